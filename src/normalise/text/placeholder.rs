//! Words that stand for nothing.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use super::clean::clean;

static PLACEHOLDERS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| {
    include_str!("placeholders.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// Longer texts are never placeholders.
const LONGEST: usize = 48;

/// Whether a text stands for nothing: `-`, `brak`, `нет`, `אין`, `n/a`, `NULL`, `уточнить`, … A text without letters and
/// digits stands for nothing; a number never does.
#[must_use]
pub fn is_placeholder(raw: &str) -> bool {
    let raw = raw.trim();
    if raw.is_empty() {
        return true;
    }
    if raw.len() > LONGEST {
        return !raw.chars().any(char::is_alphanumeric);
    }
    let text = clean(raw).to_lowercase();
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() {
        return true;
    }
    // `xxx`, `ххх`
    let mut chars = bare.chars();
    if matches!(chars.next(), Some(first @ ('x' | 'х')) if chars.clone().count() > 0 && chars.all(|c| c == first))
    {
        return true;
    }
    PLACEHOLDERS.contains(bare)
}
