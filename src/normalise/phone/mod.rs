//! Phones to E.164.

use super::Parsed;
use crate::model::{Country, Phone};

/// Reads all phones of a cell. `country` is the one assumed for numbers without a country code.
#[must_use]
pub fn phones(_raw: &str, _country: Option<Country>) -> Parsed<Phone> {
    Parsed::default()
}
