//! Words that mean the same (`../concepts.tsv`).

use std::collections::HashMap;

use super::rows;
use crate::normalise::words::folded;
use crate::understand::headers::compounds::unlinked;
use crate::understand::headers::stems::stem;

/// Concepts by the stems of their words.
#[derive(Debug, Default)]
pub(super) struct Concepts(HashMap<String, &'static str>);

impl Concepts {
    pub(super) fn load() -> Self {
        let mut concepts = HashMap::new();
        for row in rows(include_str!("../concepts.tsv")) {
            let [concept, _, words, ..] = row.as_slice() else { continue };
            for word in folded(words) {
                concepts.entry(stem(&word)).or_insert(*concept);
            }
        }
        Self(concepts)
    }

    fn get(&self, stem: &str) -> Option<&'static str> {
        self.0.get(stem).copied()
    }

    /// The concept of a word by its stem, or those of the two parts of a German compound: `Verkaufstag` is a day of sale.
    pub(super) fn of_word(&self, word: &str, stemmed: &str) -> Vec<&'static str> {
        const SHORTEST: usize = 3;
        if let Some(concept) = self.get(stemmed) {
            return vec![concept];
        }
        if !word.is_ascii() {
            return Vec::new();
        }
        let splits = word.char_indices().map(|(at, _)| word.split_at(at));
        let mut splits = splits.filter(|(head, tail)| head.len() >= SHORTEST && tail.len() >= SHORTEST);
        let parts = splits.find_map(|(head, tail)| {
            let tail = self.get(&stem(tail))?;
            let head = unlinked(head).find_map(|head| self.get(&stem(head)))?;
            Some(vec![head, tail])
        });
        parts.unwrap_or_default()
    }
}

/// Whether a concept says whose a value is.
pub(super) fn is_party(concept: &str) -> bool {
    matches!(concept, "client" | "firm" | "person" | "member" | "head" | "seller")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_for_one_concept() {
        let mut known: HashMap<String, &str> = HashMap::new();
        let mut several = Vec::new();
        for row in rows(include_str!("../concepts.tsv")) {
            let [concept, language, words] = row.as_slice() else { panic!("{row:?}") };
            assert_eq!(language.len(), 2);
            for word in folded(words) {
                let first = *known.entry(stem(&word)).or_insert(concept);
                if first != *concept {
                    several.push(format!("{language} `{word}`: `{first}` and `{concept}`"));
                }
            }
        }
        assert!(several.is_empty(), "{several:#?}");
    }
}
