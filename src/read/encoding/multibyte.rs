//! Encodings of several bytes a character, and the languages that no letter-pair model stands for.
//!
//! A detector made for web pages proposes; here it is decided whether to believe it. It is believed where the bytes are
//! valid in what it proposes and read badly in every encoding of the languages that are known.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{BIG5, EUC_JP, EUC_KR, Encoding, GBK, SHIFT_JIS};

/// How many bytes are shown to the detector.
const SHOWN: usize = 1 << 20;
/// Characters of a thousand that may be broken: a file cut off or glued together.
const BROKEN_IN_A_THOUSAND: usize = 5;

/// The encoding that the detector proposes.
pub(super) fn proposal(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes.get(..bytes.len().min(SHOWN)).unwrap_or_default(), bytes.len() <= SHOWN);
    detector.guess(None, Utf8Detection::Deny)
}

/// Whether an encoding takes more than a byte for its letters.
pub(super) fn is_multibyte(encoding: &'static Encoding) -> bool {
    [BIG5, EUC_JP, EUC_KR, GBK, SHIFT_JIS].contains(&encoding)
}

/// The text in a multi-byte encoding, if the bytes are valid in it and what they say is mostly written in its script.
pub(super) fn decode(bytes: &[u8], encoding: &'static Encoding) -> Option<String> {
    let encoding = if encoding == GBK { encoding_rs::GB18030 } else { encoding };
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let (mut wide, mut native, mut broken, mut among_letters) = (0_usize, 0_usize, 0_usize, 0_usize);
    let mut last = ' ';
    for character in text.chars() {
        if !character.is_ascii() {
            wide += 1;
            broken += usize::from(character == char::REPLACEMENT_CHARACTER);
            native += usize::from(is_east_asian(character));
            among_letters += usize::from(last.is_ascii_alphabetic());
        }
        last = character;
    }
    // an accented letter and the one behind it make an ideograph that stands amid Latin letters
    (wide > 0
        && broken * 1000 <= wide * BROKEN_IN_A_THOUSAND
        && native * 10 >= wide * 9
        && among_letters * 2 < wide)
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
