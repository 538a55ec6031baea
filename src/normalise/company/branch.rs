//! Branches, departments and remarks inside a company name.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use super::legal_form;
use super::words::Word;
use crate::normalise::address;
use crate::normalise::text::{Script, squeezed};

#[derive(Clone, Copy, Debug, Default)]
struct Marker {
    after: bool,
    before: bool,
    last: bool,
    kept: Option<Kept>,
}

/// Where brackets round a word keep it in the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kept {
    BeforeForm,
    Anywhere,
}

static MARKERS: LazyLock<HashMap<String, Marker>> = LazyLock::new(|| {
    let mut markers: HashMap<String, Marker> = HashMap::new();
    for line in include_str!("branches.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((place, words)) = line.split_once('\t') else { continue };
        for word in words.split(';') {
            let marker = markers.entry(squeezed(word)).or_default();
            match place {
                "after" => marker.after = true,
                "before" => marker.before = true,
                "last" => marker.last = true,
                "within" => marker.kept = Some(Kept::BeforeForm),
                "registered" => marker.kept = Some(Kept::Anywhere),
                _ => {}
            }
        }
    }
    markers
});

fn marker(word: &Word<'_>) -> Marker {
    MARKERS.get(word.letters.as_str()).copied().unwrap_or_default()
}

/// What stands in brackets directly before the legal form and is no remark belongs to the name as it is registered: `(UK)
/// Limited`, `(2012) Ltd`, and wherever it stands `(Holdings)`. Only in Hebrew people leave the year out of what they write.
fn keep_what_is_registered(words: &[Word<'_>], taken: &[bool], branch: &mut [bool]) {
    let bracketed = |i: &usize| words.get(*i).is_some_and(|word| word.bracketed);
    let year = |word: &Word<'_>| word.text.len() == 4 && word.text.bytes().all(|b| b.is_ascii_digit());
    let hebrew = || words.iter().any(|word| word.script == Some(Script::Hebrew));
    let mut from = 1;
    while let Some(opens) = (from..words.len()).find(bracketed) {
        let behind = (opens..words.len()).find(|i| !bracketed(i)).unwrap_or(words.len());
        let inside = words.get(opens..behind).unwrap_or_default();
        let before_form = taken.get(behind).is_some_and(|taken| *taken);
        let whole = || inside.iter().map(|word| word.text).collect::<Vec<_>>().join(" ");
        let known = |word: &Word<'_>| {
            let kept = marker(word).kept;
            let belongs = || kept.is_some() || address::country(word.text).is_some();
            kept == Some(Kept::Anywhere) || before_form && (belongs() || year(word) && !hebrew())
        };
        if inside.iter().all(known) || before_form && address::country(&whole()).is_some() {
            branch.iter_mut().take(behind).skip(opens).for_each(|mark| *mark = false);
        }
        from = behind;
    }
}

