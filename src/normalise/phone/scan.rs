//! Takes a cell apart into what may be numbers, their extensions and the words around them. Nothing is judged here.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use super::super::cell;

/// A piece of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// What may be a number.
    Number(Written<'a>),
    /// A word that says what the number beside it is.
    Label {
        /// Whether it says fax.
        fax: bool,
        /// Whether it stands in brackets.
        bracketed: bool,
    },
    /// Words that say nothing about a number.
    Words(&'a str),
    /// A slash: what follows may be another number, the end of one, or the same number.
    Slash,
    /// A sign that only stands between numbers.
    Separator,
}

/// Digits as they were written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written<'a> {
    /// The part of the cell.
    pub text: &'a str,
    /// Whether a plus leads.
    pub plus: bool,
    /// The digits in groups, as spaces and signs divide them.
    pub groups: Vec<String>,
    /// Whether the first group stands in brackets.
    pub bracketed: bool,
    /// What follows an extension word.
    pub extension: Option<u32>,
}

impl Written<'_> {
    /// All digits.
    pub(super) fn digits(&self) -> String {
        self.groups.concat()
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Extension,
    Fax,
    Label,
}

static ROLES: LazyLock<HashMap<&'static str, Role>> = LazyLock::new(|| {
    let mut roles = HashMap::new();
    for line in cell::data_lines(include_str!("words.tsv")) {
        let mut columns = line.split('\t');
        let (Some(word), Some(role)) = (columns.next(), columns.next()) else { continue };
        let role = match role {
            "extension" => Role::Extension,
            "fax" => Role::Fax,
            _ => Role::Label,
        };
        roles.insert(word, role);
    }
    roles
});

/// Takes a cleaned cell apart.
pub(super) fn scan(text: &str) -> Vec<Piece<'_>> {
    Scanner { text, at: 0, words_start: 0, pieces: Vec::new() }.run()
}

