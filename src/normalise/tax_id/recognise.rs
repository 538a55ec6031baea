//! Which scheme a bare number belongs to: the column's, another one of the country, one of any country, none.

use super::arithmetic::is_digits;
use super::{germany, russia, schemes, vat};
use crate::model::{Country, TaxId, TaxScheme, Validity};

/// An id and what was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Recognised {
    /// The id.
    pub id: TaxId,
    /// Codes of findings.
    pub findings: Vec<&'static str>,
    /// What stood beside the id and is not part of it.
    pub beside: Option<String>,
}

impl Recognised {
    fn new(id: TaxId, findings: Vec<&'static str>) -> Self {
        Self { id, findings, beside: None }
    }
}

/// Schemes whose check digits are tried where nothing says what a number is.
const GUESSED: &[(TaxScheme, Country)] = &[
    (TaxScheme::PlNip, Country::PL),
    (TaxScheme::PlRegon, Country::PL),
    (TaxScheme::PlPesel, Country::PL),
    (TaxScheme::RuInn, Country::RU),
    (TaxScheme::RuOgrn, Country::RU),
    (TaxScheme::UaEdrpou, Country::UA),
    (TaxScheme::UaRnokpp, Country::UA),
    (TaxScheme::IlHp, Country::IL),
    (TaxScheme::Vat, Country::DE),
    (TaxScheme::Vat, Country::GB),
];

/// Every scheme whose check digits the number satisfies.
pub(super) fn satisfied(compact: &str) -> Vec<(TaxScheme, Country)> {
    if let Some((country, body)) = with_prefix(compact) {
        let right = schemes::check(TaxScheme::Vat, Some(country), body) == Some(Validity::Valid);
        return if right { vec![scheme_of(TaxScheme::Vat, country, body)] } else { Vec::new() };
    }
    if !is_digits(compact) {
        return Vec::new();
    }
    GUESSED
        .iter()
        .filter(|(scheme, country)| schemes::check(*scheme, Some(*country), compact) == Some(Validity::Valid))
        .map(|(scheme, country)| scheme_of(*scheme, *country, compact))
        .collect()
}

fn scheme_of(scheme: TaxScheme, country: Country, number: &str) -> (TaxScheme, Country) {
    (schemes::make(scheme, Some(country), number, Validity::Valid).scheme(), country)
}

/// Recognises a number: `written` as it stands, `compact` its letters and digits alone, in upper case.
pub(super) fn recognise(
    written: &str,
    compact: &str,
    scheme: Option<TaxScheme>,
    country: Option<Country>,
) -> Option<Recognised> {
    if let Some(entry) = register_entry(written, compact, scheme) {
        return Some(entry);
    }
    if !compact.is_ascii() || compact.len() < 4 || compact.len() > 20 {
        return None;
    }
    if let Some(found) = prefixed(compact, scheme, country) {
        return Some(found);
    }
    let found = match scheme.filter(|&scheme| scheme != TaxScheme::Unknown) {
        Some(TaxScheme::Vat) | None => in_country(compact, scheme, country),
        Some(scheme) => in_scheme(compact, scheme),
    };
    found.or_else(|| anywhere(compact, scheme)).or_else(|| {
        let digits = compact.bytes().filter(u8::is_ascii_digit).count();
        let id = schemes::make(TaxScheme::Unknown, country, compact, Validity::Plausible);
        (digits >= 4 && digits * 2 >= compact.len())
            .then(|| Recognised::new(id, vec!["tax_id_unknown_scheme"]))
    })
}

fn register_entry(written: &str, compact: &str, scheme: Option<TaxScheme>) -> Option<Recognised> {
    let entry = germany::register_entry(written);
    let (number, court) = match entry {
        Some(found) => found,
        None if scheme == Some(TaxScheme::DeHrb) && is_digits(compact) && compact.len() <= 6 => {
            (format!("HRB{compact}"), String::new())
        }
        None => return None,
    };
    let id = schemes::make(TaxScheme::DeHrb, None, &number, Validity::Plausible);
    let findings = other_scheme(scheme, id.scheme());
    Some(Recognised { id, findings, beside: Some(court).filter(|court| !court.is_empty()) })
}