/// Finds the words that name a branch, a department or a remark: what stands in brackets, what a marker word opens, a
/// department as the last word, a city behind a comma or a dash. `name` is the range of words that may be one; `taken` says
/// which belong to a legal form. At least one word outside brackets is always left over.
pub(super) fn find(words: &[Word<'_>], taken: &[bool]) -> Vec<bool> {
    let mut branch: Vec<bool> = words.iter().map(|word| word.bracketed).collect();
    keep_what_is_registered(words, taken, &mut branch);
    let free =
        |branch: &[bool], i: usize| !branch.get(i).is_some_and(|b| *b) && !taken.get(i).is_some_and(|t| *t);
    let left = |branch: &[bool]| (0..words.len()).filter(|&i| free(branch, i)).count();
    if left(&branch) == 0 {
        branch.fill(false);
    }
    for i in 0..words.len() {
        let Some(word) = words.get(i) else { continue };
        let Marker { after, before, .. } = marker(word);
        if !(after || before) || !free(&branch, i) {
            continue;
        }
        let mut trial = branch.clone();
        let last = (i + 1..words.len()).all(|j| !free(&branch, j));
        if last && (before || after) {
            // `Warsaw branch`
            if let Some(place) = (0..i).rev().find(|&j| free(&branch, j))
                && words.get(place).is_some_and(|word| address::looks_like_city(word.text))
                && let Some(mark) = trial.get_mut(place)
            {
                *mark = true;
            }
            if let Some(mark) = trial.get_mut(i) {
                *mark = true;
            }
        } else if after && (0..i).any(|j| free(&branch, j)) {
            let quote = word.quoted;
            for j in i..words.len() {
                let stop = taken.get(j).is_some_and(|t| *t)
                    || words.get(j).is_some_and(|next| j > i && next.quoted != quote && next.quoted != 0);
                if stop {
                    break;
                }
                if let Some(mark) = trial.get_mut(j) {
                    *mark = true;
                }
            }
        } else if after && word.quoted == 0 {
            // `Філія ТОВ «Світ»`, `Oddział w Gdańsku ABC sp. z o.o.`: up to the form or to the second quotes
            let stop = (i + 1..words.len()).find(|&j| {
                let quoted = words.get(j).is_some_and(|next| next.quoted > 0);
                quoted || taken.get(j).is_some_and(|t| *t) || legal_form::begins_at(words, j)
            });
            if let Some(stop) = stop.filter(|&stop| (stop..words.len()).any(|j| free(&branch, j))) {
                for mark in trial.iter_mut().take(stop).skip(i) {
                    *mark = true;
                }
            }
        }
        if left(&trial) > 0 {
            branch = trial;
        }
    }
    mark_last(words, &mut branch, free);
    branch
}

/// The place of a branch without the word that makes it one: `London` of `London branch`, `Чернівці` of `філія Чернівці`; the whole
/// where nothing else is said.
pub(super) fn place(branch: &str) -> String {
    let words = super::words::words(branch);
    let says = |word: &&Word<'_>| {
        let Marker { after, before, .. } = marker(word);
        !(after || before || PREPOSITIONS.contains(&word.letters.as_str()))
    };
    let places: Vec<&str> = words.iter().filter(says).map(|word| word.text).collect();
    if places.is_empty() { branch.to_owned() } else { places.join(" ") }
}

/// What may stand between the word for a branch and its place, as skeletons: `oddział w Krakowie`, `філія у Львові`.
const PREPOSITIONS: [&str; 9] = ["w", "we", "v", "vo", "u", "in", "of", "at", "po"];

/// A department as the last word; a city behind a comma or a dash, in as many words as it has.
fn mark_last(words: &[Word<'_>], branch: &mut [bool], free: impl Fn(&[bool], usize) -> bool) {
    let frees: Vec<usize> = (0..words.len()).filter(|&i| free(branch, i)).collect();
    let [first, .., last] = frees.as_slice() else { return };
    let Some(word) = words.get(*last) else { return };
    // `опт & розница` is one thing
    let department = marker(word).last && !word.gap.contains('&');
    let parted = frees.iter().rev().take(MOST_CITY_WORDS).find(|&&i| words.get(i).is_some_and(is_parted));
    let city = parted.filter(|&&i| i > *first && is_city(words.get(i..=*last).unwrap_or_default()));
    let from = city.copied().or_else(|| department.then_some(*last));
    if let Some(marks) = from.and_then(|from| branch.get_mut(from..=*last)) {
        marks.fill(true);
    }
}

/// No city has more words, the word for city among them.
const MOST_CITY_WORDS: usize = 5;

/// Whether a comma or a dash parts a word from the one before.
fn is_parted(word: &Word<'_>) -> bool {
    word.gap.contains([',', '/', '|', ';']) || (word.gap.contains(['-', '–', '—']) && word.gap.contains(' '))
}

/// Whether words outside quotes are the name of a city together: `Bielsko-Biała`, `г. Нижний Новгород`.
fn is_city(words: &[Word<'_>]) -> bool {
    let mut name = String::new();
    for (at, word) in words.iter().enumerate() {
        if word.quoted > 0 {
            return false;
        }
        name.push_str(if at > 0 { word.gap } else { "" });
        name.push_str(word.text);
    }
    address::looks_like_city(&name)
}
