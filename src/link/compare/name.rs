//! Company names.

use super::tokens::{Agreement, agreement};
use super::{Context, Outcome, brand, hebrew, private};
use crate::link::features::{Text, Texts, same_person};

/// The same words.
pub const EXACT: u8 = 1;
/// The same words but for spelling, abbreviation, alphabet or spaces.
pub const CLOSE: u8 = 2;
/// One is the acronym of the other.
pub const ACRONYM: u8 = 3;
/// One has all words of the other, and some that are common.
pub const CONTAINED: u8 = 4;
/// One has all words of the other, and some that are rare.
pub const EXTENDED: u8 = 5;
/// Some words are the same, and both have others.
pub const OVERLAP: u8 = 6;
/// The words are the same and the numbers differ: `Magazyn 3`, `Magazyn 4`.
pub const NUMBERS: u8 = 7;
/// One is a company, the other a person.
pub const OTHER_KIND: u8 = 8;
/// Nothing in common.
pub const DIFFERENT: u8 = 9;

/// Names of one list share at most this many bits: beyond, homonyms are likelier than chance.
pub const MOST_BITS: f32 = 24.0;
/// Bits for each equal initial: in names a letter is worth no more, for many begin alike.
const INITIAL_BITS: f32 = 3.9;
/// Bits for as many words as the acronym has letters.
const AS_MANY_BITS: f32 = 1.0;
/// Bits for a name without a word that the other has not.
pub const NOTHING_OVER_BITS: f32 = 7.0;
/// Initials that are counted, at most: small words among them may have been left out.
const MOST_INITIALS: usize = 5;
/// What is left of the rarity of words that only sound the same.
const SOUND_KEEPS: f32 = 0.85;
/// What is left of the rarity of words of which only the consonants are known to be the same.
const CONSONANTS_KEEP: f32 = 0.6;
/// Words left over up to this rarity are common.
pub const COMMON_BITS: f32 = 7.5;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let features = context.features;
    let ((a, a_person), (b, b_person)) = (features.main_names(left), features.main_names(right));
    if a.is_empty() || b.is_empty() || a_person && b_person {
        return Outcome::NULL;
    }
    let mut best = Outcome::NULL;
    for &x in a {
        for &y in b {
            let mut outcome = pair(&features.texts, &context.frequency.names, x, y);
            if features.names_alone
                && matches!(outcome.level, CONTAINED | EXTENDED)
                && let Some(bits) = brand::bits(context, x, y)
            {
                // however common the words of its trade are: the brand is the evidence
                outcome = Outcome::rare(EXTENDED, outcome.bits.max(bits));
            }
            if best.level == 0 || (outcome.level, -outcome.bits) < (best.level, -best.bits) {
                best = outcome;
            }
        }
    }
    if !a_person && !b_person && best.level > CLOSE && best.level != NUMBERS {
        best = sounds_alike(context, left, right).unwrap_or(best);
        if let Some(spelt) = hebrew::companies(context, left, right)
            && (spelt.level, -spelt.bits) < (best.level, -best.bits)
        {
            best = spelt;
        }
    }
    let kinds = a_person != b_person || best.level == DIFFERENT && names_a_contact(context, left, right);
    if kinds && best.level >= CONTAINED {
        return Outcome::plain(OTHER_KIND);
    }
    if a_person != b_person {
        // a company called like a person most likely is that person, and persons have namesakes
        best.bits = best.bits.min(private::MOST_BITS);
    }
    best
}

/// Names that are other words by their letters and one by their sound, most often written in two alphabets.
fn sounds_alike(context: &Context<'_>, left: usize, right: usize) -> Option<Outcome> {
    let features = context.features;
    let (a, b) = (features.sounds.get(left), features.sounds.get(right));
    let kept = if a.iter().any(|sound| b.contains(sound)) {
        SOUND_KEEPS
    } else {
        let (p, q) = (features.consonants.get(left), features.consonants.get(right));
        // the lowest bit alone differs: the same consonants, one of them in Hebrew
        p.iter().any(|x| q.iter().any(|y| x ^ y == 1)).then_some(CONSONANTS_KEEP)?
    };
    let rarity = |record: usize| {
        let name = features.names.get(record).first()?;
        let words = features.texts.words(*name);
        Some(words.iter().map(|&word| context.frequency.names[word as usize]).sum::<f32>())
    };
    let bits = rarity(left)?.min(rarity(right)?) * kept + NOTHING_OVER_BITS;
    Some(Outcome::rare(CLOSE, bits.min(MOST_BITS)))
}

/// Whether the name of one is a person at the other: a person was entered where a company was meant.
fn names_a_contact(context: &Context<'_>, left: usize, right: usize) -> bool {
    let features = context.features;
    let one_way = |a: usize, b: usize| {
        let mut persons = features.persons.get(b).iter();
        persons.any(|&person| {
            features.names.get(a).iter().any(|&name| same_person(&features.texts, name, person))
        })
    };
    one_way(left, right) || one_way(right, left)
}

/// Compares two names.
pub fn pair(texts: &Texts<'_>, rarity: &[f32], x: u32, y: u32) -> Outcome {
    let agreement = agreement(texts, rarity, x, y);
    let level = level(texts, &agreement, x, y);
    let bits = match level {
        NUMBERS | DIFFERENT => return Outcome::plain(level),
        ACRONYM => {
            let letters = texts.words(x).len().max(texts.words(y).len()).min(MOST_INITIALS);
            AS_MANY_BITS + INITIAL_BITS * letters as f32
        }
        // names that share a word mostly go on differently: that these do not says something too
        EXACT | CLOSE => agreement.shared + NOTHING_OVER_BITS,
        CONTAINED => agreement.shared,
        EXTENDED => agreement.shared * (0.5 + 0.5 * agreement.left_share().min(agreement.right_share())),
        _ => agreement.shared * agreement.left_share().min(agreement.right_share()).max(0.3),
    };
    Outcome::rare(level, bits.min(MOST_BITS))
}

fn level(texts: &Texts<'_>, agreement: &Agreement, x: u32, y: u32) -> u8 {
    let (Some(a), Some(b)) = (texts.text(x), texts.text(y)) else { return DIFFERENT };
    let (left, right) = (agreement.left_share(), agreement.right_share());
    if agreement.numbers_clash {
        return if left.min(right) > 0.3 { NUMBERS } else { DIFFERENT };
    }
    if agreement.left_over == 0 && agreement.right_over == 0 {
        return if agreement.inexact == 0 { EXACT } else { CLOSE };
    }
    if a.compact == b.compact {
        return CLOSE;
    }
    if is_acronym(a, b) || is_acronym(b, a) {
        return ACRONYM;
    }
    if !agreement.full_word {
        return DIFFERENT;
    }
    let over = agreement.left.max(agreement.right);
    if agreement.left_over == 0 || agreement.right_over == 0 {
        if over <= COMMON_BITS { CONTAINED } else { EXTENDED }
    } else if left.min(right) > 0.85 {
        CONTAINED
    } else if left.max(right) > 0.3 {
        OVERLAP
    } else {
        DIFFERENT
    }
}

/// Whether one text is made of the initials of the other.
fn is_acronym(short: &Text, long: &Text) -> bool {
    short.letters.iter().any(|&letters| letters != 0 && long.initials.contains(&letters))
}
