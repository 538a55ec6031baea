//! What the words of a header and the pieces of them speak for, counted in all known headers.
//!
//! The classifier is naive Bayes in the form of votes (Lewis 1998): each mark of a header adds the logarithm of how much
//! oftener it stands in the headers of a field than in all. Marks are the stems of words, what the words mean in any language,
//! alone and by twos, pieces of four letters (which hold the parts of compounds and the roots of words in forms that no header
//! has, Cavnar and Trenkle 1994), the beginnings of the first and of the last word, and the head: `Name of company` and
//! `Company name` differ in nothing else. What the base does not carry is a meaning beside the fields.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash};

use crate::model::Field;
use foldhash::fast::FixedState;

/// Meanings: the fields, and what the base does not carry.
const MEANINGS: usize = Field::ALL.len() + 1;
/// Headers of a mark that is spread like all headers are; so many a new mark is held to have.
const PRIOR: f32 = 2.0;
/// What marks are worth beside whole words; fitted to headers taken out of the dictionary.
const OF_CONCEPT: f32 = 0.95;
const OF_PAIR: f32 = 1.1;
const OF_PIECE: f32 = 0.45;
const OF_HEAD: f32 = 0.45;
const OF_HEAD_CONCEPT: f32 = 0.3;
const OF_TURN: f32 = 2.0;
const OF_END: f32 = 0.4;

/// What sort of thing headers of one meaning have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Sort {
    Stem,
    /// What a word means in any language.
    Concept,
    Pair,
    Piece,
    Head,
    HeadConcept,
    /// Which of several is meant, none of them too: most headers of last orders say so.
    Turn,
    First,
    Last,
}

/// Something that headers of one meaning have in common, by its hash: two of a hundred thousand are the same by chance once in
/// billions of dictionaries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    sort: Sort,
    hash: u64,
}

impl Mark {
    fn of(sort: Sort, what: impl Hash) -> Self {
        Self { sort, hash: FixedState::default().hash_one((sort, what)) }
    }

    fn worth(self) -> f32 {
        match self.sort {
            Sort::Stem => 1.0,
            Sort::Concept => OF_CONCEPT,
            Sort::Pair => OF_PAIR,
            Sort::Piece => OF_PIECE,
            Sort::Head => OF_HEAD,
            Sort::HeadConcept => OF_HEAD_CONCEPT,
            Sort::Turn => OF_TURN,
            Sort::First | Sort::Last => OF_END,
        }
    }
}

/// The meanings of the headers that have a mark: how many, by the place of the meaning.
type Counts = Vec<(u8, f32)>;

/// The words of a header.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    /// Those that tell something, as they stand.
    pub telling: Vec<&'a String>,
    pub stems: &'a [String],
    /// What they mean, sorted, each once.
    pub concepts: &'a [&'static str],
    /// The one that says what is meant.
    pub head: Option<&'a String>,
    pub of_head: Option<&'static str>,
}

/// How often each mark stands in headers of each meaning.
#[derive(Clone, Debug)]
pub(super) struct Votes {
    marks: HashMap<u64, Counts, FixedState>,
    headers: [f32; MEANINGS],
}

/// The place of a meaning; nothing is what the base does not carry.
fn place(meaning: Option<Field>) -> usize {
    meaning.map_or(MEANINGS - 1, |field| field as usize)
}

impl Votes {
    fn new() -> Self {
        Self { marks: HashMap::default(), headers: [0.0; MEANINGS] }
    }

    /// Counts headers, each with its meaning and its weight: a second meaning counts less. Most words and most sets of concepts
    /// stand in many headers, and their marks are made once.
    pub(super) fn count<'a>(headers: impl Iterator<Item = (Option<Field>, f32, Words<'a>)>) -> Self {
        let mut votes = Self::new();
        let mut words: HashMap<&str, Counts, FixedState> = HashMap::default();
        let mut stems: HashMap<&str, Counts, FixedState> = HashMap::default();
        let mut concepts: HashMap<&[&str], Counts, FixedState> = HashMap::default();
        for (meaning, weight, header) in headers {
            let place = place(meaning);
            if let Some(all) = votes.headers.get_mut(place) {
                *all += weight;
            }
            let Ok(code) = u8::try_from(place) else { continue };
            let one = [(code, weight)];
            for word in &header.telling {
                add(words.entry(word.as_str()).or_default(), &one);
            }
            for stem in header.stems {
                add(stems.entry(stem.as_str()).or_default(), &one);
            }
            for mark in marks_of_order(&header) {
                votes.add(mark, &one);
            }
            add(concepts.entry(header.concepts).or_default(), &one);
        }
        for (word, counts) in &words {
            for mark in marks_of_pieces(word) {
                votes.add(mark, counts);
            }
        }
        for (stem, counts) in &stems {
            votes.add(Mark::of(Sort::Stem, stem), counts);
        }
        for (concepts, counts) in &concepts {
            for mark in marks_of_concepts(concepts) {
                votes.add(mark, counts);
            }
        }
        votes
    }

    fn add(&mut self, mark: Mark, counts: &[(u8, f32)]) {
        add(self.marks.entry(mark.hash).or_default(), counts);
    }

    /// The sum of the votes for each meaning, by its place.
    pub(super) fn of(&self, words: &Words<'_>) -> [f32; MEANINGS] {
        let all: f32 = self.headers.iter().sum();
        let shares = self.headers.map(|times| times / all.max(1.0));
        let mut votes = [0.0; MEANINGS];
        for mark in marks(words) {
            let Some(counts) = self.marks.get(&mark.hash) else { continue };
            let known: f32 = counts.iter().map(|(_, times)| times).sum();
            let worth = mark.worth();
            // a meaning of which the mark was never seen keeps what the prior gives it
            let unseen = worth * (PRIOR / (known + PRIOR)).ln();
            for vote in &mut votes {
                *vote += unseen;
            }
            for (code, times) in counts {
                let place = usize::from(*code);
                if let (Some(vote), Some(share)) = (votes.get_mut(place), shares.get(place)) {
                    *vote += worth * (1.0 + times / (PRIOR * share.max(f32::MIN_POSITIVE))).ln();
                }
            }
        }
        votes
    }

    /// The votes for one meaning.
    pub(super) fn share(votes: &[f32; MEANINGS], meaning: Option<Field>) -> f64 {
        votes.get(place(meaning)).copied().map_or(0.0, f64::from)
    }
}

