//! The United Kingdom's company number and the United States' employer number.

use super::arithmetic::{digits, is_digits};

/// Prefixes of companies registered elsewhere than in England and Wales, or of another kind (Companies House, uniform
/// resource identifiers of companies).
const PREFIXES: &[&str] = &[
    "AC", "CE", "CS", "FC", "FE", "GE", "GN", "GS", "IC", "IP", "LP", "NA", "NC", "NF", "NI", "NL", "NO",
    "NP", "NR", "NZ", "OC", "OE", "PC", "R0", "RC", "RS", "SA", "SC", "SE", "SF", "SG", "SI", "SL", "SO",
    "SP", "SR", "SZ", "ZC",
];

/// Company number: eight digits, or two letters and six digits; no check digit.
pub(super) fn company_number(text: &str) -> bool {
    if text.len() != 8 {
        return false;
    }
    let (Some(start), Some(rest)) = (text.get(..2), text.get(2..)) else { return false };
    is_digits(text) || (PREFIXES.contains(&start) && is_digits(rest))
}

/// EIN: two digits of the campus that gave it out and seven more; no check digit, but not every prefix is in use
/// (Internal Revenue Service, how EINs are assigned and valid prefixes).
pub(super) fn ein(text: &str) -> Option<bool> {
    let digits = digits::<9>(text)?;
    let unused = matches!(
        digits[0] * 10 + digits[1],
        0 | 7..=9 | 17..=19 | 28 | 29 | 49 | 69 | 70 | 78 | 79 | 89 | 96 | 97
    );
    Some(!unused)
}
