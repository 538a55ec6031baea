//! The sound key: Latin and Cyrillic spellings of one name fall together.

use super::clean::clean;
use super::consonants::push_consonants;
use super::letters::{Script, hebrew_reading, script};
use super::skeleton::for_each_word;

/// A coarse phonetic key, word by word: `Świat Palet`, `Swiat Palet` and `Свят Палет` share it, so do `Юлія`, `Yuliia` and
/// `Julia`, `Müller`, `Mueller` and `Muller`.
///
/// What falls together: `s sh sch sz ś ш щ`; `z zh ż ź rz ж з`; `c` before `e i y` with `ts tz cz ц ч`; `k q ck c`;
/// `g h kh х г ch` (where Polish and German say it so); `v w f ph в ф`; `e i j y и і ї й ы э` in any run; `o u ó ü ö ў`;
/// double letters. Soft and hard signs vanish. Words of Hebrew keep their skeleton: they meet Latin ones only in
/// [`super::consonant_key`]. Meant for finding pairs and as weak evidence, never as proof.
#[must_use]
pub fn sound_key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for_each_spelled(text, |_, spelled| push_sound(spelled, &mut out));
    out
}

/// The [`sound_key`] and the [`consonant_key`](super::consonant_key) of a text, which are made of the same words.
pub(crate) fn keys_by_ear(text: &str) -> (String, String) {
    let (mut sound, mut consonants) = (String::with_capacity(text.len()), String::with_capacity(text.len()));
    for_each_spelled(text, |letters, spelled| {
        push_sound(spelled, &mut sound);
        push_consonants(letters, spelled, &mut consonants);
    });
    (sound, consonants)
}

/// Calls `each` with the letters of every word and with the word as [`spell`] spells it.
pub(super) fn for_each_spelled(text: &str, mut each: impl FnMut(&[char], &[u8])) {
    let mut spelled = Vec::with_capacity(32);
    for_each_word(&clean(text), |letters, _| {
        spelled.clear();
        spell(letters, &mut spelled);
        each(letters, &spelled);
    });
}

fn push_sound(spelled: &[u8], out: &mut String) {
    if !out.is_empty() {
        out.push(' ');
    }
    fold(spelled, out);
}

/// Brings a word to the Latin letters that [`fold`] knows; capital letters are sounds that need no guess.
fn spell(letters: &[char], out: &mut Vec<u8>) {
    for &c in letters {
        let sound: &[u8] = match c {
            'a'..='z' | '0'..='9' => {
                out.push(c as u8);
                continue;
            }
            'а' | 'ä' => b"a",
            'б' => b"b",
            'в' | 'ф' => b"V",
            'г' | 'ґ' | 'х' => b"H",
            'д' => b"d",
            'е' | 'э' | 'є' | 'ё' => b"E",
            'и' | 'і' | 'ы' | 'й' | 'ї' | 'ј' | 'ę' => b"I",
            'ж' | 'з' | 'ż' | 'ź' | 'ž' => b"Z",
            'к' => b"K",
            'л' | 'ł' => b"l",
            'м' => b"m",
            'н' => b"n",
            'о' | 'у' | 'ў' | 'ó' | 'ü' | 'ö' | 'ő' | 'ű' => b"O",
            'п' => b"p",
            'р' => b"r",
            'с' | 'ш' | 'щ' | 'ś' | 'š' | 'ß' => b"S",
            'т' => b"T",
            'ц' | 'ч' | 'ћ' | 'ć' | 'č' => b"C",
            'ђ' | 'џ' => b"dZ",
            'љ' => b"lI",
            'њ' => b"nI",
            'ь' | 'ъ' => b"",
            'ю' => b"IO",
            'я' => b"Ia",
            _ => {
                let reading = hebrew_reading(c).unwrap_or_else(|| any_ascii::any_ascii_char(c));
                let before = out.len();
                out.extend(reading.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase()));
                if out.len() == before && script(c) == Some(Script::Other) {
                    out.extend_from_slice(format!("u{:x}", u32::from(c)).as_bytes());
                }
                continue;
            }
        };
        out.extend_from_slice(sound);
    }
}

/// Folds a spelled word; see [`sound_key`] for what falls together.
fn fold(word: &[u8], out: &mut String) {
    let start = out.len();
    let mut rest = word;
    let mut before = b' ';
    while let Some((sound, length)) = next_sound(rest, before) {
        for &s in sound {
            let s = char::from(s.to_ascii_lowercase());
            // `sc` is what `щ`, `szcz` and `shch` have in common
            let repeats = out.len() > start && out.ends_with(s) && !s.is_ascii_digit();
            let hushed = s == 'c' && out.len() > start && out.ends_with('s');
            // `ю`, `iu` and `ü` behind a consonant
            if s == 'o' && after_consonant(out.get(start..).unwrap_or_default()) {
                out.pop();
            }
            let repeats = repeats || s == 'o' && out.len() > start && out.ends_with('o');
            if !repeats && !hushed {
                out.push(s);
            }
        }
        before = rest.first().copied().unwrap_or(b' ');
        rest = rest.get(length..).unwrap_or_default();
    }
    if out.len() == start {
        out.push('i');
    }
}

