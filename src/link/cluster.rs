//! Pairs to clusters.
//!
//! Matching pairs are taken from the surest to the least sure. A pair joins two clusters unless ids forbid it, or the
//! two clusters as wholes contradict each other: one likeness between two groups that otherwise differ is a weak bridge,
//! and is left to a person. What people decided stands above all that: records they hold apart never meet, and clusters
//! they hold together are joined whole, when evidence has made them.

use std::cmp::Reverse;

use rayon::prelude::*;

use super::compare::{Context, NAME_CONTAINED, NAME_OVERLAP, ids_conflict, name_level};
use super::decided::Decided;
use super::features::{Features, Id, NONE};
use super::judge::{Verdict, one_person};
use super::score::Edge;
use super::weights::{Weights, probability};
use crate::config::LinkSettings;
use crate::model::{Constraints, EmailClass, PhoneKind, RecordId};

/// Members of a cluster that are looked at when two clusters are joined.
const LOOKED_AT: usize = 5;
/// Names of a cluster that are looked at when two clusters are joined.
const NAMES_LOOKED_AT: usize = 8;
/// Bits that one pair of members can say for or against.
const ONE_SAYS: f64 = 8.0;
/// Bits that the members must bring on average.
const AGREEMENT: f64 = 0.0;
/// Records that a larger cluster can claim together.
const CLAIMED: usize = 2;
/// Members that must speak for a claim.
const SPEAKERS: usize = 2;
/// Odds in bits from which a pair speaks for a claim.
const LIKELY: f64 = 0.0;
/// Odds in bits from which another cluster is a rival.
const RIVAL: f64 = -4.0;
/// Bits by which the best cluster must be ahead of its rivals.
const AHEAD: f64 = 3.0;

/// A set of records.
#[derive(Clone, Debug)]
struct Cluster {
    members: Vec<u32>,
    ids: Vec<Id>,
    phones: Vec<u64>,
    emails: Vec<u64>,
    domains: Vec<u64>,
    names: Vec<u32>,
    postcodes: Vec<u64>,
    streets: Vec<u32>,
    codes: Vec<u64>,
    /// No member is known by the name of a company.
    person: bool,
    /// The class of those of its members of which a person said something.
    class: Option<u32>,
}

impl Cluster {
    fn of(features: &Features<'_>, record: usize, class: Option<u32>) -> Self {
        Self {
            members: vec![record as u32],
            ids: features.ids.get(record).to_vec(),
            phones: features.phones.get(record).to_vec(),
            emails: features.emails.get(record).iter().map(|email| email.hash).collect(),
            domains: features.domains.get(record).to_vec(),
            names: features.names.get(record).to_vec(),
            postcodes: Some(features.postcodes[record]).filter(|&code| code != 0).into_iter().collect(),
            streets: Some(features.streets[record]).filter(|&street| street != NONE).into_iter().collect(),
            codes: features.codes.get(record).to_vec(),
            person: features.names.get(record).is_empty(),
            class,
        }
    }

    fn take_in(&mut self, other: Self) {
        self.members.extend(other.members);
        unite(&mut self.ids, other.ids);
        unite(&mut self.phones, other.phones);
        unite(&mut self.emails, other.emails);
        unite(&mut self.domains, other.domains);
        unite(&mut self.names, other.names);
        unite(&mut self.postcodes, other.postcodes);
        unite(&mut self.streets, other.streets);
        unite(&mut self.codes, other.codes);
        self.person &= other.person;
    }
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
    // one name under one number of a program, or at one address behind one domain, is one firm's, whoever of it was written
    // down
    let named_alike = left.names.iter().any(|name| right.names.contains(name));
    let addressed_alike = shares(&left.domains, &right.domains)
        && left.streets.iter().any(|street| right.streets.contains(street));
    if named_alike && (addressed_alike || shares(&left.codes, &right.codes)) {
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
    let streets = !left.streets.is_empty()
        && !right.streets.is_empty()
        && !left.streets.iter().any(|street| right.streets.contains(street));
    !left.person
        && !right.person
        && apart(&left.postcodes, &right.postcodes)
        && streets
        && !shares(&left.phones, &right.phones)
        && !shares(&left.emails, &right.emails)
        && !left.ids.iter().any(|id| right.ids.contains(id))
}

/// The clusters of all records, and the pairs that made them.
#[derive(Debug)]
pub struct Clusters {
    /// The cluster of each record: a record that stands for it.
    pub of: Vec<u32>,
    /// The pairs that joined two clusters, in the order in which they did.
    pub joins: Vec<Edge>,
}

/// The clusters while they grow.
struct Growing<'a> {
    context: &'a Context<'a>,
    weights: &'a Weights,
    of: Vec<u32>,
    /// Clusters of two and more, at the record that stands for them.
    clusters: Vec<Option<Cluster>>,
    joins: Vec<Edge>,
    merge_probability: f64,
    decided: Decided,
}

