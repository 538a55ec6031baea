//! Company names.

use crate::model::{CompanyName, LegalForm};

/// Takes a company name apart; `None` for an empty text or a placeholder.
#[must_use]
pub fn company_name(_raw: &str) -> Option<CompanyName> {
    None
}

/// Reads a legal form that stands alone in a cell.
#[must_use]
pub fn legal_form(_raw: &str) -> Option<LegalForm> {
    None
}
