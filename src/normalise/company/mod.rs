//! Company names: display form, legal form, branch, core, key.

mod alias;
mod branch;
mod common;
mod initials;
mod legal_form;
mod owner;
mod polish;
mod retyped;
mod words;

use std::borrow::Cow;

use super::text::{
    clean, is_apostrophe, is_clean, is_double_quote, is_letter, is_placeholder, keys_by_ear, skeleton,
    sound_key, squeezed, without_pictures,
};
use crate::lexicon::trade;
use crate::model::{CompanyName, LegalForm};
pub use alias::{may_trade_under, trading_name};
pub use common::{common_word_weight, is_common_word};
pub use owner::{may_be_sole_trader, owner_of_sole_trader};
pub use retyped::retyped_name;
use words::Word;

/// Takes a company name apart; `None` for an empty text or a placeholder.
///
/// The core is the name without legal form, quotes and branch; if nothing would be left, what there was is kept, so that
/// a firm called `AG` has a key.
#[must_use]
pub fn company_name(raw: &str) -> Option<CompanyName> {
    if is_placeholder(raw) {
        return None;
    }
    let written = display(raw);
    let parts = Parts::of(&written);
    let key = parts.key(&written);
    if let Some(polished) = polish::polished(&written, &parts) {
        let as_read = display(&polished);
        let again = Parts::of(&as_read);
        if again.form == parts.form
            && again.key(&as_read) == key
            && again.branch(&as_read).map(|branch| branch.to_lowercase())
                == parts.branch(&written).map(|branch| branch.to_lowercase())
            && polish::polished(&as_read, &again).unwrap_or(as_read.clone()) == polished
        {
            return Some(again.name(&polished, &as_read, &key));
        }
    }
    Some(parts.name(&written, &written, &key))
}

/// The place that the branch of a name is called after, without the word that makes it one.
#[must_use]
pub fn branch_place(name: &CompanyName) -> Option<String> {
    name.branch().map(branch::place)
}

/// Reads a legal form that stands alone in a cell.
#[must_use]
pub fn legal_form(raw: &str) -> Option<LegalForm> {
    let text = display(raw);
    let words = words::words(&text);
    legal_form::alone(&words).map(|form| form.value()).or_else(|| {
        // two forms that make one: `sp. z o.o. sp. k.`
        let found = legal_form::find(&words, (0, words.len()));
        let all: usize = found.iter().map(|form| form.words.len()).sum();
        (all == words.len()).then(|| legal_form::combined(&found)).flatten()
    })
}

/// The code of the ISO 20275 list for a legal form that stands alone in a cell.
#[must_use]
pub fn legal_form_code(raw: &str) -> Option<&'static str> {
    legal_form::alone(&words::words(&display(raw)))?.elf
}

/// What stands for a quote, belongs to one or is cut off at the ends, among the characters of a clean text.
const MARKS: [char; 13] = ['"', '\'', '`', ',', ';', '<', '>', '«', '»', '„', '”', '“', '’'];

/// White space and quotes put right: all double quotes become `"`, pairs of single ones too, empty ones vanish.
fn display(raw: &str) -> String {
    if is_clean(raw) && !raw.contains(MARKS) { raw.to_owned() } else { put_right(raw) }
}

fn put_right(raw: &str) -> String {
    let mut text = clean(&without_pictures(raw));
    for pair in ["''", ",,", "<<", ">>"] {
        if text.contains(pair) {
            text = text.replace(pair, "\"");
        }
    }
    let mut out = String::with_capacity(text.len());
    for c in single_quotes_doubled(text).chars() {
        let c = if is_double_quote(c) { '"' } else { c };
        if !(c == '"' && out.ends_with('"')) {
            out.push(c);
        }
    }
    clean(out.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';')))
}

/// What the words of a name are.
struct Parts<'a> {
    words: Vec<Word<'a>>,
    /// Which belong to the legal form.
    taken: Vec<bool>,
    core: Vec<bool>,
    branch: Vec<bool>,
    form: Option<LegalForm>,
    /// Whether the words taken say no more than `form`.
    one_form: bool,
}

/// The consonants of a name with the sign of its trade in place of each word of trade; empty if there is none.
fn by_trade(key: &str, consonants: &str) -> String {
    let words = || key.split(' ');
    if words().all(|word| trade::concept(word) == 0) || words().count() != consonants.split(' ').count() {
        return String::new();
    }
    let signs = words().zip(consonants.split(' ')).map(|(word, other)| match trade::sign(word) {
        Some(sign) => Cow::Owned(sign),
        None => Cow::Borrowed(other),
    });
    signs.collect::<Vec<_>>().join(" ")
}

