//! What the clients of a case must be.

use super::case::{Case, city, company, email, nip, phone, someone};
use super::office::office;
use crate::model::{
    ClientKind, EmailClass, Field, Origin, PhoneKind, Record, RecordRole, TableKind, Validity,
};

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
    assert!(office().kept(client, "5260250275").is_some());
    // the firm moved to Warsaw; of the addresses there the fullest survives, and no street of Kraków with it
    assert_eq!(client.address, city("Warszawa", Some("Prosta 2")));
    assert!(office().kept(client, "Długa 1").is_some());
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
    let why = |text: &str| office().kept(client, text);
    assert_eq!(why("A-7"), Some(("Kod magazynu".to_owned(), "no_column")));
    assert_eq!(why("22 123 45 67 wew. 5 Anna"), Some(("Telefon".to_owned(), "remark")));
    assert_eq!(why("ZOLW"), Some(("Firma".to_owned(), "other_spelling")));
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
