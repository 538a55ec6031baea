//! What the tables of one run say of each other: codes and names that another list has, visits of known clients, and who is only
//! the subject of an order.

use kartoteka::model::{Field, SourceId, Table, TableKind, Understanding};
use kartoteka::progress::Silent;
use kartoteka::understand::understand;

use super::{fields, source, table};

const FIRST: [&str; 8] = ["Jan", "Anna", "Piotr", "Maria", "Tomasz", "Ewa", "Marek", "Zofia"];
const LAST: [&str; 8] = ["Nowak", "Kowalska", "Mazur", "Lis", "Wilk", "Kaczmarek", "Zielinska", "Wrona"];

fn person(n: usize) -> String {
    format!("{} {}", FIRST[n % 8], LAST[n / 8 % 8])
}

fn stranger(n: usize) -> String {
    const OTHERS: [&str; 5] = ["Dudek", "Sikora", "Baran", "Rutkowski", "Michalak"];
    format!("{} {}", FIRST[n % 8], OTHERS[n / 8 % 5])
}

fn listed(sheet: &str, header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Table {
    let rows: Vec<Vec<String>> = rows.collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    table(sheet, header, &rows)
}

fn together(mut tables: Vec<Table>) -> Vec<Understanding> {
    let sources: Vec<_> = (0..tables.len()).map(|at| source(&format!("{at}.csv"))).collect();
    for (at, table) in (0..).zip(&mut tables) {
        table.source = SourceId(at);
    }
    understand(&sources, &tables, &Silent)
}

/// Clients with codes that do not follow one another.
fn clients() -> Table {
    listed(
        "",
        &["Account code", "Customer", "Phone"],
        (0..40).map(|n| vec![code(n), person(n), format!("6012345{n:02}")]),
    )
}

fn code(n: usize) -> String {
    format!("K{}", 10_000 + n * 137)
}

#[test]
fn a_code_of_clients_is_known_by_the_list_of_clients_whatever_its_header() {
    for header in ["A/C", "Замовник (код)", "Konto-Zeichen", "xyz"] {
        let orders = listed(
            "",
            &["Doc No", "Date", header, "Customer Name", "Gross GBP"],
            (0..60).map(|n| {
                vec![
                    format!("SI-{:05}", 400 + n),
                    format!("{:02}/03/2025", 1 + n % 28),
                    // some clients are missing from the list
                    if n % 10 == 7 { format!("K{}", 90_001 + n) } else { code(n * 7 % 23) },
                    person(n * 7 % 23),
                    format!("{}.50", 100 + n),
                ]
            }),
        );
        let found = together(vec![clients(), orders]);
        assert_eq!(fields(&found[1])[0], Some(Field::OrderNumber), "{header}");
        assert_eq!(fields(&found[1])[2], Some(Field::ExternalId), "{header}");
    }
}

#[test]
fn numbers_out_of_a_dense_range_are_no_codes_of_clients() {
    let clients = listed(
        "",
        &["Customer no", "Customer", "Phone"],
        (0..60).map(|n| vec![(1 + n).to_string(), person(n), format!("6012345{n:02}")]),
    );
    let orders = listed(
        "",
        &["Invoice", "Date", "Shelf", "Customer", "Total"],
        (0..60).map(|n| {
            vec![
                format!("F{:05}", 400 + n),
                format!("{:02}/03/2025", 1 + n % 28),
                (1 + n * 7 % 50).to_string(),
                person(n % 30),
                format!("{}.50", 100 + n),
            ]
        }),
    );
    let found = together(vec![clients, orders]);
    assert_ne!(fields(&found[1])[2], Some(Field::ExternalId));
}

#[test]
fn the_plate_of_a_car_is_no_number_of_an_order() {
    for (number, plate) in [
        ("Номер", "Гос.номер"),
        ("Numer", "Nr rej."),
        ("Number", "Number plate"),
        ("Nummer", "Kfz-Kennzeichen"),
    ] {
        let orders = listed(
            "",
            &[number, "Дата", "Заказчик", plate, "Всего по документу"],
            (0..40).map(|n| {
                vec![
                    format!("ZN{:06}", 1 + n),
                    format!("{:02}.03.2025", 1 + n % 28),
                    person(n % 12),
                    format!("A{:03}BC{}", 100 + n % 12 * 7, 52),
                    format!("{},50", 1000 + n),
                ]
            }),
        );
        let found = together(vec![orders]);
        assert_eq!(found[0].kind, TableKind::Orders);
        assert_eq!(fields(&found[0])[0], Some(Field::OrderNumber), "{number}");
        assert!(!matches!(fields(&found[0])[3], Some(Field::OrderNumber | Field::ExternalId)), "{plate}");
    }
}

/// A sheet of bookings: a day, a time, a client, what is to be done.
fn bookings(of: impl Fn(usize) -> (String, usize)) -> Table {
    listed(
        "lipiec",
        &["dzień", "godz", "klient", "tel", "co robimy"],
        (0..24).map(|n| {
            vec![
                format!("2025-07-{:02}", 1 + n),
                format!("{}:00", 8 + n % 9),
                of(n).0,
                format!("601 234 5{:02}", of(n).1),
                ["wymiana oleju", "klocki", "coś stuka z przodu"][n % 3].to_owned(),
            ]
        }),
    )
}

#[test]
fn bookings_of_known_clients_are_no_clients() {
    let found = together(vec![clients(), bookings(|n| (person(n), n))]);
    assert_eq!(found[1].kind, TableKind::Interactions);
    assert_eq!(fields(&found[1])[0], Some(Field::InteractionDate));
    // nobody knows them yet: a list of enquiries
    let found = together(vec![clients(), bookings(|n| (stranger(n), 60 + n))]);
    assert_eq!(found[1].kind, TableKind::Clients);
}

#[test]
fn visits_of_known_clients_are_no_clients_and_who_did_the_work_is_not_in_charge() {
    let visits = listed(
        "",
        &["Visit date", "Engineer", "Customer", "Postcode", "Job", "Report"],
        (0..60).map(|n| {
            vec![
                format!("{:02}/09/2025", 1 + n % 28),
                ["Stu", "Gaz", "Imran"][n % 3].to_owned(),
                person(n * 7 % 31),
                "S14 6BT".to_owned(),
                ["fault", "service", "install day 1"][n % 3].to_owned(),
                ["no access, left card", "all ok, reset", "zone 3 fault"][n / 2 % 3].to_owned(),
            ]
        }),
    );
    let found = together(vec![clients(), visits]);
    assert_eq!(found[1].kind, TableKind::Interactions);
    assert_eq!(fields(&found[1])[0], Some(Field::InteractionDate));
    assert!(!fields(&found[1]).contains(&Some(Field::Owner)));
    assert!(!fields(&found[1]).contains(&Some(Field::Position)));
}

/// Orders of eight clients for somebody each: `subject` tells for whom.
fn orders_for(subject: impl Fn(usize) -> String) -> Table {
    listed(
        "",
        &["Order No", "Date", "Account code", "Surgery", "For whom", "Price"],
        (0..80).map(|n| {
            vec![
                (70_001 + n).to_string(),
                format!("2025-0{}-{:02}", 1 + n / 28, 1 + n % 28),
                code(n % 8),
                person(n % 8),
                subject(n),
                format!("{}.51", 300 + n),
            ]
        }),
    )
}

#[test]
fn a_name_that_changes_with_every_order_of_a_client_is_no_contact() {
    let found = together(vec![clients(), orders_for(|n| stranger(n / 8 * 9))]);
    assert!(!fields(&found[1]).contains(&Some(Field::ContactFullName)));
    assert_eq!(fields(&found[1])[3], Some(Field::CompanyName));
}

#[test]
fn a_name_that_comes_again_with_a_client_may_be_his_contact() {
    let found = together(vec![clients(), orders_for(|n| stranger(n % 8))]);
    assert!(fields(&found[1]).contains(&Some(Field::ContactFullName)));
}
