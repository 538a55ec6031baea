//! The dictionaries of countries and cities.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use crate::model::Country;
use crate::normalise::text::{Script, consonant_key, script_of, skeleton, sound_key, squeezed};

/// A city of the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) country: Country,
    pub(super) display: &'static str,
    /// The key is the skeleton of the spelling of the country.
    pub(super) rank: usize,
}

/// Names as short as this are only known as they are spelt.
const SHORTEST_SOUND: usize = 5;

pub(super) struct Cities {
    /// By squeezed skeleton.
    spellings: HashMap<String, Vec<usize>>,
    /// By squeezed sound key; only sounds of one city.
    sounds: HashMap<String, Option<usize>>,
    list: Vec<(Known, String)>,
    /// How many of the list are larger cities.
    large: usize,
}

pub(super) static CITIES: LazyLock<Cities> = LazyLock::new(|| {
    let lines = |file: &'static str| file.lines().filter(|line| !line.starts_with('#'));
    let (first, more) = (include_str!("cities.tsv"), include_str!("cities_more.tsv"));
    let large = lines(first).count();
    let mut cities = Cities { spellings: HashMap::new(), sounds: HashMap::new(), list: Vec::new(), large };
    let lines = lines(first).chain(lines(more));
    for (rank, line) in lines.enumerate() {
        let mut columns = line.split('\t');
        let Some(country) = columns.next().and_then(|code| code.parse().ok()) else { continue };
        let Some(display) = columns.next() else { continue };
        let at = cities.list.len();
        cities.list.push((Known { country, display, rank }, skeleton(display)));
        let others = columns.next().unwrap_or_default().split(';').filter(|name| !name.is_empty());
        for name in std::iter::once(display).chain(others) {
            let places = cities.spellings.entry(squeezed(name)).or_default();
            if !places.contains(&at) {
                places.push(at);
            }
            if let Some(sound) = sound_of(name) {
                let slot = cities.sounds.entry(sound).or_insert(Some(at));
                if *slot != Some(at) {
                    *slot = None;
                }
            }
        }
    }
    cities
});

fn sound_of(name: &str) -> Option<String> {
    if script_of(name) == Some(Script::Hebrew) {
        return None;
    }
    let sound = sound_key(name).replace(' ', "");
    (sound.len() >= SHORTEST_SOUND && sound.bytes().all(|b| b.is_ascii_alphabetic())).then_some(sound)
}

impl Cities {
    /// The city of a name and its key. Where several countries have one, `country` decides, else the one listed first;
    /// the last part says whether there was a choice.
    pub(super) fn find(&self, name: &str, country: Option<Country>) -> Option<(Known, &str, bool)> {
        let places: &[usize] = match self.spellings.get(&squeezed(name)) {
            Some(places) => places,
            None => std::slice::from_ref(self.sounds.get(&sound_of(name)?)?.as_ref()?),
        };
        let at = |place: &usize| self.list.get(*place);
        let chosen = places
            .iter()
            .filter_map(at)
            .find(|(known, _)| country.is_some_and(|country| country == known.country))
            .or_else(|| places.first().and_then(at))?;
        Some((chosen.0, &chosen.1, places.len() > 1))
    }

    /// Whether a skeleton without spaces is that of a larger city, one of the first list.
    pub(super) fn has_large(&self, key: &str) -> bool {
        let is_large =
            |place: &usize| self.list.get(*place).is_some_and(|(known, _)| known.rank < self.large);
        self.spellings.get(key).is_some_and(|places| places.iter().any(is_large))
    }

    /// Whether a name is spelt as a city of the list.
    pub(super) fn has_spelling(&self, name: &str) -> bool {
        self.spellings.contains_key(&squeezed(name))
    }
}

/// Countries by the squeezed skeleton of their names, by alphabet for short ones.
pub(super) static COUNTRIES: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    let mut countries = HashMap::new();
    for line in include_str!("countries.tsv").lines().filter(|line| !line.starts_with('#')) {
        let Some((code, names)) = line.split_once('\t') else { continue };
        let Ok(country) = code.parse() else { continue };
        for name in names.split(';') {
            countries.entry(country_key(name)).or_insert(country);
        }
    }
    countries
});

/// Short abbreviations differ by alphabet: `РБ` is not `RB`.
pub(super) fn country_key(name: &str) -> String {
    let mut key = squeezed(name);
    if key.len() <= 3 && script_of(name) != Some(Script::Latin) {
        key.insert(0, '~');
    }
    key
}

/// The key of a city that no list knows.
pub(super) fn unknown_city_key(name: &str) -> String {
    let key = skeleton(name);
    if key.is_empty() { consonant_key(name) } else { key }
}
