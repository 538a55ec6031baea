//! A text into records and cells, in a given dialect: RFC 4180 where the text keeps to it.

mod quotes;
mod reread;

use std::ops::Range;

use memchr::memchr3;

/// How a text is taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    /// What stands between cells; empty if a line is one cell.
    pub(super) delimiter: Vec<u8>,
    /// What stands around cells that hold a delimiter.
    pub(super) quote: u8,
    /// What a backslash takes the meaning from.
    pub(super) backslash: Backslash,
    /// Whether a carriage return alone ends a line.
    pub(super) bare_return: bool,
    /// Whether the blanks around cells belong to the delimiter; if that is a blank, any number of them is one.
    pub(super) padded: bool,
}

/// What a backslash takes the meaning from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Backslash {
    /// Nothing: it is a letter like any other.
    Letter,
    /// A quote, be it within quotes or not.
    Quotes,
    /// That, and a delimiter outside of quotes.
    Delimiters,
}

/// A cell: where it stands, or its text if quotes had to be taken out of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// As it stands in the text.
    Range(Range<usize>),
    /// With its quotes resolved.
    Patched(String),
}

/// The records of a text.
pub(super) struct Records<'a> {
    text: &'a str,
    at: usize,
    /// Where the last record began.
    began: usize,
    line: u32,
    dialect: &'a Dialect,
    searched: usize,
    /// The counts before the last record.
    before: Before,
    /// How many broken quotes of the last record could mean either of two things.
    doubts: u32,
    /// Which of them are taken for what they seem not to be, a bit each.
    turned: u32,
    /// How many bytes were read once more.
    reread: usize,
    /// How many cells stood in quotes.
    pub(super) quoted: usize,
    /// How many cells held a quote that should have been doubled or a backslash away.
    pub(super) lenient: usize,
    /// How many opening quotes were never closed.
    pub(super) unclosed: usize,
}

/// What had been counted when a record began.
#[derive(Clone, Copy, Debug, Default)]
struct Before {
    line: u32,
    quoted: usize,
    lenient: usize,
    unclosed: usize,
}

impl<'a> Records<'a> {
    /// The records of `text`.
    pub(super) fn new(text: &'a str, dialect: &'a Dialect) -> Self {
        Self::starting(text, 0, dialect)
    }

    /// The records of `text` from the byte `at` on, where a record begins. Its line counts as the first.
    pub(super) fn starting(text: &'a str, at: usize, dialect: &'a Dialect) -> Self {
        Self {
            text,
            at,
            began: at,
            line: 1,
            dialect,
            searched: 0,
            before: Before::default(),
            doubts: 0,
            turned: 0,
            reread: 0,
            quoted: 0,
            lenient: 0,
            unclosed: 0,
        }
    }

    /// How many lines have ended.
    pub(super) fn lines_passed(&self) -> u32 {
        self.line - 1
    }

    /// Where the last record stands, its line end included.
    pub(super) fn last(&self) -> Range<usize> {
        self.began..self.at
    }

