//! Names of private persons: records that are known by no company name.

use super::tokens::agreement;
use super::{Context, Outcome, hebrew};

/// The same words.
pub const EXACT: u8 = 1;
/// The same words but for spelling or initials.
pub const CLOSE: u8 = 2;
/// One has a name more.
pub const CONTAINED: u8 = 3;
/// One name in common, another different.
pub const OVERLAP: u8 = 4;
/// Nothing in common.
pub const DIFFERENT: u8 = 5;

/// Persons share at most this many bits by their names: there are namesakes.
pub const MOST_BITS: f32 = 18.0;

/// What is left of the rarity of a name of which only the root is the same.
const ROOT_KEEPS: f32 = 0.8;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let ((a, a_person), (b, b_person)) =
        (context.features.main_names(left), context.features.main_names(right));
    if !(a_person && b_person) {
        return Outcome::NULL;
    }
    let said = best(context, a, b);
    let (p, q) = (context.features.rooted.get(left), context.features.rooted.get(right));
    // `Sasha` and `Aleksander` are one name; the root says less than the name itself
    let mut rooted = said;
    for (x, y) in [(p, b), (a, q), (p, q)] {
        if said.level > CLOSE && !x.is_empty() && !y.is_empty() {
            let outcome = best(context, x, y);
            let outcome = Outcome::rare(outcome.level.max(CLOSE), outcome.bits * ROOT_KEEPS);
            if outcome.level < said.level && surer(outcome, rooted) {
                rooted = outcome;
            }
        }
    }
    across_hebrew(context, left, right, rooted)
}

/// What the names said, or what their consonants say where one of two names is written in Hebrew.
pub fn across_hebrew(context: &Context<'_>, left: usize, right: usize, said: Outcome) -> Outcome {
    let heard = || hebrew::persons(context, left, right);
    if said.level <= CLOSE { said } else { heard().filter(|&heard| surer(heard, said)).unwrap_or(said) }
}

/// The best agreement between two lists of persons.
pub fn best(context: &Context<'_>, a: &[u32], b: &[u32]) -> Outcome {
    let mut best = Outcome::NULL;
    for &x in a {
        for &y in b {
            let outcome = pair(context, x, y);
            if best.level == 0 || surer(outcome, best) {
                best = outcome;
            }
        }
    }
    best
}

fn surer(a: Outcome, than: Outcome) -> bool {
    (a.level, -a.bits) < (than.level, -than.bits)
}

fn pair(context: &Context<'_>, x: u32, y: u32) -> Outcome {
    let agreement = agreement(&context.features.texts, &context.frequency.persons, x, y);
    let level = match (agreement.pairs, agreement.left_over, agreement.right_over) {
        (0, _, _) => return Outcome::plain(DIFFERENT),
        _ if !agreement.full_word => return Outcome::plain(DIFFERENT),
        (_, 0, 0) if agreement.inexact == 0 => EXACT,
        (_, 0, 0) => CLOSE,
        (_, 0, _) | (_, _, 0) => CONTAINED,
        _ => OVERLAP,
    };
    let bits = match level {
        OVERLAP => agreement.shared * agreement.left_share().min(agreement.right_share()),
        _ => agreement.shared,
    };
    Outcome::rare(level, bits.min(MOST_BITS))
}
