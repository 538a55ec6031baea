//! Days as plain numbers: differences and windows are what statuses are made of.

use jiff::civil::Date;
use jiff::{SignedDuration, Span};

/// A day, counted from 1970-01-01.
pub(super) type Day = i32;

const EPOCH: Date = Date::constant(1970, 1, 1);

/// The number of a day. Every date of the calendar (years -9999 to 9999) has one.
pub(super) fn number(date: Date) -> Day {
    i32::try_from(date.duration_since(EPOCH).as_hours() / 24).unwrap_or(0)
}

/// The date of a number; the ends of the calendar where there is none.
pub(super) fn date(number: Day) -> Date {
    EPOCH.saturating_add(SignedDuration::from_hours(i64::from(number) * 24))
}

/// A date some days later, or the end of the calendar.
pub(super) fn later(date: Date, days: i64) -> Date {
    Span::new().try_days(days).map_or(Date::MAX, |span| date.saturating_add(span))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_are_each_other_s_inverse() {
        for text in ["1970-01-01", "2000-02-29", "1899-12-30", "2026-06-04", "9999-12-31"] {
            let day: Date = text.parse().expect("a date");
            assert_eq!(date(number(day)), day, "{text}");
        }
        assert_eq!(number(Date::constant(2000, 1, 1)), 10_957);
    }
}