impl<'a> Growing<'a> {
    fn new(
        context: &'a Context<'a>,
        weights: &'a Weights,
        merge_probability: f64,
        constraints: &Constraints,
    ) -> Self {
        let n = context.features.len();
        let (of, clusters) = ((0..n as u32).collect(), vec![None; n]);
        let decided = Decided::new(constraints);
        Self { context, weights, of, clusters, joins: Vec::new(), merge_probability, decided }
    }

    fn roots(&self, edge: &Edge) -> (u32, u32) {
        (self.of[edge.left as usize], self.of[edge.right as usize])
    }

    fn size(&self, root: u32) -> usize {
        self.clusters[root as usize].as_ref().map_or(1, |cluster| cluster.members.len())
    }

    fn take(&mut self, root: u32) -> Cluster {
        let grown = self.clusters[root as usize].take();
        grown
            .unwrap_or_else(|| Cluster::of(self.context.features, root as usize, self.decided.class_of(root)))
    }

    /// Joins the clusters of a pair unless a person, ids or the clusters as wholes forbid it.
    fn join(&mut self, edge: &Edge) {
        let (a, b) = self.roots(edge);
        if a == b {
            return;
        }
        let (left, right) = (self.take(a), self.take(b));
        let apart = self.decided.forbids(left.class, right.class)
            || ids_conflict(&left.ids, &right.ids)
            || estranged(self.context.features, &left, &right)
            || two_firms(self.context, &left, &right)
            || two_places(&left, &right)
            || !agree(self.context, self.weights, &left, &right);
        if apart {
            self.clusters[a as usize] = Some(left);
            self.clusters[b as usize] = Some(right);
            return;
        }
        self.unite((a, left), (b, right), edge);
    }

    /// Joins the clusters of two records because it was said so, whatever the evidence.
    fn obey(&mut self, left: RecordId, right: RecordId) {
        let (left, right) = (left.0.min(right.0), left.0.max(right.0));
        let odds = self.weights.odds(&self.context.compare(left as usize, right as usize));
        let edge = Edge { left, right, odds, verdict: Verdict::Match };
        let (a, b) = self.roots(&edge);
        if a != b {
            let (left, right) = (self.take(a), self.take(b));
            self.unite((a, left), (b, right), &edge);
        }
    }

    fn unite(&mut self, (a, left): (u32, Cluster), (b, right): (u32, Cluster), edge: &Edge) {
        let (mut larger, smaller, root) =
            if left.members.len() >= right.members.len() { (left, right, a) } else { (right, left, b) };
        for &record in &smaller.members {
            self.of[record as usize] = root;
        }
        larger.class = self.decided.joined(larger.class, smaller.class);
        larger.take_in(smaller);
        self.clusters[root as usize] = Some(larger);
        self.joins.push(*edge);
    }
}

