//! Tax and register ids.
//!
//! The scheme of a column is a hint: an id is recognised as what its country letters, its label, its length and its check
//! digits say, and has one form whatever column it came from. A wrong check digit is told and the id kept.
//!
//! Rest codes: `placeholder`, `tax_id_lost_precision`, `not_a_tax_id`. Findings: `tax_id_check_digit`, `tax_id_length`,
//! `tax_id_other_scheme`, `tax_id_zeros_restored`, `tax_id_country_differs`, `tax_id_scheme_guessed`,
//! `tax_id_unknown_scheme`, `tax_id_lost_precision`.

mod arithmetic;
mod english;
mod germany;
mod israel;
mod labels;
mod poland;
mod recognise;
mod russia;
mod schemes;
mod ukraine;
mod vat;

use super::cell::{self, Float};
use super::{Parsed, Rest};
use crate::model::{Country, Field, TaxId, TaxScheme, Validity};
use labels::Segment;
use recognise::Recognised;

/// Reads all ids of a cell. `scheme` is what the column is known to hold, `country` the one assumed where neither the
/// scheme nor the id names one.
#[must_use]
pub fn tax_ids(raw: &str, scheme: Option<TaxScheme>, country: Option<Country>) -> Parsed<TaxId> {
    let mut reader = Reader { scheme, country, parsed: Parsed::default() };
    let text = cell::clean(raw);
    if text.is_empty() {
        return reader.parsed;
    }
    match cell::float(&text) {
        Some(Float::Whole(digits)) => reader.number(&text, &digits, scheme),
        Some(Float::Lost) => {
            reader.note("tax_id_lost_precision");
            reader.rest(&text, "tax_id_lost_precision");
        }
        None if cell::is_placeholder(&text) => reader.rest(&text, "placeholder"),
        None => {
            for part in text.split([';', '\n', '\r', '\t', '|']).flat_map(at_commas) {
                reader.part(part.trim());
            }
        }
    }
    reader.parsed
}

/// What the check digits say of a number without country letters under one scheme; `None` where it has not the form.
#[must_use]
pub fn check(scheme: TaxScheme, country: Option<Country>, number: &str) -> Option<Validity> {
    number.is_ascii().then(|| schemes::check(scheme, country, number)).flatten()
}

/// The scheme that a field names; `None` for other fields, and for tax ids of an unnamed register.
#[must_use]
pub fn scheme_of(field: Field) -> Option<TaxScheme> {
    Some(match field {
        Field::PlNip => TaxScheme::PlNip,
        Field::PlRegon => TaxScheme::PlRegon,
        Field::PlKrs => TaxScheme::PlKrs,
        Field::PlPesel => TaxScheme::PlPesel,
        Field::RuInn => TaxScheme::RuInn,
        Field::RuKpp => TaxScheme::RuKpp,
        Field::RuOgrn => TaxScheme::RuOgrn,
        Field::RuOkpo => TaxScheme::RuOkpo,
        Field::UaEdrpou => TaxScheme::UaEdrpou,
        Field::UaIpn => TaxScheme::UaIpn,
        Field::IlHp => TaxScheme::IlHp,
        Field::IlTz => TaxScheme::IlTz,
        Field::VatId => TaxScheme::Vat,
        Field::DeTaxNumber => TaxScheme::DeTaxNumber,
        Field::DeHrb => TaxScheme::DeHrb,
        Field::UsEin => TaxScheme::UsEin,
        _ => return None,
    })
}

/// The country whose register a scheme is, where it is one country's alone.
#[must_use]
pub fn country_of(scheme: TaxScheme) -> Option<Country> {
    schemes::country_of(scheme)
}

/// Every scheme, with its country, whose check digits a bare value satisfies. Schemes without check digits are not among
/// them; a VAT number counts only with its country letters, save a German or British one.
#[must_use]
pub fn valid_schemes(raw: &str) -> Vec<(TaxScheme, Country)> {
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    if !(7..=15).contains(&digits) || raw.len() > 40 {
        return Vec::new();
    }
    let text = cell::clean(raw);
    let compact = match cell::float(&text) {
        Some(Float::Whole(digits)) => digits,
        Some(Float::Lost) => return Vec::new(),
        None => compact(&text),
    };
    if cell::is_filler_number(&compact) {
        return Vec::new();
    }
    recognise::satisfied(&compact)
}

/// Divides at commas, unless the comma stands before a court: `HRB 6684, München`.
fn at_commas(part: &str) -> Vec<&str> {
    let upper = part.to_uppercase();
    if upper.contains("HR") { vec![part] } else { part.split(',').collect() }
}

fn compact(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
}

struct Reader {
    scheme: Option<TaxScheme>,
    country: Option<Country>,
    parsed: Parsed<TaxId>,
}

