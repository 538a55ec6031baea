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

#[test]
fn one_mobile_and_the_same_given_name_are_one_person_however_he_was_put_down() {
    let records = [
        person(0, "Осипов Павел Геннадьевич", "+7 926 247-68-48", ""),
        person(1, "Павел ГАЗель Next", "+7 926 247-68-48", ""),
        person(2, "Калашников Д.М.", "+7 964 616-32-65", ""),
        person(3, "Денис Михайлович", "+7 964 616-32-65", ""),
        person(4, "Жилина Ж.Ю.", "+7 960 989-42-94", ""),
        person(5, "Жилина Жанна Юрьевна", "+7 960 989-42-94", ""),
        // a couple, and a sister with her brother
        person(6, "Егор Быков", "+7 999 459-15-56", ""),
        person(7, "Лариса Быкова", "+7 999 459-15-56", ""),
        person(8, "Быков Д.М.", "+7 999 111-15-56", ""),
        person(9, "Ольга Михайловна", "+7 999 111-15-56", ""),
    ];
    let of = clusters(&records);
    assert_eq!((of[0], of[2], of[4]), (of[1], of[3], of[5]));
    assert!(of[6] != of[7] && of[8] != of[9]);
}

/// People with a number each, so that a list is as long as lists are.
pub fn others(first: u32) -> impl Iterator<Item = Record> {
    let given = ["Роман", "Тимур", "Зоя", "Ксения", "Матвей", "Глеб", "Вера"];
    let family = ["Голиков", "Сазонов", "Бирюков", "Шубин", "Юдин", "Ямщиков", "Чистяков"];
    let names = given.into_iter().flat_map(move |given| family.map(|family| format!("{family} {given}")));
    (first..)
        .zip(names)
        .map(|(row, name)| person(row, &name, &format!("+7 905 {:03}-{:02}-07", 100 + row * 7, row), ""))
}

#[test]
fn who_has_the_mobile_of_a_namesake_by_given_name_alone_is_asked_about() {
    let mut records = vec![
        person(0, "Илья Мещеряков", "+7 963 633-96-80", ""),
        person(1, "Илья Патриот", "+7 963 633-96-80", ""),
        // three have the number: nobody's own
        person(2, "Олег Носков", "+7 917 111-22-33", ""),
        person(3, "Олег Дроздов", "+7 917 111-22-33", ""),
        person(4, "Анна Фомина", "+7 917 111-22-33", ""),
    ];
    records.extend(others(5));
    let linkage = link(&records, &settings(), &Silent);
    let of = &linkage.cluster;
    assert!(of[0] != of[1] && of[2] != of[3]);
    let asked: Vec<(u32, u32)> = linkage
        .review
        .iter()
        .map(|pair| (pair.left.0.min(pair.right.0), pair.left.0.max(pair.right.0)))
        .collect();
    assert_eq!(asked, [(0, 1)]);
}

#[test]
fn two_names_with_one_number_that_nobody_else_has_are_asked_about() {
    let named = |row, name: &str, number: &str, mail: &str, city: &str| {
        record(row, [name, number, mail, "", city, ""])
    };
    let records = [
        // the brand above the door and the firm behind it
        named(0, "Lipiec Hair Sp. z o.o.", "42 436 33 15", "", "Łódź"),
        named(1, "Barber Shop Metamorfoza", "42 436 33 15", "", ""),
        // one house, two firms: each has a mailbox of its own
        named(2, "Drewmax S.A.", "58 305 17 90", "biuro@drewmax.pl", "Gdańsk"),
        named(3, "Zamkor S.A.", "58 305 17 90", "biuro@zamkor.pl", "Gdańsk"),
        // a number of three
        named(4, "Okna Brzoza S.A.", "22 700 11 22", "", "Warszawa"),
        named(5, "Nordwik S.A.", "22 700 11 22", "", "Warszawa"),
        named(6, "Tarpan S.A.", "22 700 11 22", "", "Warszawa"),
        named(7, "Paletex S.A.", "22 123 45 67", "", "Warszawa"),
        named(8, "Wolmet S.A.", "58 123 45 67", "", "Gdańsk"),
    ];
    let linkage = link(&records, &settings(), &Silent);
    let asked: Vec<(u32, u32)> = linkage
        .review
        .iter()
        .map(|pair| (pair.left.0.min(pair.right.0), pair.left.0.max(pair.right.0)))
        .collect();
    assert_eq!(asked, [(0, 1)]);
    assert_ne!(linkage.cluster[0], linkage.cluster[1]);
}

#[test]
fn a_couple_with_one_telephone_and_one_car_is_two_people() {
    let cars = |mut record: Record| {
        for (column, text) in [(7, "FORD"), (8, "FOCUS"), (9, "А304СТ152")] {
            record.unplaced.push(kartoteka::model::Unplaced {
                column,
                field: None,
                text: text.to_owned(),
                code: "extra_column",
            });
        }
        record
    };
    let mut records = vec![
        cars(person(0, "Калашников Егор Семёнович", "+7 950 465-41-85", "")),
        cars(person(1, "Калашникова Лариса Аркадьевна", "+7 950 465-41-85", "")),
    ];
    records.extend(others(2));
    let of = clusters(&records);
    assert_ne!(of[0], of[1]);
}

#[test]
fn a_firm_under_its_translated_name_is_known_by_its_own_mailbox() {
    let named = |row, name: &str, mail: &str| record(row, [name, "", mail, "", "", ""]);
    let records = [
        named(0, "Port Clinic Ltd", "office@portclinic.co.il"),
        named(1, "קליניקת הנמל בע\"מ", "office@portclinic.co.il"),
        named(2, "Blue Door Ltd", "levi@saldo.co.il"),
        named(3, "ילדים מחייכים בע\"מ", "levi@saldo.co.il"),
    ];
    let of = clusters(&records);
    assert_eq!(of[0], of[1]);
    assert_ne!(of[2], of[3]);
}
