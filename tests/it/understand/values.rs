//! Columns without headers: what values say alone, beside each other, and shared between tables.

use kartoteka::config::Settings;
use kartoteka::model::{Field, Table, TableKind};
use kartoteka::progress::Silent;
use kartoteka::read::read;
use kartoteka::understand::understand;

use super::{fields, many, one, source, table};
use crate::support::fixture;

/// A table without headers out of rows.
fn bare(rows: &[&[&str]]) -> Table {
    let width = rows.first().map_or(0, |row| row.len());
    table("", &vec![""; width], rows)
}

fn named(rows: &[&[&str]]) -> Vec<Option<Field>> {
    fields(&one("x.csv", bare(rows)))
}

#[test]
fn post_codes_beside_cities_and_codes_given_in_turn() {
    let rows = many(&[
        &["Nordwind Handels GmbH", "Rostock", "18055", "nord@wind.de"],
        &["Bäckerei Schulz e.K.", "Kiel", "24103", "info@schulz.de"],
        &["Hafenlogistik AG", "Lübeck", "23552", "post@hafen.de"],
    ]);
    assert_eq!(named(&rows)[2], Some(Field::PostalCode));
    let ids: Vec<String> = (0..24).map(|n| (10_400 + 7 * n).to_string()).collect();
    let rows: Vec<Vec<&str>> =
        rows.iter().zip(&ids).map(|(row, id)| vec![id.as_str(), row[0], row[1], row[3]]).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    assert_ne!(named(&rows)[0], Some(Field::PostalCode), "they rise from row to row");
}

