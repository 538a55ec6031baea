//! Headers of several rows: which rows above and below the one that was found belong to it.

use super::facts::{COLUMNS, RowFacts, SAMPLE, look};
use super::header::{ColumnBody, Found, evidence, is_labelled, is_year};
use super::words::{is_header_wording, is_remark};
use crate::read::grid::Grid;
use crate::read::shape::Shape;

/// Header rows at most.
const DEEPEST: usize = 3;
/// Letters of a name in a header of two languages at most.
const LONGEST_NAME: usize = 60;

/// Adds the rows above and below that belong to the same header.
pub(super) fn with_neighbours(grid: &Grid, facts: &[RowFacts], rows: &[usize], mut found: Found) -> Found {
    while found.above > 0 && found.header.len() < DEEPEST {
        let (Some(upper), Some(lower)) = (rows.get(found.above - 1).copied(), found.header.first().copied())
        else {
            break;
        };
        if !is_parent(grid, facts, upper, lower)
            && !both_name(grid, rows, found.above - 1)
            && !names_as_many(grid, facts, upper, lower)
        {
            break;
        }
        found.header.insert(0, upper);
        found.above -= 1;
    }
    let mut next = found.above + found.header.len();
    while found.header.len() < DEEPEST && next + 1 < rows.len() {
        let (Some(lower), Some(upper)) = (rows.get(next).copied(), found.header.last().copied()) else {
            break;
        };
        let grouped = is_parent(grid, facts, upper, lower) && evidence(grid, rows, next) >= 0.3;
        let units = upper + 1 == lower && are_units(grid, lower);
        if !grouped && !units && !both_name(grid, rows, next - 1) {
            break;
        }
        found.header.push(lower);
        next += 1;
    }
    if let (Some(lower), true) = (rows.get(next).copied(), next + 1 < rows.len())
        && completes(grid, &found.header, lower, rows.get(next + 1..).unwrap_or_default())
    {
        found.header.push(lower);
    }
    found
}

