//! Why a client has its status: the facts, and the one place where they become words.

use std::fmt::{self, Display, Formatter};

use jiff::civil::Date;

use crate::model::{Reason, Status};

/// Why a client has its status.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Because {
    /// Its orders say so.
    Orders(Box<OrdersTell>),
    /// No order stands; words say so, or nothing does.
    NoOrder {
        /// Orders that were called off.
        cancelled: u32,
        /// The words that decided.
        said: Option<Said>,
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
        said: Option<Said>,
        /// The status.
        status: Status,
    },
}

/// Words that decided a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    /// The words as written.
    pub words: String,
    /// When they were said.
    pub on: Option<Date>,
}

/// What the orders of a client tell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct OrdersTell {
    pub last: Date,
    pub silence: i32,
    pub order_days: usize,
    pub usual_gap: f64,
    /// Order days within the last so many days, for a regular client.
    pub recent: Option<(usize, u32)>,
    pub next: Option<Date>,
    pub limit: u32,
    /// The chance of an order within so many days.
    pub outlook: Option<(f64, f64)>,
    pub similar_pause: Option<(Date, Date)>,
    pub came_back_after: Option<f64>,
    pub cancelled: u32,
    /// What the files say, where it is something else.
    pub file_says: Option<Said>,
    pub status: Status,
    pub late: bool,
}

impl Because {
    /// The reason in English.
    pub fn english(&self) -> Reason {
        Reason(English(self).to_string())
    }
}

struct English<'a>(&'a Because);

impl Display for English<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Because::Orders(orders) => english_orders(orders, f),
            Because::OnlyAhead(date) => write!(f, "first order is dated in the future: {date}"),
            Because::NoOrder { cancelled, said, status } => {
                f.write_str("no completed order")?;
                if *cancelled > 0 {
                    write!(f, " ({cancelled} cancelled)")?;
                }
                english_said(said.as_ref(), *status, f)
            }
            Because::Undated { orders, said, status } => {
                write!(f, "{orders} {} without a date", plural(i64::from(*orders), "order", "orders"))?;
                english_said(said.as_ref(), *status, f)?;
                if said.is_none() { write!(f, " -> {}", status.as_str()) } else { Ok(()) }
            }
        }
    }
}

fn english_said(said: Option<&Said>, status: Status, f: &mut Formatter<'_>) -> fmt::Result {
    let Some(said) = said else { return Ok(()) };
    write!(f, "; `{}`", said.words)?;
    if let Some(on) = said.on {
        write!(f, " on {on}")?;
    }
    write!(f, " -> {}", status.as_str())
}

fn english_orders(orders: &OrdersTell, f: &mut Formatter<'_>) -> fmt::Result {
    let days = plural(i64::from(orders.silence), "day", "days");
    write!(f, "last order {}, {} {days} ago; ", orders.last, orders.silence)?;
    if orders.order_days == 1 {
        f.write_str("only order so far")?;
    } else {
        write!(f, "usually orders every {:.0} days ({} order days)", orders.usual_gap, orders.order_days)?;
    }
    if let Some((count, window)) = orders.recent {
        write!(f, "; {count} in the last {window} days")?;
    }
    if let Some(next) = orders.next {
        write!(f, "; next order is dated {next}")?;
    }
    write!(f, "; limit {} days", orders.limit)?;
    if let Some((horizon, chance)) = orders.outlook {
        write!(f, "; chance of an order in the next {horizon:.0} days {:.0}%", 100.0 * chance)?;
    }
    if let Some((from, to)) = orders.similar_pause {
        write!(f, "; similar pause {from}..{to}")?;
    }
    if let Some(gap) = orders.came_back_after {
        write!(f, "; came back after {gap:.0} days")?;
    }
    if orders.cancelled > 0 {
        let noun = plural(i64::from(orders.cancelled), "order", "orders");
        write!(f, "; {} cancelled {noun} ignored", orders.cancelled)?;
    }
    if let Some(said) = &orders.file_says {
        write!(f, "; the file says `{}`", said.words)?;
    }
    write!(f, " -> {}{}", orders.status.as_str(), if orders.late { " (late)" } else { "" })
}

fn plural(count: i64, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}
