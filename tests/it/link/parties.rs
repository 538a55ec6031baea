//! Parties of orders find their clients and never join two.

use kartoteka::link::link;
use kartoteka::model::{Record, RecordRole, TableId};
use kartoteka::progress::Silent;

use super::rules::record;
use super::settings;

#[test]
fn a_party_is_tied_by_code_by_name_or_not_at_all() {
    let mut records = vec![
        record(0, ["Paletex Sp. z o.o.", "22 123 45 67", "", "", "Warszawa", "Polna 3"]),
        record(1, ["Drewmax Sp. z o.o.", "58 305 17 90", "", "", "Gdańsk", "Długa 8"]),
        record(2, ["Lastivka Sp. z o.o.", "17 853 46 22", "", "", "Rzeszów", "Leśna 5"]),
    ];
    records[0].codes = vec!["K-1".to_owned()].into();
    for (row, name, code) in [(3, "", "K-1"), (4, "DREWMAX", ""), (5, "Nieznany Odbiorca", "")] {
        let mut party = record(row, [name, "", "", "", "", ""]);
        party.role = RecordRole::OrderParty;
        party.codes.extend((!code.is_empty()).then(|| code.to_owned()));
        records.push(party);
    }
    let english = kartoteka::write::Words::for_language("en");
    let linkage = link(&records, &settings(), &Silent);
    assert_eq!(linkage.cluster, vec![Some(0), Some(1), Some(2), None, None, None]);
    let tied: Vec<Option<u32>> = linkage.attached.iter().map(|a| a.as_ref().map(|a| a.cluster)).collect();
    assert_eq!(tied[3..], [Some(0), Some(1), None]);
    assert_eq!(linkage.attached[3].as_ref().map(|a| english.tell(&a.how)), Some("same code K-1".into()));
}

#[test]
fn a_party_named_like_two_clients_stays_free_and_joins_nothing() {
    let mut records = vec![
        record(0, ["Paletex Sp. z o.o.", "22 123 45 67", "", "526-025-02-74", "Warszawa", "Polna 3"]),
        record(1, ["Paletex Sp. z o.o.", "58 305 17 90", "", "725-18-01-126", "Gdańsk", "Długa 8"]),
        record(2, ["Paletex", "", "", "", "", ""]),
    ];
    records[2].role = RecordRole::OrderParty;
    let linkage = link(&records, &settings(), &Silent);
    assert_ne!(linkage.cluster[0], linkage.cluster[1]);
    assert!(linkage.attached[2].is_none());
}

#[test]
fn a_party_of_another_name_is_tied_by_a_phone_that_one_client_alone_gives() {
    let mut records = vec![
        record(0, ["JSC Fix Price", "57 819 31 35", "", "", "Kharkiv", "Franka 68"]),
        record(1, ["Paletex Sp. z o.o.", "58 305 17 90", "", "", "Gdańsk", "Długa 8"]),
        record(2, ["Drewmax Sp. z o.o.", "58 305 17 90", "", "", "Lublin", "Leśna 5"]),
    ];
    for (row, phone) in [(3, "57 819 31 35"), (4, "58 305 17 90")] {
        let mut party = record(row, ["Зовсім Інша Назва", phone, "", "", "", ""]);
        party.role = RecordRole::InteractionParty;
        records.push(party);
    }
    let linkage = link(&records, &settings(), &Silent);
    assert_ne!(linkage.cluster[1], linkage.cluster[2], "two firms of one switchboard");
    let tied: Vec<Option<u32>> = linkage.attached.iter().map(|a| a.as_ref().map(|a| a.cluster)).collect();
    assert_eq!(tied[3..], [linkage.cluster[0], None]);
}

#[test]
fn of_namesakes_the_one_in_the_programs_own_list_is_meant() {
    let at = |table: u32, mut record: Record| {
        record.origin.table = TableId(table);
        record
    };
    let party = |row: u32, name: &str| {
        let mut party = at(2, record(row, [name, "", "", "", "", ""]));
        party.role = RecordRole::OrderParty;
        party
    };
    let names =
        ["Paletex", "Lastivka", "Brzozan", "Kwiatex", "Morsol", "Wolmet", "Tarpan", "Zubrex", "Olchem"];
    let names: Vec<String> =
        names.iter().flat_map(|name| [format!("{name} S.A."), format!("{name}-Bis S.A.")]).collect();
    // the book-keeping knows all whom it bills, the old list of a salesman two of them and a namesake of a third
    let mut records = Vec::new();
    for (row, name) in (0..).zip(&names) {
        let phone = format!("22 {:03} 11 {:02}", 300 + row, 10 + row);
        records.push(at(0, record(row, [name, &phone, "", "", "Warszawa", "Polna 3"])));
    }
    let own = records.len();
    records.push(at(
        0,
        record(90, ["Drewmax S.A.", "22 700 11 22", "", "526-025-02-74", "Warszawa", "Polna 9"]),
    ));
    records
        .push(at(1, record(91, ["Drewmax S.A.", "58 305 17 90", "", "725-18-01-126", "Gdańsk", "Długa 8"])));
    let orders = records.len();
    records.extend((0..).zip(&names).map(|(row, name)| party(row, name)));
    records.push(party(99, "Drewmax S.A."));
    let linkage = link(&records, &settings(), &Silent);
    assert_ne!(linkage.cluster[own], linkage.cluster[own + 1]);
    let tied = |record: usize| linkage.attached[record].as_ref().map(|a| a.cluster);
    assert!((0..names.len()).all(|at| tied(orders + at) == linkage.cluster[at]));
    assert_eq!(tied(records.len() - 1), linkage.cluster[own]);
}

