//! `portfolio.csv`: a row is a month of the whole portfolio; `cohorts.csv`: a row is a month of the clients that came together.

use crate::model::{CohortMonth, Currency, MonthFlow, View};
use crate::write::cell::{Cell, Column, Kind};

/// The columns of `portfolio.csv`.
pub static MONTHS: &[Column<MonthFlow>] = &[
    Column::new("month", Kind::Text, |_, flow| Cell::code(flow.month.to_string())),
    Column::new("at_start", Kind::Count, |_, flow| Cell::Count(flow.at_start.into())),
    Column::new("new", Kind::Count, |_, flow| Cell::Count(flow.new.into())),
    Column::new("returning", Kind::Count, |_, flow| Cell::Count(flow.returning.into())),
    Column::new("regained", Kind::Count, |_, flow| Cell::Count(flow.regained.into())),
    Column::new("lost", Kind::Count, |_, flow| Cell::Count(flow.lost.into())),
    Column::new("at_end", Kind::Count, |_, flow| Cell::Count(flow.at_end.into())),
    Column::new("retention", Kind::Score, |_, flow| flow.retention.map_or(Cell::Empty, Cell::Score)),
    Column::new("ordered_again", Kind::Score, |_, flow| flow.ordered_again.map_or(Cell::Empty, Cell::Score)),
    Column::new("ordered", Kind::Count, |_, flow| Cell::Count(flow.ordered.into())),
    Column::new("order_days", Kind::Count, |_, flow| Cell::Count(flow.order_days.into())),
    Column::new("revenue", Kind::Money, |_, flow| Cell::Money(flow.revenue)),
    Column::new("currency", Kind::Text, |view, _| currency(view)),
];

/// The columns of `cohorts.csv`.
pub static COHORTS: &[Column<CohortMonth>] = &[
    Column::new("cohort", Kind::Text, |_, cell| Cell::code(cell.cohort.to_string())),
    Column::new("months_since", Kind::Count, |_, cell| Cell::Count(cell.age.into())),
    Column::new("clients", Kind::Count, |_, cell| Cell::Count(cell.clients.into())),
    Column::new("share", Kind::Score, |_, cell| Cell::Score(cell.share)),
    Column::new("revenue", Kind::Money, |_, cell| Cell::Money(cell.revenue)),
    Column::new("currency", Kind::Text, |view, _| currency(view)),
];

/// The currency of all sums of the portfolio.
fn currency<'a>(view: &View<'_>) -> Cell<'a> {
    let code: Option<Currency> = view.results.base.portfolio.currency;
    Cell::code(code.map(|code| code.to_string()).unwrap_or_default())
}
