//! The dictionary of headers: `headers.tsv`, `abbreviations.tsv`, `qualifiers.tsv` beside this file.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use strsim::osa_distance;

use crate::model::Field;
#[cfg(test)]
use crate::normalise::words::compact;
use crate::normalise::words::folded;

/// A language of the dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Language {
    En,
    Pl,
    Ru,
    Uk,
    He,
    De,
}

impl Language {
    pub(crate) const ALL: [Self; 6] = [Self::En, Self::Pl, Self::Ru, Self::Uk, Self::He, Self::De];

    fn parse(code: &str) -> Option<Self> {
        Some(match code {
            "en" => Self::En,
            "pl" => Self::Pl,
            "ru" => Self::Ru,
            "uk" => Self::Uk,
            "he" => Self::He,
            "de" => Self::De,
            _ => return None,
        })
    }
}

/// A line of the dictionary.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub field: Field,
    pub language: Language,
    pub header: &'static str,
    pub rank: u8,
}

/// The headers by their forms.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    entries: Vec<Entry>,
    keys: HashMap<String, Vec<u32>>,
    /// Compact forms by length, sorted: where typing errors are looked for.
    by_length: Vec<Vec<(String, u32)>>,
    words: HashMap<String, Vec<u32>>,
    /// Which entries hold a stem.
    stems: HashMap<String, Vec<u32>>,
    stems_of: Vec<Vec<String>>,
    abbreviations: HashMap<&'static str, &'static str>,
    qualifiers: BTreeSet<String>,
    /// What the base does not carry: compact forms, and stems joined.
    extras: BTreeSet<String>,
    extra_words: BTreeSet<String>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary::load(|_| true));

/// The dictionary of the program.
pub(crate) fn dictionary() -> &'static Dictionary {
    &DICTIONARY
}

/// The data lines of a table, cut at tabs.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && (!line.starts_with('#') || line.starts_with("#\t")))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

/// The headers of `extras.tsv`.
pub(crate) fn extras() -> impl Iterator<Item = &'static str> {
    rows(include_str!("extras.tsv")).filter_map(|row| row.get(1).copied()).flat_map(|list| list.split(';'))
}

impl Dictionary {
    /// Reads the tables; `keep` may leave entries out.
    pub(crate) fn load(keep: impl Fn(&Entry) -> bool) -> Self {
        let mut dictionary = Self::default();
        for row in rows(include_str!("abbreviations.tsv")) {
            if let [short, long, ..] = row.as_slice() {
                dictionary.abbreviations.insert(short, long);
            }
        }
        for row in rows(include_str!("qualifiers.tsv")) {
            let words = row.get(1).copied().unwrap_or_default();
            dictionary.qualifiers.extend(words.split(' ').map(stem));
        }
        for header in extras() {
            let folded = folded(header);
            dictionary.extras.insert(folded.concat());
            let stems = stems(&dictionary, &folded);
            dictionary.extra_words.insert(stems.join(" "));
        }
        for row in rows(include_str!("headers.tsv")) {
            let [field, language, header, rank] = row.as_slice() else { continue };
            let (Ok(field), Some(language), Ok(rank)) =
                (field.parse(), Language::parse(language), rank.parse())
            else {
                continue;
            };
            let entry = Entry { field, language, header, rank };
            if keep(&entry) {
                dictionary.add(entry);
            }
        }
        for bucket in &mut dictionary.by_length {
            bucket.sort();
        }
        dictionary
    }

    fn add(&mut self, entry: Entry) {
        let Ok(place) = u32::try_from(self.entries.len()) else { return };
        let folded = folded(entry.header);
        let key = if folded.is_empty() { entry.header.to_owned() } else { folded.concat() };
        let length = key.chars().count();
        if self.by_length.len() <= length {
            self.by_length.resize_with(length + 1, Vec::new);
        }
        if let Some(bucket) = self.by_length.get_mut(length) {
            bucket.push((key.clone(), place));
        }
        self.keys.entry(key).or_default().push(place);
        let stems = stems(self, &folded);
        self.words.entry(stems.join(" ")).or_default().push(place);
        for stem in &stems {
            self.stems.entry(stem.clone()).or_default().push(place);
        }
        self.stems_of.push(stems);
        self.entries.push(entry);
    }

