//! UTF-16 and UTF-32, announced or not.

use super::pieces;

/// UTF-16 or UTF-32 that does not announce itself. In UTF-32 two or three bytes of four are zero. In UTF-16 one byte of each pair is nearly always that of a few scripts, and zero where a
/// delimiter, a digit or a line end stands.
pub(crate) fn wide_without_mark(sample: &[u8]) -> Option<&'static str> {
    let pairs = sample.len() / 2;
    if pairs < 2 {
        return None;
    }
    if sample.len() >= 8 && sample.len().is_multiple_of(4) {
        if sample.chunks_exact(4).all(|four| matches!(four, [_, _, 0, 0])) {
            return Some("UTF-32LE");
        }
        if sample.chunks_exact(4).all(|four| matches!(four, [0, 0, _, _])) {
            return Some("UTF-32BE");
        }
    }
    let (mut zero, mut script) = ([0_usize; 2], [0_usize; 2]);
    for pair in sample.chunks_exact(2) {
        for (side, byte) in pair.iter().enumerate() {
            if let (Some(zero), Some(script)) = (zero.get_mut(side), script.get_mut(side)) {
                *zero += usize::from(*byte == 0);
                *script += usize::from(matches!(byte, 0 | 1 | 4 | 5 | 0x20));
            }
        }
    }
    let high = |side: usize, other: usize| {
        zero.get(side).is_some_and(|z| *z * 20 >= pairs)
            && zero.get(other).is_some_and(|z| *z * 100 <= pairs * 3)
            && script.get(side).is_some_and(|s| *s * 100 >= pairs * 85)
    };
    if high(1, 0) {
        Some("UTF-16LE")
    } else if high(0, 1) {
        Some("UTF-16BE")
    } else {
        None
    }
}

/// UTF-16; what is no pair of surrogates becomes U+FFFD.
pub(super) fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let bytes = bytes.get(..bytes.len() / 2 * 2).unwrap_or_default();
    let read = |pair: &[u8]| unit([pair.first().copied().unwrap_or(0), pair.get(1).copied().unwrap_or(0)]);
    let in_utf8 = |unit: u16| match unit {
        0..=0x7f => 1,
        // two surrogates make four bytes; one alone becomes a sign of three
        0x80..=0x7ff | 0xd800..=0xdfff => 2,
        _ => 3,
    };
    let length = pieces::counted(bytes, |piece| piece.chunks_exact(2).map(|pair| in_utf8(read(pair))).sum());
    // a pair of surrogates is not torn
    let cut = |at: usize| {
        let at = at / 2 * 2;
        let before = bytes.get(at - 2..at).map(read);
        if before.is_some_and(|unit| (0xd800..0xdc00).contains(&unit)) { at + 2 } else { at }
    };
    pieces::decoded(bytes, length, cut, |piece| {
        let units = piece.chunks_exact(2).map(read);
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    })
}

/// UTF-32; what is no character becomes U+FFFD.
pub(super) fn utf32(bytes: &[u8], unit: fn([u8; 4]) -> u32) -> String {
    bytes
        .chunks_exact(4)
        .filter_map(|four| four.try_into().ok())
        .map(|four| char::from_u32(unit(four)).unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}
