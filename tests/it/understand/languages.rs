//! Made client lists in each language with all headers taken away: what the values alone tell.

use kartoteka::config::Settings;
use kartoteka::generate::{Plan, generate};
use kartoteka::model::Field;
use kartoteka::progress::Silent;
use kartoteka::read::read;
use kartoteka::understand::understand;

/// The files of a made engagement, one a language, with the tax ids of its country.
const LISTS: [(&str, &str, Field); 6] = [
    ("pl", "Klienci.csv", Field::PlNip),
    ("ru", "Контрагенты.csv", Field::RuInn),
    ("uk", "Клієнти.csv", Field::UaEdrpou),
    ("he", "לקוחות.csv", Field::IlHp),
    ("de", "Kundenliste.csv", Field::VatId),
    ("en", "customers.csv", Field::VatId),
];
/// Fields whose values have no form of their own: the firm's people are names like others, remarks are any text.
const FORMLESS: [Field; 2] = [Field::Owner, Field::Notes];

/// What the columns of every list hold, in order.
fn columns(tax_id: Field) -> [Field; 10] {
    [
        Field::CompanyName,
        tax_id,
        Field::ContactFullName,
        Field::Phone,
        Field::Email,
        Field::PostalCode,
        Field::City,
        Field::Street,
        Field::Owner,
        Field::Notes,
    ]
}

/// Right and all, of the columns with a form and of the others.
type Tally = [[usize; 2]; 2];

fn tally(language: &str, name: &str, tax_id: Field, seeds: u64, rows: u64) -> Tally {
    let mut tally = Tally::default();
    for seed in 1..=seeds {
        let folder = tempfile::tempdir().expect("a folder");
        let plan = Plan { rows, orders: 0.1, seed, flat: false };
        generate(&plan, &folder.path().join("made"), &Silent).expect("a folder that is written");
        let list = folder.path().join("made/input").join(name);
        let mut reading = read(&[list], &Settings::default().read, &Silent).expect("the list");
        for column in reading.tables.iter_mut().flat_map(|table| &mut table.columns) {
            column.header.clear();
        }
        let found = understand(&reading.sources, &reading.tables, &Silent);
        let [table] = found.as_slice() else { panic!("{language}: {} tables", found.len()) };
        assert_eq!(table.columns.len(), 10, "{language}");
        for (column, wanted) in table.columns.iter().zip(columns(tax_id)) {
            let [right, all] = &mut tally[usize::from(FORMLESS.contains(&wanted))];
            *all += 1;
            *right += usize::from(column.field == Some(wanted));
            if column.field != Some(wanted) {
                println!("{language}, seed {seed}: {wanted} found as {:?}", column.field);
            }
        }
    }
    tally
}

fn measured(seeds: u64, rows: u64, least: usize) {
    println!("language  with a form  without");
    for (language, name, tax_id) in LISTS {
        let [[right, all], [formless, others]] = tally(language, name, tax_id, seeds, rows);
        println!("{language}        {right:>3} of {all:>3}   {formless:>2} of {others:>2}");
        assert!(right * 100 >= all * least, "{language}: {right} of {all}");
    }
}

#[test]
fn values_alone_in_each_language() {
    measured(1, 1_500, 95);
}

/// The measure on more lists of two sizes: `cargo test --test it understand::languages -- --ignored --nocapture`.
#[test]
#[ignore = "takes a minute"]
fn values_alone_in_each_language_at_length() {
    measured(6, 500, 95);
    measured(6, 6_000, 95);
}
