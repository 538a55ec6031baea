//! What a client shows: whether a written cell stands in its golden values.
//!
//! The comparison is strict on purpose. A cell counts as shown only where its text, apart from case, spaces and punctuation,
//! is a golden value, or where its typed value is; everything else is kept as an alternative. Too many alternatives cost
//! space, one too few would lose something.

use std::cell::OnceCell;

use compact_str::CompactString;

use super::bare::{BareTexts, bare, words};
use super::people::Person;
use crate::model::{
    BankAccount, Client, Contact, Country, Email, Field, PersonName, Phone, PhoneKind, Record, TaxId, Website,
};

/// The golden values of a client and of its contacts, in the form in which cells are compared with them. Most cells are
/// written just like a golden value; what that does not tell is prepared when the first cell asks for it.
pub(super) struct Shown<'a> {
    client: &'a Client,
    /// Names, words, remarks as they are shown.
    written: Vec<&'a str>,
    /// The same, bare, and the ids with their countries.
    texts: OnceCell<BareTexts>,
    address_words: OnceCell<BareTexts>,
    /// The phones: the digits as numbers, the kinds and the countries.
    phones: Vec<(u64, PhoneKind, Option<Country>)>,
    birthdays: Vec<jiff::civil::Date>,
}

/// A person as a contact shows it.
pub(super) trait ShowsPerson {
    /// Name, post, phones, e-mails, birthday.
    fn parts(&self) -> (&PersonName, Option<&str>, &[Phone], &[Email], Option<jiff::civil::Date>);
}

impl ShowsPerson for Person {
    fn parts(&self) -> (&PersonName, Option<&str>, &[Phone], &[Email], Option<jiff::civil::Date>) {
        (&self.name, self.position.as_deref(), &self.phones, &self.emails, self.birthday)
    }
}

impl ShowsPerson for &Contact {
    fn parts(&self) -> (&PersonName, Option<&str>, &[Phone], &[Email], Option<jiff::civil::Date>) {
        (&self.name, self.position.as_deref(), &self.phones, &self.emails, self.birthday)
    }
}

impl<'a> Shown<'a> {
    pub fn of<P: ShowsPerson>(client: &'a Client, people: &'a [P]) -> Self {
        let mut written: Vec<&str> = Vec::with_capacity(32);
        written.extend([client.name.as_str(), &client.id.0]);
        written.extend(client.company.iter().flat_map(|company| [company.display(), company.core()]));
        written.extend(client.legal_form.iter().map(|form| &*form.display));
        written.extend(client.emails.iter().map(Email::as_str));
        written.extend(client.websites.iter().map(Website::as_str));
        written.extend(client.bank_accounts.iter().map(BankAccount::as_str));
        written.extend(client.tax_ids.iter().map(TaxId::number));
        let singles =
            [&client.activity, &client.size, &client.channel, &client.owner, &client.refusal_reason];
        written.extend(singles.into_iter().flatten().map(String::as_str));
        written.extend(client.tags.iter().chain(&client.codes).map(String::as_str));
        written.extend(client.notes.iter().map(|note| note.text.as_str()));
        written.extend(places(client));
        let of_phone = |phone: &Phone| (phone.number(), phone.kind(), phone.country());
        let mut phones: Vec<_> = client.phones.iter().map(of_phone).collect();
        let mut birthdays = Vec::new();
        for person in people {
            let (name, position, own_phones, emails, birthday) = person.parts();
            written.push(&name.display);
            let parts = [&name.given, &name.middle, &name.family, &name.title];
            written.extend(parts.into_iter().flatten().map(CompactString::as_str));
            written.extend(position);
            written.extend(emails.iter().map(Email::as_str));
            phones.extend(own_phones.iter().map(of_phone));
            birthdays.extend(birthday);
        }
        let (texts, address_words) = (OnceCell::new(), OnceCell::new());
        Self { client, written, texts, address_words, phones, birthdays }
    }

