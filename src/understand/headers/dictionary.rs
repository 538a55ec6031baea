//! The dictionary of headers: `headers.tsv`, `abbreviations.tsv`, `qualifiers.tsv` beside this file.

mod concepts;
mod likeness;
mod tables;
mod votes;

#[cfg(test)]
pub(crate) use self::tables::extras;
pub(crate) use self::tables::rows;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{LazyLock, OnceLock};

use self::concepts::Concepts;
use self::votes::{Votes, Words};
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
    /// That something is not to be done.
    Not,
    /// That somebody is reached.
    Reach,
    /// That a value is a day or an hour.
    Time,
    /// That it is the firm's own people.
    Own,
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
            "not" => Self::Not,
            "reach" => Self::Reach,
            "time" => Self::Time,
            "own" => Self::Own,
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
    /// Their words, folded.
    folded_of: Vec<Vec<String>>,
    /// What a stem is worth among the words of a header: the more it tells, the more.
    weights: HashMap<String, f64>,
    /// The sum of the weights of an entry's stems.
    weight_of: Vec<f64>,
    abbreviations: HashMap<&'static str, &'static str>,
    concepts: Concepts,
    /// Which entries mean what, by the concepts of their words.
    by_concepts: HashMap<String, Vec<u32>>,
    qualifiers: BTreeMap<String, Qualifier>,
    /// Words that tell of what sort a value is, wherever they stand, by their stems: those that deny, those for reaching
    /// somebody, those of time, those for the firm itself.
    marks: BTreeMap<String, Qualifier>,
    /// What the base does not carry: compact forms, and stems joined.
    extras: BTreeSet<String>,
    extra_words: BTreeSet<String>,
    /// Their stems.
    extra_stems: Vec<Vec<String>>,
    /// Their words, folded.
    extra_folded: Vec<Vec<String>>,
    /// Which of them tell of their table, by the compact form.
    clues: HashMap<String, Clue>,
    /// Counted when a header is not known.
    votes: OnceLock<Votes>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(|| Dictionary::load(|_| true));

/// What a word that is no more than a qualifier is worth beside others, and a second meaning beside a first.
const OF_QUALIFIER: f64 = 0.35;
const OF_SECOND_RANK: f32 = 0.3;

/// What is not known of a field of which nothing has been told, in nats.
static UNTOLD: LazyLock<f64> = LazyLock::new(|| (Field::ALL.len() as f64).ln());

/// The dictionary of the program.
pub(crate) fn dictionary() -> &'static Dictionary {
    &DICTIONARY
}

impl Dictionary {
    /// What the words of known headers speak for.
    fn votes(&self) -> &Votes {
        self.votes.get_or_init(|| {
            // the headers of the fields, then those of what the base does not carry
            let weight = |entry: &Entry| if entry.rank > 1 { OF_SECOND_RANK } else { 1.0 };
            let known = self.entries.iter().map(|entry| (Some(entry.field), weight(entry)));
            let words = self.folded_of.iter().zip(&self.stems_of);
            let extras = self.extra_folded.iter().zip(&self.extra_stems);
            let all: Vec<_> = known.zip(words).chain(extras.map(|words| ((None, 1.0), words))).collect();
            Votes::count(&all, |((meaning, weight), (folded, stems))| {
                (*meaning, *weight, Words { folded, stems, concepts: self.concepts_of(folded) })
            })
        })
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

    /// The entries that say the same in other words, in whatever language: `День продажи` is a `Date of sale`. Whose a value is
    /// may be left out where it makes no difference.
    pub(super) fn by_concepts(&self, folded: &[String]) -> &[u32] {
        let keys = [false, true].into_iter().filter_map(|bare| self.concept_key(folded, bare));
        keys.into_iter().find_map(|key| self.by_concepts.get(&key)).map_or(&[], Vec::as_slice)
    }

    /// The concepts of words, nothing where a word has none that tells what a column holds; `bare` is without those that say
    /// whose it is.
    fn concept_key(&self, folded: &[String], bare: bool) -> Option<String> {
        let mut key = Vec::new();
        for word in folded.iter().filter(|word| !is_number(word)) {
            let stem = stem(self.abbreviations.get(word.as_str()).copied().unwrap_or(word));
            let known = self.concepts.of_word(word, &stem);
            let whose = matches!(
                self.qualifier(&stem),
                Some(Qualifier::Whose | Qualifier::Firm | Qualifier::Address | Qualifier::Written)
            );
            if known.is_empty() && !whose {
                return None;
            }
            key.extend(known.into_iter().filter(|concept| !bare || !concepts::is_party(concept)));
        }
        key.sort_unstable();
        key.dedup();
        (!key.is_empty()).then(|| key.join(" "))
    }

    /// Whether one of the words means a concept.
    pub(super) fn tells_of(&self, folded: &[String], concept: &str) -> bool {
        self.concepts_of(folded).contains(&concept)
    }

    /// The concepts of words, each once.
    fn concepts_of(&self, folded: &[String]) -> Vec<&'static str> {
        let written =
            |word: &String| self.abbreviations.get(word.as_str()).copied().map_or_else(|| stem(word), stem);
        let mut found: Vec<&'static str> =
            folded.iter().flat_map(|word| self.concepts.of_word(word, &written(word))).collect();
        found.sort_unstable();
        found.dedup();
        found
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

    /// Whether a word denies, tells of reaching somebody, of time or of the firm itself, by its stem.
    pub(super) fn mark(&self, stem: &str) -> Option<Qualifier> {
        self.marks.get(stem).copied()
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

    /// Whether a header of the language has the word, by its stem.
    pub(super) fn has_stem(&self, stem: &str, language: Language) -> bool {
        let mut entries = self.stems.get(stem).into_iter().flatten().filter_map(|place| self.entry(*place));
        entries.any(|entry| entry.language == language)
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
