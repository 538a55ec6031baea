//! Tables as programs export them: which column is which where several could be, and what is left alone.

use kartoteka::model::{Field, TableKind};

use super::{fields, many, one, table};

/// The field of every column, by its header.
fn read(path: &str, header: &[&str], rows: &[&[&str]]) -> Vec<(String, Option<Field>)> {
    let found = one(path, table("", header, &many(rows)));
    header.iter().map(|name| (*name).to_owned()).zip(fields(&found)).collect()
}

fn field(read: &[(String, Option<Field>)], header: &str) -> Option<Field> {
    read.iter().find(|(name, _)| name == header).and_then(|(_, field)| *field)
}

#[test]
fn of_amounts_with_and_without_tax_the_greater_is_the_total() {
    for (header, sums) in [
        (["Beleg-Nr.", "Belegdatum", "Kunde", "Netto", "Brutto"], ["1.000,00", "1.190,00"]),
        (["Numer", "Data wystawienia", "Kontrahent", "Brutto", "Netto"], ["1 230,00", "1 000,00"]),
        (["Name", "Created at", "Billing Name", "Subtotal", "Total"], ["20.00", "24.00"]),
    ] {
        let row = |number: &'static str, day: &'static str, client: &'static str| {
            vec![number, day, client, sums[0], sums[1]]
        };
        let rows =
            [row("#1201", "2025-05-12", "Marlow Bakery Ltd"), row("#1202", "2025-05-13", "Kestrel SA")];
        let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
        let found = read("x.csv", &header, &rows);
        let total = if sums[0].len() > sums[1].len() || sums[0] > sums[1] { header[3] } else { header[4] };
        assert_eq!(field(&found, total), Some(Field::OrderAmount), "{header:?}");
        assert_eq!(field(&found, header[0]), Some(Field::OrderNumber), "{header:?}");
        assert_eq!(field(&found, header[1]), Some(Field::OrderDate), "{header:?}");
    }
}

#[test]
fn an_amount_in_another_currency_is_no_total() {
    let header = ["Numer", "Data wystawienia", "Kontrahent", "Kwota EUR", "Waluta", "Kwota PLN"];
    let rows: [&[&str]; 2] = [
        &["FV/1", "2025-05-12", "Alfa Sp. z o.o.", "100,00", "EUR", "430,00"],
        &["FV/2", "2025-05-13", "Beta S.A.", "200,00", "EUR", "860,00"],
    ];
    assert_eq!(field(&read("x.csv", &header, &rows), "Kwota EUR"), Some(Field::OrderAmount));
}

#[test]
fn name_beside_a_given_name_is_the_family_name() {
    let header = ["KdNr", "Firma", "Name", "Vorname", "Land", "PLZ", "Ort"];
    let rows: [&[&str]; 3] = [
        &["10007", "Tierklinik Storch GmbH", "Brandt", "Uwe", "D", "28195", "Bremen"],
        &["10014", "Zoohaus Wiesengrund OG", "Steiner", "Eva", "A", "4020", "Linz"],
        &["10021", "Gestüt Eichkamp GbR", "Thiele", "Silke", "D", "34117", "Kassel"],
    ];
    let found = read("x.csv", &header, &rows);
    assert_eq!(field(&found, "Name"), Some(Field::ContactLastName));
    assert_eq!(field(&found, "Land"), Some(Field::Country));
    assert_eq!(field(&found, "Firma"), Some(Field::CompanyName));
}

#[test]
fn single_letters_that_no_header_calls_a_country_are_none() {
    let rows: [&[&str]; 2] = [&["Alfa GmbH", "A", "0421 998877"], &["Beta AG", "B", "0561 223344"]];
    assert_ne!(field(&read("x.csv", &["Firma", "Klasse", "Telefon"], &rows), "Klasse"), Some(Field::Country));
}

#[test]
fn numbers_are_nobodys_name() {
    let header = ["Debitor", "Name 1", "Ort"];
    let rows: [&[&str]; 2] =
        [&["0000100165", "Tierklinik Storch GmbH", "Bremen"], &["0000100168", "Zoohaus Moser OG", "Linz"]];
    let found = read("x.txt", &header, &rows);
    assert_eq!(field(&found, "Debitor"), Some(Field::ExternalId));
    assert_eq!(field(&found, "Name 1"), Some(Field::CompanyName));
}

