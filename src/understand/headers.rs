//! What a header says: the fields it may name, best first.
//!
//! A header that the dictionary knows as it stands, or without its unit and counter, means what it says there. Any other is read
//! by several rules (`rules.rs`): with abbreviations written out, without words that only tell whose the value is, in other
//! words, with a typing error. Each speaks for what it finds, and so do the words of the header themselves
//! (`dictionary/votes.rs`); together they decide.

mod compounds;
mod dictionary;
mod qualifiers;
mod reading;
mod rules;
mod slips;
mod stems;

use std::collections::BTreeMap;

use crate::model::{Country, Currency, Field, Said};
use crate::normalise::text::in_other_layouts;
use crate::normalise::words::folded;
use crate::normalise::{address, money};
use crate::understand::families::is_phone;

pub(crate) use self::dictionary::{Clue, Dictionary, Language, dictionary, rows};
use self::reading::{Reading, readings};
use self::rules::{Found, read};

/// What a header says.
#[derive(Clone, Debug, Default)]
pub(crate) struct HeaderMeaning {
    /// Fields with a score from 0 to 1, best first.
    pub fields: Vec<(Field, f64)>,
    /// The currency it names (`Сумма, грн`).
    pub currency: Option<Currency>,
    /// The country it names (`NIP (Polska)`).
    pub country: Option<Country>,
    /// It names something that the base does not carry.
    pub extra: bool,
    /// What it tells of its table.
    pub clue: Option<Clue>,
    /// It is about an offer.
    pub offer: bool,
    /// How it was read; none where it says nothing.
    pub how: Option<Said>,
}

impl HeaderMeaning {
    /// Whether it names a field, or something that the base does not carry.
    pub(crate) fn says_something(&self) -> bool {
        self.extra || !self.fields.is_empty()
    }
}

/// Whether a program made the name up for a column that has none: `Column1`, `Unnamed: 4`, `Поле 2`, `F3`.
pub(crate) fn is_made_up(header: &str) -> bool {
    const NAMES: [&str; 13] = [
        "column",
        "col",
        "field",
        "unnamed",
        "var",
        "kolumna",
        "pole",
        "spalte",
        "feld",
        "столбец",
        "колонка",
        "поле",
        "עמודה",
    ];
    let words = folded(header);
    words.iter().all(|word| {
        let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
        name.chars().count() <= 2 || NAMES.contains(&name)
    })
}

/// The score from which a header says what a column holds, whatever else speaks.
pub(crate) const SURE: f64 = 0.8;
/// A header read with less may as well be something else.
const DOUBTFUL: f64 = 0.6;
/// What another meaning of the same header is worth beside the first.
const SECOND_RANK: f64 = 0.45;

/// Reads a header. `language` is what the other headers of its table are written in, if they tell.
pub(crate) fn header_meaning(
    dictionary: &Dictionary,
    header: &str,
    language: Option<Language>,
) -> HeaderMeaning {
    let mut meaning = HeaderMeaning::default();
    let all = readings(header);
    for reading in &all {
        meaning.currency = meaning.currency.or_else(|| reading.unit.as_deref().and_then(money::currency));
        meaning.country = meaning.country.or_else(|| reading.unit.as_deref().and_then(address::country));
    }
    meaning.clue = all.iter().find_map(|reading| dictionary.clue(&reading.key));
    meaning.offer = all.first().is_some_and(|reading| dictionary.tells_of(&reading.folded, "offer"));
    let found = if all.iter().any(|reading| labels_another(dictionary, reading, language)) {
        Found::Extra
    } else {
        let unit_is_known = meaning.currency.is_some() || meaning.country.is_some();
        read(dictionary, &all, language, unit_is_known)
    };
    match found {
        Found::Extra => {
            meaning.extra = true;
            meaning.how = Some(Said::new("understood", "header_extra"));
            return meaning;
        }
        Found::Fields(how, fields) => {
            meaning.how = Some(Said::new("understood", how)).filter(|_| !fields.is_empty());
            meaning.fields = fields;
        }
    }
    let known = all.first().is_some_and(|reading| !exact(dictionary, reading, language).is_empty());
    if !known
        && meaning.fields.first().is_some_and(|(field, _)| *field == Field::FullAddress)
        && let Some(unit) = all.iter().find_map(|reading| reading.unit.as_deref())
    {
        part_in_brackets(dictionary, unit, language, &mut meaning);
    }
    if !meaning.extra && meaning.fields.first().is_none_or(|(_, score)| *score < DOUBTFUL) {
        other_layout(dictionary, header, language, &mut meaning);
    }
    meaning
}

