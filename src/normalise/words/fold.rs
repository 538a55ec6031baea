//! Folding: the words of a text without case, accents, punctuation and homoglyphs, in their own alphabet.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Latin letters and the Cyrillic letters that look the same, in lower case (of capitals that look the same too).
const LOOKALIKES: [(char, char); 13] = [
    ('a', 'а'),
    ('b', 'в'),
    ('c', 'с'),
    ('e', 'е'),
    ('h', 'н'),
    ('i', 'і'),
    ('k', 'к'),
    ('m', 'м'),
    ('o', 'о'),
    ('p', 'р'),
    ('t', 'т'),
    ('x', 'х'),
    ('y', 'у'),
];

/// The words of a text: compatibility forms decomposed (NFKD), accents dropped, lower case, apostrophes and gershayim
/// dropped, `ё` as `е`, `ł` as `l`, `ß` as `ss`, words of mixed alphabet put into one. Words end at anything that is no
/// letter and no digit, and where a capital follows a small letter (`companyName`).
#[must_use]
pub fn folded(raw: &str) -> Vec<String> {
    if raw.is_ascii() {
        return split(raw.chars());
    }
    let normalizer = DecomposingNormalizerBorrowed::new_nfkd();
    split(normalizer.normalize_iter(raw.chars()).filter(|c| !is_mark(*c)))
        .into_iter()
        .map(|word| if word.is_ascii() { word } else { one_alphabet(word) })
        .collect()
}

/// The folded words without anything between them: the form in which single words and headers are looked up.
#[must_use]
pub fn compact(raw: &str) -> String {
    folded(raw).concat()
}

/// Accents, niqqud, joiners and marks of direction.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}'..='\u{05C2}' | '\u{05C4}'..='\u{05C7}'
        | '\u{00AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// Apostrophes, quotes and gershayim, which stand inside words (`ім'я`, `בע"מ`) and mean nothing around them.
fn is_quote(c: char) -> bool {
    matches!(
        c,
        '\'' | '"'
            | '`'
            | '´'
            | '\u{02B9}'..='\u{02BC}'
            | '\u{2018}'..='\u{201F}'
            | '\u{2032}'
            | '\u{2033}'
            | '\u{05F3}'
            | '\u{05F4}'
            | '«'
            | '»'
    )
}

fn split(chars: impl Iterator<Item = char>) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut after_small = false;
    for c in chars {
        if is_quote(c) {
            continue;
        }
        if !c.is_alphanumeric() {
            after_small = false;
            if !word.is_empty() {
                words.push(std::mem::take(&mut word));
            }
            continue;
        }
        // a capital without a small form (`🅐`) would part the words anew each time they are folded
        let is_capital = c.is_uppercase() && !c.to_lowercase().eq([c]);
        if is_capital && after_small && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        after_small = c.is_lowercase();
        match c {
            'ł' | 'Ł' => word.push('l'),
            'ß' | 'ẞ' => word.push_str("ss"),
            'ø' | 'Ø' => word.push('o'),
            'đ' | 'Đ' => word.push('d'),
            'æ' | 'Æ' => word.push_str("ae"),
            'œ' | 'Œ' => word.push_str("oe"),
            'ґ' | 'Ґ' => word.push('г'),
            _ => word.extend(c.to_lowercase().filter(|lower| !is_mark(*lower))),
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Puts a word of Latin and Cyrillic letters into the alphabet of those letters that have no twin in the other.
fn one_alphabet(word: String) -> String {
    let latin = |c: char| c.is_ascii_alphabetic();
    let cyrillic = |c: char| matches!(c, '\u{0400}'..='\u{04FF}');
    if !(word.contains(latin) && word.contains(cyrillic)) {
        return word;
    }
    let only_latin = |c: char| latin(c) && !LOOKALIKES.iter().any(|(l, _)| *l == c);
    let only_cyrillic = |c: char| cyrillic(c) && !LOOKALIKES.iter().any(|(_, k)| *k == c);
    if word.contains(only_latin) && !word.contains(only_cyrillic) {
        to_latin(&word)
    } else {
        to_cyrillic(&word)
    }
}

fn to_latin(word: &str) -> String {
    word.chars().map(|c| LOOKALIKES.iter().find(|(_, k)| *k == c).map_or(c, |(l, _)| *l)).collect()
}

/// The Cyrillic reading of a folded word: each Latin letter with a Cyrillic twin replaced.
#[must_use]
pub(crate) fn to_cyrillic(word: &str) -> String {
    word.chars().map(|c| LOOKALIKES.iter().find(|(l, _)| *l == c).map_or(c, |(_, k)| *k)).collect()
}
