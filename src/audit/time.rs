//! Key figures over time: how soon a request is answered, who stays, which months are strong.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;

use super::share;
use crate::model::{Client, Intake, InteractionRow, OrderState, View};

/// Years of first orders that are shown.
const COHORTS: usize = 8;

/// How soon clients were first contacted after they were entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reaction {
    /// Clients of whom both days are known.
    pub clients: u64,
    /// Half of them were contacted within so many days.
    pub median_days: u32,
    /// Those contacted on the same day or the next.
    pub within_a_day: u64,
}

/// The clients that first ordered in a year.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cohort {
    /// The year of the first order.
    pub year: i16,
    /// How many clients.
    pub clients: u64,
    /// How many of them ordered in that year and in each year after it.
    pub ordering: Vec<u64>,
    /// The same as shares, from 0 to 1.
    pub shares: Vec<f64>,
}

/// The orders of one month of the year over all full years.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Season {
    /// The month, from 1.
    pub month: i8,
    /// Orders in that month, all full years together.
    pub orders: u64,
    /// Against the average month: 1 is average.
    pub index: f64,
}

/// The days of a client's orders that stand, up to a day.
fn order_days<'a>(client: &'a Client, intake: &'a Intake, as_of: Date) -> impl Iterator<Item = Date> + 'a {
    let rows = client.orders.iter().filter_map(|at| intake.orders.get(*at as usize));
    rows.filter(|row| row.state == OrderState::Done && !row.is_detail)
        .filter_map(|row| row.date)
        .filter(move |date| *date <= as_of)
}

/// How soon clients were contacted; `None` where no client has both days.
pub fn reaction(view: &View<'_>) -> Option<Reaction> {
    let intake = &view.results.intake;
    let mut days: Vec<u32> = Vec::new();
    for client in &view.results.base.clients {
        let Some(entered) = client.created else { continue };
        let talks = client.interactions.iter().filter_map(|at| intake.interactions.get(*at as usize));
        let first = talks.filter_map(|talk: &InteractionRow| talk.date).filter(|date| *date >= entered).min();
        let waited = first.and_then(|date| date.since(entered).ok());
        days.extend(waited.and_then(|span| u32::try_from(span.get_days()).ok()));
    }
    days.sort_unstable();
    let median_days = *days.get(days.len() / 2)?;
    let within_a_day = days.iter().filter(|days| **days <= 1).count() as u64;
    Some(Reaction { clients: days.len() as u64, median_days, within_a_day })
}

/// Clients by the year of their first order, and how many of them ordered in the years after; the newest last. Empty
/// where all orders are of one year.
pub fn cohorts(view: &View<'_>) -> Vec<Cohort> {
    let (intake, as_of) = (&view.results.intake, view.results.as_of.day);
    let mut cohorts: BTreeMap<i16, (u64, BTreeMap<i16, u64>)> = BTreeMap::new();
    let mut last = i16::MIN;
    for client in &view.results.base.clients {
        let mut years: Vec<i16> = order_days(client, intake, as_of).map(Date::year).collect();
        years.sort_unstable();
        years.dedup();
        let (Some(first), Some(newest)) = (years.first(), years.last()) else { continue };
        last = last.max(*newest);
        let (clients, ordering) = cohorts.entry(*first).or_default();
        *clients += 1;
        for year in &years {
            *ordering.entry(*year).or_default() += 1;
        }
    }
    if cohorts.keys().next().is_none_or(|first| *first == last) {
        return Vec::new();
    }
    let skipped = cohorts.len().saturating_sub(COHORTS);
    let cohorts = cohorts.into_iter().skip(skipped).map(|(year, (clients, ordering))| {
        let ordering: Vec<u64> = (year..=last)
            .take(COHORTS)
            .map(|year| ordering.get(&year).copied().unwrap_or_default())
            .collect();
        let shares = ordering.iter().map(|count| share(*count, clients)).collect();
        Cohort { year, clients, ordering, shares }
    });
    cohorts.collect()
}

/// Orders by month of the year, over the full years that end with the as-of day; empty with fewer than two.
pub fn seasons(view: &View<'_>) -> Vec<Season> {
    let (intake, as_of) = (&view.results.intake, view.results.as_of.day);
    let mut months: BTreeMap<i32, u64> = BTreeMap::new();
    let number = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
    for client in &view.results.base.clients {
        for date in order_days(client, intake, as_of) {
            *months.entry(number(date)).or_default() += 1;
        }
    }
    // a month that has just begun is none
    let end = if as_of == as_of.last_of_month() { number(as_of) + 1 } else { number(as_of) };
    let Some(first) = months.keys().next() else { return Vec::new() };
    let full_years = (end - first) / 12;
    if full_years < 2 {
        return Vec::new();
    }
    let mut orders = [0u64; 12];
    for (month, count) in months.range(end - full_years * 12..end) {
        if let Some(slot) = usize::try_from(month.rem_euclid(12)).ok().and_then(|at| orders.get_mut(at)) {
            *slot += count;
        }
    }
    let average = orders.iter().sum::<u64>() as f64 / 12.0;
    (1..)
        .zip(orders)
        .map(|(month, orders)| Season {
            month,
            orders,
            index: (orders as f64 / average * 100.0).round() / 100.0,
        })
        .collect()
}
