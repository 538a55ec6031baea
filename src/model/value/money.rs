//! Currencies and amounts.

use std::fmt;
use std::str::FromStr;

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    pub(crate) const fn new_normal(code: [u8; 3]) -> Self {
        Self(code)
    }
    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount of money or a plain number, exact to a ten-thousandth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i128);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// `parts` is the amount times 10,000.
    pub(crate) const fn new_normal(parts: i128) -> Self {
        Self(parts)
    }
    /// The amount times 10,000.
    #[must_use]
    pub fn ten_thousandths(self) -> i128 {
        self.0
    }
    /// The nearest floating-point number, for charts, ratios and typed columns.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 10_000.0
    }
    /// The sum, kept within bounds.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
    /// The product with a number of four decimals, to a ten-thousandth, halves away from zero.
    #[must_use]
    pub fn times(self, factor: Self) -> Self {
        let product = self.0.saturating_mul(factor.0);
        Self(product.saturating_add(5_000 * product.signum()) / 10_000)
    }
    /// The same amount with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

/// A plain decimal with `.`, at least two and at most four decimals: `1234.50`, `-7.00`, `0.3333`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let (whole, parts) = (magnitude / 10_000, magnitude % 10_000);
        let sign = if self.0 < 0 { "-" } else { "" };
        if parts.is_multiple_of(100) {
            write!(f, "{sign}{whole}.{:02}", parts / 100)
        } else {
            write!(f, "{sign}{whole}.{}", format!("{parts:04}").trim_end_matches('0'))
        }
    }
}

/// Said of a text that is no plain decimal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a plain decimal")]
pub struct NotAPlainDecimal(String);

/// Reads back what [`Amount`] writes: a plain decimal with `.`; decimals beyond the fourth are rounded, half away from zero.
impl FromStr for Amount {
    type Err = NotAPlainDecimal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() + decimals.len() == 0 || whole.len() > 30 || !plain(whole) || !plain(decimals) {
            return Err(NotAPlainDecimal(text.to_owned()));
        }
        let shift = |sum: i128, digit: u8| sum * 10 + i128::from(digit - b'0');
        let whole = whole.bytes().fold(0, shift);
        let parts = decimals.bytes().chain(std::iter::repeat(b'0')).take(4).fold(whole, shift);
        let up = decimals.as_bytes().get(4).is_some_and(|digit| *digit >= b'5');
        let parts = parts + i128::from(up);
        Ok(Self(if negative { -parts } else { parts }))
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn an_amount_reads_back_what_it_writes() {
        for (text, written) in [
            ("0", "0.00"),
            ("-7", "-7.00"),
            ("1234.5", "1234.50"),
            (".3333", "0.3333"),
            ("1.00005", "1.0001"),
            ("-0.25", "-0.25"),
            ("1000", "1000.00"),
        ] {
            let amount: Amount = text.parse().expect("a plain decimal");
            assert_eq!(amount.to_string(), written);
            assert_eq!(written.parse(), Ok(amount));
        }
        for text in ["", "-", ".", "1,5", "1e3", "1.2.3", "NaN", " 1"] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
        }
    }
}
