//! VAT numbers of the European Union and Great Britain: form and check digits by country. Sources: the rules that the
//! Commission published for VIES, each checked against python-stdnum.

mod letters;
mod persons;
mod sums;

use crate::model::Country;

/// Reads the country letters that a VAT number begins with: `EL` is Greece, `XI` Northern Ireland, whose numbers are
/// British ones.
pub(super) fn country_of_prefix(prefix: &str) -> Option<Country> {
    let code = match prefix {
        "EL" => "GR",
        "XI" => "GB",
        other => other,
    };
    COUNTRIES.contains(&code).then(|| code.parse().ok()).flatten()
}

/// The countries whose VAT numbers are known.
const COUNTRIES: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IT",
    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

/// Whether the check digits of a number without country letters are right; `None` where it has not the form.
pub(super) fn check(country: Country, number: &str) -> Option<bool> {
    match country.as_str() {
        "AT" => sums::austria(number),
        "BE" => sums::belgium(number),
        "BG" => persons::bulgaria(number),
        "CY" => letters::cyprus(number),
        "CZ" => persons::czechia(number),
        "DE" => sums::germany(number),
        "DK" => sums::denmark(number),
        "EE" => sums::estonia(number),
        "ES" => letters::spain(number),
        "FI" => sums::finland(number),
        "FR" => letters::france(number),
        "GB" => letters::britain(number),
        "GR" => sums::greece(number),
        "HR" => sums::croatia(number),
        "HU" => sums::hungary(number),
        "IE" => letters::ireland(number),
        "IT" => sums::italy(number),
        "LT" => sums::lithuania(number),
        "LU" => sums::luxembourg(number),
        "LV" => persons::latvia(number),
        "MT" => sums::malta(number),
        "NL" => letters::netherlands(number),
        "PL" => super::poland::nip(number),
        "PT" => sums::portugal(number),
        "RO" => persons::romania(number),
        "SE" => sums::sweden(number),
        "SI" => sums::slovenia(number),
        "SK" => persons::slovakia(number),
        _ => None,
    }
}

/// The one form of a number that people write in two: Belgian and Greek numbers of old have a digit less.
pub(super) fn canonical(country: Country, number: &str) -> String {
    match (country.as_str(), number.len()) {
        ("BE", 9) | ("GR", 8) if super::arithmetic::is_digits(number) => format!("0{number}"),
        // `12345678B01`: nine digits before the letter
        ("NL", 11) if number.find('B') == Some(8) => format!("0{number}"),
        _ => number.to_owned(),
    }
}
