//! Rows of sums: which they are.

use super::facts::{COLUMNS, RowFacts, SAMPLE, look};
use super::words::{is_total_label, key, summed};
use crate::model::CellType;
use crate::read::grid::{Grid, is_blank};
use crate::read::shape::Shape;

/// Why a row holds sums, if it does: its label says so and nothing but numbers stands beside.
pub(super) fn total(grid: &Grid, facts: &[RowFacts], row: usize, typical: u32) -> Option<&'static str> {
    let facts = facts.get(row)?;
    if facts.filled > typical.saturating_add(1) || facts.filled > 60 {
        return None;
    }
    // a label is told by its first letter, a number by all of it
    if !grid.cells(row).any(is_total_label) {
        return None;
    }
    let mut labels = 0;
    let mut numbers = 0;
    for (column, text) in grid.cells(row).enumerate().filter(|(_, text)| !is_blank(text)) {
        if labels == 0 && is_other_word(text) && grid.cell_type(row, column) == CellType::Text {
            return None;
        }
        match look(grid, row, column) {
            Shape::Number | Shape::Empty => numbers += 1,
            Shape::Phone if !text.trim().starts_with(['+', '0', '(']) => numbers += 1,
            _ if is_total_label(text) => labels += 1,
            // a currency or a unit beside a sum
            Shape::Text if text.trim().chars().count() <= 4 && labels > 0 => {}
            _ => return None,
        }
    }
    (labels > 0 && (numbers > 0 || facts.filled == 1)).then_some("says_sums")
}

/// Whether a text is neither a label of sums nor can be a number or a mark for nothing: the first cell of most rows.
fn is_other_word(text: &str) -> bool {
    // `null` stands for nothing
    text.len() > 4 && text.starts_with(char::is_alphabetic) && !is_total_label(text)
}

/// Whether a row holds the sum of what bears one of the names: its first cell says so, and nothing but numbers stands beside.
pub(super) fn is_sum_of(grid: &Grid, facts: &[RowFacts], row: usize, is_name: impl Fn(&str) -> bool) -> bool {
    let Some(outline) = facts.get(row).filter(|facts| facts.filled <= 60) else { return false };
    let label = outline.first as usize;
    summed(grid.cell(row, label)).iter().any(|name| is_name(name))
        && (label + 1..=outline.last as usize).all(|column| is_amount(grid, row, column))
}

/// Whether nothing, a number, or a currency stands in a cell.
pub(super) fn is_amount(grid: &Grid, row: usize, column: usize) -> bool {
    match look(grid, row, column) {
        Shape::Empty | Shape::Number => true,
        Shape::Phone => grid.cell_type(row, column) == CellType::Number,
        Shape::Text => grid.cell(row, column).trim().chars().count() <= 3,
        _ => false,
    }
}

/// The rows of the body that hold sums of the rows above them and say so by a name of theirs, or by nothing but amounts where every
/// other row has a date and a number, with the reasons.
pub(super) fn below(
    grid: &Grid,
    facts: &[RowFacts],
    body: &[u32],
    typical: u32,
) -> Vec<(usize, &'static str)> {
    let filled = |row: usize| facts.get(row).map_or(0, |facts| facts.filled);
    let documents: Vec<usize> =
        body.iter().map(|row| *row as usize).filter(|row| filled(*row) >= typical).take(SAMPLE).collect();
    let documents = Documents::of(grid, &documents);
    let mut sums = Vec::new();
    let mut above = None;
    for row in body.iter().map(|row| *row as usize) {
        // two columns have room for a name and its sum
        let may_be = filled(row) < typical || typical == 2;
        let reason = above.filter(|_| may_be).and_then(|above| {
            let is_above = |name: &str| grid.cells(above).any(|cell| key(cell) == name);
            if is_sum_of(grid, facts, row, is_above) {
                Some("says_sums")
            } else {
                documents.are_summed_in(grid, facts, row, above).then_some("amounts_alone")
            }
        });
        match reason {
            Some(reason) => sums.push((row, reason)),
            None => above = Some(row),
        }
    }
    sums
}

/// Columns that hold a date or a number of a document in nearly every row, so that a row without any of them is none.
#[derive(Debug, Default)]
pub(super) struct Documents {
    columns: Vec<usize>,
}

