//! Streets for comparing.

use std::sync::LazyLock;

use foldhash::{HashSet, HashSetExt};

use crate::normalise::text::{skeleton, squeezed};

static WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut words = HashSet::new();
    let lines = include_str!("street_words.txt").lines().filter(|line| !line.starts_with('#'));
    for word in lines.flat_map(str::split_whitespace) {
        words.insert(squeezed(word));
        // `пр-т` falls into two words in a skeleton
        for part in skeleton(word).split(' ').filter(|part| part.len() == 1 || !word.contains('-')) {
            words.insert(part.to_owned());
        }
    }
    words
});

/// Whether a word names a kind of street or a part of an address.
pub(super) fn is_street_word(word: &str) -> bool {
    WORDS.contains(squeezed(word).as_str())
}

/// The key by which streets are compared: names and numbers without `ul.`, `д.`, `Straße` and the like, in lower-case
/// Latin letters; `12 A` and `12a` are one number. If nothing but such words is there, they stay.
#[must_use]
pub fn street_key(raw: &str) -> String {
    let text = skeleton(raw);
    let mut kept: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let number = word.bytes().next().is_some_and(|b| b.is_ascii_digit());
        let after_number = kept.last().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
        let letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        if letter && after_number && !matches!(word, "m" | "k" | "d" | "p") {
            if let Some(last) = kept.last_mut() {
                last.push_str(word);
            }
        } else if number || !WORDS.contains(word) {
            kept.push(german_stem(word).to_owned());
        }
    }
    if kept.is_empty() { text } else { kept.join(" ") }
}

/// `Hauptstraße`, `Hauptstrasse` and `Hauptstr.` are one street.
fn german_stem(word: &str) -> &str {
    ["strasse", "str"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|stem| stem.len() > 2)
        .unwrap_or(word)
}