/// `Phone 1 - Label` says of what sort the phone beside it is, and is none.
fn labels_another(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> bool {
    let [label, .., whole] = reading.parts.as_slice() else { return false };
    let first = |part: &Reading| exact(dictionary, part, language).first().map(|(field, _)| *field);
    let of = || {
        let bare = without_number(&whole.folded);
        ranked(dictionary, dictionary.by_key(&bare.concat()), language).first().map(|(field, _)| *field)
    };
    reading.nested
        && exact(dictionary, reading, language).is_empty()
        && (dictionary.tells_of(&label.folded, "kind")
            || matches!(first(label), Some(Field::Tags | Field::ClientType)))
        && of().is_some_and(|field| is_reached_by(field) || field.is_address())
}

/// The words without the number behind them.
fn without_number(folded: &[String]) -> &[String] {
    match folded {
        [words @ .., last] if last.bytes().all(|b| b.is_ascii_digit()) => words,
        words => words,
    }
}

/// Whether a field is a way to reach somebody.
fn is_reached_by(field: Field) -> bool {
    is_phone(field) || matches!(field, Field::Email | Field::Website)
}

/// `Adresse (PLZ)`, `Адрес, город` are parts of an address.
fn part_in_brackets(
    dictionary: &Dictionary,
    unit: &str,
    language: Option<Language>,
    meaning: &mut HeaderMeaning,
) {
    let Some(reading) = readings(unit).into_iter().next() else { return };
    let mut part = exact(dictionary, &reading, language);
    part.retain(|(field, score)| is_address_part(*field) && *score > SECOND_RANK);
    if !part.is_empty() {
        meaning.fields = part;
    }
}

/// `Ntktajy` is `Телефон`, typed with the keyboard switched to Latin letters.
fn other_layout(
    dictionary: &Dictionary,
    header: &str,
    language: Option<Language>,
    meaning: &mut HeaderMeaning,
) {
    const WORTH: f64 = 0.9;
    // a few letters make a word in some layout by chance
    const SHORTEST: usize = 5;
    if header.chars().filter(|c| c.is_alphabetic()).count() < SHORTEST {
        return;
    }
    let known = in_other_layouts(header).iter().flat_map(|typed| readings(typed)).find_map(|reading| {
        let found = exact(dictionary, &reading, language);
        (!found.is_empty()).then_some(found)
    });
    if let Some(known) = known {
        meaning.fields = known.into_iter().map(|(field, score)| (field, score * WORTH)).collect();
        meaning.how = Some(Said::new("understood", "header_layout"));
    }
}

fn ranked(dictionary: &Dictionary, entries: &[u32], language: Option<Language>) -> Vec<(Field, f64)> {
    let mut best: BTreeMap<Field, (f64, u32)> = BTreeMap::new();
    let entries: Vec<_> = entries.iter().filter_map(|place| dictionary.entry(*place)).collect();
    // where the table's language knows the header, other languages only suggest
    let known =
        language.filter(|wanted| entries.iter().any(|entry| entry.language == *wanted && entry.rank == 1));
    for entry in entries {
        let mut score = if entry.rank == 1 { 1.0 } else { SECOND_RANK };
        if known.is_some_and(|wanted| wanted != entry.language) {
            score *= SECOND_RANK;
        }
        let (most, times) = best.entry(entry.field).or_default();
        if score > *most {
            (*most, *times) = (score, 0);
        }
        *times += u32::from(score >= *most);
    }
    // of several first meanings the likelier is the one that more languages and spellings agree on
    let mut fields: Vec<(Field, (f64, u32))> = best.into_iter().collect();
    fields.sort_by(|(one, a), (other, b)| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(one.cmp(other)));
    let most = fields.first().map_or(0, |(_, (_, times))| *times);
    let agreed = |times: u32| if times < most { 0.99 } else { 1.0 };
    fields.into_iter().map(|(field, (score, times))| (field, score * agreed(times))).collect()
}

fn exact(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    ranked(dictionary, dictionary.by_key(&reading.key), language)
}

fn same_words(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    ranked(dictionary, dictionary.by_words(&reading.words), language)
}

/// `Adres główny: miasto` is a city, whatever it is the city of.
fn is_address_part(field: Field) -> bool {
    matches!(
        field,
        Field::Street | Field::HouseNumber | Field::PostalCode | Field::City | Field::Region | Field::Country
    )
}

#[cfg(test)]
mod tests;
