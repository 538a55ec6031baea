//! The IBAN: its structure by country and its check digits (ISO 13616, ISO 7064 mod 97-10).

use std::sync::LazyLock;

use super::super::cell;

/// What is to be said of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Check {
    /// Structure and check digits are right.
    Valid,
    /// The structure is right, the check digits are not.
    WrongDigits,
    /// The structure is none of any country's.
    NoIban,
}

/// A structure: lengths and kinds (`n`, `a`, `c`) of its parts.
type Structure = Vec<(usize, u8)>;

/// The structures, sorted by country.
static STRUCTURES: LazyLock<Vec<(&'static str, Structure)>> = LazyLock::new(|| {
    let mut structures: Vec<_> = cell::data_lines(include_str!("iban.tsv"))
        .filter_map(|line| line.split_once('\t'))
        .map(|(country, structure)| (country, parts(structure)))
        .collect();
    structures.sort_unstable();
    structures
});

fn parts(structure: &str) -> Structure {
    let mut parts = Vec::new();
    let mut length = 0;
    for byte in structure.bytes() {
        if byte.is_ascii_digit() {
            length = length * 10 + usize::from(byte - b'0');
        } else {
            parts.push((length, byte));
            length = 0;
        }
    }
    parts
}

/// Checks an upper-case ASCII text without spaces.
pub(super) fn check(text: &str) -> Check {
    let (Some(country), Some(digits), Some(bban)) = (text.get(..2), text.get(2..4), text.get(4..)) else {
        return Check::NoIban;
    };
    let Ok(found) = STRUCTURES.binary_search_by_key(&country, |(code, _)| code) else {
        return Check::NoIban;
    };
    let fits = STRUCTURES.get(found).is_some_and(|(_, parts)| has_structure(bban.as_bytes(), parts));
    if !fits || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Check::NoIban;
    }
    if remainder_97(bban.bytes().chain(text.bytes().take(4))) == 1 && national_digits_are_right(country, bban)
    {
        Check::Valid
    } else {
        Check::WrongDigits
    }
}

fn has_structure(mut bban: &[u8], parts: &[(usize, u8)]) -> bool {
    for &(length, kind) in parts {
        let Some((part, rest)) = bban.split_at_checked(length) else { return false };
        let right = part.iter().all(|byte| match kind {
            b'n' => byte.is_ascii_digit(),
            b'a' => byte.is_ascii_uppercase(),
            _ => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        });
        if !right {
            return false;
        }
        bban = rest;
    }
    bban.is_empty()
}

/// The check digits that the account number itself carries, of the countries whose banks keep to one rule: Belgium (the
/// last two of twelve are the remainder by 97), Spain (one digit for bank and branch, one for the account), Norway
/// (modulus 11), Montenegro (mod 97-10).
fn national_digits_are_right(country: &str, bban: &str) -> bool {
    let weighted = |digits: &str, weights: &[u32]| -> u32 {
        digits.bytes().zip(weights).map(|(digit, weight)| u32::from(digit.wrapping_sub(b'0')) * weight).sum()
    };
    let number = |digits: Option<&str>| digits.and_then(|digits| digits.parse::<u64>().ok());
    let part = |range: std::ops::Range<usize>| bban.get(range).unwrap_or_default();
    match country {
        "BE" => {
            let (body, check) = (number(bban.get(..10)), number(bban.get(10..)));
            body.map(|body| if body % 97 == 0 { 97 } else { body % 97 }) == check
        }
        "ES" => {
            let digit = |sum: u32| match 11 - sum % 11 {
                10 => 1,
                11 => 0,
                other => other,
            };
            let bank = digit(weighted(part(0..8), &[4, 8, 5, 10, 9, 7, 3, 6]));
            let account = digit(weighted(part(10..20), &[1, 2, 4, 8, 5, 10, 9, 7, 3, 6]));
            number(bban.get(8..10)) == Some(u64::from(bank * 10 + account))
        }
        "NO" => weighted(bban, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0,
        "ME" => remainder_97(bban.bytes()) == 1,
        _ => true,
    }
}

/// The remainder by 97 of digits and letters, `A` = 10 to `Z` = 35.
fn remainder_97(symbols: impl Iterator<Item = u8>) -> u32 {
    symbols.fold(0, |remainder, symbol| match symbol {
        b'0'..=b'9' => (remainder * 10 + u32::from(symbol - b'0')) % 97,
        b'A'..=b'Z' => (remainder * 100 + u32::from(symbol - b'A') + 10) % 97,
        _ => remainder,
    })
}

#[cfg(test)]
mod tests {
    use super::{Check, STRUCTURES, check};

    #[test]
    fn the_registry_s_own_examples() {
        for iban in [
            "PL61109010140000071219812874",
            "DE89370400440532013000",
            "UA213223130000026007233566001",
            "IL620108000000099999999",
            "GB29NWBK60161331926819",
            "MT84MALT011000012345MTLCAST001S",
        ] {
            assert_eq!(check(iban), Check::Valid, "{iban}");
        }
        assert_eq!(check("PL61109010140000071219812875"), Check::WrongDigits);
        assert_eq!(check("PL6110901014000007121981287"), Check::NoIban);
        assert_eq!(check("US64SVBKUS6S3300958879"), Check::NoIban);
    }

    #[test]
    fn every_structure_has_a_length() {
        assert!(STRUCTURES.len() > 80);
        for (country, parts) in STRUCTURES.iter() {
            let length: usize = parts.iter().map(|(length, _)| length).sum();
            assert!((11..=30).contains(&length), "{country}");
        }
    }
}
