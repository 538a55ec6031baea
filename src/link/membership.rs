//! Clusters as the rows of one table see them.

use std::collections::HashMap;

use crate::model::{Linkage, Record};

/// Where a row of a clean table belongs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Membership {
    /// The cluster, numbered from 1 in the order of its first row.
    pub cluster: u32,
    /// The probability that the row belongs to it.
    pub probability: f64,
}

/// One membership for each of `height` rows of a single table, in order; rows that became no record stand alone.
#[must_use]
pub fn memberships(height: usize, records: &[Record], linkage: &Linkage) -> Vec<Membership> {
    let mut found: Vec<Option<(u32, f64)>> = vec![None; height];
    for ((record, cluster), probability) in records.iter().zip(&linkage.cluster).zip(&linkage.probability) {
        if let (Some(slot), Some(cluster)) = (found.get_mut(record.origin.row as usize), cluster) {
            *slot = Some((*cluster, *probability));
        }
    }
    let mut numbers: HashMap<u32, u32> = HashMap::new();
    let mut next = 0;
    let mut fresh = || {
        next += 1;
        next
    };
    found
        .into_iter()
        .map(|place| match place {
            Some((cluster, probability)) => {
                Membership { cluster: *numbers.entry(cluster).or_insert_with(&mut fresh), probability }
            }
            None => Membership { cluster: fresh(), probability: 1.0 },
        })
        .collect()
}
