//! `lineage.csv`: a row is a physical row of the input, and what became of it.

use crate::model::{Line, id_of};
use crate::write::cell::{Cell, Column, Kind};

/// The columns.
pub static COLUMNS: &[Column<Line>] = &[
    Column::new("file", Kind::Text, |view, line| Cell::text(view.file(line.table))),
    Column::new("sheet", Kind::Text, |view, line| Cell::text(view.sheet(line.table))),
    Column::new("row", Kind::Count, |_, line| Cell::Count(u64::from(line.number))),
    Column::new("disposition", Kind::Text, |view, line| Cell::code(view.disposition(line).as_str())),
    Column::new("client_id", Kind::Text, |view, line| Cell::code(id_of(view.client_of_line(line)))),
    Column::new("reason", Kind::Text, |view, line| Cell::said(view.reason(line))),
];
