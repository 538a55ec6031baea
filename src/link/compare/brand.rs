//! A brand and the same brand with words of its trade: `Kamp` and `Stadtbäckerei Kamp`.
//!
//! Where names are all a list tells, a longer name is as often the same firm as its sister. What tells them apart is who
//! else bears the word: a brand of many shops or of a group stands in many names, each with other words; one that stands in
//! these two alone is one firm's, and so is one that stands in a few names with nothing but words of trade: `Slawex`,
//! `Supermarket Slawex`, `Delikatesy Slawex`.

use super::Context;
use crate::link::features::{Features, NONE, Token};

/// Letters of a word that can be a brand.
const SHORTEST: usize = 3;

/// Names that one firm goes by, at most, if all of them are one word and words of trade.
const FAMILY: u8 = 3;

/// Stands for a word that is no brand of a small family.
const NO_FAMILY: u8 = u8::MAX;

/// Whether a name of the one is a name of the other with words of its trade, in a list of names.
pub fn one_brand(context: &Context<'_>, left: usize, right: usize) -> bool {
    let features = context.features;
    let (a, b) = (features.names.get(left), features.names.get(right));
    features.names_alone && a.iter().any(|&x| b.iter().any(|&y| shorter(context, x, y).is_some()))
}

/// The rarity of a name of one word that the other name has too, and no third one but of its family, in bits: as much as
/// that of a word which a single name holds. The names would else count as each other's chance.
pub fn bits(context: &Context<'_>, x: u32, y: u32) -> Option<f32> {
    let short = shorter(context, x, y)?;
    matches!(short, [_]).then_some(context.frequency.held_by[0])
}

/// The words of the shorter name if the longer one has them all, and one of them stands in no third name, or only in those
/// of its family.
fn shorter<'a>(context: &Context<'a>, x: u32, y: u32) -> Option<&'a [u32]> {
    let texts = &context.features.texts;
    let (a, b) = (texts.words(x), texts.words(y));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let rarity = &context.frequency.names;
    let own = |word: &u32| {
        let long_enough = texts.tokens[*word as usize].text.len() >= SHORTEST;
        let rare = rarity[*word as usize] >= context.frequency.held_by[1];
        long_enough && (rare || in_family(context, *word))
    };
    (short.iter().all(|word| long.contains(word)) && short.iter().any(own)).then_some(short)
}

fn in_family(context: &Context<'_>, word: u32) -> bool {
    context.frequency.families.get(word as usize).is_some_and(|&names| names <= FAMILY)
}

/// For each word in how many different names of a list of names it stands, if it does so with words of trade alone.
pub fn families(features: &Features<'_>, clients: &[usize]) -> Vec<u8> {
    if !features.names_alone {
        return Vec::new();
    }
    let texts = &features.texts;
    let mut names: Vec<u32> = clients.iter().flat_map(|&i| features.names.get(i)).copied().collect();
    names.sort_unstable();
    names.dedup();
    let mut families = vec![0_u8; texts.tokens.len()];
    let of_trade = |token: &Token<'_>| token.concept != 0 || token.small;
    for &name in names.iter().filter(|&&name| name != NONE) {
        let words = texts.words(name);
        let mut brands = words.iter().filter(|&&word| !of_trade(&texts.tokens[word as usize]));
        let brand = brands.next();
        let alone = brands.next().is_none();
        for &word in words {
            let family = &mut families[word as usize];
            *family = if alone && brand == Some(&word) { family.saturating_add(1) } else { NO_FAMILY };
        }
    }
    families
}
