//! One raw value to a line for programs: the form in which normalisers are used on their own and compared with others.

use std::fmt::Debug;

use super::{Parsed, address, bank, company, date, email, money, person, phone, tax_id, text, web, words};
use crate::model::{Country, DateOrder, DecimalMark, EmailClass, Field, PhoneKind, TaxScheme, Validity};

/// What became of one raw value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Normalised {
    /// The normal forms, in the order in which they stand in the value.
    pub normal: Vec<String>,
    /// What is compared, one a normal form.
    pub keys: Vec<String>,
    /// What kind each is: `mobile`, `role`, `PL:NIP:valid`, the legal form, …
    pub kinds: Vec<String>,
    /// Codes of what was noticed or could not be understood.
    pub findings: Vec<String>,
}

impl Normalised {
    fn push(&mut self, normal: impl Into<String>, key: impl Into<String>, kind: impl Into<String>) {
        self.normal.push(normal.into());
        self.keys.push(key.into());
        self.kinds.push(kind.into());
    }

    fn of<T>(parsed: Parsed<T>, mut push: impl FnMut(&mut Self, T)) -> Self {
        let mut done = Self::default();
        for value in parsed.values {
            push(&mut done, value);
        }
        done.findings = parsed.findings;
        done.findings.extend(parsed.rest.into_iter().map(|rest| rest.code.to_owned()));
        done
    }

    fn one(value: Option<(String, String, String)>, code: &str) -> Self {
        let mut done = Self::default();
        match value {
            Some((normal, key, kind)) => done.push(normal, key, kind),
            None => done.findings.push(code.to_owned()),
        }
        done
    }
}

/// Normalises one raw value of a field. Every field has a normal form: where no standard rules it, the value without what
/// cannot be seen, with its skeleton as the key.
#[must_use]
pub fn normalise(field: Field, raw: &str, country: Option<Country>) -> Normalised {
    match field {
        Field::Phone | Field::Mobile | Field::PhoneOther => phones(phone::phones(raw, country)),
        Field::Fax => phones(phone::faxes(raw, country.as_slice())),
        Field::Messenger if phone::looks_like(raw) => phones(phone::phones(raw, country)),
        Field::Email => Normalised::of(email::emails(raw), |done, email| {
            done.push(email.as_str(), email.as_str(), email_kind(email.class()));
        }),
        Field::Website => Normalised::of(web::websites(raw), |done, site| {
            let kind = if site.is_shared_host() { "shared_host" } else { "own" };
            done.push(site.as_str(), site.registrable_domain(), kind);
        }),
        Field::CompanyName | Field::LegalName => one_company(raw),
        Field::LegalForm => Normalised::one(
            company::legal_form(raw)
                .map(|form| (form.display.into_owned(), form.family.to_owned(), form.family.to_owned())),
            "legal_form_unknown",
        ),
        Field::ContactFullName => Normalised::of(person::persons(raw, None), |done, person| {
            done.push(person.display, person.key, person.title.unwrap_or_default());
        }),
        Field::ContactFirstName => given_name(raw),
        Field::BankAccount => Normalised::of(bank::bank_accounts(raw, country), |done, account| {
            done.push(account.as_str(), account.as_str(), validity(account.validity()));
        }),
        Field::PostalCode => Normalised::one(
            address::postal_code(raw, country).map(|code| (code.clone(), code, String::new())),
            "postal_code_invalid",
        ),
        Field::City => Normalised::one(
            address::city(raw, country).map(|city| {
                (city.display, city.key, city.country.map_or_else(String::new, |c| c.to_string()))
            }),
            "city_empty",
        ),
        Field::Country => Normalised::one(
            address::country(raw)
                .or_else(|| address::country_sign(raw))
                .map(|found| (found.to_string(), found.to_string(), String::new())),
            "country_unknown",
        ),
        Field::Street | Field::HouseNumber => Normalised::one(
            Some((text::clean(raw), address::street_key(raw), String::new()))
                .filter(|(street, ..)| !street.is_empty()),
            "street_empty",
        ),
        Field::FullAddress => addresses(address::full_address(raw, country)),
        Field::OrderDate
        | Field::CreatedDate
        | Field::UpdatedDate
        | Field::LastContactDate
        | Field::NextContactDate
        | Field::FirstOrderDate
        | Field::LastOrderDate
        | Field::InteractionDate
        | Field::Birthday => one_date(raw, country),
        Field::OrderAmount | Field::AnnualRevenue | Field::UnitPrice | Field::Quantity | Field::Discount => {
            one_amount(raw, country)
        }
        Field::Currency => Normalised::one(
            money::currency(raw).map(|code| (code.to_string(), code.to_string(), String::new())),
            "currency_unknown",
        ),
        Field::Status | Field::ClientType | Field::InteractionResult => {
            told(raw, words::status_word(raw).or_else(|| words::interaction_result(raw)), "status_unknown")
        }
        Field::OrderStatus => told(raw, words::order_state(raw), "status_unknown"),
        Field::DoNotContact | Field::MarketingConsent => told(raw, words::yes_no(raw), "yes_or_no_unknown"),
        Field::Tags => several(raw),
        _ if field.is_tax_id() => ids(raw, tax_id::scheme_of(field), country),
        _ => plain(raw),
    }
}

/// The field a name stands for: one of the contract's names, where `date` and `money` stand for any date and amount.
#[must_use]
pub fn field(name: &str) -> Option<Field> {
    match name {
        "date" => Some(Field::OrderDate),
        "money" => Some(Field::OrderAmount),
        _ => name.parse().ok(),
    }
}

