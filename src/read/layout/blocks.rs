//! Where one table of a sheet ends and the next begins.

use super::facts::RowFacts;
use super::header::{Found, find};
use crate::read::grid::Grid;

/// Tables that one sheet may hold; a sheet that seems to hold more is a form, and read as one table.
const MOST: usize = 200;

/// The ranges of rows that make up the tables of a sheet; together they are all its rows.
pub(super) fn blocks(grid: &Grid, facts: &[RowFacts]) -> Vec<std::ops::Range<usize>> {
    let whole = std::iter::once(0..facts.len()).collect();
    let segments = segments(facts);
    if segments.len() < 2 || segments.len() > 5_000 {
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
        let rows: Vec<usize> = segment.clone().take(60).collect();
        let widest = widest_of(segment);
        let next = segments.get(at + 1).map_or(0, widest_of);
        // `Report | Sales` over `Period | 2025` is no table when a much wider one follows
        let pairs = current.is_none() && widest == 2 && rows.len() <= 10 && next >= 4;
        if (widest <= 1 && rows.len() <= 5) || pairs {
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

/// Whether the rows after a blank one are a table of their own: they have a plain header that is not the header above,
/// and the table above has one too.
fn begins_table(grid: &Grid, above: &Found, found: &Found, rows: usize, widest: u32, fill: u32) -> bool {
    let Some(first) = found.header.first().filter(|_| !above.header.is_empty()) else { return false };
    if found.above > 2
        || found.score < 0.55
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
