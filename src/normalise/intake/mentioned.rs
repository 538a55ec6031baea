//! Phones, e-mails and ids that a remark mentions (`kom. 601 234 567 (asystentka)`, `NIP: 526-025-02-74`), and those that somebody
//! wrote behind a name.
//!
//! A remark may tell of anybody, and its numbers may be of anything. What it mentions is therefore no evidence of who a client
//! is, and is shown only where no column tells one. A number is read only behind a word that says what it is, or with the plus of
//! an international number; an id only where its check digit is right.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::model::{Country, Mentioned, TaxId, Validity};
use crate::normalise::{cell, email, phone, tax_id, text};

/// What stands between the parts of a remark; what is denied in one part is not denied in the next.
const BREAKS: [char; 6] = [',', ';', '\n', '\t', '|', '/'];

/// What may stand before a mailbox.
const BREAKS_AND_SPACE: [char; 5] = [' ', ',', ';', '(', '<'];

/// Digits that a number has at least.
const DIGITS: usize = 7;

/// What a word in a remark does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    Phone,
    Id,
    Not,
}

static WORDS: LazyLock<BTreeMap<&'static str, Word>> = LazyLock::new(|| {
    let word = |line: &'static str| {
        let (word, rest) = line.split_once('\t')?;
        Some((word, word_named(rest.split('\t').next()?)?))
    };
    cell::data_lines(include_str!("mentions.tsv")).filter_map(word).collect()
});

fn word_named(name: &str) -> Option<Word> {
    match name {
        "phone" => Some(Word::Phone),
        "id" => Some(Word::Id),
        "not" => Some(Word::Not),
        _ => None,
    }
}

/// What a remark mentions; `None` where it mentions nothing.
pub(super) fn mentioned(note: &str, countries: &[Country]) -> Option<Mentioned> {
    if !may_mention(note) {
        return None;
    }
    let note = text::clean(note);
    let mut mentioned = Mentioned::default();
    for part in note.split(BREAKS).flat_map(|part| part.split(" - ")) {
        read(part, countries, &mut mentioned);
    }
    (!mentioned.is_empty()).then_some(mentioned)
}

/// Whether a cell may mention anything: cheap, since every name is asked.
pub(super) fn may_mention(cell: &str) -> bool {
    cell.contains('@') || cell.bytes().filter(u8::is_ascii_digit).count() >= DIGITS
}

/// A name and what stands behind it: `Kora Skład tel. 601 234 567`, `Lis S.A., biuro@lis.pl`. `None` where nothing that can be read
/// stands there.
pub(super) fn behind_name<'a>(cell: &'a str, countries: &[Country]) -> Option<(&'a str, Mentioned)> {
    let known = words(cell).filter(|(_, word)| *word != Word::Not).map(|(at, _)| at).min();
    let mailbox = cell
        .find('@')
        .map(|at| cell.get(..at).and_then(|before| before.rfind(BREAKS_AND_SPACE)).unwrap_or(0));
    let plus = cell
        .find('+')
        .filter(|at| cell.get(at + 1..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())));
    let end = [known, mailbox, plus].into_iter().flatten().min()?;
    let (name, details) = cell.split_at_checked(end)?;
    let name = name.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | '-' | '–' | '/' | '|' | '(' | ':')
    });
    let found = mentioned(details, countries)?;
    (name.chars().filter(|c| c.is_alphabetic()).count() > 1).then_some((name, found))
}

fn read(part: &str, countries: &[Country], into: &mut Mentioned) {
    let words: Vec<(usize, Word)> = words(part).collect();
    if words.iter().any(|(_, word)| *word == Word::Not) {
        return;
    }
    if part.contains('@') {
        into.emails.extend(email::emails(part).values);
    }
    let ends = words.iter().skip(1).map(|(at, _)| *at).chain([part.len()]);
    let behind = words.iter().zip(ends).filter_map(|((at, word), end)| Some((*word, part.get(*at..end)?)));
    // what leads with a plus needs no word before it
    let plus = part.find('+').and_then(|at| Some((Word::Phone, part.get(at..)?)));
    let international = plus.filter(|_| words.is_empty());
    for (word, told) in behind.chain(international) {
        if word == Word::Id {
            let found = tax_id::tax_ids(told, None, countries.first().copied()).values;
            let sound = |id: &TaxId| id.validity() == Validity::Valid && id.scheme().is_identity();
            into.tax_ids.extend(found.into_iter().filter(|id| sound(id) && !id.scheme().is_private()));
        } else {
            into.phones.extend(phone::phones_with_hints(told, countries).values);
        }
    }
}

