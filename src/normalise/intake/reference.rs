//! How programs of accounting refer to a document in one cell: `Реализация товаров и услуг УТ-000123 от 20.06.2024`.

/// What a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Reference<'a> {
    /// What kind of document it is; empty where only number and day are told.
    pub kind: &'a str,
    /// Its number.
    pub number: &'a str,
    /// Its day, as written.
    pub day: &'a str,
}

/// Words between the number of a document and its day, in six languages.
const OF_THE_DAY: [&str; 11] =
    ["от", "від", "z dnia", "z dn.", "z", "vom", "v.", "dated", "of", "מיום", "מתאריך"];

/// Words and signs that announce a number.
const NUMBER: [&str; 9] = ["№", "no", "no.", "nr", "nr.", "n°", "#", "мס'", "номер"];

/// Reads a reference; `None` where a number, a word such as `от` and something like a day behind it do not follow each other.
pub(super) fn reference(written: &str) -> Option<Reference<'_>> {
    let (before, day) = parted(written.trim())?;
    let start = before.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let (kind, number) = before.split_at_checked(start)?;
    let number = NUMBER.iter().find_map(|sign| number.strip_prefix(sign)).unwrap_or(number);
    if !number.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let kind = kind.trim();
    let bare = kind.rsplit_once(char::is_whitespace).unwrap_or(("", kind));
    let kind = if NUMBER.contains(&bare.1.to_lowercase().as_str()) { bare.0 } else { kind };
    Some(Reference { kind: kind.trim(), number, day })
}

/// What stands before and behind the last such word, if a digit stands directly behind it. Millions of cells hold a number and no
/// more: they are told by having no digit behind a space.
fn parted(written: &str) -> Option<(&str, &str)> {
    written.rmatch_indices(' ').find_map(|(at, _)| {
        let (before, day) = (written.get(..at)?, written.get(at + 1..)?);
        if !day.starts_with(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let before = OF_THE_DAY.iter().find_map(|word| before.strip_suffix(word)?.strip_suffix(' '))?;
        Some((before.trim_end(), day))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_document_is_known_by_kind_number_and_day() {
        for (written, kind, number, day) in [
            (
                "Реализация товаров и услуг УТ-000123 от 20.06.2024",
                "Реализация товаров и услуг",
                "УТ-000123",
                "20.06.2024",
            ),
            (
                "Реалізація товарів і послуг № АГ00-000123 від 20.06.2024 12:00:01",
                "Реалізація товарів і послуг",
                "АГ00-000123",
                "20.06.2024 12:00:01",
            ),
            ("Rechnung 123 vom 3.4.2024", "Rechnung", "123", "3.4.2024"),
            ("Faktura FV/1/2024 z dnia 3.04.2024", "Faktura", "FV/1/2024", "3.04.2024"),
            ("Faktura nr 17/24 z 2024-04-03", "Faktura", "17/24", "2024-04-03"),
            ("Invoice #INV-0042 dated 2024-04-03", "Invoice", "INV-0042", "2024-04-03"),
            ("חשבונית מס 1234 מיום 03/04/2024", "חשבונית מס", "1234", "03/04/2024"),
            ("№5 от 01.02.24", "", "5", "01.02.24"),
        ] {
            assert_eq!(reference(written), Some(Reference { kind, number, day }), "{written}");
        }
        for written in
            ["УТ-000123", "оплата от Ивана", "cena z 23% VAT", "Rechnung vom 3.4.2024", "", " от 5"]
        {
            assert_eq!(reference(written), None, "{written}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_an_answer(written in "\\PC{0,40}") {
            let _ = reference(&written);
        }
    }
}
