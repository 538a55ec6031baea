//! Weights for the list at hand, without labels.
//!
//! u comes from pairs picked at random, which are almost surely different clients. m and the share of matches come from
//! the candidate pairs by expectation-maximisation (Dempster, Laird and Rubin 1977; Winkler 2000 for linkage). The
//! shipped figures take part as if they had been seen in so many pairs: forty rows hardly move them, a million rows
//! outvote them.

use std::collections::BTreeMap;

use super::compare::{COMPARISONS, Pattern};
use super::weights::{LEVELS, Weights, probability};

/// Matches' worth of belief in the shipped m.
const MATCHES_BELIEVED: f64 = 60.0;
/// Pairs' worth of belief in the shipped u.
const PAIRS_BELIEVED: f64 = 400.0;
/// Rounds of expectation and maximisation at most.
const ROUNDS: usize = 25;
/// Change of m below which nothing more is learned.
const SETTLED: f64 = 1e-4;
/// No level is ever impossible, and none certain.
const LEAST: f64 = 1e-4;
/// Share of records that have a twin, assumed where the list tells nothing, and how many matches that is worth.
const TWINS: f64 = 0.3;

/// Patterns with how often each was seen.
pub type Seen = BTreeMap<Pattern, u64>;

/// Takes u from patterns of random pairs.
pub fn adapt_u(weights: &mut Weights, random: &Seen) {
    for comparison in 0..COMPARISONS {
        let mut counts = [0.0; LEVELS];
        for (pattern, &count) in random {
            counts[usize::from(pattern.levels[comparison])] += count as f64;
        }
        let told: f64 = counts[1..].iter().sum();
        for level in 1..LEVELS {
            if !weights.by_value(comparison, level) && weights.m[comparison][level] > 0.0 {
                let believed = weights.u[comparison][level] * PAIRS_BELIEVED;
                weights.u[comparison][level] =
                    ((believed + counts[level]) / (PAIRS_BELIEVED + told)).max(1e-6);
            }
        }
    }
}

/// Takes m and the share of matches from patterns of candidate pairs. `scale` is how many candidate pairs each seen one
/// stands for; `all_pairs` how many pairs the list has; `records` how many records.
pub fn adapt_m(weights: &mut Weights, candidates: &Seen, scale: f64, all_pairs: f64, records: f64) {
    let shipped = weights.clone();
    let believed_matches = (0.1 * records).min(MATCHES_BELIEVED);
    weights.prior = odds_of((TWINS * records) / all_pairs.max(1.0));
    for _ in 0..ROUNDS {
        let mut matches = 0.0;
        let mut met = [[0.0; LEVELS]; COMPARISONS];
        for (pattern, &count) in candidates {
            let expected = probability(weights.odds(pattern)) * count as f64;
            matches += expected;
            for (comparison, &level) in pattern.levels.iter().enumerate() {
                met[comparison][usize::from(level)] += expected;
            }
        }
        let mut change: f64 = 0.0;
        for comparison in 0..COMPARISONS {
            let told: f64 = met[comparison][1..].iter().sum();
            for level in 1..LEVELS {
                let before = shipped.m[comparison][level];
                if before > 0.0 {
                    let m = (before * MATCHES_BELIEVED + met[comparison][level]) / (MATCHES_BELIEVED + told);
                    change = change.max((m - weights.m[comparison][level]).abs());
                    weights.m[comparison][level] = m.max(LEAST);
                }
            }
        }
        let expected = matches * scale;
        let share =
            (expected + believed_matches) / (all_pairs + believed_matches / (TWINS * records) * all_pairs);
        weights.prior = odds_of(share.max(0.01 / all_pairs.max(1.0)));
        if change < SETTLED {
            break;
        }
    }
}

fn odds_of(share: f64) -> f64 {
    let share = share.clamp(1e-15, 0.5);
    (share / (1.0 - share)).log2()
}
