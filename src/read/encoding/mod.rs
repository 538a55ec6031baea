//! Bytes to text: which encoding a file is written in, told by how well it reads.

mod drawn;
mod escaped;
mod glued;
mod language;
mod misread;
mod mojibake;
mod multibyte;
mod pieces;
mod runs;
mod tables;
mod utf8;
mod wide;

use std::borrow::Cow;

use rayon::prelude::*;

use super::held::Held;
pub(super) use misread::restore;
pub(super) use mojibake::{doubtful, repair};
pub(super) use pieces::{counted, line_around};
use tables::{CHARSETS, Charset};
pub(super) use wide::wide_without_mark;
use wide::{utf16, utf32};

/// A decoded file.
pub(super) struct Decoded {
    /// Its text, without a byte order mark.
    pub(super) text: String,
    /// The encoding by its usual name.
    pub(super) encoding: String,
    /// The second best encoding, where the choice was one of reading.
    pub(super) runner_up: Option<&'static str>,
    /// Whether the second best is nearly as likely.
    pub(super) unsure: bool,
    /// How many lines were written in another encoding than the rest.
    pub(super) other_lines: usize,
}

impl Decoded {
    fn sure(text: String, encoding: &str) -> Self {
        Self { text, encoding: encoding.to_owned(), runner_up: None, unsure: false, other_lines: 0 }
    }
}

/// How many bytes of words are weighed: more do not change the judgement.
const WEIGHED_BYTES: usize = 24_000;
/// How long the pieces of a large file are that are looked at, in bytes.
const PIECE: usize = 1 << 18;

/// Decodes a file.
pub(super) fn decode(held: Held) -> Decoded {
    let bytes = held.as_bytes();
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe, 0, 0]) {
        return Decoded::sure(utf32(rest, u32::from_le_bytes), "UTF-32LE");
    }
    if let Some(rest) = bytes.strip_prefix(&[0, 0, 0xfe, 0xff]) {
        return Decoded::sure(utf32(rest, u32::from_be_bytes), "UTF-32BE");
    }
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return Decoded::sure(utf16(rest, u16::from_le_bytes), "UTF-16LE");
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return Decoded::sure(utf16(rest, u16::from_be_bytes), "UTF-16BE");
    }
    if let Some(encoding) = wide_without_mark(bytes.get(..bytes.len().min(1 << 16)).unwrap_or_default()) {
        let text = match encoding {
            "UTF-16LE" => utf16(bytes, u16::from_le_bytes),
            "UTF-16BE" => utf16(bytes, u16::from_be_bytes),
            "UTF-32LE" => utf32(bytes, u32::from_le_bytes),
            _ => utf32(bytes, u32::from_be_bytes),
        };
        return Decoded::sure(text, encoding);
    }
    if let Some((text, encoding)) = escaped::decode(bytes) {
        return Decoded::sure(text, encoding);
    }
    let text = match held {
        Held::Text(text) => Ok(text),
        Held::Bytes(bytes) => String::from_utf8(bytes),
    };
    match text {
        Ok(mut text) => {
            // a file glued to another brings its mark along
            if pieces::hold(text.as_bytes(), MARK.as_bytes()) {
                text = without_marks(&text);
            }
            Decoded::sure(text, "UTF-8")
        }
        Err(error) => decode_bytes(error.as_bytes()),
    }
}

/// The byte order mark.
const MARK: &str = "\u{feff}";

/// A text without the byte order marks at the beginnings of its lines, be it behind a quote.
fn without_marks(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let line = line.trim_start_matches(MARK);
        let cell = line.strip_prefix('"').filter(|cell| cell.starts_with(MARK));
        plain.extend(cell.map(|_| '"'));
        plain.push_str(cell.map_or(line, |cell| cell.trim_start_matches(MARK)));
    }
    plain
}

/// Decodes what is not UTF-8 as a whole: a single-byte encoding, or UTF-8 with lines of another file glued to it.
fn decode_bytes(bytes: &[u8]) -> Decoded {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let (wide, foreign) = count_lines(bytes);
    // a line of a single-byte encoding is hardly ever valid UTF-8 by chance, unless it is ASCII
    if wide > foreign || (wide >= 3 && wide * 20 >= foreign && !is_chance(bytes)) {
        let rest: Vec<u8> =
            lines(bytes).filter(|line| std::str::from_utf8(line).is_err()).flatten().copied().collect();
        let Best { charset, runner_up, unsure, .. } = best_charset(&rest);
        let mut text = String::with_capacity(bytes.len());
        for line in lines(bytes) {
            match std::str::from_utf8(line) {
                Ok(line) => text.push_str(line),
                Err(_) => text.push_str(&mend_line(line, charset)),
            }
        }
        return Decoded { text, encoding: "UTF-8".to_owned(), runner_up, unsure, other_lines: foreign };
    }
    let Best { charset, runner_up, unsure, quality } = best_charset(bytes);
    if quality < BELIEVED
        && let Some(decoded) = decode_otherwise(bytes, charset)
    {
        return decoded;
    }
    if let Some(decoded) = decode_glued(bytes) {
        return decoded;
    }
    let text = in_charset(bytes, charset);
    Decoded { text, encoding: charset.name.to_owned(), runner_up, unsure, other_lines: 0 }
}

