//! What a single value looks like, by its letters, digits and signs.

use crate::normalise::address::{looks_like_city, looks_like_postal_code};

/// A guid (RFC 9562), a digest in hexadecimal, or base 64 (RFC 4648) that nobody would type.
pub(super) fn is_opaque(value: &str) -> bool {
    if !value.is_ascii() || value.len() < 8 || value.contains(' ') {
        return false;
    }
    let bare = value.trim_start_matches('{').trim_end_matches('}');
    let parts: Vec<&str> = bare.split('-').collect();
    if parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12]) {
        return parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_hexdigit()));
    }
    let has = |is: fn(&u8) -> bool| value.bytes().any(|b| is(&b));
    if value.len() >= 32 && value.bytes().all(|b| b.is_ascii_hexdigit()) && has(u8::is_ascii_alphabetic) {
        return true;
    }
    let encoded = value.trim_end_matches('=');
    let padded = encoded.len() < value.len() && value.len().is_multiple_of(4);
    (padded || value.len() >= 24)
        && encoded.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/'))
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
}

/// `24.12`, `03/30`, `1.5.`
pub(super) fn is_day_and_month(value: &str) -> bool {
    let mut parts = value.trim_end_matches('.').split(['.', '/']);
    let mut next = || parts.next().filter(|part| part.len() <= 2).and_then(|part| part.parse::<u8>().ok());
    match (next(), next(), next()) {
        (Some(a), Some(b), None) => {
            (1..=31).contains(&a) && (1..=12).contains(&b) || (1..=12).contains(&a) && (1..=31).contains(&b)
        }
        _ => false,
    }
}

/// An account with a wrong check digit is still an account.
pub(super) fn is_long_number(value: &str, digits: usize, letters: usize) -> bool {
    digits >= 18 && letters <= 4 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '-')
}

/// The reasons of registering a firm with a tax office that nearly all have: its seat, its branches, its property
/// (order ММВ-7-6/435@ of the Russian tax service).
pub(super) fn is_kpp(value: &str) -> bool {
    value
        .get(4..6)
        .is_some_and(|reason| matches!(reason, "01" | "02" | "31" | "32" | "43" | "44" | "45" | "50" | "51"))
}

/// The letters before a number for VAT (Directive 2006/112/EC, article 215), and those of neighbours who do the same.
pub(super) fn is_prefixed(value: &str) -> bool {
    const PREFIXES: [&str; 31] = [
        "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "HR", "HU", "IE",
        "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
    ];
    value.get(..2).is_some_and(|start| PREFIXES.contains(&start))
}

/// `ויצמן 176`, `30 Station Road`: one to four words of letters, and a house.
pub(super) fn is_name_and_number(value: &str) -> bool {
    let words: Vec<&str> = value.split_whitespace().collect();
    let house = |word: &str| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&digits) && word.chars().count() <= digits + 1
    };
    let lettered = |words: &[&str]| {
        (1..=4).contains(&words.len())
            && words.iter().all(|word| word.chars().all(|c| c.is_alphabetic() || "'\"׳״.-".contains(c)))
            && words.iter().any(|word| word.chars().count() > 2)
            && words.iter().any(|word| !word.starts_with(char::is_lowercase))
    };
    match words.as_slice() {
        [rest @ .., last] if house(last) => lettered(rest),
        [first, rest @ ..] if house(first) => lettered(rest),
        _ => false,
    }
}

/// `26123 Oldenburg`, `Łódź 90-001`: a post code and the city it is of, and no street.
pub(super) fn is_code_and_city(value: &str) -> bool {
    let is = |code: &str, city: &str| {
        let code = code.trim().trim_end_matches(',');
        let city = city.trim().trim_end_matches(',');
        (4..=8).contains(&code.len())
            && looks_like_postal_code(code).is_some()
            && !city.bytes().any(|byte| byte.is_ascii_digit())
            && looks_like_city(city)
    };
    value.split_once(' ').is_some_and(|(code, city)| is(code, city))
        || value.rsplit_once(' ').is_some_and(|(city, code)| is(code, city))
}

/// Whether no more than four digits stand behind its last point or comma.
pub(super) fn looks_decimal(value: &str) -> bool {
    value.rsplit(['.', ',']).next().is_some_and(|tail| {
        let digits: usize = tail.chars().take_while(char::is_ascii_digit).count();
        (1..=4).contains(&digits)
    })
}