/// The country and the body of a number with country letters. The letters of countries outside the Union are known too:
/// people put them before any id.
fn with_prefix(compact: &str) -> Option<(Country, &str)> {
    let (prefix, body) = compact.split_at_checked(2)?;
    if !prefix.bytes().all(|b| b.is_ascii_uppercase()) || !body.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    vat::country_of_prefix(prefix).map(|country| (country, body))
}

fn prefixed(compact: &str, scheme: Option<TaxScheme>, assumed: Option<Country>) -> Option<Recognised> {
    let differs =
        |country| assumed.is_some_and(|assumed| assumed != country).then_some("tax_id_country_differs");
    if let Some((country, body)) = with_prefix(compact) {
        if let Some(validity) = schemes::check(TaxScheme::Vat, Some(country), body) {
            let id = schemes::make(TaxScheme::Vat, Some(country), body, validity);
            // a French number may begin with the letters of another country
            let own = assumed.filter(|own| *own != country && validity != Validity::Valid);
            if own.is_some_and(|own| {
                schemes::check(TaxScheme::Vat, Some(own), compact) == Some(Validity::Valid)
            }) {
                return None;
            }
            let mut findings = vat_in_other_column(scheme, &id);
            findings.extend(differs(country));
            findings.extend((validity == Validity::Wrong).then_some("tax_id_check_digit"));
            return Some(Recognised::new(id, findings));
        }
        // a company number or a number of a register may begin with the same letters
        let other = scheme.filter(|&scheme| scheme != TaxScheme::Vat);
        if other.is_some_and(|scheme| schemes::check(scheme, None, compact).is_some()) {
            return None;
        }
        let inner =
            in_country(body, None, Some(country)).filter(|found| found.id.validity() != Validity::Wrong);
        if let Some(mut found) = inner {
            found.findings.extend(differs(country));
            return Some(found);
        }
        if is_digits(body) && (7..=13).contains(&body.len()) {
            let id = schemes::make(TaxScheme::Vat, Some(country), body, Validity::Wrong);
            return Some(Recognised::new(id, vec!["tax_id_length"]));
        }
        return None;
    }
    let (prefix, body) = compact.split_at_checked(2)?;
    let country = match prefix {
        "RU" => Country::RU,
        "UA" => Country::UA,
        "IL" => Country::IL,
        _ => return None,
    };
    if !is_digits(body) {
        return None;
    }
    let mut found = in_country(body, None, Some(country))?;
    found.findings.extend(differs(country));
    Some(found)
}

fn vat_in_other_column(scheme: Option<TaxScheme>, id: &TaxId) -> Vec<&'static str> {
    match scheme {
        Some(TaxScheme::Vat) => Vec::new(),
        scheme => other_scheme(scheme, id.scheme()),
    }
}

fn other_scheme(column: Option<TaxScheme>, found: TaxScheme) -> Vec<&'static str> {
    let differs = column.is_some_and(|column| column != found && column != TaxScheme::Unknown);
    if differs { vec!["tax_id_other_scheme"] } else { Vec::new() }
}