    /// Whether a cell of one of the client's rows stands in the golden values. `only_column` tells that no other column of
    /// the row holds the same field, so that the typed value of the field is the value of this cell.
    pub fn shows(&self, record: &Record, field: Field, only_column: bool, cell: &str) -> bool {
        let client = self.client;
        let typed = |same: bool| only_column && same;
        match field {
            Field::CompanyName
            | Field::LegalName
            | Field::LegalForm
            | Field::ContactFirstName
            | Field::ContactMiddleName
            | Field::ContactLastName
            | Field::ContactFullName
            | Field::Salutation
            | Field::Position
            | Field::Website
            | Field::BankAccount
            | Field::Source
            | Field::Owner
            | Field::Industry
            | Field::Size
            | Field::Notes
            | Field::RefusalReason
            | Field::ExternalId
            | Field::Country
            | Field::Region
            | Field::City
            | Field::PostalCode
            | Field::Street => self.has(cell),
            _ if field.is_tax_id() => self.has(cell),
            Field::Email | Field::Tags => split(cell).all(|part| self.has(part)),
            Field::FullAddress => self.has_address_words(cell),
            Field::Phone | Field::Mobile | Field::PhoneOther | Field::Fax => self.has_phones(cell),
            Field::CreatedDate => typed(record.created.is_some() && record.created == client.created),
            Field::LastContactDate => {
                typed(record.last_contact.is_some() && record.last_contact == client.last_contact)
            }
            Field::NextContactDate => typed(
                !client.do_not_contact
                    && record.next_contact.is_some()
                    && record.next_contact == client.next_contact,
            ),
            Field::Birthday => typed(record.birthday.is_some_and(|day| self.birthdays.contains(&day))),
            _ => false,
        }
    }

    fn has(&self, text: &str) -> bool {
        if self.written.contains(&text) {
            // signs alone say nothing
            return text.chars().any(char::is_alphanumeric);
        }
        let texts = self.texts.get_or_init(|| {
            let ids = self.client.tax_ids.iter();
            let with_country: Vec<String> =
                ids.filter_map(|id| Some(format!("{}{}", id.country()?, id.number()))).collect();
            self.written.iter().copied().chain(with_country.iter().map(String::as_str)).collect()
        });
        let bare = bare(text);
        !bare.is_empty() && texts.has(&bare)
    }

    fn has_address_words(&self, cell: &str) -> bool {
        let known = self.address_words.get_or_init(|| places(self.client).flat_map(words).collect());
        words(cell).all(|word| known.has(&bare(word)))
    }

    /// Whether each number of a cell is a known phone, and nothing else stands in it. A number written without calling code that
    /// may as well be one of another country than was assumed is not: its written form must be found again.
    fn has_phones(&self, cell: &str) -> bool {
        !cell.chars().any(char::is_alphabetic)
            && split(cell).all(|part| {
                let written = || part.bytes().filter(u8::is_ascii_digit);
                let digits = || written().skip_while(|digit| *digit == b'0');
                let zero = written().next() == Some(b'0');
                let length = digits().count();
                if !(1..=19).contains(&length) {
                    return false;
                }
                let national = digits().fold(0, |number, digit| number * 10 + u64::from(digit - b'0'));
                let known = |(phone, kind, country): &(u64, PhoneKind, Option<Country>)| {
                    // a trunk prefix 8 stands where the country code 7 does
                    let trunk = |eight: u64, seven: u64| {
                        national / TEN_DIGITS == eight && phone / TEN_DIGITS == seven
                    };
                    *phone == national
                        || length >= 7
                            && phone % 10_u64.pow(u32::try_from(length).unwrap_or(0)) == national
                            && (zero
                                || !wants_zero(*country)
                                || !part.contains([' ', '-', '(', '.']) && *kind != PhoneKind::Special)
                            && !self.is_abroad(*country)
                        || trunk(8, 7) && phone % TEN_DIGITS == national % TEN_DIGITS
                };
                self.phones.iter().any(known)
            })
    }

    /// Whether a country is another than the client's.
    fn is_abroad(&self, country: Option<Country>) -> bool {
        self.client.address.country.is_some_and(|home| country.is_some_and(|country| country != home))
    }
}

/// Whether the national numbers of a country are written with a leading zero, save where a program ate it.
fn wants_zero(country: Option<Country>) -> bool {
    country.is_some_and(|country| matches!(country.as_str(), "GB" | "DE" | "AT" | "CH" | "UA" | "IL" | "FR"))
}

/// The first number of eleven digits.
const TEN_DIGITS: u64 = 10_000_000_000;

/// What a client's address shows.
fn places(client: &Client) -> impl Iterator<Item = &str> {
    let address = &client.address;
    let places = [&address.region, &address.city, &address.postal_code, &address.street];
    let country = address.country.as_ref().map(Country::as_str);
    places.into_iter().flatten().map(CompactString::as_str).chain(country)
}

/// The parts of a cell that lists several values.
fn split(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ';', '/', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
}
