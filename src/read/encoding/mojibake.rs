//! Text that was decoded wrongly once and stored that way: `Å»Ã³Å‚Ä‡` for `Żółć`.
//!
//! UTF-8 read as a single-byte encoding leaves runs of characters outside ASCII, each of which turns back into valid UTF-8
//! when its bytes are restored. Hardly any real word does, so a run that does is repaired; nothing else is touched.

use std::sync::LazyLock;

use super::language::familiarity;
use super::runs::runs;
use super::tables::{self, Charset};

/// The encodings in which programs misread UTF-8.
const MISREAD_AS: [&str; 12] = [
    "windows-1252",
    "windows-1251",
    "windows-1250",
    "IBM852",
    "IBM866",
    "windows-1255",
    "ISO-8859-1",
    "ISO-8859-2",
    "macintosh",
    "KOI8-R",
    "IBM850",
    "IBM437",
];

/// The tables of these encodings.
static MISREADINGS: LazyLock<Vec<Charset>> =
    LazyLock::new(|| MISREAD_AS.iter().filter_map(|name| tables::by_name(name)).collect());

/// So many times a text is decoded wrongly on its way.
const TIMES: usize = 2;

/// The text as it was meant, or `None` if nothing in it needs repair.
pub(crate) fn repair(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    if doubtful(text).is_none() || !is_evident(text) {
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

/// Where a text holds two characters outside ASCII, one behind the other, that may have been one letter.
pub(crate) fn doubtful(text: &str) -> Option<usize> {
    // a run of one letter, as Latin alphabets have them, is over before it is looked at
    runs(text).find(|run| run.len() >= 4 && text.get(run.clone()).is_some_and(leads)).map(|run| run.start)
}

/// Whether a run of characters begins like the bytes of one letter.
fn leads(run: &str) -> bool {
    let mut characters = run.chars();
    match (characters.next(), characters.next()) {
        (Some(first), Some(second)) => role(first).leads & role(second).continues != 0,
        _ => false,
    }
}

/// Whether some run of characters proves a wrong decoding.
///
/// Two Cyrillic ones that would make a single letter prove nothing by themselves: `СИТИ-Р»` and `Блок Г»` hold such. They do within
/// a word of ASCII letters if the letter is a Latin one: `PiЕ‚sudski`.
fn is_evident(text: &str) -> bool {
    let mut before = None;
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| !c.is_ascii()) {
        let (plain, from_run) = rest.split_at(start);
        let length = from_run.find(|c: char| c.is_ascii()).unwrap_or(from_run.len());
        let (run, after) = from_run.split_at(length);
        before = plain.chars().next_back().or(before);
        if let Some(meant) = meant(run) {
            let mut letters = meant.chars();
            let (first, single) = (letters.next().unwrap_or(' '), letters.next().is_none());
            let within_word =
                [before, after.chars().next()].into_iter().flatten().any(|c| c.is_ascii_alphabetic());
            // three bytes of one sign are less of a chance, unless they could be a word: `вЂ™` and `тАФ`, but not `это`
            let sign = run.chars().count() >= 3 && !first.is_alphabetic() && !is_word(run);
            let latin = first.is_alphabetic() && first < '\u{250}';
            // `ěž` would make an Arabic letter; `×—` of `×—.×¤.` makes a Hebrew one
            let hebrew = ('\u{5d0}'..='\u{5ea}').contains(&first) && !run.chars().all(char::is_alphabetic);
            let plain = (latin || hebrew || !first.is_alphabetic()) && !is_cyrillic(run);
            if !single || sign || plain || (latin && within_word) {
                return true;
            }
        }
        before = run.chars().next_back();
        rest = after;
    }
    false
}

/// Whether the capitals of a run stand where those of a word do.
fn is_word(run: &str) -> bool {
    run.chars().all(char::is_alphabetic) && case_breaks(run) == 0
}

/// How many capitals follow a small letter.
fn case_breaks(text: &str) -> usize {
    text.chars().zip(text.chars().skip(1)).filter(|(a, b)| a.is_lowercase() && b.is_uppercase()).count()
}

fn is_cyrillic(text: &str) -> bool {
    text.starts_with(|c| ('\u{400}'..='\u{4ff}').contains(&c))
}

/// What a run of characters outside ASCII was meant to be.
fn meant(run: &str) -> Option<String> {
    undo(run, TIMES)
}

/// Undoes a wrong decoding, and another one below it if there is one. Of several that can be undone the one counts that leaves the
/// letters of the languages served.
fn undo(run: &str, times: usize) -> Option<String> {
    if !leads(run) {
        return None;
    }
    // how familiar the letters are, and how few capitals stand behind small letters
    let mut best: Option<((u8, std::cmp::Reverse<usize>), String)> = None;
    for text in MISREADINGS.iter().filter_map(|charset| restored(run, charset)) {
        let whole = !text.chars().any(|c| c.is_ascii());
        let deeper = if times > 1 && whole { undo(&text, times - 1) } else { None };
        let text = deeper.unwrap_or(text);
        let familiar = text.chars().map(familiarity).min().unwrap_or(0);
        let rank = (familiar, std::cmp::Reverse(case_breaks(&text)));
        if familiar > 0 && best.as_ref().is_none_or(|(other, _)| rank > *other) {
            best = Some((rank, text));
        }
    }
    best.map(|(_, text)| text)
}

/// What a character may have been in UTF-8, one bit for each encoding of [`MISREAD_AS`].
#[derive(Clone, Copy, Default)]
struct Role {
    leads: u16,
    continues: u16,
}

/// The roles of the characters below U+2600, where all tables end: one look settles nearly every run of real letters.
static ROLES: LazyLock<Vec<Role>> = LazyLock::new(|| {
    let mut roles = vec![Role::default(); 0x2600];
    for (bit, charset) in MISREADINGS.iter().enumerate() {
        for byte in 0x80..=0xf4_u8 {
            if let Some(role) = roles.get_mut(charset.decode_byte(byte) as usize) {
                match byte {
                    0x80..=0xbf => role.continues |= 1 << bit,
                    0xc2..=0xf4 => role.leads |= 1 << bit,
                    _ => {}
                }
            }
        }
    }
    roles
});

fn role(character: char) -> Role {
    ROLES.get(character as usize).copied().unwrap_or_default()
}

/// The text whose UTF-8 the characters of `run` are in `charset`.
fn restored(run: &str, charset: &Charset) -> Option<String> {
    let bytes: Option<Vec<u8>> = run.chars().map(|c| charset.byte_of(c)).collect();
    String::from_utf8(bytes?).ok()
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
            "Banka-státní peněžní ústav",
        ] {
            assert_eq!(repair(text), None, "{text}");
        }
    }
}
