//! Codes the client has in other systems.

use super::{Context, Outcome};

/// One code is the same.
pub const EQUAL: u8 = 1;
/// Both have codes, none is the same.
pub const DIFFERENT: u8 = 2;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.codes.get(left), context.features.codes.get(right));
    if a.is_empty() || b.is_empty() {
        return Outcome::NULL;
    }
    let frequency = context.frequency;
    let shared = a.iter().filter(|code| b.contains(code));
    let bits = shared.map(|&code| frequency.holder_bits(&frequency.holders.codes, code)).fold(0.0, f32::max);
    if bits > 0.0 { Outcome::rare(EQUAL, bits) } else { Outcome::plain(DIFFERENT) }
}
