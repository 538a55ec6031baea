//! The words by which rows are known: header words, labels of sums, beginnings of remarks.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use foldhash::HashSet;

/// The last column of every line of a data file, split.
fn entries(
    file: &'static str,
    separator: char,
) -> impl Iterator<Item = (Vec<&'static str>, Vec<&'static str>)> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(move |line| {
        let mut columns: Vec<&str> = line.split('\t').collect();
        let words = columns.pop().unwrap_or_default().split(separator).map(str::trim).collect();
        (columns, words)
    })
}

static HEADER_WORDS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| entries(include_str!("header_words.tsv"), ' ').flat_map(|(_, words)| words).collect());

static TOTAL_LABELS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| total_words("label"));
static TOTAL_NEIGHBOURS: LazyLock<BTreeSet<&'static str>> = LazyLock::new(|| total_words("beside"));

/// The first words of all labels.
static TOTAL_BEGINNINGS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let first = |label: &&'static str| label.split([' ', '-']).next();
    TOTAL_LABELS.iter().filter_map(first).collect()
});

/// The letters that labels begin with, small and capital: most cells are settled by theirs.
static TOTAL_INITIALS: LazyLock<HashSet<char>> = LazyLock::new(|| {
    let initials = TOTAL_BEGINNINGS.iter().filter_map(|word| word.chars().next());
    initials.flat_map(both_cases).collect()
});

/// The first two letters of labels, each small or capital.
static TOTAL_LEADS: LazyLock<HashSet<(char, char)>> = LazyLock::new(|| {
    let leads = TOTAL_BEGINNINGS.iter().filter_map(|word| {
        let mut letters = word.chars();
        letters.next().zip(letters.next())
    });
    leads.flat_map(|(a, b)| both_cases(a).flat_map(move |a| both_cases(b).map(move |b| (a, b)))).collect()
});

/// Those that are of ASCII, a bit for each second letter of each first one: a look at a table is faster than one at a set.
static ASCII_LEADS: LazyLock<[u128; 128]> = LazyLock::new(|| {
    let mut leads = [0; 128];
    for (first, second) in TOTAL_LEADS.iter().filter(|(a, b)| a.is_ascii() && b.is_ascii()) {
        if let Some(seconds) = leads.get_mut(*first as usize) {
            *seconds |= 1 << *second as u32;
        }
    }
    leads
});

/// A letter, small and capital.
fn both_cases(letter: char) -> impl Iterator<Item = char> {
    std::iter::once(letter).chain(letter.to_uppercase())
}

/// Whether the first two letters are those of a label, or the first one and no other follows it.
fn may_be_total_label(text: &str) -> bool {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (None, _) => false,
        (Some(first), Some(second)) if first.is_ascii() && second.is_ascii_alphabetic() => {
            ASCII_LEADS.get(first as usize).is_some_and(|seconds| seconds >> second as u32 & 1 == 1)
        }
        (Some(first), Some(second)) if !second.is_ascii() => {
            TOTAL_LEADS.contains(&(first, second))
                || (!second.is_alphabetic() && TOTAL_INITIALS.contains(&first))
        }
        (Some(first), _) => TOTAL_INITIALS.contains(&first),
    }
}

fn total_words(kind: &str) -> BTreeSet<&'static str> {
    entries(include_str!("total_words.tsv"), '|')
        .filter(|(columns, _)| columns.last() == Some(&kind))
        .flat_map(|(_, words)| words)
        .collect()
}

static REMARK_WORDS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| entries(include_str!("remark_words.tsv"), '|').flat_map(|(_, words)| words).collect());

/// How many words of a cell are header words, and how many it has.
pub(super) fn header_words(text: &str) -> (usize, usize) {
    let lower = text.to_lowercase();
    let mut hits = 0;
    let mut count = 0;
    for word in lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
        // `e` of `E-mail`, `a` of `Nazwa a`: a letter says nothing by itself
        if word.chars().count() == 1 {
            continue;
        }
        count += 1;
        hits += usize::from(HEADER_WORDS.contains(word));
    }
    (hits, count)
}

