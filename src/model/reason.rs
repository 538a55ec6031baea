//! Why a client has its status: the facts, from which the outputs make words.

use jiff::civil::Date;

use super::Status;

/// Why a client has its status.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Its orders say so.
    Orders(Box<OrdersTell>),
    /// No order stands; words say so, or nothing does.
    NoOrder {
        /// Orders that were called off.
        cancelled: u32,
        /// The words that decided.
        told: Option<Told>,
        /// The status, where words decided.
        status: Status,
    },
    /// The first order is dated ahead.
    OnlyAhead(Date),
    /// It ordered, but no order carries a date.
    Undated {
        /// So many orders.
        orders: u32,
        /// The words that decided.
        told: Option<Told>,
        /// The status.
        status: Status,
    },
}

/// Words that decided a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The words as written.
    pub words: String,
    /// When they were said.
    pub on: Option<Date>,
}

/// What the orders of a client tell.
#[derive(Clone, Debug, PartialEq)]
pub struct OrdersTell {
    /// The day of the last order.
    pub last: Date,
    /// Days since then.
    pub silence: i32,
    /// Distinct days with an order.
    pub order_days: usize,
    /// The usual number of days between them.
    pub usual_gap: f64,
    /// Order days within the last so many days, for a regular client.
    pub recent: Option<(usize, u32)>,
    /// The first order dated ahead.
    pub next: Option<Date>,
    /// The days of silence after which it counts as lost.
    pub limit: u32,
    /// Within so many days, the chance of an order, from 0 to 1.
    pub outlook: Option<(f64, f64)>,
    /// The last pause as long as this one, from and to.
    pub similar_pause: Option<(Date, Date)>,
    /// The days of the pause after which it came back.
    pub came_back_after: Option<f64>,
    /// Orders that were called off.
    pub cancelled: u32,
    /// What the files say, where it is something else.
    pub file_says: Option<Told>,
    /// The status.
    pub status: Status,
    /// Silent for longer than usual, not lost yet.
    pub late: bool,
}
