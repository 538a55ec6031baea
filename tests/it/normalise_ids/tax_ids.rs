//! Tax and register ids: verdicts of python-stdnum, golden cells.

use kartoteka::model::{Country, TaxScheme, Validity};
use kartoteka::normalise::tax_id::{check, tax_ids, valid_schemes};

use super::golden;

const SCHEMES: &[TaxScheme] = &[
    TaxScheme::PlNip,
    TaxScheme::PlRegon,
    TaxScheme::PlKrs,
    TaxScheme::PlPesel,
    TaxScheme::RuInn,
    TaxScheme::RuKpp,
    TaxScheme::RuOgrn,
    TaxScheme::RuOkpo,
    TaxScheme::UaEdrpou,
    TaxScheme::UaIpn,
    TaxScheme::UaRnokpp,
    TaxScheme::IlHp,
    TaxScheme::IlTz,
    TaxScheme::DeTaxNumber,
    TaxScheme::DeHrb,
    TaxScheme::Vat,
    TaxScheme::GbCompany,
    TaxScheme::UsEin,
];

fn scheme(name: &str) -> Option<TaxScheme> {
    SCHEMES.iter().copied().find(|scheme| format!("{scheme:?}") == name)
}

#[test]
fn verdicts_agree_with_python_stdnum() {
    let mut differences = Vec::new();
    let mut compared = 0;
    let file = include_str!("../../../fixtures/normalise/ids/checks.tsv");
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        let [name, country, number, verdict] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("four columns: {line}");
        };
        let scheme = scheme(name).expect("a scheme");
        let country: Country = country.parse().expect("a country");
        let got = check(scheme, Some(country), number);
        let valid = matches!(got, Some(Validity::Valid | Validity::Plausible));
        // of fifteen digits python-stdnum compares the whole remainder by 13, the rule its last digit
        let known = scheme == TaxScheme::RuOgrn && number.len() == 15;
        compared += 1;
        if valid != (verdict == "valid") && !known {
            differences.push(format!("{line}: {got:?}"));
        }
    }
    assert!(compared > 1500, "{compared}");
    assert!(differences.is_empty(), "{} of {compared}:\n{}", differences.len(), differences.join("\n"));
}

#[test]
fn cells() {
    golden::check(include_str!("../../../fixtures/normalise/ids/tax_id_cells.tsv"), |line| {
        let [name, country, cell] = [line.columns[0], line.columns[1], line.columns[2]];
        assert!(name.is_empty() || scheme(name).is_some(), "{name}");
        let parsed = tax_ids(cell, scheme(name), country.parse().ok());
        golden::told(&parsed, |id| format!("{id} {:?}", id.validity()))
    });
}

#[test]
fn check_digits_tell_schemes() {
    let of = |raw: &str| valid_schemes(raw);
    assert_eq!(of("526-025-02-74"), [(TaxScheme::PlNip, Country::PL)]);
    assert_eq!(of("14360570"), [(TaxScheme::UaEdrpou, Country::UA)]);
    assert_eq!(of("PL5260250274"), [(TaxScheme::PlNip, Country::PL)]);
    assert_eq!(of("0000000000"), []);
    assert_eq!(of("Kowalski"), []);
}
