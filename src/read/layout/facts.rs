//! What is known of each row before its role is: how much of it is filled, and how its cells look.

use crate::model::CellType;
use crate::read::grid::Grid;
use crate::read::shape::{Shape, shape};

/// How many rows of a table are looked at to learn what its columns hold.
pub(super) const SAMPLE: usize = 200;
/// How many columns are looked at for the same purpose.
pub(super) const COLUMNS: usize = 400;

/// A row's outline.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RowFacts {
    /// Cells in which something stands.
    pub(super) filled: u32,
    /// The first and the last of them.
    pub(super) first: u32,
    pub(super) last: u32,
    /// Cells in which neither a digit nor an `@` stands, as in most headers.
    pub(super) words: u32,
}

impl RowFacts {
    /// Whether nothing stands in the row.
    pub(super) fn is_blank(self) -> bool {
        self.filled == 0
    }
}

/// The outlines of all rows.
pub(super) fn facts(grid: &Grid) -> Vec<RowFacts> {
    (0..grid.height())
        .map(|row| {
            let mut facts = RowFacts::default();
            for column in (0..grid.row_width(row)).filter(|column| !grid.is_blank(row, *column)) {
                let at = u32::try_from(column).unwrap_or(u32::MAX);
                if facts.filled == 0 {
                    facts.first = at;
                }
                facts.last = at;
                facts.filled += 1;
                let text = grid.cell(row, column).as_bytes();
                facts.words += u32::from(!text.iter().any(|byte| byte.is_ascii_digit() || *byte == b'@'));
            }
            facts
        })
        .collect()
}

/// The look of a cell, by its type where it has one.
pub(super) fn look(grid: &Grid, row: usize, column: usize) -> Shape {
    let text = grid.cell(row, column);
    if !grid.is_typed() {
        return shape(text);
    }
    match grid.cell_type(row, column) {
        CellType::Empty | CellType::Error => Shape::Empty,
        CellType::Bool => Shape::Code,
        CellType::Date => Shape::Date,
        CellType::Number if text.len() >= 9 && text.bytes().all(|b| b.is_ascii_digit()) => Shape::Phone,
        CellType::Number => Shape::Number,
        CellType::Text => shape(text),
    }
}

/// The middle of a list of counts.
pub(super) fn median(mut counts: Vec<u32>) -> u32 {
    counts.sort_unstable();
    counts.get(counts.len() / 2).copied().unwrap_or(0)
}
