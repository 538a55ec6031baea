//! RC4, the cipher of old workbooks. It protects nothing any more: it is here to read them.

/// The cipher with what its key has made of it.
pub(super) struct Rc4 {
    state: [u8; 256],
    first: u8,
    second: u8,
}

impl Rc4 {
    /// The cipher with a key of at least one byte.
    pub(super) fn new(key: &[u8]) -> Self {
        let mut state = [0; 256];
        for (value, slot) in (0..=u8::MAX).zip(state.iter_mut()) {
            *slot = value;
        }
        let mut mixed = 0_u8;
        for (at, key) in (0..=u8::MAX).zip(key.iter().cycle()) {
            mixed = mixed.wrapping_add(state[usize::from(at)]).wrapping_add(*key);
            state.swap(usize::from(at), usize::from(mixed));
        }
        Self { state, first: 0, second: 0 }
    }

    /// The next byte to mix in.
    fn next(&mut self) -> u8 {
        self.first = self.first.wrapping_add(1);
        let one = self.state[usize::from(self.first)];
        self.second = self.second.wrapping_add(one);
        let other = self.state[usize::from(self.second)];
        self.state.swap(usize::from(self.first), usize::from(self.second));
        self.state[usize::from(one.wrapping_add(other))]
    }

    /// Encrypts or decrypts the next bytes, which is the same.
    pub(super) fn apply(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            *byte ^= self.next();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6229, the first bytes for two of its keys.
    #[test]
    fn published_vectors() {
        for (key, wanted) in [
            (&[1, 2, 3, 4, 5][..], [0xb2, 0x39, 0x63, 0x05, 0xf0, 0x3d, 0xc0, 0x27]),
            (
                &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16],
                [0x9a, 0xc7, 0xcc, 0x9a, 0x60, 0x9d, 0x1e, 0xf7],
            ),
        ] {
            let mut bytes = [0; 8];
            Rc4::new(key).apply(&mut bytes);
            assert_eq!(bytes, wanted);
        }
    }
}
