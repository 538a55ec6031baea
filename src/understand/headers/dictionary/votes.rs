//! What the words of a header and the pieces of them speak for, counted in all known headers.
//!
//! The classifier is naive Bayes in the form of votes (Lewis 1998): each mark of a header adds the logarithm of how much
//! oftener it stands in the headers of a field than in all. Marks are the stems of words, pieces of four letters (which
//! hold the parts of compounds and the roots of words in forms that no header has, Cavnar and Trenkle 1994), and the
//! beginnings of the first and of the last word: `Name of company` and `Company name` differ in nothing else. What the
//! base does not carry is a meaning beside the fields.

use std::collections::HashMap;
use std::hash::{BuildHasher as _, Hash};

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::Language;
use crate::model::Field;

/// Meanings: the fields, and what the base does not carry.
const MEANINGS: usize = Field::ALL.len() + 1;
/// Headers of a mark that is spread like all headers are; so many a new mark is held to have.
const PRIOR: f32 = 2.0;
/// What pieces of words and ends of headers are worth beside whole words: there are several of them to a word.
const OF_PIECE: f32 = 0.3;
const OF_CONCEPT: f32 = 0.7;
/// The end where the word stands that is meant is worth more than the other.
const OF_HEAD: f32 = 0.8;
const OF_OTHER_END: f32 = 0.4;

/// What sort of thing headers of one meaning have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Sort {
    Stem,
    /// What a word means in any language.
    Concept,
    Piece,
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

    fn worth(self, head: Head) -> f32 {
        match (self.sort, head) {
            (Sort::Stem, _) => 1.0,
            (Sort::Concept, _) => OF_CONCEPT,
            (Sort::Piece, _) => OF_PIECE,
            (Sort::First, Head::First) | (Sort::Last, Head::Last) => OF_HEAD,
            (Sort::First | Sort::Last, _) => OF_OTHER_END,
        }
    }
}

/// Where the word stands that says what is meant: last in `Customer name` and `Kunden Telefon`, first in `Numer telefonu`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Head {
    First,
    Last,
}

impl Head {
    /// In English and German last, in the others first; Latin letters alone do not tell.
    pub(super) fn of(language: Option<Language>, folded: &[String]) -> Self {
        match language {
            Some(Language::En | Language::De) => Self::Last,
            None if folded.iter().all(|word| word.is_ascii()) => Self::Last,
            _ => Self::First,
        }
    }
}

/// The meanings of the headers that have a mark: how many, by the place of the meaning.
type Counts = Vec<(u8, f32)>;

/// The words of a header.
#[derive(Clone, Debug)]
pub(super) struct Words<'a> {
    pub folded: &'a [String],
    pub stems: &'a [String],
    pub concepts: Vec<&'static str>,
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

    /// Counts headers, each with its meaning and its weight: a second meaning counts less. Their marks are made in parallel.
    pub(super) fn count<'a, T: Sync>(
        headers: &'a [T],
        read: impl Fn(&'a T) -> (Option<Field>, f32, Words<'a>) + Sync + Send,
    ) -> Self {
        let read = |header: &'a T| {
            let (meaning, weight, words) = read(header);
            (meaning, weight, marks(&words))
        };
        let read: Vec<(Option<Field>, f32, Vec<Mark>)> = headers.par_iter().map(read).collect();
        let mut votes = Self::new();
        for (meaning, weight, marks) in read {
            votes.add(meaning, weight, &marks);
        }
        votes
    }

    fn add(&mut self, meaning: Option<Field>, weight: f32, marks: &[Mark]) {
        let place = place(meaning);
        if let Some(all) = self.headers.get_mut(place) {
            *all += weight;
        }
        let Ok(code) = u8::try_from(place) else { return };
        for mark in marks {
            let counts = self.marks.entry(mark.hash).or_default();
            match counts.iter_mut().find(|(known, _)| *known == code) {
                Some((_, times)) => *times += weight,
                None => counts.push((code, weight)),
            }
        }
    }

    /// The sum of the votes for each meaning, by its place.
    pub(super) fn of(&self, words: &Words<'_>, head: Head) -> [f32; MEANINGS] {
        let all: f32 = self.headers.iter().sum();
        let shares = self.headers.map(|times| times / all.max(1.0));
        let mut votes = [0.0; MEANINGS];
        for mark in marks(words) {
            let Some(counts) = self.marks.get(&mark.hash) else { continue };
            let known: f32 = counts.iter().map(|(_, times)| times).sum();
            let worth = mark.worth(head);
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

/// The marks of a header, each once.
fn marks(words: &Words<'_>) -> Vec<Mark> {
    let mut marks: Vec<Mark> = words.stems.iter().map(|stem| Mark::of(Sort::Stem, stem)).collect();
    marks.extend(words.concepts.iter().map(|concept| Mark::of(Sort::Concept, concept)));
    for word in words.folded {
        let letters: Vec<char> = ['<'].into_iter().chain(word.chars()).chain(['>']).collect();
        marks.extend(letters.windows(4).map(|piece| Mark::of(Sort::Piece, piece)));
    }
    let beginning = |word: &String| -> [char; 5] {
        let mut letters = word.chars();
        std::array::from_fn(|_| letters.next().unwrap_or('>'))
    };
    marks.extend(words.folded.first().map(|word| Mark::of(Sort::First, beginning(word))));
    marks.extend(words.folded.last().map(|word| Mark::of(Sort::Last, beginning(word))));
    marks.sort_unstable();
    marks.dedup();
    marks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_words_and_their_order_tell() {
        let mut votes = Votes::new();
        let split = |header: &str| header.split(' ').map(str::to_owned).collect::<Vec<String>>();
        for (meaning, header) in [
            (Some(Field::City), "lieferort"),
            (Some(Field::City), "wohnort"),
            (Some(Field::PostalCode), "postleitzahl"),
            (Some(Field::CompanyName), "name firma"),
            (Some(Field::Phone), "firma telefon"),
            (None, "lieferkosten"),
        ] {
            let words = split(header);
            votes.add(meaning, 1.0, &marks(&Words { folded: &words, stems: &words, concepts: Vec::new() }));
        }
        let first = |header: &str| {
            let words = split(header);
            let found = votes.of(&Words { folded: &words, stems: &words, concepts: Vec::new() }, Head::Last);
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
        let words = ["xyzzy".to_owned()];
        let votes =
            Votes::new().of(&Words { folded: &words, stems: &words, concepts: Vec::new() }, Head::First);
        assert!(votes.iter().all(|vote| vote.abs() < f32::EPSILON));
    }
}
