//! How well a text reads in the languages that are served.
//!
//! Each language is a letter-pair model with linear interpolation (Jelinek and Mercer 1980), counted from its sample in
//! `languages.tsv`. A pair is only looked at where one of its letters lies outside ASCII, as all encodings agree on the rest.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::tables::Charset;

/// What stands where no letter stands: the edge of a word.
const EDGE: u8 = 0;
/// A letter of another language.
const FOREIGN: u8 = 255;
/// A mark that people write: quotes, dashes, signs.
const MARK: u8 = 254;
/// Something that no list holds: box drawings, controls, unassigned bytes.
const NOISE: u8 = 253;
/// A letter of ASCII in a language that does not use them.
const LATIN: u8 = 252;
/// A mark that few people write: fractions, raised digits.
const RARE_MARK: u8 = 251;

/// The cost of what a letter-pair model cannot judge, as logarithms of probabilities.
const FOREIGN_COST: f64 = -11.0;
const NOISE_COST: f64 = -14.0;
const MARK_COST: f64 = -5.0;
const RARE_MARK_COST: f64 = -8.0;
const MARK_IN_WORD_COST: f64 = -6.0;
const MIXED_SCRIPT_COST: f64 = -8.0;
const CASE_BREAK_COST: f64 = -5.0;
const CAPITALS_COST: f64 = -0.15;
/// What it costs to take a text for one in a language that is not among those served.
const GUEST_COST: f64 = -3.0;
/// The languages served stand first in the file.
const SERVED: usize = 6;

/// Marks outside ASCII that people write.
const MARKS: &str = "«»„”“’‘ʼ״׳–—…№§°€•®\u{a0}₪£©™";
const RARE_MARKS: &str = "‚·±²³½¼¾¹´¨¿¡ªº×¶¦¬";

/// One language.
struct Language {
    letters: BTreeMap<char, u8>,
    uses_ascii: bool,
    /// The logarithm of the probability of each letter after each other one, row by row.
    pairs: Vec<f64>,
    size: usize,
}

impl Language {
    fn learn(script: &str, alphabet: &str, sample: &str) -> Self {
        let uses_ascii = script == "latin";
        let ascii = if uses_ascii { "abcdefghijklmnopqrstuvwxyz" } else { "" };
        let letters: BTreeMap<char, u8> =
            ascii.chars().chain(alphabet.chars()).map(same_letter).zip(1..=200_u8).collect();
        let size = letters.len() + 1;
        let mut pairs = vec![0.0; size * size];
        let mut single = vec![0.0; size];
        let mut total = 0.0;
        let mut last = usize::from(EDGE);
        for character in sample.chars().flat_map(char::to_lowercase).chain([' ']) {
            let now = letters.get(&same_letter(character)).copied().map_or(0, usize::from);
            if now == 0 && last == 0 {
                continue;
            }
            add(&mut pairs, last * size + now);
            add(&mut single, now);
            total += 1.0;
            last = now;
        }
        let uniform = 1.0 / size as f64;
        for row in pairs.chunks_mut(size) {
            let sum: f64 = row.iter().sum();
            // a letter seen seldom says little about what follows it
            let trust = 0.85 * sum / (sum + 10.0);
            for (cell, count) in row.iter_mut().zip(&single) {
                let follows = if sum > 0.0 { *cell / sum } else { 0.0 };
                let alone = if total > 0.0 { count / total } else { 0.0 };
                *cell = libm::log(trust * follows + (0.95 - trust) * alone + 0.05 * uniform);
            }
        }
        Self { letters, uses_ascii, pairs, size }
    }

    /// Whether enough of the alphabet is among the letters of an encoding.
    fn is_written_in(&self, letters: &BTreeSet<char>) -> bool {
        let beyond = || self.letters.keys().filter(|letter| !letter.is_ascii());
        beyond().filter(|letter| letters.contains(letter)).count() * 5 >= beyond().count() * 2
    }

