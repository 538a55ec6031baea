//! What changed since an earlier run, as the template takes it.

use crate::audit::{Clients, Difference};
use crate::write::since;
use crate::write::words::Words;

/// Clients named in a line.
const NAMED: usize = 6;

/// The section.
pub(super) struct Since {
    pub(super) lead: String,
    pub(super) clients: String,
    pub(super) lines: Vec<Line>,
    pub(super) findings: Vec<[String; 3]>,
}

/// A kind of change, with the clients it befell.
pub(super) struct Line {
    pub(super) what: String,
    pub(super) count: String,
    pub(super) names: String,
    pub(super) more: bool,
}

impl Since {
    /// Words a comparison.
    pub(super) fn new(found: &Difference, w: &Words) -> Self {
        let lines = since::lines(found, w);
        let (before, now) = (w.number(found.clients_before), w.number(found.clients_now));
        Self {
            lead: since::lead(found, w),
            clients: w.fill("since.clients", &[("before", &before), ("now", &now)]),
            lines: lines.into_iter().map(|(what, clients)| line(what, clients, w)).collect(),
            findings: found
                .findings
                .iter()
                .map(|kind| [w.of_code("finding", &kind.code), w.number(kind.before), w.number(kind.now)])
                .collect(),
        }
    }
}

fn line(what: String, clients: &Clients, w: &Words) -> Line {
    let names: Vec<&str> = clients.clients.iter().take(NAMED).map(|client| client.name.as_str()).collect();
    Line {
        what,
        count: w.number(clients.count),
        more: clients.count > names.len() as u64,
        names: names.join(", "),
    }
}
