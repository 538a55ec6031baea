//! How clusters grew, against a truth: join by join, from the surest to the least sure.
//!
//! Of a cluster only the joins that made it are known, a tree over its records. Two of its records are held together by the
//! path between them, and that path by its weakest join. Taken from the heaviest to the lightest, each join puts together
//! exactly the pairs whose weakest join it is (Kruskal, 1956), so that every pair counts for one rule and for one weight.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{harmonic, share};
use crate::link::COMPARED;

/// A join of two records.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// A record, as a place in the list of labels.
    pub left: usize,
    /// Another.
    pub right: usize,
    /// The sum of the match weights, in bits; negative infinity where no weights are told.
    pub weight: f64,
    /// The codes of the evidence that decided, as [`deciding`] tells.
    pub evidence: Vec<String>,
}

/// The comparisons that decided a join, of all that were made with their weights in bits: what a person said or an equal
/// tax id, which decide alone; else the two that weigh most, in the order in which comparisons are listed. A legal form and a
/// country never decide.
#[must_use]
pub fn deciding<'a>(made: impl Iterator<Item = (&'a str, f64)>) -> Vec<String> {
    let place = |name: &str| COMPARED.iter().position(|known| *known == name).unwrap_or(COMPARED.len());
    let mut speaking: Vec<(&str, f64)> =
        made.filter(|(name, weight)| *weight > 0.0 && !matches!(*name, "legal form" | "country")).collect();
    if let Some((alone, _)) = speaking.iter().find(|(name, _)| matches!(*name, "decision" | "tax id")) {
        return vec![(*alone).to_owned()];
    }
    speaking.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| place(a.0).cmp(&place(b.0))).then(a.0.cmp(b.0)));
    speaking.truncate(2);
    speaking.sort_by(|a, b| place(a.0).cmp(&place(b.0)).then(a.0.cmp(b.0)));
    speaking.into_iter().map(|(name, _)| name.to_owned()).collect()
}

/// What one kind of evidence put together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RuleFigures {
    /// The codes of the evidence.
    pub evidence: Vec<String>,
    /// Joins of two labelled records.
    pub joins: u64,
    /// Those of two records of one true cluster.
    pub right_joins: u64,
    /// Pairs of records whose weakest join it is.
    pub pairs: u64,
    /// Those that belong together.
    pub right_pairs: u64,
    /// Their share of the pairs.
    pub precision: f64,
    /// Their share of all pairs that belong together.
    pub recall: f64,
}

/// What would have been found had one stopped here.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Step {
    /// The least weight, in bits, of the joins made; of joins that people and not weights made none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<f64>,
    /// All joins made, and each pair left to a person that is at least so likely.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub probability: Option<f64>,
    /// Right pairs among those found.
    pub precision: f64,
    /// Right pairs among the true ones.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

/// Clusters that grow while pairs are counted.
#[derive(Clone, Debug)]
pub struct Growth {
    parent: Vec<usize>,
    /// The records of each label, at the record that stands for the cluster.
    labels: Vec<BTreeMap<u32, u64>>,
    own: Vec<Option<u32>>,
    true_pairs: u64,
    found: u64,
    right: u64,
}

impl Growth {
    /// Records with their labels, each alone; `true_pairs` belong together.
    #[must_use]
    pub fn new(labels: &[Option<u32>], true_pairs: u64) -> Self {
        Self {
            parent: (0..labels.len()).collect(),
            labels: labels.iter().map(|label| label.iter().map(|&label| (label, 1)).collect()).collect(),
            own: labels.to_vec(),
            true_pairs,
            found: 0,
            right: 0,
        }
    }

