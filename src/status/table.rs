//! Statuses of the clients of one clean order table: the form in which the rules are compared with others.

use std::ops::Range;

use jiff::civil::Date;
use rayon::prelude::*;

use super::day;
use super::history::History;
use super::judge::Judgement;
use super::order_table::OrderTable;
use crate::config::StatusSettings;
use crate::model::{Reason, Status};

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

/// The clients of an order table, ready to be judged.
pub struct Judged<'t, 's> {
    table: &'t OrderTable,
    histories: Vec<History>,
    judgement: Judgement<'s>,
}

impl<'t, 's> Judged<'t, 's> {
    /// Learns from all order histories, up to a day, what is usual.
    #[must_use]
    pub fn new(table: &'t OrderTable, as_of: Date, settings: &'s StatusSettings) -> Self {
        let histories: Vec<History> = (0..table.clients().len())
            .into_par_iter()
            .map(|client| History::of(table.orders(client).collect(), as_of, settings.undo_days))
            .collect();
        let judgement = Judgement::over(&histories, as_of, settings);
        Self { table, histories, judgement }
    }

    /// The statuses of some clients, by their positions among the sorted keys: a large table is judged part by part.
    #[must_use]
    pub fn statuses(&self, clients: Range<usize>) -> Vec<ClientStatus<'t>> {
        let start = clients.start;
        let histories = self.histories.get(clients).unwrap_or_default();
        let keys = self.table.clients().get(start..).unwrap_or_default();
        histories.par_iter().zip(keys).map(|(history, key)| row(key, history, &self.judgement)).collect()
    }
}

/// Judges every client of an order table at a day; rows come sorted by the client's key, whatever the order of the table.
#[must_use]
pub fn statuses<'a>(table: &'a OrderTable, as_of: Date, settings: &StatusSettings) -> Vec<ClientStatus<'a>> {
    Judged::new(table, as_of, settings).statuses(0..table.clients().len())
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
