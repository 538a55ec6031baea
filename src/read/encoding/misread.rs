//! Text of one single-byte encoding that was decoded as another before it was stored: `Ïðèâåò` for `Привет`, `Spó³ka` for `Spółka`.
//!
//! The characters turn back into bytes, and the bytes are read in whatever encoding they read best in. Only lines that no language
//! spells like that are looked at: with three letters beyond ASCII in a row that are Latin ones, with a sign within a word, or with a
//! capital behind a small Cyrillic letter. And only if all of them together read far better.

use std::ops::Range;

use rayon::prelude::*;

use super::language;
use super::pieces::line_around;
use super::runs::runs;
use super::tables::{CHARSETS, Charset, charset};

/// The encodings that programs take for granted.
const TAKEN_FOR: [&str; 5] = ["windows-1252", "windows-1251", "windows-1250", "IBM437", "IBM852"];
/// How many bytes of words are weighed.
const WEIGHED: usize = 12_000;
/// How much better all words must read, and each of them, as logarithms of probabilities.
const LEAD: f64 = 12.0;
const LEAD_PER_WORD: f64 = 2.0;
/// How well they must read, by pair of letters.
const BELIEVED: f64 = -4.2;

/// The text with such lines restored, and their number; none if there are none. It comes in pieces that end with a line.
pub(crate) fn restore(pieces: &[&str]) -> Option<(String, usize)> {
    let suspects: Vec<Vec<&str>> = pieces.par_iter().map(|piece| suspects(piece)).collect();
    let (seen, meant) = decide(&suspects.concat())?;
    let restored: Vec<(String, usize)> =
        pieces.par_iter().map(|piece| restored(piece, seen, meant)).collect();
    let lines = restored.iter().map(|(_, lines)| lines).sum();
    (lines > 0).then(|| (restored.into_iter().map(|(text, _)| text).collect(), lines))
}

/// The lines that no language spells like that.
fn suspects(piece: &str) -> Vec<&str> {
    let mut suspects = Vec::new();
    let mut seen = 0;
    while let Some(found) = piece.get(seen..).and_then(strange) {
        let line = line_around(piece, seen + found);
        suspects.extend(piece.get(line.clone()));
        seen = line.end;
    }
    suspects
}

fn restored(piece: &str, seen: &Charset, meant: &Charset) -> (String, usize) {
    let mut restored = String::with_capacity(piece.len());
    let mut lines = 0;
    for line in piece.split_inclusive('\n') {
        match Some(line).filter(|line| strange(line).is_some()).and_then(|line| reread(line, seen, meant)) {
            Some(reread) => {
                restored.push_str(&reread);
                lines += 1;
            }
            None => restored.push_str(line),
        }
    }
    (restored, lines)
}

/// The encoding that the lines were taken for, and the one they were written in.
fn decide(suspects: &[&str]) -> Option<(&'static Charset, &'static Charset)> {
    let mut best: Option<(f64, &Charset, &Charset)> = None;
    for seen in TAKEN_FOR.iter().filter_map(|name| charset(name)) {
        let mut words: Vec<Vec<u8>> = suspects.iter().flat_map(|line| words(line, seen)).collect();
        words.sort_unstable();
        words.dedup();
        let step = words.iter().map(Vec::len).sum::<usize>().div_ceil(WEIGHED).max(1);
        let words: Vec<&[u8]> = words.iter().step_by(step).map(Vec::as_slice).collect();
        if words.is_empty() {
            continue;
        }
        let pairs = language::pairs(&words).max(1) as f64;
        let as_it_is = language::plausibility(&words, seen);
        for meant in CHARSETS.iter().filter(|meant| meant.name != seen.name) {
            let plausible = language::plausibility(&words, meant);
            let lead = plausible - meant.rarity - as_it_is;
            if lead > LEAD + LEAD_PER_WORD * words.len() as f64
                && plausible / pairs > BELIEVED
                && best.is_none_or(|(other, ..)| lead > other)
            {
                best = Some((lead, seen, meant));
            }
        }
    }
    best.map(|(_, seen, meant)| (seen, meant))
}

/// The words of a line that hold characters outside ASCII, as bytes of an encoding; those that it cannot write are left out.
fn words(line: &str, seen: &Charset) -> Vec<Vec<u8>> {
    line.split(|c: char| c.is_ascii() && !c.is_ascii_alphabetic())
        .filter(|word| !word.is_ascii())
        .filter_map(|word| word.chars().take(64).map(|c| seen.byte_of(c)).collect())
        .collect()
}

/// A line whose words are read anew where they read better; none if none do.
fn reread(line: &str, seen: &Charset, meant: &Charset) -> Option<String> {
    let mut restored = String::with_capacity(line.len());
    let mut changed = false;
    for word in line.split_inclusive(|c: char| c.is_ascii() && !c.is_ascii_alphabetic()) {
        let bytes: Option<Vec<u8>> = Some(word)
            .filter(|word| !word.is_ascii())
            .and_then(|word| word.chars().map(|c| seen.byte_of(c)).collect());
        let better = |bytes: &Vec<u8>| {
            let word = [bytes.as_slice()];
            language::plausibility(&word, meant) > language::plausibility(&word, seen)
        };
        match bytes.filter(better) {
            Some(bytes) => {
                restored.push_str(&meant.decode(&bytes));
                changed = true;
            }
            None => restored.push_str(word),
        }
    }
    changed.then_some(restored)
}

/// Where a text holds what no language spells.
fn strange(text: &str) -> Option<usize> {
    runs(text).find(|run| is_strange(text, run)).map(|run| run.start)
}

