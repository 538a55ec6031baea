//! Delimited text: bytes to a grid.

mod aligned;
mod cards;
mod chunks;
mod consistency;
mod dialect;
mod marks;
mod mend;
mod records;
mod stray;
mod wrapped;

use rayon::prelude::*;

use super::encoding::{self, Decoded};
use super::grid::Grid;
use super::held::Held;
use super::meter::Meter;
use super::sheet::Sheet;
use crate::model::{Disposition, Issue, Place, Said, Severity, SourceId, TextDialect};

/// What programs of CP/M and DOS put behind the last line.
const END_OF_FILE: char = '\u{1a}';

/// A text as it was meant, and what was noticed on the way.
struct Plain {
    text: String,
    decoded: Decoded,
    issues: Vec<Issue>,
}

/// A note on a number of lines or cells.
fn noted(
    code: &'static str,
    severity: Severity,
    message: &'static str,
    count: usize,
    source: SourceId,
) -> Issue {
    Issue::new(code, severity, Place::Source(source), Said::new("noticed", message).count("n", count))
}

/// Decodes a text and mends what other programs did to it.
fn plain(held: Held, source: SourceId) -> Plain {
    let mut decoded = encoding::decode(held);
    let mut issues = Vec::new();
    if let (true, Some(rival)) = (decoded.unsure, decoded.runner_up) {
        let message = Said::new("noticed", "encoding_unsure")
            .text("encoding", decoded.encoding.clone())
            .text("rival", rival);
        issues.push(Issue::new("encoding_unsure", Severity::Warning, Place::Source(source), message));
    }
    let mut note =
        |code, severity, message, count| issues.push(noted(code, severity, message, count, source));
    if decoded.other_lines > 0 {
        note("encoding_mixed", Severity::Warning, "encoding_mixed", decoded.other_lines);
    }
    let nulls = encoding::counted(decoded.text.as_bytes(), |piece| memchr::memchr_iter(0, piece).count());
    if nulls > 0 {
        decoded.text.retain(|c| c != '\0');
        note("nul_bytes", Severity::Warning, "nul_bytes", nulls);
    }
    // programs of DOS mark the end of a file
    let end = decoded.text.trim_end_matches(END_OF_FILE).len();
    decoded.text.truncate(end);
    let (text, repaired) = repair_lines(std::mem::take(&mut decoded.text));
    if repaired > 0 {
        note("encoding_repaired", Severity::Warning, "lines_repaired", repaired);
    }
    let (text, unwrapped) = wrapped::unwrap(&text).unwrap_or((text, 0));
    if unwrapped > 0 {
        note("lines_in_quotes", Severity::Note, "lines_in_quotes", unwrapped);
    }
    Plain { text, decoded, issues }
}

/// Reads a text file as one sheet if it is made of cards.
pub(super) fn read_cards(held: Held, source: SourceId) -> Option<Sheet> {
    let plain = plain(held, source);
    cards::read(&plain.text).map(|grid| sheet_of_cards(grid, plain))
}

fn sheet_of_cards(grid: Grid, plain: Plain) -> Sheet {
    let Plain { decoded: Decoded { encoding, runner_up, .. }, issues, .. } = plain;
    let runner_up = runner_up.map(|encoding| format!("encoding {encoding}"));
    let dialect = TextDialect { encoding, delimiter: String::new(), quote: None, runner_up };
    Sheet { name: String::new(), hidden: false, dialect: Some(dialect), grid, issues }
}

/// Reads a text file as one sheet.
pub(super) fn read(held: Held, source: SourceId, meter: Meter<'_>) -> Sheet {
    let plain = plain(held, source);
    meter.reach(0.1);
    if let Some(grid) = cards::read(&plain.text) {
        return sheet_of_cards(grid, plain);
    }
    let Plain { text, decoded, mut issues } = plain;
    let mut note =
        |code, severity, message, count| issues.push(noted(code, severity, message, count, source));
    let mut choice = dialect::choose(&text);
    meter.reach(0.2);
    let may_be_ruled = choice.is_weak() && !choice.declared && !choice.dialect.bare_return;
    let columns = if may_be_ruled { aligned::ruled(&text) } else { None };
    let columns = columns.or_else(|| {
        if choice.may_be_aligned(&text) { aligned::columns(&text, choice.is_weak()) } else { None }
    });
    let (mut grid, counts) = match columns {
        Some(columns) => {
            choice.dialect.delimiter = b" ".to_vec();
            (aligned::split(text, &columns), chunks::Counts::default())
        }
        None => chunks::split(text, &choice, meter.part(0.2, 1.0)),
    };
    if choice.declared && grid.height() > 0 {
        grid.settle(0, Disposition::Banner, "names_delimiter");
    }
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

/// Bytes of text that are looked at for double encoding in one go.
const PIECE: usize = 1 << 20;

/// Undoes double encoding line by line, and counts the lines.
fn repair_lines(text: String) -> (String, usize) {
    let parts = pieces(&text);
    let repaired: Vec<Option<(String, usize)>> = parts.par_iter().map(|piece| repair_piece(piece)).collect();
    let count: usize = repaired.iter().flatten().map(|(_, lines)| lines).sum();
    let text = if count == 0 {
        text
    } else {
        let mut whole = String::with_capacity(text.len());
        for (piece, repaired) in parts.into_iter().zip(&repaired) {
            whole.push_str(repaired.as_ref().map_or(piece, |(text, _)| text));
        }
        whole
    };
    let restored = encoding::restore(&pieces(&text));
    match restored {
        Some((restored, lines)) => (restored, count + lines),
        None => (text, count),
    }
}

/// A text in pieces that end with a line.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let bytes = rest.as_bytes();
        let end = bytes.get(PIECE..).and_then(|far| memchr::memchr(b'\n', far));
        let (piece, after) = rest.split_at(end.map_or(rest.len(), |end| PIECE + end + 1));
        pieces.push(piece);
        rest = after;
    }
    pieces
}

/// A piece with its lines repaired and their number, if any line needs it.
fn repair_piece(piece: &str) -> Option<(String, usize)> {
    let mut repaired = 0;
    let mut text = String::new();
    // up to where the piece stands in `text`, and up to where it was looked at
    let (mut copied, mut seen) = (0, 0);
    while let Some(found) = piece.get(seen..).and_then(encoding::doubtful) {
        let line = encoding::line_around(piece, seen + found);
        if let Some(mended) = piece.get(line.clone()).and_then(encoding::repair) {
            repaired += 1;
            text.push_str(piece.get(copied..line.start).unwrap_or_default());
            text.push_str(&mended);
            copied = line.end;
        }
        seen = line.end;
    }
    text.push_str(piece.get(copied..).filter(|_| repaired > 0).unwrap_or_default());
    (repaired > 0).then_some((text, repaired))
}
