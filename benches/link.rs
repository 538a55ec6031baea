//! How long it takes to find the duplicates among companies, and how that grows with their number: blocking alone, and the
//! whole of linking.

use divan::Bencher;
use divan::counter::ItemsCount;
use kartoteka::config::Settings;
use kartoteka::link::{candidate_pairs, link};
use kartoteka::model::{Country, Origin, Record, RecordRole, TableId};
use kartoteka::normalise::{address, company, email, phone};
use kartoteka::progress::Silent;

fn main() {
    divan::main();
}

const SYLLABLES: [&str; 16] = [
    "ba", "ko", "ter", "mil", "san", "dor", "vex", "lan", "pol", "tra", "gon", "ri", "zu", "fe", "mar", "ned",
];
const TRADES: [&str; 8] =
    ["Transport", "Bau", "Handel", "Serwis", "Logistyka", "Media", "Meble", "Consulting"];
const CITIES: [&str; 6] = ["Warszawa", "Kraków", "Gdańsk", "Poznań", "Łódź", "Wrocław"];

/// A made-up word of four syllables: different for numbers below 65,536.
fn word(number: u32) -> String {
    let mixed = number.wrapping_mul(40_503) & 0xffff;
    (0..4).map(|place| SYLLABLES[(mixed >> (4 * place) & 15) as usize]).collect()
}

/// Every firm stands there twice, the second time with a letter missing and without its e-mail; one in fifty has the phone
/// of an accountant whom others have too. The rows are shuffled.
fn records(count: u32) -> Vec<Record> {
    let poland = Some(Country::PL);
    let mut rows: Vec<u32> = (0..count).collect();
    rows.sort_unstable_by_key(|row| row.wrapping_mul(0x9e37_79b9).rotate_left(15));
    rows.into_iter()
        .map(|row| {
            let (firm, copy) = (row / 2, row % 2 == 1);
            let mut name = word(firm);
            if copy {
                name.remove(5);
            }
            let mut record = Record::empty(Origin { table: TableId(0), row }, RecordRole::Client);
            let trade = TRADES[firm as usize % TRADES.len()];
            record.names.extend(company::company_name(&format!("{name} {trade} {}", word(firm / 7 + 9))));
            let number = if firm % 50 == 0 { 221_000_000 + firm / 1_000 } else { 600_000_000 + firm };
            record.phones = phone::phones(&number.to_string(), poland).values.into();
            if !copy {
                record.emails = email::emails(&format!("biuro@{name}.pl")).values.into();
            }
            if let Some(city) = address::city(CITIES[firm as usize % CITIES.len()], poland) {
                record.address.city = Some(city.display.into());
                record.address.city_key = city.key.into();
            }
            record
        })
        .collect()
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 3)]
fn blocking(bencher: Bencher, count: u32) {
    let records = records(count);
    let settings = Settings::default().link;
    bencher.counter(ItemsCount::new(count)).bench(|| candidate_pairs(&records, &settings).len());
}

#[divan::bench(args = [1_000, 10_000, 100_000], sample_count = 3)]
fn companies(bencher: Bencher, count: u32) {
    let records = records(count);
    let settings = Settings::default().link;
    bencher.counter(ItemsCount::new(count)).bench(|| link(&records, &settings, &Silent).statistics.matches);
}
