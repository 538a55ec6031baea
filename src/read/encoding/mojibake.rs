//! Text that was decoded wrongly once and stored that way: `Å»Ã³Å‚Ä‡` for `Żółć`.
//!
//! UTF-8 read as a single-byte encoding leaves runs of characters outside ASCII, each of which turns back into valid UTF-8
//! when its bytes are restored. Hardly any real word does, so a run that does is repaired; nothing else is touched.

use std::sync::LazyLock;

use super::language::is_known_letter;
use super::tables::{Charset, charset};

/// The encodings in which programs misread UTF-8.
const MISREAD_AS: [&str; 5] = ["windows-1252", "windows-1251", "windows-1250", "IBM852", "IBM866"];

/// The text as it was meant, or `None` if nothing in it needs repair.
pub(crate) fn repair(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let once = repair_once(text)?;
    // saved wrongly twice: repaired twice
    Some(repair_once(&once).unwrap_or(once))
}

/// Whether a text holds two characters outside ASCII, one behind the other, that may have been one letter.
pub(crate) fn may_need_repair(text: &str) -> bool {
    let mut rest = text.as_bytes();
    // a run of one letter, as Latin alphabets have them, is over before it is looked at
    while let Some(start) = rest.iter().position(|byte| !byte.is_ascii()) {
        rest = rest.get(start..).unwrap_or_default();
        let length = rest.iter().position(u8::is_ascii).unwrap_or(rest.len());
        let (run, after) = rest.split_at(length);
        if length >= 4 && std::str::from_utf8(run).is_ok_and(|run| leads(run)) {
            return true;
        }
        rest = after;
    }
    false
}

/// Whether a run of characters begins like the bytes of one letter.
fn leads(run: &str) -> bool {
    let mut characters = run.chars();
    match (characters.next(), characters.next()) {
        (Some(first), Some(second)) => role(first).leads & role(second).continues != 0,
        _ => false,
    }
}

fn repair_once(text: &str) -> Option<String> {
    if !may_need_repair(text) {
        return None;
    }
    // `СИТИ-Р»` and `Блок Г»` hold two characters that would make one letter: that alone is no evidence
    let cyrillic = |run: &str| run.starts_with(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    let evident =
        |run: &str| meant(run).is_some_and(|meant| !cyrillic(run) || meant.chars().nth(1).is_some());
    if !text.split(|c: char| c.is_ascii()).any(evident) {
        return None;
    }
    let mut repaired: Option<String> = None;
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| !c.is_ascii()) {
        let (before, from_run) = rest.split_at(start);
        let length = from_run.find(|c: char| c.is_ascii()).unwrap_or(from_run.len());
        let (run, after) = from_run.split_at(length);
        let meant = meant(run);
        match (&mut repaired, meant) {
            (Some(text), meant) => {
                text.push_str(before);
                text.push_str(meant.as_deref().unwrap_or(run));
            }
            (None, Some(meant)) => {
                let head = text.len() - rest.len() + start;
                let mut whole = String::with_capacity(text.len());
                whole.push_str(text.get(..head).unwrap_or_default());
                whole.push_str(&meant);
                repaired = Some(whole);
            }
            (None, None) => {}
        }
        rest = after;
    }
    repaired.map(|mut text| {
        text.push_str(rest);
        text
    })
}

/// What a run of characters outside ASCII was meant to be.
fn meant(run: &str) -> Option<String> {
    if !leads(run) {
        return None;
    }
    MISREAD_AS.iter().filter_map(|name| charset(name)).find_map(|charset| undo(run, charset))
}

/// What a character may have been in UTF-8, one bit for each encoding of [`MISREAD_AS`].
#[derive(Clone, Copy, Default)]
struct Role {
    leads: u8,
    continues: u8,
}

/// The roles of the characters below U+2600, where all tables end: one look settles nearly every run of real letters.
static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| {
    let mut roles = vec![Role::default(); 0x2600];
    for (bit, charset) in MISREAD_AS.iter().filter_map(|name| charset(name)).enumerate() {
        for byte in 0x80..=0xf4_u8 {
            let control = (byte < 0xa0).then(|| char::from(byte));
            for character in [Some(charset.decode_byte(byte)), control].into_iter().flatten() {
                if let Some(role) = roles.get_mut(character as usize) {
                    match byte {
                        0x80..=0xbf => role.continues |= 1 << bit,
                        0xc2..=0xf4 => role.leads |= 1 << bit,
                        _ => {}
                    }
                }
            }
        }
    }
    roles
});

fn role(character: char) -> Role {
    ROLES.get(character as usize).copied().unwrap_or_default()
}

fn undo(run: &str, charset: &Charset) -> Option<String> {
    let bytes: Option<Vec<u8>> = run.chars().map(|c| charset.byte_of(c)).collect();
    let meant = String::from_utf8(bytes?).ok()?;
    meant.chars().all(is_known_letter).then_some(meant)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn double_encoding_is_undone() {
        for (seen, meant) in [
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€", "Привет, мир"),
            ("РљРёС—РІ", "Київ"),
            ("MÃ¼ller GmbH", "Müller GmbH"),
            ("ZaĹĽĂłĹ‚Ä‡ gÄ™Ĺ›lÄ… jaĹşĹ„", "Zażółć gęślą jaźń"),
        ] {
            assert_eq!(repair(seen).as_deref(), Some(meant), "{seen}");
        }
    }

    #[test]
    fn real_words_are_left_alone() {
        for text in [
            "Łódź",
            "Größe",
            "Київ",
            "Москва",
            "שלום",
            "Señor",
            "ТОВ «Світ»",
            "Ährenstraße",
            "Île",
            "ÄÖÜ",
            "№ 5",
            "À Â",
            "САРАТОВ",
            "ТОВ «СІТІ-Р»",
            "Міcта",
            "Рі.",
            "ООО «Блок Г»",
            "ООО «Корпус-В»",
            "ОСНОВА",
            "В—",
        ] {
            assert_eq!(repair(text), None, "{text}");
        }
    }
}
