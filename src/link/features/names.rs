//! What a record is known by: companies, persons, or a person who was entered as a company.

use super::tokens::{NONE, Texts};
use super::{Lists, sound};
use crate::link::compare::tokens::agreement;
use crate::model::{ClientKind, CompanyName, Record};

/// What some records are known by and where they are, packed.
#[derive(Default)]
pub(super) struct Names {
    pub companies: Lists<u32>,
    pub persons: Lists<u32>,
    pub rooted: Lists<u32>,
    pub sounds: Lists<u64>,
    pub consonants: Lists<u64>,
    /// The company names by the consonants of their words, if these were written down.
    pub spelt: Lists<u32>,
    /// The persons by theirs.
    pub spelt_people: Lists<u32>,
    pub streets: Vec<u32>,
    pub cities: Vec<u32>,
}

impl Names {
    /// Appends a record. `written`: the numbers of its [`texts_of`].
    pub fn push(&mut self, record: &Record, texts: &Texts<'_>, written: &[u32], places_alone: bool) {
        let (names, people) = (record.names.len(), record.persons.len());
        let behind = |from: usize| written.get(from..).unwrap_or_default();
        let told =
            |from: usize, count: usize| behind(from).iter().take(count).copied().filter(|&text| text != NONE);
        let place = behind(names + 2 * people);
        self.streets.push(place.first().copied().unwrap_or(NONE));
        self.cities.push(place.get(1).copied().unwrap_or(NONE));
        let heard = names + 2 * people + 2;
        self.spelt_people.push_distinct(told(heard, people));
        self.spelt.push_distinct(told(heard + people, usize::MAX));
        self.rooted.push_distinct(told(names + people, people));
        let (companies, persons) = (|| told(0, names), || told(names, people));
        let one_word = |person: u32| texts.words(person).len() == 1;
        let trader = companies().find(|&name| persons().any(|person| same_person(texts, name, person)));
        // a private person with a title in front: `Dr. Jan Kowalski`
        let titled = record.kind == Some(ClientKind::Person)
            && companies().next().is_some()
            && companies().all(|name| persons().any(|person| holds(texts, name, person)));
        let company = if let Some(name) = trader {
            // the name of the company is that of its contact: a private person
            let others = persons().filter(|&person| !same_person(texts, name, person) && !one_word(person));
            self.persons.push_distinct(std::iter::once(name).chain(others));
            self.companies.push([]);
            false
        } else if titled {
            // whoever is met for him is somebody else
            let own = persons().filter(|&person| companies().any(|name| holds(texts, name, person)));
            self.persons.push_distinct(own);
            self.companies.push([]);
            false
        } else if places_alone && companies().next().is_none() && persons().all(one_word) {
            // one word, where nothing tells of persons: a brand rather than a given name
            self.companies.push_distinct(persons());
            self.persons.push([]);
            persons().next().is_some()
        } else {
            self.companies.push_distinct(companies());
            self.persons.push_distinct(persons());
            companies().next().is_some()
        };
        let named = || record.names.iter().filter(|_| company);
        self.sounds.push_distinct(named().filter_map(|name| sound::whole(name.sound())));
        self.consonants.push_distinct(named().flat_map(sound::consonants));
    }

    /// The records of several parts one behind the other.
    pub fn joined(parts: &[Self]) -> Self {
        let mut all = Self::default();
        rayon::scope(|scope| {
            scope.spawn(|_| all.companies = Lists::concatenated(parts.iter().map(|part| &part.companies)));
            scope.spawn(|_| all.persons = Lists::concatenated(parts.iter().map(|part| &part.persons)));
            scope.spawn(|_| all.rooted = Lists::concatenated(parts.iter().map(|part| &part.rooted)));
            scope.spawn(|_| all.sounds = Lists::concatenated(parts.iter().map(|part| &part.sounds)));
            scope.spawn(|_| all.consonants = Lists::concatenated(parts.iter().map(|part| &part.consonants)));
            scope.spawn(|_| all.spelt = Lists::concatenated(parts.iter().map(|part| &part.spelt)));
            scope.spawn(|_| {
                all.spelt_people = Lists::concatenated(parts.iter().map(|part| &part.spelt_people));
            });
            scope.spawn(|_| all.streets = parts.iter().flat_map(|part| &part.streets).copied().collect());
            scope.spawn(|_| all.cities = parts.iter().flat_map(|part| &part.cities).copied().collect());
        });
        all
    }
}

/// The texts of a record that are compared word by word: its company names, its persons, their roots, street and city, and the
/// consonants of its persons and names where they are wanted.
pub(super) fn texts_of(record: &Record, consonants: bool) -> impl Iterator<Item = &str> {
    let place = [record.address.street_key.as_str(), record.address.city_key.as_str()];
    let heard = |name| std::iter::once(CompanyName::consonants(name)).chain(name.traded());
    (record.names.iter().map(CompanyName::key))
        .chain(record.persons.iter().map(|person| person.key.as_str()))
        .chain(record.persons.iter().map(|person| person.root_key.as_str()))
        .chain(place)
        .chain(record.persons.iter().filter(move |_| consonants).map(|person| person.consonants.as_str()))
        .chain(record.names.iter().filter(move |_| consonants).flat_map(heard))
}

/// Whether a name has all words of a person's, of which there are two at least.
fn holds(texts: &Texts<'_>, name: u32, person: u32) -> bool {
    let (words, others) = (texts.words(name), texts.words(person));
    others.len() > 1 && others.iter().all(|word| words.contains(word))
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
