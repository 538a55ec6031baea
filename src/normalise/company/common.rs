//! Words of trade that many firms share.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

static WORDS: LazyLock<HashMap<&'static str, f64>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for line in include_str!("common_words.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((weight, list)) = line.split_once('\t') else { continue };
        let Ok(weight) = weight.parse() else { continue };
        for word in list.split_whitespace() {
            words.entry(word).or_insert(weight);
        }
    }
    words
});

/// How much a word of a company key says about which firm it is, from 0 (nothing: `company`) to 1 (any word that is not
/// in the list). `word` is one word of [`crate::model::CompanyName::key`].
#[must_use]
pub fn common_word_weight(word: &str) -> f64 {
    WORDS.get(word).copied().unwrap_or(1.0)
}

/// Whether a word of a company key is a word of trade that many firms share.
#[must_use]
pub fn is_common_word(word: &str) -> bool {
    WORDS.contains_key(word)
}
