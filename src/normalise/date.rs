//! Dates.

use jiff::civil::Date;

use crate::model::DateOrder;

/// Reads a date; `None` if it is none, is impossible or is a placeholder (`01.01.1970`, `00.00.0000`). A time of day is
/// passed over.
#[must_use]
pub fn date(_raw: &str, _order: DateOrder, _serial: bool) -> Option<Date> {
    None
}

/// What a column of dates is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnDates {
    /// The order of day and month that reads most values.
    pub order: DateOrder,
    /// Whether no value told day and month apart, so that the order is a guess.
    pub ambiguous: bool,
    /// Whether the values are Excel's serial numbers.
    pub serial: bool,
}

/// Decides over a whole column; `None` where most values are no dates.
#[must_use]
pub fn column_dates<'a>(_values: impl Iterator<Item = &'a str>) -> Option<ColumnDates> {
    None
}
