//! The person behind a sole trader's name.

use std::ops::Range;
use std::sync::LazyLock;

use foldhash::HashSet;

use super::words::Word;
use super::{Parts, display, legal_form, words};
use crate::model::CompanyName;
use crate::normalise::person;
use crate::normalise::text::squeezed;

static OWNER_WORDS: LazyLock<HashSet<String>> = LazyLock::new(|| listed().map(squeezed).collect());

fn listed() -> impl Iterator<Item = &'static str> {
    let lines = include_str!("owner_words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace)
}

/// Whether a word, as [`squeezed`] writes it, says that the person behind it owns the firm.
fn names_owner(letters: &str) -> bool {
    OWNER_WORDS.contains(letters)
}

/// The name of the person who trades under a name: `ФОП Іваненко О.П.` gives `Іваненко О.П.`, `PHU Kowalski Jan` gives
/// `Kowalski Jan`, `Müller Inh. Hans Müller` gives `Hans Müller`. `None` where the name carries another legal form or no person can be told.
#[must_use]
pub fn owner_of_sole_trader(raw: &str) -> Option<String> {
    let text = display(raw);
    let list = words::words(&text);
    let found = legal_form::find(&list, (0, list.len()));
    if let Some((_, owner)) = named(&text, &list, &found) {
        return Some(owner.to_owned());
    }
    let form = legal_form::combined(&found).map(|form| form.family);
    match form {
        Some(legal_form::SOLE_TRADER) => {
            let core = Parts::of(&text).core(&text);
            (person::looks_like_person(&core) || is_family_name_alone(&core)).then_some(core)
        }
        Some(_) => None,
        None => {
            // `PHU Jan Kowalski`: words of trade, then a person
            let start =
                list.iter().position(|word| !super::is_common_word(&word.letters)).filter(|at| *at > 0)?;
            let rest = text.get(list.get(start)?.start..)?;
            person::looks_like_person(rest).then(|| rest.to_owned())
        }
    }
}

/// Whether [`owner_of_sole_trader`] may find a person behind a name: it is asked only then, for it reads the name anew.
#[must_use]
pub fn may_be_sole_trader(name: &CompanyName) -> bool {
    match name.form() {
        Some(form) => form.family == legal_form::SOLE_TRADER,
        None => name.key().split(' ').next().is_some_and(super::is_common_word) || may_name_owner(name),
    }
}

/// Whether more is shown than the core, and a word for owner may be among it.
fn may_name_owner(name: &CompanyName) -> bool {
    let (shown, core) = (name.display(), name.core());
    // a word for owner and the shortest of names
    shown.len() >= core.len() + 8
        && shown
            .split(|c: char| !c.is_alphabetic())
            .any(|word| word.len() > 1 && names_owner(&squeezed(word)))
}

/// The words that name the owner, the word for owner among them, and his name: what stands behind a word for owner, up to the
/// legal form, where that is a person and a name stands before. A company is owned by nobody it names: there the words
/// are a part of its name (`Auto Ried, Inhaber Armin Ried AG`).
pub(super) fn named<'a>(
    display: &'a str,
    words: &[Word<'_>],
    found: &[legal_form::Found],
) -> Option<(Range<usize>, &'a str)> {
    if found.iter().any(|found| found.form.family != legal_form::SOLE_TRADER) {
        return None;
    }
    let is_form = |i: usize| found.iter().any(|found| found.words.contains(&i));
    let at = (1..words.len())
        .find(|&i| !is_form(i) && words.get(i).is_some_and(|word| names_owner(&word.letters)))?;
    if (0..at).all(is_form) {
        return None;
    }
    let end = (at + 1..words.len())
        .find(|&i| {
            is_form(i) || words.get(i).zip(words.get(at)).is_some_and(|(a, b)| a.bracketed != b.bracketed)
        })
        .unwrap_or(words.len());
    let (first, last) = (words.get(at + 1)?, words.get(end.checked_sub(1)?)?);
    let stop = usize::from(display.get(last.end()..).is_some_and(|rest| rest.starts_with('.')));
    let person = display.get(first.start..last.end() + stop)?;
    person::looks_like_person(person).then_some((at..end, person))
}

/// `ФОП Іваненко`: one word that can be a family name.
fn is_family_name_alone(core: &str) -> bool {
    !core.contains(' ')
        && core.chars().all(|c| c.is_alphabetic() || c == '-' || c == '\'')
        && person::is_family_name(core)
}

#[cfg(test)]
mod tests {
    use super::{OWNER_WORDS, listed, names_owner};

    #[test]
    fn every_word_for_owner_is_one_word_and_stands_once() {
        assert_eq!(listed().count(), OWNER_WORDS.len());
        assert!(OWNER_WORDS.iter().all(|word| word.len() > 1 && names_owner(word)));
    }
}