struct Scanner<'a> {
    text: &'a str,
    at: usize,
    words_start: usize,
    pieces: Vec<Piece<'a>>,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn run(mut self) -> Vec<Piece<'a>> {
        while let Some(c) = self.rest().chars().next() {
            let in_brackets = c == '(' && self.rest().chars().nth(1).is_some_and(char::is_alphabetic);
            match c {
                '0'..='9' | '+' => self.number(),
                '(' if !in_brackets && self.rest().contains(|c: char| c.is_ascii_digit()) => self.number(),
                '/' | '\\' => self.sign(Piece::Slash),
                ';' | ',' | '\n' | '\r' | '\t' | '|' | '&' => self.sign(Piece::Separator),
                _ if c.is_alphabetic() || c == '@' => self.word(),
                _ => self.at += c.len_utf8(),
            }
        }
        self.pieces
    }

    fn sign(&mut self, piece: Piece<'a>) {
        self.at += 1;
        self.pieces.push(piece);
    }

    fn number(&mut self) {
        let start = self.at;
        let token =
            self.rest().split(|c: char| c.is_whitespace() || matches!(c, ';' | ',')).next().unwrap_or("");
        if token.contains('@') {
            self.at += token.len();
            self.pieces.push(Piece::Words(token));
            return;
        }
        let mut plus = false;
        let mut groups: Vec<String> = Vec::new();
        let mut group = String::new();
        let mut end = start;
        let bracketed = self.rest().starts_with('(');
        while let Some(c) = self.rest().chars().next() {
            match c {
                '0'..='9' => {
                    group.push(c);
                    end = self.at + 1;
                }
                '+' if group.is_empty() && groups.is_empty() => plus = true,
                ' ' | '-' | '.' | '(' | ')' | '[' | ']' | '~' | '_' | '*' | '\u{a0}' => {
                    let next_word = c == '(' && self.rest().chars().nth(1).is_some_and(char::is_alphabetic);
                    if next_word {
                        break;
                    }
                    if !group.is_empty() {
                        groups.push(std::mem::take(&mut group));
                    }
                }
                _ => break,
            }
            self.at += c.len_utf8();
        }
        if !group.is_empty() {
            groups.push(group);
        }
        if groups.is_empty() {
            self.at = self.at.max(start + 1);
            return;
        }
        let text = self.text.get(start..end).unwrap_or("");
        let mut written = Written { text, plus, groups, bracketed, extension: None };
        self.extension(&mut written);
        written.text = self.text.get(start..self.at).unwrap_or(text).trim_end();
        self.pieces.push(Piece::Number(written));
    }

    /// Reads `ext. 12`, `#12`, `;ext=12`, `(wew. 12)` behind a number.
    fn extension(&mut self, written: &mut Written<'_>) {
        if written.groups.iter().map(String::len).sum::<usize>() < 4 {
            return;
        }
        let rest = self.rest();
        let lead = rest.len() - rest.trim_start_matches([' ', ',', ';', '(', '.', '/', '-']).len();
        let (gap, after) = rest.split_at_checked(lead).unwrap_or(("", rest));
        let word_end =
            after.find(|c: char| !c.is_alphabetic() && c != '"' && c != '\'').unwrap_or(after.len());
        let (word, tail) = after.split_at_checked(word_end).unwrap_or(("", after));
        let marked = if word.is_empty() {
            after.starts_with('#') && !gap.contains([';', ','])
        } else {
            role_of(word) == Some(Role::Extension)
        };
        if !marked {
            return;
        }
        let digits_at = tail.trim_start_matches([' ', '.', ':', '=', '#', '-', '№']);
        let length = digits_at.bytes().take_while(u8::is_ascii_digit).count();
        let (Some(digits), Some(behind)) = (digits_at.get(..length), digits_at.get(length..)) else { return };
        // RFC 3966 sets no bound; no switchboard has more than seven digits
        if length == 0 || length > 7 {
            return;
        }
        written.extension = digits.parse().ok();
        self.at = self.text.len() - behind.strip_prefix(')').unwrap_or(behind).len();
    }

    fn word(&mut self) {
        let rest = self.rest();
        let token_end =
            rest.find(|c: char| c.is_whitespace() || matches!(c, ';' | ',')).unwrap_or(rest.len());
        let token = rest.get(..token_end).unwrap_or(rest);
        if token.contains('@') || token.contains("://") || token.starts_with("www.") {
            self.words(token_end);
            return;
        }
        let end = rest
            .find(|c: char| {
                !c.is_alphabetic() && !matches!(c, '"' | '\'' | '\u{5f4}' | '\u{5f3}' | '\u{301}')
            })
            .unwrap_or(rest.len());
        let bracketed = self.text.get(..self.at).is_some_and(|before| before.ends_with('('));
        // «тел/факс» is one label; `tel:601602603` is a label and a number
        if !token.bytes().any(|b| b.is_ascii_digit())
            && let Some(Role::Label) = role_of(token)
        {
            self.at += token_end;
            self.pieces.push(Piece::Label { fax: false, bracketed });
            return;
        }
        match role_of(rest.get(..end).unwrap_or(rest)) {
            Some(role) => {
                self.at += end;
                self.pieces.push(Piece::Label { fax: role == Role::Fax, bracketed });
            }
            None => self.words(end),
        }
    }

    /// Adds words to the words before, if nothing but spaces and signs without meaning stands between.
    fn words(&mut self, length: usize) {
        let continues = matches!(self.pieces.last(), Some(Piece::Words(_)));
        if continues {
            self.pieces.pop();
        } else {
            self.words_start = self.at;
        }
        self.at += length.max(1);
        self.pieces.push(Piece::Words(self.text.get(self.words_start..self.at).unwrap_or("")));
    }
}

fn role_of(word: &str) -> Option<Role> {
    let bare = word.trim_matches(|c: char| !c.is_alphabetic());
    if bare.is_empty() || bare.len() > 32 {
        return None;
    }
    if let Some(role) = ROLES.get(bare) {
        return Some(*role);
    }
    ROLES.get(bare.to_lowercase().as_str()).copied()
}
