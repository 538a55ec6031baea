//! Order lists in the forms in which shops and book-keeping programs export them.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::runs::{Rows, cleaned, told};
use crate::support::rows;

type Row = BTreeMap<String, String>;

/// Firms that order every other week.
const FIRMS: [&str; 6] =
    ["Atlas GmbH", "Borek GmbH", "Cedrus GmbH", "Delta GmbH", "Elbud GmbH", "Feniks GmbH"];

/// The clients of a list that is all there is.
fn of_list(name: &str, text: &str) -> Rows {
    cleaned(&[(name, text)], &["--clients-from-orders"]).1
}

/// The same, where clients may have no names.
fn rows_of_list(name: &str, text: &str) -> Vec<Row> {
    let (place, _) = cleaned(&[(name, text)], &["--clients-from-orders"]);
    rows(&place.path().join("out/clients.csv"))
}

/// The client of a code or a mailbox.
fn of_key<'a>(clients: &'a [Row], key: &str) -> &'a Row {
    let found = clients.iter().find(|row| row["codes"] == key || row["emails"] == key);
    found.unwrap_or_else(|| panic!("no client `{key}`"))
}

/// A list of invoices, four a firm; the last of each firm is taken back by a credit note of the next day.
fn invoices(head: &str, invoice: &str, credit: &str, minus: &str, day: fn(u32, u32) -> String) -> String {
    let mut text = format!("{head}\n");
    let mut number = 100;
    for month in 1..=4 {
        for (at, firm) in (1..).zip(FIRMS) {
            number += 1;
            let _ = writeln!(text, "{number};{};{invoice};{firm};{month}{at}0,50", day(at * 3, month));
            if month == 4 {
                number += 1;
                let _ = writeln!(
                    text,
                    "{number};{};{credit};{firm};{minus}{month}{at}0,50",
                    day(at * 3 + 1, month)
                );
            }
        }
    }
    text
}

#[test]
fn a_credit_note_takes_back_its_invoice_with_a_minus_or_without() {
    let dots = |day: u32, month: u32| format!("{day:02}.{month:02}.2026");
    let lists = [
        ("Belegnummer;Belegdatum;Belegart;Kunde;Summe", "Rechnung", "Gutschrift"),
        (
            "Numer dokumentu;Data wystawienia;Rodzaj dokumentu;Kontrahent;Kwota",
            "Faktura VAT",
            "Korekta faktury",
        ),
        ("Номер;Дата;Вид документа;Контрагент;Сумма", "Реализация товаров", "Возврат от покупателя"),
        ("Номер;Дата;Тип документа;Покупець;Сума", "Видаткова накладна", "Повернення від покупця"),
    ];
    for (head, invoice, credit) in lists {
        for minus in ["-", ""] {
            let clients = of_list("Belege.csv", &invoices(head, invoice, credit, minus, dots));
            let columns = ["orders", "revenue", "first_order", "last_order"];
            for (at, firm) in (1..).zip(FIRMS) {
                let revenue = format!("{}.50", 600 + at * 30 + 1);
                let last = format!("2026-03-{:02}", at * 3);
                let expected = ["3", &revenue, &format!("2026-01-{:02}", at * 3), &last];
                assert_eq!(told(&clients, firm, &columns), expected, "{credit} {minus:?} {firm}");
            }
        }
    }
}

#[test]
fn a_lone_correction_upwards_earns_more_and_credit_notes_without_a_minus_never_do() {
    let list = |document: &str, amounts: &[&str]| {
        let mut text = "Numer dokumentu;Data wystawienia;Rodzaj dokumentu;Kontrahent;Kwota\n".to_owned();
        for (number, month) in (1..).zip(1..=4) {
            let _ = writeln!(text, "FV {number};1{number}.0{month}.2026;Faktura VAT;Atlas GmbH;{month}00,00");
            let _ =
                writeln!(text, "FV 1{number};1{number}.0{month}.2026;Faktura VAT;Borek GmbH;{month}10,00");
        }
        for (number, amount) in (1..).zip(amounts) {
            let _ = writeln!(text, "KOR {number};2{number}.04.2026;{document};Atlas GmbH;{amount}");
        }
        let clients = of_list("Sprzedaz.csv", &text);
        told(&clients, "Atlas GmbH", &["orders", "revenue"]).join(" ")
    };
    // 100 + 200 + 300 + 400: nothing shows that the list leaves the minus out
    assert_eq!(list("Korekta faktury", &["35,00"]), "4 1035.00");
    assert_eq!(list("Faktura korygująca", &["35,00", "20,00"]), "4 1055.00");
    assert_eq!(list("Korekta faktury", &["35,00", "-20,00"]), "4 1015.00");
    // a correction that repeats an invoice takes it back, and so do several without a single minus
    assert_eq!(list("Korekta faktury", &["400,00"]), "3 600.00");
    assert_eq!(list("Korekta faktury", &["35,00", "20,00", "5,00"]), "4 940.00");
    // a credit note never goes up
    assert_eq!(list("Nota kredytowa", &["35,00"]), "4 965.00");
}

