//! Which dialect a text is written in: the one that yields the most consistent table.
//!
//! After van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns" (2019): a
//! dialect is as good as the rows it yields are alike in length, times the share of its cells that look like something.

use std::collections::BTreeMap;

use super::records::{Cell, Dialect, Records};
use crate::read::shape::{Shape, shape};

/// The dialect chosen.
pub(super) struct Choice {
    /// The dialect.
    pub(super) dialect: Dialect,
    /// The second best delimiter in words, if any came near.
    pub(super) runner_up: Option<String>,
    /// Whether the first line says what the delimiter is.
    pub(super) declared: bool,
}

/// How much of a text is looked at from its start, and in each of the pieces further on, in bytes.
const HEAD: usize = 1 << 20;
const PIECE: usize = 1 << 17;
const PIECES: usize = 4;
/// Records that are weighed in a piece.
const RECORDS: usize = 3000;

const USUAL: [&str; 4] = [",", ";", "\t", "|"];
/// Delimiters that are hardly ever meant, and what a reading with them is worth.
const UNUSUAL: [(&str, f64); 5] = [("^", 0.8), ("~", 0.8), ("\u{1f}", 0.9), (":", 0.25), (" ", 0.25)];
/// What a reading as one column is worth.
const ONE_COLUMN: f64 = 0.22;

