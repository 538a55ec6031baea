//! What the values of one column look like.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

pub(crate) use super::forms::Form;
use super::forms::{Marks, marks};
use crate::model::{CellType, Column, Country, Currency, PhoneKind, TaxScheme};
use crate::normalise::date::{ColumnDates, column_dates};
use crate::normalise::money::{ColumnAmounts, column_amounts};
use crate::normalise::text::is_placeholder;
use crate::normalise::{date, money, phone};

/// How many rows are looked at.
const SAMPLE: usize = 400;

/// The years in which a program can have written a time of day in digits alone: none before there were programs, none to come.
const YEARS_OF_PROGRAMS: std::ops::RangeInclusive<i16> = 1980..=2040;

/// The share of values that must be dates in a column of dates; the rest may be remarks (`after the holidays`).
const MOST_DATES: f64 = 0.6;

/// What the values of one column look like; shares are of the filled cells of the sample.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    /// Filled cells of the sample.
    pub sampled: usize,
    /// Filled cells of the whole column.
    pub filled: usize,
    forms: BTreeMap<Form, f64>,
    /// The share of values whose check digits are right, by scheme.
    pub schemes: BTreeMap<TaxScheme, f64>,
    /// How often values name or belong to a country, as a share.
    pub countries: BTreeMap<Country, f64>,
    /// The share of different values.
    pub distinct: f64,
    /// How many different values there are in the sample.
    pub kinds: usize,
    /// The mean number of characters.
    pub length: f64,
    /// The mean number of words.
    pub words: f64,
    /// Most values are dates.
    pub dates: Option<ColumnDates>,
    /// The first, the middle and the last of the dates.
    pub days: Option<[Date; 3]>,
    /// Most values are numbers.
    pub amounts: Option<ColumnAmounts>,
    /// The greatest number.
    pub largest: f64,
    /// The values are 1, 2, 3, … or nearly so.
    pub running: bool,
    /// The values are whole numbers, each greater than the one before, as codes are that a program gave in turn.
    pub rising: bool,
    /// The currency that most values name.
    pub currency: Option<Currency>,
}

impl Profile {
    /// The share of values of a form.
    pub fn share(&self, form: Form) -> f64 {
        self.forms.get(&form).copied().unwrap_or(0.0)
    }

    /// The first and the last year of the dates.
    pub fn years(&self) -> Option<(i16, i16)> {
        self.days.map(|[first, _, last]| (first.year(), last.year()))
    }

    /// Takes the shares of several columns of the same meaning, each weighed by its values, for those of this one.
    pub fn pool(&mut self, alike: &[Profile]) {
        let all: f64 = alike.iter().map(|p| p.sampled as f64).sum();
        if self.is_empty() || all <= 0.0 {
            return;
        }
        let mean =
            |of: &dyn Fn(&Profile) -> f64| alike.iter().map(|p| of(p) * p.sampled as f64).sum::<f64>() / all;
        let forms: BTreeSet<Form> = alike.iter().flat_map(|p| p.forms.keys().copied()).collect();
        let schemes: BTreeSet<TaxScheme> = alike.iter().flat_map(|p| p.schemes.keys().copied()).collect();
        self.forms = forms.into_iter().map(|form| (form, mean(&|p| p.share(form)))).collect();
        let of = |p: &Profile, scheme| p.schemes.get(&scheme).copied().unwrap_or(0.0);
        self.schemes = schemes.into_iter().map(|scheme| (scheme, mean(&|p| of(p, scheme)))).collect();
        let countries: BTreeSet<Country> = alike.iter().flat_map(|p| p.countries.keys().copied()).collect();
        let of = |p: &Profile, country| p.countries.get(&country).copied().unwrap_or(0.0);
        self.countries = countries.into_iter().map(|country| (country, mean(&|p| of(p, country)))).collect();
        self.length = mean(&|p| p.length);
        self.words = mean(&|p| p.words);
        // how often values come again is seen best in the longest
        if let Some(longest) = alike.iter().rev().max_by_key(|p| p.sampled) {
            self.distinct = longest.distinct;
            self.kinds = longest.kinds;
        }
        self.sampled = alike.iter().map(|p| p.sampled).sum();
    }

