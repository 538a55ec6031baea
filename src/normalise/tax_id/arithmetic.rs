//! The sums that check digits are made of.

/// The digits of a text that is nothing but `N` digits.
pub(super) fn digits<const N: usize>(text: &str) -> Option<[u32; N]> {
    let bytes: &[u8; N] = text.as_bytes().try_into().ok()?;
    bytes.iter().all(u8::is_ascii_digit).then(|| bytes.map(|byte| u32::from(byte - b'0')))
}

/// Whether the text is nothing but digits.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The number that digits write; callers hold no more than 18.
pub(super) fn number(digits: &[u32]) -> u64 {
    digits.iter().fold(0_u64, |number, &digit| number.wrapping_mul(10).wrapping_add(u64::from(digit)))
}

/// The sum of the digits times their weights, as far as both go.
pub(super) fn weighted(digits: &[u32], weights: &[u32]) -> u32 {
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum()
}

/// Whether the Luhn sum of the digits is right (ISO/IEC 7812-1, annex B).
pub(super) fn luhn(digits: &[u32]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, &digit)| if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether ISO 7064 mod 11,10 holds.
pub(super) fn mod_11_10(digits: &[u32]) -> bool {
    let check = digits.iter().fold(5, |check, &digit| {
        let product = if check == 0 { 10 } else { check } * 2 % 11;
        (product + digit) % 10
    });
    check == 1
}

/// Whether the day exists in the Gregorian calendar.
pub(super) fn is_date(year: u32, month: u32, day: u32) -> bool {
    let (Ok(year), Ok(month), Ok(day)) = (i16::try_from(year), i8::try_from(month), i8::try_from(day)) else {
        return false;
    };
    jiff::civil::Date::new(year, month, day).is_ok()
}
