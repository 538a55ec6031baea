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
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let number = begins_with_digit(word);
        let number_follows = words.peek().is_some_and(|next| begins_with_digit(next));
        let after_number = kept.last().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()));
        let letter = word.len() == 1 && word.bytes().all(|b| b.is_ascii_alphabetic());
        // `5 d` is a house, `5 d 7` the house 7
        if letter && after_number && !(number_follows && matches!(word, "m" | "k" | "d" | "p")) {
            if let Some(last) = kept.last_mut() {
                last.push_str(word);
            }
        } else if after_number && !number_follows && words.peek().is_some() && ORDINAL_ENDINGS.contains(&word)
        {
            // `3-go Maja` is `3 Maja`
        } else if let Some((before, behind)) = glued(word) {
            kept.extend([before, behind].into_iter().filter(|number| !number.is_empty()).map(str::to_owned));
        } else if number || !WORDS.contains(word) {
            kept.push(german_stem(word).to_owned());
        }
    }
    if kept.is_empty() { text } else { kept.join(" ") }
}

/// Endings of ordinal numbers, as skeletons.
const ORDINAL_ENDINGS: [&str; 9] = ["go", "ego", "ho", "ya", "aya", "oy", "th", "nd", "rd"];

fn begins_with_digit(word: &str) -> bool {
    word.bytes().next().is_some_and(|b| b.is_ascii_digit())
}

/// The numbers of `7m12` (house and flat), `kv10`, `k2`: a word for a part of an address without spaces round it.
fn glued(word: &str) -> Option<(&str, &str)> {
    let from = word.find(|c: char| !c.is_ascii_digit())?;
    let (before, rest) = word.split_at_checked(from)?;
    let (kind, behind) = rest.split_at_checked(rest.find(|c: char| c.is_ascii_digit())?)?;
    (WORDS.contains(kind) && begins_with_digit(behind)).then_some((before, behind))
}

/// `Hauptstraße`, `Hauptstrasse` and `Hauptstr.` are one street.
fn german_stem(word: &str) -> &str {
    ["strasse", "str"]
        .iter()
        .find_map(|ending| word.strip_suffix(ending))
        .filter(|stem| stem.len() > 2)
        .unwrap_or(word)
}
