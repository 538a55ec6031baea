//! The conditions as SQL: short words of the files beside this one, written out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The levels. See the head of the file.
const LEVELS: &str = include_str!("levels.tsv");
/// The comparison of columns that fit no field, as the file names it.
const OTHER: &str = "other column N";
/// Short words within short words, at most.
const DEPTH: usize = 5;

/// One line of the file of levels.
#[derive(Clone, Copy, Debug)]
pub struct Line {
    comparison: &'static str,
    /// The level; `None`: nothing can be said.
    pub level: Option<u8>,
    /// Where its weight comes from.
    pub weight: &'static str,
    /// When a pair is at it.
    pub condition: &'static str,
}

/// The lines, and what the short words stand for.
static FILE: LazyLock<(Vec<Line>, BTreeMap<&'static str, &'static str>)> = LazyLock::new(|| {
    let (mut lines, mut short) = (Vec::new(), BTreeMap::new());
    for line in LEVELS.lines().filter(|line| !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [comparison, level, weight, condition] = cells[..] else { continue };
        if comparison == "let" {
            short.insert(level, condition);
        } else {
            lines.push(Line { comparison, level: level.parse().ok(), weight, condition });
        }
    }
    (lines, short)
});

/// The lines of a comparison, in the order in which its conditions are asked.
pub fn lines(comparison: &str) -> impl Iterator<Item = &'static Line> {
    let name = if other(comparison).is_some() { OTHER } else { comparison };
    FILE.0.iter().filter(move |line| line.comparison == name)
}

/// The number of a comparison of columns that fit no field.
fn other(comparison: &str) -> Option<&str> {
    comparison.strip_prefix("other column ")
}

/// A text of the file as it holds for a comparison.
pub fn placed(text: &str, comparison: &str) -> String {
    match other(comparison) {
        Some(number) => text.replace("other_N", &format!("other_{number}")),
        None => text.to_owned(),
    }
}

/// The name of a comparison as the name of a column.
pub fn column(comparison: &str) -> String {
    comparison.replace([' ', '-'], "_")
}

/// A condition of the file of levels, written out.
pub fn condition(text: &str) -> String {
    written_out(text, &|word| {
        let mut parts = word.split(' ');
        let (what, x, y) = (parts.next()?, parts.next(), parts.next());
        Some(match (what, x, y) {
            ("overlap", Some(x), None) => format!("arrays_overlap({x}_l, {x}_r)"),
            ("shared", Some(x), None) => format!("array_size(array_intersect({x}_l, {x}_r))"),
            ("cross", Some(x), Some(y)) => {
                format!("(arrays_overlap({x}_l, {y}_r) OR arrays_overlap({y}_l, {x}_r))")
            }
            ("equal", Some(x), None) => format!("{x}_l = {x}_r"),
            ("empty", Some(x), None) => format!("(array_size({x}_l) = 0 OR array_size({x}_r) = 0)"),
            ("missing", Some(x), None) => format!("({x}_l IS NULL OR {x}_r IS NULL)"),
            ("edits", Some(x), None) => format!("levenshtein({x}_l, {x}_r)"),
            (short, None, None) => (*FILE.1.get(short)?).to_owned(),
            _ => return None,
        })
    })
}

/// The condition that a comparison is at one of these levels, by the numbers that Splink gives: from the last up, -1 where
/// nothing can be said.
pub fn at_levels(comparison: &str, first: u8, last: u8) -> String {
    let said = || lines(comparison).filter_map(|line| line.level);
    let count = said().count();
    let within = (1..).zip(said()).filter(|(_, level)| (first..=last).contains(level));
    let mut numbers: Vec<String> = within.map(|(place, _)| (count - place).to_string()).collect();
    if first == 0 {
        numbers.push("-1".to_owned());
    }
    format!("gamma_{} IN ({})", column(comparison), numbers.join(", "))
}

/// A text with every `{word}` in it written out, again and again; a word that means nothing stays.
pub fn written_out(text: &str, meaning: &dyn Fn(&str) -> Option<String>) -> String {
    let mut text = text.to_owned();
    for _ in 0..DEPTH {
        let mut next = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once('{') {
            next.push_str(before);
            let (word, behind) = after.split_once('}').unwrap_or((after, ""));
            match meaning(word) {
                Some(meant) => next.push_str(&meant),
                None => next.extend(["{", word, "}"]),
            }
            rest = behind;
        }
        next.push_str(rest);
        if next == text {
            break;
        }
        text = next;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{FILE, at_levels, condition, lines};

    #[test]
    fn every_condition_is_written_out_and_every_comparison_ends() {
        for line in &FILE.0 {
            let sql = condition(line.condition);
            assert!(!sql.contains(['{', '}']), "{sql}");
            assert_eq!(sql.matches('(').count(), sql.matches(')').count(), "{sql}");
        }
        let mut comparisons: Vec<&str> = FILE.0.iter().map(|line| line.comparison).collect();
        comparisons.dedup();
        assert_eq!(comparisons.len(), 14);
        for comparison in comparisons {
            let first = lines(comparison).next().map(|line| line.level);
            assert_eq!(first, Some(None), "{comparison}: what is not told comes first");
            assert_eq!(lines(comparison).last().map(|line| line.condition), Some("ELSE"), "{comparison}");
        }
    }

    #[test]
    fn levels_are_found_by_the_numbers_of_splink() {
        assert_eq!(at_levels("tax id", 4, 4), "gamma_tax_id IN (3)");
        assert_eq!(at_levels("phone", 1, 2), "gamma_phone IN (3, 2, 1)");
        assert_eq!(at_levels("street", 0, 0), "gamma_street IN (-1)");
    }
}
