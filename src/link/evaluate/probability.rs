//! Probabilities against a truth: what other thresholds would have given, and how often a probability comes true.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{harmonic, share};

/// What would be left if records below a probability stood alone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Threshold {
    /// The least probability of a record to belong to its cluster.
    pub probability: f64,
    /// Right pairs among those found.
    pub precision: f64,
    /// Right pairs among the true ones.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

/// How often a probability comes true.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reliability {
    /// The least probability of the group; the next group begins where it ends.
    pub from: f64,
    /// How many there are.
    pub count: u64,
    /// Their mean probability.
    pub expected: f64,
    /// The share of those that came true.
    pub observed: f64,
}

/// The groups of probabilities whose truth is looked at, by their lower bounds.
const GROUPS: [f64; 9] = [0.0, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 0.9999];

/// Precision and recall at every threshold that makes a difference, the highest first, from (cluster, label,
/// probability) of each record.
#[must_use]
pub fn curve(records: &[(&str, &str, f64)]) -> Vec<Threshold> {
    let mut labels: BTreeMap<&str, u64> = BTreeMap::new();
    for (_, label, _) in records {
        *labels.entry(label).or_default() += 1;
    }
    let true_pairs = labels.values().copied().map(super::pairs).sum();
    let mut surest: Vec<&(&str, &str, f64)> = records.iter().collect();
    surest.sort_by(|a, b| b.2.total_cmp(&a.2));
    let mut members: BTreeMap<&str, u64> = BTreeMap::new();
    let mut alike: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    let (mut found, mut right) = (0, 0);
    surest
        .chunk_by(|a, b| a.2.total_cmp(&b.2).is_eq())
        .filter_map(|equal| {
            for (cluster, label, _) in equal {
                // a record makes a pair with each that its cluster has already
                let (members, alike) =
                    (members.entry(cluster).or_default(), alike.entry((cluster, label)).or_default());
                found += *members;
                right += *alike;
                *members += 1;
                *alike += 1;
            }
            let (precision, recall) = (share(right, found), share(right, true_pairs));
            let probability = equal.first()?.2;
            Some(Threshold { probability, precision, recall, f1: harmonic(precision, recall) })
        })
        .collect()
}

/// Of a [`curve`] what one looks at: the thresholds at which the groups of probabilities begin.
#[must_use]
pub fn standing_out(curve: &[Threshold]) -> Vec<Threshold> {
    let nothing = Threshold { probability: 1.0, precision: 1.0, recall: 0.0, f1: 0.0 };
    let at = |probability: f64| {
        let last = curve.iter().take_while(|point| point.probability >= probability).last();
        Threshold { probability, ..*last.unwrap_or(&nothing) }
    };
    GROUPS.into_iter().map(at).collect()
}

/// How often probabilities come true, by groups; empty groups are left out.
pub fn reliability(judged: impl Iterator<Item = (f64, bool)>) -> Vec<Reliability> {
    let mut groups = [(0_u64, 0.0, 0_u64); GROUPS.len()];
    for (probability, came_true) in judged {
        let group = GROUPS.iter().rposition(|&from| probability >= from).unwrap_or(0);
        groups[group].0 += 1;
        groups[group].1 += probability;
        groups[group].2 += u64::from(came_true);
    }
    (GROUPS.into_iter().zip(groups))
        .filter(|(_, (count, ..))| *count > 0)
        .map(|(from, (count, sum, came_true))| Reliability {
            from,
            count,
            expected: sum / count as f64,
            observed: share(came_true, count),
        })
        .collect()
}

/// For each record of a cluster of several: the probability of belonging to it, and whether another of its records is
/// truly the same. From (cluster, label, probability) of each record.
#[must_use]
pub fn belonging(records: &[(&str, &str, f64)]) -> Vec<(f64, bool)> {
    let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
    let mut alike: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for &(cluster, label, _) in records {
        *sizes.entry(cluster).or_default() += 1;
        *alike.entry((cluster, label)).or_default() += 1;
    }
    records
        .iter()
        .filter(|(cluster, ..)| sizes.get(cluster).is_some_and(|&size| size > 1))
        .map(|&(cluster, label, likely)| {
            (likely, alike.get(&(cluster, label)).is_some_and(|&alike| alike > 1))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const RECORDS: [(&str, &str, f64); 4] =
        [("a", "x", 0.999), ("a", "x", 0.999), ("b", "x", 0.6), ("b", "y", 0.6)];

    #[test]
    fn thresholds_trade_recall_for_precision() {
        let points = |thresholds: &[Threshold]| -> Vec<(f64, f64, f64)> {
            let round = |share: f64| (share * 1000.0).round() / 1000.0;
            thresholds.iter().map(|at| (at.probability, round(at.precision), round(at.recall))).collect()
        };
        let curve = curve(&RECORDS);
        assert_eq!(points(&curve), [(0.999, 1.0, 0.333), (0.6, 0.5, 0.333)]);
        let looked_at = points(&standing_out(&curve));
        assert_eq!(looked_at[2], (0.5, 0.5, 0.333));
        assert_eq!(looked_at[3], (0.75, 1.0, 0.333));
        assert_eq!(looked_at[8], (0.9999, 1.0, 0.0), "nothing is as sure as that");
    }

    #[test]
    fn probabilities_are_held_against_what_came_true() {
        let belonging = belonging(&RECORDS);
        assert_eq!(belonging, [(0.999, true), (0.999, true), (0.6, false), (0.6, false)]);
        let table = reliability(belonging.into_iter());
        assert_eq!(
            table.iter().map(|group| (group.count, group.observed)).collect::<Vec<_>>(),
            [(2, 0.0), (2, 1.0)]
        );
    }

    proptest::proptest! {
        #[test]
        fn every_point_of_the_curve_is_what_the_records_above_it_make(
            made in proptest::collection::vec((0_u8..4, 0_u8..4, 0_u8..5), 1..20)
        ) {
            let texts: Vec<(String, String, f64)> =
                made.iter().map(|(c, l, p)| (c.to_string(), l.to_string(), f64::from(*p) / 4.0)).collect();
            let records: Vec<(&str, &str, f64)> =
                texts.iter().map(|(c, l, p)| (c.as_str(), l.as_str(), *p)).collect();
            let alone: Vec<String> = (0..records.len()).map(|record| format!("alone {record}")).collect();
            for point in curve(&records) {
                let kept = records.iter().zip(&alone).map(|(&(cluster, label, likely), alone)| {
                    (if likely < point.probability { alone.as_str() } else { cluster }, label)
                });
                let whole = super::super::evaluate(kept);
                proptest::prop_assert_eq!((point.precision, point.recall), (whole.precision, whole.recall));
            }
        }
    }
}
