//! Headers that are not known: like which of the known ones they are.

use std::collections::BTreeMap;

use super::{Dictionary, Language, Qualifier, UNTOLD, is_number};
use crate::model::Field;
use crate::understand::evidence::is_date;
use crate::understand::headers::stems::stem;

impl Dictionary {
    /// Whether words by their stems tell of a day.
    fn of_time(&self, words: &[String]) -> bool {
        const TURNS: [Option<Qualifier>; 3] =
            [Some(Qualifier::First), Some(Qualifier::Last), Some(Qualifier::Next)];
        let is =
            |word: &String| self.mark(word) == Some(Qualifier::Time) || TURNS.contains(&self.qualifier(word));
        words.iter().any(is)
    }

    /// Whether the word stands in a header, in this form or another, or tells whose a value is.
    fn knows(&self, word: &str) -> bool {
        let long = self.abbreviations.get(word).copied().unwrap_or(word);
        let stem = stem(long);
        is_number(word) || self.stems.contains_key(&stem) || self.qualifiers.contains_key(&stem)
    }

    /// What the words of a header may be where those that no header has are slips of the finger: all words, and by how many
    /// letters they differ from what stands there. Nothing where a word cannot be mended, or none needs it.
    pub(in super::super) fn mended(&self, words: &[String]) -> (Vec<Vec<String>>, usize) {
        // a slip in every word is another word
        const MOST: usize = 2;
        let unknown = words.iter().filter(|word| !self.knows(word)).count();
        if unknown == 0 || unknown > MOST {
            return (Vec::new(), 0);
        }
        let (mut all, mut distance) = (vec![Vec::new()], 0);
        for word in words {
            let near = if self.knows(word) {
                vec![word.as_str()]
            } else {
                let (near, apart) = self.spelt.near(word, words.len() == 1);
                distance += apart;
                near
            };
            all = all
                .iter()
                .flat_map(|before| {
                    near.iter().map(move |word| [before.as_slice(), &[(*word).to_owned()]].concat())
                })
                .collect();
        }
        (all, distance)
    }

    /// What the words of a header may be where those that no header has are the beginnings of words that some header has
    /// (`Ответств. менеджер`). Nothing where one is the beginning of none or of many, or none is cut short.
    pub(in super::super) fn completed(&self, words: &[String]) -> Vec<Vec<String>> {
        const MOST: usize = 24;
        if words.iter().all(|word| self.knows(word)) {
            return Vec::new();
        }
        let mut all = vec![Vec::new()];
        for word in words {
            let whole = if self.knows(word) { vec![word.as_str()] } else { self.spelt.beginning_with(word) };
            let with = |before: &Vec<String>, word: &str| [before.as_slice(), &[word.to_owned()]].concat();
            all = all.iter().flat_map(|before| whole.iter().map(move |word| with(before, word))).collect();
            if all.len() > MOST {
                return Vec::new();
            }
        }
        all
    }

    /// Fields whose headers share words with these, by the share of the words' weight; a word that tells more weighs more.
    pub(in super::super) fn similar(
        &self,
        words: &[String],
        language: Option<Language>,
    ) -> Vec<(Field, f64)> {
        let unknown = *UNTOLD;
        let weight = |stem: &str| match self.weights.get(stem) {
            Some(weight) => *weight,
            None if self.qualifier(stem).is_some() => 0.35 * unknown,
            None => unknown,
        };
        let of_time = self.of_time(words);
        let denies = |words: &[String]| words.iter().any(|word| self.mark(word) == Some(Qualifier::Not));
        let own: f64 = words.iter().map(|word| weight(word)).sum();
        if own <= 0.0 {
            return Vec::new();
        }
        let mut shared: BTreeMap<u32, f64> = BTreeMap::new();
        for word in words {
            let Some(places) = self.stems.get(word) else { continue };
            for place in places {
                *shared.entry(*place).or_insert(0.0) += weight(word);
            }
        }
        let mut best: BTreeMap<Field, f64> = BTreeMap::new();
        for (place, common) in shared {
            let (Some(entry), Some(theirs)) = (self.entry(place), self.weight_of.get(place as usize)) else {
                continue;
            };
            // `Whom to call` is nothing like `Do not call`
            if entry.field == Field::DoNotContact
                && self.stems_of.get(place as usize).is_some_and(|stems| denies(stems))
                && !denies(words)
            {
                continue;
            }
            let mut score = 2.0 * common / (own + theirs);
            if entry.rank > 1 {
                score *= 0.6;
            }
            if language.is_some_and(|wanted| wanted != entry.language) {
                score *= 0.9;
            }
            if is_date(entry.field) != of_time {
                score *= 0.8;
            }
            let kept = best.entry(entry.field).or_insert(0.0);
            *kept = kept.max(score);
        }
        let mut fields: Vec<(Field, f64)> = best.into_iter().filter(|(_, score)| *score >= 0.4).collect();
        fields.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        fields.truncate(6);
        fields
    }
}
