//! Where one table of a sheet ends and the next begins.

use rayon::prelude::*;

use super::facts::{COLUMNS, RowFacts, look};
use super::header::{Found, find};
use super::words::{is_header_wording, is_remark};
use crate::read::grid::Grid;
use crate::read::shape::Shape;

/// Tables that one sheet may hold; a sheet that seems to hold more is a form, and read as one table.
const MOST: usize = 200;

/// Rows that one thread looks at in one go.
const AT_ONCE: usize = 1 << 14;

/// Segments of titles that may stand between a letterhead and its table, that one included.
const TITLES: usize = 3;

/// How sure a header must be to begin another table.
const PLAIN: f64 = 0.55;

/// The ranges of rows that make up the tables of a sheet; together they are all its rows.
pub(super) fn blocks(grid: &Grid, facts: &[RowFacts]) -> Vec<std::ops::Range<usize>> {
    let whole = std::iter::once(0..facts.len()).collect();
    let segments = segments(facts);
    if segments.len() > 5_000 {
        return whole;
    }
    let mut starts: Vec<usize> = Vec::new();
    let mut current: Option<Found> = None;
    let mut current_fill = 0;
    // titles wait for the table that they name
    let mut waiting: Option<usize> = None;
    let widest_of = |segment: &std::ops::Range<usize>| {
        segment.clone().take(400).filter_map(|row| facts.get(row)).map(|f| f.filled).max().unwrap_or(0)
    };
    for (at, segment) in segments.iter().enumerate() {
        // a header stands near the top or nowhere
        let says_something = |row: &usize| facts.get(*row).is_some_and(|facts| facts.says_something());
        let rows: Vec<usize> = segment.clone().filter(says_something).take(60).collect();
        let widest = widest_of(segment);
        let next = segments.get(at + 1).map_or(0, widest_of);
        // `Report | Sales` over `Period | 2025` is no table when a much wider one follows
        let labels = || rows.iter().all(|row| grid.cell(*row, 0).trim_end().ends_with(':'));
        // beneath a letterhead and titles of its own
        let table = || {
            segments.iter().skip(at + 1).take(TITLES).map(widest_of).find(|widest| *widest > 1).unwrap_or(0)
        };
        let several = || table() >= 3 && rows.iter().all(|row| is_noted(grid, *row));
        let pairs = current.is_none()
            && rows.len() <= 10
            && ((widest == 2 && (next >= 4 || (next >= 2 && labels()))) || (widest <= 6 && several()));
        if (widest <= 1 && (rows.len() <= 5 || (current.is_none() && next >= 3))) || pairs {
            waiting.get_or_insert(segment.start);
            continue;
        }
        let found = find(grid, facts, &rows);
        match &current {
            None => {
                current_fill = widest;
                current = Some(found);
            }
            Some(header) if begins_table(grid, header, &found, rows.len(), widest, current_fill) => {
                starts.push(waiting.unwrap_or(segment.start));
                current_fill = widest;
                current = Some(found);
            }
            // what looked like a table was its titles: `Klient | ABC` over a blank row and the real header
            Some(header) if header.header.is_empty() && !found.header.is_empty() && widest > current_fill => {
                current_fill = widest;
                current = Some(found);
            }
            Some(_) => current_fill = current_fill.max(widest),
        }
        for row in header_rows(grid, facts, segment) {
            let rows: Vec<usize> = (row..segment.end).take(60).collect();
            let found = find(grid, facts, &rows);
            let widest = widest_of(&(row..segment.end));
            let Some(above) =
                current.as_ref().filter(|above| above.header.last().is_some_and(|last| last + 1 < row))
            else {
                continue;
            };
            let least = if changes_width(grid, facts, row, segment.end) { 0.4 } else { PLAIN };
            if found.header.first() == Some(&row)
                && found.score >= least
                && begins_table(
                    grid,
                    above,
                    &Found { score: 1.0, ..found.clone() },
                    segment.end - row,
                    widest,
                    current_fill,
                )
                && is_another_kind(grid, facts, above, row)
            {
                starts.push(row);
                current_fill = widest;
                current = Some(found);
            }
        }
        waiting = None;
    }
    if starts.is_empty() || starts.len() > MOST {
        return whole;
    }
    let mut blocks = Vec::new();
    let mut from = 0;
    for start in starts.into_iter().chain([facts.len()]) {
        blocks.push(from..start);
        from = start;
    }
    blocks
}

/// Whether a row says of what it is: `Period: 2025`, `Owner: | Alfa`, `Page 1/1`.
fn is_noted(grid: &Grid, row: usize) -> bool {
    let is_note = |cell: &str| cell.trim_end().ends_with(':') || cell.contains(": ") || is_remark(cell);
    grid.cells(row).any(is_note)
}