    fn bytes(&self) -> &'a [u8] {
        self.text.as_bytes()
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes().get(at).copied()
    }

    /// Puts the next record's cells into `cells` and returns the line it starts on; none for a blank line.
    pub(super) fn next(&mut self, cells: &mut Vec<Cell>) -> Option<u32> {
        cells.clear();
        if self.at >= self.text.len() {
            return None;
        }
        let first_line = self.line;
        self.began = self.at;
        self.before =
            Before { line: self.line, quoted: self.quoted, lenient: self.lenient, unclosed: self.unclosed };
        self.doubts = 0;
        self.skip_blanks();
        loop {
            let start = self.at;
            let opening = self.opening_quote(start);
            let quoted = opening.and_then(|opening| self.quoted(opening + 1));
            if let Some(quoted) = quoted {
                self.quoted += 1;
                self.lenient += usize::from(quoted.lenient);
                self.line = self.line.saturating_add(self.lines_in(start..quoted.end));
                self.at = quoted.end;
                cells.push(quoted.cell);
            } else {
                self.unclosed += usize::from(opening.is_some());
                self.at = self.plain_end(start);
                cells.push(self.plain(self.trimmed(start..self.at)));
            }
            if self.delimiter_at(self.at) {
                self.at += self.dialect.delimiter.len();
                self.skip_blanks();
                if self.any_blanks() && self.line_end_at(self.at).is_some() {
                    self.end_line();
                    break;
                }
                // a delimiter at the very end has an empty cell behind it
                if self.at >= self.text.len() {
                    if !self.any_blanks() {
                        cells.push(Cell::Range(self.at..self.at));
                    }
                    break;
                }
                continue;
            }
            self.end_line();
            break;
        }
        if matches!(cells.as_slice(), [Cell::Range(range)] if range.is_empty()) {
            cells.clear();
        }
        Some(first_line)
    }

    /// Whether any number of blanks is one delimiter.
    fn any_blanks(&self) -> bool {
        self.dialect.padded && self.dialect.delimiter == b" "
    }

    fn skip_blanks(&mut self) {
        while self.any_blanks() && self.byte(self.at) == Some(b' ') {
            self.at += 1;
        }
    }

    fn end_line(&mut self) {
        if let Some(length) = self.line_end_at(self.at) {
            self.at += length;
            self.line = self.line.saturating_add(1);
        }
    }

    /// The position of a quote that opens the cell: its first character, blanks before it aside.
    fn opening_quote(&self, start: usize) -> Option<usize> {
        let mut at = start;
        while self.byte(at) == Some(b' ') && self.dialect.delimiter != b" " {
            at += 1;
        }
        (self.byte(at) == Some(self.dialect.quote)).then_some(at)
    }

    fn delimiter_at(&self, at: usize) -> bool {
        match self.dialect.delimiter.as_slice() {
            [] => false,
            [mark] => self.byte(at) == Some(*mark),
            long => self.bytes().get(at..).is_some_and(|rest| rest.starts_with(long)),
        }
    }

    /// The length of the line end here, if there is one.
    fn line_end_at(&self, at: usize) -> Option<usize> {
        match (self.byte(at)?, self.byte(at + 1)) {
            (b'\r', Some(b'\n')) => Some(2),
            (b'\n', _) | (b'\r', None) => Some(1),
            (b'\r', _) if self.dialect.bare_return => Some(1),
            _ => None,
        }
    }

    fn is_boundary(&self, at: usize) -> bool {
        at >= self.text.len() || self.delimiter_at(at) || self.line_end_at(at).is_some()
    }

    /// The boundary that follows here, with at most a few blanks before it.
    fn boundary_after(&self, at: usize) -> Option<usize> {
        let mut end = at;
        while !self.is_boundary(end) {
            if self.byte(end) != Some(b' ') || end - at > 64 {
                return None;
            }
            end += 1;
        }
        Some(end)
    }

    /// Where a cell without quotes ends.
    fn plain_end(&self, start: usize) -> usize {
        let mark = self.dialect.delimiter.first().copied().unwrap_or(b'\n');
        let mut at = start;
        while let Some(found) = self.bytes().get(at..).and_then(|rest| memchr3(mark, b'\n', b'\r', rest)) {
            at += found;
            if self.is_boundary(at) && !self.delimiter_is_escaped(at, start) {
                return at;
            }
            at += 1;
        }
        self.text.len()
    }

    /// Whether a delimiter stands here behind an odd number of backslashes.
    fn delimiter_is_escaped(&self, at: usize, from: usize) -> bool {
        let before = self.bytes().get(from..at).unwrap_or_default();
        self.dialect.backslash == Backslash::Delimiters
            && self.delimiter_at(at)
            && before.iter().rev().take_while(|b| **b == b'\\').count() % 2 == 1
    }

    /// A cell without quotes around it, and without the backslashes before its quotes and delimiters.
    fn plain(&self, range: Range<usize>) -> Cell {
        if self.dialect.backslash == Backslash::Letter {
            return Cell::Range(range);
        }
        let text = self.text.get(range.clone()).unwrap_or_default();
        if !text.contains('\\') {
            return Cell::Range(range);
        }
        let quote = char::from(self.dialect.quote).to_string();
        let mut plain = text.replace(&format!("\\{quote}"), &quote);
        if self.dialect.backslash == Backslash::Delimiters {
            let delimiter = String::from_utf8_lossy(&self.dialect.delimiter);
            plain = plain.replace(&format!("\\{delimiter}"), &delimiter);
        }
        Cell::Patched(plain)
    }

    fn trimmed(&self, range: Range<usize>) -> Range<usize> {
        if !self.dialect.padded {
            return range;
        }
        let text = self.text.get(range.clone()).unwrap_or_default();
        let start = range.start + (text.len() - text.trim_start_matches(' ').len());
        let end = range.end - (text.len() - text.trim_end_matches(' ').len());
        start.min(end)..end
    }

    fn lines_in(&self, range: Range<usize>) -> u32 {
        let bytes = self.bytes().get(range).unwrap_or_default();
        let feeds = memchr::memchr_iter(b'\n', bytes).count();
        let returns = if self.dialect.bare_return {
            bytes.windows(2).filter(|w| w[0] == b'\r' && w[1] != b'\n').count()
        } else {
            0
        };
        u32::try_from(feeds + returns).unwrap_or(u32::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn dialect(delimiter: &str) -> Dialect {
        Dialect {
            delimiter: delimiter.as_bytes().to_vec(),
            quote: b'"',
            backslash: Backslash::Letter,
            bare_return: false,
            padded: false,
        }
    }

    pub(super) fn split(text: &str, dialect: &Dialect) -> Vec<(u32, Vec<String>)> {
        let mut records = Records::new(text, dialect);
        let mut cells = Vec::new();
        let mut rows = Vec::new();
        while let Some(line) = records.next(&mut cells) {
            let row = cells.iter().map(|cell| match cell {
                Cell::Range(range) => text[range.clone()].to_owned(),
                Cell::Patched(text) => text.clone(),
            });
            rows.push((line, row.collect()));
        }
        rows
    }

    pub(super) fn one(text: &str) -> Vec<String> {
        let rows = split(text, &dialect(";"));
        assert_eq!(rows.len(), 1, "{rows:?}");
        rows.into_iter().next().expect("a row").1
    }

    #[test]
    fn rfc_4180() {
        assert_eq!(one("a;\"b;c\";\"d\"\"e\""), ["a", "b;c", "d\"e"]);
        assert_eq!(one("\"\";\"\"\"\";;"), ["", "\"", "", ""]);
        let rows = split("a;\"b\nc\"\r\n\r\nd;e\n", &dialect(";"));
        assert_eq!(rows[0], (1, vec!["a".to_owned(), "b\nc".to_owned()]));
        assert_eq!(rows[1], (3, vec![]));
        assert_eq!(rows[2].0, 4);
    }

    #[test]
    fn backslash_long_delimiters_and_lone_returns() {
        let with_backslash = Dialect { backslash: Backslash::Quotes, ..dialect(",") };
        assert_eq!(split(r#""a \"b\" c",d"#, &with_backslash)[0].1, ["a \"b\" c", "d"]);
        assert_eq!(
            split(r#"Firma \"Alfa\" SA,C:\x,"a \"b\"""#, &with_backslash)[0].1,
            ["Firma \"Alfa\" SA", "C:\\x", "a \"b\""]
        );
        assert_eq!(split("1|+||+|x", &dialect("|+|"))[0].1, ["1", "", "x"]);
        let escapes = Dialect { backslash: Backslash::Delimiters, ..dialect("|") };
        assert_eq!(split("Bath\\|b|C:\\x|d", &escapes)[0].1, ["Bath|b", "C:\\x", "d"]);
        let mac = Dialect { bare_return: true, ..dialect(",") };
        assert_eq!(split("a,b\rc,d\r", &mac).len(), 2);
        let padded = Dialect { padded: true, ..dialect("|") };
        assert_eq!(split(" a | \"b | c\" | d ", &padded)[0].1, ["a", "b | c", "d"]);
    }
}
