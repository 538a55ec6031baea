//! Words under one code for all spellings that linking takes for one word.
//!
//! Linking pairs close words; sets of codes can be compared where no such pairing is to be had. A trade word stands for its
//! meaning, a word of three consonants and more for its sound, any other for itself. What only few edits tie together
//! keeps two codes.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::link::features::{Features, Texts, Token};
use crate::link::frequency::Frequency;

/// Letters and consonants from which a word is known by its sound.
const TELLING: (usize, u8) = (4, 3);
/// The bounds of the classes of rarity, in bits, and how many units of two and a half bits a word of each counts for.
pub const CLASSES: [(f32, usize); 4] = [(4.0, 1), (8.0, 2), (12.0, 4), (f32::INFINITY, 6)];

/// The codes of all words, with the class of rarity of each as a word of a company name.
#[derive(Debug)]
pub struct Coded {
    codes: Vec<String>,
    classes: Vec<u8>,
}

impl Coded {
    /// Gives every word its code.
    pub fn new(features: &Features<'_>, frequency: &Frequency) -> Self {
        let tokens = &features.texts.tokens;
        let codes: Vec<String> = tokens.iter().map(code).collect();
        let mut commonest: HashMap<&str, f32, FixedState> = HashMap::with_hasher(FixedState::default());
        for (code, &bits) in codes.iter().zip(&frequency.names) {
            let least = commonest.entry(code).or_insert(bits);
            *least = least.min(bits);
        }
        let class = |code: &String| {
            let bits = commonest.get(code.as_str()).copied().unwrap_or(0.0);
            CLASSES.iter().position(|&(bound, _)| bits <= bound).unwrap_or(0) as u8
        };
        let classes = codes.iter().map(class).collect();
        Self { codes, classes }
    }

    /// The code of a word.
    pub fn code(&self, word: u32) -> &str {
        self.codes.get(word as usize).map_or("", String::as_str)
    }

    /// How many units of rarity a word counts for.
    pub fn units(&self, word: u32) -> usize {
        let class = self.classes.get(word as usize).copied().map_or(0, usize::from);
        CLASSES.get(class).map_or(1, |&(_, units)| units)
    }

    /// The codes of a text, sorted, in one.
    pub fn whole(&self, texts: &Texts<'_>, text: u32) -> String {
        let mut codes: Vec<&str> = texts.words(text).iter().map(|&word| self.code(word)).collect();
        codes.sort_unstable();
        codes.join(" ")
    }
}

fn code(word: &Token<'_>) -> String {
    if word.concept != 0 {
        format!("#{}", word.concept)
    } else if word.sound != 0 && word.text.len() >= TELLING.0 && word.consonants >= TELLING.1 {
        format!("~{:x}", word.sound)
    } else {
        word.text.to_owned()
    }
}
