//! What no odds can overrule.

use kartoteka::link::{explain, link};
use kartoteka::model::{Country, Origin, Record, RecordId, RecordRole, RelatedKind, TableId};
use kartoteka::normalise::{address, company, email, person, phone, tax_id};
use kartoteka::progress::Silent;

use super::settings;

/// A Polish company as a row tells of it: name, phone, e-mail, tax id, city, street; empty: not told.
pub fn record(row: u32, cells: [&str; 6]) -> Record {
    let [name, number, mail, id, city, street] = cells;
    let poland = Some(Country::PL);
    let mut record = Record::empty(Origin { table: TableId(0), row }, RecordRole::Client);
    record.names.extend(company::company_name(name));
    record.phones = phone::phones(number, poland).values.into();
    record.emails = email::emails(mail).values.into();
    record.tax_ids = tax_id::tax_ids(id, None, poland).values.into();
    if let Some(found) = address::city(city, poland) {
        record.address.city = Some(found.display.into());
        record.address.city_key = found.key.into();
    }
    record.address.street_key = address::street_key(street).into();
    record.address.street = (!street.is_empty()).then(|| street.into());
    record
}

/// A person as a list of subscribers tells of them: a name and an e-mail.
fn subscriber(row: u32, name: &str, mail: &str) -> Record {
    let mut record = record(row, ["", "", mail, "", "", ""]);
    record.persons.extend(person::persons(name, None).values);
    record
}

fn same(records: &[Record], left: usize, right: usize) -> bool {
    let linkage = link(records, &settings(), &Silent);
    linkage.cluster[left] == linkage.cluster[right]
}

#[test]
fn one_firm_entered_twice_is_merged_in_a_list_of_two() {
    let records = [
        record(
            0,
            [
                "Paletex Sp. z o.o.",
                "22 123 45 67",
                "biuro@paletex.pl",
                "526-025-02-74",
                "Warszawa",
                "Polna 3",
            ],
        ),
        record(
            1,
            ["PALETEX spółka z o.o.", "+48 22 123 45 67", "biuro@paletex.pl", "", "Warszawa", "ul. Polna 3"],
        ),
    ];
    assert!(same(&records, 0, 1));
}

#[test]
fn different_valid_ids_forbid_a_merge() {
    let records = [
        record(
            0,
            [
                "Paletex Sp. z o.o.",
                "22 123 45 67",
                "biuro@paletex.pl",
                "526-025-02-74",
                "Warszawa",
                "Polna 3",
            ],
        ),
        record(
            1,
            [
                "Paletex Sp. z o.o.",
                "22 123 45 67",
                "biuro@paletex.pl",
                "725-18-01-126",
                "Warszawa",
                "Polna 3",
            ],
        ),
        record(2, ["Paletex", "22 123 45 67", "biuro@paletex.pl", "", "Warszawa", "Polna 3"]),
    ];
    let linkage = link(&records, &settings(), &Silent);
    assert_ne!(linkage.cluster[0], linkage.cluster[1], "not even through a third record");
    assert!(linkage.related.iter().any(|pair| pair.kind == RelatedKind::ConflictingIds));
}

#[test]
fn one_id_under_many_unlike_names_makes_no_blob() {
    let crowd =
        ["Paletex", "Drewmax", "Lastivka", "Nordwik", "Zamkor", "Helmut", "Orion", "Sudex", "Paletex"];
    let records: Vec<Record> = (0..)
        .zip(crowd)
        .map(|(row, name)| record(row, [name, "", "", "526-025-02-74", "Warszawa", ""]))
        .collect();
    let linkage = link(&records, &settings(), &Silent);
    assert_eq!(linkage.cluster[0], linkage.cluster[8], "one name under one id is one firm");
    assert_eq!(linkage.statistics.matches, 1, "and nothing else is merged");
    let crowded = linkage.related.iter().filter(|pair| pair.kind == RelatedKind::CrowdedId);
    assert!(crowded.count() >= 7, "{:?}", linkage.related);
    assert!(same(&records[..2], 0, 1), "an id that two names share is one firm's");
}

