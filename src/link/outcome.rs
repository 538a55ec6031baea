//! Clusters and pairs to what the other stages read.

use rayon::prelude::*;

use super::cluster::Clusters;
use super::compare::{Context, ids_conflict};
use super::explain::{evidence, strongest};
use super::features::{Features, Id, Lists};
use super::judge::Verdict;
use super::score::Edge;
use super::weights::{Weights, probability};
use crate::config::LinkSettings;
use crate::model::{Evidence, Join, Linkage, PossibleMatch, RecordId, RelatedKind, RelatedPair, Why};

/// Numbers the clusters and says how likely they are.
pub fn clusters_alone(context: &Context<'_>, clusters: &Clusters) -> Linkage {
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
            *chance = chance.max(merged(context, edge));
        }
    }
    for chance in &mut chances {
        if *chance == 0.0 {
            *chance = 1.0;
        }
    }
    let joins = (clusters.joins.iter())
        .map(|edge| Join { left: RecordId(edge.left), right: RecordId(edge.right), evidence: Box::default() })
        .collect();
    let mut linkage =
        Linkage { cluster, probability: chances, joins, attached: vec![None; n], ..Linkage::default() };
    linkage.statistics.matches = linkage.joins.len() as u64;
    linkage
}

/// Says of the pairs that were joined why, and sorts those that were not.
pub fn explain(
    context: &Context<'_>,
    weights: &Weights,
    settings: &LinkSettings,
    edges: &[Edge],
    clusters: &Clusters,
    linkage: &mut Linkage,
) {
    (linkage.joins.par_iter_mut().zip(&clusters.joins))
        .for_each(|(join, edge)| join.evidence = explained(context, weights, edge));
    (linkage.review, linkage.related) = between(context, settings, weights, edges, clusters);
}

/// How often pairs proved to be one client that were sure enough to be merged but for what no odds can overrule: six in ten
/// on labelled lists.
const HELD_BACK: f64 = 0.6;

/// The share of the odds, in bits, that holds where the pieces of evidence say the same thing over again, as the model, to which
/// each is news, cannot know: of pairs left to a person in labelled lists that it held for 96 in 100 likely, two in three were
/// one client, and of those merged by their names alone that it held for surer than 999 in 1000, fourteen in fifteen.
const SAID_TWICE: f64 = 0.5;

/// From this probability on a pair is merged by what it says. Those below that are merged all the same (by an id, by the address of a
/// list that has no contacts, by what others of the cluster say) proved right 99 times in 100 and more.
const SETTLED: f64 = 0.99;
/// What is left of their doubt.
const DOUBT_LEFT: f64 = 0.02;

/// The probability of a pair that is left to a person.
fn left_open(settings: &LinkSettings, edge: &Edge) -> f64 {
    if probability(edge.odds) >= settings.merge_probability {
        HELD_BACK
    } else {
        probability(edge.odds * SAID_TWICE)
    }
}

/// The probability of a pair that was merged.
fn merged(context: &Context<'_>, edge: &Edge) -> f64 {
    if context.features.names_alone || context.features.places_alone {
        // the model is surest where a list tells least
        return probability(edge.odds * SAID_TWICE);
    }
    let likely = probability(edge.odds);
    if likely < SETTLED { SETTLED - (SETTLED - likely) * DOUBT_LEFT } else { likely }
}

/// Pairs between different clusters: for review, and related. One for each two clusters, the strongest.
fn between(
    context: &Context<'_>,
    settings: &LinkSettings,
    weights: &Weights,
    edges: &[Edge],
    clusters: &Clusters,
) -> (Vec<PossibleMatch>, Vec<RelatedPair>) {
    let features = context.features;
    let mut sizes = vec![0_u32; features.len()];
    for &root in &clusters.of {
        sizes[root as usize] += 1;
    }
    let ids = ids_of(features, clusters);
    let mut found: Vec<Between> = edges
        .par_iter()
        .filter_map(|edge| {
            let (a, b) = (clusters.of[edge.left as usize], clusters.of[edge.right as usize]);
            let kind = match edge.verdict {
                _ if a == b => return None,
                Verdict::Apart => return None,
                Verdict::Related(kind) => Some(kind),
                Verdict::Match | Verdict::Possible => ids_conflict(ids.get(a as usize), ids.get(b as usize))
                    .then_some(RelatedKind::ConflictingIds),
            };
            Some(Between { clusters: (a.min(b), a.max(b)), kind, edge: *edge })
        })
        .collect();
    // for each two clusters first what may be one client, then what is related, in the order of the edges
    found.par_sort_by_key(|between| (between.clusters, between.kind.is_some()));
    let (mut possible, mut related): (Vec<&Between>, Vec<&Between>) = (Vec::new(), Vec::new());
    for between in found.chunk_by(|a, b| a.clusters == b.clusters) {
        let pairs = between.partition_point(|one| one.kind.is_none());
        let best = strongest_of(context, if pairs > 0 { &between[..pairs] } else { between });
        if pairs > 0 { possible.extend(best) } else { related.extend(best) }
    }
    // what a decision settles: how unsure it is, times the records it concerns
    let mut ranked: Vec<(f64, u64, Edge)> = possible
        .into_iter()
        .map(|Between { clusters: (a, b), edge, .. }| {
            let likely = left_open(settings, edge).clamp(0.001, 0.999);
            let unsure = -(likely * likely.log2() + (1.0 - likely) * (1.0 - likely).log2());
            let concerned = f64::from(sizes[*a as usize] + sizes[*b as usize]);
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
            probability: left_open(settings, edge),
            weight: edge.odds - weights.prior,
            evidence: explained(context, weights, edge),
        })
        .collect();
    let seen = |edge: &Edge| {
        let (left, right) = (edge.left as usize, edge.right as usize);
        strongest(context, weights, &context.compare(left, right), left, right)
    };
    let related = related
        .par_iter()
        .filter_map(|between| {
            let (kind, edge) = (between.kind?, between.edge);
            let why = Why::Seen(seen(&edge));
            Some(RelatedPair { left: RecordId(edge.left), right: RecordId(edge.right), kind, why })
        })
        .collect();
    (review, related)
}

/// A pair between two clusters; `kind`: how they are related, `None` where they may be one client.
struct Between {
    clusters: (u32, u32),
    kind: Option<RelatedKind>,
    edge: Edge,
}

/// The ids of the members of each cluster, at the record that stands for it.
fn ids_of(features: &Features<'_>, clusters: &Clusters) -> Lists<Id> {
    let with_ids = (0..features.len()).filter(|&record| !features.ids.get(record).is_empty());
    let mut holders: Vec<(u32, u32)> = with_ids.map(|record| (clusters.of[record], record as u32)).collect();
    holders.par_sort_unstable();
    let mut holders = holders.into_iter().peekable();
    (0..features.len() as u32)
        .map(|root| {
            let mut ids = Vec::new();
            while let Some((_, record)) = holders.next_if(|holder| holder.0 == root) {
                ids.extend_from_slice(features.ids.get(record as usize));
            }
            ids
        })
        .collect()
}

/// The surest of several pairs; among equals the first.
fn strongest_of<'b>(context: &Context<'_>, between: &'b [Between]) -> Option<&'b Between> {
    between.iter().reduce(|best, other| if better(context, &other.edge, &best.edge) { other } else { best })
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

fn explained(context: &Context<'_>, weights: &Weights, edge: &Edge) -> Box<[Evidence]> {
    let (left, right) = (edge.left as usize, edge.right as usize);
    evidence(context, weights, &context.compare(left, right), left, right)
}