#[test]
fn a_namesake_gives_way_to_who_has_the_phone() {
    let person = |row: u32, name: &str, phone: &str| {
        let mut record = record(row, ["", phone, "", "", "", ""]);
        record.persons.extend(kartoteka::normalise::person::persons(name, None).values);
        record.kind = Some(kartoteka::model::ClientKind::Person);
        record
    };
    let mut records = vec![
        person(0, "Aleksy Popowicz", "501 112 223"),
        person(1, "Popowicz Aleksy Marian", "602 223 334"),
        person(2, "Aleksy Popowicz", "602 223 334"),
    ];
    records[2].role = RecordRole::OrderParty;
    let linkage = link(&records, &settings(), &Silent);
    assert_ne!(linkage.cluster[0], linkage.cluster[1]);
    assert_eq!(linkage.attached[2].as_ref().map(|a| a.cluster), linkage.cluster[1]);
}

#[test]
fn of_namesakes_the_one_of_the_legal_form_that_is_given_is_meant() {
    let party = |row: u32, name: &str| {
        let mut party = record(row, [name, "", "", "", "", ""]);
        party.role = RecordRole::OrderParty;
        party
    };
    let records = [
        record(0, ["Drewmax S.A.", "22 700 11 22", "", "526-025-02-74", "Warszawa", "Polna 9"]),
        record(1, ["Drewmax sp. z o.o.", "58 305 17 90", "", "725-18-01-126", "Gdańsk", "Długa 8"]),
        party(2, "Drewmax spółka z o.o."),
        party(3, "Drewmax"),
    ];
    let linkage = link(&records, &settings(), &Silent);
    let tied = |record: usize| linkage.attached[record].as_ref().map(|a| a.cluster);
    assert_ne!(linkage.cluster[0], linkage.cluster[1]);
    assert_eq!((tied(2), tied(3)), (linkage.cluster[1], None));
}

/// A private person as an order or a client list names him.
fn private(row: u32, name: &str, phone: &str, city: &str) -> Record {
    let mut record = record(row, ["", phone, "", "", city, ""]);
    record.persons.extend(kartoteka::normalise::person::persons(name, None).values);
    record.kind = Some(kartoteka::model::ClientKind::Person);
    record
}

/// A sole trader.
fn private_firm(row: u32, role: RecordRole, name: &str) -> Record {
    let mut record = record(row, [name, "", "", "", "", ""]);
    let owner = kartoteka::normalise::company::owner_of_sole_trader(name).unwrap_or_default();
    record.persons.extend(kartoteka::normalise::person::persons(&owner, None).values);
    party(role, record)
}

fn party(role: RecordRole, record: Record) -> Record {
    Record { role, ..record }
}

/// The clusters of the clients before the first party, and those that the parties were tied to.
fn tied(records: &[Record]) -> (Vec<Option<u32>>, Vec<Option<u32>>) {
    let linkage = link(records, &settings(), &Silent);
    let clients = records.iter().filter(|record| record.role == RecordRole::Client).count();
    let of = linkage.attached[clients..].iter().map(|a| a.as_ref().map(|a| a.cluster)).collect();
    (linkage.cluster[..clients].to_vec(), of)
}

