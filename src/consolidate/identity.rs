//! Ids that stay: derived from what identifies a client, never from where it stands.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::witness::Witness;
use crate::model::{ClientId, CompanyName, ContactId, EmailClass, OldBase, Record, Redirect, Said, Validity};

/// What identifies a client, strongest first; the next is asked only where two clients share the one before.
struct Evidence {
    /// The strongest there is.
    first: String,
    /// Everything that is compared, one value after the other.
    all: String,
}

/// An id for each client, in order, and the ids of an earlier base that are no longer used. A client of an earlier base keeps
/// its id. Clients that share their strongest evidence (a tax id of two branches, the mailbox of an accountant) are told apart
/// by all they have; equal twins by a number.
pub(super) fn client_ids(
    clients: &[Vec<Witness<'_>>],
    old: Option<&OldBase>,
) -> (Vec<ClientId>, Vec<Redirect>) {
    let (kept, redirects) = old.map_or_else(Default::default, |old| surviving(clients, old));
    let evidence: Vec<Evidence> =
        clients.iter().map(|witnesses| evidence(|| witnesses.iter().map(|witness| witness.record))).collect();
    let mut sharing: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, evidence) in evidence.iter().enumerate().filter(|(at, _)| !kept.contains_key(at)) {
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
    let used = redirects.iter().map(|redirect| redirect.from.clone());
    (without_collisions(ids, &kept, used), redirects)
}

/// The ids of an earlier base that live on, by the client that has them, and those that lead to another: of two old clients
/// that turn out to be one, the id of the one with more rows survives.
fn surviving(clients: &[Vec<Witness<'_>>], old: &OldBase) -> (BTreeMap<usize, ClientId>, Vec<Redirect>) {
    let mut kept = BTreeMap::new();
    let mut leads: BTreeMap<ClientId, (ClientId, Said)> = BTreeMap::new();
    for (at, witnesses) in clients.iter().enumerate() {
        let rows = witnesses.iter().filter_map(|witness| old.client_row(witness.record.origin));
        let mut merged: Vec<(Reverse<u64>, &ClientId)> = rows
            .filter_map(|row| Some((Reverse(old.records.get(row).copied().unwrap_or(0)), old.ids.get(row)?)))
            .collect();
        merged.sort_unstable();
        let Some(((_, survivor), gone)) = merged.split_first() else { continue };
        kept.insert(at, (*survivor).clone());
        for (_, id) in gone {
            let why = Said::new("level", "merged_into").text("client", survivor.0.clone());
            leads.insert((*id).clone(), ((*survivor).clone(), why));
        }
    }
    // what led to a client that is now gone leads on to where that one went
    for redirect in &old.redirects {
        let to = leads.get(&redirect.to).map_or(&redirect.to, |(to, _)| to).clone();
        leads.entry(redirect.from.clone()).or_insert((to, redirect.why.clone()));
    }
    let redirects = leads.into_iter().map(|(from, (to, why))| Redirect { from, to, why }).collect();
    (kept, redirects)
}

/// The id of a person at a client.
pub(super) fn contact_id(client: &ClientId, key: &str, number: usize) -> ContactId {
    let text = if number == 0 { format!("{client}\n{key}") } else { format!("{client}\n{key}\n{number}") };
    ContactId(format!("P{}", digest(&text)))
}

/// Twelve digits are short: where two different texts meet in them, the later one is hashed again.
/// So is one that an earlier base gave to another client: `kept` are those that live on, by their owner, `used` those that led
/// elsewhere.
fn without_collisions(
    mut ids: Vec<ClientId>,
    kept: &BTreeMap<usize, ClientId>,
    used: impl Iterator<Item = ClientId>,
) -> Vec<ClientId> {
    let mut order: Vec<usize> = (0..ids.len()).filter(|at| !kept.contains_key(at)).collect();
    order.sort_by(|a, b| ids.get(*a).cmp(&ids.get(*b)));
    let mut taken: BTreeSet<ClientId> = kept.values().cloned().chain(used).collect();
    for at in order {
        let Some(id) = ids.get_mut(at) else { continue };
        while !taken.insert(id.clone()) {
            *id = ClientId(format!("C{}", digest(&id.0)));
        }
    }
    for (at, id) in kept {
        if let Some(slot) = ids.get_mut(*at) {
            slot.clone_from(id);
        }
    }
    ids
}

/// The id of a client of this one record.
pub(super) fn id_alone(record: &Record) -> ClientId {
    ClientId(format!("C{}", digest(&evidence(|| std::iter::once(record)).first)))
}

fn evidence<'a, R: Iterator<Item = &'a Record>>(records: impl Fn() -> R) -> Evidence {
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
