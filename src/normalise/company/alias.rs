//! The name under which a firm trades, behind the one that is registered.

use std::ops::Range;
use std::sync::LazyLock;

use foldhash::HashMap;

use super::words::{Word, words};
use super::{display, legal_form};
use crate::model::CompanyName;
use crate::normalise::text::squeezed;

/// The words of a marker, each with the signs before it.
type Marker = Vec<(String, String)>;

/// The markers by the letters of their first word: hardly a word of a name begins one.
static MARKERS: LazyLock<HashMap<String, Vec<Marker>>> = LazyLock::new(|| {
    let lines = include_str!("aliases.txt").lines().filter(|line| !line.starts_with('#'));
    let mut markers: HashMap<String, Vec<Marker>> = HashMap::default();
    for line in lines {
        let marker: Marker = words(line).iter().map(|word| (signs(word), squeezed(word.text))).collect();
        if let Some((_, first)) = marker.first() {
            markers.entry(first.clone()).or_default().push(marker);
        }
    }
    markers
});

/// The signs between a word and the one before, without white space.
fn signs(word: &Word<'_>) -> String {
    word.gap.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The number of words of the marker that begins at a word. What parts it from the word before makes no difference.
fn marker_at(all: &[Word<'_>], at: usize) -> Option<usize> {
    let fits = |marker: &&Marker| {
        let here = all.get(at..at + marker.len()).unwrap_or_default();
        here.len() == marker.len()
            && here.iter().zip(*marker).enumerate().all(|(place, (word, (before, letters)))| {
                word.letters == *letters && (place == 0 || signs(word) == *before)
            })
    };
    MARKERS.get(&all.get(at)?.letters)?.iter().filter(fits).map(Vec::len).max()
}

/// The words that name the alias, those that say so among them, and the first word of the alias: what stands behind the marker,
/// if a name stands before it.
pub(super) fn named(words: &[Word<'_>], found: &[legal_form::Found]) -> Option<(Range<usize>, usize)> {
    let is_form = |i: usize| found.iter().any(|found| found.words.contains(&i));
    let (at, length) = (1..words.len()).find_map(|at| Some((at, marker_at(words, at)?)))?;
    let named = !(0..at).all(is_form) && at + length < words.len();
    named.then_some((at..words.len(), at + length))
}

/// The name under which a firm trades: `Thornbury Ltd t/a Thornbury Legal` gives `Thornbury Legal`.
#[must_use]
pub fn trading_name(raw: &str) -> Option<String> {
    let text = display(raw);
    let list = words(&text);
    let (_, first) = named(&list, &[])?;
    let alias = text.get(list.get(first)?.start..)?.trim_end_matches([')', ']', '"']);
    (!alias.is_empty()).then(|| alias.to_owned())
}

/// Whether [`trading_name`] may find an alias: it is asked only then, for it reads the name anew.
#[must_use]
pub fn may_trade_under(name: &CompanyName) -> bool {
    // the shortest marker and the shortest of names
    name.display().len() >= name.core().len() + 6
}

#[cfg(test)]
mod tests {
    use super::MARKERS;

    #[test]
    fn every_marker_has_letters_and_stands_once() {
        let markers: Vec<_> = MARKERS.values().flatten().collect();
        assert!(markers.len() > 10);
        for (at, marker) in markers.iter().enumerate() {
            assert!(!marker.is_empty() && marker.iter().all(|(_, letters)| !letters.is_empty()));
            assert!(markers.iter().skip(at + 1).all(|other| other != marker), "{marker:?}");
        }
    }
}
