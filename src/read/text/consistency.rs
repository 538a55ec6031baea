//! How good a table a dialect makes of a text.

use std::collections::{BTreeMap, BTreeSet};

use super::records::{Backslash, Cell, Dialect, Records};
use crate::read::shape::{Shape, is_drawn, shape};

/// Records that are weighed in a piece.
const RECORDS: usize = 700;

/// Bytes of the shortest line that is drawn between rows.
const LEAST_RULE: usize = 5;

/// Bytes of the longest name of a column.
const LONGEST_NAME: usize = 120;

/// How good a table a dialect makes.
pub(super) struct Consistency {
    /// How consistent it is, from 0 to 1.
    pub(super) score: f64,
    /// Whether nearly all records have the same number of cells, three at least.
    pub(super) regular: bool,
    /// Whether the first record names three columns at least, and nearly no other has more cells or less than half as many.
    pub(super) headed: bool,
    /// How many cells the first record has.
    pub(super) first: usize,
}

impl Consistency {
    const NONE: Self = Self { score: 0.0, regular: false, headed: false, first: 0 };
}

/// How consistent the table is that a dialect yields.
pub(super) fn consistency(samples: &[&str], dialect: &Dialect) -> Consistency {
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut typed, mut values, mut count, mut records) = (0.0, 0_usize, 0_usize, 0_usize);
    // lines of explanation before the first that has a delimiter
    let mut above = 0_usize;
    let (mut first, mut names) = (0_usize, false);
    let mut cells = Vec::new();
    for sample in samples {
        let mut reader = Records::new(sample, dialect);
        let mut taken = 0;
        while taken < RECORDS && reader.next(&mut cells).is_some() {
            taken += 1;
            if cells.is_empty() || is_rule(&cells, sample) {
                continue;
            }
            if records == 0 {
                first = cells.len();
                names = names_columns(&cells, sample);
            }
            records += 1;
            above += usize::from(above + 1 == records && cells.len() == 1);
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
        return Consistency::NONE;
    }
    let within: usize = lengths.range(first.div_ceil(2).min(first)..=first).map(|(_, rows)| rows).sum();
    let headed = names && records >= 3 && within * 20 >= records * 19;
    // a few rows are enough if all are alike; prose has commas
    let alike = lengths.iter().any(|(length, rows)| *length >= 3 && *rows == records - above);
    let few = if !alike {
        5
    } else if dialect.delimiter == b"," {
        4
    } else {
        2
    };
    if !dialect.delimiter.is_empty() && records - above >= few && (records - above) * 5 >= records {
        records -= above;
        if let Some(single) = lengths.get_mut(&1) {
            *single = single.saturating_sub(above);
        }
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
    // a space or a colon splits any prose, though not into the same number of pieces in every line
    let commonest =
        lengths.iter().max_by_key(|(_, rows)| **rows).map_or((0, 0), |(length, rows)| (*length, *rows));
    let even = commonest.0 >= 4 && records >= 5 && commonest.1 * 10 >= records * 9;
    let odd = match dialect.delimiter.as_slice() {
        b" " | b":" | b"=" => values * 2 < count,
        b"#" | b"*" | b"!" | b"&" | b"$" | b"%" => true,
        _ => false,
    };
    if odd && !even && !headed {
        return Consistency { first, ..Consistency::NONE };
    }
    // figures in columns need no other mark between them than a blank
    let figures = dialect.delimiter == b" "
        && values * 10 >= count * 9
        && commonest.0 >= 2
        && commonest.1 * 10 >= records * 8
        && records >= 5;
    let score = (if figures { 2.0 } else { 1.0 }) * alike * typed / count as f64;
    let regular = commonest.0 >= 3 && records >= 4 && commonest.1 * 20 >= records * 19;
    Consistency { score, regular, headed, first }
}

/// Whether a record is a line drawn between others, which has no cells.
fn is_rule(cells: &[Cell], sample: &str) -> bool {
    match cells {
        [Cell::Range(range)] => {
            range.len() >= LEAST_RULE && sample.get(range.clone()).is_some_and(|text| is_drawn(text.trim()))
        }
        _ => false,
    }
}

/// Whether a record is three names or more, each another word.
fn names_columns(cells: &[Cell], sample: &str) -> bool {
    let names: Vec<&str> = cells
        .iter()
        .map(|cell| match cell {
            Cell::Range(range) => sample.get(range.clone()).unwrap_or_default().trim(),
            Cell::Patched(text) => text.trim(),
        })
        .collect();
    let is_word = |name: &str| {
        matches!(shape(name), Shape::Text | Shape::Code)
            && name.chars().any(char::is_alphabetic)
            && name.len() <= LONGEST_NAME
    };
    let is_year =
        |name: &str| name.len() == 4 && name.parse::<u16>().is_ok_and(|year| (1900..2100).contains(&year));
    names.len() >= 3
        && names.iter().all(|name| is_word(name) || is_year(name))
        && names.iter().any(|name| is_word(name))
        && names.iter().collect::<BTreeSet<_>>().len() == names.len()
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
        // one behind a backslash was meant
        let meant = dialect.backslash == Backslash::Delimiters && dialect.delimiter == [mark as u8];
        if text.contains(mark) && looks != Shape::Email && !meant {
            worth *= if between_digits(text, mark) {
                // `0;0` of `400,0;0,5997` are two numbers cut in the wrong places
                0.05
            } else if text.contains(&format!("{mark} ")) && mark == ';' {
                0.8
            } else {
                0.4
            };
        }
    }
    if text
        .match_indices(',')
        .any(|(at, _)| text.get(at + 1..).is_some_and(|rest| !rest.starts_with([' ', '\n'])))
    {
        worth *= 0.6;
    }
    if text.ends_with('\\') {
        worth *= 0.8;
    }
    let quote = char::from(dialect.quote);
    // quotes of the other kind around a cell were meant to come off
    let is_other = |mark: char| matches!(mark, '"' | '\'' | '`' | '~') && mark != quote;
    let wrapped = text.chars().next().filter(|mark| is_other(*mark)).is_some_and(|mark| text.ends_with(mark));
    if text.len() > 1 && wrapped {
        worth *= 0.9;
    }
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

/// Whether a cell is a mark with a digit on either side and little else.
fn between_digits(text: &str, mark: char) -> bool {
    text.split_once(mark).is_some_and(|(before, after)| {
        let number = |part: &str| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'))
        };
        number(before) && number(after)
    })
}

