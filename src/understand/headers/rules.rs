//! The rules by which a header is read that the dictionary does not know as it stands, and how they are weighed.

use std::collections::BTreeMap;

use super::compounds::{address_part, apart, ending, joined};
use super::dictionary::{Dictionary, Language};
use super::qualifiers::{firm_at_address, in_turn, left_alone, without_qualifiers};
use super::reading::{Reading, readings};
use super::{exact, ranked, same_words};
use crate::model::Field;

type Step = fn(&Dictionary, &Reading, Option<Language>) -> Vec<(Field, f64)>;

/// A way to read a header.
struct Rule {
    how: &'static str,
    /// The score of a header so read, if nothing speaks against it.
    worth: f64,
    /// What it adds to the points of the votes: how much oftener it is right than wrong. Fitted, like the weights of the votes,
    /// to headers taken out of the dictionary.
    points: f64,
    step: Step,
}

const fn rule(how: &'static str, worth: f64, points: f64, step: Step) -> Rule {
    Rule { how, worth, points, step }
}

/// What a header known word for word is worth.
const KNOWN: f64 = 0.97;
/// What one is worth that is read by the words and letters it shares with known ones.
const SIMILAR: f64 = 0.72;

/// More points than all others together.
const CERTAIN: f64 = 60.0;

const RULES: [Rule; 14] = [
    rule("header_known", KNOWN, 9.0, exact),
    rule("header_abbreviated", 0.93, 8.0, same_words),
    rule("header_part", 0.89, CERTAIN, left_alone),
    rule("header_qualified", 0.88, CERTAIN, firm_at_address),
    rule("header_qualified", 0.88, 9.6, without_qualifiers),
    rule("header_compound", 0.87, 5.0, joined),
    rule("header_abbreviated", 0.865, 25.0, cut_short),
    rule("header_misspelt", 0.86, 3.0, misspelt),
    rule("header_other_words", 0.82, 12.0, other_words),
    rule("header_part", 0.8, 0.0, compound),
    rule("header_ending", 0.78, 3.5, apart),
    rule("header_part", 0.75, 6.0, bracketed),
    rule("header_part", 0.75, 8.0, joined_to),
    rule("header_ending", SIMILAR, 6.0, identifier),
];
/// What nothing else has read.
const LAST_RESORT: Rule = rule("header_ending", 0.5, 3.0, ending);

