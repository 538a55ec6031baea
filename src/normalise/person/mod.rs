//! Names of persons.

mod cell;
mod names;
mod proper;

use compact_str::CompactString;
use rayon::prelude::*;

use super::Parsed;
use super::Rest;
use super::text::{clean, consonant_key, is_placeholder, skeleton, without_pictures};
use crate::lexicon::trade;
use crate::model::PersonName;
pub use names::{given_name_root, is_family_name, is_given_name};

/// In which order a column writes the parts of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NameOrder {
    /// `Jan Kowalski`.
    GivenFirst,
    /// `Kowalski Jan`.
    FamilyFirst,
}

/// Reads all persons of a cell.
///
/// The order of given and family name comes from the comma (`Kowalski, Jan`), the initials (`Иванов И.И.`), the patronymic
/// and the dictionary of given names; where these are silent, from `order`; where that is too, the given name is first.
/// Rest codes: `placeholder`, `not_a_person`, `remark` (in brackets), `position_in_name` (the post of the person).
#[must_use]
pub fn persons(raw: &str, order: Option<NameOrder>) -> Parsed<PersonName> {
    let mut parsed = Parsed::default();
    let text = clean(raw);
    if is_placeholder(&text) {
        if !text.is_empty() {
            parsed.rest.push(Rest { text, code: "placeholder" });
        }
        return parsed;
    }
    parsed.rest.extend(cell::remarks(&text).map(|text| Rest { text, code: "remark" }));
    let owner = cell::firm_and_owner(&text);
    parsed.rest.extend(owner.map(|(firm, _)| Rest { text: firm.to_owned(), code: "remark" }));
    let (text, posts) = cell::without_positions(owner.map_or(text.as_str(), |(_, owner)| owner));
    parsed.rest.extend(posts.into_iter().map(|text| Rest { text, code: "position_in_name" }));
    for words in cell::people(&text) {
        match assemble(&words, order) {
            Some(person) if !parsed.values.contains(&person) => parsed.values.push(person),
            Some(_) => {}
            None => parsed.rest.push(Rest { text: words.text(), code: "not_a_person" }),
        }
    }
    parsed
}

/// The owner with his title in the name of a firm that is called after him: `dr Jan Kowalski` of `Gabinet stomatologiczny dr Jan
/// Kowalski`.
#[must_use]
pub fn owner_in_name(raw: &str) -> Option<&str> {
    cell::firm_and_owner(raw).map(|(_, owner)| owner)
}

/// Puts a name together from columns of its own; `None` where all are empty or placeholders.
#[must_use]
pub fn person_from_parts(
    given: Option<&str>,
    middle: Option<&str>,
    family: Option<&str>,
    title: Option<&str>,
) -> Option<PersonName> {
    let part =
        |raw: Option<&str>| raw.map(|raw| clean(&without_pictures(raw))).filter(|text| !is_placeholder(text));
    let (given, middle, family, title) = (part(given), part(middle), part(family), part(title));
    if given.is_none() && middle.is_none() && family.is_none() {
        return None;
    }
    // a whole name in one of the columns
    if let (None, Some(whole), None) | (Some(whole), None, None) = (&given, &family, &middle)
        && whole.contains(' ')
        && let Some(mut person) = persons(whole, None).values.into_iter().next()
    {
        person.title = title.map(CompactString::from).or(person.title);
        return Some(person);
    }
    Some(finish(given, middle, family, title, false))
}

/// The order most names of a column are written in; `None` where nothing tells.
#[must_use]
pub fn column_order<'a>(values: impl ParallelIterator<Item = &'a str>) -> Option<NameOrder> {
    let orders = |value: &str| {
        let (mut given_first, mut family_first) = (0_usize, 0_usize);
        for words in cell::people(&clean(value)).iter().filter(|words| !words.comma) {
            match evident_order(&words.names) {
                Some(NameOrder::GivenFirst) => given_first += 1,
                Some(NameOrder::FamilyFirst) => family_first += 1,
                None => {}
            }
        }
        (given_first, family_first)
    };
    let sum = |a: (usize, usize), b: (usize, usize)| (a.0 + b.0, a.1 + b.1);
    let (given_first, family_first) = values.map(orders).reduce(|| (0, 0), sum);
    match given_first.cmp(&family_first) {
        std::cmp::Ordering::Greater => Some(NameOrder::GivenFirst),
        std::cmp::Ordering::Less => Some(NameOrder::FamilyFirst),
        std::cmp::Ordering::Equal => None,
    }
}

