//! Statuses of the clients of one clean order table: the form in which the rules are compared with others.

use std::collections::HashMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::day;
use super::history::{History, OrderLine};
use super::judge::Judgement;
use crate::config::StatusSettings;
use crate::model::{Amount, Currency, OrderState, Reason, Status};

/// An order, or a line of one, of a clean table.
#[derive(Clone, Copy, Debug)]
pub struct ClientOrder<'a> {
    /// The client's key.
    pub client_id: &'a str,
    /// The day of the order.
    pub date: Date,
    /// What it is worth; negative for a cancellation or a return.
    pub amount: Option<Amount>,
    /// In which currency, where the table says so.
    pub currency: Option<Currency>,
    /// The order's number.
    pub order_id: Option<&'a str>,
    /// How far it came.
    pub state: OrderState,
}

/// The status of one client of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct ClientStatus<'a> {
    /// The client's key.
    pub client_id: &'a str,
    /// The status.
    pub status: Status,
    /// The chance of another order; `None` for a client without a standing order.
    pub chance: Option<f64>,
    /// Silent for more than half of its limit.
    pub late: Option<bool>,
    /// The days of silence after which it is lost.
    pub limit: Option<u32>,
    /// The day on which it is, or was, lost.
    pub lost_on: Option<Date>,
    /// Why.
    pub reason: Reason,
}

impl ClientStatus<'_> {
    /// The names of the columns.
    pub const HEADER: [&'static str; 7] =
        ["client_id", "status", "chance", "late", "limit", "lost_on", "reason"];

    /// The cells of its row, in the order of [`ClientStatus::HEADER`]; the chance with three decimals at most, the reason
    /// in the words given.
    #[must_use]
    pub fn cells(&self, reason: String) -> [String; 7] {
        [
            self.client_id.to_owned(),
            self.status.as_str().to_owned(),
            self.chance.map(|chance| (libm::round(chance * 1000.0) / 1000.0).to_string()).unwrap_or_default(),
            self.late.map(|late| late.to_string()).unwrap_or_default(),
            self.limit.map(|limit| limit.to_string()).unwrap_or_default(),
            self.lost_on.map(|day| day.to_string()).unwrap_or_default(),
            reason,
        ]
    }
}

/// Judges every client of an order table at a day; rows come sorted by the client's key, whatever the order of the table.
#[must_use]
pub fn statuses<'a>(
    orders: impl IntoIterator<Item = ClientOrder<'a>>,
    as_of: Date,
    settings: &StatusSettings,
) -> Vec<ClientStatus<'a>> {
    let (clients, mut lines) = by_client(orders);
    lines.par_sort_unstable_by_key(|(client, _)| *client);
    let groups: Vec<&[(u32, OrderLine<'a>)]> = lines.chunk_by(|a, b| a.0 == b.0).collect();
    let histories: Vec<History> = groups
        .par_iter()
        .map(|group| History::of(group.iter().map(|(_, line)| *line).collect(), as_of, settings.undo_days))
        .collect();
    let judgement = Judgement::over(&histories, as_of, settings);
    let mut rows: Vec<ClientStatus<'a>> = groups
        .par_iter()
        .zip(&histories)
        .filter_map(|(group, history)| {
            let client_id = *clients.get(group.first()?.0 as usize)?;
            Some(row(client_id, history, &judgement))
        })
        .collect();
    rows.par_sort_unstable_by_key(|row| row.client_id);
    rows
}

fn row<'a>(client_id: &'a str, history: &History, judgement: &Judgement<'_>) -> ClientStatus<'a> {
    let Some(verdict) = judgement.by_orders(history) else {
        let (status, reason) = judgement.by_words(history, None);
        return ClientStatus {
            client_id,
            status,
            chance: None,
            late: None,
            limit: None,
            lost_on: None,
            reason,
        };
    };
    ClientStatus {
        client_id,
        status: verdict.status,
        chance: Some(verdict.chance),
        late: Some(verdict.late),
        limit: Some(verdict.limit),
        lost_on: Some(day::date(verdict.lost_on)),
        reason: Reason::Orders(Box::new(verdict.because)),
    }
}

/// Numbers the clients in the order of their first order, so that the orders are sorted by a number and not by a text.
fn by_client<'a>(
    orders: impl IntoIterator<Item = ClientOrder<'a>>,
) -> (Vec<&'a str>, Vec<(u32, OrderLine<'a>)>) {
    let mut numbers: HashMap<&'a str, u32, foldhash::fast::FixedState> = HashMap::default();
    let mut clients = Vec::new();
    let lines = orders
        .into_iter()
        .map(|order| {
            let number = *numbers.entry(order.client_id).or_insert_with(|| {
                clients.push(order.client_id);
                u32::try_from(clients.len() - 1).unwrap_or(u32::MAX)
            });
            let line = OrderLine {
                order_id: order.order_id,
                date: Some(order.date),
                amount: order.amount,
                currency: order.currency,
                state: order.state,
                list: 0,
            };
            (number, line)
        })
        .collect();
    (clients, lines)
}
