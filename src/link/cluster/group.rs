//! A cluster as a whole, and what of two wholes contradicts their being one client.

use crate::link::compare::{Context, NAME_CONTAINED, NAME_OVERLAP, ids_conflict, name_level};
use crate::link::features::{Features, Id, NONE};
use crate::link::weights::Weights;
use crate::model::{EmailClass, PhoneKind};

/// Members of a cluster that are looked at when two clusters are joined.
const LOOKED_AT: usize = 5;
/// Names of a cluster that are looked at when two clusters are joined.
const NAMES_LOOKED_AT: usize = 8;
/// Bits that one pair of members can say for or against.
const ONE_SAYS: f64 = 8.0;
/// Bits that the members must bring on average.
const AGREEMENT: f64 = 0.0;

/// A set of records.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// Its records.
    pub members: Vec<u32>,
    ids: Vec<Id>,
    phones: Vec<u64>,
    emails: Vec<u64>,
    domains: Vec<u64>,
    names: Vec<u32>,
    postcodes: Vec<u64>,
    streets: Vec<u32>,
    cities: Vec<u32>,
    codes: Vec<u64>,
    /// Its people, where more than a given name of theirs is told.
    persons: Vec<u32>,
    /// No member is known by the name of a company.
    person: bool,
    /// The class of those of its members of which a person said something.
    pub class: Option<u32>,
}

impl Cluster {
    /// A record alone.
    pub fn of(features: &Features<'_>, record: usize, class: Option<u32>) -> Self {
        Self {
            members: vec![record as u32],
            ids: features.ids.get(record).to_vec(),
            phones: features.phones.get(record).to_vec(),
            emails: features.emails.get(record).iter().map(|email| email.hash).collect(),
            domains: features.domains.get(record).to_vec(),
            names: features.names.get(record).to_vec(),
            postcodes: Some(features.postcodes[record]).filter(|&code| code != 0).into_iter().collect(),
            streets: Some(features.streets[record]).filter(|&street| street != NONE).into_iter().collect(),
            cities: Some(features.cities[record]).filter(|&city| city != NONE).into_iter().collect(),
            codes: features.codes.get(record).to_vec(),
            persons: full_names(features, record),
            person: features.names.get(record).is_empty(),
            class,
        }
    }

    /// Takes in the records of another and what they say.
    pub fn take_in(&mut self, other: Self) {
        self.members.extend(other.members);
        unite(&mut self.ids, other.ids);
        unite(&mut self.phones, other.phones);
        unite(&mut self.emails, other.emails);
        unite(&mut self.domains, other.domains);
        unite(&mut self.names, other.names);
        unite(&mut self.postcodes, other.postcodes);
        unite(&mut self.streets, other.streets);
        unite(&mut self.cities, other.cities);
        unite(&mut self.codes, other.codes);
        unite(&mut self.persons, other.persons);
        self.person &= other.person;
    }
}

/// Whether two clusters as wholes cannot be one client, whatever two of their records have in common.
pub fn contradict(context: &Context<'_>, weights: &Weights, left: &Cluster, right: &Cluster) -> bool {
    ids_conflict(&left.ids, &right.ids)
        || estranged(context.features, left, right)
        || two_firms(context, left, right)
        || two_places(left, right)
        || !agree(context, weights, left, right)
}

fn full_names(features: &Features<'_>, record: usize) -> Vec<u32> {
    let persons = features.persons.get(record).iter().copied();
    persons.filter(|&person| features.texts.words(person).len() > 1).collect()
}

fn unite<T: Ord>(into: &mut Vec<T>, from: Vec<T>) {
    into.extend(from);
    into.sort_unstable();
    into.dedup();
}