#[test]
fn codes_that_follow_the_city_are_post_codes_and_numbers_that_do_not_are_none() {
    let towns = [("Kiel", 241), ("Rostock", 180), ("Bremen", 281), ("Jena", 774)];
    let rows: Vec<[String; 5]> = (0..60)
        .map(|n| {
            let (town, start) = towns[n * 7 % 4];
            [
                (10_000 + n * 7919 % 89_999).to_string(),
                format!("Firma {} GmbH", char::from(b'A' + u8::try_from(n % 26).expect("a letter"))),
                format!("+49 431 {}", 200_000 + n * 7331 % 799_999),
                town.to_owned(),
                format!("{start}{:02}", n * 13 % 89),
            ]
        })
        .collect();
    // the firm's own code, the name, the phone, the city, the post code
    let pick = |columns: &[usize]| -> Vec<Option<Field>> {
        let rows: Vec<Vec<&str>> =
            rows.iter().map(|row| columns.iter().map(|column| row[*column].as_str()).collect()).collect();
        named(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
    };
    let codes = |columns: &[usize]| pick(columns).iter().position(|field| *field == Some(Field::PostalCode));
    assert_eq!(codes(&[0, 1, 2, 3, 4]), Some(4));
    assert_eq!(codes(&[4, 1, 2, 3, 0]), Some(0), "wherever they stand");
    assert_eq!(codes(&[0, 1, 2, 3]), None);
    assert_eq!(codes(&[0, 1, 2]), None, "nothing speaks for it");
}

#[test]
fn seven_digits_beside_whole_phones_are_no_phones() {
    let rows: Vec<[String; 4]> = (0..40)
        .map(|n| {
            let street = format!("רחוב הרצל {}", n % 30 + 1);
            [
                format!("+972 3 {}", 5_000_000 + n * 7331),
                (1_000_000 + n * 7_919_191 % 8_999_999).to_string(),
                ["חיפה", "אשדוד", "נתניה"][n % 3].to_owned(),
                street,
            ]
        })
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    assert_eq!(named(&rows)[..3], [Some(Field::Phone), Some(Field::PostalCode), Some(Field::City)]);
}

#[test]
fn a_second_column_of_phones_is_a_further_one_or_the_mobile() {
    let rows = many(&[
        &["Alfa Sp. z o.o.", "22 123 45 67", "601 602 603"],
        &["Beta S.A.", "58 301 22 33", "502 603 704"],
        &["Gamma sp.j.", "+48 61 855 10 20", "+48 698 123 456"],
    ]);
    assert_eq!(named(&rows)[1..], [Some(Field::Phone), Some(Field::Mobile)]);
    let rows = many(&[
        &["Alfa Sp. z o.o.", "22 123 45 67", "601 602 603"],
        &["Beta S.A.", "502 603 704", "58 301 22 33"],
        &["Gamma sp.j.", "+48 61 855 10 20", "61 855 10 20"],
    ]);
    assert_eq!(named(&rows)[1..], [Some(Field::Phone), Some(Field::PhoneOther)]);
}

#[test]
fn remarks_in_every_language() {
    for (firm, remarks) in [
        (
            ["Alfa Sp. z o.o.", "Beta S.A.", "Gamma sp.j."],
            ["płaci po terminie", "prosi o rabat 5%", "woli rozmawiać rano"],
        ),
        (
            ["ООО «Ромашка»", "ЗАО «Вектор»", "ООО «Луч»"],
            ["просит скидку", "звонить после обеда", "платит с задержкой"],
        ),
        (
            ["ТОВ «Цитрус»", "ПП «Кошик»", "ТОВ «Зоря»"],
            ["просить знижку", "дзвонити після обіду", "платить із затримкою"],
        ),
        (["אלפא בע\"מ", "בטא בע\"מ", "גמא בע\"מ"], ["משלם באיחור", "מבקש הנחה", "להתקשר אחרי הצהריים"]),
        (
            ["Nordwind GmbH", "Schulz e.K.", "Hafen AG"],
            ["zahlt verspätet", "möchte 5 % Rabatt", "nur vormittags anrufen"],
        ),
        (["Acme Ltd", "Brown Inc.", "Cole LLC"], ["pays late", "asks for a discount", "call after lunch"]),
    ] {
        let rows: Vec<Vec<&str>> =
            (0..24).map(|n| vec![firm[n % 3], if n % 4 == 3 { "" } else { remarks[n % 3] }]).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        assert_eq!(named(&rows), [Some(Field::CompanyName), Some(Field::Notes)], "{remarks:?}");
    }
}

#[test]
fn given_names_that_come_again_are_the_firms_own_people() {
    let rows: Vec<Vec<String>> = (0..24)
        .map(|n| {
            let owner = ["Anna", "Marek", "Oksana"][n % 3];
            vec![format!("Firma {n} Sp. z o.o."), format!("60{n:02}1160{n:02}"), owner.to_owned()]
        })
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    assert_eq!(named(&rows)[2], Some(Field::Owner));
}

#[test]
fn a_date_after_the_newest_order_is_of_the_next_contact() {
    let clients = many(&[
        &["Alfa Sp. z o.o.", "biuro@alfa.pl", "2025-11-03"],
        &["Beta S.A.", "info@beta.pl", "2025-10-20"],
        &["Gamma sp.j.", "gamma@wp.pl", "2025-12-01"],
    ]);
    let orders = many(&[
        &["Z/1/2025", "2025-08-01", "Alfa Sp. z o.o.", "100,00"],
        &["Z/2/2025", "2025-09-13", "Beta S.A.", "2 300,50"],
    ]);
    let orders = table("", &["Numer zamówienia", "Data zamówienia", "Klient", "Kwota"], &orders);
    let alone = one("x.csv", bare(&clients));
    assert_ne!(fields(&alone)[2], Some(Field::NextContactDate), "nothing tells what day it is");
    let both = understand(&[source("x.csv")], &[bare(&clients), orders], &Silent);
    assert_eq!(fields(&both[0])[2], Some(Field::NextContactDate));
}

#[test]
fn orders_find_their_clients_by_the_codes_they_share() {
    // neither list has headers; the codes are sparse numbers, as programs give them
    let code = |n: usize| (29_485 + 13 * n).to_string();
    let firms: Vec<Vec<String>> = (0..60)
        .map(|n| vec![code(n), format!("Firma {n} Sp. z o.o."), format!("biuro{n}@firma{n}.pl")])
        .collect();
    let sales: Vec<Vec<String>> = (0..80)
        .map(|n| {
            let day = format!("2025-{:02}-{:02}", n % 9 + 1, n % 27 + 1);
            vec![
                day,
                format!("SO{}", 71_000 + n),
                code(n * 7 % 60),
                format!("{}.50", 100 + 31 * n),
                "3".to_owned(),
            ]
        })
        .collect();
    let strs = |rows: &[Vec<String>]| -> Table {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        bare(&rows)
    };
    let found = understand(&[source("x.csv")], &[strs(&firms), strs(&sales)], &Silent);
    assert_eq!(found[1].kind, TableKind::Orders);
    assert_eq!(fields(&found[0])[0], Some(Field::ExternalId), "{:?}", fields(&found[0]));
    assert_eq!(fields(&found[1])[2], Some(Field::ExternalId), "{:?}", fields(&found[1]));
}

/// Of the columns of the example case with all headers taken away, nine in ten of those whose fields have a form are found.
#[test]
fn the_example_case_without_headers() {
    const FORMLESS: [Field; 12] = [
        Field::Notes,
        Field::Industry,
        Field::Source,
        Field::Product,
        Field::ClientType,
        Field::RefusalReason,
        Field::Owner,
        Field::Fax,
        Field::PhoneOther,
        Field::UnitPrice,
        Field::NextStep,
        Field::Size,
    ];
    let truth = std::fs::read_to_string(fixture("understand/freight_columns.tsv")).expect("the truth");
    let mut truth = truth
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.rsplit('\t').next().expect("a field"));
    let reading = read(&[fixture("freight/input")], &Settings::default().read, &Silent).expect("the fixture");
    let mut tables = reading.tables;
    for column in tables.iter_mut().flat_map(|table| &mut table.columns) {
        column.header.clear();
    }
    let (mut right, mut all, mut formed_right, mut formed) = (0, 0, 0, 0);
    let mut kinds = 0;
    let found = understand(&reading.sources, &tables, &Silent);
    for table in &found {
        kinds += usize::from(truth.next() == Some(table.kind.as_str()));
        for column in &table.columns {
            let want = truth.next().expect("a line for the column");
            let Ok(field) = want.parse::<Field>() else { continue };
            let hit = usize::from(column.field == Some(field));
            (right, all) = (right + hit, all + 1);
            if !FORMLESS.contains(&field) {
                (formed_right, formed) = (formed_right + hit, formed + 1);
            }
        }
    }
    println!(
        "{right} of {all}, of those with a form {formed_right} of {formed}; kinds {kinds} of {}",
        found.len()
    );
    assert!(right * 100 >= all * 88, "{right} of {all}");
    assert!(formed_right * 100 >= formed * 90, "{formed_right} of {formed}");
    assert_eq!(kinds, found.len());
}