#[test]
fn the_same_name_in_another_city_with_other_contacts_is_a_branch() {
    let records = [
        record(
            0,
            ["Botero Development Sp. z o.o.", "17 853 46 22", "biuro@botero.pl", "", "Rzeszów", "Polna 3"],
        ),
        record(
            1,
            ["Botero Development Sp. z o.o.", "58 305 17 90", "gdansk@botero.pl", "", "Gdańsk", "Długa 8"],
        ),
    ];
    let linkage = link(&records, &settings(), &Silent);
    assert_ne!(linkage.cluster[0], linkage.cluster[1]);
    assert!(linkage.related.iter().any(|pair| pair.kind == RelatedKind::Branch), "{:?}", linkage.related);
}

#[test]
fn a_sister_firm_at_the_same_address_is_not_merged() {
    let records = [
        record(
            0,
            ["Ocean-Tech Sp. z o.o.", "32 782 29 91", "biuro@oceantech.pl", "", "Katowice", "Polna 162"],
        ),
        record(
            1,
            ["Ocean-Tech Finanse Sp. z o.o.", "600 414 287", "finanse@otf.pl", "", "Katowice", "Polna 162"],
        ),
    ];
    assert!(!same(&records, 0, 1));
}

#[test]
fn tenants_of_one_switchboard_are_not_merged() {
    let records = [
        record(0, ["KW Trade Sp. z o.o.", "791 235 018", "sklep@kwtrade.pl", "", "Rzeszów", "Ogrodowa 151"]),
        record(1, ["JDA Investment Sp. z o.o.", "791 235 018", "", "", "Rzeszów", "Ogrodowa 151"]),
    ];
    assert!(!same(&records, 0, 1));
}

#[test]
fn a_row_without_an_e_mail_does_not_tie_two_firms_of_one_switchboard() {
    let mut records = Vec::new();
    for (firm, mail) in [
        ("Metal One Polska Sp. z o.o.", "sales@metalone.pl"),
        ("Wisdomtree Digital Sp. z o.o.", "info@wisdomtree.pl"),
    ] {
        for known in [mail, ""] {
            let row = u32::try_from(records.len()).expect("a few");
            records.push(record(row, [firm, "791 235 018", known, "", "Rzeszów", "Ogrodowa 151"]));
        }
    }
    let linkage = link(&records, &settings(), &Silent);
    assert_eq!(linkage.cluster[0], linkage.cluster[1]);
    assert_eq!(linkage.cluster[2], linkage.cluster[3]);
    assert_ne!(linkage.cluster[0], linkage.cluster[2]);
}

#[test]
fn numbers_in_names_keep_records_apart() {
    let records = [
        record(0, ["Magazyn Centralny 3", "", "", "", "Warszawa", "Polna 3"]),
        record(1, ["Magazyn Centralny 4", "", "", "", "Warszawa", "Polna 3"]),
    ];
    assert!(!same(&records, 0, 1));
}

#[test]
fn a_branch_spelled_in_two_ways_is_one_branch() {
    let at = |row, name| record(row, [name, "", "", "", "Gdańsk", ""]);
    let one = at(0, "Drewbud Nordpol sp. z o.o. oddział Gdańsk");
    assert!(same(&[one.clone(), at(1, "DREWBUD NORDPOL SP. Z O.O. ODDZIAŁ GDANSK")], 0, 1));
    assert!(!same(&[one, at(1, "Drewbud Nordpol sp. z o.o. oddział Sopot")], 0, 1));
}

