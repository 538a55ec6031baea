//! A long text taken apart in several pieces at once.
//!
//! Whether a line begins a record cannot be known without all that stands before it: it may lie within quotes. So each piece
//! begins with a line that looks like a record, all are taken apart at the same time, and a piece is kept if the record before
//! it really ends where the piece begins; otherwise it is taken apart once more from there. The cells are those of a
//! single pass, and so does not depend on the number of threads which they are.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::dialect::{self, Choice};
use super::mend;
use super::records::{Cell, Dialect, Records};
use super::stray;
use crate::model::{Block, CellType};
use crate::read::grid::Grid;
use crate::read::meter::Meter;

/// Bytes of text that are taken apart in one go.
const CHUNK: usize = 1 << 20;
/// Lines that are tried to find the start of a record, and records that must then have the usual number of cells.
const TRIED: usize = 64;
const RECORDS: usize = 8;

/// What was seen of the quotes and delimiters of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// Cells in quotes.
    pub(super) quoted: usize,
    /// Cells with quotes that are not doubled.
    pub(super) lenient: usize,
    /// Cells that begin with a quote that nothing closes.
    pub(super) unclosed: usize,
    /// Lines that keep to another delimiter than the rest.
    pub(super) stray: usize,
}

/// A piece of a text as rows.
struct Chunk {
    block: Block,
    /// The line on which each row begins, from 1 for the first line of the piece.
    lines: Vec<u32>,
    /// How many lines the piece has.
    length: u32,
    begin: usize,
    end: usize,
    counts: Counts,
}

/// Takes a text apart into the cells of a grid.
pub(super) fn split(text: String, choice: &Choice, meter: Meter<'_>) -> (Grid, Counts) {
    split_by(text, choice, CHUNK, meter)
}

fn split_by(text: String, choice: &Choice, size: usize, meter: Meter<'_>) -> (Grid, Counts) {
    let text = Arc::new(text);
    let starts = starts(&text, choice, size);
    let done = AtomicUsize::new(0);
    let untils = starts.iter().copied().skip(1).chain([text.len()]);
    let pieces: Vec<(usize, usize)> = starts.iter().copied().zip(untils).collect();
    let mut chunks: Vec<Chunk> = pieces
        .par_iter()
        .map(|(begin, until)| {
            let chunk = chunk(&text, *begin, *until, choice);
            let done = done.fetch_add(until - begin, Ordering::Relaxed) + until - begin;
            meter.reach(done as f64 / text.len() as f64);
            chunk
        })
        .collect();
    let mut numbers = Vec::with_capacity(chunks.iter().map(|chunk| chunk.lines.len()).sum());
    let mut blocks = Vec::with_capacity(chunks.len());
    let mut counts = Counts::default();
    let (mut at, mut line) = (0, 0_u32);
    for ((_, until), mut piece) in pieces.iter().zip(chunks.drain(..)) {
        if piece.begin != at {
            // the line that looked like a record lies within quotes
            piece = chunk(&text, at, *until, choice);
        }
        at = piece.end;
        numbers.extend(piece.lines.iter().map(|number| number.saturating_add(line)));
        line = line.saturating_add(piece.length);
        counts.quoted += piece.counts.quoted;
        counts.lenient += piece.counts.lenient;
        counts.unclosed += piece.counts.unclosed;
        counts.stray += piece.counts.stray;
        blocks.push(piece.block);
    }
    (Grid::new(blocks, numbers), counts)
}

/// Where the pieces begin: with lines of which it seems that they begin a record.
fn starts(text: &str, choice: &Choice, size: usize) -> Vec<usize> {
    let mut starts = vec![0];
    let mut aim = size;
    while aim < text.len() {
        let Some(start) = start(text, aim, choice) else { break };
        starts.push(start);
        aim = start + size;
    }
    starts
}

/// The first line from a position on that seems to begin a record.
fn start(text: &str, from: usize, choice: &Choice) -> Option<usize> {
    let lines: Vec<usize> = line_starts(text, from, &choice.dialect).take(TRIED).collect();
    let begins = |line: &&usize| {
        let mut records = Records::starting(text, **line, &choice.dialect);
        let mut cells = Vec::new();
        (0..RECORDS).all(|_| records.next(&mut cells).is_none() || cells.len() == choice.width)
    };
    let likely = if choice.width > 1 { lines.iter().find(begins) } else { None };
    likely.or(lines.first()).copied()
}

