//! Names in several alphabets, lists that tell nothing but names, and what rows of a clean table say beside their names.

use kartoteka::config::Settings;
use kartoteka::link::{candidate_pairs, explain, link};
use kartoteka::model::{Origin, Record, RecordId, RecordRole, TableId};
use kartoteka::normalise::{company, person};
use kartoteka::pipeline;
use kartoteka::progress::Silent;
use kartoteka::read::clean_table;

use super::settings;

fn empty(row: u32) -> Record {
    Record::empty(Origin { table: TableId(0), row }, RecordRole::Client)
}

fn company(row: u32, name: &str) -> Record {
    let mut record = empty(row);
    record.names.extend(company::company_name(name));
    record
}

/// Sixty firms of which nothing but the name is known, all different.
fn strangers(from: u32) -> Vec<Record> {
    const FIRST: [&str; 10] = [
        "Paletex", "Drewmax", "Nordwik", "Zamkor", "Vistula", "Helmut", "Orion", "Tarkov", "Belmont", "Sudex",
    ];
    const SECOND: [&str; 6] = ["Logistyka", "Bau", "Handel", "Transport", "Serwis", "Media"];
    (from..)
        .zip(FIRST.iter().flat_map(|first| SECOND.iter().map(move |second| format!("{second} {first}"))))
        .map(|(row, name)| company(row, &name))
        .collect()
}

#[test]
fn one_name_in_two_alphabets_is_one_firm_where_nothing_else_is_told() {
    let mut records = vec![
        company(0, "Прадтавары Вожык"),
        company(1, "Prodtovary Vozhyk"),
        company(2, "Радість Життя"),
        company(3, "Radist Zhyttia"),
    ];
    records.extend(strangers(4));
    let linkage = link(&records, &settings(), &Silent);
    assert_eq!(linkage.cluster[0], linkage.cluster[1]);
    assert_eq!(linkage.cluster[2], linkage.cluster[3]);
    assert_eq!(linkage.statistics.matches, 2, "and nothing else is");
}

#[test]
fn hundreds_of_rows_of_one_firm_do_not_keep_its_misspellings_from_meeting_them() {
    let mut records: Vec<Record> = (0..500).map(|row| company(row, "Schlumberger Technology")).collect();
    records.extend((500..550).map(|row| company(row, "Schlumbreger Technology")));
    records.extend(strangers(550));
    let linkage = link(&records, &settings(), &Silent);
    assert!((0..550).all(|row| linkage.cluster[row] == linkage.cluster[0]));
    assert_ne!(linkage.cluster[550], linkage.cluster[0]);
}

/// A firm of which its name and its country are known.
fn company_of(row: u32, name: &str, country: &str) -> Record {
    let mut record = company(row, name);
    record.address.country = country.parse().ok();
    record
}

#[test]
fn readings_of_one_word_that_differ_by_more_than_slips_are_one_word() {
    let mut records = vec![company(0, "Поштанска штедионица"), company(1, "Postanska stedionica")];
    records.extend(strangers(2));
    let linkage = link(&records, &settings(), &Silent);
    assert_eq!(linkage.cluster[0], linkage.cluster[1]);
    assert_eq!(linkage.statistics.matches, 1, "and nothing else is");
}

#[test]
fn a_hebrew_name_meets_its_reading_whatever_the_order_of_the_words() {
    let mut records =
        vec![company(0, "מאפיית קשת רוזן והבנים בע\"מ"), company(1, "Keshet Rozen Vehabanim Maafiyat Ltd")];
    records.push(company(2, "מאפיית קשת פרידמן והבנים בע\"מ"));
    records.extend(strangers(3));
    let pairs = candidate_pairs(&records, &settings());
    assert!(pairs.iter().any(|pair| (pair.0, pair.1) == (RecordId(0), RecordId(1))), "{pairs:?}");
    let odds = |a: u32, b: u32| {
        explain(&records, &settings(), RecordId(a), RecordId(b)).expect("both exist").probability
    };
    assert!(odds(0, 1) > 0.9, "{}", odds(0, 1));
    assert!(odds(2, 1) < 0.5, "another family: {}", odds(2, 1));
    assert!((odds(0, 1) - odds(1, 0)).abs() < 1e-12, "the same whichever comes first");
}

#[test]
fn a_hebrew_name_meets_one_whose_word_of_trade_is_translated() {
    let names = ["מלון שושנים בע\"מ", "Hotel Shoshanim Ltd", "Malon Shoshanim", "מלון מגדלור בע\"מ"];
    let mut records: Vec<Record> = (0..).zip(names).map(|(row, name)| company(row, name)).collect();
    records.extend(strangers(4));
    let pairs = candidate_pairs(&records, &settings());
    let odds = |a: u32, b: u32| {
        explain(&records, &settings(), RecordId(a), RecordId(b)).expect("both exist").probability
    };
    for reading in [1, 2] {
        let found = pairs.iter().any(|pair| (pair.0, pair.1) == (RecordId(0), RecordId(reading)));
        assert!(found && odds(0, reading) > 0.9, "{reading}: {}", odds(0, reading));
    }
    assert!(odds(3, 1) < 0.5, "another hotel: {}", odds(3, 1));
}

