//! Weights: what each level of each comparison is worth.

use std::sync::LazyLock;

use super::compare::{COMPARISONS, NAMES, Pattern, at};

/// The figures shipped with the tool. See the head of the file.
const PRIORS: &str = include_str!("priors.tsv");
/// The name under which the columns that fit no field stand in the file.
const EXTRA: &str = "extra";

/// More levels than any comparison has.
pub const LEVELS: usize = 10;

/// m and u probabilities of all levels (Fellegi and Sunter 1969), and the share of pairs that match.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// How often each level is met among matches.
    pub m: [[f64; LEVELS]; COMPARISONS],
    /// How often each level is met among non-matches; 0 where the rarity of the shared value takes its place.
    pub u: [[f64; LEVELS]; COMPARISONS],
    /// Odds, in bits, that two records picked at random are one client.
    pub prior: f64,
}

static SHIPPED: LazyLock<(Weights, Vec<Vec<&'static str>>)> = LazyLock::new(|| {
    let mut weights =
        Weights { m: [[0.0; LEVELS]; COMPARISONS], u: [[0.0; LEVELS]; COMPARISONS], prior: 0.0 };
    let mut words = vec![vec![""; LEVELS]; COMPARISONS];
    for line in PRIORS.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [comparison, level, m, u, text] = cells[..] else { continue };
        let Some(level) = level.parse::<usize>().ok().filter(|&level| level < LEVELS) else { continue };
        let positions = match NAMES.iter().position(|&name| name == comparison) {
            Some(position) => position..position + 1,
            None if comparison == EXTRA => at::EXTRA..COMPARISONS,
            None => continue,
        };
        for position in positions {
            weights.m[position][level] = m.parse().unwrap_or(0.0);
            weights.u[position][level] = u.parse().unwrap_or(0.0);
            words[position][level] = text;
        }
    }
    (weights, words)
});

impl Weights {
    /// The weights shipped with the tool.
    pub fn shipped() -> Self {
        SHIPPED.0.clone()
    }

    /// The weight of one comparison, in bits: log2 of how much likelier matches are to show it.
    #[inline]
    pub fn weight(&self, pattern: &Pattern, comparison: usize) -> f64 {
        let level = usize::from(pattern.levels[comparison]);
        if level == 0 {
            return 0.0;
        }
        let (m, u) = (self.m[comparison][level], self.u[comparison][level]);
        if u == 0.0 { m.log2() + pattern.bits(comparison) } else { (m / u).log2() }
    }

    /// The sum of the weights of all comparisons, in bits.
    pub fn evidence(&self, pattern: &Pattern) -> f64 {
        (0..COMPARISONS).map(|comparison| self.weight(pattern, comparison)).sum()
    }

    /// The odds, in bits, that a pair with this pattern is one client.
    pub fn odds(&self, pattern: &Pattern) -> f64 {
        self.prior + self.evidence(pattern)
    }

    /// Whether the rarity of the shared value takes the place of u.
    pub fn by_value(&self, comparison: usize, level: usize) -> bool {
        self.u[comparison][level] == 0.0
    }
}

/// The code of a level, by which the language files word it.
pub fn level_code(comparison: usize, level: u8) -> &'static str {
    SHIPPED.1.get(comparison).and_then(|levels| levels.get(usize::from(level))).copied().unwrap_or("")
}

/// Odds in bits to a probability.
#[inline]
pub fn probability(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp2())
}

#[cfg(test)]
mod tests {
    use super::{LEVELS, SHIPPED, probability};
    use crate::link::compare::COMPARISONS;

    #[test]
    fn shipped_shares_are_whole() {
        for comparison in 0..COMPARISONS {
            let m: f64 = SHIPPED.0.m[comparison].iter().sum();
            assert!((m - 1.0).abs() < 0.02, "comparison {comparison}: {m}");
            for level in 1..LEVELS {
                assert_eq!(SHIPPED.0.m[comparison][level] > 0.0, !SHIPPED.1[comparison][level].is_empty());
            }
        }
    }

    #[test]
    fn even_odds_are_a_half() {
        assert!((probability(0.0) - 0.5).abs() < 1e-12);
        assert!(probability(7.0) > 0.99 && probability(-7.0) < 0.01);
    }
}
