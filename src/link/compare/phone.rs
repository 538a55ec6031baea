//! Phones.

use super::{Context, Outcome};

/// One number is the same.
pub const EQUAL: u8 = 1;
/// Two numbers differ by one digit, or by two neighbours that changed places.
pub const CLOSE: u8 = 2;
/// Both have numbers, none alike.
pub const DIFFERENT: u8 = 3;

pub fn compare(context: &Context<'_>, left: usize, right: usize) -> Outcome {
    let (a, b) = (context.features.phones.get(left), context.features.phones.get(right));
    if a.is_empty() || b.is_empty() {
        return Outcome::NULL;
    }
    let frequency = context.frequency;
    let shared = a.iter().filter(|phone| b.contains(phone));
    let bits =
        shared.map(|&phone| frequency.holder_bits(&frequency.holders.phones, phone)).fold(-1.0, f32::max);
    if bits >= 0.0 {
        Outcome::rare(EQUAL, bits)
    } else if a.iter().any(|&x| b.iter().any(|&y| one_slip(x, y))) {
        Outcome::plain(CLOSE)
    } else {
        Outcome::plain(DIFFERENT)
    }
}

/// Whether two numbers of equal length differ by one digit or by two neighbours that changed places.
fn one_slip(mut x: u64, mut y: u64) -> bool {
    let mut differing = [(0, 0, 0); 2];
    let mut count = 0;
    for position in 0..20 {
        if x == 0 && y == 0 {
            break;
        }
        if x == 0 || y == 0 {
            return false;
        }
        let (p, q) = (x % 10, y % 10);
        if p != q {
            if count == 2 {
                return false;
            }
            differing[count] = (position, p, q);
            count += 1;
        }
        (x, y) = (x / 10, y / 10);
    }
    let [(i, p, q), (j, r, s)] = differing;
    count == 1 || count == 2 && j == i + 1 && p == s && q == r
}

#[cfg(test)]
mod tests {
    use super::one_slip;

    #[test]
    fn one_digit_or_a_swap_is_a_slip() {
        assert!(one_slip(48_221_234_567, 48_221_234_568));
        assert!(one_slip(48_221_234_567, 48_221_243_567));
        assert!(!one_slip(48_221_234_567, 48_221_234_678));
        assert!(!one_slip(48_221_234_567, 4_822_123_456));
    }
}