/// Concepts that say which of several is meant, or that none is.
const TURNS: [&str; 12] = [
    "america", "first", "further", "germany", "israel", "last", "next", "not", "poland", "russia", "since",
    "ukraine",
];

/// Adds counts to counts.
fn add(counts: &mut Counts, more: &[(u8, f32)]) {
    for (code, times) in more {
        match counts.iter_mut().find(|(known, _)| known == code) {
            Some((_, all)) => *all += times,
            None => counts.push((*code, *times)),
        }
    }
}

/// The marks of a header, each once.
fn marks(words: &Words<'_>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = words.stems.iter().map(|stem| Mark::of(Sort::Stem, stem.as_str())).collect();
    marks.extend(words.telling.iter().flat_map(|word| marks_of_pieces(word)));
    marks.extend(marks_of_concepts(words.concepts));
    marks.extend(marks_of_order(words));
    marks.sort_unstable();
    marks.dedup();
    marks
}

/// The pieces of a word.
fn marks_of_pieces(word: &str) -> Vec<Mark> {
    let letters: Vec<char> = ['<'].into_iter().chain(word.chars()).chain(['>']).collect();
    letters.windows(4).map(|piece| Mark::of(Sort::Piece, piece)).collect()
}

/// What words mean, by twos too.
fn marks_of_concepts(concepts: &[&str]) -> Vec<Mark> {
    let mut marks: Vec<Mark> = concepts.iter().map(|concept| Mark::of(Sort::Concept, concept)).collect();
    for (at, one) in concepts.iter().enumerate() {
        marks.extend(concepts.iter().skip(at + 1).map(|other| Mark::of(Sort::Pair, (one, other))));
    }
    let turn: Vec<_> = concepts.iter().filter(|concept| TURNS.contains(concept)).collect();
    marks.push(Mark::of(Sort::Turn, turn));
    marks
}

/// Which words stand at the ends, and which is the head.
fn marks_of_order(words: &Words<'_>) -> impl Iterator<Item = Mark> {
    let beginning = |word: &String| -> [char; 5] {
        let mut letters = word.chars();
        std::array::from_fn(|_| letters.next().unwrap_or('>'))
    };
    let ends = [
        words.telling.first().map(|word| Mark::of(Sort::First, beginning(word))),
        words.telling.last().map(|word| Mark::of(Sort::Last, beginning(word))),
        words.head.map(|word| Mark::of(Sort::Head, beginning(word))),
        words.of_head.map(|concept| Mark::of(Sort::HeadConcept, concept)),
    ];
    ends.into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Words whose last is the head.
    fn words(split: &[String]) -> Words<'_> {
        Words {
            telling: split.iter().collect(),
            stems: split,
            concepts: &[],
            head: split.last(),
            of_head: None,
        }
    }

    #[test]
    fn parts_of_words_and_their_order_tell() {
        let split = |header: &str| header.split(' ').map(str::to_owned).collect::<Vec<String>>();
        let known = [
            (Some(Field::City), "lieferort"),
            (Some(Field::City), "wohnort"),
            (Some(Field::PostalCode), "postleitzahl"),
            (Some(Field::CompanyName), "name firma"),
            (Some(Field::Phone), "firma telefon"),
            (None, "lieferkosten"),
        ]
        .map(|(meaning, header)| (meaning, split(header)));
        let votes = Votes::count(known.iter().map(|(meaning, header)| (*meaning, 1.0, words(header))));
        let first = |header: &str| {
            let found = votes.of(&words(&split(header)));
            let fields = Field::ALL.iter().copied().map(Some).chain([None]);
            let score = |meaning| Votes::share(&found, meaning);
            fields.max_by(|one, other| score(*one).total_cmp(&score(*other))).flatten()
        };
        assert_eq!(first("dienstort"), Some(Field::City));
        assert_eq!(first("zustellkosten"), None, "what the base does not carry");
        assert_eq!(first("handy firma"), Some(Field::CompanyName));
        assert_eq!(first("firma handy"), Some(Field::Phone));
    }

    #[test]
    fn marks_that_nobody_knows_say_nothing() {
        let votes = Votes::new().of(&words(&["xyzzy".to_owned()]));
        assert!(votes.iter().all(|vote| vote.abs() < f32::EPSILON));
    }
}
