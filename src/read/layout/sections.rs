//! Names of sections that nothing marks: a word or two in a row of their own, where every other row has its values.
//!
//! A client of whom only the name is known stands alone in a row as well. So a lone text names a section only where no
//! client's name could stand: in a column of values, or in a table of figures that begins with such a row; and in a wide list
//! that begins with such a row and has others, each above several that all have a code or a phone.

use super::facts::{COLUMNS, look};
use crate::read::grid::Grid;
use crate::read::shape::Shape;

/// Rows that must say what a column holds.
const LEAST: usize = 4;

/// Where a text alone in its row names a section.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sections {
    column: Option<usize>,
    /// A further one, of names.
    listed: Option<usize>,
}

impl Sections {
    /// Learns from rows of several cells what the columns hold; `leads` says whether a lone text stands in the first row of all,
    /// `parts` whether such rows part a wide table from its beginning on.
    pub(super) fn of(grid: &Grid, rows: &[usize], leads: bool, parts: bool) -> Self {
        if rows.len() < LEAST {
            return Self::default();
        }
        let width = grid.width().min(COLUMNS);
        let mut used = (0..width)
            .map(|column| (column, Kind::of(grid, rows, column)))
            .filter(|(_, kind)| *kind != Kind::Empty);
        // names of sections begin where the table does
        let Some((first, kind)) = used.next() else { return Self::default() };
        let named = match kind {
            Kind::Figures | Kind::Values => true,
            _ if leads => {
                let others: Vec<Kind> = used.map(|(_, kind)| kind).collect();
                others.len() >= 2 && others.iter().all(|kind| *kind == Kind::Figures)
            }
            _ => false,
        };
        let listed = if parts { listed_in(grid, rows, width) } else { None };
        Self { column: named.then_some(first), listed }
    }

    /// Whether a text alone in its row names a section if it stands in this column.
    pub(super) fn are_named_in(self, column: usize) -> bool {
        self.column == Some(column) || self.listed == Some(column)
    }
}

/// The first column of texts in nearly every row, if another one has values in nearly every row.
fn listed_in(grid: &Grid, rows: &[usize], width: usize) -> Option<usize> {
    let most = |count: usize| count * 10 >= rows.len() * 9;
    let count = |column: usize, fits: fn(Shape) -> bool| {
        rows.iter().filter(|row| fits(look(grid, **row, column))).count()
    };
    let names = (0..width).find(|column| most(count(*column, |shape| shape == Shape::Text)))?;
    let others = (0..width).filter(|column| *column != names);
    let always = others.filter(|column| most(count(*column, |shape| shape != Shape::Empty))).count();
    (always >= 1).then_some(names)
}

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Next to nothing.
    Empty,
    /// Amounts and counts in nearly every row.
    Figures,
    /// Other values in nearly every row.
    Values,
    /// Something else.
    Other,
}

impl Kind {
    fn of(grid: &Grid, rows: &[usize], column: usize) -> Self {
        let (mut filled, mut values, mut figures) = (0_usize, 0_usize, 0_usize);
        for row in rows {
            if grid.is_blank(*row, column) {
                continue;
            }
            let shape = look(grid, *row, column);
            filled += 1;
            values += usize::from(shape.is_value());
            figures += usize::from(shape == Shape::Number);
        }
        let nearly_all = |count: usize| count * 20 >= rows.len() * 19;
        match () {
            () if filled * 10 < rows.len() => Self::Empty,
            () if nearly_all(figures) => Self::Figures,
            () if nearly_all(values) => Self::Values,
            () => Self::Other,
        }
    }
}
