//! What is known of each row before its role is: how much of it is filled, and how its cells look.

use rayon::prelude::*;

use crate::model::{CellType, is_questioned};
use crate::read::grid::{Grid, is_blank};
use crate::read::shape::{Shape, is_drawn, shape};

/// How many rows of a table are looked at to learn what its columns hold.
pub(super) const SAMPLE: usize = 200;
/// How many columns are looked at for the same purpose.
pub(super) const COLUMNS: usize = 400;

/// Rows that one thread looks at in one go.
const AT_ONCE: usize = 1 << 14;

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
    /// Whether a `?` stands in it, or the first byte of the sign for what could not be decoded.
    pub(super) questioned: bool,
    /// Whether it only underlines: `-----  ---`.
    pub(super) rule: bool,
}

impl RowFacts {
    /// Whether nothing stands in the row.
    pub(super) fn is_blank(self) -> bool {
        self.filled == 0
    }

    /// Whether something stands in the row besides a line drawn with signs.
    pub(super) fn says_something(self) -> bool {
        self.filled > 0 && !self.rule
    }
}

/// Whether a byte is a digit or an `@`.
static OF_VALUES: [bool; 256] = {
    let mut marks = [false; 256];
    let mut digit = b'0';
    while digit <= b'9' {
        marks[digit as usize] = true;
        digit += 1;
    }
    marks[b'@' as usize] = true;
    marks
};

/// The outlines of all rows.
pub(super) fn facts(grid: &Grid) -> Vec<RowFacts> {
    let mut facts = Vec::new();
    let outline = |row| {
        let mut facts = RowFacts::default();
        let mut long = false;
        let questioned = grid.may_be_questioned(row);
        for (column, text) in (0_u32..).zip(grid.cells(row)).filter(|(_, text)| !is_blank(text)) {
            facts.words += u32::from(!text.bytes().any(|byte| OF_VALUES[usize::from(byte)]));
            facts.questioned |= questioned && is_questioned(text);
            if facts.filled == 0 {
                facts.first = column;
                facts.rule = is_drawn(text);
            } else if facts.rule {
                facts.rule = is_drawn(text);
            }
            // one dash alone stands for nothing
            long |= facts.rule && text.len() >= 3;
            facts.last = column;
            facts.filled += 1;
        }
        facts.rule &= long;
        facts
    };
    (0..grid.height()).into_par_iter().with_min_len(AT_ONCE).map(outline).collect_into_vec(&mut facts);
    facts
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
