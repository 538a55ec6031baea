//! Words that mean the same (`../concepts.tsv`).

use super::{Map, rows};
use crate::normalise::words::folded;
use crate::understand::headers::compounds::unlinked;
use crate::understand::headers::stems::stem;

/// Concepts by the stems of their words.
#[derive(Debug, Default)]
pub(super) struct Concepts {
    /// By the words as they are written, and by their stems.
    words: Map<String, &'static str>,
    stems: Map<String, &'static str>,
    /// Those of several words, by the first of them, as they are written: `how many`.
    phrases: Map<String, Vec<(Vec<String>, &'static str)>>,
}

impl Concepts {
    pub(super) fn load() -> Self {
        let mut concepts = Self::default();
        for row in rows(include_str!("../concepts.tsv")) {
            let [concept, _, words, ..] = row.as_slice() else { continue };
            for written in words.split(' ') {
                let mut words = folded(written).into_iter();
                let Some(first) = words.next() else { continue };
                let rest: Vec<String> = words.collect();
                if rest.is_empty() {
                    concepts.stems.entry(stem(&first)).or_insert(*concept);
                    concepts.words.insert(first, *concept);
                } else {
                    concepts.phrases.entry(first).or_default().push((rest, *concept));
                }
            }
        }
        concepts
    }

    /// The concept of the words that folded words begin with, and how many they are, where they are a known phrase.
    pub(super) fn of_phrase(&self, folded: &[String]) -> Option<(&'static str, usize)> {
        let (first, rest) = folded.split_first()?;
        let known = self.phrases.get(first)?.iter().filter(|(words, _)| rest.starts_with(words));
        known.max_by_key(|(words, _)| words.len()).map(|(words, concept)| (*concept, words.len() + 1))
    }

    /// A `county` is no `count`: a word as it is written goes before its stem.
    fn get(&self, word: &str, stem: &str) -> Option<&'static str> {
        self.words.get(word).or_else(|| self.stems.get(stem)).copied()
    }

    /// The concept of a word by its stem, or those of the two parts of a German compound: `Verkaufstag` is a day of sale.
    pub(super) fn of_word(&self, word: &str, stemmed: &str) -> Vec<&'static str> {
        const SHORTEST: usize = 3;
        /// Endings of German adjectives and nouns.
        const ENDINGS: [&str; 6] = ["en", "er", "es", "em", "n", "s"];
        if let Some(concept) = self.get(word, stemmed) {
            return vec![concept];
        }
        if !word.is_ascii() {
            // `לחברה`, `בעיר`: what is joined to a Hebrew word is no part of it
            let bare = word.strip_prefix(JOINED).filter(|rest| rest.chars().count() >= SHORTEST);
            return bare.and_then(|bare| self.get(bare, &stem(bare))).into_iter().collect();
        }
        let mut bare = ENDINGS
            .iter()
            .filter_map(|ending| word.strip_suffix(ending))
            .filter(|bare| bare.len() > SHORTEST);
        if let Some(concept) = bare.find_map(|bare| self.get(bare, &stem(bare))) {
            return vec![concept];
        }
        let splits = word.char_indices().map(|(at, _)| word.split_at(at));
        let mut splits = splits.filter(|(head, tail)| head.len() >= SHORTEST && tail.len() >= SHORTEST);
        let parts = splits.find_map(|(head, tail)| {
            let tail = self.get(tail, &stem(tail))?;
            let head = unlinked(head).find_map(|head| self.get(head, &stem(head)))?;
            Some(vec![head, tail])
        });
        parts.unwrap_or_default()
    }
}

/// Prepositions and the article, which Hebrew writes with the word that follows.
const JOINED: [char; 7] = ['ה', 'ל', 'ב', 'מ', 'ש', 'ו', 'כ'];

/// Whether a concept says whose a value is.
pub(super) fn is_party(concept: &str) -> bool {
    matches!(concept, "client" | "person" | "member" | "head" | "seller")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashMap;

    #[test]
    fn a_word_stands_for_one_concept() {
        let mut known: HashMap<String, &str> = HashMap::new();
        let mut several = Vec::new();
        for row in rows(include_str!("../concepts.tsv")) {
            let [concept, language, words] = row.as_slice() else { panic!("{row:?}") };
            assert_eq!(language.len(), 2);
            for word in words.split(' ').map(|word| folded(word).join(" ")) {
                let first = *known.entry(word.clone()).or_insert(concept);
                if first != *concept {
                    several.push(format!("{language} `{word}`: `{first}` and `{concept}`"));
                }
            }
        }
        assert!(several.is_empty(), "{several:#?}");
    }
}
