//! Pairs to clusters.
//!
//! Matching pairs are taken from the surest to the least sure. A pair joins two clusters unless ids forbid it, or the
//! two clusters as wholes contradict each other: one likeness between two groups that otherwise differ is a weak bridge,
//! and is left to a person.

use std::cmp::Reverse;

use super::compare::{Context, ids_conflict};
use super::features::Id;
use super::judge::Verdict;
use super::score::Edge;
use super::weights::Weights;

/// Members of a cluster that are looked at when two clusters are joined.
const LOOKED_AT: usize = 5;
/// Bits that one pair of members can say for or against.
const ONE_SAYS: f64 = 8.0;
/// Bits that the members must bring on average.
const AGREEMENT: f64 = 0.0;

/// A set of records.
#[derive(Clone, Debug)]
struct Cluster {
    members: Vec<u32>,
    ids: Vec<Id>,
}

/// The clusters of all records, and the pairs that made them.
#[derive(Debug)]
pub struct Clusters {
    /// The cluster of each record: a record that stands for it.
    pub of: Vec<u32>,
    /// The pairs that joined two clusters, in the order in which they did.
    pub joins: Vec<Edge>,
}

/// Joins matching pairs.
pub fn cluster(context: &Context<'_>, weights: &Weights, edges: &[Edge]) -> Clusters {
    let content = &context.features.content;
    let mut matches: Vec<&Edge> = edges.iter().filter(|edge| edge.verdict == Verdict::Match).collect();
    let order = |edge: &&Edge| {
        let (a, b) = (content[edge.left as usize], content[edge.right as usize]);
        // odds are sums of finite bits; whole 256ths of a bit hide the last digits of floating-point sums
        (Reverse((edge.odds * 256.0).round() as i64), a.min(b), a.max(b), edge.left, edge.right)
    };
    matches.sort_by_cached_key(order);
    let n = context.features.len();
    let mut of: Vec<u32> = (0..n as u32).collect();
    let mut clusters: Vec<Option<Cluster>> = vec![None; n];
    let mut joins = Vec::new();
    for &edge in &matches {
        let (a, b) = (of[edge.left as usize], of[edge.right as usize]);
        if a == b {
            continue;
        }
        let mut take = |root: u32| {
            clusters[root as usize].take().unwrap_or_else(|| Cluster {
                members: vec![root],
                ids: context.features.ids.get(root as usize).to_vec(),
            })
        };
        let (left, right) = (take(a), take(b));
        if ids_conflict(&left.ids, &right.ids) || !agree(context, weights, &left, &right) {
            clusters[a as usize] = Some(left);
            clusters[b as usize] = Some(right);
            continue;
        }
        let (mut larger, smaller, root) =
            if left.members.len() >= right.members.len() { (left, right, a) } else { (right, left, b) };
        for &record in &smaller.members {
            of[record as usize] = root;
        }
        larger.members.extend(smaller.members);
        larger.ids.extend(smaller.ids);
        larger.ids.sort_unstable();
        larger.ids.dedup();
        clusters[root as usize] = Some(larger);
        joins.push(*edge);
    }
    Clusters { of, joins }
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