/// Whether a cell reads like a header: all its words are header words, and they are few.
pub(super) fn is_header_wording(text: &str) -> bool {
    if text.len() > 160 {
        return false;
    }
    let snake = split_camel(text);
    let (hits, count) = header_words(&snake);
    count > 0 && count <= 7 && hits == count
}

/// `CompanyName` is two words, as programs write headers.
fn split_camel(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut last_lower = false;
    for c in text.chars() {
        if last_lower && c.is_ascii_uppercase() {
            out.push(' ');
        }
        last_lower = c.is_ascii_lowercase();
        out.push(c);
    }
    out
}

/// Whether a cell is the label of a row of sums: `Razem`, `Итого:`, `Total for 2025`, `Razem klientów: 18`. The name of a firm
/// that begins with such a word has more to it.
pub(super) fn is_total_label(text: &str) -> bool {
    let text = if text.starts_with(|first: char| first.is_ascii_graphic()) { text } else { text.trim() };
    if !may_be_total_label(text) {
        return false;
    }
    let text = text.trim();
    let first =
        text.split(|c: char| !c.is_alphabetic() && !matches!(c, '"' | '״')).next().unwrap_or_default();
    if text.len() > 80 || first.len() > 40 || !TOTAL_BEGINNINGS.contains(first.to_lowercase().as_str()) {
        return false;
    }
    begins_with_label(text, |word| TOTAL_NEIGHBOURS.contains(word) || TOTAL_LABELS.contains(word))
}

/// Whether the words of a text are the label of sums and others, all of which `fits`.
fn begins_with_label(text: &str, fits: impl Fn(&str) -> bool) -> bool {
    let lower = text.to_lowercase();
    let plain: String = lower
        .chars()
        .map(|c| if c.is_alphabetic() || matches!(c, '"' | '״' | '\'' | '-') { c } else { ' ' })
        .collect();
    let words: Vec<&str> =
        plain.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).collect();
    (1..=words.len().min(3)).any(|length| {
        let (label, rest) = words.split_at(length);
        TOTAL_LABELS.contains(label.join(" ").as_str()) && rest.iter().all(|word| fits(word))
    })
}

/// What a text can be the sum of, as [`key`]s: `Total for Alder Ltd`, `Razem Alfa`, `Alder Ltd Total`. Whether anything bears
/// that name is for the rows above to say.
pub(super) fn summed(text: &str) -> Vec<String> {
    let text = text.trim();
    let is_initial = |c: char| TOTAL_INITIALS.contains(&c);
    let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    let (leads, ends) = (text.starts_with(is_initial), last.starts_with(is_initial));
    if text.len() > 200 || !(leads || ends) {
        return Vec::new();
    }
    let mut names = Vec::new();
    for (at, gap) in
        text.match_indices([' ', '\u{a0}', ':', '-', '«', '"', '„']).skip(usize::from(!leads)).take(8)
    {
        let (before, name) =
            (text.get(..at).unwrap_or_default(), text.get(at + gap.len()..).unwrap_or_default());
        // `for`, `по`, `dla`: short words may stand between
        let between = |word: &str| TOTAL_NEIGHBOURS.contains(word) || word.chars().count() <= 4;
        if leads && name.starts_with(|c: char| !c.is_whitespace()) && begins_with_label(before, between) {
            names.push(key(name));
        }
    }
    if ends
        && let Some((name, label)) = text.rsplit_once(char::is_whitespace)
        && begins_with_label(label, |_| false)
    {
        names.push(key(name));
    }
    names.retain(|name| !name.is_empty());
    names
}

