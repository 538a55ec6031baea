//! Delimited text: bytes to a grid.

mod consistency;
mod dialect;
mod mend;
mod records;

use super::encoding;
use super::grid::Grid;
use super::meter::Meter;
use super::sheet::Sheet;
use crate::model::{CellType, Disposition, Issue, Place, Said, Severity, SourceId, TextDialect};
use records::{Cell, Records};

/// Reads a text file as one sheet.
pub(super) fn read(bytes: Vec<u8>, source: SourceId, meter: Meter<'_>) -> Sheet {
    let mut decoded = encoding::decode(bytes);
    meter.reach(0.1);
    let mut issues = Vec::new();
    if let (true, Some(rival)) = (decoded.unsure, decoded.runner_up) {
        let message = Said::new("noticed", "encoding_unsure")
            .text("encoding", decoded.encoding.clone())
            .text("rival", rival);
        issues.push(Issue::new("encoding_unsure", Severity::Warning, Place::Source(source), message));
    }
    let mut note = |code, severity, message: &'static str, count: usize| {
        let message = Said::new("noticed", message).count("n", count);
        issues.push(Issue::new(code, severity, Place::Source(source), message));
    };
    if decoded.other_lines > 0 {
        note("encoding_mixed", Severity::Warning, "encoding_mixed", decoded.other_lines);
    }
    let nulls = memchr::memchr_iter(0, decoded.text.as_bytes()).count();
    if nulls > 0 {
        decoded.text.retain(|c| c != '\0');
        note("nul_bytes", Severity::Warning, "nul_bytes", nulls);
    }
    let (text, repaired) = repair_lines(decoded.text);
    if repaired > 0 {
        note("encoding_repaired", Severity::Warning, "lines_repaired", repaired);
    }
    let choice = dialect::choose(&text);
    meter.reach(0.2);
    let mut grid = Grid::default();
    let counts = fill(&mut grid, &text, &choice, meter.part(0.2, 1.0));
    grid.lay_over(text);
    if counts.lenient > 0 {
        note("quotes_not_doubled", Severity::Note, "quotes_not_doubled", counts.lenient);
    }
    if counts.unclosed > 0 {
        note("quotes_not_closed", Severity::Warning, "quotes_not_closed", counts.unclosed);
    }
    if counts.stray > 0 {
        note("delimiter_differs", Severity::Note, "delimiter_differs", counts.stray);
    }
    let runner_up = match (decoded.runner_up, choice.runner_up) {
        (Some(encoding), Some(delimiter)) => Some(format!("encoding {encoding}, delimiter {delimiter}")),
        (Some(encoding), None) => Some(format!("encoding {encoding}")),
        (None, Some(delimiter)) => Some(format!("delimiter {delimiter}")),
        (None, None) => None,
    };
    let dialect = TextDialect {
        encoding: decoded.encoding,
        delimiter: String::from_utf8_lossy(&choice.dialect.delimiter).into_owned(),
        quote: (counts.quoted > 0).then(|| char::from(choice.dialect.quote)),
        runner_up,
    };
    Sheet { name: String::new(), hidden: false, dialect: Some(dialect), grid, issues }
}

/// After so many rows the progress is told.
const ROWS_TOLD: usize = 1 << 14;

struct Counts {
    quoted: usize,
    lenient: usize,
    unclosed: usize,
    /// Lines that keep to another delimiter than the rest.
    stray: usize,
}

/// Takes a text apart into the cells of a grid.
fn fill(grid: &mut Grid, text: &str, choice: &dialect::Choice, meter: Meter<'_>) -> Counts {
    let mut cells = Vec::new();
    let (mut stray, mut torn) = (0, 0);
    let mut records = Records::new(text, &choice.dialect);
    while let Some(line) = records.next(&mut cells) {
        grid.begin_row(line);
        if grid.height().is_multiple_of(ROWS_TOLD) {
            meter.reach(records.last().end as f64 / text.len() as f64);
        }
        if may_be_stray(&cells, text, choice) {
            let whole = text.get(records.last()).unwrap_or_default();
            if let Some(dialect) = dialect::stray_dialect(whole, cells.len(), choice) {
                stray += 1;
                let mut pieces = Vec::new();
                Records::new(whole, &dialect).next(&mut pieces);
                for piece in &pieces {
                    match piece {
                        Cell::Range(range) => {
                            grid.push_text(whole.get(range.clone()).unwrap_or_default(), CellType::Text);
                        }
                        Cell::Patched(text) => grid.push_text(text, CellType::Text),
                    }
                }
                continue;
            }
        }
        torn += usize::from(mend::join_torn(&mut cells, text, choice.dialect.quote, choice.width));
        for cell in &cells {
            match cell {
                Cell::Range(range) => grid.push_range(text, range.clone()),
                Cell::Patched(text) => grid.push_text(text, CellType::Text),
            }
        }
    }
    let counts =
        Counts { quoted: records.quoted, lenient: records.lenient + torn, unclosed: records.unclosed, stray };
    if choice.declared && grid.height() > 0 {
        grid.settle(0, Disposition::Banner, "names_delimiter");
    }
    counts
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

/// Undoes double encoding line by line, and counts the lines.
fn repair_lines(text: String) -> (String, usize) {
    if text.is_ascii() {
        return (text, 0);
    }
    let mut repaired = 0;
    let mut out: Option<String> = None;
    let mut done = 0;
    for line in text.split_inclusive('\n') {
        let next = done + line.len();
        if let Some(mended) = encoding::repair(line) {
            repaired += 1;
            let out = out.get_or_insert_with(|| text.get(..done).unwrap_or_default().to_owned());
            out.push_str(&mended);
        } else if let Some(out) = &mut out {
            out.push_str(line);
        }
        done = next;
    }
    let text = out.unwrap_or(text);
    match encoding::restore(&text) {
        Some((restored, lines)) => (restored, repaired + lines),
        None => (text, repaired),
    }
}
