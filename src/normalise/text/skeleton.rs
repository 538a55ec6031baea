//! The skeleton: one Latin spelling of a text in any alphabet.

use std::fmt::Write as _;

use super::clean::{clean, is_apostrophe, is_double_quote};
use super::letters::{
    Script, cyrillic_reading, cyrillic_twin, everyday_lower, hebrew_reading, is_mark, is_ukrainian_letter,
    latin_twin, script,
};

/// The skeleton by which texts of any alphabet are compared: lower-case Latin letters and digits, words separated by
/// one space. Homoglyphs, diacritics, ё/е and the like make no difference; apostrophes, the hard sign and the soft sign
/// vanish; single letters joined by full stops are one word (`S.A.` is `sa`). Never empty for a text with a letter or a
/// digit.
#[must_use]
pub fn skeleton(raw: &str) -> String {
    skeleton_of_clean(&clean(raw))
}

fn skeleton_of_clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut last_was_letter = false;
    for_each_word(text, |word, after_dot| {
        let letter = matches!(word, [c] if c.is_alphabetic());
        if !(out.is_empty() || after_dot && letter && last_was_letter) {
            out.push(' ');
        }
        let start = out.len();
        push_word(word, &mut out);
        if out.len() == start && out.ends_with(' ') {
            out.pop();
        }
        last_was_letter = letter;
    });
    out
}

/// The skeleton without spaces.
pub(crate) fn squeezed(text: &str) -> String {
    let mut key = skeleton(text);
    key.retain(|c| c != ' ');
    key
}

/// The skeleton without spaces of a clean text, and the alphabet of its first letter.
pub(crate) fn letters_of_clean(text: &str) -> (String, Option<Script>) {
    let mut out = String::with_capacity(text.len());
    let mut of = None;
    for_each_word(text, |word, _| {
        of = of.or_else(|| word.iter().find_map(|&c| script(c)));
        push_word(word, &mut out);
    });
    (out, of)
}

/// The alphabet most letters of a text are in, once look-alikes are put right; `None` for a text without letters.
#[must_use]
pub fn script_of(text: &str) -> Option<Script> {
    const ALL: [Script; 4] = [Script::Cyrillic, Script::Hebrew, Script::Latin, Script::Other];
    let mut counts = [0_usize; 4];
    for_each_word(&clean(text), |word, _| {
        for found in word.iter().filter_map(|&c| script(c)) {
            for (count, of) in counts.iter_mut().zip(ALL) {
                *count += usize::from(of == found);
            }
        }
    });
    let most = counts.iter().copied().max().filter(|&most| most > 0)?;
    ALL.into_iter().zip(counts).find(|&(_, count)| count == most).map(|(script, _)| script)
}

/// Calls `each` with every word, lower-case and with look-alikes put right, and whether a single full stop parts it from
/// the word before.
pub(super) fn for_each_word(text: &str, mut each: impl FnMut(&[char], bool)) {
    let mut word: Vec<char> = Vec::with_capacity(24);
    let mut separator = Separator::Start;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c.is_ascii_alphanumeric() {
            word.push(c.to_ascii_lowercase());
            continue;
        }
        if let Some(lower) = everyday_lower(c) {
            word.push(lower);
            continue;
        }
        if is_apostrophe(c) || is_mark(c) {
            continue;
        }
        if c.is_alphanumeric() {
            word.extend(c.to_lowercase().filter(|&c| !is_mark(c)));
            continue;
        }
        // gershayim inside a Hebrew abbreviation: בע"מ
        let inside_hebrew = is_double_quote(c)
            && word.last().is_some_and(|&last| script(last) == Some(Script::Hebrew))
            && chars.peek().is_some_and(|&next| script(next) == Some(Script::Hebrew));
        // a letter that was lost: `Wroc?aw` is one slip away from itself, `wroc aw` is another name
        let lost = is_lost_letter(c) && !word.is_empty() && letter_follows(chars.clone());
        if inside_hebrew || lost {
            continue;
        }
        if word.is_empty() {
            separator = separator.and(c);
        } else {
            fold_look_alikes(&mut word);
            each(&word, separator == Separator::Dot);
            word.clear();
            separator = if c == '.' { Separator::Dot } else { Separator::Other };
        }
    }
    if !word.is_empty() {
        fold_look_alikes(&mut word);
        each(&word, separator == Separator::Dot);
    }
}

/// What stands where a letter was lost, if it stands inside a word: the replacement characters of programs, and signs that
/// part no words.
pub(in crate::normalise) fn is_lost_letter(c: char) -> bool {
    matches!(c, '?' | '\u{FFFD}' | '^' | '~' | '*')
}

/// Whether a word goes on behind a lost letter: with a letter, at once or behind a few more that were lost.
pub(in crate::normalise) fn letter_follows(mut rest: impl Iterator<Item = char>) -> bool {
    // a longer row is none of letters, and is not to be looked through again at every sign
    const MOST_LOST: usize = 8;
    rest.by_ref().take(MOST_LOST).find(|&next| !is_lost_letter(next)).is_some_and(char::is_alphabetic)
}

#[derive(Clone, Copy, PartialEq)]
enum Separator {
    Start,
    Dot,
    Other,
}

impl Separator {
    fn and(self, c: char) -> Self {
        if self == Self::Start && c == '.' { Self::Dot } else { Self::Other }
    }
}

/// In a word of Latin and Cyrillic letters, turns those of the weaker alphabet into their twins of the other. Letters
/// that look alike do not count for the strength; where all look alike, Cyrillic wins a tie.
fn fold_look_alikes(word: &mut [char]) {
    if word.iter().all(char::is_ascii) {
        return;
    }
    let (mut latin, mut cyrillic, mut latin_only, mut cyrillic_only) = (0, 0, 0, 0);
    for &c in word.iter() {
        match script(c) {
            Some(Script::Latin) => {
                latin += 1;
                latin_only += usize::from(cyrillic_twin(c).is_none());
            }
            Some(Script::Cyrillic) => {
                cyrillic += 1;
                cyrillic_only += usize::from(latin_twin(c).is_none());
            }
            _ => {}
        }
    }
    if latin == 0 || cyrillic == 0 {
        return;
    }
    let to_cyrillic = (cyrillic_only, cyrillic) >= (latin_only, latin);
    for c in word {
        let twin = if to_cyrillic { cyrillic_twin(*c) } else { latin_twin(*c) };
        *c = twin.unwrap_or(*c);
    }
}

fn push_word(word: &[char], out: &mut String) {
    let ukrainian = word.iter().any(|&c| is_ukrainian_letter(c));
    let start = out.len();
    for &c in word {
        if c.is_ascii() {
            out.push(c);
            continue;
        }
        let first = out.len() == start;
        if let Some(reading) = cyrillic_reading(c, ukrainian, first).or_else(|| hebrew_reading(c)) {
            out.push_str(reading);
            continue;
        }
        let reading = any_ascii::any_ascii_char(c);
        if reading.bytes().any(|b| b.is_ascii_alphanumeric()) {
            out.extend(reading.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        } else {
            // a letter that no table knows: its number, so that the key is not empty
            let _ = write!(out, "u{:x}", u32::from(c));
        }
    }
    if out.len() == start {
        // a word of hard and soft signs alone
        out.extend(word.iter().map(|_| 'y'));
    }
}
