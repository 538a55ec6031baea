//! The runs of characters outside ASCII in a text, found eight bytes at a time.

use std::ops::Range;

/// The places of the runs, in order.
pub(super) fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = beyond_ascii(bytes, at)?;
        let length = bytes.get(start..)?.iter().position(u8::is_ascii);
        at = length.map_or(bytes.len(), |length| start + length);
        Some(start..at)
    })
}

/// The place of the first byte outside ASCII, from a place on.
fn beyond_ascii(bytes: &[u8], from: usize) -> Option<usize> {
    const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
    let (words, rest) = bytes.get(from..)?.as_chunks::<8>();
    for (word, at) in words.iter().zip((from..).step_by(8)) {
        let high = u64::from_le_bytes(*word) & HIGH_BITS;
        if high != 0 {
            return Some(at + high.trailing_zeros() as usize / 8);
        }
    }
    rest.iter().position(|byte| !byte.is_ascii()).map(|at| from + words.len() * 8 + at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn runs_are_what_is_outside_ascii(text in "[a-cłЖא☂\n]{0,60}") {
            let mut rebuilt: Vec<bool> = vec![false; text.len()];
            for run in runs(&text) {
                prop_assert!(!run.is_empty() && text.is_char_boundary(run.start) && text.is_char_boundary(run.end));
                rebuilt[run].fill(true);
            }
            let wanted: Vec<bool> = text.bytes().map(|byte| !byte.is_ascii()).collect();
            prop_assert_eq!(rebuilt, wanted);
        }
    }
}
