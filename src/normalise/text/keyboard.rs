//! Texts typed with the keyboard switched to another language.

use std::sync::LazyLock;

use super::clean::clean;
use super::letters::{everyday_lower, is_letter, is_plain_vowel};

/// What the keys of an American keyboard give in the Russian layout, where the Ukrainian one differs, and in the Hebrew
/// one (SI 1452).
const LATIN_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
const UKRAINIAN_KEYS: &str = "йцукенгшщзхїфівапролджєячсмитьбю'";
const HEBREW_KEYS: &str = "/'קראטוןםפ[]שדגכעיחלךף,זסבהנמצתץ;";

/// Texts the letter models learn from: names in their usual spelling.
const LATIN_TEXT: &str = include_str!("sample_latin.txt");
const CYRILLIC_TEXT: &str = include_str!("sample_cyrillic.txt");
const HEBREW_TEXT: &str = include_str!("sample_hebrew.txt");

/// How much likelier, in the natural logarithm a letter pair, the other reading must be: of a text in Latin letters with many
/// letters, with few, and of a text in Cyrillic, which is rarely a slip. Of 63 slips in a list of 11,000 names 58 are beyond,
/// and of 10,000 names that are none, one.
const MARGIN_LONG: f64 = 0.6;
const MARGIN_SHORT: f64 = 0.9;
const MARGIN_CYRILLIC: f64 = 1.3;
/// From so many letters on a text is long. A shorter one is never read as Hebrew, whose words are short themselves.
const LONG: usize = 8;
/// Shorter texts say too little.
const SHORTEST: usize = 5;
/// The most vowels that a text in the wrong layout has among ten letters.
const MOST_VOWELS: usize = 4;

/// The mean logarithm of letter pairs below which a text is odd in its own alphabet: all but one of 63 slips are, and of names
/// that are none seven in a hundred.
const ODD: f64 = -3.2;

/// Whether [`keyboard_layout_fix`] may have something to say of a text; most are done with here, at little cost.
pub(crate) fn looks_odd(text: &str) -> bool {
    let own = if text.is_ascii() { &*LATIN } else { &*CYRILLIC };
    few_vowels(text).is_some()
        && own.likelihood(&text.to_lowercase()).is_some_and(|likelihood| likelihood < ODD)
}

/// The number of letters of a text that is long enough, is letters for the most part, and has so few vowels that it may have been
/// typed in another layout.
fn few_vowels(text: &str) -> Option<usize> {
    let (mut letters, mut vowels, mut all) = (0, 0, 0);
    for c in text.chars() {
        all += 1;
        letters += usize::from(is_letter(c));
        vowels += usize::from(is_vowel(c));
    }
    (letters >= SHORTEST && all <= 2 * letters && vowels * 10 <= letters * MOST_VOWELS).then_some(letters)
}

/// Whether a letter is a vowel of Latin or Cyrillic names. In another layout they are mostly consonants, so that a text with many is
/// what it seems: most texts are done with here.
fn is_vowel(c: char) -> bool {
    is_plain_vowel(if c.is_ascii() { c.to_ascii_lowercase() } else { everyday_lower(c).unwrap_or(c) })
}

/// Reads a text as if the keyboard had been in the other layout: `hjvfirf` is `ромашка`, `куьфлу` is `remake`. `None`
/// unless the other reading is much more like a name than the text itself; a suggestion, never to be applied unseen.
#[must_use]
pub fn keyboard_layout_fix(text: &str) -> Option<String> {
    let text = clean(text).to_lowercase();
    let letters = few_vowels(&text)?;
    let latin = text.is_ascii();
    if latin {
        let own = LATIN.likelihood(&text)?;
        let margin = if letters < LONG { MARGIN_SHORT } else { MARGIN_LONG };
        let layouts = [(RUSSIAN_KEYS, &CYRILLIC), (UKRAINIAN_KEYS, &CYRILLIC), (HEBREW_KEYS, &HEBREW)];
        let readable = if letters < LONG { 2 } else { 3 };
        return layouts
            .into_iter()
            .take(readable)
            .filter_map(|(keys, language)| {
                let other = retype(&text, LATIN_KEYS, keys);
                let gain = language.likelihood(&other)? - own;
                (gain > margin).then_some((gain, other))
            })
            .reduce(|best, next| if next.0 > best.0 { next } else { best })
            .map(|(_, other)| other);
    }
    if text.chars().any(|c| c.is_ascii_alphabetic()) {
        return None;
    }
    let own = CYRILLIC.likelihood(&text)?;
    let other = retype(&retype(&text, RUSSIAN_KEYS, LATIN_KEYS), UKRAINIAN_KEYS, LATIN_KEYS);
    let gain = LATIN.likelihood(&other).filter(|_| other.is_ascii())? - own;
    (gain > MARGIN_CYRILLIC).then_some(other)
}

