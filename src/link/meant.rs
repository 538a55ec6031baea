//! Which of several clients a party means: by the branch or the place that it gives with its name, by its number, by its name
//! in part.
//!
//! Each function looks at the clients that were compared with one party and gives the one that it means, unless there are two.

use super::compare::{Context, Pattern, at};
use crate::model::{PersonName, RecordRole};

/// A client that was compared with a party: its cluster, its record, what the two have in common.
pub type Compared = (u32, u32, Pattern);

// levels, as the comparisons number them
const EQUAL: u8 = 1;
const DIFFERENT_PHONES: u8 = 3;
const DIFFERENT_EMAILS: u8 = 3;
const CLOSE: u8 = 2;
const NAME_CONTAINED: u8 = 4;
const DIFFERENT_FORMS: u8 = 2;
const PERSON_CONTAINED: u8 = 3;
const SAME_CITY: u8 = 3;
const PLACE_DIFFERENT: u8 = 5;
const BIRTHDAY_DIFFERENT: u8 = 4;

/// Letters from which a word of a name is no initial.
const FULL_WORD: usize = 3;

/// The first of those who are named, unless they are of two clusters.
pub fn of_one_cluster<T>(mut named: impl Iterator<Item = T>, cluster: impl Fn(&T) -> u32) -> Option<T> {
    let first = named.next()?;
    named.all(|other| cluster(&other) == cluster(&first)).then_some(first)
}

/// The one cluster that is named, with the first of its clients, unless there are two.
pub fn only_one<'a>(named: impl Iterator<Item = &'a Compared>) -> Option<&'a Compared> {
    of_one_cluster(named, |client| client.0)
}

/// Whether a client has the phone or the e-mail of the party.
fn reached((.., pattern): &Compared) -> bool {
    [at::PHONE, at::EMAIL].into_iter().any(|comparison| pattern.levels[comparison] == EQUAL)
}

/// Of clients of one name the one whose branch or place a party gives; one that gives no branch means the head office.
pub fn by_place<'a>(context: &Context<'_>, compared: &'a [Compared], party: usize) -> Option<&'a Compared> {
    let level = |candidate: &Compared, comparison: usize| candidate.2.levels[comparison];
    let branches = &context.features.branches;
    let branch = branches[party];
    let of_branch = |candidate: &&Compared| branches[candidate.1 as usize] == branch;
    if branch != 0 {
        let alike = |candidate: &&Compared| (1..=NAME_CONTAINED).contains(&level(candidate, at::NAME));
        if let Some(found) = only_one(compared.iter().filter(alike).filter(of_branch)) {
            return Some(found);
        }
    }
    let named = |candidate: &&Compared| {
        let by_name = level(candidate, at::NAME) == EQUAL || level(candidate, at::PERSON) == EQUAL;
        by_name && level(candidate, at::FORM) != DIFFERENT_FORMS
    };
    let here = |candidate: &&Compared| (1..=SAME_CITY).contains(&level(candidate, at::AREA));
    let mut all = compared.iter().filter(named);
    // a number tells more than a place: people move
    if all.clone().any(reached) {
        return only_one(all.filter(|candidate| reached(candidate)));
    }
    if only_one(all.clone()).is_none() {
        return only_one(all.clone().filter(here)).or_else(|| only_one(all.filter(of_branch)));
    }
    // whoever lives elsewhere is a namesake, where one of the place has the name and a patronymic
    let elsewhere = all.all(|candidate| level(candidate, at::AREA) >= PLACE_DIFFERENT);
    let person = |candidate: &&Compared| (1..=PERSON_CONTAINED).contains(&level(candidate, at::PERSON));
    if elsewhere { only_one(compared.iter().filter(person).filter(here)) } else { None }
}

