//! Numbers and days in plain digits, appended to a text without a detour through a formatter: the outputs of a large base
//! hold tens of millions of them.

use std::fmt::Write as _;

use jiff::civil::Date;

use crate::model::Amount;

/// Appends a whole number.
pub fn count(number: u64, out: &mut String) {
    // the longest has twenty digits
    let mut digits = [0_u8; 20];
    let mut rest = number;
    let mut length = 0;
    for place in digits.iter_mut().rev() {
        *place = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        length += 1;
        if rest == 0 {
            break;
        }
    }
    out.extend(digits.iter().skip(digits.len() - length).map(|digit| char::from(*digit)));
}

/// Appends a day in ISO 8601: `2026-03-02`.
pub fn date(day: Date, out: &mut String) {
    match u16::try_from(day.year()) {
        Ok(year) => {
            two_digits(u64::from(year) / 100, out);
            two_digits(u64::from(year) % 100, out);
            for part in [day.month(), day.day()] {
                out.push('-');
                two_digits(u64::from(part.unsigned_abs()), out);
            }
        }
        // years before the common era have a sign and six digits; writing to a string cannot fail
        Err(_) => {
            let _ = write!(out, "{day}");
        }
    }
}

/// Appends an amount of money as a plain decimal, as its `Display` writes it.
pub fn amount(amount: Amount, out: &mut String) {
    let parts = amount.ten_thousandths();
    match u64::try_from(parts.unsigned_abs()) {
        // whole hundredths, as nearly all are
        Ok(size) if size % 100 == 0 => {
            if parts < 0 {
                out.push('-');
            }
            count(size / 10_000, out);
            out.push('.');
            two_digits(size / 100 % 100, out);
        }
        _ => {
            let _ = write!(out, "{amount}");
        }
    }
}

fn two_digits(number: u64, out: &mut String) {
    if number < 10 {
        out.push('0');
    }
    count(number, out);
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn numbers_are_written_as_a_formatter_does(number: u64, small in 0_u64..2_000) {
            let mut out = String::new();
            count(number, &mut out);
            out.push(' ');
            count(small, &mut out);
            proptest::prop_assert_eq!(out, format!("{number} {small}"));
        }

        #[test]
        fn amounts_are_written_as_a_formatter_does(parts: i64, small in -2_000_000_i64..2_000_000) {
            for parts in [parts, small, small / 100 * 100] {
                let money = Amount::new_normal(i128::from(parts));
                let mut out = String::new();
                amount(money, &mut out);
                proptest::prop_assert_eq!(out, money.to_string());
            }
        }

        #[test]
        fn days_are_written_as_a_formatter_does(year in -9_999_i16..=9_999, month in 1_i8..=12, day in 1_i8..=28) {
            let day = jiff::civil::date(year, month, day);
            let mut out = String::new();
            date(day, &mut out);
            proptest::prop_assert_eq!(out, day.to_string());
        }
    }
}
