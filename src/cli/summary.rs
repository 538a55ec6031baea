//! The last words of a run: what there is, what needs a person, what to open.

use std::fmt::Write as _;
use std::path::Path;
use std::time::Duration;

use crate::model::{Disposition, RecordRole, Results, Status, TableKind};

/// Width of the longest bar, in characters.
const BAR: usize = 30;

/// What a person wants to know when the run is over.
pub fn summary(results: &Results, out: &Path, took: Duration) -> String {
    let mut text = String::from("\n");
    what_was_read(&mut text, results, took);
    what_was_found(&mut text, results);
    statuses(&mut text, results);
    what_needs_you(&mut text, results);
    what_to_open(&mut text, out);
    text
}

fn what_was_read(text: &mut String, results: &Results, took: Duration) {
    let read = results.sources.iter().filter(|source| source.error.is_none()).count();
    let rows: usize = results.tables.iter().map(|table| table.rows.len() + table.outside.len()).sum();
    let other = results.understandings.iter().filter(|u| u.kind == TableKind::Other).count();
    let mut aside = String::new();
    if other > 0 {
        let _ = write!(aside, "; {} set aside, about something else", count(other, "table"));
    }
    let _ = writeln!(
        text,
        "Read {} and {} in {}, in {:.1} s{aside}.",
        count(read, "file"),
        count(rows, "row"),
        count(results.tables.len(), "table"),
        took.as_secs_f64(),
    );
}

fn what_was_found(text: &mut String, results: &Results) {
    let records = results.intake.records.iter().filter(|record| record.role == RecordRole::Client).count();
    let clients = results.base.clients.len();
    let _ = writeln!(
        text,
        "{} {} are {}: {} were duplicates.",
        grouped(records),
        if records == 1 { "entry" } else { "entries" },
        count(clients, "client"),
        grouped(records.saturating_sub(clients)),
    );
    let orders = results.intake.orders.len();
    if orders > 0 {
        let landed: usize = results.base.clients.iter().map(|client| client.orders.len()).sum();
        let _ = writeln!(
            text,
            "{} were read; {} found their client.",
            count(orders, "order row"),
            if landed == orders { "all".to_owned() } else { grouped(landed) }
        );
    }
}

fn statuses(text: &mut String, results: &Results) {
    let standings = || results.base.clients.iter().filter_map(|client| client.standing.as_ref());
    let most = Status::ALL.map(|status| standings().filter(|s| s.status == status).count());
    let longest = most.iter().copied().max().unwrap_or(0).max(1);
    let _ = writeln!(text, "\nOn {} ({}):", results.as_of.day, results.as_of.why);
    for (status, clients) in Status::ALL.iter().zip(most) {
        let bar = "█".repeat((clients * BAR).div_ceil(longest));
        let _ = writeln!(text, "  {:<10}{:>9}  {bar}", status.as_str(), grouped(clients));
    }
    let late = standings().filter(|standing| standing.late).count();
    if late > 0 {
        let _ = writeln!(text, "  {} late: silent for longer than usual, not lost yet", be(late));
    }
}

fn what_needs_you(text: &mut String, results: &Results) {
    let mut needs = Vec::new();
    let review = results.linkage.review.len();
    if review > 0 {
        needs.push(format!("{} may be one client: say so in review.csv", count(review, "pair")));
    }
    let rejected = results
        .base
        .landings
        .iter()
        .filter(|landing| landing.disposition == Disposition::Rejected)
        .filter(|landing| {
            let table = results.understandings.get(landing.origin.table.index());
            table.is_some_and(|understanding| understanding.kind != TableKind::Other)
        })
        .count();
    if rejected > 0 {
        needs.push(format!("{} could not be carried over: see rejected.csv", count(rejected, "row")));
    }
    let orphans = results
        .base
        .landings
        .iter()
        .filter(|l| l.disposition == Disposition::Order && l.client.is_none())
        .count();
    if orphans > 0 {
        needs.push(format!("{} belong to no known client: see orders.csv", count(orphans, "order row")));
    }
    let owners = results.base.clients.iter().filter(|client| client.owner.is_none()).count();
    if owners > 0 {
        needs.push(format!(
            "{} nobody responsible",
            if owners == 1 { "1 client has".to_owned() } else { format!("{} clients have", grouped(owners)) }
        ));
    }
    if !needs.is_empty() {
        text.push_str("\nNeeds you:\n");
        for need in needs {
            let _ = writeln!(text, "  - {need}");
        }
    }
}

fn what_to_open(text: &mut String, out: &Path) {
    text.push_str("\nOpen:\n");
    for (file, what) in [("audit.html", "the report"), ("clients.xlsx", "the clean base, a tab a status")] {
        let _ = writeln!(text, "  {}   {what}", out.join(file).display());
    }
}

fn be(number: usize) -> String {
    if number == 1 { "1 is".to_owned() } else { format!("{} are", grouped(number)) }
}

fn count(number: usize, what: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {what}{plural}", grouped(number))
}

/// A number with its thousands set apart: `1,234,567`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!(["0", "999", "1,000", "12,345,678"], [0, 999, 1000, 12_345_678].map(grouped)[..]);
    }
}
