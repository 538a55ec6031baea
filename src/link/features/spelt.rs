//! Names by the consonants of their words: the common ground of Hebrew and the other alphabets.

use rayon::prelude::*;

use super::{Lists, NONE, Texts, distinct};
use crate::model::{CompanyName, Record};

/// The consonants of company names, word by word. Empty for a list in which no name is written in Hebrew.
#[derive(Debug, Default)]
pub struct Spelt {
    texts: Lists<u32>,
    hebrew: Vec<bool>,
}

impl Spelt {
    /// Spells the names, if any is Hebrew.
    pub fn new<'a>(records: &[&'a Record], texts: &mut Texts<'a>) -> Self {
        let hebrew: Vec<bool> = records.par_iter().map(|record| record.names.iter().any(is_hebrew)).collect();
        if !hebrew.contains(&true) {
            return Self::default();
        }
        let mut spelt = Self { texts: Lists::new(), hebrew };
        for record in records {
            let names = record.names.iter().map(|name| texts.intern(name.consonants()));
            spelt.texts.push(distinct(names.filter(|&text| text != NONE)));
        }
        spelt
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
