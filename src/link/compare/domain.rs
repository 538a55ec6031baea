//! Domains of one's own, from web sites and e-mails.

use super::{Context, Outcome, email};

/// One domain is the same.
pub const EQUAL: u8 = 1;
/// Both have domains of their own, none is the same.
pub const DIFFERENT: u8 = 2;

/// `email`: what the e-mails said; where they are the same, their domain tells nothing more.
pub fn compare(context: &Context<'_>, left: usize, right: usize, email: Outcome) -> Outcome {
    let (a, b) = (context.features.domains.get(left), context.features.domains.get(right));
    if a.is_empty() || b.is_empty() || email.level == email::EQUAL {
        return Outcome::NULL;
    }
    let frequency = context.frequency;
    let shared = a.iter().filter(|domain| b.contains(domain));
    let bits =
        shared.map(|&domain| frequency.holder_bits(&frequency.holders.domains, domain)).fold(-1.0, f32::max);
    if bits >= 0.0 { Outcome::rare(EQUAL, bits) } else { Outcome::plain(DIFFERENT) }
}
