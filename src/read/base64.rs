//! Bytes written as letters (RFC 4648, 4).

/// What a letter stands for, in six bits.
pub(super) fn digit(letter: u8) -> Option<u32> {
    let digit = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    };
    Some(digit.into())
}

/// The bytes that letters stand for; `None` where another sign is among them. Signs of the end are passed over.
pub(super) fn decode(letters: impl Iterator<Item = u8>) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.size_hint().0 / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in letters.filter(|letter| *letter != b'=') {
        bits = bits << 6 | digit(letter)?;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap_or_default());
        }
    }
    Some(bytes)
}
