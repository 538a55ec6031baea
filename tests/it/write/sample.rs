//! A small but whole outcome of a run, made by hand: every kind of row, client, order and finding once.

use std::path::PathBuf;

use jiff::civil::{Date, date};
use kartoteka::model::{
    Address, Alternative, AsOf, Attachment, Base, CellType, Client, ClientId, ClientKind, Column, Contact,
    ContactId, Country, DatedNote, DecimalMark, Disposition, Earlier, Evidence, Field, Finding, Format,
    Intake, Issue, Join, Landing, LinkStatistics, Linkage, OrderHistory, OrderRow, OrderState, OrdersTell,
    Origin, OutsideRow, PersonName, Place, PossibleMatch, Reason, Record, RecordId, RecordRole, Results,
    RowNumber, Said, Severity, Shows, Source, SourceId, Standing, Status, Table, TableContext, TableId,
    TableKind, Understanding, Unplaced,
};
use kartoteka::normalise;

/// The sample. Two files of clients, an order list, a price list, and a file that could not be read.
pub fn results() -> Results {
    let sources = ["cennik.csv", "klienci.xlsx", "zamowienia.csv", "zepsuty.xls"]
        .iter()
        .enumerate()
        .map(|(at, path)| source(path, at == 3))
        .collect();
    Results {
        earlier: Earlier::default(),
        sources,
        tables: tables(),
        understandings: understandings(),
        intake: intake(),
        linkage: linkage(),
        base: base(),
        as_of: AsOf { day: date(2026, 3, 31), why: Said::new("as_of", "given") },
    }
}

fn source(path: &str, broken: bool) -> Source {
    let id = SourceId(3);
    Source {
        path: path.to_owned(),
        location: PathBuf::from("/somewhere/on/this/machine").join(path),
        format: if broken { Format::Xls } else { Format::Xlsx },
        bytes: 1_000 + path.len() as u64,
        sha256: if broken { String::new() } else { "ab".repeat(32) },
        error: broken.then(|| {
            Issue::new(
                "unreadable_file",
                Severity::Grave,
                Place::Source(id),
                Said::verbatim("the workbook is protected by a password"),
            )
        }),
        issues: Vec::new(),
    }
}

/// The tables: price list, active clients, lost clients, orders.
fn tables() -> Vec<Table> {
    let outside = |number, disposition, reason: &str, cells: &[&str]| OutsideRow {
        number: RowNumber(number),
        disposition,
        reason: Said::verbatim(reason),
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
    };
    let header = |number, cells: &[&str]| outside(number, Disposition::Header, "names the columns", cells);
    vec![
        table(
            (0, "", 2),
            &[("Towar", &["Paleta"]), ("Cena", &["=1+1"])],
            vec![header(1, &["Towar", "Cena"])],
            None,
        ),
        table(
            (1, "Aktywni", 3),
            &[
                ("Firma", &["Alfa sp. z o.o.", "=HYPERLINK(\"http://x\")", ""]),
                ("Telefon", &["22 123 45 67", "601 602 603", ""]),
                ("Uwagi", &["dzwonić, rano", "-", ""]),
            ],
            vec![
                outside(1, Disposition::Banner, "one cell above the header", &["Baza klientów"]),
                header(2, &["Firma", "Telefon", "Uwagi"]),
                outside(6, Disposition::Total, "begins with `Razem`", &["Razem", "2", ""]),
            ],
            Some(CellType::Text),
        ),
        table(
            (1, "Utraceni", 2),
            &[("Firma", &["ALFA", "Jan Nowak"]), ("Telefon", &["+48 22 1234567", "brak"])],
            vec![header(1, &["Firma", "Telefon"])],
            Some(CellType::Text),
        ),
        table(
            (2, "", 2),
            &[
                ("Klient", &["Alfa", "Alfa", "Gamma"]),
                ("Nr", &["Z/1", "Z/2", "Z/3"]),
                ("Data", &["2026-01-05", "2026-03-02", "2026-03-05"]),
                ("Kwota", &["1200,50", "-20", "99"]),
            ],
            vec![header(1, &["Klient", "Nr", "Data", "Kwota"])],
            None,
        ),
    ]
}