    #[cfg(test)]
    pub(crate) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    pub(super) fn entry(&self, place: u32) -> Option<&Entry> {
        self.entries.get(place as usize)
    }

    pub(super) fn by_key(&self, key: &str) -> &[u32] {
        self.keys.get(key).map_or(&[], Vec::as_slice)
    }

    pub(super) fn by_words(&self, words: &[String]) -> &[u32] {
        self.words.get(&words.join(" ")).map_or(&[], Vec::as_slice)
    }

    /// Whether the header is known to be of something that the base does not carry.
    pub(super) fn is_extra(&self, key: &str) -> bool {
        self.extras.contains(key)
    }

    /// The same in other forms of the words.
    pub(super) fn is_extra_in_words(&self, words: &[String]) -> bool {
        !words.is_empty() && self.extra_words.contains(&words.join(" "))
    }

    pub(super) fn is_qualifier(&self, word: &str) -> bool {
        self.qualifiers.contains(word)
    }

    /// The languages that know a header.
    pub(super) fn languages(&self, key: &str) -> Vec<Language> {
        let mut found: Vec<Language> = self
            .by_key(key)
            .iter()
            .filter_map(|place| self.entry(*place))
            .map(|entry| entry.language)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The entries nearest to a misspelt key, with their distance.
    pub(super) fn near(&self, key: &str) -> (Vec<u32>, usize) {
        let length = key.chars().count();
        let allowed = match length {
            0..=4 => return (Vec::new(), 0),
            5..=7 => 1,
            8..=13 => 2,
            _ => 3,
        };
        let mut best = allowed + 1;
        let mut found = Vec::new();
        for bucket in self.by_length.iter().skip(length.saturating_sub(allowed)).take(2 * allowed + 1) {
            for (word, place) in bucket {
                let distance = osa_distance(word, key);
                if distance < best {
                    best = distance;
                    found.clear();
                }
                if distance == best && distance <= allowed {
                    found.push(*place);
                }
            }
        }
        found.sort_unstable();
        (found, best)
    }

    /// Fields whose headers share words with these, by the share of the words' weight; a rare word weighs more.
    pub(super) fn similar(&self, words: &[String], language: Option<Language>) -> Vec<(Field, f64)> {
        let total = self.entries.len().max(1) as f64;
        let weight = |stem: &str| {
            let known = self.stems.get(stem).map_or(1, Vec::len).max(1) as f64;
            (total / known).ln().max(0.1) * if self.is_qualifier(stem) { 0.35 } else { 1.0 }
        };
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
            let (Some(entry), Some(stems)) = (self.entry(place), self.stems_of.get(place as usize)) else {
                continue;
            };
            let theirs: f64 = stems.iter().map(|stem| weight(stem)).sum();
            let mut score = 2.0 * common / (own + theirs);
            if entry.rank > 1 {
                score *= 0.6;
            }
            if language.is_some_and(|wanted| wanted != entry.language) {
                score *= 0.9;
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

/// The stems of folded words, abbreviations written out, sorted, each once.
pub(super) fn stems(dictionary: &Dictionary, folded: &[String]) -> Vec<String> {
    let mut stems: Vec<String> = folded
        .iter()
        .filter(|word| !word.chars().all(|c| c.is_ascii_digit()) || folded.len() == 1)
        .map(|word| stem(dictionary.abbreviations.get(word.as_str()).copied().unwrap_or(word)))
        .collect();
    stems.sort();
    stems.dedup();
    stems
}

/// A word without its ending: final vowels, soft signs and `s` off, no longer than eight letters. Crude, and the same
/// for `клиент` and `клиента`, `organizacja` and `organizacji`, `phone` and `phones`.
fn stem(word: &str) -> String {
    let long = word.chars().count();
    if long <= 4 {
        return word.to_owned();
    }
    let bare = word.trim_end_matches(|c: char| "aeiouysаеиоуыэюяійїєьъ".contains(c));
    let bare = if bare.chars().count() >= 3 { bare } else { word };
    bare.chars().take(8).collect()
}

/// The compact form under which a header stands in the dictionary.
#[cfg(test)]
pub(crate) fn key_of(header: &str) -> String {
    compact(header)
}
