//! Which number the digits mean: literally, in the assumed countries, with a repair, or not at all.

use std::borrow::Cow;

use super::super::cell::is_filler_number;
use super::library::{self, Number};
use super::scan::Written;
use crate::model::{Country, PhoneKind};

/// A number and how it was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The number.
    pub number: Number,
    /// The code of what was repaired.
    pub repair: Option<&'static str>,
    /// Whether a country other than the first was taken.
    pub guessed: bool,
}

/// What one country says: a number, none, or two.
type Reading = Result<Option<Found>, &'static str>;

impl Found {
    fn plain(number: Number) -> Self {
        Self { number, repair: None, guessed: false }
    }
    pub(super) fn repaired(number: Number, repair: &'static str) -> Self {
        Self { repair: Some(repair), ..Self::plain(number) }
    }
}

/// Reads the digits. The error is the issue code.
pub(super) fn resolve(written: &Written<'_>, hints: &[Country]) -> Result<Found, &'static str> {
    let groups = significant_groups(written);
    let digits = groups.concat();
    // digits in a row that somebody took the trouble to group may be a number
    if is_filler_number(&digits) && (groups.len() == 1 || digits.bytes().min() == digits.bytes().max()) {
        return Err("placeholder");
    }
    if digits.len() < 4 || digits.len() > 20 {
        return Err("phone_invalid");
    }
    let found = if written.plus {
        with_plus(&groups, &digits, hints)
    } else {
        without_plus(written, &groups, &digits, hints)
    };
    match found {
        Ok(found) if is_filler(found.number) => Err("placeholder"),
        Err("phone_invalid") if ends_in_filler(&digits) => Err("placeholder"),
        other => other,
    }
}

/// Another number that shares all but its last digits with a number before it: `22 123 45 67/68`.
pub(super) fn with_new_end(number: Number, end: &str, code: &'static str) -> Option<Found> {
    let places = u32::try_from(end.len()).ok().filter(|places| places + 2 <= number.national_length)?;
    let power = 10_u64.checked_pow(places)?;
    let e164 = number.e164 / power * power + end.parse::<u64>().ok()?;
    library::parse(&format!("+{e164}"), None)
        .filter(|found| found.national_length == number.national_length)
        .map(|found| Found::repaired(found, code))
}

/// The groups without the `.0` of a floating-point number and without the `(0)` that is dialled only at home.
fn significant_groups<'w>(written: &'w Written<'_>) -> Cow<'w, [String]> {
    let mut groups = Cow::Borrowed(written.groups.as_slice());
    if let [whole, zeros] = &*groups
        && whole.len() >= 7
        && zeros.len() <= 2
        && zeros.bytes().all(|b| b == b'0')
        && written.text.contains('.')
    {
        groups.to_mut().pop();
    }
    let abroad = written.plus || groups.first().is_some_and(|group| group.starts_with("00"));
    if abroad && written.text.contains("(0)") {
        let mut seen = false;
        groups.to_mut().retain(|group| seen || group != "0" || std::mem::replace(&mut seen, true));
    }
    groups
}

fn with_plus(groups: &[String], digits: &str, hints: &[Country]) -> Result<Found, &'static str> {
    // `+8 (495) …` is the trunk prefix of Russia, not Vietnam's code taken apart
    if let [eight, area, ..] = groups
        && eight == "8"
        && area.len() >= 3
        && let Some(number) = hints.iter().find_map(|&hint| {
            library::parse(digits, Some(hint)).filter(|_| matches!(hint.as_str(), "RU" | "KZ"))
        })
    {
        return Ok(Found::repaired(number, "phone_plus_misplaced"));
    }
    if let Some(number) = international(digits) {
        return Ok(Found::plain(number));
    }
    if let Some(number) = digits.strip_prefix("00").and_then(international) {
        return Ok(Found::repaired(number, "phone_double_prefix"));
    }
    if let Some(number) = with_changed_code(digits) {
        return Ok(Found::repaired(number, "phone_area_code_changed"));
    }
    // a plus put before a national number: `+8 (495) …`, `+0 22 …`
    let trunk = digits.starts_with('0') || (digits.starts_with('8') && hints.contains(&Country::RU));
    let national = hints.iter().find_map(|&hint| library::parse(digits, Some(hint))).filter(|_| trunk);
    national.map(|number| Found::repaired(number, "phone_plus_misplaced")).ok_or("phone_invalid")
}