/// A table at (source, sheet, number of its first body row).
fn table(
    (source, sheet, first): (u32, &str, u32),
    columns: &[(&str, &[&str])],
    outside: Vec<OutsideRow>,
    cell_type: Option<CellType>,
) -> Table {
    let height = columns.first().map_or(0, |(_, cells)| cells.len());
    let headers: Vec<RowNumber> =
        outside.iter().filter(|row| row.disposition == Disposition::Header).map(|row| row.number).collect();
    Table {
        source: SourceId(source),
        sheet: sheet.to_owned(),
        hidden: false,
        dialect: None,
        titles: Vec::new(),
        header_rows: headers,
        columns: columns
            .iter()
            .map(|(header, cells)| Column {
                header: (*header).to_owned(),
                cells: cells.iter().map(|cell| Some(*cell).filter(|cell| !cell.is_empty())).collect(),
                types: cell_type.map(|cell_type| vec![cell_type; cells.len()]),
            })
            .collect(),
        rows: (0..height).map(|at| RowNumber(first + u32::try_from(at).unwrap())).collect(),
        outside,
        issues: Vec::new(),
    }
}

fn understandings() -> Vec<Understanding> {
    [TableKind::Other, TableKind::Clients, TableKind::Clients, TableKind::Orders]
        .iter()
        .zip(0..)
        .map(|(kind, at)| Understanding {
            table: TableId(at),
            kind: *kind,
            confidence: 0.9,
            why: Said::verbatim("its headers say so".to_owned()),
            columns: Vec::new(),
            context: TableContext::default(),
            issues: Vec::new(),
        })
        .collect()
}

fn at(table: u32, row: u32) -> Origin {
    Origin { table: TableId(table), row }
}

fn record(origin: Origin, role: RecordRole, name: &str, phone: &str) -> Record {
    Record {
        names: normalise::company::company_name(name).into_iter().collect(),
        phones: phones(phone).into(),
        ..Record::empty(origin, role)
    }
}

fn phones(text: &str) -> Vec<kartoteka::model::Phone> {
    normalise::phone::phones(text, Some(Country::PL)).values
}

fn person_name(given: &str, family: &str) -> PersonName {
    PersonName {
        given: Some(given.into()),
        middle: None,
        family: Some(family.into()),
        title: None,
        display: format!("{given} {family}").into(),
        key: format!("{family} {given}").to_lowercase().into(),
        root_key: "".into(),
        consonants: "".into(),
    }
}

/// Records 0 to 3 are client rows; 4 and 5 are parties of orders.
fn intake() -> Intake {
    let order = |row, party, id: &str, day: Date, amount: &str| {
        let (amount, _) = normalise::money::amount(amount, DecimalMark::Comma).unwrap();
        OrderRow {
            origin: at(3, row),
            party: RecordId(party),
            order_id: Some(id.to_owned()),
            date: Some(day),
            amount: Some(amount),
            currency: normalise::money::currency("PLN"),
            state: OrderState::Done,
            product: None,
            is_detail: false,
        }
    };
    let mut person = record(at(2, 1), RecordRole::Client, "", "");
    person.persons = vec![person_name("Jan", "Nowak")].into();
    person.unplaced =
        vec![Unplaced { column: 1, field: Some(Field::Phone), text: "brak".to_owned(), code: "placeholder" }]
            .into();
    Intake {
        records: vec![
            record(at(1, 0), RecordRole::Client, "Alfa sp. z o.o.", "22 123 45 67"),
            record(at(1, 1), RecordRole::Client, "=HYPERLINK(\"http://x\")", "601 602 603"),
            record(at(2, 0), RecordRole::Client, "ALFA", "+48 22 1234567"),
            person,
            record(at(3, 0), RecordRole::OrderParty, "Alfa", ""),
            record(at(3, 2), RecordRole::OrderParty, "Gamma", ""),
        ],
        orders: vec![
            order(0, 4, "Z/1", date(2026, 1, 5), "1200,50"),
            order(1, 4, "Z/2", date(2026, 3, 2), "-20"),
            order(2, 5, "Z/3", date(2026, 3, 5), "99"),
        ],
        interactions: Vec::new(),
        rejected: vec![(at(1, 2), "no_identity", Said::verbatim("nothing tells which client it is"))],
        issues: vec![Issue::new(
            "placeholder",
            Severity::Note,
            Place::Cell(at(2, 1), Some(1)),
            Said::verbatim("`brak` stands for nothing"),
        )],
    }
}

