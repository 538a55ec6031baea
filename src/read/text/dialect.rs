//! Which dialect a text is written in: the one that yields the most consistent table.
//!
//! After van den Burg, Nazábal and Sutton, "Wrangling messy CSV files by detecting row and type patterns" (2019): a
//! dialect is as good as the rows it yields are alike in length, times the share of its cells that look like something.

use memchr::memmem;
use rayon::prelude::*;

use super::consistency::{Consistency, Widths, consistency, is_padded, widths};
use super::marks::{comma_and_blank, long_delimiters, only_within};
use super::records::{Backslash, Dialect};
use crate::read::shape::{Shape, shape};

/// The dialect chosen.
pub(super) struct Choice {
    /// The dialect.
    pub(super) dialect: Dialect,
    /// The second best delimiter in words, if any came near.
    pub(super) runner_up: Option<String>,
    /// Whether the first line says what the delimiter is.
    pub(super) declared: bool,
    /// How many cells nearly every record has; 0 if that varies.
    pub(super) width: usize,
    /// How many cells the most records have, of those with several; 0 if hardly two have as many.
    pub(super) commonest: usize,
}

impl Choice {
    /// Whether blanks may stand for a delimiter: some line at the beginning has several in a row and none of what was chosen.
    pub(super) fn may_be_aligned(&self, text: &str) -> bool {
        let delimiter = String::from_utf8_lossy(&self.dialect.delimiter);
        let mut gaps = text.lines().take(ALIGNED).filter(|line| line.trim().contains("  "));
        !self.declared
            && !self.dialect.bare_return
            && gaps.next().is_some_and(|line| delimiter.is_empty() || !line.contains(&*delimiter))
    }

    /// Whether what was chosen is a mark that numbers and prose hold as well.
    pub(super) fn is_weak(&self) -> bool {
        matches!(self.dialect.delimiter.as_slice(), b"" | b" " | b"," | b":" | b"=" | b", ")
    }
}

/// Lines at the beginning that say whether blanks may stand for a delimiter.
const ALIGNED: usize = 12;

/// How much of a text is looked at from its start, and in each of the pieces further on, in bytes.
const HEAD: usize = 1 << 20;
const PIECE: usize = 1 << 17;
const PIECES: usize = 4;
/// Lines that are looked at for quotes.
const LINES: usize = 3000;

const USUAL: [&str; 4] = [",", ";", "\t", "|"];
/// Delimiters that are hardly ever meant, and what a reading with them is worth.
const UNUSUAL: [(&str, f64); 21] = [
    ("│", 1.0),
    ("║", 1.0),
    ("┃", 1.0),
    ("^", 0.8),
    ("~", 0.8),
    ("\u{1f}", 0.9),
    ("\u{1}", 0.9),
    ("\u{1e}", 0.9),
    ("\\t", 0.9),
    ("§", 0.8),
    ("¦", 0.8),
    ("¬", 0.8),
    ("#", 0.7),
    ("*", 0.6),
    ("!", 0.6),
    ("&", 0.6),
    ("$", 0.6),
    ("%", 0.6),
    ("=", 0.25),
    (":", 0.25),
    (" ", 0.4),
];
/// Quotes besides the usual ones, and what a reading with them is worth.
const OTHER_QUOTES: [(u8, f64); 3] = [(b'\'', 0.98), (b'`', 0.98), (b'~', 0.97)];
/// What a reading with delimiters behind a backslash is worth.
const ESCAPES: f64 = 0.99;
/// What a reading with a comma and a blank is worth.
const COMMA_BLANK: f64 = 1.5;
/// What a reading as one column is worth.
const ONE_COLUMN: f64 = 0.22;

