//! The day a remark promises: `oddzwonić po 15.10.2025`, `nach dem 20.10.2025`, `не раньше нового года`.

use jiff::civil::Date;

use crate::model::DateOrder;
use crate::normalise::{date, text};

/// The new year in six languages, as skeletons of the words that mean it.
const NEW_YEAR: [&str; 9] = [
    "new year",
    "nowym roku",
    "nowego roku",
    "novogo goda",
    "novom godu",
    "novogo roku",
    "novomu rotsi",
    "neuen jahr",
    "neujahr",
];

/// The first day after the remark was made that it names; a remark without a day of its own must name one in words that
/// speak of time to come, so that `zamówił 05.03.2024` promises nothing.
///
/// "Not before the new year" is January of the next.
pub(super) fn promised(note: &str, said_on: Option<Date>) -> Option<Date> {
    let mut named = note
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'))
        .filter(|word| word.bytes().filter(u8::is_ascii_digit).count() >= 5)
        .filter_map(|word| date::date(word, DateOrder::DayMonthYear, false));
    if let Some(said_on) = said_on {
        let later = named.find(|day| *day > said_on);
        return later.or_else(|| new_year(note).then(|| january_after(said_on)).flatten());
    }
    let day = named.next()?;
    let small = note.to_lowercase();
    LATER.iter().any(|word| small.contains(word)).then_some(day)
}

/// Words before a day to come.
const LATER: [&str; 24] = [
    "oddzwo",
    "zadzwo",
    "wróci",
    "wroci",
    "ponowi",
    "przypomn",
    "перезвон",
    "позвон",
    "вернут",
    "напомн",
    "передзвон",
    "зателефон",
    "поверн",
    "нагад",
    "להתקשר",
    "לחזור",
    "call",
    "follow",
    "remind",
    "again",
    "rückruf",
    "anrufen",
    "wieder",
    "melden",
];

fn new_year(note: &str) -> bool {
    let skeleton = text::skeleton(note);
    NEW_YEAR.iter().any(|words| skeleton.contains(words)) || note.contains("השנה החדשה")
}

fn january_after(day: Date) -> Option<Date> {
    Date::new(day.year().checked_add(1)?, 1, 2).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<Date> {
        text.parse().ok()
    }

    #[test]
    fn a_day_to_come_is_a_promise() {
        let said_on = day("2025-06-10");
        assert_eq!(promised("oddzwonić po 15.10.2025", said_on), day("2025-10-15"));
        assert_eq!(promised("Angebot geschickt, Rückruf nach dem 20.10.2025", None), day("2025-10-20"));
    }

    #[test]
    fn a_day_gone_by_is_none() {
        assert_eq!(promised("zamówił 05.03.2024", day("2025-06-10")), None);
        assert_eq!(promised("zamówił 05.03.2024", None), None);
    }

    #[test]
    fn not_before_the_new_year_is_january() {
        let said_on = day("2025-06-10");
        for note in
            ["wrócić po nowym roku", "не раньше нового года", "після нового року", "not before the new year"]
        {
            assert_eq!(promised(note, said_on), day("2026-01-02"), "{note}");
        }
    }
}
