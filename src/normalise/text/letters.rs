//! Letters: their alphabet, their look-alikes, their Latin reading.

/// The alphabets that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Script {
    /// Latin letters of any language.
    Latin,
    /// Cyrillic letters of any language.
    Cyrillic,
    /// Hebrew letters.
    Hebrew,
    /// Letters of another alphabet.
    Other,
}

/// The alphabet of a letter; `None` for what is no letter.
pub(super) fn script(c: char) -> Option<Script> {
    match c {
        '\0'..='@' | '['..='`' | '{'..='\u{7F}' => None,
        '\u{400}'..='\u{52F}'
        | '\u{1C80}'..='\u{1C8F}'
        | '\u{2DE0}'..='\u{2DFF}'
        | '\u{A640}'..='\u{A69F}' => Some(Script::Cyrillic),
        '\u{5D0}'..='\u{5F2}' | '\u{FB1D}'..='\u{FB4F}' => Some(Script::Hebrew),
        'a'..='z'
        | 'A'..='Z'
        | '\u{AA}'
        | '\u{BA}'
        | '\u{C0}'..='\u{D6}'
        | '\u{D8}'..='\u{F6}'
        | '\u{F8}'..='\u{24F}'
        | '\u{1E00}'..='\u{1EFF}' => Some(Script::Latin),
        _ if c.is_alphabetic() => Some(Script::Other),
        _ => None,
    }
}

/// The small form of a letter that NFKC leaves as it is and that has one small form of one character: the everyday letters
/// of Polish, German, Russian, Ukrainian, Hebrew and their neighbours. `None` for everything else, which takes the long way.
pub(super) fn everyday_lower(c: char) -> Option<char> {
    let shifted = |by: u32| char::from_u32(u32::from(c) + by);
    match c {
        'а'..='џ' | 'א'..='ת' | 'ß'..='ö' | 'ø'..='ÿ' => Some(c),
        'А'..='Я' | 'À'..='Ö' | 'Ø'..='Þ' => shifted(0x20),
        'Ѐ'..='Џ' => shifted(0x50),
        'Ґ' | 'ґ' => Some('ґ'),
        // in Latin Extended-A capitals and small letters alternate; the digraphs, the dotted I and the long s are left out
        '\u{100}'..='\u{12F}' | '\u{14A}'..='\u{177}' => {
            if u32::from(c).is_multiple_of(2) {
                shifted(1)
            } else {
                Some(c)
            }
        }
        '\u{139}'..='\u{13E}' | '\u{141}'..='\u{148}' | '\u{179}'..='\u{17E}' => {
            if u32::from(c).is_multiple_of(2) { Some(c) } else { shifted(1) }
        }
        _ => None,
    }
}

/// Whether a character is a letter, as Unicode says; most are seen to be without its tables.
#[inline]
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphabetic() } else { everyday_lower(c).is_some() || c.is_alphabetic() }
}

/// Whether a character is a letter or a digit, as Unicode says.
#[inline]
pub(crate) fn is_letter_or_digit(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { everyday_lower(c).is_some() || c.is_alphanumeric() }
}

/// Whether a small letter is a vowel of Latin or Cyrillic, without a sign above or below.
pub(crate) fn is_plain_vowel(small: char) -> bool {
    let latin = matches!(small, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    latin || matches!(small, 'а' | 'е' | 'ё' | 'и' | 'о' | 'у' | 'ы' | 'э' | 'ю' | 'я' | 'і' | 'ї' | 'є')
}

/// Marks that sit on a letter: accents, Hebrew points.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5BD}' | '\u{5BF}' | '\u{5C1}' | '\u{5C2}'
        | '\u{5C4}' | '\u{5C5}' | '\u{5C7}' | '\u{64B}'..='\u{65F}' | '\u{1AB0}'..='\u{1AFF}'
        | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20FF}' | '\u{FE20}'..='\u{FE2F}')
}

/// The Cyrillic letter that looks like a lower-case Latin one, in either case (`B` and `в`, `H` and `н`).
pub(super) fn cyrillic_twin(latin: char) -> Option<char> {
    Some(match latin {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'i' => 'і',
        'ï' => 'ї',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        'ë' => 'ё',
        _ => return None,
    })
}

/// The Latin letter that looks like a lower-case Cyrillic one.
pub(super) fn latin_twin(cyrillic: char) -> Option<char> {
    Some(match cyrillic {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' => 'e',
        'н' => 'h',
        'і' => 'i',
        'ї' => 'ï',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'х' => 'x',
        'у' => 'y',
        'ё' => 'ë',
        'ѕ' => 's',
        'ј' => 'j',
        _ => return None,
    })
}

/// The Latin reading of a lower-case Cyrillic letter. `ukrainian` reads by the rules of the Ukrainian cabinet's resolution
/// 55 of 2010, else as Russian is romanised in passports, with `y` for `й`. `first` is the place in the word.
pub(super) fn cyrillic_reading(c: char, ukrainian: bool, first: bool) -> Option<&'static str> {
    Some(match c {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' if ukrainian => "h",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'є' if first => "ye",
        'є' => "ie",
        'ж' => "zh",
        'з' => "z",
        'и' if ukrainian => "y",
        'ї' if first => "yi",
        'и' | 'і' | 'ї' => "i",
        'й' if ukrainian && !first => "i",
        'й' | 'ы' => "y",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ў' => "w",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' | 'ь' => "",
        'ю' if ukrainian && !first => "iu",
        'ю' => "yu",
        'я' if ukrainian && !first => "ia",
        'я' => "ya",
        _ => return None,
    })
}

/// Letters that Ukrainian has and Russian has not.
pub(super) fn is_ukrainian_letter(c: char) -> bool {
    matches!(c, 'і' | 'ї' | 'є' | 'ґ')
}

/// One fixed Latin reading of a Hebrew letter; different letters read differently, so that two Hebrew names never meet by
/// chance. It is no pronunciation: see [`super::consonant_key`].
pub(super) fn hebrew_reading(c: char) -> Option<&'static str> {
    Some(match c {
        'א' => "a",
        'ב' => "b",
        'ג' => "g",
        'ד' => "d",
        'ה' => "h",
        'ו' => "v",
        'ז' => "z",
        'ח' => "ch",
        'ט' => "th",
        'י' => "y",
        'כ' | 'ך' => "k",
        'ל' => "l",
        'מ' | 'ם' => "m",
        'נ' | 'ן' => "n",
        'ס' => "s",
        'ע' => "e",
        'פ' | 'ף' => "p",
        'צ' | 'ץ' => "ts",
        'ק' => "q",
        'ר' => "r",
        'ש' => "sh",
        'ת' => "t",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{everyday_lower, script};
    use crate::normalise::text::Script;

    /// The short way and the long one say the same of every character.
    #[test]
    fn everyday_letters_are_what_unicode_says() {
        for c in '\0'..=char::MAX {
            if let Some(lower) = everyday_lower(c) {
                assert!(c.is_alphabetic() && c.to_lowercase().eq([lower]), "{c}");
                let text = c.to_string();
                assert_eq!(
                    icu_normalizer::ComposingNormalizerBorrowed::new_nfkc().normalize(&text),
                    text,
                    "{c}"
                );
            }
            if script(c) == Some(Script::Latin) {
                assert!(c.is_alphabetic(), "{c}");
            }
        }
    }
}
