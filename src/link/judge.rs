//! What is to be done with a pair: the odds decide, within what no odds can overrule.

use super::compare::{Context, Pattern, at, one_brand};
use super::features::Mail;
use super::shared;
use super::weights::probability;
use crate::config::LinkSettings;
use crate::lexicon::trade;
use crate::model::{Email, EmailClass, RelatedKind, Website};

/// What is to be done with a pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// One client.
    Match,
    /// A person should judge.
    Possible,
    /// Two clients that belong together.
    Related(RelatedKind),
    /// Nothing to be said.
    Apart,
}

/// Bits that the rest of the evidence must bring before a likeness is worth a mention.
const NOTABLE: f64 = -4.0;

/// Bits beyond the number of clients that a shared name must bring to be no chance.
const SURPRISING: f64 = 4.0;

/// Bits taken from names that share words and also differ in words, where no contact tells sister firms from one firm.
const SISTERS: f64 = 5.0;

/// Bits that a shared domain brings if it bears the name of one of two differently named records.
const OWN_DOMAIN: f64 = 8.0;

/// Probability from which two clients of one name are merged in a list that tells nothing but names: what could speak
/// against it stands nowhere, and a person who was asked would see no more.
const NAMES_ALONE_MERGE: f64 = 0.8;

/// Letters of a word by which a person in a phone book is told to be of a firm.
const TELLING_WORD: usize = 4;

/// Unlike names under one id from which no one of them is the name of its holder.
const CROWD: u32 = 8;

// levels, as the comparisons number them
const IDS_EQUAL: u8 = 1;
const IDS_CONFLICT: u8 = 4;
const EQUAL: u8 = 1;
const NAME_CLOSE: u8 = 2;
const NAME_ACRONYM: u8 = 3;
const NAME_CONTAINED: u8 = 4;
const NAME_EXTENDED: u8 = 5;
const NAME_OVERLAP: u8 = 6;
const NAME_NUMBERS: u8 = 7;
const NAME_OTHER_KIND: u8 = 8;
const NAME_DIFFERENT: u8 = 9;
const PERSON_CLOSE: u8 = 2;
const PERSON_CONTAINED: u8 = 3;
const STREET_CLOSE: u8 = 2;
const STREET_DIFFERENT: u8 = 4;
const CITY_ONLY: u8 = 3;
const PLACE_DIFFERENT: u8 = 5;

/// Judges a pair by its pattern and its odds; `twins`: many records of the list have one.
pub fn judge(
    context: &Context<'_>,
    settings: &LinkSettings,
    pattern: &Pattern,
    odds: f64,
    pair: (usize, usize),
    twins: bool,
) -> Verdict {
    shared::asked(context, pattern, pair, by_rules(context, settings, pattern, odds, pair, twins))
}

