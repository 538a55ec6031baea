//! What was found by comparing two records, kept small: half a million joins have half a dozen pieces of evidence each.
//!
//! The values that a message shows stand in the records; they are looked up when the message is written.

use std::fmt;

use super::{BankAccount, CompanyName, Email, Phone, Record, Said, TaxId, Website};

/// A level of a comparison, the same for all pairs that fall into it.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was compared: `tax id`, `phone`, `name`, `area`, …
    pub comparison: &'static str,
    /// The level, by its name in the language files.
    pub level: &'static str,
    /// What the two records share, as the message shows it.
    pub shows: Shows,
}

/// Which value of the records a message shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shows {
    /// None.
    Nothing,
    /// The tax or register id both have, unless it is a person's.
    TaxId,
    /// The code both have, else the bank account.
    Code,
    /// The phone both have.
    Phone,
    /// The e-mail both have.
    Email,
    /// The domain both have.
    Domain,
    /// The company name of the first.
    Name,
    /// The person of the first.
    Person,
    /// The street of the first.
    Street,
    /// The post code of the first.
    PostalCode,
    /// A word of the first's name: the detail is its place among the words of all names, counted from 1.
    Word,
}

/// One piece of evidence for or against a pair: a bar of the waterfall.
#[derive(Clone, Copy, PartialEq)]
pub struct Evidence {
    found: &'static Finding,
    detail: u32,
    weight: f32,
}

impl Evidence {
    /// A finding and its match weight, the log2 of the Bayes factor; positive speaks for a match. `detail` is how many
    /// clients hold the value, where that is told, or the place of a word ([`Shows::Word`]); 0: nothing to tell.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "a weight is shown with two decimals at most")]
    pub fn new(found: &'static Finding, weight: f64, detail: u32) -> Self {
        Self { found, detail, weight: weight as f32 }
    }

    /// What was compared: `tax id`, `phone`, `name`, `area`, …
    #[must_use]
    pub fn comparison(&self) -> &'static str {
        self.found.comparison
    }

    /// Match weight: log2 of the Bayes factor; positive speaks for a match.
    #[must_use]
    pub fn weight(&self) -> f64 {
        f64::from(self.weight)
    }

    /// The level into which the pair fell, with the value where there is one: `same phone +48 22 …`. `left` and `right` are the
    /// records in the order in which they were compared.
    #[must_use]
    pub fn level(&self, left: &Record, right: &Record) -> Said {
        let level = Said::new("level", self.found.level);
        let Some((name, value)) = self.shown(left, right) else { return level };
        let level = level.text(name, value);
        match self.found.shows {
            Shows::Phone | Shows::Email | Shows::Domain if self.detail > 0 => level.count("n", self.detail),
            _ => level,
        }
    }

    /// The value with the placeholder of the messages that show it.
    fn shown(&self, left: &Record, right: &Record) -> Option<(&'static str, String)> {
        Some(match self.found.shows {
            Shows::Nothing => return None,
            Shows::TaxId => ("value", shared_id(left, right)?.to_string()),
            Shows::Code => match shared_code(left, right) {
                Some(code) => ("value", code.to_owned()),
                None => ("account", shared_account(left, right)?.as_str().to_owned()),
            },
            Shows::Phone => ("value", format!("+{}", shared_phone(left, right)?.number())),
            Shows::Email => ("value", shared_email(left, right)?.as_str().to_owned()),
            Shows::Domain => ("value", shared_domain(left, right)?.to_owned()),
            Shows::Name => ("name", left.names.first()?.display().to_owned()),
            Shows::Person => ("name", left.persons.first()?.display.to_string()),
            Shows::Street => ("value", left.address.street.as_ref()?.to_string()),
            Shows::PostalCode => ("value", left.address.postal_code.as_ref()?.to_string()),
            Shows::Word => {
                let place = (self.detail as usize).checked_sub(1)?;
                ("word", words_of_names(left).nth(place)?.to_owned())
            }
        })
    }
}

impl fmt::Debug for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {:+.2}", self.found.comparison, self.found.level, self.weight)
    }
}

/// The words of the names a record is known by: those of its firms, else those of its persons.
pub fn words_of_names(record: &Record) -> impl Iterator<Item = &str> {
    let persons: &[_] = if record.names.is_empty() { &record.persons } else { &[] };
    let firms = record.names.iter().map(CompanyName::key);
    firms.chain(persons.iter().map(|person| person.key.as_str())).flat_map(|key| key.split(' '))
}

fn shared_id<'a>(left: &'a Record, right: &Record) -> Option<&'a TaxId> {
    let shared = |id: &&TaxId| right.tax_ids.iter().any(|other| other.number() == id.number());
    left.tax_ids.iter().find(shared).filter(|id| !id.scheme().is_private())
}

fn shared_code<'a>(left: &'a Record, right: &Record) -> Option<&'a str> {
    left.codes.iter().find(|code| right.codes.contains(code)).map(String::as_str)
}

fn shared_account<'a>(left: &'a Record, right: &Record) -> Option<&'a BankAccount> {
    left.bank_accounts.iter().find(|account| right.bank_accounts.contains(account))
}

/// The first phone of a record that another has, too.
#[must_use]
pub fn shared_phone<'a>(left: &'a Record, right: &Record) -> Option<&'a Phone> {
    left.phones.iter().find(|phone| right.phones.iter().any(|other| other.number() == phone.number()))
}

/// The first e-mail of a record that another has, too.
#[must_use]
pub fn shared_email<'a>(left: &'a Record, right: &Record) -> Option<&'a Email> {
    left.emails.iter().find(|email| right.emails.iter().any(|other| other.as_str() == email.as_str()))
}

/// The first domain of a record's mailboxes and web sites that another has, too.
#[must_use]
pub fn shared_domain<'a>(left: &'a Record, right: &Record) -> Option<&'a str> {
    domains(left).find(|domain| domains(right).any(|other| other == *domain))
}

fn domains(record: &Record) -> impl Iterator<Item = &str> {
    let emails = record.emails.iter().map(Email::registrable_domain);
    emails.chain(record.websites.iter().map(Website::registrable_domain))
}
