//! Tax and register ids.

use super::{Context, Outcome};
use crate::link::features::Id;

/// Equal, and the check digit is right.
pub const EQUAL: u8 = 1;
/// Equal; the id has no check digit or names something less than one client for ever.
pub const EQUAL_WEAK: u8 = 2;
/// Different ids of one register, of which at least one is not sure.
pub const DIFFERENT: u8 = 3;
/// Different valid ids of one register: they cannot be one client.
pub const CONFLICT: u8 = 4;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.ids.get(left), context.features.ids.get(right));
    if a.is_empty() || b.is_empty() {
        return Outcome::NULL;
    }
    let mut outcome = Outcome::NULL;
    for x in a {
        for y in b.iter().filter(|y| y.register == x.register) {
            let level = match (x.number == y.number, x.decides && y.decides) {
                (true, true) => EQUAL,
                (true, false) => EQUAL_WEAK,
                (false, true) => CONFLICT,
                (false, false) => DIFFERENT,
            };
            // an equal id outweighs a different one of another register, unless that one forbids the match
            if outcome.level == 0 || level < outcome.level {
                outcome = Outcome::plain(level);
            }
        }
    }
    if conflict(a, b) { Outcome::plain(CONFLICT) } else { outcome }
}

/// Whether two lists of ids cannot belong to one client: in some register both have valid ids, and none in common.
pub fn conflict(a: &[Id], b: &[Id]) -> bool {
    a.iter().filter(|x| x.decides).any(|x| {
        let in_register = |id: &&Id| id.decides && id.register == x.register;
        let shared = || a.iter().filter(in_register).any(|y| b.contains(y));
        b.iter().any(|y| in_register(&y)) && !shared()
    })
}
