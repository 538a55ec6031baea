//! Lists of what happened, as programs print them: exchanges' logs of calls, parcels, papers and their states.

use kartoteka::model::{Field, SourceId, TableKind};
use kartoteka::progress::Silent;
use kartoteka::understand::understand;

use super::{fields, one, source, table};

/// Rows of owned cells as a table.
fn listed(sheet: &str, header: &[&str], rows: &[Vec<String>]) -> kartoteka::model::Table {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    table(sheet, header, &rows)
}

/// A log of calls in which one of the firm's own lines rang or was rung, in turn.
fn calls(header: &[&str], line: impl Fn(usize) -> &'static str) -> kartoteka::model::Table {
    let rows: Vec<Vec<String>> = (0..24)
        .map(|row| {
            let (own, client) = (line(row).to_owned(), format!("6031234{:02}", 10 + row));
            let (from, to) = if row % 3 == 0 { (client, own) } else { (own, client) };
            vec![format!("2025-08-{:02} 10:01:00", 1 + row), from, to, "ANSWERED".to_owned()]
        })
        .collect();
    listed("", header, &rows)
}

#[test]
fn both_sides_of_a_call_are_phones() {
    let exchange = calls(&["Start", "Abonent A", "Abonent B", "Status"], |_| "221");
    let colleagues = calls(
        &["Дата и время", "Кто звонил", "С кем говорил", "Результат"],
        |row| ["Игорь", "Петренко"][row % 2],
    );
    for log in [exchange, colleagues] {
        let found = one("log.csv", log);
        assert_eq!(found.kind, TableKind::Interactions);
        assert!(
            fields(&found)[1..3]
                .iter()
                .all(|field| matches!(field, Some(Field::Phone | Field::Mobile | Field::PhoneOther))),
            "{:?}",
            fields(&found)
        );
    }
}

#[test]
fn who_talked_beside_the_number_that_was_called_is_no_phone() {
    let rows: Vec<Vec<String>> = (0..24)
        .map(|row| {
            let who = ["Игорь", "Петренко"][row % 2].to_owned();
            vec![
                format!("2025-08-{:02}", 1 + row),
                who,
                format!("+79114216{:03}", 100 + row),
                "Успешный".to_owned(),
            ]
        })
        .collect();
    let found = one("log.csv", listed("", &["Дата", "Сотрудник", "Номер", "Результат"], &rows));
    assert_eq!(fields(&found)[1..3], [Some(Field::Owner), Some(Field::Phone)]);
}

#[test]
fn parcels_are_orders_and_their_numbers_no_dates() {
    let header = [
        "Номер ЕН",
        "Дата створення",
        "Отримувач",
        "Телефон отримувача",
        "Місто отримувача",
        "Оголошена вартість",
        "Статус",
    ];
    let rows: Vec<Vec<String>> = (0..24)
        .map(|row| {
            vec![
                // no digit of it is out of the range of months, days and hours in every row
                format!("204508{:02}{:02}3456", 5 + row, row),
                format!("{:02}.01.2024 14:22", 1 + row),
                ["Гриценко Сергій Васильович", "Кравчук Петро Степанович"][row % 2].to_owned(),
                format!("3806727990{row:02}"),
                ["Кропивницький", "Полтава"][row % 2].to_owned(),
                format!("{}.82", 1022 + row),
                ["Відправлення отримано", "Повернення"][row % 2].to_owned(),
            ]
        })
        .collect();
    let found = one("реєстр.csv", listed("", &header, &rows));
    assert_eq!(found.kind, TableKind::Orders, "{:?}", fields(&found));
    assert_eq!(fields(&found)[0], Some(Field::OrderNumber));
    assert_eq!(fields(&found)[5], Some(Field::OrderAmount));
}

#[test]
fn the_kind_of_paper_is_not_its_number() {
    let header = ["Дата", "Документ", "Номер", "Покупець", "Сума"];
    let rows: Vec<Vec<String>> = (0..24)
        .map(|row| {
            vec![
                format!("{:02}.03.2024", 1 + row),
                "Реалізація товарів і послуг".to_owned(),
                format!("АГ00-000{:03}", 100 + row),
                ["ТОВ Колос", "ФГ Промінь", "ПП Надія"][row % 3].to_owned(),
                format!("{},50", 1000 + 17 * row),
            ]
        })
        .collect();
    let found = one("Продажі.xls", listed("", &header, &rows));
    assert_eq!(fields(&found)[2], Some(Field::OrderNumber), "{:?}", fields(&found));
    assert_ne!(fields(&found)[1], Some(Field::OrderNumber));
}

/// A list of orders with further columns behind number, date, client and amount.
fn orders(further: &[&str], values: impl Fn(usize) -> Vec<&'static str>) -> Vec<Option<Field>> {
    let mut header = vec!["Numer", "Data", "Klient", "Kwota"];
    header.extend(further);
    let rows: Vec<Vec<String>> = (0..24)
        .map(|row| {
            let mut cells = vec![
                format!("ZAM/{}/2024", 100 + row),
                format!("2024-05-{:02}", 1 + row),
                ["Alfa Sp. z o.o.", "Beta S.A.", "Gamma Sp. j."][row % 3].to_owned(),
                format!("{},50", 1000 + 17 * row),
            ];
            cells.extend(values(row).into_iter().map(str::to_owned));
            cells
        })
        .collect();
    let found = one("zamówienia.csv", listed("", &header, &rows));
    assert_eq!(found.kind, TableKind::Orders);
    fields(&found)[4..].to_vec()
}