/// Whether a row holds nothing but units in brackets: `[µg/m3]`, `(szt.)`.
fn are_units(grid: &Grid, row: usize) -> bool {
    let is_unit = |text: &str| {
        let inner = text
            .strip_prefix('[')
            .and_then(|rest| rest.strip_suffix(']'))
            .or_else(|| text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')));
        inner.is_some_and(|unit| (1..=16).contains(&unit.chars().count()))
    };
    let mut cells = 0_usize;
    for column in (0..grid.row_width(row)).filter(|column| !grid.is_blank(row, *column)).take(COLUMNS) {
        if !is_unit(grid.cell(row, column).trim()) {
            return false;
        }
        cells += 1;
    }
    cells >= 2
}

/// Whether the row above a header says as many words as the header has: the same header in another language.
fn names_as_many(grid: &Grid, facts: &[RowFacts], upper: usize, lower: usize) -> bool {
    let (Some(above), Some(below)) = (facts.get(upper), facts.get(lower)) else { return false };
    let is_word = |column: usize| {
        look(grid, upper, column) == Shape::Text && grid.cell(upper, column).chars().count() <= LONGEST_NAME
    };
    upper + 1 == lower
        && above.filled >= 4
        && (above.filled, above.first, above.last) == (below.filled, below.first, below.last)
        && !is_labelled(grid, upper)
        && (above.first as usize..=above.last as usize).take(COLUMNS).all(is_word)
}

/// Whether a row names the columns that the header above it leaves without a name, and none besides.
fn completes(grid: &Grid, header: &[usize], lower: usize, below: &[usize]) -> bool {
    if header.last().is_none_or(|last| last + 1 != lower) {
        return false;
    }
    let named = |column: usize| header.iter().any(|row| !grid.is_blank(*row, column));
    let filled: Vec<usize> =
        (0..grid.row_width(lower)).filter(|column| !grid.is_blank(lower, *column)).collect();
    let used = |column: usize| below.iter().take(SAMPLE).filter(|row| !grid.is_blank(**row, column)).count();
    let rows = below.len().min(SAMPLE);
    // a single name may be that of a section
    let says_so =
        filled.len() >= 2 || filled.iter().all(|column| is_header_wording(grid.cell(lower, *column)));
    rows >= 3
        && says_so
        && !filled.is_empty()
        && filled.iter().all(|column| {
            !named(*column) && look(grid, lower, *column) == Shape::Text && used(*column) * 2 > rows
        })
        && (0..grid.width().min(COLUMNS))
            .all(|column| named(column) || filled.contains(&column) || used(column) * 2 <= rows)
}

/// Whether the row at `at` and the one below it both say in words what columns of values hold: a header in two languages, or
/// one with the units below.
fn both_name(grid: &Grid, rows: &[usize], at: usize) -> bool {
    let (Some(upper), Some(lower)) = (rows.get(at).copied(), rows.get(at + 1).copied()) else { return false };
    let below: Vec<usize> = rows.iter().skip(at + 2).take(SAMPLE).copied().collect();
    if upper + 1 != lower || below.len() < 3 {
        return false;
    }
    let (mut words, mut above, mut values) = (0_usize, 0_usize, 0_usize);
    let mut worded = [0_usize; 2];
    let mut plain_words = true;
    for column in 0..grid.width().min(COLUMNS) {
        for (row, worded) in [upper, lower].into_iter().zip(&mut worded) {
            let filled = !grid.is_blank(row, column);
            *worded += usize::from(filled && is_header_wording(grid.cell(row, column)));
            plain_words &= !filled || look(grid, row, column) == Shape::Text;
        }
        let body = ColumnBody::of(grid, &below, column, "");
        // one row more of the header may stand among the values
        if body.filled * 2 <= below.len() || body.values < 3 || (body.values + 1) * 20 < body.filled * 19 {
            continue;
        }
        values += 1;
        let plain = |row| look(grid, row, column) == Shape::Text && !grid.is_blank(row, column);
        above += usize::from(plain(upper));
        words += usize::from(plain(upper) && plain(lower));
    }
    // a mark for `unknown` may stand in a cell or two of a first row of data
    (words >= 3 && words * 3 >= values * 2)
        || (words >= 2 && words == values && plain_words && worded.iter().all(|count| *count >= 2))
        || (above >= 3 && above * 3 >= values * 2 && only_words_over_values(grid, lower, &below))
}

/// Whether some cells of a row are words over columns of nothing but values, and the others are blank: `Avg` and `Smp` below
/// the units of a logger's columns.
fn only_words_over_values(grid: &Grid, row: usize, below: &[usize]) -> bool {
    let filled: Vec<usize> =
        (0..grid.row_width(row)).filter(|column| !grid.is_blank(row, *column)).take(COLUMNS).collect();
    filled.len() >= 2
        && filled.iter().all(|column| {
            let body = ColumnBody::of(grid, below, *column, "");
            look(grid, row, *column) == Shape::Text
                && body.filled * 2 > below.len()
                && body.values * 20 >= body.filled * 19
        })
}

/// Whether `upper` groups the columns that `lower` names.
fn is_parent(grid: &Grid, facts: &[RowFacts], upper: usize, lower: usize) -> bool {
    let (Some(above), Some(below)) = (facts.get(upper), facts.get(lower)) else { return false };
    if upper + 1 != lower || above.is_blank() || below.is_blank() {
        return false;
    }
    if grid.is_plain() && is_labelled(grid, upper) {
        return false;
    }
    // a remark groups nothing, however many columns it covers
    if above.filled == 1 && is_remark(grid.cell(upper, above.first as usize)) {
        return false;
    }
    let width = grid.width().min(COLUMNS);
    let words = |row: usize| {
        (0..width).filter(|column| !grid.is_blank(row, *column)).all(|column| {
            let text = grid.cell(row, column);
            (is_year(text) || matches!(look(grid, row, column), Shape::Text | Shape::Code | Shape::Empty))
                && text.chars().count() <= 80
        })
    };
    if !words(upper) || !words(lower) {
        return false;
    }
    let has = |row: usize, column: usize| !grid.is_blank(row, column);
    // merged cells say it plainly: one that spans some columns but not all, or one that reaches into the row below
    let mut children = 0;
    let mut groups: Vec<(usize, usize)> = Vec::new();
    for column in 0..width {
        let origin = grid.origin(upper, column);
        if grid.origin(lower, column) == (upper, column) && has(upper, column) {
            return true;
        }
        if origin.0 == upper && origin.1 != column && has(lower, column) {
            children += 1;
            if groups.last().is_none_or(|group| group.0 != origin.1) {
                groups.push((origin.1, column));
            }
        }
    }
    let span = below.last.saturating_sub(below.first) + 1;
    if children > 0 {
        let covers_all = groups.len() == 1 && above.filled == 1 && children + 1 >= span as usize;
        return !covers_all;
    }
    // without merges: gaps to the right of a group's name, filled in the row below
    if above.filled < 2 && above.first == 0 {
        return false;
    }
    let uncovered = (0..width).any(|column| {
        !has(lower, column) && !has(upper, column) && column < below.last as usize && column > 0
    });
    let gaps = (0..width)
        .filter(|column| {
            has(upper, *column) && has(lower, *column) && !has(upper, column + 1) && has(lower, column + 1)
        })
        .count();
    // one gap alone may be the end of a title in two cells
    !uncovered && (gaps >= 2 || (gaps == 1 && above.last * 2 >= below.last))
}
