//! What a workbook's cell holds as text: numbers with all their digits, dates as ISO 8601.

use std::fmt::Write as _;

use calamine::{Data, DataRef, ExcelDateTime};

use crate::model::CellType;

/// Writes what a cell holds behind `text` and tells its type; `None` for an empty one.
pub(super) fn write_value(data: &DataRef<'_>, text: &mut String) -> Option<CellType> {
    let (moment, cell_type) = match data {
        DataRef::Empty => return None,
        DataRef::String(value) => return Some(push(text, value, CellType::Text)),
        DataRef::SharedString(value) => return Some(push(text, value, CellType::Text)),
        DataRef::Int(number) => (number.to_string(), CellType::Number),
        DataRef::Float(number) => {
            write_decimal(*number, text);
            return Some(CellType::Number);
        }
        DataRef::Bool(truth) => (truth.to_string(), CellType::Bool),
        DataRef::DateTime(moment) => date(moment),
        DataRef::DateTimeIso(value) => (iso(value), CellType::Date),
        DataRef::DurationIso(value) => (clock(value), CellType::Date),
        DataRef::Error(error) => (error.to_string(), CellType::Error),
    };
    Some(push(text, &moment, cell_type))
}

/// A cell that owns its text, looked at.
pub(super) fn look_at(data: &Data) -> DataRef<'_> {
    match data {
        Data::Empty => DataRef::Empty,
        Data::String(text) => DataRef::SharedString(text),
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
    }
}

fn push(text: &mut String, value: &str, cell_type: CellType) -> CellType {
    text.push_str(value);
    cell_type
}

/// A number with all its digits: the shortest decimal that reads back as the same number, never in powers of ten.
pub(super) fn decimal(number: f64) -> String {
    let mut text = String::new();
    write_decimal(number, &mut text);
    text
}

/// Numbers up to here have all their digits as whole numbers.
const EXACT: f64 = 1e15;

fn write_decimal(number: f64, text: &mut String) {
    let start = text.len();
    // minus nothing is nothing; writing to a string cannot fail
    let _ = write!(text, "{}", if number == 0.0 { 0.0 } else { number });
    if number.fract() == 0.0 && number.abs() < EXACT {
        return;
    }
    let digits = text.get(start..).unwrap_or_default().bytes().filter(u8::is_ascii_digit).count();
    if digits > 15 {
        // what a cell shows is at most fifteen digits; `0.1 + 0.2` is meant as 0.3
        let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
        if rounded.fract() == 0.0 && number.fract() != 0.0 || (rounded - number).abs() < number.abs() * 1e-15
        {
            text.truncate(start);
            let _ = write!(text, "{rounded}");
        }
    }
}