#[test]
fn lines_of_goods_without_an_order_number_are_one_order_a_day() {
    let mut text = "Data sprzedaży;Kontrahent;Towar;Ilość;Wartość\n".to_owned();
    for month in 1..=3 {
        for (at, firm) in (1..).zip(FIRMS) {
            for (goods, amount) in [("Palety EUR", 100), ("Folia stretch", 40), ("Taśma pakowa", 10)] {
                let _ = writeln!(text, "{:02}.{month:02}.2026;{firm};{goods};{at};{amount},00", at * 3);
            }
        }
    }
    // the same thing once more on one day is one more order
    let _ = writeln!(text, "03.03.2026;{};Palety EUR;1;100,00", FIRMS[0]);
    let (place, clients) = cleaned(&[("Sprzedaz.csv", &text)], &["--clients-from-orders"]);
    assert_eq!(told(&clients, FIRMS[0], &["orders", "revenue"]), ["4", "550.00"]);
    assert_eq!(told(&clients, FIRMS[1], &["orders", "revenue"]), ["3", "450.00"]);
    // every row stays an order row, and the months of the report count the same orders
    let out = place.path().join("out");
    assert_eq!(rows(&out.join("orders.csv")).len(), 55);
    let audit: serde_json::Value =
        serde_json::from_slice(&std::fs::read(out.join("audit.json")).expect("a file")).expect("JSON");
    let months = audit["figures"]["months"].as_array().expect("a list");
    let orders: Vec<u64> = months.iter().map(|month| month["orders"].as_u64().expect("a number")).collect();
    assert_eq!(orders, [6, 6, 7, 0, 0, 0]);
}

#[test]
fn the_total_of_an_order_counts_once_though_every_line_names_it() {
    // beside each line, or beside the first alone
    for everywhere in [true, false] {
        let mut text =
            "Order Number,Order Status,Order Date,Email,Order Total Amount,Item Name,Quantity,Item Cost\n"
                .to_owned();
        for order in 0..12 {
            let (client, day) = (order % 4, order + 1);
            for line in 0..3 {
                // 2 × 10 + 4 × 20 + 6 × 30, and 5 for sending
                let total = if everywhere || line == 0 { "285.00" } else { "" };
                let (quantity, price) = (2 * (line + 1), 10 * (line + 1));
                let _ = writeln!(
                    text,
                    "{},Completed,2026-03-{day:02},buyer{client}@shop{client}.de,{total},Bag {line},{quantity},{price}.00",
                    5000 + order
                );
            }
        }
        let clients = of_list("orders.csv", &text);
        assert_eq!(clients.len(), 4);
        for name in clients.keys() {
            assert_eq!(told(&clients, name, &["orders", "revenue"]), ["3", "855.00"], "{everywhere} {name}");
        }
    }
}

#[test]
fn numbers_that_a_program_wrote_as_fractions_are_codes() {
    let mut text =
        "Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country\n".to_owned();
    for line in 0..40 {
        let (invoice, client, day) = (536_365 + line / 2, 13_085 + line / 2 % 5 * 7, line / 2 + 1);
        let code = if line % 8 == 7 { String::new() } else { format!("{client}.0") };
        let _ = writeln!(
            text,
            "{invoice},2212{line},MUG {line},6,2026-03-{day:02} 08:26:00,2.55,{code},United Kingdom"
        );
    }
    let clients = rows_of_list("online.csv", &text);
    let mut codes: Vec<&str> = clients.iter().map(|client| client["codes"].as_str()).collect();
    codes.sort_unstable();
    assert_eq!(codes, ["13085", "13092", "13099", "13106", "13113"]);
    // four orders of two lines, six pieces each; one line names nobody
    assert_eq!(of_key(&clients, "13092")["first_order"], "2026-03-02");
    assert_eq!(of_key(&clients, "13085")["revenue"], "107.10");
}

