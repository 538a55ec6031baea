//! Which pairs are worth comparing.
//!
//! Records that share a key of some blocking rule stand in one block; the pairs within blocks are the candidates. The
//! rules complement each other, so that a pair that one misses another brings. Three things keep their number in
//! proportion to the records, whatever the list:
//!
//! - a block beyond the limit of its rule is split by a second key, and what is still too large is sorted and compared in
//!   overlapping windows if the rule is a sure one, and left out if it is a vague one; where it is too large because a few
//!   names fill it, some records of each name stand for the others;
//! - of the blocks of vague rules each record keeps the smallest, up to a number of neighbours (block filtering after
//!   Papadakis et al. 2016): a key that few share says most;
//! - a pair that stands together in several blocks is made once, for the surest rule.
//!
//! Pairs are visited record by record and never held, so that memory does not grow with them.

mod filed;
mod keys;

use rayon::prelude::*;

use super::features::{Features, Lists, hash};
use super::frequency::Frequency;
pub use filed::filed;
use keys::Key;
use keys::is_vague;
pub use keys::{RULES, by_name};

/// Sorted records a window holds; neighbouring windows share half.
const WINDOW: usize = 24;
/// Neighbours a company has in blocks of vague rules, at most, beyond its smallest block.
const NEIGHBOURS: usize = 48;
/// The same in a list without end that tells of contacts: they bring nearly every twin, and what is vague fills with strangers.
const NEIGHBOURS_AMONG_MANY: usize = 24;
/// Records up to which all neighbours are met.
const SHORT: usize = 50_000;
/// The same for a private person, of whom little but the name is known.
const NEIGHBOURS_OF_PERSONS: usize = 150;
/// Companies that share a contact person and are compared for it, at most.
const CONTACTS: usize = 12;
/// Records of one name that stand for all of them in a block that is too large.
const STANDING_FOR_A_NAME: usize = 2;
/// Records that are worked on together.
const CHUNK: usize = 8192;

/// Neighbours a record has in blocks of vague rules, at most.
fn neighbours(features: &Features<'_>, company: bool) -> usize {
    match company {
        false => NEIGHBOURS_OF_PERSONS,
        true if features.names_alone || features.places_alone => NEIGHBOURS,
        true => {
            let further = NEIGHBOURS - NEIGHBOURS_AMONG_MANY;
            NEIGHBOURS_AMONG_MANY + further * SHORT / features.len().max(SHORT)
        }
    }
}

/// The keys of one record, for finding what may belong to it.
pub fn keys_of(features: &Features<'_>, frequency: &Frequency, record: u32) -> Vec<u64> {
    let mut keys = Vec::with_capacity(32);
    keys::of(features, frequency, record, &mut keys);
    keys.into_iter().map(|key| key.key).collect()
}

/// Those of them that name one client: ids, codes and accounts.
pub fn naming_keys_of(features: &Features<'_>, record: u32) -> Vec<u64> {
    let mut keys = Vec::new();
    keys::naming(features, record, &mut keys);
    keys.into_iter().map(|key| key.key).collect()
}

/// The blocks.
#[derive(Debug)]
pub struct Blocks {
    /// The records of each block, in ascending order.
    members: Lists<u32>,
    /// The rule of each block.
    rules: Vec<u8>,
    /// The blocks in which each record looks for its like, the surest rule first.
    of_record: Lists<u32>,
    /// Blocks that were too large and were split.
    split: usize,
}

/// Blocks in the making.
#[derive(Default)]
struct Made {
    members: Lists<u32>,
    rules: Vec<u8>,
}

impl Made {
    fn add(&mut self, key: u64, members: impl IntoIterator<Item = u32>) {
        self.members.push(members);
        self.rules.push(keys::rule_of(key));
    }

    /// The blocks of several parts, one behind the other.
    fn joined(parts: Vec<Self>) -> Self {
        let (members, rules): (Vec<Lists<u32>>, Vec<Vec<u8>>) =
            parts.into_iter().map(|made| (made.members, made.rules)).unzip();
        Self { members: Lists::concatenated(members.iter()), rules: rules.concat() }
    }
}

impl Blocks {
    /// Puts the records into blocks of at most `largest`.
    pub fn new(features: &Features<'_>, frequency: &Frequency, largest: usize) -> Self {
        let keep =
            |made: &mut Made, block: &[Key]| made.add(block[0].key, block.iter().map(|key| key.record));
        let (mut made, oversized) = group(&keyed(features, frequency), largest, keep);
        let split = oversized.chunk_by(|a, b| a.key == b.key).count();
        let refined = refined(features, frequency, &oversized, largest);
        drop(oversized);
        let (parts, oversized) = group(&refined, largest, keep);
        made.extend(parts);
        made.push(windows(features, &oversized));
        let made = Made::joined(made);
        let of_record = blocks_of_records(features, &made);
        Self { members: made.members, rules: made.rules, of_record, split }
    }

