//! Phones to E.164 (ITU-T E.164, numbering plans by Google's metadata).
//!
//! A cell is first taken apart (`scan`), then every run of digits is resolved on its own (`resolve`): literally
//! where it has a calling code, else in the assumed countries in their order, else with a known repair. What fits no
//! numbering plan, or fits two, is handed back: a number is never turned into another one.
//!
//! Rest codes: `placeholder`, `phone_lost_precision`, `phone_invalid`, `phone_ambiguous`, `phone_local` (no area code),
//! `phone_no_country` (no country to assume), `not_a_phone` (words). Findings: `phone_plus_restored`,
//! `phone_plus_misplaced`, `phone_double_prefix`, `phone_trunk_prefix`, `phone_shorthand`, `phone_area_code_shared`,
//! `phone_area_code_added`, `phone_area_code_changed`, `phone_country_guessed`, `phone_lost_precision`.

mod area;
mod library;
mod resolve;
mod scan;

use super::cell::{self, Float};
use super::{Parsed, Rest};
use crate::model::{Country, Phone, PhoneKind};
use area::Area;
use resolve::{Found, resolve, with_new_end};
use scan::{Piece, Written, scan};

/// Reads all phones of a cell. `country` is the one assumed for numbers without a country code.
#[must_use]
pub fn phones(raw: &str, country: Option<Country>) -> Parsed<Phone> {
    read(raw, country.as_slice(), None, false)
}

/// Reads all phones of a cell, trying several countries in order: that of the row, that of the file, others. A finding
/// `phone_country_guessed` says that it was not the first. The first is taken at its word; of the others one must be the
/// only one that knows the number, and an outdated form of the first must not be a plain form of another. Where the
/// country is certain, pass it alone ([`phones`]).
#[must_use]
pub fn phones_with_hints(raw: &str, countries: &[Country]) -> Parsed<Phone> {
    read(raw, countries, None, false)
}

/// Reads all phones of a cell beside a city: a number without area code is one of that city, and a finding says so.
/// `city_key` is that of [`super::address::City`]; the other arguments are those of [`phones_with_hints`].
#[must_use]
pub fn phones_in_city(raw: &str, countries: &[Country], city_key: &str) -> Parsed<Phone> {
    read(raw, countries, area::of(city_key, countries), false)
}

/// Reads all numbers of a column of faxes: each has the kind [`PhoneKind::Fax`].
#[must_use]
pub fn faxes(raw: &str, countries: &[Country]) -> Parsed<Phone> {
    read(raw, countries, None, true)
}

/// How well a country explains the numbers of a cell that name none: `Some(2)` where it knows them, `Some(1)` where it knows them only
/// because its fixed lines have numbers of almost any length, `Some(0)` where it does not; `None` for a cell without such a number.
#[must_use]
pub fn national_fit(raw: &str, country: Country) -> Option<u8> {
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    if raw.contains('+') || raw.trim_start().starts_with("00") || !(7..=15).contains(&digits) {
        return None;
    }
    let found = read(raw, &[country], None, false).values;
    let own = found.first().filter(|phone| phone.country() == Some(country));
    Some(own.map_or(0, |phone| {
        let open = phone.kind() == PhoneKind::Fixed && resolve::is_open_plan(country);
        if open { 1 } else { 2 }
    }))
}

/// The country that the numbers of a cell name with their calling codes, if it is one.
#[must_use]
pub fn country_in(raw: &str) -> Option<Country> {
    if !(raw.contains('+') || raw.trim_start().starts_with("00")) {
        return None;
    }
    let found = read(raw, &[], None, false).values;
    let first = found.first()?.country();
    found.iter().all(|phone| phone.country() == first).then_some(first).flatten()
}

/// The countries whose numbers are known without a calling code where nothing tells of a country.
pub(crate) const HOMES: [Country; 7] =
    [Country::PL, Country::UA, Country::RU, Country::IL, Country::DE, Country::GB, Country::US];

/// Whether the cell holds phones and little else: every number in it is valid with its calling code or in one of the
/// home countries.
#[must_use]
pub fn looks_like(raw: &str) -> bool {
    let digits = raw.bytes().filter(u8::is_ascii_digit).count();
    if !(7..=60).contains(&digits) || raw.len() > 200 || raw.contains('@') || is_date_like(raw) {
        return false;
    }
    let parsed = read(raw, &HOMES, None, false);
    // a number that two home countries know is a phone all the same
    let ambiguous = parsed.rest.iter().filter(|rest| rest.code == "phone_ambiguous").count();
    parsed.values.len() + ambiguous > 0 && ambiguous == parsed.rest.len()
}

/// The phones in a cell of names (`Konrad 790 044 729; biuro 22 123 45 67`), and the cell without them, the parts separated by `; `.
/// `None` where no phone stands in it.
#[must_use]
pub fn beside_names(raw: &str, countries: &[Country]) -> Option<(String, Parsed<Phone>)> {
    if raw.bytes().filter(u8::is_ascii_digit).count() < 7 {
        return None;
    }
    let mut parsed = read(raw, countries, None, false);
    if parsed.values.is_empty() {
        return None;
    }
    let (names, rest) = parsed.rest.into_iter().partition(|rest: &Rest| rest.code == "not_a_phone");
    parsed.rest = rest;
    let signs = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '"' | '\'');
    let names = names.iter().map(|name: &Rest| name.text.trim_matches(signs)).filter(|name| !name.is_empty());
    Some((names.collect::<Vec<_>>().join("; "), parsed))
}

