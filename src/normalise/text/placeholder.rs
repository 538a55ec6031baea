//! Words that stand for nothing.

use std::sync::LazyLock;

use foldhash::HashSet;

use super::clean::{clean, is_clean};
use super::letters::{everyday_lower, is_letter_or_digit};

static PLACEHOLDERS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    include_str!("placeholders.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect()
});

/// What spreadsheets show for a formula that failed.
const SPREADSHEET_ERRORS: &[&str] = &[
    "#n/a",
    "#ref!",
    "#value!",
    "#div/0!",
    "#name?",
    "#null!",
    "#num!",
    "#getting_data",
    "#spill!",
    "#calc!",
];

/// Longer texts are never placeholders.
const LONGEST: usize = 48;

/// How the words of the list begin, and in how many letters they are written.
static OUTLINES: LazyLock<HashSet<(char, usize)>> =
    LazyLock::new(|| PLACEHOLDERS.iter().filter_map(|word| outline(word)).collect());

fn outline(bare: &str) -> Option<(char, usize)> {
    let first = bare.chars().next()?;
    Some((everyday_lower(first).unwrap_or(first.to_ascii_lowercase()), bare.chars().count()))
}

/// Whether a clean text may stand for nothing, by its outline.
fn is_like_one(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !is_letter_or_digit(c));
    text.starts_with('#')
        || outline(bare).is_none_or(|outline| matches!(outline.0, 'x' | 'х') || OUTLINES.contains(&outline))
}

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
    if is_clean(raw) && !is_like_one(raw) {
        return false;
    }
    let text = clean(raw).to_lowercase();
    if SPREADSHEET_ERRORS.contains(&text.as_str()) {
        return true;
    }
    let bare = text.trim_matches(|c: char| !is_letter_or_digit(c));
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
