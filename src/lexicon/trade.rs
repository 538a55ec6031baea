//! Words that many firms carry in their names.

use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

/// The dictionary: word, share, meaning. See the head of the file.
const TRADE_WORDS: &str = include_str!("trade_words.tsv");

/// What words mean that only link others.
const SMALL: &str = "-";

/// The share of names that hold a word of which nothing is known.
pub const UNKNOWN_SHARE: f32 = 1.0 / 20_000.0;

#[derive(Clone, Copy)]
struct Word {
    share: f32,
    /// What it means; 0: nothing that another word means too.
    concept: u16,
    small: bool,
}

static WORDS: LazyLock<HashMap<&'static str, Word, FixedState>> = LazyLock::new(|| {
    let mut words = HashMap::with_hasher(FixedState::default());
    let mut concepts: HashMap<&str, u16, FixedState> = HashMap::with_hasher(FixedState::default());
    for line in lines() {
        let mut cells = line.split('\t');
        let (Some(word), Some(share)) = (cells.next(), cells.next()) else { continue };
        let next = u16::try_from(concepts.len() + 1).unwrap_or(0);
        let meaning = cells.next().unwrap_or_default();
        let small = meaning == SMALL;
        let concept = if small || meaning.is_empty() { 0 } else { *concepts.entry(meaning).or_insert(next) };
        words.insert(word, Word { share: share.parse::<f32>().unwrap_or(0.0) / 1000.0, concept, small });
    }
    words
});

fn lines() -> impl Iterator<Item = &'static str> {
    TRADE_WORDS.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// The share of company names that hold the word, from the dictionary. Words are written as names are compared: in
/// lower-case Latin letters.
#[must_use]
pub fn usual_share(word: &str) -> f32 {
    WORDS.get(word).map_or(UNKNOWN_SHARE, |word| word.share)
}

/// What a trade word means, the same in all languages; 0 for other words.
#[must_use]
pub fn concept(word: &str) -> u16 {
    WORDS.get(word).map_or(0, |word| word.concept)
}

/// With what the sign of a trade begins: no class of consonants is written so.
const SIGN: char = 'x';

/// What stands for a trade word of any language where names are compared by their consonants; `None` for other words.
#[must_use]
pub fn sign(word: &str) -> Option<String> {
    let concept = Some(concept(word)).filter(|&concept| concept != 0)?;
    let letter = |number: u16| char::from(b'a' + u8::try_from(number % 26).unwrap_or(0));
    Some([SIGN, letter(concept / 26), letter(concept)].iter().collect())
}

/// Whether consonants are the sign of a trade.
#[must_use]
pub fn is_sign(consonants: &str) -> bool {
    consonants.starts_with(SIGN)
}

/// Whether a word only links others: `of`, `und`, `для`.
#[must_use]
pub fn is_small(word: &str) -> bool {
    WORDS.get(word).is_some_and(|word| word.small)
}

#[cfg(test)]
mod tests {
    use super::{WORDS, concept, is_sign, is_small, lines, sign};

    #[test]
    fn the_dictionary_is_well_formed() {
        let mut seen = std::collections::BTreeSet::new();
        for line in lines() {
            let cells: Vec<_> = line.split('\t').collect();
            assert!(cells.len() >= 2, "{line}");
            assert!(cells[0].bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()), "{line}");
            let share: f32 = cells[1].parse().unwrap_or(-1.0);
            assert!(share > 0.0 && share < 200.0, "{line}");
            assert!(seen.insert(cells[0]), "twice: {line}");
        }
        assert_eq!(seen.len(), WORDS.len());
    }

    #[test]
    fn each_trade_has_a_sign_of_its_own() {
        let signs: std::collections::BTreeSet<String> = WORDS.keys().filter_map(|word| sign(word)).collect();
        let trades: std::collections::BTreeSet<u16> = WORDS.values().map(|word| word.concept).collect();
        assert_eq!(signs.len(), trades.iter().filter(|&&trade| trade != 0).count());
        assert!(signs.iter().all(|sign| is_sign(sign) && sign.len() == 3));
        assert_eq!(sign("mlvn"), sign("hotel"));
        assert_eq!(sign("agam"), None);
    }

    #[test]
    fn one_trade_has_one_meaning_in_all_languages() {
        assert_ne!(concept("engineering"), 0);
        assert_eq!(concept("eng"), concept("engineering"));
        assert_eq!(concept("stroy"), concept("construction"));
        assert_ne!(concept("stroy"), concept("transport"));
        assert!(is_small("of") && concept("of") == 0 && !is_small("stroy"));
    }
}
