//! The figures over time and the channels' costs, as the template takes them.

use super::map::{Shade, shade};
use super::page::{Share, part_of};
use crate::audit::{Audit, Return};
use crate::write::words::Words;

/// Figures over time.
pub(super) struct Time {
    /// Month; kept, new, regained, lost; retention.
    pub(super) flows: Vec<[String; 6]>,
    /// How many of a hundred clients a year leaves, in words; empty where it is not known.
    pub(super) year: String,
    /// Clients by what recency, frequency and money say of them.
    pub(super) segments: Vec<Share>,
    pub(super) cohorts: Vec<CohortRow>,
    /// The heads of the cohorts' columns: this year, a year later, …
    pub(super) years: Vec<String>,
    pub(super) seasons: Vec<Share>,
    /// Channel, cost, clients, customers, revenue, cost of a customer, return.
    pub(super) channels: Vec<[String; 7]>,
}

/// The clients that first ordered in a year.
pub(super) struct CohortRow {
    pub(super) year: String,
    pub(super) clients: String,
    pub(super) cells: Vec<Shade>,
}

/// Words the figures over time, the newest month first.
pub(super) fn time(audit: &Audit, w: &Words) -> Time {
    let (figures, portfolio) = (&audit.figures, &audit.portfolio);
    let count = |number: u32| w.number(u64::from(number));
    let flows = portfolio.months.iter().rev().map(|flow| {
        let retention = flow.retention.map_or_else(|| "–".to_owned(), |share| w.percent(share));
        [
            flow.month.clone(),
            count(flow.at_end),
            count(flow.new),
            count(flow.regained),
            count(flow.lost),
            retention,
        ]
    });
    let cohorts = figures.cohorts.iter().map(|cohort| CohortRow {
        year: cohort.year.to_string(),
        clients: w.number(cohort.clients),
        cells: cohort.shares.iter().map(|share| shade(Some(*share), w)).collect(),
    });
    let longest = figures.cohorts.iter().map(|cohort| cohort.shares.len()).max().unwrap_or_default();
    let years = (0..longest).map(|after| match after {
        0 => w.say("figures.same_year").to_owned(),
        after => w.fill("figures.years_later", &[("n", &after)]),
    });
    let most = portfolio.segments.iter().map(|segment| segment.clients).max().unwrap_or_default();
    let segments = portfolio.segments.iter().filter(|segment| segment.clients > 0).map(|segment| Share {
        name: w.of_code("rfm", segment.segment),
        text: w.count("count.clients", segment.clients),
        percent: w.percent(segment.share),
        width: part_of(segment.clients, most),
    });
    let most = figures.seasons.iter().map(|season| season.orders).max().unwrap_or_default();
    let seasons = figures.seasons.iter().map(|season| Share {
        name: format!("{:02}", season.month),
        text: w.count("count.orders", season.orders),
        percent: w.percent(season.index),
        width: part_of(season.orders, most),
    });
    Time {
        flows: flows.collect(),
        year: portfolio
            .retention_of_year
            .map_or_else(String::new, |share| w.fill("figures.year", &[("percent", &w.percent(share))])),
        segments: segments.collect(),
        cohorts: cohorts.collect(),
        years: years.collect(),
        seasons: seasons.collect(),
        channels: figures.channels.iter().map(|channel| channel_row(channel, w)).collect(),
    }
}

fn channel_row(channel: &Return, w: &Words) -> [String; 7] {
    let none = || "–".to_owned();
    [
        channel.channel.clone(),
        w.money(&channel.cost),
        w.number(channel.clients),
        w.number(channel.customers),
        w.money(&channel.revenue),
        channel.per_customer.as_ref().map_or_else(none, |cost| w.money(cost)),
        channel.ratio.map_or_else(none, |ratio| format!("{}×", w.decimal(ratio))),
    ]
}