#[test]
fn a_brand_with_words_of_its_trade_is_one_firm_unless_a_third_name_bears_it() {
    let mut records = vec![company_of(0, "Kamp", "DE"), company_of(1, "Stadtbäckerei Kamp", "DE")];
    let family = ["Rheinland", "Rheinland Foodservice", "Rheinland Getränkewelt", "Rheinland Kundenkarte"];
    records.extend((2..).zip(family).map(|(row, name)| company_of(row, name, "DE")));
    // one name twice: twins are usual in this list
    records.extend([company_of(6, "Dornseifer", "DE"), company_of(7, "Dornseifer", "DE")]);
    records.extend(strangers(8));
    records.iter_mut().skip(8).for_each(|record| record.address.country = "PL".parse().ok());
    let linkage = link(&records, &settings(), &Silent);
    assert_eq!(linkage.cluster[0], linkage.cluster[1]);
    assert_eq!(linkage.cluster[6], linkage.cluster[7]);
    assert_eq!(linkage.statistics.matches, 2, "the family is left apart");
}

#[test]
fn a_brand_with_nothing_but_words_of_trade_is_one_firm_in_up_to_three_names() {
    let few = ["Slawex", "Supermarket Slawex", "Delikatesy Slawex"];
    let many = ["Rivera", "Rivera Hotel", "Rivera Transport", "Rivera Bank"];
    let names = few.iter().chain(&many).chain(&["Dornseifer", "Dornseifer"]);
    let mut records: Vec<Record> = (0..).zip(names).map(|(row, name)| company_of(row, name, "DE")).collect();
    records.extend(strangers(9));
    records.iter_mut().skip(9).for_each(|record| record.address.country = "PL".parse().ok());
    let cluster = link(&records, &settings(), &Silent).cluster;
    assert!(cluster[1] == cluster[0] && cluster[2] == cluster[0], "{cluster:?}");
    assert!((4..7).all(|other| cluster[other] != cluster[3]), "a group rather than a firm: {cluster:?}");
}

#[test]
fn small_words_between_others_make_no_other_name() {
    let mut records = vec![company(0, "Police of Thule"), company(1, "Полиция Туле"), company(2, "Thule")];
    records.extend(strangers(3));
    let odds = |a: u32, b: u32| {
        explain(&records, &settings(), RecordId(a), RecordId(b)).expect("both exist").probability
    };
    assert!(odds(0, 1) > odds(0, 2), "{} {}", odds(0, 1), odds(0, 2));
}

#[test]
fn the_same_country_is_evidence_where_no_place_is_told() {
    let pair = |country: &str| {
        let mut records = vec![company_of(0, "Zamek", country), company_of(1, "Zamek", country)];
        records.extend(strangers(2));
        records.iter_mut().skip(2).for_each(|record| record.address.country = "PL".parse().ok());
        let pair = explain(&records, &settings(), RecordId(0), RecordId(1)).expect("both exist");
        pair.evidence
            .iter()
            .find(|bar| bar.comparison() == "country")
            .map_or(0.0, kartoteka::model::Evidence::weight)
    };
    assert!(pair("SE") > 3.0, "a rare country says much: {}", pair("SE"));
    assert!(pair("PL").abs() < 0.5, "the country of all says nothing: {}", pair("PL"));
}

#[test]
fn a_name_translated_is_found_though_no_letter_is_the_same() {
    let mut records =
        vec![company(0, "Розовый кролик"), company(1, "Pink Rabbit"), company(2, "Чёрный кролик")];
    records.extend(strangers(3));
    let pairs = candidate_pairs(&records, &settings());
    assert!(pairs.iter().any(|pair| (pair.0, pair.1) == (RecordId(0), RecordId(1))), "{pairs:?}");
    let linkage = link(&records, &settings(), &Silent);
    assert_ne!(linkage.cluster[0], linkage.cluster[2]);
}

#[test]
fn a_familiar_given_name_is_the_same_name() {
    let person = |row: u32, name: &str| {
        let mut record = empty(row);
        record.persons = person::persons(name, None).values.into();
        record
    };
    let records =
        [person(0, "Aleksander Zawirucha"), person(1, "Саша Завіруха"), person(2, "Piotr Zawirucha")];
    let odds =
        |a: u32, b: u32| explain(&records, &settings(), RecordId(a), RecordId(b)).expect("both exist").weight;
    assert!(odds(0, 1) > odds(0, 2) + 5.0, "{} {}", odds(0, 1), odds(0, 2));
    assert!((odds(0, 1) - odds(1, 0)).abs() < 1e-12, "the same whichever comes first");
}

/// The clusters of a table written out.
fn clusters(text: &str) -> Vec<u32> {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("table.csv");
    std::fs::write(&file, text).expect("the table can be written");
    let table = clean_table(&file).expect("the table can be read");
    let rows = pipeline::dedupe(table, None, &Settings::default(), &Silent);
    rows.iter().map(|row| row.cluster).collect()
}

#[test]
fn a_column_that_only_names_the_rows_changes_nothing() {
    let rows = [
        ("Zygmunt", "Wierzbicki", "1961-03-07"),
        ("Zygmunt", "Wierzbicki", "1961-03-07"),
        ("Halina", "Oleszko", "1975-11-21"),
        ("Bogna", "Trzaska", "1980-01-30"),
        ("Bogna", "Trzasca", "1980-01-30"),
        ("Lech", "Dudzik", "1954-06-02"),
    ];
    let table = |header: &str, tag: &dyn Fn(usize) -> String| {
        let lines = rows
            .iter()
            .enumerate()
            .map(|(i, (given, family, born))| format!("{given},{family},{born}{}\n", tag(i)));
        format!("first_name,last_name,birthday{header}\n{}", lines.collect::<String>())
    };
    let plain = clusters(&table("", &|_| String::new()));
    assert_eq!(plain, [1, 1, 2, 3, 3, 4]);
    assert_eq!(clusters(&table(",tag", &|i| format!(",zx-{i}-q"))), plain);
}