    /// Makes the joins, the heaviest first: what each kind of evidence put together, most pairs first, and the steps.
    pub fn join(&mut self, mut joins: Vec<Join>) -> (Vec<RuleFigures>, Vec<Step>) {
        let order = |a: &Join, b: &Join| {
            b.weight.total_cmp(&a.weight).then_with(|| (a.left, a.right).cmp(&(b.left, b.right)))
        };
        joins.sort_by(order);
        let mut rules: BTreeMap<&[String], [u64; 4]> = BTreeMap::new();
        let mut steps = Vec::new();
        for equal in joins.chunk_by(|a, b| a.weight.total_cmp(&b.weight).is_eq()) {
            for join in equal {
                let Some((found, right)) = self.unite(join.left, join.right) else { continue };
                let label = |record: usize| self.own.get(record).copied().flatten();
                let [joins, right_joins, pairs, right_pairs] =
                    rules.entry(join.evidence.as_slice()).or_default();
                if let (Some(left), Some(other)) = (label(join.left), label(join.right)) {
                    *joins += 1;
                    *right_joins += u64::from(left == other);
                }
                *pairs += found;
                *right_pairs += right;
            }
            let weight = equal.first().map(|join| join.weight).filter(|weight| weight.is_finite());
            steps.push(self.step(weight, None));
        }
        let figures =
            |(evidence, [joins, right_joins, pairs, right_pairs]): (&[String], [u64; 4])| RuleFigures {
                evidence: evidence.to_vec(),
                joins,
                right_joins,
                pairs,
                right_pairs,
                precision: share(right_pairs, pairs),
                recall: share(right_pairs, self.true_pairs),
            };
        let mut rules: Vec<RuleFigures> =
            rules.into_iter().filter(|(_, counts)| counts[2] > 0).map(figures).collect();
        rules.sort_by(|a, b| b.pairs.cmp(&a.pairs).then_with(|| a.evidence.cmp(&b.evidence)));
        (rules, steps)
    }

    /// Says `same` to pairs (left, right, probability) that were left to a person, the likeliest first.
    pub fn say_same(&mut self, mut pairs: Vec<(usize, usize, f64)>) -> Vec<Step> {
        pairs.sort_by(|a, b| b.2.total_cmp(&a.2).then_with(|| (a.0, a.1).cmp(&(b.0, b.1))));
        let equal = |a: &(usize, usize, f64), b: &(usize, usize, f64)| a.2.total_cmp(&b.2).is_eq();
        pairs
            .chunk_by(equal)
            .filter_map(|equal| {
                for &(left, right, _) in equal {
                    self.unite(left, right);
                }
                Some(self.step(None, Some(equal.first()?.2)))
            })
            .collect()
    }

    fn step(&self, weight: Option<f64>, probability: Option<f64>) -> Step {
        let (precision, recall) = (share(self.right, self.found), share(self.right, self.true_pairs));
        Step { weight, probability, precision, recall, f1: harmonic(precision, recall) }
    }

    fn root(&mut self, mut record: usize) -> usize {
        while let Some(&parent) = self.parent.get(record).filter(|parent| **parent != record) {
            // halving the path keeps it short
            let above = self.parent.get(parent).copied().unwrap_or(parent);
            if let Some(slot) = self.parent.get_mut(record) {
                *slot = above;
            }
            record = above;
        }
        record
    }

