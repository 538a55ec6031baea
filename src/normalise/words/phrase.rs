//! Phrases found in free text.

use std::collections::HashMap;

use super::fold::folded;

/// How many letters of a phrase's first word lead to it.
const LEAD: usize = 3;

/// The data lines of a table beside the code, cut at tabs; comments and the line that names the columns are left out.
pub(super) fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').collect())
}

#[derive(Debug)]
struct Word {
    text: String,
    any_ending: bool,
}

impl Word {
    fn fits(&self, word: &str) -> bool {
        if self.any_ending { word.starts_with(&self.text) } else { word == self.text }
    }
}

#[derive(Debug)]
struct Phrase<T> {
    words: Vec<Word>,
    weight: usize,
    value: T,
}

/// A phrase found in a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found<T> {
    /// The first word.
    pub start: usize,
    /// The word behind the last.
    pub end: usize,
    /// How much of the text it explains: letters and words.
    pub weight: usize,
    /// What it means.
    pub value: T,
}

/// A set of phrases, searched from the beginning of each word.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    phrases: Vec<Phrase<T>>,
    by_lead: HashMap<String, Vec<usize>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self { phrases: Vec::new(), by_lead: HashMap::new() }
    }
}

impl<T: Copy> Phrases<T> {
    /// Adds a phrase; a `*` at the end of a word stands for any ending.
    pub fn add(&mut self, text: &str, value: T) {
        let words: Vec<Word> = text
            .split_whitespace()
            .flat_map(|written| {
                let any_ending = written.ends_with('*');
                let parts = folded(written);
                let last = parts.len();
                parts
                    .into_iter()
                    .enumerate()
                    .map(move |(place, text)| Word { text, any_ending: any_ending && place + 1 == last })
            })
            .collect();
        let Some(first) = words.first() else { return };
        let weight = words.iter().map(|word| 4 + word.text.chars().count()).sum();
        self.by_lead.entry(lead(&first.text)).or_default().push(self.phrases.len());
        self.phrases.push(Phrase { words, weight, value });
    }

    /// Every phrase that stands in the text, from left to right.
    pub fn find_all<'a>(&'a self, text: &'a [String]) -> impl Iterator<Item = Found<T>> + 'a {
        (0..text.len()).flat_map(move |start| {
            let first = text.get(start).map_or("", String::as_str);
            let long =
                first.char_indices().nth(LEAD).map_or(first, |(end, _)| first.get(..end).unwrap_or(first));
            // a phrase may begin with a word of one or two letters and any ending
            let shorter =
                first.char_indices().skip(1).take(LEAD - 1).map(|(end, _)| first.get(..end).unwrap_or(first));
            std::iter::once(long)
                .chain(shorter.filter(move |short| *short != long))
                .filter_map(|lead| self.by_lead.get(lead))
                .flatten()
                .filter_map(move |place| self.phrases.get(*place))
                .filter_map(move |phrase| {
                    let end = start + phrase.words.len();
                    let here = text.get(start..end)?;
                    phrase.words.iter().zip(here).all(|(word, written)| word.fits(written)).then_some(Found {
                        start,
                        end,
                        weight: phrase.weight,
                        value: phrase.value,
                    })
                })
        })
    }

    /// The phrase that explains most of the text; of equals the first.
    pub fn longest(&self, text: &[String]) -> Option<Found<T>> {
        self.find_all(text).fold(None, |best: Option<Found<T>>, found| match best {
            Some(kept) if kept.weight >= found.weight => Some(kept),
            _ => Some(found),
        })
    }
}

fn lead(word: &str) -> String {
    word.chars().take(LEAD).collect()
}
