//! What became of the clients since an earlier run, in words.

use super::words::Words;
use crate::audit::{Clients, Difference};

/// Each kind of change that befell anyone, with those whom it befell.
pub(super) fn lines<'a>(found: &'a Difference, w: &Words) -> Vec<(String, &'a Clients)> {
    let told = [
        ("since.new", &found.new),
        ("since.gone", &found.gone),
        ("since.came_back", &found.came_back),
        ("since.newly_lost", &found.newly_lost),
        ("since.united", &found.united),
    ];
    let mut lines: Vec<_> = told.map(|(key, clients)| (w.say(key).to_owned(), clients)).into();
    lines.extend(found.statuses.iter().map(|change| {
        let name = |status: &str| w.of_code("status_word", status);
        let (from, to) = (name(&change.from), name(&change.to));
        (w.fill("since.move", &[("from", &from), ("to", &to)]), &change.clients)
    }));
    lines.extend(found.decayed.iter().map(|decay| {
        let field = w.of_code("field", decay.field);
        (w.fill("since.decayed", &[("field", &field)]), &decay.clients)
    }));
    lines.retain(|(_, clients)| clients.count > 0);
    lines
}

/// From when to when.
pub(super) fn lead(found: &Difference, w: &Words) -> String {
    w.fill("since.lead", &[("from", &found.from), ("to", &found.to)])
}
