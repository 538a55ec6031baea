//! The dictionary of given names, and what endings tell.

use std::cell::RefCell;
use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use crate::normalise::text::{sound_key, squeezed};

struct Names {
    roots: HashMap<String, &'static str>,
    sounds: HashMap<String, &'static str>,
    /// Names that are their own root.
    others: HashSet<String>,
    other_sounds: HashSet<String>,
}

impl Names {
    /// Whether a name is listed, by its skeleton or else by its sound.
    fn has(&self, key: &str, name: &str) -> bool {
        if self.roots.contains_key(key) || self.others.contains(key) {
            return true;
        }
        let sound = sound_key(name);
        self.sounds.contains_key(&sound) || self.other_sounds.contains(&sound)
    }
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        roots: HashMap::new(),
        sounds: HashMap::new(),
        others: HashSet::new(),
        other_sounds: HashSet::new(),
    };
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
    let more = [include_str!("more_given_names.txt"), include_str!("listed_given_names.txt")];
    let more = more.into_iter().flat_map(str::lines).filter(|line| !line.starts_with('#'));
    for name in more.flat_map(str::split_whitespace) {
        names.others.insert(squeezed(name));
        let sound = sound_key(name);
        if sound.len() >= 5 {
            names.other_sounds.insert(sound);
        }
    }
    names
});

static TITLES: LazyLock<HashSet<String>> = LazyLock::new(|| word_list(include_str!("titles.txt")));
static POSITIONS: LazyLock<HashSet<String>> = LazyLock::new(|| word_list(include_str!("positions.txt")));

fn word_list(file: &str) -> HashSet<String> {
    let mut list = HashSet::new();
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    list.extend(lines.flat_map(str::split_whitespace).map(squeezed));
    list
}

/// What dictionaries and endings tell of a word.
#[derive(Clone, Copy)]
#[allow(clippy::struct_excessive_bools)] // one answer a list, and a word may be on several
struct Told {
    position: bool,
    title: bool,
    given: bool,
    patronymic: bool,
    family: bool,
}

impl Told {
    fn of(word: &str) -> Self {
        let key = squeezed(word);
        let given = word.split('-').all(|part| {
            let key = squeezed(part);
            key.len() > 1 && NAMES.has(&key, part)
        });
        Self {
            position: POSITIONS.contains(&key),
            title: key.len() > 1 && TITLES.contains(&key),
            given,
            patronymic: ends_patronymic(&key),
            family: ends_family_name(&key),
        }
    }
}

/// So many words are remembered; then the memory is given up and begins anew.
const MOST: usize = 1 << 14;

/// Longer words are not remembered.
const LONGEST: usize = 48;

thread_local! {
    // names repeat: one lookup in place of five
    static KNOWN: RefCell<HashMap<String, Told>> = RefCell::new(HashMap::new());
}

fn told(word: &str) -> Told {
    if word.len() > LONGEST {
        return Told::of(word);
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some(told) = known.get(word) {
            return *told;
        }
        let told = Told::of(word);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(word.to_owned(), told);
        told
    })
}

/// The Hebrew article, which is written as one with its word: `המזכירה`, the secretary.
const ARTICLE: char = 'ה';

/// Whether a word is of a post rather than of a name.
pub(super) fn is_position(word: &str) -> bool {
    // the shortest of the list has three letters, and few names are longer than its longest
    (3..=48).contains(&word.len())
        && (told(word).position || word.strip_prefix(ARTICLE).is_some_and(|word| told(word).position))
}

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
    NAMES.has(key, key)
}

/// Whether a word is a given name. Unlike [`is_given_name`] it takes the word in its own alphabet.
pub(super) fn given(word: &str) -> bool {
    told(word).given
}

pub(super) fn is_title(word: &str) -> bool {
    // a capital letter is an initial, `p. Nowak` a form of address
    word == "p." || word == "п." || told(word).title
}

/// Endings of patronymics, as skeletons.
const PATRONYMICS: &[&str] = &[
    "ovich", "evich", "ovna", "evna", "ivna", "yivna", "yovych", "ovych", "evych", "iovych", "inichna",
    "ichna", "yevich", "ivich",
];

pub(super) fn is_patronymic(word: &str) -> bool {
    told(word).patronymic
}

fn ends_patronymic(key: &str) -> bool {
    let slavic = PATRONYMICS.iter().any(|ending| key.len() > ending.len() + 1 && key.ends_with(ending));
    slavic || matches!(key, "ilich" | "lukich" | "fomich" | "kuzmich" | "illich")
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
    told(word).family
}

fn ends_family_name(key: &str) -> bool {
    key.len() > 4 && FAMILY_NAMES.iter().any(|ending| key.ends_with(ending))
}

/// Endings that hardly anything but a family name has, as skeletons.
const SURE_FAMILY_NAMES: &[&str] = &[
    "enko", "chenko", "skyy", "skiy", "skii", "skyi", "skyj", "skaya", "skaia", "wski", "wska", "nski",
    "nska", "lski", "lska", "cki", "cka", "dzki", "dzka", "tskyi", "tskiy", "tska", "chuk", "czuk", "niuk",
    "yuk", "niak", "czak", "ovych", "evych", "owicz", "ewicz", "iewicz", "ovich", "evich", "czyk", "chyk",
    "chik", "ashvili", "adze", "idze", "osyan", "nov", "nova", "kov", "kova", "rov", "rova", "lov", "lova",
    "mov", "mova", "tov", "tova", "sov", "sova", "pov", "pova", "bov", "bova", "dov", "dova", "gov", "gova",
    "zov", "zova", "nev", "neva", "rev", "reva", "lev", "leva", "yev", "yeva", "aev", "aeva", "eev", "eeva",
    "tsev", "tseva", "shev", "sheva", "chev", "cheva", "nin", "kin", "shin", "tsin", "hin", "lina", "kina",
    "nina", "shina", "ishyn", "tsyn", "nyk", "nenko", "yshyn", "ikhin", "ykh", "skikh",
];

/// Whether a word ends as only family names do: `Ковальчук`, `Wiśniewski`, `Єрмоленко`.
pub(super) fn is_surely_family_name(word: &str) -> bool {
    let key = squeezed(word);
    key.len() > 5 && SURE_FAMILY_NAMES.iter().any(|ending| key.ends_with(ending))
}

/// Whether a word may as well be an adjective before a noun: `Белорусская`, `Бронницкий`.
pub(super) fn is_adjective(word: &str) -> bool {
    let key = squeezed(word);
    [
        "skiy", "skyy", "skyi", "skii", "tskiy", "skaya", "skaia", "ska", "ski", "cki", "cka", "dzki",
        "dzka", "tska", "ykh", "skikh",
    ]
    .iter()
    .any(|ending| key.ends_with(ending))
}
