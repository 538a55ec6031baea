//! What lists in a language are composed of.

use std::sync::LazyLock;

use serde::Deserialize;

use super::dice::Dice;

/// The words and shapes of one language; the files say what each key holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Language {
    pub(super) file: String,
    share: usize,
    pub(super) country: String,
    pub(super) form_first: bool,
    pub(super) headers: Vec<String>,
    pub(super) prefix: String,
    pub(super) trunk: String,
    pub(super) mobiles: Vec<String>,
    pub(super) postcode: String,
    pub(super) domain: String,
    pub(super) free_mail: Vec<String>,
    pub(super) mailboxes: Vec<String>,
    /// The word before the city in the name of a branch.
    pub(super) branch: String,
    pub(super) quotes: String,
    pub(super) forms: Vec<Vec<String>>,
    pub(super) roots: Vec<String>,
    pub(super) syllables: Vec<String>,
    pub(super) families: Vec<String>,
    pub(super) given: Vec<String>,
    pub(super) trades: Vec<String>,
    /// A city and the shape of its landline numbers.
    pub(super) cities: Vec<(String, String)>,
    pub(super) streets: Vec<String>,
    pub(super) remarks: Vec<String>,
    pub(super) currency: String,
}

/// All languages; a firm keeps the place of its own in this list.
pub(super) static LANGUAGES: LazyLock<Vec<Language>> = LazyLock::new(|| {
    [
        include_str!("languages/pl.toml"),
        include_str!("languages/uk.toml"),
        include_str!("languages/ru.toml"),
        include_str!("languages/de.toml"),
        include_str!("languages/en.toml"),
        include_str!("languages/he.toml"),
    ]
    .into_iter()
    // a file that does not parse fails the test below and never ships
    .filter_map(|text| toml::from_str(text).ok())
    .collect()
});

/// The language of a firm: each as often as its share says.
pub(super) fn any(dice: &mut Dice) -> Option<(usize, &'static Language)> {
    let languages: &'static [Language] = &LANGUAGES;
    let mut left = dice.below(languages.iter().map(|language| language.share).sum());
    for (place, language) in languages.iter().enumerate() {
        if left < language.share {
            return Some((place, language));
        }
        left -= language.share;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_whole() {
        assert_eq!(LANGUAGES.len(), 6, "each file parses");
        for language in LANGUAGES.iter() {
            assert_eq!(language.headers.len(), 10, "{}", language.file);
            assert!(language.forms.iter().all(|spellings| spellings.len() > 1), "{}", language.file);
            assert_eq!(language.quotes.chars().count(), 2, "{}", language.file);
            for words in
                [&language.roots, &language.families, &language.given, &language.trades, &language.streets]
            {
                let mut sorted = words.clone();
                sorted.sort();
                sorted.dedup();
                assert_eq!(sorted.len(), words.len(), "{}: a word stands twice", language.file);
            }
        }
    }
}