/// The text as the keys pressed would have written it in each of the other layouts, whether that makes sense or not: for
/// those who can look the result up.
pub(crate) fn in_other_layouts(text: &str) -> Vec<String> {
    let text = text.to_lowercase();
    if text.is_ascii() {
        return [RUSSIAN_KEYS, UKRAINIAN_KEYS].map(|keys| retype(&text, LATIN_KEYS, keys)).into();
    }
    let latin = retype(&retype(&text, RUSSIAN_KEYS, LATIN_KEYS), UKRAINIAN_KEYS, LATIN_KEYS);
    if latin.is_ascii() { vec![latin] } else { Vec::new() }
}

fn retype(text: &str, from: &str, to: &str) -> String {
    text.chars()
        .map(|c| from.chars().zip(to.chars()).find(|&(key, _)| key == c).map_or(c, |(_, t)| t))
        .collect()
}

static LATIN: LazyLock<Letters> = LazyLock::new(|| Letters::learn(LATIN_TEXT, LATIN_ALPHABET));
static CYRILLIC: LazyLock<Letters> = LazyLock::new(|| Letters::learn(CYRILLIC_TEXT, CYRILLIC_ALPHABET));

static HEBREW: LazyLock<Letters> = LazyLock::new(|| Letters::learn(HEBREW_TEXT, HEBREW_ALPHABET));

const LATIN_ALPHABET: &str = " abcdefghijklmnopqrstuvwxyz";
const CYRILLIC_ALPHABET: &str = " абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";

const HEBREW_ALPHABET: &str = " אבגדהוזחטיךכלםמןנסעףפץצקרשת";

/// How often one letter follows another, in logarithms, learnt from a list of names.
struct Letters {
    alphabet: &'static str,
    size: usize,
    log: Vec<f64>,
    /// The places of the letters of ASCII, which are asked for most.
    ascii: [usize; 128],
}

impl Letters {
    fn learn(text: &str, alphabet: &'static str) -> Self {
        let size = alphabet.chars().count();
        let mut counts = vec![0.2; size * size];
        let mut rows = vec![0.2 * size as f64; size];
        let place = |c: char| alphabet.chars().position(|letter| letter == c).unwrap_or(0);
        let mut before = 0;
        let lines = text.lines().filter(|line| !line.starts_with('#'));
        for c in lines.flat_map(|line| line.chars().flat_map(char::to_lowercase).chain([' '])) {
            let here = place(c);
            if before + here > 0 {
                if let Some(count) = counts.get_mut(before * size + here) {
                    *count += 1.0;
                }
                if let Some(row) = rows.get_mut(before) {
                    *row += 1.0;
                }
            }
            before = here;
        }
        let log = counts
            .iter()
            .enumerate()
            .map(|(i, count)| libm::log(count / rows.get(i / size).copied().unwrap_or(1.0)))
            .collect();
        let mut ascii = [0; 128];
        for (at, letter) in alphabet.chars().enumerate() {
            if let Some(slot) = ascii.get_mut(letter as usize) {
                *slot = at;
            }
        }
        Self { alphabet, size, log, ascii }
    }

    /// The mean logarithm of the letter pairs of a text; `None` for a text without letters of the alphabet.
    fn likelihood(&self, text: &str) -> Option<f64> {
        let place = |c: char| match self.ascii.get(c as usize) {
            Some(place) => *place,
            None => self.alphabet.chars().position(|letter| letter == c).unwrap_or(0),
        };
        let (mut before, mut sum, mut pairs) = (0, 0.0, 0.0);
        for here in text.chars().map(place).chain([0]) {
            if before + here > 0 {
                sum += self.log.get(before * self.size + here).copied().unwrap_or_default();
                pairs += 1.0;
            }
            before = here;
        }
        (pairs > 0.0).then(|| sum / pairs)
    }
}
