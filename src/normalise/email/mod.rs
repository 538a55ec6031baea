//! E-mail addresses.

use super::Parsed;
use crate::model::Email;

/// Reads all e-mail addresses of a cell.
#[must_use]
pub fn emails(_raw: &str) -> Parsed<Email> {
    Parsed::default()
}