    /// Nothing to judge by.
    pub fn is_empty(&self) -> bool {
        self.sampled == 0
    }
}

/// Looks at an evenly spread sample of the column; the same column always gives the same profile.
pub(crate) fn profile(column: &Column) -> Profile {
    let filled = column.cells.len() - column.cells.null_count();
    let mut profile = Profile { filled, ..Profile::default() };
    let sample = sample(column, filled);
    let values: Vec<&str> = sample.iter().map(|(_, text)| *text).collect();
    profile.sampled = values.len();
    if values.is_empty() {
        return profile;
    }
    let count = values.len() as f64;
    let distinct: BTreeSet<&str> = values.iter().copied().collect();
    profile.kinds = distinct.len();
    profile.distinct = distinct.len() as f64 / count;
    profile.length = values.iter().map(|value| value.chars().count()).sum::<usize>() as f64 / count;
    profile.words = values.iter().map(|value| value.split_whitespace().count()).sum::<usize>() as f64 / count;
    let typed_dates =
        sample.iter().filter(|(row, _)| column.cell_type(*row) == CellType::Date).count() as f64 / count;
    profile.dates = column_dates(values.iter().copied())
        .filter(|dates| !dates.serial || plausible_serials(&values))
        .filter(|_| !are_long_numbers(&values));
    if typed_dates > 0.5 && profile.dates.is_none() {
        profile.dates = column_dates(
            sample.iter().filter(|(row, _)| column.cell_type(*row) == CellType::Date).map(|(_, text)| *text),
        );
    }
    if let Some(dates) = profile.dates {
        let mut days: Vec<Date> =
            values.iter().filter_map(|value| date::date(value, dates.order, dates.serial)).collect();
        days.sort_unstable();
        profile.days = match (days.first(), days.get(days.len() / 2), days.last()) {
            (Some(first), Some(middle), Some(last)) => Some([*first, *middle, *last]),
            _ => None,
        };
        if (days.len() as f64) < MOST_DATES * count {
            profile.dates = None;
        }
    }
    profile.amounts = column_amounts(values.iter().copied());
    if let Some(amounts) = profile.amounts {
        profile.currency = amounts.currency;
        profile.largest = values
            .iter()
            .filter_map(|value| money::amount(value, amounts.mark))
            .map(|(amount, _)| amount.to_f64())
            .fold(0.0, f64::max);
    }
    profile.running = is_running(&values);
    profile.rising = is_rising(&values);
    let mut tally = Tally::default();
    let mut seen: HashMap<&str, Marks> = HashMap::new();
    for value in &values {
        let marks = seen.entry(value).or_insert_with(|| marks(value));
        tally.add(marks);
    }
    tally.finish(&mut profile, count);
    if profile.share(Form::Phone) > 0.5 {
        let mobiles = mobiles(&values, &profile.countries) as f64 / count;
        profile.forms.insert(Form::Mobile, mobiles);
    }
    profile
}

/// How many values are phones of mobile networks, numbers without a calling code read as those of the country that most
/// others belong to, else of the one that knows most of them.
fn mobiles(values: &[&str], countries: &BTreeMap<Country, f64>) -> usize {
    const ENOUGH: usize = 40;
    let read = |value: &str, country| phone::phones(value, Some(country)).values.into_iter().next();
    let most = countries.iter().filter(|(_, share)| **share > 0.05).max_by(|a, b| a.1.total_cmp(b.1));
    let country = most.map(|(country, _)| *country).or_else(|| {
        let few = values.get(..ENOUGH).unwrap_or(values);
        let known = |country| few.iter().filter(|value| read(value, country).is_some()).count();
        phone::HOMES.into_iter().rev().max_by_key(|country| known(*country))
    });
    let Some(country) = country else { return 0 };
    let mobile = |value: &&&str| read(value, country).is_some_and(|phone| phone.kind() == PhoneKind::Mobile);
    values.iter().filter(mobile).count()
}