fn without_plus(
    written: &Written<'_>,
    groups: &[String],
    digits: &str,
    hints: &[Country],
) -> Result<Found, &'static str> {
    if let Some(number) = digits.strip_prefix("00").and_then(international) {
        return Ok(Found::plain(number));
    }
    if let Some(found) = north_american(written, groups, digits, hints) {
        return Ok(found);
    }
    let first = hints.first().copied();
    if let Some(found) = first.and_then(|country| whole_of_a_neighbour(digits, country, hints)) {
        return Ok(found);
    }
    let at_home = first.map_or(Ok(None), |country| in_country(digits, country))?;
    // a service number that lacks its zero may be a line of another country
    let doubtful = |found: &Found| found.number.kind == PhoneKind::Special && !digits.starts_with('0');
    if let Some(found) = at_home.filter(|found| !doubtful(found)) {
        return Ok(found);
    }
    let others = other_readings(digits, hints.get(1..).unwrap_or(&[]))?;
    if let Some(found) = at_home {
        let line =
            one_reading(&others).ok().flatten().filter(|other| other.number.kind != PhoneKind::Special);
        return Ok(line.filter(|line| !is_open(line.number)).unwrap_or(found));
    }
    let repaired = first.and_then(|country| repaired_in(digits, country, hints));
    if let Some(found) = repaired {
        let contested = others.iter().any(|other| other.number.e164 != found.number.e164);
        return if contested { Err("phone_ambiguous") } else { Ok(found) };
    }
    // a whole number with its calling code is likelier than a national one that lost its trunk prefix
    let national = others.iter().find(|other| other.number.national_length as usize != digits.len());
    if national.is_none()
        && let Some(number) = lost_plus(written, groups, digits)
    {
        return Ok(Found::repaired(number, "phone_plus_restored"));
    }
    if let Some(found) = one_reading(&others)? {
        return Ok(found);
    }
    if let Some(found) = hints.iter().skip(1).find_map(|&country| repaired_in(digits, country, hints)) {
        return Ok(Found { guessed: true, ..found });
    }
    abroad(written, groups, digits, hints)
}

/// Countries in which a number in the shape `(ddd) ddd-dddd` is dialled as it stands: those of +1, and those of +7, whose
/// area codes have three digits too.
const THREE_THREE_FOUR: [&str; 4] = ["US", "CA", "RU", "KZ"];

/// Countries that write no number in that shape: a zero stands before the area code, or the numbers are shorter.
const OTHER_SHAPES: [&str; 8] = ["PL", "UA", "IL", "DE", "AT", "CH", "GB", "FR"];

/// `(303) 258-3417`: the shape of a North American number. Where the first country writes other shapes, it is none of its own,
/// though its number plan may know the digits.
fn north_american(
    written: &Written<'_>,
    groups: &[String],
    digits: &str,
    hints: &[Country],
) -> Option<Found> {
    let shape =
        matches!(groups, [area, exchange, line] if area.len() == 3 && exchange.len() == 3 && line.len() == 4);
    let other_shape = hints.first().is_none_or(|first| OTHER_SHAPES.contains(&first.as_str()));
    if !shape || !other_shape || !written.bracketed || digits.starts_with(['0', '1']) {
        return None;
    }
    let country = hints.iter().copied().find(|hint| THREE_THREE_FOUR.contains(&hint.as_str()));
    let country = country.unwrap_or(Country::US);
    let guessed = hints.first() != Some(&country);
    library::parse(digits, Some(country)).map(|number| Found { guessed, ..Found::plain(number) })
}

/// A number that begins with the calling code of another of the countries and lost its plus, where the first country knows the
/// digits only because its numbers may have almost any length: nobody there leaves out the zero of so long a number.
fn whole_of_a_neighbour(digits: &str, first: Country, hints: &[Country]) -> Option<Found> {
    if digits.len() < 10 || digits.starts_with('0') || !is_open_plan(first) {
        return None;
    }
    let number = international(digits)?;
    let neighbour = number.country.filter(|country| *country != first && hints.contains(country));
    neighbour.map(|_| Found::repaired(number, "phone_plus_restored"))
}

