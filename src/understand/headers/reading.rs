//! The ways in which a header can be read.

use super::dictionary::{dictionary, stems};
use crate::normalise::words::{folded, to_cyrillic};

/// One way to read a header.
#[derive(Clone, Debug, Default)]
pub(super) struct Reading {
    /// The folded words without anything between them.
    pub key: String,
    /// The folded words.
    pub folded: Vec<String>,
    /// The stems of the words, abbreviations written out, sorted, each once.
    pub words: Vec<String>,
    /// The number behind it (`Телефон 3`).
    pub number: Option<u32>,
    /// What stood in brackets or behind a comma.
    pub unit: Option<String>,
    /// The parts of a compound header.
    pub parts: Vec<Reading>,
    /// Whether signs say that the parts are things in one another (`Address 1: City`).
    pub nested: bool,
    /// What this way of reading is worth.
    pub weight: f64,
}

impl Reading {
    /// The reading of folded words.
    pub(super) fn of_words(folded: Vec<String>) -> Self {
        let words = stems(dictionary(), &folded);
        Self { key: folded.concat(), folded, words, weight: 1.0, ..Self::default() }
    }
}

/// A header longer than this is a sentence; its beginning is enough.
const LONGEST: usize = 120;

/// All readings, the most literal first.
pub(super) fn readings(header: &str) -> Vec<Reading> {
    let header: String = header.chars().take(LONGEST).collect();
    let header = header.trim();
    let mut readings = Vec::new();
    push(&mut readings, header, 1.0, None, None);
    if readings.is_empty() {
        // nothing but signs: `#` is a running number
        if header.contains('#') {
            readings.push(Reading { key: "#".to_owned(), weight: 1.0, ..Reading::default() });
        }
        return readings;
    }
    let words = folded(header);
    // Latin letters that look Cyrillic: `IHH` for `ИНН`
    if words.iter().all(|word| word.is_ascii()) {
        let cyrillic: String = words.iter().map(|word| to_cyrillic(word)).collect::<Vec<_>>().join(" ");
        if cyrillic.chars().all(|c| !c.is_ascii_alphabetic()) {
            push(&mut readings, &cyrillic, 0.95, None, None);
        }
    }
    let (bare, inside) = without_brackets(header);
    if inside.is_some() {
        push(&mut readings, &bare, 0.97, None, inside.clone());
    }
    if let Some((head, unit)) = bare.rsplit_once(',') {
        push(&mut readings, head, 0.96, None, Some(unit.trim().to_owned()));
    }
    let (head, number) = without_number(&bare);
    if number.is_some() {
        push(&mut readings, &head, 0.96, number, inside);
    }
    let parts = parts(&bare);
    if let (true, Some(first)) = (parts.len() > 1, readings.first_mut()) {
        first.parts = parts;
        first.nested = steps(&bare).nth(1).is_some();
    }
    readings
}

/// The parts of a compound header, the most telling first: of `Address 1: Country/Region` what stands last of things in one
/// another, whole and then by its alternatives, of which the first is meant above all.
fn parts(header: &str) -> Vec<Reading> {
    let mut read = Vec::new();
    let steps: Vec<&str> = steps(header).collect();
    for step in steps.into_iter().rev() {
        push(&mut read, step, 1.0, None, None);
        for part in step.split('/').map(str::trim) {
            push(&mut read, part, 1.0, None, None);
        }
    }
    read
}

/// Things in one another, the outermost first.
fn steps(header: &str) -> impl Iterator<Item = &str> {
    let steps = header
        .split([':', '|', '>', '\n'])
        .flat_map(|part| part.split(" - "))
        .flat_map(|part| part.split(" – "));
    steps.map(str::trim).filter(|part| !part.is_empty())
}

fn push(readings: &mut Vec<Reading>, text: &str, weight: f64, number: Option<u32>, unit: Option<String>) {
    let folded = folded(text);
    let key = folded.concat();
    if key.is_empty() || readings.iter().any(|known| known.key == key && number.is_none() && unit.is_none()) {
        return;
    }
    let words = stems(dictionary(), &folded);
    readings.push(Reading { key, folded, words, number, unit, weight, ..Reading::default() });
}

fn without_brackets(text: &str) -> (String, Option<String>) {
    let mut bare = String::new();
    let mut inside = String::new();
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => inside.push(c),
            _ => bare.push(c),
        }
    }
    let inside = inside.trim().to_owned();
    if inside.is_empty() || bare.trim().is_empty() { (text.to_owned(), None) } else { (bare, Some(inside)) }
}

fn without_number(text: &str) -> (String, Option<u32>) {
    let trimmed = text.trim().trim_end_matches(['.', ':', '*', ')']);
    let head = trimmed.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = trimmed.get(head.len()..).and_then(|digits| digits.parse().ok());
    let head = head.trim_end_matches(['_', '-', ' ', '#', '№']);
    if head.is_empty() { (text.to_owned(), None) } else { (head.to_owned(), number) }
}
