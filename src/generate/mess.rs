//! How people type what a firm is: the mistakes of client lists, each about as often as in the made engagements.

use super::dice::Dice;
use super::firm::Firm;
use super::language::Language;
use crate::normalise::text::skeleton;

/// A row of a client list, as typed: the cells in the order of the language's headers.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) tax_number: String,
    pub(super) person: String,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) postcode: String,
    pub(super) city: String,
    pub(super) street: String,
    pub(super) remark: String,
}

const TYPED: u64 = 3;

/// The firm as somebody typed it for the `copy`-th time; the first time with more care.
pub(super) fn typed(firm: &Firm, seed: u64, copy: u64) -> Option<Entry> {
    let language = firm.language()?;
    let mut dice = Dice::of(seed, firm.number * 16 + copy, TYPED);
    let care = if copy == 0 { 3 } else { 1 };
    let mut entry = Entry {
        name: name(firm, language, care, &mut dice),
        tax_number: firm.tax_number.clone().unwrap_or_default(),
        person: person(firm, &mut dice),
        phone: phone(&firm.phone, language, &mut dice),
        email: firm.email.clone(),
        postcode: firm.postcode.clone(),
        city: firm.city.clone(),
        street: firm.street.clone(),
        remark: String::new(),
    };
    if dice.chance(150) {
        entry.remark.push_str(dice.pick(&language.remarks).map_or("", String::as_str));
    }
    if dice.chance(60 / care) {
        entry.phone = phone(&dice.clone().fill(language.mobiles.first()?), language, &mut dice);
    }
    if dice.chance(60 / care) {
        entry.street = format!("{} {}", dice.pick(&language.streets)?, 1 + dice.below(180));
        entry.postcode = dice.fill(&language.postcode);
    }
    for (cell, missing) in [
        (&mut entry.tax_number, 600),
        (&mut entry.person, 350),
        (&mut entry.phone, 150),
        (&mut entry.email, 300),
        (&mut entry.postcode, 450),
        (&mut entry.city, 250),
        (&mut entry.street, 450),
    ] {
        if dice.chance(missing) {
            cell.clear();
        }
    }
    // a row with a name alone is no entry anybody could use
    if [&entry.tax_number, &entry.phone, &entry.email].iter().all(|cell| cell.is_empty()) {
        entry.phone = phone(&firm.phone, language, &mut dice);
    }
    Some(entry)
}

/// The name with its form, with up to two mistakes.
fn name(firm: &Firm, language: &Language, care: usize, dice: &mut Dice) -> String {
    let mut name = firm.name.clone();
    let mut spelling = 0;
    let mut with_form = true;
    let mut quoted = false;
    for _ in 0..2 {
        if !dice.chance(420 / care) {
            continue;
        }
        match dice.below(100) {
            0..30 => name = latin(&name),
            30..44 => typo(&mut name, dice),
            44..60 => spelling = 1 + dice.below(4),
            60..70 => with_form = false,
            70..80 => name = if dice.chance(500) { name.to_uppercase() } else { name.to_lowercase() },
            80..88 => quoted = true,
            88..94 => name = turned(&name),
            94..97 => name = homoglyphs(&name),
            _ => name = cut(&name, 16),
        }
    }
    if quoted && let Some((opening, closing)) = pair(&language.quotes) {
        name = format!("{opening}{name}{closing}");
    }
    let Some(spellings) = firm.form.filter(|_| with_form).and_then(|form| language.forms.get(form)) else {
        return name;
    };
    let legal = spellings.get(spelling % spellings.len()).map_or("", String::as_str);
    if language.form_first { format!("{legal} {name}") } else { format!("{name} {legal}") }
}

fn pair(quotes: &str) -> Option<(char, char)> {
    let mut signs = quotes.chars();
    Some((signs.next()?, signs.next()?))
}

/// In Latin letters without accents.
fn latin(name: &str) -> String {
    let mut latin = String::with_capacity(name.len());
    for word in skeleton(name).split(' ') {
        if !latin.is_empty() {
            latin.push(' ');
        }
        let mut signs = word.chars();
        latin.extend(signs.next().map(|first| first.to_ascii_uppercase()));
        latin.push_str(signs.as_str());
    }
    latin
}

/// A letter doubled, dropped or exchanged with its neighbour.
fn typo(name: &mut String, dice: &mut Dice) {
    let mut signs: Vec<char> = name.chars().collect();
    if signs.len() < 5 {
        return;
    }
    let at = 1 + dice.below(signs.len() - 2);
    match dice.below(3) {
        0 => drop(signs.remove(at)),
        1 => signs.insert(at, signs.get(at).copied().unwrap_or('e')),
        _ => signs.swap(at, at + 1),
    }
    *name = signs.into_iter().collect();
}

/// Cut off, as old programs do to long names.
fn cut(name: &str, most: usize) -> String {
    let start: String = name.chars().take(most).collect();
    start.trim_end().to_owned()
}

/// The first word last.
fn turned(name: &str) -> String {
    name.split_once(' ').map_or_else(|| name.to_owned(), |(first, rest)| format!("{rest} {first}"))
}

/// With letters of the other alphabet that look the same.
fn homoglyphs(name: &str) -> String {
    const TWINS: [(char, char); 6] = [('a', 'а'), ('e', 'е'), ('o', 'о'), ('c', 'с'), ('p', 'р'), ('x', 'х')];
    name.chars()
        .map(|sign| {
            TWINS
                .iter()
                .find_map(|&(latin, cyrillic)| match sign {
                    _ if sign == latin => Some(cyrillic),
                    _ if sign == cyrillic => Some(latin),
                    _ => None,
                })
                .unwrap_or(sign)
        })
        .collect()
}

fn person(firm: &Firm, dice: &mut Dice) -> String {
    let (given, family) = &firm.person;
    match dice.below(10) {
        0 => format!("{family} {given}"),
        1 => given.chars().next().map_or_else(|| family.clone(), |initial| format!("{initial}. {family}")),
        _ => format!("{given} {family}"),
    }
}

/// A number in one of the ways people write it.
fn phone(national: &str, language: &Language, dice: &mut Dice) -> String {
    let prefix = language.prefix.trim_start_matches('+');
    let trunk = &language.trunk;
    match dice.below(6) {
        0 => format!("+{prefix}{national}"),
        1 => format!("+{prefix} {}", grouped(national, ' ')),
        2 => format!("00{prefix}{national}"),
        3 => format!("{trunk}{national}"),
        4 => format!("{trunk}{}", grouped(national, '-')),
        _ => format!("{prefix}{national}"),
    }
}

fn grouped(digits: &str, between: char) -> String {
    let mut text = String::with_capacity(digits.len() + 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == 0 && place + 1 < digits.len() {
            text.push(between);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_can_be_used() {
        for number in 0..2_000 {
            let firm = Firm::of(5, number).unwrap();
            for copy in 0..3 {
                let entry = typed(&firm, 5, copy).unwrap();
                assert!(!entry.name.is_empty());
                assert!(!(entry.phone.is_empty() && entry.email.is_empty() && entry.tax_number.is_empty()));
            }
        }
    }

    #[test]
    fn a_second_typing_is_often_another() {
        let differing = (0..2_000)
            .filter(|number| {
                let firm = Firm::of(5, *number).unwrap();
                typed(&firm, 5, 0).unwrap().name != typed(&firm, 5, 1).unwrap().name
            })
            .count();
        assert!((700..1_800).contains(&differing), "{differing}");
    }
}
