//! A hash that is the same on every machine and in every run.

/// Odd constant of the multiplicative mixing step (2^64 divided by the golden ratio).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;

/// Spreads the bits of a number (the finalizer of SplitMix64, Steele et al. 2014).
#[inline]
pub fn mix(value: u64) -> u64 {
    let mut x = value.wrapping_add(GOLDEN);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// Joins two hashes; the order matters.
#[inline]
pub fn join(left: u64, right: u64) -> u64 {
    mix(left.rotate_left(23) ^ right.wrapping_mul(GOLDEN))
}

/// The hash of a text. With 64 bits, a million values collide with a chance of one in thirty million.
#[inline]
pub fn text(value: &str) -> u64 {
    let mut state = value.len() as u64;
    for chunk in value.as_bytes().chunks(8) {
        let mut word = [0_u8; 8];
        word[..chunk.len()].copy_from_slice(chunk);
        state = join(state, u64::from_le_bytes(word));
    }
    mix(state)
}