#[test]
fn lines_find_their_order_by_a_number_that_no_header_names() {
    let firms = ["Nordwind GmbH", "Schulz e.K.", "Hafen AG", "Ostsee KG", "Weser GmbH", "Elbe AG", "Isar KG"];
    let number = |at: usize| (71_774 + 13 * at).to_string();
    let heads: Vec<Vec<String>> = (0..7)
        .map(|at| {
            // what looks most like the number of an order is not what its lines call it by
            let shown = format!("SO{}", number(at));
            vec![
                number(at),
                shown,
                format!("2024-05-0{}", at + 1),
                firms[at].to_owned(),
                format!("{at}40.50"),
            ]
        })
        .collect();
    let lines: Vec<Vec<String>> = (0..21)
        .map(|line| vec![number(line / 3), format!("2024-06-{:02}", line + 1), format!("{line}9.90")])
        .collect();
    let bare_table = |rows: &[Vec<String>]| {
        let cells: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        bare(&cells.iter().map(Vec::as_slice).collect::<Vec<_>>())
    };
    let mut second = bare_table(&lines);
    second.source = kartoteka::model::SourceId(1);
    let sources = [source("orders.csv"), source("order lines.csv")];
    let found = understand(&sources, &[bare_table(&heads), second], &Silent);
    assert_eq!(fields(&found[0])[..2], [Some(Field::OrderNumber), None]);
    assert_eq!(fields(&found[1])[0], Some(Field::OrderNumber));
    assert_eq!(found[0].columns[0].why.code, "values_shared_by_lines");
}

