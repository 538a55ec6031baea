//! What the formats of a workbook's cells show a number as.

use std::collections::BTreeMap;

use calamine::ExcelDateTimeType;

use super::super::cells::Mask;
use super::records::Records;

/// What a cell format shows a number as.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Look {
    /// A number.
    #[default]
    Number,
    /// A point in time, or a span of it.
    Time(Clock),
    /// Digits in fixed places.
    Masked(Mask),
}

/// The two kinds of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Clock {
    /// A day, or a time of day.
    Moment,
    /// Hours that may be more than a day's.
    Span,
}

impl From<Clock> for ExcelDateTimeType {
    fn from(clock: Clock) -> Self {
        match clock {
            Clock::Moment => Self::DateTime,
            Clock::Span => Self::TimeDelta,
        }
    }
}

/// The looks of a workbook's cell formats, in their order (MS-XLSB 2.1.7.50).
pub(super) fn looks(part: &[u8]) -> Vec<Look> {
    const FORMAT: u16 = 0x2c;
    const BEGIN_CELL_FORMATS: u16 = 0x269;
    const END_CELL_FORMATS: u16 = 0x26a;
    const CELL_FORMAT: u16 = 0x2f;
    let mut codes: BTreeMap<u16, String> = BTreeMap::new();
    let mut numbers = Vec::new();
    let mut in_cell_formats = false;
    let mut records = Records::new(part);
    while let Ok(Some((kind, mut fields))) = records.next() {
        match kind {
            FORMAT => codes.extend(fields.short().zip(fields.text())),
            BEGIN_CELL_FORMATS => in_cell_formats = true,
            END_CELL_FORMATS => in_cell_formats = false,
            CELL_FORMAT if in_cell_formats => {
                fields.take(2);
                numbers.push(fields.short().unwrap_or(0));
            }
            _ => {}
        }
    }
    numbers
        .iter()
        .map(|number| codes.get(number).map_or_else(|| built_in(*number), |code| look(code)))
        .collect()
}

/// The formats that every workbook knows (ECMA-376 part 1, 18.8.30).
fn built_in(number: u16) -> Look {
    match number {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Look::Time(Clock::Moment),
        46 => Look::Time(Clock::Span),
        _ => Look::Number,
    }
}

/// What a format code shows a number as (ECMA-376 part 1, 18.8.31): letters of dates outside quotes, colours and escapes.
fn look(code: &str) -> Look {
    let mut letters = code.split(';').next().unwrap_or_default().chars();
    while let Some(letter) = letters.next() {
        match letter {
            // the letter behind stands for itself
            '\\' | '_' | '*' => {
                letters.next();
            }
            '"' => {
                letters.by_ref().find(|letter| *letter == '"');
            }
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let inside = inside.to_ascii_lowercase();
                let same = |unit: char| !inside.is_empty() && inside.chars().all(|letter| letter == unit);
                if ['h', 'm', 's'].into_iter().any(same) {
                    return Look::Time(Clock::Span);
                }
            }
            'G' | 'g'
                if letters.as_str().get(..6).is_some_and(|rest| rest.eq_ignore_ascii_case("eneral")) =>
            {
                return Look::Number;
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Look::Time(Clock::Moment),
            _ => {}
        }
    }
    Mask::of(code).map_or(Look::Number, Look::Masked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_tell_dates_from_numbers() {
        for code in ["dd.mm.yyyy", "[$-415]d mmm yyyy", "h:mm AM/PM", "\"dnia\" yyyy", "General;dd"] {
            let wanted = if code.starts_with('G') { Look::Number } else { Look::Time(Clock::Moment) };
            assert_eq!(look(code), wanted, "{code}");
        }
        for code in ["[h]:mm", "[hh]:mm:ss", "[mm]"] {
            assert_eq!(look(code), Look::Time(Clock::Span), "{code}");
        }
        for code in ["0.00", "#,##0 \"dni\"", "[Red]0", "0\\d", "_-* 0", "@", "#,##0\\ [$zł-415]"] {
            assert_eq!(look(code), Look::Number, "{code}");
        }
        assert!(matches!(look("00\\-000"), Look::Masked(_)));
    }
}
