//! What a word sounds like, whatever alphabet and spelling it was written in.
//!
//! Transliteration leaves several Latin spellings of one sound (`kh`/`h`/`ch`, `w`/`v`, `sh`/`sz`/`sch`). The code keeps
//! the consonants in classes and drops the vowels behind the first letter, in the manner of Soundex (Russell 1918) and
//! the Daitch–Mokotoff system (1985), whose classes for Slavic and German spellings it follows.

use super::hash;
use crate::lexicon::trade;
use crate::model::CompanyName;

/// Letters a sound must have to be worth comparing.
const TELLING_SOUND: usize = 4;
/// Consonants that a name in Hebrew must have to be worth comparing; its trade counts for one.
const TELLING_CONSONANTS: usize = 4;

/// The hash of what a whole name sounds like; `None` for a name too short to tell.
pub fn whole(sound: &str) -> Option<u64> {
    (sound.len() >= TELLING_SOUND).then(|| hash::text(sound))
}

/// The hashes of a name's consonants, with the words of trade as they are and by their meaning; the lowest bit says whether the
/// name is written in Hebrew.
pub fn consonants(name: &CompanyName) -> impl Iterator<Item = u64> {
    let hebrew = name.core().chars().any(|c| ('\u{5d0}'..='\u{5ea}').contains(&c));
    let written = std::iter::once(name.consonants()).chain(name.traded());
    written.filter(|consonants| tells(consonants)).map(move |text| hash::text(text) & !1 | u64::from(hebrew))
}

/// Whether there are enough consonants to be worth comparing.
fn tells(consonants: &str) -> bool {
    let words = consonants.split(' ');
    let own = words.clone().filter(|word| !trade::is_sign(word));
    let letters: usize = own.map(|word| word.bytes().filter(u8::is_ascii_alphabetic).count()).sum();
    letters + usize::from(words.clone().any(trade::is_sign)) >= TELLING_CONSONANTS
}

/// The hash of a word's sound and how many consonants it has; `None` for a word of digits or of fewer than two consonants,
/// which says too little.
pub fn sound(word: &str) -> Option<(u64, u8)> {
    let mut code = [0_u8; 16];
    let mut length = 0;
    let bytes = word.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        let (class, used) = match bytes[i] {
            // `auto` and `avto`, `euro` and `evro`
            b'u' if i > 0 && matches!(bytes[i - 1], b'a' | b'e') => (b'v', 1),
            _ => class_at(bytes, i),
        };
        if class.is_ascii_digit() {
            return None;
        }
        let kept = class != b'.' && (class != b'a' || length == 0);
        if kept && length < code.len() && (length == 0 || code[length - 1] != class) {
            code[length] = class;
            length += 1;
        }
        i += used;
    }
    let consonants = code[..length].iter().filter(|&&c| c != b'a').count();
    (consonants >= 2).then(|| {
        let sound = code[..length].iter().fold(7, |state, &c| hash::join(state, u64::from(c)));
        (sound, consonants as u8)
    })
}

/// A word as it is heard, vowels and all, in Latin letters of which one stands for each class of sounds: the same or nearly
/// so for one word in several alphabets and spellings. Empty for a word of digits.
pub fn heard(word: &str) -> String {
    let bytes = word.as_bytes();
    let mut out = String::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let (class, used) = class_at(bytes, i);
        let class = match (class, bytes[i]) {
            (b'0'..=b'9', _) => return String::new(),
            (b'a', b'e' | b'i') | (b'.', _) => 'i',
            (b'a', b'u') => 'o',
            (b'a', vowel) => char::from(vowel),
            (class, _) => char::from(class),
        };
        if !out.ends_with(class) {
            out.push(class);
        }
        i += used;
    }
    out
}

/// The class of the sound at a position and the letters it takes. `a` stands for any vowel, `.` for no sound.
fn class_at(bytes: &[u8], i: usize) -> (u8, usize) {
    let at = |offset: usize| bytes.get(i + offset).copied().unwrap_or(0);
    match (at(0), at(1), at(2), at(3)) {
        (b's', b'h', b'c', b'h') => (b's', 4),
        (b's' | b't', b'c', b'h', _) => (b's', 3),
        // Cyrillic `дж` writes the English j, which other languages read as they do their own
        (b'd', b'z', b'h', _) => (b'.', 3),
        (b's' | b't' | b'c' | b'd', b'z', _, _) | (b's' | b'z', b'h', _, _) | (b't', b's', _, _) => (b's', 2),
        (b'c' | b'k', b'h', _, _) => (b'h', 2),
        (b'c', b'k', _, _) | (b'q', b'u', _, _) => (b'k', 2),
        (b'p', b'h', _, _) => (b'v', 2),
        (b't', b'h', _, _) => (b't', 2),
        (b'r', b'z', _, _) => (b'r', 2),
        (b'c', b'e' | b'i' | b'y', _, _) | (b's' | b'z', _, _, _) => (b's', 1),
        (b'c' | b'k' | b'q' | b'x', _, _, _) => (b'k', 1),
        (b'g' | b'h', _, _, _) => (b'h', 1),
        (b'w' | b'v' | b'f', _, _, _) => (b'v', 1),
        (b'j' | b'y', _, _, _) => (b'.', 1),
        (vowel, _, _, _) if is_vowel(vowel) => (b'a', 1),
        (letter, _, _, _) => (letter, 1),
    }
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::{heard, sound};

    #[test]
    fn spellings_of_one_sound_agree() {
        for (left, right) in [
            ("szczepanski", "shchepanskii"),
            ("kowalski", "kovalskiy"),
            ("hortycya", "khortycya"),
            ("raiffeisen", "raiffajzen"),
            ("autotrans", "avtotrans"),
            ("yunistor", "unistor"),
            ("jambul", "dzhambul"),
        ] {
            assert_eq!(sound(left), sound(right), "{left} {right}");
        }
    }

    #[test]
    fn what_is_heard_is_nearly_one_word() {
        for (left, right) in [("stedionica", "shtedionitsa"), ("address", "adres"), ("rosija", "rossiya")] {
            let (left, right) = (heard(left), heard(right));
            assert!(strsim::osa_distance(&left, &right) <= 1, "{left} {right}");
        }
        assert_eq!(heard("24h"), "");
    }

    #[test]
    fn other_words_and_bare_vowels_do_not() {
        assert_ne!(sound("kowalski"), sound("nowak"));
        assert_eq!(sound("aoe"), None);
        assert_eq!(sound("112"), None);
    }
}
