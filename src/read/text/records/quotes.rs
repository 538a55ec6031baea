//! Cells in quotes, with patience for broken ones.
//!
//! A quote that is not followed by a delimiter or a line end is a letter like any other, so that `"ООО "Ромашка""` and
//! `"חברה בע"מ"` keep every letter and every quote; and an opening quote whose closing one is missing opens nothing.

use std::ops::Range;

use memchr::{memchr, memchr3};

use super::{Backslash, Cell, Records};

/// A quoted cell that no quote closes is given up after so many bytes.
const LONGEST_QUOTED: usize = 1 << 22;
/// So far the end of the next cell is looked for where a quote may be missing.
const NEXT_CELL: usize = 1 << 12;
/// After so many bytes of vain search for closing quotes the search becomes short.
const PATIENCE: usize = 1 << 24;

/// Where a quoted cell ends, and what stands in it.
pub(super) struct Quoted {
    pub(super) cell: Cell,
    /// The position behind it, at a delimiter, a line end or the end.
    pub(super) end: usize,
    /// Whether a quote in it should have been doubled.
    pub(super) lenient: bool,
}

impl Records<'_> {
    /// Whether an odd number of backslashes stands before a position.
    fn is_escaped(&self, at: usize, from: usize) -> bool {
        let before = self.bytes().get(from..at).unwrap_or_default();
        self.dialect.backslash != Backslash::Letter
            && before.iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
    }

    /// Reads on from behind an opening quote.
    pub(super) fn quoted(&mut self, start: usize) -> Option<Quoted> {
        let quote = self.dialect.quote;
        let longest = if self.searched > PATIENCE { 1 << 12 } else { LONGEST_QUOTED };
        let limit = self.text.len().min(start + longest);
        let mut at = start;
        // the pieces between resolved quotes: (piece, quotes that follow it)
        let mut pieces: Vec<(Range<usize>, usize)> = Vec::new();
        let mut piece_start = start;
        let mut lenient = false;
        let mut escaped = false;
        let mut fallback: Option<(usize, Range<usize>, usize)> = None;
        while let Some(found) = self.bytes().get(at..limit).and_then(|rest| memchr(quote, rest)) {
            at += found;
            if self.is_escaped(at, start) {
                pieces.push((piece_start..at - 1, 1));
                escaped = true;
                at += 1;
                piece_start = at;
                continue;
            }
            let run = self.bytes().get(at..).unwrap_or_default().iter().take_while(|b| **b == quote).count();
            if let Some(end) = self.boundary_after(at + run) {
                if (run % 2 == 1 || lenient) && (!lenient || self.seems(true)) {
                    let kept = if run % 2 == 1 { run / 2 } else { run - 1 };
                    pieces.push((piece_start..at, kept));
                    return Some(self.finish(&pieces, escaped, end, lenient));
                }
                fallback = fallback.or(Some((pieces.len(), piece_start..at, end)));
                pieces.push((piece_start..at, if lenient { run } else { run / 2 }));
            } else if run % 2 == 0 {
                pieces.push((piece_start..at, run / 2));
            } else {
                let opens_another =
                    self.starts_next_cell(start, at) || self.is_clean_cell_after_delimiter(start, at);
                if self.seems(opens_another) {
                    break;
                }
                lenient = true;
                pieces.push((piece_start..at, run / 2 + 1));
            }
            at += run;
            piece_start = at;
        }
        self.searched = self.searched.saturating_add(at.saturating_sub(start));
        if fallback.is_none() && !lenient && self.is_last_cell(start) {
            let end = self.plain_end(start);
            pieces.push((piece_start..end, 0));
            return Some(self.finish(&pieces, escaped, end, true));
        }
        // never closed: a pair of quotes at the end of a cell may have been meant as one and the closing one
        let (kept, last, end) = fallback?;
        pieces.truncate(kept);
        pieces.push((last, 1));
        Some(self.finish(&pieces, escaped, end, true))
    }

    /// Whether nothing but the end of its line follows the cell that begins here: a file cut short has lost its closing quote.
    fn is_last_cell(&self, start: usize) -> bool {
        let rest = self.bytes().get(start..).unwrap_or_default();
        let end = self.plain_end(start);
        !rest.is_empty()
            && end > start
            && !self.delimiter_at(end)
            && self.bytes().get(end..).unwrap_or_default().iter().all(u8::is_ascii_whitespace)
    }

    /// Whether a quote inside a quoted cell stands where only the next cell's opening quote would, on a later line.
    fn starts_next_cell(&self, start: usize, at: usize) -> bool {
        let inside = self.bytes().get(start..at).unwrap_or_default();
        memchr3(b'\n', b'\r', b'\n', inside).is_some()
            && (inside.ends_with(b"\n")
                || inside.ends_with(b"\r")
                || (!self.dialect.delimiter.is_empty() && inside.ends_with(&self.dialect.delimiter)))
    }

    /// Whether a quote stands right behind a delimiter and opens a cell that is closed as it should be, its own quotes doubled: it is
    /// the next cell's, and the first quote is closed by nothing.
    fn is_clean_cell_after_delimiter(&self, start: usize, at: usize) -> bool {
        let before = self.bytes().get(start..at).unwrap_or_default();
        if self.dialect.delimiter.is_empty() || !before.ends_with(&self.dialect.delimiter) {
            return false;
        }
        let rest = self.bytes().get(at + 1..self.text.len().min(at + 1 + NEXT_CELL)).unwrap_or_default();
        if rest.first() == Some(&b' ') {
            return false;
        }
        let mut seen = 0;
        while let Some(found) = rest.get(seen..).and_then(|rest| memchr(self.dialect.quote, rest)) {
            let quotes = rest.get(seen + found..).unwrap_or_default();
            let run = quotes.iter().take_while(|byte| **byte == self.dialect.quote).count();
            seen += found + run;
            if run % 2 == 1 {
                return self.is_boundary(at + 1 + seen);
            }
        }
        false
    }

    fn finish(&self, pieces: &[(Range<usize>, usize)], escaped: bool, end: usize, lenient: bool) -> Quoted {
        let cell = match pieces {
            [(only, 0)] if !escaped => Cell::Range(only.clone()),
            _ => {
                let mut text = String::new();
                for (piece, quotes) in pieces {
                    text.push_str(self.text.get(piece.clone()).unwrap_or_default());
                    text.extend(std::iter::repeat_n(char::from(self.dialect.quote), *quotes));
                }
                Cell::Patched(text)
            }
        };
        Quoted { cell, end, lenient }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{dialect, one, split};

    #[test]
    fn quotes_nobody_doubled_keep_every_letter() {
        assert_eq!(one("\"ООО \"Ромашка\"\";2"), ["ООО \"Ромашка\"", "2"]);
        assert_eq!(one("\"חברה בע\"מ\";03-1234567"), ["חברה בע\"מ", "03-1234567"]);
        assert_eq!(one("\"\"Ромашка\" ООО\";2"), ["\"Ромашка\" ООО", "2"]);
        assert_eq!(one("5\" pipe;\"6\" pipe\""), ["5\" pipe", "6\" pipe"]);
    }

    #[test]
    fn a_quote_nobody_closed_opens_nothing() {
        let rows = split("\"a;b\n\"c\";d\n", &dialect(";"));
        assert_eq!(rows[0].1, ["\"a", "b"]);
        assert_eq!(rows[1].1, ["c", "d"]);
        let rows = split("\"a;b\nc;d", &dialect(";"));
        assert_eq!(rows.len(), 2);
        let rows = split("\"a\";\"b\"\n\"c\";\"d\n", &dialect(";"));
        assert_eq!(rows[1].1, ["c", "d"], "the end of the file was cut off");
        assert_eq!(one("x;\"\"\"a\"\" b\n"), ["x", "\"a\" b"]);
        assert_eq!(one("x;\""), ["x", "\""]);
    }
}
