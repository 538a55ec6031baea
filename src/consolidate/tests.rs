//! Whole small cases: tables with what was understood of them, and the base they must become.

use polars::prelude::{ChunkedArray, NewChunkedArray, StringChunked};
use proptest::prelude::*;

use super::{consolidate, ledger};
use crate::config::Settings;
use crate::model::{
    Address, Attachment, Base, CellType, ClientKind, Column, ColumnMeaning, CompanyName, Country,
    Disposition, Email, EmailClass, Field, Format, Intake, InteractionRow, LegalForm, Linkage, OrderRow,
    OrderState, Origin, PersonName, Phone, PhoneKind, Record, RecordId, RecordRole, RowNumber, Source,
    SourceId, Table, TableContext, TableId, TableKind, TaxId, TaxScheme, Understanding, Unplaced, Validity,
    ValueFormat,
};

/// A case while it is put together.
#[derive(Clone, Default)]
struct Case {
    sources: Vec<Source>,
    tables: Vec<Table>,
    understandings: Vec<Understanding>,
    intake: Intake,
    linkage: Linkage,
}

impl Case {
    fn table(
        &mut self,
        path: &str,
        kind: TableKind,
        columns: &[(&str, Option<Field>)],
        rows: &[&[&str]],
    ) -> TableId {
        let table = TableId(u32::try_from(self.tables.len()).unwrap());
        let source = SourceId(table.0);
        self.sources.push(Source {
            path: path.to_owned(),
            location: path.into(),
            format: Format::Text,
            bytes: 0,
            sha256: String::new(),
            error: None,
            issues: Vec::new(),
        });
        let column = |at: usize, header: &str| {
            let cells = rows.iter().map(|row| row.get(at).copied().filter(|cell| !cell.is_empty()));
            let cells: StringChunked = ChunkedArray::from_iter_options("".into(), cells);
            Column { header: header.to_owned(), cells, types: None::<Vec<CellType>> }
        };
        self.tables.push(Table {
            source,
            sheet: String::new(),
            hidden: false,
            dialect: None,
            titles: Vec::new(),
            header_rows: vec![RowNumber(1)],
            columns: columns.iter().enumerate().map(|(at, (header, _))| column(at, header)).collect(),
            rows: (2..).take(rows.len()).map(RowNumber).collect(),
            outside: Vec::new(),
            issues: Vec::new(),
        });
        let meaning = |field: &Option<Field>| ColumnMeaning {
            field: *field,
            confidence: 1.0,
            alternatives: Vec::new(),
            why: String::new(),
            format: ValueFormat::default(),
        };
        self.understandings.push(Understanding {
            table,
            kind,
            confidence: 1.0,
            why: String::new(),
            columns: columns.iter().map(|(_, field)| meaning(field)).collect(),
            context: TableContext::default(),
            issues: Vec::new(),
        });
        table
    }

    fn record(&mut self, table: TableId, row: u32, cluster: u32, fill: impl FnOnce(&mut Record)) -> RecordId {
        let mut record = Record::empty(Origin { table, row }, RecordRole::Client);
        fill(&mut record);
        self.push(record, Some(cluster), None)
    }

    fn party(&mut self, table: TableId, row: u32, role: RecordRole, cluster: Option<u32>) -> RecordId {
        let how = "same name".to_owned();
        let attached = cluster.map(|cluster| Attachment { cluster, how, probability: 1.0 });
        self.push(Record::empty(Origin { table, row }, role), None, attached)
    }

    fn push(&mut self, record: Record, cluster: Option<u32>, attached: Option<Attachment>) -> RecordId {
        let id = RecordId(u32::try_from(self.intake.records.len()).unwrap());
        self.intake.records.push(record);
        self.linkage.cluster.push(cluster);
        self.linkage.probability.push(1.0);
        self.linkage.attached.push(attached);
        id
    }

