//! The single-byte encodings as tables.

use std::sync::{LazyLock, OnceLock};

use oem_cp::code_table::{
    DECODING_TABLE_CP437, DECODING_TABLE_CP737, DECODING_TABLE_CP775, DECODING_TABLE_CP850,
    DECODING_TABLE_CP852, DECODING_TABLE_CP855, DECODING_TABLE_CP857, DECODING_TABLE_CP862,
    DECODING_TABLE_CP865,
};

use super::language::Alphabet;
use super::utf8::Utf8;

/// A single-byte encoding whose lower half is ASCII.
pub(super) struct Charset {
    /// Its usual name.
    pub(super) name: &'static str,
    /// What the bytes 0x80 to 0xFF stand for; U+FFFD where nothing is assigned.
    pub(super) upper: [char; 128],
    /// How much rarer it is than the Windows code pages, as the logarithm of a probability: what decides where a text
    /// reads equally well in two encodings.
    pub(super) rarity: f64,
    alphabet: OnceLock<Alphabet>,
}

impl Charset {
    fn new(name: &'static str, upper: &[char; 128], rarity: f64) -> Self {
        Self { name, upper: *upper, rarity, alphabet: OnceLock::new() }
    }

    /// What its bytes are to the languages that can be written in it.
    pub(super) fn alphabet(&self) -> &Alphabet {
        self.alphabet.get_or_init(|| Alphabet::of(self))
    }

    /// The character a byte stands for.
    pub(super) fn decode_byte(&self, byte: u8) -> char {
        if byte < 0x80 {
            char::from(byte)
        } else {
            self.upper.get(usize::from(byte) - 0x80).copied().unwrap_or(char::REPLACEMENT_CHARACTER)
        }
    }

    /// Whether its letters are Latin ones.
    pub(super) fn is_latin(&self) -> bool {
        self.upper.iter().filter(|c| matches!(**c, '\u{c0}'..='\u{24f}')).count() > 10
    }

    /// Whether it has the lines that DOS programs draw tables with.
    pub(super) fn draws_lines(&self) -> bool {
        self.decode_byte(0xb3) == '│' && self.decode_byte(0xcd) == '═'
    }

    /// The text the bytes stand for.
    pub(super) fn decode(&self, bytes: &[u8]) -> String {
        Utf8::of(self).decode(bytes)
    }

    /// How long the text is that the bytes stand for, in bytes of UTF-8.
    pub(super) fn decoded_length(&self, bytes: &[u8]) -> usize {
        Utf8::of(self).length(bytes)
    }

    /// The byte a character was read from, for undoing a wrong reading. What the encoding leaves unassigned, programs
    /// carry over as a control character of the same number.
    pub(super) fn byte_of(&self, character: char) -> Option<u8> {
        let code = u32::from(character);
        if code < 0x80 {
            return u8::try_from(code).ok();
        }
        let at = self.upper.iter().position(|c| *c == character);
        let at = at.or_else(|| {
            let at = usize::try_from(code).ok()?.checked_sub(0x80)?;
            (self.upper.get(at) == Some(&char::REPLACEMENT_CHARACTER)).then_some(at)
        })?;
        u8::try_from(at + 0x80).ok()
    }
}

/// A table of the encodings of the WHATWG standard, byte by byte.
fn standard(encoding: &'static encoding_rs::Encoding) -> [char; 128] {
    let mut upper = [char::REPLACEMENT_CHARACTER; 128];
    for (byte, slot) in (0x80..=0xff_u8).zip(upper.iter_mut()) {
        let single = [byte];
        let (text, _) = encoding.decode_without_bom_handling(&single);
        *slot = text.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
    }
    upper
}

/// A table with gaps, the gaps filled with U+FFFD.
fn whole(table: &[Option<char>; 128]) -> [char; 128] {
    table.map(|character| character.unwrap_or(char::REPLACEMENT_CHARACTER))
}

/// The upper half of Mac OS Central European, which neither crate of tables has: Apple's `CENTEURO.TXT` at unicode.org.
const MAC_CENTRAL_EUROPE: &str = "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅ\
     ņŃ¬√ńŇ∆«»… ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ";

/// What the Ukrainian DOS code page 1125 (RUSCII, RST 2018-91) has at 0xF2 to 0xF9 in the place of 866.
const UKRAINIAN_DOS: (usize, &str) = (0x72, "ҐґЄєІіЇї");

/// `upper` with the characters from one position on replaced.
fn replaced(mut upper: [char; 128], from: usize, characters: &str) -> [char; 128] {
    for (slot, character) in upper.iter_mut().skip(from).zip(characters.chars()) {
        *slot = character;
    }
    upper
}

