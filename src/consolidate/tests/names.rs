//! By which of its writings a client is called.

use super::case::Case;
use crate::model::{Country, Email, EmailClass, TableKind};
use crate::normalise::company::company_name;

/// The name of a client of these writings, in a base where other clients are called `others`.
fn called(country: Country, city: &str, domain: &str, writings: &[&str], others: &[&str]) -> String {
    let mut case = Case::default();
    let rows = vec![["x"].as_slice(); writings.len() + others.len()];
    let table = case.table("a.csv", TableKind::Clients, &[("Firma", None)], &rows);
    for (row, name) in (0..).zip(writings) {
        case.record(table, row, 0, |record| {
            record.names.extend(company_name(name));
            record.address.country = Some(country);
            record.address.city_key = city.into();
            record.emails.extend(Some(Email::new_normal(
                format!("biuro@{domain}"),
                EmailClass::Role,
                domain,
            )));
        });
    }
    for (at, name) in (1..).zip(others) {
        let row = at + u32::try_from(writings.len()).unwrap() - 1;
        case.record(table, row, at, |record| record.names.extend(company_name(name)));
    }
    let base = case.base();
    let client = base.clients.iter().find(|client| client.records.iter().any(|id| id.0 == 0)).unwrap();
    client.name.clone()
}

/// Whichever way round the two stand, the first is the name.
fn wins(country: Country, city: &str, domain: &str, name: &str, other: &str, others: &[&str]) {
    assert_eq!(called(country, city, domain, &[name, other], others), name);
    assert_eq!(called(country, city, domain, &[other, name], others), name);
}

#[test]
fn of_two_writings_the_one_that_something_else_knows_is_the_name() {
    let pl = |name, other| {
        wins(Country::PL, "gdansk", "x-17.pl", name, other, &["Auto Group Kos", "Nova Logistics"]);
    };
    // a word that others use is no slip of the pen
    pl("Auto Group Luzar Sp. z o.o.", "Auto Grmup Luzar Sp. z o.o.");
    // a field was too short
    pl("Lis Logistics S.A.", "Lis Logi S.A.");
    // the city was written behind the name
    pl("Auto Luzar S.A.", "Auto Luzar Gdańsk S.A.");
    // the remark about a branch is one row's only
    pl("Auto Luzar S.A.", "Auto Luzar - hurt S.A.");
    // the domain tells which word comes first, and how it is spelled
    wins(Country::PL, "", "smartaviation.pl", "Smart Aviation S.A.", "Aviation Smart S.A.", &[]);
    wins(Country::PL, "", "induster.pl", "Induster S.A.", "Indvster S.A.", &[]);
}

#[test]
fn a_name_in_the_script_of_its_country_comes_before_transliterations() {
    let writings = ["TOV Koneks", "TOV Koneks", "ТОВ «Конекс»"];
    assert_eq!(called(Country::UA, "", "x-17.ua", &writings, &[]), "ТОВ «Конекс»");
    let writings = ["Maafiyat Dahan Ltd", "Maafiyat Dahan Ltd", "מאפיית דהן בע\"מ"];
    assert_eq!(called(Country::IL, "", "x-17.co.il", &writings, &[]), "מאפיית דהן בע\"מ");
    let writings = ["Пол-Транс", "Пол-Транс", "Pol-Trans S.A."];
    assert_eq!(called(Country::PL, "", "x-17.pl", &writings, &[]), "Pol-Trans S.A.");
}

#[test]
fn a_word_that_most_rows_have_belongs_to_the_name() {
    let writings = ["Swiss Steel", "Swiss Steel Polska S.A.", "Swiss Steel Polska", "Swis Steel Polska S.A."];
    assert_eq!(called(Country::PL, "", "x-17.pl", &writings, &[]), "Swiss Steel Polska S.A.");
}

#[test]
fn a_form_stands_behind_its_name_and_a_name_without_one_bare() {
    let alone = |country, name| called(country, "", "x-17.pl", &[name], &[]);
    assert_eq!(alone(Country::PL, "Sp. z o.o. Jakubas Investment"), "Jakubas Investment sp. z o.o.");
    assert_eq!(alone(Country::RU, "\"Сириус\""), "Сириус");
    assert_eq!(
        alone(Country::DE, "Amber-Transport und Handels-GmbH AG"),
        "Amber-Transport und Handels-GmbH AG"
    );
}
