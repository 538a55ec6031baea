//! German compounds, of which no dictionary holds all.

use super::dictionary::{Dictionary, Language, Qualifier};
use super::reading::Reading;
use super::stems::stem;
use super::{SECOND_RANK, is_address_part, ranked};
use crate::model::Field;
use crate::understand::families::{is_date, is_phone};

/// A German compound whose first part says whose the value is (`Kundenort`), or whose last part says only how it is written
/// (`Branchenschlüssel`).
pub(super) fn joined(dictionary: &Dictionary, reading: &Reading, _: Option<Language>) -> Vec<(Field, f64)> {
    const SHORTEST: usize = 3;
    let [word] = reading.folded.as_slice() else { return turned(dictionary, &reading.folded) };
    let splits = word.char_indices().map(|(at, _)| word.split_at(at));
    let splits: Vec<(&str, &str)> =
        splits.filter(|(head, tail)| head.len() >= SHORTEST && tail.len() >= SHORTEST).collect();
    let role = |head: &str| unlinked(head).find_map(|head| dictionary.qualifier(&stem(head)));
    let whose = |head: &str| matches!(role(head), Some(Qualifier::Whose | Qualifier::Firm));
    let firm = |head: &str| role(head) == Some(Qualifier::Firm);
    let says_how = |tail: &str| dictionary.qualifier(&stem(tail)) == Some(Qualifier::Written);
    let of_tail =
        |(head, tail): &(&str, &str)| if whose(head) { german(dictionary, tail) } else { Vec::new() };
    let of_head = |(head, tail): &(&str, &str)| {
        let heads = unlinked(head).filter(|_| says_how(tail)).map(|head| german(dictionary, head));
        heads.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
    };
    let by_firm = splits.iter().filter(|(head, _)| !whose(head) || firm(head)).map(of_head);
    let found = by_firm.chain(splits.iter().map(of_tail)).chain(splits.iter().map(of_head));
    found.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// `Datum der Erfassung` is an `Erfassungsdatum`.
fn turned(dictionary: &Dictionary, folded: &[String]) -> Vec<(Field, f64)> {
    const ARTICLES: [&str; 6] = ["der", "des", "die", "von", "vom", "zur"];
    let [first, article, second] = folded else { return Vec::new() };
    if !ARTICLES.contains(&article.as_str()) {
        return Vec::new();
    }
    let links = ["", "s", "n", "en"];
    let compounds = links.into_iter().map(|link| german(dictionary, &format!("{second}{link}{first}")));
    compounds.into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// The first part of a German compound, with and without the letters that join it to the next.
pub(super) fn unlinked(head: &str) -> impl Iterator<Item = &str> {
    let links = ["", "s", "n", "en", "es"];
    links.into_iter().filter_map(move |link| head.strip_suffix(link)).filter(|head| head.len() >= 3)
}

/// What a word is a German header for.
fn german(dictionary: &Dictionary, word: &str) -> Vec<(Field, f64)> {
    let entries = dictionary.by_key(word).iter().copied();
    let german: Vec<u32> = entries
        .filter(|place| dictionary.entry(*place).is_some_and(|entry| entry.language == Language::De))
        .collect();
    ranked(dictionary, &german, Some(Language::De))
}

/// A German compound is like the headers that share words with its two parts, `Bankbezeichnung` like `Bank Bezeichnung`, where
/// both parts are words of German headers.
pub(super) fn apart(dictionary: &Dictionary, reading: &Reading, _: Option<Language>) -> Vec<(Field, f64)> {
    const SHORTEST: usize = 3;
    let [word] = reading.folded.as_slice() else { return Vec::new() };
    let splits = word.char_indices().map(|(at, _)| word.split_at(at));
    let splits = splits.filter(|(head, tail)| head.len() >= SHORTEST && tail.len() >= SHORTEST);
    let like = splits.flat_map(|(head, tail)| {
        let of_tail = german(dictionary, tail).first().and_then(|(field, _)| sort(*field));
        let parts = unlinked(head).map(move |head| [stem(head), stem(tail)]);
        let known = parts.filter(|parts| parts.iter().all(|part| dictionary.has_stem(part, Language::De)));
        known.map(move |parts| {
            let folded = [head.to_owned(), tail.to_owned()];
            let mut found = dictionary.likely(&folded, &parts, Some(Language::De)).fields();
            found.retain(|(field, _)| of_tail.is_none() || sort(*field) == of_tail);
            found
        })
    });
    let best = |found: &Vec<(Field, f64)>| found.first().map_or(0.0, |(_, score)| *score);
    like.max_by(|one, other| best(one).total_cmp(&best(other))).unwrap_or_default()
}

/// What a German compound is of is what its last part is of: a `Besuchsadresse` is no date, a `Registrierungsdatum` no number.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Date,
    Phone,
    Email,
    Address,
}

fn sort(field: Field) -> Option<Sort> {
    match field {
        Field::Email => Some(Sort::Email),
        field if is_date(field) => Some(Sort::Date),
        field if is_phone(field) => Some(Sort::Phone),
        field if field.is_address() => Some(Sort::Address),
        _ => None,
    }
}

/// A German compound means what its last part means: `Kundentelefonnummer` is a `Telefonnummer`. Of several words the last
/// is the compound.
pub(super) fn ending(
    dictionary: &Dictionary,
    reading: &Reading,
    language: Option<Language>,
) -> Vec<(Field, f64)> {
    const SHORTEST: usize = 4;
    let Some(last) = reading.folded.last() else { return Vec::new() };
    // the `name` of `industry_name` is no German word
    let whole = reading.folded.len() > 1 && (last.len() > SHORTEST || language == Some(Language::De));
    let starts = last.char_indices().map(|(start, _)| start);
    let starts =
        starts.enumerate().filter(|(place, _)| *place >= 3 || *place == 0 && whole).map(|(_, start)| start);
    for tail in starts.filter_map(|start| last.get(start..)).take_while(|tail| tail.len() >= SHORTEST) {
        let found = german(dictionary, tail);
        if !found.is_empty() {
            let address = found.first().is_some_and(|(field, _)| *field == Field::FullAddress);
            return if address { address_part(dictionary, reading).unwrap_or(found) } else { found };
        }
    }
    Vec::new()
}

/// `Ort Versandanschrift` is the place of an address.
pub(super) fn address_part(dictionary: &Dictionary, reading: &Reading) -> Option<Vec<(Field, f64)>> {
    reading.folded.iter().find_map(|word| {
        let mut found = ranked(dictionary, dictionary.by_key(word), Some(Language::De));
        // a header that may be a street in its second meaning (`Adresse`) is none here
        found.retain(|(field, score)| is_address_part(*field) && *score > SECOND_RANK);
        (!found.is_empty()).then_some(found)
    })
}
