//! Amounts of money.
//!
//! `1.234` is a thousand and more in Berlin and little more than one in London: [`column_amounts`] decides the decimal
//! mark over a whole column from the values that allow one reading, and [`amount`] reads each cell by that decision.

mod column;
mod currency;

use super::text::clean;
use crate::model::{Amount, Currency, DecimalMark};
pub use column::{ColumnAmounts, column_amounts};
pub use currency::currency;

/// The parts of one.
const UNIT: i128 = 10_000;
/// Longer texts are no amounts.
const LONGEST: usize = 64;
/// More digits than any amount has: an account number, a phone.
const MOST_DIGITS: usize = 18;

/// Reads an amount with the currency that stands beside it; `None` if it is none.
///
/// Understood: thousands parted by spaces of all kinds, full stops, commas, apostrophes; minus before or behind
/// (`12 500-`), brackets for minus; a stroke for no cents (`1.200,-`); `12 тыс.`, `2 mln`, `5k`; `~5000`; a
/// leading apostrophe of a spreadsheet. A value that allows one reading only is read so whatever the column says (`1.234,50` with
/// `mark` a point).
#[must_use]
pub fn amount(raw: &str, mark: DecimalMark) -> Option<(Amount, Option<Currency>)> {
    let cell = Cell::read(raw)?;
    let parts = match cell.shape() {
        Shape::Plain => cell.parts(None),
        Shape::Decimal(at) => cell.parts(Some(at)),
        Shape::Either(at) => {
            let decimal = cell.mark_at(at) == Some(mark);
            cell.parts(decimal.then_some(at))
        }
        Shape::None => None,
    }?;
    Some((Amount::new_normal(parts), cell.currency))
}

/// What the marks of a number say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// No decimals: `1 234`, `1.234.567`.
    Plain,
    /// The mark at this place parts off the decimals: `1.234,5`, `12,50`.
    Decimal(usize),
    /// The only mark, three digits behind it: `1.234`.
    Either(usize),
    /// No number.
    None,
}

/// A cell with one number: its digits and marks, its sign, its currency, its scale.
struct Cell {
    /// Digits, `.` and `,`; other thousands marks as `'`.
    number: String,
    negative: bool,
    scale: i128,
    currency: Option<Currency>,
}

impl Cell {
    fn read(raw: &str) -> Option<Self> {
        if raw.len() > LONGEST || !raw.bytes().any(|b| b.is_ascii_digit()) {
            return None;
        }
        let text =
            clean(raw).replace(['\u{2212}', '\u{2013}', '\u{2014}', '\u{2010}'], "-").replace('’', "'");
        let first = text.find(|c: char| c.is_ascii_digit())?;
        let last = text.rfind(|c: char| c.is_ascii_digit())?;
        let start = match text.get(..first) {
            // `.50`
            Some(before)
                if before.ends_with(['.', ','])
                    && !before.trim_end_matches(['.', ',']).ends_with(char::is_alphabetic) =>
            {
                first - 1
            }
            _ => first,
        };
        let (before, middle, after) = (text.get(..start)?, text.get(start..=last)?, text.get(last + 1..)?);
        let mut number = Self::digits_and_marks(middle)?;
        // `100,-`: a stroke in the place of the cents
        let whole =
            [",--", ".--", ",-", ".-"].iter().find_map(|stroke| Some((*stroke, after.strip_prefix(stroke)?)));
        let after = whole.map_or(after, |(stroke, rest)| {
            number.push_str(stroke.trim_end_matches('-'));
            number.push_str("00");
            rest
        });
        let (mut negative, mut found, mut scale) = (false, None, 1);
        let bracketed = before.contains('(') && after.contains(')');
        for (side, text) in [(true, before), (false, after)] {
            negative |= read_words(text, side, &mut found, &mut scale)?;
        }
        Some(Self { number, negative: negative || bracketed, scale, currency: found })
    }

