//! Birthdays.

use super::{Context, Outcome};
use crate::link::frequency::Counted;

/// The same day.
pub const EQUAL: u8 = 1;
/// One digit differs, or day and month changed places.
pub const CLOSE: u8 = 2;
/// Year, or month and day, are the same.
pub const PARTLY: u8 = 3;
/// Another day.
pub const DIFFERENT: u8 = 4;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.birthdays[left], context.features.birthdays[right]);
    if a == 0 || b == 0 {
        return Outcome::NULL;
    }
    if a == b {
        return Outcome::rare(EQUAL, context.frequency.count_bits(Counted::Birthday, u64::from(a)));
    }
    let swapped = a / 10_000 == b / 10_000 && a / 100 % 100 == b % 100 && a % 100 == b / 100 % 100;
    let level = if swapped || differing_digits(a, b) == 1 {
        CLOSE
    } else if a / 10_000 == b / 10_000 || a % 10_000 == b % 10_000 {
        PARTLY
    } else {
        DIFFERENT
    };
    Outcome::plain(level)
}

fn differing_digits(mut a: u32, mut b: u32) -> u32 {
    let mut differing = 0;
    for _ in 0..8 {
        differing += u32::from(a % 10 != b % 10);
        (a, b) = (a / 10, b / 10);
    }
    differing
}
