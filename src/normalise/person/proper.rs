//! The letters of a name as people write it: `JAN KOWALSKI` and `jan kowalski` are Jan Kowalski.

use crate::normalise::text::is_letter;

/// Words within a name that stay small.
const SMALL: [&str; 11] = ["van", "der", "den", "von", "zu", "de", "da", "dos", "di", "del", "della"];

/// A name of fewer letters in capitals may be initials: `JAN`, `ZOÉ`, but `JKL`.
const WORD: usize = 4;

/// Whether all letters of a name are of one case, so that the case says nothing.
pub(super) fn is_of_one_case<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    let (mut capital, mut small, mut longest) = (false, false, 0);
    for word in words {
        capital |= word.chars().any(char::is_uppercase);
        small |= word.chars().any(char::is_lowercase);
        longest = longest.max(word.chars().filter(|c| is_letter(*c)).count());
    }
    small && !capital || capital && !small && longest >= WORD
}

/// The words of a part of a name with a capital at the beginning of each, and behind a hyphen or an apostrophe; `inside`: other parts
/// stand before and behind it, so that `van der` stays small.
pub(super) fn proper(part: &str, inside: bool) -> String {
    let word = |word: &str| {
        let lower = word.to_lowercase();
        if inside && SMALL.contains(&lower.as_str()) { lower } else { capitalised(&lower) }
    };
    part.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn capitalised(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    let mut begins = true;
    for (at, c) in lower.char_indices() {
        // `McDonald`; not `Mc`, nor `Mcy`
        let scottish = at == 2 && lower.starts_with("mc") && lower.len() > 5;
        if begins || scottish {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        let irish = at == 1 && matches!(lower.as_bytes().first(), Some(b'o' | b'd'));
        begins = matches!(c, '-' | '.') || irish && matches!(c, '\'' | '’');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_begins_large_and_so_does_its_second_half() {
        for (written, shown) in [
            ("KOWALSKA-NOWAK", "Kowalska-Nowak"),
            ("o'brien", "O'Brien"),
            ("МАР'ЯНА", "Мар'яна"),
            ("MCDONALD", "McDonald"),
            ("j.p.", "J.P."),
            ("ŻÓŁW ŁĄCZNY", "Żółw Łączny"),
            ("דוד", "דוד"),
        ] {
            assert_eq!(proper(written, false), shown);
        }
        assert_eq!(proper("VAN DER", true), "van der");
    }

    #[test]
    fn only_letters_of_one_case_say_nothing() {
        for (words, one_case) in [
            (&["JAN", "KOWALSKI"][..], true),
            (&["anna"], true),
            (&["Jan", "KOWALSKI"], false),
            (&["JKL"], false),
            (&["דוד", "לוי"], false),
            (&["Piotr", "McDonald"], false),
        ] {
            assert_eq!(is_of_one_case(words.iter().copied()), one_case, "{words:?}");
        }
    }
}