/// The starts of the lines that begin behind a position.
fn line_starts<'a>(text: &'a str, from: usize, dialect: &Dialect) -> impl Iterator<Item = usize> + 'a {
    let bytes = text.as_bytes();
    let end = if dialect.bare_return { b'\r' } else { b'\n' };
    memchr::memchr_iter(end, bytes.get(from..).unwrap_or_default()).filter_map(move |at| {
        let next = from + at + 1;
        // a return and a feed end one line
        let next = next + usize::from(end == b'\r' && bytes.get(next) == Some(&b'\n'));
        (next < bytes.len()).then_some(next)
    })
}

/// The records that begin from one position up to another.
fn chunk(text: &Arc<String>, begin: usize, until: usize, choice: &Choice) -> Chunk {
    let mut block = Block::over(Arc::clone(text), begin);
    let mut lines = Vec::new();
    let mut cells = Vec::new();
    let (mut stray, mut torn) = (0, 0);
    let mut end = begin;
    let mut records = Records::starting(text, begin, &choice.dialect);
    while end < until
        && let Some(line) = records.next(&mut cells)
    {
        records.fit(&mut cells, choice.commonest);
        end = records.last().end;
        block.begin_row();
        lines.push(line);
        if may_be_stray(&cells, text, choice) {
            let whole = text.get(records.last()).unwrap_or_default();
            if let Some(dialect) = stray::stray_dialect(whole, cells.len(), choice) {
                stray += 1;
                push_stray(&mut block, whole, &dialect);
                continue;
            }
        }
        torn += usize::from(mend::join_torn(&mut cells, text, choice.dialect.quote, choice.width));
        for cell in &cells {
            match cell {
                Cell::Range(range) => block.push_range(range.clone()),
                Cell::Patched(text) => block.push_text(text, CellType::Text),
            }
        }
    }
    block.look_for_questions(end);
    block.close();
    lines.shrink_to_fit();
    let counts =
        Counts { quoted: records.quoted, lenient: records.lenient + torn, unclosed: records.unclosed, stray };
    Chunk { block, lines, length: records.lines_passed(), begin, end, counts }
}

/// Whether a record has other cells than the rest, or quotes of another kind.
fn may_be_stray(cells: &[Cell], text: &str, choice: &dialect::Choice) -> bool {
    if choice.width < 2 || cells.is_empty() {
        return false;
    }
    let other_quote = if choice.dialect.quote == b'"' { b'\'' } else { b'"' };
    let begins_with = |cell: &Cell| match cell {
        Cell::Range(range) => text.as_bytes().get(range.start) == Some(&other_quote),
        Cell::Patched(_) => false,
    };
    cells.len() != choice.width || cells.first().is_some_and(begins_with)
}

/// Adds the cells of a line that has a dialect of its own.
fn push_stray(block: &mut Block, line: &str, dialect: &Dialect) {
    let mut pieces = Vec::new();
    Records::new(line, dialect).next(&mut pieces);
    for piece in &pieces {
        let text = match piece {
            Cell::Range(range) => line.get(range.clone()).unwrap_or_default(),
            Cell::Patched(text) => text,
        };
        block.push_text(text, CellType::Text);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::progress::Silent;
    use crate::read::meter::Gauge;

    type Rows = Vec<(u32, Vec<String>)>;

    fn rows(text: &str, size: usize) -> (Rows, Counts) {
        let gauge = Gauge::new(&Silent, 1);
        let (grid, counts) = split_by(text.to_owned(), &dialect::choose(text), size, gauge.whole());
        let rows = (0..grid.height())
            .map(|row| (grid.number(row), grid.cells(row).map(str::to_owned).collect()))
            .collect();
        (rows, counts)
    }

    proptest! {
        #[test]
        fn many_pieces_give_what_one_gives(text in "([a-c0-9;\"]|;|\n|\r\n|\"\n|\";\"|ł;|;;x\n){0,200}", size in 1_usize..60) {
            prop_assert_eq!(rows(&text, size), rows(&text, usize::MAX / 2));
        }
    }

    #[test]
    fn a_line_within_quotes_begins_no_record() {
        let record = "1;\"Anna\nul. Długa;7\n2;3\n\";x\n";
        let text = record.repeat(50);
        let (found, counts) = rows(&text, 10);
        assert_eq!(found.len(), 50);
        assert_eq!(found.last().map(|(line, _)| *line), Some(49 * 4 + 1));
        assert_eq!(counts, Counts { quoted: 50, ..Counts::default() });
    }
}