#[test]
fn an_order_may_have_two_states() {
    let states =
        |row: usize| vec![["Opłacone", "Nieopłacone"][row % 2], ["Zrealizowane", "Anulowane"][row % 2]];
    let found = orders(&["Status płatności", "Status"], states);
    assert_eq!(found, [Some(Field::OrderStatus), Some(Field::OrderStatus)]);
}

#[test]
fn the_state_in_a_list_of_orders_is_the_orders_unless_it_is_a_place() {
    let found = orders(&["Stan"], |row| vec![["Zatwierdzony", "Anulowany", "Bufor"][row % 3]]);
    assert_eq!(found, [Some(Field::OrderStatus)]);
    let found = orders(&["State"], |row| vec![["Mazowieckie", "Pomorskie", "Opolskie"][row % 3]]);
    assert_eq!(found, [Some(Field::Region)]);
}

#[test]
fn phones_with_the_names_of_those_who_answer_are_phones() {
    let rows: Vec<Vec<String>> = [
        ("Alumast sp. z o.o.", "Konrad 790 044 729"),
        ("Betoniarz S.A.", "Ewelina 692 795 091, biuro 48 362 11 22"),
        ("Gumar sp.j.", "p. Gajda 601 602 603"),
        ("Hydroflex sp. z o.o.", "Marcin 790 804 097 / magazyn 33 041 00 91"),
        ("Kablotech S.A.", "Renata 501 833 805"),
    ]
    .map(|(firm, phones)| vec![firm.to_owned(), phones.to_owned(), "Radom".to_owned()])
    .to_vec();
    let found = one("klienci.csv", listed("", &["Firma", "Telefony", "Miasto"], &rows));
    assert_eq!(fields(&found)[1], Some(Field::Phone));
}

/// Phones of mobile networks in Ukraine whose check digits are those of a tax number in Russia.
const MOBILES: [&str; 6] =
    ["0971000000", "0501047514", "0671071271", "0931126704", "0631087109", "0681205894"];

#[test]
fn sheets_of_one_workbook_with_the_same_headers_are_judged_together() {
    let header = ["Господарство", "Керівник", "Бухгалтерія", "Район"];
    let sheet = |name: &str, phones: &[String]| {
        let row = |(row, phone): (usize, &String)| {
            vec![format!("ФГ «Колос-{row}»"), "Бойчук С.С.".to_owned(), phone.clone(), "Суми".to_owned()]
        };
        let rows: Vec<Vec<String>> = phones.iter().enumerate().map(row).collect();
        listed(name, &header, &rows)
    };
    let many: Vec<String> = (10..30).map(|row| format!("0522 49 68 {row}")).collect();
    let mut tables = [sheet("Діючі", &many), sheet("Нові", &MOBILES.map(str::to_owned))];
    let found = understand(&[source("господарства.xlsx")], &tables, &Silent);
    let accounts: Vec<Option<Field>> = found.iter().map(|found| found.columns[2].field).collect();
    assert_eq!(accounts, [Some(Field::Phone), Some(Field::Phone)]);
    // in workbooks of their own they are not
    tables[1].source = SourceId(1);
    let found = understand(&[source("a.xlsx"), source("b.xlsx")], &tables, &Silent);
    assert_ne!(found[1].columns[2].field, Some(Field::Phone));
}

#[test]
fn what_is_headed_as_mobiles_is_no_foreign_tax_id_whatever_the_check_digits() {
    let rows: Vec<Vec<String>> =
        MOBILES.map(|phone| vec!["ФГ «Колос»".to_owned(), phone.to_owned(), "Суми".to_owned()]).to_vec();
    let found = one("x.csv", listed("", &["Господарство", "Мобільний", "Місто"], &rows));
    assert_eq!(fields(&found)[1], Some(Field::Mobile));
}

#[test]
fn tables_of_sap_are_known_by_their_technical_names() {
    let rows: Vec<Vec<String>> = (0..24)
        .map(|row| {
            let cells =
                ["Stahlbau Huber GmbH", "Am Gewerbepark 6", "70619", "Stuttgart", "DE", "+49711823465"];
            let mut line = vec![format!("0000100{row:03}")];
            line.extend(cells.map(str::to_owned));
            line.push(format!("202104{:02}", 1 + row));
            line
        })
        .collect();
    let header = ["KUNNR", "NAME1", "STRAS", "PSTLZ", "ORT01", "LAND1", "TELFX", "ERDAT"];
    let found = one("KNA1.txt", listed("", &header, &rows));
    let expected = [
        Field::ExternalId,
        Field::CompanyName,
        Field::Street,
        Field::PostalCode,
        Field::City,
        Field::Country,
        Field::Fax,
        Field::CreatedDate,
    ];
    assert_eq!(fields(&found), expected.map(Some));
    let rows: Vec<Vec<String>> = (0..24)
        .map(|row| {
            vec![
                format!("00045000{row:02}"),
                format!("{:02}.11.2023", 1 + row),
                ["TA", "RE"][row % 2].to_owned(),
                format!("00001007{:02}", row % 5),
                format!("5.0{row:02},87"),
                "EUR".to_owned(),
                format!("B-{}", 166 + 7 * row),
            ]
        })
        .collect();
    let header = ["VBELN", "ERDAT", "AUART", "KUNNR", "NETWR", "WAERK", "BSTNK"];
    let found = one("VBAK.csv", listed("", &header, &rows));
    assert_eq!(found.kind, TableKind::Orders);
    let first = [Some(Field::OrderNumber), Some(Field::OrderDate), None, Some(Field::ExternalId)];
    assert_eq!(fields(&found)[..4], first);
    assert_eq!(fields(&found)[4..6], [Some(Field::OrderAmount), Some(Field::Currency)]);
}
