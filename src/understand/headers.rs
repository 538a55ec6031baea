//! What a header says: the fields it may name, best first.
//!
//! The dictionary is tried from the surest reading to the weakest: the header as it stands, without brackets, units and
//! counters, with abbreviations written out, without words that only tell whose the value is, with a typing error, and
//! at last by the words it shares with known headers. Each step lowers the score.

mod compounds;
mod dictionary;
mod qualifiers;
mod reading;
mod slips;
mod stems;

use std::collections::BTreeMap;

use crate::model::{Country, Currency, Field, Said};
use crate::normalise::text::in_other_layouts;
use crate::normalise::words::folded;
use crate::normalise::{address, money};
use crate::understand::families::is_phone;

use self::compounds::{address_part, apart, ending, joined};
pub(crate) use self::dictionary::{Clue, Dictionary, Language, dictionary, rows};
use self::qualifiers::{in_turn, left_alone, without_qualifiers};
use self::reading::{Reading, readings};

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
    let number = all.iter().find_map(|reading| reading.number);
    // how it is read, what that is worth, and how far ahead the votes of its words must be for another field to overrule it
    let steps: [(Said, f64, f64, Step); 13] = [
        (Said::new("understood", "header_known"), 0.97, f64::INFINITY, exact),
        (Said::new("understood", "header_abbreviated"), 0.93, 8.0, same_words),
        (Said::new("understood", "header_part"), 0.89, f64::INFINITY, left_alone),
        (Said::new("understood", "header_qualified"), 0.88, 13.0, without_qualifiers),
        (Said::new("understood", "header_compound"), 0.87, 5.0, joined),
        (Said::new("understood", "header_abbreviated"), 0.865, f64::INFINITY, cut_short),
        (Said::new("understood", "header_misspelt"), 0.86, 3.0, misspelt),
        (Said::new("understood", "header_other_words"), 0.82, 9.0, other_words),
        (Said::new("understood", "header_part"), 0.8, 3.0, compound),
        (Said::new("understood", "header_ending"), 0.78, 2.0, apart),
        (Said::new("understood", "header_ending"), SIMILAR, 6.0, identifier),
        (Said::new("understood", "header_similar"), SIMILAR, f64::INFINITY, similar),
        (Said::new("understood", "header_ending"), 0.5, 0.0, ending),
    ];
    if all.iter().any(|reading| labels_another(dictionary, reading, language)) {
        meaning.extra = true;
        meaning.how = Some(Said::new("understood", "header_extra"));
        return meaning;
    }
    for (how, weight, lead, step) in steps {
        // what is known to be nothing we carry is not guessed at
        if all.iter().any(|reading| names_extra(dictionary, reading, weight)) {
            meaning.extra = true;
            meaning.how = Some(Said::new("understood", "header_extra"));
            break;
        }
        let mut scores: BTreeMap<Field, f64> = BTreeMap::new();
        for reading in &all {
            for (field, score) in step(dictionary, reading, language) {
                let field = numbered(field, if weight < 0.95 { number } else { reading.number });
                let field = if weight < 0.95 { in_turn(dictionary, reading, field) } else { field };
                let kept = scores.entry(field).or_insert(0.0);
                *kept = kept.max(score * weight * reading.weight);
            }
            // the first reading that is known word for word decides
            if weight > 0.9 && !scores.is_empty() {
                break;
            }
        }
        if !scores.is_empty() {
            meaning.fields = sorted(scores);
            meaning.how = Some(how);
            // of things in one another (`Адрес доставки: город`) the last is meant, whatever the others speak for
            if lead.is_finite() && !all.iter().any(|reading| reading.nested) {
                outvoted(dictionary, all.first(), language, lead, &mut meaning);
            }
            break;
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

/// What a header is worth that is read by the words and letters it shares with known ones.
const SIMILAR: f64 = 0.72;

fn sorted(scores: BTreeMap<Field, f64>) -> Vec<(Field, f64)> {
    let mut fields: Vec<(Field, f64)> = scores.into_iter().collect();
    fields.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    fields.truncate(6);
    fields
}

/// A rule reads some words of a header and leaves the others; where all of them together speak for something else, that is
/// meant: `Юридический статус` is no status.
fn outvoted(
    dictionary: &Dictionary,
    reading: Option<&Reading>,
    language: Option<Language>,
    lead: f64,
    meaning: &mut HeaderMeaning,
) {
    let (Some(reading), Some((field, _))) = (reading, meaning.fields.first()) else { return };
    let likely = dictionary.likely(&reading.folded, &reading.words, language);
    if likely.ahead_of(*field) > lead {
        let found = likely.fields().into_iter();
        meaning.fields = found.map(|(field, score)| (field, score * SIMILAR)).collect();
        meaning.how = Some(Said::new("understood", "header_similar")).filter(|_| !meaning.fields.is_empty());
    }
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

/// Below a header known word for word, an extra known word for word goes first; below one known by its stems, one so known.
fn names_extra(dictionary: &Dictionary, reading: &Reading, weight: f64) -> bool {
    weight < 0.95 && dictionary.is_extra(&reading.key)
        || weight < 0.92 && dictionary.is_extra_in_words(&reading.words)
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
    part.retain(|(field, _)| is_address_part(*field));
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

type Step = fn(&Dictionary, &Reading, Option<Language>) -> Vec<(Field, f64)>;

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

/// `Naswa firmy`: a word that no header has is the word nearest to it that some header has.
fn misspelt(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    let (mended, distance) = dictionary.mended(&reading.folded);
    let readings: Vec<Reading> = mended.into_iter().map(Reading::of_words).collect();
    let length = reading.key.chars().count().max(1) as f64;
    let closeness = 1.0 - distance as f64 / length;
    for step in [exact, same_words, without_qualifiers] {
        let mut scores: BTreeMap<Field, f64> = BTreeMap::new();
        for (field, score) in readings.iter().flat_map(|mended| step(dictionary, mended, language)) {
            let kept = scores.entry(field).or_insert(0.0);
            *kept = kept.max(score * closeness);
        }
        if !scores.is_empty() {
            return scores.into_iter().collect();
        }
    }
    Vec::new()
}

/// `Ответств. менеджер`: a word that no header has is the beginning of one that some header has. What all words that it may
/// be lead to is meant.
fn cut_short(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    const AGREED: f64 = 0.6;
    let completed = dictionary.completed(&reading.folded);
    let readings: Vec<Reading> = completed.into_iter().map(Reading::of_words).collect();
    let mut times: BTreeMap<Field, f64> = BTreeMap::new();
    let mut known = 0.0;
    for whole in &readings {
        let steps: [Step; 3] = [exact, same_words, without_qualifiers];
        let found =
            steps.into_iter().map(|step| step(dictionary, whole, language)).find(|found| !found.is_empty());
        if let Some((field, score)) = found.and_then(|found| found.into_iter().next()) {
            *times.entry(field).or_default() += score;
            known += 1.0;
        }
    }
    // an `Interesse` is the beginning of an `Interessent` and of his number: that tells nothing
    let agreed = times.into_iter().map(|(field, sum)| (field, sum / known));
    agreed.filter(|(_, share)| *share >= AGREED).collect()
}

/// The same as a known header in other words.
fn other_words(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    ranked(dictionary, dictionary.by_concepts(&reading.folded), language)
}

/// The most telling part of `Organization - Name`, `Контакт: телефон`.
fn compound(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    for (place, part) in reading.parts.iter().enumerate() {
        let mut found = exact(dictionary, part, language);
        if found.is_empty() {
            found = same_words(dictionary, part, language);
        }
        if found.is_empty() {
            found = without_qualifiers(dictionary, part, language);
        }
        if !found.is_empty() {
            let weight = if place == 0 { 1.0 } else { 0.85 };
            return found.into_iter().map(|(field, score)| (field, score * weight)).collect();
        }
    }
    Vec::new()
}

/// `Badge-ID`, whatever a badge is, is a code.
fn identifier(dictionary: &Dictionary, reading: &Reading, _: Option<Language>) -> Vec<(Field, f64)> {
    let [before @ .., last] = reading.folded.as_slice() else { return Vec::new() };
    let strange = |word: &String| !dictionary.knows(word);
    if last == "id" && !before.is_empty() && before.iter().all(strange) {
        vec![(Field::ExternalId, 1.0)]
    } else {
        Vec::new()
    }
}

fn similar(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    let found = dictionary.likely(&reading.folded, &reading.words, language).fields();
    // a place of an address is like an address, and is a place
    match found.first() {
        Some((Field::FullAddress, score)) => match address_part(dictionary, reading) {
            Some(part) => part.into_iter().map(|(field, worth)| (field, worth * score)).collect(),
            None => found,
        },
        _ => found,
    }
}

/// The second phone of a row of phones is a further phone.
fn numbered(field: Field, number: Option<u32>) -> Field {
    match (field, number) {
        (Field::Phone | Field::Mobile, Some(2..)) => Field::PhoneOther,
        _ => field,
    }
}

#[cfg(test)]
mod tests;
