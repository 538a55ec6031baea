//! E-mail addresses, packed so that most pairs can be told apart without looking at the letters.

use super::hash;

/// An e-mail address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mail {
    /// The hash of the whole address.
    pub hash: u64,
    /// The hash of what stands before the `@`.
    pub mailbox: u64,
    /// The hash of its digits in their order.
    pub digits: u64,
    /// Which characters occur in it, a bit a character.
    pub mask: u64,
    /// Its length in bytes.
    pub len: u16,
    /// The length of what stands before the `@`.
    pub mailbox_len: u16,
}

impl Mail {
    /// Packs a normal address.
    pub fn new(address: &str) -> Self {
        let mailbox = address.rsplit_once('@').map_or(address, |(mailbox, _)| mailbox);
        let (mut digits, mut mask) = (0, 0);
        for byte in address.bytes() {
            mask |= 1_u64 << (byte & 63);
            if byte.is_ascii_digit() {
                digits = hash::join(digits, u64::from(byte));
            }
        }
        let short = |text: &str| u16::try_from(text.len()).unwrap_or(u16::MAX);
        Self {
            hash: hash::text(address),
            mailbox: hash::text(mailbox),
            digits,
            mask,
            len: short(address),
            mailbox_len: short(mailbox),
        }
    }
}
