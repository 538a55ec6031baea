//! Legal forms: which words of a name are one.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::LazyLock;

use foldhash::HashSet;

use super::words::Word;
use super::{initials, is_common_word};
use crate::model::{Country, LegalForm};
use crate::normalise::text::{Script, script_of, squeezed};
use crate::normalise::{address, person};

/// A form of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) family: &'static str,
    pub(super) country: Option<Country>,
    pub(super) elf: Option<&'static str>,
    pub(super) display: &'static str,
    /// Whether the spelling is a word too, and so only the form where it stands out in capitals.
    capitals: bool,
}

impl Form {
    pub(super) fn value(&self) -> LegalForm {
        LegalForm { display: self.display.into(), family: self.family, country: self.country }
    }
}

/// Where in a name a spelling is taken for the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Any,
    End,
    Start,
    Edge,
    Split,
    Front,
}

/// What one spelling means, by place: the same letters may be one form at the beginning and another at the end.
#[derive(Clone, Copy, Debug, Default)]
struct Meanings {
    any: Option<Form>,
    start: Option<Form>,
    end: Option<Form>,
    split: Option<Form>,
    front: Option<Form>,
}

/// The family whose firms are persons.
pub(super) const SOLE_TRADER: &str = "sole_trader";
/// The family of firms that somebody owns alone, `ПП`, and of words such as `ПКФ` that stand before other forms too.
const PRIVATE: &str = "private_enterprise";
/// No form is written in more words.
const MOST_WORDS: usize = 8;
/// A spelling this short in several pieces is only one if the pieces are initials (`s. a.`, not `la sa`).
const INITIALS_ONLY: usize = 4;
/// A Cyrillic spelling of this many letters is known in Latin too.
const ROMANISED: usize = 8;

/// Spellings in order, so that one search tells both whether a text is one and whether one begins so.
static TABLE: LazyLock<BTreeMap<String, Meanings>> = LazyLock::new(|| {
    let mut table: BTreeMap<String, Meanings> = BTreeMap::new();
    for (form, place, spellings) in rows() {
        for spelling in spellings.split(';') {
            let form = Form { capitals: spelling.starts_with('^'), ..form };
            let letters = squeezed(spelling);
            let script = script_of(spelling).unwrap_or(Script::Latin);
            add(&mut table, key(script, &letters), form, place);
            if script == Script::Cyrillic && letters.len() >= ROMANISED {
                add(&mut table, key(Script::Latin, &letters), form, place);
            }
        }
    }
    table
});

/// The rows of the data file: form, place, spellings.
pub(super) fn rows() -> impl Iterator<Item = (Form, Place, &'static str)> {
    let tables = [include_str!("legal_forms.tsv"), include_str!("legal_forms_spelt_out.tsv")];
    tables.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#')).filter_map(|line| {
        let mut columns = line.split('\t');
        let family = columns.next()?;
        let country = columns.next()?.parse().ok();
        let elf = columns.next().filter(|code| *code != "-");
        let display = columns.next()?;
        let place = match columns.next()? {
            "any" => Place::Any,
            "end" => Place::End,
            "start" => Place::Start,
            "edge" => Place::Edge,
            "split" => Place::Split,
            "front" => Place::Front,
            _ => return None,
        };
        Some((Form { family, country, elf, display, capitals: false }, place, columns.next()?))
    })
}

/// The beginnings of all spellings, of one letter to seven behind the alphabet's mark: most words begin no form, and that is seen
/// here.
static BEGINNINGS: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    let of_spelling = |spelling: &'static String| {
        let (mark, letters) = spelling.as_bytes().split_first().unwrap_or((&0, &[]));
        (0..=letters.len().min(BEGINNING))
            .map(|length| beginning(*mark, letters.get(..length).unwrap_or_default()))
    };
    TABLE.keys().flat_map(of_spelling).collect()
});

/// So many letters are looked at.
const BEGINNING: usize = 7;

/// The alphabet's mark and the first letters in one number.
fn beginning(mark: u8, letters: &[u8]) -> u64 {
    letters.iter().take(BEGINNING).fold(u64::from(mark), |number, letter| number << 8 | u64::from(*letter))
}

/// Forms of which others have the same letters, by those letters, each with its spelling as [`as_spelt`] writes it.
static SPELT: LazyLock<BTreeMap<String, Vec<(String, Form)>>> = LazyLock::new(|| {
    let mut spelt: BTreeMap<String, Vec<(String, Form)>> = BTreeMap::new();
    for (form, _, spellings) in rows() {
        for spelling in spellings.split(';').filter(|spelling| !spelling.starts_with('^')) {
            let script = script_of(spelling).unwrap_or(Script::Latin);
            spelt.entry(key(script, &squeezed(spelling))).or_default().push((as_spelt(spelling), form));
        }
    }
    spelt.retain(|_, forms| {
        forms.iter().any(|(_, form)| Some(form.display) != forms.first().map(|f| f.1.display))
    });
    spelt
});

/// A spelling in small letters, without the full stop behind it.
fn as_spelt(text: &str) -> String {
    text.trim_end_matches('.').to_lowercase()
}

