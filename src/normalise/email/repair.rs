//! What people do to addresses in a cell: words for the sign, spaces, commas, names, brackets.

use super::super::web::domain::domain;

/// Spellings of the `@` that hide it from programs.
const AT_WORDS: &[&str] =
    &["(at)", "[at]", "{at}", "<at>", "(małpa)", "[małpa]", "(malpa)", "(собака)", "(@)", "[@]"];
const DOT_WORDS: &[&str] = &["(dot)", "[dot]", "{dot}", "(kropka)", "[kropka]", "(точка)", "(punkt)"];

/// Whether the text writes the `@` in a word.
pub(super) fn has_at_word(text: &str) -> bool {
    text.contains(['(', '[', '{', '<']) && {
        let lower = text.to_lowercase();
        AT_WORDS.iter().any(|word| lower.contains(word))
    }
}

/// The text with its `@` signs in place: no words for them, no spaces around them, no `mailto:`.
pub(super) fn repair(text: &str, findings: &mut Vec<String>) -> String {
    let mut repaired = text.to_owned();
    if has_at_word(text) {
        repaired = repaired.to_lowercase();
        for word in AT_WORDS {
            repaired = repaired.replace(word, "@");
        }
        for word in DOT_WORDS {
            repaired = repaired.replace(word, ".");
        }
        findings.push("email_at_word".to_owned());
    }
    if repaired.contains(" @") || repaired.contains("@ ") {
        repaired = without_spaces_around_at(&repaired);
        findings.push("email_spaces".to_owned());
    }
    without_mailto(&repaired)
}

/// Takes out the spaces around each `@` that has something on both sides.
fn without_spaces_around_at(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut parts = text.split('@').peekable();
    while let Some(part) = parts.next() {
        let part = if out.is_empty() { part } else { part.trim_start_matches(' ') };
        if parts.peek().is_some() {
            out.push_str(part.trim_end_matches(' '));
            out.push('@');
        } else {
            out.push_str(part);
        }
    }
    out
}

fn without_mailto(text: &str) -> String {
    const SCHEME: &str = "mailto:";
    let lower = text.to_ascii_lowercase();
    if !lower.contains(SCHEME) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(found) = lower.get(at..).and_then(|rest| rest.find(SCHEME)) {
        out.push_str(text.get(at..at + found).unwrap_or(""));
        at += found + SCHEME.len();
    }
    out.push_str(text.get(at..).unwrap_or(""));
    out
}

/// Words before an address that say nothing more than that it is one.
const LABELS: &[&str] = &[
    "email",
    "e-mail",
    "mail",
    "e-post",
    "poczta",
    "почта",
    "пошта",
    "эл",
    "имейл",
    "емейл",
    "מייל",
    "דוא",
    "דואל",
    "lub",
    "или",
    "або",
    "oder",
    "or",
    "או",
    "i",
    "и",
    "та",
    "und",
    "and",
    "oraz",
    "albo",
];

/// Marks that stand around an address and are no part of it.
fn is_around(c: char) -> bool {
    ".,:'`*-–=!?«»„”“".contains(c)
}

/// The parts of a cell that may be addresses, and the words between them.
pub(super) fn tokens(text: &str, findings: &mut Vec<String>) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut words_open = false;
    for (token, after_comma) in split(text) {
        let bare = token.trim_matches(is_around);
        // what a label leaves may stand between quotes of its own
        let labelled = bare.split_once(':').filter(|(_, tail)| tail.contains('@'));
        let bare = labelled.map_or(bare, |(_, tail)| tail.trim_matches(is_around));
        if bare.is_empty() || LABELS.contains(&bare.to_lowercase().as_str()) {
            continue;
        }
        if bare.contains('@') {
            words_open = false;
            tokens.push(bare.split('?').next().unwrap_or(bare).to_owned());
        } else if after_comma
            && let Some(whole) = tokens.last().and_then(|before| with_comma_for_dot(before, bare))
        {
            findings.push("email_comma_for_dot".to_owned());
            tokens.pop();
            tokens.push(whole);
        } else if words_open && let Some(words) = tokens.last_mut() {
            words.push(' ');
            words.push_str(bare);
        } else {
            words_open = true;
            tokens.push(bare.to_owned());
        }
    }
    tokens
}

/// The tokens, each with whether it stands right behind a comma.
fn split(text: &str) -> Vec<(&str, bool)> {
    let is_mark = |c: char| c.is_whitespace() || ";,|/\\<>()[]{}\"&".contains(c);
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut after_comma = false;
    for (at, c) in text.char_indices().chain([(text.len(), ';')]) {
        if is_mark(c) {
            if start < at {
                tokens.push((text.get(start..at).unwrap_or(""), after_comma));
            }
            start = at + c.len_utf8();
            after_comma = c == ',';
        }
    }
    tokens
}

/// `jan@firma` and `pl`: one address where only both together have a known ending.
fn with_comma_for_dot(before: &str, after: &str) -> Option<String> {
    let (_, host) = before.split_once('@')?;
    let ends_well = |host: &str| domain(host).is_some_and(|domain| domain.known_suffix);
    if ends_well(host) || after.len() > 24 {
        return None;
    }
    ends_well(&format!("{host}.{after}")).then(|| format!("{before}.{after}"))
}
