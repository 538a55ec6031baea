//! Every candidate pair gets its odds.

use rayon::prelude::*;

use super::blocking::{Blocks, RULES, by_name};
use super::compare::{Context, Pattern};
use super::estimate::{Seen, adapt_m, adapt_u};
use super::features::hash;
use super::judge::{Verdict, judge};
use super::weights::{Weights, probability};
use crate::config::LinkSettings;
use crate::progress::Progress;

/// Candidate pairs from which the weights are learned, about.
const LEARNED_FROM: u64 = 150_000;
/// Random pairs from which the weights are learned, per record and at most.
const RANDOM_PER_RECORD: usize = 8;
const RANDOM_PAIRS: usize = 50_000;

/// Pairs per record that are one client from which on twins are usual in a list.
const TWINS: f64 = 0.02;

/// A pair that is more than a chance likeness.
#[derive(Clone, Copy, Debug)]
pub struct Edge {
    /// The smaller record.
    pub left: u32,
    /// The larger record.
    pub right: u32,
    /// The odds, in bits, that they are one client.
    pub odds: f64,
    /// What is to be done with them.
    pub verdict: Verdict,
}

/// Learns the weights of the list at hand.
pub fn learn(context: &Context<'_>, blocks: &Blocks) -> Weights {
    let mut weights = Weights::shipped();
    let content = &context.features.content;
    let mut clients: Vec<(u64, usize)> = (0..context.features.len())
        .filter(|&i| !context.features.party[i])
        .map(|i| (content[i], i))
        .collect();
    clients.par_sort_unstable();
    adapt_u(&mut weights, &random_pairs(context, &clients));
    let (patterns, share) = sampled(context, blocks);
    let records = clients.len() as f64;
    if !patterns.is_empty() {
        adapt_m(&mut weights, &counted(patterns), 1.0 / share, records * (records - 1.0) / 2.0, records);
    }
    weights
}

/// Patterns of candidate pairs, about as many as weights are learned from, and the share of all candidates they are.
pub fn sampled(context: &Context<'_>, blocks: &Blocks) -> (Vec<Pattern>, f64) {
    let content = &context.features.content;
    let share = (LEARNED_FROM as f64 / blocks.at_most().max(1) as f64).min(1.0);
    let limit = (share * u64::MAX as f64) as u64;
    // all pairs of some records, picked by what they say
    let wanted = |left: usize| hash::mix(content[left]) <= limit;
    let patterns: Vec<Pattern> = (0..blocks.chunks())
        .into_par_iter()
        .flat_map_iter(|chunk| {
            let mut patterns = Vec::new();
            blocks.pairs(chunk, wanted, |left, right, _| patterns.push(context.compare(left, right)));
            patterns
        })
        .collect();
    (patterns, share)
}

/// Patterns with how often each was seen.
fn counted(mut patterns: Vec<Pattern>) -> Seen {
    patterns.par_sort_unstable();
    patterns.chunk_by(|a, b| a == b).map(|same| (same[0], same.len() as u64)).collect()
}

/// Patterns of pairs picked at random, the same whatever the order of the records: neighbours by hash.
fn random_pairs(context: &Context<'_>, clients: &[(u64, usize)]) -> Seen {
    let n = clients.len();
    let per_record = RANDOM_PER_RECORD.min(RANDOM_PAIRS / n.max(1) + 1);
    let step = (n * per_record / RANDOM_PAIRS).max(1);
    let patterns: Vec<Pattern> = (0..n)
        .into_par_iter()
        .step_by(step)
        .flat_map_iter(|i| {
            (1..=per_record).filter_map(move |distance| {
                let (left, right) = (clients[i], clients[(i + distance * 7) % n]);
                (left.0 != right.0).then(|| context.compare(left.1, right.1))
            })
        })
        .collect();
    counted(patterns)
}

/// Whether many records of the list have a twin: where hardly one has, a likeness is more often chance.
pub fn twins(context: &Context<'_>, weights: &Weights) -> bool {
    let others = f64::from(context.frequency.clients) - 1.0;
    probability(weights.prior) * others / 2.0 >= TWINS
}

/// Scores all candidate pairs and keeps those that matter, with the number of pairs each rule brought.
pub fn score(
    context: &Context<'_>,
    weights: &Weights,
    blocks: &Blocks,
    settings: &LinkSettings,
    progress: &dyn Progress,
) -> (Vec<Edge>, Vec<(&'static str, u64)>) {
    let table = weights.table();
    let twins = twins(context, weights);
    let parts: Vec<(Vec<Edge>, [u64; RULES.len()])> = (0..blocks.chunks())
        .into_par_iter()
        .map(|chunk| {
            let mut edges = Vec::new();
            let mut by_rule = [0_u64; RULES.len()];
            let every = |_| true;
            blocks.pairs(chunk, every, |left, right, rule| {
                by_rule[usize::from(rule).min(RULES.len() - 1)] += 1;
                // what names alone brought together and names hold apart is no pair
                let Some(pattern) = context.compare_if(left, right, by_name(rule)) else { return };
                let odds = table.odds(&pattern);
                let verdict = judge(context, settings, &pattern, odds, (left, right), twins);
                if verdict != Verdict::Apart {
                    edges.push(Edge { left: left as u32, right: right as u32, odds, verdict });
                }
            });
            progress.advance(1);
            (edges, by_rule)
        })
        .collect();
    let mut by_rule: Vec<(&'static str, u64)> = RULES.iter().map(|&rule| (rule, 0)).collect();
    let mut edges = Vec::new();
    for (part, counts) in parts {
        edges.extend(part);
        by_rule.iter_mut().zip(counts).for_each(|(total, count)| total.1 += count);
    }
    (edges, by_rule)
}