impl<'a> Parts<'a> {
    fn of(display: &'a str) -> Self {
        let words = words::words(display);
        let unmarked = vec![false; words.len()];
        let mut found = legal_form::find(&words, (0, words.len()));
        let mut taken = unmarked.clone();
        mark(&mut taken, &found);
        let mut branch = branch::find(&words, &taken);
        // the owner and the name under which the firm trades stand aside as a branch does
        let owner = owner::named(display, &words, &found).map_or(0..0, |(range, _)| range);
        let alias = alias::named(&words, &found).map_or(0..0, |(range, _)| range);
        let aside: Vec<usize> = owner.chain(alias).collect();
        for i in &aside {
            set(&mut branch, *i, true);
        }
        // `UG (haftungsbeschränkt)`
        for form in &found {
            if form.words.clone().any(|i| branch.get(i) == Some(&false)) {
                form.words.clone().for_each(|i| set(&mut branch, i, false));
            }
        }
        if branch.iter().any(|b| *b) {
            // a form stands at the end of the name proper although a branch follows: look again without it
            let (name, places): (Vec<Word<'_>>, Vec<usize>) = words
                .iter()
                .zip(&branch)
                .enumerate()
                .filter(|(_, (_, is_branch))| !**is_branch)
                .map(|(i, (word, _))| (word.clone(), i))
                .unzip();
            let again = legal_form::find(&name, (0, name.len()));
            let forms_in_branch = found.iter().any(|f| f.words.clone().any(|i| branch.get(i) == Some(&true)));
            if !again.is_empty() || !forms_in_branch {
                taken.clone_from(&unmarked);
                for form in &again {
                    for at in form.words.clone() {
                        if let Some(&place) = places.get(at) {
                            set(&mut taken, place, true);
                        }
                    }
                }
                found = again;
            } else {
                // `Ромашка (ООО)`
                for (mark, form) in branch.iter_mut().zip(&taken) {
                    *mark &= !form;
                }
            }
        }
        let core: Vec<bool> = taken.iter().zip(&branch).map(|(form, branch)| !form && !branch).collect();
        for i in aside {
            set(&mut branch, i, false);
        }
        let form = legal_form::combined(&found);
        if core.iter().any(|c| *c) {
            let one_form = legal_form::are_one(&found);
            return Self { words, taken, core, branch, form, one_form };
        }
        // nothing left: the name is what there was
        let core = vec![true; words.len()];
        Self { words, taken: unmarked.clone(), core, branch: unmarked, form: None, one_form: false }
    }

    /// The name that was read from `written` and is shown as `display`.
    fn name(self, display: &str, written: &str, key: &str) -> CompanyName {
        let core = self.core(written);
        let branch = self.branch(written);
        let (sound, consonants) = keys_by_ear(&core);
        let traded = by_trade(key, &consonants);
        CompanyName::new_normal(display, &core, key, self.form, branch.as_deref()).sounding(
            &sound,
            &consonants,
            &branch.as_deref().map(|branch| sound_key(&branch::place(branch))).unwrap_or_default(),
            &traded,
        )
    }

    fn kept(&self) -> impl Iterator<Item = (usize, &Word<'a>)> {
        self.words.iter().enumerate().filter(|(i, _)| self.core.get(*i).copied().unwrap_or_default())
    }

    fn core(&self, display: &str) -> String {
        let mut out = String::with_capacity(display.len());
        let mut before: Option<(usize, &Word<'_>)> = None;
        for (i, word) in self.kept() {
            if let Some((j, _)) = before {
                let gap: String = if j + 1 == i {
                    word.gap
                        .chars()
                        .filter(|c| !is_double_quote(*c) && !matches!(c, '(' | ')' | '[' | ']'))
                        .collect()
                } else {
                    " ".to_owned()
                };
                let gap = if gap.is_empty() { " " } else { &gap };
                out.push_str(gap);
            }
            out.push_str(word.text);
            before = Some((i, word));
        }
        // what belongs to the last word: `S.A.`, `C++`, `Wow!`
        if let Some((i, last)) = before {
            let tail = self.words.get(i + 1).map_or_else(|| display.get(last.end()..), |next| Some(next.gap));
            let tail = tail.unwrap_or_default();
            out.extend(tail.chars().take_while(|c| matches!(c, '.' | '!' | '+' | '?') || is_apostrophe(*c)));
            if out.ends_with('.') && !out.trim_end_matches('.').contains('.') {
                out.pop();
            }
        }
        if out.is_empty() { display.to_owned() } else { clean(&out) }
    }

    /// The skeleton of the core, put together from those of its words.
    fn key(&self, display: &str) -> String {
        let is_initial = |word: &Word<'_>| {
            let mut letters = word.text.chars();
            letters.next().is_some_and(is_letter) && letters.next().is_none()
        };
        let mut key = String::with_capacity(display.len());
        let mut before: Option<(usize, &Word<'_>)> = None;
        for (i, word) in self.kept().filter(|(_, word)| !word.letters.is_empty()) {
            // initials stay together: `A.B.C.`
            let joined = before.is_some_and(|(j, before)| {
                j + 1 == i && word.gap == "." && is_initial(before) && is_initial(word)
            });
            if !(key.is_empty() || joined) {
                key.push(' ');
            }
            key.push_str(&word.letters);
            before = Some((i, word));
        }
        if key.is_empty() {
            key = skeleton(display);
        }
        without_ands(key)
    }

    fn branch(&self, display: &str) -> Option<String> {
        let mut parts: Vec<String> = Vec::new();
        let mut i = 0;
        while i < self.words.len() {
            if self.branch.get(i) != Some(&true) {
                i += 1;
                continue;
            }
            let from = i;
            while self.branch.get(i + 1) == Some(&true)
                && self.words.get(i + 1).is_some_and(|w| !w.gap.contains([')', '(']))
            {
                i += 1;
            }
            let (Some(first), Some(last)) = (self.words.get(from), self.words.get(i)) else { break };
            let text = display.get(first.start..last.end()).unwrap_or_default();
            parts.push(clean(&text.replace(is_double_quote, "")));
            i += 1;
        }
        (!parts.is_empty()).then(|| parts.join(", "))
    }
}

fn mark(taken: &mut [bool], found: &[legal_form::Found]) {
    found.iter().flat_map(|form| form.words.clone()).for_each(|at| set(taken, at, true));
}

fn set(marks: &mut [bool], at: usize, to: bool) {
    if let Some(mark) = marks.get_mut(at) {
        *mark = to;
    }
}

/// Single quotes round a part of a name; an apostrophe inside or behind a word is none.
fn single_quotes_doubled(text: String) -> String {
    let opens = text.char_indices().find(|&(i, c)| {
        let before = text.get(..i).and_then(|t| t.chars().next_back());
        let after = text.get(i + c.len_utf8()..).and_then(|t| t.chars().next());
        is_apostrophe(c)
            && before.is_none_or(|c| !c.is_alphanumeric())
            && after.is_some_and(char::is_alphanumeric)
    });
    let Some((open, first)) = opens else { return text };
    let from = open + first.len_utf8();
    let closes = text.char_indices().skip_while(|(i, _)| *i < from).find(|&(i, c)| {
        let after = text.get(i + c.len_utf8()..).and_then(|t| t.chars().next());
        is_apostrophe(c) && after.is_none_or(|c| !c.is_alphanumeric())
    });
    let Some((close, last)) = closes else { return text };
    let part = |range: std::ops::Range<usize>| text.get(range).unwrap_or_default();
    let whole =
        [part(0..open), "\"", part(from..close), "\"", part(close + last.len_utf8()..text.len())].concat();
    single_quotes_doubled(whole)
}

/// `Kowalski i Syn`, `Kowalski & Syn`: the word between says nothing, the sign is gone already.
fn without_ands(key: String) -> String {
    let is_and = |word: &str| matches!(word, "and" | "und" | "oraz" | "i" | "ta" | "et");
    if !key.split(' ').any(is_and) {
        return key;
    }
    let words: Vec<&str> = key.split(' ').collect();
    let last = words.len().saturating_sub(1);
    let kept = words.iter().enumerate().filter(|(i, word)| *i == 0 || *i == last || !is_and(word));
    kept.map(|(_, word)| *word).collect::<Vec<_>>().join(" ")
}

/// Whether a name is nothing but a legal form, as in a column of forms.
#[must_use]
pub fn is_legal_form(raw: &str) -> bool {
    raw.len() < 128 && !squeezed(raw).is_empty() && legal_form(raw).is_some()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{display, put_right};

    proptest! {
        #[test]
        fn the_short_way_and_the_long_one_show_the_same(name in "[A-Za-zĄ-ż А-яІіЇїא-ת0-9.&()\"'`,;<>«»„”“’–-]{0,24}") {
            prop_assert_eq!(display(&name), put_right(&name));
        }
    }
}
