//! The dictionary of headers: `headers.tsv`, `abbreviations.tsv`, `qualifiers.tsv` beside this file.

mod concepts;
mod likeness;
mod phrase;
mod roles;
mod tables;
mod votes;

use self::roles::Link;
pub(super) use self::roles::Qualifier;
#[cfg(test)]
pub(crate) use self::tables::extras;
pub(crate) use self::tables::rows;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{LazyLock, OnceLock};

use foldhash::fast::FixedState;

use self::concepts::Concepts;
use self::votes::Votes;
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

/// Words are looked up by the hundred thousand while the tables are read.
type Map<K, V> = HashMap<K, V, FixedState>;

/// A word with what can be told of it alone.
#[derive(Clone, Debug)]
struct Known {
    /// Its stem, an abbreviation written out.
    stem: String,
    /// What it means; a compound has two meanings.
    concepts: Vec<&'static str>,
}

/// The headers by their forms.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    entries: Vec<Entry>,
    keys: Map<String, Vec<u32>>,
    /// The words of headers: where slips of the finger are looked for.
    spelt: Spelt,
    words: Map<String, Vec<u32>>,
    /// Which entries hold a stem.
    stems: Map<String, Vec<u32>>,
    stems_of: Vec<Vec<String>>,
    /// Their words, folded.
    folded_of: Vec<Vec<String>>,
    /// What their words mean, sorted, each once.
    concepts_of: Vec<Vec<&'static str>>,
    /// What a stem is worth among the words of a header: the more it tells, the more.
    weights: Map<String, f64>,
    /// The sum of the weights of an entry's stems.
    weight_of: Vec<f64>,
    abbreviations: Map<&'static str, &'static str>,
    concepts: Concepts,
    /// The words of known headers, looked at once.
    known_words: Map<String, Known>,
    /// Which entries mean what, by the concepts of their words.
    by_concepts: Map<String, Vec<u32>>,
    qualifiers: BTreeMap<String, Qualifier>,
    /// Words of grammar, as they are written: articles, prepositions, pronouns.
    links: Map<String, Link>,
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
    /// What their words mean.
    extra_concepts: Vec<Vec<&'static str>>,
    /// Which of them tell of their table, by the compact form.
    clues: Map<String, Clue>,
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
            let known =
                self.entries.iter().map(|entry| (Some(entry.field), weight(entry), Some(entry.language)));
            let words = self.folded_of.iter().zip(&self.stems_of).zip(&self.concepts_of);
            let known = known.zip(words).map(|((meaning, weight, language), ((folded, stems), concepts))| {
                (meaning, weight, self.phrase(folded, stems, concepts, language))
            });
            let extras = self.extra_folded.iter().zip(&self.extra_stems).zip(&self.extra_concepts);
            let extras = extras
                .map(|((folded, stems), concepts)| (None, 1.0, self.phrase(folded, stems, concepts, None)));
            Votes::count(known.chain(extras))
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
        for (word, known) in self.meant(folded) {
            let whose = || {
                let role = word.and_then(|word| self.qualifier(&self.known(word).stem));
                matches!(
                    role,
                    Some(Qualifier::Whose | Qualifier::Firm | Qualifier::Address | Qualifier::Written)
                )
            };
            if known.is_empty() && !whose() {
                return None;
            }
            key.extend(known.into_iter().filter(|concept| !bare || !concepts::is_party(concept)));
        }
        key.sort_unstable();
        key.dedup();
        (!key.is_empty()).then(|| key.join(" "))
    }

    /// The words without those of grammar, all where there are no others. One that stands last joins nothing and tells something
    /// itself: `Rechnung vom` is a day.
    fn telling_words<'a, 'b>(
        &'b self,
        folded: &'a [String],
    ) -> impl Iterator<Item = &'a String> + use<'a, 'b> {
        let tells = |word: &String| !matches!(self.links.get(word), Some(Link::Joins | Link::Which));
        let all = !folded.iter().any(tells);
        let last = folded.len().saturating_sub(1);
        let words = folded.iter().enumerate();
        words.filter(move |(at, word)| all || *at == last || tells(word)).map(|(_, word)| word)
    }

    /// Whether one of the words means a concept.
    pub(super) fn tells_of(&self, folded: &[String], concept: &str) -> bool {
        self.concepts_in(folded).contains(&concept)
    }

    /// The concepts of words, each once.
    fn concepts_in(&self, folded: &[String]) -> Vec<&'static str> {
        let mut found: Vec<&'static str> =
            self.meant(folded).into_iter().flat_map(|(_, known)| known).collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// What can be told of a word alone.
    fn known(&self, word: &str) -> Cow<'_, Known> {
        self.known_words.get(word).map_or_else(|| Cow::Owned(self.look_at(word)), Cow::Borrowed)
    }

    fn look_at(&self, word: &str) -> Known {
        let stem = stem(self.abbreviations.get(word).copied().unwrap_or(word));
        let concepts = self.concepts.of_word(word, &stem);
        Known { stem, concepts }
    }

    /// What each word or known phrase means, but for numbers and words of grammar; nothing for a phrase's word.
    fn meant<'a>(&self, folded: &'a [String]) -> Vec<(Option<&'a String>, Vec<&'static str>)> {
        let mut meant = Vec::new();
        let mut rest = folded;
        while let Some((word, after)) = rest.split_first() {
            if let Some((concept, words)) = self.concepts.of_phrase(rest) {
                meant.push((None, vec![concept]));
                rest = rest.get(words..).unwrap_or_default();
                continue;
            }
            rest = after;
            if !is_number(word) && !matches!(self.links.get(word), Some(Link::Joins | Link::Which)) {
                meant.push((Some(word), self.known(word).concepts.clone()));
            }
        }
        meant
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
    let mut stems: Vec<String> = dictionary
        .telling_words(folded)
        .filter(|word| !is_number(word) || folded.len() == 1)
        .map(|word| dictionary.known(word).into_owned().stem)
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
