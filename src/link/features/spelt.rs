//! Names by the consonants of their words: the common ground of Hebrew and the other alphabets.

use super::Lists;

/// The consonants of the names of companies, or of persons, word by word. Empty for a list in which none of them is written in
/// Hebrew.
#[derive(Debug, Default)]
pub struct Spelt {
    texts: Lists<u32>,
    hebrew: Vec<bool>,
}

impl Spelt {
    /// The numbers of the consonants of each record's names, and which records have a name in Hebrew.
    pub fn new(texts: Lists<u32>, hebrew: Vec<bool>) -> Self {
        if hebrew.contains(&true) { Self { texts, hebrew } } else { Self::default() }
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
