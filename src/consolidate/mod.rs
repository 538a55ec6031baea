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
mod choice;
mod golden;
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
    Base, Client, Contact, Intake, Linkage, OldBase, Record, RecordId, RecordRole, Source, Table,
    Understanding,
};
pub use acquainted::acquainted;
use alternatives::Written;
use golden::Dossier;
use known_words::KnownWords;
use people::Person;
use witness::Sources;

/// What orders and interactions tell of a client is believed from this probability on that they mean it.
const SURE: f64 = 0.95;

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
    let dossiers = dossiers(intake, linkage, &told);
    let witnesses: Vec<_> = dossiers.iter().map(|dossier| dossier.witnesses.clone()).collect();
    let (ids, redirects) = identity::client_ids(&witnesses, old);
    let written = Written::new(tables, understandings);
    let known = KnownWords::of(&intake.records);
    let mut made: Vec<(usize, Client, Vec<Person>, Vec<issues::Ranked>)> = dossiers
        .par_iter()
        .zip(ids)
        .enumerate()
        .map(|(cluster, (dossier, id))| {
            let (mut client, people, verdicts) = golden::golden(&id, dossier, &known, settings);
            let records: Vec<_> = dossier.witnesses.iter().map(|witness| witness.record).collect();
            client.alternatives = alternatives::alternatives(&client, &people, &records, &written, &verdicts);
            let issues = issues::issues(&client, dossier);
            (cluster, client, people, issues)
        })
        .collect();
    made.par_sort_unstable_by(|a, b| a.1.id.cmp(&b.1.id));
    let mut base = Base { client_of_cluster: vec![0; made.len()], redirects, ..Base::default() };
    let mut ranked = Vec::new();
    for (at, (cluster, client, people, issues)) in (0_u32..).zip(made) {
        if let Some(slot) = base.client_of_cluster.get_mut(cluster) {
            *slot = at;
        }
        base.contacts.extend(contacts(at, &client, people));
        ranked.extend(issues);
        base.clients.push(client);
    }
    ranked.sort();
    base.issues.extend(ranked.into_iter().map(|(_, issue)| issue));
    base.landings = landing::landings(tables, understandings, intake, linkage, &base);
    base
}

/// The id a record's client would have if the record were all that is known of it.
#[must_use]
pub fn id_alone(record: &Record) -> String {
    identity::id_alone(record).0
}

/// One dossier a cluster; a client record that the linkage says nothing of is a client of its own.
fn dossiers<'a>(intake: &'a Intake, linkage: &Linkage, told: &Sources<'_>) -> Vec<Dossier<'a>> {
    let known = linkage.cluster.iter().flatten().max().map_or(0, |last| *last as usize + 1);
    let empty = || Dossier {
        witnesses: Vec::new(),
        parties: Vec::new(),
        talks: Vec::new(),
        orders: Vec::new(),
        interactions: Vec::new(),
    };
    let mut dossiers: Vec<Dossier<'a>> = std::iter::repeat_with(empty).take(known).collect();
    let mut home: Vec<Option<usize>> = vec![None; intake.records.len()];
    for (number, (record, home)) in (0_u32..).zip(intake.records.iter().zip(&mut home)) {
        let id = RecordId(number);
        let witness = told.witness(id, record);
        if record.role == RecordRole::Client {
            let cluster =
                linkage.cluster.get(id.index()).copied().flatten().map_or(dossiers.len(), |at| at as usize);
            if cluster == dossiers.len() {
                dossiers.push(empty());
            }
            if let Some(dossier) = dossiers.get_mut(cluster) {
                dossier.witnesses.push(witness);
            }
        } else if let Some(attachment) = linkage.attached.get(id.index()).and_then(Option::as_ref) {
            let cluster = attachment.cluster as usize;
            if let Some(dossier) = dossiers.get_mut(cluster) {
                *home = Some(cluster);
                if attachment.probability >= SURE {
                    dossier.parties.push(witness);
                }
            }
        }
    }
    let home_of = |party: RecordId| home.get(party.index()).copied().flatten();
    for (at, order) in (0_u32..).zip(&intake.orders) {
        if let Some(dossier) = home_of(order.party).and_then(|cluster| dossiers.get_mut(cluster)) {
            dossier.orders.push(at);
        }
    }
    for (at, talk) in (0_u32..).zip(&intake.interactions) {
        if let Some(dossier) = home_of(talk.party).and_then(|cluster| dossiers.get_mut(cluster)) {
            dossier.interactions.push(at);
            dossier.talks.push(talk);
        }
    }
    dossiers
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
