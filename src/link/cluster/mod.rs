//! Pairs to clusters.
//!
//! Matching pairs are taken from the surest to the least sure. A pair joins two clusters unless ids forbid it, or the
//! two clusters as wholes contradict each other: one likeness between two groups that otherwise differ is a weak bridge,
//! and is left to a person. What people decided stands above all that: records they hold apart never meet, and clusters
//! they hold together are joined whole, when evidence has made them.

mod group;
mod growing;
mod parts;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::compare::Context;
use super::decided::Decided;
use super::judge::Verdict;
use super::score::Edge;
use super::weights::Weights;
use crate::config::LinkSettings;
use crate::model::Constraints;

/// The clusters of all records, and the pairs that made them.
#[derive(Debug)]
pub struct Clusters {
    /// The cluster of each record: a record that stands for it.
    pub of: Vec<u32>,
    /// The pairs that joined two clusters; those of one cluster in the order in which they did.
    pub joins: Vec<Edge>,
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
    let n = context.features.len();
    let parts = parts::parts(n, edges, constraints);
    let mut places = vec![0_u32; n];
    for part in &parts {
        for (place, &record) in part.records.iter().enumerate() {
            places[record as usize] = place as u32;
        }
    }
    let grown: Vec<growing::Grown> =
        parts.par_iter().map(|part| growing::grow(context, weights, settings, &places, part)).collect();
    let mut clusters = Clusters { of: (0..n as u32).collect(), joins: Vec::new() };
    for (part, grown) in parts.iter().zip(grown) {
        for (&record, root) in part.records.iter().zip(grown.of) {
            clusters.of[record as usize] = root;
        }
        clusters.joins.extend(grown.joins);
    }
    drop(parts);
    if !constraints.different.is_empty() {
        let settled = settled(&clusters.of, constraints);
        edges.retain(|edge| {
            !(matches!(edge.verdict, Verdict::Match | Verdict::Possible) && settled(edge.left, edge.right))
        });
    }
    clusters
}

/// Whether the clusters of two records were said to be different, be it of other records of theirs.
fn settled<'a>(of: &'a [u32], constraints: &Constraints) -> impl Fn(u32, u32) -> bool + use<'a> {
    let mut decided = Decided::new(constraints);
    let mut classes: BTreeMap<u32, u32> = BTreeMap::new();
    for (record, class) in decided.classes() {
        let root = of[record as usize];
        let whole = decided.joined(classes.get(&root).copied(), Some(class));
        classes.extend(whole.map(|whole| (root, whole)));
    }
    move |left, right| {
        let class = |record: u32| classes.get(&of[record as usize]).copied();
        decided.forbids(class(left), class(right))
    }
}
