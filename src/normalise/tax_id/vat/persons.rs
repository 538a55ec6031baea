//! The countries where the number of a person may stand for the VAT number.

use super::super::arithmetic::{digits, is_date, number, weighted};

/// Nine digits of a company, ten of a person or a foreigner.
pub(super) fn bulgaria(text: &str) -> Option<bool> {
    if let Some(digits) = digits::<9>(text) {
        let remainder = match weighted(&digits, &[1, 2, 3, 4, 5, 6, 7, 8]) % 11 {
            10 => weighted(&digits, &[3, 4, 5, 6, 7, 8, 9, 10]) % 11 % 10,
            remainder => remainder,
        };
        return Some(remainder == digits[8]);
    }
    let digits = digits::<10>(text)?;
    let foreigner = weighted(&digits, &[21, 19, 17, 13, 11, 9, 7, 3, 1]) % 10 == digits[9];
    let other = (11 - weighted(&digits, &[4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11) % 11 == digits[9];
    Some(bulgarian_person(&digits) || foreigner || other)
}

fn bulgarian_person(digits: &[u32; 10]) -> bool {
    let (year, month) = (digits[0] * 10 + digits[1], digits[2] * 10 + digits[3]);
    let (year, month) = match month {
        41.. => (2000 + year, month - 40),
        21.. => (1800 + year, month - 20),
        _ => (1900 + year, month),
    };
    is_date(year, month, digits[4] * 10 + digits[5])
        && weighted(digits, &[2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11 % 10 == digits[9]
}

/// Eight digits of a company; nine that begin with 6; nine or ten of a person.
pub(super) fn czechia(text: &str) -> Option<bool> {
    if let Some(digits) = digits::<8>(text) {
        let check = match (11 - weighted(&digits, &[8, 7, 6, 5, 4, 3, 2]) % 11) % 11 {
            0 => 1,
            check => check % 10,
        };
        return Some(digits[0] != 9 && check == digits[7]);
    }
    if let Some(digits) = digits::<9>(text)
        && digits[0] == 6
    {
        let sum = weighted(&digits[1..], &[8, 7, 6, 5, 4, 3, 2]) % 11;
        // (8 - (10 - sum) mod 11) mod 10, the inner difference kept from going below zero
        return Some((18 - (21 - sum) % 11) % 10 == digits[8]);
    }
    birth_number(text)
}

/// The birth number of Czechia and Slovakia: nine digits until 1953, ten with a check digit since.
fn birth_number(text: &str) -> Option<bool> {
    let all = match text.len() {
        9 => digits::<9>(text)?.to_vec(),
        10 => digits::<10>(text)?.to_vec(),
        _ => return None,
    };
    let pair = |at: usize| Some(all.get(at)? * 10 + all.get(at + 1)?);
    let (two, month, day) = (pair(0)?, pair(2)? % 50 % 20, pair(4)?);
    let mut year = 1900 + two;
    if all.len() == 9 {
        if year >= 1980 {
            year -= 100;
        }
        return Some(year <= 1953 && is_date(year, month, day));
    }
    if year < 1954 {
        year += 100;
    }
    let check = number(all.get(..9)?) % 11 % 10;
    Some(is_date(year, month, day) && all.last().is_some_and(|&last| u64::from(last) == check))
}

/// Ten digits; those of a person only by the birth number.
pub(super) fn slovakia(text: &str) -> Option<bool> {
    let digits = digits::<10>(text)?;
    let company = digits[0] != 0 && matches!(digits[2], 2..=4 | 7..=9) && number(&digits).is_multiple_of(11);
    Some(company || birth_number(text) == Some(true))
}

/// Eleven digits: a company's begin with 4 or more, a person's with a day of birth, or with 32.
pub(super) fn latvia(text: &str) -> Option<bool> {
    let digits = digits::<11>(text)?;
    if digits[0] > 3 {
        return Some(weighted(&digits, &[9, 1, 4, 8, 3, 10, 2, 5, 7, 6, 1]) % 11 == 3);
    }
    let check = (1 + weighted(&digits, &[10, 5, 8, 4, 2, 1, 6, 3, 7, 9])) % 11 % 10 == digits[10];
    let year = 1800 + digits[6] * 100 + digits[4] * 10 + digits[5];
    let dated = is_date(year, digits[2] * 10 + digits[3], digits[0] * 10 + digits[1]);
    Some(check && (digits[..2] == [3, 2] || dated))
}

/// Two to ten digits of a company, thirteen of a person.
pub(super) fn romania(text: &str) -> Option<bool> {
    if let Some(digits) = digits::<13>(text) {
        return Some(romanian_person(&digits));
    }
    if !(2..=10).contains(&text.len()) {
        return None;
    }
    let padded = format!("{text:0>10}");
    let digits = digits::<10>(&padded)?;
    let check = weighted(&digits, &[7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10 % 11 % 10;
    Some(!text.starts_with('0') && check == digits[9])
}

fn romanian_person(digits: &[u32; 13]) -> bool {
    let century = match digits[0] {
        0 => return false,
        3 | 4 => 1800,
        5 | 6 => 2000,
        _ => 1900,
    };
    let county = matches!(digits[7] * 10 + digits[8], 1..=48 | 51 | 52 | 70 | 80..=83);
    let check = match weighted(digits, &[2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11 {
        10 => 1,
        check => check,
    };
    let year = century + digits[1] * 10 + digits[2];
    county && check == digits[12] && is_date(year, digits[3] * 10 + digits[4], digits[5] * 10 + digits[6])
}
