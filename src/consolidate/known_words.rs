//! How many names of the whole base hold a word: a word that others use too is no slip of the pen.

use std::hash::BuildHasher;

use foldhash::fast::FixedState;
use rayon::prelude::*;

use crate::model::{CompanyName, Record};

/// The words of all names, as hashes of their keys, with the number of records that hold them; words of one record are left out.
#[derive(Clone, Debug, Default)]
pub(super) struct KnownWords {
    /// Sorted by hash.
    counts: Vec<(u64, u32)>,
}

impl KnownWords {
    pub fn of(records: &[Record]) -> Self {
        let mut words: Vec<u64> = records
            .par_iter()
            .flat_map_iter(|record| {
                let companies = record.names.iter().map(CompanyName::key);
                let persons = record.persons.iter().map(|person| person.key.as_str());
                companies.chain(persons).flat_map(|key| key.split(' ')).map(hash)
            })
            .collect();
        words.par_sort_unstable();
        let counts = words
            .chunk_by(|a, b| a == b)
            .filter(|same| same.len() > 1)
            .filter_map(|same| Some((*same.first()?, u32::try_from(same.len()).unwrap_or(u32::MAX))))
            .collect();
        Self { counts }
    }

    /// How many words of a key no other client has; `here`: how many names of this client hold a word.
    pub fn lonely(&self, key: &str, here: impl Fn(&str) -> usize) -> usize {
        let alone = |word: &&str| usize::try_from(self.count(word)).unwrap_or(usize::MAX) <= here(word);
        key.split(' ').filter(alone).count()
    }

    /// How many names hold the word of a key; 1 where it is nowhere else.
    fn count(&self, word: &str) -> u32 {
        let found = self.counts.binary_search_by_key(&hash(word), |(hash, _)| *hash);
        found.ok().and_then(|at| self.counts.get(at)).map_or(1, |(_, count)| *count)
    }
}

fn hash(word: &str) -> u64 {
    FixedState::default().hash_one(word)
}
