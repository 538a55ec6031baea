//! What can be made of each record without looking at others, packed as it is made: a list of its own for each record and field
//! would cost more time than what is done with it.

use super::{Extra, Id, Lists, Mail, extras, hash};
use crate::model::{CompanyName, Country, EmailClass, Record, TaxId, TaxScheme, Validity};

/// The values of some records, one behind the other.
#[derive(Debug, Default)]
pub struct Rows {
    pub ids: Lists<Id>,
    pub phones: Lists<u64>,
    pub emails: Lists<Mail>,
    pub domains: Lists<u64>,
    pub codes: Lists<u64>,
    pub accounts: Lists<u64>,
    pub extras: Lists<Extra>,
    pub forms: Vec<u64>,
    pub branches: Vec<u64>,
    pub postcodes: Vec<u64>,
    pub countries: Vec<u16>,
    pub birthdays: Vec<u32>,
    /// Whether a company name is written in Hebrew.
    pub hebrew: Vec<bool>,
    /// Whether a person's name is.
    pub hebrew_people: Vec<bool>,
    /// The first eight bytes of the name, the first the highest: for putting the records in order.
    pub starts: Vec<u64>,
    pub content: Vec<u64>,
}

impl Rows {
    /// Records of one part; the last may have fewer.
    pub const PART: usize = 4096;

    /// The values of the records of one part.
    pub fn of(records: &[Record]) -> Self {
        let mut rows = Self::default();
        for record in records {
            rows.push(record);
        }
        rows
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.content.len()
    }

    fn push(&mut self, record: &Record) {
        self.ids.push_distinct(record.tax_ids.iter().map(|id| Id {
            register: register(id),
            number: hash::text(id.number()),
            decides: id.scheme().is_identity() && id.validity() == Validity::Valid,
            sound: id.validity() != Validity::Wrong && id.scheme() != TaxScheme::RuKpp,
        }));
        self.phones.push_distinct(record.phones.iter().map(crate::model::Phone::number));
        let usable = || record.emails.iter().filter(|email| email.class() != EmailClass::Disposable);
        self.emails.push_distinct(usable().map(|email| Mail::new(email.as_str())));
        let own = usable().filter(|email| matches!(email.class(), EmailClass::Own | EmailClass::Role));
        let sites = record.websites.iter().filter(|site| !site.is_shared_host());
        self.domains.push_distinct(
            own.map(|email| hash::text(email.registrable_domain()))
                .chain(sites.map(|site| hash::text(site.registrable_domain()))),
        );
        self.codes.push_distinct(record.codes.iter().map(|code| hash::text(code)));
        self.accounts.push_distinct(
            (record.bank_accounts.iter())
                .filter(|account| account.validity() != Validity::Wrong)
                .map(|account| hash::text(account.as_str())),
        );
        self.extras.push(extras::of(record));
        let names = || record.names.iter();
        self.forms.push(names().find_map(|name| name.form()).map_or(0, |form| hash::text(form.family)));
        self.branches.push(names().find_map(|name| name.branch_sound()).map_or(0, hash::text));
        self.postcodes.push(record.address.postal_code.as_deref().map_or(0, pack_postcode));
        self.countries.push(record.address.country.map_or(0, |country| pack_country(country.as_str())));
        self.birthdays.push(record.birthday.map_or(0, |day| {
            let digits = i32::from(day.year()) * 10_000 + i32::from(day.month()) * 100 + i32::from(day.day());
            u32::try_from(digits).unwrap_or(0)
        }));
        self.hebrew.push(names().any(|name| is_hebrew(name.core())));
        self.hebrew_people.push(record.persons.iter().any(|person| is_hebrew(&person.display)));
        self.starts.push(start(record));
        self.content.push(self.hash_of_last(record));
    }