/// Whether a text looks like one person's name rather than a firm's: two to four capitalised words of letters, one of them
/// a given name, an initial or a patronymic. Cheap: meant for whole columns.
#[must_use]
pub fn looks_like_person(raw: &str) -> bool {
    if raw.len() > 96 || raw.bytes().any(|b| b.is_ascii_digit()) {
        return false;
    }
    let text = clean(raw);
    if cell::firm_and_owner(&text).is_some() {
        return false;
    }
    let plain = |c: char| {
        c.is_alphabetic() || matches!(c, ' ' | '.' | ',' | '-' | '\'' | '’' | 'ʼ' | '׳' | '`' | '"' | '״')
    };
    if !text.chars().all(plain) {
        return false;
    }
    let people = cell::people(&text);
    let [person] = people.as_slice() else { return false };
    if person.names.len() > 4 || person.names.is_empty() {
        return false;
    }
    let titled = person.title.is_some();
    let is_firm = || {
        person.names.iter().any(|name| {
            !is_initial(name) && super::company::is_common_word(&skeleton(name)) && !names::given(name)
        }) || super::company::company_name(&text).is_some_and(|name| name.form().is_some())
    };
    let full = person.names.iter().filter(|name| !is_initial(name)).count();
    if person.names.len() == 1 {
        return titled && full == 1 && !is_firm();
    }
    let initials = full == 1 && person.names.len() > full && text.contains('.');
    full > 0
        && (initials || titled || holds_given_name(&person.names) || holds_family_name(&person.names))
        && !is_firm()
}

/// Whether one of the words is a given name or a patronymic and the others can be the family name: of three words or more
/// all but one must be known, for `Ratman Jan Kowalski` is a firm.
fn holds_given_name(names: &[String]) -> bool {
    let known: Vec<bool> =
        names.iter().map(|name| names::given(name) || names::is_patronymic(name)).collect();
    if names.len() < 3 {
        return known.contains(&true);
    }
    let told = |i: usize| known.get(i) == Some(&true) || names.get(i).is_some_and(|name| is_initial(name));
    let unknown = (0..names.len()).filter(|&i| !told(i)).count();
    known.contains(&true) && unknown <= 1 && (told(0) || told(names.len() - 1))
}

/// Two words, one of which can only be a family name: `Ярема Килимник`, `Hordii Vakulenko`.
fn holds_family_name(names: &[String]) -> bool {
    let [first, last] = names else { return false };
    let is_other = |word: &str| is_initial(word) || sells(word);
    !is_other(first)
        && !is_other(last)
        && (names::is_surely_family_name(last)
            || names::is_surely_family_name(first) && !names::is_adjective(first))
}

/// Whether a word says what a firm does, as in `Мебели Виденов`: short words of trade are given names too.
fn sells(name: &str) -> bool {
    let word = skeleton(name);
    word.len() > 3 && trade::concept(&word) != 0
}

/// Which order the words themselves show.
fn evident_order(names: &[String]) -> Option<NameOrder> {
    let [first, .., last] = names else { return None };
    if is_initial(first) != is_initial(last) {
        return Some(if is_initial(first) { NameOrder::GivenFirst } else { NameOrder::FamilyFirst });
    }
    if let [_, middle, _] = names {
        if names::is_patronymic(middle) && !names::is_patronymic(last) {
            return Some(NameOrder::GivenFirst);
        }
        if names::is_patronymic(last) && !names::is_patronymic(first) {
            return Some(NameOrder::FamilyFirst);
        }
    }
    match (names::given(first), names::given(last)) {
        (true, false) => Some(NameOrder::GivenFirst),
        (false, true) => Some(NameOrder::FamilyFirst),
        (true, true) => match (names::is_family_name(first), names::is_family_name(last)) {
            (true, false) => Some(NameOrder::FamilyFirst),
            (false, true) => Some(NameOrder::GivenFirst),
            _ => None,
        },
        (false, false) => None,
    }
}

