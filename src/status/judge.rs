//! Every client of the base gets its standing.

use jiff::civil::Date;
use rayon::prelude::*;

use super::contact::{self, Outlook};
use super::day::{self, Day};
use super::findings;
use super::history::{self, History, OrderLine};
use super::portfolio::{self, Account};
use super::rhythm;
use super::scale::{Facts, Scales};
use super::stretch;
use super::unattached;
use super::verdict::{self, Verdict};
use super::words::{self, Statement};
use crate::config::StatusSettings;
use crate::model::{
    AsOf, Base, Client, Exchange, Intake, InteractionRow, Issue, OrderRow, Reason, Standing, Status,
};

/// What holds for all clients while they are judged.
pub(super) struct Judgement<'a> {
    today: Day,
    /// The usual gap over all clients.
    pub usual_gap: f64,
    /// The factor by which limits are stretched.
    pub stretch: f64,
    /// Whether the input tells of orders at all: then a client without any never ordered.
    orders_are_known: bool,
    settings: &'a StatusSettings,
}

impl<'a> Judgement<'a> {
    /// Learns from the histories of all clients what is usual.
    pub fn over(histories: &[History], as_of: Date, settings: &'a StatusSettings) -> Self {
        let medians = histories.par_iter().filter_map(|history| rhythm::median_gap(&history.days)).collect();
        let usual_gap = rhythm::usual_gap_of_all(medians, settings);
        Self {
            today: day::number(as_of),
            usual_gap,
            stretch: stretch::stretch(histories, usual_gap, settings),
            orders_are_known: histories.iter().any(|history| history.figures.orders > 0),
            settings,
        }
    }

    /// The verdict of the orders; `None` where no dated order stands.
    pub fn by_orders(&self, history: &History) -> Option<Verdict> {
        verdict::verdict(history, self.today, self.usual_gap, self.stretch, self.settings)
    }

    /// The status of a client without a dated order, by the words said of it.
    pub fn by_words(&self, history: &History, said: Option<(&Statement, Status)>) -> (Status, Reason) {
        if let Some(next) = history.figures.next {
            return (Status::Potential, Reason::OnlyAhead(next));
        }
        let words = said.map(|(statement, _)| statement.said.clone());
        if history.figures.orders > 0 {
            let told = said.map(|(_, status)| status).filter(|status| *status >= Status::Active);
            let status = told.unwrap_or(Status::Active);
            let said = words.filter(|_| told.is_some());
            return (status, Reason::Undated { orders: history.figures.orders, told: said, status });
        }
        let status = said.map_or(Status::Lead, |(statement, status)| self.unless_cooled(statement, status));
        (status, Reason::NoOrder { cancelled: history.figures.cancelled, told: words, status })
    }

    /// Interest that nobody has spoken of for long is no interest any more, where the settings say so.
    fn unless_cooled(&self, statement: &Statement, status: Status) -> Status {
        let days = i64::from(self.settings.interest_days);
        let old = |on: Date| i64::from(self.today - day::number(on)) > days;
        let cooled = days > 0 && status == Status::Potential && statement.said.on.is_some_and(old);
        if cooled { Status::Lead } else { status }
    }
}

/// Gives every client its [`Standing`] at a day, and reports what the files say otherwise.
pub fn judge(base: &mut Base, intake: &Intake, as_of: &AsOf, settings: &StatusSettings) {
    base.issues.extend(unattached::findings(base, intake));
    let histories = histories(base, intake, as_of.day, settings);
    let judgement = Judgement::over(&histories, as_of.day, settings);
    let verdicts: Vec<Option<Verdict>> =
        histories.par_iter().map(|history| judgement.by_orders(history)).collect();
    let accounts: Vec<Account<'_>> = (0..)
        .zip(&histories)
        .zip(&verdicts)
        .filter_map(|((client, history), verdict)| {
            Some(Account { client, history, verdict: verdict.as_ref()? })
        })
        .collect();
    base.portfolio = portfolio::portfolio(&accounts, &judgement, as_of.day, settings);
    drop(accounts);
    let scales = Scales::new(settings);
    base.scales = scales.shown();
    let judged: Vec<(Standing, Vec<Issue>)> = base
        .clients
        .par_iter()
        .zip(&histories)
        .zip(verdicts)
        .map(|((client, history), verdict)| {
            standing(client, intake, history, verdict, (&judgement, &scales), as_of.day)
        })
        .collect();
    for (client, (standing, issues)) in base.clients.iter_mut().zip(judged) {
        client.standing = Some(standing);
        base.issues.extend(issues);
    }
}