    /// Puts the clusters of two records together: the labelled pairs that makes, and those that belong together; `None` where
    /// they were one.
    fn unite(&mut self, left: usize, right: usize) -> Option<(u64, u64)> {
        let (left, right) = (self.root(left), self.root(right));
        if left == right || left.max(right) >= self.labels.len() {
            return None;
        }
        let mut large = std::mem::take(&mut self.labels[left]);
        let mut small = std::mem::take(&mut self.labels[right]);
        // the smaller goes into the larger, so that no label moves often
        let (root, gone) = if large.len() < small.len() { (right, left) } else { (left, right) };
        if root == right {
            std::mem::swap(&mut large, &mut small);
        }
        let sizes = large.values().sum::<u64>() * small.values().sum::<u64>();
        let mut alike = 0;
        for (label, many) in small {
            let known = large.entry(label).or_default();
            alike += *known * many;
            *known += many;
        }
        self.parent[gone] = root;
        self.labels[root] = large;
        self.found += sizes;
        self.right += alike;
        Some((sizes, alike))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::evaluate::evaluate;

    fn join(left: usize, right: usize, weight: f64, evidence: &[&str]) -> Join {
        Join { left, right, weight, evidence: evidence.iter().map(|code| (*code).to_owned()).collect() }
    }

    #[test]
    fn what_weighs_most_decided_unless_something_decides_alone() {
        let name_and_more =
            [("phone", 13.0), ("e-mail", -2.0), ("name", 23.0), ("legal form", 20.0), ("area", 4.5)];
        assert_eq!(deciding(name_and_more.into_iter()), ["phone", "name"]);
        let with = |one| deciding(name_and_more.into_iter().chain([one]));
        assert_eq!(with(("tax id", 9.0)), ["tax id"]);
        assert_eq!(with(("decision", 40.0)), ["decision"]);
        assert_eq!(with(("Kostenstelle", 14.0)), ["name", "Kostenstelle"]);
        assert_eq!(deciding([("name", -1.0)].into_iter()), [""; 0]);
    }

    #[test]
    fn a_pair_counts_for_the_weakest_join_between_its_records() {
        // 0-1 and 2-3 are surely one, 1-2 is a weak bridge; the last record carries no label
        let labels = [Some(7), Some(7), Some(7), Some(8), None];
        let mut growth = Growth::new(&labels, 3);
        let (rules, steps) = growth.join(vec![
            join(1, 2, 5.0, &["name"]),
            join(0, 1, 30.0, &["tax id"]),
            join(2, 3, 20.0, &["e-mail", "name"]),
            join(3, 4, 25.0, &["phone"]),
        ]);
        let found: Vec<_> = rules
            .iter()
            .map(|rule| (rule.evidence.join("+"), rule.joins, rule.right_joins, rule.pairs, rule.right_pairs))
            .collect();
        assert_eq!(
            found,
            [("name".into(), 1, 1, 4, 2), ("e-mail+name".into(), 1, 0, 1, 0), ("tax id".into(), 1, 1, 1, 1),],
            "0-1 by the tax id, 2-3 by the mailbox, the other four by the bridge"
        );
        assert_eq!(
            steps.iter().map(|step| step.weight).collect::<Vec<_>>(),
            [30.0, 25.0, 20.0, 5.0].map(Some)
        );
        assert!((steps[3].precision - 0.5).abs() < 1e-12 && (steps[3].recall - 1.0).abs() < 1e-12);
    }

    #[test]
    fn saying_same_goes_on_where_the_joins_ended() {
        let mut growth = Growth::new(&[Some(1), Some(1), Some(1), Some(2)], 3);
        growth.join(vec![join(0, 1, 30.0, &["phone"])]);
        let steps = growth.say_same(vec![(2, 3, 0.5), (0, 2, 0.8), (1, 2, 0.8)]);
        let figures: Vec<_> =
            steps.iter().map(|step| (step.probability, step.precision, step.recall)).collect();
        assert_eq!(figures, [(Some(0.8), 1.0, 1.0), (Some(0.5), 0.5, 1.0)]);
    }

    proptest::proptest! {
        #[test]
        fn the_pairs_of_all_rules_are_the_pairs_found(
            labels in proptest::collection::vec(proptest::option::weighted(0.8, 0_u32..4), 2..16),
            pairs in proptest::collection::vec((0_usize..16, 0_usize..16, 0_u8..9, 0_u8..3), 0..20),
        ) {
            let n = labels.len();
            let joins: Vec<Join> = pairs
                .iter()
                .map(|(a, b, weight, rule)| join(a % n, b % n, f64::from(*weight), &[["a", "b", "c"][usize::from(*rule)]]))
                .collect();
            let mut growth = Growth::new(&labels, 1);
            let (rules, _) = growth.join(joins);
            let clusters: Vec<String> = (0..n).map(|record| growth.root(record).to_string()).collect();
            let texts: Vec<Option<String>> = labels.iter().map(|label| label.map(|label| label.to_string())).collect();
            let whole = evaluate(clusters.iter().zip(&texts).filter_map(|(cluster, label)| Some((cluster.as_str(), label.as_deref()?))));
            proptest::prop_assert_eq!(rules.iter().map(|rule| rule.pairs).sum::<u64>(), whole.found_pairs);
            proptest::prop_assert_eq!(rules.iter().map(|rule| rule.right_pairs).sum::<u64>(), whole.right_pairs);
        }
    }
}
