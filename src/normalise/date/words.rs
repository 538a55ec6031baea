//! Words in dates: months and what may stand beside them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::text::squeezed;

/// What a word in a date means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// A month.
    Month(i8),
    /// `г.`, `року`, `r.`, `of`, a weekday.
    Filler,
    /// Anything else: the text is no date.
    Other,
}

pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\'' | '’' | 'ʼ' | '״' | '"' | '׳')
}

/// Words that say nothing about a date, as skeletons: year, of, weekdays.
const FILLERS: &[&str] = &[
    "g",
    "god",
    "goda",
    "r",
    "rok",
    "roku",
    "rik",
    "rr",
    "of",
    "the",
    "th",
    "st",
    "nd",
    "rd",
    "den",
    "dn",
    "dnia",
    "vid",
    "ot",
    "z",
    "mon",
    "tue",
    "tues",
    "wed",
    "thu",
    "thur",
    "thurs",
    "fri",
    "sat",
    "sun",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mo",
    "di",
    "mi",
    "do",
    "fr",
    "sa",
    "so",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "pn",
    "wt",
    "sr",
    "czw",
    "pt",
    "sob",
    "nd",
    "ndz",
    "poniedzialek",
    "wtorek",
    "sroda",
    "czwartek",
    "piatek",
    "sobota",
    "niedziela",
    "vt",
    "cht",
    "sb",
    "vs",
    "ponedelnik",
    "vtornik",
    "sreda",
    "chetverg",
    "pyatnitsa",
    "subbota",
    "voskresene",
    "ponedilok",
    "vivtorok",
    "sereda",
    "chetver",
    "piatnytsia",
    "subota",
    "nedilia",
    "h",
    "b",
];

struct Month {
    number: i8,
    prefix: bool,
}

static MONTHS: LazyLock<BTreeMap<&'static str, Month>> = LazyLock::new(|| {
    let mut months = BTreeMap::new();
    for line in include_str!("months.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((number, words)) = line.split_once('\t') else { continue };
        let Ok(number) = number.parse() else { continue };
        for word in words.split_whitespace() {
            let prefix = word.ends_with('*');
            months.insert(word.trim_end_matches('*'), Month { number, prefix });
        }
    }
    months
});

pub(super) fn meaning(word: &str) -> Meaning {
    let key = squeezed(word);
    if let Some(month) = month_of(&key) {
        return Meaning::Month(month);
    }
    if FILLERS.contains(&key.as_str()) {
        return Meaning::Filler;
    }
    // Hebrew puts `in` before the month: במאי
    match key.strip_prefix('b').filter(|_| word.starts_with('ב')).and_then(month_of) {
        Some(month) => Meaning::Month(month),
        None => Meaning::Other,
    }
}

fn month_of(key: &str) -> Option<i8> {
    if let Some(month) = MONTHS.get(key) {
        return Some(month.number);
    }
    (3..key.len())
        .filter_map(|end| MONTHS.get(key.get(..end)?))
        .find(|month| month.prefix)
        .filter(|_| key.len() <= 12)
        .map(|month| month.number)
}
