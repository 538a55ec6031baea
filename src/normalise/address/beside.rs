//! What stands behind the name of a city and belongs to it.

use super::gazetteer::CITIES;
use crate::normalise::text::squeezed;

/// A city and the number of its district or post office (`Praha 1`, `Warszawa 1`) or the province that Italians write behind it
/// (`Milano MI`, `Segrate (MI)`). Houses of a larger city stand on streets, so a number behind its name is none; in a small
/// place it is.
pub(super) fn without_district(text: &str) -> Option<(&str, &str)> {
    let (city, behind) = text.rsplit_once(' ')?;
    let city = city.trim_end_matches([' ', ',']);
    let number = matches!(behind.len(), 1 | 2) && behind.bytes().all(|b| b.is_ascii_digit());
    if number {
        return CITIES.has_large(&squeezed(city)).then_some((city, behind));
    }
    let letters = behind.strip_prefix('(').and_then(|open| open.strip_suffix(')')).unwrap_or(behind);
    let province = letters.len() == 2 && letters.bytes().all(|b| b.is_ascii_uppercase());
    let italian = |city| CITIES.find(city, None).is_some_and(|(known, ..)| known.country.as_str() == "IT");
    (province && italian(city)).then_some((city, behind))
}
