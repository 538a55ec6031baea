//! Encodings whose bytes are all ASCII: escape sequences switch to another alphabet and back.

use encoding_rs::{EUC_KR, GBK, ISO_2022_JP};
use memchr::{memchr, memmem};

use super::language::is_known_letter;
use crate::read::base64;

/// The text of ASCII bytes that hide another alphabet, and the encoding's name.
pub(super) fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    // most texts are settled by their first letter outside ASCII
    if !bytes.is_ascii() {
        return None;
    }
    let escapes = memchr(0x1b, bytes).is_some();
    if !escapes && memmem::find(bytes, b"~{").is_none() && memchr(b'+', bytes).is_none() {
        return None;
    }
    if escapes {
        return match () {
            () if has_any(bytes, &[b"\x1b$B", b"\x1b$@", b"\x1b$(D"]) => {
                Some((ISO_2022_JP.decode_without_bom_handling(bytes).0.into_owned(), "ISO-2022-JP"))
            }
            () if has_any(bytes, &[b"\x1b$)C"]) => Some((iso_2022_kr(bytes), "ISO-2022-KR")),
            () => None,
        };
    }
    hz(bytes).map(|text| (text, "HZ-GB-2312")).or_else(|| utf7(bytes).map(|text| (text, "UTF-7")))
}

fn has_any(bytes: &[u8], escapes: &[&[u8]]) -> bool {
    escapes.iter().any(|escape| memmem::find(bytes, escape).is_some())
}

/// RFC 1557: shift out to KS C 5601 with 0x0E, back in with 0x0F.
fn iso_2022_kr(bytes: &[u8]) -> String {
    let mut raised = Vec::with_capacity(bytes.len());
    let mut korean = false;
    let mut rest = bytes;
    while let Some((byte, after)) = rest.split_first() {
        rest = after;
        match byte {
            0x0e => korean = true,
            0x0f => korean = false,
            0x1b if after.starts_with(b"$)C") => rest = after.get(3..).unwrap_or_default(),
            0x21..=0x7e if korean => raised.push(byte | 0x80),
            _ => raised.push(*byte),
        }
    }
    EUC_KR.decode_without_bom_handling(&raised).0.into_owned()
}

/// RFC 1843: GB 2312 between `~{` and `~}`, `~~` for a tilde. None if a pair is not closed on its line or is no GB 2312.
fn hz(bytes: &[u8]) -> Option<String> {
    memmem::find(bytes, b"~{")?;
    let mut raised = Vec::with_capacity(bytes.len());
    let mut rest = bytes;
    let mut found = false;
    while let Some(at) = memchr(b'~', rest) {
        let (before, from) = rest.split_at(at);
        raised.extend_from_slice(before);
        match from.get(1) {
            Some(b'{') => {
                let inner = from.get(2..)?;
                let (pairs, after) = inner.split_at(memmem::find(inner, b"~}")?);
                if pairs.is_empty() || pairs.len() % 2 == 1 || !pairs.iter().all(u8::is_ascii_graphic) {
                    return None;
                }
                raised.extend(pairs.iter().map(|byte| byte | 0x80));
                rest = after.get(2..).unwrap_or_default();
                found = true;
            }
            Some(b'~') => {
                raised.push(b'~');
                rest = from.get(2..).unwrap_or_default();
            }
            _ => {
                raised.push(b'~');
                rest = from.get(1..).unwrap_or_default();
            }
        }
    }
    raised.extend_from_slice(rest);
    found.then(|| GBK.decode_without_bom_handling_and_without_replacement(&raised)).flatten().map(Into::into)
}

/// RFC 2152: UTF-16 in base64 between `+` and `-`. None unless every `+` begins such a piece and all of them are letters of
/// languages that are known: `+48601602603` is a phone.
fn utf7(bytes: &[u8]) -> Option<String> {
    let mut text = String::new();
    let mut rest = bytes;
    let mut found = false;
    while let Some(at) = memchr(b'+', rest) {
        let (before, from) = rest.split_at(at);
        text.push_str(std::str::from_utf8(before).ok()?);
        let from = from.get(1..)?;
        if let Some(after) = from.strip_prefix(b"-") {
            text.push('+');
            rest = after;
            continue;
        }
        let length = from.iter().position(|byte| base64::digit(*byte).is_none()).unwrap_or(from.len());
        let (piece, after) = from.split_at(length);
        let letters = base64_utf16(piece)?;
        if !letters.chars().all(|c| is_known_letter(c) || c.is_ascii()) || letters.is_ascii() {
            return None;
        }
        found = true;
        text.push_str(&letters);
        rest = after.strip_prefix(b"-").unwrap_or(after);
    }
    text.push_str(std::str::from_utf8(rest).ok()?);
    found.then_some(text)
}

fn base64_utf16(piece: &[u8]) -> Option<String> {
    let (mut bits, mut held) = (0_u32, 0_u32);
    let mut units = Vec::new();
    for byte in piece {
        held = (held << 6 | base64::digit(*byte)?) & 0x003f_ffff;
        bits += 6;
        if bits >= 16 {
            bits -= 16;
            units.push(u16::try_from(held >> bits & 0xffff).ok()?);
        }
    }
    // what is left over is padding, and less than a digit of it
    let padded = bits < 6 && held & ((1 << bits) - 1) == 0;
    (padded && !units.is_empty()).then(|| String::from_utf16(&units).ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> Option<String> {
        decode(bytes).map(|(text, _)| text)
    }

    #[test]
    fn escapes_are_followed() {
        assert_eq!(text(b"Stra+AN8-e,K+APY-ln").as_deref(), Some("Straße,Köln"));
        assert_eq!(text(b"+BBoEOARXBDI-;1 +- 2").as_deref(), Some("Київ;1 + 2"));
        assert_eq!(
            text(b"This is ~{<:Ky2;S{#,NpJ)l6HK!#~}~~").as_deref(),
            Some("This is 己所不欲，勿施於人。~")
        );
        assert_eq!(text(b"\x1b$)C\x0e0!\x0f,1").as_deref(), Some("가,1"));
    }

    #[test]
    fn plain_text_is_left_alone() {
        for plain in [
            "+48601602603",
            "+48 601 602 603",
            "1+1=2",
            "C++",
            "a+b",
            "~{x",
            "tilde ~ here",
            "\x1b[0m",
            "+1202555",
        ] {
            assert_eq!(text(plain.as_bytes()), None, "{plain}");
        }
    }
}
