//! Poland: NIP, REGON, KRS, PESEL.

use super::arithmetic::{digits, is_date, weighted};

/// NIP: ten digits, mod 11; a remainder of ten is never given out (Act of 13 October 1995 on tax identification).
pub(super) fn nip(text: &str) -> Option<bool> {
    let digits = digits::<10>(text)?;
    Some(weighted(&digits, &[6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9])
}

/// REGON: nine digits, or fourteen for a local unit, whose first nine are those of the firm (Council of Ministers,
/// regulation on the register REGON of 30 November 2015, annex).
pub(super) fn regon(text: &str) -> Option<bool> {
    if let Some(digits) = digits::<9>(text) {
        return Some(weighted(&digits, &[8, 9, 2, 3, 4, 5, 6, 7]) % 11 % 10 == digits[8]);
    }
    let all = digits::<14>(text)?;
    let unit = weighted(&all, &[2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11 % 10 == all[13];
    Some(unit && text.get(..9).and_then(regon) == Some(true))
}

/// KRS: ten digits without a check digit, counted from zero, so the first is no other than zero today.
pub(super) fn krs(text: &str) -> bool {
    digits::<10>(text).is_some_and(|digits| digits[0] == 0 && digits.iter().any(|&digit| digit != 0))
}

/// PESEL: eleven digits, of which six are a day of birth with the century in the month, mod 10.
pub(super) fn pesel(text: &str) -> Option<bool> {
    let digits = digits::<11>(text)?;
    let month = digits[2] * 10 + digits[3];
    let century = [1900, 2000, 2100, 2200, 1800].get((month / 20) as usize).copied()?;
    let year = century + digits[0] * 10 + digits[1];
    let right_day = is_date(year, month % 20, digits[4] * 10 + digits[5]);
    let sum = weighted(&digits, &[1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]);
    Some(right_day && sum.is_multiple_of(10))
}