/// The known words of a text, and where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, Word)> {
    let lower = |word: &str| word.trim_matches(['.', ':', '(', ')', '!', '"']).to_lowercase();
    let begins = move |at: usize, word: &str| Some((at, *WORDS.get(lower(word).as_str())?));
    // `tel.601` and `NIP:526` are two words each
    let is_break = |c: char| c.is_whitespace() || c == ':';
    let mut at = 0;
    text.split(is_break).filter_map(move |word| {
        let start = at;
        at += word.len()
            + text.get(at + word.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let letters = word.find(|c: char| c.is_ascii_digit()).unwrap_or(word.len());
        begins(start, word).or_else(|| begins(start, word.get(..letters)?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(note: &str, country: Country) -> [String; 3] {
        let found = mentioned(note, &[country]).unwrap_or_default();
        let list = |values: Vec<String>| values.join(" ");
        [
            list(found.phones.iter().map(ToString::to_string).collect()),
            list(found.emails.iter().map(|email| email.as_str().to_owned()).collect()),
            list(found.tax_ids.iter().map(ToString::to_string).collect()),
        ]
    }

    #[test]
    fn what_a_remark_names_is_read_in_six_languages() {
        let phones = [
            ("dzwonić do Anny, tel. 22 123 45 67 po 15", Country::PL, "+48221234567"),
            ("Nowy numer: +48 601 234 567 (asystentka)", Country::PL, "+48601234567"),
            ("kom.601234567", Country::PL, "+48601234567"),
            ("тел. 8 (495) 123-45-67 доб. 5, спросить Ирину", Country::RU, "+74951234567;ext=5"),
            ("моб: 050 234 56 78, бухгалтер", Country::UA, "+380502345678"),
            ("נייד 050-234-5678 של המזכירה", Country::IL, "+972502345678"),
            ("Rückruf Handy 0151 23456789", Country::DE, "+4915123456789"),
            ("call the assistant: mobile 07911 123456", Country::GB, "+447911123456"),
        ];
        for (note, country, phone) in phones {
            assert_eq!(read(note, country), [phone, "", ""], "{note}");
        }
        let [_, emails, ids] = read("NIP: 526-025-02-74, faktury na ksiegowosc@firma.pl", Country::PL);
        assert_eq!((emails.as_str(), ids.as_str()), ("ksiegowosc@firma.pl", "PL:NIP:5260250274"));
        let [phones, _, ids] = read("NIP: 526-025-02-74 tel. 22 123 45 67 wew. 3", Country::PL);
        assert_eq!((phones.as_str(), ids.as_str()), ("+48221234567;ext=3", "PL:NIP:5260250274"));
        assert_eq!(read("счета: ИНН 7707083893", Country::RU)[2], "RU:INN:7707083893");
    }

    #[test]
    fn numbers_of_other_things_are_left_alone() {
        for note in [
            "ost. zamówienie 12345678 z 2025-03-01",
            "zaległość 12 000 000 zł",
            "spotkanie 2025-03-01 14:00, 12 osób",
            "Faktura 5260250274/2025",
            "stary tel. 22 123 45 67",
            "nie dzwonić na kom. 601 234 567",
            "не звонить по тел. 8 495 123-45-67",
            "NIP 526-025-02-75 z błędem",
            "do not call mobile 07911 123456",
            "601 234 567",
            "",
        ] {
            assert_eq!(mentioned(note, &[Country::PL]), None, "{note}");
        }
    }

    #[test]
    fn what_stands_behind_a_name_is_parted_from_it() {
        for (cell, name, phone, email, id) in [
            ("Kora Skład tel. 601 234 567", "Kora Skład", "+48601234567", "", ""),
            ("Lis S.A., biuro@lis.pl", "Lis S.A.", "", "biuro@lis.pl", ""),
            ("Zrąb sp. z o.o. (NIP 526-025-02-74)", "Zrąb sp. z o.o.", "", "", "PL:NIP:5260250274"),
            ("Dom +48 22 123 45 67", "Dom", "+48221234567", "", ""),
            (
                "ООО Ромашка, тел. 8 495 123-45-67, info@romashka.ru",
                "ООО Ромашка",
                "+74951234567",
                "info@romashka.ru",
                "",
            ),
        ] {
            let country = if cell.contains("ООО") { Country::RU } else { Country::PL };
            let (found, told) = behind_name(cell, &[country]).expect(cell);
            let shown = |values: Vec<String>| values.join(" ");
            assert_eq!(found, name);
            assert_eq!(shown(told.phones.iter().map(ToString::to_string).collect()), phone, "{cell}");
            assert_eq!(
                shown(told.emails.iter().map(|email| email.as_str().to_owned()).collect()),
                email,
                "{cell}"
            );
            assert_eq!(shown(told.tax_ids.iter().map(ToString::to_string).collect()), id, "{cell}");
        }
        for cell in [
            "Studio 1234567",
            "biuro@lis.pl",
            "tel. 601 234 567",
            "Telefon 24 sp. z o.o.",
            "Alpha + Omega",
            "M+ 3000000 Ltd",
        ] {
            assert_eq!(behind_name(cell, &[Country::PL]), None, "{cell}");
        }
    }

    #[test]
    fn every_word_of_the_table_does_something() {
        for line in cell::data_lines(include_str!("mentions.tsv")) {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(cells.len() == 3 && word_named(cells[1]).is_some(), "{line}");
            assert_eq!(cells[0], cells[0].to_lowercase().trim_end_matches('.'), "{line}");
        }
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(note: String) {
            let _ = mentioned(&note, &[Country::PL]);
        }
    }
}
