//! Weights for the list at hand, without labels.
//!
//! u comes from pairs picked at random, which are almost surely different clients. m and the share of matches come from
//! the candidate pairs by expectation-maximisation (Dempster, Laird and Rubin 1977; Winkler 2000 for linkage). The
//! shipped figures take part as if they had been seen in so many pairs: forty rows hardly move them, a million rows
//! outvote them.

use rayon::prelude::*;

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

/// Patterns that are worked on together: the parts are summed in their order, so that the sums depend on nothing else.
const PART: usize = 4096;

/// Patterns, each once and in order, with how often each was seen.
pub type Seen = Vec<(Pattern, u64)>;

/// Takes u from patterns of random pairs.
pub fn adapt_u(weights: &mut Weights, random: &Seen) {
    for comparison in 0..COMPARISONS {
        let mut counts = [0.0; LEVELS];
        for &(pattern, count) in random {
            counts[usize::from(pattern.levels[comparison])] += count as f64;
        }
        let told: f64 = counts[1..].iter().sum();
        for (level, count) in counts.iter().enumerate().skip(1) {
            if !weights.by_value(comparison, level) && weights.m[comparison][level] > 0.0 {
                let believed = weights.u[comparison][level] * PAIRS_BELIEVED;
                weights.u[comparison][level] = ((believed + count) / (PAIRS_BELIEVED + told)).max(1e-6);
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
        let (matches, met) = expected_matches(weights, candidates);
        let mut change: f64 = 0.0;
        for (comparison, met) in met.iter().enumerate() {
            let told: f64 = met[1..].iter().sum();
            for (level, expected) in met.iter().enumerate().skip(1) {
                let before = shipped.m[comparison][level];
                if before > 0.0 {
                    let m = (before * MATCHES_BELIEVED + expected) / (MATCHES_BELIEVED + told);
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

/// How many of the candidates are expected to match, and at which levels.
fn expected_matches(weights: &Weights, candidates: &Seen) -> (f64, [[f64; LEVELS]; COMPARISONS]) {
    let table = weights.table();
    let parts: Vec<(f64, [[f64; LEVELS]; COMPARISONS])> = candidates
        .par_chunks(PART)
        .map(|part| {
            let mut matches = 0.0;
            let mut met = [[0.0; LEVELS]; COMPARISONS];
            for (pattern, count) in part {
                let expected = probability(table.odds(pattern)) * *count as f64;
                matches += expected;
                for (met, &level) in met.iter_mut().zip(&pattern.levels) {
                    met[usize::from(level)] += expected;
                }
            }
            (matches, met)
        })
        .collect();
    let mut whole = (0.0, [[0.0; LEVELS]; COMPARISONS]);
    for (matches, met) in parts {
        whole.0 += matches;
        whole.1.as_flattened_mut().iter_mut().zip(met.as_flattened()).for_each(|(sum, part)| *sum += part);
    }
    whole
}

fn odds_of(share: f64) -> f64 {
    let share = share.clamp(1e-15, 0.5);
    (share / (1.0 - share)).log2()
}

#[cfg(test)]
mod tests {
    use super::{Seen, adapt_m, adapt_u};
    use crate::link::compare::{Pattern, at};
    use crate::link::weights::{Weights, probability};

    /// A list with known parameters: `matches` pairs match, `others` do not; phones differ in a share `slip` of the matches and
    /// agree in none of the others; birthdays differ in a tenth; e-mails always tell.
    fn made(matches: u64, others: u64, slip: f64) -> Seen {
        let mut seen = Seen::new();
        let mut add = |email: u8, phone: u8, birthday: u8, share: f64, of: u64| {
            let bits = 160;
            let mut pattern = Pattern::default();
            pattern.levels[at::EMAIL] = email;
            pattern.eighths[at::EMAIL] = if email == 1 { bits } else { 0 };
            pattern.levels[at::PHONE] = phone;
            pattern.eighths[at::PHONE] = if phone == 1 { bits } else { 0 };
            pattern.levels[at::BIRTHDAY] = birthday;
            pattern.eighths[at::BIRTHDAY] = if birthday == 1 { bits } else { 0 };
            seen.push((pattern, (share * of as f64).round() as u64));
        };
        for (phone, share_phone) in [(1, 1.0 - slip), (3, slip)] {
            for (birthday, share_birthday) in [(1, 0.9), (4, 0.1)] {
                add(1, phone, birthday, share_phone * share_birthday, matches);
            }
        }
        add(3, 3, 4, 1.0, others);
        seen
    }

    #[test]
    fn known_parameters_are_recovered() {
        let mut weights = Weights::shipped();
        let all_pairs = 2e8;
        adapt_m(&mut weights, &made(20_000, 100_000, 0.4), 1.0, all_pairs, 20_000.0);
        assert!((weights.m[at::PHONE][1] - 0.6).abs() < 0.03, "{}", weights.m[at::PHONE][1]);
        assert!((weights.m[at::PHONE][3] - 0.4).abs() < 0.03, "{}", weights.m[at::PHONE][3]);
        assert!((weights.m[at::BIRTHDAY][1] - 0.9).abs() < 0.03, "{}", weights.m[at::BIRTHDAY][1]);
        let share = probability(weights.prior) * all_pairs;
        assert!((share / 20_000.0 - 1.0).abs() < 0.1, "{share}");
    }

    #[test]
    fn a_few_pairs_hardly_move_what_was_shipped() {
        let mut weights = Weights::shipped();
        adapt_m(&mut weights, &made(10, 50, 0.5), 1.0, 780.0, 40.0);
        let shipped = Weights::shipped();
        assert!((weights.m[at::PHONE][1] - shipped.m[at::PHONE][1]).abs() < 0.1);
        let moved = (weights.m[at::NAME][1] - shipped.m[at::NAME][1]).abs();
        assert!(moved < 1e-9, "what was never compared stays as it is");
    }

    #[test]
    fn u_follows_random_pairs() {
        let mut weights = Weights::shipped();
        let mut pattern = Pattern::default();
        pattern.levels[at::AREA] = 5;
        let mut other = pattern;
        other.levels[at::AREA] = 6;
        adapt_u(&mut weights, &Seen::from([(pattern, 50_000), (other, 50_000)]));
        assert!((weights.u[at::AREA][5] - 0.5).abs() < 0.02 && (weights.u[at::AREA][6] - 0.5).abs() < 0.02);
        assert!(weights.by_value(at::AREA, 1), "levels that carry a rarity keep it");
    }
}
