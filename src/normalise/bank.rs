//! Bank accounts.

use super::Parsed;
use crate::model::{BankAccount, Country};

/// Reads all bank accounts of a cell.
#[must_use]
pub fn bank_accounts(_raw: &str, _country: Option<Country>) -> Parsed<BankAccount> {
    Parsed::default()
}