/// A text without all that the writing of a name may vary in: case, quotes, spaces.
pub(super) fn key(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a text begins like a remark on the table: `Źródło: …`, `* bez VAT`, `Legend`.
pub(super) fn is_remark(text: &str) -> bool {
    let text = text.trim();
    // a line to sign on is one, too
    if text.starts_with(['*', '¹', '²', '³', '†']) || text.starts_with("____") {
        return true;
    }
    if is_count(text) {
        return true;
    }
    let lower = text.get(..text.len().min(80)).map_or_else(|| text.to_lowercase(), str::to_lowercase);
    REMARK_WORDS.iter().any(|word| {
        lower.strip_prefix(word).is_some_and(|rest| {
            rest.is_empty()
                || rest.starts_with([':', '.', '-', '–'])
                || (word.contains(' ') && rest.starts_with(' '))
                || rest.starts_with(" (")
                || rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        })
    })
}

/// Whether a text counts the rows above: `(12 rows)`.
fn is_count(text: &str) -> bool {
    let inner = text.strip_prefix('(').and_then(|text| text.strip_suffix(')'));
    inner.and_then(|inner| inner.split_once(' ')).is_some_and(|(number, word)| {
        !number.is_empty()
            && number.bytes().all(|byte| byte.is_ascii_digit())
            && !word.is_empty()
            && word.chars().all(char::is_alphabetic)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_of_sums_are_not_names_of_firms() {
        for text in [
            "Razem",
            "ИТОГО:",
            "Всього",
            "סה\"כ",
            "Summe",
            "Total",
            "Razem klientów: 18",
            "Total for 2025",
            "Итого за период",
        ] {
            assert!(is_total_label(text), "{text}");
        }
        for text in
            ["Total Energies", "Summe GmbH", "Разом до успіху ТОВ", "Sumatra", "", "12", "Всего хорошего"]
        {
            assert!(!is_total_label(text), "{text}");
        }
    }

    #[test]
    fn a_sum_says_what_it_is_of() {
        for (text, name) in [
            ("Total for Alder Ltd", "alderltd"),
            ("Total Alder Ltd", "alderltd"),
            ("Итого по: ООО «Ромашка»", "ооо ромашка"),
            ("Razem dla Total Sp. z o.o.", "totalspzoo"),
            ("Alder Ltd Total", "alderltd"),
            ("סה\"כ ל-אלון בע\"מ", "אלוןבעמ"),
        ] {
            assert!(summed(text).contains(&key(name)), "{text}: {:?}", summed(text));
        }
        for text in ["Alder Ltd", "Total", "Sumatra Alder", "Totally Alder"] {
            assert!(summed(text).is_empty(), "{text}: {:?}", summed(text));
        }
    }

    #[test]
    fn headers_are_known_by_their_words() {
        for text in [
            "Nazwa firmy *",
            "Телефон",
            "E-mail",
            "company_name",
            "PostalCode",
            "שם לקוח",
            "Straße",
            "Дата заказа",
        ] {
            assert!(is_header_wording(text), "{text}");
        }
        for text in ["Jan Kowalski", "ООО Ромашка", "12", "", "Warszawa"] {
            assert!(!is_header_wording(text), "{text}");
        }
    }

    #[test]
    fn remarks_are_known_by_their_beginning() {
        assert!(is_remark("Źródło: GUS") && is_remark("* bez VAT") && is_remark("Stan na 30.09.2025"));
        assert!(is_remark("(12 rows)") && !is_remark("(22) 709 31 26") && !is_remark("(22 709)"));
        assert!(is_remark("Strona 1/1") && is_remark("(podpis)") && is_remark("Исполнитель: Жукова Ю. А."));
        assert!(!is_remark("Strona główna") && !is_remark("Seite an Seite e. V."));
        assert!(!is_remark("Standard GmbH") && !is_remark("Notebook") && !is_remark("Source Ltd"));
    }

    #[test]
    fn the_data_files_are_whole() {
        for (file, columns) in [
            (include_str!("header_words.tsv"), 2),
            (include_str!("total_words.tsv"), 3),
            (include_str!("remark_words.tsv"), 2),
        ] {
            for line in file.lines().filter(|line| !line.starts_with('#')) {
                assert_eq!(line.split('\t').count(), columns, "{line}");
                assert_eq!(
                    line.split('\t').next_back().map(str::to_lowercase).as_deref(),
                    line.split('\t').next_back()
                );
            }
        }
    }
}
