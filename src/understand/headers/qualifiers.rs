//! Words of a header that do not tell what a column holds, but whose it is or which of several.

use super::dictionary::{Dictionary, Language, Qualifier, stems};
use super::reading::Reading;
use super::stems::stem;
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
        if !found.is_empty() {
            return found;
        }
        let kept = |word: &&String| {
            stems(dictionary, std::slice::from_ref(*word)).iter().all(|stem| words.contains(stem))
        };
        let rest: String = reading.folded.iter().filter(kept).map(String::as_str).collect();
        ranked(dictionary, dictionary.by_key(&rest), language)
    };
    let fewest = |words: &[String]| {
        let some = without_some(dictionary, reading, words);
        some.iter().map(|words| named(words)).find(|found| !found.is_empty()).unwrap_or_default()
    };
    let mut found = named(&without(&[Qualifier::Whose, Qualifier::Firm, Qualifier::Further]));
    let is = |found: &[(Field, f64)], sort: fn(Field) -> bool| {
        found.first().is_some_and(|(field, _)| sort(*field))
    };
    if found.is_empty() || is(&found, |field| field == Field::FullAddress) {
        let mut part =
            named(&without(&[Qualifier::Whose, Qualifier::Firm, Qualifier::Further, Qualifier::Address]));
        if part.is_empty() && !found.is_empty() {
            // the house of `House number of address` is no home
            let rest = without(&[Qualifier::Firm, Qualifier::Address]);
            part = fewest(&rest);
        }
        part.retain(|(field, _)| is_address_part(*field));
        if !part.is_empty() {
            found = part;
        }
    }
    let mut bare = !found.is_empty();
    if found.is_empty() {
        found = fewest(&reading.words);
    }
    // what is left of `שם פרטי לחיוב` is a name, what is left out of it says which
    if is(&found, is_name) {
        let mut which = fewest(&reading.words);
        which.retain(|(field, _)| is_name(*field));
        if !which.is_empty() {
            bare &= which.first() == found.first();
            found = which;
        }
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
    // the bare name of a firm is no person's, in a language that has one word for both (`Имя организации`) neither
    if bare && has(Qualifier::Firm) {
        let firms = found.iter().any(|(field, _)| *field == Field::CompanyName);
        if let Some((field, _)) = found.first_mut()
            && (*field == Field::ContactFullName || *field == Field::ContactFirstName && firms)
        {
            *field = Field::CompanyName;
        }
    }
    found
}

/// In English what stands last is meant: `Default Address Company` is a firm at an address.
pub(super) fn firm_at_address(
    dictionary: &Dictionary,
    reading: &Reading,
    _: Option<Language>,
) -> Vec<(Field, f64)> {
    let is = |word: &String, role: Qualifier| dictionary.qualifier(&stem(word)) == Some(role);
    let Some((last, before)) = reading.folded.split_last() else { return Vec::new() };
    if !is(last, Qualifier::Firm) || !before.iter().any(|word| is(word, Qualifier::Address)) {
        return Vec::new();
    }
    let english =
        |place: &&u32| dictionary.entry(**place).is_some_and(|entry| entry.language == Language::En);
    let entries: Vec<u32> = dictionary.by_key(last).iter().filter(english).copied().collect();
    ranked(dictionary, &entries, Some(Language::En))
}

/// Whether it is the name of a firm or a person, or a part of it.
fn is_name(field: Field) -> bool {
    matches!(
        field,
        Field::CompanyName
            | Field::ContactFullName
            | Field::ContactFirstName
            | Field::ContactMiddleName
            | Field::ContactLastName
    )
}

/// Words of a header without some of those that say whose a value is: the fewest left out first (in `Ostatni kontakt z klientem`
/// the contact is what counts), and of as many those first that leave words which stand side by side (`Контактное лицо
/// организации`).
fn without_some(dictionary: &Dictionary, reading: &Reading, words: &[String]) -> Vec<Vec<String>> {
    const MOST: usize = 5;
    let is_qualifier = |word: &String| {
        matches!(
            dictionary.qualifier(word),
            Some(Qualifier::Whose | Qualifier::Firm | Qualifier::Further | Qualifier::Written)
        )
    };
    let places: Vec<usize> =
        (0..words.len()).filter(|place| words.get(*place).is_some_and(is_qualifier)).collect();
    if places.is_empty() || places.len() > MOST {
        return Vec::new();
    }
    let written: Vec<Vec<String>> =
        reading.folded.iter().map(|word| stems(dictionary, std::slice::from_ref(word))).collect();
    let at = |word: &String| written.iter().position(|stems| stems.contains(word)).unwrap_or(usize::MAX);
    let latin = reading.key.is_ascii();
    let left_out = |choice: u32, place: usize| {
        places.iter().position(|known| *known == place).is_some_and(|bit| choice >> bit & 1 == 1)
    };
    let rest = |choice: u32| -> Vec<String> {
        let words = words.iter().enumerate();
        words.filter(|(place, _)| !left_out(choice, *place)).map(|(_, word)| word.clone()).collect()
    };
    let mut choices: Vec<(u32, usize, usize, u32, Vec<String>)> = (1..1 << places.len())
        .map(|choice: u32| {
            let rest = rest(choice);
            let ends = || rest.iter().map(at);
            let span = ends().max().unwrap_or(0).saturating_sub(ends().min().unwrap_or(0));
            // what is meant stands first, but in English and German last
            let start = if latin { 0 } else { ends().min().unwrap_or(0) };
            (choice.count_ones(), span, start, choice, rest)
        })
        .collect();
    choices.sort();
    choices.into_iter().map(|(.., rest)| rest).collect()
}

/// `Letztes Rechnungsdatum` is the date of the last order, though no such header is known, and `Our contact` no client's.
pub(super) fn in_turn(dictionary: &Dictionary, reading: &Reading, field: Field) -> Field {
    let is = |role: Qualifier| reading.words.iter().any(|word| dictionary.qualifier(word) == Some(role));
    let own = || reading.folded.iter().any(|word| dictionary.mark(&stem(word)) == Some(Qualifier::Own));
    match field {
        Field::OrderDate if is(Qualifier::Last) => Field::LastOrderDate,
        Field::OrderDate if is(Qualifier::First) => Field::FirstOrderDate,
        Field::InteractionDate if is(Qualifier::Last) => Field::LastContactDate,
        Field::InteractionDate | Field::LastContactDate if is(Qualifier::Next) => Field::NextContactDate,
        Field::NextContactDate if is(Qualifier::Last) && !is(Qualifier::Next) => Field::LastContactDate,
        // `Our contact` is one of the firm's own people
        Field::ContactFullName if own() => Field::Owner,
        field => field,
    }
}

/// `Do not allow phone calls` and `Nie kontaktować` say who must be left alone: a word that denies, and one for reaching somebody.
pub(super) fn left_alone(
    dictionary: &Dictionary,
    reading: &Reading,
    _: Option<Language>,
) -> Vec<(Field, f64)> {
    let has = |role: Qualifier| reading.folded.iter().any(|word| dictionary.mark(&stem(word)) == Some(role));
    if has(Qualifier::Not) && has(Qualifier::Reach) { vec![(Field::DoNotContact, 1.0)] } else { Vec::new() }
}