static SAME_PHONE: Finding = Finding { comparison: "phone", level: "same_phone", shows: Shows::Phone };
static SAME_NAME: Finding = Finding { comparison: "name", level: "same_name", shows: Shows::Name };
static ACRONYM: Finding = Finding { comparison: "name", level: "acronym", shows: Shows::Nothing };
static SAME_CITY: Finding = Finding { comparison: "area", level: "same_city", shows: Shows::Nothing };
static DIFFERENT_PLACES: Finding =
    Finding { comparison: "area", level: "different_places", shows: Shows::Nothing };

fn linkage() -> Linkage {
    let evidence = |found, weight| Evidence::new(found, weight, 0);
    Linkage {
        cluster: vec![Some(0), Some(1), Some(0), Some(2), None, None],
        probability: vec![1.0, 1.0, 0.997, 1.0, 1.0, 1.0],
        joins: vec![Join {
            left: RecordId(0),
            right: RecordId(2),
            evidence: [evidence(&SAME_PHONE, 9.5), evidence(&SAME_NAME, 6.0)].into(),
        }],
        review: vec![PossibleMatch {
            left: RecordId(0),
            right: RecordId(1),
            probability: 0.7512,
            weight: 3.25,
            evidence: [
                evidence(&DIFFERENT_PLACES, -2.0),
                evidence(&SAME_CITY, 1.25),
                evidence(&ACRONYM, 4.0),
            ]
            .into(),
        }],
        related: Vec::new(),
        attached: vec![
            None,
            None,
            None,
            None,
            Some(Attachment { cluster: 0, how: Said::verbatim("same name"), probability: 0.99 }),
            None,
        ],
        statistics: LinkStatistics {
            candidate_pairs: 5,
            matches: 1,
            pairs_by_rule: vec![("phone", 2), ("name", 3)],
        },
    }
}

fn client(id: &str, kind: ClientKind, name: &str) -> Client {
    Client {
        id: ClientId(id.to_owned()),
        kind,
        name: name.to_owned(),
        company: None,
        legal_form: None,
        tax_ids: Vec::new(),
        phones: Vec::new(),
        emails: Vec::new(),
        websites: Vec::new(),
        address: Address::default(),
        bank_accounts: Vec::new(),
        activity: None,
        size: None,
        tags: Vec::new(),
        status_words: Vec::new(),
        channel: None,
        owner: None,
        do_not_contact: false,
        refusal_reason: None,
        notes: Vec::new(),
        created: None,
        last_contact: None,
        next_contact: None,
        codes: Vec::new(),
        records: Vec::new(),
        orders: Vec::new(),
        interactions: Vec::new(),
        alternatives: Vec::new(),
        standing: Some(Standing {
            status: Status::Lead,
            stages: Vec::new(),
            reason: Reason::NoOrder { cancelled: 0, told: None, status: Status::Lead },
            late: false,
            limit: None,
            lost_on: None,
            chance: None,
            history: OrderHistory::default(),
            last_contact: None,
            next_contact: None,
        }),
    }
}

fn alfa() -> Client {
    let (revenue, _) = normalise::money::amount("1180.50", DecimalMark::Point).unwrap();
    Client {
        tax_ids: normalise::tax_id::tax_ids("526-025-02-74", None, Some(Country::PL)).values,
        phones: phones("22 123 45 67"),
        emails: normalise::email::emails("biuro@alfa.pl; info@alfa.pl").values,
        address: Address {
            country: Some(Country::PL),
            city: Some("Warszawa".into()),
            postal_code: Some("00-838".into()),
            street: Some("ul. Prosta 1".into()),
            ..Address::default()
        },
        tags: vec!["VIP".to_owned(), "transport".to_owned()],
        channel: Some("targi".to_owned()),
        owner: Some("Anna".to_owned()),
        notes: vec![
            DatedNote { date: Some(date(2025, 12, 1)), text: "pierwsza rozmowa".to_owned() },
            DatedNote { date: None, text: "dzwonić, rano".to_owned() },
        ],
        records: vec![RecordId(0), RecordId(2)],
        orders: vec![0, 1],
        alternatives: vec![Alternative {
            field: Some(Field::CompanyName),
            column: 0,
            origin: at(2, 0),
            why: Said::new("kept", "other_spelling"),
        }],
        standing: Some(Standing {
            status: Status::Active,
            stages: Vec::new(),
            reason: Reason::Orders(Box::new(OrdersTell {
                last: date(2026, 1, 5),
                silence: 85,
                order_days: 1,
                usual_gap: 85.0,
                recent: None,
                next: None,
                limit: 120,
                outlook: None,
                similar_pause: None,
                came_back_after: None,
                cancelled: 0,
                file_says: None,
                status: Status::Active,
                late: true,
            })),
            late: true,
            limit: Some(120),
            lost_on: None,
            chance: Some(0.4567),
            history: OrderHistory {
                orders: 1,
                order_days: 1,
                first: Some(date(2026, 1, 5)),
                last: Some(date(2026, 1, 5)),
                revenue: vec![(normalise::money::currency("PLN"), revenue)],
                cancelled: 0,
                next: None,
            },
            last_contact: Some(date(2026, 3, 2)),
            next_contact: Some((date(2026, 4, 1), Said::verbatim("late"))),
        }),
        ..client("C00000000000a", ClientKind::Company, "Alfa sp. z o.o.")
    }
}

