//! Clients that pass from one manager to another.

use std::collections::BTreeMap;

use crate::config::handover_names;
use crate::model::{Base, Handover, Issue, Place, Said, Severity};

/// Gives the clients of some managers to others; each instruction reads `OLD = NEW`. Names are compared without regard to
/// case and spaces, and all instructions speak of the owners as they were, so that two managers can swap their clients.
pub fn reassign(base: &mut Base, instructions: &[String]) {
    let mut heirs: BTreeMap<String, (&str, &str, bool)> = BTreeMap::new();
    for (from, to) in instructions.iter().filter_map(|text| handover_names(text)) {
        heirs.insert(folded(from), (from, to, false));
    }
    if heirs.is_empty() {
        return;
    }
    for (at, client) in (0..).zip(&mut base.clients) {
        let Some(owner) = &client.owner else { continue };
        let Some((_, to, used)) = heirs.get_mut(&folded(owner)) else { continue };
        *used = true;
        let from = std::mem::replace(&mut client.owner, Some((*to).to_owned())).unwrap_or_default();
        base.handovers.push(Handover { client: at, from });
    }
    for (from, _, _) in heirs.into_values().filter(|(_, _, used)| !used) {
        let message = Said::new("noticed", "nobody_of_that_name").text("owner", from);
        base.issues.push(Issue::new("reassign_without_clients", Severity::Warning, Place::Run, message));
    }
}

fn folded(name: &str) -> String {
    name.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
