//! The country, where a pair tells of no place nearer than that. Different countries are a level of the area.

use super::{Context, Outcome};
use crate::link::frequency::Counted;

/// The same country.
pub const SAME: u8 = 1;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.countries[left], context.features.countries[right]);
    if a == 0 || a != b {
        return Outcome::NULL;
    }
    Outcome::rare(SAME, context.frequency.count_bits(Counted::Country, u64::from(a)))
}
