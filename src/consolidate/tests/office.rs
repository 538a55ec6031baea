//! One firm in three rows of two files, a second firm, an order, a call, a price.

use super::case::{Case, acme, city, company, day, email, nip, phone, someone};
use crate::model::{
    EmailClass, Field, InteractionRow, OrderRow, OrderState, Origin, PhoneKind, RecordRole, TableId,
    TableKind, Unplaced, Validity,
};

pub(super) const COLUMNS: &[(&str, Option<Field>)] = &[
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
pub(super) fn office() -> Case {
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
    client_rows(&mut case, old, new);
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
            is_detail: false,
        });
    }
    let called = case.party(calls, 0, RecordRole::InteractionParty, Some(0));
    case.intake.interactions.push(InteractionRow {
        origin: Origin { table: calls, row: 0 },
        party: called,
        date: Some(day("2025-03-01")),
        kind: None,
        result: None,
        next_contact: None,
        refusal_reason: Some("brak budżetu".to_owned()),
        note: Some("oddzwonić".to_owned()),
    });
    case
}

fn client_rows(case: &mut Case, old: TableId, new: TableId) {
    let llc = Some(("sp. z o.o.", "llc"));
    case.record(old, 0, 0, |record| {
        record.names.push(acme("ZOLW", "ZOLW", None));
        record.persons.push(someone(Some("J"), "Kowalski", "J. Kowalski", "j kowalski"));
        record.phones.push(phone(48_221_234_567, PhoneKind::Fixed));
        record.tax_ids.push(nip("5260250274", Validity::Valid));
        record.address = city("Kraków", Some("Długa 1"));
        record.updated = Some(day("2020-01-01"));
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
        record.updated = Some(day("2025-01-01"));
    });
    case.record(new, 1, 0, |record| {
        record.names.push(acme("Żółw sp. z o.o.", "Żółw", llc));
        record.persons.push(someone(Some("Anna"), "Nowak", "Anna Nowak", "anna nowak"));
        record.phones.push(phone(48_221_234_567, PhoneKind::Fixed));
        record.emails.push(email("biuro@zolw.pl", EmailClass::Role));
        record.tax_ids.push(nip("5260250275", Validity::Wrong));
        record.address = city("Warszawa", Some("Prosta 2"));
        record.updated = Some(day("2024-01-01"));
        let rest = Unplaced { column: 2, field: Some(Field::Phone), text: "Anna".to_owned(), code: "remark" };
        record.unplaced.push(rest);
    });
}