/// Of the forms of one family with the same letters the one that is spelt just so, if another was taken: `a.s.` is none of
/// Norway's, `A/S` none of the Czechs'.
fn spelt_so(form: Form, spelling: &str, pieces: &[Word<'_>]) -> Form {
    let Some(forms) = SPELT.get(spelling) else { return form };
    let mut written = String::new();
    for (at, word) in pieces.iter().enumerate() {
        written.push_str(if at > 0 { word.gap } else { "" });
        written.push_str(word.text);
    }
    let written = as_spelt(&written);
    let mut same = forms.iter().filter(|(spelt, other)| *spelt == written && other.family == form.family);
    let first = same.next();
    if same.chain(first).any(|(_, other)| other.display == form.display) {
        return form;
    }
    first.map_or(form, |(_, other)| Form { capitals: form.capitals, ..*other })
}

fn add(table: &mut BTreeMap<String, Meanings>, key: String, form: Form, place: Place) {
    let meanings = table.entry(key).or_default();
    let slots: &mut [&mut Option<Form>] = match place {
        Place::Any => &mut [&mut meanings.any],
        Place::End => &mut [&mut meanings.end],
        Place::Start => &mut [&mut meanings.start],
        Place::Edge => &mut [&mut meanings.start, &mut meanings.end],
        Place::Split => &mut [&mut meanings.split],
        Place::Front => &mut [&mut meanings.front],
    };
    for slot in slots {
        slot.get_or_insert(form);
    }
}

fn mark_of(script: Script) -> u8 {
    match script {
        Script::Latin => b'l',
        Script::Cyrillic => b'c',
        Script::Hebrew => b'h',
        Script::Other => b'o',
    }
}

fn key(script: Script, letters: &str) -> String {
    let mut key = String::with_capacity(letters.len() + 24);
    key.push(char::from(mark_of(script)));
    key.push_str(letters);
    key
}

/// Forms found in a name: which words they take and what they are.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) form: Form,
    pub(super) words: std::ops::Range<usize>,
}

