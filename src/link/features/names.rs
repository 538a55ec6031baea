//! What a record is known by: companies, persons, or a person who was entered as a company.

use super::tokens::{NONE, Texts};
use super::{distinct, sound};
use crate::link::compare::tokens::agreement;
use crate::model::Record;

/// What a record is known by.
pub(super) struct Names {
    pub companies: Vec<u32>,
    pub persons: Vec<u32>,
    pub rooted: Vec<u32>,
    pub sounds: Vec<u64>,
    pub consonants: Vec<u64>,
}

impl Names {
    /// `written`: the numbers of its company names, of its persons, of their roots, and more behind them.
    pub fn of(record: &Record, texts: &Texts<'_>, written: &[u32], places_alone: bool) -> Self {
        let texts_of = |from: usize, count: usize| {
            distinct(written.iter().skip(from).take(count).copied().filter(|&text| text != NONE))
        };
        let (names, people) = (record.names.len(), record.persons.len());
        let (mut companies, mut persons) = (texts_of(0, names), texts_of(names, people));
        let rooted = texts_of(names + people, people);
        if let Some(&name) =
            companies.iter().find(|&&name| persons.iter().any(|&p| same_person(texts, name, p)))
        {
            // the name of the company is that of its contact: a private person
            persons.retain(|&person| !same_person(texts, name, person));
            persons.insert(0, name);
            companies.clear();
        }
        if places_alone && companies.is_empty() && persons.iter().all(|&p| texts.words(p).len() == 1) {
            // one word, where nothing tells of persons: a brand rather than a given name
            std::mem::swap(&mut companies, &mut persons);
        }
        let company = !companies.is_empty();
        let named = || record.names.iter().filter(|_| company);
        let sounds = distinct(named().filter_map(|name| sound::whole(name.sound())));
        let consonants = distinct(named().flat_map(sound::consonants));
        Self { companies, persons, rooted, sounds, consonants }
    }
}

/// Whether two texts of two words and more are one person's name but for spelling, order and initials: one word at least is
/// the same.
pub fn same_person(texts: &Texts<'_>, a: u32, b: u32) -> bool {
    let (words, others) = (texts.words(a), texts.words(b));
    if words.len() < 2 || others.len() < 2 || !words.iter().any(|word| others.contains(word)) {
        return false;
    }
    let agreement = agreement(texts, &[], a, b);
    agreement.pairs > 1 && agreement.full_word && agreement.left_over == 0 && agreement.right_over == 0
}
