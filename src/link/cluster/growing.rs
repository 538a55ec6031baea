//! The clusters of one part of a list, while they grow.

use std::cmp::Reverse;

use super::group::{Cluster, contradict};
use super::parts::Part;
use crate::config::LinkSettings;
use crate::link::compare::Context;
use crate::link::decided::Decided;
use crate::link::judge::{Verdict, one_person};
use crate::link::score::Edge;
use crate::link::weights::{Weights, probability};
use crate::model::RecordId;

/// Records that a larger cluster can claim together.
const CLAIMED: usize = 2;
/// Members that must speak for a claim.
const SPEAKERS: usize = 2;
/// Odds in bits from which a pair speaks for a claim.
const LIKELY: f64 = 0.0;
/// Odds in bits from which another cluster is a rival.
pub const RIVAL: f64 = -4.0;
/// Bits by which the best cluster must be ahead of its rivals.
const AHEAD: f64 = 3.0;

/// What became of the records of a part.
pub struct Grown {
    /// The cluster of each of its records, in their order: a record that stands for it.
    pub of: Vec<u32>,
    /// The pairs that joined two clusters, in the order in which they did.
    pub joins: Vec<Edge>,
}

/// Grows the clusters of a part: matching pairs first, from the surest to the least sure, then what several members of a
/// cluster speak for, then what people said.
pub fn grow(
    context: &Context<'_>,
    weights: &Weights,
    settings: &LinkSettings,
    places: &[u32],
    part: &Part<'_>,
) -> Grown {
    let mut growing = Growing {
        context,
        weights,
        places,
        of: part.records.clone(),
        clusters: part.records.iter().map(|_| None).collect(),
        joins: Vec::new(),
        merge_probability: settings.merge_probability,
        decided: Decided::new(&part.constraints),
    };
    for &(left, right) in &part.constraints.whole {
        growing.obey(left, right);
    }
    for &(left, right) in &part.constraints.written {
        let class = |record: RecordId| growing.decided.class_of(record.0);
        if !growing.decided.forbids(class(left), class(right)) {
            growing.obey(left, right);
        }
    }
    let content = &context.features.content;
    let order = |edge: &&Edge| {
        let (a, b) = (content[edge.left as usize], content[edge.right as usize]);
        // odds are sums of finite bits; whole 256ths of a bit hide the last digits of floating-point sums
        (Reverse((edge.odds * 256.0).round() as i64), a.min(b), a.max(b), edge.left, edge.right)
    };
    let mut matches: Vec<&Edge> =
        part.edges.iter().copied().filter(|edge| edge.verdict == Verdict::Match).collect();
    matches.sort_by_cached_key(order);
    for edge in matches {
        growing.join(edge);
    }
    let mut spoken_for = growing.spoken_for(&part.edges);
    spoken_for.sort_by_cached_key(order);
    for edge in spoken_for {
        growing.join(edge);
    }
    for &(left, right) in &part.constraints.same {
        growing.obey(left, right);
    }
    Grown { of: growing.of, joins: growing.joins }
}

/// The clusters while they grow.
struct Growing<'a> {
    context: &'a Context<'a>,
    weights: &'a Weights,
    /// Where each record of the list stands in its part.
    places: &'a [u32],
    of: Vec<u32>,
    /// Clusters of two and more, at the place of the record that stands for them.
    clusters: Vec<Option<Cluster>>,
    joins: Vec<Edge>,
    merge_probability: f64,
    decided: Decided,
}

impl Growing<'_> {
    fn place(&self, record: u32) -> usize {
        self.places[record as usize] as usize
    }

    fn roots(&self, edge: &Edge) -> (u32, u32) {
        (self.of[self.place(edge.left)], self.of[self.place(edge.right)])
    }

    fn size(&self, root: u32) -> usize {
        self.clusters[self.place(root)].as_ref().map_or(1, |cluster| cluster.members.len())
    }

    fn take(&mut self, root: u32) -> Cluster {
        let place = self.place(root);
        self.clusters[place]
            .take()
            .unwrap_or_else(|| Cluster::of(self.context.features, root as usize, self.decided.class_of(root)))
    }

    fn put(&mut self, root: u32, cluster: Cluster) {
        let place = self.place(root);
        self.clusters[place] = Some(cluster);
    }

    /// Joins the clusters of a pair unless a person, ids or the clusters as wholes forbid it.
    fn join(&mut self, edge: &Edge) {
        let (a, b) = self.roots(edge);
        if a == b {
            return;
        }
        let (left, right) = (self.take(a), self.take(b));
        let apart = self.decided.forbids(left.class, right.class)
            || contradict(self.context, self.weights, &left, &right);
        if apart {
            self.put(a, left);
            self.put(b, right);
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
            let place = self.place(record);
            self.of[place] = root;
        }
        larger.class = self.decided.joined(larger.class, smaller.class);
        larger.take_in(smaller);
        self.put(root, larger);
        self.joins.push(*edge);
    }

    /// The best pairs between records and the clusters that several of their members claim them for: no one pair is sure, but
    /// no other cluster comes near.
    fn spoken_for<'e>(&self, edges: &[&'e Edge]) -> Vec<&'e Edge> {
        let mut claims: Vec<(u32, u32, &Edge)> = Vec::new();
        for edge in edges.iter().copied().filter(|edge| edge.verdict == Verdict::Possible) {
            let (a, b) = self.roots(edge);
            if a != b {
                for (record, other) in [(a, b), (b, a)] {
                    if self.size(record) <= CLAIMED {
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
                    let speakers = claims.iter().filter(|claim| self.likely_one_person(claim.2)).count();
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
    fn likely_one_person(&self, edge: &Edge) -> bool {
        // what is surer and was left to a person was left for a reason that no other pair takes away
        edge.odds >= LIKELY && probability(edge.odds) < self.merge_probability && {
            let pattern = self.context.compare(edge.left as usize, edge.right as usize);
            one_person(&pattern)
        }
    }
}
