//! A whole address in one cell.

use compact_str::format_compact;

use super::beside::without_district;
use super::divide;
use super::gazetteer::CITIES;
use super::postal;
use super::street::is_street_word;
use super::{City, city, city_named, country as country_of, postal_code, street_key};
use crate::model::{Address, Country};
use crate::normalise::text::{clean, is_placeholder, squeezed};
use crate::normalise::{Parsed, Rest};

/// Words before the name of a city, as skeletons.
const CITY_WORDS: &[&str] = &[
    "g", "gor", "gorod", "m", "misto", "miasto", "city", "stadt", "smt", "pgt", "s", "selo", "d", "ayr", "ir",
];

/// The name of a city without the word for city before it and without a post code beside it.
pub(super) fn bare_city(text: &str) -> &str {
    let mut rest = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.'));
    while let Some(shorter) = without_code(rest).or_else(|| without_city_word(rest)) {
        rest = shorter;
    }
    without_city_word_behind(rest).unwrap_or(rest)
}

/// `Тверь г`: registers and accounting programs put the word behind the name.
fn without_city_word_behind(text: &str) -> Option<&str> {
    let (before, word) = text.rsplit_once(' ')?;
    let is_word = matches!(word.trim_end_matches('.'), "г" | "гор" | "город");
    (is_word && before.chars().any(char::is_alphabetic)).then(|| before.trim_end())
}

fn without_code(text: &str) -> Option<&str> {
    let (word, after) = text.split_once(' ')?;
    let word = word.trim_end_matches(',');
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let code = digits >= 4 && word.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    let after = after.trim_start_matches([' ', ',']);
    (code && after.chars().any(char::is_alphabetic)).then_some(after)
}

fn without_city_word(text: &str) -> Option<&str> {
    let (word, after) = text.split_once(['.', ' '])?;
    let after = after.trim_start_matches(['.', ' ']);
    let dotted = text.get(word.len()..).is_some_and(|rest| rest.starts_with('.'));
    // `S Anna` is no village
    let letters = word.chars().count();
    let plain =
        letters > 0 && letters <= 6 && (letters > 1 || dotted || word.chars().all(char::is_lowercase));
    (plain && after.chars().any(char::is_alphabetic) && CITY_WORDS.contains(&squeezed(word).as_str()))
        .then_some(after)
}

/// Words that open a region, as skeletons.
const REGIONS: &[&str] = &[
    "obl",
    "oblast",
    "oblasti",
    "oblastyu",
    "kray",
    "rayon",
    "resp",
    "respublika",
    "woj",
    "wojewodztwo",
    "region",
    "raion",
    "rn",
];

fn is_region(part: &str) -> bool {
    part.split([' ', '.']).any(|word| REGIONS.contains(&squeezed(word).as_str()))
}

/// What one part of an address is taken for.
enum Part {
    Country,
    PostalCode(String),
    PostalCity(String, City),
    City(City),
    /// A state of the United States and its post code.
    State(String, String),
    Region,
    Street,
}

