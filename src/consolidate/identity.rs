//! Ids that stay: derived from what identifies a client, never from where it stands.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::model::{
    Address, ClientId, CompanyName, ContactId, Email, EmailClass, OldBase, Phone, Record, Redirect, Said,
    TaxId, Validity,
};

/// An id for each of so many clients, in order, and the ids of an earlier base that are no longer used. A client of an earlier
/// base keeps its id. Clients that share their strongest evidence (a tax id of two branches, the mailbox of an accountant) are
/// told apart by all they have; equal twins by a number.
pub(super) fn client_ids<'a, R: Iterator<Item = &'a Record>>(
    clients: usize,
    records_of: impl Fn(usize) -> R + Sync,
    old: Option<&OldBase>,
) -> (Vec<ClientId>, Vec<Redirect>) {
    let (kept, redirects) = old.map_or_else(Default::default, |old| surviving(clients, &records_of, old));
    let mut evidence: Vec<(String, usize)> = (0..clients)
        .into_par_iter()
        .filter(|client| !kept.contains_key(client))
        .map(|client| (strongest(|| records_of(client)), client))
        .collect();
    evidence.par_sort_unstable();
    let sharing: Vec<&[(String, usize)]> = evidence.chunk_by(|a, b| a.0 == b.0).collect();
    let found: Vec<(usize, ClientId)> = sharing
        .into_par_iter()
        .flat_map_iter(|group| match group {
            [(first, client)] => vec![(*client, client_id(first))],
            _ => told_apart(group, &records_of),
        })
        .collect();
    let mut ids = vec![ClientId(String::new()); clients];
    for (client, id) in found {
        if let Some(slot) = ids.get_mut(client) {
            *slot = id;
        }
    }
    let used = redirects.iter().map(|redirect| &redirect.from);
    (without_collisions(ids, &kept, used), redirects)
}

/// The ids of clients that share their strongest evidence.
fn told_apart<'a, R: Iterator<Item = &'a Record>>(
    group: &[(String, usize)],
    records_of: impl Fn(usize) -> R,
) -> Vec<(usize, ClientId)> {
    let mut all: Vec<(String, &String, usize)> =
        group.iter().map(|(first, client)| (everything(records_of(*client)), first, *client)).collect();
    all.sort_unstable();
    let twins = all.chunk_by(|a, b| a.0 == b.0).flat_map(|twins| twins.iter().enumerate());
    twins
        .map(|(number, (all, first, client))| {
            let text = match number {
                0 => format!("{first}\n{all}"),
                _ => format!("{first}\n{all}\n{number}"),
            };
            (*client, client_id(&text))
        })
        .collect()
}

