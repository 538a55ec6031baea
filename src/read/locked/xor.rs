//! Obfuscation by XOR (MS-OFFCRYPTO 2.3.7, method 1), which came before ciphers: Excel 5 and 95 know nothing else.

/// What a short password is filled up with.
const FILL: [u8; 15] =
    [0xbb, 0xff, 0xff, 0xba, 0xff, 0xff, 0xb9, 0x80, 0x00, 0xbe, 0x0f, 0x00, 0xbf, 0x0f, 0x00];
/// The taps of the shift register of 16 bits by which the key is made.
const TAPS: u16 = 0x1020;

/// The bytes that are mixed in, one after the other and round again.
pub(super) struct Xor([u8; 16]);

impl Xor {
    /// The obfuscation that a `FilePass` record tells of, if the password, in single bytes, is the right one.
    pub(super) fn new(content: &[u8], password: &str) -> Option<Self> {
        // since Excel 97 the kind stands in front
        let (key, verifier) = match *content {
            [0, 0, a, b, c, d] | [a, b, c, d] => (u16::from_le_bytes([a, b]), u16::from_le_bytes([c, d])),
            _ => return None,
        };
        let password = password.as_bytes();
        let right = (1..=15).contains(&password.len())
            && self::key(password) == key
            && self::verifier(password) == verifier;
        right.then(|| {
            let mut mixed = [0; 16];
            let filled = password.iter().chain(&FILL);
            for ((mixed, byte), key) in mixed.iter_mut().zip(filled).zip(key.to_le_bytes().iter().cycle()) {
                *mixed = (byte ^ key).rotate_left(2);
            }
            Self(mixed)
        })
    }

    /// Restores the bytes of a record from `open` on; its content stands at `at` in the stream (MS-XLS 2.2.10).
    pub(super) fn apply(&self, content: &mut [u8], at: usize, open: usize) {
        let begin = at + content.len() + open;
        let bytes = content.iter_mut().skip(open);
        for (byte, mixed) in bytes.zip(self.0.iter().cycle().skip(begin % self.0.len())) {
            *byte = byte.rotate_left(3) ^ mixed;
        }
    }
}

/// The next state of the shift register.
fn shifted(state: u16) -> u16 {
    let state = state.rotate_left(1);
    if state & 1 == 1 { state ^ TAPS } else { state }
}

/// `CreateXorKey_Method1`: its tables are the states of a shift register.
fn key(password: &[u8]) -> u16 {
    let (mut key, mut state, mut last) = (0, 0x8000, 0xffff);
    for byte in password.iter().rev() {
        for bit in 0..8 {
            state = shifted(state);
            last = shifted(last);
            // the eighth bit does not count
            if bit < 7 && byte >> bit & 1 == 1 {
                key ^= state;
            }
        }
    }
    key ^ last
}

/// `CreatePasswordVerifier_Method1`.
fn verifier(password: &[u8]) -> u16 {
    let length = u16::try_from(password.len()).unwrap_or(u16::MAX);
    let mixed = password.iter().zip(1_u32..).fold(0, |mixed, (byte, places)| {
        let (byte, places) = (u16::from(*byte), places % 15);
        // rotated within fifteen bits
        mixed ^ ((byte << places | byte >> (15 - places)) & 0x7fff)
    });
    mixed ^ length ^ 0xce4b
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The record that stands in every workbook obfuscated with the password Excel supplies, as scanners look for it
    /// (the rule `gen_excel_xor_obfuscation_velvetsweatshop` of signature-base).
    const KNOWN: [u8; 6] = [0x00, 0x00, 0x59, 0xb3, 0x0a, 0x9a];

    #[test]
    fn the_password_is_checked() {
        assert!(Xor::new(&KNOWN, super::super::DEFAULT).is_some());
        assert!(Xor::new(&KNOWN[2..], super::super::DEFAULT).is_some(), "as Excel 5 writes it");
        assert!(Xor::new(&KNOWN, "VelvetSweatshoq").is_none());
        assert!(Xor::new(&KNOWN, "").is_none());
        assert!(Xor::new(&KNOWN[..5], super::super::DEFAULT).is_none());
    }
}
