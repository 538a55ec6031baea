//! Names by the consonants of their words: the common ground of Hebrew and the other alphabets.

use rayon::prelude::*;

use super::{Lists, NONE, distinct};
use crate::model::{CompanyName, Record};

/// The consonants of company names, word by word. Empty for a list in which no name is written in Hebrew.
#[derive(Debug, Default)]
pub struct Spelt {
    texts: Lists<u32>,
    hebrew: Vec<bool>,
}

impl Spelt {
    /// Which records have a name in Hebrew; empty if none has.
    pub fn hebrew(records: &[&Record]) -> Vec<bool> {
        let hebrew: Vec<bool> = records.par_iter().map(|record| record.names.iter().any(is_hebrew)).collect();
        if hebrew.contains(&true) { hebrew } else { Vec::new() }
    }

    /// `consonants`: the numbers of the consonants of each record's names, if some are in Hebrew.
    pub fn new<'a>(hebrew: Vec<bool>, consonants: impl Iterator<Item = &'a [u32]>) -> Self {
        if hebrew.is_empty() {
            return Self::default();
        }
        let known = |texts: &[u32]| distinct(texts.iter().copied().filter(|&text| text != NONE));
        Self { texts: consonants.map(known).collect(), hebrew }
    }

    /// Whether no name is written in Hebrew.
    pub fn is_empty(&self) -> bool {
        self.hebrew.is_empty()
    }

    /// The names of a record, by their consonants.
    pub fn get(&self, record: usize) -> &[u32] {
        self.texts.get(record)
    }

    /// Whether one of two records has a name in Hebrew and the other has none.
    #[inline]
    pub fn across(&self, left: usize, right: usize) -> bool {
        !self.hebrew.is_empty() && self.hebrew[left] != self.hebrew[right]
    }
}

fn is_hebrew(name: &CompanyName) -> bool {
    name.core().chars().any(|c| ('\u{5d0}'..='\u{5ea}').contains(&c))
}
