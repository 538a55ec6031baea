//! `kartoteka diff`.

use std::fmt::Write as _;

use super::args::DiffArguments;
use super::{exit, print};
use crate::audit::{Clients, Difference, Snapshot};
use crate::error::Error;
use crate::write::Words;

/// Clients named in each list.
const NAMED: usize = 5;

/// What became of a base between two runs, for people or for programs.
pub fn diff(arguments: &DiffArguments) -> Result<u8, Error> {
    let (old, new) = (Snapshot::of_folder(&arguments.old)?, Snapshot::of_folder(&arguments.new)?);
    let found = Difference::between(&old, &new);
    if arguments.json {
        let text = serde_json::to_string_pretty(&found)
            .map_err(|cause| Error::failed("cannot write JSON").because(cause))?;
        print(&(text + "\n"))?;
    } else {
        let words = Words::for_language(arguments.lang.as_deref().unwrap_or_default());
        print(&for_people(&found, words))?;
    }
    Ok(exit::DONE)
}

fn for_people(found: &Difference, words: &Words) -> String {
    let mut text = format!("{}\n", words.fill("since.lead", &[("from", &found.from), ("to", &found.to)]));
    let counts = [("before", found.clients_before), ("now", found.clients_now)]
        .map(|(name, n)| (name, words.number(n)));
    let [before, now] = counts;
    let _ = writeln!(text, "{}", words.fill("since.clients", &[("before", &before.1), ("now", &now.1)]));
    for (key, clients) in [
        ("since.new", &found.new),
        ("since.gone", &found.gone),
        ("since.came_back", &found.came_back),
        ("since.newly_lost", &found.newly_lost),
        ("since.united", &found.united),
    ] {
        line(&mut text, words.say(key), clients, words);
    }
    for change in &found.statuses {
        let name = |status: &str| words.of_code("status_word", status);
        let (from, to) = (name(&change.from), name(&change.to));
        line(&mut text, &words.fill("since.move", &[("from", &from), ("to", &to)]), &change.clients, words);
    }
    for decay in &found.decayed {
        let field = words.of_code("field", decay.field);
        line(&mut text, &words.fill("since.decayed", &[("field", &field)]), &decay.clients, words);
    }
    for score in found.scores.iter().filter(|score| score.before != score.now) {
        let shown = |score: Option<u32>| score.map_or_else(|| "–".to_owned(), |score| score.to_string());
        let name = words.of_code("criteria", &score.code);
        let _ = writeln!(text, "{name} {} → {}", shown(score.before), shown(score.now));
    }
    for change in &found.findings {
        let name = words.of_code("finding", &change.code);
        let _ = writeln!(text, "{name}: {} → {}", words.number(change.before), words.number(change.now));
    }
    text
}

fn line(text: &mut String, title: &str, clients: &Clients, words: &Words) {
    if clients.count == 0 {
        return;
    }
    let names: Vec<&str> = clients.clients.iter().take(NAMED).map(|client| client.name.as_str()).collect();
    let more = if clients.count > NAMED as u64 { ", …" } else { "" };
    let _ = writeln!(text, "{title}: {} ({}{more})", words.number(clients.count), names.join(", "));
}