/// Chooses the dialect of a text.
pub(super) fn choose(text: &str) -> Choice {
    let samples = samples(text);
    let bare_return = has_bare_returns(&samples);
    let has_backslashes = samples.iter().any(|sample| memchr::memchr(b'\\', sample.as_bytes()).is_some());
    let escaped: Vec<u8> = [b'"']
        .into_iter()
        .chain(OTHER_QUOTES.map(|(quote, _)| quote))
        .filter(|quote| has_backslashes && uses_backslash(&samples, *quote))
        .collect();
    let base = |delimiter: &str, quote: u8| Dialect {
        delimiter: delimiter.as_bytes().to_vec(),
        quote,
        backslash: if escaped.contains(&quote) { Backslash::Quotes } else { Backslash::Letter },
        bare_return,
        padded: false,
    };
    if let Some(delimiter) = declared_delimiter(text) {
        let quote = if opens_cells(&samples, delimiter, b'"') { b'"' } else { b'\'' };
        let dialect = base(delimiter, quote);
        let commonest = widths(&samples, &dialect).commonest;
        return Choice { dialect, runner_up: None, declared: true, width: 0, commonest };
    }
    let mut candidates: Vec<(String, f64)> = vec![(String::new(), ONE_COLUMN)];
    candidates.extend(USUAL.iter().map(|d| ((*d).to_owned(), 1.0)));
    candidates.extend(UNUSUAL.iter().map(|(d, worth)| ((*d).to_owned(), *worth)));
    // a list of phones or of times has spaces and colons of its own
    let values = lines_are_values(&samples);
    let is_theirs = |delimiter: &str| values && !stands_between_quotes(&samples, delimiter);
    candidates.retain(|(delimiter, _)| delimiter != " " || !is_theirs(" "));
    let listed = is_theirs(":");
    if lines_are_decimals(text) {
        candidates.retain(|(delimiter, _)| delimiter != ",");
    }
    let long = long_delimiters(&samples);
    candidates
        .extend(comma_and_blank(lines(&samples).take(LINES)).map(|mark| (mark.to_owned(), COMMA_BLANK)));
    candidates.retain(|(single, _)| !long.iter().any(|long| only_within(&samples, single, long)));
    candidates.extend(long.into_iter().map(|d| (d, 1.0)));
    candidates.retain(|(d, _)| d.is_empty() || stands_in(&samples, d));
    let other_quotes: Vec<(u8, f64)> = OTHER_QUOTES
        .into_iter()
        .filter(|(quote, _)| samples.iter().any(|sample| memchr::memchr(*quote, sample.as_bytes()).is_some()))
        .collect();
    let mut proposed: Vec<(f64, Dialect)> = Vec::new();
    for (delimiter, worth) in &candidates {
        let worth = if stands_between_quotes(&samples, delimiter) { 1.0 } else { *worth };
        proposed.push((worth, base(delimiter, b'"')));
        if delimiter == " " {
            // columns set apart by as many blanks as it takes
            proposed.push((worth, Dialect { padded: true, ..base(delimiter, b'"') }));
        }
        for (quote, share) in other_quotes.iter().copied() {
            if *delimiter.as_bytes() != [quote] && opens_cells(&samples, delimiter, quote) {
                proposed.push((share * worth, base(delimiter, quote)));
            }
        }
        let escaped = format!("\\{delimiter}");
        if delimiter.len() == 1 && has_backslashes && stands_in(&samples, &escaped) {
            proposed.push((
                ESCAPES * worth,
                Dialect { backslash: Backslash::Delimiters, ..base(delimiter, b'"') },
            ));
        }
    }
    let weighed: Vec<(Consistency, f64, Dialect)> = proposed
        .into_par_iter()
        .map(|(worth, dialect)| (consistency(&samples, &dialect), worth, dialect))
        .collect();
    let headed = weighed.iter().any(|(seen, _, dialect)| seen.headed && is_unusual_mark(&dialect.delimiter));
    let score = |(seen, worth, dialect): (Consistency, f64, Dialect)| {
        let worth = match () {
            () if listed && !seen.headed && dialect.delimiter == b":" => 0.0,
            () if seen.headed && is_unusual_mark(&dialect.delimiter) => worth.max(WORTH_IF_HEADED),
            () if seen.regular => worth.max(worth_if_regular(&samples, &dialect.delimiter)),
            () => worth,
        };
        // commas within numbers part no names of columns
        let whole = if headed && seen.first == 1 { HEADER_WHOLE } else { 1.0 };
        (worth * whole * seen.score, dialect)
    };
    let mut ranked: Vec<(f64, Dialect)> = weighed.into_iter().map(score).collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let (best, mut dialect) =
        ranked.first().map_or_else(|| (0.0, base("", b'"')), |(score, dialect)| (*score, dialect.clone()));
    // another quote for the same delimiter is no rival worth a word
    let runner_up = ranked
        .iter()
        .find(|(score, other)| *score > 0.0 && other.delimiter != dialect.delimiter)
        .map(|(score, other)| format!("{} ({score:.2} against {best:.2})", name(&other.delimiter)));
    dialect.padded |= is_padded(&samples, &dialect);
    let Widths { usual: width, commonest } = widths(&samples, &dialect);
    Choice { dialect, runner_up, declared: false, width, commonest }
}

/// What a reading with an unusual delimiter is worth that parts a header and as many cells or fewer below it.
const WORTH_IF_HEADED: f64 = 0.97;
/// What is left of a reading that does not part such a header.
const HEADER_WHOLE: f64 = 0.5;

/// Whether a delimiter is a mark that prose may hold, but not the same number of times in every line.
fn is_unusual_mark(delimiter: &[u8]) -> bool {
    !matches!(delimiter, b" " | b"=") && UNUSUAL.iter().any(|(mark, _)| mark.as_bytes() == delimiter)
}

/// What a reading with a delimiter is worth that stands as often in every line: no prose and no number has such signs.
fn worth_if_regular(samples: &[&str], delimiter: &[u8]) -> f64 {
    match std::str::from_utf8(delimiter) {
        Ok("^" | "~" | "§" | "¦" | "¬") => 0.97,
        Ok("*" | "!" | "#" | "&") => 0.85,
        Ok(":") if !are_of_times(samples) => 0.4,
        _ => 0.0,
    }
}

