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
pub mod sound;
mod spelt;
pub mod tokens;
pub mod told;

use rayon::prelude::*;

pub use extras::Extra;
pub use lists::Lists;
pub use mail::Mail;
use names::Names;
pub use names::same_person;
pub use spelt::Spelt;
pub use tokens::{MAX_TOKENS, NONE, Text, Texts, Token};
pub use told::Told;

use crate::model::{
    CompanyName, Country, EmailClass, Record, RecordId, RecordRole, TaxId, TaxScheme, Validity,
};

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

/// What can be made of one record without looking at others.
struct Row {
    ids: Vec<Id>,
    phones: Vec<u64>,
    emails: Vec<Mail>,
    domains: Vec<u64>,
    codes: Vec<u64>,
    accounts: Vec<u64>,
    extras: Vec<Extra>,
    form: u64,
    branch: u64,
    postcode: u64,
    country: u16,
    birthday: u32,
    content: u64,
}

/// Records that are worked on together.
const CHUNK: usize = 4096;

/// One list of each row, packed.
fn packed<R: Sync, T: Copy + Send + Sync>(rows: &[R], of: impl Fn(&R) -> &[T] + Sync) -> Lists<T> {
    let pack = |rows: &[R]| rows.iter().map(|row| of(row).iter().copied()).collect();
    let packs: Vec<Lists<T>> = rows.par_chunks(CHUNK).map(pack).collect();
    Lists::concatenated(&packs)
}

fn drop_all<T: Send>(rows: Vec<T>) {
    rows.into_par_iter().for_each(drop);
}

