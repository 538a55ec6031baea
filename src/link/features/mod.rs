//! What is compared: the values of each record, packed.
//!
//! Built once from the normal values. A value that is only ever compared for equality is kept as a number or a hash; a
//! text that is compared word by word is kept once in [`Texts`].

pub mod acronym;
mod bare;
pub mod extras;
pub mod hash;
pub mod lists;
pub mod mail;
mod names;
mod numbered;
mod rows;
pub mod sound;
mod spelt;
pub mod tokens;
pub mod told;

use rayon::prelude::*;

pub use extras::Extra;
pub use lists::Lists;
pub use mail::Mail;
pub use names::same_person;
use names::{Names, texts_of};
use rows::Rows;
pub use spelt::Spelt;
pub use tokens::{MAX_TOKENS, NONE, Text, Texts, Token};
pub use told::Told;

use crate::model::{Record, RecordId, RecordRole};

/// A tax or register id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    /// Register and country in one number.
    pub register: u32,
    /// The hash of the number.
    pub number: u64,
    /// The check digit is right, and the register names one client for ever.
    pub decides: bool,
    /// The check digit is not wrong.
    pub sound: bool,
}

/// The values of all records.
#[derive(Debug)]
pub struct Features<'a> {
    /// The records themselves, for what is seldom looked at.
    pub records: Vec<&'a Record>,
    /// Which of the records given each one is: those of like names stand together, in an order that depends on nothing but
    /// what they say, so that a pair is most often found in near memory.
    pub order: Vec<u32>,
    /// Whether the record is a party of orders or interactions.
    pub party: Vec<bool>,
    /// The texts of names, persons, streets, cities and extra columns.
    pub texts: Texts<'a>,
    /// Ids.
    pub ids: Lists<Id>,
    /// Phones.
    pub phones: Lists<u64>,
    /// E-mails.
    pub emails: Lists<Mail>,
    /// Domains of one's own, from e-mails and web sites, hashed.
    pub domains: Lists<u64>,
    /// Codes in other systems, hashed.
    pub codes: Lists<u64>,
    /// Bank accounts, hashed.
    pub accounts: Lists<u64>,
    /// Company names.
    pub names: Lists<u32>,
    /// Persons.
    pub persons: Lists<u32>,
    /// The names of persons with the roots of given names, where they are not written so.
    pub rooted: Lists<u32>,
    /// What the company names sound like, hashed.
    pub sounds: Lists<u64>,
    /// The consonants of the company names, hashed; the lowest bit is set for Hebrew ones.
    pub consonants: Lists<u64>,
    /// The consonants of the words of company names, where some names of the list are written in Hebrew.
    pub spelt: Spelt,
    /// The consonants of the words of persons' names, where some persons of the list are written in Hebrew.
    pub spelt_people: Spelt,
    /// Values of columns that fit no field.
    pub extras: Lists<Extra>,
    /// The family of the legal form, hashed; 0: none.
    pub forms: Vec<u64>,
    /// Whether the name carries a branch.
    pub branches: Vec<u64>,
    /// Street and house.
    pub streets: Vec<u32>,
    /// City.
    pub cities: Vec<u32>,
    /// The first eight letters and digits of the post code, as bytes of a number; 0: none.
    pub postcodes: Vec<u64>,
    /// Country; 0: none.
    pub countries: Vec<u16>,
    /// Birthday as year, month and day in decimal digits; 0: none.
    pub birthdays: Vec<u32>,
    /// Hardly any client says more than a name.
    pub names_alone: bool,
    /// Hardly any client has a contact, an id or a person: names and places are all there is.
    pub places_alone: bool,
    /// A hash of everything above: what a record says, wherever it stands.
    pub content: Vec<u64>,
    /// Which of the fields a record tells.
    pub told: Vec<Told>,
}

/// Records that are worked on together.
const CHUNK: usize = 4096;

impl<'a> Features<'a> {
    /// Packs the records.
    pub fn new(records: &'a [Record]) -> Self {
        let mut parts: Vec<Rows> = records.par_chunks(Rows::PART).map(Rows::of).collect();
        extras::give_slots(records, &mut parts);
        let (names_alone, places_alone) = bare::alone(records, &parts);
        let order = order(&parts);
        let rows = Rows::in_order(&parts, &order);
        drop(parts);
        let records: Vec<&Record> = order.iter().map(|&i| &records[i as usize]).collect();
        let consonants = rows.hebrew.contains(&true) || rows.hebrew_people.contains(&true);
        let packs: Vec<Lists<&str>> = records
            .par_chunks(CHUNK)
            .map(|records| records.iter().map(|record| texts_of(record, consonants)).collect())
            .collect();
        let written = Lists::concatenated(packs.iter());
        drop(packs);
        let (texts, numbers) = Texts::new(written.items());
        let written = written.with_items(numbers);
        let named = |(chunk, records): (usize, &[&Record])| {
            let mut names = Names::default();
            for (place, record) in (chunk * CHUNK..).zip(records) {
                names.push(record, &texts, written.get(place), places_alone);
            }
            names
        };
        let named: Vec<Names> = records.par_chunks(CHUNK).enumerate().map(named).collect();
        let names = Names::joined(&named);
        drop(named);
        let mut features = Self {
            names_alone,
            places_alone,
            names: names.companies,
            persons: names.persons,
            rooted: names.rooted,
            sounds: names.sounds,
            consonants: names.consonants,
            party: records.iter().map(|record| record.role != RecordRole::Client).collect(),
            texts,
            spelt: Spelt::new(names.spelt, rows.hebrew),
            spelt_people: Spelt::new(names.spelt_people, rows.hebrew_people),
            extras: rows.extras,
            streets: names.streets,
            cities: names.cities,
            forms: rows.forms,
            branches: rows.branches,
            postcodes: rows.postcodes,
            countries: rows.countries,
            birthdays: rows.birthdays,
            content: rows.content,
            ids: rows.ids,
            phones: rows.phones,
            emails: rows.emails,
            domains: rows.domains,
            accounts: rows.accounts,
            codes: rows.codes,
            records,
            order,
            told: Vec::new(),
        };
        features.told = (0..features.len()).into_par_iter().map(|i| Told::of(&features, i)).collect();
        features
    }

    /// The place of a record as it was given.
    pub fn place(&self, record: RecordId) -> Option<usize> {
        self.order.iter().position(|&given| given == record.0)
    }

    /// The record as it was given at a place.
    pub fn given(&self, place: usize) -> RecordId {
        RecordId(self.order.get(place).copied().unwrap_or(u32::MAX))
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// The text a record is known by and whether it is a person's name: the company names, else the persons.
    #[inline]
    pub fn main_names(&self, index: usize) -> (&[u32], bool) {
        let names = self.names.get(index);
        if names.is_empty() { (self.persons.get(index), true) } else { (names, false) }
    }
}

/// The records by the first letters of their names, then by all they say.
fn order(parts: &[Rows]) -> Vec<u32> {
    let keyed = |(part, rows): (usize, &Rows)| {
        let keys = rows.starts.iter().zip(&rows.content);
        keys.zip((part * Rows::PART) as u32..).map(|((&start, &content), i)| (start, content, i)).collect()
    };
    let keyed: Vec<Vec<(u64, u64, u32)>> = parts.par_iter().enumerate().map(keyed).collect();
    let mut order = keyed.concat();
    order.par_sort_unstable();
    order.into_iter().map(|(_, _, i)| i).collect()
}
