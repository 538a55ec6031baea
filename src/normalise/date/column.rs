//! Which order of day, month and year a column uses.

use super::{calendar, from_serial, numbers_first, prepared, real};
use crate::model::DateOrder;

/// What a column of dates is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColumnDates {
    /// The order of day and month that reads most values.
    pub order: DateOrder,
    /// Whether no value told day and month apart, so that the order is a guess.
    pub ambiguous: bool,
    /// Whether the values are Excel's serial numbers.
    pub serial: bool,
}

/// Decides over a whole column; `None` where most values are no dates.
///
/// Only values that allow one reading vote. Without any, dates with full stops are read day first (the usage of the
/// countries that write so), those with slashes too, but as a guess.
#[must_use]
pub fn column_dates<'a>(values: impl Iterator<Item = &'a str>) -> Option<ColumnDates> {
    let mut votes = Votes::default();
    for value in values {
        votes.count(value);
    }
    votes.decide()
}

#[derive(Default)]
struct Votes {
    filled: usize,
    dates: usize,
    serials: usize,
    day_first: usize,
    month_first: usize,
    year_first: usize,
    /// Years of four digits in front: they read one way whatever the order, and say nothing of `15.04.24`.
    long_year_first: usize,
    either: usize,
    either_year: usize,
}

impl Votes {
    fn count(&mut self, value: &str) {
        if super::super::text::is_placeholder(value) {
            return;
        }
        self.filled += 1;
        let Some(text) = prepared(value) else { return };
        if from_serial(&text).is_some() {
            self.serials += 1;
            return;
        }
        let day_first = calendar(&text, DateOrder::DayMonthYear);
        let Some(found) = day_first else {
            if calendar(&text, DateOrder::YearMonthDay).is_some() {
                self.dates += 1;
                self.year_first += 1;
            } else if has_date_shape(&text) {
                self.dates += 1;
            }
            return;
        };
        self.dates += 1;
        if real(found).is_none() {
            return;
        }
        let Some(mut parts) = numbers_first(&text) else { return };
        let Some([a, b, c]) = parts.three() else { return };
        if a.digits >= 3 {
            self.long_year_first += 1;
        } else if a.value > 12 && a.value <= 31 && b.value <= 12 {
            // `25.12.24` could be a year first, if the last one is a day
            if c.digits == 4 || c.value > 31 || c.value == 0 {
                self.day_first += 1;
            } else {
                self.either_year += 1;
            }
        } else if b.value > 12 && a.value <= 12 {
            self.month_first += 1;
        } else if a.value > 31 {
            self.year_first += 1;
        } else if a.value != b.value {
            self.either += 1;
        }
    }

    fn decide(&self) -> Option<ColumnDates> {
        let all = self.dates + self.serials;
        if all == 0 || all * 2 < self.filled {
            return None;
        }
        if self.serials > self.dates {
            return Some(ColumnDates { order: DateOrder::YearMonthDay, ambiguous: false, serial: true });
        }
        let day_first = self.day_first + self.either_year;
        let numeric_long_year = day_first + self.month_first + self.either;
        let order = if self.month_first > day_first {
            DateOrder::MonthDayYear
        } else if numeric_long_year == 0 && self.year_first + self.long_year_first > 0
            || self.year_first > numeric_long_year
        {
            DateOrder::YearMonthDay
        } else {
            DateOrder::DayMonthYear
        };
        let ambiguous = self.either > 0 && day_first == self.month_first;
        Some(ColumnDates { order, ambiguous, serial: self.serials > 0 })
    }
}

/// `00.00.0000`, `31.02.2024`: no date, but meant as one.
fn has_date_shape(text: &str) -> bool {
    numbers_first(text)
        .and_then(|mut parts| parts.three())
        .is_some_and(|[a, _, c]| a.digits == 4 || c.digits == 4 || c.digits == 2)
}