/// Joins matching pairs, then what several members of a cluster speak for, then what people said. Pairs that may be one
/// client are taken out of `edges` where people said that they are not.
pub fn cluster(
    context: &Context<'_>,
    weights: &Weights,
    settings: &LinkSettings,
    constraints: &Constraints,
    edges: &mut Vec<Edge>,
) -> Clusters {
    let content = &context.features.content;
    let mut growing = Growing::new(context, weights, settings.merge_probability, constraints);
    for &(left, right) in &constraints.whole {
        growing.obey(left, right);
    }
    let order = |edge: &&Edge| {
        let (a, b) = (content[edge.left as usize], content[edge.right as usize]);
        // odds are sums of finite bits; whole 256ths of a bit hide the last digits of floating-point sums
        (Reverse((edge.odds * 256.0).round() as i64), a.min(b), a.max(b), edge.left, edge.right)
    };
    let mut matches: Vec<&Edge> = edges.iter().filter(|edge| edge.verdict == Verdict::Match).collect();
    matches.par_sort_by_cached_key(order);
    for edge in matches {
        growing.join(edge);
    }
    let mut spoken_for = spoken_for(&growing, edges);
    spoken_for.sort_by_cached_key(order);
    for edge in spoken_for {
        growing.join(edge);
    }
    for &(left, right) in &constraints.same {
        growing.obey(left, right);
    }
    if !constraints.different.is_empty() {
        let class = |root: u32| {
            growing.clusters[root as usize]
                .as_ref()
                .map_or_else(|| growing.decided.class_of(root), |c| c.class)
        };
        let settled = |edge: &Edge| {
            let (a, b) = growing.roots(edge);
            matches!(edge.verdict, Verdict::Match | Verdict::Possible)
                && growing.decided.forbids(class(a), class(b))
        };
        edges.retain(|edge| !settled(edge));
    }
    Clusters { of: growing.of, joins: growing.joins }
}

/// The best pairs between records and the clusters that several of their members claim them for: no one pair is sure, but
/// no other cluster comes near.
fn spoken_for<'e>(growing: &Growing<'_>, edges: &'e [Edge]) -> Vec<&'e Edge> {
    let mut claims: Vec<(u32, u32, &Edge)> = Vec::new();
    for edge in edges.iter().filter(|edge| edge.odds >= RIVAL && edge.verdict == Verdict::Possible) {
        let (a, b) = growing.roots(edge);
        if a != b {
            for (record, other) in [(a, b), (b, a)] {
                if growing.size(record) <= CLAIMED {
                    claims.push((record, other, edge));
                }
            }
        }
    }
    claims.sort_unstable_by_key(|&(record, other, edge)| (record, other, edge.left, edge.right));
    let mut chosen = Vec::new();
    for of_record in claims.chunk_by(|a, b| a.0 == b.0) {
        let mut by_cluster: Vec<(f64, usize, &Edge)> = of_record
            .chunk_by(|a, b| a.1 == b.1)
            .filter_map(|claims| {
                let best = claims.iter().map(|claim| claim.2).max_by(|a, b| a.odds.total_cmp(&b.odds))?;
                let speakers = claims.iter().filter(|claim| likely_one_person(growing, claim.2)).count();
                Some((best.odds, speakers, best))
            })
            .collect();
        by_cluster.sort_by(|a, b| b.0.total_cmp(&a.0));
        let ahead = by_cluster.get(1).is_none_or(|next| by_cluster[0].0 - next.0 >= AHEAD);
        if let Some(&(odds, speakers, edge)) = by_cluster.first()
            && ahead
            && odds >= LIKELY
            && speakers >= SPEAKERS
        {
            chosen.push(edge);
        }
    }
    chosen
}

/// Whether a pair is likelier one person than two, and by their names. Companies that share a name, a person or an address
/// with several records of one firm are as often its branches and sisters: what they share does not add up.
fn likely_one_person(growing: &Growing<'_>, edge: &Edge) -> bool {
    // what is surer and was left to a person was left for a reason that no other pair takes away
    edge.odds >= LIKELY && probability(edge.odds) < growing.merge_probability && {
        let pattern = growing.context.compare(edge.left as usize, edge.right as usize);
        one_person(&pattern)
    }
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
