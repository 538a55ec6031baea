//! What each channel cost against what it brought.

use std::collections::BTreeMap;

use serde::Serialize;

use super::money::Money;
use crate::model::{Amount, Client, Currency};

/// What channels cost, as a person wrote it down.
#[derive(Clone, Debug, Default)]
pub struct Costs(Vec<(String, Currency, Amount)>);

/// A channel's cost and return.
#[derive(Clone, Debug, Serialize)]
pub struct Return {
    /// The channel.
    pub channel: String,
    /// What it cost.
    pub cost: Money,
    /// Clients that came by it.
    pub clients: u64,
    /// Those that ordered.
    pub customers: u64,
    /// What those ordered in the currency of the cost.
    pub revenue: Money,
    /// The cost of a client that ordered; `None` where none did.
    pub per_customer: Option<Money>,
    /// Revenue for each unit of money spent; `None` where it cost nothing.
    pub ratio: Option<f64>,
}

impl Costs {
    /// The costs of channels: the channel, the currency, the amount.
    #[must_use]
    pub fn new(costs: Vec<(String, Currency, Amount)>) -> Self {
        Self(costs)
    }

    /// What each channel brought, in the order of the costs; channels are the same whatever their letters' case.
    #[must_use]
    pub fn returns(&self, clients: &[Client]) -> Vec<Return> {
        let mut by_channel: BTreeMap<String, Vec<&Client>> = BTreeMap::new();
        for client in clients {
            if let Some(channel) = &client.channel {
                by_channel.entry(key(channel)).or_default().push(client);
            }
        }
        self.0
            .iter()
            .map(|(channel, currency, cost)| {
                let came = by_channel.get(&key(channel)).map(Vec::as_slice).unwrap_or_default();
                one(channel, *currency, *cost, came)
            })
            .collect()
    }
}

fn one(channel: &str, currency: Currency, cost: Amount, clients: &[&Client]) -> Return {
    let histories = || clients.iter().filter_map(|client| client.history());
    let customers = histories().filter(|history| history.orders > 0).count() as u64;
    let ordered = histories().flat_map(|history| &history.revenue).filter(|(of, _)| *of == Some(currency));
    let revenue = ordered.fold(Amount::ZERO, |sum, (_, amount)| sum.plus(*amount));
    let per_customer = (customers > 0).then(|| {
        let hundredths = cost.ten_thousandths() / (i128::from(customers) * 100);
        Money::new(Some(currency), Amount::new_normal(hundredths * 100))
    });
    Return {
        channel: channel.to_owned(),
        cost: Money::new(Some(currency), cost),
        clients: clients.len() as u64,
        customers,
        revenue: Money::new(Some(currency), revenue),
        per_customer,
        ratio: (cost > Amount::ZERO).then(|| (revenue.to_f64() / cost.to_f64() * 100.0).round() / 100.0),
    }
}

fn key(channel: &str) -> String {
    channel.trim().to_lowercase()
}
