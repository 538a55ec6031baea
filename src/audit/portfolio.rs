//! The portfolio, for the report: what a manager asks of all order histories together.

use serde::{Serialize, Serializer};

use super::money::Money;
use super::share;
use crate::model::{Base, MonthFlow, Portfolio as Told, RfmSegment, RuleCost, YearMonth};

/// Months told; `portfolio.csv` holds all.
const MONTHS: usize = 24;

/// What all order histories come to.
#[derive(Clone, Debug, Serialize)]
pub struct Portfolio {
    /// Clients that ordered.
    pub buyers: u64,
    /// The usual number of days between two orders.
    pub usual_gap: f64,
    /// The factor by which limits were stretched; 1: not at all.
    pub stretch: f64,
    /// What each rule would have cost: the share of past silences that ended in an order after it had called a loss.
    pub rules: Vec<Rule>,
    /// The newest months.
    pub months: Vec<Month>,
    /// The share of the clients kept a year ago that are kept now.
    pub retention_of_year: Option<f64>,
    /// What late clients usually order in a year, by currency.
    pub at_risk: Vec<Money>,
    /// Clients by what recency, frequency and money say of them.
    pub segments: Vec<Segment>,
    /// Clients that used to order regularly and slow down.
    pub slowing: u64,
    /// Clients whose pause looks like one of the same season in an earlier year.
    pub seasonal: u64,
    /// Clients that passed to another manager.
    pub handed_over: u64,
}

/// What a rule would have cost.
#[derive(Clone, Debug, Serialize)]
pub struct Rule {
    /// The rule.
    pub rule: &'static str,
    /// The clients with past silences to judge.
    pub clients: u32,
    /// The share of their silences that the rule would have called a loss too early.
    pub broken: f64,
}

/// A month.
#[derive(Clone, Debug, Serialize)]
pub struct Month {
    /// `2026-03`.
    #[serde(serialize_with = "shown")]
    pub month: YearMonth,
    /// Clients kept on the first day.
    pub at_start: u32,
    /// New ones.
    pub new: u32,
    /// Kept ones that ordered again.
    pub returning: u32,
    /// Lost ones that came back.
    pub regained: u32,
    /// Lost in the month.
    pub lost: u32,
    /// Clients kept on the last day.
    pub at_end: u32,
    /// The share of those at the start that were not lost.
    pub retention: Option<f64>,
    /// What was ordered.
    pub revenue: Money,
}

/// Clients of one segment.
#[derive(Clone, Debug, Serialize)]
pub struct Segment {
    /// The segment.
    pub segment: &'static str,
    /// How many clients.
    pub clients: u64,
    /// Their share of all that ordered.
    pub share: f64,
}

fn shown<S: Serializer>(month: &YearMonth, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(month)
}

/// Counts the portfolio up.
pub fn portfolio(base: &Base) -> Portfolio {
    let told: &Told = &base.portfolio;
    let buyers = told.buyers.len() as u64;
    let of = |segment: RfmSegment| {
        let clients = told.buyers.iter().filter(|buyer| buyer.segment == segment).count() as u64;
        Segment { segment: segment.as_str(), clients, share: share(clients, buyers) }
    };
    let rule = |cost: &RuleCost| Rule { rule: cost.rule, clients: cost.clients, broken: cost.broken };
    let month = |flow: &MonthFlow| Month {
        month: flow.month,
        at_start: flow.at_start,
        new: flow.new,
        returning: flow.returning,
        regained: flow.regained,
        lost: flow.lost,
        at_end: flow.at_end,
        retention: flow.retention,
        revenue: Money::new(told.currency, flow.revenue),
    };
    let newest =
        |count: usize| told.months.get(told.months.len().saturating_sub(count)..).unwrap_or_default();
    Portfolio {
        buyers,
        usual_gap: told.usual_gap,
        stretch: told.stretch,
        rules: told.rules.iter().map(rule).collect(),
        months: newest(MONTHS).iter().map(month).collect(),
        retention_of_year: told.retention_of_year,
        at_risk: told.at_risk.iter().map(|(currency, sum)| Money::new(*currency, *sum)).collect(),
        segments: RfmSegment::ALL.into_iter().map(of).collect(),
        slowing: told.buyers.iter().filter(|buyer| buyer.slowing.is_some()).count() as u64,
        seasonal: told.buyers.iter().filter(|buyer| buyer.seasonal.is_some()).count() as u64,
        handed_over: base.handovers.len() as u64,
    }
}
