//! Tables built by hand: what each is and what its columns hold.

mod calibration;
mod events;
mod kinds;
mod languages;
mod lists;
mod mapping;
mod programs;
mod reports;
mod sense;
mod together;
mod values;

use kartoteka::model::{
    Column, Field, Format, RowNumber, Source, SourceId, StatusMeaning, Table, TableKind, Understanding,
};
use kartoteka::progress::Silent;
use kartoteka::understand::{Mapping, understand, write_mapping};
use proptest::prelude::*;

/// A table out of a header row and body rows.
fn table(sheet: &str, header: &[&str], body: &[&[&str]]) -> Table {
    let columns = header
        .iter()
        .enumerate()
        .map(|(place, name)| {
            let cells: Vec<Option<&str>> =
                body.iter().map(|row| row.get(place).copied().filter(|cell| !cell.is_empty())).collect();
            Column { header: (*name).to_owned(), cells: cells.into_iter().collect(), types: None }
        })
        .collect();
    Table {
        source: SourceId(0),
        sheet: sheet.to_owned(),
        hidden: false,
        dialect: None,
        titles: Vec::new(),
        header_rows: vec![RowNumber(1)],
        columns,
        rows: (2..).take(body.len()).map(RowNumber).collect(),
        outside: Vec::new(),
        issues: Vec::new(),
    }
}

fn source(path: &str) -> Source {
    Source {
        path: path.to_owned(),
        location: path.into(),
        format: Format::Text,
        bytes: 0,
        sha256: String::new(),
        error: None,
        issues: Vec::new(),
    }
}

fn one(path: &str, table: Table) -> Understanding {
    understand(&[source(path)], &[table], &Silent).pop().expect("one table, one understanding")
}

fn fields(found: &Understanding) -> Vec<Option<Field>> {
    found.columns.iter().map(|column| column.field).collect()
}

