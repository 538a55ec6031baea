//! What the settings say of which name and which address survive.

use super::case::{Case, city, day, someone};
use super::office::office;
use crate::config::{ConsolidateSettings, Settings, SurvivalRule};
use crate::model::{Base, Client, ClientKind, Field, TableKind};

fn settings(change: impl FnOnce(&mut ConsolidateSettings)) -> ConsolidateSettings {
    let mut settings = Settings::default().consolidate;
    change(&mut settings);
    settings
}

fn of_three_rows(base: &Base) -> &Client {
    base.clients.iter().find(|client| client.records.len() == 3).unwrap()
}

fn why(client: &Client, text: &str) -> Option<&'static str> {
    office().kept(client, text).map(|(_, why)| why)
}

#[test]
fn a_name_must_pass_the_rules_before_the_rows_vote() {
    let base = office().base_by(&settings(|of| {
        of.source_priority = vec!["stare/".to_owned()];
        of.rules_name = vec![SurvivalRule::Priority];
    }));
    let client = of_three_rows(&base);
    assert_eq!(client.name, "ZOLW");
    assert_eq!(why(client, "Żółw sp. z o.o."), Some("rule_priority"));
    // the newest row calls it so; where no rule is asked, two rows of three do
    let base = office().base_by(&settings(|of| of.rules_name = vec![SurvivalRule::Recent]));
    assert_eq!(of_three_rows(&base).name, "Żółw sp. z o.o.");
    assert_eq!(why(of_three_rows(&base), "ZOLW"), Some("rule_recent"));
    assert_eq!(why(of_three_rows(&office().base()), "ZOLW"), Some("other_spelling"));
}

#[test]
fn an_address_must_pass_the_rules_and_survives_whole() {
    // the newest row tells no street: none is taken from another
    let case = office();
    let base = case.base_by(&settings(|of| of.rules_address = vec![SurvivalRule::Recent]));
    let client = of_three_rows(&base);
    assert_eq!(client.address, city("Warszawa", None));
    assert_eq!(why(client, "Prosta 2"), Some("rule_recent"));
    assert_eq!(why(client, "Długa 1"), Some("rule_recent"));
    case.check(&base).unwrap();
    // two rows tell Warsaw, whenever they did
    let base = office().base_by(&settings(|of| of.rules_address = vec![SurvivalRule::Frequent]));
    assert_eq!(of_three_rows(&base).address, city("Warszawa", Some("Prosta 2")));
    assert_eq!(why(of_three_rows(&base), "Kraków"), Some("rule_frequent"));
}

#[test]
fn rules_are_asked_in_their_order() {
    let call = |rules: &[SurvivalRule]| {
        let mut case = Case::default();
        let columns = &[("Osoba", Some(Field::ContactFullName))];
        let rows: [&[&str]; 3] = [&["Ola Lis"], &["Aleksandra Lis"], &["Ola Lis"]];
        let table = case.table("osoby.csv", TableKind::Clients, columns, &rows);
        for (row, (given, when)) in
            (0..).zip([("Ola", "2025-01-01"), ("Aleksandra", "2025-02-01"), ("Ola", "2024-01-01")])
        {
            case.record(table, row, 0, |record| {
                record.kind = Some(ClientKind::Person);
                let (display, key) = (format!("{given} Lis"), format!("{} lis", given.to_lowercase()));
                record.persons.push(someone(Some(given), "Lis", &display, &key));
                record.updated = Some(day(when));
            });
        }
        case.base_by(&settings(|of| of.rules_name = rules.to_vec())).clients[0].name.clone()
    };
    assert_eq!(call(&[SurvivalRule::Frequent, SurvivalRule::Recent]), "Ola Lis");
    assert_eq!(call(&[SurvivalRule::Recent, SurvivalRule::Frequent]), "Aleksandra Lis");
    assert_eq!(call(&[SurvivalRule::Complete]), "Aleksandra Lis");
}
