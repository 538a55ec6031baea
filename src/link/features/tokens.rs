//! Texts and the words they are made of, each kept once.

use rayon::prelude::*;

use super::numbered::numbered;
use super::sound::{heard, sound};
use super::{Lists, acronym, hash};
use crate::lexicon::trade;

/// A text that is not there.
pub const NONE: u32 = u32::MAX;

/// Words beyond which a text is cut when it is compared.
pub const MAX_TOKENS: usize = 12;

/// Texts that are taken apart together.
const CHUNK: usize = 4096;

/// Letters of a word that is compared by what is heard.
const SHORTEST_HEARD: usize = 5;

/// A word.
#[derive(Clone, Debug)]
pub struct Token<'a> {
    /// The word in lower-case Latin letters and digits.
    pub text: &'a str,
    /// Its hash.
    pub hash: u64,
    /// The hash of its first three letters.
    pub start: u64,
    /// Which letters occur in it, a bit a letter; digits share the bits above.
    pub mask: u64,
    /// The hash of its sound; 0 where it has none.
    pub sound: u64,
    /// The word as it is heard; empty where it has digits or is short.
    pub heard: Box<str>,
    /// The consonants of its sound.
    pub consonants: u8,
    /// What the word means where it is a common trade word; 0 where it is not known.
    pub concept: u16,
    /// Whether it only links others: `of`, `und`.
    pub small: bool,
    /// Whether it holds a digit.
    pub numeric: bool,
    /// The first letter; kept here because the word itself lies somewhere else in memory.
    pub first: u8,
}

impl<'a> Token<'a> {
    fn of(word: &'a str) -> Self {
        let (spoken, consonants) = sound(word).unwrap_or((0, 0));
        Self {
            text: word,
            hash: hash::text(word),
            start: hash::text(word.get(..3).unwrap_or(word)),
            mask: word.bytes().fold(0, |mask, byte| mask | 1_u64 << (byte & 63)),
            sound: spoken,
            heard: if word.len() < SHORTEST_HEARD { Box::default() } else { heard(word).into() },
            consonants,
            concept: trade::concept(word),
            small: trade::is_small(word),
            numeric: word.bytes().any(|byte| byte.is_ascii_digit()),
            first: word.bytes().next().unwrap_or(0),
        }
    }
}

/// A text taken apart.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    start: u32,
    len: u8,
    /// Its hash.
    pub hash: u64,
    /// The hash of its letters and digits without the spaces.
    pub compact: u64,
    /// The hash of its words in whatever order.
    pub sorted: u64,
    /// The hashes of the acronyms it may be written as; 0: none.
    pub initials: [u64; 2],
    /// The hashes of what it is the acronym of, if it is one; 0: none.
    pub letters: [u64; 2],
}

impl Text {
    fn of(raw: &str, start: u32, words: &[u32], tokens: &[Token<'_>]) -> Self {
        let mut compact = 11;
        for byte in raw.bytes().filter(|&byte| byte != b' ') {
            compact = (compact ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        let mut hashes = [0; MAX_TOKENS];
        for (slot, &word) in hashes.iter_mut().zip(words) {
            *slot = tokens[word as usize].hash;
        }
        let hashes = &mut hashes[..words.len()];
        hashes.sort_unstable();
        let sorted = hashes.iter().fold(3, |state, &word| hash::join(state, word));
        let initials = acronym::hashes(acronym::initials(raw));
        let letters = acronym::hashes(acronym::letters(raw));
        let len = u8::try_from(words.len()).unwrap_or(u8::MAX);
        Self { start, len, hash: hash::text(raw), compact: hash::mix(compact), sorted, initials, letters }
    }
}

/// All texts of one run, each once, and their words, each once.
#[derive(Debug, Default)]
pub struct Texts<'a> {
    all: Vec<Text>,
    raw: Vec<&'a str>,
    words: Vec<u32>,
    /// The words.
    pub tokens: Vec<Token<'a>>,
}

impl<'a> Texts<'a> {
    /// Takes texts apart. With the number of each, [`NONE`] for an empty one.
    pub fn new(texts: &[&'a str]) -> (Self, Vec<u32>) {
        let (numbers, raw) = numbered(texts);
        let words_of = |raw: &&'a str| raw.split(' ').filter(|word| !word.is_empty()).take(MAX_TOKENS);
        let packs: Vec<Lists<&str>> =
            raw.par_chunks(CHUNK).map(|texts| texts.iter().map(words_of).collect()).collect();
        let words_of_texts = Lists::concatenated(packs.iter());
        drop(packs);
        let (words, raw_words) = numbered(words_of_texts.items());
        let tokens: Vec<Token<'_>> = raw_words.par_iter().map(|word| Token::of(word)).collect();
        let text = |(raw, place): (&&str, &[u32])| {
            let (start, end) = (place[0], place[1]);
            Text::of(raw, start, words.get(start as usize..end as usize).unwrap_or_default(), &tokens)
        };
        let all = raw.par_iter().zip(words_of_texts.starts().par_windows(2)).map(text).collect();
        (Self { all, raw, words, tokens }, numbers)
    }

    /// The words of a text; none for [`NONE`].
    #[inline]
    pub fn words(&self, id: u32) -> &[u32] {
        self.all.get(id as usize).map_or(&[], |text| {
            self.words.get(text.start as usize..text.start as usize + usize::from(text.len)).unwrap_or(&[])
        })
    }

    /// A text's hashes.
    #[inline]
    pub fn text(&self, id: u32) -> Option<&Text> {
        self.all.get(id as usize)
    }

    /// A text as it was given.
    pub fn raw(&self, id: u32) -> &'a str {
        self.raw.get(id as usize).copied().unwrap_or("")
    }

    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }
}