    fn digits_and_marks(middle: &str) -> Option<String> {
        let mut number = String::with_capacity(middle.len());
        let mut chars = middle.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '0'..='9' => number.push(c),
                '.' | ',' => {
                    if number.ends_with(['.', ',', '\'']) {
                        return None;
                    }
                    // `1, 234`: the space adds nothing
                    chars.next_if_eq(&' ');
                    number.push(c);
                }
                ' ' | '\'' | '_' => {
                    if number.ends_with(['.', ',', '\'']) {
                        return None;
                    }
                    number.push('\'');
                }
                _ => return None,
            }
        }
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        (digits <= MOST_DIGITS).then_some(number)
    }

    fn mark_at(&self, at: usize) -> Option<DecimalMark> {
        match self.number.as_bytes().get(at)? {
            b'.' => Some(DecimalMark::Point),
            b',' => Some(DecimalMark::Comma),
            _ => None,
        }
    }

    fn shape(&self) -> Shape {
        let bytes = self.number.as_bytes();
        let marks: Vec<(usize, u8)> =
            bytes.iter().enumerate().filter(|(_, b)| !b.is_ascii_digit()).map(|(i, b)| (i, *b)).collect();
        let Some(&(last, mark)) = marks.last() else { return Shape::Plain };
        let tail = bytes.len() - last - 1;
        let others = marks.get(..marks.len() - 1).unwrap_or_default();
        let grouped = |marks: &[(usize, u8)], end: usize| {
            let head = marks.first().map_or(end, |(first, _)| *first);
            let mut edges = marks.iter().map(|(at, _)| *at).chain([end]);
            let mut from = edges.next();
            head <= 3 && head > 0 && edges.all(|to| from.replace(to).is_some_and(|from| to - from == 4))
        };
        let one_kind = others.iter().all(|(_, other)| *other == mark);
        if mark == b'\'' {
            // only whole thousands may follow a space
            return if one_kind && grouped(&marks, bytes.len()) { Shape::Plain } else { Shape::None };
        }
        if others.is_empty() {
            let leading_zero = bytes.first() == Some(&b'0') || last == 0;
            return if tail == 3 && last <= 3 && !leading_zero {
                Shape::Either(last)
            } else {
                Shape::Decimal(last)
            };
        }
        if one_kind {
            // 1.234.567
            return if grouped(&marks, bytes.len()) { Shape::Plain } else { Shape::None };
        }
        let group = others.first().map(|(_, other)| *other);
        let same = others.iter().all(|(_, other)| Some(*other) == group);
        if same && grouped(others, last) { Shape::Decimal(last) } else { Shape::None }
    }

    /// The number in ten-thousandths, rounded half away from zero.
    fn parts(&self, decimal: Option<usize>) -> Option<i128> {
        let (whole, fraction) = match decimal {
            Some(at) => (self.number.get(..at)?, self.number.get(at + 1..)?),
            None => (self.number.as_str(), ""),
        };
        let mut parts: i128 = 0;
        for b in whole.bytes().filter(u8::is_ascii_digit) {
            parts = parts * 10 + i128::from(b - b'0');
        }
        // the fraction before scaling keeps every digit: 1,2345678 mln
        let mut unit = UNIT * self.scale;
        parts *= unit;
        let mut remainder = 0;
        for b in fraction.bytes() {
            let digit = i128::from(b.checked_sub(b'0')?);
            if unit % 10 != 0 {
                remainder = digit;
                break;
            }
            unit /= 10;
            parts += digit * unit;
        }
        if remainder >= 5 {
            parts += 1;
        }
        Some(if self.negative { -parts } else { parts })
    }
}

/// Reads what stands on one side of the digits. Gives whether it says minus; `None` if it holds a word no amount has.
fn read_words(text: &str, before: bool, found: &mut Option<Currency>, scale: &mut i128) -> Option<bool> {
    let mut negative = false;
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | ':' | '='));
    for word in trimmed.split([' ', '(', ')', '/']).filter(|word| !word.is_empty()) {
        let mut word = word;
        loop {
            if let Some(rest) = word.strip_prefix('-') {
                negative = true;
                word = rest;
            } else if let Some(rest) = word.strip_prefix(['~', '≈', '+', '\'', '=']) {
                word = rest;
            } else {
                break;
            }
        }
        if let Some(rest) = word.strip_suffix('-') {
            negative = true;
            word = rest;
        }
        let word = word.trim_matches(['.', ',', '"', '\'']);
        if word.is_empty() {
            continue;
        }
        if let Some(unit) = currency(word) {
            *found = found.or(Some(unit));
        } else if let Some(times) = (!before).then(|| multiplier(word)).flatten() {
            *scale = scale.checked_mul(times).filter(|s| *s <= 1_000_000_000)?;
        } else if !matches!(
            word.to_lowercase().as_str(),
            "ca" | "ok"
                | "около"
                | "близько"
                | "około"
                | "netto"
                | "brutto"
                | "net"
                | "gross"
                | "нетто"
                | "брутто"
                | "*"
                | "c"
        ) {
            return None;
        }
    }
    Some(negative)
}

fn multiplier(word: &str) -> Option<i128> {
    Some(match word.to_lowercase().as_str() {
        "k" | "к" | "тыс" | "тис" | "тысяч" | "тисяч" | "tys" | "tysięcy" | "tysiące" | "tsd" | "tausend"
        | "thousand" | "אלף" | "т" => 1_000,
        "m" | "mln" | "млн" | "mio" | "million" | "millionen" | "miliony" | "milionów" | "מיליון" => {
            1_000_000
        }
        "mld" | "млрд" | "mrd" | "billion" | "מיליארד" => 1_000_000_000,
        _ => return None,
    })
}
