//! The first step of every normaliser: one form of each character, no invisible ones, no stray white space.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

use super::letters::everyday_lower;

/// NFKC (Unicode Standard Annex 15), without invisible and bidirectional marks, runs of white space as one space,
/// trimmed. Line breaks are white space.
#[must_use]
pub fn clean(raw: &str) -> String {
    if is_clean(raw) {
        return raw.to_owned();
    }
    if raw.is_ascii() {
        return collapse(raw);
    }
    let odd = |c: char| is_invisible(c) || spacing_accent(c) != c;
    let visible: Cow<'_, str> = if raw.chars().any(odd) {
        raw.chars().filter(|&c| !is_invisible(c)).map(spacing_accent).collect()
    } else {
        raw.into()
    };
    collapse(&ComposingNormalizerBorrowed::new_nfkc().normalize(&visible))
}

/// Whether a text needs no cleaning, as far as that can be seen at once: everyday letters, printed ASCII and common quotes,
/// single spaces between them.
pub(crate) fn is_clean(text: &str) -> bool {
    let mut before = b' ';
    for &byte in text.as_bytes() {
        match byte {
            b' ' if before == b' ' => return false,
            b' '..=b'~' => before = byte,
            0x80.. => return is_clean_beyond_ascii(text),
            _ => return false,
        }
    }
    before != b' ' || text.is_empty()
}

fn is_clean_beyond_ascii(text: &str) -> bool {
    let mut before = ' ';
    for c in text.chars() {
        let plain = match c {
            ' ' => before != ' ',
            '!'..='~' | '«' | '»' | '„' | '”' | '“' | '’' | '–' | '—' => true,
            _ => everyday_lower(c).is_some(),
        };
        if !plain {
            return false;
        }
        before = c;
    }
    before != ' '
}

/// A text without emoji and other pictures, as telephones let people put them into names; a text of nothing else stays.
pub(crate) fn without_pictures(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(is_picture) {
        return Cow::Borrowed(text);
    }
    let words: String = text.chars().map(|c| if is_picture(c) { ' ' } else { c }).collect();
    if words.chars().any(char::is_alphanumeric) { Cow::Owned(collapse(&words)) } else { Cow::Borrowed(text) }
}

/// The blocks of symbols and pictographs of Unicode, their selectors, joiners and keycaps.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}' | '\u{1F000}'..='\u{1FAFF}' | '\u{FE0F}' | '\u{20E3}')
}

fn collapse(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()) {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// Accents that stand alone are typed for an apostrophe; NFKC would make a space of them.
fn spacing_accent(c: char) -> char {
    if c == '\u{B4}' { '\'' } else { c }
}

/// Characters without a shape of their own: soft hyphen, joiners, direction marks, variation selectors, byte-order mark,
/// Hangul fillers.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}'
        | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Apostrophes and what is typed for them, the Hebrew geresh included.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' | '\u{2B9}'
            ..='\u{2BF}' | '\u{2C8}' | '\u{5F3}'
    )
}

/// Double quotes of all languages, the Hebrew gershayim included.
pub(crate) fn is_double_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\u{AB}' | '\u{BB}' | '\u{201C}'..='\u{201F}' | '\u{2033}' | '\u{5F4}' | '\u{301D}'..='\u{301F}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{collapse, is_clean, without_pictures};

    #[test]
    fn pictures_are_no_part_of_a_name() {
        for (raw, bare) in [
            ("🔧Марина", "Марина"),
            ("Anna ❤️ Kowalska", "Anna Kowalska"),
            ("Łódź №1 ®", "Łódź №1 ®"),
            ("👍", "👍"),
        ] {
            assert_eq!(without_pictures(raw), bare);
        }
    }

    proptest! {
        #[test]
        fn a_text_is_clean_where_cleaning_changes_nothing(text in "[ -~\t]{0,6}( {1,2}[ -~]{0,3})?") {
            prop_assert_eq!(is_clean(&text), collapse(&text) == text);
        }
    }
}
