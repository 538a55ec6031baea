//! The last words of a run: what there is, what needs a person, what to open. Every number is one of the audit's.

use std::path::Path;
use std::time::Duration;

use crate::audit::Audit;
use crate::write::Words;

/// Width of the longest bar, in characters.
const BAR: u64 = 30;
/// Things to do that are named.
const NEEDS: usize = 5;

/// What a person wants to know when the run is over.
pub fn summary(audit: &Audit, words: &Words, out: &Path, took: Duration) -> String {
    said(audit, words, out, took, &[("audit.html", "console.report"), ("clients.xlsx", "console.workbook")])
}

/// The same of an audit alone.
pub fn of_audit(audit: &Audit, words: &Words, out: &Path, took: Duration) -> String {
    said(audit, words, out, took, &[("audit.html", "console.report")])
}

fn said(audit: &Audit, words: &Words, out: &Path, took: Duration, files: &[(&str, &str)]) -> String {
    let mut lines = vec![String::new()];
    lines.extend(what_was_read(audit, words, took));
    lines.push(String::new());
    lines.extend(statuses(audit, words));
    lines.extend(what_needs_you(audit, words));
    lines.push(String::new());
    lines.push(words.say("console.open").to_owned());
    for (file, what) in files {
        lines.push(format!("  {}   {}", out.join(file).display(), words.say(what)));
    }
    lines.push(String::new());
    lines.join("\n")
}

fn what_was_read(audit: &Audit, words: &Words, took: Duration) -> Vec<String> {
    let counts = &audit.counts;
    let mut lines = vec![words.fill(
        "console.read",
        &[
            ("files", &words.count("count.files", counts.files - counts.files_unread)),
            ("rows", &words.count("count.rows", counts.rows)),
            ("seconds", &seconds(words, took)),
        ],
    )];
    let clients = words.count("count.clients", counts.clients);
    lines.push(if counts.client_rows > 0 {
        let rows = words.count("console.client_rows", counts.client_rows);
        let repeated = words.count("console.repeated", counts.repeated_rows);
        words.fill("console.found", &[("rows", &rows), ("clients", &clients), ("repeated", &repeated)])
    } else {
        words.fill("console.found_in_orders", &[("clients", &clients)])
    });
    if counts.order_rows > 0 {
        let landed = counts.order_rows.saturating_sub(counts.orders_without_client);
        let rows = words.count("console.order_rows", counts.order_rows);
        lines.push(words.fill("console.orders", &[("rows", &rows), ("landed", &words.number(landed))]));
    }
    lines
}

/// Seconds to a tenth.
fn seconds(words: &Words, took: Duration) -> String {
    words.decimal((took.as_secs_f64() * 10.0).round() / 10.0)
}

fn statuses(audit: &Audit, words: &Words) -> Vec<String> {
    let why = words.tell(&audit.as_of_why);
    let mut lines = vec![words.fill("console.as_of", &[("day", &audit.as_of), ("why", &why)])];
    let longest = audit.statuses.iter().map(|line| line.clients).max().unwrap_or(0).max(1);
    let names: Vec<String> = audit
        .statuses
        .iter()
        .map(|line| crate::write::stage_title(words, &line.status, &line.criterion))
        .collect();
    let widest = names.iter().map(|name| name.chars().count()).max().unwrap_or(0);
    for (line, name) in audit.statuses.iter().zip(names) {
        let bar = "█".repeat(usize::try_from((line.clients * BAR).div_ceil(longest)).unwrap_or(0));
        let text = format!("  {name:<widest$}{:>9}  {bar}", words.number(line.clients));
        lines.push(text.trim_end().to_owned());
    }
    if audit.counts.late > 0 {
        lines.push(format!("  {}", words.count("console.late", audit.counts.late)));
    }
    lines
}

/// The first things of the action plan.
fn what_needs_you(audit: &Audit, words: &Words) -> Vec<String> {
    if audit.plan.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![String::new(), words.say("console.needs").to_owned()];
    lines.extend(audit.plan.iter().take(NEEDS).map(|action| {
        format!("  - {}: {}", words.of_code("action", action.code), words.number(action.count))
    }));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_bear_the_decimal_mark_of_the_language() {
        let said = |language, milliseconds| {
            seconds(Words::for_language(language), Duration::from_millis(milliseconds))
        };
        assert_eq!(["en", "pl", "uk"].map(|language| said(language, 2_249)), ["2.2", "2,2", "2,2"]);
        assert_eq!(said("de", 84_000), "84");
    }
}
