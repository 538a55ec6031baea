//! Street and house.

use super::tokens::agreement;
use super::{Context, Outcome};
use crate::link::features::NONE;
use crate::link::frequency::street_of;

/// The same street and house.
pub const EXACT: u8 = 1;
/// The same but for spelling or what stands behind the house.
pub const CLOSE: u8 = 2;
/// The same street, another house or none.
pub const STREET: u8 = 3;
/// Another street.
pub const DIFFERENT: u8 = 4;

/// A street without its house is shared by many.
const STREET_BITS: f32 = 6.0;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let features = context.features;
    let (a, b) = (features.streets[left], features.streets[right]);
    if a == NONE || b == NONE {
        return Outcome::NULL;
    }
    let frequency = context.frequency;
    let shared_by = |index| {
        street_of(features, index)
            .map_or(0.0, |street| frequency.holder_bits(&frequency.holders.streets, street))
    };
    if a == b {
        let words: f32 = features.texts.words(a).iter().map(|&word| frequency.streets[word as usize]).sum();
        return Outcome::rare(EXACT, shared_by(left).min(words));
    }
    let agreement = agreement(&features.texts, &frequency.streets, a, b);
    if agreement.pairs == 0 || !agreement.full_word {
        return Outcome::plain(DIFFERENT);
    }
    // `1972` and `1972 n` are one house
    let house = |text: u32| {
        let words = features.texts.words(text).iter().map(|&word| features.texts.tokens[word as usize].text);
        words.filter(|word| word.starts_with(|c: char| c.is_ascii_digit())).find_map(|word| {
            word.split(|c: char| !c.is_ascii_digit()).next().filter(|_| !word.ends_with("th"))
        })
    };
    let same_house = matches!((house(a), house(b)), (Some(x), Some(y)) if x == y);
    let share = agreement.left_share().max(agreement.right_share());
    if same_house && (share > 0.8 || named_alike(context, a, b)) {
        Outcome::rare(CLOSE, agreement.shared.max(STREET_BITS).min(shared_by(left).min(shared_by(right))))
    } else if named_alike(context, a, b) {
        Outcome::rare(STREET, agreement.shared.min(STREET_BITS))
    } else {
        Outcome::plain(DIFFERENT)
    }
}

/// Whether a word that is no number is in both.
fn named_alike(context: &Context<'_>, a: u32, b: u32) -> bool {
    let texts = &context.features.texts;
    texts.words(a).iter().any(|&x| {
        let token = &texts.tokens[x as usize];
        !token.numeric
            && token.text.len() > 2
            && texts
                .words(b)
                .iter()
                .any(|&y| x == y || super::tokens::closeness(token, &texts.tokens[y as usize]) > 0.65)
    })
}