    /// A hash of all that the last record says.
    fn hash_of_last(&self, record: &Record) -> u64 {
        let mut state = 1;
        let mut add = |value: u64| state = hash::join(state, value);
        for id in self.ids.last() {
            add(hash::join(u64::from(id.register), id.number));
        }
        add(self.phones.last().len() as u64);
        self.phones.last().iter().for_each(|&phone| add(phone));
        add(self.emails.last().len() as u64);
        self.emails.last().iter().for_each(|email| add(email.hash));
        for values in [&self.domains, &self.codes, &self.accounts] {
            add(values.last().len() as u64);
            values.last().iter().for_each(|&value| add(value));
        }
        let names = record.names.iter().map(CompanyName::display);
        let persons = record.persons.iter().map(|person| person.display.as_str());
        let extras = record.unplaced.iter().map(|cell| cell.text.as_str());
        let address = [record.address.street_key.as_str(), record.address.city_key.as_str()];
        for text in names.chain(persons).chain(extras).chain(address) {
            add(hash::text(text));
        }
        let last = |values: &[u64]| values.last().copied().unwrap_or(0);
        add(last(&self.forms));
        add(last(&self.branches));
        add(last(&self.postcodes));
        add(self.countries.last().copied().unwrap_or(0).into());
        add(self.birthdays.last().copied().unwrap_or(0).into());
        state
    }

    /// The records of all parts in another order: which of them stands at each place. What only served to find it is left out.
    pub fn in_order(parts: &[Self], order: &[u32]) -> Self {
        let mut all = Self::default();
        let gather = Gather { parts, order };
        // field by field: each is but one pass over its own values
        rayon::scope(|scope| {
            scope.spawn(|_| all.ids = gather.lists(|rows| &rows.ids));
            scope.spawn(|_| all.phones = gather.lists(|rows| &rows.phones));
            scope.spawn(|_| all.emails = gather.lists(|rows| &rows.emails));
            scope.spawn(|_| all.domains = gather.lists(|rows| &rows.domains));
            scope.spawn(|_| all.codes = gather.lists(|rows| &rows.codes));
            scope.spawn(|_| all.accounts = gather.lists(|rows| &rows.accounts));
            scope.spawn(|_| all.extras = gather.lists(|rows| &rows.extras));
            scope.spawn(|_| all.forms = gather.values(|rows| &rows.forms));
            scope.spawn(|_| all.branches = gather.values(|rows| &rows.branches));
            scope.spawn(|_| all.postcodes = gather.values(|rows| &rows.postcodes));
            scope.spawn(|_| all.countries = gather.values(|rows| &rows.countries));
            scope.spawn(|_| all.birthdays = gather.values(|rows| &rows.birthdays));
            scope.spawn(|_| all.hebrew = gather.values(|rows| &rows.hebrew));
            scope.spawn(|_| all.hebrew_people = gather.values(|rows| &rows.hebrew_people));
            scope.spawn(|_| all.content = gather.values(|rows| &rows.content));
        });
        all
    }
}

/// The parts and the order in which their records are wanted.
#[derive(Clone, Copy)]
struct Gather<'a> {
    parts: &'a [Rows],
    order: &'a [u32],
}

impl<'a> Gather<'a> {
    /// For each record wanted, its part and its place there.
    fn places(self) -> impl Iterator<Item = (&'a Rows, usize)> {
        let place = move |&record: &u32| {
            let record = record as usize;
            (&self.parts[record / Rows::PART], record % Rows::PART)
        };
        self.order.iter().map(place)
    }

    fn lists<T: Copy + 'a>(self, of: impl Fn(&'a Rows) -> &'a Lists<T>) -> Lists<T> {
        self.places().map(|(rows, place)| of(rows).get(place).iter().copied()).collect()
    }

    fn values<T: Copy + 'a>(self, of: impl Fn(&'a Rows) -> &'a Vec<T>) -> Vec<T> {
        self.places().map(|(rows, place)| of(rows)[place]).collect()
    }
}

fn is_hebrew(name: &str) -> bool {
    name.chars().any(|c| ('\u{5d0}'..='\u{5ea}').contains(&c))
}

/// The first letters of what a record is known by.
fn start(record: &Record) -> u64 {
    let name = record.names.first().map(CompanyName::key);
    let name = name.or_else(|| record.persons.first().map(|person| person.key.as_str())).unwrap_or("");
    let mut first = [0_u8; 8];
    first.iter_mut().zip(name.bytes()).for_each(|(slot, byte)| *slot = byte);
    u64::from_be_bytes(first)
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

/// The first eight letters and digits, upper case, the first in the highest byte.
fn pack_postcode(code: &str) -> u64 {
    let mut bytes = [0_u8; 8];
    let kept = code.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| byte.to_ascii_uppercase());
    for (slot, byte) in bytes.iter_mut().zip(kept) {
        *slot = byte;
    }
    u64::from_be_bytes(bytes)
}
