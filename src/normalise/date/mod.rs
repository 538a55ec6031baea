//! Dates.
//!
//! A single cell such as `03/04/2026` does not say which number is the day: [`column_dates`] decides for a whole column
//! from the values that do, and [`date()`] reads each cell by that decision.

mod column;
mod words;

use jiff::civil::Date;

use super::text::clean;
use crate::model::DateOrder;
pub use column::{ColumnDates, column_dates};

/// The first and last year that a client base can speak of.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2100;
/// Two-digit years up to this one are of this century: `5.6.49` is 2049, `5.6.50` is 1950.
const PIVOT: i16 = 50;
/// Excel's serial numbers for 1927 to 2100: smaller ones are as likely plain numbers.
const SERIALS: std::ops::RangeInclusive<i32> = 10_000..=73_415;
/// Serial number 0 as days before the Unix epoch: Excel counts from 1899-12-30 (its 1900 has a 29 February).
const SERIAL_ORIGIN: (i16, i8, i8) = (1899, 12, 30);
/// No date is written longer, its time of day and zone included.
const LONGEST: usize = 64;

/// Reads a date; `None` if it is none, is impossible or is a placeholder (`01.01.1970`, `00.00.0000`). A time of day is
/// passed over. With `serial`, whole and fractional numbers are Excel's day counts (45356 is 2024-03-05). Two-digit
/// years: 00–49 are 2000–2049, 50–99 are 1950–1999; for birthdays use [`birthday`].
#[must_use]
pub fn date(raw: &str, order: DateOrder, serial: bool) -> Option<Date> {
    let text = prepared(raw)?;
    if serial && let Some(found) = from_serial(&text) {
        return Some(found);
    }
    real(calendar(&text, order)?)
}

/// Reads a date of birth: like [`date()`], but a two-digit year never lies after `latest`.
#[must_use]
pub fn birthday(raw: &str, order: DateOrder, serial: bool, latest: Date) -> Option<Date> {
    let found = date(raw, order, serial)?;
    let short = prepared(raw).is_some_and(|text| !has_long_year(&text));
    if short && found > latest && found.year() >= 2000 {
        return Date::new(found.year() - 100, found.month(), found.day()).ok();
    }
    Some(found)
}

fn has_long_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|run| run.len() >= 4)
}

/// The cell as clean text, if it can be a date at all.
fn prepared(raw: &str) -> Option<String> {
    let raw = raw.trim().trim_matches(['\'', '"', '`']).trim();
    if raw.len() > LONGEST || !raw.bytes().any(|b| b.is_ascii_digit()) && raw.is_ascii() {
        return None;
    }
    Some(clean(raw))
}

/// What programs write where there is no date.
fn real(found: Date) -> Option<Date> {
    let placeholder = matches!(
        (found.year(), found.month(), found.day()),
        (1970 | 1900 | 1901, 1, 1) | (1899, 12, 30 | 31) | (1969, 12, 31)
    );
    (YEARS.contains(&found.year()) && !placeholder).then_some(found)
}

fn from_serial(text: &str) -> Option<Date> {
    let (whole, fraction) = text.split_once(['.', ',']).unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.len() != 5 || !digits(whole) || !digits(fraction) {
        return None;
    }
    let serial: i32 = whole.parse().ok().filter(|n| SERIALS.contains(n))?;
    let (year, month, day) = SERIAL_ORIGIN;
    let origin = Date::new(year, month, day).ok()?;
    real(origin.checked_add(jiff::Span::new().days(serial)).ok()?)
}

/// The numbers and words of a date.
fn calendar(text: &str, order: DateOrder) -> Option<Date> {
    if let Some(found) = compact(text) {
        return Some(found);
    }
    let mut parts = numbers_first(text)?;
    if let Some(month) = parts.month {
        let [a, b] = parts.two()?;
        // the year is the longer one, or the one that is no day, or the later one
        let (day, year) = if a.digits >= 3 || a.value > 31 { (b, a) } else { (a, b) };
        return Date::new(year.as_year()?, month, day.as_small()?).ok();
    }
    let [a, b, c] = parts.three()?;
    if a.digits >= 3 {
        // ISO, and its rare American cousin
        return ymd(a, b, c).or_else(|| ymd(a, c, b));
    }
    if c.digits == 3 || c.digits > 4 || b.digits > 2 {
        return None;
    }
    match order {
        DateOrder::DayMonthYear => ymd(c, b, a).or_else(|| ymd(c, a, b)),
        DateOrder::MonthDayYear => ymd(c, a, b).or_else(|| ymd(c, b, a)),
        DateOrder::YearMonthDay if c.digits == 4 => ymd(c, b, a).or_else(|| ymd(c, a, b)),
        DateOrder::YearMonthDay => ymd(a, b, c),
    }
}

