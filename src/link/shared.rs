//! Two records with one number or mailbox that nobody else has, though their names say little: a person as a phone book has him,
//! a brand above a door.

use super::compare::tokens::agreement;
use super::compare::{Context, Pattern, at};
use super::judge::{Verdict, domain_bears_name};
use crate::model::{EmailClass, PersonName, Phone, PhoneKind, RelatedKind};

// levels, as the comparisons number them
const EQUAL: u8 = 1;
const DIFFERENT_EMAILS: u8 = 3;
const DIFFERENT_PHONES: u8 = 3;
const DIFFERENT_DOMAINS: u8 = 2;
const DIFFERENT_CONTACTS: u8 = 5;
const IDS_CONFLICT: u8 = 4;
const PERSON_CLOSE: u8 = 2;
const PERSON_OVERLAP: u8 = 4;
const BIRTHDAY_DIFFERENT: u8 = 4;
const STREET_DIFFERENT: u8 = 4;
const PLACE_DIFFERENT: u8 = 5;
const NAME_EXTENDED: u8 = 5;
const NAME_OVERLAP: u8 = 6;
const NAME_DIFFERENT: u8 = 9;

/// Holders of a value that two differently named records share and no third has.
const THESE_TWO: u32 = 2;

/// What is to be done with a pair of which all else was judged, where the two share a number or a mailbox.
pub fn asked(context: &Context<'_>, pattern: &Pattern, pair: (usize, usize), judged: Verdict) -> Verdict {
    let contact = pattern.levels[at::PHONE] == EQUAL || pattern.levels[at::EMAIL] == EQUAL;
    if !contact {
        return judged;
    }
    if judged == Verdict::Match {
        return if one_household(context, pattern, pair) { Verdict::Possible } else { judged };
    }
    if judged == Verdict::Possible && translated(context, pattern, pair) {
        return Verdict::Match;
    }
    if let Some(verdict) = one_mobile(context, pattern, pair) {
        return verdict;
    }
    let unasked =
        matches!(judged, Verdict::Apart | Verdict::Related(RelatedKind::Group | RelatedKind::SharedContact));
    if unasked && worth_asking(context, pattern, pair) { Verdict::Possible } else { judged }
}

/// What is to be done with two private persons of one mobile that nobody else has: one client where the name of one is that of the
/// other in initials or in part, or is a given name with a remark (`Павел ГАЗель`); where more than the given name differs a
/// person should judge. `None` where their names or anything else speak against it.
fn one_mobile(context: &Context<'_>, pattern: &Pattern, (left, right): (usize, usize)) -> Option<Verdict> {
    let level = |comparison: usize| pattern.levels[comparison];
    if level(at::PERSON) <= PERSON_CLOSE
        || level(at::PHONE) != EQUAL
        || level(at::IDS) == IDS_CONFLICT
        || level(at::BIRTHDAY) == BIRTHDAY_DIFFERENT
    {
        return None;
    }
    let features = context.features;
    let (a, b) = (features.records[left], features.records[right]);
    let own = |phone: &&Phone| {
        let holders = context.frequency.holders.phones.get(&phone.number());
        phone.kind() == PhoneKind::Mobile && holders.is_none_or(|&holders| holders <= THESE_TWO)
    };
    if !a.phones.iter().filter(|phone| b.phones.contains(phone)).any(|phone| own(&phone)) {
        return None;
    }
    let elsewhere = level(at::EMAIL) == DIFFERENT_EMAILS || level(at::AREA) >= PLACE_DIFFERENT;
    let sure = if elsewhere { Verdict::Possible } else { Verdict::Match };
    let parts = |x: u32, y: u32| {
        let agreement = agreement(&features.texts, &context.frequency.persons, x, y);
        let nothing_over = agreement.left_over == 0 || agreement.right_over == 0;
        nothing_over && (agreement.pairs > 1 || agreement.full_word)
    };
    let (p, q) = (features.main_names(left).0, features.main_names(right).0);
    if p.iter().any(|&x| q.iter().any(|&y| parts(x, y))) {
        return Some(sure);
    }
    let mut same_given = a.persons.iter().flat_map(|x| b.persons.iter().map(move |y| (x, y)));
    let (x, y) = same_given.find(|(x, y)| given_alike(x, y))?;
    Some(if has_remark(x) || has_remark(y) { sure } else { Verdict::Possible })
}