/// The runs of rows without a blank one between them.
fn segments(facts: &[RowFacts]) -> Vec<std::ops::Range<usize>> {
    let mut segments = Vec::new();
    let mut start = None;
    for (row, outline) in facts.iter().enumerate() {
        match (outline.is_blank(), start) {
            (false, None) => start = Some(row),
            (true, Some(from)) => {
                segments.push(from..row);
                start = None;
            }
            _ => {}
        }
    }
    segments.extend(start.map(|from| from..facts.len()));
    segments
}

/// The rows of a segment that read like a header between rows that do not.
fn header_rows(grid: &Grid, facts: &[RowFacts], segment: &std::ops::Range<usize>) -> Vec<usize> {
    let reads = |row: usize| {
        let Some(facts) =
            facts.get(row).filter(|facts| facts.words >= 2 && facts.words * 10 >= facts.filled * 6)
        else {
            return false;
        };
        let end = (facts.last as usize + 1).min(COLUMNS);
        let (mut worded, mut other) = (0_u32, 0_u32);
        for column in (facts.first as usize..end).filter(|column| !grid.is_blank(row, *column)) {
            if is_header_wording(grid.cell(row, column)) {
                worded += 1;
            } else {
                other += 1;
            }
            // a row of data is settled by its first cells
            if other > worded + 3 || other * 10 > facts.filled * 4 {
                return false;
            }
        }
        worded >= 2 && worded * 10 >= (worded + other) * 6
    };
    let reads = |row: usize| changes_width(grid, facts, row, segment.end) || reads(row);
    let inner = (segment.start + 1..segment.end.saturating_sub(1)).into_par_iter().with_min_len(AT_ONCE);
    let found: Vec<usize> = inner.filter(|row| reads(*row) && !reads(row - 1) && !reads(row + 1)).collect();
    if found.len() > MOST { Vec::new() } else { found }
}

/// Whether a row of nothing but words begins rows of another number of cells, as a line of a text file may.
fn changes_width(grid: &Grid, facts: &[RowFacts], row: usize, end: usize) -> bool {
    let width = grid.row_width(row);
    let as_wide = |row: usize| grid.row_width(row) == width;
    width >= 3
        && facts.get(row).is_some_and(|facts| facts.words == facts.filled && facts.filled as usize == width)
        && row.checked_sub(1).is_some_and(|above| !as_wide(above))
        && row + 3 < end
        && (row + 1..=row + 3).all(as_wide)
}

/// Whether what stands below `row` is no more of what stands above it: other columns are filled, or with another kind of values.
fn is_another_kind(grid: &Grid, facts: &[RowFacts], above: &Found, row: usize) -> bool {
    let first = above.header.last().map_or(0, |row| row + 1);
    let upper: Vec<usize> = (first..row).rev().take(20).collect();
    let lower: Vec<usize> = (row + 1..facts.len())
        .take_while(|row| facts.get(*row).is_some_and(|f| !f.is_blank()))
        .take(20)
        .collect();
    let width = |rows: &[usize]| {
        rows.iter().filter_map(|row| facts.get(*row)).map(|facts| facts.last).max().unwrap_or(0)
    };
    if width(&upper) != width(&lower) {
        return true;
    }
    let values = |rows: &[usize], column: usize| {
        let looks: Vec<_> =
            rows.iter().map(|row| look(grid, *row, column)).filter(|look| *look != Shape::Empty).collect();
        let typed = looks.iter().filter(|look| look.is_value()).count();
        (looks.len(), typed * 2 > looks.len())
    };
    (0..=width(&lower) as usize).take(COLUMNS).any(|column| {
        let (above, below) = (values(&upper, column), values(&lower, column));
        above.0 > 0 && below.0 > 0 && above.1 != below.1
    })
}

/// Whether the rows after a blank one are a table of their own: they have a plain header that is not the header above,
/// and the table above has one too.
fn begins_table(grid: &Grid, above: &Found, found: &Found, rows: usize, widest: u32, fill: u32) -> bool {
    let Some(first) = found.header.first().filter(|_| !above.header.is_empty()) else { return false };
    if found.above > 2
        || found.score < PLAIN
        || rows < found.above + found.header.len() + 1
        || widest < 2
        || fill < 2
    {
        return false;
    }
    let same = (0..grid.width()).filter(|column| !grid.is_blank(*first, *column));
    let (mut equal, mut count) = (0_usize, 0_usize);
    for column in same {
        count += 1;
        equal += usize::from(
            above.header.iter().any(|row| grid.cell(*row, column).trim() == grid.cell(*first, column).trim()),
        );
    }
    equal * 10 < count * 8
}
