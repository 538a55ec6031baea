//! Sheets that stand on their side: the labels down the first column, one client a column.

use super::facts::{RowFacts, look};
use super::header;
use super::words::is_header_wording;
use crate::read::grid::Grid;
use crate::read::shape::Shape;

/// Rows and columns beyond which nobody writes a table on its side.
const MOST_ROWS: usize = 300;
const MOST_COLUMNS: usize = 2_000;

/// The rows of labels of a sheet that stands on its side, if it does.
pub(super) fn label_rows(grid: &Grid, facts: &[RowFacts]) -> Option<Vec<usize>> {
    if grid.height() > MOST_ROWS || grid.width() > MOST_COLUMNS {
        return None;
    }
    let mut rows: Vec<usize> =
        (0..grid.height()).filter(|row| facts.get(*row).is_some_and(|facts| !facts.is_blank())).collect();
    let column = rows.iter().filter_map(|row| facts.get(*row)).map(|facts| facts.first).min()? as usize;
    // titles stand above
    let begins = rows.iter().position(|row| facts.get(*row).is_some_and(|facts| facts.filled > 1))?;
    rows.drain(..begins);
    let values =
        rows.iter().filter_map(|row| facts.get(*row)).map(|facts| facts.last).max()? as usize - column;
    let least = if values == 1 { 4 } else { 3 };
    let labels: Vec<&str> = rows.iter().map(|row| grid.cell(*row, column).trim()).collect();
    let mut distinct = labels.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let worded = labels.iter().filter(|label| is_header_wording(label)).count();
    let is_worded = worded * 10 >= labels.len() * if values == 1 { 8 } else { 6 };
    let kinds = kinds_of_rows(grid, &rows, column);
    let is_mixed = kinds.is_some_and(|kinds| kinds.count >= 3);
    let keeps_to_rows = is_mixed || (is_worded && kinds.is_some_and(|kinds| kinds.words_below_values));
    if rows.len() < least
        || values == 0
        || distinct.len() < labels.len()
        || labels.iter().any(|label| label.is_empty() || label.chars().count() > 60)
        || !((is_worded && keeps_one_kind_a_row(grid, &rows, column)) || (values > 1 && keeps_to_rows))
    {
        return None;
    }
    let upright = header::find(grid, facts, &rows);
    let top = *rows.first()?;
    let in_top =
        (column + 1..grid.row_width(top)).filter(|at| is_header_wording(grid.cell(top, *at))).count();
    let turned = grid.turned(&rows, column);
    let turned_facts = super::facts::facts(&turned);
    let all: Vec<usize> = (0..turned.height()).collect();
    let found = header::find(&turned, &turned_facts, &all);
    let plain =
        found.header.first() == Some(&0) && found.score > if is_mixed { 0.3 } else { upright.score.max(0.3) };
    (plain && in_top * 3 <= values).then_some(rows)
}

/// Whether some row holds nothing but e-mail addresses or phones, which a column of a table on its feet would, and some row
/// holds words.
fn keeps_one_kind_a_row(grid: &Grid, rows: &[usize], column: usize) -> bool {
    let (mut addresses, mut words) = (0_usize, 0_usize);
    for row in rows {
        let looks: Vec<Shape> = (column + 1..grid.row_width(*row))
            .map(|column| look(grid, *row, column))
            .filter(|look| *look != Shape::Empty)
            .collect();
        let is_address = |look: &Shape| matches!(look, Shape::Email | Shape::Phone | Shape::Url);
        addresses += usize::from(!looks.is_empty() && looks.iter().all(is_address));
        words += usize::from(!looks.is_empty() && looks.iter().all(|look| *look == Shape::Text));
    }
    addresses >= 1 && words >= 1
}

/// How the cells behind the labels look.
#[derive(Clone, Copy, Debug, Default)]
struct Kinds {
    /// In how many ways rows whose cells look alike do.
    count: usize,
    /// Whether words stand below values, and every row keeps to its kind.
    words_below_values: bool,
}

/// How the cells behind each label look, if those of one row look alike and those of different rows do not: no column of a
/// table on its feet would mix them so.
fn kinds_of_rows(grid: &Grid, rows: &[usize], column: usize) -> Option<Kinds> {
    let mut seen: Vec<Shape> = Vec::new();
    let (mut uneven, mut told, mut words) = (0_usize, 0_usize, 0_usize);
    let mut words_below_values = false;
    for row in rows {
        // a label is a word, or a code such as `PM10`
        match look(grid, *row, column) {
            Shape::Text => words += 1,
            Shape::Code if grid.cell(*row, column).trim().starts_with(char::is_alphabetic) => {}
            _ => return None,
        }
        let mut looks = (column + 1..grid.row_width(*row))
            .map(|column| look(grid, *row, column))
            .filter(|look| *look != Shape::Empty);
        let Some(first) = looks.next() else { continue };
        let (others, alike) =
            looks.fold((0_usize, true), |(others, alike), look| (others + 1, alike && look == first));
        told += usize::from(others > 0);
        uneven += usize::from(!alike);
        if alike && others > 0 {
            words_below_values |= first == Shape::Text && seen.iter().any(|kind| kind.is_value());
            if !seen.contains(&first) {
                seen.push(first);
            }
        }
    }
    let told = words * 2 >= rows.len() && told * 10 >= rows.len() * 8 && uneven * 10 <= rows.len();
    told.then_some(Kinds { count: seen.len(), words_below_values: words_below_values && uneven == 0 })
}
