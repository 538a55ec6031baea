//! What changed since an earlier run, as the template takes it.

use crate::audit::{Clients, Difference};
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
        let mut lines: Vec<Line> = [
            ("since.new", &found.new),
            ("since.gone", &found.gone),
            ("since.came_back", &found.came_back),
            ("since.newly_lost", &found.newly_lost),
            ("since.united", &found.united),
        ]
        .into_iter()
        .map(|(key, clients)| line(w.say(key).to_owned(), clients, w))
        .collect();
        lines.extend(found.statuses.iter().map(|change| {
            let name = |status: &str| w.of_code("status_word", status);
            let (from, to) = (name(&change.from), name(&change.to));
            line(w.fill("since.move", &[("from", &from), ("to", &to)]), &change.clients, w)
        }));
        lines.extend(found.decayed.iter().map(|decay| {
            let field = w.of_code("field", decay.field);
            line(w.fill("since.decayed", &[("field", &field)]), &decay.clients, w)
        }));
        lines.retain(|line| !line.count.is_empty());
        let (before, now) = (w.number(found.clients_before), w.number(found.clients_now));
        Self {
            lead: w.fill("since.lead", &[("from", &found.from), ("to", &found.to)]),
            clients: w.fill("since.clients", &[("before", &before), ("now", &now)]),
            lines,
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
        count: if clients.count == 0 { String::new() } else { w.number(clients.count) },
        more: clients.count > names.len() as u64,
        names: names.join(", "),
    }
}
