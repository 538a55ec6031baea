//! Texts and the words they are made of, each kept once.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use super::hash;
use super::sound::{heard, sound};
use crate::link::words;

/// A text that is not there.
pub const NONE: u32 = u32::MAX;

/// Words beyond which a text is cut when it is compared.
pub const MAX_TOKENS: usize = 12;

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
    /// Whether it holds a digit.
    pub numeric: bool,
}

impl Token<'_> {
    /// The first letter.
    pub fn initial(&self) -> u64 {
        self.text.bytes().next().map_or(0, u64::from)
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

/// All texts of one run, each once, and their words, each once.
#[derive(Debug, Default)]
pub struct Texts<'a> {
    all: Vec<Text>,
    raw: Vec<&'a str>,
    words: Vec<u32>,
    /// The words.
    pub tokens: Vec<Token<'a>>,
    known: HashMap<&'a str, u32, FixedState>,
    known_tokens: HashMap<&'a str, u32, FixedState>,
}

impl<'a> Texts<'a> {
    /// The number of a text; [`NONE`] for an empty one.
    pub fn intern(&mut self, raw: &'a str) -> u32 {
        if raw.is_empty() {
            return NONE;
        }
        if let Some(&id) = self.known.get(raw) {
            return id;
        }
        let id = u32::try_from(self.all.len()).unwrap_or(NONE);
        let start = u32::try_from(self.words.len()).unwrap_or(NONE);
        for word in raw.split(' ').filter(|word| !word.is_empty()).take(MAX_TOKENS) {
            let token = self.intern_token(word);
            self.words.push(token);
        }
        let len = self.words.len() - start as usize;
        let mut compact = 11;
        let mut initials = 0;
        for byte in raw.bytes().filter(|&byte| byte != b' ') {
            compact = (compact ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        if len > 1 {
            let letters: String = raw.split(' ').filter_map(|word| word.chars().next()).collect();
            initials = hash::text(&letters);
        }
        let mut hashes = [0; MAX_TOKENS];
        for (slot, &word) in hashes.iter_mut().zip(&self.words[start as usize..]) {
            *slot = self.tokens[word as usize].hash;
        }
        hashes[..len].sort_unstable();
        let sorted = hashes[..len].iter().fold(3, |state, &word| hash::join(state, word));
        let len = u8::try_from(len).unwrap_or(u8::MAX);
        let hash = hash::text(raw);
        self.all.push(Text { start, len, hash, compact: hash::mix(compact), sorted, initials });
        self.raw.push(raw);
        self.known.insert(raw, id);
        id
    }

    fn intern_token(&mut self, word: &'a str) -> u32 {
        if let Some(&id) = self.known_tokens.get(word) {
            return id;
        }
        let id = u32::try_from(self.tokens.len()).unwrap_or(NONE);
        let mut mask = 0;
        for byte in word.bytes() {
            mask |= 1_u64 << (byte & 63);
        }
        let (spoken, consonants) = sound(word).unwrap_or((0, 0));
        self.tokens.push(Token {
            text: word,
            hash: hash::text(word),
            start: hash::text(word.get(..3).unwrap_or(word)),
            mask,
            sound: spoken,
            heard: if word.len() < SHORTEST_HEARD { Box::default() } else { heard(word).into() },
            consonants,
            concept: words::concept(word),
            numeric: word.bytes().any(|byte| byte.is_ascii_digit()),
        });
        self.known_tokens.insert(word, id);
        id
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
