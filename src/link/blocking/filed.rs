//! The keys that make pairs, record by record: for an engine that makes the pairs itself.

use rayon::prelude::*;

use super::keys::{self, Key, is_vague};
use super::{group, keyed, neighbours, refined};
use crate::link::features::{Features, Lists};
use crate::link::frequency::Frequency;

/// The keys of each record that it shares with others, in ascending order, as [`Blocks`](super::Blocks) has its blocks:
/// blocks that are too large are split by a second key, and of vague rules a record keeps the smallest blocks. What
/// cannot be split is left out.
pub fn filed(features: &Features<'_>, frequency: &Frequency, largest: usize) -> Lists<u64> {
    // each key with the size of its block
    let keep = |kept: &mut Vec<(u32, Key)>, block: &[Key]| {
        kept.extend(block.iter().map(|&key| (block.len() as u32, key)));
    };
    let (whole, oversized) = group(&keyed(features, frequency), largest, keep);
    let (parts, _) = group(&refined(features, frequency, &oversized, largest), largest, keep);
    let mut kept: Vec<(u32, Key)> = whole.into_iter().chain(parts).flatten().collect();
    kept.par_sort_unstable_by_key(|&(size, key)| (key.record, size, key.key));
    let mut lists = Lists::new();
    let mut rest = kept.as_slice();
    for record in 0..features.len() as u32 {
        let (own, others) = rest.split_at(rest.partition_point(|&(_, key)| key.record <= record));
        rest = others;
        let company = !features.names.get(record as usize).is_empty();
        let mut room = neighbours(features, company);
        let mut keys: Vec<u64> = (own.iter())
            .filter(|&&(size, key)| {
                if !is_vague(keys::rule_of(key.key), company) {
                    return true;
                }
                let had = room;
                room = room.saturating_sub(size as usize);
                had > 0
            })
            .map(|&(_, key)| key.key)
            .collect();
        keys.sort_unstable();
        lists.push(keys);
    }
    lists
}
