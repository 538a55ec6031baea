//! Which pairs are worth comparing.
//!
//! Records that share a key of some blocking rule stand in one block; the pairs within blocks are the candidates. The
//! rules complement each other, so that a pair that one misses another brings. A block beyond the limit is split by a
//! second key, and what is still too large is sorted and compared in overlapping windows: no block is ever quadratic in
//! the list. A pair that stands together in several blocks is made once, in the first of them, so that nothing need be
//! remembered and memory does not grow with the pairs.

mod keys;

use rayon::prelude::*;

use super::features::{Features, Lists, hash};
use super::frequency::Frequency;
use keys::Key;
pub use keys::RULES;

/// The keys of one record, for finding what may belong to it.
pub fn keys_of(features: &Features<'_>, frequency: &Frequency, record: u32) -> impl Iterator<Item = Key> {
    keys::of(features, frequency, record).into_iter()
}

/// Sorted records a window holds; neighbouring windows share half.
const WINDOW: usize = 24;

/// The blocks, in the order of their rules.
#[derive(Debug)]
pub struct Blocks {
    members: Lists<u32>,
    rules: Vec<u8>,
    /// The blocks of each record, in ascending order.
    of_record: Lists<u32>,
}

impl Blocks {
    /// Puts the records into blocks of at most `largest`.
    pub fn new(features: &Features<'_>, frequency: &Frequency, largest: usize) -> Self {
        let clients: Vec<u32> = (0..features.len() as u32).filter(|&i| !features.party[i as usize]).collect();
        let mut keyed: Vec<Key> =
            clients.par_iter().flat_map_iter(|&i| keys::of(features, frequency, i)).collect();
        let mut blocks: Vec<(u64, Vec<u32>)> = Vec::new();
        let mut oversized = group(&mut keyed, largest, &mut blocks);
        let mut refined: Vec<Key> =
            oversized.par_iter().flat_map_iter(|key| keys::refined(features, frequency, *key)).collect();
        drop(keyed);
        oversized = group(&mut refined, largest, &mut blocks);
        windows(features, &mut oversized, &mut blocks);
        blocks.sort_unstable();
        Self::from_blocks(features.len(), &blocks)
    }

    fn from_blocks(records: usize, blocks: &[(u64, Vec<u32>)]) -> Self {
        let mut counts = vec![0_u32; records + 1];
        for (_, members) in blocks {
            for &record in members {
                counts[record as usize + 1] += 1;
            }
        }
        for i in 1..counts.len() {
            counts[i] += counts[i - 1];
        }
        let mut next = counts.clone();
        let mut flat = vec![0_u32; counts.last().copied().unwrap_or(0) as usize];
        for (block, (_, members)) in (0_u32..).zip(blocks) {
            for &record in members {
                let slot = &mut next[record as usize];
                flat[*slot as usize] = block;
                *slot += 1;
            }
        }
        Self {
            members: blocks.iter().map(|(_, members)| members.iter().copied()).collect(),
            rules: blocks.iter().map(|&(key, _)| keys::rule_of(key)).collect(),
            of_record: Lists::from_parts(counts, flat),
        }
    }

    /// How many blocks.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// The rule that made a block, as a position in [`RULES`].
    pub fn rule(&self, block: usize) -> u8 {
        self.rules.get(block).copied().unwrap_or(0)
    }

    /// An upper bound of the number of pairs.
    pub fn at_most(&self) -> u64 {
        (0..self.len())
            .map(|block| self.members.get(block).len() as u64)
            .map(|n| n * n.saturating_sub(1) / 2)
            .sum()
    }

    /// Calls `visit` with every pair that stands together in this block and in none before it, the smaller record first.
    pub fn pairs(&self, block: usize, mut visit: impl FnMut(usize, usize)) {
        let members = self.members.get(block);
        for (position, &left) in members.iter().enumerate() {
            let left_blocks = self.of_record.get(left as usize);
            for &right in &members[position + 1..] {
                if first_shared(left_blocks, self.of_record.get(right as usize)) == Some(block as u32) {
                    visit(left.min(right) as usize, left.max(right) as usize);
                }
            }
        }
    }
}

fn first_shared(a: &[u32], b: &[u32]) -> Option<u32> {
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Equal => return Some(a[i]),
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
        }
    }
    None
}

/// Adds the blocks of two records and more; hands back the keys of those that are too large.
fn group(keyed: &mut Vec<Key>, largest: usize, blocks: &mut Vec<(u64, Vec<u32>)>) -> Vec<Key> {
    keyed.par_sort_unstable();
    keyed.dedup();
    let mut oversized = Vec::new();
    for block in keyed.chunk_by(|a, b| a.key == b.key) {
        if block.len() > keys::limit(block[0].key, largest) {
            oversized.extend_from_slice(block);
        } else if block.len() > 1 {
            blocks.push((block[0].key, block.iter().map(|key| key.record).collect()));
        }
    }
    oversized
}

/// Cuts blocks that no key could split into overlapping windows of records that say nearly the same.
fn windows(features: &Features<'_>, oversized: &mut [Key], blocks: &mut Vec<(u64, Vec<u32>)>) {
    for block in oversized.chunk_by_mut(|a, b| a.key == b.key) {
        let key = block[0].key;
        let mut sorted: Vec<(&str, u64, u32)> = block
            .iter()
            .map(|key| {
                let record = key.record as usize;
                let name = features.main_names(record).0.first().map_or("", |&name| features.texts.raw(name));
                (name, features.content[record], key.record)
            })
            .collect();
        sorted.sort_unstable();
        let mut start = 0;
        loop {
            let window = &sorted[start..(start + WINDOW).min(sorted.len())];
            let key = keys::again(key, hash::mix(start as u64));
            blocks.push((key, window.iter().map(|&(_, _, record)| record).collect()));
            if start + WINDOW >= sorted.len() {
                break;
            }
            start += WINDOW / 2;
        }
    }
}
