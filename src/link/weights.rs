//! Weights: what each level of each comparison is worth.

use std::sync::LazyLock;

use super::compare::{COMPARISONS, NAMES, Pattern, at};
use super::explain::name_of;
use crate::model::{Finding, Shows};

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

static SHIPPED: LazyLock<(Weights, Vec<Vec<Finding>>)> = LazyLock::new(|| {
    let mut weights =
        Weights { m: [[0.0; LEVELS]; COMPARISONS], u: [[0.0; LEVELS]; COMPARISONS], prior: 0.0 };
    let unknown = |comparison| move |_| Finding { comparison, level: "", shows: Shows::Nothing };
    let mut findings: Vec<Vec<Finding>> =
        (0..COMPARISONS).map(|at| (0..LEVELS).map(unknown(name_of(at))).collect()).collect();
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
            findings[position][level].level = text;
            findings[position][level].shows = shows(position, level);
        }
    }
    (weights, findings)
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

    /// The weights of all levels, ready for many pairs.
    pub fn table(&self) -> Table {
        let mut table = Table {
            bits: [[0.0; LEVELS]; COMPARISONS],
            eighth: [[0.0; LEVELS]; COMPARISONS],
            prior: self.prior,
        };
        for comparison in 0..COMPARISONS {
            for level in 1..LEVELS {
                let (m, u) = (self.m[comparison][level], self.u[comparison][level]);
                if m > 0.0 {
                    let by_value = u == 0.0;
                    table.bits[comparison][level] = if by_value { m.log2() } else { (m / u).log2() };
                    table.eighth[comparison][level] = if by_value { 0.125 } else { 0.0 };
                }
            }
        }
        table
    }

    /// Whether the rarity of the shared value takes the place of u.
    pub fn by_value(&self, comparison: usize, level: usize) -> bool {
        self.u[comparison][level] == 0.0
    }
}

/// The weights of all levels of all comparisons, in bits.
#[derive(Clone, Debug)]
pub struct Table {
    bits: [[f64; LEVELS]; COMPARISONS],
    /// What an eighth of a bit of rarity is worth.
    eighth: [[f64; LEVELS]; COMPARISONS],
    prior: f64,
}

impl Table {
    /// The odds, in bits, that a pair with this pattern is one client.
    #[inline]
    pub fn odds(&self, pattern: &Pattern) -> f64 {
        let mut odds = self.prior;
        for comparison in 0..COMPARISONS {
            let level = usize::from(pattern.levels[comparison]);
            odds += self.bits[comparison][level]
                + self.eighth[comparison][level] * f64::from(pattern.eighths[comparison]);
        }
        odds
    }
}

/// The level of a comparison, as it is told.
pub fn finding(comparison: usize, level: u8) -> &'static Finding {
    static NONE: Finding = Finding { comparison: "", level: "", shows: Shows::Nothing };
    SHIPPED.1.get(comparison).and_then(|levels| levels.get(usize::from(level))).unwrap_or(&NONE)
}

/// Which value is shown of records that fall into a level: the one they share where it is the same, and of names much alike a word.
fn shows(comparison: usize, level: usize) -> Shows {
    match (comparison, level) {
        (at::NAME, 2..=6) => Shows::Word,
        (at::IDS, 1) => Shows::TaxId,
        (at::CODE, 1) => Shows::Code,
        (at::PHONE, 1) => Shows::Phone,
        (at::EMAIL, 1) => Shows::Email,
        (at::DOMAIN, 1) => Shows::Domain,
        (at::NAME, 1) => Shows::Name,
        (at::PERSON | at::CONTACT, 1) => Shows::Person,
        (at::STREET, 1) => Shows::Street,
        (at::AREA, 1) => Shows::PostalCode,
        _ => Shows::Nothing,
    }
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
                assert_eq!(
                    SHIPPED.0.m[comparison][level] > 0.0,
                    !SHIPPED.1[comparison][level].level.is_empty()
                );
            }
        }
    }

    #[test]
    fn even_odds_are_a_half() {
        assert!((probability(0.0) - 0.5).abs() < 1e-12);
        assert!(probability(7.0) > 0.99 && probability(-7.0) < 0.01);
    }
}
