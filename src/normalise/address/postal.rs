//! Post codes.

use crate::model::Country;
use crate::normalise::text::clean;

/// Puts a post code into the form of its country; `None` if it is none.
///
/// Forms after the Universal Postal Union. Zeros that a spreadsheet ate are put back where the country is known (`838` in
/// Poland is `00-838`, `1067` in Germany `01067`). Without a country only forms that one country has are read.
#[must_use]
pub fn postal_code(raw: &str, country: Option<Country>) -> Option<String> {
    if raw.len() > 32 {
        return None;
    }
    let text = clean(raw).to_ascii_uppercase();
    let text = text.strip_suffix(".0").unwrap_or(&text).trim_matches(['\'', '"', ',', '.', ' ', '(', ')']);
    // `PL-00-838`, `D-10115`
    let (prefix, rest) = text
        .split_once('-')
        .filter(|(p, _)| !p.is_empty() && p.bytes().all(|b| b.is_ascii_uppercase()))
        .unzip();
    let country = prefix.and_then(of_prefix).or(country);
    let text = if prefix.and_then(of_prefix).is_some() { rest.unwrap_or(text) } else { text };
    let code: String = text.chars().filter(|c| !matches!(c, ' ' | '-')).collect();
    if !code.bytes().all(|b| b.is_ascii_alphanumeric()) || !code.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let Some(country) = country else {
        return looks_like_postal_code(raw).and_then(|country| in_form(&code, country)).or_else(|| {
            let plain = code.bytes().all(|b| b.is_ascii_digit()) && (4..=7).contains(&code.len());
            plain.then_some(code)
        });
    };
    in_form(&code, country)
}