/// Chooses the dialect of a text.
pub(super) fn choose(text: &str) -> Choice {
    let samples = samples(text);
    let bare_return = has_bare_returns(&samples);
    let quote = quote_of(&samples);
    let base = |delimiter: &str| Dialect {
        delimiter: delimiter.as_bytes().to_vec(),
        quote,
        backslash: uses_backslash(&samples, quote),
        bare_return,
        padded: false,
    };
    if let Some(delimiter) = declared_delimiter(text) {
        return Choice { dialect: base(delimiter), runner_up: None, declared: true };
    }
    let mut candidates: Vec<(String, f64)> = vec![(String::new(), ONE_COLUMN)];
    candidates.extend(USUAL.iter().map(|d| ((*d).to_owned(), 1.0)));
    candidates.extend(UNUSUAL.iter().map(|(d, worth)| ((*d).to_owned(), *worth)));
    let long = long_delimiters(&samples);
    candidates.retain(|(single, _)| !long.iter().any(|long| only_within(&samples, single, long)));
    candidates.extend(long.into_iter().map(|d| (d, 1.0)));
    candidates.retain(|(d, _)| d.is_empty() || samples.iter().any(|sample| sample.contains(d.as_str())));
    let mut ranked: Vec<(f64, Dialect)> = candidates
        .iter()
        .map(|(delimiter, worth)| {
            let dialect = base(delimiter);
            (worth * consistency(&samples, &dialect), dialect)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let runner_up = ranked.get(1).filter(|second| second.0 > 0.0).map(|(score, dialect)| {
        let first = ranked.first().map_or(0.0, |first| first.0);
        format!("{} ({:.2} against {first:.2})", name(&dialect.delimiter), score)
    });
    let mut dialect = ranked.into_iter().next().map_or_else(|| base(""), |(_, dialect)| dialect);
    dialect.padded = is_padded(&samples, &dialect);
    Choice { dialect, runner_up, declared: false }
}

/// A delimiter in words.
pub(super) fn name(delimiter: &[u8]) -> String {
    match delimiter {
        b"" => "one column".to_owned(),
        b"\t" => "tab".to_owned(),
        b" " => "space".to_owned(),
        other => format!("`{}`", String::from_utf8_lossy(other)),
    }
}

/// `sep=;` on the first line, as Excel reads and writes it.
fn declared_delimiter(text: &str) -> Option<&str> {
    let line = text.split(['\n', '\r']).next()?.trim_matches('"');
    let rest = line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep="))?;
    let delimiter = line.get(rest.len()..)?;
    (1..=3).contains(&delimiter.len()).then_some(delimiter)
}

/// The start of the text and a few pieces further on, each beginning with a line.
fn samples(text: &str) -> Vec<&str> {
    if text.len() <= HEAD + PIECE * PIECES {
        return vec![text];
    }
    let cut = |at: usize| (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    let line = |at: usize| {
        let at = cut(at);
        memchr::memchr2(b'\n', b'\r', text.get(at..).unwrap_or_default().as_bytes())
            .map_or(at, |n| at + n + 1)
    };
    let mut samples = vec![text.get(..line(HEAD)).unwrap_or(text)];
    for piece in 1..=PIECES {
        let start = line(HEAD + (text.len() - HEAD) / (PIECES + 1) * piece);
        samples.extend(text.get(start..line(start + PIECE).min(text.len())));
    }
    samples
}

/// Old Macs end lines with a carriage return alone.
fn has_bare_returns(samples: &[&str]) -> bool {
    let (mut feeds, mut returns) = (0_usize, 0_usize);
    for bytes in samples.iter().map(|sample| sample.as_bytes()) {
        feeds += memchr::memchr_iter(b'\n', bytes).count();
        returns += memchr::memchr_iter(b'\r', bytes)
            .filter(|at| bytes.get(at + 1).is_some_and(|b| *b != b'\n'))
            .count();
    }
    returns > 0 && returns >= feeds
}

/// The apostrophe is a quote only where it stands at both ends of cells all over the file and the usual quote does not.
fn quote_of(samples: &[&str]) -> u8 {
    let (mut single, mut double, mut lines) = (0_usize, 0_usize, 0_usize);
    for line in samples.iter().flat_map(|sample| sample.lines()).take(RECORDS) {
        lines += 1;
        for (quote, count) in [('\'', &mut single), ('"', &mut double)] {
            *count += line
                .split([',', ';', '\t', '|'])
                .filter(|cell| {
                    let cell = cell.trim();
                    cell.len() > 1 && cell.starts_with(quote) && cell.ends_with(quote)
                })
                .count();
        }
    }
    if double == 0 && single * 2 >= lines && single > 1 { b'\'' } else { b'"' }
}

/// Whether quotes inside cells are written `\"`.
fn uses_backslash(samples: &[&str], quote: u8) -> bool {
    let quote = char::from(quote);
    let (mut escaped, mut doubled) = (0_usize, 0_usize);
    for sample in samples {
        for (at, _) in sample.match_indices(&format!("\\{quote}")) {
            let next = sample.get(at + 2..).and_then(|rest| rest.chars().next());
            escaped += usize::from(next.is_some_and(|c| !matches!(c, ',' | ';' | '\t' | '|' | '\n' | '\r')));
        }
        for (at, _) in sample.match_indices(&format!("{quote}{quote}")) {
            let edge = |c: Option<char>| c.is_none_or(|c| matches!(c, ',' | ';' | '\t' | '|' | '\n' | '\r'));
            let before = sample.get(..at).and_then(|head| head.chars().next_back());
            let after = sample.get(at + 2..).and_then(|rest| rest.chars().next());
            doubled += usize::from(!edge(before) && !edge(after));
        }
    }
    escaped > doubled
}

/// Punctuation of two or three characters that stands in nearly every line: `|+|`, `||`, `::`, `<>`.
fn long_delimiters(samples: &[&str]) -> Vec<String> {
    let lines: Vec<&str> = samples
        .first()
        .into_iter()
        .flat_map(|s| s.lines())
        .filter(|l| !l.trim().is_empty())
        .take(200)
        .collect();
    let Some(longest) = lines.iter().take(20).max_by_key(|line| line.len()) else { return Vec::new() };
    let is_mark =
        |c: char| c.is_ascii_punctuation() && !matches!(c, '"' | '\'' | '.' | '-' | '(' | ')' | ',' | '_');
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    let marks: Vec<(usize, char)> = longest.char_indices().take(4000).collect();
    for length in [2, 3] {
        for window in marks.windows(length) {
            if !window.iter().all(|(_, c)| is_mark(*c)) {
                continue;
            }
            if let (Some(first), Some(last)) = (window.first(), window.last())
                && let Some(mark) = longest.get(first.0..last.0 + last.1.len_utf8())
            {
                *found.entry(mark).or_default() += 1;
            }
        }
    }
    let everywhere = |mark: &&str| {
        let with = lines.iter().filter(|line| line.contains(*mark)).count();
        // `;;` is two delimiters unless no single one stands anywhere
        let single = mark.chars().next().unwrap_or(' ');
        let doubled = mark.chars().all(|c| c == single);
        let halves = || {
            lines.iter().all(|line| line.matches(single).count() == line.matches(*mark).count() * mark.len())
        };
        with * 10 >= lines.len() * 9 && (!doubled || halves())
    };
    found.into_keys().filter(everywhere).map(str::to_owned).collect()
}

/// Whether a single delimiter stands nowhere but inside a long one.
fn only_within(samples: &[&str], single: &str, long: &str) -> bool {
    let inside = if single.is_empty() { 0 } else { long.matches(single).count() };
    inside > 0
        && samples
            .iter()
            .all(|sample| sample.matches(single).count() == sample.matches(long).count() * inside)
}

/// How consistent the table is that a dialect yields, from 0 to 1.
fn consistency(samples: &[&str], dialect: &Dialect) -> f64 {
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut typed, mut values, mut count, mut records) = (0.0, 0_usize, 0_usize, 0_usize);
    let mut cells = Vec::new();
    for sample in samples {
        let mut reader = Records::new(sample, dialect);
        let mut taken = 0;
        while taken < RECORDS && reader.next(&mut cells).is_some() {
            taken += 1;
            if cells.is_empty() {
                continue;
            }
            records += 1;
            *lengths.entry(cells.len()).or_default() += 1;
            for cell in cells.iter().take(200) {
                let text = match cell {
                    Cell::Range(range) => sample.get(range.clone()).unwrap_or_default(),
                    Cell::Patched(text) => text,
                };
                let looks = shape(text);
                values += usize::from(looks.is_value());
                typed += worth(text, looks, dialect);
                count += 1;
            }
        }
    }
    if records == 0 || count == 0 {
        return 0.0;
    }
    let total = records as f64;
    // how alike: the chance that two rows have the same length, more for more columns
    let alike: f64 = lengths
        .iter()
        .map(|(length, rows)| {
            let share = *rows as f64 / total;
            let split = if dialect.delimiter.is_empty() {
                1.0
            } else {
                (length.saturating_sub(1)) as f64 / *length as f64
            };
            share * share * split
        })
        .sum();
    // a space or a colon splits any prose
    if matches!(dialect.delimiter.as_slice(), b" " | b":") && values * 2 < count {
        return 0.0;
    }
    alike * typed / count as f64
}

/// How much a cell looks like one: a value does, text with delimiters or half a quote in it does not.
fn worth(text: &str, looks: Shape, dialect: &Dialect) -> f64 {
    match looks {
        Shape::Empty => return 0.75,
        Shape::Text | Shape::Email | Shape::Code => {}
        _ => return 1.0,
    }
    let mut worth: f64 = if looks == Shape::Text { 0.95 } else { 1.0 };
    for mark in [';', '\t', '|'] {
        if text.contains(mark) && looks != Shape::Email {
            worth *= if text.contains(&format!("{mark} ")) && mark == ';' { 0.8 } else { 0.4 };
        }
    }
    if text
        .match_indices(',')
        .any(|(at, _)| text.get(at + 1..).is_some_and(|rest| !rest.starts_with([' ', '\n'])))
    {
        worth *= 0.6;
    }
    let quote = char::from(dialect.quote);
    if text.starts_with(quote) != text.ends_with(quote) && text.matches(quote).count() % 2 == 1 {
        worth *= 0.5;
    }
    // prose has a blank after each comma
    if text.starts_with(' ') {
        worth *= 0.6;
    }
    if text.len() > 400 {
        worth *= 0.8;
    }
    worth
}

/// Whether blanks stand around nearly all cells.
fn is_padded(samples: &[&str], dialect: &Dialect) -> bool {
    if dialect.delimiter.is_empty() || dialect.delimiter == b" " {
        return false;
    }
    let (mut padded, mut count) = (0_usize, 0_usize);
    let mut cells = Vec::new();
    for sample in samples {
        let mut reader = Records::new(sample, dialect);
        let mut taken = 0;
        while taken < 200 && reader.next(&mut cells).is_some() {
            taken += 1;
            for cell in cells.iter().skip(1) {
                if let Cell::Range(range) = cell {
                    let text = sample.get(range.clone()).unwrap_or_default();
                    if !text.is_empty() {
                        count += 1;
                        let before = range.start.checked_sub(1).and_then(|at| sample.as_bytes().get(at));
                        padded += usize::from(text.starts_with(' ') || before == Some(&dialect.quote));
                    }
                }
            }
        }
    }
    count > 0 && padded * 10 >= count * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    fn delimiter(text: &str) -> String {
        String::from_utf8(choose(text).dialect.delimiter).expect("text")
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_a_table() {
        assert_eq!(delimiter("a,b,c\n1,2,3\n4,5,6\n"), ",");
        assert_eq!(delimiter("Nazwa;Kwota\nA;1,50\nB;2,75\n"), ";");
        assert_eq!(delimiter("a\tb\n1,5\t2\n3,5\t4\n"), "\t");
        assert_eq!(delimiter("a|b|c\n1|x, y|3\n"), "|");
        assert_eq!(delimiter("1|+||+|Bikes|+|CF\n2|+||+|Parts|+|C6\n"), "|+|");
        assert_eq!(delimiter("a||b||c\n1||2||3\n"), "||");
        assert_eq!(delimiter("sep=;\na,b;c\n"), ";");
        assert_eq!(delimiter("Jan Kowalski\nAnna Nowak\nEwa Lis\n"), "");
        assert_eq!(
            delimiter(
                "Firma A, tel. 22 1, a@b.pl - płaci\nFirma B, tel. 33 - rabat\nFirma C Sp. z o.o.\nFirma, D, E, F\n"
            ),
            ""
        );
    }

    #[test]
    fn quotes_and_escapes_are_seen() {
        assert_eq!(choose("'a','b'\n'c','d'\n").dialect.quote, b'\'');
        assert!(choose("\"a \\\"b\\\" c\",\"d\"\n").dialect.backslash);
        assert!(choose("a,b\rc,d\r").dialect.bare_return);
        assert!(choose("a | b | c\nd | e | f\n").dialect.padded);
    }
}