/// Repeats rows, so that a column has enough values to judge by.
fn many<'a>(rows: &[&'a [&'a str]]) -> Vec<&'a [&'a str]> {
    rows.iter().copied().cycle().take(24).collect()
}

#[test]
fn a_client_list() {
    let body: &[&[&str]] = &[
        &[
            "1",
            "Alfa Sp. z o.o.",
            "526-025-02-74",
            "+48 22 123 45 67",
            "biuro@alfa.pl",
            "Warszawa",
            "płaci po terminie",
        ],
        &["2", "Beta S.A.", "7010416384", "601 602 603", "info@beta.pl", "Kraków", ""],
        &["3", "Gamma Jan Nowak", "", "22 555 66 77", "gamma@wp.pl", "Gdańsk", "dzwonić po 15"],
    ];
    let found =
        one("x.csv", table("", &["Lp.", "Nazwa", "NIP", "Tel.", "E-mail *", "Miasto", "Uwagi"], body));
    assert_eq!(found.kind, TableKind::Clients);
    assert_eq!(
        fields(&found),
        [
            Some(Field::RowNumber),
            Some(Field::CompanyName),
            Some(Field::PlNip),
            Some(Field::Phone),
            Some(Field::Email),
            Some(Field::City),
            Some(Field::Notes)
        ]
    );
}

#[test]
fn values_name_columns_without_headers() {
    let rows = many(&[
        &["Alfa Sp. z o.o.", "601 602 603", "biuro@alfa.pl", "Warszawa", "www.alfa.pl"],
        &["Beta S.A.", "+48 22 123 45 67", "info@beta.pl", "Kraków", "beta.pl"],
        &["ООО «Ромашка»", "+7 495 123 45 67", "zakaz@romashka.ru", "Москва", "romashka.ru"],
    ]);
    let found = one("x.csv", table("", &["", "", "", "", ""], &rows));
    assert_eq!(found.kind, TableKind::Clients);
    assert_eq!(
        fields(&found),
        [
            Some(Field::CompanyName),
            Some(Field::Phone),
            Some(Field::Email),
            Some(Field::City),
            Some(Field::Website)
        ]
    );
}

#[test]
fn values_overrule_a_wrong_header() {
    let rows = many(&[
        &["Alfa Sp. z o.o.", "biuro@alfa.pl", "PL61109010140000071219812874"],
        &["Beta S.A.", "info@beta.pl", "PL27114020040000300201355387"],
        &["Gamma GmbH", "gamma@wp.pl", "DE89370400440532013000"],
    ]);
    // `Kontakt` is usually a person and `Telefon` a phone
    let found = one("x.csv", table("", &["Klient", "Kontakt", "Konto"], &rows));
    assert_eq!(fields(&found), [Some(Field::CompanyName), Some(Field::Email), Some(Field::BankAccount)]);
    let found = one("x.csv", table("", &["Klient", "Telefon", "Konto"], &rows));
    assert_eq!(fields(&found)[1], Some(Field::Email));
}

#[test]
fn false_friends() {
    let rows = many(&[
        &["Acme Ltd", "Manager", "new"],
        &["Brown Inc.", "Director", "won"],
        &["Cole LLC", "CEO", "lost"],
    ]);
    let found = one("x.csv", table("", &["Company", "Title", "State"], &rows));
    assert_eq!(fields(&found), [Some(Field::CompanyName), Some(Field::Position), Some(Field::Status)]);
    let rows = many(&[&["Acme Ltd", "Texas"], &["Brown Inc.", "California"], &["Cole LLC", "Ohio"]]);
    let found = one("x.csv", table("", &["Company", "State"], &rows));
    assert_eq!(fields(&found)[1], Some(Field::Region));
}

#[test]
fn orders_with_codes_only() {
    let rows = many(&[
        &["Z/1/2024", "03.01.2024", "K-00279", "1 234,50", "PLN", "opłacone"],
        &["Z/2/2024", "13.01.2024", "K-00021", "99,00", "PLN", "anulowane"],
        &["Z/3/2024", "28.02.2024", "K-00084", "5 000,00", "EUR", "zwrot"],
    ]);
    let header = ["Numer", "Data", "Klient", "Kwota", "Waluta", "Status"];
    let found = one("x.csv", table("", &header, &rows));
    assert_eq!(found.kind, TableKind::Orders);
    assert_eq!(
        fields(&found),
        [
            Some(Field::OrderNumber),
            Some(Field::OrderDate),
            Some(Field::ExternalId),
            Some(Field::OrderAmount),
            Some(Field::Currency),
            Some(Field::OrderStatus)
        ]
    );
}

#[test]
fn kinds_of_other_tables() {
    let calls = many(&[
        &["01.02.2025", "ТОВ «Цитрус»", "не бере трубку"],
        &["02.02.2025", "ПП «Кошик»", "надіслали пропозицію"],
        &["15.02.2025", "ТОВ «Конекс»", "відмова"],
    ]);
    let found = one("дзвінки.csv", table("", &["Дата дзвінка", "Клієнт", "Результат"], &calls));
    assert_eq!(found.kind, TableKind::Interactions);
    assert_eq!(fields(&found)[0], Some(Field::InteractionDate));

    let prices =
        many(&[&["1", "Paleta EUR", "51,98"], &["2", "Folia stretch", "43,20"], &["3", "Karton", "7,67"]]);
    assert_eq!(
        one("Cennik.xlsx", table("Cennik", &["Lp.", "Nazwa", "Cena netto"], &prices)).kind,
        TableKind::Other
    );

    let words = many(&[&["prezes"], &["budownictwo"], &["targi"], &["polecenie"]]);
    assert_eq!(one("x.xlsx", table("Słownik", &[""], &words)).kind, TableKind::Other);

    let stop = many(&[&["Alfa Sp. z o.o.", "601602603"], &["Beta S.A.", "602603604"]]);
    let found = one("nie dzwonic.csv", table("", &["Firma", "Telefon"], &stop));
    assert_eq!(found.kind, TableKind::StopList);

    let notes = many(&[
        &["Alfa Sp. z o.o., tel. 601 602 603 - płaci po terminie, oddzwonić w maju"],
        &["Beta S.A., tel. 22 123 45 67, biuro@beta.pl - duży potencjał na przyszły rok"],
        &["Gamma sp.j., tel./fax 791 987 750, gamma@wp.pl - prosi o rabat 5%"],
    ]);
    let notes: Vec<&[&str]> = notes.into_iter().take(3).collect();
    let found = one("spotkania.xlsx", table("Notatki", &[""], &notes));
    assert_eq!((found.kind, fields(&found)), (TableKind::Clients, vec![Some(Field::Notes)]));
}

#[test]
fn a_tab_gives_its_rows_a_status() {
    let rows = many(&[&["Alfa Sp. z o.o.", "601602603"], &["Beta S.A.", "602603604"]]);
    for (sheet, want) in [
        ("Utraceni", Some(StatusMeaning::Lost)),
        ("Leady", Some(StatusMeaning::LeadNew)),
        ("Постоянные", Some(StatusMeaning::Regular)),
        ("Klienci", None),
        ("Arkusz1", None),
    ] {
        let found = one("x.xlsx", table(sheet, &["Firma", "Telefon"], &rows));
        assert_eq!(found.context.status.map(|(meaning, _)| meaning), want, "{sheet}");
    }
}

#[test]
fn the_names_of_tabs_and_files_tell_owner_and_channel() {
    let rows = many(&[&["Alfa Sp. z o.o.", "601602603"], &["Beta S.A.", "602603604"]]);
    for (path, sheet, owner, channel) in [
        ("Klienci - Anna.xlsx", "Arkusz", Some("Anna"), None),
        ("x.xlsx", "Клиенты Олег", Some("Олег"), None),
        ("wizytowki_targi_2025.csv", "", None, Some("targi")),
        ("x.xlsx", "заявки с сайта", None, Some("сайт")),
        ("web_accounts_export.csv", "", None, None),
        ("messenger.csv", "", None, None),
        ("Anna Trans.xlsx", "Klienci", None, None),
        ("Klienci.xlsx", "Utraceni", None, None),
    ] {
        let found = one(path, table(sheet, &["Firma", "Telefon"], &rows)).context;
        assert_eq!(found.owner.as_deref(), owner, "{path} {sheet}");
        assert_eq!(found.channel.as_deref(), channel, "{path} {sheet}");
    }
    // what the rows say themselves goes before
    let rows = many(&[&["Alfa Sp. z o.o.", "Marek", "polecenie"], &["Beta S.A.", "Ewa", "targi"]]);
    let found = one("Klienci Anna targi.xlsx", table("", &["Firma", "Opiekun", "Źródło"], &rows)).context;
    assert_eq!((found.owner, found.channel), (None, None));
}

#[test]
fn dates_that_do_not_tell_day_and_month_are_told() {
    let rows = many(&[&["Acme Ltd", "03/04/2025", "10.00"], &["Brown Inc.", "05/06/2025", "20.00"]]);
    let header = ["Customer", "Order date", "Total"];
    let found = one("x.csv", table("", &header, &rows));
    let told: Vec<&str> = found.issues.iter().map(|issue| issue.code).collect();
    assert_eq!(told, ["ambiguous_date"]);
    let rows = many(&[&["Acme Ltd", "03/24/2025", "10.00"], &["Brown Inc.", "05/06/2025", "20.00"]]);
    assert_eq!(one("x.csv", table("", &header, &rows)).issues, []);
}

#[test]
fn single_valued_fields_stand_once() {
    let rows = many(&[&["Alfa Sp. z o.o.", "10,00", "12,30"], &["Beta S.A.", "20,00", "24,60"]]);
    let found = one("x.csv", table("", &["Nabywca", "Wartość netto", "Wartość brutto"], &rows));
    assert_eq!(found.columns_of(Field::OrderAmount).count(), 1);
    let found = one("x.csv", table("", &["Firma", "Telefon", "Telefon 2", "Telefon 3"], &[]));
    assert_eq!(found.columns_of(Field::PhoneOther).count(), 2);
}

#[test]
fn units_and_formats() {
    let rows = many(&[
        &["12/31/2025", "ТОВ «Цитрус»", "1 234,50"],
        &["01/05/2025", "ПП «Кошик»", "10,00"],
        &["10/21/2025", "ТОВ «Конекс»", "99,90"],
    ]);
    let found = one("x.csv", table("", &["Дата замовлення", "Клієнт", "Сума, грн"], &rows));
    assert_eq!(found.columns[0].format.date_order, Some(kartoteka::model::DateOrder::MonthDayYear));
    assert_eq!(found.columns[2].format.decimal_mark, Some(kartoteka::model::DecimalMark::Comma));
    assert_eq!(found.context.currency.map(|c| c.as_str().to_owned()).as_deref(), Some("UAH"));
}

#[test]
fn confidence_is_a_probability_and_unknown_columns_stay_extras() {
    let rows = many(&[&["Alfa Sp. z o.o.", "zielony"], &["Beta S.A.", "czerwony"]]);
    let found = one("x.csv", table("", &["Firma", "Xyzzy"], &rows));
    assert_eq!(found.columns[1].field, None);
    for column in &found.columns {
        assert!((0.0..=1.0).contains(&column.confidence));
        let why = serde_json::to_string(&column.why).expect("JSON");
        assert!(!why.contains("Alfa"), "reasons hold no values");
    }
}

#[test]
fn a_mapping_comes_back_corrected() {
    let made = table("", &["Firma", "Xyzzy", "Xyzzy"], &[&["Alfa Sp. z o.o.", "zielony", "a"]]);
    let sources = [source("stycznia.csv")];
    let tables = [made];
    let found = understand(&sources, &tables, &Silent);
    let text = write_mapping(&sources, &tables, &found);
    let corrected = text.replacen("field = \"\"", "field = \"tags\"", 1);
    assert_ne!(text, corrected);

    // next month's file has another name and the same headers
    let sources = [source("luty.csv")];
    let mut found = understand(&sources, &tables, &Silent);
    Mapping::parse(&corrected).expect("its own output").apply(&sources, &tables, &mut found);
    assert_eq!(fields(&found[0]), [Some(Field::CompanyName), Some(Field::Tags), None]);

    // a column that is gone is told
    let shorter = [table("", &["Firma"], &[&["Alfa Sp. z o.o."]])];
    let sources = [source("stycznia.csv")];
    let mut found = understand(&sources, &shorter, &Silent);
    Mapping::parse(&corrected).expect("its own output").apply(&sources, &shorter, &mut found);
    let codes: Vec<&str> = found[0].issues.iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["mapping_column_gone", "mapping_column_gone"]);

    assert!(Mapping::parse("[[table]]\nfile = \"a\"\nkind = \"bogus\"").is_err());
    assert!(Mapping::parse(&corrected.replace("tags", "bogus")).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any table is understood, and twice the same.
    #[test]
    fn total_and_deterministic(
        header in prop::collection::vec("\\PC{0,12}", 1..6),
        cells in prop::collection::vec("\\PC{0,16}", 0..40),
    ) {
        let header: Vec<&str> = header.iter().map(String::as_str).collect();
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let body: Vec<&[&str]> = cells.chunks(header.len()).collect();
        let made = table("", &header, &body);
        let first = one("x.csv", made.clone());
        prop_assert_eq!(first.columns.len(), header.len());
        let second = one("x.csv", made);
        prop_assert_eq!(fields(&first), fields(&second));
        prop_assert_eq!(first.kind, second.kind);
    }
}
