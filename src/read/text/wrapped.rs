//! Lines that stand in quotes as a whole: a table that a program took for a single column when it wrote it once more.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::records::{Backslash, Dialect, Records};

/// Lines that say whether a text is wrapped.
const LINES: usize = 500;
/// Lines of them that must be.
const LEAST: usize = 2;

/// What ends a line.
const ENDS: [char; 2] = ['\n', '\r'];

/// A text with its wrapped lines unwrapped, and how many they were, if most lines are: each one cell in quotes, its own quotes doubled, in
/// which stands a row of as many cells as in all others.
pub(super) fn unwrap(text: &str) -> Option<(String, usize)> {
    // most texts are settled by their second line: the first may be a header that was spared
    let all = || text.split(ENDS).filter(|line| !line.trim().is_empty()).take(LINES);
    all().nth(1).filter(|line| line.starts_with('"') && line.ends_with('"'))?;
    let lines: Vec<Cow<'_, str>> = all().filter_map(inner).collect();
    let all = all().count();
    let hold_rows = lines.len() >= LEAST
        && (lines.len() + 1 >= all || lines.len() * 10 >= all * 8)
        && [";", ",", "\t", "|"].into_iter().any(|delimiter| are_rows(&lines, delimiter));
    hold_rows.then(|| {
        let mut unwrapped = String::with_capacity(text.len());
        let mut count = 0;
        for line in text.split_inclusive(ENDS) {
            let content = line.trim_end_matches(ENDS);
            match inner(content) {
                Some(row) => {
                    count += 1;
                    unwrapped.push_str(&row);
                    unwrapped.push_str(line.get(content.len()..).unwrap_or_default());
                }
                None => unwrapped.push_str(line),
            }
        }
        (unwrapped, count)
    })
}

/// What stands in a line that is a single cell in quotes.
fn inner(line: &str) -> Option<Cow<'_, str>> {
    let inner = line.strip_prefix('"')?.strip_suffix('"')?;
    if !inner.contains('"') {
        return Some(Cow::Borrowed(inner));
    }
    let single = inner.split("\"\"").any(|piece| piece.contains('"'));
    (!single).then(|| Cow::Owned(inner.replace("\"\"", "\"")))
}

/// Whether nearly all lines are rows of as many cells, three at least. Prose has a blank behind each comma.
fn are_rows(lines: &[Cow<'_, str>], delimiter: &str) -> bool {
    let dialect = Dialect {
        delimiter: delimiter.as_bytes().to_vec(),
        quote: b'"',
        backslash: Backslash::Letter,
        bare_return: false,
        padded: false,
    };
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    let (mut marks, mut in_prose) = (0, 0);
    let mut cells = Vec::new();
    for line in lines {
        Records::new(line, &dialect).next(&mut cells);
        *widths.entry(cells.len()).or_default() += 1;
        marks += line.matches(delimiter).count();
        in_prose += line.matches(&format!("{delimiter} ")).count();
    }
    in_prose * 2 < marks && widths.iter().any(|(width, rows)| *width >= 3 && rows * 20 >= lines.len() * 19)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_quotes_are_unwrapped() {
        let text = "Nazwa,Miasto,Kwota\r\n\"Alfa,Łódź,\"\"12,50\"\"\"\r\n\"\"\"Beta\"\" SA,Ełk,7\"\r\n";
        let (unwrapped, count) = unwrap(text).unwrap_or_default();
        assert_eq!(unwrapped, "Nazwa,Miasto,Kwota\r\nAlfa,Łódź,\"12,50\"\r\n\"Beta\" SA,Ełk,7\r\n");
        assert_eq!(count, 2);
        let of_a_mac = "\"a;b;c\"\r\"1;2;3\"\r\"4;5;6\"";
        assert_eq!(unwrap(of_a_mac), Some(("a;b;c\r1;2;3\r4;5;6".to_owned(), 3)));
    }

    #[test]
    fn cells_in_quotes_stay_as_they_are() {
        for text in [
            "\"a\",\"b\",\"c\"\n\"1\",\"2\",\"3\"\n",
            "\"Adres\"\n\"ul. Długa 5, Łódź, Polska\"\n\"ul. Krótka 7, Ełk, Polska\"\n",
            "\"a\",\"b\"\n\"\",\"\"\n\"\"\"x\"\"\",\"\"\n",
            "a;b\n",
            "",
        ] {
            assert_eq!(unwrap(text), None, "{text}");
        }
    }
}
