//! `rejected.csv`: a row is an input row that could not be carried over, with everything that stood in it.

use crate::model::Disposition;
use crate::model::{Line, View};
use crate::write::cell::{Cell, Column, Kind};

/// The rejected ones among all rows.
#[must_use]
pub fn rows(view: &View<'_>, lines: &[Line]) -> Vec<Line> {
    lines.iter().copied().filter(|line| view.disposition(line) == Disposition::Rejected).collect()
}

/// The columns.
pub static COLUMNS: &[Column<Line>] = &[
    Column::new("file", Kind::Text, |view, line| Cell::text(view.file(line.table))),
    Column::new("sheet", Kind::Text, |view, line| Cell::text(view.sheet(line.table))),
    Column::new("row", Kind::Count, |_, line| Cell::Count(u64::from(line.number))),
    Column::new("code", Kind::Text, |view, line| Cell::code(view.rejection(line).0)),
    Column::new("reason", Kind::Text, |view, line| Cell::said(view.rejection(line).1)),
    Column::new("content", Kind::Text, |view, line| Cell::list(view.cells(line))),
];
