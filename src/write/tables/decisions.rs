//! `decisions.csv`: a row is what a person decided of two clients; it is obeyed for ever, and given back with `--decisions`
//! or `--base`.

use crate::model::{Decision, Side};
use crate::write::cell::{Cell, Column, Kind, joined_by};

/// The columns.
pub static COLUMNS: &[Column<Decision>] = &[
    Column::new("left_id", Kind::Text, |_, decision| Cell::code(&decision.left.id)),
    Column::new("right_id", Kind::Text, |_, decision| Cell::code(&decision.right.id)),
    Column::new("left_name", Kind::Text, |_, decision| Cell::text(&decision.left.name)),
    Column::new("right_name", Kind::Text, |_, decision| Cell::text(&decision.right.name)),
    Column::new("decision", Kind::Text, |_, decision| Cell::code(decision.ruling.as_str())),
    Column::new("left_key", Kind::Text, |_, decision| keys(&decision.left)),
    Column::new("right_key", Kind::Text, |_, decision| keys(&decision.right)),
];

fn keys(side: &Side) -> Cell<'_> {
    Cell::code(joined_by(" ", &side.keys))
}
