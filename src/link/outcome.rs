//! Clusters and pairs to what the other stages read.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::cluster::Clusters;
use super::compare::{Context, ids_conflict};
use super::explain::evidence;
use super::judge::Verdict;
use super::score::Edge;
use super::weights::{Weights, probability};
use crate::config::LinkSettings;
use crate::model::{Linkage, PossibleMatch, RecordId, RelatedKind, RelatedPair, Said, Value};

/// Numbers the clusters and sorts the pairs that were not joined.
pub fn outcome(
    context: &Context<'_>,
    weights: &Weights,
    settings: &LinkSettings,
    edges: &[Edge],
    clusters: &Clusters,
) -> Linkage {
    let features = context.features;
    let n = features.len();
    let mut numbers: Vec<Option<u32>> = vec![None; n];
    let mut next = 0;
    let mut cluster = Vec::with_capacity(n);
    for record in 0..n {
        if features.party[record] {
            cluster.push(None);
            continue;
        }
        let number = numbers[clusters.of[record] as usize].get_or_insert_with(|| {
            next += 1;
            next - 1
        });
        cluster.push(Some(*number));
    }
    let mut chances = vec![0.0_f64; n];
    for edge in &clusters.joins {
        for record in [edge.left, edge.right] {
            let chance = &mut chances[record as usize];
            *chance = chance.max(probability(edge.odds));
        }
    }
    for chance in &mut chances {
        if *chance == 0.0 {
            *chance = 1.0;
        }
    }
    let explain = |edge: &Edge| {
        let (left, right) = (edge.left as usize, edge.right as usize);
        evidence(context, weights, &context.compare(left, right), left, right)
    };
    let joins = (clusters.joins.par_iter())
        .map(|edge| (RecordId(edge.left), RecordId(edge.right), explain(edge)))
        .collect();
    let (review, related) = between(context, settings, edges, clusters, &explain, weights.prior);
    let mut linkage = Linkage {
        cluster,
        probability: chances,
        joins,
        review,
        related,
        attached: vec![None; n],
        ..Linkage::default()
    };
    linkage.statistics.matches = linkage.joins.len() as u64;
    linkage
}

/// Pairs between different clusters: for review, and related. One for each two clusters, the strongest.
fn between(
    context: &Context<'_>,
    settings: &LinkSettings,
    edges: &[Edge],
    clusters: &Clusters,
    explain: &(impl Fn(&Edge) -> Vec<crate::model::Evidence> + Sync),
    prior: f64,
) -> (Vec<PossibleMatch>, Vec<RelatedPair>) {
    let features = context.features;
    let mut ids: BTreeMap<u32, Vec<_>> = BTreeMap::new();
    let mut sizes = vec![0_u32; features.len()];
    for record in 0..features.len() {
        let root = clusters.of[record];
        sizes[root as usize] += 1;
        if !features.ids.get(record).is_empty() {
            ids.entry(root).or_default().extend_from_slice(features.ids.get(record));
        }
    }
    let mut possible: BTreeMap<(u32, u32), Edge> = BTreeMap::new();
    let mut related: BTreeMap<(u32, u32), (RelatedKind, Edge)> = BTreeMap::new();
    for edge in edges {
        let roots = (clusters.of[edge.left as usize], clusters.of[edge.right as usize]);
        if roots.0 == roots.1 {
            continue;
        }
        let key = (roots.0.min(roots.1), roots.0.max(roots.1));
        let conflict = ids.get(&roots.0).zip(ids.get(&roots.1)).is_some_and(|(a, b)| ids_conflict(a, b));
        let kind = match edge.verdict {
            Verdict::Related(kind) => kind,
            Verdict::Match | Verdict::Possible if conflict => RelatedKind::ConflictingIds,
            Verdict::Match | Verdict::Possible => {
                let best = possible.entry(key).or_insert(*edge);
                if better(context, edge, best) {
                    *best = *edge;
                }
                continue;
            }
            Verdict::Apart => continue,
        };
        let best = related.entry(key).or_insert((kind, *edge));
        if better(context, edge, &best.1) {
            *best = (kind, *edge);
        }
    }
    // what a decision settles: how unsure it is, times the records it concerns
    let mut ranked: Vec<(f64, u64, Edge)> = possible
        .iter()
        .map(|(&(a, b), edge)| {
            let likely = probability(edge.odds).clamp(0.001, 0.999);
            let unsure = -(likely * likely.log2() + (1.0 - likely) * (1.0 - likely).log2());
            let concerned = f64::from(sizes[a as usize] + sizes[b as usize]);
            (unsure * concerned, identity(context, edge), *edge)
        })
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)).then(a.2.left.cmp(&b.2.left)));
    ranked.truncate(settings.max_review_pairs);
    let review = ranked
        .par_iter()
        .map(|(_, _, edge)| PossibleMatch {
            left: RecordId(edge.left),
            right: RecordId(edge.right),
            probability: probability(edge.odds),
            weight: edge.odds - prior,
            evidence: explain(edge),
        })
        .collect();
    let related = (related.iter().filter(|(key, _)| !possible.contains_key(key)))
        .map(|(_, &(kind, edge))| RelatedPair {
            left: RecordId(edge.left),
            right: RecordId(edge.right),
            kind,
            why: why(kind, &explain(&edge)),
        })
        .collect();
    (review, related)
}

fn identity(context: &Context<'_>, edge: &Edge) -> u64 {
    let content = &context.features.content;
    content[edge.left as usize].wrapping_add(content[edge.right as usize])
}

fn better(context: &Context<'_>, edge: &Edge, than: &Edge) -> bool {
    edge.odds
        .total_cmp(&than.odds)
        .then_with(|| identity(context, edge).cmp(&identity(context, than)))
        .is_gt()
}

fn why(kind: RelatedKind, evidence: &[crate::model::Evidence]) -> Said {
    let lead = Said::new("related", kind.as_str());
    let mut strongest: Vec<_> = evidence.iter().filter(|bar| bar.weight > 0.0).collect();
    strongest.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.comparison.cmp(b.comparison)));
    let seen: Vec<Said> = strongest.iter().take(3).map(|bar| bar.level.clone()).collect();
    if seen.is_empty() {
        lead
    } else {
        Said::new("related", "because").said("lead", lead).with("seen", Value::Each(seen))
    }
}