/// The country that stands before a code: `LV-1010`, `A-1010`.
pub(super) fn country_before(code: &str) -> Option<Country> {
    let (prefix, digits) = code.split_once('-')?;
    of_prefix(prefix).filter(|_| digits.len() >= 3 && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a code is written as Czechs, Slovaks, Swedes and Greeks do: `110 00`.
pub(super) fn is_three_and_two(code: &str) -> bool {
    code.split_once(' ').is_some_and(|(three, two)| {
        three.len() == 3 && two.len() == 2 && three.bytes().chain(two.bytes()).all(|b| b.is_ascii_digit())
    })
}

fn of_prefix(prefix: &str) -> Option<Country> {
    match prefix {
        "D" => Some(Country::DE),
        "A" => "AT".parse().ok(),
        "F" => "FR".parse().ok(),
        "I" => "IT".parse().ok(),
        "L" | "LV" | "LT" | "PL" | "DE" | "AT" | "CH" | "UA" | "RU" | "CZ" | "SK" | "BE" | "NL" | "FR"
        | "IT" | "ES" | "SE" | "DK" | "FI" | "NO" | "EE" | "RO" | "BG" | "HU" => {
            if prefix == "L" { "LU" } else { prefix }.parse().ok()
        }
        _ => None,
    }
}

/// How a country writes its codes: how many digits, and after which of them a mark stands.
fn digits_of(country: Country) -> Option<(usize, Option<(usize, char)>)> {
    Some(match country.as_str() {
        "PL" => (5, Some((2, '-'))),
        "PT" => (7, Some((4, '-'))),
        "BR" => (8, Some((5, '-'))),
        "JP" => (7, Some((3, '-'))),
        "CZ" | "SK" | "SE" | "GR" => (5, Some((3, ' '))),
        "DE" | "UA" | "FR" | "IT" | "ES" | "FI" | "EE" | "LT" | "HR" | "RS" | "ME" | "TR" | "MX" | "TH"
        | "MY" | "KR" | "ID" | "MA" | "SA" | "EG" | "VN" => (5, None),
        "RU" | "BY" | "KZ" | "KG" | "UZ" | "TJ" | "TM" | "RO" | "CN" | "IN" | "SG" => (6, None),
        "AT" | "CH" | "BE" | "HU" | "BG" | "DK" | "NO" | "LU" | "SI" | "CY" | "AU" | "NZ" | "GE" | "AM"
        | "MK" | "LI" | "ZA" | "PH" | "LV" => (4, None),
        "IS" => (3, None),
        _ => return None,
    })
}

/// How many digits the post codes of a country have, where they are nothing but digits.
pub(super) fn length_of(country: Country) -> Option<usize> {
    digits_of(country).map(|(length, _)| length)
}

fn in_form(code: &str, country: Country) -> Option<String> {
    let numeric = code.bytes().all(|b| b.is_ascii_digit());
    match country.as_str() {
        "GB" => british(code),
        "US" => match code.len() {
            3..=5 if numeric => Some(format!("{code:0>5}")),
            9 if numeric => Some(format!("{}-{}", code.get(..5)?, code.get(5..)?)),
            _ => None,
        },
        "IL" if numeric && matches!(code.len(), 5 | 7) => Some(code.to_owned()),
        "IL" => None,
        "NL" => {
            let (digits, letters) = (code.get(..4)?, code.get(4..)?);
            let fits = digits.bytes().all(|b| b.is_ascii_digit())
                && letters.len() == 2
                && letters.bytes().all(|b| b.is_ascii_uppercase());
            fits.then(|| format!("{digits} {letters}"))
        }
        "CA" => {
            let shape = code
                .bytes()
                .enumerate()
                .all(|(i, b)| if i.is_multiple_of(2) { b.is_ascii_uppercase() } else { b.is_ascii_digit() });
            (code.len() == 6 && shape).then(|| {
                format!("{} {}", code.get(..3).unwrap_or_default(), code.get(3..).unwrap_or_default())
            })
        }
        // the letters belong to the code
        "LV" => {
            let digits = code.strip_prefix("LV").unwrap_or(code);
            (digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())).then(|| format!("LV-{digits}"))
        }
        name => {
            let code = code.strip_prefix(name).unwrap_or(code);
            let Some((length, mark)) = digits_of(country) else {
                return (code.len() >= 3 && code.len() <= 10).then(|| code.to_owned());
            };
            // at most two zeros are lost: codes that begin with three do not exist
            let fits =
                code.bytes().all(|b| b.is_ascii_digit()) && code.len() <= length && code.len() + 2 >= length;
            if !fits || code.bytes().all(|b| b == b'0') {
                return None;
            }
            let mut full = format!("{code:0>length$}");
            if let Some((at, mark)) = mark {
                full.insert(at, mark);
            }
            Some(full)
        }
    }
}

/// `SW1A 1AA`: one or two letters, a digit, perhaps one more letter or digit; a digit and two letters.
fn british(code: &str) -> Option<String> {
    let cut = code.len().checked_sub(3)?;
    let (outward, inward) = (code.get(..cut)?, code.get(cut..)?);
    let is = |text: &str, shape: &str| {
        text.len() == shape.len()
            && text
                .bytes()
                .zip(shape.bytes())
                .all(|(b, s)| if s == b'9' { b.is_ascii_digit() } else { b.is_ascii_uppercase() })
    };
    let known = ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].iter().any(|shape| is(outward, shape));
    (known && is(inward, "9AA")).then(|| format!("{outward} {inward}"))
}

/// The country whose post codes look so, where the form alone tells: `00-838` Polish, `SW1A 1AA` British, `101000`
/// Russian, `1234 AB` Dutch. Five digits and seven are several countries' and tell none.
#[must_use]
pub fn looks_like_postal_code(raw: &str) -> Option<Country> {
    let text = raw.trim();
    let shape: &[u8] = text.as_bytes();
    if shape.len() > 10 {
        return None;
    }
    let digits = |range: std::ops::Range<usize>| {
        shape.get(range).is_some_and(|part| part.iter().all(u8::is_ascii_digit))
    };
    match shape.len() {
        6 if digits(0..2) && shape.get(2) == Some(&b'-') && digits(3..6) => Some(Country::PL),
        6 if digits(0..6) && matches!(shape.first(), Some(b'1'..=b'6')) => Some(Country::RU),
        10 if digits(0..5) && shape.get(5) == Some(&b'-') && digits(6..10) => Some(Country::US),
        _ => {
            let code: String = text.to_ascii_uppercase().chars().filter(|c| *c != ' ').collect();
            let dutch = || "NL".parse().ok().filter(|nl| in_form(&code, *nl).is_some());
            if british(&code).is_some() { Some(Country::GB) } else { dutch() }
        }
    }
}
