//! Numbers for texts: equal texts have the same one.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::hash;
use super::tokens::NONE;

/// Texts that are sorted into shards together.
const CHUNK: usize = 16_384;
/// Parts of the texts that are numbered side by side: more than a machine has cores, so that none waits for the last.
const SHARDS: usize = 32;

/// The number of each text, [`NONE`] for an empty one, and the texts by their numbers. They are numbered in the order in which
/// they first stand, so that those of records that stand together lie together.
///
/// Equal texts fall into one shard by their hash, so that each shard is numbered by itself.
pub fn numbered<'a>(texts: &[&'a str]) -> (Vec<u32>, Vec<&'a str>) {
    let hashes: Vec<u64> = texts.par_iter().with_min_len(CHUNK).map(|text| hash::text(text)).collect();
    let shards_of = |(chunk, hashes): (usize, &[u64])| {
        let mut shards: [Vec<u32>; SHARDS] = std::array::from_fn(|_| Vec::new());
        for (place, hash) in (chunk * CHUNK..).zip(hashes) {
            shards[*hash as usize % SHARDS].push(place as u32);
        }
        shards
    };
    let chunks: Vec<[Vec<u32>; SHARDS]> = hashes.par_chunks(CHUNK).enumerate().map(shards_of).collect();
    let first: Vec<AtomicU32> = texts.par_iter().map(|_| AtomicU32::new(NONE)).collect();
    (0..SHARDS).into_par_iter().for_each(|shard| {
        let mut known: HashMap<u64, u32, FixedState> = HashMap::with_hasher(FixedState::default());
        for &place in chunks.iter().flat_map(|shards| &shards[shard]) {
            // with 64 bits, a million texts collide with a chance of one in thirty million
            let before = *known.entry(hashes[place as usize]).or_insert(place);
            first[place as usize].store(before, Ordering::Relaxed);
        }
    });
    let (mut numbers, mut distinct) = (vec![NONE; texts.len()], Vec::new());
    for (place, (text, first)) in texts.iter().zip(first).enumerate() {
        let first = first.into_inner() as usize;
        if text.is_empty() {
            continue;
        }
        if first == place {
            numbers[place] = distinct.len() as u32;
            distinct.push(*text);
        } else {
            numbers[place] = numbers[first];
        }
    }
    (numbers, distinct)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{NONE, numbered};

    proptest! {
        #[test]
        fn equal_texts_have_one_number_in_the_order_of_first_sight(
            texts in proptest::collection::vec("[ab]{0,3}", 0..60)
        ) {
            let all: Vec<&str> = texts.iter().map(String::as_str).collect();
            let (numbers, distinct) = numbered(&all);
            let mut seen: Vec<&str> = Vec::new();
            for (text, number) in all.iter().zip(&numbers) {
                if text.is_empty() {
                    prop_assert_eq!(*number, NONE);
                    continue;
                }
                if !seen.contains(text) {
                    seen.push(text);
                }
                prop_assert_eq!(seen.get(*number as usize), Some(text));
            }
            prop_assert_eq!(seen, distinct);
        }
    }
}
