//! A client's status at a day, with its reason.

use std::sync::Arc;

use jiff::civil::Date;

use super::{Amount, Currency, Reason, Said, StageKind};

/// The status scale of a sales team (`sales`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Found, nothing more.
    Lead,
    /// Showed interest.
    Potential,
    /// Orders from time to time.
    Active,
    /// Orders regularly.
    Regular,
    /// Used to order.
    Lost,
}

impl Status {
    /// All statuses, in the order of the scale.
    pub const ALL: [Self; 5] = [Self::Lead, Self::Potential, Self::Active, Self::Regular, Self::Lost];

    /// Its standard type.
    #[must_use]
    pub fn kind(self) -> StageKind {
        match self {
            Self::Lead | Self::Potential => StageKind::Open,
            Self::Active | Self::Regular => StageKind::Won,
            Self::Lost => StageKind::Lost,
        }
    }

    /// The word in `clients.csv`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Potential => "potential",
            Self::Active => "active",
            Self::Regular => "regular",
            Self::Lost => "lost",
        }
    }
}

/// How silence becomes loss.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum StatusRule {
    /// When another order has become unlikely for this client's own rhythm.
    #[default]
    Chance,
    /// After a number of days that holds for all.
    Fixed,
    /// After a multiple of the client's usual pace.
    Multiple,
}

/// What the orders of a client come to at the as-of day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrderHistory {
    /// Orders that stand (not cancelled, not undone, not in the future); lines of one order count once.
    pub orders: u32,
    /// Distinct days with such an order.
    pub order_days: u32,
    /// The first of them.
    pub first: Option<Date>,
    /// The last of them.
    pub last: Option<Date>,
    /// Their value by currency, returns taken off, the largest number of orders first.
    pub revenue: Vec<(Option<Currency>, Amount)>,
    /// Orders that were called off or undone.
    pub cancelled: u32,
    /// The first order dated after the as-of day.
    pub next: Option<Date>,
}

/// A client's status.
#[derive(Clone, Debug, PartialEq)]
pub struct Standing {
    /// The status on the sales scale, on which every client is judged.
    pub status: Status,
    /// Its name on each scale of the run, in their order; empty where the sales scale is the only one.
    pub stages: Vec<Arc<str>>,
    /// Why.
    pub reason: Reason,
    /// Silent for more than half of its limit.
    pub late: bool,
    /// The days of silence after which it counts as lost.
    pub limit: Option<u32>,
    /// The day on which it is, or was, lost.
    pub lost_on: Option<Date>,
    /// The chance of another order, from 0 to 1.
    pub chance: Option<f64>,
    /// The order history behind it.
    pub history: OrderHistory,
    /// When it was last in contact, whatever the direction.
    pub last_contact: Option<Date>,
    /// When to contact it next, and why.
    pub next_contact: Option<(Date, Said)>,
}
