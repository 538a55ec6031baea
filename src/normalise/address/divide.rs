//! Addresses without commas: where one part ends and the next begins.

use super::beside::without_district;
use super::gazetteer::CITIES;
use super::looks_like_postal_code;
use super::street::is_street_word;
use super::whole::{bare_city, has_street_word};
use crate::model::Country;

/// The parts of an address: between commas, and where a part holds a city beside a street, between these too. Where it is
/// not sure the part stays whole.
pub(super) fn parts(text: &str, country: Option<Country>) -> Vec<&str> {
    let mut parts = Vec::new();
    for part in text.split([',', ';', '|']).flat_map(|part| part.split(" / ")) {
        let part = part.trim();
        if !part.is_empty() {
            divide(part, country, &mut parts);
        }
    }
    parts
}

/// A word and where it begins.
type Word<'a> = (usize, &'a str);

fn divide<'a>(part: &'a str, country: Option<Country>, parts: &mut Vec<&'a str>) {
    let words = words_of(part);
    let has_digit = part.bytes().any(|b| b.is_ascii_digit());
    if words.len() < 3 || !has_digit && !words.iter().any(|(_, word)| is_street_word(word)) {
        parts.push(part);
        return;
    }
    let cut = at_code(part, &words, country)
        .or_else(|| behind_first_city(part, &words))
        .or_else(|| before_last_city(part, &words));
    match cut.and_then(|at| part.split_at_checked(at)) {
        Some((left, right)) if !left.trim().is_empty() && !right.trim().is_empty() => {
            divide(left.trim(), country, parts);
            divide(right.trim(), country, parts);
        }
        _ => parts.push(part),
    }
}

fn words_of(part: &str) -> Vec<Word<'_>> {
    let mut start = 0;
    let mut words = Vec::with_capacity(8);
    for word in part.split(' ') {
        if !word.is_empty() {
            words.push((start, word));
        }
        start += word.len() + 1;
    }
    words
}

/// `ul. Prosta 51 00-838 Warszawa`, `00-838 Warszawa ul. Prosta 51`: a code and its city stand together.
fn at_code(part: &str, words: &[Word<'_>], country: Option<Country>) -> Option<usize> {
    let (place, (start, _)) =
        words.iter().enumerate().find(|(place, (_, word))| is_code(word, country, *place == 0))?;
    let behind = words.get(place + 1..).filter(|behind| !behind.is_empty())?;
    // the city behind the code, as long as the gazetteer knows it
    let city = (1..=behind.len().min(4)).rev().find(|&length| {
        let Some(city) = behind.get(..length).map(|words| bare_city(slice(part, words))) else {
            return false;
        };
        CITIES.has_spelling(city) || length == behind.len() && without_district(city).is_some()
    });
    if place > 0 {
        let all_city = city == Some(behind.len())
            || !behind
                .iter()
                .any(|(_, word)| word.bytes().any(|b| b.is_ascii_digit()) || is_street_word(word));
        return all_city.then_some(*start);
    }
    // the code leads: its city goes with it, the street follows
    let rest = behind.get(city?..)?;
    let is_street =
        rest.iter().any(|(_, word)| word.bytes().any(|b| b.is_ascii_digit()) || is_street_word(word));
    rest.first().filter(|_| is_street).map(|(start, _)| *start)
}

/// Whether a word can only be a post code: the country's own form, or five digits and more, which no house has.
fn is_code(word: &str, country: Option<Country>, leads: bool) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let bare = digits == word.len();
    let known = looks_like_postal_code(word).is_some_and(|of| country.is_none_or(|country| country == of));
    let long = bare && (5..=7).contains(&digits);
    let short =
        bare && digits == 4 && country.is_some_and(|country| matches!(country.as_str(), "AT" | "CH" | "BE"));
    known && !bare || long || short && (leads || super::postal_code(word, country).is_some())
}

/// `Warszawa ul. Prosta 51`: a city, then the word for street.
fn behind_first_city(part: &str, words: &[Word<'_>]) -> Option<usize> {
    (1..=words.len().saturating_sub(2).min(3)).rev().find_map(|length| {
        let (start, next) = words.get(length)?;
        let city = slice(part, words.get(..length)?);
        (opens_street(next) && CITIES.has_spelling(bare_city(city))).then_some(*start)
    })
}

/// Whether a word opens a street; the words for house and flat do not.
fn opens_street(word: &str) -> bool {
    const STREETS: &[&str] = &[
        "ul",
        "ulica",
        "al",
        "aleja",
        "aleje",
        "pl",
        "plac",
        "os",
        "osiedle",
        "ул",
        "улица",
        "пр",
        "пр-т",
        "просп",
        "проспект",
        "пер",
        "переулок",
        "б-р",
        "бульвар",
        "наб",
        "шоссе",
        "вул",
        "вулиця",
        "бульв",
        "провул",
        "רחוב",
        "רח'",
        "שד'",
        "שדרות",
        "דרך",
    ];
    let bare = word.trim_end_matches('.').to_lowercase();
    STREETS.contains(&bare.as_str()) || word.split_once('.').is_some_and(|(kind, _)| STREETS.contains(&kind))
}

/// `ул. Ленина 5 Екатеринбург`, `הרצל 12 תל אביב`: a house, then a city.
fn before_last_city(part: &str, words: &[Word<'_>]) -> Option<usize> {
    (1..=words.len().saturating_sub(2).min(4)).rev().find_map(|length| {
        let place = words.len() - length;
        let (start, _) = words.get(place)?;
        let (_, before) = words.get(place - 1)?;
        let house = before.bytes().next().is_some_and(|b| b.is_ascii_digit()) && !before.contains('-');
        let city = slice(part, words.get(place..)?);
        let known = CITIES.has_spelling(bare_city(city)) && !has_street_word(city);
        (house && known).then_some(*start)
    })
}

/// The text that the words cover.
fn slice<'a>(part: &'a str, words: &[Word<'_>]) -> &'a str {
    let (Some((start, _)), Some((last, word))) = (words.first(), words.last()) else { return "" };
    part.get(*start..last + word.len()).unwrap_or_default()
}