fn base() -> Base {
    let landing = |table, row, disposition, client, reason: &str| Landing {
        origin: at(table, row),
        disposition,
        client,
        reason: Said::verbatim(reason),
    };
    let formula = Client {
        phones: phones("601 602 603"),
        records: vec![RecordId(1)],
        next_contact: Some(date(2026, 5, 1)),
        do_not_contact: true,
        ..client("C00000000000b", ClientKind::Company, "=HYPERLINK(\"http://x\")")
    };
    let person = Client {
        records: vec![RecordId(3)],
        notes: vec![DatedNote { date: None, text: "brak".to_owned() }],
        ..client("C00000000000c", ClientKind::Person, "Jan Nowak")
    };
    Base {
        clients: vec![alfa(), formula, person],
        contacts: vec![Contact {
            id: ContactId("P000000000001".to_owned()),
            client: 0,
            name: person_name("Ewa", "Zając"),
            position: Some("dyrektor".to_owned()),
            phones: phones("602 603 604"),
            emails: Vec::new(),
            birthday: Some(date(1980, 2, 29)),
        }],
        landings: vec![
            landing(0, 0, Disposition::Rejected, None, "a row of a price list"),
            landing(1, 0, Disposition::Client, Some(0), "merged with 1 other row"),
            landing(1, 1, Disposition::Client, Some(1), "alone"),
            landing(1, 2, Disposition::Rejected, None, "nothing tells which client it is"),
            landing(2, 0, Disposition::Client, Some(0), "merged with 1 other row"),
            landing(2, 1, Disposition::Client, Some(2), "alone"),
            landing(3, 0, Disposition::Order, Some(0), "same name"),
            landing(3, 1, Disposition::Order, Some(0), "same name"),
            landing(3, 2, Disposition::Order, None, "no client found"),
        ],
        client_of_cluster: vec![0, 1, 2],
        ..Base::default()
    }
}

/// A run that found nothing.
pub fn nothing() -> Results {
    Results {
        earlier: Earlier::default(),
        sources: Vec::new(),
        tables: Vec::new(),
        understandings: Vec::new(),
        intake: Intake::default(),
        linkage: Linkage::default(),
        base: Base::default(),
        as_of: AsOf { day: date(2026, 3, 31), why: Said::new("as_of", "given") },
    }
}

/// The sample with so many more clients that threads share the work.
pub fn large() -> Results {
    with_more_clients(6_000)
}

/// The sample with so many more clients, each of another city and another manager, an order history in every second.
pub fn with_more_clients(more: usize) -> Results {
    let mut results = results();
    let template = alfa();
    for number in 0..more {
        let name = format!("Firma o dość długiej nazwie numer {number} sp. z o.o.");
        let mut client = client(&format!("D{number:012x}"), ClientKind::Company, &name);
        client.address.city = Some(format!("Miasto {number}").into());
        client.owner = Some(format!("Opiekun {}", number % 977));
        client.phones.clone_from(&template.phones);
        client.emails.clone_from(&template.emails);
        if number % 2 == 0 {
            client.standing.clone_from(&template.standing);
        }
        if let Some(standing) = &mut client.standing {
            standing.status = Status::ALL[number % 5];
        }
        results.base.clients.push(client);
    }
    results
}
