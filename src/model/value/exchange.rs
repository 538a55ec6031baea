//! A user's table of exchange rates.

use std::collections::BTreeMap;
use std::str::FromStr;

use super::{Amount, Currency};

/// Rates that lead from some currencies to one other. Empty: currencies are kept apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exchange {
    to: Option<Currency>,
    worth: BTreeMap<Currency, Amount>,
}

/// What is wrong with a rate.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RateError {
    /// Not of the form `1 EUR = 4.30 PLN`.
    #[error("`{0}` is no rate: write `1 EUR = 4.30 PLN`")]
    Form(String),
    /// The rates lead to more than one currency.
    #[error("`{0}` leads to another currency than the rates before it")]
    Target(String),
    /// One currency has two rates.
    #[error("`{0}` is the second rate of its currency")]
    Twice(String),
}

impl Exchange {
    /// Reads rates as `1 EUR = 4.30 PLN`, at most four decimals; all lead to one currency.
    ///
    /// # Errors
    /// The first rate that cannot be read or does not fit to the others.
    pub fn read<T: AsRef<str>>(rates: &[T]) -> Result<Self, RateError> {
        let mut exchange = Self::default();
        for rate in rates {
            let text = rate.as_ref();
            let (from, worth, to) = parts(text).ok_or_else(|| RateError::Form(text.to_owned()))?;
            if *exchange.to.get_or_insert(to) != to {
                return Err(RateError::Target(text.to_owned()));
            }
            if exchange.worth.insert(from, worth).is_some() {
                return Err(RateError::Twice(text.to_owned()));
            }
        }
        Ok(exchange)
    }

    /// Whether there is no rate.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.worth.is_empty()
    }

    /// The amount in the currency that the rates lead to, to a ten-thousandth; as it is where there is no rate.
    #[must_use]
    pub fn convert(&self, currency: Option<Currency>, amount: Amount) -> (Option<Currency>, Amount) {
        let worth = currency.and_then(|currency| self.worth.get(&currency));
        worth.map_or((currency, amount), |worth| (self.to, amount.times(*worth)))
    }
}

fn parts(text: &str) -> Option<(Currency, Amount, Currency)> {
    let (from, to) = text.split_once('=')?;
    let from = from.trim().strip_prefix('1')?.trim();
    let (worth, to) = to.trim().split_once(' ')?;
    let worth = Amount::from_str(worth).ok().filter(|worth| *worth > Amount::ZERO)?;
    let (from, to) = (code(from)?, code(to.trim())?);
    (from != to).then_some((from, worth, to))
}

/// An ISO 4217 code, by its form.
fn code(text: &str) -> Option<Currency> {
    let letters: [u8; 3] = text.as_bytes().try_into().ok()?;
    letters.iter().all(u8::is_ascii_uppercase).then(|| Currency::new_normal(letters))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        text.parse().expect("an amount")
    }

    #[test]
    fn what_has_a_rate_is_converted_and_the_rest_stays() {
        let exchange = Exchange::read(&["1 EUR = 4.30 PLN", "1 USD=3.9 PLN"]).expect("two rates");
        let (eur, pln, chf) = (code("EUR"), code("PLN"), code("CHF"));
        assert_eq!(exchange.convert(eur, amount("10.01")), (pln, amount("43.043")));
        assert_eq!(exchange.convert(eur, amount("-0.0001")), (pln, amount("-0.0004")));
        assert_eq!(exchange.convert(pln, amount("5")), (pln, amount("5")));
        assert_eq!(exchange.convert(chf, amount("5")), (chf, amount("5")));
        assert_eq!(exchange.convert(None, amount("5")), (None, amount("5")));
    }

    #[test]
    fn a_wrong_rate_says_what_is_wrong() {
        for text in [
            "EUR 4.30",
            "1 EUR = PLN",
            "1 EUR = 4,30 PLN",
            "1 eur = 4.30 PLN",
            "1 EUR = 0 PLN",
            "1 PLN = 1 PLN",
        ] {
            assert_eq!(Exchange::read(&[text]), Err(RateError::Form(text.to_owned())));
        }
        let two = ["1 EUR = 4.30 PLN", "1 USD = 0.9 EUR"];
        assert_eq!(Exchange::read(&two), Err(RateError::Target(two[1].to_owned())));
        let twice = ["1 EUR = 4.30 PLN", "1 EUR = 4.31 PLN"];
        assert_eq!(Exchange::read(&twice), Err(RateError::Twice(twice[1].to_owned())));
    }
}
