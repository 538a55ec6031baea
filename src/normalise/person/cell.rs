//! A cell of names: which words belong to which person.

use super::{is_initial, names};

/// The words of one person.
#[derive(Clone, Debug, Default)]
pub(super) struct Words {
    /// Names and initials (`И.` without their neighbours).
    pub(super) names: Vec<String>,
    /// Titles as written.
    pub(super) title: Option<String>,
    /// Whether a comma parts the family name from the rest.
    pub(super) comma: bool,
}

impl Words {
    pub(super) fn text(&self) -> String {
        let mut words: Vec<&str> = self.title.as_deref().into_iter().collect();
        words.extend(self.names.iter().map(String::as_str));
        words.join(" ")
    }
}

/// Takes a clean cell apart: people stand between `;`, `/`, `|`, `+`, `&`, the word `and` of six languages, and commas where
/// each side is a whole name.
pub(super) fn people(text: &str) -> Vec<Words> {
    let mut out: Vec<Words> = Vec::new();
    for part in text.split([';', '/', '|', '+', '&', '\n']) {
        for piece in commas(part) {
            conjunctions(&piece, &mut out);
        }
    }
    out.retain(|words| !words.names.is_empty() || words.title.is_some());
    out
}

/// `Kowalski, Jan` is one person, `Иванов И.И., Петров П.П.` are two.
fn commas(part: &str) -> Vec<Words> {
    let sides: Vec<Words> =
        part.split(',').map(words).filter(|side| !side.names.is_empty() || side.title.is_some()).collect();
    let titles_only = |side: &Words| side.names.is_empty();
    if let [family, given] = sides.as_slice() {
        if titles_only(given) {
            return vec![Words {
                title: joined(family.title.as_ref(), given.title.as_ref()),
                ..family.clone()
            }];
        }
        if family.names.len() == 1 && !names::is_patronymic(family.names.first().map_or("", String::as_str)) {
            let both_given = family.names.iter().all(|n| names::given(n) && !names::is_family_name(n))
                && given.names.len() > 1;
            if !both_given {
                let mut names = family.names.clone();
                names.extend(given.names.iter().cloned());
                return vec![Words {
                    names,
                    title: joined(family.title.as_ref(), given.title.as_ref()),
                    comma: true,
                }];
            }
        }
    }
    sides
}

fn joined(a: Option<&String>, b: Option<&String>) -> Option<String> {
    match (a, b) {
        (Some(a), Some(b)) => Some(format!("{a} {b}")),
        (one, other) => one.or(other).cloned(),
    }
}

fn is_and(word: &str) -> bool {
    matches!(word, "i" | "oraz" | "и" | "та" | "і" | "й" | "und" | "and" | "u." | "ו" | "I" | "И" | "І")
}

/// `Anna i Jan Nowak` are two who share a family name.
fn conjunctions(all: &Words, out: &mut Vec<Words>) {
    let groups: Vec<&[String]> =
        if all.comma { vec![&all.names] } else { all.names.split(|word| is_and(word)).collect() };
    let last = groups.iter().rev().find(|group| !group.is_empty()).copied().unwrap_or_default();
    let mut first = true;
    for group in groups.iter().filter(|group| !group.is_empty()) {
        let mut names = group.to_vec();
        if let ([one], [_, .., family]) = (*group, last)
            && names::given(one)
            && !is_initial(family)
        {
            names.push(family.clone());
        }
        out.push(Words { names, title: all.title.clone().filter(|_| first), comma: all.comma });
        first = false;
    }
    if groups.iter().all(|group| group.is_empty()) && all.title.is_some() {
        out.push(all.clone());
    }
}

/// Splits a name into words; `И.И.` into two, titles apart, what stands in brackets left out of the name.
fn words(part: &str) -> Words {
    let mut found = Words::default();
    let mut titles: Vec<&str> = Vec::new();
    let mut brackets = 0_usize;
    for word in part.split_whitespace() {
        let opens = word.matches(['(', '[']).count();
        let closes = word.matches([')', ']']).count();
        let outside = brackets == 0 && opens == 0;
        brackets = (brackets + opens).saturating_sub(closes);
        if !outside {
            continue;
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '.' && c != '\'' && c != '׳');
        let bare = bare.trim_start_matches(['.', '\'']);
        if bare.chars().all(|c| !c.is_alphabetic()) {
            continue;
        }
        if names::is_title(bare.trim_end_matches('.')) || names::is_title(bare) {
            titles.push(word.trim_matches(','));
            continue;
        }
        split_initials(bare, &mut found.names);
    }
    if !titles.is_empty() {
        found.title = Some(titles.join(" "));
    }
    found
}

fn split_initials(word: &str, out: &mut Vec<String>) {
    let pieces: Vec<&str> = word.split('.').filter(|piece| !piece.is_empty()).collect();
    for piece in &pieces {
        if is_initial(piece) && word.contains('.') {
            out.push(format!("{piece}."));
        } else {
            out.push((*piece).to_owned());
        }
    }
}