impl Documents {
    /// Learns from rows of the body which columns those are: at least one of dates and one of other values.
    pub(super) fn of(grid: &Grid, rows: &[usize]) -> Self {
        let nearly_all = |count: usize| count * 10 >= rows.len() * 9;
        let (mut dates, mut numbers) = (Vec::new(), Vec::new());
        for column in (0..grid.width().min(COLUMNS)).filter(|_| rows.len() >= 4) {
            let looks = || rows.iter().map(|row| look(grid, *row, column));
            if nearly_all(looks().filter(|look| *look == Shape::Date).count()) {
                dates.push(column);
            } else if nearly_all(rows.iter().filter(|row| may_be_number(grid, **row, column)).count()) {
                numbers.push(column);
            }
        }
        // of several columns of whole numbers the first is the number, the others are amounts
        let is_code = |column: &&usize| {
            rows.iter().filter(|row| look(grid, **row, **column) == Shape::Code).count() * 2 > rows.len()
        };
        let number = numbers.iter().find(is_code).or(numbers.first()).copied();
        match number {
            Some(number) if !dates.is_empty() => {
                Self { columns: dates.into_iter().chain([number]).collect() }
            }
            _ => Self::default(),
        }
    }

    /// Whether a row lacks all that documents have, bears amounts, and no name but that of the document above.
    pub(super) fn are_summed_in(&self, grid: &Grid, facts: &[RowFacts], row: usize, above: usize) -> bool {
        let Some(outline) = facts.get(row) else { return false };
        let columns = outline.first as usize..=outline.last as usize;
        let mut amounts = 0_usize;
        !self.columns.is_empty()
            && self.columns.iter().all(|column| grid.is_blank(row, *column))
            && columns.filter(|column| !grid.is_blank(row, *column)).all(|column| {
                let is_number = look(grid, row, column) == Shape::Number;
                amounts += usize::from(is_number);
                is_number || key(grid.cell(row, column)) == key(grid.cell(above, column))
            })
            && amounts > 0
    }
}

/// Whether a cell can be the number of a document: `1029`, `A-17`, `FV 12/2024`.
fn may_be_number(grid: &Grid, row: usize, column: usize) -> bool {
    match look(grid, row, column) {
        Shape::Code | Shape::Number | Shape::Phone => true,
        Shape::Text => grid.cell(row, column).contains(|c: char| c.is_ascii_digit()),
        _ => false,
    }
}

/// Whether the last row holds the sums of the columns above it, without saying so.
pub(super) fn is_bare_sum(grid: &Grid, facts: &[RowFacts], row: usize, body: &[u32], typical: u32) -> bool {
    let Some(outline) = facts.get(row) else { return false };
    if body.len() < 2 || outline.filled == 0 || outline.filled * 2 > typical || body.len() > 200_000 {
        return false;
    }
    (outline.first as usize..=outline.last as usize).filter(|column| !grid.is_blank(row, *column)).all(
        |column| {
            let Some(sum) = number(grid.cell(row, column)) else { return false };
            let mut added = 0.0;
            let mut numbers = 0_usize;
            for above in body {
                if let Some(value) = number(grid.cell(*above as usize, column)) {
                    added += value;
                    numbers += 1;
                }
            }
            let count_of_rows = body.iter().filter(|above| !grid.is_blank(**above as usize, column)).count();
            let is_sum = numbers >= 2 && (added - sum).abs() <= 0.01 + sum.abs() * 1e-9 && sum != 0.0;
            let is_count = sum > 2.0 && (count_of_rows as f64 - sum).abs() < 0.5;
            is_sum || is_count
        },
    )
}

/// A number as lists write it: the last of `.` and `,` marks the decimals if both stand there or three digits do not follow.
pub(super) fn number(text: &str) -> Option<f64> {
    let text = text.trim();
    if text.is_empty() || !crate::read::shape::is_number(text) {
        return None;
    }
    let plain: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '-')).collect();
    let mark = plain.rfind(['.', ',']).filter(|at| {
        let decimals = plain.len() - at - 1;
        decimals != 3 || plain.matches(['.', ',']).count() == 1 && plain.get(*at..=*at) == Some(".")
    });
    let (whole, decimals) = match mark {
        Some(at) => (plain.get(..at)?, plain.get(at + 1..)?),
        None => (plain.as_str(), ""),
    };
    let digits: String = whole.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    format!("{digits}.{decimals}0").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_locale() {
        for (text, wanted) in [
            ("1 234,50", 1234.5),
            ("1.234,50", 1234.5),
            ("1,234.50", 1234.5),
            ("12", 12.0),
            ("-3,5", -3.5),
            ("0.125", 0.125),
        ] {
            assert_eq!(number(text), Some(wanted), "{text}");
        }
        assert_eq!(number("abc"), None);
    }
}