impl Reader {
    fn part(&mut self, part: &str) {
        if part.is_empty() {
            return;
        }
        if part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'.')) {
            self.segment(part, self.scheme);
            return;
        }
        if cell::is_placeholder(part) {
            self.rest(part, "placeholder");
            return;
        }
        if let Some(id) = schemes::from_display(part) {
            self.id(id);
            return;
        }
        let lower = part.to_lowercase();
        // a few letters change their length with their case: then the words beside an id are handed back in lower case
        let shown = if lower.len() == part.len() { part } else { &lower };
        for Segment { schemes, range } in labels::segments(&lower) {
            let text = shown.get(range).unwrap_or("").trim_matches(|c: char| !c.is_alphanumeric());
            if text.is_empty() {
                continue;
            }
            match schemes.as_slice() {
                [] => self.segment(text, self.scheme),
                [scheme] => self.segment(text, Some(*scheme)),
                several => self.several(text, several),
            }
        }
    }

    /// `ИНН/КПП 7707083893/770701001`: as many values as labels.
    fn several(&mut self, text: &str, labels: &[TaxScheme]) {
        let values = values(text);
        if values.len() == labels.len() {
            for (value, label) in values.into_iter().zip(labels) {
                self.number(value, &compact(value), Some(*label));
            }
        } else {
            self.segment(text, labels.first().copied());
        }
    }

    fn segment(&mut self, text: &str, scheme: Option<TaxScheme>) {
        let whole = compact(text);
        let values = values(text);
        if let [inn, kpp] = values.as_slice()
            && is_inn_with_kpp(&compact(inn), &compact(kpp))
        {
            self.several(text, &[TaxScheme::RuInn, TaxScheme::RuKpp]);
            return;
        }
        if values.len() >= 2 && self.recognise(text, &whole, scheme).is_none_or(|found| is_weak(&found)) {
            for value in values {
                self.number(value, &compact(value), scheme);
            }
            return;
        }
        let found = self.recognise(text, &whole, scheme);
        if found.as_ref().is_none_or(is_weak) && text.contains(char::is_whitespace) {
            self.without_words(text, scheme);
        } else {
            self.number(text, &whole, scheme);
        }
    }

    /// Sets words beside a number apart: `5260250274 (stary)`.
    fn without_words(&mut self, text: &str, scheme: Option<TaxScheme>) {
        let is_word = |token: &str| {
            let letters = token.chars().filter(|c| c.is_alphabetic()).count();
            letters > 2 && !token.bytes().any(|b| b.is_ascii_digit())
        };
        let (words, numbers): (Vec<&str>, Vec<&str>) =
            text.split_whitespace().partition(|token| is_word(token));
        if !numbers.is_empty() {
            let rest = numbers.join(" ");
            self.number(&rest, &compact(&rest), scheme);
        }
        if !words.is_empty() {
            let words = words.join(" ");
            let words = words.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
            let code = if cell::is_placeholder(&words) { "placeholder" } else { "not_a_tax_id" };
            self.rest(&words, code);
        }
    }

    fn recognise(&self, written: &str, compact: &str, scheme: Option<TaxScheme>) -> Option<Recognised> {
        recognise::recognise(written, compact, scheme, self.country)
    }

    fn number(&mut self, written: &str, compact: &str, scheme: Option<TaxScheme>) {
        let digits = compact.trim_start_matches(|c: char| c.is_alphabetic());
        // `HA888` of a British health authority is a number
        if cell::is_filler_number(digits) && (digits.len() > 3 || digits.len() == compact.len()) {
            self.rest(written, "placeholder");
            return;
        }
        let Some(found) = self.recognise(written, compact, scheme) else {
            self.rest(written, "not_a_tax_id");
            return;
        };
        for finding in found.findings {
            self.note(finding);
        }
        if let Some(beside) = found.beside {
            self.rest(&beside, "not_a_tax_id");
        }
        self.id(found.id);
    }

    fn id(&mut self, id: TaxId) {
        if !self.parsed.values.contains(&id) {
            self.parsed.values.push(id);
        }
    }

    fn note(&mut self, code: &'static str) {
        if !self.parsed.findings.iter().any(|finding| finding == code) {
            self.parsed.findings.push(code.to_owned());
        }
    }

    fn rest(&mut self, text: &str, code: &'static str) {
        self.parsed.rest.push(Rest { text: text.to_owned(), code });
    }
}

/// The values of a text that holds more than one.
fn values(text: &str) -> Vec<&str> {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    for marks in [&['/', '\\', '(', ')'][..], &['/', '\\', '(', ')', ' '][..]] {
        let values: Vec<&str> =
            text.split(marks).map(str::trim).filter(|value| value.contains(char::is_alphanumeric)).collect();
        if values.len() >= 2 && values.iter().all(|value| digits(value) >= 8) {
            return values;
        }
    }
    vec![text]
}

/// The pair that Russian papers write with a slash: no other country has a pair of these lengths.
fn is_inn_with_kpp(inn: &str, kpp: &str) -> bool {
    let valid = |scheme, number: &str| schemes::check(scheme, None, number);
    inn.len() == 10
        && valid(TaxScheme::RuInn, inn) == Some(Validity::Valid)
        && valid(TaxScheme::RuKpp, kpp).is_some()
}

fn is_weak(found: &Recognised) -> bool {
    found.id.scheme() == TaxScheme::Unknown || found.id.validity() == Validity::Wrong
}
