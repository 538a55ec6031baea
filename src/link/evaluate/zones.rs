//! Where the pairs of records went: merged, left to a person, told to be related, kept apart.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{pairs, share};

/// Where a pair of records went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// Into one client.
    Merged,
    /// Into two clients of which a person is asked.
    Review,
    /// Into two clients that are told to belong together without being the same.
    Related,
    /// Into two clients of which nothing is said.
    Apart,
}

impl Zone {
    /// The word of it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Merged => "merged",
            Self::Review => "review",
            Self::Related => "related",
            Self::Apart => "apart",
        }
    }
}

/// The pairs of records of one zone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ZoneFigures {
    /// The zone.
    pub zone: Zone,
    /// Pairs of records in it.
    pub pairs: u64,
    /// Those that belong together.
    pub right_pairs: u64,
    /// Their share of the pairs of the zone.
    pub precision: f64,
    /// Their share of all pairs that belong together.
    pub recall: f64,
}

/// The zones, from (cluster, label) of each record and the pairs of clusters of which something is said; what is said twice
/// counts for the first zone. Zones of which nothing is said are left out, but for the merged and the rest.
#[must_use]
pub fn zones(records: &[(&str, &str)], said: &[(Zone, &str, &str)]) -> Vec<ZoneFigures> {
    let mut clusters: BTreeMap<&str, BTreeMap<&str, u64>> = BTreeMap::new();
    let mut labels: BTreeMap<&str, u64> = BTreeMap::new();
    for (cluster, label) in records {
        *clusters.entry(cluster).or_default().entry(label).or_default() += 1;
        *labels.entry(label).or_default() += 1;
    }
    let all = pairs(records.len() as u64);
    let all_true: u64 = labels.values().copied().map(pairs).sum();
    let mut found: BTreeMap<Zone, (u64, u64)> = BTreeMap::new();
    let merged = found.entry(Zone::Merged).or_default();
    for members in clusters.values() {
        merged.0 += pairs(members.values().sum());
        merged.1 += members.values().copied().map(pairs).sum::<u64>();
    }
    let mut between: BTreeMap<(&str, &str), Zone> = BTreeMap::new();
    for &(zone, left, right) in said.iter().filter(|(_, left, right)| left != right) {
        let first = between.entry((left.min(right), left.max(right))).or_insert(zone);
        *first = zone.min(*first);
        found.entry(zone).or_default();
    }
    for ((left, right), zone) in between {
        let (Some(left), Some(right)) = (clusters.get(left), clusters.get(right)) else { continue };
        let count = found.entry(zone).or_default();
        count.0 += left.values().sum::<u64>() * right.values().sum::<u64>();
        count.1 +=
            left.iter().map(|(label, many)| many * right.get(label).copied().unwrap_or(0)).sum::<u64>();
    }
    let told = found.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
    found.insert(Zone::Apart, (all - told.0, all_true - told.1));
    let figures = |(zone, (pairs, right_pairs)): (Zone, (u64, u64))| ZoneFigures {
        zone,
        pairs,
        right_pairs,
        precision: share(right_pairs, pairs),
        recall: share(right_pairs, all_true),
    };
    found.into_iter().map(figures).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pair_of_records_is_in_one_zone() {
        // a: x x, b: x y, c: y, d: z
        let records = [("a", "x"), ("a", "x"), ("b", "x"), ("b", "y"), ("c", "y"), ("d", "z")];
        // what is said twice counts once, what concerns no labelled record not at all
        let said = [
            (Zone::Related, "b", "a"),
            (Zone::Review, "a", "b"),
            (Zone::Related, "c", "d"),
            (Zone::Review, "a", "nobody"),
        ];
        let found: Vec<_> = zones(&records, &said)
            .iter()
            .map(|one| (one.zone.as_str(), one.pairs, one.right_pairs))
            .collect();
        assert_eq!(found, [("merged", 2, 1), ("review", 4, 2), ("related", 1, 0), ("apart", 8, 1)]);
    }

    #[test]
    fn a_clustering_of_which_nothing_more_is_said_has_two_zones() {
        let found = zones(&[("a", "x"), ("a", "x"), ("b", "x")], &[]);
        assert_eq!(found.iter().map(|one| one.zone).collect::<Vec<_>>(), [Zone::Merged, Zone::Apart]);
        assert!((found[0].recall + found[1].recall - 1.0).abs() < 1e-12);
    }
}