    /// How many blocks.
    pub fn len(&self) -> usize {
        self.rules.len()
    }

    /// How many blocks were too large and were split.
    pub fn split(&self) -> usize {
        self.split
    }

    /// An upper bound of the number of pairs.
    pub fn at_most(&self) -> u64 {
        (0..self.len())
            .map(|block| self.members.get(block).len() as u64)
            .map(|n| n * n.saturating_sub(1) / 2)
            .sum()
    }

    /// How many groups of records there are to work on.
    pub fn chunks(&self) -> usize {
        self.of_record.len().div_ceil(CHUNK)
    }

    /// The records of a group.
    pub fn chunk(&self, chunk: usize) -> std::ops::Range<usize> {
        chunk * CHUNK..((chunk + 1) * CHUNK).min(self.of_record.len())
    }

    /// Calls `visit` with every pair whose smaller record is of this group and is `wanted`, once: the smaller record, the
    /// larger, and the rule that brought them as a position in [`RULES`].
    pub fn pairs(
        &self,
        chunk: usize,
        wanted: impl Fn(usize) -> bool,
        mut visit: impl FnMut(usize, usize, u8),
    ) {
        // for each record, the last one it was paired with: cheaper than comparing two lists of blocks for every pair
        let mut met = vec![0_u32; self.of_record.len()];
        for left in self.chunk(chunk).filter(|&left| wanted(left)) {
            let stamp = left as u32 + 1;
            for &block in self.of_record.get(left) {
                let rule = self.rules.get(block as usize).copied().unwrap_or(0);
                for &right in self.members.get(block as usize).iter().rev() {
                    let right = right as usize;
                    if right <= left {
                        break;
                    }
                    if met[right] != stamp {
                        met[right] = stamp;
                        visit(left, right, rule);
                    }
                }
            }
        }
    }
}

/// The blocks of each record, the surest rule first; of vague rules only its smallest blocks.
fn blocks_of_records(features: &Features<'_>, made: &Made) -> Lists<u32> {
    let mut by_rule: Vec<u32> = (0..made.rules.len() as u32).collect();
    by_rule.sort_by_key(|&block| made.rules[block as usize]);
    let mut starts = vec![0_u32; features.len() + 1];
    for &record in made.members.items() {
        starts[record as usize + 1] += 1;
    }
    for i in 1..starts.len() {
        starts[i] += starts[i - 1];
    }
    let mut next = starts.clone();
    let mut flat = vec![0_u32; made.members.items().len()];
    for block in by_rule {
        for &record in made.members.get(block as usize) {
            let slot = &mut next[record as usize];
            flat[*slot as usize] = block;
            *slot += 1;
        }
    }
    let all = Lists::from_parts(starts, flat);
    let size = |block: u32| made.members.get(block as usize).len();
    let kept: Vec<Lists<u32>> = (0..features.len().div_ceil(CHUNK))
        .into_par_iter()
        .map(|chunk| {
            let mut vague: Vec<(u32, u32)> = Vec::new();
            let range = chunk * CHUNK..((chunk + 1) * CHUNK).min(features.len());
            let mut kept = Lists::new();
            for record in range {
                let company = !features.names.get(record).is_empty();
                let is_vague = |block: u32| is_vague(made.rules[block as usize], company);
                let blocks = all.get(record);
                vague.clear();
                vague.extend(
                    blocks.iter().filter(|&&block| is_vague(block)).map(|&block| (size(block) as u32, block)),
                );
                vague.sort_unstable();
                let mut room = neighbours(features, company);
                let within = vague.iter().take_while(|&&(size, _)| {
                    let had = room;
                    room = room.saturating_sub(size as usize);
                    had > 0
                });
                let count = within.count();
                let last = count.checked_sub(1).and_then(|last| vague.get(last)).copied();
                kept.push(blocks.iter().copied().filter(|&block| {
                    !is_vague(block)
                        || (made.rules[block as usize] != keys::PERSON || size(block) <= CONTACTS)
                            && last.is_some_and(|last| (size(block) as u32, block) <= last)
                }));
            }
            kept
        })
        .collect();
    Lists::concatenated(kept.iter())
}

