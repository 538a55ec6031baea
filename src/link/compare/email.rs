//! E-mail addresses.

use rapidfuzz::distance::osa;

use super::{Context, Outcome};

/// One address is the same.
pub const EQUAL: u8 = 1;
/// Two addresses differ by one slip of the keyboard, or only behind the `@`.
pub const CLOSE: u8 = 2;
/// Both have addresses, none alike.
pub const DIFFERENT: u8 = 3;

/// A mailbox name of fewer letters (`info`, `biuro`) says nothing about whose it is.
const TELLING_MAILBOX: usize = 8;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.emails.get(left), context.features.emails.get(right));
    if a.is_empty() || b.is_empty() {
        return Outcome::NULL;
    }
    let frequency = context.frequency;
    let shared = a.iter().filter(|email| b.contains(email));
    let bits =
        shared.map(|&email| frequency.holder_bits(&frequency.holders.emails, email)).fold(-1.0, f32::max);
    if bits >= 0.0 {
        return Outcome::rare(EQUAL, bits);
    }
    let records = context.features.records;
    let close = records[left]
        .emails
        .iter()
        .any(|x| records[right].emails.iter().any(|y| close(x.as_str(), y.as_str())));
    Outcome::plain(if close { CLOSE } else { DIFFERENT })
}

fn close(x: &str, y: &str) -> bool {
    if x.len().abs_diff(y.len()) > 12 {
        return false;
    }
    let (Some((box_x, _)), Some((box_y, _))) = (x.rsplit_once('@'), y.rsplit_once('@')) else { return false };
    if box_x == box_y {
        return box_x.len() >= TELLING_MAILBOX;
    }
    x.len().min(y.len()) >= 10
        && x.len().abs_diff(y.len()) <= 1
        && box_x.len().max(box_y.len()) <= 64
        && same_digits(x, y)
        && osa::distance(x.bytes(), y.bytes()) <= 1
}

/// `firma1@` and `firma2@` are two mailboxes, not a slip.
fn same_digits(x: &str, y: &str) -> bool {
    x.bytes().filter(u8::is_ascii_digit).eq(y.bytes().filter(u8::is_ascii_digit))
}
