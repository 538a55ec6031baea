//! The dictionary of headers: `headers.tsv`, `abbreviations.tsv`, `qualifiers.tsv` beside this file.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use strsim::osa_distance;

use super::stems::stem;
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

/// What a word tells that does not tell what a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Qualifier {
    /// Whose a value is: of the client, of the contact, for bills.
    Whose,
    /// That it is the firm's: its name is no person's.
    Firm,
    /// That it is not the first of its kind: a further one, one at home.
    Further,
    /// That it belongs to an address; it may be what a column holds, too.
    Address,
    /// Which of several days it is.
    First,
    Last,
    Next,
    /// How the value is written, at the end of a compound: as a key, a sign, a short form.
    Written,
}

impl Qualifier {
    fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "whose" => Self::Whose,
            "firm" => Self::Firm,
            "further" => Self::Further,
            "address" => Self::Address,
            "first" => Self::First,
            "last" => Self::Last,
            "next" => Self::Next,
            "written" => Self::Written,
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
    by_length: Vec<Vec<(String, u32, u64)>>,
    words: HashMap<String, Vec<u32>>,
    /// Which entries hold a stem.
    stems: HashMap<String, Vec<u32>>,
    stems_of: Vec<Vec<String>>,
    /// What a stem is worth among the words of a header: the rarer, the more.
    weights: HashMap<String, f64>,
    /// The sum of the weights of an entry's stems.
    weight_of: Vec<f64>,
    abbreviations: HashMap<&'static str, &'static str>,
    qualifiers: BTreeMap<String, Qualifier>,
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
            let [_, role, words, ..] = row.as_slice() else { continue };
            let Some(role) = Qualifier::parse(role) else { continue };
            for word in folded(words) {
                dictionary.qualifiers.entry(stem(&word)).or_insert(role);
            }
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
        dictionary.weigh();
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
            bucket.push((key.clone(), place, letters(&key)));
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
        self.stems_of.push(stems);
        self.entries.push(entry);
    }

    fn weigh(&mut self) {
        let total = self.entries.len().max(1) as f64;
        let worth = |stem: &str, known: usize| {
            let rare = (total / known.max(1) as f64).ln().max(0.1);
            rare * if self.qualifiers.contains_key(stem) { 0.35 } else { 1.0 }
        };
        self.weights =
            self.stems.iter().map(|(stem, places)| (stem.clone(), worth(stem, places.len()))).collect();
        let sum = |stems: &Vec<String>| stems.iter().filter_map(|stem| self.weights.get(stem)).sum();
        self.weight_of = self.stems_of.iter().map(sum).collect();
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

    /// What a word tells beside what a column holds, by its stem.
    pub(super) fn qualifier(&self, stem: &str) -> Option<Qualifier> {
        self.qualifiers.get(stem).copied()
    }

    /// The languages that know a header as it stands.
    pub(crate) fn languages_of(&self, header: &str) -> Vec<Language> {
        let mut found: Vec<Language> = self
            .by_key(&folded(header).concat())
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
        let own = letters(key);
        let mut best = allowed + 1;
        let mut found = Vec::new();
        for bucket in self.by_length.iter().skip(length.saturating_sub(allowed)).take(2 * allowed + 1) {
            for (word, place, theirs) in bucket {
                // each edit takes at most one letter out of the set and puts one in
                if (own ^ theirs).count_ones() as usize > 2 * allowed {
                    continue;
                }
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
        let unknown = (self.entries.len().max(1) as f64).ln();
        let weight = |stem: &str| match self.weights.get(stem) {
            Some(weight) => *weight,
            None if self.qualifier(stem).is_some() => 0.35 * unknown,
            None => unknown,
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
            let (Some(entry), Some(theirs)) = (self.entry(place), self.weight_of.get(place as usize)) else {
                continue;
            };
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

/// The letters of a word as a set of 64 classes.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |set, c| set | 1 << (u32::from(c) % 64))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|b| b.is_ascii_digit())
}

/// The stems of folded words, abbreviations written out, sorted, each once.
pub(super) fn stems(dictionary: &Dictionary, folded: &[String]) -> Vec<String> {
    let mut stems: Vec<String> = folded
        .iter()
        .filter(|word| !is_number(word) || folded.len() == 1)
        .map(|word| stem(dictionary.abbreviations.get(word.as_str()).copied().unwrap_or(word)))
        .collect();
    stems.sort();
    stems.dedup();
    stems
}

/// The compact form under which a header stands in the dictionary.
#[cfg(test)]
pub(crate) fn key_of(header: &str) -> String {
    compact(header)
}
