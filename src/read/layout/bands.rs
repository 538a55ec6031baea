//! Tables that stand side by side on one sheet, with blank columns between them.
//!
//! Blank columns alone prove nothing: people also use them to set parts of one table off. Two parts are two tables if each
//! has a header and they do not keep step: they say the same in their headers, begin in different rows or end in
//! different ones, or stand far apart.

use std::ops::Range;

use foldhash::HashSet;

use super::facts::{self, COLUMNS, RowFacts};
use super::header::{self, Found};
use crate::read::grid::Grid;

/// Tables side by side at most.
const MOST: usize = 20;

/// Blank columns that nobody leaves within a table.
const WIDE_GAP: usize = 3;

/// A part of a sheet from one column to another.
struct Band {
    columns: Range<usize>,
    /// The texts of its header.
    titles: Vec<String>,
    found: Found,
    /// Its last row in which something stands.
    last: usize,
    /// Whether hardly a row between its header and its last one is blank.
    dense: bool,
}

/// The ranges of columns that are tables of their own; a single one if the sheet holds no tables side by side.
pub(super) fn bands(grid: &Grid) -> Vec<Range<usize>> {
    let whole = || std::iter::once(0..grid.width()).collect();
    let used = used_columns(grid);
    if used.len() < 2 || used.len() > MOST || used.iter().any(|columns| columns.len() < 2) {
        return whole();
    }
    let bands: Option<Vec<Band>> = used.iter().map(|columns| band(grid, columns.clone())).collect();
    let Some(bands) = bands else { return whole() };
    let independent = |pair: &[Band]| matches!(pair, [left, right] if out_of_step(left, right));
    if !bands.windows(2).all(independent) {
        return whole();
    }
    bands.into_iter().map(|band| band.columns).collect()
}

/// The runs of columns without a blank one between them.
fn used_columns(grid: &Grid) -> Vec<Range<usize>> {
    let width = grid.width();
    if !(5..=COLUMNS).contains(&width) || grid.height() < 3 {
        return Vec::new();
    }
    let mut blank: Vec<usize> = (0..width).collect();
    // what a merge covers looks blank and is not
    let is_blank = |row: usize, column: usize| {
        let (from_row, from_column) = grid.origin(row, column);
        grid.is_blank(row, column) && grid.is_blank(from_row, from_column)
    };
    for row in 0..grid.height() {
        blank.retain(|column| is_blank(row, *column));
        if blank.is_empty() {
            return Vec::new();
        }
    }
    let mut used = Vec::new();
    let mut start = 0;
    for column in blank.into_iter().chain([width]) {
        if column > start {
            used.push(start..column);
        }
        start = column + 1;
    }
    used
}

/// What is known of a range of columns, if it could be a table.
fn band(grid: &Grid, columns: Range<usize>) -> Option<Band> {
    let part = grid.part(columns.clone(), grid.height());
    let facts = facts::facts(&part);
    let filled: Vec<usize> = (0..part.height()).filter(|row| !is_blank(&facts, *row)).collect();
    let found = header::find(&part, &facts, &filled);
    let first = found.header.first().copied()?;
    let last = filled.last().copied()?;
    let rows = filled.iter().filter(|row| **row > first).count();
    if found.score < 0.3 || rows == 0 {
        return None;
    }
    let titles = header::texts(&part, &found.header);
    let dense = rows * 10 >= (last - first) * 9;
    Some(Band { columns, titles, found, last, dense })
}

fn is_blank(facts: &[RowFacts], row: usize) -> bool {
    facts.get(row).is_none_or(|facts| facts.is_blank())
}

/// Whether two neighbours cannot be parts of one table.
fn out_of_step(left: &Band, right: &Band) -> bool {
    let names = |band: &Band| -> HashSet<String> {
        band.titles.iter().map(|title| title.to_lowercase()).filter(|title| !title.is_empty()).collect()
    };
    let (ours, theirs) = (names(left), names(right));
    let shared = ours.intersection(&theirs).count();
    shared * 2 > ours.len().min(theirs.len())
        || left.found.header.first() != right.found.header.first()
        || (left.dense
            && right.dense
            && (left.last.abs_diff(right.last) >= 2 || left.columns.end + WIDE_GAP <= right.columns.start))
}

/// The name of a column as Excel writes it: `A`, `B`, …, `AA`.
pub(super) fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        letters.push(char::from(b'A' + u8::try_from((rest - 1) % 26).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn columns_are_named_as_excel_does() {
        let names: Vec<String> = [0, 25, 26, 701, 702, 16_383].map(letters).to_vec();
        assert_eq!(names, ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }
}
