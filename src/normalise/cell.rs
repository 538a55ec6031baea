//! What every normaliser of ids and contacts does to a cell first: invisible characters, look-alike signs, words that
//! stand for nothing, numbers in scientific notation.

use std::borrow::Cow;
use std::sync::LazyLock;

use foldhash::{HashSet, HashSetExt};

/// The cell without what cannot be seen and without the apostrophe that forces text in a spreadsheet; every kind of
/// space, dash, plus and digit as its ASCII sign.
pub(super) fn clean(raw: &str) -> Cow<'_, str> {
    let raw = raw.trim();
    let raw = raw.trim_start_matches(['\'', '`', '\u{2019}']).trim_start();
    if raw.is_ascii() {
        return Cow::Borrowed(raw);
    }
    let cleaned: String = raw.chars().filter_map(plain).collect();
    Cow::Owned(cleaned.trim().trim_start_matches(['\'', '`']).trim_start().to_owned())
}

fn plain(c: char) -> Option<char> {
    Some(match c {
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{ad}' => {
            return None;
        }
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2028}' | '\u{2029}' | '\u{85}' => '\n',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{5be}' => '-',
        '\u{660}'..='\u{669}' => digit(c, 0x660),
        '\u{6f0}'..='\u{6f9}' => digit(c, 0x6f0),
        // the full-width forms stand in the order of ASCII
        '\u{ff01}'..='\u{ff5e}' => u8::try_from(u32::from(c) - 0xff01 + 0x21).map_or(c, char::from),
        _ => c,
    })
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(u32::from(c).saturating_sub(zero), 10).unwrap_or(c)
}

/// The whole number in front of the `.0` that programs put behind the numbers of a column with gaps: `12346.0`. Shorter ones
/// may be amounts.
pub(crate) fn without_fraction(text: &str) -> Option<&str> {
    text.strip_suffix(".0").filter(|whole| whole.len() > 2 && whole.bytes().all(|c| c.is_ascii_digit()))
}

/// Words that people put where there is no value; the file says which languages they are of.
static PLACEHOLDERS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let mut words = HashSet::new();
    words.extend(data_lines(include_str!("placeholders.tsv")).filter_map(|line| line.split('\t').next()));
    words
});

/// Whether the text says that there is no value: `brak`, `нет`, `n/a`, or nothing but punctuation.
pub(super) fn is_placeholder(text: &str) -> bool {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() {
        return true;
    }
    // no word of the list is longer
    bare.len() <= 48
        && bare.chars().any(char::is_alphabetic)
        && PLACEHOLDERS
            .contains(bare.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").as_str())
}

/// Whether a number was made up to fill a field: one digit over and over, or the digits in a row.
pub(super) fn is_filler_number(digits: &str) -> bool {
    let bytes = digits.as_bytes();
    let Some(first) = bytes.first() else { return false };
    bytes.iter().all(|digit| digit == first)
        || (bytes.len() >= 7 && ("1234567890".starts_with(digits) || "0123456789".starts_with(digits)))
}

/// The lines of a data file that are neither empty nor a comment.
pub(super) fn data_lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// A whole number written by a spreadsheet or a program as a floating-point one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Float {
    /// All digits are there.
    Whole(String),
    /// The last digits are gone.
    Lost,
}

/// Reads `380671234567.0`, `6,01E+08`, `3.80671234567E11`; `None` for anything else. A spreadsheet shows `E+11` with as
/// few digits as its column has room for, so each missing digit is lost; a program writes `E11` and leaves out nothing
/// but zeros (`Double.toString` of Java).
pub(super) fn float(text: &str) -> Option<Float> {
    let bytes = text.as_bytes();
    if !bytes.first()?.is_ascii_digit() || bytes.len() > 40 {
        return None;
    }
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else {
        let (whole, zeros) = text.split_once(['.', ','])?;
        let is_float = whole.len() >= 5
            && whole.bytes().all(|b| b.is_ascii_digit())
            && !zeros.is_empty()
            && zeros.len() <= 2
            && zeros.bytes().all(|b| b == b'0');
        return is_float.then(|| Float::Whole(whole.to_owned()));
    };
    let places: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    if whole.len() != 1 || places > 40 || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) {
        return None;
    }
    let shortest = !exponent.starts_with('+') && fraction.len() >= 6;
    if fraction.len() == places {
        Some(Float::Whole(format!("{whole}{fraction}")))
    } else if fraction.len() < places && shortest {
        Some(Float::Whole(format!("{whole}{fraction:0<places$}")))
    } else {
        Some(Float::Lost)
    }
}

#[cfg(test)]
mod tests {
    use super::{Float, clean, float, is_filler_number, is_placeholder};

    #[test]
    fn invisible_and_wide_characters_go() {
        assert_eq!(clean("\u{200e}‎+972\u{a0}50–1234567\u{202c}"), "+972 50-1234567");
        assert_eq!(clean("'+48 22"), "+48 22");
        assert_eq!(clean("＋４８"), "+48");
    }

    #[test]
    fn floats_hold_their_digits_or_say_so() {
        assert_eq!(float("380671234567.0"), Some(Float::Whole("380671234567".into())));
        assert_eq!(float("3.80671234567E+11"), Some(Float::Whole("380671234567".into())));
        assert_eq!(float("3.8067123456E11"), Some(Float::Whole("380671234560".into())));
        assert_eq!(float("3,80671E+11"), Some(Float::Lost));
        assert_eq!(float("22 123 45 67"), None);
        assert_eq!(float("12.05.2023"), None);
    }

    #[test]
    fn nothing_said_in_six_languages() {
        for word in ["brak", "Нет", "אין", "немає", "keine", "n/a", "-", "---", "?", "brak danych"]
        {
            assert!(is_placeholder(word), "{word}");
        }
        assert!(!is_placeholder("Brakpol"));
        assert!(!is_placeholder("601602603"));
        assert!(
            is_filler_number("999999999") && is_filler_number("123456789") && !is_filler_number("601602603")
        );
    }
}
