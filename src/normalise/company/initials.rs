//! Letters of a name that are initials and no legal form.

use super::words::Word;
use crate::normalise::person;
use crate::normalise::text::Script;

/// Whether words `from..=to` are only a part of a row of initials: `A.B.` in `A.B.C. Trade`, `S.A.` in `R.S.A.`.
pub(super) fn are_cut(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let initial = |i: usize| words.get(i).is_some_and(|word| word.letters.len() == 1);
    let joined = |i: usize| words.get(i).is_some_and(|word| word.gap == ".");
    initial(to) && initial(to + 1) && joined(to + 1)
        || from > 0 && initial(from) && initial(from - 1) && joined(from)
}

/// Whether the letters `from..=to` are the initials of a person behind the family name: `ИП Зайцев Н.П.` is no partnership
/// (`НП`), `Коваль А.О.` no stock company. A sole trader is a person whatever the name; else the family name stands alone.
/// Cyrillic forms of letters are written without full stops, Latin ones with them (`Kowalski S.A.`).
pub(super) fn are_a_persons(words: &[Word<'_>], from: usize, to: usize) -> bool {
    const SOLE_TRADERS: [&str; 6] = ["ип", "фоп", "флп", "спд", "пбоюл", "чп"];
    let letters = words.get(from..=to).unwrap_or_default();
    let initial = |word: &Word<'_>| word.script == Some(Script::Cyrillic) && word.text.chars().count() == 1;
    if from == 0 || letters.len() < 2 || !letters.iter().all(initial) {
        return false;
    }
    let is_trader = |word: &Word<'_>| SOLE_TRADERS.contains(&word.text.to_lowercase().as_str());
    let family = |word: &Word<'_>| person::is_family_name(word.text);
    words.iter().any(is_trader) || from == 1 && words.first().is_some_and(family)
}
