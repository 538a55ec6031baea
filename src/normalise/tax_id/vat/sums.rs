//! The countries where a weighted sum or a remainder of the digits is all there is.

use super::super::arithmetic::{digits, luhn, mod_11_10, number, weighted};

pub(super) fn austria(text: &str) -> Option<bool> {
    let digits = digits::<8>(text.strip_prefix('U')?)?;
    let doubled = |digit: u32| digit * 2 / 10 + digit * 2 % 10;
    let sum: u32 = digits[..7]
        .iter()
        .enumerate()
        .map(|(at, &digit)| if at % 2 == 0 { digit } else { doubled(digit) })
        .sum();
    Some((96 - sum) % 10 == digits[7])
}

pub(super) fn belgium(text: &str) -> Option<bool> {
    let digits = digits::<10>(text)?;
    let right = (number(&digits[..8]) + number(&digits[8..])).is_multiple_of(97);
    Some(digits[0] <= 1 && number(&digits) > 0 && right)
}

pub(super) fn germany(text: &str) -> Option<bool> {
    let digits = digits::<9>(text)?;
    Some(digits[0] != 0 && mod_11_10(&digits))
}

pub(super) fn denmark(text: &str) -> Option<bool> {
    let digits = digits::<8>(text)?;
    Some(digits[0] != 0 && weighted(&digits, &[2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11))
}

pub(super) fn estonia(text: &str) -> Option<bool> {
    let digits = digits::<9>(text)?;
    Some(weighted(&digits, &[3, 7, 1, 3, 7, 1, 3, 7, 1]).is_multiple_of(10))
}

pub(super) fn finland(text: &str) -> Option<bool> {
    let digits = digits::<8>(text)?;
    Some(weighted(&digits, &[7, 9, 10, 5, 8, 4, 2, 1]).is_multiple_of(11))
}

pub(super) fn greece(text: &str) -> Option<bool> {
    let digits = digits::<9>(text)?;
    let sum = digits[..8].iter().fold(0, |sum, digit| sum * 2 + digit);
    Some(sum * 2 % 11 % 10 == digits[8])
}

pub(super) fn croatia(text: &str) -> Option<bool> {
    Some(mod_11_10(&digits::<11>(text)?))
}

pub(super) fn hungary(text: &str) -> Option<bool> {
    Some(weighted(&digits::<8>(text)?, &[9, 7, 3, 1, 9, 7, 3, 1]).is_multiple_of(10))
}

/// The office that gave the number out stands in digits eight to ten.
pub(super) fn italy(text: &str) -> Option<bool> {
    let digits = digits::<11>(text)?;
    let office = matches!(number(&digits[7..10]), 1..=100 | 120 | 121 | 888 | 999);
    Some(number(&digits[..7]) > 0 && office && luhn(&digits))
}

/// Nine digits of a company, twelve of others; the last but one is always 1.
pub(super) fn lithuania(text: &str) -> Option<bool> {
    let all = match text.len() {
        9 => digits::<9>(text)?.to_vec(),
        12 => digits::<12>(text)?.to_vec(),
        _ => return None,
    };
    let [body @ .., check] = all.as_slice() else { return None };
    let sum = |shift: usize| -> u32 {
        body.iter().zip(0_usize..).zip(1_u32..).map(|((digit, at), _)| digit * weight((at + shift) % 9)).sum()
    };
    let remainder = match sum(0) % 11 {
        10 => sum(2) % 11 % 10,
        remainder => remainder,
    };
    Some(body.last() == Some(&1) && remainder == *check)
}

fn weight(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(0) + 1
}

pub(super) fn luxembourg(text: &str) -> Option<bool> {
    let digits = digits::<8>(text)?;
    Some(number(&digits[..6]) % 89 == number(&digits[6..]))
}

pub(super) fn malta(text: &str) -> Option<bool> {
    let digits = digits::<8>(text)?;
    Some(digits[0] != 0 && weighted(&digits, &[3, 4, 6, 7, 8, 9, 10, 1]).is_multiple_of(37))
}

pub(super) fn portugal(text: &str) -> Option<bool> {
    let digits = digits::<9>(text)?;
    let remainder = weighted(&digits, &[9, 8, 7, 6, 5, 4, 3, 2]) % 11;
    Some(digits[0] != 0 && (11 - remainder) % 11 % 10 == digits[8])
}

/// The number of the organisation and `01`.
pub(super) fn sweden(text: &str) -> Option<bool> {
    let digits = digits::<12>(text)?;
    Some(digits[10..] == [0, 1] && luhn(&digits[..10]))
}

pub(super) fn slovenia(text: &str) -> Option<bool> {
    let digits = digits::<8>(text)?;
    let check = match 11 - weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11 {
        10 => 0,
        check => check,
    };
    Some(digits[0] != 0 && check == digits[7])
}
