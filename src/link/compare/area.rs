//! Post code, city and country.

use super::tokens::agreement;
use super::{Context, Outcome};
use crate::link::features::NONE;
use crate::link::frequency::Counted;

/// The same post code.
pub const POSTCODE: u8 = 1;
/// The same city, and post codes do not speak against it.
pub const CITY: u8 = 2;
/// The same city, other post codes.
pub const CITY_ONLY: u8 = 3;
/// Cities or post codes are alike.
pub const NEAR: u8 = 4;
/// Another city, or post codes that have nothing in common.
pub const DIFFERENT: u8 = 5;
/// Another country.
pub const COUNTRY: u8 = 6;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let features = context.features;
    let (a, b) = (features.countries[left], features.countries[right]);
    let (p, q) = (features.postcodes[left], features.postcodes[right]);
    let (x, y) = (features.cities[left], features.cities[right]);
    let codes = p != 0 && q != 0;
    let cities = x != NONE && y != NONE;
    if codes && p == q {
        return Outcome::rare(POSTCODE, context.frequency.count_bits(Counted::Postcode, p));
    }
    if cities && x == y {
        let bits = context.frequency.cities[x as usize];
        return Outcome::rare(if codes { CITY_ONLY } else { CITY }, bits);
    }
    if a != 0 && b != 0 && a != b {
        return Outcome::plain(COUNTRY);
    }
    if !codes && !cities {
        return Outcome::NULL;
    }
    let near_code = codes && postcodes_alike(p, q);
    let near_city = cities && {
        let agreement = agreement(&features.texts, &context.frequency.streets, x, y);
        agreement.full_word && (agreement.left_over == 0 || agreement.right_over == 0)
    };
    Outcome::plain(if near_code || near_city { NEAR } else { DIFFERENT })
}

/// The first three characters agree, or one differs, or two neighbours changed places.
fn postcodes_alike(p: u64, q: u64) -> bool {
    let (p, q) = (p.to_be_bytes(), q.to_be_bytes());
    let differing = p.iter().zip(&q).filter(|(x, y)| x != y).count();
    p[..3] == q[..3]
        || differing == 1
        || (differing == 2 && (0..7).any(|i| p[i] == q[i + 1] && p[i + 1] == q[i] && p[i] != p[i + 1]))
}