fn by_rules(
    context: &Context<'_>,
    settings: &LinkSettings,
    pattern: &Pattern,
    odds: f64,
    (left, right): (usize, usize),
    twins: bool,
) -> Verdict {
    let level = |comparison: usize| pattern.levels[comparison];
    let name = level(at::NAME);
    let person = level(at::PERSON);
    let same_contact = level(at::PHONE) == EQUAL || level(at::EMAIL) == EQUAL;
    let named_alike = (1..=NAME_CONTAINED).contains(&name) || (1..=PERSON_CLOSE).contains(&person);
    if level(at::IDS) == IDS_CONFLICT {
        let alike = (1..=NAME_CLOSE).contains(&name) || named_alike && same_contact;
        return if alike { Verdict::Related(RelatedKind::ConflictingIds) } else { Verdict::Apart };
    }
    // an id is one legal entity's, whatever name it goes by: a fair, an old system, another alphabet
    if level(at::IDS) == IDS_EQUAL {
        let contradicted = name == NAME_DIFFERENT
            && !same_contact
            && !matches!(level(at::STREET), 1..=STREET_CLOSE)
            && level(at::DOMAIN) != EQUAL
            && (level(at::PHONE) != 0 || level(at::AREA) >= PLACE_DIFFERENT);
        return match contradicted {
            _ if name == NAME_DIFFERENT && crowded_id(context, left, right) => {
                Verdict::Related(RelatedKind::CrowdedId)
            }
            true => Verdict::Possible,
            false => Verdict::Match,
        };
    }
    // a program gives its number to one client, however differently two of its lists spell the name
    if level(at::CODE) == EQUAL && (1..=NAME_CONTAINED).contains(&name) && !crowded_code(context, left, right)
    {
        return Verdict::Match;
    }
    // whoever gives the mailbox of one firm as his own is one of its people, if he does not live elsewhere with a phone of his own;
    // so is whoever stands in a phone book under the name of the firm whose number he has
    if name == NAME_OTHER_KIND
        && level(at::AREA) < PLACE_DIFFERENT
        && (level(at::EMAIL) == EQUAL && level(at::PHONE) <= EQUAL && speaks_for_firm(context, (left, right))
            || level(at::PHONE) == EQUAL && level(at::EMAIL) <= EQUAL && booked_as(context, left, right))
    {
        return by_odds(settings, probability(odds + OWN_DOMAIN));
    }
    let likely = probability(odds);
    if likely < settings.review_probability && !(name == NAME_DIFFERENT && odds > -OWN_DOMAIN) {
        return related(context, pattern, odds, left, right);
    }
    if name == NAME_DIFFERENT {
        return strangers(context, settings, pattern, odds, (left, right));
    }
    if is_branch(context, pattern, left, right) {
        return Verdict::Related(RelatedKind::Branch);
    }
    let contact = direct_contact(pattern);
    if name == NAME_NUMBERS && !contact {
        return Verdict::Possible;
    }
    let place_told = level(at::STREET) != 0 || level(at::AREA) != 0;
    let alone = context.features.names_alone || context.features.places_alone && !place_told;
    let one_brand =
        || name == NAME_EXTENDED && level(at::COUNTRY) == EQUAL && one_brand(context, left, right);
    if twins && alone && likely >= NAMES_ALONE_MERGE && ((1..=NAME_CONTAINED).contains(&name) || one_brand())
    {
        return Verdict::Match;
    }
    let contradictions = contradictions(pattern);
    // a name is one firm's name at one address; a person's has namesakes
    let elsewhere = level(at::STREET) == STREET_DIFFERENT && (1..=NAME_EXTENDED).contains(&name);
    let namesakes = by_person(context, pattern, left, right)
        && (contradictions > 0 || level(at::AREA) >= PLACE_DIFFERENT);
    if (elsewhere || namesakes) && !contact && !matches!(level(at::STREET), 1..=STREET_CLOSE) {
        return match by_odds(settings, likely) {
            Verdict::Match => Verdict::Possible,
            other => other,
        };
    }
    // where a list tells of no contacts, the same name, or a longer one, at the very same house is the same firm's
    if twins
        && context.features.places_alone
        && (1..=NAME_EXTENDED).contains(&name)
        && matches!(level(at::STREET), 1..=STREET_CLOSE)
        && likely >= NAMES_ALONE_MERGE
    {
        return Verdict::Match;
    }
    if (NAME_CONTAINED..=NAME_EXTENDED).contains(&name)
        && level(at::EMAIL) != EQUAL
        && (contradictions > 0 || level(at::STREET) >= STREET_DIFFERENT)
        && is_holding(context, left, right)
    {
        return Verdict::Related(RelatedKind::Group);
    }
    if (NAME_EXTENDED..=NAME_OVERLAP).contains(&name) && !contact {
        // sister firms share words, address and domain; only a contact of its own tells them from one firm
        if contradictions > 0 {
            return Verdict::Related(RelatedKind::Group);
        }
        return match by_odds(settings, probability(odds - SISTERS / 2.0)) {
            Verdict::Match if name == NAME_OVERLAP => Verdict::Possible,
            other => other,
        };
    }
    if matches!(name, NAME_ACRONYM | NAME_CONTAINED)
        && !contact
        && (contradictions > 1 || level(at::DOMAIN) == 2)
    {
        return Verdict::Related(RelatedKind::Group);
    }
    by_odds(settings, likely)
}

/// Whether an id that both have is given by so many differently named clients that it is none's own.
fn crowded_id(context: &Context<'_>, left: usize, right: usize) -> bool {
    let (a, b) = (context.features.ids.get(left), context.features.ids.get(right));
    let holders = &context.frequency.holders.ids;
    a.iter().filter(|id| b.contains(id)).any(|id| holders.get(&id.number).is_some_and(|&many| many >= CROWD))
}

/// Whether so many differently named clients share the code that it is rather a group's than one client's.
fn crowded_code(context: &Context<'_>, left: usize, right: usize) -> bool {
    let (a, b) = (context.features.codes.get(left), context.features.codes.get(right));
    let holders = &context.frequency.holders.codes;
    let mut shared = a.iter().filter(|code| b.contains(code));
    shared.all(|code| holders.get(code).is_some_and(|&many| many >= CROWD))
}

/// Whether a pair is two private persons of one name, but for spelling or a part of it, and neither an id nor a contact
/// speaks against it.
pub fn one_person(pattern: &Pattern) -> bool {
    pattern.levels[at::IDS] != IDS_CONFLICT
        && (1..=PERSON_CONTAINED).contains(&pattern.levels[at::PERSON])
        && contradictions(pattern) == 0
}