/// Filled cells that are no placeholders, evenly spread.
fn sample(column: &Column, filled: usize) -> Vec<(u32, &str)> {
    let step = filled.div_ceil(SAMPLE).max(1);
    column
        .cells
        .iter()
        .zip(0_u32..)
        .filter_map(|(cell, row)| Some((row, cell?.trim())))
        .step_by(step)
        .filter(|(_, text)| !is_placeholder(text))
        .collect()
}

/// Serial numbers of Excel between 1990 and 2050; smaller ones are rather quantities.
fn plausible_serials(values: &[&str]) -> bool {
    let near = values
        .iter()
        .filter(|value| value.parse::<f64>().is_ok_and(|serial| (32_874.0..54_789.0).contains(&serial)))
        .count();
    near * 10 >= values.len() * 9
}

/// Numbers of fourteen digits that are no times of day, at least not all of them: numbers of parcels may begin like a year.
fn are_long_numbers(values: &[&str]) -> bool {
    const DIGITS: usize = 14;
    let is_long = |value: &&&str| value.len() == DIGITS && value.bytes().all(|b| b.is_ascii_digit());
    let is_time = |value: &&str| {
        let below = |at: std::ops::Range<usize>, end: u32| {
            value.get(at).and_then(|digits| digits.parse().ok()).is_some_and(|number: u32| number < end)
        };
        let year = value.get(..4).and_then(|digits| digits.parse().ok());
        year.is_some_and(|year: i16| YEARS_OF_PROGRAMS.contains(&year))
            && below(4..6, 13)
            && below(6..8, 32)
            && below(8..10, 24)
            && below(10..12, 60)
            && below(12..14, 60)
    };
    let long: Vec<&&str> = values.iter().filter(is_long).collect();
    long.len() * 2 > values.len() && !long.into_iter().all(is_time)
}

fn is_running(values: &[&str]) -> bool {
    let numbers: Vec<u64> =
        values.iter().filter_map(|value| value.trim_end_matches(['.', ')']).parse().ok()).collect();
    numbers.len() >= 3
        && numbers.len() * 10 >= values.len() * 9
        && numbers.first().is_some_and(|first| *first <= 3)
        && numbers.windows(2).all(|pair| pair.first() <= pair.get(1))
        && numbers.last().is_some_and(|last| *last >= numbers.len() as u64)
}

/// Whole numbers of several digits, nearly each greater than the one before.
fn is_rising(values: &[&str]) -> bool {
    const FEWEST: usize = 8;
    let numbers: Vec<u64> = values.iter().filter_map(|value| value.parse().ok()).collect();
    let steps = numbers.windows(2).filter(|pair| pair.first() < pair.get(1)).count();
    numbers.len() >= FEWEST && numbers.len() == values.len() && steps * 10 >= (numbers.len() - 1) * 9
}

#[derive(Default)]
struct Tally {
    forms: BTreeMap<Form, usize>,
    schemes: BTreeMap<TaxScheme, usize>,
    countries: BTreeMap<Country, usize>,
}

impl Tally {
    fn add(&mut self, marks: &Marks) {
        for form in &marks.forms {
            *self.forms.entry(*form).or_default() += 1;
        }
        for scheme in &marks.schemes {
            *self.schemes.entry(*scheme).or_default() += 1;
        }
        if let Some(country) = marks.country {
            *self.countries.entry(country).or_default() += 1;
        }
    }

    fn finish(self, profile: &mut Profile, count: f64) {
        profile.forms = self.forms.into_iter().map(|(form, n)| (form, n as f64 / count)).collect();
        profile.schemes = self.schemes.into_iter().map(|(scheme, n)| (scheme, n as f64 / count)).collect();
        profile.countries =
            self.countries.into_iter().map(|(country, n)| (country, n as f64 / count)).collect();
    }
}