/// `12.05.2023`, `2023-05-12 10:30`: dates have as many digits as phones.
fn is_date_like(raw: &str) -> bool {
    let day = raw.trim().split([' ', 'T']).next().unwrap_or("");
    ['.', '-', '/'].into_iter().any(|mark| {
        let parts: Vec<usize> = day.split(mark).map(str::len).collect();
        matches!(parts.as_slice(), [1..=2, 1..=2, 2 | 4] | [4, 1..=2, 1..=2])
            && day.bytes().all(|b| b.is_ascii_digit() || char::from(b) == mark)
    })
}

fn read(raw: &str, hints: &[Country], area: Option<Area>, fax: bool) -> Parsed<Phone> {
    let text = cell::clean(raw);
    let mut reader = Reader {
        hints,
        area,
        fax,
        parsed: Parsed::default(),
        at_place: None,
        beside: None,
        pending: None,
        last: None,
    };
    match cell::float(&text) {
        _ if text.is_empty() => {}
        Some(Float::Lost) => {
            reader.parsed.findings.push("phone_lost_precision".to_owned());
            reader.rest(&text, "phone_lost_precision");
        }
        Some(Float::Whole(digits)) => reader.pieces(&scan(&digits)),
        None if cell::is_placeholder(&text) => reader.rest(&text, "placeholder"),
        None => match without_thousands_marks(&text) {
            Some(digits) => reader.pieces(&scan(&digits)),
            None => reader.pieces(&scan(&text)),
        },
    }
    reader.parsed
}

/// The country of the numbers that have their calling code in front, if all are of one.
fn country_named(pieces: &[Piece<'_>]) -> Option<Country> {
    if pieces.len() < 2 {
        return None;
    }
    let mut countries = pieces.iter().filter_map(|piece| match piece {
        Piece::Number(written) if written.plus || written.groups.first()?.starts_with("00") => {
            resolve(written, &[]).ok()?.number.country
        }
        _ => None,
    });
    let first = countries.next()?;
    countries.all(|country| country == first).then_some(first)
}

/// `601,234,567` as a spreadsheet shows a number with thousands marks.
fn without_thousands_marks(text: &str) -> Option<String> {
    let (first, rest) = text.split_once(',')?;
    let grouped = (1..=3).contains(&first.len())
        && rest.split(',').count() >= 2
        && rest.split(',').all(|group| group.len() == 3)
        && text.bytes().all(|b| b.is_ascii_digit() || b == b',');
    grouped.then(|| text.replace(',', ""))
}

struct Reader<'h> {
    hints: &'h [Country],
    /// The area that the row's city lies in.
    area: Option<Area>,
    fax: bool,
    parsed: Parsed<Phone>,
    /// The last number that has an area code.
    at_place: Option<resolve::Found>,
    /// The country of the numbers in the cell that name theirs, if it is one.
    beside: Option<Country>,
    /// What the label before the next number says: whether fax and nothing else.
    pending: Option<bool>,
    /// The last number found and its place among the values.
    last: Option<(resolve::Found, usize)>,
}

