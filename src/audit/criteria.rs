//! The five criteria by which a client base is judged. Each is the plain average of a few shares, so that anybody can
//! check it: no weights to believe in.

use jiff::{ToSpan as _, civil::Date};
use serde::Serialize;

use super::{Counts, share};
use crate::model::{Client, ClientKind, Field, Record, RecordRole, Results, Status};

/// A criterion with its parts.
#[derive(Clone, Debug, Serialize)]
pub struct Criterion {
    /// `currency`, `completeness`, `duplicates`, `sources` or `history`.
    pub code: &'static str,
    /// From 0 to 100: the average of the parts that apply; `None` where none does.
    pub score: Option<u32>,
    /// What it is made of.
    pub parts: Vec<Part>,
}

/// A share that a criterion is made of.
#[derive(Clone, Debug, Serialize)]
pub struct Part {
    /// What was counted.
    pub code: &'static str,
    /// How many have it.
    pub have: u64,
    /// Of how many.
    pub of: u64,
    /// The share, from 0 to 1.
    pub share: f64,
}

impl Part {
    fn new(code: &'static str, have: u64, of: u64) -> Self {
        Self { code, have, of, share: share(have, of) }
    }

    fn count<'a>(
        code: &'static str,
        clients: impl Iterator<Item = &'a Client>,
        test: impl Fn(&Client) -> bool,
    ) -> Self {
        let (have, of) = clients.fold((0, 0), |(have, of), client| (have + u64::from(test(client)), of + 1));
        Self::new(code, have, of)
    }
}

impl Criterion {
    fn new(code: &'static str, parts: Vec<Part>) -> Self {
        let shares: Vec<f64> = parts.iter().filter(|part| part.of > 0).map(|part| part.share).collect();
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share lies between 0 and 1, so the average fits"
        )]
        let score = (!shares.is_empty())
            .then(|| (shares.iter().sum::<f64>() / shares.len() as f64 * 100.0).round() as u32);
        Self { code, score, parts }
    }
}

/// The five criteria, in the order in which a base is checked.
pub fn judge(results: &Results, counts: &Counts) -> Vec<Criterion> {
    let clients = &results.base.clients;
    vec![
        Criterion::new("currency", currency(results)),
        Criterion::new("completeness", completeness(results)),
        Criterion::new(
            "duplicates",
            vec![Part::new("unique_rows", counts.client_rows - counts.repeated_rows, counts.client_rows)],
        ),
        Criterion::new(
            "sources",
            vec![Part::count("channel", clients.iter(), |client| client.channel.is_some())],
        ),
        Criterion::new("history", history(clients)),
    ]
}

fn currency(results: &Results) -> Vec<Part> {
    let rows = || results.intake.records.iter().filter(|record| record.role == RecordRole::Client);
    let valid = |good: fn(&Record) -> usize, bad: &[Field]| {
        let have: u64 = rows().map(|record| good(record) as u64).sum();
        let broken = rows()
            .flat_map(|record| &record.unplaced)
            .filter(|rest| rest.field.is_some_and(|field| bad.contains(&field)))
            .count() as u64;
        (have, have + broken)
    };
    let phones =
        valid(|record| record.phones.len(), &[Field::Phone, Field::Mobile, Field::PhoneOther, Field::Fax]);
    let emails = valid(|record| record.emails.len(), &[Field::Email]);
    let year_ago = year_before(results.as_of.day);
    let clients = &results.base.clients;
    vec![
        Part::new("phones_valid", phones.0, phones.1),
        Part::new("emails_valid", emails.0, emails.1),
        reachable(results),
        Part::count("in_touch", clients.iter(), |client| client.last_sign_of_life() >= Some(year_ago)),
    ]
}

/// Clients with a phone or an e-mail of their own or of one of their people.
fn reachable(results: &Results) -> Part {
    let clients = &results.base.clients;
    let mut can: Vec<bool> = clients.iter().map(|c| !(c.phones.is_empty() && c.emails.is_empty())).collect();
    for contact in &results.base.contacts {
        if let Some(slot) = can.get_mut(contact.client as usize) {
            *slot |= !(contact.phones.is_empty() && contact.emails.is_empty());
        }
    }
    Part::new("reachable", can.iter().filter(|can| **can).count() as u64, clients.len() as u64)
}

fn completeness(results: &Results) -> Vec<Part> {
    let clients = &results.base.clients;
    let companies = || clients.iter().filter(|client| client.kind == ClientKind::Company);
    let mut has_contact = vec![false; clients.len()];
    for contact in &results.base.contacts {
        if let Some(slot) = has_contact.get_mut(contact.client as usize) {
            *slot = true;
        }
    }
    let with_contact = clients
        .iter()
        .zip(&has_contact)
        .filter(|(client, has)| client.kind == ClientKind::Company && **has)
        .count() as u64;
    let all = |code, test: fn(&Client) -> bool| Part::count(code, clients.iter(), test);
    vec![
        all("name", |client| !client.name.is_empty()),
        Part::count("tax_id", companies(), |client| !client.tax_ids.is_empty()),
        all("phone", |client| !client.phones.is_empty()),
        all("email", |client| !client.emails.is_empty()),
        Part::new("contact_person", with_contact, companies().count() as u64),
        all("city", |client| client.address.city.is_some()),
        all("street", |client| client.address.street.is_some()),
        all("owner", |client| client.owner.is_some()),
        all("activity", |client| client.activity.is_some()),
    ]
}

fn history(clients: &[Client]) -> Vec<Part> {
    let open = clients.iter().filter(|client| {
        matches!(client.status(), Status::Lead | Status::Potential) && !client.do_not_contact
    });
    vec![
        Part::count("contact_recorded", clients.iter(), |client| {
            !client.interactions.is_empty() || client.last_contact_day().is_some()
        }),
        Part::count("orders_recorded", clients.iter(), |client| !client.orders.is_empty()),
        Part::count("next_step", open, |client| client.next_contact_day().is_some()),
    ]
}

/// The same day a year earlier.
pub fn year_before(day: Date) -> Date {
    day.checked_sub(1.year()).unwrap_or(Date::MIN)
}
