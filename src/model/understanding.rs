//! What a table and its columns were taken for.

use super::{Country, Currency, Field, Issue, Said, StatusMeaning, TableId};

/// What a table is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKind {
    /// A row is a client.
    Clients,
    /// A row is a person at a client.
    Contacts,
    /// A row is an order or a line of one.
    Orders,
    /// A row is a call, a meeting, a letter.
    Interactions,
    /// A row is a client that must not be contacted.
    StopList,
    /// A price list, a drop-down list, anything else.
    Other,
}

impl TableKind {
    /// The word in `inspect --json` and in mapping files.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Clients => "clients",
            Self::Contacts => "contacts",
            Self::Orders => "orders",
            Self::Interactions => "interactions",
            Self::StopList => "stop_list",
            Self::Other => "other",
        }
    }
}

/// The order of day and month in a column of dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// `31.12.2025`.
    DayMonthYear,
    /// `12/31/2025`.
    MonthDayYear,
    /// `2025-12-31`.
    YearMonthDay,
}

/// The mark before the decimals in a column of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DecimalMark {
    /// `1,234.50`.
    Point,
    /// `1.234,50`.
    Comma,
}

/// How the values of one column are written, decided over the whole column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ValueFormat {
    /// For dates.
    pub date_order: Option<DateOrder>,
    /// For numbers.
    pub decimal_mark: Option<DecimalMark>,
    /// Dates are Excel's serial numbers.
    pub serial_dates: bool,
    /// The currency that the header or the values name.
    pub currency: Option<Currency>,
    /// The country that the header or the values name.
    pub country: Option<Country>,
}

/// What one column was taken for.
#[derive(Clone, Debug)]
pub struct ColumnMeaning {
    /// The field, or `None`: then its cells are kept as extra attributes.
    pub field: Option<Field>,
    /// How sure, from 0 to 1: of columns given 0.9, nine in ten are right.
    pub confidence: f64,
    /// The next best fields with their confidence, best first.
    pub alternatives: Vec<(Field, f64)>,
    /// Why.
    pub why: Said,
    /// How its values are written.
    pub format: ValueFormat,
}

/// What holds for every row of a table unless the row says otherwise; from the names of tab and file, from titles,
/// from the table's other values.
#[derive(Clone, Debug, Default)]
pub struct TableContext {
    /// The country of most rows.
    pub country: Option<Country>,
    /// The status a tab stands for (`Utraceni`), with the words that said so.
    pub status: Option<(StatusMeaning, String)>,
    /// The responsible manager.
    pub owner: Option<String>,
    /// Where the clients came from.
    pub channel: Option<String>,
    /// The currency of amounts that name none.
    pub currency: Option<Currency>,
}

/// What a table was taken for.
#[derive(Clone, Debug)]
pub struct Understanding {
    /// The table.
    pub table: TableId,
    /// Its kind.
    pub kind: TableKind,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// Why.
    pub why: Said,
    /// One entry a column of the table.
    pub columns: Vec<ColumnMeaning>,
    /// What holds for all its rows.
    pub context: TableContext,
    /// What was noticed.
    pub issues: Vec<Issue>,
}

impl Understanding {
    /// The columns taken for a field, in order.
    pub fn columns_of(&self, field: Field) -> impl Iterator<Item = usize> + '_ {
        self.columns.iter().enumerate().filter(move |(_, c)| c.field == Some(field)).map(|(i, _)| i)
    }
}