fn ymd(year: Number, month: Number, day: Number) -> Option<Date> {
    Date::new(year.as_year()?, month.as_small()?, day.as_small()?).ok()
}

/// `20240305`, `20240305T101500`, `20240305101500`.
fn compact(text: &str) -> Option<Date> {
    let run = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text.get(run..)?;
    if !(run == 8 && (rest.is_empty() || rest.starts_with(['T', ' '])) || run == 14 && rest.is_empty()) {
        return None;
    }
    let number = |at: std::ops::Range<usize>| text.get(at).and_then(|digits| digits.parse::<i16>().ok());
    let small = |at| number(at).and_then(|n| i8::try_from(n).ok());
    let year = number(0..4).filter(|year| YEARS.contains(year))?;
    Date::new(year, small(4..6)?, small(6..8)?).ok()
}

/// A run of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Number {
    value: i16,
    digits: usize,
}

impl Number {
    fn as_year(self) -> Option<i16> {
        match self.digits {
            4 => YEARS.contains(&self.value).then_some(self.value),
            1 | 2 => Some(self.value + if self.value < PIVOT { 2000 } else { 1900 }),
            _ => None,
        }
    }
    fn as_small(self) -> Option<i8> {
        if self.digits > 2 { None } else { i8::try_from(self.value).ok() }
    }
}

/// What a cell holds: up to three numbers, perhaps the name of a month.
#[derive(Debug, Default)]
struct Parts {
    numbers: [Option<Number>; 3],
    count: usize,
    month: Option<i8>,
}

impl Parts {
    fn push(&mut self, number: Number) -> Option<()> {
        *self.numbers.get_mut(self.count)? = Some(number);
        self.count += 1;
        Some(())
    }
    fn two(&mut self) -> Option<[Number; 2]> {
        match self.numbers {
            [Some(a), Some(b), None] => Some([a, b]),
            _ => None,
        }
    }
    fn three(&mut self) -> Option<[Number; 3]> {
        match self.numbers {
            [Some(a), Some(b), Some(c)] => Some([a, b, c]),
            _ => None,
        }
    }
}

/// Walks over a cell up to the time of day; `None` where something stands there that no date has.
fn numbers_first(text: &str) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut rest = text;
    let mut gap = "";
    while let Some(c) = rest.chars().next() {
        if c.is_ascii_digit() {
            let run = rest.bytes().take_while(u8::is_ascii_digit).count();
            let (digits, after) = rest.split_at(run);
            let complete = parts.count + usize::from(parts.month.is_some()) >= 3;
            if complete {
                // from here on a time of day, a zone
                return is_time(rest, gap).then_some(parts);
            }
            if after.starts_with(':') {
                return None;
            }
            if run > 4 {
                return None;
            }
            parts.push(Number { value: digits.parse().ok()?, digits: run })?;
            rest = after;
            gap = "";
        } else if c.is_alphabetic() {
            let end = rest.find(|c: char| !words::is_word_char(c)).unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            let complete = parts.count + usize::from(parts.month.is_some()) >= 3;
            match words::meaning(word) {
                words::Meaning::Month(month) if parts.month.is_none() && !complete => {
                    parts.month = Some(month);
                }
                words::Meaning::Filler => {}
                _ if complete && (word == "T" || word == "Z" || is_zone_or_noon(word)) => {}
                _ => return None,
            }
            rest = after;
            gap = if word == "T" { "T" } else { "" };
        } else {
            // separators; a comma between digits would be a decimal mark
            if !matches!(
                c,
                '.' | '/' | '-' | ' ' | ',' | '\\' | '_' | '–' | '—' | '־' | '(' | ')' | '\'' | ':' | '+'
            ) {
                return None;
            }
            gap = rest.get(..c.len_utf8()).unwrap_or_default();
            rest = rest.get(c.len_utf8()..)?;
        }
    }
    Some(parts)
}

fn is_zone_or_noon(word: &str) -> bool {
    word.len() <= 4 && word.is_ascii()
}

/// Whether digits after a complete date are a time of day: `10:15`, `101500`.
fn is_time(rest: &str, gap: &str) -> bool {
    let run = rest.bytes().take_while(u8::is_ascii_digit).count();
    let after = rest.get(run..).unwrap_or_default();
    (run <= 2 && after.starts_with([':', '.', 'h', '-'])) || (gap == "T" && (run == 6 || run == 4))
}