/// Whether a word so far ends in a consonant and `i`.
fn after_consonant(word: &str) -> bool {
    word.strip_suffix('i').is_some_and(|rest| rest.ends_with(|c: char| !matches!(c, 'a' | 'i' | 'o')))
}

/// The first sound of `rest` and how many letters it takes.
#[allow(clippy::match_same_arms)] // longer spellings stand before the shorter ones they begin with
pub(super) fn next_sound(rest: &[u8], before: u8) -> Option<(&'static [u8], usize)> {
    let found: (&'static [u8], usize) = match rest {
        [] => return None,
        [b's', b'z', b'c', b'z', ..] | [b's', b'h', b'c', b'h', ..] => (b"s", 4),
        [b't', b's', b'c', b'h', ..] => (b"c", 4),
        [b's', b'c', b'h', ..] => (b"s", 3),
        [b't', b'c', b'h', ..] => (b"c", 3),
        [b's', b'z' | b'h', ..] => (b"s", 2),
        [b'Z' | b'z', b'h', ..] => (b"z", 2),
        [b'r', b'z', b'h', ..] => (b"z", 3),
        [b'r', b'z' | b'Z', ..] if !matches!(rest, [_, _, b'z' | b'Z', ..]) => (b"z", 2),
        [b't', b's' | b'z', ..] | [b'T', b'S', ..] | [b'c', b'z', ..] => (b"c", 2),
        [b'c', b'k', ..] => (b"k", 2),
        [b'c', b'h', after @ ..] if throaty(before, after) => (b"h", 2),
        [b'c', b'h', ..] => (b"c", 2),
        [b'k' | b'g', b'h', ..] => (b"h", 2),
        [b'p', b'h', ..] => (b"v", 2),
        [b't', b'h', ..] => (b"t", 2),
        [b'q', b'u', ..] => (b"kv", 2),
        // `ae`, `oe`, `ue` for umlauts; `ое` of another language goes the same way, or `proekt` and `проект` would part
        [b'a', b'e' | b'E', ..] => (b"a", 2),
        [b'u' | b'o' | b'O', b'e' | b'E', ..] => (b"o", 2),
        [b'c', b'e' | b'i' | b'y', ..] => (b"c", 1),
        [b'c' | b'k' | b'K' | b'q', ..] => (b"k", 1),
        [b'g' | b'h' | b'H', ..] => (b"h", 1),
        [b'v' | b'w' | b'V' | b'f', ..] => (b"v", 1),
        [b's' | b'S', ..] => (b"s", 1),
        [b'z' | b'Z', ..] => (b"z", 1),
        [b'C', ..] => (b"c", 1),
        [b'T' | b't', ..] => (b"t", 1),
        [b'e' | b'i' | b'j' | b'y' | b'I' | b'E', ..] => (b"i", 1),
        [b'o' | b'u' | b'O', ..] => (b"o", 1),
        [b'x', ..] => (b"ks", 1),
        [b'a', ..] => (b"a", 1),
        [b'b', ..] => (b"b", 1),
        [b'd', ..] => (b"d", 1),
        [b'l', ..] => (b"l", 1),
        [b'm', ..] => (b"m", 1),
        [b'n', ..] => (b"n", 1),
        [b'p', ..] => (b"p", 1),
        [b'r', ..] => (b"r", 1),
        [digit, ..] => (DIGITS.get(usize::from(digit.wrapping_sub(b'0'))).copied().unwrap_or(b"0"), 1),
    };
    Some(found)
}

const DIGITS: [&[u8]; 10] = [b"0", b"1", b"2", b"3", b"4", b"5", b"6", b"7", b"8", b"9"];

/// Whether `ch` is said as in `Bach`, `Technik` and `Chopin` rather than as in `Chekhov`: before `o`, `l`, `m`, `n`, `r`, `w`,
/// or at the end after `a`, `e`, `o`, `u`.
fn throaty(before: u8, after: &[u8]) -> bool {
    match after.first() {
        None | Some(b't' | b's') => matches!(before, b'a' | b'o' | b'u' | b'O' | b'e'),
        Some(b'o' | b'r' | b'l' | b'w' | b'm' | b'n') => true,
        _ => false,
    }
}