/// Keys put into their parts: where each part begins is known, and no two of them need ever be compared.
fn sharded(keys: &[Key]) -> Lists<Key> {
    let mut starts = vec![0_u32; keys::SHARDS + 1];
    for key in keys {
        starts[keys::shard(key.key) + 1] += 1;
    }
    for shard in 1..starts.len() {
        starts[shard] += starts[shard - 1];
    }
    let mut next = starts.clone();
    let mut placed = vec![Key { key: 0, record: 0 }; keys.len()];
    for &key in keys {
        let slot = &mut next[keys::shard(key.key)];
        placed[*slot as usize] = key;
        *slot += 1;
    }
    Lists::from_parts(starts, placed)
}

/// The keys of all clients.
fn keyed(features: &Features<'_>, frequency: &Frequency) -> Vec<Lists<Key>> {
    let clients: Vec<u32> = (0..features.len() as u32).filter(|&i| !features.party[i as usize]).collect();
    let keys_of = |records: &[u32]| {
        let mut keys = Vec::with_capacity(records.len() * 24);
        for &record in records {
            keys::of(features, frequency, record, &mut keys);
        }
        sharded(&keys)
    };
    clients.par_chunks(CHUNK).map(keys_of).collect()
}

/// The keys that split blocks that are too large.
fn refined(
    features: &Features<'_>,
    frequency: &Frequency,
    oversized: &[Key],
    largest: usize,
) -> Vec<Lists<Key>> {
    let split = |whole: &[Key]| {
        let mut keys = Vec::with_capacity(whole.len() * 4);
        for &key in whole {
            keys::refined(features, frequency, key, &mut keys);
        }
        sharded(&keys)
    };
    let mut refined: Vec<Lists<Key>> = oversized.par_chunks(CHUNK).map(split).collect();
    refined.push(sharded(&few_of_each_name(features, oversized, largest)));
    refined
}

/// What `keep` makes of the blocks of two records and more, part by part, and the keys of the blocks that are too large, in
/// ascending order.
fn group<T: Default + Send>(
    keyed: &[Lists<Key>],
    largest: usize,
    keep: impl Fn(&mut T, &[Key]) + Sync,
) -> (Vec<T>, Vec<Key>) {
    let of_shard = |shard: usize| {
        let (mut kept, mut oversized, mut block) = (T::default(), Vec::new(), Vec::new());
        let mut keys: Vec<Key> = keyed.iter().flat_map(|keyed| keyed.get(shard)).copied().collect();
        keys.sort_unstable();
        for same in keys.chunk_by(|a, b| a.key == b.key) {
            block.clear();
            block.extend_from_slice(same);
            // two values of a record may have one key
            block.dedup();
            if block.len() > keys::limit(block[0].key, largest) {
                oversized.extend_from_slice(&block);
            } else if block.len() > 1 {
                keep(&mut kept, &block);
            }
        }
        (kept, oversized)
    };
    let grouped: Vec<(T, Vec<Key>)> = (0..keys::SHARDS).into_par_iter().map(of_shard).collect();
    let (kept, oversized): (Vec<T>, Vec<Vec<Key>>) = grouped.into_iter().unzip();
    (kept, oversized.concat())
}

/// The keys of a few records of each name, for blocks that likenesses of names made too large: many records of one company
/// must not keep those that misspell its name from meeting any of them.
fn few_of_each_name(features: &Features<'_>, oversized: &[Key], largest: usize) -> Vec<Key> {
    let (mut keys, mut named) = (Vec::new(), Vec::new());
    for block in oversized.chunk_by(|a, b| a.key == b.key).filter(|block| keys::of_names(block[0].key)) {
        named.clear();
        named.extend(block.iter().filter_map(|key| {
            features.names.get(key.record as usize).first().map(|&name| (name, key.record))
        }));
        named.sort_unstable();
        let names = named.chunk_by(|a, b| a.0 == b.0);
        let few = names.clone().flat_map(|same| same.iter().take(STANDING_FOR_A_NAME)).map(|one| one.1);
        if few.clone().count() <= keys::limit(block[0].key, largest) && names.count() > 1 {
            let key = keys::again(block[0].key, 0);
            keys.extend(few.map(|record| Key { key, record }));
        }
    }
    keys
}

/// Cuts blocks of sure rules that no key could split into overlapping windows of records that say nearly the same.
fn windows(features: &Features<'_>, oversized: &[Key]) -> Made {
    let mut made = Made::default();
    for block in oversized.chunk_by(|a, b| a.key == b.key) {
        let key = block[0].key;
        if is_vague(keys::rule_of(key), false) {
            continue;
        }
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
            let mut window: Vec<u32> = sorted[start..(start + WINDOW).min(sorted.len())]
                .iter()
                .map(|&(_, _, record)| record)
                .collect();
            window.sort_unstable();
            made.add(keys::again(key, hash::mix(start as u64)), window);
            if start + WINDOW >= sorted.len() {
                break;
            }
            start += WINDOW / 2;
        }
    }
    made
}