/// The alphabet of the form that may begin at word `at`.
fn opens(words: &[Word<'_>], at: usize) -> Option<Script> {
    let script = words.get(at..)?.iter().find_map(|word| word.script)?;
    let letters = words.get(at)?.letters.as_bytes();
    BEGINNINGS.contains(&beginning(mark_of(script), letters)).then_some(script)
}

/// Finds the longest spelling that begins at word `at`.
fn longest_at(words: &[Word<'_>], at: usize, edges: (usize, usize), ends_only: bool) -> Option<Found> {
    longest_spelling_at(words, at, edges, ends_only, opens(words, at)?)
}

fn longest_spelling_at(
    words: &[Word<'_>],
    at: usize,
    edges: (usize, usize),
    ends_only: bool,
    script: Script,
) -> Option<Found> {
    let mut spelling = key(script, "");
    let mut best = None;
    for (i, word) in words.iter().enumerate().take(edges.1).skip(at).take(MOST_WORDS) {
        // a single letter may be a look-alike: the `C` of `Общество C ограниченной …`
        if word.letters.len() > 1 && word.script.is_some_and(|other| other != script) {
            break;
        }
        spelling.push_str(&word.letters);
        let from = (Bound::Included(spelling.as_str()), Bound::Unbounded);
        let Some((next, meanings)) = TABLE.range::<str, _>(from).next() else { break };
        if !next.starts_with(&spelling) {
            break;
        }
        if *next != spelling {
            continue;
        }
        let pieces = words.get(at..=i).unwrap_or_default();
        let initials = pieces.iter().all(|piece| piece.letters.len() <= 3);
        if pieces.len() > 1 && spelling.len() - 1 <= INITIALS_ONLY && !initials {
            continue;
        }
        if initials::are_cut(words, at, i) || initials::are_a_persons(words, at, i) {
            continue;
        }
        let (first, last) = (at == edges.0, i + 1 == edges.1);
        let split = meanings.split.filter(|_| pieces.len() > 1);
        let dotted = pieces.len() > 1;
        let form = if last {
            meanings.end.or(meanings.any).or(split).or(meanings.start.filter(|_| first))
        } else if first {
            let front = meanings.front.filter(|_| !dotted && fronts_a_name(words, at, edges.1));
            meanings.start.or(meanings.any).or(split).or(meanings.end.filter(|_| dotted)).or(front)
        } else {
            meanings.any.or(split)
        };
        let form = form.filter(|form| !form.capitals || first && last || stands_out(words, at, i));
        if let Some(form) = form.filter(|_| !ends_only || last) {
            best = Some(Found { form: spelt_so(form, &spelling, pieces), words: at..i + 1 });
        }
    }
    best
}

/// Whether a word that may be a form stands out from its name: in capitals, before the name or beside words that are not,
/// or with full stops between its letters (`S.p.A.`, not `Hotel & Spa`).
fn stands_out(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let in_capitals = |word: &Word<'_>| word.text.chars().all(|c| !c.is_lowercase());
    let form = words.get(from..=to).unwrap_or_default();
    form.len() > 1
        || form.iter().all(in_capitals)
            && (from == 0 || words.iter().any(|word| word.text.chars().count() > 3 && !in_capitals(word)))
}

/// Whether two letters before a name are its form (`AS Latvenergo`, `AB „Lietuvos geležinkeliai“`) and no part of it: they stand
/// in capitals before a word in quotes, or before one that is written as names are. Before a city they are a club's (`AS Roma`),
/// before a family name alone initials (`AS Watson`), before a word of trade an acronym (`AB Logistics`), before a word with
/// capitals inside a part of a brand (`AB InBev`); and no firm carries a form at both ends.
fn fronts_a_name(words: &[Word<'_>], at: usize, end: usize) -> bool {
    let (Some(form), Some(next)) = (words.get(at), words.get(at + 1)) else { return false };
    if end < words.len() || form.text.chars().any(char::is_lowercase) {
        return false;
    }
    if next.quoted > 0 && form.quoted == 0 {
        return true;
    }
    let mut letters = next.text.chars();
    let is_name = letters.next().is_some_and(char::is_uppercase)
        && next.letters.len() > 2
        && letters.all(char::is_lowercase)
        && next.gap.chars().all(char::is_whitespace);
    let family = |word: &str| person::is_given_name(word) || end == at + 2 && person::is_family_name(word);
    is_name
        && !is_common_word(&next.letters)
        && !address::looks_like_city(next.text)
        && !family(&next.letters)
}

/// Whether a form stands at word `at`, were the name to begin there.
pub(super) fn begins_at(words: &[Word<'_>], at: usize) -> bool {
    longest_at(words, at, (at, words.len()), false).is_some()
}

/// Finds all forms of a name, in the order in which they stand. `edges` is the part of the words that is the name proper.
/// A form that is all there is of the name is none: some firm is called so.
pub(super) fn find(words: &[Word<'_>], edges: (usize, usize)) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    // a word is looked at several times
    let opening: Vec<Option<Script>> = (0..words.len()).map(|at| opens(words, at)).collect();
    if opening.iter().all(Option::is_none) {
        return found;
    }
    let longest_at = |at: usize, edges: (usize, usize), ends_only: bool| {
        longest_spelling_at(words, at, edges, ends_only, opening.get(at).copied().flatten()?)
    };
    let (mut from, mut to) = edges;
    // at the end, the longest first; nested forms (`GmbH & Co. KG`, `sp. z o.o. sp.k.`) come off one by one
    while to > from {
        let start = from.max(to.saturating_sub(MOST_WORDS));
        let Some(at_end) = (start..to).find_map(|at| longest_at(at, (from, to), true)) else { break };
        to = at_end.words.start;
        found.insert(0, at_end);
    }
    let mut front = 0;
    while from < to {
        let Some(at_start) = longest_at(from, (from, to), false) else { break };
        from = at_start.words.end;
        found.insert(front, at_start);
        front += 1;
    }
    let mut at = from + 1;
    while at < to {
        if let Some(inside) = longest_at(at, (from, to), false) {
            at = inside.words.end;
            found.insert(front, inside);
            front += 1;
        } else {
            at += 1;
        }
    }
    found
}

/// One form of several: a partnership of companies is named by both (`sp. z o.o. sp.k.`), the sign of a sole trader or of a private
/// firm gives way to any other (`PHU Ptak s.c.`, `ПКФ Ромашка, ООО`). Otherwise the outer one counts, and those within are words of the name: the first where
/// forms stand before the name (`ПАТ Компанія ТОВ Лан`), the last where they stand behind it (`Emerging Energy Corporation AG`).
pub(super) fn combined(found: &[Found]) -> Option<LegalForm> {
    let (first, rest) = found.split_first()?;
    let gives_way = matches!(first.form.family, SOLE_TRADER | PRIVATE);
    if gives_way && rest.iter().any(|other| other.form.family != first.form.family) {
        return combined(rest);
    }
    if let [second] = rest
        && joins(first, second)
    {
        return Some(LegalForm {
            display: format!("{} {}", first.form.display, second.form.display).into(),
            family: second.form.family,
            country: second.form.country,
        });
    }
    let last = rest.last().unwrap_or(first);
    let stands_before = |found: &Found| script_of(found.form.display) == Some(Script::Cyrillic);
    Some(if found.iter().all(stands_before) { first } else { last }.form.value())
}

/// Whether forms make one, so that the short spelling of [`combined`] says all that they say.
pub(super) fn are_one(found: &[Found]) -> bool {
    match found {
        [_] => true,
        [first, second] => joins(first, second),
        _ => false,
    }
}

/// A company and the partnership it is the partner of.
fn joins(first: &Found, second: &Found) -> bool {
    is_partnership(second.form.family)
        && !is_partnership(first.form.family)
        && !second.form.display.starts_with(first.form.display)
        && second.words.start == first.words.end
}

fn is_partnership(family: &str) -> bool {
    family.ends_with("_partnership")
}

/// Reads a legal form that stands alone.
pub(super) fn alone(words: &[Word<'_>]) -> Option<Form> {
    let found = longest_at(words, 0, (0, words.len()), true)?;
    (found.words.end == words.len()).then_some(found.form)
}
