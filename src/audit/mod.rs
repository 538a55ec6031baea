//! What the run found, counted and judged: the figures behind the report.
//!
//! Nothing here is worded: findings, criteria and actions carry codes and numbers, and the report says them in the
//! language of its reader. Nothing here holds a private id.

mod criteria;
mod duplicates;
mod figures;
mod findings;
mod ledger;
mod money;
mod plan;
mod portfolio;

pub use criteria::{Criterion, Part};
pub use duplicates::{Duplicates, Join, KeptApart, Merge, Shared, Side, Weight};
pub use figures::{Age, Figures, Funnel, Month, Refusal, Segment, Segments};
pub use findings::{Example, Finding};
pub use ledger::{Counts, LedgerLine, Unread};
pub use money::Money;
pub use plan::{Action, Concerned, Responsible};
pub use portfolio::Portfolio;

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

/// Counts and judges.
#[must_use]
pub fn audit(results: &Results) -> Audit {
    let view = View::new(results);
    let (counts, ledger) = ledger::count(&view);
    let findings = findings::group(&view);
    let kept_apart = duplicates::kept_apart(&view);
    let figures = figures::figures(&view);
    Audit {
        as_of: results.as_of.day.to_string(),
        as_of_why: results.as_of.why.clone(),
        unread: ledger::unread(results),
        statuses: statuses(&results.base),
        criteria: criteria::judge(results, &counts),
        duplicates: duplicates::merged(&view, &counts),
        plan: plan::plan(&view, &counts),
        kept_apart,
        findings,
        figures,
        portfolio: portfolio::portfolio(&results.base),
        counts,
        ledger,
    }
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

/// A part of a whole; nothing of nothing is 0. Rounded to a ten-thousandth, so that equal shares are equal bytes.
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { (part as f64 / whole as f64 * 10_000.0).round() / 10_000.0 }
}