    fn base(&self) -> Base {
        let settings = Settings::default().consolidate;
        consolidate(&self.sources, &self.tables, &self.understandings, &self.intake, &self.linkage, &settings)
    }

    fn check(&self, base: &Base) -> Result<(), crate::Error> {
        ledger::check(&self.sources, &self.tables, &self.understandings, &self.intake, base)
    }
}

fn day(text: &str) -> Option<jiff::civil::Date> {
    Some(text.parse().unwrap())
}

fn company(display: &str, core: &str, key: &str, form: Option<(&str, &'static str)>) -> CompanyName {
    let form = form.map(|(display, family)| LegalForm { display: display.to_owned(), family, country: None });
    CompanyName::new_normal(display.to_owned(), core.to_owned(), key.to_owned(), form, None)
}

fn acme(display: &str, core: &str, form: Option<(&str, &'static str)>) -> CompanyName {
    company(display, core, "zolw", form)
}

fn someone(given: Option<&str>, family: &str, display: &str, key: &str) -> PersonName {
    PersonName {
        given: given.map(str::to_owned),
        middle: None,
        family: Some(family.to_owned()),
        title: None,
        display: display.to_owned(),
        key: key.to_owned(),
    }
}

fn phone(number: u64, kind: PhoneKind) -> Phone {
    Phone::new_normal(number, None, kind, Some(Country::PL))
}

fn email(address: &str, class: EmailClass) -> Email {
    Email::new_normal(address.to_owned(), class, "zolw.pl".to_owned())
}

fn nip(number: &str, validity: Validity) -> TaxId {
    TaxId::new_normal(Some(Country::PL), TaxScheme::PlNip, number.to_owned(), validity)
}

fn city(name: &str, street: Option<&str>) -> Address {
    Address {
        country: Some(Country::PL),
        city: Some(name.to_owned()),
        city_key: name.to_lowercase(),
        street: street.map(str::to_owned),
        ..Address::default()
    }
}

const COLUMNS: &[(&str, Option<Field>)] = &[
    ("Firma", Some(Field::CompanyName)),
    ("Osoba", Some(Field::ContactFullName)),
    ("Telefon", Some(Field::Phone)),
    ("E-mail", Some(Field::Email)),
    ("NIP", Some(Field::PlNip)),
    ("Miasto", Some(Field::City)),
    ("Ulica", Some(Field::Street)),
    ("Kod magazynu", None),
];

/// One firm in three rows of two files, a second firm, an order, a call, a price.
fn office() -> Case {
    let mut case = Case::default();
    let old = case.table(
        "stare/klienci.csv",
        TableKind::Clients,
        COLUMNS,
        &[
            &["ZOLW", "J. Kowalski", "22 123 45 67", "", "5260250274", "Kraków", "Długa 1", "A-7"],
            &["Inna Firma", "", "601 000 001", "", "", "Gdynia", "", ""],
        ],
    );
    let new = case.table(
        "klienci.csv",
        TableKind::Clients,
        COLUMNS,
        &[
            &[
                "Żółw sp. z o.o.",
                "Jan Kowalski",
                "+48 22 123 45 67; 601 234 567",
                "j.kowalski@zolw.pl",
                "",
                "Warszawa",
                "",
                "",
            ],
            &[
                "Żółw sp. z o.o.",
                "Anna Nowak",
                "22 123 45 67 wew. 5 Anna",
                "biuro@zolw.pl",
                "5260250275",
                "Warszawa",
                "Prosta 2",
                "",
            ],
        ],
    );
    let orders = case.table(
        "zamowienia.csv",
        TableKind::Orders,
        &[("Nr", Some(Field::OrderNumber))],
        &[&["1"], &["2"]],
    );
    let calls = case.table(
        "rozmowy.csv",
        TableKind::Interactions,
        &[("Uwagi", Some(Field::Notes))],
        &[&["oddzwonić"]],
    );
    case.table("cennik.csv", TableKind::Other, &[("Cena", None)], &[&["9,99"], &[""]]);
    let llc = Some(("sp. z o.o.", "llc"));
    case.record(old, 0, 0, |record| {
        record.names.push(acme("ZOLW", "ZOLW", None));
        record.persons.push(someone(Some("J"), "Kowalski", "J. Kowalski", "j kowalski"));
        record.phones.push(phone(48_221_234_567, PhoneKind::Fixed));
        record.tax_ids.push(nip("5260250274", Validity::Valid));
        record.address = city("Kraków", Some("Długa 1"));
        record.updated = day("2020-01-01");
    });
    case.record(old, 1, 1, |record| {
        record.names.push(company("Inna Firma", "Inna Firma", "inna firma", None));
        record.phones.push(phone(48_601_000_001, PhoneKind::Mobile));
        record.address = city("Gdynia", None);
    });
    case.record(new, 0, 0, |record| {
        record.names.push(acme("Żółw sp. z o.o.", "Żółw", llc));
        record.persons.push(someone(Some("Jan"), "Kowalski", "Jan Kowalski", "jan kowalski"));
        record.phones.push(phone(48_221_234_567, PhoneKind::Fixed));
        record.phones.push(phone(48_601_234_567, PhoneKind::Mobile));
        record.emails.push(email("j.kowalski@zolw.pl", EmailClass::Own));
        record.address = city("Warszawa", None);
        record.updated = day("2025-01-01");
    });
    case.record(new, 1, 0, |record| {
        record.names.push(acme("Żółw sp. z o.o.", "Żółw", llc));
        record.persons.push(someone(Some("Anna"), "Nowak", "Anna Nowak", "anna nowak"));
        record.phones.push(phone(48_221_234_567, PhoneKind::Fixed));
        record.emails.push(email("biuro@zolw.pl", EmailClass::Role));
        record.tax_ids.push(nip("5260250275", Validity::Wrong));
        record.address = city("Warszawa", Some("Prosta 2"));
        record.updated = day("2024-01-01");
        let rest = Unplaced { column: 2, field: Some(Field::Phone), text: "Anna".to_owned(), code: "remark" };
        record.unplaced.push(rest);
    });
    let buyer = case.party(orders, 0, RecordRole::OrderParty, Some(0));
    let stranger = case.party(orders, 1, RecordRole::OrderParty, None);
    for (row, party) in [(0, buyer), (1, stranger)] {
        case.intake.orders.push(OrderRow {
            origin: Origin { table: orders, row },
            party,
            order_id: None,
            date: None,
            amount: None,
            currency: None,
            state: OrderState::Done,
            product: None,
        });
    }
    let called = case.party(calls, 0, RecordRole::InteractionParty, Some(0));
    case.intake.interactions.push(InteractionRow {
        origin: Origin { table: calls, row: 0 },
        party: called,
        date: day("2025-03-01"),
        kind: None,
        result: None,
        next_contact: None,
        refusal_reason: Some("brak budżetu".to_owned()),
        note: Some("oddzwonić".to_owned()),
    });
    case
}

#[test]
fn a_client_is_made_of_the_best_of_its_rows() {
    let case = office();
    let base = case.base();
    assert_eq!(base.clients.len(), 2);
    let client = base.clients.iter().find(|client| client.records.len() == 3).unwrap();
    assert_eq!(client.kind, ClientKind::Company);
    assert_eq!(client.name, "Żółw sp. z o.o.");
    assert_eq!(client.legal_form.as_ref().unwrap().display, "sp. z o.o.");
    // the wrong id gives way to the valid one, and stays among the alternatives
    assert_eq!(client.tax_ids, [nip("5260250274", Validity::Valid)]);
    assert!(client.alternatives.iter().any(|kept| kept.text == "5260250275"));
    // the firm moved to Warsaw; of the addresses there the fullest survives, and no street of Kraków with it
    assert_eq!(client.address, city("Warszawa", Some("Prosta 2")));
    assert!(client.alternatives.iter().any(|kept| kept.text == "Długa 1"));
    // the switchboard stays with the house, the mobile phone and the named mailbox go to the person
    assert_eq!(client.phones, [phone(48_221_234_567, PhoneKind::Fixed)]);
    assert_eq!(client.emails, [email("biuro@zolw.pl", EmailClass::Role)]);
    let at = u32::try_from(base.clients.iter().position(|c| c.id == client.id).unwrap()).unwrap();
    let contacts: Vec<_> = base.contacts.iter().filter(|contact| contact.client == at).collect();
    let mut names: Vec<&str> = contacts.iter().map(|contact| contact.name.display.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Anna Nowak", "Jan Kowalski"]);
    let jan = contacts.iter().find(|contact| contact.name.family.as_deref() == Some("Kowalski")).unwrap();
    assert_eq!(jan.phones, [phone(48_601_234_567, PhoneKind::Mobile)]);
    assert_eq!(jan.emails, [email("j.kowalski@zolw.pl", EmailClass::Own)]);
    assert_eq!(client.notes[0].text, "oddzwonić");
    assert_eq!(client.refusal_reason.as_deref(), Some("brak budżetu"));
    assert_eq!((client.orders.as_slice(), client.interactions.as_slice()), ([0].as_slice(), [0].as_slice()));
}

#[test]
fn what_has_no_column_or_was_not_understood_is_kept_with_its_reason() {
    let base = office().base();
    let client = base.clients.iter().find(|client| client.records.len() == 3).unwrap();
    let why = |text: &str| {
        client
            .alternatives
            .iter()
            .find(|kept| kept.text == text)
            .map(|kept| (kept.header.as_str(), kept.why.as_str()))
    };
    assert_eq!(why("A-7"), Some(("Kod magazynu", "the base has no column for it")));
    assert_eq!(why("22 123 45 67 wew. 5 Anna"), Some(("Telefon", "remark")));
    assert_eq!(why("ZOLW"), Some(("Firma", "another spelling was chosen")));
    assert_eq!(why("+48 22 123 45 67; 601 234 567"), None);
}

#[test]
fn every_row_lands_where_it_belongs() {
    let case = office();
    let base = case.base();
    let words: Vec<(u32, &str, bool)> = base
        .landings
        .iter()
        .map(|landing| (landing.origin.table.0, landing.disposition.as_str(), landing.client.is_some()))
        .collect();
    let expected = [
        (0, "client", true),
        (0, "client", true),
        (1, "client", true),
        (1, "client", true),
        (2, "order", true),
        (2, "order", false),
        (3, "interaction", true),
        (4, "rejected", false),
        (4, "blank", false),
    ];
    assert_eq!(words, expected);
    case.check(&base).unwrap();
}

#[test]
fn a_private_person_has_phones_of_its_own_and_is_not_its_own_contact() {
    let mut case = Case::default();
    let columns = &[("Osoba", Some(Field::ContactFullName)), ("Tel", Some(Field::Mobile))];
    let table = case.table(
        "osoby.csv",
        TableKind::Clients,
        columns,
        &[&["Jan Kowalski", "601234567"], &["Kowalski J.", ""]],
    );
    case.record(table, 0, 0, |record| {
        record.kind = Some(ClientKind::Person);
        record.persons.push(someone(Some("Jan"), "Kowalski", "Jan Kowalski", "jan kowalski"));
        record.phones.push(phone(48_601_234_567, PhoneKind::Mobile));
    });
    case.record(table, 1, 0, |record| {
        record.kind = Some(ClientKind::Person);
        record.persons.push(someone(Some("J"), "Kowalski", "Kowalski J.", "j kowalski"));
    });
    let base = case.base();
    assert_eq!(base.clients[0].name, "Jan Kowalski");
    assert_eq!(base.clients[0].kind, ClientKind::Person);
    assert_eq!(base.clients[0].phones.len(), 1);
    assert!(base.contacts.is_empty());
    assert_eq!(base.clients[0].alternatives.len(), 1);
    case.check(&base).unwrap();
}

#[test]
fn ids_hold_when_a_file_is_added_and_differ_for_twins() {
    let before = office().base();
    let mut case = office();
    let added = case.table(
        "a.csv",
        TableKind::Clients,
        &[("Firma", Some(Field::CompanyName))],
        &[&["Nowa"], &["Nowa"]],
    );
    for (row, cluster) in [(0, 2), (1, 3)] {
        let mut record = Record::empty(Origin { table: added, row }, RecordRole::Client);
        record.names.push(company("Nowa", "Nowa", "nowa", None));
        case.push(record, Some(cluster), None);
    }
    let after = case.base();
    assert_eq!(after.clients.len(), 4);
    for client in &before.clients {
        assert!(after.clients.iter().any(|other| other.id == client.id), "{} is gone", client.name);
    }
    let mut ids: Vec<&str> = after.clients.iter().map(|client| client.id.0.as_str()).collect();
    assert!(ids.is_sorted() && ids.iter().all(|id| id.len() == 13 && id.starts_with('C')));
    ids.dedup();
    assert_eq!(ids.len(), 4);
}

#[test]
fn the_ledger_names_what_would_be_lost() {
    let case = office();
    let whole = case.base();
    let broken = |break_it: &dyn Fn(&mut Base)| {
        let mut base = whole.clone();
        break_it(&mut base);
        case.check(&base).map_err(|error| error.to_string())
    };
    assert!(broken(&|_| {}).is_ok());
    let lost = broken(&|base| {
        base.landings.pop();
    });
    assert!(lost.unwrap_err().contains("`cennik.csv`, row 3: the row landed nowhere"));
    let lost = broken(&|base| base.landings[0].client = None);
    assert!(lost.unwrap_err().contains("the row did not land on its client"));
    let lost = broken(&|base| base.landings[4].disposition = Disposition::Client);
    assert!(lost.is_ok(), "an order row is no cell of a client");
    for at in 0..whole.clients.len() {
        let lost = broken(&|base| base.clients[at].phones.clear());
        assert!(lost.unwrap_err().contains("the value in the column `Telefon` stands nowhere"));
    }
    let lost = broken(&|base| base.contacts.clear());
    assert!(lost.unwrap_err().contains("stands nowhere"));
}

proptest! {
    /// Whatever single alternative is taken away, the ledger sees it.
    #[test]
    fn no_alternative_can_go_missing(at in 0..100_usize) {
        let case = office();
        let mut base = case.base();
        let client = base.clients.iter_mut().max_by_key(|client| client.alternatives.len()).unwrap();
        let at = at % client.alternatives.len();
        client.alternatives.remove(at);
        prop_assert!(case.check(&base).is_err());
    }

    /// The golden values depend on the rows and not on their order.
    #[test]
    fn the_order_of_records_makes_no_difference(keys in prop::collection::vec(any::<u32>(), 4)) {
        let case = office();
        let mut order: Vec<usize> = (0..4).collect();
        order.sort_by_key(|at| keys[*at]);
        let mut shuffled = case.clone();
        for (to, from) in order.iter().enumerate() {
            shuffled.intake.records[to] = case.intake.records[*from].clone();
            shuffled.linkage.cluster[to] = case.linkage.cluster[*from];
        }
        let told = |base: &Base| {
            let mut base = base.clone();
            for client in &mut base.clients {
                client.records.clear();
                client.alternatives.sort_by(|a, b| (a.origin, &a.header).cmp(&(b.origin, &b.header)));
            }
            format!("{:?} {:?} {:?}", base.clients, base.contacts, base.landings)
        };
        prop_assert_eq!(told(&case.base()), told(&shuffled.base()));
    }
}
