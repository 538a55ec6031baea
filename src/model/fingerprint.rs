//! What a record says, in a few digits: how a record is known again when rows, files and ids have changed.

use std::fmt::{self, Write as _};
use std::num::NonZeroU32;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use super::{CompanyName, Record};

/// The fingerprint of a record, `3f2a9c1b7d10-88c1d2e3f4a5`: what it says in all, then what it says of who it is. A row
/// that was moved or whose file was renamed keeps both; one whose remark was edited keeps the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint {
    /// Of everything the record says.
    pub whole: u64,
    /// Of its names, persons, ids, phones, e-mails, codes and address.
    pub identity: u64,
}

/// Bits of each half that are kept.
const BITS: u64 = 48;

impl Fingerprint {
    /// The fingerprint of a record. Where the record was written does not matter.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let mut text = String::new();
        identity(record, &mut text);
        // the one text is the beginning of the other: it is gone through once
        let mut hasher = Sha256::new_with_prefix(&text);
        let who = digest(hasher.clone());
        text.clear();
        rest(record, &mut text);
        hasher.update(&text);
        Self { whole: digest(hasher), identity: who }
    }
}

fn digest(hasher: Sha256) -> u64 {
    let hash = hasher.finalize();
    hash.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte)) >> (64 - BITS)
}

/// A line for each value, sorted within its kind: the order of columns tells nothing.
fn lines<T: fmt::Display>(text: &mut String, kind: &str, mut values: impl Iterator<Item = T>) {
    // writing to a string cannot fail
    let Some(first) = values.next() else { return };
    let Some(second) = values.next() else {
        let _ = writeln!(text, "{kind} {first}");
        return;
    };
    let mut all = vec![first.to_string(), second.to_string()];
    all.extend(values.map(|value| value.to_string()));
    all.sort_unstable();
    for value in all {
        let _ = writeln!(text, "{kind} {value}");
    }
}

fn identity(record: &Record, text: &mut String) {
    lines(text, "name", record.names.iter().map(CompanyName::display));
    lines(text, "person", record.persons.iter().map(|person| &person.display));
    lines(text, "id", record.tax_ids.iter());
    lines(text, "phone", record.phones.iter());
    lines(text, "email", record.emails.iter().map(super::Email::as_str));
    lines(text, "code", record.codes.iter());
    let place = &record.address;
    lines(text, "place", [&place.city, &place.postal_code, &place.street].into_iter().flatten());
}

fn rest(record: &Record, text: &mut String) {
    lines(text, "site", record.websites.iter().map(super::Website::as_str));
    lines(text, "account", record.bank_accounts.iter().map(super::BankAccount::as_str));
    lines(text, "tag", record.tags.iter());
    lines(text, "status", record.statuses.iter().map(|word| &word.raw));
    lines(text, "note", record.notes.iter().map(|note| &note.text));
    lines(text, "other", record.unplaced.iter().map(|cell| &cell.text));
    let texts = [
        ("position", &record.position),
        ("activity", &record.activity),
        ("size", &record.size),
        ("channel", &record.channel),
        ("owner", &record.owner),
        ("refusal", &record.refusal_reason),
    ];
    for (kind, value) in texts {
        lines(text, kind, value.iter());
    }
    let days = [
        ("born", record.birthday),
        ("created", record.created),
        ("updated", record.updated),
        ("last", record.last_contact),
        ("next", record.next_contact),
    ];
    for (kind, day) in days {
        lines(text, kind, day.iter());
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:012x}-{:012x}", self.whole, self.identity)
    }
}

/// Said of a text that is no fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not the fingerprint of a record")]
pub struct NotAFingerprint(String);

impl FromStr for Fingerprint {
    type Err = NotAFingerprint;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let half = |part: &str| (part.len() == 12).then(|| u64::from_str_radix(part, 16).ok()).flatten();
        text.split_once('-')
            .and_then(|(whole, identity)| Some(Self { whole: half(whole)?, identity: half(identity)? }))
            .ok_or_else(|| NotAFingerprint(text.to_owned()))
    }
}

/// By what a record is known again, `3f2a9c1b7d10-88c1d2e3f4a5` or `3f2a9c1b7d10-88c1d2e3f4a5#2`: what it says and, where records that say
/// the same stand at several clients, which of them it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    /// What it says.
    pub says: Fingerprint,
    /// Its number among the records that say the same, from 1 in the order of the input; none where all of them are meant.
    pub number: Option<NonZeroU32>,
}

impl From<Fingerprint> for RecordKey {
    fn from(says: Fingerprint) -> Self {
        Self { says, number: None }
    }
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            Some(number) => write!(f, "{}#{number}", self.says),
            None => self.says.fmt(f),
        }
    }
}

impl FromStr for RecordKey {
    type Err = NotAFingerprint;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let Some((says, number)) = text.split_once('#') else { return text.parse().map(Fingerprint::into) };
        let number = Some(number.parse().map_err(|_| NotAFingerprint(text.to_owned()))?);
        Ok(Self { says: says.parse()?, number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{DatedNote, Origin, RecordRole, TableId};

    fn record(table: u32, note: &str) -> Record {
        let origin = Origin { table: TableId(table), row: 3 };
        let mut record = Record::empty(origin, RecordRole::Client);
        record.codes = vec!["K-1".to_owned()].into();
        record.notes = vec![DatedNote { date: None, text: note.to_owned() }].into();
        record
    }

    #[test]
    fn a_moved_row_keeps_its_fingerprint_and_an_edited_one_half_of_it() {
        let first = Fingerprint::of(&record(0, "call in May"));
        assert_eq!(first, Fingerprint::of(&record(7, "call in May")));
        let edited = Fingerprint::of(&record(0, "call in June"));
        assert_eq!(first.identity, edited.identity);
        assert_ne!(first.whole, edited.whole);
    }

    #[test]
    fn it_is_read_as_it_is_written() {
        let one = Fingerprint::of(&record(0, "x"));
        assert_eq!(one.to_string().parse(), Ok(one));
        assert!("12-34".parse::<Fingerprint>().is_err());
        for key in [RecordKey::from(one), RecordKey { says: one, number: NonZeroU32::new(12) }] {
            assert_eq!(key.to_string().parse(), Ok(key));
        }
        assert!(format!("{one}#0").parse::<RecordKey>().is_err());
    }
}
