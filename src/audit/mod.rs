//! What the run found, counted and judged: the figures behind the report.
//!
//! Nothing here is worded: findings, criteria and actions carry codes and numbers, and the report says them in the
//! language of its reader. Nothing here holds a private id.

mod completeness;
mod costs;
mod criteria;
mod duplicates;
mod figures;
mod findings;
mod ledger;
mod mask;
mod money;
mod past;
mod plan;
mod portfolio;
mod since;
mod time;

pub use completeness::{Completeness, Group};
pub use costs::{Costs, Return};
pub use criteria::{Criterion, Part};
pub use duplicates::{Duplicates, Join, KeptApart, Merge, Shared, Side, Weight};
pub use figures::{Age, Figures, Funnel, Month, Refusal, Segment, Segments};
pub use findings::{Example, Finding};
pub use ledger::{Counts, LedgerLine, Unread};
pub use mask::Mask;
pub use money::Money;
pub use past::{Known, Snapshot};
pub use plan::{Action, Concerned, Responsible};
pub use portfolio::Portfolio;
pub use since::{Changed, Clients, Decay, Difference, Move, Named, Score};
pub use time::{Cohort, Reaction, Season};

use std::cmp::Ordering;

use serde::Serialize;

use crate::model::{Base, Results, Said, StageKind, View};

/// The audit: everything that the report shows.
#[derive(Clone, Debug, Serialize)]
pub struct Audit {
    /// The day the statuses hold for.
    pub as_of: String,
    /// Why that day.
    pub as_of_why: Said,
    /// How much there was of everything.
    pub counts: Counts,
    /// What became of every row, file by file and sheet by sheet.
    pub ledger: Vec<LedgerLine>,
    /// Files that could not be read.
    pub unread: Vec<Unread>,
    /// How many clients have which status, in the order of the scale.
    pub statuses: Vec<StatusLine>,
    /// The five criteria.
    pub criteria: Vec<Criterion>,
    /// Which fields are filled, by status, owner and source.
    pub completeness: Completeness,
    /// What was merged.
    pub duplicates: Duplicates,
    /// What was kept apart though similar, most useful first.
    pub kept_apart: Vec<KeptApart>,
    /// What was noticed, gravest first.
    pub findings: Vec<Finding>,
    /// What to do, most urgent first.
    pub plan: Vec<Action>,
    /// Key figures.
    pub figures: Figures,
    /// What all order histories come to.
    pub portfolio: Portfolio,
    /// What became of the base since an earlier run, where one is given.
    pub since: Option<Difference>,
}

/// The clients of one status.
#[derive(Clone, Debug, Serialize)]
pub struct StatusLine {
    /// The status, on the first scale of the run.
    pub status: String,
    /// Its type: open, won or lost.
    #[serde(rename = "type")]
    pub kind: StageKind,
    /// When a client belongs here; empty for the built-in scales, whose meaning the report tells.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub criterion: String,
    /// How many clients.
    pub clients: u64,
    /// Their share of all clients, from 0 to 1.
    pub share: f64,
    /// How many of them are silent for longer than they usually are.
    pub late: u64,
    /// What they ordered, by currency.
    pub revenue: Vec<Money>,
}

/// What else an audit is asked for.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// What the report may show.
    pub mask: Mask,
    /// What channels cost.
    pub costs: Costs,
    /// The base to compare with.
    pub past: Option<Snapshot>,
}

/// Clients named in each list of a comparison; `kartoteka diff --json` names them all.
const NAMED: usize = 20;

/// Counts and judges.
#[must_use]
pub fn audit(results: &Results) -> Audit {
    audit_as(results, &Asked::default())
}

/// Counts and judges, with everything that was asked for.
#[must_use]
pub fn audit_as(results: &Results, asked: &Asked) -> Audit {
    let view = View::new(results);
    let (counts, ledger) = ledger::count(&view);
    let findings = findings::group(&view);
    let kept_apart = duplicates::kept_apart(&view);
    // each goes through all clients, and none needs another
    let ((figures, plan), (duplicates, completeness)) = rayon::join(
        || rayon::join(|| figures::figures(&view, &asked.costs), || plan::plan(&view, &counts)),
        || rayon::join(|| duplicates::merged(&view, &counts), || completeness::completeness(&view)),
    );
    let mut audit = Audit {
        as_of: results.as_of.day.to_string(),
        as_of_why: results.as_of.why.clone(),
        unread: ledger::unread(results),
        statuses: statuses(&results.base),
        criteria: criteria::judge(results, &counts),
        duplicates,
        plan,
        completeness,
        kept_apart,
        findings,
        figures,
        portfolio: portfolio::portfolio(&results.base),
        counts,
        ledger,
        since: None,
    };
    audit.since = asked
        .past
        .as_ref()
        .map(|past| Difference::between(past, &Snapshot::of_run(&view, &audit)).cut(NAMED));
    audit.masked(asked.mask)
}

fn statuses(base: &Base) -> Vec<StatusLine> {
    let clients = &base.clients;
    base.scale()
        .stages
        .iter()
        .map(|stage| {
            let those = || clients.iter().filter(move |client| client.stage(0) == Some(&*stage.name));
            let number = those().count() as u64;
            StatusLine {
                status: stage.name.to_string(),
                kind: stage.kind,
                criterion: stage.criterion.clone(),
                clients: number,
                share: share(number, clients.len() as u64),
                late: those().filter(|client| client.is_late()).count() as u64,
                revenue: money::revenue(those()),
            }
        })
        .collect()
}

/// The first few in an order, sorted; the order of many others is not worked out.
fn first<T>(mut values: Vec<T>, count: usize, order: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    if count > 0 && values.len() > count {
        values.select_nth_unstable_by(count - 1, &order);
    }
    values.truncate(count);
    values.sort_by(order);
    values
}

/// A part of a whole; nothing of nothing is 0. Rounded to a ten-thousandth, so that equal shares are equal bytes.
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 10_000.0).round() / 10_000.0 }
}
