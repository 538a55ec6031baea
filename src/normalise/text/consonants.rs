//! The consonant key: the common ground of Hebrew, Latin and Cyrillic.

use super::letters::{Script, script};
use super::sound::{for_each_spelled, next_sound};

/// The consonants of each word in broad classes: `שלום` and `Shalom` share it, so do `כהן`, `Cohen` and `Коэн`.
///
/// Hebrew writes few vowels, so every vowel, `א`, `ע`, `י` and a `ו` inside a word are left out, on both sides; a word
/// that begins with one begins with `a`. Classes: `p` = b v w f p ב ו פ; `k` = g h k q ג ח כ ק and `ה` at the beginning;
/// `s` = s sh ס ש; `z` = z ts c ז צ; `t` = t th ט ת; `d`, `l`, `m`, `n`, `r` each alone. Far too coarse to prove
/// anything: for finding pairs where one side is Hebrew.
#[must_use]
pub fn consonant_key(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for_each_spelled(text, |letters, spelled| push_consonants(letters, spelled, &mut out));
    out
}

/// Adds the consonants of a word; `spelled` is the word as it is spelled for its sound.
pub(super) fn push_consonants(letters: &[char], spelled: &[u8], out: &mut String) {
    if !out.is_empty() {
        out.push(' ');
    }
    let start = out.len();
    if letters.iter().any(|&c| script(c) == Some(Script::Hebrew)) {
        fold_hebrew(letters, start, out);
    } else {
        fold_other(spelled, start, out);
    }
    if out.len() == start {
        out.push('a');
    }
}

fn push(class: char, start: usize, out: &mut String) {
    if class.is_ascii_digit() || out.len() == start || !out.ends_with(class) {
        out.push(class);
    }
}

fn fold_hebrew(letters: &[char], start: usize, out: &mut String) {
    for (i, &c) in letters.iter().enumerate() {
        let first = i == 0;
        let class = match c {
            'א' | 'ע' | 'י' | 'ו' | 'ה' if !first => {
                // a double vav is a consonant, and one before the last yod (לוי)
                let rest = letters.get(i + 1..).unwrap_or_default();
                if c == 'ו' && (rest.first() == Some(&'ו') || rest == ['י']) {
                    push('p', start, out);
                }
                continue;
            }
            'א' | 'ע' | 'י' => 'a',
            'ב' | 'ו' | 'פ' | 'ף' => 'p',
            'ג' | 'ה' | 'ח' | 'כ' | 'ך' | 'ק' => 'k',
            'ד' => 'd',
            'ז' | 'צ' | 'ץ' => 'z',
            'ט' | 'ת' => 't',
            'ל' => 'l',
            'מ' | 'ם' => 'm',
            'נ' | 'ן' => 'n',
            'ס' | 'ש' => 's',
            'ר' => 'r',
            '0'..='9' => c,
            _ => continue,
        };
        push(class, start, out);
    }
}

fn fold_other(word: &[u8], start: usize, out: &mut String) {
    let (mut rest, mut before) = (word, b' ');
    while let Some((sounds, length)) = next_sound(rest, before) {
        // `ch` is how ח is written in Latin letters, and sometimes כ
        let throat = rest.starts_with(b"ch");
        let sounds: &[u8] = if throat { b"k" } else { sounds };
        let silent_h = rest.first() == Some(&b'h') && out.len() > start;
        for &sound in sounds {
            let class = match sound {
                b'a' | b'i' | b'o' if out.len() == start => 'a',
                b'a' | b'i' | b'o' => continue,
                // an `h` inside a word is as often the silent ה as not
                b'h' if silent_h => continue,
                b'h' | b'k' => 'k',
                b'b' | b'v' | b'p' => 'p',
                b'c' | b'z' => 'z',
                other => char::from(other),
            };
            push(class, start, out);
        }
        before = rest.first().copied().unwrap_or(b' ');
        rest = rest.get(length..).unwrap_or_default();
    }
}