/// See [`super::full_address`].
pub(super) fn full_address(raw: &str, country: Option<Country>) -> Parsed<Address> {
    let mut parsed = Parsed::default();
    // a line of an address is a part of it
    let text = clean(&raw.trim().replace(['\r', '\n'], ", "));
    if is_placeholder(&text) {
        if !text.is_empty() {
            parsed.rest.push(Rest { text, code: "placeholder" });
        }
        return parsed;
    }
    let mut address = Address::default();
    // the country first: it says how a post code is read
    let named = text.split([',', ';', '|']).find_map(|part| country_named(part.trim()));
    let parts = divide::parts(&text, named.or(country));
    address.country = named;
    let assumed = named.or(country);
    let (mut street, mut loose): (Vec<&str>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut state_at = None;
    for part in &parts {
        match part_of(part, assumed, address.city.is_some(), parts.len() > 1) {
            Part::Country if named.is_some() => {}
            Part::PostalCode(code) if address.postal_code.is_none() => {
                address.postal_code = Some(code.into());
            }
            Part::PostalCity(code, found) if address.postal_code.is_none() && address.city.is_none() => {
                address.postal_code = Some(code.into());
                take_city(&mut address, found);
            }
            Part::City(found) if address.city.is_none() => take_city(&mut address, found),
            Part::Region => {
                address.region = Some(match address.region.take() {
                    Some(wider) => format_compact!("{wider}, {part}"),
                    None => (*part).into(),
                });
            }
            Part::State(state, code) if address.postal_code.is_none() && address.region.is_none() => {
                address.country = address.country.or(Some(Country::US));
                (address.region, address.postal_code) = (Some(state.into()), Some(code.into()));
                state_at = Some(street.len());
            }
            Part::Street => street.push(part),
            _ => loose.push(part),
        }
    }
    // `Mountain View, CA 94043`: what stands before the state is a city
    if let Some(before) =
        state_at.and_then(|at| at.checked_sub(1)).filter(|&at| at > 0 && address.city.is_none())
        && let Some(name) = street.get(before).copied()
        && !name.bytes().any(|b| b.is_ascii_digit())
        && let Some(found) = city(name, address.country)
    {
        street.remove(before);
        take_city(&mut address, found);
    }
    // the city tells how its country writes the code
    if assumed.is_none()
        && let Some(formed) =
            address.postal_code.as_deref().and_then(|code| postal_code(code, address.country))
    {
        address.postal_code = Some(formed.into());
    }
    street.extend(loose);
    if !street.is_empty() {
        let whole = street.join(", ");
        address.street_key = street_key(&whole).into();
        address.street = Some(whole.into());
    }
    if address.is_empty() {
        parsed.rest.push(Rest { text, code: "not_an_address" });
    } else {
        parsed.values.push(address);
    }
    parsed
}

fn take_city(address: &mut Address, found: City) {
    address.country = address.country.or(found.country);
    address.city_key = found.key.into();
    address.city = Some(found.display.into());
}

/// A country by name; a bare code of two letters could be anything.
fn country_named(part: &str) -> Option<Country> {
    let letters = part.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 2 || part.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let code = part.len() == 2 && part.is_ascii();
    country_of(part).filter(|_| !code || part.bytes().all(|b| b.is_ascii_uppercase()))
}

fn part_of(part: &str, country: Option<Country>, has_city: bool, several: bool) -> Part {
    if country_named(part).is_some() {
        return Part::Country;
    }
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    if country.is_none_or(|country| country == Country::US)
        && let Some((state, code)) = state_and_code(part)
    {
        return Part::State(state, code);
    }
    let british = || super::looks_like_postal_code(part) == Some(Country::GB);
    if (digits >= 5 || digits >= 2 && british())
        && let Some(code) = sure_code(part, country)
    {
        return Part::PostalCode(code);
    }
    if let Some((code, name)) = code_and_city(part, country) {
        return Part::PostalCity(code, name);
    }
    if digits > 0 {
        let in_district = several && !has_city && without_district(bare_city(part)).is_some();
        let found = in_district.then(|| city(part, country)).flatten();
        return found.map_or(Part::Street, Part::City);
    }
    if is_region(part) {
        return Part::Region;
    }
    let marked = bare_city(part).len() < part.trim_end_matches(['.', ' ']).len();
    let known = CITIES.has_spelling(bare_city(part)) || without_district(bare_city(part)).is_some();
    if (known || marked)
        && !has_city
        && (several || known)
        && let Some(found) = city(part, country)
    {
        return Part::City(found);
    }
    Part::Street
}

/// A part that is a post code and nothing else; bare numbers only in the length of their country, or with six digits.
fn sure_code(part: &str, country: Option<Country>) -> Option<String> {
    if part.contains(' ') && !part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b' ') {
        return None;
    }
    let letters = part.bytes().any(|b| b.is_ascii_alphabetic());
    let known = super::looks_like_postal_code(part);
    match (known, country) {
        (Some(of), None) => postal_code(part, Some(of)),
        (_, Some(country)) if !letters || known == Some(country) => postal_code(part, Some(country)),
        (None, None) if !letters => postal_code(part, None),
        _ => None,
    }
}