/// What the rules make of a header.
pub(super) enum Found {
    /// It is of something that the base does not carry.
    Extra,
    /// How it was read, and the fields it may name, best first.
    Fields(&'static str, Vec<(Field, f64)>),
}

/// Reads a header in all its readings.
pub(super) fn read(
    dictionary: &Dictionary,
    all: &[Reading],
    language: Option<Language>,
    unit_is_known: bool,
) -> Found {
    let Some(first) = all.first() else { return Found::Fields("", Vec::new()) };
    let mut witnesses: Vec<(&Rule, BTreeMap<Field, f64>)> = Vec::new();
    // what stands in brackets, if it is no unit, may tell something else than the rest
    let whole = unit_is_known || all.iter().all(|reading| reading.unit.is_none());
    let decided = whole || !exact(dictionary, first, language).is_empty();
    for rule in RULES.iter().chain([&LAST_RESORT]) {
        if witnesses.is_empty() && all.iter().any(|reading| names_extra(dictionary, reading, rule.worth)) {
            return Found::Extra;
        }
        let found = follow(rule, dictionary, all, language);
        if found.is_empty() {
            continue;
        }
        witnesses.push((rule, found));
        // of things in one another (`Адрес доставки: город`) the last is meant, whatever the others speak for
        if first.nested || rule.how == "header_known" && decided {
            break;
        }
    }
    match witnesses.as_slice() {
        [(rule, found)] if first.nested || rule.how == "header_known" && decided => {
            let scores = found.iter().map(|(field, score)| (*field, score * rule.worth));
            Found::Fields(rule.how, sorted(scores.collect()))
        }
        _ => weighed(dictionary, first, language, &witnesses),
    }
}

/// What one rule finds in all readings.
fn follow(
    rule: &Rule,
    dictionary: &Dictionary,
    all: &[Reading],
    language: Option<Language>,
) -> BTreeMap<Field, f64> {
    /// Rules that read the words of a header as they are.
    const LITERAL: f64 = 0.9;
    let number = all.iter().find_map(|reading| reading.number);
    let known = rule.how == "header_known";
    let mut scores: BTreeMap<Field, f64> = BTreeMap::new();
    for reading in all {
        for (field, score) in (rule.step)(dictionary, reading, language) {
            let field = numbered(field, if known { reading.number } else { number });
            let field = if known { field } else { in_turn(dictionary, reading, field) };
            let kept = scores.entry(field).or_insert(0.0);
            *kept = kept.max(score * reading.weight);
        }
        // the first reading that is known word for word decides
        if rule.worth > LITERAL && !scores.is_empty() {
            break;
        }
    }
    scores
}

/// What the rules and the votes of the words speak for together.
fn weighed(
    dictionary: &Dictionary,
    reading: &Reading,
    language: Option<Language>,
    witnesses: &[(&Rule, BTreeMap<Field, f64>)],
) -> Found {
    /// The most that another meaning is worth beside the first.
    const BESIDES: f64 = 0.6;
    /// What a rule's word adds where it stands alone.
    const ALONE: f64 = 12.0;
    let mut likely = dictionary.likely(&reading.folded, &reading.words, language);
    // of words that no header has the votes know pieces at most
    let alone = if likely.strange == reading.words.len() { ALONE } else { 0.0 };
    for (rule, found) in witnesses {
        for (field, score) in found {
            likely.add(*field, (rule.points + alone) * score);
        }
    }
    let shares = likely.fields();
    let Some((top, _)) = shares.first().copied() else { return Found::Fields("", Vec::new()) };
    let worth =
        |(rule, found): &(&Rule, BTreeMap<Field, f64>)| Some((rule.how, found.get(&top)? * rule.worth));
    let read = witnesses.iter().filter_map(worth).max_by(|one, other| one.1.total_cmp(&other.1));
    let (how, worth) = read.unwrap_or(("header_similar", SIMILAR * likely.trust()));
    // a place of an address is like an address, and is a place
    if read.is_none()
        && top == Field::FullAddress
        && let Some(part) = address_part(dictionary, reading)
    {
        return Found::Fields(how, part.into_iter().map(|(field, score)| (field, score * worth)).collect());
    }
    // where the votes do not agree with a rule it is right less often than its worth says
    let doubt = |share: f64| if read.is_some() { share * share } else { share };
    let mut fields: Vec<(Field, f64)> =
        shares.into_iter().map(|(field, share)| (field, doubt(share) * worth)).collect();
    // what it may mean besides, if the values say so
    let most = fields.first().map_or(0.0, |(_, score)| *score);
    let by_rule = witnesses.iter().find(|(rule, _)| read.is_some_and(|(read, _)| rule.how == read));
    for (field, score) in by_rule.into_iter().flat_map(|(_, found)| found) {
        if !fields.iter().any(|(known, _)| known == field) {
            fields.push((*field, score.min(BESIDES) * most));
        }
    }
    Found::Fields(how, sorted(fields.into_iter().collect()))
}

fn sorted(scores: BTreeMap<Field, f64>) -> Vec<(Field, f64)> {
    let mut fields: Vec<(Field, f64)> = scores.into_iter().collect();
    fields.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    fields.truncate(6);
    fields
}

/// Below a header known word for word, an extra known word for word goes first; below one known by its stems, one so known.
fn names_extra(dictionary: &Dictionary, reading: &Reading, weight: f64) -> bool {
    weight < 0.95 && dictionary.is_extra(&reading.key)
        || weight < 0.92 && dictionary.is_extra_in_words(&reading.words)
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

/// The same as known headers in other words, the field first that most of them name.
fn other_words(dictionary: &Dictionary, reading: &Reading, _: Option<Language>) -> Vec<(Field, f64)> {
    /// What a second meaning counts beside a first, and how a score falls where most headers mean something else.
    const SECOND: f64 = 0.3;
    const SLOPE: f64 = 4.5;
    const LEAST: f64 = 0.3;
    let places = dictionary.by_concepts(&reading.folded);
    let mut times: BTreeMap<Field, f64> = BTreeMap::new();
    for entry in places.iter().filter_map(|place| dictionary.entry(*place)) {
        *times.entry(entry.field).or_default() += if entry.rank == 1 { 1.0 } else { SECOND };
    }
    let most = times.values().copied().fold(0.0, f64::max);
    let score = |times: f64| (1.0 + (times / most).ln() / SLOPE).max(LEAST);
    times.into_iter().map(|(field, times)| (field, score(times))).collect()
}

/// `First name of the buyer` is a first name. One word alone is refined by what is joined to it: `Number of the invoice`.
fn joined_to(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    match dictionary.before_joint(&reading.folded) {
        Some(words @ [_, _, ..]) => ranked(dictionary, dictionary.by_key(&words.concat()), language),
        _ => Vec::new(),
    }
}

/// `Gdzie wysłać (adres)`: what stands in brackets names what the words before it ask for.
fn bracketed(dictionary: &Dictionary, reading: &Reading, language: Option<Language>) -> Vec<(Field, f64)> {
    let Some(inside) = reading.unit.as_deref().and_then(|unit| readings(unit).into_iter().next()) else {
        return Vec::new();
    };
    let found = exact(dictionary, &inside, language);
    if found.is_empty() { same_words(dictionary, &inside, language) } else { found }
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

/// The second phone of a row of phones is a further phone.
fn numbered(field: Field, number: Option<u32>) -> Field {
    match (field, number) {
        (Field::Phone | Field::Mobile, Some(2..)) => Field::PhoneOther,
        _ => field,
    }
}