/// So many different words that are UTF-8 are hardly there by chance.
const WORDS: usize = 3;

/// Whether the lines that are UTF-8 are so by chance: two letters of a single-byte encoding now and then make one, of no language
/// that is known, and a name that stands in many lines makes many.
fn is_chance(bytes: &[u8]) -> bool {
    let (mut known, mut strange) = (0_usize, 0_usize);
    let mut words: Vec<&str> = Vec::new();
    let texts =
        lines(bytes).filter(|line| !line.is_ascii()).filter_map(|line| std::str::from_utf8(line).ok());
    for word in texts.flat_map(|text| text.split(|c: char| c.is_ascii())).filter(|word| !word.is_empty()) {
        if known + strange > WEIGHED_BYTES {
            break;
        }
        if words.len() < WORDS && !words.contains(&word) {
            words.push(word);
        }
        for character in word.chars() {
            // three bytes of a kind are hardly ever there by chance
            let is_known = u32::from(character) >= 0x800
                || (!character.is_control()
                    && CHARSETS.iter().any(|charset| charset.byte_of(character).is_some()));
            known += usize::from(is_known);
            strange += usize::from(!is_known);
        }
    }
    words.len() < WORDS || strange * 4 > known
}

/// Decodes what reads badly in every language that is known.
fn decode_otherwise(bytes: &[u8], best: &Charset) -> Option<Decoded> {
    let proposal = multibyte::proposal(bytes);
    let (text, encoding) = if multibyte::is_multibyte(proposal) {
        (multibyte::decode(bytes, proposal)?, multibyte::name(proposal))
    } else if tables::charset(proposal.name()).is_none() && proposal != encoding_rs::UTF_8 {
        (proposal.decode_without_bom_handling_and_without_replacement(bytes)?.into_owned(), proposal.name())
    } else {
        return None;
    };
    let runner_up = Some(best.name);
    let unsure = text.chars().filter(|c| !c.is_ascii()).take(FEW).count() < FEW;
    Some(Decoded { text, encoding: encoding.to_owned(), runner_up, unsure, other_lines: 0 })
}

/// Decodes two exports glued together, each in its own encoding.
fn decode_glued(bytes: &[u8]) -> Option<Decoded> {
    let (head, tail) = glued::ends(bytes)?;
    let (first, second) = (best_charset(head).charset, best_charset(tail).charset);
    if first.name == second.name {
        return None;
    }
    let lines = glued::lines_outside_ascii(bytes);
    let seam = glued::seam(bytes, &lines, first, second)?;
    let (upper, lower) = bytes.split_at_checked(seam)?;
    let below = lines.iter().filter(|line| line.start >= seam).count();
    let above = lines.len() - below;
    let (most, rival) = if above >= below { (first, second) } else { (second, first) };
    Some(Decoded {
        text: in_charset(upper, first) + &in_charset(lower, second),
        encoding: most.name.to_owned(),
        runner_up: Some(rival.name),
        unsure: false,
        other_lines: above.min(below),
    })
}

/// A text in a single-byte encoding.
fn in_charset(bytes: &[u8], charset: &Charset) -> String {
    let length = pieces::counted(bytes, |piece| charset.decoded_length(piece));
    pieces::decoded(bytes, length, |at| at, |piece| charset.decode(piece))
}

/// A line that is UTF-8 but for a few bytes keeps what is UTF-8; any other is read in the other encoding.
fn mend_line<'a>(line: &'a [u8], charset: &Charset) -> Cow<'a, str> {
    let lossy = String::from_utf8_lossy(line);
    let broken = lossy.chars().filter(|c| *c == char::REPLACEMENT_CHARACTER).count();
    let whole = lossy.chars().filter(|c| !c.is_ascii()).count() - broken;
    if whole > broken * 4 { lossy } else { Cow::Owned(charset.decode(line)) }
}

/// The lines with their ends.
fn lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let mut start = 0;
    let ends = memchr::memchr2_iter(b'\n', b'\r', bytes).map(|at| at + 1).chain([bytes.len()]);
    ends.filter_map(move |end| {
        let line = bytes.get(start..end);
        start = end;
        line.filter(|line| !line.is_empty())
    })
}

/// How many lines are UTF-8 with characters outside ASCII, and how many are not UTF-8.
fn count_lines(bytes: &[u8]) -> (usize, usize) {
    let in_piece = |piece: &[u8]| {
        let (mut wide, mut foreign) = (0, 0);
        for line in lines(piece).filter(|line| !line.is_ascii()) {
            match std::str::from_utf8(line) {
                Ok(_) => wide += 1,
                Err(_) => foreign += 1,
            }
        }
        (wide, foreign)
    };
    pieces::of_lines(bytes)
        .par_iter()
        .map(|piece| in_piece(piece))
        .reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
}