#[test]
fn an_order_is_dated_by_its_purchase_and_numbered_by_whatever_the_shop_numbers_with() {
    let mut text = "order_id,customer_id,order_status,order_purchase_timestamp,order_approved_at,order_delivered_carrier_date,order_delivered_customer_date,order_estimated_delivery_date\n".to_owned();
    let hash = |kind: u128, number: u128| {
        let mixed = (kind * 1000 + number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        format!("{mixed:032x}")
    };
    for order in 0..30_u128 {
        let (day, state) = (order % 28 + 1, if order % 10 == 9 { "canceled" } else { "delivered" });
        let _ = writeln!(
            text,
            "{},{},{state},2026-03-{day:02} 10:56:33,2026-03-{day:02} 11:07:15,2026-04-{day:02} 19:55:00,2026-04-{day:02} 21:25:13,2026-05-{day:02} 00:00:00",
            hash(1, order),
            hash(2, order % 10)
        );
    }
    let clients = rows_of_list("olist_orders.csv", &text);
    let told =
        |number| ["orders", "last_order"].map(|column| of_key(&clients, &hash(2, number))[column].clone());
    assert_eq!(told(3), ["3", "2026-03-24"]);
    assert_eq!(told(9), ["0", ""]);
}

#[test]
fn an_order_of_several_rows_is_one_though_only_its_first_row_tells_of_it() {
    let mut text = "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price\n".to_owned();
    for order in 0..16 {
        let (number, client, day) = (1001 + order, order % 4, order + 1);
        let (buyer, time) =
            (format!("buyer{client}@shop{client}.com"), format!("2026-03-{day:02} 12:11:01 +0100"));
        let state = if order == 5 { "voided" } else { "paid" };
        let _ = writeln!(text, "#{number},{buyer},{state},{time},fulfilled,EUR,90.00,{time},2,Tea,15.00");
        let _ = writeln!(text, "#{number},{buyer},,,,,,{time},3,Cup,20.00");
    }
    let clients = rows_of_list("orders_export.csv", &text);
    let of = |client: u32| {
        let row = of_key(&clients, &format!("buyer{client}@shop{client}.com"));
        ["orders", "revenue", "last_order"].map(|column| row[column].clone())
    };
    assert_eq!(of(0), ["4", "360.00", "2026-03-13"]);
    assert_eq!(of(1), ["3", "270.00", "2026-03-14"]);
}

#[test]
fn a_return_without_a_minus_is_told_from_an_order_that_came_back() {
    let list = |same: bool| {
        let mut text = "Номер;Дата;Вид операции;Покупатель;Сумма\n".to_owned();
        let mut number = 0;
        for month in 1..=4 {
            for (at, firm) in (1..).zip(FIRMS) {
                number += 1;
                let amount = if same { 100 } else { month * 100 + at };
                let _ = writeln!(text, "{number};{:02}.{month:02}.2026;Продажа;{firm};{amount},00", at * 3);
                if month == 3 {
                    number += 1;
                    let _ = writeln!(
                        text,
                        "{number};{:02}.{month:02}.2026;Возврат;{firm};{amount},00",
                        at * 3 + 1
                    );
                }
            }
        }
        text
    };
    // 101 + 201 + 301 - 301 + 401
    let clients = of_list("Продажи.csv", &list(false));
    assert_eq!(told(&clients, FIRMS[0], &["orders", "revenue", "last_order"]), ["4", "703.00", "2026-04-03"]);
    // where every order is worth the same, nothing tells a return of one from one more that came back
    let clients = of_list("Продажи.csv", &list(true));
    assert_eq!(told(&clients, FIRMS[0], &["orders", "revenue"]), ["5", "400.00"]);
}