/// Whether no language spells such a run of characters outside ASCII.
fn is_strange(text: &str, run: &Range<usize>) -> bool {
    let characters = text.get(run.clone()).unwrap_or_default();
    // of the letters of a script that is none of those below, each has a first byte of its own
    if !characters.bytes().any(|byte| matches!(byte, 0xc2 | 0xcb | 0xd0..=0xd3 | 0xe2))
        && (characters.len() < 6 || !characters.bytes().any(|byte| byte == 0xc3))
    {
        return false;
    }
    let (mut latin, mut small) = (0, false);
    for (at, character) in characters.char_indices() {
        match character {
            '\u{80}'..='\u{ff}' if is_latin_letter(character) => (latin, small) = (latin + 1, false),
            '\u{400}'..='\u{4ff}' => {
                let (is_small, is_capital) = cyrillic_case(character);
                if small && is_capital {
                    return true;
                }
                (latin, small) = (0, is_small);
            }
            _ => (latin, small) = (0, false),
        }
        if latin == 3 {
            return true;
        }
        if is_sign(character) {
            let at = run.start + at;
            let before = text.get(..at).and_then(|text| text.chars().next_back());
            let after = text.get(at + character.len_utf8()..).and_then(|text| text.chars().next());
            if before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic) {
                return true;
            }
        }
    }
    false
}

/// Whether a character from U+0080 to U+00FF is a letter.
fn is_latin_letter(character: char) -> bool {
    matches!(character, 'ª' | 'µ' | 'º' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ')
}

/// Whether a Cyrillic letter is a small one, and whether it is a capital.
fn cyrillic_case(character: char) -> (bool, bool) {
    match character {
        '\u{400}'..='\u{42f}' => (false, true),
        '\u{430}'..='\u{45f}' => (true, false),
        other => (other.is_lowercase(), other.is_uppercase()),
    }
}

/// Signs that stand where letters of another encoding do, box drawings among them. `¦` stands between cells as well.
fn is_sign(character: char) -> bool {
    matches!(character, '\u{80}'..='\u{bf}' | '\u{2c7}' | '\u{2500}'..='\u{259f}')
        && !matches!(character, '\u{a0}' | '¦' | '·' | '\u{ad}' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_taken_for_another_encoding_is_restored() {
        for (seen, meant) in [
            (
                "Müller; Имя: Ïðèâåò èç Ìîñêâû, çàâòðà ïåðåçâîíèòü\n",
                Some("Müller; Имя: Привет из Москвы, завтра перезвонить\n"),
            ),
            ("Ïðèâåò èç Ìîñêâû\nçàâòðà ïåðåçâîíèòü\n", Some("Привет из Москвы\nзавтра перезвонить\n")),
            ("Spó³ka z ograniczon¹ odpowiedzialnoœci¹\n", Some("Spółka z ograniczoną odpowiedzialnością\n")),
            ("ùìåí òåìí, çáøä áò\"î\n", Some("שלום עולם, חברה בע\"מ\n")),
            ("рТЙЧЕФ ЙЪ нПУЛЧЩ\n", Some("Привет из Москвы\n")),
            ("ЏаЁўҐв Ё§ Њ®бЄўл\n", Some("Привет из Москвы\n")),
        ] {
            assert_eq!(restore(&[seen]).map(|(text, _)| text).as_deref(), meant, "{seen}");
        }
    }

    #[test]
    fn letters_are_told_as_the_standard_tells_them() {
        for letter in '\u{80}'..='\u{ff}' {
            assert_eq!(is_latin_letter(letter), letter.is_alphabetic(), "{letter}");
        }
        for letter in '\u{400}'..='\u{4ff}' {
            assert_eq!(cyrillic_case(letter), (letter.is_lowercase(), letter.is_uppercase()), "{letter}");
        }
    }

    #[test]
    fn spellings_that_are_meant_are_left_alone() {
        for text in [
            "ÄÖÜ, Ähre, Größe\n",
            "ООО «СтройИнвест», ЗАО «МегаФон», ПриватБанк, УкрСибБанк\n",
            "créée, naïïf, Île\n",
            "Straße, 5 m², 20 °C, ½\n",
            "ТОВ «ЕпіцентрК», АвтоВАЗ, РосНефть, ГазПром, ЛукОйл\n",
            "Łódź, Żółć, Kraków\n",
            "חברה בע\"מ\n",
            "ISBN¦Tytuł¦Autor¦Rok wydania¦Liczba egz.\n\
             9782383041261¦różne opłaty¦Łukasz Głowacka¦2006¦1941\n\
             9786694302565¦energia elektryczna¦Agnieszka Kowalczyk¦2010¦188\n\
             9783349806439¦energia elektryczna¦Łukasz Zając¦2007¦2284\n\
             9789430668583¦składki na ubezpieczenia¦Paweł Król¦2014¦228\n\
             9787806924024¦zakup materiałów¦Małgorzata Sokół¦2017¦443\n\
             9783514691930¦wynagrodzenia¦Bożena Głowacka¦1988¦1730\n\
             9781906774156¦wynagrodzenia¦Bożena Głowacka¦2022¦742\n\
             9781521977770¦dotacja celowa¦Michał Krawczyk¦2005¦650\n\
             9782837200667¦dotacja celowa¦Grzegorz Dąbrowski¦1991¦2338\n\
             9789521709218¦energia elektryczna¦Elżbieta Kowalczyk¦2022¦116\n\
             9783492667473¦podróże służbowe¦Małgorzata Krawczyk¦2013¦2269\n\
             Suma¦¦¦¦2091\n",
        ] {
            assert_eq!(restore(&[text]), None, "{text}");
        }
    }
}
