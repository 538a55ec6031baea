//! The area codes of cities, for numbers written as they are dialled at home.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt};

use super::super::cell;
use super::library::{self, Number};
use super::resolve::Found;
use crate::model::{Country, PhoneKind};
use crate::normalise::text::skeleton;

/// A city's country and area code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    country: Country,
    code: &'static str,
}

/// By the key of the city.
static CODES: LazyLock<HashMap<String, Vec<Area>>> = LazyLock::new(|| {
    let mut codes: HashMap<String, Vec<Area>> = HashMap::new();
    for line in cell::data_lines(include_str!("area_codes.tsv")) {
        let mut columns = line.split('\t');
        let (Some(country), Some(code), Some(cities)) = (columns.next(), columns.next(), columns.next())
        else {
            continue;
        };
        let Ok(country) = country.parse() else { continue };
        for city in cities.split(';') {
            codes.entry(skeleton(city)).or_default().push(Area { country, code });
        }
    }
    codes
});

/// The area of a city, as [`crate::normalise::address::City::key`] writes it, in the first of the countries that has
/// a city of that name.
pub(super) fn of(city_key: &str, countries: &[Country]) -> Option<Area> {
    let areas = CODES.get(city_key)?;
    countries.iter().find_map(|country| areas.iter().find(|area| area.country == *country)).copied()
}

impl Area {
    /// The number that local digits are in this area: a line at a place, in the length of its country.
    pub(super) fn number(self, local: &str) -> Option<Found> {
        if !(5..=8).contains(&local.len()) || local.starts_with('0') {
            return None;
        }
        let calling_code = library::calling_code(self.country)?;
        let number = library::parse(&format!("+{calling_code}{}{local}", self.code), None)?;
        (number.country == Some(self.country) && is_line(number))
            .then(|| Found::repaired(number, "phone_area_code_added"))
    }

    /// The country.
    pub(super) fn country(self) -> Country {
        self.country
    }
}

fn is_line(number: Number) -> bool {
    matches!(number.kind, PhoneKind::Fixed | PhoneKind::FixedOrMobile)
}
