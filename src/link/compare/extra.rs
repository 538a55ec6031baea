//! Columns that fit no field. Within one table they are compared by what stands in them.

use rapidfuzz::distance::osa;

use super::{Context, Outcome};
use crate::link::features::Extra;

/// The same text.
pub const EQUAL: u8 = 1;
/// Few edits apart, or one holds the other.
pub const CLOSE: u8 = 2;
/// Another text.
pub const DIFFERENT: u8 = 3;

/// No column speaks with more bits than this.
const MOST_BITS: f32 = 16.0;
/// Texts longer than this are compared for equality only.
const LONGEST: usize = 64;

pub fn compare(context: &Context<'_>, left: usize, right: usize, mut tell: impl FnMut(usize, Outcome)) {
    let (a, b) = (context.features.extras.get(left), context.features.extras.get(right));
    let mut rest = b.iter().peekable();
    for x in a {
        while rest.next_if(|y| y.column < x.column).is_some() {}
        if let Some(y) = rest.next_if(|y| y.column == x.column) {
            tell(usize::from(x.slot), one(context, left, x, right, y));
        }
    }
}

fn one(context: &Context<'_>, left: usize, x: &Extra, right: usize, y: &Extra) -> Outcome {
    if x.value == y.value {
        return Outcome::rare(EQUAL, context.frequency.extra_bits(x.column, x.value).min(MOST_BITS));
    }
    let text = |record: usize, extra: &Extra| {
        context.features.records[record]
            .unplaced
            .get(usize::from(extra.cell))
            .map_or("", |cell| cell.text.trim())
    };
    let (a, b) = (text(left, x), text(right, y));
    Outcome::plain(if close(a, b) { CLOSE } else { DIFFERENT })
}

fn close(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if short.len() < 4 || long.len() > LONGEST {
        return false;
    }
    let allowed = long.len() / 4;
    long.contains(short)
        || long.len() - short.len() <= allowed && osa::distance(short.bytes(), long.bytes()) <= allowed
}
