//! Reports that print the documents of one client after the other.

use kartoteka::model::{Field, TableKind};

use super::{fields, one, table};

#[test]
fn a_column_without_a_header_before_headed_ones_names_the_clients_of_the_documents() {
    let header = ["", "Date", "Type", "Num", "Amount"];
    let days: Vec<String> = (1..=12).map(|n| format!("2024-05-{n:02}")).collect();
    let numbers: Vec<String> = (0..12).map(|n| format!("INV-10{n:02}")).collect();
    let clients =
        ["Alder Insurance Brokers", "Briar Facilities Management", "Cedar Dental Practice", "Elm & Sons"];
    let rows: Vec<[&str; 5]> = (0..12)
        .map(|n| {
            [
                clients[n / 3],
                days[n].as_str(),
                "Invoice",
                numbers[n].as_str(),
                ["120.50", "80.25", "7.10"][n % 3],
            ]
        })
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 5]>::as_slice).collect();
    let found = one("Transactions.xlsx", table("Transactions", &header, &rows));
    assert_eq!(found.kind, TableKind::Orders);
    assert_eq!(fields(&found)[0], Some(Field::CompanyName));
}

#[test]
fn documents_told_with_number_and_day_are_orders() {
    let header = ["Контрагент", "Документ продажи", "Кол-во", "Сумма, руб."];
    let clients = ["ООО Ромашка", "ИП Волкова Елена", "Балтинструмент", "ЗАО «Сверло»"];
    let documents: Vec<String> = (1..=12)
        .map(|n| format!("Реализация товаров и услуг УТ-0000{n:02} от {n:02}.05.2024 10:1{}:00", n % 10))
        .collect();
    let rows: Vec<[&str; 4]> = (0..12)
        .map(|n| {
            [
                clients[n / 3],
                documents[n].as_str(),
                ["3", "17", "40"][n % 3],
                ["1200.50", "800.25", "70.10"][n % 3],
            ]
        })
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 4]>::as_slice).collect();
    let found = one("Отчёт.xlsx", table("TDSheet", &header, &rows));
    assert_eq!(found.kind, TableKind::Orders);
    assert_eq!(fields(&found)[..2], [Some(Field::CompanyName), Some(Field::OrderNumber)]);
}

#[test]
fn a_contract_told_with_number_and_day_is_no_order() {
    let header = ["Наименование", "ИНН", "Телефон", "Договор"];
    let contracts: Vec<String> =
        (1..=12).map(|n| format!("Договор поставки № {n} от {n:02}.07.2022")).collect();
    let phones: Vec<String> = (1..=12).map(|n| format!("+7 495 123-45-{n:02}")).collect();
    let names: Vec<String> = (1..=12).map(|n| format!("ООО Ромашка {n}")).collect();
    let rows: Vec<[&str; 4]> = (0..12)
        .map(|n| [names[n].as_str(), "7708127060", phones[n].as_str(), contracts[n].as_str()])
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(<[&str; 4]>::as_slice).collect();
    let found = one("Контрагенты.xlsx", table("Контрагенты", &header, &rows));
    assert_eq!(found.kind, TableKind::Clients);
    assert_ne!(fields(&found)[3], Some(Field::OrderNumber));
}