/// The ids of an earlier base that live on, by the client that has them, and those that lead to another: of two old clients
/// that turn out to be one, the id of the one with more rows survives.
fn surviving<'a, R: Iterator<Item = &'a Record>>(
    clients: usize,
    records_of: impl Fn(usize) -> R,
    old: &OldBase,
) -> (BTreeMap<usize, ClientId>, Vec<Redirect>) {
    let mut kept = BTreeMap::new();
    let mut leads: BTreeMap<ClientId, (ClientId, Said)> = BTreeMap::new();
    for at in 0..clients {
        let rows = records_of(at).filter_map(|record| old.client_row(record.origin));
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
fn without_collisions<'a>(
    mut ids: Vec<ClientId>,
    kept: &'a BTreeMap<usize, ClientId>,
    used: impl Iterator<Item = &'a ClientId>,
) -> Vec<ClientId> {
    let mut order: Vec<usize> = (0..ids.len()).filter(|at| !kept.contains_key(at)).collect();
    order.par_sort_by(|a, b| ids.get(*a).cmp(&ids.get(*b)));
    let gone: BTreeSet<&ClientId> = kept.values().chain(used).collect();
    // in their order equal ids are neighbours: mostly there are none, and nothing has to be remembered
    let met = |pair: &[usize]| matches!(pair, [a, b] if ids.get(*a) == ids.get(*b));
    let taken_before = |at: &usize| !gone.is_empty() && ids.get(*at).is_some_and(|id| gone.contains(id));
    if order.windows(2).any(met) || order.iter().any(taken_before) {
        let mut taken: BTreeSet<ClientId> = gone.into_iter().cloned().collect();
        for at in order {
            let Some(id) = ids.get_mut(at) else { continue };
            while !taken.insert(id.clone()) {
                *id = client_id(&id.0);
            }
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
    client_id(&strongest(|| std::iter::once(record)))
}

/// A value that identifies a client.
enum Evidence<'a> {
    Id(&'a TaxId),
    Email(&'a Email),
    Phone(&'a Phone),
    Name(&'a str, &'a Address),
    Code(&'a str),
    Note(&'a str),
    Cell(&'a str),
}

impl Evidence<'_> {
    /// How strong it is: 0 is the strongest.
    fn rank(&self) -> u8 {
        match self {
            Self::Id(id) if id.scheme().is_identity() && id.validity() == Validity::Valid => 0,
            Self::Email(email) => match email.class() {
                EmailClass::Own => 1,
                EmailClass::Role => 2,
                EmailClass::Free | EmailClass::Disposable => 3,
            },
            Self::Phone(_) => 4,
            Self::Name(..) => 5,
            Self::Id(_) => 6,
            Self::Code(_) => 7,
            Self::Note(_) => 8,
            Self::Cell(_) => 9,
        }
    }
}

impl fmt::Display for Evidence<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Id(id) => write!(f, "id {id}"),
            Self::Email(email) => write!(f, "email {}", email.as_str()),
            Self::Phone(phone) => write!(f, "phone {}", phone.number()),
            Self::Name(name, place) => write!(f, "name {name} {} {}", place.city_key, place.street_key),
            Self::Code(code) => write!(f, "code {code}"),
            Self::Note(text) => write!(f, "note {text}"),
            Self::Cell(text) => write!(f, "cell {text}"),
        }
    }
}

/// All that a record tells of who it is.
fn evidence(record: &Record) -> impl Iterator<Item = Evidence<'_>> {
    let companies = record.names.iter().map(CompanyName::key);
    let names = companies.chain(record.persons.iter().map(|person| person.key.as_str()));
    (record.tax_ids.iter().map(Evidence::Id))
        .chain(record.emails.iter().map(Evidence::Email))
        .chain(record.phones.iter().map(Evidence::Phone))
        .chain(names.map(|name| Evidence::Name(name, &record.address)))
        .chain(record.codes.iter().map(|code| Evidence::Code(code)))
        .chain(record.notes.iter().map(|note| Evidence::Note(&note.text)))
        .chain(record.unplaced.iter().map(|cell| Evidence::Cell(&cell.text)))
}

/// The strongest evidence there is; of equally strong ones the least in order. Hardly a client shares it with another, so that
/// the rest is only written out for those that do.
fn strongest<'a, R: Iterator<Item = &'a Record>>(records: impl Fn() -> R) -> String {
    let best = records().flat_map(evidence).map(|value| value.rank()).min();
    let strongest = records().flat_map(evidence).filter(|value| Some(value.rank()) == best);
    strongest.map(|value| value.to_string()).min().unwrap_or_default()
}

/// Everything that is compared, the strongest first, a line a value.
fn everything<'a>(records: impl Iterator<Item = &'a Record>) -> String {
    let mut values: Vec<(u8, String)> =
        records.flat_map(evidence).map(|value| (value.rank(), value.to_string())).collect();
    values.sort_unstable();
    values.dedup();
    values.into_iter().fold(String::new(), |all, (_, value)| all + &value + "\n")
}

fn client_id(text: &str) -> ClientId {
    ClientId(format!("C{}", digest(text)))
}

/// The first twelve hexadecimal digits of the SHA-256 of a text.
fn digest(text: &str) -> String {
    let hash = Sha256::digest(text.as_bytes());
    let halves = hash.iter().take(6).flat_map(|byte| [byte >> 4, byte & 15]);
    halves.filter_map(|half| char::from_digit(u32::from(half), 16)).collect()
}