fn is_initial(word: &str) -> bool {
    let letters = word.trim_end_matches(['.', '\'', '׳']);
    letters.chars().count() == 1 && letters.chars().all(char::is_alphabetic)
}

fn assemble(words: &cell::Words, order: Option<NameOrder>) -> Option<PersonName> {
    let names = &words.names;
    let family_first =
        if words.comma { true } else { evident_order(names).or(order) == Some(NameOrder::FamilyFirst) };
    let (given, middle, family) = match names.as_slice() {
        [] => return None,
        [one] if is_initial(one) => return None,
        [one] if names::given(one) && !(names::is_family_name(one) && words.title.is_some()) => {
            (Some(one.clone()), None, None)
        }
        [one] => (None, None, Some(one.clone())),
        [first, rest @ ..] if family_first => {
            let (given, middle) = split_given(rest);
            (given, middle, Some(first.clone()))
        }
        [rest @ .., last] => {
            let (given, middle) = split_given(rest);
            (given, middle, Some(last.clone()))
        }
    };
    Some(finish(given, middle, family, words.title.clone(), family_first))
}

fn split_given(names: &[String]) -> (Option<String>, Option<String>) {
    let (first, rest) =
        names.split_first().map_or((None, &[][..]), |(first, rest)| (Some(first.clone()), rest));
    (first, (!rest.is_empty()).then(|| rest.join(" ")))
}

/// The key with the roots of the given names; empty where they are written in their root form.
fn root_key(given: Option<&str>, middle: Option<&str>, key: &str) -> String {
    let names = skeleton(&[given, middle].into_iter().flatten().collect::<Vec<_>>().join(" "));
    let is_name = |word: &str| names.split(' ').any(|name| name == word);
    let mut words: Vec<&str> =
        key.split(' ').map(|word| if is_name(word) { names::given_name_root(word) } else { word }).collect();
    words.sort_unstable();
    let rooted = words.join(" ");
    if rooted == key { String::new() } else { rooted }
}

/// The value. In East Slavic names with a patronymic the family name stands first, as their documents write it. A name in nothing but
/// capitals, or without any, gets those that people write.
fn finish(
    mut given: Option<String>,
    mut middle: Option<String>,
    mut family: Option<String>,
    title: Option<String>,
    family_first: bool,
) -> PersonName {
    if proper::is_of_one_case([&given, &middle, &family].into_iter().flatten().map(String::as_str)) {
        let inside = given.is_some() && family.is_some();
        for (part, inside) in [(&mut given, false), (&mut middle, inside), (&mut family, false)] {
            if let Some(text) = part {
                *text = proper::proper(text, inside);
            }
        }
    }
    let east = middle.as_deref().is_some_and(names::is_patronymic)
        || family_first && given.as_deref().is_some_and(is_initial);
    let order: [&Option<String>; 3] =
        if east { [&family, &given, &middle] } else { [&given, &middle, &family] };
    let display = order.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ");
    let skeleton = skeleton(&display.replace('.', " "));
    let mut sorted: Vec<&str> = skeleton.split(' ').filter(|word| !word.is_empty()).collect();
    sorted.sort_unstable();
    let key = sorted.join(" ");
    let root_key = root_key(given.as_deref(), middle.as_deref(), &key);
    let [given, middle, family, title] =
        [given, middle, family, title].map(|part| part.map(CompactString::from));
    let consonants = consonant_key(&display);
    let [display, key, root_key, consonants] = [display, key, root_key, consonants].map(CompactString::from);
    PersonName { given, middle, family, title, display, key, root_key, consonants }
}