/// Whether two names of firms are written in two alphabets, so that they cannot be told to differ, and the firms share a mailbox at a
/// domain that bears the name of either: `Port Clinic Ltd` and `קליניקת הנמל`.
fn translated(context: &Context<'_>, pattern: &Pattern, (left, right): (usize, usize)) -> bool {
    let level = |comparison: usize| pattern.levels[comparison];
    let named = matches!(level(at::NAME), NAME_OVERLAP | NAME_DIFFERENT) && level(at::EMAIL) == EQUAL;
    let contradicted = level(at::PHONE) == DIFFERENT_PHONES
        || level(at::CONTACT) == DIFFERENT_CONTACTS
        || level(at::IDS) == IDS_CONFLICT
        || level(at::AREA) >= PLACE_DIFFERENT;
    let latin = |record: usize| {
        let names = &context.features.records[record].names;
        names.first().map(|name| name.core().chars().any(|c| c.is_ascii_alphabetic()))
    };
    let two_alphabets = matches!((latin(left), latin(right)), (Some(a), Some(b)) if a != b);
    named && !contradicted && two_alphabets && domain_bears_name(context, (left, right))
}

/// Whether two people of one family name bear given names that begin differently: a couple has one telephone, one address and one
/// car, and whatever they have in common is no evidence that they are one.
fn one_household(context: &Context<'_>, pattern: &Pattern, (left, right): (usize, usize)) -> bool {
    let level = |comparison: usize| pattern.levels[comparison];
    if level(at::PERSON) != PERSON_OVERLAP || level(at::IDS) == EQUAL || level(at::BIRTHDAY) == EQUAL {
        return false;
    }
    let first = |person: &PersonName| {
        let given = person.given.as_deref().filter(|given| is_full(given))?;
        given.chars().next().and_then(|c| c.to_lowercase().next())
    };
    let (a, b) = (&context.features.records[left].persons, &context.features.records[right].persons);
    let mut pairs = a.iter().flat_map(|x| b.iter().map(move |y| (first(x), first(y))));
    // letters of two alphabets cannot be compared
    let differ = |x: char, y: char| x != y && x.is_ascii() == y.is_ascii();
    !a.is_empty() && !b.is_empty() && pairs.all(|(x, y)| matches!((x, y), (Some(x), Some(y)) if differ(x, y)))
}

/// Whether a given name is no initial.
fn is_full(given: &str) -> bool {
    given.chars().filter(|c| c.is_alphabetic()).count() > 2
}

/// Whether two people bear one given name in full, or forms of one.
fn given_alike(a: &PersonName, b: &PersonName) -> bool {
    let (Some(x), Some(y)) = (&a.given, &b.given) else { return false };
    is_full(x) && is_full(y) && x.to_lowercase() == y.to_lowercase()
}

/// Whether something is written behind a given name that is no part of a name: in another alphabet, in small letters or with
/// capitals inside.
fn has_remark(person: &PersonName) -> bool {
    let latin = |text: &str| text.chars().any(|c| c.is_ascii_alphabetic());
    let Some(given) = &person.given else { return false };
    let words = person.display.split_whitespace();
    words.filter(|word| *word != given.as_str()).any(|word| {
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let small = letters.next().is_some_and(char::is_lowercase);
        let inside = letters.clone().take(2).any(char::is_uppercase) && letters.any(char::is_lowercase);
        latin(word) != latin(given) || small && given.chars().next().is_some_and(char::is_uppercase) || inside
    })
}

/// Whether a person should judge of two clients of other names: a number or a mailbox is theirs and nobody else's, and nothing
/// speaks against it. A brand above the door goes by one name and the firm behind it by another.
fn worth_asking(context: &Context<'_>, pattern: &Pattern, (left, right): (usize, usize)) -> bool {
    let level = |comparison: usize| pattern.levels[comparison];
    let contradicted = level(at::IDS) == IDS_CONFLICT
        || level(at::EMAIL) == DIFFERENT_EMAILS
        || level(at::DOMAIN) == DIFFERENT_DOMAINS
        || level(at::CONTACT) == DIFFERENT_CONTACTS
        || level(at::STREET) >= STREET_DIFFERENT
        || level(at::AREA) >= PLACE_DIFFERENT;
    if contradicted || !matches!(level(at::NAME), NAME_EXTENDED | NAME_OVERLAP | NAME_DIFFERENT) {
        return false;
    }
    let (a, b) = (context.features.records[left], context.features.records[right]);
    let holders = &context.frequency.holders;
    let of_two = |count: Option<&u32>| count.is_none_or(|&holders| holders <= THESE_TWO);
    let phone = a.phones.iter().filter(|phone| b.phones.contains(phone));
    let mail = a.emails.iter().filter(|mail| b.emails.contains(mail));
    let mut mail = mail.filter(|mail| mail.class() != EmailClass::Disposable);
    phone.map(|phone| holders.phones.get(&phone.number())).any(of_two)
        || mail.any(|mail| of_two(holders.emails.get(&super::features::Mail::new(mail.as_str()).hash)))
}