/// The encodings that are told apart, the commonest first: of two that read a text the same way the first one is named.
pub(super) static CHARSETS: LazyLock<Vec<Charset>> = LazyLock::new(|| {
    use encoding_rs as e;
    let known = |name, encoding, rarity| Charset::new(name, &standard(encoding), rarity);
    let dos = |name, upper: &[char; 128], rarity| Charset::new(name, upper, rarity);
    let unassigned = [char::REPLACEMENT_CHARACTER; 128];
    vec![
        known("windows-1252", e::WINDOWS_1252, 0.0),
        known("windows-1250", e::WINDOWS_1250, 0.0),
        known("windows-1251", e::WINDOWS_1251, 0.0),
        known("windows-1255", e::WINDOWS_1255, 0.0),
        known("ISO-8859-2", e::ISO_8859_2, 1.0),
        known("IBM866", e::IBM866, 1.0),
        known("KOI8-R", e::KOI8_R, 1.0),
        known("KOI8-U", e::KOI8_U, 1.2),
        dos("IBM852", &DECODING_TABLE_CP852, 1.5),
        known("ISO-8859-5", e::ISO_8859_5, 1.5),
        known("ISO-8859-8", e::ISO_8859_8, 1.0),
        dos("IBM862", &DECODING_TABLE_CP862, 1.5),
        known("x-mac-cyrillic", e::X_MAC_CYRILLIC, 2.0),
        dos("IBM1125", &replaced(standard(e::IBM866), UKRAINIAN_DOS.0, UKRAINIAN_DOS.1), 2.0),
        dos("x-mac-ce", &replaced(unassigned, 0, MAC_CENTRAL_EUROPE), 2.5),
        dos("IBM855", &DECODING_TABLE_CP855, 2.5),
        known("macintosh", e::MACINTOSH, 2.5),
        dos("IBM850", &DECODING_TABLE_CP850, 2.5),
        known("windows-1254", e::WINDOWS_1254, 1.0),
        known("windows-1253", e::WINDOWS_1253, 1.0),
        known("ISO-8859-7", e::ISO_8859_7, 1.5),
        known("windows-1256", e::WINDOWS_1256, 1.0),
        known("ISO-8859-6", e::ISO_8859_6, 2.0),
        known("windows-1257", e::WINDOWS_1257, 1.5),
        known("ISO-8859-13", e::ISO_8859_13, 2.5),
        known("ISO-8859-4", e::ISO_8859_4, 3.0),
        known("ISO-8859-15", e::ISO_8859_15, 2.5),
        known("ISO-8859-16", e::ISO_8859_16, 3.0),
        dos("IBM437", &DECODING_TABLE_CP437, 3.0),
        dos("IBM865", &DECODING_TABLE_CP865, 3.5),
        dos("IBM737", &DECODING_TABLE_CP737, 3.0),
        dos("IBM775", &DECODING_TABLE_CP775, 3.5),
        dos("IBM857", &whole(&DECODING_TABLE_CP857), 3.0),
        known("windows-1258", e::WINDOWS_1258, 2.5),
        known("ISO-8859-10", e::ISO_8859_10, 3.5),
        known("ISO-8859-3", e::ISO_8859_3, 3.5),
    ]
});

/// An encoding by its name, ISO 8859-1 with its controls among them: nothing is told apart from windows-1252 by them, but a program
/// that misreads text keeps to the standard.
pub(super) fn by_name(name: &str) -> Option<Charset> {
    if name == "ISO-8859-1" {
        let mut upper = [char::REPLACEMENT_CHARACTER; 128];
        for (code, slot) in (0x80..=0xff_u8).zip(upper.iter_mut()) {
            *slot = char::from(code);
        }
        return Some(Charset::new("ISO-8859-1", &upper, 0.0));
    }
    charset(name).map(|found| Charset::new(found.name, &found.upper, found.rarity))
}

/// An encoding by its name.
pub(super) fn charset(name: &str) -> Option<&'static Charset> {
    CHARSETS.iter().find(|charset| charset.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_agree_with_the_standards() {
        let cases: [(&str, u8, char); 12] = [
            ("windows-1250", 0xb9, 'ą'),
            ("ISO-8859-2", 0xb1, 'ą'),
            ("IBM852", 0xa5, 'ą'),
            ("windows-1251", 0xbf, 'ї'),
            ("KOI8-U", 0xa7, 'ї'),
            ("IBM866", 0x80, 'А'),
            ("IBM855", 0xa1, 'А'),
            ("x-mac-cyrillic", 0xdf, 'я'),
            ("IBM862", 0x80, 'א'),
            ("x-mac-ce", 0xb8, 'ł'),
            ("x-mac-ce", 0xff, 'ˇ'),
            ("IBM1125", 0xf7, 'і'),
        ];
        for (name, byte, character) in cases {
            let charset = charset(name).expect("a known name");
            assert_eq!(charset.decode_byte(byte), character, "{name}");
            assert_eq!(charset.byte_of(character), Some(byte), "{name}");
        }
    }

    #[test]
    fn a_text_is_what_its_bytes_are_one_by_one() {
        let mixed = (0..=255_u8).chain((0..=255).rev()).flat_map(|byte| [byte, byte / 2]);
        let ascii = (0..40_u8).map(|byte| byte + b'0');
        let bytes: Vec<u8> = mixed.chain(ascii).cycle().take(5_003).collect();
        for charset in CHARSETS.iter() {
            let wanted: String = bytes.iter().map(|byte| charset.decode_byte(*byte)).collect();
            assert_eq!(charset.decode(&bytes), wanted, "{}", charset.name);
            assert_eq!(charset.decoded_length(&bytes), wanted.len(), "{}", charset.name);
        }
    }
}