#[test]
fn an_explanation_names_the_value_and_adds_up() {
    let records = [
        record(0, ["Paletex Sp. z o.o.", "22 123 45 67", "", "", "Warszawa", ""]),
        record(1, ["Paletex", "22 123 45 67", "", "", "Warszawa", ""]),
    ];
    let there = explain(&records, &settings(), RecordId(0), RecordId(1)).expect("both exist");
    let back = explain(&records, &settings(), RecordId(1), RecordId(0)).expect("both exist");
    assert!((there.weight - back.weight).abs() < 1e-12, "the same whichever comes first");
    let phone = there.evidence.iter().find(|bar| bar.comparison() == "phone").expect("phones were compared");
    let level = phone.level(&records[there.left.index()], &records[there.right.index()]);
    assert!(format!("{level:?}").contains("+48221234567") && phone.weight() > 0.0, "{phone:?}");
    let sum: f64 = there.evidence.iter().map(kartoteka::model::Evidence::weight).sum();
    assert!((sum - there.weight).abs() < 1e-3, "{sum} {}", there.weight);
    assert!(explain(&records, &settings(), RecordId(0), RecordId(2)).is_none());
}

#[test]
fn a_person_of_the_firm_with_a_mobile_phone_and_a_mailbox_is_no_other_firm() {
    let firm =
        record(0, ["Drewbud Nord sp. z o.o.", "12 421 10 01", "biuro@drewbud-nord.pl", "", "Kraków", ""]);
    let person = |number| record(1, ["Drewbud Nord", number, "ewa.zajac@drewbud-nord.pl", "", "", ""]);
    assert!(same(&[firm.clone(), person("601 222 333")], 0, 1));
    // a mailbox of an office is another office's
    let office = record(1, ["Drewbud Nord", "601 222 333", "sekretariat@drewbud-nord.pl", "", "", ""]);
    assert!(!same(&[firm.clone(), office], 0, 1));
    // two lines of the house may be two houses
    assert!(!same(&[firm.clone(), person("58 301 20 02")], 0, 1));
    // and without a domain in common nothing says that it is this firm's
    let stranger = record(1, ["Drewbud Nord", "601 222 333", "ewa.zajac@nord-drewbud.pl", "", "", ""]);
    assert!(!same(&[firm, stranger], 0, 1));
}

#[test]
fn one_number_of_a_program_under_one_name_is_one_client() {
    let coded = |row, mail: &str, number: &str, code: &str| {
        let mut record = record(row, ["Bradshaw Marketing", number, mail, "", "", ""]);
        record.codes.push(code.to_owned());
        record
    };
    let left = coded(0, "office@bradshaw.pl", "22 123 45 67", "0018d000009fbaNAAA");
    let other = |code| coded(1, "sean@marketing-b.pl", "61 765 43 21", code);
    assert!(same(&[left.clone(), other("0018d000009fbaNAAA")], 0, 1));
    assert!(!same(&[left, other("0018d00000P3G3JAAA")], 0, 1));
}

#[test]
fn one_name_at_one_address_behind_one_domain_is_one_firm_whoever_of_it_is_written_down() {
    let left = record(
        0,
        ["Thistle Fitness S.A.", "22 123 45 67", "jan.nowak@thistlefitness.pl", "", "Warszawa", "Polna 3"],
    );
    let right = |street| {
        record(1, ["Thistle Fitness S.A.", "22 765 43 21", "biuro@thistlefitness.pl", "", "Warszawa", street])
    };
    assert!(same(&[left.clone(), right("ul. Polna 3")], 0, 1));
    assert!(!same(&[left, right("Leśna 18")], 0, 1));
    // where no domain tells, the post code does
    let coded = |row, number, mail, code: &str| {
        let mut record = record(row, ["Thistle Fitness S.A.", number, mail, "", "Warszawa", "Polna 3"]);
        record.address.postal_code = Some(code.into());
        record
    };
    let left = coded(0, "22 123 45 67", "thistle@wp.pl", "00-622");
    assert!(same(&[left, coded(1, "22 765 43 21", "fitness.thistle@o2.pl", "00-622")], 0, 1));
}

