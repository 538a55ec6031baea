//! Codes the client has in other systems, and its bank accounts.

use super::{Context, Outcome};

/// One code or account is the same.
pub const EQUAL: u8 = 1;
/// Both have codes, none is the same. A firm may well have two accounts.
pub const DIFFERENT: u8 = 2;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (features, frequency) = (context.features, context.frequency);
    let shared = |a: &[u64], b: &[u64]| {
        let shared = a.iter().filter(|code| b.contains(code));
        shared.map(|&code| frequency.holder_bits(&frequency.holders.codes, code)).fold(0.0, f32::max)
    };
    let (a, b) = (features.codes.get(left), features.codes.get(right));
    let bits = shared(a, b).max(shared(features.accounts.get(left), features.accounts.get(right)));
    if bits > 0.0 {
        Outcome::rare(EQUAL, bits)
    } else if a.is_empty() || b.is_empty() {
        Outcome::NULL
    } else {
        Outcome::plain(DIFFERENT)
    }
}
