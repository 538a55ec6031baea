//! Places and birthdays.

use super::{Kind, bits_of, record};
use crate::link::features::NONE;
use crate::link::frequency::{Counted, street_of};
use crate::link::trained::Trained;

/// Where a client is, and when a person was born.
pub const COLUMNS: &[(&str, Kind)] = &[
    ("birthday", Kind::Text(|t, i| record(t, i).birthday.map(|day| day.to_string()))),
    (
        "birthday_bits",
        Kind::Bits(|t, i| {
            let day = Some(t.features.birthdays[i]).filter(|&day| day != 0)?;
            Some(t.frequency.count_bits(Counted::Birthday, u64::from(day)))
        }),
    ),
    ("street", Kind::Text(|t, i| Some(record(t, i).address.street_key.to_string()))),
    ("street_words", Kind::Texts(street_words)),
    ("house", Kind::Text(house)),
    (
        "street_bits",
        Kind::Bits(|t, i| {
            let shared = t.frequency.holder_bits(&t.frequency.holders.streets, street_of(&t.features, i)?);
            Some(shared.min(bits_of(t, &t.frequency.streets, t.features.streets[i])))
        }),
    ),
    (
        "post_code",
        Kind::Text(|t, i| {
            let code = Some(t.features.postcodes[i]).filter(|&code| code != 0)?.to_be_bytes();
            Some(code.iter().take_while(|&&byte| byte != 0).map(|&byte| char::from(byte)).collect())
        }),
    ),
    (
        "post_code_bits",
        Kind::Bits(|t, i| {
            let code = Some(t.features.postcodes[i]).filter(|&code| code != 0)?;
            Some(t.frequency.count_bits(Counted::Postcode, code))
        }),
    ),
    ("city", Kind::Text(|t, i| Some(record(t, i).address.city_key.to_string()))),
    ("city_bits", Kind::Bits(|t, i| t.frequency.cities.get(t.features.cities[i] as usize).copied())),
    (
        "country_bits",
        Kind::Bits(|t, i| {
            let country = Some(t.features.countries[i]).filter(|&country| country != 0)?;
            Some(t.frequency.count_bits(Counted::Country, u64::from(country)))
        }),
    ),
    ("country", Kind::Text(|t, i| record(t, i).address.country.map(|country| country.to_string()))),
];

/// The codes of the words of the street, without numbers and short words.
fn street_words(trained: &Trained<'_>, place: usize) -> Vec<String> {
    let texts = &trained.features.texts;
    let street = trained.features.streets[place];
    let words = texts.words(if street == NONE { NONE } else { street }).iter().filter(|&&word| {
        let token = texts.tokens.get(word as usize);
        token.is_some_and(|token| !token.numeric && token.text.len() > 2)
    });
    words.map(|&word| trained.words.code(word).to_owned()).collect()
}

/// The number of the house.
fn house(trained: &Trained<'_>, place: usize) -> Option<String> {
    let street = &record(trained, place).address.street_key;
    let numbered = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let word = street.split(' ').find(numbered).filter(|word| !word.ends_with("th"))?;
    word.split(|c: char| !c.is_ascii_digit()).next().map(str::to_owned)
}
