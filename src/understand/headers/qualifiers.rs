//! Words of a header that do not tell what a column holds, but whose it is or which of several.

use super::dictionary::{Dictionary, Language, Qualifier};
use super::reading::Reading;
use super::{is_address_part, ranked};
use crate::model::Field;

/// The header without words that only tell whose the value is.
pub(super) fn without_qualifiers(
    dictionary: &Dictionary,
    reading: &Reading,
    language: Option<Language>,
) -> Vec<(Field, f64)> {
    let role = |word: &String| dictionary.qualifier(word);
    let without = |left_out: &[Qualifier]| -> Vec<String> {
        let kept = |word: &&String| role(word).is_none_or(|role| !left_out.contains(&role));
        reading.words.iter().filter(kept).cloned().collect()
    };
    let named = |words: &[String]| {
        if words.is_empty() || words.len() == reading.words.len() {
            return Vec::new();
        }
        let found = ranked(dictionary, dictionary.by_words(words), language);
        if found.is_empty() {
            ranked(dictionary, dictionary.by_key(&words.concat()), language)
        } else {
            found
        }
    };
    let mut found = named(&without(&[Qualifier::Whose, Qualifier::Firm, Qualifier::Further]));
    if found.is_empty() {
        let all = [Qualifier::Whose, Qualifier::Firm, Qualifier::Further, Qualifier::Address];
        found = named(&without(&all));
        found.retain(|(field, _)| is_address_part(*field));
    }
    if found.is_empty() {
        found = without_some(dictionary, reading)
            .iter()
            .map(|words| named(words))
            .find(|found| !found.is_empty())
            .unwrap_or_default();
    }
    let has = |wanted: Qualifier| reading.words.iter().any(|word| role(word) == Some(wanted));
    if has(Qualifier::Further) {
        for (field, _) in &mut found {
            *field = match *field {
                // a running number is never a further one: `Other number` stands among phones
                Field::RowNumber | Field::Phone => Field::PhoneOther,
                field => field,
            };
        }
    }
    // the name of a firm is no person's
    if has(Qualifier::Firm)
        && let Some((field @ Field::ContactFullName, _)) = found.first_mut()
    {
        *field = Field::CompanyName;
    }
    found
}

/// The words of a header without some of those that say whose a value is, the fewest left out first: in `Ostatni kontakt z klientem` the
/// contact is what counts.
fn without_some(dictionary: &Dictionary, reading: &Reading) -> Vec<Vec<String>> {
    const MOST: usize = 5;
    let is_qualifier = |word: &String| {
        matches!(dictionary.qualifier(word), Some(Qualifier::Whose | Qualifier::Firm | Qualifier::Further))
    };
    let places: Vec<usize> = (0..reading.words.len())
        .filter(|place| reading.words.get(*place).is_some_and(is_qualifier))
        .collect();
    if places.len() < 2 || places.len() > MOST {
        return Vec::new();
    }
    let mut choices: Vec<u32> = (1..1 << places.len()).collect();
    choices.sort_by_key(|choice| (choice.count_ones(), *choice));
    let left_out = |choice: u32, place: usize| {
        places.iter().position(|known| *known == place).is_some_and(|bit| choice >> bit & 1 == 1)
    };
    let rest = |choice: u32| {
        let words = reading.words.iter().enumerate();
        words.filter(|(place, _)| !left_out(choice, *place)).map(|(_, word)| word.clone()).collect()
    };
    choices.into_iter().map(rest).collect()
}

/// `Letztes Rechnungsdatum` is the date of the last order, though no such header is known.
pub(super) fn in_turn(dictionary: &Dictionary, reading: &Reading, field: Field) -> Field {
    let is = |role: Qualifier| reading.words.iter().any(|word| dictionary.qualifier(word) == Some(role));
    match field {
        Field::OrderDate if is(Qualifier::Last) => Field::LastOrderDate,
        Field::OrderDate if is(Qualifier::First) => Field::FirstOrderDate,
        Field::InteractionDate if is(Qualifier::Last) => Field::LastContactDate,
        Field::InteractionDate | Field::LastContactDate if is(Qualifier::Next) => Field::NextContactDate,
        field => field,
    }
}
