//! What all order histories come to together: flows month by month, cohorts, recency-frequency-money, what each rule costs.

mod months;
mod pace;
mod rfm;
mod rules;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::day::{self, Day};
use super::history::{History, Sold};
use super::judge::Judgement;
use super::verdict::Verdict;
use crate::config::StatusSettings;
use crate::model::{Amount, Buyer, Currency, Portfolio, Status};

/// A client that ordered, as far as the portfolio depends on it.
pub(super) struct Account<'a> {
    /// The client, as a position in the base.
    pub client: u32,
    /// What it ordered when.
    pub history: &'a History,
    /// What its orders say of it.
    pub verdict: &'a Verdict,
}

impl Account<'_> {
    /// The distinct days of its orders up to the day of judgement, in order; there is at least one.
    fn days(&self) -> &[Day] {
        &self.history.days
    }

    /// What it bought in one currency.
    fn sold(&self, currency: Option<Currency>) -> impl Iterator<Item = &Sold> {
        self.history.sold.iter().filter(move |sold| sold.currency == currency)
    }

    /// The currency in which it orders most often.
    fn currency(&self) -> Option<Currency> {
        self.history.figures.revenue.first().and_then(|(currency, _)| *currency)
    }

    /// What it bought in its own currency within so many days up to its last order.
    fn latest(&self, days: Day) -> Amount {
        let last = self.days().last().copied().unwrap_or_default();
        let those = self.sold(self.currency()).filter(|sold| sold.day.is_some_and(|day| last - day < days));
        those.map(|sold| sold.amount).fold(Amount::ZERO, Amount::plus)
    }

    /// Everything it bought in its own currency.
    fn money(&self) -> Amount {
        self.sold(self.currency()).map(|sold| sold.amount).fold(Amount::ZERO, Amount::plus)
    }
}

/// A year, for what is usual in one.
const YEAR: Day = 365;

/// Works out the portfolio at a day from the clients that ordered, in the order of the clients.
pub(super) fn portfolio(
    accounts: &[Account<'_>],
    judgement: &Judgement<'_>,
    as_of: Date,
    settings: &StatusSettings,
) -> Portfolio {
    let currency = main_currency(accounts);
    let flows = months::months(accounts, currency, as_of);
    let buyers = buyers(accounts, day::number(as_of), settings);
    Portfolio {
        currency,
        usual_gap: judgement.usual_gap,
        stretch: judgement.stretch,
        rules: rules::costs(accounts, judgement, settings),
        months: flows.months,
        cohorts: flows.cohorts,
        retention_of_year: flows.retention_of_year,
        at_risk: at_risk(accounts, &buyers),
        buyers,
    }
}

/// What late clients usually order in a year, the largest sum first.
fn at_risk(accounts: &[Account<'_>], buyers: &[Buyer]) -> Vec<(Option<Currency>, Amount)> {
    let mut sums: BTreeMap<Option<Currency>, Amount> = BTreeMap::new();
    for (_, buyer) in accounts.iter().zip(buyers).filter(|(account, _)| account.verdict.late) {
        let sum = sums.entry(buyer.currency).or_default();
        *sum = sum.plus(buyer.yearly);
    }
    let mut sums: Vec<_> = sums.into_iter().filter(|(_, sum)| *sum != Amount::ZERO).collect();
    sums.sort_by_key(|&(currency, sum)| (std::cmp::Reverse(sum), currency));
    sums
}

/// The currency in which most clients place most of their orders.
fn main_currency(accounts: &[Account<'_>]) -> Option<Currency> {
    let mut uses: BTreeMap<Option<Currency>, u32> = BTreeMap::new();
    for (currency, _) in accounts.iter().filter_map(|account| account.history.figures.revenue.first()) {
        *uses.entry(*currency).or_default() += 1;
    }
    // of equally common ones the first by its code, and a named one before none
    let common = uses
        .into_iter()
        .max_by_key(|&(currency, count)| (count, std::cmp::Reverse((currency.is_none(), currency))));
    common.and_then(|(currency, _)| currency)
}

fn buyers(accounts: &[Account<'_>], today: Day, settings: &StatusSettings) -> Vec<Buyer> {
    let scores = rfm::scores(accounts);
    accounts
        .iter()
        .zip(scores)
        .map(|(account, scores)| {
            let days = account.days();
            let because = &account.verdict.because;
            let frequency = u32::try_from(days.len()).unwrap_or(u32::MAX);
            let lost = account.verdict.status == Status::Lost;
            Buyer {
                client: account.client,
                recency: u32::try_from(because.silence).unwrap_or(0),
                frequency,
                currency: account.currency(),
                money: account.money(),
                scores,
                segment: rfm::segment(scores, frequency),
                yearly: account.latest(YEAR),
                slowing: pace::slowing(days, today, settings).filter(|_| !lost),
                seasonal: because.similar_pause,
            }
        })
        .collect()
}