/// The single-byte encoding that suits best.
struct Best {
    charset: &'static Charset,
    /// The next best that reads the bytes otherwise.
    runner_up: Option<&'static str>,
    /// Whether that one is nearly as likely, or all are unlikely.
    unsure: bool,
    /// The mean logarithm of the probability of a pair of letters.
    quality: f64,
}

/// So few letters of a language that no model stands for prove little.
const FEW: usize = 8;

/// The second best reading is told as a rival if it is less than so much less likely, as a logarithm: of 2,400 texts of 3 to 3,000
/// words in 38 languages nine of ten that were read wrongly lay below, and one of fifteen that were read rightly.
const CLEAR_LEAD: f64 = 4.5;
/// What the mean logarithm of the probability of a letter pair hardly ever falls below in a language that is known.
const BELIEVED: f64 = -3.9;
/// Below this no reading is one.
const UNLIKELY: f64 = -6.0;

/// The single-byte encoding in which the bytes read best.
fn best_charset(bytes: &[u8]) -> Best {
    let drawn = drawn::are_lines(bytes);
    let words = words_outside_ascii(bytes, drawn);
    let upper: usize = words.iter().flat_map(|word| word.iter()).filter(|byte| !byte.is_ascii()).count();
    let letters = bytes.iter().take(1 << 16).filter(|byte| byte.is_ascii_alphabetic()).count();
    // a sign or two in a text in Latin letters: the text tells the script
    let latin = letters > 5 * upper || (upper <= 2 && letters >= upper);
    let mut ranked: Vec<(f64, f64, &'static Charset)> = CHARSETS
        .par_iter()
        .filter(|charset| !drawn || charset.draws_lines())
        .map(|charset| {
            let plausible = language::plausibility(&words, charset);
            let strange =
                if latin && !charset.is_latin() { OTHER_SCRIPT_COST + words.len() as f64 } else { 0.0 };
            let uncapped = if latin || charset.is_latin() { 0.0 } else { small_letters(&words, charset) };
            (plausible - charset.rarity - strange - uncapped, plausible, charset)
        })
        .collect();
    // stable: the commoner encoding stays in front of an equal one
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
    let pairs = language::pairs(&words).max(1) as f64;
    let Some((score, plausible, charset)) = ranked.first().copied() else {
        return Best { charset: &CHARSETS[0], runner_up: None, unsure: true, quality: 0.0 };
    };
    let differs = |other: &Charset| {
        words.iter().flat_map(|w| w.iter()).any(|b| charset.decode_byte(*b) != other.decode_byte(*b))
    };
    let rival = ranked.iter().find(|(.., other)| differs(other));
    let quality = plausible / pairs;
    let unsure = rival.is_some_and(|(rival, ..)| score - rival < CLEAR_LEAD) || quality < UNLIKELY;
    Best { charset, runner_up: rival.map(|(.., charset)| charset.name), unsure, quality }
}

/// What it costs to take words for ones in a script with capitals if there is not a single one: Hebrew read as Cyrillic is
/// all small letters.
fn small_letters(words: &[&[u8]], charset: &Charset) -> f64 {
    let mut small = 0_usize;
    for character in words.iter().flat_map(|word| word.iter()).map(|byte| charset.decode_byte(*byte)) {
        if character.is_uppercase() {
            return 0.0;
        }
        small += usize::from(character.is_lowercase() && !character.is_ascii());
    }
    if small > 0 { words.len().min(12) as f64 } else { 0.0 }
}

/// What it costs to take a few bytes in a text of Latin letters for letters of another script.
const OTHER_SCRIPT_COST: f64 = 8.0;

/// The words that hold bytes outside ASCII, from all over the file, each once. What may be lines of a drawing ends a word.
fn words_outside_ascii(bytes: &[u8], drawn: bool) -> Vec<&[u8]> {
    let ends = |byte: &u8| {
        if byte.is_ascii() { !byte.is_ascii_alphabetic() } else { drawn && drawn::is_line(*byte) }
    };
    // of a large file eight pieces tell as much as the whole
    let piece = if bytes.len() > 8 * PIECE { PIECE } else { bytes.len() };
    let stride = if bytes.len() > 8 * PIECE { bytes.len() / 8 } else { bytes.len().max(1) };
    let mut all: Vec<&[u8]> = (0..bytes.len())
        .step_by(stride)
        .filter_map(|start| bytes.get(start..(start + piece).min(bytes.len())))
        .flat_map(|piece| piece.split(ends))
        .filter(|word| !word.is_ascii())
        .collect();
    all.par_sort_unstable();
    all.dedup();
    let total: usize = all.iter().map(|word| word.len()).sum();
    // every n-th word, so that one part of the alphabet cannot decide alone
    let step = total.div_ceil(WEIGHED_BYTES).max(1);
    all.into_iter().step_by(step).map(|word| word.get(..word.len().min(64)).unwrap_or(word)).collect()
}
