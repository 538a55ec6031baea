//! What a client shows: whether a written cell stands in its golden values.
//!
//! The comparison is strict on purpose. A cell counts as shown only where its text, apart from case, spaces and punctuation,
//! is a golden value, or where its typed value is; everything else is kept as an alternative. Too many alternatives cost
//! space, one too few would lose something.

use std::borrow::Cow;

use super::people::Person;
use crate::model::{Client, Contact, Field, PersonName, Phone, Record};

/// The golden values of a client and of its contacts, in the form in which cells are compared with them.
pub(super) struct Shown {
    /// Names, words, remarks: letters and digits only, in small letters; sorted.
    texts: Vec<String>,
    /// The words of the address; sorted.
    address_words: Vec<String>,
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
        let mut texts: Vec<String> = Vec::new();
        let mut show = |text: &str| texts.push(bare(text).into_owned());
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
        let mut address_words: Vec<String> =
            places.into_iter().flatten().flat_map(|part| words(part)).collect();
        places.into_iter().flatten().for_each(|part| show(part));
        if let Some(country) = address.country {
            show(country.as_str());
            address_words.extend(words(country.as_str()));
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
        for list in [&mut texts, &mut address_words, &mut phones] {
            list.sort_unstable();
            list.dedup();
        }
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
            Field::FullAddress => words(cell).all(|word| self.address_words.binary_search(&word).is_ok()),
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
        let bare = bare(text);
        !bare.is_empty() && self.texts.binary_search_by(|known| known.as_str().cmp(&bare)).is_ok()
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
fn bare(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(text);
    }
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>().into()
}

fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(|word| bare(word).into_owned())
}
