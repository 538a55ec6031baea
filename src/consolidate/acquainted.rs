//! Persons who stand at two clients: said so, in a relation and in a finding.

use std::collections::{BTreeMap, BTreeSet};

use super::people::can_be;
use crate::model::{
    Base, ClientKind, EmailClass, Intake, Issue, Linkage, Phone, PhoneKind, Place, RecordId, RelatedKind,
    RelatedPair, Said, Severity, Value,
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
    for (line, at) in &lines {
        let clients: BTreeSet<u32> =
            at.iter().filter_map(|seat| seats.get(*seat)).map(|seat| seat.client).collect();
        if !(2..=TOO_MANY).contains(&clients.len()) {
            continue;
        }
        let here: Vec<&Seat<'_>> = at.iter().filter_map(|seat| seats.get(*seat)).collect();
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
            why: Said::new("related", "stands_at_both").text("name", name.clone()).text("line", line),
        });
        issues.extend(issue(base, intake, (left, right), a, &name));
    }
    base.issues.extend(issues);
}

/// Everybody with what is their own, by phone and mailbox.
fn seats<'a>(base: &'a Base, intake: &'a Intake) -> (Vec<Seat<'a>>, BTreeMap<String, Vec<usize>>) {
    let mut seats: Vec<Seat<'a>> = Vec::new();
    let mut lines: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut sit = |seat: Seat<'a>, phones: &[Phone], emails: &[crate::model::Email]| {
        let own = phones.iter().filter(|phone| phone.kind() == PhoneKind::Mobile);
        let own = own.map(|phone| format!("+{}", phone.number()));
        let mailboxes = emails.iter().filter(|email| email.class() != EmailClass::Role);
        for line in own.chain(mailboxes.map(|email| email.as_str().to_owned())) {
            lines.entry(line).or_default().push(seats.len());
        }
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
