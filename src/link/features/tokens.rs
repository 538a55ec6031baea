//! Texts and the words they are made of, each kept once.

use std::collections::HashMap;

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::hash;
use super::sound::sound;
use crate::link::words;

/// A text that is not there.
pub const NONE: u32 = u32::MAX;

/// Words beyond which a text is cut when it is compared.
pub const MAX_TOKENS: usize = 12;

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
    /// The consonants of its sound.
    pub consonants: u8,
    /// What the word means where it is a common trade word; 0 where it is not known.
    pub concept: u16,
    /// Whether it holds a digit.
    pub numeric: bool,
    /// The first letter; kept here because the word itself lies somewhere else in memory.
    pub first: u8,
}

impl<'a> Token<'a> {
    fn of(word: &'a str) -> Self {
        let (heard, consonants) = sound(word).unwrap_or((0, 0));
        Self {
            text: word,
            hash: hash::text(word),
            start: hash::text(word.get(..3).unwrap_or(word)),
            mask: word.bytes().fold(0, |mask, byte| mask | 1_u64 << (byte & 63)),
            sound: heard,
            consonants,
            concept: words::concept(word),
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
    /// The hash of its initials; 0 for a single word.
    pub initials: u64,
}

impl Text {
    fn of(raw: &str, start: u32, words: &[u32], tokens: &[Token<'_>]) -> Self {
        let mut compact = 11;
        for byte in raw.bytes().filter(|&byte| byte != b' ') {
            compact = (compact ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        let mut initials = 0;
        if words.len() > 1 {
            let letters: String = raw.split(' ').filter_map(|word| word.chars().next()).collect();
            initials = hash::text(&letters);
        }
        let mut hashes = [0; MAX_TOKENS];
        for (slot, &word) in hashes.iter_mut().zip(words) {
            *slot = tokens[word as usize].hash;
        }
        let hashes = &mut hashes[..words.len()];
        hashes.sort_unstable();
        let sorted = hashes.iter().fold(3, |state, &word| hash::join(state, word));
        let len = u8::try_from(words.len()).unwrap_or(u8::MAX);
        Self { start, len, hash: hash::text(raw), compact: hash::mix(compact), sorted, initials }
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
    /// The numbers of the texts and of the words, while they are given.
    known: HashMap<&'a str, u32, FixedState>,
    known_words: HashMap<&'a str, u32, FixedState>,
    raw_words: Vec<&'a str>,
    /// Where the words of each text start.
    starts: Vec<u32>,
}

impl<'a> Texts<'a> {
    /// The number of a text; [`NONE`] for an empty one. Its words can be asked for when all are [`taken_apart`](Self::taken_apart).
    pub fn intern(&mut self, raw: &'a str) -> u32 {
        if raw.is_empty() {
            return NONE;
        }
        let id = u32::try_from(self.raw.len()).unwrap_or(NONE);
        let known = *self.known.entry(raw).or_insert(id);
        if known != id {
            return known;
        }
        self.raw.push(raw);
        self.starts.push(u32::try_from(self.words.len()).unwrap_or(NONE));
        for word in raw.split(' ').filter(|word| !word.is_empty()).take(MAX_TOKENS) {
            let next = u32::try_from(self.raw_words.len()).unwrap_or(NONE);
            let word_id = *self.known_words.entry(word).or_insert(next);
            if word_id == next {
                self.raw_words.push(word);
            }
            self.words.push(word_id);
        }
        id
    }

    /// Works out what texts and words are, and forgets what was only needed to give them numbers.
    pub fn taken_apart(mut self) -> Self {
        self.tokens = self.raw_words.par_iter().map(|word| Token::of(word)).collect();
        self.starts.push(u32::try_from(self.words.len()).unwrap_or(NONE));
        let (words, tokens) = (&self.words, &self.tokens);
        let text = |(raw, place): (&&str, &[u32])| {
            let (start, end) = (place[0], place[1]);
            let words = words.get(start as usize..end as usize).unwrap_or_default();
            Text::of(raw, start, words, tokens)
        };
        self.all = self.raw.par_iter().zip(self.starts.par_windows(2)).map(text).collect();
        Self { all: self.all, raw: self.raw, words: self.words, tokens: self.tokens, ..Self::default() }
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
