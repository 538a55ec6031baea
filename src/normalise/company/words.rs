//! The words of a name, with their places.

use crate::normalise::text::{
    Script, is_apostrophe, is_double_quote, is_letter_or_digit, is_lost_letter, letter_follows,
    letters_of_clean,
};

/// A word of a name.
#[derive(Clone, Debug)]
pub(super) struct Word<'a> {
    /// As written.
    pub(super) text: &'a str,
    /// Where it begins in the name.
    pub(super) start: usize,
    /// Its skeleton.
    pub(super) letters: String,
    /// Its alphabet; `None` for a number.
    pub(super) script: Option<Script>,
    /// Whether it stands between brackets.
    pub(super) bracketed: bool,
    /// Which pair of quotes it stands in, counted from 1; 0 outside.
    pub(super) quoted: usize,
    /// The characters between the word before and this one.
    pub(super) gap: &'a str,
}

impl Word<'_> {
    /// Where it ends in the name.
    pub(super) fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Splits a name into words.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut out: Vec<Word<'_>> = Vec::with_capacity(8);
    let (mut depth, mut quotes, mut open) = (0_usize, 0_usize, false);
    let (mut start, mut gap_from) = (None, 0);
    let mut chars = text.char_indices().peekable();
    loop {
        let next = chars.next();
        let inside = next.is_some_and(|(i, c)| {
            is_letter_or_digit(c)
                || (start.is_some() && is_apostrophe(c))
                || (start.is_some() && is_double_quote(c) && between_hebrew(text, i, c))
                || is_combining(c)
                || (start.is_some()
                    && is_lost_letter(c)
                    && letter_follows(text.get(i..).unwrap_or_default().chars().skip(1)))
        });
        match (start, inside) {
            (None, true) => start = next.map(|(i, _)| i),
            (Some(from), false) => {
                let end = next.map_or(text.len(), |(i, _)| i);
                let word = text.get(from..end).unwrap_or_default().trim_end_matches(is_apostrophe);
                let (letters, script) = letters_of_clean(word);
                out.push(Word {
                    text: word,
                    start: from,
                    script,
                    letters,
                    bracketed: depth > 0,
                    quoted: if open { quotes } else { 0 },
                    gap: text.get(gap_from..from).unwrap_or_default(),
                });
                gap_from = from + word.len();
                start = None;
            }
            _ => {}
        }
        let Some((i, c)) = next else { break };
        if inside {
            continue;
        }
        match c {
            '(' | '[' | '{' if text.get(i..).is_some_and(|rest| rest.contains([')', ']', '}'])) => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ if is_double_quote(c) => {
                open = !open;
                quotes += usize::from(open);
            }
            _ => {}
        }
    }
    out
}

fn between_hebrew(text: &str, at: usize, quote: char) -> bool {
    let hebrew = |c: Option<char>| c.is_some_and(|c| ('\u{5D0}'..='\u{5F2}').contains(&c));
    hebrew(text.get(..at).and_then(|before| before.chars().next_back()))
        && hebrew(text.get(at + quote.len_utf8()..).and_then(|after| after.chars().next()))
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5BD}' | '\u{5BF}'..='\u{5C7}')
}
