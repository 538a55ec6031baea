//! The keys that make pairs, record by record: for an engine that makes the pairs itself.

use rayon::prelude::*;

use super::keys::{self, Key, is_vague};
use super::{CHUNK, NEIGHBOURS, NEIGHBOURS_OF_PERSONS, few_of_each_name, group};
use crate::link::features::{Features, Lists};
use crate::link::frequency::Frequency;

/// The keys of each record that it shares with others, in ascending order, as [`Blocks`](super::Blocks) has its blocks:
/// blocks that are too large are split by a second key, and of vague rules a record keeps the smallest blocks. What
/// cannot be split is left out.
pub fn filed(features: &Features<'_>, frequency: &Frequency, largest: usize) -> Lists<u64> {
    let clients: Vec<u32> = (0..features.len() as u32).filter(|&i| !features.party[i as usize]).collect();
    let every = |records: &[u32]| {
        let mut keys = Vec::with_capacity(records.len() * 24);
        for &record in records {
            keys::of(features, frequency, record, &mut keys);
        }
        keys
    };
    // each key with the size of its block
    let keep = |kept: &mut Vec<(u32, Key)>, block: &[Key]| {
        kept.extend(block.iter().map(|&key| (block.len() as u32, key)));
    };
    let keyed: Vec<Key> = clients.par_chunks(CHUNK).flat_map_iter(every).collect();
    let (whole, oversized) = group(keyed, largest, keep);
    let further = |whole: &[Key]| {
        let mut keys = Vec::with_capacity(whole.len() * 4);
        for &key in whole {
            keys::refined(features, frequency, key, &mut keys);
        }
        keys
    };
    let mut refined: Vec<Key> = oversized.par_chunks(CHUNK).flat_map_iter(further).collect();
    refined.extend(few_of_each_name(features, &oversized, largest));
    let (parts, _) = group(refined, largest, keep);
    let mut kept: Vec<(u32, Key)> = whole.into_iter().chain(parts).flatten().collect();
    kept.par_sort_unstable_by_key(|&(size, key)| (key.record, size, key.key));
    let mut lists = Lists::new();
    let mut rest = kept.as_slice();
    for record in 0..features.len() as u32 {
        let (own, others) = rest.split_at(rest.partition_point(|&(_, key)| key.record <= record));
        rest = others;
        let company = !features.names.get(record as usize).is_empty();
        let mut room = if company { NEIGHBOURS } else { NEIGHBOURS_OF_PERSONS };
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
