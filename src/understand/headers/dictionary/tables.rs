//! Reading the tables of headers into the dictionary.

use std::collections::BTreeMap;

use super::concepts::Concepts;
use super::{Clue, Dictionary, Entry, Language, Link, OF_QUALIFIER, Qualifier, UNTOLD, is_number, stems};
use crate::model::Field;
use crate::normalise::words::folded;
use crate::understand::headers::stems::stem;
/// The data lines of a table, cut at tabs.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && (!line.starts_with('#') || line.starts_with("#\t")))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

/// The headers of `extras.tsv` and of `clues.tsv`.
pub(crate) fn extras() -> impl Iterator<Item = &'static str> {
    let lists = rows(include_str!("../extras.tsv")).filter_map(|row| row.get(1).copied());
    lists.flat_map(|list| list.split(';')).chain(clues().map(|(header, _)| header))
}

/// The headers of `clues.tsv`, with what they tell.
fn clues() -> impl Iterator<Item = (&'static str, Clue)> {
    let lists = rows(include_str!("../clues.tsv")).filter_map(|row| {
        let clue = match *row.first()? {
            "talks" => Clue::Talks,
            "staff" => Clue::Staff,
            _ => return None,
        };
        Some((clue, *row.get(2)?))
    });
    lists.flat_map(|(clue, list)| list.split(';').map(move |header| (header, clue)))
}

impl Dictionary {
    /// Reads the tables; `keep` may leave entries out.
    pub(crate) fn load(keep: impl Fn(&Entry) -> bool) -> Self {
        let mut dictionary = Self::default();
        for row in rows(include_str!("../abbreviations.tsv")) {
            if let [short, long, ..] = row.as_slice() {
                dictionary.abbreviations.insert(short, long);
            }
        }
        for row in rows(include_str!("../qualifiers.tsv")) {
            let [_, role, words, ..] = row.as_slice() else { continue };
            if let Some(link) = Link::parse(role) {
                dictionary.links.extend(folded(words).into_iter().map(|word| (word, link)));
                continue;
            }
            let Some(role) = Qualifier::parse(role) else { continue };
            for word in folded(words) {
                let words = match role {
                    Qualifier::Not | Qualifier::Reach | Qualifier::Time | Qualifier::Own => {
                        &mut dictionary.marks
                    }
                    _ => &mut dictionary.qualifiers,
                };
                words.entry(stem(&word)).or_insert(role);
            }
        }
        dictionary.concepts = Concepts::load();
        for header in extras() {
            let folded = folded(header);
            dictionary.extras.insert(folded.concat());
            let stems = stems(&dictionary, &folded);
            dictionary.extra_words.insert(stems.join(" "));
            dictionary.extra_stems.push(stems);
            let concepts = dictionary.concepts_in(&folded);
            dictionary.extra_concepts.push(concepts);
            dictionary.extra_folded.push(folded);
        }
        dictionary.clues = clues().map(|(header, clue)| (folded(header).concat(), clue)).collect();
        // the lines of a field stand together
        let mut before: Option<(&str, Field)> = None;
        for row in rows(include_str!("../headers.tsv")) {
            let [name, language, header, rank] = row.as_slice() else { continue };
            let field = before.filter(|(known, _)| known == name).map(|(_, field)| field);
            let field = field.or_else(|| name.parse().ok());
            let (Some(field), Some(language), Ok(rank)) = (field, Language::parse(language), rank.parse())
            else {
                continue;
            };
            before = Some((name, field));
            let entry = Entry { field, language, header, rank };
            if keep(&entry) {
                dictionary.add(entry);
            }
        }
        dictionary.spelt.sort();
        dictionary.weigh();
        dictionary
    }

    fn add(&mut self, entry: Entry) {
        let Ok(place) = u32::try_from(self.entries.len()) else { return };
        let folded = folded(entry.header);
        let key = if folded.is_empty() { entry.header.to_owned() } else { folded.concat() };
        for word in folded.iter().filter(|word| !is_number(word)) {
            if !self.known_words.contains_key(word) {
                self.spelt.add(word);
                self.known_words.insert(word.clone(), self.look_at(word));
            }
        }
        self.keys.entry(key).or_default().push(place);
        let stems = stems(self, &folded);
        // `Address 2` is another column than `Address`
        if stems.len() == 1 && folded.len() == 1 || !folded.iter().any(|word| is_number(word)) {
            self.words.entry(stems.join(" ")).or_default().push(place);
        }
        for stem in &stems {
            self.stems.entry(stem.clone()).or_default().push(place);
        }
        if let Some(key) = self.concept_key(&folded, false) {
            self.by_concepts.entry(key).or_default().push(place);
        }
        self.concepts_of.push(self.concepts_in(&folded));
        self.stems_of.push(stems);
        self.folded_of.push(folded);
        self.entries.push(entry);
    }

    fn weigh(&mut self) {
        let worth = |stem: &str, places: &[u32]| {
            self.telling(places) * if self.qualifiers.contains_key(stem) { OF_QUALIFIER } else { 1.0 }
        };
        self.weights = self.stems.iter().map(|(stem, places)| (stem.clone(), worth(stem, places))).collect();
        let sum = |stems: &Vec<String>| stems.iter().filter_map(|stem| self.weights.get(stem)).sum();
        self.weight_of = self.stems_of.iter().map(sum).collect();
    }

    /// How much a word tells of the field: most where it stands in the headers of one field alone. `date` stands in those of
    /// a dozen, however rare each is. The logarithm of all fields over those that it leaves, as the perplexity of their shares.
    fn telling(&self, places: &[u32]) -> f64 {
        let mut of_field: BTreeMap<Field, u32> = BTreeMap::new();
        for entry in places.iter().filter_map(|place| self.entry(*place)) {
            *of_field.entry(entry.field).or_default() += 1;
        }
        let all = places.len().max(1) as f64;
        let entropy: f64 = of_field.values().map(|times| f64::from(*times) / all).map(|p| -p * p.ln()).sum();
        (*UNTOLD - entropy).max(0.1)
    }
}