/// Whether a private person is on either side, by a name that agrees.
fn by_person(context: &Context<'_>, pattern: &Pattern, left: usize, right: usize) -> bool {
    let person = |record: usize| context.features.main_names(record).1;
    pattern.levels[at::PERSON] != 0 && pattern.levels[at::BIRTHDAY] == 0 || person(left) != person(right)
}

/// Contacts of which both records have some and none in common.
fn contradictions(pattern: &Pattern) -> usize {
    let different = [(at::PHONE, 3), (at::EMAIL, 3), (at::DOMAIN, 2), (at::CONTACT, 5)];
    different.iter().filter(|&&(comparison, level)| pattern.levels[comparison] == level).count()
}

/// Two companies with nothing in common in their names. A phone or an address can be the landlord's, a mailbox the
/// accountant's; a mailbox at a domain that bears the name of either is the firm's own.
fn strangers(
    context: &Context<'_>,
    settings: &LinkSettings,
    pattern: &Pattern,
    odds: f64,
    pair: (usize, usize),
) -> Verdict {
    let (phone, email) = (pattern.levels[at::PHONE] == EQUAL, pattern.levels[at::EMAIL] == EQUAL);
    if phone && email {
        return by_odds(settings, probability(odds));
    }
    let shares_domain = email || pattern.levels[at::DOMAIN] == EQUAL && !moved(pattern);
    if shares_domain && domain_bears_name(context, pair) {
        return by_odds(settings, probability(odds + OWN_DOMAIN));
    }
    match by_odds(settings, probability(odds)) {
        Verdict::Match => Verdict::Possible,
        Verdict::Apart => related(context, pattern, odds, pair.0, pair.1),
        other => other,
    }
}

/// Whether a domain that both have begins like the name of either.
pub fn domain_bears_name(context: &Context<'_>, (left, right): (usize, usize)) -> bool {
    let features = context.features;
    let (a, b) = (&features.records[left], &features.records[right]);
    let shared = a
        .emails
        .iter()
        .filter(|email| matches!(email.class(), EmailClass::Own | EmailClass::Role))
        .map(Email::registrable_domain)
        .chain(a.websites.iter().map(Website::registrable_domain))
        .filter(|domain| {
            b.emails.iter().any(|email| email.registrable_domain() == *domain)
                || b.websites.iter().any(|site| site.registrable_domain() == *domain)
        });
    let names = || a.names.iter().chain(&b.names);
    shared.into_iter().any(|domain| {
        let label = domain.split('.').next().unwrap_or(domain);
        names().any(|name| begins_alike(label, name.key()))
    })
}

/// Whether a mailbox that a person and one firm share is the firm's, at a domain of its own, or the person's, by his name in it:
/// no other firm gives it, as many give an accountant's.
fn speaks_for_firm(context: &Context<'_>, (left, right): (usize, usize)) -> bool {
    let (one, other) = (&context.features.records[left], &context.features.records[right]);
    let holders = &context.frequency.holders.emails;
    let of_one = |mail: &&Email| !holders.contains_key(&Mail::new(mail.as_str()).hash);
    let named = |mail: &Email| {
        let mailbox = mail.as_str().split('@').next().unwrap_or_default();
        let persons = one.persons.iter().chain(&other.persons);
        persons.flat_map(|person| person.key.split(' ')).any(|word| word.len() >= 5 && mailbox.contains(word))
    };
    let shared = one.emails.iter().filter(|mail| other.emails.contains(mail));
    shared
        .filter(of_one)
        .any(|mail| matches!(mail.class(), EmailClass::Own | EmailClass::Role) || named(mail))
}

/// Whether a person whose phone one firm alone has is written down with a word of the firm's name or of its contact's: `Ania Paletex`.
fn booked_as(context: &Context<'_>, left: usize, right: usize) -> bool {
    let features = context.features;
    let (person, firm) = if features.names.get(left).is_empty() { (left, right) } else { (right, left) };
    let holders = &context.frequency.holders.phones;
    let shared = |phone: &&u64| features.phones.get(firm).contains(phone);
    let mut phones = features.phones.get(person).iter().filter(shared);
    let label = features.persons.get(person).iter().chain(features.rooted.get(person));
    let words: Vec<u32> = label.flat_map(|&text| features.texts.words(text)).copied().collect();
    let known = (features.names.get(firm).iter())
        .chain(features.persons.get(firm))
        .chain(features.rooted.get(firm))
        .flat_map(|&text| features.texts.words(text));
    let telling = |word: &&u32| features.texts.tokens[**word as usize].text.len() >= TELLING_WORD;
    phones.any(|phone| !holders.contains_key(phone)) && known.filter(telling).any(|word| words.contains(word))
}

