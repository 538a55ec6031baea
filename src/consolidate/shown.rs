//! What a client shows: whether a written cell stands in its golden values.
//!
//! The comparison is strict on purpose. A cell counts as shown only where its text, apart from case, spaces and punctuation,
//! is a golden value, or where its typed value is; everything else is kept as an alternative. Too many alternatives cost
//! space, one too few would lose something.

use std::ops::Range;

use super::people::Person;
use crate::model::{Client, Contact, Field, PersonName, Phone, Record};

/// The golden values of a client and of its contacts, in the form in which cells are compared with them.
pub(super) struct Shown {
    /// Names, words, remarks: letters and digits only, in small letters.
    texts: Sorted,
    /// The words of the address, likewise.
    address_words: Sorted,
    phones: Vec<String>,
    birthdays: Vec<jiff::civil::Date>,
}

/// A person as a contact shows it.
pub(super) trait ShowsPerson {
    /// Name, post, phones, e-mail texts, birthday.
    fn parts(&self) -> (&PersonName, Option<&str>, &[Phone], Vec<&str>, Option<jiff::civil::Date>);
}

impl ShowsPerson for Person {
    fn parts(&self) -> (&PersonName, Option<&str>, &[Phone], Vec<&str>, Option<jiff::civil::Date>) {
        let emails = self.emails.iter().map(crate::model::Email::as_str).collect();
        (&self.name, self.position.as_deref(), &self.phones, emails, self.birthday)
    }
}

impl ShowsPerson for &Contact {
    fn parts(&self) -> (&PersonName, Option<&str>, &[Phone], Vec<&str>, Option<jiff::civil::Date>) {
        let emails = self.emails.iter().map(crate::model::Email::as_str).collect();
        (&self.name, self.position.as_deref(), &self.phones, emails, self.birthday)
    }
}

impl Shown {
    pub fn of<P: ShowsPerson>(client: &Client, people: &[P]) -> Self {
        let mut texts = Sorted::default();
        let mut show = |text: &str| texts.push(bare(text));
        show(&client.name);
        show(&client.id.0);
        if let Some(company) = &client.company {
            show(company.display());
            show(company.core());
        }
        client.legal_form.iter().for_each(|form| show(&form.display));
        client.emails.iter().for_each(|email| show(email.as_str()));
        client.websites.iter().for_each(|site| show(site.as_str()));
        client.bank_accounts.iter().for_each(|account| show(account.as_str()));
        for id in &client.tax_ids {
            show(id.number());
            if let Some(country) = id.country() {
                show(&format!("{country}{}", id.number()));
            }
        }
        let singles =
            [&client.activity, &client.size, &client.channel, &client.owner, &client.refusal_reason];
        singles.into_iter().flatten().for_each(|text| show(text));
        client.tags.iter().chain(&client.codes).for_each(|text| show(text));
        client.notes.iter().for_each(|note| show(&note.text));
        let address = &client.address;
        let places = [&address.region, &address.city, &address.postal_code, &address.street];
        let mut address_words = Sorted::default();
        for part in places.into_iter().flatten() {
            show(part);
            words(part).for_each(|word| address_words.push(bare(word)));
        }
        if let Some(country) = address.country {
            show(country.as_str());
            words(country.as_str()).for_each(|word| address_words.push(bare(word)));
        }
        let mut phones: Vec<String> = client.phones.iter().map(|phone| phone.number().to_string()).collect();
        let mut birthdays = Vec::new();
        for person in people {
            let (name, position, own_phones, emails, birthday) = person.parts();
            show(&name.display);
            let parts = [&name.given, &name.middle, &name.family, &name.title];
            parts.into_iter().flatten().for_each(|part| show(part));
            position.into_iter().for_each(&mut show);
            emails.into_iter().for_each(&mut show);
            phones.extend(own_phones.iter().map(|phone| phone.number().to_string()));
            birthdays.extend(birthday);
        }
        texts.sort();
        address_words.sort();
        Self { texts, address_words, phones, birthdays }
    }

    /// Whether a cell of one of the client's rows stands in the golden values. `only_column` tells that no other column of
    /// the row holds the same field, so that the typed value of the field is the value of this cell.
    pub fn shows(
        &self,
        client: &Client,
        record: &Record,
        field: Field,
        only_column: bool,
        cell: &str,
    ) -> bool {
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
            Field::FullAddress => words(cell).all(|word| self.address_words.has(word)),
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
        bare(text).next().is_some() && self.texts.has(text)
    }

    /// Whether each number of a cell is a known phone, and nothing else stands in it.
    fn has_phones(&self, cell: &str) -> bool {
        !cell.chars().any(char::is_alphabetic)
            && split(cell).all(|part| {
                let digits: String = part.chars().filter(char::is_ascii_digit).collect();
                let national = digits.trim_start_matches('0');
                let known = |phone: &String| {
                    // a trunk prefix 8 stands where the country code 7 does
                    *phone == national
                        || (national.len() >= 7 && phone.ends_with(national))
                        || (national.len() == 11
                            && national.starts_with('8')
                            && phone.starts_with('7')
                            && phone.get(1..) == national.get(1..))
                };
                self.phones.iter().any(known)
            })
    }
}

/// The parts of a cell that lists several values.
fn split(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([',', ';', '/', '|', '\n']).map(str::trim).filter(|part| !part.is_empty())
}

/// Letters and digits alone, in small letters.
fn bare(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Bare texts, one behind the other in one buffer, to be searched once they are sorted. A client has some dozens of them,
/// and there are as many clients as there are: a string each would cost more than all that is done with it.
#[derive(Default)]
struct Sorted {
    buffer: String,
    ranges: Vec<Range<u32>>,
}

impl Sorted {
    fn push(&mut self, bare: impl Iterator<Item = char>) {
        let start = self.end();
        self.buffer.extend(bare);
        self.ranges.push(start..self.end());
    }

    fn end(&self) -> u32 {
        u32::try_from(self.buffer.len()).unwrap_or(u32::MAX)
    }

    fn sort(&mut self) {
        let Self { buffer, ranges } = self;
        ranges.sort_unstable_by(|a, b| text_at(buffer, a).cmp(text_at(buffer, b)));
    }

    /// Whether a text, when it is bare, is among them. It is compared letter by letter and nowhere written down.
    fn has(&self, text: &str) -> bool {
        let known = |range: &Range<u32>| text_at(&self.buffer, range).chars().cmp(bare(text));
        self.ranges.binary_search_by(known).is_ok()
    }
}

fn text_at<'b>(buffer: &'b str, range: &Range<u32>) -> &'b str {
    buffer.get(range.start as usize..range.end as usize).unwrap_or_default()
}