    /// What a character is to this language.
    fn class(&self, character: char) -> u8 {
        if character.is_ascii() && !character.is_ascii_alphabetic() {
            return if character.is_ascii_control() && !character.is_ascii_whitespace() {
                NOISE
            } else {
                EDGE
            };
        }
        let lower = same_letter(character.to_lowercase().next().unwrap_or(character));
        if let Some(index) = self.letters.get(&lower) {
            return *index;
        }
        if character.is_ascii_alphabetic() {
            return if self.uses_ascii { EDGE } else { LATIN };
        }
        if MARKS.contains(character) {
            return MARK;
        }
        if RARE_MARKS.contains(character) {
            return RARE_MARK;
        }
        if character.is_alphabetic() { FOREIGN } else { NOISE }
    }

    fn pair(&self, last: u8, now: u8) -> f64 {
        match now {
            FOREIGN => FOREIGN_COST,
            NOISE => NOISE_COST,
            EDGE if matches!(last, MARK | RARE_MARK) => -0.5,
            MARK => MARK_COST + if matches!(last, EDGE | MARK) { 1.0 } else { 0.0 },
            RARE_MARK => RARE_MARK_COST,
            LATIN => match last {
                EDGE | LATIN | MARK | RARE_MARK => -1.0,
                _ => MIXED_SCRIPT_COST,
            },
            _ => match last {
                FOREIGN => -3.0,
                NOISE => -4.0,
                LATIN if now != EDGE => MIXED_SCRIPT_COST,
                LATIN => -1.0,
                _ => {
                    let last = if matches!(last, MARK | RARE_MARK) { EDGE } else { last };
                    let at = usize::from(last) * self.size + usize::from(now);
                    self.pairs.get(at).copied().unwrap_or(FOREIGN_COST)
                }
            },
        }
    }
}

/// The letter as a model knows it: Romanian wrote a cedilla for want of a comma below until 2005, and both are in use.
fn same_letter(letter: char) -> char {
    match letter {
        'ș' => 'ş',
        'ț' => 'ţ',
        other => other,
    }
}

fn add(counts: &mut [f64], at: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += 1.0;
    }
}

static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    include_str!("languages.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| {
            let mut fields = line.split('\t').skip(1);
            Some(Language::learn(fields.next()?, fields.next()?, fields.next()?))
        })
        .collect()
});

/// Letters of languages whose names stand in the lists of those served: Kazakh.
const NEIGHBOURS: &str = "әғқңөұүһӘҒҚҢӨҰҮҺ";

/// Two for a letter of the languages served or a mark that people write, one for a letter of another language that is known, none for
/// anything else.
pub(super) fn familiarity(character: char) -> u8 {
    let lower = same_letter(character.to_lowercase().next().unwrap_or(character));
    let served =
        |languages: &[Language]| languages.iter().any(|language| language.letters.contains_key(&lower));
    match LANGUAGES.split_at_checked(SERVED) {
        Some((ours, _)) if served(ours) || MARKS.contains(character) => 2,
        Some((_, theirs))
            if served(theirs) || RARE_MARKS.contains(character) || NEIGHBOURS.contains(character) =>
        {
            1
        }
        _ => 0,
    }
}

/// Whether a letter is written in one of the languages known.
pub(super) fn is_known_letter(character: char) -> bool {
    familiarity(character) > 0
}

/// What the bytes of an encoding are to the languages that can be written in it: the same for every text.
pub(super) struct Alphabet {
    /// What each byte stands for.
    kinds: Vec<Kind>,
    /// The languages, as places among all, with the class of each byte.
    languages: Vec<(usize, Vec<u8>)>,
}

impl Alphabet {
    pub(super) fn of(charset: &Charset) -> Self {
        let decoded: Vec<char> = (0..=255_u8).map(|byte| charset.decode_byte(byte)).collect();
        let letters: BTreeSet<char> = decoded.iter().copied().map(same_letter).collect();
        let classes = |language: &Language| decoded.iter().map(|c| language.class(*c)).collect();
        let languages = LANGUAGES
            .iter()
            .enumerate()
            .filter(|(_, language)| language.is_written_in(&letters))
            .map(|(at, language)| (at, classes(language)))
            .collect();
        Self { kinds: decoded.into_iter().map(Kind::of).collect(), languages }
    }
}

/// What a character is whatever the language.
#[derive(Clone, Copy, Default)]
struct Kind {
    case: Case,
    letter: bool,
    /// A mark that may stand between letters of a word.
    joins: bool,
}

