//! How good a clustering is against a truth: pairwise and B-cubed figures.
//!
//! Pairwise: of the pairs put together, how many belong together (precision), and of those that belong together, how
//! many were put together (recall). B-cubed (Bagga and Baldwin, 1998) asks the same of each record's own cluster and
//! takes the mean over records, so that one large cluster does not outweigh all others.
//!
//! Beyond the sums: where the pairs went ([`zones()`]), what put them together ([`Growth`]), and what other thresholds would
//! have given ([`curve`]).

mod growth;
mod probability;
mod zones;

use std::collections::BTreeMap;

use serde::Serialize;

pub use growth::{Growth, Join, RuleFigures, Step, deciding};
pub use probability::{Reliability, Threshold, belonging, curve, reliability, standing_out};
pub use zones::{Zone, ZoneFigures, zones};

/// The figures.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evaluation {
    /// Records of the truth.
    pub records: u64,
    /// Pairs that belong together.
    pub true_pairs: u64,
    /// Pairs that were put together.
    pub found_pairs: u64,
    /// Pairs that were rightly put together.
    pub right_pairs: u64,
    /// Right pairs among those found.
    pub precision: f64,
    /// Right pairs among the true ones.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
    /// B-cubed precision.
    pub b3_precision: f64,
    /// B-cubed recall.
    pub b3_recall: f64,
    /// Their harmonic mean.
    pub b3_f1: f64,
    /// Clusters of the truth.
    pub true_clusters: u64,
    /// Clusters found, counting only records of the truth.
    pub found_clusters: u64,
}

/// Compares, record by record, the cluster found with the true one. A record that was not found stands alone: give it
/// a cluster of its own.
pub fn evaluate<'a>(records: impl Iterator<Item = (&'a str, &'a str)>) -> Evaluation {
    let mut both: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let mut found: BTreeMap<&str, u64> = BTreeMap::new();
    let mut truth: BTreeMap<&str, u64> = BTreeMap::new();
    let mut count = 0;
    for (cluster, label) in records {
        *both.entry((cluster, label)).or_default() += 1;
        *found.entry(cluster).or_default() += 1;
        *truth.entry(label).or_default() += 1;
        count += 1;
    }
    let right_pairs = both.values().copied().map(pairs).sum();
    let found_pairs = found.values().copied().map(pairs).sum();
    let true_pairs = truth.values().copied().map(pairs).sum();
    let (mut b3_precision, mut b3_recall) = (0.0, 0.0);
    for ((cluster, label), shared) in &both {
        let squared = (shared * shared) as f64;
        b3_precision += squared / found.get(cluster).copied().unwrap_or(1) as f64;
        b3_recall += squared / truth.get(label).copied().unwrap_or(1) as f64;
    }
    let mean = |sum: f64| if count == 0 { 1.0 } else { sum / count as f64 };
    let (b3_precision, b3_recall) = (mean(b3_precision), mean(b3_recall));
    let precision = share(right_pairs, found_pairs);
    let recall = share(right_pairs, true_pairs);
    Evaluation {
        records: count,
        true_pairs,
        found_pairs,
        right_pairs,
        precision,
        recall,
        f1: harmonic(precision, recall),
        b3_precision,
        b3_recall,
        b3_f1: harmonic(b3_precision, b3_recall),
        true_clusters: truth.len() as u64,
        found_clusters: found.len() as u64,
    }
}

fn pairs(records: u64) -> u64 {
    records * records.saturating_sub(1) / 2
}

/// A share; of nothing, all is right.
fn share(part: u64, whole: u64) -> f64 {
    if whole == 0 { 1.0 } else { part as f64 / whole as f64 }
}

fn harmonic(a: f64, b: f64) -> f64 {
    if a + b > 0.0 { 2.0 * a * b / (a + b) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_split_cluster_costs_recall_and_a_blob_costs_precision() {
        // truth: {1,2,3} {4}; found: {1,2} {3,4}
        let figures = evaluate([("a", "x"), ("a", "x"), ("b", "x"), ("b", "y")].into_iter());
        assert_eq!((figures.true_pairs, figures.found_pairs, figures.right_pairs), (3, 2, 1));
        assert!((figures.precision - 0.5).abs() < 1e-12);
        assert!((figures.recall - 1.0 / 3.0).abs() < 1e-12);
        // B-cubed precision: 1, 1, 1/2, 1/2; recall: 2/3, 2/3, 1/3, 1
        assert!((figures.b3_precision - 0.75).abs() < 1e-12);
        assert!((figures.b3_recall - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_perfect_clustering_has_no_fault() {
        let figures = evaluate([("a", "x"), ("a", "x"), ("b", "y")].into_iter());
        assert_eq!((figures.f1, figures.b3_f1), (1.0, 1.0));
    }
}
