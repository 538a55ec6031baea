//! `redirects.csv`: a row is an id of an earlier base that is no longer used, and the one that took its place.

use crate::model::Redirect;
use crate::write::cell::{Cell, Column, Kind};

/// The columns.
pub static COLUMNS: &[Column<Redirect>] = &[
    Column::new("old_id", Kind::Text, |_, redirect| Cell::code(&redirect.from.0)),
    Column::new("new_id", Kind::Text, |_, redirect| Cell::code(&redirect.to.0)),
    Column::new("why", Kind::Text, |_, redirect| Cell::said(Some(&redirect.why))),
];
