//! Amounts of money.

use crate::model::{Amount, Currency, DecimalMark};

/// Reads an amount with the currency that stands beside it; `None` if it is none.
#[must_use]
pub fn amount(_raw: &str, _mark: DecimalMark) -> Option<(Amount, Option<Currency>)> {
    None
}

/// Reads a currency: code, sign or word.
#[must_use]
pub fn currency(_raw: &str) -> Option<Currency> {
    None
}

/// What a column of amounts is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnAmounts {
    /// The mark before the decimals.
    pub mark: DecimalMark,
    /// Whether no value told the marks apart, so that the mark is a guess.
    pub ambiguous: bool,
    /// The currency that most values name.
    pub currency: Option<Currency>,
}

/// Decides over a whole column; `None` where most values are no numbers.
#[must_use]
pub fn column_amounts<'a>(_values: impl Iterator<Item = &'a str>) -> Option<ColumnAmounts> {
    None
}
