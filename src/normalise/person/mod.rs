//! Names of persons.

use super::Parsed;
use crate::model::PersonName;

/// In which order a column writes the parts of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameOrder {
    /// `Jan Kowalski`.
    GivenFirst,
    /// `Kowalski Jan`.
    FamilyFirst,
}

/// Reads all persons of a cell.
#[must_use]
pub fn persons(_raw: &str, _order: Option<NameOrder>) -> Parsed<PersonName> {
    Parsed::default()
}

/// Puts a name together from columns of its own; `None` where all are empty or placeholders.
#[must_use]
pub fn person_from_parts(
    _given: Option<&str>,
    _middle: Option<&str>,
    _family: Option<&str>,
    _title: Option<&str>,
) -> Option<PersonName> {
    None
}

/// The order most names of a column are written in; `None` where nothing tells.
#[must_use]
pub fn column_order<'a>(_values: impl Iterator<Item = &'a str>) -> Option<NameOrder> {
    None
}