/// Whether two clusters have nothing in common by which they could be reached, although both can be: two kinds of contact
/// speak against one firm, which may have changed one, and one speaks against one person, who has namesakes. What
/// one record leaves out another of its cluster tells, so that this shows what no single pair can.
///
/// Behind one domain a mobile phone and a mailbox of one's own are a person's, as lists of contacts have them: they are no
/// contacts of another firm.
fn estranged(features: &Features<'_>, left: &Cluster, right: &Cluster) -> bool {
    let shares = |a: &[u64], b: &[u64]| a.iter().any(|value| b.contains(value));
    let kinds = [(&left.phones, &right.phones), (&left.emails, &right.emails)];
    let told = kinds.iter().filter(|(a, b)| !a.is_empty() && !b.is_empty()).count();
    let shared = kinds.iter().any(|(a, b)| shares(a, b)) || left.ids.iter().any(|id| right.ids.contains(id));
    if shared || told < if left.person && right.person { 1 } else { 2 } {
        return false;
    }
    // one name under one number of a program, at one address or with one contact is one firm's, whatever else was written down
    let named_alike = left.names.iter().any(|name| right.names.contains(name));
    let placed_alike = shares(&left.domains, &right.domains)
        || !left.person && !right.person && shares(&left.postcodes, &right.postcodes);
    let addressed_alike = placed_alike && left.streets.iter().any(|street| right.streets.contains(street));
    let met_alike = left.persons.iter().any(|person| right.persons.contains(person));
    if named_alike && (addressed_alike || met_alike || shares(&left.codes, &right.codes)) {
        return false;
    }
    let is_person = |cluster: &Cluster| {
        let known =
            || cluster.members.iter().take(LOOKED_AT).filter_map(|at| features.records.get(*at as usize));
        known().flat_map(|record| &record.phones).all(|phone| phone.kind() == PhoneKind::Mobile)
            && known().flat_map(|record| &record.emails).all(|email| email.class() == EmailClass::Own)
    };
    !(shares(&left.domains, &right.domains) && (is_person(left) || is_person(right)))
}

/// Whether two clusters are two firms behind one switchboard, or a firm and its subsidiary: each has a domain of its own,
/// and their names differ.
fn two_firms(context: &Context<'_>, left: &Cluster, right: &Cluster) -> bool {
    let shares = |a: &[u64], b: &[u64]| a.iter().any(|value| b.contains(value));
    if left.domains.is_empty()
        || right.domains.is_empty()
        || left.names.is_empty()
        || right.names.is_empty()
        || shares(&left.domains, &right.domains)
        || left.ids.iter().any(|id| right.ids.contains(id))
    {
        return false;
    }
    let contact = shares(&left.phones, &right.phones) || shares(&left.emails, &right.emails);
    let mut levels = left
        .names
        .iter()
        .take(NAMES_LOOKED_AT)
        .flat_map(|&x| right.names.iter().take(NAMES_LOOKED_AT).map(move |&y| name_level(context, x, y)));
    let differ = if contact { NAME_OVERLAP } else { NAME_CONTAINED };
    levels.all(|level| level >= differ)
}

/// Whether two clusters of companies stand at two addresses and share nothing by which they could be reached: a firm and
/// its branch, which a record without an address would tie together.
fn two_places(left: &Cluster, right: &Cluster) -> bool {
    let shares = |a: &[u64], b: &[u64]| a.iter().any(|value| b.contains(value));
    let apart = |a: &[u64], b: &[u64]| !a.is_empty() && !b.is_empty() && !shares(a, b);
    let told_apart =
        |a: &[u32], b: &[u32]| !a.is_empty() && !b.is_empty() && !a.iter().any(|value| b.contains(value));
    let streets = told_apart(&left.streets, &right.streets);
    // towns are written in many ways: they speak where other numbers or mailboxes do
    let reached_apart = apart(&left.phones, &right.phones) || apart(&left.emails, &right.emails);
    let cities = reached_apart && told_apart(&left.cities, &right.cities);
    !left.person
        && !right.person
        && (cities || apart(&left.postcodes, &right.postcodes))
        && streets
        && !shares(&left.phones, &right.phones)
        && !shares(&left.emails, &right.emails)
        && !left.ids.iter().any(|id| right.ids.contains(id))
}

/// Whether the members of two clusters agree on average.
fn agree(context: &Context<'_>, weights: &Weights, left: &Cluster, right: &Cluster) -> bool {
    if left.members.len() == 1 && right.members.len() == 1 {
        return true;
    }
    let (a, b) = (looked_at(context, left), looked_at(context, right));
    let mut sum = 0.0;
    for &x in &a {
        for &y in &b {
            let pattern = context.compare(x as usize, y as usize);
            sum += weights.evidence(&pattern).clamp(-ONE_SAYS, ONE_SAYS);
        }
    }
    sum / (a.len() * b.len()) as f64 >= AGREEMENT
}

/// A few members, the same whatever the order of the records.
fn looked_at(context: &Context<'_>, cluster: &Cluster) -> Vec<u32> {
    let mut members: Vec<(u64, u32)> =
        cluster.members.iter().map(|&record| (context.features.content[record as usize], record)).collect();
    members.sort_unstable();
    members.iter().take(LOOKED_AT).map(|&(_, record)| record).collect()
}
