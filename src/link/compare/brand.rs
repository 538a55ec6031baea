//! A brand and the same brand with words of its trade: `Kamp` and `Stadtbäckerei Kamp`.
//!
//! Where names are all a list tells, a longer name is as often the same firm as its sister. What tells them apart is who
//! else bears the word: a brand of many shops or of a group stands in many names, each with other words; one that stands in
//! these two alone is one firm's.

use super::Context;

/// Letters of a word that can be a brand.
const SHORTEST: usize = 3;

/// Whether a name of the one is a name of the other with words of its trade, in a list of names.
pub fn one_brand(context: &Context<'_>, left: usize, right: usize) -> bool {
    let features = context.features;
    let (a, b) = (features.names.get(left), features.names.get(right));
    features.names_alone && a.iter().any(|&x| b.iter().any(|&y| shorter(context, x, y).is_some()))
}

/// The rarity of a name of one word that the other name has too, and no third one, in bits: as much as that of a word
/// which a single name holds. The two would else count as each other's chance.
pub fn bits(context: &Context<'_>, x: u32, y: u32) -> Option<f32> {
    let short = shorter(context, x, y)?;
    matches!(short, [_]).then_some(context.frequency.held_by[0])
}

/// The words of the shorter name if the longer one has them all, and one of them stands in no third name.
fn shorter<'a>(context: &Context<'a>, x: u32, y: u32) -> Option<&'a [u32]> {
    let texts = &context.features.texts;
    let (a, b) = (texts.words(x), texts.words(y));
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    let rarity = &context.frequency.names;
    let own = |word: &u32| {
        let long_enough = texts.tokens[*word as usize].text.len() >= SHORTEST;
        long_enough && rarity[*word as usize] >= context.frequency.held_by[1]
    };
    (short.iter().all(|word| long.contains(word)) && short.iter().any(own)).then_some(short)
}
