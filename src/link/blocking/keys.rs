//! The blocking rules: the keys under which a record is filed.

use crate::link::features::{Features, hash};
use crate::link::frequency::Frequency;

/// The rules, from the surest to the vaguest: a pair counts for the first that brings it.
pub const RULES: [&str; 17] = [
    "tax id",
    "e-mail",
    "phone",
    "code",
    "name",
    "person",
    "domain",
    "address",
    "two words of the name",
    "sound of the name",
    "rare word of the name",
    "acronym",
    "start of the name and place",
    "birthday",
    "other column",
    "word and post code",
    "meaning of the name",
];
const TAX_ID: u8 = 0;
const EMAIL: u8 = 1;
const PHONE: u8 = 2;
const CODE: u8 = 3;
const NAME: u8 = 4;
/// The rule of persons, who may be clients or contacts of companies.
pub const PERSON: u8 = 5;
const DOMAIN: u8 = 6;
const ADDRESS: u8 = 7;
const TWO_WORDS: u8 = 8;
const SOUND: u8 = 9;
const RARE_WORD: u8 = 10;
const ACRONYM: u8 = 11;
const START: u8 = 12;
const BIRTHDAY: u8 = 13;
const OTHER: u8 = 14;
const WORD_POSTCODE: u8 = 15;
const MEANING: u8 = 16;

/// Blocks of the vague rules are smaller by this factor.
const VAGUE: usize = 4;
/// Blocks of one street and house are smaller by this factor: towns share the names of their streets, and firms a house.
const HOUSE: usize = 12;
/// A word of fewer bits is no key of its own.
const RARE_BITS: f32 = 5.0;
/// The consonants of a word of fewer bits are no key of their own.
const RARE_CONSONANTS_BITS: f32 = 8.0;
/// Parts the keys made of consonants from those made of sounds.
const CONSONANTS: u64 = 5;
/// A value of an extra column of fewer bits is no key.
const RARE_EXTRA_BITS: f32 = 6.0;

/// A record under a key. The rule stands in the highest byte of the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    /// Rule and hash.
    pub key: u64,
    /// The record.
    pub record: u32,
}

/// Parts of the keys of each rule that are grouped side by side.
const SHARDS_OF_RULE: usize = 32;
/// Parts of all keys.
pub const SHARDS: usize = RULES.len() * SHARDS_OF_RULE;

/// The part a key falls into: equal keys fall into one, and the keys of one part all stand before those of the next.
pub fn shard(key: u64) -> usize {
    (key >> 51) as usize
}

/// The rule of a key.
pub fn rule_of(key: u64) -> u8 {
    (key >> 56) as u8
}

/// The largest block of a rule: what many strangers share (a rare word, a sound, a start at a place) is only worth
/// comparing where few share it.
pub fn limit(key: u64, largest: usize) -> usize {
    let parts = match rule_of(key) {
        ADDRESS => HOUSE,
        SOUND.. => VAGUE,
        _ => 1,
    };
    (largest / parts).max(2)
}

/// Whether a rule brings strangers as often as twins: a likeness of names or of places. A contact person alone is as vague
/// for a company, not for a person.
pub fn is_vague(rule: u8, company: bool) -> bool {
    rule >= TWO_WORDS && rule != BIRTHDAY || rule == PERSON && company
}

/// Whether a rule brings pairs by a vague likeness of their names and by nothing else, unless it be a place.
pub fn by_name(rule: u8) -> bool {
    matches!(rule, TWO_WORDS..=START | WORD_POSTCODE | MEANING)
}

/// Whether a key is made of words of names and of nothing else.
pub fn of_names(key: u64) -> bool {
    matches!(rule_of(key), NAME | TWO_WORDS | SOUND | RARE_WORD | ACRONYM | MEANING)
}

fn key(rule: u8, value: u64) -> u64 {
    u64::from(rule) << 56 | hash::mix(value) >> 8
}

/// The key of a part of a block.
pub fn again(whole: u64, part: u64) -> u64 {
    key(rule_of(whole), hash::join(whole, part))
}

