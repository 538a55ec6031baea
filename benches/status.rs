//! How long it takes to judge the clients of an order table.

use divan::Bencher;
use jiff::Span;
use jiff::civil::Date;
use kartoteka::config::Settings;
use kartoteka::status::order_table::OrderTable;
use kartoteka::status::table::statuses;

const AS_OF: Date = Date::constant(2026, 6, 1);

fn main() {
    divan::main();
}

/// Ten orders a client, each client at its own pace, the rows in no order.
fn order_table(clients: u32) -> String {
    let row = |number: u32| {
        // a multiplier without a common factor walks through all rows and mixes them
        let at = u64::from(number) * 7_919 % u64::from(clients * 10);
        let (client, nth) = (at / 10, at % 10);
        let days = i64::try_from((nth + 1) * (7 + client % 90)).unwrap_or(0);
        format!("K{client:06},{at},{},{}.50\n", AS_OF.saturating_sub(Span::new().days(days)), at % 997)
    };
    let header = "client_id,order_id,date,amount\n".to_owned();
    (0..clients * 10).fold(header, |table, number| table + &row(number))
}

#[divan::bench(args = [1_000, 100_000], sample_count = 5)]
fn read_and_judge(bencher: Bencher, clients: u32) {
    let table = order_table(clients);
    let settings = Settings::default().status;
    bencher.bench(|| {
        let orders = OrderTable::read(table.as_bytes()).expect("a clean table");
        statuses(&orders, AS_OF, &settings).len()
    });
}