/// `NY 10118`, `CA 94043-1351`.
fn state_and_code(part: &str) -> Option<(String, String)> {
    let (state, code) = part.split_once(' ')?;
    let is_state = state.len() == 2 && state.bytes().all(|b| b.is_ascii_uppercase());
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    if !is_state || !matches!(digits, 5 | 9) || digits + usize::from(digits == 9) != code.len() {
        return None;
    }
    postal_code(code, Some(Country::US)).map(|code| (state.to_owned(), code))
}

/// `00-838 Warszawa`, `Warszawa 00-838`, `10115 Berlin`, `London SW1A 1AA`, `110 00 Praha 1`, `LV-1010 Rīga`.
pub(super) fn code_and_city(part: &str, country: Option<Country>) -> Option<(String, City)> {
    let words: Vec<&str> = part.split(' ').collect();
    if words.len() < 2 {
        return None;
    }
    for take in [1, 2] {
        for front in [true, false] {
            if words.len() <= take {
                continue;
            }
            let cut = if front { take } else { words.len() - take };
            let (left, right) = words.split_at(cut);
            let (code, name) = if front { (left, right) } else { (right, left) };
            let (code, name) = (code.join(" "), name.join(" "));
            let digits = code.bytes().filter(u8::is_ascii_digit).count();
            if digits < 2 || name.bytes().filter(u8::is_ascii_digit).count() > 2 {
                continue;
            }
            let bare = bare_city(&name);
            let bare = without_district(bare).map_or(bare, |(city, _)| city);
            if bare.bytes().any(|b| b.is_ascii_digit()) || has_street_word(bare) {
                continue;
            }
            // `Postfach 12 34`
            if names_box(&name) {
                continue;
            }
            let known = super::looks_like_postal_code(&code).or_else(|| postal::country_before(&code));
            let bare_number = code.bytes().all(|b| b.is_ascii_digit()) || postal::is_three_and_two(&code);
            let code = match (known, country) {
                (Some(of), _) => postal_code(&code, Some(of)),
                // a house number before an American street has four digits as often as not
                (None, Some(country)) if digits >= 4 + usize::from(country == Country::US) => {
                    postal_code(&code, Some(country))
                }
                (None, None) if bare_number && digits >= 4 => code_of_city(&code, &name)
                    .or_else(|| Some(code).filter(|_| digits == 5 && CITIES.has_spelling(bare))),
                _ => None,
            };
            if let Some(code) = code
                && let Some(found) = city_named(&name, known.or(country))
            {
                return Some((code, found));
            }
        }
    }
    None
}

/// A number in the length of the post codes of the one country that has a city of this name: `1010 Wien`.
fn code_of_city(code: &str, name: &str) -> Option<String> {
    let country = city_named(name, None)?.country?;
    let digits = code.bytes().filter(u8::is_ascii_digit).count();
    let whole = postal::length_of(country) == Some(digits);
    postal_code(code, Some(country)).filter(|_| whole)
}

/// Whether a name is that of a post office box, whose number is no post code.
fn names_box(name: &str) -> bool {
    matches!(
        squeezed(name).as_str(),
        "postfach" | "pf" | "pobox" | "pobx" | "skrpoczt" | "skrytkapocztowa" | "aya"
    )
}

pub(super) fn has_street_word(part: &str) -> bool {
    let endings = ["straße", "strasse", "str.", "str", "weg", "gasse", "allee", "platz"];
    part.split([' ', '.', '-']).filter(|word| !word.is_empty()).any(is_street_word)
        || part
            .to_lowercase()
            .split(' ')
            .any(|word| word.chars().count() > 5 && endings.iter().any(|end| word.ends_with(end)))
}

/// See [`super::looks_like_address`].
pub(super) fn looks_like_address(text: &str) -> bool {
    let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
    let (mut street, mut place) = (false, false);
    for part in parts {
        let digits = part.bytes().any(|b| b.is_ascii_digit());
        street |= has_street_word(part) && part.chars().filter(|c| c.is_alphabetic()).count() > 3;
        place |= code_and_city(part, None).is_some() || !digits && CITIES.has_spelling(bare_city(part));
    }
    street || place && text.contains([',', ' ']) && text.chars().any(char::is_alphabetic)
}