/// Whether blanks stand around nearly all cells.
pub(super) fn is_padded(samples: &[&str], dialect: &Dialect) -> bool {
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

/// How many cells the records of a text have.
pub(super) struct Widths {
    /// What eight of ten have; 0 if they vary.
    pub(super) usual: usize,
    /// What the most of those with several have, the first such record if there are as many of another; 0 if hardly two have as many.
    pub(super) commonest: usize,
}

/// How many cells the records at the beginning have.
pub(super) fn widths(samples: &[&str], dialect: &Dialect) -> Widths {
    let mut lengths: BTreeMap<usize, usize> = BTreeMap::new();
    let mut cells = Vec::new();
    let mut reader = Records::new(samples.first().copied().unwrap_or_default(), dialect);
    let mut taken = 0;
    let mut first = 0;
    while taken < RECORDS && reader.next(&mut cells).is_some() {
        taken += 1;
        if !cells.is_empty() {
            *lengths.entry(cells.len()).or_default() += 1;
        }
        if first == 0 && cells.len() > 1 {
            first = cells.len();
        }
    }
    let records: usize = lengths.values().sum();
    let usual = lengths
        .iter()
        .find(|(_, rows)| **rows * 10 >= records * 8 && **rows >= 5)
        .map_or(0, |(length, _)| *length);
    let commonest = lengths
        .iter()
        .filter(|(length, rows)| **length > 1 && **rows > 1)
        .max_by_key(|(length, rows)| (**rows, **length == first))
        .map_or(0, |(length, _)| *length);
    Widths { usual, commonest }
}
