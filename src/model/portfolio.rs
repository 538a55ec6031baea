//! What the order histories of all clients come to, month by month and client by client.

use jiff::civil::Date;

use super::{Amount, Currency};

/// A calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: i8,
}

impl YearMonth {
    /// The month of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// How many months after another one it is; negative before it.
    #[must_use]
    pub fn months_since(self, other: Self) -> i32 {
        (i32::from(self.year) - i32::from(other.year)) * 12 + i32::from(self.month) - i32::from(other.month)
    }

    /// The month after it; the last month of the calendar stays.
    #[must_use]
    pub fn next(self) -> Self {
        match (self.month, self.year.checked_add(1)) {
            (12.., Some(year)) => Self { year, month: 1 },
            (12.., None) => self,
            (month, _) => Self { year: self.year, month: month + 1 },
        }
    }
}

/// `2026-03`.
impl std::fmt::Display for YearMonth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

/// The portfolio at the as-of day: what a manager asks of all order histories together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portfolio {
    /// The currency in which most clients order: months and cohorts are in it, what was ordered in others is left out.
    pub currency: Option<Currency>,
    /// The usual number of days between two orders, over all clients that ordered twice; a setting where they are too few.
    pub usual_gap: f64,
    /// The factor by which limits were stretched to hold for the portfolio's own past; 1: not at all.
    pub stretch: f64,
    /// What each rule would have cost on silences that did end in an order.
    pub rules: Vec<RuleCost>,
    /// Month by month, from the first order to the as-of day.
    pub months: Vec<MonthFlow>,
    /// Clients by the month of their first order, and how many of them ordered in each month since.
    pub cohorts: Vec<CohortMonth>,
    /// The share of the clients kept a year before the as-of day that are kept on it, too; `None` where there were none.
    pub retention_of_year: Option<f64>,
    /// What clients that are late usually order in a year, by currency: what may be lost.
    pub at_risk: Vec<(Option<Currency>, Amount)>,
    /// One entry for each client that ordered, in the order of the clients.
    pub buyers: Vec<Buyer>,
}

/// How often a rule would have called a client lost that then ordered.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleCost {
    /// The rule: `fixed`, `multiple`, `chance`, or `chance_stretched`.
    pub rule: &'static str,
    /// The clients with a past silence to judge: those with more than three order days.
    pub clients: u32,
    /// The share of their silences, each client weighing one, that ended in an order after the rule had called a loss.
    pub broken: f64,
}

/// A month of the portfolio. A client is kept until the silence since its last order exceeds its limit.
#[derive(Clone, Debug, PartialEq)]
pub struct MonthFlow {
    /// The month; the last one ends on the as-of day.
    pub month: YearMonth,
    /// Clients kept on the first day, before its orders.
    pub at_start: u32,
    /// Clients that ordered in the month.
    pub ordered: u32,
    /// Days with an order, over all clients.
    pub order_days: u32,
    /// Of those that ordered: for the first time.
    pub new: u32,
    /// Of those that ordered: kept clients that had ordered before.
    pub returning: u32,
    /// Of those that ordered: back after a silence beyond their limit.
    pub regained: u32,
    /// Clients whose silence exceeded their limit in the month.
    pub lost: u32,
    /// Clients kept on the last day.
    pub at_end: u32,
    /// The share of the clients kept at the start that were not lost in the month; `None` where there were none.
    pub retention: Option<f64>,
    /// The share of those that ordered in the month before and did again; `None` where nobody did.
    pub ordered_again: Option<f64>,
    /// What was ordered, returns taken off.
    pub revenue: Amount,
}

/// How many clients of a cohort ordered so many months after their first order.
#[derive(Clone, Debug, PartialEq)]
pub struct CohortMonth {
    /// The month of their first order.
    pub cohort: YearMonth,
    /// Months since then, from 0.
    pub age: u32,
    /// Clients that ordered in that month.
    pub clients: u32,
    /// Their share of the cohort.
    pub share: f64,
    /// What they ordered, returns taken off.
    pub revenue: Amount,
}

/// A client that ordered: how recently, how often, for how much, and whether that is changing.
#[derive(Clone, Debug, PartialEq)]
pub struct Buyer {
    /// The client, as a position in [`Base::clients`](super::Base::clients).
    pub client: u32,
    /// Days since the last order.
    pub recency: u32,
    /// Days with an order.
    pub frequency: u32,
    /// The currency in which it orders most often.
    pub currency: Option<Currency>,
    /// What it ordered in that currency.
    pub money: Amount,
    /// Scores from 1 to 5, 5 the best: recency and frequency among all buyers, money among those of its currency. Equal buyers
    /// have equal scores.
    pub scores: [u8; 3],
    /// What the scores say.
    pub segment: RfmSegment,
    /// What it ordered in the year up to its last order, in its currency.
    pub yearly: Amount,
    /// Whether it used to order regularly and now leaves longer gaps: its usual gap before, and lately.
    pub slowing: Option<(u32, u32)>,
    /// A pause like the present one, around the same season of an earlier year: perhaps it is one of those.
    pub seasonal: Option<(Date, Date)>,
}

/// What recency, frequency and money say of a buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RfmSegment {
    /// Ordered lately, and often or much.
    Champion,
    /// Orders often or much, the last time a while ago.
    Loyal,
    /// Has ordered on one day, lately.
    New,
    /// Ordered lately, not much yet.
    Promising,
    /// In between.
    Attention,
    /// Was worth much and has been silent for long.
    AtRisk,
    /// Was worth little and has been silent for long.
    Sleeping,
}

impl RfmSegment {
    /// All segments, the best first.
    pub const ALL: [Self; 7] = [
        Self::Champion,
        Self::Loyal,
        Self::New,
        Self::Promising,
        Self::Attention,
        Self::AtRisk,
        Self::Sleeping,
    ];

    /// The word in `rfm.csv`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Champion => "champion",
            Self::Loyal => "loyal",
            Self::New => "new",
            Self::Promising => "promising",
            Self::Attention => "attention",
            Self::AtRisk => "at_risk",
            Self::Sleeping => "sleeping",
        }
    }
}

/// A client that passes from one manager to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The client, as a position in [`Base::clients`](super::Base::clients).
    pub client: u32,
    /// Who looked after it so far; who does now is the client's owner.
    pub from: String,
}
