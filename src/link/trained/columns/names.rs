//! Names of companies and persons.

use super::{Kind, bits_of, record};
use crate::link::features::acronym;
use crate::link::frequency::Counted;
use crate::link::trained::Trained;

/// Bits of a name without a word that the other has not, and the most that a name is given; those of `compare/`.
const NAME_BITS: (f32, f32) = (7.0, 24.0);
const PERSON_BITS: f32 = 18.0;
const FORM_BITS: f32 = 4.0;

/// What a client and its people are called.
pub const COLUMNS: &[(&str, Kind)] = &[
    (
        "kind",
        Kind::Text(|t, i| Some(if t.features.main_names(i).1 { "person" } else { "company" }.to_owned())),
    ),
    (
        "branch",
        Kind::Text(|t, i| record(t, i).names.iter().find_map(|name| name.branch_sound()).map(str::to_owned)),
    ),
    ("name", Kind::Text(|t, i| main_name(t, i).map(|name| sorted(t, name)))),
    ("names", Kind::Texts(|t, i| t.features.main_names(i).0.iter().map(|&name| sorted(t, name)).collect())),
    (
        "names_without_spaces",
        Kind::Texts(|t, i| {
            t.features
                .main_names(i)
                .0
                .iter()
                .map(|&name| t.features.texts.raw(name).replace(' ', ""))
                .collect()
        }),
    ),
    ("names_heard", Kind::Texts(heard)),
    ("consonants", Kind::Texts(|t, i| consonants(t, i, false))),
    ("consonants_hebrew", Kind::Texts(|t, i| consonants(t, i, true))),
    ("name_alone", Kind::Texts(short_words)),
    ("initials", Kind::Texts(initials)),
    ("name_short_words", Kind::Text(name_short_words)),
    ("name_words", Kind::Texts(|t, i| name_words(t, i, |text| text.len() > 1))),
    (
        "name_numbers",
        Kind::Texts(|t, i| name_words(t, i, |text| text.bytes().any(|byte| byte.is_ascii_digit()))),
    ),
    ("name_units", Kind::Texts(name_units)),
    ("name_bits", Kind::Bits(name_bits)),
    (
        "legal_form",
        Kind::Text(|t, i| {
            record(t, i).names.iter().find_map(|name| name.form()).map(|form| form.family.to_owned())
        }),
    ),
    (
        "legal_form_bits",
        Kind::Bits(|t, i| {
            let form = Some(t.features.forms[i]).filter(|&form| form != 0)?;
            Some(t.frequency.count_bits(Counted::Form, form).min(FORM_BITS))
        }),
    ),
    ("person", Kind::Text(|t, i| t.features.persons.get(i).first().map(|&person| sorted(t, person)))),
    (
        "persons",
        Kind::Texts(|t, i| t.features.persons.get(i).iter().map(|&person| sorted(t, person)).collect()),
    ),
    (
        "persons_heard",
        Kind::Texts(|t, i| {
            let all = t.features.persons.get(i).iter().chain(t.features.rooted.get(i));
            all.map(|&person| t.words.whole(&t.features.texts, person)).collect()
        }),
    ),
    (
        "person_words",
        Kind::Texts(|t, i| {
            let first =
                t.features.persons.get(i).first().map_or(&[][..], |&person| t.features.texts.words(person));
            first.iter().map(|&word| t.words.code(word).to_owned()).collect()
        }),
    ),
    (
        "person_bits",
        Kind::Bits(|t, i| {
            t.features
                .persons
                .get(i)
                .first()
                .map(|&person| bits_of(t, &t.frequency.persons, person).min(PERSON_BITS))
        }),
    ),
];

/// The first name by which a client is known.
fn main_name(trained: &Trained<'_>, place: usize) -> Option<u32> {
    trained.features.main_names(place).0.first().copied()
}

/// The words of a text in alphabetical order.
fn sorted(trained: &Trained<'_>, text: u32) -> String {
    let mut words: Vec<&str> = trained.features.texts.raw(text).split(' ').collect();
    words.sort_unstable();
    words.join(" ")
}

/// What the main names sound like: word by word, and as wholes.
fn heard(trained: &Trained<'_>, place: usize) -> Vec<String> {
    let (names, person) = trained.features.main_names(place);
    let words = names.iter().map(|&name| trained.words.whole(&trained.features.texts, name));
    let sounds = trained.features.sounds.get(place).iter().filter(|_| !person);
    words.chain(sounds.map(|sound| format!("~~{sound:x}"))).collect()
}

/// The consonants of the names that are, or are not, written in Hebrew.
fn consonants(trained: &Trained<'_>, place: usize, hebrew: bool) -> Vec<String> {
    let all = trained.features.consonants.get(place).iter();
    all.filter(|&&heard| (heard & 1 == 1) == hebrew).map(|heard| format!("{:x}", heard >> 1)).collect()
}

/// What names of one word may be the acronyms of.
fn short_words(trained: &Trained<'_>, place: usize) -> Vec<String> {
    let texts = &trained.features.texts;
    let names = trained.features.main_names(place).0.iter().map(|&name| texts.raw(name));
    names.flat_map(acronym::letters).flatten().collect()
}

fn initials(trained: &Trained<'_>, place: usize) -> Vec<String> {
    let texts = &trained.features.texts;
    let names = trained.features.main_names(place).0.iter().map(|&name| texts.raw(name));
    names.flat_map(acronym::initials).flatten().collect()
}

/// The codes of the wanted words of the main name.
fn name_words(trained: &Trained<'_>, place: usize, wanted: fn(&str) -> bool) -> Vec<String> {
    let Some(name) = main_name(trained, place) else { return Vec::new() };
    let texts = &trained.features.texts;
    let words = texts.words(name).iter().filter(|&&word| {
        let text = texts.tokens.get(word as usize).map_or("", |token| token.text);
        wanted(text)
    });
    words.map(|&word| trained.words.code(word).to_owned()).collect()
}

/// The words of the main name that no slip of the keyboard may change: short ones and numbers.
fn name_short_words(trained: &Trained<'_>, place: usize) -> Option<String> {
    let words = main_name(trained, place).map(|name| sorted(trained, name))?;
    let short = |word: &&str| word.len() < 4 || word.bytes().any(|byte| byte.is_ascii_digit());
    Some(words.split(' ').filter(short).collect::<Vec<_>>().join(" "))
}

/// The codes of the words of the main name, each as many times as it counts for: how many of these two names share is how
/// far they agree.
fn name_units(trained: &Trained<'_>, place: usize) -> Vec<String> {
    let Some(name) = main_name(trained, place) else { return Vec::new() };
    let words = trained.features.texts.words(name).iter();
    words
        .flat_map(|&word| {
            let code = trained.words.code(word);
            (1..=trained.words.units(word)).map(move |unit| format!("{code} {unit}"))
        })
        .collect()
}

/// The rarity of the main name as a whole.
fn name_bits(trained: &Trained<'_>, place: usize) -> Option<f32> {
    let name = main_name(trained, place)?;
    let bits = bits_of(trained, &trained.frequency.names, name) + NAME_BITS.0;
    let most = if trained.features.main_names(place).1 { PERSON_BITS } else { NAME_BITS.1 };
    Some(bits.min(most))
}
