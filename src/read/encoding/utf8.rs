//! A single-byte encoding turned into UTF-8, eight bytes at a time where they are ASCII and by a table where they are not.

use super::tables::Charset;

/// Bytes that are decoded between two looks at the room that is left.
const BLOCK: usize = 1 << 10;
/// No character of a single-byte encoding takes more bytes in UTF-8.
const LONGEST: usize = 3;
/// The bit that no ASCII character has, in eight bytes at once.
const HIGH_BITS: u64 = 0x8080_8080_8080_8080;

/// What every byte of an encoding is in UTF-8.
pub(super) struct Utf8 {
    /// The bytes, those behind the last one being zero.
    bytes: [[u8; 4]; 256],
    /// How many they are.
    lengths: [u8; 256],
}

impl Utf8 {
    /// The table of an encoding.
    pub(super) fn of(charset: &Charset) -> Self {
        let mut table = Self { bytes: [[0; 4]; 256], lengths: [1; 256] };
        let slots = table.bytes.iter_mut().zip(&mut table.lengths);
        for (byte, (bytes, length)) in (0..=u8::MAX).zip(slots) {
            *length = u8::try_from(charset.decode_byte(byte).encode_utf8(bytes).len()).unwrap_or(1);
        }
        table
    }

    /// How many bytes of UTF-8 the text of `bytes` takes.
    pub(super) fn length(&self, bytes: &[u8]) -> usize {
        let of_word = |word: &[u8; 8]| -> usize {
            if u64::from_ne_bytes(*word) & HIGH_BITS == 0 { 8 } else { self.sum(word) }
        };
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().map(of_word).sum::<usize>() + self.sum(rest)
    }

    fn sum(&self, bytes: &[u8]) -> usize {
        bytes.iter().map(|byte| usize::from(self.lengths[usize::from(*byte)])).sum()
    }

    /// The text of `bytes`.
    pub(super) fn decode(&self, bytes: &[u8]) -> String {
        let mut text = Vec::with_capacity(self.length(bytes));
        // four bytes are written for each character, whatever its length
        let mut block = [0_u8; BLOCK * LONGEST + 4];
        for piece in bytes.chunks(BLOCK) {
            let mut at = 0;
            let (words, rest) = piece.as_chunks::<8>();
            for word in words {
                if u64::from_ne_bytes(*word) & HIGH_BITS == 0 {
                    put(&mut block, at, *word);
                    at += 8;
                } else {
                    at = self.put_each(&mut block, at, word);
                }
            }
            at = self.put_each(&mut block, at, rest);
            text.extend_from_slice(block.get(..at).unwrap_or_default());
        }
        // the table holds whole characters, so nothing is ever replaced
        String::from_utf8(text).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned())
    }

    /// Writes characters one by one, and tells where the next one belongs.
    fn put_each(&self, block: &mut [u8], mut at: usize, bytes: &[u8]) -> usize {
        for byte in bytes {
            put(block, at, self.bytes[usize::from(*byte)]);
            at += usize::from(self.lengths[usize::from(*byte)]);
        }
        at
    }
}

/// Writes a few bytes at a place.
fn put<const N: usize>(block: &mut [u8], at: usize, bytes: [u8; N]) {
    if let Some(slot) = block.get_mut(at..).and_then(|rest| rest.first_chunk_mut()) {
        *slot = bytes;
    }
}
