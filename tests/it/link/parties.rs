//! Parties of orders find their clients and never join two.

use kartoteka::link::link;
use kartoteka::model::RecordRole;
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
