//! What judging notices: words against orders, words against words, dates that cannot be, sales against a client's wish.

use super::day::{self, Day};
use super::history::History;
use super::verdict::Verdict;
use super::words::{self, Statement};
use crate::model::{Client, Intake, Issue, Place, Said, Severity, Status, Told, Value};

/// Whether a person should see that words and orders differ; `active` and `regular` differ in degree only.
pub(super) fn contradicts(told: Status, judged: Status) -> bool {
    let kind = |status| match status {
        Status::Lead | Status::Potential => 0,
        Status::Active | Status::Regular => 1,
        Status::Lost => 2,
    };
    kind(told) != kind(judged)
}

/// The files say one thing, the orders another: the orders hold.
pub(super) fn contradiction(
    client: &Client,
    intake: &Intake,
    said: &Told,
    told: Status,
    verdict: &Verdict,
) -> Issue {
    let orders = &verdict.because;
    let message = Said::new("noticed", "status_contradiction")
        .text("words", &said.words)
        .said("told", Said::new("status_word", told.as_str()))
        .count("days", orders.silence)
        .said("judged", Said::new("status_word", verdict.status.as_str()));
    let severity = if verdict.status == Status::Lost { Severity::Warning } else { Severity::Note };
    Issue::new("status_contradiction", severity, place(client, intake, Some(&said.words)), message)
}

/// Orders whose dates cannot be right, each with its row.
pub(super) fn unbelievable_dates(client: &Client, intake: &Intake, history: &History) -> Vec<Issue> {
    let issue = |day: &Day| {
        let date = day::date(*day);
        let rows = client.orders.iter().filter_map(|at| intake.orders.get(*at as usize));
        let row = rows.into_iter().find(|row| row.date == Some(date));
        let place = row.map_or(Place::Run, |row| Place::Cell(row.origin, None));
        let message = Said::new("noticed", "order_date_implausible").date("date", date);
        Issue::new("order_date_implausible", Severity::Warning, place, message)
    };
    history.unbelievable.iter().map(issue).collect()
}

/// Files without a date say two things of one client, such as two tabs: the stronger relationship holds.
pub(super) fn two_minds(
    client: &Client,
    intake: &Intake,
    decided: Option<(&Statement, Status)>,
    ordered: bool,
) -> Option<Issue> {
    let (statement, told) = decided.filter(|(statement, _)| statement.said.on.is_none())?;
    let other =
        client.status_words.iter().filter(|word| word.said_on.is_none()).find(|word| {
            words::status_of(word.meaning, ordered).is_some_and(|other| contradicts(other, told))
        })?;
    let message = Said::new("noticed", "statuses_differ")
        .text("words", &statement.said.words)
        .text("other", &other.raw)
        .said("judged", Said::new("status_word", told.as_str()));
    Some(Issue::new("statuses_differ", Severity::Note, place(client, intake, Some(&other.raw)), message))
}

/// A client that must not be contacted, and orders.
pub(super) fn buys_against_its_wish(client: &Client, intake: &Intake, status: Status) -> Option<Issue> {
    if !client.do_not_contact || !matches!(status, Status::Active | Status::Regular) {
        return None;
    }
    let message = Said::new("noticed", "do_not_contact_buys")
        .with("client", Value::Client(client.id.0.clone()))
        .said("status", Said::new("status_word", status.as_str()));
    Some(Issue::new("do_not_contact_buys", Severity::Warning, place(client, intake, None), message))
}

/// The row that said the words, else the client's first row.
fn place(client: &Client, intake: &Intake, words: Option<&str>) -> Place {
    let records = || client.records.iter().filter_map(|id| intake.records.get(id.index()));
    let said = records().find(|record| record.statuses.iter().any(|word| Some(word.raw.as_str()) == words));
    said.or_else(|| records().next()).map_or(Place::Run, |record| Place::Cell(record.origin, None))
}