/// Whether one of two names says of its firm that it holds others and the other does not: two firms by law, behind one switchboard.
fn is_holding(context: &Context<'_>, left: usize, right: usize) -> bool {
    let holding = trade::concept("holding");
    let texts = &context.features.texts;
    let says_so = |record: usize| {
        let mut words = context.features.names.get(record).iter().flat_map(|&name| texts.words(name));
        words.any(|&word| texts.tokens[word as usize].concept == holding)
    };
    says_so(left) != says_so(right)
}

/// Whether the letters and digits of a label and of a name begin with the same four, or are the same.
pub fn begins_alike(label: &str, name: &str) -> bool {
    let letters = |text: &'_ str| text.bytes().filter(u8::is_ascii_alphanumeric).collect::<Vec<u8>>();
    let (label, name) = (letters(label), letters(name));
    let shared = label.iter().zip(&name).take_while(|(a, b)| a == b).count();
    shared >= 4 || shared > 1 && shared == label.len().min(name.len())
}

/// Whether a phone, a mailbox, an id, a person or a birthday is the same, or nearly.
fn direct_contact(pattern: &Pattern) -> bool {
    let level = |comparison: usize| pattern.levels[comparison];
    (1..=2).contains(&level(at::PHONE))
        || (1..=2).contains(&level(at::EMAIL))
        || (1..=2).contains(&level(at::CONTACT))
        || (1..=2).contains(&level(at::IDS))
        || level(at::BIRTHDAY) == EQUAL
}

fn by_odds(settings: &LinkSettings, likely: f64) -> Verdict {
    if likely >= settings.merge_probability {
        Verdict::Match
    } else if likely >= settings.review_probability {
        Verdict::Possible
    } else {
        Verdict::Apart
    }
}

/// The same name at another place, with no phone, mailbox or person in common: a site of the same firm, not the same
/// entry twice.
fn is_branch(context: &Context<'_>, pattern: &Pattern, left: usize, right: usize) -> bool {
    let level = |comparison: usize| pattern.levels[comparison];
    let named_alike = (1..=NAME_CONTAINED).contains(&level(at::NAME));
    let shared = level(at::PHONE) == EQUAL
        || level(at::EMAIL) == EQUAL
        || (1..=2).contains(&level(at::CONTACT))
        || matches!(level(at::STREET), 1..=STREET_CLOSE);
    let moved = moved(pattern);
    let (a, b) = (context.features.branches[left], context.features.branches[right]);
    // where names and countries are all a list tells, a remark in brackets at one of two names only says the country again
    let (p, q) = (context.features.countries[left], context.features.countries[right]);
    let remark = context.features.names_alone && (a == 0 || b == 0) && p == q && p != 0;
    named_alike && !shared && moved
        || a != b && !shared && !remark && (1..=NAME_EXTENDED).contains(&level(at::NAME))
}

/// Whether the addresses are two places: other cities, or in one city other post codes and houses.
fn moved(pattern: &Pattern) -> bool {
    let (area, street) = (pattern.levels[at::AREA], pattern.levels[at::STREET]);
    area >= PLACE_DIFFERENT || area == CITY_ONLY && street > STREET_CLOSE
}

/// How two records that are not one client belong together, if they do.
fn related(context: &Context<'_>, pattern: &Pattern, odds: f64, left: usize, right: usize) -> Verdict {
    let level = |comparison: usize| pattern.levels[comparison];
    let name = level(at::NAME);
    if odds < NOTABLE - 12.0 || name == 0 {
        return Verdict::Apart;
    }
    if (1..=NAME_CONTAINED).contains(&name)
        && is_branch(context, pattern, left, right)
        && (level(at::DOMAIN) == EQUAL || pattern.bits(at::NAME) > 12.0)
    {
        return Verdict::Related(RelatedKind::Branch);
    }
    let same_contact = level(at::PHONE) == EQUAL || level(at::EMAIL) == EQUAL;
    if (NAME_EXTENDED..=NAME_OVERLAP).contains(&name)
        && (level(at::DOMAIN) == EQUAL || matches!(level(at::STREET), 1..=STREET_CLOSE) || same_contact)
    {
        return Verdict::Related(RelatedKind::Group);
    }
    if same_contact {
        return Verdict::Related(RelatedKind::SharedContact);
    }
    // a name is worth a mention where chance would hardly bring its bearer to two clients of so many
    if level(at::CONTACT) == EQUAL
        && pattern.bits(at::CONTACT) > f64::from(context.frequency.clients).log2() + SURPRISING
    {
        return Verdict::Related(RelatedKind::SharedPerson);
    }
    Verdict::Apart
}