impl<'a> Features<'a> {
    /// Packs the records.
    pub fn new(records: &'a [Record]) -> Self {
        let mut owned: Vec<Row> = records.par_iter().map(Row::new).collect();
        extras::give_slots(records, owned.iter_mut().map(|row| &mut row.extras));
        let (names_alone, places_alone) = bare::alone(records, &owned);
        let order = order(records, &owned);
        let records: Vec<&Record> = order.iter().map(|&i| &records[i as usize]).collect();
        let rows: Vec<&Row> = order.iter().map(|&i| &owned[i as usize]).collect();
        let hebrew = Spelt::hebrew(&records);
        let packs: Vec<Lists<&str>> = records
            .par_chunks(CHUNK)
            .map(|records| records.iter().map(|record| texts_of(record, !hebrew.is_empty())).collect())
            .collect();
        let written = Lists::concatenated(&packs);
        drop(packs);
        let (texts, numbers) = Texts::new(written.items());
        let written = written.with_items(numbers);
        let named: Vec<Names> = (records.par_iter().enumerate())
            .map(|(i, record)| Names::of(record, &texts, written.get(i), places_alone))
            .collect();
        let of_place = |(i, record): (usize, &&Record)| {
            let before = record.names.len() + 2 * record.persons.len();
            let place = written.get(i).get(before..).unwrap_or_default();
            (place.first().copied().unwrap_or(NONE), place.get(1).copied().unwrap_or(NONE))
        };
        let (streets, cities) = records.iter().enumerate().map(of_place).unzip();
        let consonants = |(i, record): (usize, &&Record)| {
            let behind = record.names.len() + 2 * record.persons.len() + 2;
            written.get(i).get(behind..).unwrap_or_default()
        };
        let spelt = Spelt::new(hebrew, records.iter().enumerate().map(consonants));
        let party: Vec<bool> = records.iter().map(|record| record.role != RecordRole::Client).collect();
        let mut features = Self {
            names_alone,
            places_alone,
            names: packed(&named, |row| &row.companies),
            persons: packed(&named, |row| &row.persons),
            rooted: packed(&named, |row| &row.rooted),
            sounds: packed(&named, |row| &row.sounds),
            consonants: packed(&named, |row| &row.consonants),
            party,
            texts,
            spelt,
            extras: packed(&rows, |row| &row.extras),
            streets,
            cities,
            forms: rows.iter().map(|row| row.form).collect(),
            branches: rows.iter().map(|row| row.branch).collect(),
            postcodes: rows.iter().map(|row| row.postcode).collect(),
            countries: rows.iter().map(|row| row.country).collect(),
            birthdays: rows.iter().map(|row| row.birthday).collect(),
            content: rows.iter().map(|row| row.content).collect(),
            ids: packed(&rows, |row| &row.ids),
            phones: packed(&rows, |row| &row.phones),
            emails: packed(&rows, |row| &row.emails),
            domains: packed(&rows, |row| &row.domains),
            accounts: packed(&rows, |row| &row.accounts),
            codes: packed(&rows, |row| &row.codes),
            records,
            order,
            told: Vec::new(),
        };
        features.told = (0..features.len()).into_par_iter().map(|i| Told::of(&features, i)).collect();
        // millions of small lists: giving them back takes as long as making them
        rayon::join(|| drop_all(owned), || drop_all(named));
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

/// The texts of a record that are compared word by word: its company names, its persons, their roots, street and city, and the
/// consonants of its names where they are wanted.
fn texts_of(record: &Record, consonants: bool) -> impl Iterator<Item = &str> {
    let place = [record.address.street_key.as_str(), record.address.city_key.as_str()];
    let heard = |name| std::iter::once(CompanyName::consonants(name)).chain(name.traded());
    (record.names.iter().map(CompanyName::key))
        .chain(record.persons.iter().map(|person| person.key.as_str()))
        .chain(record.persons.iter().map(|person| person.root_key.as_str()))
        .chain(place)
        .chain(record.names.iter().filter(move |_| consonants).flat_map(heard))
}

/// The records by the first letters of their names, then by all they say.
fn order(records: &[Record], rows: &[Row]) -> Vec<u32> {
    let start = |record: &Record| {
        let name = record.names.first().map(CompanyName::key);
        let name = name.or_else(|| record.persons.first().map(|person| person.key.as_str())).unwrap_or("");
        let mut first = [0_u8; 8];
        first.iter_mut().zip(name.bytes()).for_each(|(slot, byte)| *slot = byte);
        u64::from_be_bytes(first)
    };
    let mut order: Vec<(u64, u64, u32)> = (records.par_iter().zip(rows).enumerate())
        .map(|(i, (record, row))| (start(record), row.content, i as u32))
        .collect();
    order.par_sort_unstable();
    order.into_iter().map(|(_, _, i)| i).collect()
}

fn distinct<T: PartialEq>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept = Vec::new();
    for value in values {
        if !kept.contains(&value) {
            kept.push(value);
        }
    }
    kept
}

/// The register of an id: one number for scheme and country. A VAT number of a country whose tax id it repeats is that
/// tax id.
fn register(id: &TaxId) -> u32 {
    let scheme = match (id.scheme(), id.country()) {
        (TaxScheme::Vat, Some(Country::PL)) => TaxScheme::PlNip,
        (scheme, _) => scheme,
    };
    let country = id.country().map_or(0, |country| pack_country(country.as_str()));
    (scheme as u32) << 16 | u32::from(country)
}

fn pack_country(code: &str) -> u16 {
    match code.as_bytes() {
        [a, b] => u16::from_be_bytes([*a, *b]),
        _ => 0,
    }
}

impl Row {
    fn new(record: &Record) -> Self {
        let ids: Vec<Id> = distinct(record.tax_ids.iter().map(|id| Id {
            register: register(id),
            number: hash::text(id.number()),
            decides: id.scheme().is_identity() && id.validity() == Validity::Valid,
            sound: id.validity() != Validity::Wrong && id.scheme() != TaxScheme::RuKpp,
        }));
        let phones = distinct(record.phones.iter().map(crate::model::Phone::number));
        let usable = || record.emails.iter().filter(|email| email.class() != EmailClass::Disposable);
        let own = usable().filter(|email| matches!(email.class(), EmailClass::Own | EmailClass::Role));
        let sites = record.websites.iter().filter(|site| !site.is_shared_host());
        let domains = distinct(
            own.map(|email| hash::text(email.registrable_domain()))
                .chain(sites.map(|site| hash::text(site.registrable_domain()))),
        );
        let mut row = Self {
            ids,
            phones,
            emails: distinct(usable().map(|email| Mail::new(email.as_str()))),
            domains,
            codes: distinct(record.codes.iter().map(|code| hash::text(code))),
            accounts: distinct(
                (record.bank_accounts.iter())
                    .filter(|account| account.validity() != Validity::Wrong)
                    .map(|account| hash::text(account.as_str())),
            ),
            extras: extras::of(record),
            form: record.names.iter().find_map(|name| name.form()).map_or(0, |form| hash::text(form.family)),
            branch: record.names.iter().find_map(|name| name.branch_sound()).map_or(0, hash::text),
            postcode: record.address.postal_code.as_deref().map_or(0, pack_postcode),
            country: record.address.country.map_or(0, |country| pack_country(country.as_str())),
            birthday: record.birthday.map_or(0, |day| {
                u32::try_from(
                    i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day()),
                )
                .unwrap_or(0)
            }),
            content: 0,
        };
        row.content = row.hash(record);
        row
    }

    fn hash(&self, record: &Record) -> u64 {
        let mut state = 1;
        let mut add = |value: u64| state = hash::join(state, value);
        for id in &self.ids {
            add(hash::join(u64::from(id.register), id.number));
        }
        let emails: Vec<u64> = self.emails.iter().map(|email| email.hash).collect();
        for values in [&self.phones, &emails, &self.domains, &self.codes, &self.accounts] {
            add(values.len() as u64);
            for &value in values {
                add(value);
            }
        }
        let names = record.names.iter().map(CompanyName::display);
        let persons = record.persons.iter().map(|person| person.display.as_str());
        let extras = record.unplaced.iter().map(|cell| cell.text.as_str());
        let address = [record.address.street_key.as_str(), record.address.city_key.as_str()];
        for text in names.chain(persons).chain(extras).chain(address) {
            add(hash::text(text));
        }
        for value in
            [self.form, self.branch, self.postcode, u64::from(self.country), u64::from(self.birthday)]
        {
            add(value);
        }
        state
    }
}

/// The first eight letters and digits, upper case, the first in the highest byte.
fn pack_postcode(code: &str) -> u64 {
    let mut bytes = [0_u8; 8];
    let kept = code.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
    for (slot, byte) in bytes.iter_mut().zip(kept) {
        *slot = byte;
    }
    u64::from_be_bytes(bytes)
}