#[test]
fn of_namesakes_the_one_of_the_place_is_meant() {
    let order = |record| party(RecordRole::OrderParty, record);
    let mut own_mailbox = record(0, ["Małgorzata Zając", "", "biuro@zajac.pl", "", "Ostrołęka", ""]);
    own_mailbox.kind = Some(kartoteka::model::ClientKind::Company);
    let (clients, of) = tied(&[
        own_mailbox,
        private(1, "Zając Małgorzata", "730 958 262", "Kraków"),
        private(2, "Anna Duda", "501 222 333", "Gdańsk"),
        private(3, "Anna Duda", "502 333 444", "Lublin"),
        record(4, ["Drewmax S.A.", "22 700 11 22", "", "526-025-02-74", "Warszawa", "Polna 9"]),
        record(5, ["Drewmax S.A.", "58 305 17 90", "", "725-18-01-126", "Gdańsk", "Długa 8"]),
        order(private(6, "Małgorzata Zając", "", "Kraków")),
        order(private(7, "Małgorzata Zając", "", "Ostrołęka")),
        order(private(8, "Anna Duda", "", "Lublin")),
        order(record(11, ["Drewmax S.A.", "", "", "", "Gdańsk", ""])),
        order(record(12, ["Drewmax S.A.", "", "", "", "", ""])),
    ]);
    assert_eq!(of, [clients[1], clients[0], clients[3], clients[5], None]);
}

#[test]
fn a_patronymic_that_one_side_leaves_out_is_no_other_person() {
    let order = |row, name| party(RecordRole::OrderParty, private(row, name, "", ""));
    let mut records: Vec<Record> = super::people::others(20).collect();
    let clients_before = records.len();
    records.extend([
        private(0, "Шубин Захар Юрьевич", "+7 926 111 22 33", ""),
        private(1, "Мещеряков Артём", "+7 926 222 33 44", ""),
        private(2, "Осипов Юрий Львович", "+7 926 333 44 55", ""),
        private(3, "Осипов Юрий Петрович", "+7 926 444 55 66", ""),
        private(4, "Горшков Валерий Львович", "+7 926 555 66 77", ""),
        private_firm(11, RecordRole::Client, "ФОП Рудик С. О."),
        order(5, "Шубин Захар"),
        order(6, "Мещеряков Артём Геннадьевич"),
        // two fit, another given name, an initial
        order(7, "Осипов Юрий"),
        order(8, "Горшков Леонид"),
        order(9, "Горшков В."),
        // initials
        private_firm(12, RecordRole::OrderParty, "ФОП Рудик Соломія Олегівна"),
    ]);
    let (clients, of) = tied(&records);
    let clients = &clients[clients_before..];
    assert_eq!(of[..2], [clients[0], clients[1]]);
    assert_eq!(of[2..4], [None, None]);
    assert_eq!(of[5], clients[5]);
}

#[test]
fn the_branch_that_an_order_names_is_meant() {
    let order = |row, name, city| {
        let mut record = record(row, [name, "", "", "", city, ""]);
        record.address.country = None;
        party(RecordRole::OrderParty, record)
    };
    let (clients, of) = tied(&[
        record(0, ["ТОВ «Сироварня Карпати»", "22 111 22 33", "", "", "", ""]),
        record(1, ["ТОВ «Сироварня Карпати», філія Чернівці", "22 222 33 44", "", "", "", ""]),
        record(2, ["Malton Meats", "22 333 44 55", "", "", "", ""]),
        record(3, ["Malton Meats - London branch", "22 444 55 66", "", "", "", ""]),
        record(4, ["Malton Meats (Halifax)", "22 555 66 77", "", "", "", ""]),
        order(5, "ТОВ «Сироварня Карпати», філія Чернівці", ""),
        order(6, "ТОВ «Сироварня Карпати»", ""),
        order(7, "Malton Meats (London)", ""),
        order(8, "Malton Meats, Halifax branch", ""),
        order(9, "Malton Meats", ""),
    ]);
    let distinct: std::collections::BTreeSet<_> = clients.iter().collect();
    assert_eq!(distinct.len(), 5, "{clients:?}");
    assert_eq!(of, [clients[1], clients[0], clients[3], clients[4], clients[2]]);
}

#[test]
fn who_was_called_is_told_by_the_number_and_not_by_a_word_beside_it() {
    let call = |record| party(RecordRole::InteractionParty, record);
    let (clients, of) = tied(&[
        record(0, ["Heimtextilien Quandt", "22 111 22 33", "", "", "", ""]),
        record(1, ["Quandt", "22 111 22 33", "", "", "", ""]),
        record(2, ["Zeltbau Harz GmbH", "22 222 33 44", "", "", "", ""]),
        record(3, ["Paletex Sp. z o.o.", "22 333 44 55", "", "", "", ""]),
        call(record(4, ["Quandt", "22 222 33 44", "", "", "", ""])),
        call(record(5, ["Quandt", "22 999 33 44", "", "", "", ""])),
        // a legal form makes it the name of a firm; in an order a name is a name
        call(record(6, ["Paletex Sp. z o.o.", "22 222 33 44", "", "", "", ""])),
        party(RecordRole::OrderParty, record(7, ["Paletex", "22 222 33 44", "", "", "", ""])),
    ]);
    assert_eq!(clients[0], clients[1]);
    assert_eq!(of, [clients[2], clients[0], clients[3], clients[3]]);
}
