//! Addresses: country, city, post code, street.

use super::Parsed;
use crate::model::{Address, Country};

/// A city as it is written in its country, and for comparing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct City {
    /// The spelling of its country where the city is known, else as written.
    pub display: String,
    /// The same for all spellings of one city.
    pub key: String,
    /// The country, where the city is known and only one has it.
    pub country: Option<Country>,
}

/// Reads the name of a country in any of the six languages, or its code.
#[must_use]
pub fn country(_raw: &str) -> Option<Country> {
    None
}

/// Reads the name of a city.
#[must_use]
pub fn city(_raw: &str, _country: Option<Country>) -> Option<City> {
    None
}

/// Puts a post code into the form of its country; `None` if it is none.
#[must_use]
pub fn postal_code(_raw: &str, _country: Option<Country>) -> Option<String> {
    None
}

/// The key by which streets are compared.
#[must_use]
pub fn street_key(_raw: &str) -> String {
    String::new()
}

/// Takes an address in one cell apart, as far as it is sure.
#[must_use]
pub fn full_address(_raw: &str, _country: Option<Country>) -> Parsed<Address> {
    Parsed::default()
}
