//! The persons at a client: each once, with what is clearly their own.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::known_words::KnownWords;
use super::name;
use super::survive::{surviving_text, survivor, united_copies};
use super::witness::Witness;
use crate::config::SurvivalRule;
use crate::model::{Country, Email, EmailClass, PersonName, Phone, PhoneKind};

/// A person at a client.
#[derive(Clone, Debug)]
pub(super) struct Person {
    pub name: PersonName,
    pub position: Option<String>,
    pub phones: Vec<Phone>,
    pub emails: Vec<Email>,
    pub birthday: Option<Date>,
}

/// A person while writings of its name and its phones are gathered.
#[derive(Default)]
struct Gathered<'a> {
    names: Vec<&'a PersonName>,
    phones: Vec<&'a Phone>,
    emails: Vec<&'a Email>,
    /// Rows in which this person stands first, whose post and birthday are its own.
    rows: Vec<Witness<'a>>,
}

/// Gathers the persons that the witnesses name, each once: the same words in any order and alphabet, an initial for a name,
/// a patronymic left out. Phones and e-mails go to a person only where nobody else at the client has them.
pub(super) fn people(
    witnesses: &[Witness<'_>],
    country: Option<Country>,
    known: &KnownWords,
    rules: &[SurvivalRule],
) -> Vec<Person> {
    let group_of = groups(witnesses);
    let mut gathered: BTreeMap<usize, Gathered<'_>> = BTreeMap::new();
    let mut phones: BTreeMap<(u64, Option<u32>), BTreeSet<Option<usize>>> = BTreeMap::new();
    let mut emails: BTreeMap<&str, BTreeSet<Option<usize>>> = BTreeMap::new();
    for witness in witnesses {
        let record = witness.record;
        let present: BTreeSet<usize> =
            record.persons.iter().filter_map(|person| group_of.get(person.key.as_str()).copied()).collect();
        for person in &record.persons {
            if let Some(group) = group_of.get(person.key.as_str()) {
                gathered.entry(*group).or_default().names.push(person);
            }
        }
        let first = record.persons.first().and_then(|person| group_of.get(person.key.as_str()));
        if let Some(first) = first {
            gathered.entry(*first).or_default().rows.push(*witness);
        }
        let alone = first.copied().filter(|_| present.len() == 1);
        for phone in &record.phones {
            let owner = alone.filter(|_| is_personal(phone));
            // a row that names nobody says nothing of whose phone it is
            if owner.is_some() || !present.is_empty() {
                phones.entry((phone.number(), phone.extension())).or_default().insert(owner);
            }
        }
        for email in &record.emails {
            let owner = owner_of_email(email, witness, alone, &group_of);
            if owner.is_some() || !present.is_empty() {
                emails.entry(email.as_str()).or_default().insert(owner);
            }
        }
    }
    for record in witnesses.iter().map(|witness| witness.record) {
        for phone in &record.phones {
            if let Some(owner) = sole_owner(phones.get(&(phone.number(), phone.extension()))) {
                gathered.entry(owner).or_default().phones.push(phone);
            }
        }
        for email in &record.emails {
            if let Some(owner) = sole_owner(emails.get(email.as_str())) {
                gathered.entry(owner).or_default().emails.push(email);
            }
        }
    }
    gathered.into_values().filter_map(|gathered| person(&gathered, country, known, rules)).collect()
}

fn person(
    gathered: &Gathered<'_>,
    country: Option<Country>,
    known: &KnownWords,
    rules: &[SurvivalRule],
) -> Option<Person> {
    let birthdays = gathered.rows.iter().filter_map(|row| Some((row.record.birthday?, row)));
    Some(Person {
        name: name::person(gathered.names.iter().copied(), country, known)?.clone(),
        position: surviving_text(&gathered.rows, rules, |row| row.record.position.as_deref())
            .map(|position| position.value.to_owned()),
        phones: united_copies(gathered.phones.iter().copied()),
        emails: united_copies(gathered.emails.iter().copied()),
        birthday: survivor(birthdays, rules, |_| 0).map(|day| day.value),
    })
}

/// A mobile phone or an extension is somebody's; a line of the house is the house's.
fn is_personal(phone: &Phone) -> bool {
    phone.kind() == PhoneKind::Mobile || phone.extension().is_some()
}

/// Whose an e-mail is: the person whose name it carries; in a list of persons also the person of the row, unless it is a
/// shared mailbox.
fn owner_of_email(
    email: &Email,
    witness: &Witness<'_>,
    alone: Option<usize>,
    group_of: &BTreeMap<&str, usize>,
) -> Option<usize> {
    if matches!(email.class(), EmailClass::Role) {
        return None;
    }
    let mailbox: String = email.as_str().split('@').next().unwrap_or_default().to_lowercase();
    let named: BTreeSet<usize> = witness
        .record
        .persons
        .iter()
        .filter(|person| person.key.split(' ').any(|word| word.len() > 2 && mailbox.contains(word)))
        .filter_map(|person| group_of.get(person.key.as_str()).copied())
        .collect();
    match (named.len(), alone) {
        (1, _) => named.first().copied(),
        (0, Some(group)) if witness.lists_persons => Some(group),
        _ => None,
    }
}

fn sole_owner(owners: Option<&BTreeSet<Option<usize>>>) -> Option<usize> {
    let owners = owners?;
    if owners.len() == 1 { owners.first().copied().flatten() } else { None }
}

/// Which person each key means. Fuller names come first; a shorter one joins the one person it can mean, and stands alone
/// where it could mean two.
fn groups<'a>(witnesses: &[Witness<'a>]) -> BTreeMap<&'a str, usize> {
    let names = witnesses.iter().flat_map(|witness| &witness.record.persons);
    let mut keys: Vec<&str> = names.map(|person| person.key.as_str()).filter(|key| !key.is_empty()).collect();
    keys.sort_unstable_by_key(|key| {
        (std::cmp::Reverse(key.split(' ').count()), std::cmp::Reverse(key.len()), *key)
    });
    keys.dedup();
    let mut founders: Vec<&str> = Vec::new();
    let mut group_of = BTreeMap::new();
    for key in keys {
        let mut fitting = founders.iter().enumerate().filter(|(_, founder)| can_be(key, founder));
        let group = if let (Some((group, _)), None) = (fitting.next(), fitting.next()) {
            group
        } else {
            founders.push(key);
            founders.len() - 1
        };
        group_of.insert(key, group);
    }
    group_of
}

