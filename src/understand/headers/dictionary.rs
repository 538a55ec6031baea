//! The dictionary of headers: `headers.tsv`, `abbreviations.tsv`, `qualifiers.tsv` beside this file.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::slips::Spelt;
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

/// What a header tells of its table though the base carries nothing of its column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clue {
    /// It logs calls or meetings.
    Talks,
    /// It lists the firm's own people.
    Staff,
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
    /// The words of headers: where slips of the finger are looked for.
    spelt: Spelt,
    words: HashMap<String, Vec<u32>>,
    /// Which entries hold a stem.
    stems: HashMap<String, Vec<u32>>,
    stems_of: Vec<Vec<String>>,
    /// What a stem is worth among the words of a header: the more it tells, the more.
    weights: HashMap<String, f64>,
    /// The sum of the weights of an entry's stems.
    weight_of: Vec<f64>,
    abbreviations: HashMap<&'static str, &'static str>,
    qualifiers: BTreeMap<String, Qualifier>,
    /// What the base does not carry: compact forms, and stems joined.
    extras: BTreeSet<String>,
    extra_words: BTreeSet<String>,
    /// Which of them tell of their table, by the compact form.
    clues: HashMap<String, Clue>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary::load(|_| true));

/// What is not known of a field of which nothing has been told, in nats.
static UNTOLD: LazyLock<f64> = LazyLock::new(|| (Field::ALL.len() as f64).ln());

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

/// The headers of `extras.tsv` and of `clues.tsv`.
pub(crate) fn extras() -> impl Iterator<Item = &'static str> {
    let lists = rows(include_str!("extras.tsv")).filter_map(|row| row.get(1).copied());
    lists.flat_map(|list| list.split(';')).chain(clues().map(|(header, _)| header))
}

/// The headers of `clues.tsv`, with what they tell.
fn clues() -> impl Iterator<Item = (&'static str, Clue)> {
    let lists = rows(include_str!("clues.tsv")).filter_map(|row| {
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
        dictionary.clues = clues().map(|(header, clue)| (folded(header).concat(), clue)).collect();
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
        dictionary.spelt.sort();
        dictionary.weigh();
        dictionary
    }

    fn add(&mut self, entry: Entry) {
        let Ok(place) = u32::try_from(self.entries.len()) else { return };
        let folded = folded(entry.header);
        let key = if folded.is_empty() { entry.header.to_owned() } else { folded.concat() };
        folded.iter().filter(|word| !is_number(word)).for_each(|word| self.spelt.add(word));
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
        let worth = |stem: &str, places: &[u32]| {
            self.telling(places) * if self.qualifiers.contains_key(stem) { 0.35 } else { 1.0 }
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

    /// What a header known word for word tells of its table.
    pub(super) fn clue(&self, key: &str) -> Option<Clue> {
        self.clues.get(key).copied()
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

    /// Whether the word stands in a header, in this form or another, or tells whose a value is.
    fn knows(&self, word: &str) -> bool {
        let long = self.abbreviations.get(word).copied().unwrap_or(word);
        let stem = stem(long);
        is_number(word) || self.stems.contains_key(&stem) || self.qualifiers.contains_key(&stem)
    }

    /// Whether a header of the language has the word, by its stem.
    pub(super) fn has_stem(&self, stem: &str, language: Language) -> bool {
        let mut entries = self.stems.get(stem).into_iter().flatten().filter_map(|place| self.entry(*place));
        entries.any(|entry| entry.language == language)
    }

    /// What the words of a header may be where those that no header has are slips of the finger: all words, and by how many
    /// letters they differ from what stands there. Nothing where a word cannot be mended, or none needs it.
    pub(super) fn mended(&self, words: &[String]) -> (Vec<Vec<String>>, usize) {
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

    /// Fields whose headers share words with these, by the share of the words' weight; a word that tells more weighs more.
    pub(super) fn similar(&self, words: &[String], language: Option<Language>) -> Vec<(Field, f64)> {
        let unknown = *UNTOLD;
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