/// The history of each client, in the order of the clients.
fn histories(base: &Base, intake: &Intake, as_of: Date, settings: &StatusSettings) -> Vec<History> {
    let families = history::families(shown(base, intake));
    // settings that cannot be read were refused before the run began
    let exchange = Exchange::read(&settings.exchange_rates).unwrap_or_default();
    let history = |client: &Client| {
        let lines = rows(client, intake).map(|row| OrderLine {
            order_id: row.order_id.as_deref(),
            date: row.date,
            amount: row.amount,
            currency: row.currency,
            state: row.state,
            product: row.product.as_deref(),
            list: row.origin.table.0,
            family: families.get(&row.origin.table.0).copied().unwrap_or(row.origin.table.0),
        });
        let mut history = History::with_sales(lines.collect(), as_of, settings.undo_days);
        history.convert(&exchange);
        history
    };
    base.clients.par_iter().map(history).collect()
}

/// The order rows of a client that count.
fn rows<'a>(client: &'a Client, intake: &'a Intake) -> impl Iterator<Item = &'a OrderRow> {
    client.orders.iter().filter_map(|at| intake.orders.get(*at as usize)).filter(|row| !row.is_detail)
}

/// The rows without a number, by which lists that hold the same orders are found.
fn shown(base: &Base, intake: &Intake) -> Vec<(history::Shown, u32)> {
    let mut lists = intake.orders.iter().filter(|row| row.order_id.is_none()).map(|row| row.origin.table);
    let first = lists.next();
    if lists.all(|list| Some(list) == first) {
        return Vec::new();
    }
    let lines = (0..).zip(&base.clients).flat_map(|(at, client)| {
        rows(client, intake)
            .filter(|row| row.order_id.is_none())
            .filter_map(move |row| Some(((at, row.date?, row.amount?, row.currency), row.origin.table.0)))
    });
    lines.collect()
}

fn standing(
    client: &Client,
    intake: &Intake,
    history: &History,
    mut verdict: Option<Verdict>,
    (judgement, scales): (&Judgement<'_>, &Scales<'_>),
    as_of: Date,
) -> (Standing, Vec<Issue>) {
    let talks: Vec<&InteractionRow> =
        client.interactions.iter().filter_map(|at| intake.interactions.get(*at as usize)).collect();
    let statements = words::statements(client, &talks, as_of);
    let ordered = history.figures.orders > 0
        || !judgement.orders_are_known
        || statements.iter().any(|statement| words::implies_orders(statement.meaning));
    let said = words::decisive(&statements, ordered);
    let last_contact = contact::last_contact(client, &talks, as_of);
    let mut issues = findings::unbelievable_dates(client, intake, history);
    let (status, because) = if let Some(verdict) = &mut verdict {
        if let Some((statement, told)) = said.filter(|(_, told)| findings::contradicts(*told, verdict.status))
        {
            verdict.because.file_says = Some(statement.said.clone());
            issues.push(findings::contradiction(client, intake, &statement.said, told, verdict));
        }
        (verdict.status, Reason::Orders(Box::new(verdict.because.clone())))
    } else {
        issues.extend(findings::two_minds(client, intake, said, ordered));
        judgement.by_words(history, said)
    };
    issues.extend(findings::buys_against_its_wish(client, intake, status));
    let outlook = Outlook {
        client,
        talks: &talks,
        status,
        verdict: verdict.as_ref(),
        decided_by: said.map(|(statement, _)| statement),
        next_order: history.figures.next,
        last_contact,
        as_of,
    };
    let next_contact = outlook.next_contact();
    let late = verdict.as_ref().is_some_and(|verdict| verdict.late);
    let facts = Facts {
        tags: &client.tags,
        status,
        late,
        order_days: history.figures.order_days,
        said: said.map(|(statement, _)| statement),
    };
    let standing = Standing {
        status,
        stages: scales.stages(&facts),
        reason: because,
        late,
        limit: verdict.as_ref().map(|verdict| verdict.limit),
        lost_on: verdict.as_ref().map(|verdict| day::date(verdict.lost_on)),
        chance: verdict.as_ref().map(|verdict| verdict.chance),
        history: history.figures.clone(),
        last_contact,
        next_contact,
    };
    (standing, issues)
}
