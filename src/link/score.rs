//! Every candidate pair gets its odds.

use rayon::prelude::*;

use super::blocking::{Blocks, RULES};
use super::compare::{Context, Pattern};
use super::estimate::{Seen, adapt_m, adapt_u};
use super::features::hash;
use super::judge::{Verdict, judge};
use super::weights::Weights;
use crate::config::LinkSettings;
use crate::progress::Progress;

/// Candidate pairs from which the weights are learned, at most.
const LEARNED_FROM: u64 = 300_000;
/// Random pairs from which the weights are learned, per record and at most.
const RANDOM_PER_RECORD: usize = 8;
const RANDOM_PAIRS: usize = 100_000;

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
    let bound = blocks.at_most();
    let share = (LEARNED_FROM as f64 / bound.max(1) as f64).min(1.0);
    let limit = (share * u64::MAX as f64) as u64;
    let (candidates, taken) = (0..blocks.len())
        .into_par_iter()
        .fold(
            || (Seen::new(), 0_u64),
            |(mut seen, mut taken), block| {
                blocks.pairs(block, |left, right| {
                    if hash::mix(content[left].wrapping_add(content[right])) <= limit {
                        *seen.entry(context.compare(left, right)).or_insert(0) += 1;
                        taken += 1;
                    }
                });
                (seen, taken)
            },
        )
        .reduce(
            || (Seen::new(), 0),
            |(mut left, taken_left), (right, taken_right)| {
                for (pattern, count) in right {
                    *left.entry(pattern).or_insert(0) += count;
                }
                (left, taken_left + taken_right)
            },
        );
    let records = clients.len() as f64;
    if taken > 0 {
        adapt_m(&mut weights, &candidates, 1.0 / share, records * (records - 1.0) / 2.0, records);
    }
    weights
}

/// Patterns of pairs picked at random, the same whatever the order of the records: neighbours by hash.
fn random_pairs(context: &Context<'_>, clients: &[(u64, usize)]) -> Seen {
    let n = clients.len();
    let per_record = RANDOM_PER_RECORD.min(RANDOM_PAIRS / n.max(1) + 1);
    let step = (n * per_record / RANDOM_PAIRS).max(1);
    (0..n)
        .into_par_iter()
        .step_by(step)
        .fold(Seen::new, |mut seen, i| {
            for distance in 1..=per_record {
                let (left, right) = (clients[i], clients[(i + distance * 7) % n]);
                if left.0 != right.0 {
                    *seen.entry(context.compare(left.1, right.1)).or_insert(0) += 1;
                }
            }
            seen
        })
        .reduce(Seen::new, |mut left, right| {
            for (pattern, count) in right {
                *left.entry(pattern).or_insert(0) += count;
            }
            left
        })
}

/// Scores all candidate pairs and keeps those that matter, with the number of pairs each rule brought.
pub fn score(
    context: &Context<'_>,
    weights: &Weights,
    blocks: &Blocks,
    settings: &LinkSettings,
    progress: &dyn Progress,
) -> (Vec<Edge>, Vec<(&'static str, u64)>) {
    const BATCH: usize = 4096;
    let batches = blocks.len().div_ceil(BATCH);
    let parts: Vec<(Vec<Edge>, [u64; RULES.len()])> = (0..batches)
        .into_par_iter()
        .map(|batch| {
            let mut edges = Vec::new();
            let mut by_rule = [0_u64; RULES.len()];
            let range = batch * BATCH..((batch + 1) * BATCH).min(blocks.len());
            progress.advance(range.len() as u64);
            for block in range {
                blocks.pairs(block, |left, right| {
                    by_rule[usize::from(blocks.rule(block)).min(RULES.len() - 1)] += 1;
                    let pattern: Pattern = context.compare(left, right);
                    let odds = weights.odds(&pattern);
                    let verdict = judge(context, settings, &pattern, odds, left, right);
                    if verdict != Verdict::Apart {
                        edges.push(Edge { left: left as u32, right: right as u32, odds, verdict });
                    }
                });
            }
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