#[test]
fn who_writes_from_a_firms_own_mailbox_is_of_that_firm() {
    let firm = |row, name, mail| record(row, [name, "", mail, "", "Warszawa", "Polna 3"]);
    let mut records = vec![
        firm(0, "Delta Motion Sp. z o.o.", "zakupy@dmotion.pl"),
        firm(1, "Gamma Drewno Sp. z o.o.", "gamma.drewno@gmail.com"),
        subscriber(2, "Piotr Zając", "zakupy@dmotion.pl"),
        subscriber(3, "Ewa Lis", "gamma.drewno@gmail.com"),
    ];
    // what is likely in a short list is not in a long one
    let others = ["Brzoza", "Sosna", "Klon", "Jesion", "Wiąz", "Olcha", "Grab", "Buk", "Modrzew", "Cis"];
    let places = ["Mebel", "Okna", "Dach", "Stal", "Papier", "Szkło", "Beton", "Serwis", "Druk", "Trans"];
    for (row, (tree, trade)) in others.iter().flat_map(|tree| places.map(|trade| (tree, trade))).enumerate() {
        let (name, mail) = (format!("{trade}-{tree} S.A."), format!("biuro@{row}{row}x.pl"));
        records.push(record(4 + u32::try_from(row).unwrap(), [&name, "", &mail, "", "", ""]));
    }
    assert!(same(&records, 0, 2));
    assert!(!same(&records, 1, 3), "a mailbox at a public provider is nobody's firm");
    // an accountant's mailbox stands at many firms
    records.push(firm(900, "Omega Frachty S.A.", "zakupy@dmotion.pl"));
    assert!(!same(&records, 0, 2));
}

#[test]
fn whoever_gives_the_mailbox_of_one_firm_is_one_of_its_people() {
    let firm = |row, name, mail| record(row, [name, "", mail, "", "Warszawa", ""]);
    let records = [
        firm(0, "Stalmontaż S.A.", "office@stalmontaz.pl"),
        subscriber(1, "Natalia Polak", "office@stalmontaz.pl"),
        firm(2, "Dom Kawy sp. z o.o.", "sawczuk.olek46@wp.pl"),
        subscriber(3, "Aleksander Sawczuk", "sawczuk.olek46@wp.pl"),
        // the mailbox of an accountant's office, of two of its clients
        firm(4, "Zamkor sp. z o.o.", "biuro@rachunki.pl"),
        firm(5, "Nordwik S.A.", "biuro@rachunki.pl"),
        subscriber(6, "Maria Duda", "biuro@rachunki.pl"),
        // a private client who lives elsewhere and writes from his office
        firm(7, "Logistyka Rolnik sp.j.", "biuro@logistykarolnik.pl"),
        Record {
            address: record(8, ["", "", "", "", "Szczecin", "Polna 3"]).address,
            ..subscriber(8, "Adam Wilk", "biuro@logistykarolnik.pl")
        },
    ];
    assert!(same(&records, 0, 1), "the domain bears the firm's name");
    assert!(same(&records, 2, 3), "the mailbox bears the person's name");
    assert!(!same(&records, 7, 8));
    assert!(!same(&records, 4, 6) && !same(&records, 5, 6) && !same(&records, 4, 5));
}

#[test]
fn a_holding_behind_the_switchboard_of_the_firm_it_holds_is_another_firm() {
    let firm = |row, name, mail, street| record(row, [name, "22 123 45 67", mail, "", "Warszawa", street]);
    let operating = firm(0, "Hollybrook Care S.A.", "biuro@hollybrook.pl", "Polna 3");
    let holding = firm(1, "Hollybrook Care Holding S.A.", "zarzad@hollybrook.pl", "Leśna 18");
    let linkage = link(&[operating.clone(), holding], &settings(), &Silent);
    assert_ne!(linkage.cluster[0], linkage.cluster[1]);
    assert!(linkage.related.iter().any(|pair| pair.kind == RelatedKind::Group), "{:?}", linkage.related);
    // the word alone, at one address with one mailbox, is how somebody wrote the name
    let careless = firm(1, "Hollybrook Care Holding", "biuro@hollybrook.pl", "Polna 3");
    assert!(same(&[operating, careless], 0, 1));
}
