//! Everything that is said to a person, in the reader's language.
//!
//! A language is one Fluent file in `languages/`. A message is a part of what is written (`verdict`, `noticed`, …), its
//! attributes are the sentences of that part; a key names both: `verdict.lead`. What counts has the plural categories of
//! its language.

mod catalogue;
mod numbers;
mod pattern;
mod plurals;
mod tell;
#[cfg(test)]
mod tests;

use std::fmt::Display;
use std::sync::LazyLock;

use self::catalogue::Catalogue;
use self::pattern::{Argument, Arguments};
use super::language::spoken;
use crate::model::Results;

/// The languages, English first: it is what is spoken where nothing else fits.
const FILES: [(&str, &str); 6] = [
    ("en", include_str!("../languages/en.ftl")),
    ("de", include_str!("../languages/de.ftl")),
    ("he", include_str!("../languages/he.ftl")),
    ("pl", include_str!("../languages/pl.ftl")),
    ("ru", include_str!("../languages/ru.ftl")),
    ("uk", include_str!("../languages/uk.ftl")),
];

static LANGUAGES: LazyLock<[Words; FILES.len()]> =
    LazyLock::new(|| FILES.map(|(code, text)| Words::new(Catalogue::read(code, text))));

/// What is shown where a message is missing, so that the gap is seen.
const MISSING: &str = "⟨missing⟩";

/// The messages of one language.
#[derive(Debug)]
pub struct Words {
    catalogue: Catalogue,
    right_to_left: bool,
}

impl Words {
    fn new(catalogue: Catalogue) -> Self {
        let right_to_left = catalogue.plain("language", "direction") == Some("rtl");
        Self { catalogue, right_to_left }
    }

    /// Every language there is, English first.
    #[must_use]
    pub fn all() -> &'static [Self] {
        LANGUAGES.as_slice()
    }

    /// The words of a language by its code (`en`); of English where there is no such language.
    #[must_use]
    pub fn for_language(language: &str) -> &'static Self {
        let [english, ..] = &*LANGUAGES;
        Self::all().iter().find(|words| words.code() == language).unwrap_or(english)
    }

    /// The words of the language that was asked for; where none was, of the one that most headers of the input speak.
    #[must_use]
    pub fn for_results(results: &Results, asked: &str) -> &'static Self {
        Self::for_language(if asked.is_empty() { spoken(results) } else { asked })
    }

    /// The language's code, for `<html lang>`.
    #[must_use]
    pub fn code(&self) -> &str {
        self.say("language.code")
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> &str {
        self.say("language.direction")
    }

    /// A message without placeholders; a mark where there is none.
    #[must_use]
    pub fn say(&self, key: &str) -> &str {
        key.split_once('.').and_then(|(part, code)| self.catalogue.plain(part, code)).unwrap_or(MISSING)
    }

    /// A message named by a part of the report and a code; the code in plain letters where there is none, since any
    /// stage may add a code.
    #[must_use]
    pub fn of_code(&self, part: &str, code: &str) -> String {
        self.catalogue.plain(part, code).map_or_else(|| sentence(code), str::to_owned)
    }

    /// A message with its placeholders filled.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &dyn Display)]) -> String {
        self.fill_with(key, values, None)
    }

    /// A message that counts: `1 client`, `2,304 clients`.
    #[must_use]
    pub fn count(&self, key: &str, count: u64) -> String {
        self.count_with(key, count, &[])
    }

    /// A message that counts and has more placeholders.
    #[must_use]
    pub fn count_with(&self, key: &str, count: u64, values: &[(&str, &dyn Display)]) -> String {
        self.fill_with(key, values, Some(count))
    }

    fn fill_with(&self, key: &str, values: &[(&str, &dyn Display)], count: Option<u64>) -> String {
        let texts: Vec<(&str, String)> =
            values.iter().map(|(name, value)| (*name, value.to_string())).collect();
        let count = count.map(|count| ("n", Argument::Grouped(count)));
        let texts = texts.iter().map(|(name, text)| (*name, Argument::Text(text)));
        let arguments: Vec<(&str, Argument<'_>)> = count.into_iter().chain(texts).collect();
        let (part, code) = key.split_once('.').unwrap_or((key, ""));
        let mut out = String::new();
        if !self.write_message(part, code, arguments.as_slice(), &mut out) {
            out.push_str(MISSING);
        }
        out
    }

    /// Appends a message to `out`; whether there is one.
    fn write_message(
        &self,
        part: &str,
        code: &str,
        arguments: &(impl Arguments + ?Sized),
        out: &mut String,
    ) -> bool {
        let Some(message) = self.catalogue.message(part, code) else { return false };
        match &message.plain {
            Some(plain) => out.push_str(plain),
            None => message.pattern.write(arguments, &self.catalogue.plurals, out, &|argument, out| {
                self.write_argument(argument, out);
            }),
        }
        true
    }
}

/// `phone_invalid` as `Phone invalid`.
fn sentence(code: &str) -> String {
    let words = code.replace(['_', ':'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
