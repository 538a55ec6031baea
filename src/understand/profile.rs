//! What the values of one column look like.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::LazyLock;

use super::headers::rows;
use crate::model::{
    CellType, Column, Country, Currency, Field, PhoneKind, StatusMeaning, TaxScheme, Validity,
};
use crate::normalise::address::{looks_like_address, looks_like_city, looks_like_postal_code};
use crate::normalise::date::{ColumnDates, column_dates};
use crate::normalise::money::{ColumnAmounts, column_amounts};
use crate::normalise::text::is_placeholder;
use crate::normalise::words::{folded, interaction_result, order_state, refusal, status_word, yes_no};
use crate::normalise::{address, bank, company, date, email, money, person, phone, tax_id, web};

/// How many rows are looked at.
const SAMPLE: usize = 400;

/// The share of values that must be dates in a column of dates; the rest may be remarks (`after the holidays`).
const MOST_DATES: f64 = 0.6;

/// A form that a value can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    Email,
    Phone,
    Mobile,
    Web,
    Social,
    Bank,
    Bic,
    Integer,
    Decimal,
    PostalCode,
    Person,
    GivenName,
    FamilyName,
    Patronymic,
    Company,
    Legal,
    Status,
    OrderState,
    Result,
    Refusal,
    YesNo,
    Currency,
    Country,
    City,
    Street,
    Address,
    Sentence,
    Code,
    HouseNumber,
    TaxId,
    /// A guid, a hash, something encoded: made by a machine for machines.
    Opaque,
    /// One word of letters that begins with a capital.
    Name,
    /// Letters and digits in one value.
    Mixed,
    /// A day and a month without a year.
    DayMonth,
    Words(Field),
}

/// What the values of one column look like; shares are of the filled cells of the sample.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profile {
    /// Filled cells of the sample.
    pub sampled: usize,
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
    /// The first and the last year of the dates.
    pub years: Option<(i16, i16)>,
    /// Most values are numbers.
    pub amounts: Option<ColumnAmounts>,
    /// The greatest number.
    pub largest: f64,
    /// The values are 1, 2, 3, … or nearly so.
    pub running: bool,
    /// The currency that most values name.
    pub currency: Option<Currency>,
}

impl Profile {
    /// The share of values of a form.
    pub fn share(&self, form: Form) -> f64 {
        self.forms.get(&form).copied().unwrap_or(0.0)
    }

    /// Nothing to judge by.
    pub fn is_empty(&self) -> bool {
        self.sampled == 0
    }
}

static VALUES: LazyLock<HashMap<&'static str, Vec<Field>>> = LazyLock::new(|| {
    let mut words: HashMap<&'static str, Vec<Field>> = HashMap::new();
    for row in rows(include_str!("values.tsv")) {
        let (Some(Ok(field)), Some(list)) = (row.first().map(|name| name.parse()), row.get(1)) else {
            continue;
        };
        for word in list.split(';') {
            words.entry(word).or_default().push(field);
        }
    }
    words
});

