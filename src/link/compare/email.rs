//! E-mail addresses.

use rapidfuzz::distance::osa;

use super::{Context, Outcome};
use crate::link::features::Mail;
use crate::model::Email;

/// One address is the same.
pub const EQUAL: u8 = 1;
/// Two addresses differ by one slip of the keyboard, or only behind the `@`.
pub const CLOSE: u8 = 2;
/// Both have addresses, none alike.
pub const DIFFERENT: u8 = 3;

/// A mailbox name of fewer letters (`info`, `biuro`) says nothing about whose it is.
const TELLING_MAILBOX: u16 = 8;
/// Addresses of fewer letters differ by more than a slip if they differ at all.
const SLIPS: std::ops::RangeInclusive<u16> = 10..=64;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.emails.get(left), context.features.emails.get(right));
    if a.is_empty() || b.is_empty() {
        return Outcome::NULL;
    }
    let frequency = context.frequency;
    let shared = a.iter().filter(|email| b.iter().any(|other| other.hash == email.hash));
    let bits =
        shared.map(|email| frequency.holder_bits(&frequency.holders.emails, email.hash)).fold(-1.0, f32::max);
    if bits >= 0.0 {
        return Outcome::rare(EQUAL, bits);
    }
    let close = a.iter().any(|x| b.iter().any(|y| close(context, (left, x), (right, y))));
    Outcome::plain(if close { CLOSE } else { DIFFERENT })
}

fn close(context: &Context<'_>, (left, x): (usize, &Mail), (right, y): (usize, &Mail)) -> bool {
    if x.mailbox == y.mailbox {
        return x.mailbox_len >= TELLING_MAILBOX && x.len.abs_diff(y.len) <= 12;
    }
    // `firma1@` and `firma2@` are two mailboxes, not a slip; a slip changes one letter for another at most
    SLIPS.contains(&x.len)
        && SLIPS.contains(&y.len)
        && x.len.abs_diff(y.len) <= 1
        && x.digits == y.digits
        && (x.mask ^ y.mask).count_ones() <= 2
        && {
            let text = |record: usize, mail: &Mail| {
                let emails = context.features.records[record].emails.iter().map(Email::as_str);
                emails.into_iter().find(|email| Mail::new(email).hash == mail.hash).unwrap_or("")
            };
            osa::distance(text(left, x).bytes(), text(right, y).bytes()) <= 1
        }
}