/// Whether one of five colons at least stands in a time of day or in an address.
fn are_of_times(samples: &[&str]) -> bool {
    let (mut times, mut colons) = (0_usize, 0_usize);
    for line in lines(samples).take(LINES) {
        let digit = |at: usize| line.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
        for at in memchr::memchr_iter(b':', line.as_bytes()) {
            let in_time = at > 0 && digit(at - 1) && digit(at + 1) && digit(at + 2) && !digit(at + 3);
            let in_address = line.get(at..).is_some_and(|rest| rest.starts_with("://"));
            times += usize::from(in_time || in_address);
            colons += 1;
        }
    }
    times * 5 >= colons
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

/// The lines in which something stands, whatever ends them.
fn lines<'a>(samples: &[&'a str]) -> impl Iterator<Item = &'a str> {
    samples.iter().flat_map(|sample| sample.split(['\n', '\r'])).filter(|line| !line.trim().is_empty())
}

/// Whether something stands anywhere in the samples.
fn stands_in(samples: &[&str], what: &str) -> bool {
    let finder = memmem::Finder::new(what);
    samples.iter().any(|sample| finder.find(sample.as_bytes()).is_some())
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

/// Whether some cell begins and ends with a quote, its line's other cells parted by `delimiter`.
fn opens_cells(samples: &[&str], delimiter: &str, quote: u8) -> bool {
    let quote = char::from(quote);
    let ends = |cell: &str| cell.len() > 1 && cell.starts_with(quote) && cell.ends_with(quote);
    lines(samples).take(LINES).any(|line| {
        let (mut opened, mut closed) = (false, false);
        let split: &mut dyn Iterator<Item = &str> =
            if delimiter.is_empty() { &mut std::iter::once(line) } else { &mut line.split(delimiter) };
        // a quoted cell may hold the delimiter: `'5 135,44'` falls into two
        for cell in split.map(str::trim) {
            opened |= ends(cell) || (cell.len() > 1 && cell.starts_with(quote));
            closed |= opened && cell.len() > 1 && cell.ends_with(quote);
        }
        opened && closed
    })
}

/// Whether a delimiter stands between a closing and an opening quote in most lines: `"a":"b"`.
fn stands_between_quotes(samples: &[&str], delimiter: &str) -> bool {
    let between = format!("\"{delimiter}\"");
    let lines = || lines(samples).take(200);
    !delimiter.is_empty()
        && lines().filter(|line| line.contains(&between)).count() * 10 >= lines().count() * 9
}

/// Whether quotes inside cells are written `\"`.
fn uses_backslash(samples: &[&str], quote: u8) -> bool {
    let quote = char::from(quote);
    let (mut escaped, mut doubled) = (0_usize, 0_usize);
    for sample in samples {
        for at in memmem::find_iter(sample.as_bytes(), &format!("\\{quote}")) {
            let next = sample.get(at + 2..).and_then(|rest| rest.chars().next());
            escaped += usize::from(next.is_some_and(|c| !matches!(c, ',' | ';' | '\t' | '|' | '\n' | '\r')));
        }
        for at in memmem::find_iter(sample.as_bytes(), &format!("{quote}{quote}")) {
            let edge = |c: Option<char>| c.is_none_or(|c| matches!(c, ',' | ';' | '\t' | '|' | '\n' | '\r'));
            let before = sample.get(..at).and_then(|head| head.chars().next_back());
            let after = sample.get(at + 2..).and_then(|rest| rest.chars().next());
            doubled += usize::from(!edge(before) && !edge(after));
        }
    }
    escaped > doubled
}

/// Whether most lines are one value as they are: a number, a phone, a date, an address.
fn lines_are_values(samples: &[&str]) -> bool {
    let is_value = |line: &str| match shape(line) {
        // `00:1b:44:11` is one, `Köln:342585:75:9` is a row
        Shape::Code if line.matches(':').count() >= 2 => {
            let mut lengths = line.split(':').map(str::len);
            let first = lengths.next();
            lengths.all(|length| Some(length) == first)
        }
        shape => shape.is_value(),
    };
    let looks: Vec<bool> = lines(samples).take(200).map(is_value).collect();
    looks.iter().filter(|is_value| **is_value).count() * 10 >= looks.len() * 7
}

/// Whether every line but the first, which names them, is a number with a comma before its decimals.
fn lines_are_decimals(text: &str) -> bool {
    let mut lines = lines(std::slice::from_ref(&text)).take(LINES);
    let is_decimal = |line: &str| {
        line.trim().split_once(',').is_some_and(|(whole, decimals)| {
            let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
            digits(whole.trim_start_matches(['-', '+'])) && digits(decimals)
        })
    };
    lines.next().is_some_and(|first| !first.contains(',') && shape(first) == Shape::Text)
        && lines.next().is_some_and(is_decimal)
        && lines.all(is_decimal)
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
        assert_eq!(delimiter("+48 601 602 603\n+48 22 123 45 67\n+48 601 602 604\n"), "");
        assert_eq!(delimiter("2024-03-05 10:30:00\n2024-03-06 10:31:00\n"), "");
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
        assert!(choose("\"a \\\"b\\\" c\",\"d\"\n").dialect.backslash == Backslash::Quotes);
        assert!(choose("a,b\rc,d\r").dialect.bare_return);
        assert!(choose("a | b | c\nd | e | f\n").dialect.padded);
    }
}
