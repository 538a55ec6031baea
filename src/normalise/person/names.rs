//! The dictionary of given names, and what endings tell.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use crate::normalise::text::{sound_key, squeezed};

struct Names {
    roots: HashMap<String, &'static str>,
    sounds: HashMap<String, &'static str>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names { roots: HashMap::new(), sounds: HashMap::new() };
    // full names first, so that a familiar form never takes one over
    for column in [1, 2] {
        for line in include_str!("given_names.tsv").lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let Some(root) = columns.next() else { continue };
            for name in columns.nth(column - 1).unwrap_or_default().split_whitespace() {
                names.roots.entry(squeezed(name)).or_insert(root);
                // short sounds meet by chance
                let sound = sound_key(name);
                if sound.len() >= 5 {
                    names.sounds.entry(sound).or_insert(root);
                }
            }
        }
    }
    names
});

static TITLES: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut titles = HashSet::new();
    for word in include_str!("titles.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
    {
        titles.insert(squeezed(word));
    }
    titles
});

/// The root that all forms of a given name share: `sasha`, `oleksandr` and `aleksander` give `aleksander`. `key` is one word
/// as [`crate::normalise::text::skeleton`] writes it; unknown names are their own root. Weak evidence only: one root
/// may be several people's names, and a familiar form of two names counts for the commoner.
#[must_use]
pub fn given_name_root(key: &str) -> &str {
    NAMES.roots.get(key).copied().unwrap_or(key)
}

/// Whether a word, as [`crate::normalise::text::skeleton`] writes it, is a given name of the dictionary, in a familiar form
/// or another spelling too.
#[must_use]
pub fn is_given_name(key: &str) -> bool {
    NAMES.roots.contains_key(key) || NAMES.sounds.contains_key(&sound_key(key))
}

/// Whether a word is a given name. Unlike [`is_given_name`] it takes the word in its own alphabet.
pub(super) fn given(word: &str) -> bool {
    word.split('-').all(|part| {
        let key = squeezed(part);
        key.len() > 1 && (NAMES.roots.contains_key(&key) || NAMES.sounds.contains_key(&sound_key(part)))
    })
}

pub(super) fn is_title(word: &str) -> bool {
    word.chars().count() > 1 && TITLES.contains(&squeezed(word)) || word == "p." || word == "п."
}

/// Endings of patronymics, as skeletons.
const PATRONYMICS: &[&str] = &[
    "ovich", "evich", "ovna", "evna", "ivna", "yivna", "yovych", "ovych", "evych", "iovych", "inichna",
    "ichna", "yevich", "ivich",
];

pub(super) fn is_patronymic(word: &str) -> bool {
    let key = squeezed(word);
    let slavic = PATRONYMICS.iter().any(|ending| key.len() > ending.len() + 1 && key.ends_with(ending));
    slavic || matches!(key.as_str(), "ilich" | "lukich" | "fomich" | "kuzmich" | "illich")
}

/// Endings of family names in Polish, Russian, Ukrainian, German, English and Hebrew spelling, as skeletons.
const FAMILY_NAMES: &[&str] = &[
    "ski", "ska", "skyy", "skiy", "skii", "skyi", "skaya", "skaia", "cki", "cka", "tskyi", "tskiy", "dzki",
    "dzka", "enko", "chuk", "iuk", "yuk", "uk", "ov", "ova", "ev", "eva", "in", "ina", "yn", "yna", "wicz",
    "vich", "vych", "czyk", "chyk", "chik", "iak", "yak", "ak", "ek", "ik", "iec", "ets", "son", "sen",
    "mann", "man", "berg", "stein", "feld", "baum", "er", "ert", "shvili", "dze", "yan", "ian", "ko", "ykh",
    "ikh", "ow", "owa", "az", "el", "ak", "arz", "orz", "erz", "la", "ia",
];

/// Whether a word ends as family names do.
#[must_use]
pub fn is_family_name(word: &str) -> bool {
    let key = squeezed(word);
    key.len() > 4 && FAMILY_NAMES.iter().any(|ending| key.ends_with(ending))
}
