//! How well a text is spelled for the country it belongs to.

use std::cmp::Reverse;

use crate::model::Country;

/// The alphabets of the countries that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Hebrew,
    Other,
}

impl Script {
    const ALL: [Self; 4] = [Self::Latin, Self::Cyrillic, Self::Hebrew, Self::Other];
}

fn script_of(letter: char) -> Script {
    match letter {
        'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{590}'..='\u{5ff}' => Script::Hebrew,
        _ => Script::Other,
    }
}

/// Whether a character is a letter: of the alphabets met most, without a look into the tables of Unicode.
fn is_letter(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | 'а'..='я' | 'А'..='Я' | 'א'..='ת' | '\u{100}'..='\u{17f}' => true,
        _ => !c.is_ascii() && c.is_alphabetic(),
    }
}

/// The script most letters of a text are in; `None` without letters.
pub(super) fn main_script(text: &str) -> Option<Script> {
    if text.is_ascii() {
        return text.bytes().any(|byte| byte.is_ascii_alphabetic()).then_some(Script::Latin);
    }
    let mut counts = Script::ALL.map(|_| 0_usize);
    for letter in text.chars().filter(|c| is_letter(*c)) {
        if let Some(count) = counts.get_mut(script_of(letter) as usize) {
            *count += 1;
        }
    }
    let most = Script::ALL.into_iter().zip(counts).max_by_key(|(script, count)| (*count, Reverse(*script)));
    most.filter(|(_, count)| *count > 0).map(|(script, _)| script)
}

/// Whether a word mixes letters of two scripts, as homoglyphs do.
pub(super) fn mixes_scripts(text: &str) -> bool {
    !text.is_ascii()
        && text.split(|c: char| !is_letter(c)).any(|word| {
            let mut scripts = word.chars().map(script_of);
            scripts.next().is_some_and(|first| scripts.any(|script| script != first))
        })
}

/// The scripts a country writes its names in.
pub(super) fn is_native(script: Script, country: Country) -> bool {
    match country.as_str() {
        "RU" | "UA" | "BY" | "BG" | "KZ" | "RS" | "KG" | "MK" => script == Script::Cyrillic,
        "IL" => script == Script::Hebrew,
        _ => script == Script::Latin,
    }
}

/// Proper case before capitals before small letters; scripts without case are always proper.
pub(super) fn case_quality(text: &str) -> u8 {
    let cased = || text.chars().filter(|c| c.is_uppercase() || c.is_lowercase());
    let (upper, lower) = (cased().any(char::is_uppercase), cased().any(char::is_lowercase));
    match (upper, lower) {
        (true, false) if cased().count() > 4 => 1,
        (false, true) => 0,
        _ => 2,
    }
}

pub(super) fn diacritics(text: &str) -> usize {
    text.chars().filter(|c| !c.is_ascii() && script_of(*c) == Script::Latin && c.is_alphabetic()).count()
}

/// How well a text is spelled for a country; the greater is the better.
pub(super) fn spelling(text: &str, country: Option<Country>) -> (bool, bool, u8, usize) {
    (!mixes_scripts(text), is_native_text(text, country), case_quality(text), diacritics(text))
}

/// Whether most letters of a text are in a script of the country.
pub(super) fn is_native_text(text: &str, country: Option<Country>) -> bool {
    main_script(text).is_some_and(|script| country.is_none_or(|country| is_native(script, country)))
}
