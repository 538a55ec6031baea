//! People: private persons in two alphabets, and those who are known by the firm they work for.

use kartoteka::link::link;
use kartoteka::model::Record;
use kartoteka::normalise::person;
use kartoteka::progress::Silent;

use super::rules::record;
use super::settings;

/// A person as a phone book tells of them: a name, a number, an e-mail; empty: not told.
fn person(row: u32, name: &str, number: &str, mail: &str) -> Record {
    let mut record = record(row, ["", number, mail, "", "", ""]);
    record.persons.extend(person::persons(name, None).values);
    record
}

/// A firm with its contact.
fn firm(row: u32, name: &str, contact: &str, number: &str, mail: &str) -> Record {
    let mut record = record(row, [name, number, mail, "", "", ""]);
    record.persons.extend(person::persons(contact, None).values);
    record
}

fn clusters(records: &[Record]) -> Vec<Option<u32>> {
    link(records, &settings(), &Silent).cluster
}

#[test]
fn a_person_in_hebrew_meets_the_same_in_latin_letters() {
    let of = clusters(&[
        person(0, "Galia Peretz", "052-273-3433", "galiap44@gmail.com"),
        person(1, "גליה פרץ", "052-273-3433", "galiap44@gmail.com"),
        person(2, "Yael Cohen", "054-111-2233", ""),
        person(3, "יעל כהן", "054-111-2233", ""),
        // a household
        person(4, "David Mizrachi", "050-777-8899", "mizrachi@gmail.com"),
        person(5, "רחל מזרחי", "050-777-8899", "mizrachi@gmail.com"),
    ]);
    assert_eq!((of[0], of[2]), (of[1], of[3]));
    assert_ne!(of[4], of[5]);
}

#[test]
fn a_mailbox_known_under_a_familiar_name_is_still_one_persons() {
    let of = clusters(&[
        person(0, "Oliver O'Sullivan", "", "oliver.osullivan36@yahoo.com"),
        person(1, "Ollie O'Sullivan", "601 222 333", "oliver.osullivan36@yahoo.com"),
    ]);
    assert_eq!(of[0], of[1]);
}

#[test]
fn who_stands_in_a_phone_book_under_the_name_of_a_firm_is_of_that_firm() {
    let of = clusters(&[
        firm(0, "Paletex sp. z o.o.", "Anna Lis", "601 222 333", "biuro@paletex.pl"),
        person(1, "Ania Paletex", "601 222 333", ""),
        firm(2, "Drewmax S.A.", "Piotr Zając", "602 333 444", "biuro@drewmax.pl"),
        person(3, "Zając drewno", "602 333 444", ""),
        // whoever else has the number says nothing of himself
        firm(4, "Okna Brzoza S.A.", "Ewa Duda", "603 444 555", "biuro@brzoza.pl"),
        person(5, "Marek Wilk", "603 444 555", ""),
        // the number of an accountant, of two of its clients
        firm(6, "Zamkor S.A.", "", "604 555 666", ""),
        firm(7, "Nordwik S.A.", "", "604 555 666", ""),
        person(8, "Maria Nordwik", "604 555 666", ""),
    ]);
    assert_eq!((of[0], of[2]), (of[1], of[3]));
    assert_ne!(of[4], of[5]);
    assert!(of[8] != of[6] && of[8] != of[7] && of[6] != of[7], "{of:?}");
}

#[test]
fn one_name_with_one_contact_is_one_firm_whatever_line_and_mailbox_were_written_down() {
    let firm = |row, contact, number, mail| firm(row, "Starling Marketing sp. z o.o.", contact, number, mail);
    let left = firm(0, "Ewa Zającówna", "22 123 45 67", "biuro@starling.pl");
    let of = clusters(&[left.clone(), firm(1, "Ewa Zającówna", "22 765 43 21", "ewa@starling.pl")]);
    assert_eq!(of[0], of[1]);
    let of = clusters(&[left, firm(1, "Piotr Duda", "22 765 43 21", "duda@starling.pl")]);
    assert_ne!(of[0], of[1]);
}