/// Looks at an evenly spread sample of the column; the same column always gives the same profile.
pub(crate) fn profile(column: &Column) -> Profile {
    let filled = column.cells.len() - column.cells.null_count();
    let mut profile = Profile::default();
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
    profile.dates =
        column_dates(values.iter().copied()).filter(|dates| !dates.serial || plausible_serials(&values));
    if typed_dates > 0.5 && profile.dates.is_none() {
        profile.dates = column_dates(
            sample.iter().filter(|(row, _)| column.cell_type(*row) == CellType::Date).map(|(_, text)| *text),
        );
    }
    if let Some(dates) = profile.dates {
        let years: Vec<i16> = values
            .iter()
            .filter_map(|value| date::date(value, dates.order, dates.serial))
            .map(jiff::civil::Date::year)
            .collect();
        profile.years = years.iter().min().copied().zip(years.iter().max().copied());
        if (years.len() as f64) < MOST_DATES * count {
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
    let mut tally = Tally::default();
    let mut seen: HashMap<&str, Marks> = HashMap::new();
    for value in values {
        let marks = seen.entry(value).or_insert_with(|| marks(value));
        tally.add(marks);
    }
    tally.finish(&mut profile, count);
    profile
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

fn is_running(values: &[&str]) -> bool {
    let numbers: Vec<u64> =
        values.iter().filter_map(|value| value.trim_end_matches(['.', ')']).parse().ok()).collect();
    numbers.len() >= 3
        && numbers.len() * 10 >= values.len() * 9
        && numbers.first().is_some_and(|first| *first <= 3)
        && numbers.windows(2).all(|pair| pair.first() <= pair.get(1))
        && numbers.last().is_some_and(|last| *last >= numbers.len() as u64)
}

#[derive(Default)]
struct Marks {
    forms: Vec<Form>,
    schemes: Vec<TaxScheme>,
    country: Option<Country>,
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

/// Everything a single value may be. Cheap questions first; a value of many digits is never asked for names.
fn marks(value: &str) -> Marks {
    let mut marks = Marks::default();
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let long = value.chars().count();
    let has = |marks: &mut Marks, form: Form, is: bool| {
        if is {
            marks.forms.push(form);
        }
    };
    if is_opaque(value) {
        marks.forms.push(Form::Opaque);
        return marks;
    }
    // a remark may hold an address too
    let plain = value.split_whitespace().filter(|word| !word.contains('@')).count();
    if value.contains('@') && plain <= 4 && email::looks_like(value) {
        marks.forms.push(Form::Email);
        return marks;
    }
    if value.contains('.') && letters > 2 && web::looks_like(value) {
        let social = ["facebook.", "linkedin.", "instagram.", "t.me", "wa.me", "vk.com", "twitter."];
        let lower = value.to_lowercase();
        marks.forms.push(if social.iter().any(|host| lower.contains(host)) {
            Form::Social
        } else {
            Form::Web
        });
        return marks;
    }
    if value.starts_with('@') && long > 3 && !value.contains(' ') {
        marks.forms.push(Form::Social);
    }
    if digits >= 7 {
        if !value.contains(['$', '=', '<', '>', '{', '}']) && phone::looks_like(value) {
            marks.forms.push(Form::Phone);
            let first = phone::phones(value, None).values.into_iter().next();
            has(
                &mut marks,
                Form::Mobile,
                first.as_ref().is_some_and(|phone| phone.kind() == PhoneKind::Mobile),
            );
            marks.country = first.and_then(|phone| phone.country());
        }
        has(
            &mut marks,
            Form::Bank,
            digits >= 12 && (bank::looks_like(value) || is_long_number(value, digits, letters)),
        );
        for (scheme, country) in tax_id::valid_schemes(value) {
            if !marks.schemes.contains(&scheme) {
                marks.schemes.push(scheme);
            }
            marks.country = marks.country.or(Some(country));
        }
        if marks.schemes.is_empty() && letters > 0 {
            // `NIP: 526-025-02-74`, `ЄДРПОУ 13514210`: the label stands in the cell
            for id in tax_id::tax_ids(value, None, None).values {
                if id.validity() != Validity::Wrong && id.scheme() != TaxScheme::Unknown {
                    marks.schemes.push(id.scheme());
                }
            }
        }
    }
    has_tax_id(&mut marks);
    let number = value.parse::<f64>().is_ok();
    has(&mut marks, Form::Integer, digits > 0 && value.chars().all(|c| c.is_ascii_digit()));
    has(
        &mut marks,
        Form::Decimal,
        digits > 0 && letters <= 4 && value.contains(['.', ',']) && (number || looks_decimal(value)),
    );
    if (4..=10).contains(&long)
        && let Some(country) = looks_like_postal_code(value)
    {
        marks.forms.push(Form::PostalCode);
        marks.country = marks.country.or(Some(country));
    }
    if long <= 40 && !value.contains(' ') && digits > 0 && letters > 0 || value.contains('/') && digits > 3 {
        has(&mut marks, Form::Code, digits >= 2 && long <= 40);
    }
    has(&mut marks, Form::HouseNumber, digits > 0 && digits <= 4 && long <= 8 && letters <= 3);
    has(&mut marks, Form::YesNo, yes_no(value).is_some());
    has(&mut marks, Form::DayMonth, (3..=6).contains(&long) && is_day_and_month(value));
    has(&mut marks, Form::Mixed, digits > 0 && letters > 0);
    has(
        &mut marks,
        Form::Name,
        long > 1 && letters == long && value.chars().next().is_some_and(char::is_uppercase),
    );
    if letters == 0 {
        return marks;
    }
    words_of(value, &mut marks, digits, letters, long);
    marks
}

/// A guid (RFC 9562), a digest in hexadecimal, or base 64 (RFC 4648) that nobody would type.
fn is_opaque(value: &str) -> bool {
    if !value.is_ascii() || value.len() < 8 || value.contains(' ') {
        return false;
    }
    let bare = value.trim_start_matches('{').trim_end_matches('}');
    let parts: Vec<&str> = bare.split('-').collect();
    if parts.iter().map(|part| part.len()).eq([8, 4, 4, 4, 12]) {
        return parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_hexdigit()));
    }
    let has = |is: fn(&u8) -> bool| value.bytes().any(|b| is(&b));
    if value.len() >= 32 && value.bytes().all(|b| b.is_ascii_hexdigit()) && has(u8::is_ascii_alphabetic) {
        return true;
    }
    let encoded = value.trim_end_matches('=');
    let padded = encoded.len() < value.len() && value.len().is_multiple_of(4);
    (padded || value.len() >= 24)
        && encoded.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/'))
        && has(u8::is_ascii_uppercase)
        && has(u8::is_ascii_lowercase)
        && has(u8::is_ascii_digit)
}

/// `24.12`, `03/30`, `1.5.`
fn is_day_and_month(value: &str) -> bool {
    let mut parts = value.trim_end_matches('.').split(['.', '/']);
    let mut next = || parts.next().filter(|part| part.len() <= 2).and_then(|part| part.parse::<u8>().ok());
    match (next(), next(), next()) {
        (Some(a), Some(b), None) => {
            (1..=31).contains(&a) && (1..=12).contains(&b) || (1..=12).contains(&a) && (1..=31).contains(&b)
        }
        _ => false,
    }
}

/// An account with a wrong check digit is still an account.
fn is_long_number(value: &str, digits: usize, letters: usize) -> bool {
    digits >= 18 && letters <= 4 && value.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '-')
}

fn has_tax_id(marks: &mut Marks) {
    if !marks.schemes.is_empty() {
        marks.forms.push(Form::TaxId);
    }
}

fn looks_decimal(value: &str) -> bool {
    value.rsplit(['.', ',']).next().is_some_and(|tail| {
        let digits: usize = tail.chars().take_while(char::is_ascii_digit).count();
        (1..=4).contains(&digits)
    })
}

/// What a value of letters may be.
fn words_of(value: &str, marks: &mut Marks, digits: usize, letters: usize, long: usize) {
    let words = folded(value);
    let mut has = |form: Form, is: bool| {
        if is {
            marks.forms.push(form);
        }
    };
    let few = words.len() <= 6 && long <= 60;
    has(Form::Currency, long <= 6 && money::currency(value).is_some());
    has(
        Form::Bic,
        matches!(long, 8 | 11)
            && value.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            && letters >= 6,
    );
    if few && digits == 0 {
        // `Mr.` is no code of Mauritania
        let code = long <= 3 && !value.chars().all(char::is_uppercase);
        let country = if code { None } else { address::country(value) };
        has(Form::Country, country.is_some());
        has(Form::City, looks_like_city(value));
        has(Form::Person, person::looks_like_person(value));
        if words.len() == 1
            && let Some(word) = words.first()
        {
            let key = crate::normalise::text::skeleton(word);
            has(Form::GivenName, person::is_given_name(&key));
            has(Form::FamilyName, person::is_family_name(value));
            has(
                Form::Patronymic,
                ["ович", "евич", "івна", "ївна", "овна", "евна", "йович"]
                    .iter()
                    .any(|end| word.ends_with(end)),
            );
        }
        marks.country = marks.country.or(country);
    }
    let mut has = |form: Form, is: bool| {
        if is {
            marks.forms.push(form);
        }
    };
    has(Form::Legal, long <= 60 && company::is_legal_form(value));
    has(Form::Company, long <= 160 && company::company_name(value).is_some_and(|name| name.form().is_some()));
    has(Form::Status, few && status_word(value).is_some_and(|m| m != StatusMeaning::Unknown));
    has(Form::OrderState, few && order_state(value).is_some());
    has(Form::Result, long <= 120 && interaction_result(value).is_some());
    has(Form::Refusal, long <= 120 && refusal(value).is_some());
    let called =
        words.iter().any(|word| matches!(word.as_str(), "tel" | "тел" | "טל" | "phone" | "fax" | "моб"));
    let street = digits > 0 && digits <= 14 && long <= 160 && !called && looks_like_address(value);
    has(Form::Street, street);
    has(Form::Address, street && digits >= 4 && words.len() >= 4);
    has(Form::Sentence, value.split_whitespace().count() >= 3);
    let first = words.first().map(String::as_str).unwrap_or_default();
    let pair = words.get(..2).map(|two| two.join(" "));
    let all = words.join(" ");
    let mut fields: Vec<Field> = Vec::new();
    for key in [Some(first), pair.as_deref(), Some(all.as_str())].into_iter().flatten() {
        for field in VALUES.get(key).into_iter().flatten() {
            if !fields.contains(field) {
                fields.push(*field);
            }
        }
    }
    marks.forms.extend(fields.into_iter().map(Form::Words));
}
