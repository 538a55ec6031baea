//! Ids that stay: derived from what identifies a client, never from where it stands.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::witness::Witness;
use crate::model::{ClientId, CompanyName, ContactId, EmailClass, Validity};

/// What identifies a client, strongest first; the next is asked only where two clients share the one before.
struct Evidence {
    /// The strongest there is.
    first: String,
    /// Everything that is compared, one value after the other.
    all: String,
}

/// An id for each client, in order. Clients that share their strongest evidence (a tax id of two branches, the mailbox of
/// an accountant) are told apart by all they have; equal twins by a number.
pub(super) fn client_ids(clients: &[Vec<Witness<'_>>]) -> Vec<ClientId> {
    let evidence: Vec<Evidence> = clients.iter().map(|witnesses| evidence(witnesses)).collect();
    let mut sharing: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, evidence) in evidence.iter().enumerate() {
        sharing.entry(&evidence.first).or_default().push(at);
    }
    let mut ids = vec![ClientId(String::new()); clients.len()];
    for (first, group) in sharing {
        let mut told_apart: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for at in &group {
            let all = evidence.get(*at).map_or("", |evidence| evidence.all.as_str());
            told_apart.entry(all).or_default().push(*at);
        }
        for (all, twins) in told_apart {
            for (number, at) in twins.into_iter().enumerate() {
                let text = match (group.len(), number) {
                    (1, _) => first.to_owned(),
                    (_, 0) => format!("{first}\n{all}"),
                    _ => format!("{first}\n{all}\n{number}"),
                };
                if let Some(id) = ids.get_mut(at) {
                    *id = ClientId(format!("C{}", digest(&text)));
                }
            }
        }
    }
    without_collisions(ids)
}

/// The id of a person at a client.
pub(super) fn contact_id(client: &ClientId, key: &str, number: usize) -> ContactId {
    let text = if number == 0 { format!("{client}\n{key}") } else { format!("{client}\n{key}\n{number}") };
    ContactId(format!("P{}", digest(&text)))
}

/// Twelve digits are short: where two different texts meet in them, the later one is hashed again.
fn without_collisions(mut ids: Vec<ClientId>) -> Vec<ClientId> {
    let mut order: Vec<usize> = (0..ids.len()).collect();
    order.sort_by(|a, b| ids.get(*a).cmp(&ids.get(*b)));
    let mut taken = std::collections::BTreeSet::new();
    for at in order {
        let Some(id) = ids.get_mut(at) else { continue };
        while !taken.insert(id.clone()) {
            *id = ClientId(format!("C{}", digest(&id.0)));
        }
    }
    ids
}

fn evidence(witnesses: &[Witness<'_>]) -> Evidence {
    let records = || witnesses.iter().map(|witness| witness.record);
    let mut values: Vec<(u8, String)> = Vec::new();
    for record in records() {
        for id in &record.tax_ids {
            let trusted = id.scheme().is_identity() && id.validity() == Validity::Valid;
            values.push((if trusted { 0 } else { 6 }, format!("id {id}")));
        }
        for email in &record.emails {
            let rank = match email.class() {
                EmailClass::Own => 1,
                EmailClass::Role => 2,
                EmailClass::Free | EmailClass::Disposable => 3,
            };
            values.push((rank, format!("email {}", email.as_str())));
        }
        values.extend(record.phones.iter().map(|phone| (4, format!("phone {}", phone.number()))));
        let place = &record.address;
        let companies = record.names.iter().map(CompanyName::key);
        for name in companies.chain(record.persons.iter().map(|person| person.key.as_str())) {
            values.push((5, format!("name {name} {} {}", place.city_key, place.street_key)));
        }
        values.extend(record.codes.iter().map(|code| (7, format!("code {code}"))));
        values.extend(record.notes.iter().map(|note| (8, format!("note {}", note.text))));
        values.extend(record.unplaced.iter().map(|cell| (9, format!("cell {}", cell.text))));
    }
    values.sort_unstable();
    values.dedup();
    let first = values.first().map(|(_, value)| value.clone()).unwrap_or_default();
    let mut all = String::new();
    for (_, value) in &values {
        let _ = writeln!(all, "{value}");
    }
    Evidence { first, all }
}

/// The first twelve hexadecimal digits of the SHA-256 of a text.
fn digest(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    hash.iter().take(6).fold(String::with_capacity(12), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    })
}
