//! The name as its country writes it: proper case where it was all capitals or all small, the legal form in its short
//! spelling, quotes of the country's kind.

use super::words::Word;
use super::{Parts, is_common_word};
use crate::model::Country;
use crate::normalise::text::{Script, is_letter, is_plain_vowel, script_of, squeezed};
use crate::normalise::{address, person};

/// Words that stay small inside a name, in the six languages.
const SMALL: &[&str] = &[
    "i", "w", "we", "z", "ze", "na", "do", "dla", "od", "po", "oraz", "und", "für", "von", "zu", "am", "im",
    "and", "of", "the", "for", "at", "by", "и", "в", "на", "для", "по", "с", "от", "та", "і", "й", "у", "з",
    "із", "до", "им", "ім",
];

/// Families of forms that are written in short; a foundation or a cooperative carries its form as a word of the name.
const WRITTEN_SHORT: &[&str] =
    &["llc", "jsc", "limited_partnership", "general_partnership", "professional_partnership"];

/// What has become of a firm, as the last word of its form says.
const STATES: &[&str] = &[
    "likwidacji",
    "likwidacyjnej",
    "upadlosci",
    "restrukturyzacji",
    "organizacji",
    "liquidation",
    "liqu",
    "grundung",
];

/// How the letters of a name are written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Case {
    Capitals,
    Small,
    Proper,
}

/// The polished name, or `None` where it is as it should be. What it changes never changes what the name is read as: the
/// caller reads it again and compares.
pub(super) fn polished(display: &str, parts: &Parts<'_>) -> Option<String> {
    let case = case_of(parts);
    let form = form_run(parts);
    let mut out = String::with_capacity(display.len() + 8);
    let mut from = 0;
    let mut at = 0;
    while let Some(word) = parts.words.get(at) {
        out.push_str(display.get(from..word.start).unwrap_or_default());
        from = word.end();
        if let Some((run, short)) = form.as_ref().filter(|(run, _)| run.start == at) {
            from = parts.words.get(run.end - 1).map_or(from, super::words::Word::end);
            let after = display.get(from..).unwrap_or_default();
            let bracket = display.get(word.start..from).is_some_and(|form| form.contains('('));
            // the full stop or the bracket behind the form is a part of it
            from += usize::from(after.starts_with('.') || bracket && after.starts_with(')'));
            let written = display.get(word.start..from).unwrap_or_default();
            let large = begins_large(written).then(|| short.chars().next()).flatten();
            out.extend(large.map(|first| first.to_ascii_uppercase()));
            out.push_str(short.get(large.map_or(0, char::len_utf8)..).unwrap_or_default());
            at = run.end;
            continue;
        }
        let is_form = parts.taken.get(at).copied().unwrap_or_default();
        // `e.on` is written by its owner
        let dotted = parts.words.get(at + 1).is_some_and(|next| next.gap == ".") || word.gap == ".";
        match recased(word.text, case, at == 0).filter(|_| !is_form && !dotted) {
            Some(text) => out.push_str(&text),
            None => out.push_str(word.text),
        }
        at += 1;
    }
    out.push_str(display.get(from..).unwrap_or_default());
    let out = with_own_quotes(out, parts);
    (out != display).then_some(out)
}

/// The words of the legal form, if they stand together, nothing else was taken for a form, and it has a short spelling in their
/// alphabet.
fn form_run(parts: &Parts<'_>) -> Option<(std::ops::Range<usize>, String)> {
    let form = parts.form.as_ref()?;
    if !parts.one_form {
        // a word of the name that is a form elsewhere: `Emerging Energy Corporation AG`
        return None;
    }
    let start = parts.taken.iter().position(|taken| *taken)?;
    let length = parts.taken.iter().skip(start).take_while(|taken| **taken).count();
    if parts.taken.iter().filter(|taken| **taken).count() != length {
        return None;
    }
    let run = start..start + length;
    let words = parts.words.get(run.clone())?;
    // `Company` is a word of the name, whatever the register makes of it; in brackets a form stands as it was put there
    if words.first().is_some_and(|word| word.bracketed || length > 1 && word.letters == "company") {
        return None;
    }
    if tells_state(words) {
        return None;
    }
    let script = words.iter().find_map(|word| word.script)?;
    if script_of(&form.display) != Some(script) || script == Script::Hebrew {
        return None;
    }
    let written: String = words.iter().map(|word| word.letters.as_str()).collect();
    let fits = WRITTEN_SHORT.contains(&form.family) || written == squeezed(&form.display);
    fits.then(|| (run, form.display.to_string()))
}

