//! The countries whose numbers hold letters, and Great Britain.

use super::super::arithmetic::{digits, is_digits, luhn, number, weighted};

fn letter_at(alphabet: &str, place: u32) -> Option<u8> {
    alphabet.as_bytes().get(place as usize).copied()
}

fn place_of(alphabet: &str, letter: u8) -> Option<u64> {
    alphabet.bytes().position(|byte| byte == letter).and_then(|at| u64::try_from(at).ok())
}

pub(super) fn cyprus(text: &str) -> Option<bool> {
    const ODD: [u32; 10] = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21];
    let digits = digits::<8>(text.get(..8)?)?;
    let [letter] = text.as_bytes().get(8..)? else { return None };
    let sum: u32 = digits
        .iter()
        .enumerate()
        .map(|(at, &digit)| if at % 2 == 0 { ODD.get(digit as usize).copied().unwrap_or(0) } else { digit })
        .sum();
    let right = letter_at("ABCDEFGHIJKLMNOPQRSTUVWXYZ", sum % 26) == Some(*letter);
    Some(digits[..2] != [1, 2] && right)
}

/// A person's number ends in a letter, a foreigner's begins with X, Y or Z, a company's with the letter of its kind and
/// ends in a digit or a letter.
pub(super) fn spain(text: &str) -> Option<bool> {
    const PERSON: &str = "TRWAGMYFPDXBNJZSQVHLCKE";
    let [first, .., last] = text.as_bytes() else { return None };
    let body = digits::<7>(text.get(1..8)?)?;
    if text.len() != 9 || !last.is_ascii_alphanumeric() {
        return None;
    }
    let person = |lead: u64| {
        let number = lead * 10_000_000 + number(&body);
        letter_at(PERSON, u32::try_from(number % 23).unwrap_or(0)) == Some(*last)
    };
    Some(match first {
        b'0'..=b'9' => person(u64::from(first - b'0')),
        b'K' | b'L' | b'M' => person(0),
        b'X' | b'Y' | b'Z' => person(u64::from(first - b'X')),
        b'A'..=b'H' | b'J' | b'N' | b'P'..=b'S' | b'U'..=b'W' => {
            let with_check = |check: u32| luhn(&[&body[..], &[check]].concat());
            let check = (0..10).find(|&check| with_check(check))?;
            u32::from(*last) == check + u32::from(b'0') || letter_at("JABCDEFGHI", check) == Some(*last)
        }
        _ => return None,
    })
}

/// Two signs of check and the nine digits of the company; numbers of Monaco (`000`) are not in the company register.
pub(super) fn france(text: &str) -> Option<bool> {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let (key, company) = (text.get(..2)?, text.get(2..)?);
    let siren = digits::<9>(company)?;
    let [one, two] = key.as_bytes() else { return None };
    let (one_at, two_at) = (place_of(ALPHABET, *one)?, place_of(ALPHABET, *two)?);
    let in_register = siren[..3] == [0, 0, 0] || luhn(&siren);
    let number = number(&siren);
    let right = if is_digits(key) {
        one_at * 10 + two_at == (number * 100 + 12) % 97
    } else {
        let check = if one.is_ascii_digit() {
            (one_at * 24 + two_at).checked_sub(10)?
        } else {
            (one_at * 34 + two_at).checked_sub(100)?
        };
        (number + 1 + check / 11) % 11 == check % 11
    };
    Some(in_register && right)
}

/// Nine digits, three more for a branch; `GD` and `HA` with three digits are offices of government and health.
pub(super) fn britain(text: &str) -> Option<bool> {
    if let Some(office) = text.strip_prefix("GD").or_else(|| text.strip_prefix("HA")) {
        let half = |number: u64| (number < 500) == text.starts_with("GD");
        if let Some(digits) = digits::<3>(office) {
            return Some(half(number(&digits)));
        }
        let digits = digits::<9>(office)?;
        let number_of_office = number(&digits[4..7]);
        let right = digits[..4] == [8, 8, 8, 8] && half(number_of_office);
        return Some(right && number_of_office % 97 == number(&digits[7..]));
    }
    if !matches!(text.len(), 9 | 12) || !is_digits(text) {
        return None;
    }
    let digits = digits::<9>(text.get(..9)?)?;
    let remainder = weighted(&digits, &[8, 7, 6, 5, 4, 3, 2, 10, 1]) % 97;
    Some(remainder == 0 || (number(&digits[..3]) >= 100 && matches!(remainder, 42 | 55)))
}

/// Seven digits and one or two letters; of old a letter, `+` or `*` in the second place.
pub(super) fn ireland(text: &str) -> Option<bool> {
    const ALPHABET: &str = "WABCDEFGHIJKLMNOPQRSTUV";
    if !matches!(text.len(), 8 | 9) || !text.is_ascii() {
        return None;
    }
    let check = text.as_bytes().get(7).copied()?;
    let letters = text.as_bytes().get(7..)?;
    if !letters.iter().all(|letter| place_of(ALPHABET, *letter).is_some()) {
        return None;
    }
    let (body, extra) = if let Some(body) = digits::<7>(text.get(..7)?) {
        (body, letters.get(1).and_then(|letter| place_of(ALPHABET, *letter)).unwrap_or(0))
    } else {
        let second = text.as_bytes().get(1)?;
        if !(second.is_ascii_uppercase() || matches!(second, b'+' | b'*')) {
            return None;
        }
        let old = format!("0{}{}", text.get(2..7)?, text.get(..1)?);
        (digits::<7>(&old)?, 0)
    };
    let sum = u64::from(weighted(&body, &[8, 7, 6, 5, 4, 3, 2])) + 9 * extra;
    Some(letter_at(ALPHABET, u32::try_from(sum % 23).unwrap_or(0)) == Some(check))
}

/// Nine digits, `B`, two digits: of a company by the sum of its nine digits, of a person since 2020 by mod 97-10.
pub(super) fn netherlands(text: &str) -> Option<bool> {
    let (body, branch) = (digits::<9>(text.get(..9)?)?, digits::<2>(text.get(10..)?)?);
    if text.as_bytes().get(9) != Some(&b'B') || number(&branch) == 0 || number(&body) == 0 {
        return None;
    }
    let sum = weighted(&body, &[9, 8, 7, 6, 5, 4, 3, 2]);
    let by_sum = sum % 11 == body[8];
    // NL and B as numbers: 23 21 … 11 …
    let whole = format!("2321{}11{}", text.get(..9)?, text.get(10..)?);
    let remainder = whole.bytes().fold(0, |remainder, byte| (remainder * 10 + u32::from(byte - b'0')) % 97);
    Some(by_sum || remainder == 1)
}
