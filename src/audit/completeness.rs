//! Completeness as a map: which fields are filled, by status, owner and source.

use std::collections::BTreeMap;

use serde::Serialize;

use super::share;
use crate::model::{Client, ClientKind, View};

/// Owners and sources shown.
const GROUPS: usize = 8;

/// The fields looked at, in the order of the columns.
const FIELDS: [Field; 9] = [
    ("name", |client, _| Some(!client.name.is_empty())),
    ("tax_id", |client, _| (client.kind == ClientKind::Company).then_some(!client.tax_ids.is_empty())),
    ("phone", |client, _| Some(!client.phones.is_empty())),
    ("email", |client, _| Some(!client.emails.is_empty())),
    ("contact_person", |client, has_contact| (client.kind == ClientKind::Company).then_some(has_contact)),
    ("city", |client, _| Some(client.address.city.is_some())),
    ("street", |client, _| Some(client.address.street.is_some())),
    ("owner", |client, _| Some(client.owner.is_some())),
    ("activity", |client, _| Some(client.activity.is_some())),
];

/// A field's name, and whether a client has it; `None` where it need not. The second argument says whether a person is
/// known there.
type Field = (&'static str, fn(&Client, bool) -> Option<bool>);

/// Which fields are filled, group by group.
#[derive(Clone, Debug, Serialize)]
pub struct Completeness {
    /// The fields, in the order of the shares.
    pub fields: Vec<&'static str>,
    /// All clients first, then those of each status, of each owner, of each source.
    pub groups: Vec<Group>,
}

/// The clients of one status, owner or source.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// `all`, `status`, `owner` or `source`.
    pub cut: &'static str,
    /// The status, the owner, the file; `None` for all, and for clients without an owner.
    pub name: Option<String>,
    /// How many clients.
    pub clients: u64,
    /// For each field the share of clients that have it, from 0 to 1; `None` where none needs it.
    pub shares: Vec<Option<f64>>,
}

#[derive(Clone, Default)]
struct Count {
    clients: u64,
    have: [u64; FIELDS.len()],
    of: [u64; FIELDS.len()],
}

impl Count {
    fn add(&mut self, filled: &[Option<bool>; FIELDS.len()]) {
        self.clients += 1;
        for ((have, of), filled) in self.have.iter_mut().zip(&mut self.of).zip(filled) {
            *have += u64::from(*filled == Some(true));
            *of += u64::from(filled.is_some());
        }
    }

    fn group(&self, cut: &'static str, name: Option<&str>) -> Group {
        let shares = self.have.iter().zip(&self.of);
        Group {
            cut,
            name: name.map(str::to_owned),
            clients: self.clients,
            shares: shares.map(|(have, of)| (*of > 0).then(|| share(*have, *of))).collect(),
        }
    }
}

/// Counts the filled fields.
pub fn completeness(view: &View<'_>) -> Completeness {
    let base = &view.results.base;
    let mut has_contact = vec![false; base.clients.len()];
    for contact in &base.contacts {
        if let Some(slot) = has_contact.get_mut(contact.client as usize) {
            *slot = true;
        }
    }
    let mut all = Count::default();
    let stages = &base.scale().stages;
    let mut statuses = vec![Count::default(); stages.len()];
    let mut owners: BTreeMap<Option<&str>, Count> = BTreeMap::new();
    let mut sources: BTreeMap<&str, Count> = BTreeMap::new();
    for (client, has_contact) in base.clients.iter().zip(has_contact) {
        let filled = FIELDS.map(|(_, test)| test(client, has_contact));
        all.add(&filled);
        let stage = stages.iter().position(|stage| client.stage(0) == Some(&*stage.name));
        if let Some(count) = stage.and_then(|at| statuses.get_mut(at)) {
            count.add(&filled);
        }
        owners.entry(client.owner.as_deref()).or_default().add(&filled);
        let records = client.records.iter().filter_map(|id| view.record(*id));
        let mut files: Vec<&str> = records.map(|record| view.file(record.origin.table)).collect();
        files.sort_unstable();
        files.dedup();
        for file in files {
            sources.entry(file).or_default().add(&filled);
        }
    }
    let mut groups = vec![all.group("all", None)];
    let met = stages.iter().zip(&statuses).filter(|(_, count)| count.clients > 0);
    groups.extend(met.map(|(stage, count)| count.group("status", Some(&stage.name))));
    if owners.keys().any(Option::is_some) {
        groups.extend(largest(owners).iter().map(|(owner, count)| count.group("owner", *owner)));
    }
    if sources.len() > 1 {
        groups.extend(largest(sources).iter().map(|(file, count)| count.group("source", Some(file))));
    }
    Completeness { fields: FIELDS.iter().map(|(name, _)| *name).collect(), groups }
}

/// The groups of most clients, the largest first.
fn largest<K: Ord>(groups: BTreeMap<K, Count>) -> Vec<(K, Count)> {
    let mut groups: Vec<(K, Count)> = groups.into_iter().collect();
    groups.sort_by(|(a, left), (b, right)| right.clients.cmp(&left.clients).then_with(|| a.cmp(b)));
    groups.truncate(GROUPS);
    groups
}
