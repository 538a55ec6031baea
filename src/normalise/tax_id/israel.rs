//! Israel: the number of a company (ח.פ.) and of a person (ת.ז.).

use super::arithmetic::{digits, luhn};

/// Nine digits with the sum of Luhn; companies, partnerships and associations begin with 5, which no person's does.
pub(super) fn nine(text: &str) -> Option<bool> {
    let digits = digits::<9>(text)?;
    Some(digits.iter().any(|&digit| digit != 0) && luhn(&digits))
}

/// Whether the number is that of a company.
pub(super) fn is_company(text: &str) -> bool {
    text.starts_with('5')
}
