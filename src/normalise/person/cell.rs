//! A cell of names: which words belong to which person.

use std::borrow::Cow;

use super::{is_initial, names};
use crate::normalise::text::{is_letter, is_letter_or_digit};

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

/// What stands in brackets: `(директор)`.
pub(super) fn remarks(text: &str) -> impl Iterator<Item = String> {
    text.split(['(', '['])
        .skip(1)
        .filter_map(|rest| rest.split([')', ']']).next())
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
}

/// What stands between the parts of a cell. A dash counts where spaces are round it.
const MARKS: [&str; 8] = [",", ";", "/", "|", "\n", " - ", " – ", " — "];

/// The cell without the posts that stand beside the names, and the posts: `Jan Kowalski, dyrektor`, `директор Иванов И.И.`.
/// Of a cell that is nothing but posts no name is left: `sekretariat`, `Chef selbst`.
pub(super) fn without_positions(text: &str) -> (Cow<'_, str>, Vec<String>) {
    let likely = text.split(|c: char| !is_letter_or_digit(c) && !matches!(c, '"' | '״' | '-'));
    if !likely.into_iter().any(names::is_position) {
        return (Cow::Borrowed(text), Vec::new());
    }
    let (mut kept, mut posts) = (String::with_capacity(text.len()), Vec::new());
    let mut rest = text;
    let mut mark = "";
    loop {
        let cut =
            MARKS.iter().filter_map(|mark| rest.find(mark).map(|at| (at, *mark))).min_by_key(|cut| cut.0);
        let (part, next) = match cut {
            Some((at, found)) => (rest.get(..at).unwrap_or_default(), Some((at + found.len(), found))),
            None => (rest, None),
        };
        let (post, name) = leading_post(part);
        if !post.is_empty() {
            posts.push(post.to_owned());
        }
        if !name.is_empty() || post.is_empty() {
            if !kept.is_empty() {
                kept.push_str(mark);
            }
            kept.push_str(name);
        }
        let Some((end, found)) = next else { break };
        mark = found;
        rest = rest.get(end..).unwrap_or_default();
    }
    (Cow::Owned(kept), posts)
}

/// Divides a part into the post at its beginning and the name behind it. Behind a post that fills the part stands none:
/// `dyrektor ds. handlowych`.
fn leading_post(part: &str) -> (&str, &str) {
    let part = part.trim();
    let mut name = part;
    while let Some(word) = name.split_whitespace().next().filter(|word| names::is_position(word)) {
        name = name.get(word.len()..).unwrap_or_default().trim_start();
    }
    let post = part.get(..part.len() - name.len()).unwrap_or_default().trim_end();
    // the rest is a name if its words are written as names are
    let is_name = name.split_whitespace().all(|word| {
        let first = word.chars().next().unwrap_or(' ');
        first.is_uppercase() || (first.is_alphabetic() && !first.is_lowercase()) || is_particle(word)
    }) && !name.split_whitespace().any(names::is_position);
    if post.is_empty() || is_name { (post, name) } else { (part, "") }
}

/// Divides the name of a firm that is called after its owner from the owner, whom a title shows: `מרפאת שיניים` and `ד"ר מיכל
/// פרץ`, `Gabinet stomatologiczny` and `dr Jan Kowalski`. What stands before the title is no name of a person, and two words of
/// one stand behind it.
pub(super) fn firm_and_owner(text: &str) -> Option<(&str, &str)> {
    /// Two words of a firm, a title, two of a person: most names are shorter, and none of their words need be looked up.
    const FEWEST_WORDS: usize = 5;
    text.split_whitespace().nth(FEWEST_WORDS - 1)?;
    let bare = |word: &str| word.trim_matches(|c: char| !is_letter_or_digit(c) && c != '.').to_owned();
    let mut at = 0;
    for (before, word) in text.split_whitespace().enumerate() {
        let start = at + text.get(at..)?.find(word)?;
        at = start + word.len();
        let name = bare(word);
        if names::is_title(&name) {
            let mut owner = text.get(at..)?.split_whitespace().map(bare).take_while(|word| !word.is_empty());
            let (first, second) = (owner.next()?, owner.next()?);
            let named = names::given(&first) || names::given(&second);
            let parts = (text.get(..start)?.trim_end(), text.get(start..)?);
            return (before > 1 && named).then_some(parts);
        }
        if is_initial(&name) || names::given(&name) || names::is_patronymic(&name) {
            return None;
        }
    }
    None
}

/// Words that belong to the family name behind them.
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "di"
            | "du"
            | "la"
            | "zu"
            | "zur"
            | "ten"
            | "ter"
            | "бен"
            | "ибн"
            | "בן"
            | "אבו"
    )
}

/// `van der Berg` is one name.
fn with_particles(names: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(names.len());
    let mut open = false;
    let last = names.len().saturating_sub(1);
    for (i, name) in names.into_iter().enumerate() {
        let particle = i < last && is_particle(&name);
        match out.last_mut().filter(|_| open) {
            Some(before) => {
                before.push(' ');
                before.push_str(&name);
            }
            None => out.push(name),
        }
        open = particle;
    }
    out
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
        let bare = word.trim_matches(|c: char| !is_letter_or_digit(c) && c != '.' && c != '\'' && c != '׳');
        let bare = bare.trim_start_matches(['.', '\'']);
        if !bare.chars().any(is_letter) {
            continue;
        }
        if names::is_title(bare) {
            titles.push(word.trim_matches(','));
            continue;
        }
        split_initials(bare, &mut found.names);
    }
    found.names = with_particles(found.names);
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
