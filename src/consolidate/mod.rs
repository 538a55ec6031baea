//! Clusters to clients: one golden record each, with nothing lost.
//!
//! The rows of a cluster are heard as witnesses (`witness`); one rule says which value survives (`survive`), with a rule of
//! its own for names (`name`), for the address, which survives whole (`place`), and for the persons (`people`). What the
//! golden record does not show (`shown`) is kept beside it (`alternatives`), every row gets its landing (`landing`), and
//! [`ledger::check`] goes through all of it again before anything is written.
//!
//! Deliberately absent: any rule that depends on the order of files, rows or records. Ties end on the values themselves.

mod acquainted;
mod alternatives;
mod bare;
mod choice;
mod dossier;
mod golden;
mod groups;
mod identity;
mod issues;
mod known_words;
mod landing;
pub mod ledger;
mod name;
mod people;
mod place;
mod shown;
mod spelling;
mod survive;
#[cfg(test)]
mod tests;
mod witness;

use rayon::prelude::*;

use crate::config::ConsolidateSettings;
use crate::model::{
    Base, Client, ClientId, Contact, Intake, Linkage, OldBase, Record, Source, Table, Understanding,
};
pub use acquainted::acquainted;
use alternatives::Written;
use dossier::Dossiers;
use known_words::KnownWords;
use people::Person;
use witness::Sources;

/// What the stages before brought.
#[derive(Clone, Copy, Debug)]
pub struct Understood<'a> {
    /// The input files.
    pub sources: &'a [Source],
    /// The tables found in them.
    pub tables: &'a [Table],
    /// What each table was taken for.
    pub understandings: &'a [Understanding],
    /// What their rows mean.
    pub intake: &'a Intake,
}

/// Makes the clean base, without statuses. Clients of an earlier base, whose rows are among the records, keep their ids.
#[must_use]
pub fn consolidate(
    understood: &Understood<'_>,
    linkage: &Linkage,
    old: Option<&OldBase>,
    settings: &ConsolidateSettings,
) -> Base {
    let Understood { tables, understandings, intake, .. } = *understood;
    let told = Sources::new(understood, old, settings);
    let dossiers = Dossiers::new(intake, linkage, &told);
    let (ids, redirects) = identity::client_ids(dossiers.len(), |cluster| dossiers.records(cluster), old);
    let written = Written::new(tables, understandings);
    let known = KnownWords::of(&intake.records);
    // clients are large and are made where they belong: it is their numbers that are sorted
    let mut order: Vec<u32> = (0_u32..).take(ids.len()).collect();
    order.par_sort_unstable_by_key(|cluster| ids.get(*cluster as usize));
    let make = |(at, cluster): (usize, &u32)| {
        let id = ids.get(*cluster as usize).cloned().unwrap_or_else(|| ClientId(String::new()));
        let dossier = dossiers.dossier(*cluster as usize);
        let (mut client, people, verdicts) = golden::golden(id, &dossier, &known, settings);
        client.alternatives =
            alternatives::alternatives(&client, &people, &dossier.witnesses, &written, &verdicts);
        client.alternatives.shrink_to_fit();
        client.status_words.shrink_to_fit();
        let issues = issues::issues(&client, &dossier);
        let at = u32::try_from(at).unwrap_or(u32::MAX);
        let contacts = contacts(at, &client, people);
        (client, (contacts, issues))
    };
    let (clients, (contacts, ranked)): (Vec<Client>, (Vec<_>, Vec<_>)) =
        order.par_iter().enumerate().map(make).unzip();
    let mut client_of_cluster = vec![0; order.len()];
    for (at, cluster) in (0_u32..).zip(order) {
        if let Some(slot) = client_of_cluster.get_mut(cluster as usize) {
            *slot = at;
        }
    }
    let mut ranked: Vec<issues::Ranked> = ranked.into_iter().flatten().collect();
    ranked.par_sort_unstable();
    let mut base = Base {
        clients,
        contacts: contacts.into_iter().flatten().collect(),
        client_of_cluster,
        redirects,
        issues: ranked.into_iter().map(|(_, issue)| issue).collect(),
        ..Base::default()
    };
    base.landings = landing::landings(tables, understandings, intake, linkage, &base);
    base
}

/// The id a record's client would have if the record were all that is known of it.
#[must_use]
pub fn id_alone(record: &Record) -> String {
    identity::id_alone(record).0
}

/// The contacts of a client, sorted by id.
fn contacts(client: u32, of: &Client, people: Vec<Person>) -> Vec<Contact> {
    let mut people = people;
    people.sort_by(|a, b| {
        (&a.name.key, &a.name, &a.phones, &a.emails).cmp(&(&b.name.key, &b.name, &b.phones, &b.emails))
    });
    let mut contacts: Vec<Contact> = Vec::with_capacity(people.len());
    let mut twins = 0;
    let mut last_key = None;
    for person in people {
        twins = if last_key.as_ref() == Some(&person.name.key) { twins + 1 } else { 0 };
        last_key = Some(person.name.key.clone());
        contacts.push(Contact {
            id: identity::contact_id(&of.id, &person.name.key, twins),
            client,
            name: person.name,
            position: person.position,
            phones: person.phones,
            emails: person.emails,
            birthday: person.birthday,
        });
    }
    contacts.sort_unstable_by(|a, b| a.id.cmp(&b.id));
    contacts
}