/// Whether the last word of a form says what has become of the firm, which its short spelling would leave out: `w likwidacji`,
/// `in Gründung`, `i.L.`.
fn tells_state(form: &[Word<'_>]) -> bool {
    let [.., before, last] = form else { return false };
    STATES.contains(&last.letters.as_str())
        || before.letters == "i" && matches!(last.letters.as_str(), "l" | "g" | "gr")
}

/// Whether a form is written as a name begins: people write `Sp. z o.o.` or `sp. z o.o.` and register either.
fn begins_large(written: &str) -> bool {
    let mut letters = written.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
}

/// The case of the words that are no legal form. One short word in capitals says nothing: it may be an acronym.
fn case_of(parts: &Parts<'_>) -> Case {
    let words =
        || parts.words.iter().zip(&parts.taken).filter(|(_, taken)| !**taken).map(|(word, _)| word.text);
    let (mut capitals, mut small, mut longest) = (false, false, 0);
    for word in words() {
        let mut letters = 0;
        for c in word.chars() {
            capitals |= c.is_uppercase();
            small |= c.is_lowercase();
            letters += usize::from(is_letter(c));
        }
        longest = longest.max(letters);
    }
    match (capitals, small) {
        (true, false) if longest > 3 => Case::Capitals,
        (false, true) => Case::Small,
        _ => Case::Proper,
    }
}

/// A word in the case of names; `None` where it stays as it is.
fn recased(word: &str, case: Case, first: bool) -> Option<String> {
    if case == Case::Proper || word.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let lower = word.to_lowercase();
    if SMALL.contains(&lower.as_str()) && !first {
        return Some(lower);
    }
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let numeral = letters > 1 && word.chars().all(|c| "IVXLCDM".contains(c)) && letters < 6;
    if numeral || letters == 0 {
        return None;
    }
    if !lower.chars().any(is_vowel) {
        // no word: `PKP`, `KGHM`
        return (case == Case::Small && letters <= 4).then(|| word.to_uppercase());
    }
    let is_word = letters > 4 || case == Case::Small || is_known(word);
    is_word.then(|| titled(&lower))
}

/// Vowels, those with a sign above or below among them.
fn is_vowel(c: char) -> bool {
    is_plain_vowel(c)
        || matches!(c, 'ą' | 'ę' | 'ó' | 'ä' | 'ö' | 'ü' | 'é' | 'è' | 'á' | 'í' | 'ú' | 'õ' | 'å')
}

/// Whether a short word is known as a name, a city or a word of trade rather than an acronym.
fn is_known(word: &str) -> bool {
    is_common_word(&squeezed(word))
        || person::is_given_name(&squeezed(word))
        || address::looks_like_city(word)
}

fn titled(lower: &str) -> String {
    let mut out = String::with_capacity(lower.len());
    let mut begins = true;
    for (i, c) in lower.chars().enumerate() {
        if begins {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
        // `O'Neil`
        begins = i == 1 && matches!(c, '\'' | '’') && lower.starts_with('o');
    }
    out
}

/// Pairs of quotes as the name's country prints them: `«…»` in Cyrillic, `„…”` in Poland, `„…“` in Germany and Austria. Others
/// keep the sign of the keyboard, and so does a name whose quotes make no pairs.
fn with_own_quotes(text: String, parts: &Parts<'_>) -> String {
    let count = text.matches('"').count();
    if count == 0 || !count.is_multiple_of(2) {
        return text;
    }
    let script = |wanted| parts.words.iter().any(|word| word.script == Some(wanted));
    let country = parts.form.as_ref().and_then(|form| form.country);
    let (open, close) = match country {
        _ if script(Script::Hebrew) => return text,
        _ if script(Script::Cyrillic) => ('«', '»'),
        Some(Country::PL) => ('„', '”'),
        Some(country) if matches!(country.as_str(), "DE" | "AT") => ('„', '“'),
        _ => return text,
    };
    let mut out = String::with_capacity(text.len() + 8);
    let (mut opens, mut closed) = (true, false);
    for c in text.chars() {
        // `ООО"Ромашка"Киев`: words stand apart, quotes or none
        let touches = if c == '"' {
            opens && out.ends_with(char::is_alphanumeric)
        } else {
            closed && c.is_alphanumeric()
        };
        if touches {
            out.push(' ');
        }
        out.push(match c {
            '"' if opens => open,
            '"' => close,
            other => other,
        });
        closed = c == '"' && !opens;
        opens ^= c == '"';
    }
    out
}
