//! Legal forms.

use super::{Context, Outcome};
use crate::link::frequency::Counted;

/// The same family.
pub const EQUAL: u8 = 1;
/// Another family.
pub const DIFFERENT: u8 = 2;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.forms[left], context.features.forms[right]);
    match (a, b) {
        (0, _) | (_, 0) => Outcome::NULL,
        (a, b) if a == b => Outcome::rare(EQUAL, context.frequency.count_bits(Counted::Form, a).min(4.0)),
        _ => Outcome::plain(DIFFERENT),
    }
}
