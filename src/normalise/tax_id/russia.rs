//! Russia: ИНН, КПП, ОГРН, ОГРНИП, ОКПО.

use super::arithmetic::{digits, number, weighted};

/// ИНН: ten digits of a company with one check digit, twelve of a person with two (order of the tax service of
/// 29 June 2012, ММВ-7-6/435@).
pub(super) fn inn(text: &str) -> Option<bool> {
    if let Some(digits) = digits::<10>(text) {
        return Some(weighted(&digits, &[2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10 == digits[9]);
    }
    let digits = digits::<12>(text)?;
    let first = weighted(&digits, &[7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    let second = weighted(&digits, &[3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11 % 10;
    Some(first == digits[10] && second == digits[11])
}

/// КПП: four digits of the tax office, two signs of the reason, three digits; no check digit (same order).
pub(super) fn kpp(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.len() == 9
        && bytes.iter().enumerate().all(|(place, byte)| {
            byte.is_ascii_digit() || (matches!(place, 4 | 5) && byte.is_ascii_uppercase())
        })
        && !text.starts_with("0000")
}

/// ОГРН: thirteen digits, mod 11; ОГРНИП: fifteen, mod 13; the last digit of the remainder counts in both (order of the
/// Ministry of Finance of 30 October 2017, 165н, points 7 and 8). python-stdnum compares the whole remainder of the longer
/// one and so refuses those whose remainder has two digits; the order does not.
pub(super) fn ogrn(text: &str) -> Option<bool> {
    if let Some(digits) = digits::<13>(text) {
        return Some(digits[0] != 0 && number(&digits[..12]) % 11 % 10 == u64::from(digits[12]));
    }
    let digits = digits::<15>(text)?;
    Some(matches!(digits[0], 3 | 4) && number(&digits[..14]) % 13 % 10 == u64::from(digits[14]))
}

/// ОКПО: eight digits of a company, ten of a sole trader (recommendations ПР 50.1.024-2005): weights from one up, and from
/// three up where the remainder by eleven is ten.
pub(super) fn okpo(text: &str) -> Option<bool> {
    let digits: Vec<u32> = match text.len() {
        8 => digits::<8>(text)?.to_vec(),
        10 => digits::<10>(text)?.to_vec(),
        _ => return None,
    };
    let (check, body) = digits.split_last()?;
    let sum = |from: u32| -> u32 {
        body.iter()
            .zip(from..)
            .map(|(digit, weight)| digit * if weight > 10 { weight - 10 } else { weight })
            .sum()
    };
    let remainder = match sum(1) % 11 {
        10 => sum(3) % 11 % 10,
        remainder => remainder,
    };
    Some(remainder == *check)
}

/// Whether nine digits are a KPP rather than an INN that lost its zero: the fifth and sixth digit give the reason of the
/// registration, and few reasons are in use (the company's seat, its branches and offices, large taxpayers).
pub(super) fn is_likely_kpp(number: &str) -> bool {
    const REASONS: [&str; 12] = ["01", "02", "03", "04", "05", "31", "32", "43", "44", "45", "50", "51"];
    kpp(number) && number.get(4..6).is_some_and(|reason| REASONS.contains(&reason))
}
