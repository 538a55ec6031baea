//! Texts typed with the keyboard switched to another language.

use std::sync::LazyLock;

use super::clean::clean;

/// What the keys of an American keyboard give in the Russian layout, and where the Ukrainian one differs.
const LATIN_KEYS: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN_KEYS: &str = "йцукенгшщзхъфывапролджэячсмитьбюё";
const UKRAINIAN_KEYS: &str = "йцукенгшщзхїфівапролджєячсмитьбю'";

/// Texts the letter models learn from: names in their usual spelling.
const LATIN_TEXT: &str = include_str!("sample_latin.txt");
const CYRILLIC_TEXT: &str = include_str!("sample_cyrillic.txt");

/// How much likelier, in the natural logarithm a letter pair, the other reading must be.
const MARGIN: f64 = 1.3;
/// Shorter texts say too little.
const SHORTEST: usize = 5;

/// Reads a text as if the keyboard had been in the other layout: `hjvfirf` is `ромашка`, `куьфлу` is `remake`. `None`
/// unless the other reading is much more like a name than the text itself; a suggestion, never to be applied unseen.
#[must_use]
pub fn keyboard_layout_fix(text: &str) -> Option<String> {
    let text = clean(text).to_lowercase();
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters < SHORTEST || text.chars().count() > 2 * letters {
        return None;
    }
    let latin = text.is_ascii();
    if latin {
        let own = LATIN.likelihood(&text)?;
        return [RUSSIAN_KEYS, UKRAINIAN_KEYS]
            .into_iter()
            .filter_map(|keys| {
                let other = retype(&text, LATIN_KEYS, keys);
                let gain = CYRILLIC.likelihood(&other)? - own;
                (gain > MARGIN).then_some((gain, other))
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
    (gain > MARGIN).then_some(other)
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

const LATIN_ALPHABET: &str = " abcdefghijklmnopqrstuvwxyz";
const CYRILLIC_ALPHABET: &str = " абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґ";

/// How often one letter follows another, in logarithms, learnt from a list of names.
struct Letters {
    alphabet: &'static str,
    size: usize,
    log: Vec<f64>,
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
        Self { alphabet, size, log }
    }

    /// The mean logarithm of the letter pairs of a text; `None` for a text without letters of the alphabet.
    fn likelihood(&self, text: &str) -> Option<f64> {
        let place = |c: char| self.alphabet.chars().position(|letter| letter == c).unwrap_or(0);
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
