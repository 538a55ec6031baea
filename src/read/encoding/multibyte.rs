//! Encodings of several bytes a character, and the languages that no letter-pair model stands for.
//!
//! A detector made for web pages proposes; here it is decided whether to believe it. It is believed where the bytes are
//! valid in what it proposes and read badly in every encoding of the languages that are known.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GBK, ISO_2022_JP, SHIFT_JIS};

/// How many bytes are shown to the detector.
const SHOWN: usize = 1 << 20;
/// Characters of a thousand that may be broken: a file cut off or glued together.
const BROKEN_IN_A_THOUSAND: usize = 5;

/// Escape sequences switch ISO-2022-JP to Japanese; its bytes are all ASCII.
pub(super) fn is_iso_2022_jp(bytes: &[u8]) -> bool {
    [&b"\x1b$B"[..], b"\x1b$@", b"\x1b$(D"].iter().any(|escape| memchr::memmem::find(bytes, escape).is_some())
        && bytes.is_ascii()
}

/// Decodes ISO-2022-JP.
pub(super) fn iso_2022_jp(bytes: &[u8]) -> String {
    ISO_2022_JP.decode_without_bom_handling(bytes).0.into_owned()
}

/// The encoding that the detector proposes, if it is none of the single-byte ones that are judged elsewhere.
pub(super) fn proposal(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..bytes.len().min(SHOWN)).unwrap_or_default(), bytes.len() <= SHOWN);
    Some(detector.guess(None, Utf8Detection::Deny))
}

/// Whether an encoding takes more than a byte for its letters.
pub(super) fn is_multibyte(encoding: &'static Encoding) -> bool {
    [BIG5, EUC_JP, EUC_KR, GBK, SHIFT_JIS].contains(&encoding)
}

/// The text in a multi-byte encoding, if the bytes are valid in it and what they say is mostly written in its script.
pub(super) fn decode(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    let encoding = if encoding == GBK { encoding_rs::GB18030 } else { encoding };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let (mut wide, mut native, mut broken) = (0_usize, 0_usize, 0_usize);
    for character in text.chars().filter(|c| !c.is_ascii()) {
        wide += 1;
        broken += usize::from(character == char::REPLACEMENT_CHARACTER);
        native += usize::from(is_east_asian(character));
    }
    (wide > 0 && broken * 1000 <= wide * BROKEN_IN_A_THOUSAND && native * 10 >= wide * 9)
        .then(|| text.into_owned())
}

/// Ideographs, kana, hangul and the marks that stand among them, but no half-width kana: they are what any bytes make.
fn is_east_asian(character: char) -> bool {
    matches!(character,
        '\u{2010}'..='\u{2027}' | '\u{2190}'..='\u{21ff}' | '\u{2460}'..='\u{24ff}' | '\u{25a0}'..='\u{26ff}'
        | '\u{3000}'..='\u{30ff}' | '\u{3130}'..='\u{318f}' | '\u{3200}'..='\u{33ff}' | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '×' | '·' | '°' | '±')
}

/// The usual name of a multi-byte encoding.
pub(super) fn name(encoding: &'static Encoding) -> &'static str {
    if encoding == GBK { "GB18030" } else { encoding.name() }
}