/// What the countries behind the first say. A whole number with its calling code is no guess.
fn other_readings(digits: &str, countries: &[Country]) -> Result<Vec<Found>, &'static str> {
    let mut readings = Vec::new();
    for &country in countries {
        if let Some(found) = in_country(digits, country)? {
            readings.push(Found { guessed: found.repair.is_none(), ..found });
        }
    }
    Ok(readings)
}

/// The one number that the readings agree on. A country with an open plan has no say where another knows the number.
fn one_reading(readings: &[Found]) -> Reading {
    let closed = || readings.iter().filter(|found| !is_open(found.number));
    let Some(first) = closed().next() else { return Ok(readings.first().copied()) };
    // a special number is no reason to pass over a line at a place
    let special = first.number.kind == PhoneKind::Special;
    let agree = readings
        .iter()
        .filter(|found| special || !is_open(found.number))
        .all(|found| found.number.e164 == first.number.e164);
    if agree { Ok(Some(*first)) } else { Err("phone_ambiguous") }
}

/// Whether the number is a fixed line in a country whose numbers may have almost any length: there nearly all digits are
/// valid.
fn is_open(number: Number) -> bool {
    number.kind == PhoneKind::Fixed && number.country.is_some_and(is_open_plan)
}

/// Whether the fixed lines of a country have numbers of almost any length.
pub(super) fn is_open_plan(country: Country) -> bool {
    matches!(country.as_str(), "DE" | "AT")
}

/// A number that lost its plus.
fn lost_plus(written: &Written<'_>, groups: &[String], digits: &str) -> Option<Number> {
    Some(digits)
        .filter(|digits| digits.len() >= 11 && !written.bracketed)
        .and_then(international)
        .filter(|number| holds_calling_code(groups, *number))
}

/// The reading as a number of a country, with its calling code or without. Where both are valid and the number is long,
/// the calling code is likelier than an area code that begins with the same digits and lost its trunk prefix; where it is
/// short, nobody can tell.
fn in_country(digits: &str, country: Country) -> Reading {
    let own_code = library::calling_code(country).is_some_and(|code| {
        let length = code.checked_ilog10().map_or(1, |log| log as usize + 1);
        digits.len() >= length + 6 && digits.get(..length).is_some_and(|start| start.parse() == Ok(code))
    });
    let national = library::parse(digits, Some(country));
    let whole = if own_code { international(digits) } else { None };
    match (national, whole) {
        (Some(national), Some(whole)) if national.e164 != whole.e164 && digits.len() < 10 => {
            Err("phone_ambiguous")
        }
        (_, Some(whole)) => Ok(Some(Found::repaired(whole, "phone_plus_restored"))),
        (Some(national), None) => Ok(Some(Found::plain(national))),
        (None, None) => Ok(None),
    }
}

/// A number with its calling code whose area code is one of the past. Russia put 4 in place of 0 at the beginning of all
/// area codes in December 2005 (Moscow's 095 is 495); London's 0171 and 0181 became 020 7 and 020 8 in April 2000.
fn with_changed_code(digits: &str) -> Option<Number> {
    let (code, national) = [("7", "70"), ("44", "44171"), ("44", "44181")]
        .into_iter()
        .find(|(_, old)| digits.starts_with(old))
        .map(|(code, old)| (code, digits.get(old.len()..).unwrap_or_default()))?;
    let new = match (code, digits.as_bytes().get(3)) {
        ("7", _) => "4",
        (_, Some(b'7')) => "207",
        _ => "208",
    };
    let number = international(&format!("{code}{new}{national}"))?;
    (matches!(number.kind, PhoneKind::Fixed | PhoneKind::FixedOrMobile) && number.national_length == 10)
        .then_some(number)
}