/// A value of which no more is known than how it is written.
fn plain(raw: &str) -> Normalised {
    let text = text::clean(raw);
    let value = (!text::is_placeholder(&text)).then(|| (text.clone(), text::skeleton(&text), String::new()));
    Normalised::one(value, "placeholder")
}

/// The values of a list of words.
fn several(raw: &str) -> Normalised {
    let mut done = Normalised::default();
    for tag in raw.split([',', ';', '|']).map(text::clean).filter(|tag| !text::is_placeholder(tag)) {
        let key = text::skeleton(&tag);
        done.push(tag, key, "");
    }
    if done.normal.is_empty() {
        done.findings.push("placeholder".to_owned());
    }
    done
}

/// Words with what they mean: the meaning is the key, in small letters.
fn told(raw: &str, meaning: Option<impl Debug>, code: &str) -> Normalised {
    let mut done = plain(raw);
    match meaning {
        Some(meaning) if !done.normal.is_empty() => done.keys = vec![snake(&meaning)],
        None if !done.normal.is_empty() => done.findings.push(code.to_owned()),
        _ => {}
    }
    done
}

/// `LeadNew` as `lead_new`.
fn snake(value: &impl Debug) -> String {
    let mut out = String::new();
    for (i, c) in format!("{value:?}").chars().enumerate() {
        if c.is_uppercase() && i > 0 {
            out.push('_');
        }
        out.extend(c.to_lowercase());
    }
    out
}

fn given_name(raw: &str) -> Normalised {
    let mut done = plain(raw);
    // the root that all forms of the name share
    for key in &mut done.keys {
        *key = person::given_name_root(key).to_owned();
    }
    done
}

fn one_company(raw: &str) -> Normalised {
    Normalised::one(
        company::company_name(raw).map(|name| {
            let form = name.form().map_or_else(String::new, |form| form.display.to_string());
            (name.display().to_owned(), name.key().to_owned(), form)
        }),
        "name_empty",
    )
}

fn phones(parsed: Parsed<crate::model::Phone>) -> Normalised {
    Normalised::of(parsed, |done, phone| {
        let kind = match phone.kind() {
            PhoneKind::Fixed => "fixed",
            PhoneKind::Mobile => "mobile",
            PhoneKind::FixedOrMobile => "fixed_or_mobile",
            PhoneKind::Special => "special",
            PhoneKind::Fax => "fax",
        };
        done.push(phone.to_string(), phone.number().to_string(), kind);
    })
}

fn ids(raw: &str, scheme: Option<TaxScheme>, country: Option<Country>) -> Normalised {
    Normalised::of(tax_id::tax_ids(raw, scheme, country), |done, id| {
        // of an unknown register nothing can be said
        let verdict = if id.scheme() == TaxScheme::Unknown { "unknown" } else { validity(id.validity()) };
        done.push(id.to_string(), id.number(), format!("{}:{verdict}", id.scheme().as_str()));
    })
}

fn addresses(parsed: Parsed<crate::model::Address>) -> Normalised {
    Normalised::of(parsed, |done, address| {
        let parts = [
            address.country.map(|country| country.as_str().into()),
            address.region,
            address.postal_code,
            address.city,
            address.street,
        ];
        let normal: Vec<String> = parts.into_iter().flatten().map(String::from).collect();
        done.push(normal.join(", "), format!("{} {}", address.city_key, address.street_key), "");
    })
}

fn one_date(raw: &str, country: Option<Country>) -> Normalised {
    let order = if country == Some(Country::US) { DateOrder::MonthDayYear } else { DateOrder::DayMonthYear };
    let column = date::column_dates(std::iter::once(raw));
    let serial = column.is_some_and(|column| column.serial);
    let order = column.filter(|column| !column.ambiguous).map_or(order, |column| column.order);
    let mut done = Normalised::one(
        date::date(raw, order, serial).map(|day| (day.to_string(), day.to_string(), String::new())),
        if text::is_placeholder(raw) { "placeholder" } else { "date_unreadable" },
    );
    if !done.normal.is_empty() && column.is_some_and(|column| column.ambiguous) {
        done.findings.push("ambiguous_date".to_owned());
    }
    done
}

fn one_amount(raw: &str, country: Option<Country>) -> Normalised {
    let english = [Country::US, Country::GB, Country::IL].into_iter().any(|c| Some(c) == country);
    let column = money::column_amounts(std::iter::once(raw));
    let usual = if english { DecimalMark::Point } else { DecimalMark::Comma };
    let mark = column.filter(|column| !column.ambiguous).map_or(usual, |column| column.mark);
    Normalised::one(
        money::amount(raw, mark).map(|(amount, currency)| {
            let currency = currency.map_or_else(String::new, |currency| currency.to_string());
            (amount.to_string(), amount.to_string(), currency)
        }),
        if text::is_placeholder(raw) { "placeholder" } else { "amount_unreadable" },
    )
}

fn email_kind(class: EmailClass) -> &'static str {
    match class {
        EmailClass::Own => "own",
        EmailClass::Role => "role",
        EmailClass::Free => "free",
        EmailClass::Disposable => "disposable",
    }
}

fn validity(validity: Validity) -> &'static str {
    match validity {
        Validity::Valid => "valid",
        Validity::Plausible => "plausible",
        Validity::Wrong => "wrong",
    }
}