/// Who is called at a number or written to at a mailbox that one client alone has, where a list of calls names him by one word
/// without a legal form: such a word is a label that somebody put down, and no name of a firm.
pub fn by_number<'a>(
    context: &Context<'_>,
    compared: &'a [Compared],
    party: usize,
) -> Option<(&'a Compared, usize)> {
    let features = context.features;
    if features.records[party].role != RecordRole::InteractionParty || features.forms[party] != 0 {
        return None;
    }
    let (names, _) = features.main_names(party);
    if names.iter().any(|&name| features.texts.words(name).len() > 1) {
        return None;
    }
    [at::PHONE, at::EMAIL].into_iter().find_map(|comparison| {
        let has = |candidate: &&Compared| candidate.2.levels[comparison] == EQUAL;
        Some((only_one(compared.iter().filter(has))?, comparison))
    })
}

/// Whether the family name of one stands in the name of the other: a given name and a patronymic alone are many people's.
fn bears_family_name(one: &PersonName, other: &PersonName) -> bool {
    let Some(family) = &one.family else { return false };
    let family = family.to_lowercase();
    other.display.split_whitespace().any(|word| word.to_lowercase() == family)
}

/// The only person whose name a party gives but for a patronymic or a second given name, of which one side tells nothing, or but
/// for initials: `Шубин Захар` and `Шубин Захар Юрьевич`, `ФОП Рудик С. О.` and `ФОП Рудик Соломія Олегівна`. Nothing speaks
/// against it.
pub fn by_part_of_name<'a>(
    context: &Context<'_>,
    compared: &'a [Compared],
    party: usize,
) -> Option<&'a Compared> {
    let features = context.features;
    let level = |candidate: &Compared, comparison: usize| candidate.2.levels[comparison];
    let words = |text: &u32| features.texts.words(*text);
    let shared = |words: &[u32], others: &[u32]| {
        let full = |word: &&u32| features.texts.tokens[**word as usize].text.len() >= FULL_WORD;
        words.iter().filter(full).filter(|word| others.contains(word)).count()
    };
    let any = |candidate: &Compared, told: &dyn Fn(&[u32], &[u32]) -> bool| {
        let (a, b) = (features.main_names(candidate.1 as usize).0, features.main_names(party).0);
        a.iter().any(|x| b.iter().any(|y| told(words(x), words(y))))
    };
    let in_full = |candidate: &Compared| {
        (1..=PERSON_CONTAINED).contains(&level(candidate, at::PERSON))
            && any(candidate, &|x, y| shared(x, y) > 1)
    };
    // a family name and two initials
    let close = |candidate: &Compared| {
        [at::NAME, at::PERSON]
            .into_iter()
            .any(|comparison| (1..=CLOSE).contains(&level(candidate, comparison)))
    };
    let in_initials = |candidate: &Compared| {
        close(candidate) && any(candidate, &|x, y| x.len() == 3 && y.len() == 3 && shared(x, y) > 0)
    };
    let of_family = |candidate: &Compared| {
        let (a, b) = (&features.records[candidate.1 as usize].persons, &features.records[party].persons);
        a.iter().any(|x| b.iter().any(|y| bears_family_name(x, y) && bears_family_name(y, x)))
    };
    let found = only_one(compared.iter().filter(|&candidate| in_full(candidate) || close(candidate)))?;
    if compared.iter().any(|candidate| candidate.0 != found.0 && reached(candidate)) {
        return None;
    }
    let contradicted = |candidate: &Compared| {
        level(candidate, at::PHONE) == DIFFERENT_PHONES
            || level(candidate, at::EMAIL) == DIFFERENT_EMAILS
            || level(candidate, at::AREA) >= PLACE_DIFFERENT
            || level(candidate, at::BIRTHDAY) == BIRTHDAY_DIFFERENT
    };
    let own = || compared.iter().filter(|candidate| candidate.0 == found.0);
    // what one of his rows tells of him another may not
    if own().any(contradicted) && !own().any(reached) {
        return None;
    }
    own().find(|candidate| in_full(candidate) && of_family(candidate) || in_initials(candidate))
}