/// Appends the keys of a record that name one client: its ids, codes and accounts.
pub fn naming(features: &Features<'_>, record: u32, keys: &mut Vec<Key>) {
    let i = record as usize;
    let mut file = |rule: u8, value: u64| keys.push(Key { key: key(rule, value), record });
    features.ids.get(i).iter().for_each(|id| file(TAX_ID, id.number));
    features.codes.get(i).iter().for_each(|&code| file(CODE, code));
    features.accounts.get(i).iter().for_each(|&account| file(CODE, account));
}

/// Appends all keys of a record.
pub fn of(features: &Features<'_>, frequency: &Frequency, record: u32, keys: &mut Vec<Key>) {
    naming(features, record, keys);
    let i = record as usize;
    let mut file = |rule: u8, value: u64| keys.push(Key { key: key(rule, value), record });
    features.emails.get(i).iter().for_each(|email| file(EMAIL, email.hash));
    features.phones.get(i).iter().for_each(|&phone| file(PHONE, phone));
    features.domains.get(i).iter().for_each(|&domain| file(DOMAIN, domain));
    let street = features.streets[i];
    if let Some(text) = features.texts.text(street) {
        file(ADDRESS, text.compact);
    }
    let (names, persons) = (features.names.get(i), features.persons.get(i));
    for &name in names {
        words_of(features, &frequency.names, name, &mut file);
    }
    for &person in persons {
        let only = names.is_empty();
        file(PERSON, sorted_words(features, person));
        if only {
            words_of(features, &frequency.persons, person, &mut file);
        }
    }
    for &root in features.rooted.get(i) {
        file(PERSON, sorted_words(features, root));
    }
    features.sounds.get(i).iter().for_each(|&sound| file(SOUND, sound));
    features.consonants.get(i).iter().for_each(|&consonants| file(SOUND, consonants | 1));
    for &name in features.spelt.get(i) {
        consonants_of(features, &frequency.spelt, name, &mut file);
    }
    for &person in features.spelt_people.get(i).iter().filter(|_| names.is_empty()) {
        consonants_of(features, &frequency.spelt_people, person, &mut file);
    }
    place_and_start(features, frequency, i, &mut file);
    for extra in features.extras.get(i) {
        if frequency.extra_bits(extra.column, extra.value) >= RARE_EXTRA_BITS {
            file(OTHER, hash::join(extra.column, extra.value));
        }
    }
}

fn sorted_words(features: &Features<'_>, text: u32) -> u64 {
    features.texts.text(text).map_or(0, |text| text.sorted)
}

/// What keys are made of.
#[derive(Clone, Copy)]
struct Word {
    rarity: f32,
    hash: u64,
    sound: u64,
    /// The hash of the first three letters.
    start: u64,
    /// The first letter.
    initial: u64,
    /// What a trade word means; 0 for other words.
    concept: u16,
}

impl Word {
    const NONE: Self =
        Self { rarity: f32::NEG_INFINITY, hash: 0, sound: 0, start: 0, initial: 0, concept: 0 };

    /// What the word is in whatever language: its meaning, else its sound, else its letters.
    fn meaning(&self) -> u64 {
        match (self.concept, self.sound) {
            (0, 0) => self.hash,
            (0, sound) => sound,
            (concept, _) => u64::from(concept),
        }
    }
}

/// The rarest words of a text, at most three.
fn rarest(features: &Features<'_>, rarity: &[f32], text: u32) -> ([Word; 3], usize) {
    let mut found = [Word::NONE; 3];
    let mut count = 0;
    for &word in features.texts.words(text) {
        let token = &features.texts.tokens[word as usize];
        let candidate = Word {
            rarity: rarity[word as usize],
            hash: token.hash,
            sound: token.sound,
            start: token.start,
            initial: u64::from(token.first),
            concept: token.concept,
        };
        if found[..count].iter().any(|known| known.hash == candidate.hash) {
            continue;
        }
        let before = |known: &Word| (known.rarity, candidate.hash) > (candidate.rarity, known.hash);
        let place = found[..count].iter().position(|known| !before(known)).unwrap_or(count);
        if place < found.len() {
            count = (count + 1).min(found.len());
            found[place..count].rotate_right(1);
            found[place] = candidate;
        }
    }
    (found, count)
}