/// Some firms without a legal form, none of them twice in a row.
const FIRMS: [&str; 7] = [
    "Oakfield Catering",
    "Harbour Joinery",
    "Pennine Print",
    "Castle Bakery",
    "Falcon Tools",
    "Moorland Foods",
    "Redwood Fitouts",
];
const GIVEN: [&str; 5] = ["Sarah", "Oliver", "Emma", "George", "Lucy"];
const FAMILY: [&str; 11] = [
    "Walker", "Hughes", "Bennett", "Cooper", "Turner", "Parker", "Collins", "Murphy", "Barker", "Fletcher",
    "Pearson",
];

fn bare_of(rows: &[Vec<String>]) -> Table {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    bare(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

#[test]
fn numbers_in_turn_days_and_sums_without_headers_are_orders() {
    let goods = ["internal door", "window sill", "oak flooring", "white paint"];
    let rows: Vec<Vec<String>> = (0..60)
        .map(|n| {
            vec![
                format!("INV-{:05}", 701 + n),
                format!("{:02}/{:02}/2025", 13 + n % 15, n % 11 + 1),
                format!("{} Ltd", FIRMS[n * 5 % 7]),
                goods[n * 7 % 4].to_owned(),
                (n * 13 % 9 + 1).to_string(),
                format!("{}.{:02}", 40 + n * 37 % 900, n * 11 % 100),
            ]
        })
        .collect();
    let found = one("x.csv", bare_of(&rows));
    assert_eq!(found.kind, TableKind::Orders);
    let want = [
        Field::OrderNumber,
        Field::OrderDate,
        Field::CompanyName,
        Field::Product,
        Field::Quantity,
        Field::OrderAmount,
    ];
    assert_eq!(fields(&found), want.map(Some));
}

#[test]
fn given_names_that_come_again_beside_family_names_are_the_clients() {
    let given = ["יוסי", "מיכל", "דוד", "רונית", "שרה"];
    let families =
        ["כהן", "מזרחי", "פרידמן", "שפירא", "אזולאי", "ביטון", "גבאי", "מלכה", "חדד", "רוזנברג", "אברהם"];
    for (given, families) in [(GIVEN, FAMILY), (given, families)] {
        let rows: Vec<Vec<String>> = (0..44)
            .map(|n| {
                let firm = format!("{} Ltd", FIRMS[n * 5 % 7]);
                let (given, family) = (given[n * 3 % 5], families[n * 4 % 11]);
                vec![given.to_owned(), family.to_owned(), firm, format!("0161 496 0{:03}", n * 7 % 900)]
            })
            .collect();
        let got = fields(&one("x.csv", bare_of(&rows)));
        assert_eq!(got[..2], [Some(Field::ContactFirstName), Some(Field::ContactLastName)], "{given:?}");
    }
}

#[test]
fn of_two_columns_of_people_the_few_are_the_firms_own() {
    let own = ["Megan Price", "Robert Allen", "Peter Ward"];
    let rows: Vec<Vec<String>> = (0..60)
        .map(|n| {
            let client = n * 7 % 20;
            vec![
                format!("{:02}/{:02}/2025", 13 + n % 15, n % 11 + 1),
                format!("{} Ltd", FIRMS[client % 7]),
                format!("{} {}", GIVEN[client % 5], FAMILY[client * 4 % 11]),
                ["call", "meeting", "visit"][n % 3].to_owned(),
                own[n * 5 % 3].to_owned(),
                ["meeting booked", "no answer", "quote sent"][n * 2 % 3].to_owned(),
            ]
        })
        .collect();
    let found = one("x.csv", bare_of(&rows));
    assert_eq!(found.kind, TableKind::Interactions);
    let got = fields(&found);
    assert_eq!((got[2], got[4]), (Some(Field::ContactFullName), Some(Field::Owner)));
}
