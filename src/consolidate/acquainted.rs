//! Persons who stand at two clients: said so, in a relation and in a finding.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use rayon::prelude::*;

use super::people::can_be;
use crate::model::{
    Base, ClientKind, Email, EmailClass, Intake, Issue, Linkage, Phone, PhoneKind, Place, RecordId,
    RelatedKind, RelatedPair, Said, Severity, Value, Why,
};

/// Clients that share one line beyond which it is no person's.
const TOO_MANY: usize = 5;

/// A person at a client, or the private person who is one.
struct Seat<'a> {
    client: u32,
    key: &'a str,
    name: &'a str,
}

/// Adds the relations between clients at which the same person stands: the same mobile phone or mailbox of one's own, and a name
/// that can be the same. Namesakes without a contact in common are not the same person.
pub fn acquainted(base: &mut Base, intake: &Intake, linkage: &mut Linkage) {
    let mut found: BTreeMap<(u32, u32), (String, String)> = BTreeMap::new();
    let (seats, lines) = seats(base, intake);
    let mut shared: Vec<(String, Vec<&Seat<'_>>)> = Vec::new();
    for at in lines.chunk_by(|a, b| a.0 == b.0).filter(|at| at.len() > 1) {
        let here: Vec<&Seat<'_>> = at.iter().filter_map(|(_, seat)| seats.get(*seat as usize)).collect();
        let clients: BTreeSet<u32> = here.iter().map(|seat| seat.client).collect();
        if let Some((line, _)) = at.first().filter(|_| (2..=TOO_MANY).contains(&clients.len())) {
            shared.push((line.to_string(), here));
        }
    }
    // of several lines that two clients share the first by its writing is told of
    shared.sort_by(|a, b| a.0.cmp(&b.0));
    for (line, here) in shared {
        for (number, left) in here.iter().enumerate() {
            for right in here.iter().skip(number + 1).filter(|right| right.client != left.client) {
                if same_person(left.key, right.key) {
                    let (left, right) =
                        if left.client < right.client { (left, right) } else { (right, left) };
                    found.entry((left.client, right.client)).or_insert((left.name.to_owned(), line.clone()));
                }
            }
        }
    }
    let mut issues = Vec::new();
    for ((left, right), (name, line)) in found {
        let record = |client: u32| base.clients.get(client as usize)?.records.first().copied();
        let (Some(a), Some(b)) = (record(left), record(right)) else { continue };
        linkage.related.push(RelatedPair {
            left: a,
            right: b,
            kind: RelatedKind::SharedPerson,
            why: Why::Told(
                Said::new("related", "stands_at_both").text("name", name.clone()).text("line", line),
            ),
        });
        issues.extend(issue(base, intake, (left, right), a, &name));
    }
    base.issues.extend(issues);
}

/// What is somebody's own: a mobile phone, a mailbox.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Line<'a> {
    Phone(u64),
    Mailbox(&'a str),
}

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Phone(number) => write!(f, "+{number}"),
            Self::Mailbox(address) => f.write_str(address),
        }
    }
}

/// Everybody, and what is their own with their places among them, sorted.
fn seats<'a>(base: &'a Base, intake: &'a Intake) -> (Vec<Seat<'a>>, Vec<(Line<'a>, u32)>) {
    let mut seats: Vec<Seat<'a>> = Vec::new();
    let mut lines: Vec<(Line<'a>, u32)> = Vec::new();
    let mut sit = |seat: Seat<'a>, phones: &'a [Phone], emails: &'a [Email]| {
        let own = phones.iter().filter(|phone| phone.kind() == PhoneKind::Mobile);
        let own = own.map(|phone| Line::Phone(phone.number()));
        let mailboxes = emails.iter().filter(|email| email.class() != EmailClass::Role);
        let mailboxes = mailboxes.map(|email| Line::Mailbox(email.as_str()));
        let at = u32::try_from(seats.len()).unwrap_or(u32::MAX);
        lines.extend(own.chain(mailboxes).map(|line| (line, at)));
        seats.push(seat);
    };
    for contact in &base.contacts {
        let seat = Seat { client: contact.client, key: &contact.name.key, name: &contact.name.display };
        sit(seat, &contact.phones, &contact.emails);
    }
    for (at, client) in (0..).zip(&base.clients).filter(|(_, client)| client.kind == ClientKind::Person) {
        let records = client.records.iter().filter_map(|id| intake.records.get(id.index()));
        if let Some(own) =
            records.filter_map(|record| record.persons.first()).max_by_key(|name| name.key.len())
        {
            sit(Seat { client: at, key: &own.key, name: &own.display }, &client.phones, &client.emails);
        }
    }
    lines.par_sort_unstable();
    (seats, lines)
}

fn same_person(left: &str, right: &str) -> bool {
    left == right || can_be(left, right) || can_be(right, left)
}

fn issue(
    base: &Base,
    intake: &Intake,
    (left, right): (u32, u32),
    record: RecordId,
    name: &str,
) -> Option<Issue> {
    let (left, right) = (base.clients.get(left as usize)?, base.clients.get(right as usize)?);
    let place = Place::Cell(intake.records.get(record.index())?.origin, None);
    let message = Said::new("noticed", "person_at_several_clients")
        .with("client", Value::Client(left.id.0.clone()))
        .text("other", format!("{} ({})", right.name, right.id))
        .text("name", name);
    Some(Issue::new("person_at_several_clients", Severity::Note, place, message))
}
