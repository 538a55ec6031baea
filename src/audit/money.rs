//! Sums of money by currency.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::model::{Amount, Client, Currency};

/// A sum in one currency.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Money {
    /// The currency's code; `None` where the files name none.
    pub currency: Option<String>,
    /// The sum, as a plain decimal.
    #[serde(serialize_with = "decimal")]
    pub amount: Amount,
}

fn decimal<S: Serializer>(amount: &Amount, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(amount)
}

impl Money {
    /// A sum.
    #[must_use]
    pub fn new(currency: Option<Currency>, amount: Amount) -> Self {
        Self { currency: currency.map(|code| code.to_string()), amount }
    }
}

/// What clients ordered, by currency, the largest sum first.
pub fn revenue<'a>(clients: impl Iterator<Item = &'a Client>) -> Vec<Money> {
    let mut sums: BTreeMap<Option<Currency>, Amount> = BTreeMap::new();
    for client in clients {
        for &(currency, amount) in
            client.history().map(|history| history.revenue.as_slice()).unwrap_or_default()
        {
            let sum = sums.entry(currency).or_default();
            *sum = sum.plus(amount);
        }
    }
    let mut sums: Vec<_> = sums.into_iter().filter(|(_, amount)| *amount != Amount::ZERO).collect();
    sums.sort_by_key(|&(currency, amount)| (std::cmp::Reverse(amount), currency));
    sums.into_iter().map(|(currency, amount)| Money::new(currency, amount)).collect()
}

/// The currency that most clients order in.
pub fn main_currency(clients: &[Client]) -> Option<Currency> {
    let mut uses: BTreeMap<Currency, u64> = BTreeMap::new();
    for client in clients {
        if let Some((Some(currency), _)) = client.main_revenue() {
            *uses.entry(currency).or_default() += 1;
        }
    }
    uses.into_iter()
        .max_by_key(|&(currency, count)| (count, std::cmp::Reverse(currency)))
        .map(|(currency, _)| currency)
}
