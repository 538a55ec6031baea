//! Web sites and domains.

use super::Parsed;
use crate::model::Website;

/// Reads all web sites of a cell.
#[must_use]
pub fn websites(_raw: &str) -> Parsed<Website> {
    Parsed::default()
}