/// Prefixes that numbering plans had and people still write.
fn repaired_in(digits: &str, country: Country, hints: &[Country]) -> Option<Found> {
    let parse = |text: &str| library::parse(text, Some(country));
    // `8 (095) 123-45-67`, `0171 123 4567`; where Ukraine may be meant, 095 is a mobile phone
    let changed = match country.as_str() {
        "RU" if hints.contains(&Country::UA) => None,
        "RU" if digits.len() == 11 => digits.strip_prefix('8').map(|national| format!("7{national}")),
        "RU" if digits.len() == 10 && hints.len() == 1 => Some(format!("7{digits}")),
        "GB" if digits.len() == 11 => digits.strip_prefix('0').map(|national| format!("44{national}")),
        _ => None,
    };
    if let Some(number) = changed.and_then(|digits| with_changed_code(&digits)) {
        return Some(Found::repaired(number, "phone_area_code_changed"));
    }
    let number = if country == Country::PL {
        // the trunk prefix 0 was dropped in 2005-2010; `048` is the calling code behind it
        let national = digits.strip_prefix('0').filter(|national| !national.starts_with('0'))?;
        match national.len() {
            9 => parse(national),
            11 => national.strip_prefix("48").and_then(parse),
            _ => None,
        }
    } else if country == Country::UA {
        // `8 067 …`: the trunk prefix 8 was dropped in 2009
        (digits.len() == 11 && digits.starts_with("80")).then(|| parse(digits.get(1..)?)).flatten()
    } else if country.as_str() == "MX" {
        digits.strip_prefix("044").or_else(|| digits.strip_prefix("045")).and_then(parse)
    } else {
        None
    };
    number.map(|number| Found::repaired(number, "phone_trunk_prefix"))
}

/// A number of a country that nothing speaks of: with a calling code that lost its plus, or in the form of Russia that
/// no other plan shares.
fn abroad(
    written: &Written<'_>,
    groups: &[String],
    digits: &str,
    hints: &[Country],
) -> Result<Found, &'static str> {
    let lost_plus = lost_plus(written, groups, digits);
    let russian = (digits.len() == 11 && digits.starts_with('8'))
        .then(|| library::parse(digits, Some(Country::RU)))
        .flatten();
    let dialled = digits
        .strip_prefix("011")
        .filter(|rest| rest.len() >= 10)
        .and_then(international)
        .filter(|_| lost_plus.is_none());
    // `312 867-5687`, where no country that the input speaks of knows it
    let american = matches!(groups, [area, exchange, line] if (area.len(), exchange.len(), line.len()) == (3, 3, 4))
        && !digits.starts_with(['0', '1'])
        && !hints.is_empty();
    let american = american.then(|| library::parse(digits, Some(Country::US))).flatten();
    if let (None, None, None, Some(number)) = (lost_plus, russian, dialled, american) {
        return Ok(Found { guessed: true, ..Found::plain(number) });
    }
    match (lost_plus, russian, dialled) {
        (Some(_), Some(_), _) => Err("phone_ambiguous"),
        (Some(number), None, _) => Ok(Found::repaired(number, "phone_plus_restored")),
        (None, Some(number), _) => Ok(Found { guessed: true, ..Found::plain(number) }),
        (None, None, Some(number)) => Ok(Found::plain(number)),
        (None, None, None) if hints.is_empty() && (7..=12).contains(&digits.len()) => Err("phone_no_country"),
        (None, None, None) if digits.len() <= 7 && !hints.is_empty() => Err("phone_local"),
        (None, None, None) => Err("phone_invalid"),
    }
}

fn international(digits: &str) -> Option<Number> {
    if digits.starts_with('0') {
        return None;
    }
    library::parse(&format!("+{digits}"), None)
}

/// Whether the way the digits are grouped allows that they begin with the number's calling code: the first group is no
/// shorter than it (`22 123 …` is no Senegalese +221), save `38 067 …`, which Ukraine writes.
fn holds_calling_code(groups: &[String], number: Number) -> bool {
    let code = number.e164 / 10_u64.pow(number.national_length.min(18));
    let code_length = code.checked_ilog10().map_or(1, |log| log as usize + 1);
    groups.first().is_some_and(|group| group.len() >= code_length || (group == "38" && code == 380))
}

fn is_filler(number: Number) -> bool {
    let national = number.e164 % 10_u64.pow(number.national_length.min(18));
    number.national_length >= 7 && is_one_digit(&national.to_string())
}

fn ends_in_filler(digits: &str) -> bool {
    digits.len() >= 9 && digits.get(digits.len() - 7..).is_some_and(is_one_digit)
}

fn is_one_digit(digits: &str) -> bool {
    digits.len() >= 6 && digits.bytes().all(|b| digits.as_bytes().first() == Some(&b))
}