#[derive(Clone, Copy, Default)]
enum Case {
    Upper,
    Lower,
    #[default]
    Neither,
}

impl Kind {
    fn of(character: char) -> Self {
        let case = match character {
            _ if character.is_uppercase() => Case::Upper,
            _ if character.is_lowercase() => Case::Lower,
            _ => Case::Neither,
        };
        Self { case, letter: character.is_alphabetic(), joins: matches!(character, '’' | '\u{a0}' | '–') }
    }
}

/// The logarithm of the probability of what lies outside ASCII in `words`, read in `charset`: six tenths by the language
/// that suits all words best, four tenths by the language that suits each word best, as a list may be written in two.
pub(super) fn plausibility(words: &[&[u8]], charset: &Charset) -> f64 {
    if words.is_empty() {
        return 0.0;
    }
    let alphabet = charset.alphabet();
    let mut best_per_word = vec![f64::NEG_INFINITY; words.len()];
    let mut best_language = f64::NEG_INFINITY;
    for (at, classes) in &alphabet.languages {
        let Some(language) = LANGUAGES.get(*at) else { continue };
        let guest = if *at < SERVED { 0.0 } else { GUEST_COST };
        let mut sum = guest;
        for (word, best) in words.iter().zip(best_per_word.iter_mut()) {
            let score = word_score(word, language, classes, &alphabet.kinds);
            sum += score;
            *best = best.max(score + guest / 3.0);
        }
        best_language = best_language.max(sum);
    }
    0.6 * best_language + 0.4 * best_per_word.iter().sum::<f64>()
}

/// How many pairs of letters `words` are judged by.
pub(super) fn pairs(words: &[&[u8]]) -> usize {
    words
        .iter()
        .map(|word| {
            let mut last = true;
            let mut pairs = 0;
            for byte in word.iter().copied().chain([b' ']) {
                pairs += usize::from(!last || !byte.is_ascii());
                last = byte.is_ascii();
            }
            pairs
        })
        .sum()
}

fn word_score(word: &[u8], language: &Language, classes: &[u8], kinds: &[Kind]) -> f64 {
    let mut score = 0.0;
    let (mut last, mut before) = (Seen::EDGE, Seen::EDGE);
    for byte in word.iter().copied().chain([b' ']) {
        let now = Seen {
            class: classes.get(usize::from(byte)).copied().unwrap_or(NOISE),
            kind: kinds.get(usize::from(byte)).copied().unwrap_or_default(),
            ascii: byte.is_ascii(),
        };
        if !now.ascii || !last.ascii {
            score += language.pair(last.class, now.class);
            if matches!(now.kind.case, Case::Upper) {
                score += match last.kind.case {
                    Case::Lower => CASE_BREAK_COST,
                    Case::Upper => CAPITALS_COST,
                    Case::Neither => 0.0,
                };
            }
        }
        let mark = matches!(last.class, MARK | RARE_MARK) && !last.kind.joins;
        if mark && before.kind.letter && now.kind.letter {
            score += MARK_IN_WORD_COST;
        }
        (before, last) = (last, now);
    }
    score
}

/// A character of a word and what it is to the language.
#[derive(Clone, Copy)]
struct Seen {
    class: u8,
    kind: Kind,
    ascii: bool,
}

impl Seen {
    /// The edge of a word.
    const EDGE: Self =
        Self { class: EDGE, kind: Kind { case: Case::Neither, letter: false, joins: false }, ascii: true };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_file_is_whole() {
        let lines: Vec<&str> =
            include_str!("languages.tsv").lines().filter(|line| !line.starts_with('#')).collect();
        assert_eq!(lines.len(), LANGUAGES.len());
        for line in lines {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), 4, "{:?}", fields.first());
            assert!(fields[3].chars().count() > 800, "{} is too short", fields[0]);
            for letter in fields[3].chars().filter(|c| c.is_alphabetic() && !c.is_ascii()) {
                let lower = letter.to_lowercase().next().expect("a lower case");
                assert!(
                    lower.is_ascii() || fields[2].contains(lower),
                    "{letter} is no letter of {}",
                    fields[0]
                );
            }
        }
    }
}