/// Keys from the words of a name: the whole, the rarest ones alone and in pairs, by letters and by sound.
fn words_of(features: &Features<'_>, rarity: &[f32], name: u32, file: &mut impl FnMut(u8, u64)) {
    let texts = &features.texts;
    let Some(text) = texts.text(name) else { return };
    file(NAME, text.compact);
    for &acronym in text.initials.iter().chain(&text.letters).filter(|&&acronym| acronym != 0) {
        file(ACRONYM, acronym);
    }
    let (words, count) = rarest(features, rarity, name);
    for (position, word) in words[..count].iter().enumerate() {
        if word.rarity >= RARE_BITS {
            file(RARE_WORD, word.hash);
            if word.sound != 0 {
                file(SOUND, word.sound);
            }
        }
        for other in &words[position + 1..count] {
            file(TWO_WORDS, word.hash ^ other.hash);
            if word.sound != 0 && other.sound != 0 {
                file(SOUND, hash::mix(word.sound) ^ hash::mix(other.sound));
            }
            if word.concept != 0 || other.concept != 0 {
                file(MEANING, hash::mix(word.meaning()) ^ hash::mix(other.meaning()));
            }
        }
    }
}

/// Keys from the consonants of the rarest words of a name, in pairs and, if they are many, alone.
fn consonants_of(features: &Features<'_>, rarity: &[f32], name: u32, file: &mut impl FnMut(u8, u64)) {
    let (words, count) = rarest(features, rarity, name);
    for (position, word) in words[..count].iter().enumerate() {
        if word.rarity >= RARE_CONSONANTS_BITS {
            file(SOUND, hash::join(CONSONANTS, word.hash));
        }
        for other in &words[position + 1..count] {
            file(SOUND, hash::join(CONSONANTS, hash::mix(word.hash) ^ hash::mix(other.hash)));
        }
    }
}

/// Keys from the first letters of the name together with the place or the birthday.
fn place_and_start(features: &Features<'_>, frequency: &Frequency, i: usize, file: &mut impl FnMut(u8, u64)) {
    let texts = &features.texts;
    let (names, person) = features.main_names(i);
    let rarity = if person { &frequency.persons } else { &frequency.names };
    let birthday = u64::from(features.birthdays[i]);
    if birthday != 0 && names.is_empty() {
        file(BIRTHDAY, birthday);
    }
    let city = texts.text(features.cities[i]).map(|city| city.hash);
    for &name in names {
        let (words, count) = rarest(features, rarity, name);
        for &Word { start, initial, .. } in words[..count].iter().take(2) {
            if let Some(city) = city {
                file(START, hash::join(start, city));
            }
            if birthday != 0 {
                file(BIRTHDAY, hash::join(initial, birthday));
                file(BIRTHDAY, hash::join(start, birthday / 10_000));
            }
            if features.postcodes[i] != 0 {
                file(WORD_POSTCODE, hash::join(start, features.postcodes[i]));
            }
        }
    }
}

/// Appends the keys that split a block that is too large: the old key joined with what else the record says. What a vague
/// rule brought together is only worth comparing at one place.
pub fn refined(features: &Features<'_>, frequency: &Frequency, whole: Key, keys: &mut Vec<Key>) {
    let i = whole.record as usize;
    let texts = &features.texts;
    let mut file = |kind: u64, value: u64| {
        keys.push(Key { key: again(whole.key, hash::join(kind, value)), record: whole.record });
    };
    if let Some(city) = texts.text(features.cities[i]) {
        file(1, city.hash);
    }
    if features.postcodes[i] != 0 {
        file(2, features.postcodes[i]);
    }
    if is_vague(rule_of(whole.key), false) {
        return;
    }
    if let Some(text) = texts.text(features.streets[i]).filter(|_| rule_of(whole.key) != ADDRESS) {
        file(3, text.compact);
    }
    if features.birthdays[i] != 0 {
        file(4, u64::from(features.birthdays[i]));
    }
    let (names, person) = features.main_names(i);
    let rarity = if person { &frequency.persons } else { &frequency.names };
    for &name in names {
        file(5, sorted_words(features, name));
        let (words, count) = rarest(features, rarity, name);
        if count > 0 {
            file(6, words[0].hash);
        }
    }
}