impl Reader<'_> {
    fn pieces(&mut self, pieces: &[Piece<'_>]) {
        self.beside = country_named(pieces);
        let mut at = 0;
        while let Some(piece) = pieces.get(at) {
            at += 1;
            match piece {
                Piece::Number(written) => match self.join_area_code(written, pieces.get(at..).unwrap_or(&[]))
                {
                    Some(joined) => {
                        at += 2;
                        self.number(&joined);
                    }
                    None => self.number(written),
                },
                Piece::Slash => {
                    if let Some(Piece::Number(end)) = pieces.get(at)
                        && self.shorthand(end)
                    {
                        at += 1;
                    }
                }
                Piece::Label { fax, bracketed } => {
                    let ahead = pieces.get(at..).unwrap_or(&[]);
                    let ends = !ahead.iter().any(|piece| matches!(piece, Piece::Number(_)));
                    if *fax && (*bracketed || ends) && self.pending.is_none() && self.last.is_some() {
                        self.mark_last_as_fax();
                    } else {
                        self.pending = Some(*fax && self.pending != Some(false));
                    }
                }
                Piece::Words(words) => {
                    let code = if cell::is_placeholder(words) { "placeholder" } else { "not_a_phone" };
                    self.rest(words, code);
                }
                Piece::Separator => self.last = None,
            }
        }
    }

    /// `030/123456`, `+49 30/123456`: the part before the slash with the part behind it, where only both together are a
    /// number.
    fn join_area_code<'a>(&self, written: &Written<'a>, ahead: &[Piece<'_>]) -> Option<Written<'a>> {
        let [Piece::Slash, Piece::Number(subscriber), ..] = ahead else { return None };
        let area = written.digits().len();
        let is_area = area <= 5 || (area <= 9 && (written.plus || written.digits().starts_with("00")));
        if !is_area || subscriber.plus || subscriber.digits().len() < 4 || written.extension.is_some() {
            return None;
        }
        let mut joined = written.clone();
        joined.groups.extend(subscriber.groups.iter().cloned());
        joined.extension = subscriber.extension;
        // two whole numbers with a slash between are two
        let whole = |written: &Written<'_>| resolve(written, self.hints).is_ok();
        (whole(&joined) && !(whole(written) && whole(subscriber))).then_some(joined)
    }

    fn number(&mut self, written: &Written<'_>) {
        let found = match self.in_the_area(written) {
            Some(found) => Ok(found),
            None => resolve(written, self.hints).or_else(|code| self.as_the_one_beside(written, code)),
        };
        match found {
            Ok(found) => self.found(found, written.extension),
            Err(code) => {
                if let Some((left, right)) = self.two_numbers(written) {
                    self.found(left, None);
                    self.found(right, written.extension);
                } else {
                    self.pending = None;
                    self.last = None;
                    self.rest(written.text, code);
                }
            }
        }
    }

    /// A number without area code, where the city is known and its country has no such number.
    fn in_the_area(&self, written: &Written<'_>) -> Option<Found> {
        let area = self.area.filter(|_| !written.plus && !written.bracketed)?;
        let found = area.number(&written.digits())?;
        resolve(written, &[area.country()]).is_err_and(|code| code != "placeholder").then_some(found)
    }

    /// `(495) 123-45-67, 123-45-68` and `+380 93 439 55 12, 068 445 73 08`: where neither the number nor the hints tell,
    /// the number beside does.
    fn as_the_one_beside(&self, written: &Written<'_>, code: &'static str) -> Result<Found, &'static str> {
        if code == "phone_local"
            && let Some(before) = self.at_place
            && let Some(found) = with_new_end(before.number, &written.digits(), "phone_area_code_shared")
        {
            return Ok(found);
        }
        match self.beside {
            Some(country) if matches!(code, "phone_ambiguous" | "phone_no_country") => {
                resolve(written, &[country]).map(|found| Found { guessed: true, ..found }).map_err(|_| code)
            }
            _ => Err(code),
        }
    }

    /// Two numbers with only a space between: the one place where both halves are valid.
    fn two_numbers(&self, written: &Written<'_>) -> Option<(Found, Found)> {
        let digits: usize = written.groups.iter().map(String::len).sum();
        if !(14..=30).contains(&digits) {
            return None;
        }
        let mut found = None;
        for place in 1..written.groups.len() {
            let (left, right) = written.groups.split_at_checked(place)?;
            let length: usize = left.iter().map(String::len).sum();
            if length < 7 || digits - length < 7 {
                continue;
            }
            let part = |groups: &[String], plus| Written {
                text: "",
                plus,
                groups: groups.to_vec(),
                bracketed: written.bracketed,
                extension: None,
            };
            let left = resolve(&part(left, written.plus), self.hints);
            let right = resolve(&part(right, false), self.hints);
            if let (Ok(left), Ok(right)) = (left, right) {
                if found.is_some() {
                    return None;
                }
                found = Some((left, right));
            }
        }
        found
    }

    fn shorthand(&mut self, end: &Written<'_>) -> bool {
        let Some((last, _)) = self.last else { return false };
        let digits = end.digits();
        if end.plus || digits.len() > 4 || digits.is_empty() {
            return false;
        }
        let Some(found) = with_new_end(last.number, &digits, "phone_shorthand") else { return false };
        self.found(found, end.extension);
        true
    }

    fn found(&mut self, found: Found, extension: Option<u32>) {
        let fax = self.fax || self.pending.take() == Some(true);
        let kind = if fax { PhoneKind::Fax } else { found.number.kind };
        let phone = Phone::new_normal(found.number.e164, extension, kind, found.number.country);
        self.note(found.repair);
        self.note(found.guessed.then_some("phone_country_guessed"));
        let known = self
            .parsed
            .values
            .iter()
            .position(|value| value.number() == phone.number() && value.extension() == phone.extension());
        let place = known.unwrap_or_else(|| {
            self.parsed.values.push(phone);
            self.parsed.values.len() - 1
        });
        self.last = Some((found, place));
        if found.number.kind == PhoneKind::Fixed {
            self.at_place = Some(found);
        }
    }

    fn mark_last_as_fax(&mut self) {
        if let Some((found, place)) = self.last
            && let Some(phone) = self.parsed.values.get_mut(place)
        {
            *phone =
                Phone::new_normal(phone.number(), phone.extension(), PhoneKind::Fax, found.number.country);
        }
    }

    fn note(&mut self, code: Option<&'static str>) {
        if let Some(code) = code
            && !self.parsed.findings.iter().any(|finding| finding == code)
        {
            self.parsed.findings.push(code.to_owned());
        }
    }

    fn rest(&mut self, text: &str, code: &'static str) {
        self.parsed.rest.push(Rest { text: text.to_owned(), code });
    }
}
