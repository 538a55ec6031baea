//! Which forms a single value has.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::dialled::phone_forms;
use super::headers::rows;
use super::looks::{
    is_code_and_city, is_day_and_month, is_kpp, is_long_number, is_name_and_number, is_opaque, is_prefixed,
    looks_decimal,
};
use super::reports::is_document;
use crate::model::{Country, Field, OrderState, StatusMeaning, TaxScheme, Validity};
use crate::normalise::address::{looks_like_address, looks_like_city, looks_like_postal_code};
use crate::normalise::words::{
    do_not_contact, folded, interaction_result, order_state, refusal, status_word, yes_no,
};
use crate::normalise::{address, bank, company, email, money, person, tax_id, web, without_fraction};

/// A form that a value can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Form {
    Email,
    Phone,
    /// Words with a phone among them: `Anna 601 602 603`.
    HoldsPhone,
    Mobile,
    Web,
    Social,
    Bank,
    Bic,
    /// Any digit.
    Digits,
    Integer,
    Decimal,
    /// A whole number with `.0` behind it, as programs write numbers of columns with gaps.
    Float,
    /// `#1001`: shops number orders so.
    Hash,
    PostalCode,
    /// A post code with more than digits.
    MarkedPostalCode,
    /// Five to seven digits of which nothing says what they are.
    ShortNumber,
    Person,
    GivenName,
    FamilyName,
    Patronymic,
    Company,
    Legal,
    Status,
    OrderState,
    /// An order that was called off or came back.
    TakenBack,
    Result,
    Refusal,
    /// That nobody must call or write any more.
    Stop,
    YesNo,
    Currency,
    Country,
    /// The letter that tells the country of a car: `D`, `A`.
    CountrySign,
    City,
    Street,
    Address,
    Sentence,
    /// A document told by its kind, number and day: `Invoice 17/2024 of 05.03.2024`.
    Document,
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
    /// Several words, the first without a capital: somebody's remark.
    Remark,
    /// Several words of an alphabet without capitals.
    Caseless,
    /// One word of such letters.
    CaselessWord,
    /// A name of a few words and a number after or before it, as streets with houses are.
    NameAndNumber,
    /// The code of a tax office's register (КПП): nine digits, of which the fifth and sixth tell a common reason.
    Kpp,
    /// A number after the two letters of a country.
    Prefixed,
    Words(Field),
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

/// The forms of one value.
#[derive(Default)]
pub(crate) struct Marks {
    pub forms: Vec<Form>,
    pub schemes: Vec<TaxScheme>,
    pub country: Option<Country>,
}

/// What a value is besides anything else.
fn begun(value: &str) -> Marks {
    Marks { forms: is_document(value).then_some(Form::Document).into_iter().collect(), ..Marks::default() }
}

/// Everything a single value may be. Cheap questions first; a value of many digits is never asked for names.
pub(crate) fn marks(value: &str) -> Marks {
    let mut marks = begun(value);
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let long = value.chars().count();
    let has = |marks: &mut Marks, form: Form, is: bool| {
        if is {
            marks.forms.push(form);
        }
    };
    has(&mut marks, Form::Digits, digits > 0);
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
        phone_forms(value, &mut marks);
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
    has(&mut marks, Form::Kpp, letters == 0 && digits == 9 && long == 9 && is_kpp(value));
    has(&mut marks, Form::Prefixed, digits >= 7 && (2..=4).contains(&letters) && is_prefixed(value));
    let number = value.parse::<f64>().is_ok();
    has(&mut marks, Form::Integer, digits > 0 && value.chars().all(|c| c.is_ascii_digit()));
    has(
        &mut marks,
        Form::Decimal,
        digits > 0 && letters <= 4 && value.contains(['.', ',']) && (number || looks_decimal(value)),
    );
    programs_numbers(value, digits, &mut marks);
    if (4..=10).contains(&long)
        && let Some(country) = looks_like_postal_code(value)
    {
        marks.forms.push(Form::PostalCode);
        has(&mut marks, Form::MarkedPostalCode, long > digits);
        marks.country = marks.country.or(Some(country));
    } else {
        has(&mut marks, Form::ShortNumber, (5..=7).contains(&long) && digits == long);
    }
    if long <= 40 && !value.contains(' ') && digits > 0 && letters > 0 || value.contains('/') && digits > 3 {
        has(&mut marks, Form::Code, digits >= 2 && long <= 40);
    } else if let Some(number) = value.strip_prefix(['#', '№']) {
        has(&mut marks, Form::Code, digits >= 2 && long <= 40 && letters == 0 && !number.contains(' '));
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

/// Numbers as only programs write them.
fn programs_numbers(value: &str, digits: usize, marks: &mut Marks) {
    if without_fraction(value).is_some() {
        marks.forms.push(Form::Float);
    }
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if digits > 1 && value.strip_prefix('#').is_some_and(all_digits) {
        marks.forms.push(Form::Hash);
    }
}

fn has_tax_id(marks: &mut Marks) {
    if !marks.schemes.is_empty() {
        marks.forms.push(Form::TaxId);
    }
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
        has(Form::CountrySign, address::country_sign(value).is_some());
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
    let state = if few { order_state(value) } else { None };
    has(Form::OrderState, state.is_some());
    has(Form::TakenBack, matches!(state, Some(OrderState::Cancelled | OrderState::Returned)));
    has(Form::Result, long <= 120 && interaction_result(value).is_some());
    has(Form::Refusal, long <= 120 && refusal(value).is_some());
    has(Form::Stop, long <= 120 && do_not_contact(value));
    let called =
        words.iter().any(|word| matches!(word.as_str(), "tel" | "тел" | "טל" | "phone" | "fax" | "моб"));
    let street = digits > 0 && digits <= 14 && long <= 160 && !called && looks_like_address(value);
    let place = digits >= 3 && long <= 60 && is_code_and_city(value);
    has(Form::Street, street && !place);
    has(Form::Address, street && digits >= 4 && words.len() >= 4 || place);
    has(Form::Sentence, value.split_whitespace().count() >= 3);
    let several = words.len() >= 2 && long <= 200;
    let first_letter = value.chars().find(|c| c.is_alphanumeric());
    has(Form::Remark, several && letters > digits && first_letter.is_some_and(char::is_lowercase));
    let caseless = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase();
    has(Form::Caseless, several && first_letter.is_some_and(caseless));
    has(Form::CaselessWord, letters == long && long > 1 && first_letter.is_some_and(caseless));
    has(Form::NameAndNumber, digits > 0 && long <= 60 && is_name_and_number(value));
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
