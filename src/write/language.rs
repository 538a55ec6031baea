//! Which language the input speaks: the one in which most of its columns are headed.

use crate::model::{Results, Table};

/// Words that head columns in one language and hardly in another, in lower case; Cyrillic and Hebrew are told by letters.
const LATIN: [(&str, &[&str]); 3] = [
    (
        "pl",
        &[
            "adres",
            "data",
            "firma",
            "imię",
            "klient",
            "kod",
            "kontakt",
            "kraj",
            "kwota",
            "miasto",
            "nazwa",
            "nazwisko",
            "nip",
            "notatki",
            "numer",
            "opiekun",
            "osoba",
            "ostatni",
            "stanowisko",
            "uwagi",
            "ulica",
            "waluta",
            "zamówienia",
            "źródło",
        ],
    ),
    (
        "de",
        &[
            "adresse",
            "ansprechpartner",
            "anschrift",
            "bemerkung",
            "bestellung",
            "betrag",
            "betreuer",
            "datum",
            "firma",
            "kunde",
            "kundennummer",
            "land",
            "letzter",
            "nachname",
            "ort",
            "plz",
            "rechnung",
            "stadt",
            "straße",
            "strasse",
            "telefon",
            "umsatz",
            "vorname",
            "währung",
        ],
    ),
    (
        "en",
        &[
            "address", "amount", "city", "client", "company", "contact", "country", "currency", "customer",
            "date", "first", "last", "name", "notes", "number", "order", "owner", "phone", "postal",
            "source", "state", "status", "street", "zip",
        ],
    ),
];

/// The code of the language; English where nothing speaks.
#[must_use]
pub fn spoken(results: &Results) -> &'static str {
    let mut votes = [("en", 0u32), ("pl", 0), ("ru", 0), ("uk", 0), ("he", 0), ("de", 0)];
    // the tables of an earlier base have the headers of our own files
    let own = results.earlier.base.as_ref().and_then(|old| old.first).map(crate::model::TableId::index);
    for table in results.tables.iter().take(own.unwrap_or(results.tables.len())) {
        let cyrillic = cyrillic(table);
        for header in table.columns.iter().map(|column| column.header.to_lowercase()) {
            let Some(language) = of_header(&header, cyrillic) else { continue };
            votes.iter_mut().filter(|(code, _)| *code == language).for_each(|(_, count)| *count += 1);
        }
    }
    // among equals the first
    votes.into_iter().rev().max_by_key(|(_, count)| *count).map_or("en", |(code, _)| code)
}

fn of_header(header: &str, cyrillic: &'static str) -> Option<&'static str> {
    if header.chars().any(|letter| ('\u{5d0}'..='\u{5ea}').contains(&letter)) {
        return Some("he");
    }
    if header.chars().any(|letter| ('\u{400}'..='\u{52f}').contains(&letter)) {
        return Some(cyrillic);
    }
    if header.contains(['ą', 'ć', 'ę', 'ł', 'ń', 'ś', 'ź', 'ż']) {
        return Some("pl");
    }
    if header.contains(['ä', 'ö', 'ü', 'ß']) {
        return Some("de");
    }
    let words: Vec<&str> = header.split(|letter: char| !letter.is_alphabetic()).collect();
    let count = |known: &[&str]| words.iter().filter(|word| known.contains(word)).count();
    let best = LATIN.iter().map(|(code, known)| (*code, count(known))).rev().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count > 0).map(|(code, _)| code)
}

/// Ukrainian where the headers of the table hold a letter that Russian lacks.
fn cyrillic(table: &Table) -> &'static str {
    let ukrainian = |header: &str| header.contains(['і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ']);
    if table.columns.iter().any(|column| ukrainian(&column.header)) { "uk" } else { "ru" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_speaks_its_language() {
        let of = |header| of_header(header, "ru");
        assert_eq!(of("nazwa firmy"), Some("pl"));
        assert_eq!(of("company name"), Some("en"));
        assert_eq!(of("straße"), Some("de"));
        assert_eq!(of("телефон"), Some("ru"));
        assert_eq!(of("שם החברה"), Some("he"));
        assert_eq!(of("e-mail"), None);
    }
}