/// A number in a column of a known scheme.
fn in_scheme(compact: &str, scheme: TaxScheme) -> Option<Recognised> {
    let own = schemes::check(scheme, None, compact);
    if let Some(validity @ (Validity::Valid | Validity::Plausible)) = own {
        let id = schemes::make(scheme, None, compact, validity);
        let findings = other_scheme(Some(scheme), id.scheme());
        return Some(Recognised::new(id, findings));
    }
    let country = schemes::country_of(scheme)?;
    let others = || schemes::of_country(country).iter().copied().filter(|&other| other != scheme);
    let with = |other: TaxScheme, wanted: Validity| {
        let validity =
            schemes::check(other, Some(country), compact).filter(|&validity| validity == wanted)?;
        let id = schemes::make(other, Some(country), compact, validity);
        Some(Recognised::new(id, vec!["tax_id_other_scheme"]))
    };
    // a number of the right length with a wrong check digit is a slip, not an id of a scheme with the same length,
    // save the court register's, which begins with zeros as no tax id does
    if own.is_none()
        && let Some(found) = others().find_map(|other| with(other, Validity::Valid))
    {
        return Some(found);
    }
    if scheme == TaxScheme::PlNip && compact.starts_with("000") && compact.len() == 10 {
        return with(TaxScheme::PlKrs, Validity::Plausible);
    }
    if own.is_none() {
        if let Some(padded) = schemes::with_lost_zeros(scheme, compact) {
            let validity = schemes::check(scheme, None, &padded)?;
            let id = schemes::make(scheme, None, &padded, validity);
            return Some(Recognised::new(id, vec!["tax_id_zeros_restored"]));
        }
        if let Some(found) = others().find_map(|other| with(other, Validity::Plausible)) {
            return Some(found);
        }
        return None;
    }
    let id = schemes::make(scheme, None, compact, Validity::Wrong);
    Some(Recognised::new(id, vec!["tax_id_check_digit"]))
}

/// A number of which only the country is known.
fn in_country(compact: &str, scheme: Option<TaxScheme>, country: Option<Country>) -> Option<Recognised> {
    let country = country?;
    let candidates = schemes::of_country(country);
    let with = |wanted: Validity| {
        candidates.iter().find_map(|&candidate| {
            schemes::check(candidate, Some(country), compact).filter(|&validity| validity == wanted)?;
            Some(schemes::make(candidate, Some(country), compact, wanted))
        })
    };
    // in a column of VAT numbers a national id is what that country's firms write there
    let findings = |id: &TaxId| match (scheme, id.scheme()) {
        (Some(TaxScheme::Vat), TaxScheme::DeTaxNumber | TaxScheme::GbCompany) => vec!["tax_id_other_scheme"],
        _ => Vec::new(),
    };
    if let Some(id) = with(Validity::Valid) {
        return Some(Recognised::new(id.clone(), findings(&id)));
    }
    if country == Country::RU && russia::is_likely_kpp(compact) {
        return with(Validity::Plausible).map(|id| Recognised::new(id, Vec::new()));
    }
    let first = candidates.first().copied()?;
    if let Some(padded) = schemes::with_lost_zeros(first, compact) {
        let id = schemes::make(first, Some(country), &padded, Validity::Valid);
        return Some(Recognised::new(id, vec!["tax_id_zeros_restored"]));
    }
    let krs = country == Country::PL && compact.starts_with("000");
    if krs || with(Validity::Wrong).is_none() {
        return with(Validity::Plausible).map(|id| Recognised::new(id.clone(), findings(&id)));
    }
    with(Validity::Wrong).map(|id| Recognised::new(id, vec!["tax_id_check_digit"]))
}

/// A number of which nothing is known: taken for the one scheme whose check digits it satisfies. One number in ten
/// satisfies any sum by chance, so the German and British VAT numbers, which have their letters in front, and the Israeli
/// personal number are only a reason to doubt.
fn anywhere(compact: &str, scheme: Option<TaxScheme>) -> Option<Recognised> {
    let satisfied = satisfied(compact);
    let [(found, country)] = satisfied.as_slice() else {
        return None;
    };
    if matches!(found, TaxScheme::Vat | TaxScheme::IlTz) && is_digits(compact) {
        return None;
    }
    let id = schemes::make(*found, Some(*country), compact, Validity::Valid);
    let mut findings = other_scheme(scheme, id.scheme());
    findings.push("tax_id_scheme_guessed");
    Some(Recognised::new(id, findings))
}