#[test]
fn a_code_and_a_city_in_one_cell_are_an_address_and_no_street() {
    for (header, cells) in [
        ("PLZ/Ort", ["28195 Bremen", "34117 Kassel"]),
        ("Kod i miejscowość", ["85-001 Bydgoszcz", "20-015 Lublin"]),
    ] {
        let rows: [&[&str]; 2] = [&["Alfa GmbH", cells[0]], &["Beta AG", cells[1]]];
        let found = read("x.csv", &["Firma", header], &rows);
        assert_eq!(field(&found, header), Some(Field::FullAddress), "{header}");
    }
}

#[test]
fn days_and_numbers_under_headers_that_say_something_else_stay_extras() {
    let days: [&[&str]; 2] = [
        &["Соколова Ольга Петровна", "8 913 555-10-20", "01.04.2025"],
        &["Громов Иван Олегович", "8 913 555-10-30", "11.05.2025"],
    ];
    let numbers: [&[&str]; 2] = [
        &["Соколова Ольга Петровна", "8 913 555-10-20", "45000"],
        &["Громов Иван Олегович", "8 913 555-10-30", "45500"],
    ];
    for (header, rows) in [("Вакцинация", &days), ("Показания", &numbers)] {
        assert_eq!(field(&read("x.csv", &["ФИО", "Телефон", header], rows), header), None, "{header}");
    }
    // a program's name for a column without one says nothing
    let found = read("x.csv", &["ФИО", "Телефон", "Column3"], &days);
    assert!(field(&found, "Column3").is_some());
}

#[test]
fn what_falls_due_in_a_list_of_invoices_is_no_next_contact() {
    let header = ["InvoiceNumber", "InvoiceDate", "DueDate", "ContactName", "Total"];
    let rows: [&[&str]; 2] = [
        &["INV-4001", "12/05/2025", "11/06/2025", "Marlow Bakery Ltd", "120.00"],
        &["INV-4002", "13/05/2025", "12/06/2025", "Kestrel Events Ltd", "80.00"],
    ];
    let found = read("x.csv", &header, &rows);
    assert_eq!(field(&found, "DueDate"), None);
    assert_eq!(field(&found, "ContactName"), Some(Field::CompanyName));
}

#[test]
fn the_state_of_a_subscription_is_no_status_of_a_client() {
    let header = ["E-mail", "Imię", "Status"];
    let rows: [&[&str]; 2] = [&["bw@o2.pl", "Beata", "Aktywny"], &["mz@wp.pl", "Monika", "Nowy"]];
    for (path, want) in
        [("freshmail_subskrybenci.csv", Field::MarketingConsent), ("klienci.csv", Field::Status)]
    {
        assert_eq!(field(&read(path, &header, &rows), "Status"), Some(want), "{path}");
    }
}

#[test]
fn the_direction_of_a_call_is_its_kind_and_the_clients_number_a_phone() {
    for (header, direction) in [
        (["Дата та час", "Тип", "Номер клієнта", "Тривалість розмови"], ["Вхідний", "Вихідний"]),
        (["Дата и время", "Направление", "Номер клиента", "Длительность"], ["Входящий", "Исходящий"]),
    ] {
        let rows: [&[&str]; 3] = [
            &["12.05.2025 10:15:20", direction[0], "0635554411", "120"],
            &["13.05.2025 11:15:20", direction[1], "0501234569", "0"],
            &["14.05.2025 12:15:20", direction[1], "0931112233", "64"],
        ];
        let found = one("x.csv", table("", &header, &many(&rows)));
        assert_eq!(found.kind, TableKind::Interactions, "{header:?}");
        let got = fields(&found);
        assert_eq!(got[..2], [Some(Field::InteractionDate), Some(Field::InteractionKind)], "{header:?}");
        assert!(matches!(got[2], Some(Field::Phone | Field::Mobile)), "{header:?}: {got:?}");
    }
}

#[test]
fn persons_under_numbers_of_their_own_are_clients_themselves() {
    let rows: Vec<Vec<String>> = (0..30)
        .map(|n| {
            let day = format!("{:02}.04.1980", n % 28 + 1);
            vec![
                format!("{}", 880_100 + n * 3),
                format!("Соколов{n}"),
                "Иван".into(),
                format!("8 913 555-10-{n:02}"),
                day,
            ]
        })
        .collect();
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    let found = one("x.csv", table("Карты", &["№ карты", "Фамилия", "Имя", "Телефон", "Д/р"], &rows));
    assert_eq!(found.kind, TableKind::Clients);
    assert_eq!(fields(&found)[0], Some(Field::ExternalId));
}
