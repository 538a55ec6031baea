//! Statuses of the clients of one clean order table: the form in which the rules are compared with others.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use rayon::prelude::*;

use super::day;
use super::history::History;
use super::judge::Judgement;
use super::order_table::OrderTable;
use super::scale::{Facts, Scales};
use crate::config::StatusSettings;
use crate::model::{Amount, Currency, Exchange, Reason, Status};

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
    /// Its status on each scale of the settings.
    pub stages: Vec<Arc<str>>,
    /// What it was worth up to the day, currency by currency, the one of most orders first; converted by the rates of the
    /// settings.
    pub revenue: Vec<(Option<Currency>, Amount)>,
}

/// The columns that every table has; its `status` is that of the first scale.
const COLUMNS: [&str; 7] = ["client_id", "status", "chance", "late", "limit", "lost_on", "reason"];
/// The columns of a table whose orders name their currencies.
const MONEY: [&str; 3] = ["revenue", "currency", "revenue_other"];

/// The clients of an order table, ready to be judged.
pub struct Judged<'t, 's> {
    table: &'t OrderTable,
    histories: Vec<History>,
    judgement: Judgement<'s>,
    scales: Scales<'s>,
}

impl<'t, 's> Judged<'t, 's> {
    /// Learns from all order histories, up to a day, what is usual.
    #[must_use]
    pub fn new(table: &'t OrderTable, as_of: Date, settings: &'s StatusSettings) -> Self {
        // settings that cannot be read were refused when they were given
        let exchange = Exchange::read(&settings.exchange_rates).unwrap_or_default();
        let histories: Vec<History> = (0..table.clients().len())
            .into_par_iter()
            .map(|client| {
                let mut history = History::of(table.orders(client).collect(), as_of, settings.undo_days);
                history.convert(&exchange);
                history
            })
            .collect();
        let judgement = Judgement::over(&histories, as_of, settings);
        Self { table, histories, judgement, scales: Scales::new(settings) }
    }

    /// The names of the columns: the seven that every table has, `status_NAME` for each further scale, and the revenue where
    /// the orders name their currencies.
    #[must_use]
    pub fn header(&self) -> Vec<String> {
        let further = self.scales.shown().into_iter().skip(1).map(|scale| format!("status_{}", scale.name));
        let money = MONEY.iter().filter(|_| self.table.has_currencies());
        let always = COLUMNS.iter().map(|name| (*name).to_owned());
        always.chain(further).chain(money.map(|name| (*name).to_owned())).collect()
    }

    /// The cells of a row, in the order of [`Judged::header`]; the chance with three decimals at most, the reason in the
    /// words given.
    #[must_use]
    pub fn cells(&self, client: &ClientStatus<'_>, reason: String) -> Vec<String> {
        let chance = client.chance.map(|chance| (libm::round(chance * 1000.0) / 1000.0).to_string());
        let mut stages = client.stages.iter().map(ToString::to_string);
        let mut cells = vec![
            client.client_id.to_owned(),
            stages.next().unwrap_or_default(),
            chance.unwrap_or_default(),
            client.late.map(|late| late.to_string()).unwrap_or_default(),
            client.limit.map(|limit| limit.to_string()).unwrap_or_default(),
            client.lost_on.map(|day| day.to_string()).unwrap_or_default(),
            reason,
        ];
        cells.extend(stages);
        if self.table.has_currencies() {
            cells.extend(money(&client.revenue));
        }
        cells
    }

    /// The statuses of some clients, by their positions among the sorted keys: a large table is judged part by part.
    #[must_use]
    pub fn statuses(&self, clients: Range<usize>) -> Vec<ClientStatus<'t>> {
        let start = clients.start;
        let histories = self.histories.get(clients).unwrap_or_default();
        let keys = self.table.clients().get(start..).unwrap_or_default();
        histories.par_iter().zip(keys).map(|(history, key)| self.row(key, history)).collect()
    }

    fn row(&self, client_id: &'t str, history: &History) -> ClientStatus<'t> {
        let verdict = self.judgement.by_orders(history);
        let (status, reason) = match &verdict {
            Some(verdict) => (verdict.status, Reason::Orders(Box::new(verdict.because.clone()))),
            None => self.judgement.by_words(history, None),
        };
        let late = verdict.as_ref().map(|verdict| verdict.late);
        // nothing is said of the clients of an order table, and nothing is known of them but their orders
        let facts = Facts {
            tags: &[],
            status,
            late: late.unwrap_or(false),
            order_days: history.figures.order_days,
            said: None,
        };
        ClientStatus {
            client_id,
            status,
            chance: verdict.as_ref().map(|verdict| verdict.chance),
            late,
            limit: verdict.as_ref().map(|verdict| verdict.limit),
            lost_on: verdict.as_ref().map(|verdict| day::date(verdict.lost_on)),
            reason,
            stages: self.scales.stages(&facts),
            revenue: history.figures.revenue.clone(),
        }
    }
}

/// Judges every client of an order table at a day; rows come sorted by the client's key, whatever the order of the table.
#[must_use]
pub fn statuses<'a>(table: &'a OrderTable, as_of: Date, settings: &StatusSettings) -> Vec<ClientStatus<'a>> {
    Judged::new(table, as_of, settings).statuses(0..table.clients().len())
}

/// The revenue in the main currency, that currency, and what was earned in others, as `clients.csv` of a run tells them.
fn money(revenue: &[(Option<Currency>, Amount)]) -> [String; 3] {
    let code = |currency: &Option<Currency>| currency.map(|code| code.to_string()).unwrap_or_default();
    let Some(((main, amount), others)) = revenue.split_first() else { return Default::default() };
    let others: Vec<String> = others
        .iter()
        .map(|(currency, amount)| format!("{amount} {}", code(currency)).trim_end().to_owned())
        .collect();
    [amount.to_string(), code(main), others.join("; ")]
}
