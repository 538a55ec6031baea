//! Addresses: country, city, post code, street.

mod beside;
mod divide;
mod gazetteer;
mod postal;
mod street;
mod whole;

use super::Parsed;
use super::text::{clean, is_placeholder, skeleton};
use crate::model::{Address, Country};
use gazetteer::{CITIES, COUNTRIES, country_key, unknown_city_key};
pub use postal::{looks_like_postal_code, postal_code};
pub use street::street_key;

/// A city as it is written in its country, and for comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct City {
    /// The spelling of its country where the city is known, else as written.
    pub display: String,
    /// The same for all spellings of one city.
    pub key: String,
    /// The country, where the city is known and only one has it.
    pub country: Option<Country>,
    /// The post code beside it.
    pub postal_code: Option<String>,
}

/// Reads the name of a country in any of the six languages, or its code.
#[must_use]
pub fn country(raw: &str) -> Option<Country> {
    if raw.len() > 128 {
        return None;
    }
    let text = clean(raw);
    // `NA` and `BD` are codes, `na` and `bd` stand for nothing
    let code = matches!(text.as_bytes(), [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase());
    if !code && is_placeholder(&text) {
        return None;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if let Some(found) = COUNTRIES.get(&country_key(bare)) {
        return Some(*found);
    }
    let code: Country = bare.parse().ok()?;
    gazetteer_has(code).then_some(code)
}

/// The country of a sign that cars abroad bear and that German programs write for a country (`D`, `A`): the single letters of
/// the list that the United Nations keep under the conventions on road traffic of 1949 and 1968. Single letters stand for much
/// else, so they are read only where a cell is known to hold a country.
#[must_use]
pub fn country_sign(raw: &str) -> Option<Country> {
    let code = match raw.trim() {
        "A" => "AT",
        "B" => "BE",
        "D" => "DE",
        "E" => "ES",
        "F" => "FR",
        "H" => "HU",
        "I" => "IT",
        "L" => "LU",
        "M" => "MT",
        "N" => "NO",
        "P" => "PT",
        "S" => "SE",
        _ => return None,
    };
    code.parse().ok()
}

fn gazetteer_has(code: Country) -> bool {
    // names of two letters are few: a code counts if any country bears it
    COUNTRY_CODES.contains(&code)
}

static COUNTRY_CODES: std::sync::LazyLock<std::collections::BTreeSet<Country>> =
    std::sync::LazyLock::new(|| {
        include_str!("countries.tsv")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split('\t').next()?.parse().ok())
            .collect()
    });

/// Reads the name of a city; what stands before it (`г.`, `м.`, `miasto`) is passed over, a post code beside it is told. The number of a
/// district (`Praha 1`) or an Italian province (`Milano MI`) is shown behind the name but no part of the key. A name that no
/// list knows is kept as written. `None` for a placeholder.
#[must_use]
pub fn city(raw: &str, country: Option<Country>) -> Option<City> {
    let text = clean(raw);
    if is_placeholder(&text) {
        return None;
    }
    if text.bytes().any(|b| b.is_ascii_digit()) {
        let parts = text.split([',', ' ']).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
        // a number beside a name that no list knows may be anything
        let told = whole::code_and_city(&parts, country).filter(|(_, found)| found.country.is_some());
        if let Some((code, found)) = told {
            return Some(City { postal_code: Some(code), ..found });
        }
    }
    city_named(&text, country)
}

/// The city of a clean name.
fn city_named(text: &str, country: Option<Country>) -> Option<City> {
    let bare = whole::bare_city(text);
    let name = if bare.is_empty() { text } else { bare };
    let found = |name| CITIES.find(name, country);
    let (found, behind) = match (found(name), beside::without_district(name)) {
        (None, Some((city, behind))) => (found(city), behind),
        (found, _) => (found, ""),
    };
    if let Some((known, key, choice)) = found {
        return Some(City {
            display: [known.display, behind].join(" ").trim_end().to_owned(),
            key: key.to_owned(),
            country: (!choice || country == Some(known.country)).then_some(known.country),
            postal_code: None,
        });
    }
    let key = unknown_city_key(name);
    (!key.is_empty()).then(|| City { display: name.to_owned(), key, country: None, postal_code: None })
}

/// Whether a text is spelt as a city of the list, or says that it is one (`г. Тверь`, `м. Київ`). Cheap: meant for columns.
#[must_use]
pub fn looks_like_city(raw: &str) -> bool {
    if raw.len() > 64 {
        return false;
    }
    let text = clean(raw);
    let bare = whole::bare_city(&text);
    !bare.is_empty() && !bare.bytes().any(|b| b.is_ascii_digit()) && CITIES.has_spelling(bare)
}

/// Whether a word, as [`super::text::skeleton`] writes it, is the name of a larger city: many firms carry those, while the name
/// of a small town tells firms apart as well as any word.
#[must_use]
pub fn is_city_key(word: &str) -> bool {
    CITIES.has_large(word)
}

/// Whether a text looks like an address: a kind of street with a number, or a post code and a city. Meant for columns.
#[must_use]
pub fn looks_like_address(raw: &str) -> bool {
    if raw.len() > 256 || !raw.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    whole::looks_like_address(&clean(raw))
}

/// Takes an address in one cell apart, as far as it is sure; what it is not sure of stays in the street.
#[must_use]
pub fn full_address(raw: &str, country: Option<Country>) -> Parsed<Address> {
    whole::full_address(raw, country)
}

/// The key of a region, for comparing: its skeleton.
#[must_use]
pub fn region_key(raw: &str) -> String {
    skeleton(raw)
}