/// A point in time as ISO 8601; a time of day alone and a duration as `hh:mm:ss`.
fn date(moment: &ExcelDateTime) -> (String, CellType) {
    let number = moment.as_f64();
    if !(0.0..2_958_466.0).contains(&number) {
        return (decimal(number), CellType::Number);
    }
    if moment.is_duration() {
        let seconds = (number * 86_400.0).round();
        let (hours, minutes) = ((seconds / 3600.0).floor(), ((seconds % 3600.0) / 60.0).floor());
        return (format!("{hours:02}:{minutes:02}:{:02}", seconds % 60.0), CellType::Date);
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    // a time that lost a millisecond to its fraction
    let (hour, minute, second) =
        if milli >= 999 { later(hour, minute, second) } else { (hour, minute, second) };
    if number < 1.0 && number > 0.0 {
        return (format!("{hour:02}:{minute:02}:{second:02}"), CellType::Date);
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) {
        (day, CellType::Date)
    } else {
        (format!("{day}T{hour:02}:{minute:02}:{second:02}"), CellType::Date)
    }
}

/// The time a second later, within the day.
fn later(hour: u8, minute: u8, second: u8) -> (u8, u8, u8) {
    match (hour, minute, second) {
        (23, 59, 59) => (hour, minute, second),
        (_, 59, 59) => (hour + 1, 0, 0),
        (_, _, 59) => (hour, minute + 1, 0),
        _ => (hour, minute, second + 1),
    }
}

/// An ISO 8601 duration in hours, minutes and seconds as a clock shows it; any other as it is.
pub(super) fn clock(text: &str) -> String {
    let parts = || -> Option<(u32, u32, f64)> {
        let (hours, rest) = text.trim().strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?;
        Some((hours.parse().ok()?, minutes.parse().ok()?, seconds.parse().ok()?))
    };
    parts().map_or_else(
        || text.to_owned(),
        |(hours, minutes, seconds)| format!("{hours:02}:{minutes:02}:{:02}", seconds.floor()),
    )
}

/// An ISO time without a time of midnight.
pub(super) fn iso(text: &str) -> String {
    let text = text.trim().trim_end_matches('Z');
    let day = text.strip_suffix("T00:00:00").or_else(|| text.strip_suffix("T00:00:00.000")).unwrap_or(text);
    day.strip_suffix(".000").unwrap_or(day).to_owned()
}

/// A number format that shows digits in fixed places, as post codes and phones have it: `00000`, `00\-000`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mask(Vec<char>);

impl Mask {
    /// The mask of a format code; none if the format does anything but place digits.
    pub(super) fn of(code: &str) -> Option<Self> {
        let places: Vec<char> =
            code.split(';').next()?.chars().filter(|c| !matches!(c, '\\' | '"')).collect();
        let zeros = places.iter().filter(|c| **c == '0').count();
        let digits_only = places.iter().all(|c| matches!(c, '0' | '-' | ' ' | '(' | ')'));
        ((2..=15).contains(&zeros) && digits_only).then_some(Self(places))
    }

    /// Writes a whole number as the mask shows it: its zeros are part of it, so it is text.
    pub(super) fn write(&self, data: &DataRef<'_>, text: &mut String) -> Option<CellType> {
        let number = match data {
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) if number.fract() == 0.0 => decimal(*number),
            _ => return None,
        };
        let zeros = self.0.iter().filter(|c| **c == '0').count();
        if !number.bytes().all(|b| b.is_ascii_digit()) || number.len() > zeros {
            return None;
        }
        let padded = format!("{number:0>zeros$}");
        let mut digits = padded.chars();
        text.extend(self.0.iter().map(|c| if *c == '0' { digits.next().unwrap_or('0') } else { *c }));
        Some(CellType::Text)
    }
}

/// Letters of two bytes each, the lower one first, as the binary formats hold them.
pub(super) fn utf_16(bytes: &[u8]) -> String {
    encoding_rs::UTF_16LE.decode_without_bom_handling(bytes).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits() {
        assert_eq!(decimal(380_671_234_567.0), "380671234567");
        assert_eq!(decimal(1e15), "1000000000000000");
        assert_eq!(decimal(0.1 + 0.2), "0.3");
        assert_eq!(decimal(2047.2), "2047.2");
        assert_eq!(decimal(-0.0), "0");
        assert_eq!(decimal(1.5e-7), "0.00000015");
    }

    #[test]
    fn masks_keep_zeros() {
        let shown = |code: &str, number| {
            let mut text = String::new();
            Mask::of(code)?.write(&DataRef::Float(number), &mut text).map(|_| text)
        };
        assert_eq!(shown("00000", 1067.0).as_deref(), Some("01067"));
        assert_eq!(shown("00\\-000", 838.0).as_deref(), Some("00-838"));
        assert_eq!(shown("00000", 1.5), None);
        assert_eq!(shown("0", 7.0), None);
        assert_eq!(shown("0.00", 7.0), None);
        assert_eq!(shown("00", 123.0), None);
    }

    #[test]
    fn dates_are_iso() {
        use calamine::ExcelDateTimeType::DateTime;
        let at = |number, epoch| date(&ExcelDateTime::new(number, DateTime, epoch)).0;
        assert_eq!(at(45356.0, false), "2024-03-05");
        assert_eq!(at(45356.4375, false), "2024-03-05T10:30:00");
        assert_eq!(at(43894.0, true), "2024-03-05");
        assert_eq!(at(0.4375, false), "10:30:00");
        assert_eq!(at(-1.0, false), "-1");
        assert_eq!(clock("PT11H12M12S"), "11:12:12");
        assert_eq!(iso("2024-03-05T00:00:00"), "2024-03-05");
    }
}
