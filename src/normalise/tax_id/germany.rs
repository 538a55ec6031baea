//! Germany: Steuernummer and Handelsregister. The USt-IdNr is in [`vat`](super::vat).

use super::arithmetic::is_digits;

/// What the tax numbers of a state look like: at home and throughout the country. `F`, `B`, `U` and `P` are any digit.
/// Source: the scheme of ELSTER, annex to the decree on tax numbers; each pair is one or several states'.
const STEUERNUMMERN: &[&str] = &[
    "FFBBBUUUUP",
    "FFFBBBUUUUP",
    "0FFBBBUUUUP",
    "FFFBBBBUUUP",
    "2FFBBBUUUUP",
    "1FFBBBUUUUP",
    "28FF0BBBUUUUP",
    "9FFF0BBBUUUUP",
    "11FF0BBBUUUUP",
    "30FF0BBBUUUUP",
    "24FF0BBBUUUUP",
    "22FF0BBBUUUUP",
    "26FF0BBBUUUUP",
    "40FF0BBBUUUUP",
    "23FF0BBBUUUUP",
    "5FFF0BBBBUUUP",
    "27FF0BBBUUUUP",
    "10FF0BBBUUUUP",
    "32FF0BBBUUUUP",
    "31FF0BBBUUUUP",
    "21FF0BBBUUUUP",
    "41FF0BBBUUUUP",
];

/// Steuernummer: ten or eleven digits in the form of a state, or thirteen in that of the country. The sum of the check
/// digit differs by state and is not always public.
pub(super) fn steuernummer(text: &str) -> bool {
    is_digits(text)
        && STEUERNUMMERN.iter().any(|form| {
            form.len() == text.len()
                && form.bytes().zip(text.bytes()).all(|(want, is)| !want.is_ascii_digit() || want == is)
        })
}

/// The kinds of German registers.
const REGISTERS: &[&str] = &["HRB", "HRA", "GNR", "VR", "PR"];

/// Handelsregister: `HRB 6684`, `HRB 6684 B`, with the court before or behind it. Returns the bare entry (`HRB6684B`) and
/// what else was written.
pub(super) fn register_entry(text: &str) -> Option<(String, String)> {
    let upper = text.to_uppercase();
    let (kind, at) = REGISTERS.iter().find_map(|kind| Some((*kind, find_word_start(&upper, kind)?)))?;
    let before = upper.get(..at)?.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let behind = upper.get(at + kind.len()..)?;
    let number_at = behind.find(|c: char| c.is_ascii_digit())?;
    if behind.get(..number_at)?.contains(char::is_alphabetic) {
        return None;
    }
    let digits: String = behind.get(number_at..)?.chars().take_while(char::is_ascii_digit).collect();
    if digits.len() > 6 || digits.starts_with('0') {
        return None;
    }
    let rest = behind.get(number_at + digits.len()..)?;
    let word = rest.trim_start_matches(' ').split(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let suffix = if (1..=3).contains(&word.len()) && word.is_ascii() && word != "AG" { word } else { "" };
    let rest = rest.trim_start_matches(' ').strip_prefix(suffix).unwrap_or(rest);
    let rest = rest.trim_matches(|c: char| !c.is_alphanumeric() && c != ')');
    let court =
        if before.is_empty() { rest.to_owned() } else { format!("{before} {rest}").trim().to_owned() };
    Some((format!("{kind}{digits}{suffix}"), court))
}

fn find_word_start(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word)
        .map(|(at, _)| at)
        .find(|&at| !text.get(..at).unwrap_or("").ends_with(char::is_alphanumeric))
}