/// Whether the shorter of two keys can name the person of the longer: each of its words is a word of the other or the
/// initial of one, and one word of three letters or more is the same in both.
pub(super) fn can_be(shorter: &str, longer: &str) -> bool {
    let mut free: Vec<&str> = longer.split(' ').collect();
    let mut known = false;
    let (initials, words): (Vec<&str>, Vec<&str>) =
        shorter.split(' ').partition(|word| word.chars().count() == 1);
    for word in words {
        let same = free.iter().position(|other| *other == word);
        let initial = || free.iter().position(|other| other.chars().count() == 1 && word.starts_with(*other));
        let Some(at) = same.or_else(initial) else { return false };
        known |= same.is_some() && word.chars().count() > 2;
        free.swap_remove(at);
    }
    for initial in initials {
        let Some(at) = free.iter().position(|other| other.starts_with(initial)) else { return false };
        free.swap_remove(at);
    }
    known
}

#[cfg(test)]
mod tests {
    use super::can_be;

    #[test]
    fn knows_a_person_by_initials_and_without_the_patronymic() {
        assert!(can_be("ivanov ivan", "ivan ivanov ivanovich"));
        assert!(can_be("i ivanov", "ivan ivanov"));
        assert!(can_be("i i ivanov", "ivan ivanov ivanovich"));
        assert!(can_be("ivanov", "ivan ivanov"));
        assert!(!can_be("petr ivanov", "ivan ivanov"));
        assert!(!can_be("p ivanov", "ivan ivanov"));
        assert!(!can_be("i", "ivan ivanov"));
    }
}
