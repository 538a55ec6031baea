//! Ukraine: ЄДРПОУ, ІПН, РНОКПП.

use super::arithmetic::{digits, is_digits, weighted};

/// ЄДРПОУ: eight digits; the weights depend on the range the code lies in. Some codes in use fail the sum, so a wrong one
/// is told and kept. python-stdnum takes the second weights for all codes that begin with 3, 4 or 5, as here: 30 to 60
/// millions.
pub(super) fn edrpou(text: &str) -> Option<bool> {
    let digits = digits::<8>(text)?;
    let weights: [u32; 7] =
        if matches!(digits[0], 3..=5) { [7, 1, 2, 3, 4, 5, 6] } else { [1, 2, 3, 4, 5, 6, 7] };
    let remainder = match weighted(&digits, &weights) % 11 {
        10 => weighted(&digits, &weights.map(|weight| weight + 2)) % 11 % 10,
        remainder => remainder,
    };
    Some(remainder == digits[7])
}

/// ІПН: twelve digits of a payer of the tax on added value; its check digit is not published.
pub(super) fn ipn(text: &str) -> bool {
    text.len() == 12 && is_digits(text)
}

/// РНОКПП: ten digits, the first five the days from 31 December 1899 to the birth, mod 11. A person can be no older than
/// the count, and the count is in use from 1 on, so the range of the days is not checked.
pub(super) fn rnokpp(text: &str) -> Option<bool> {
    let digits = digits::<10>(text)?;
    // the first weight is -1, which is 10 by eleven
    Some(weighted(&digits, &[10, 5, 7, 9, 4, 6, 10, 5, 7]) % 11 % 10 == digits[9])
}
