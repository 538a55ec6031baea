//! One raw value to a line for programs: the form in which normalisers are used on their own and compared with others.

use super::{Parsed, address, bank, company, date, email, money, person, phone, tax_id, text, web};
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

/// The fields that [`normalise`] knows, besides those of single tax registers.
pub const FIELDS: [Field; 15] = [
    Field::Phone,
    Field::Email,
    Field::Website,
    Field::CompanyName,
    Field::LegalForm,
    Field::ContactFullName,
    Field::TaxId,
    Field::BankAccount,
    Field::PostalCode,
    Field::City,
    Field::Country,
    Field::Street,
    Field::FullAddress,
    Field::OrderDate,
    Field::OrderAmount,
];

/// Normalises one raw value of a field; `None` for a field without a normaliser.
#[must_use]
pub fn normalise(field: Field, raw: &str, country: Option<Country>) -> Option<Normalised> {
    Some(match field {
        Field::Phone | Field::Mobile | Field::PhoneOther => phones(phone::phones(raw, country)),
        Field::Fax => phones(phone::faxes(raw, country.as_slice())),
        Field::Email => Normalised::of(email::emails(raw), |done, email| {
            done.push(email.as_str(), email.as_str(), email_kind(email.class()));
        }),
        Field::Website => Normalised::of(web::websites(raw), |done, site| {
            let kind = if site.is_shared_host() { "shared_host" } else { "own" };
            done.push(site.as_str(), site.registrable_domain(), kind);
        }),
        Field::CompanyName | Field::LegalName => Normalised::one(
            company::company_name(raw).map(|name| {
                let form = name.form().map_or_else(String::new, |form| form.display.clone());
                (name.display().to_owned(), name.key().to_owned(), form)
            }),
            "name_empty",
        ),
        Field::LegalForm => Normalised::one(
            company::legal_form(raw)
                .map(|form| (form.display, form.family.to_owned(), form.family.to_owned())),
            "legal_form_unknown",
        ),
        Field::ContactFullName => Normalised::of(person::persons(raw, None), |done, person| {
            done.push(person.display, person.key, person.title.unwrap_or_default());
        }),
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
            address::country(raw).map(|found| (found.to_string(), found.to_string(), String::new())),
            "country_unknown",
        ),
        Field::Street => Normalised::one(
            Some((text::clean(raw), address::street_key(raw), String::new()))
                .filter(|(street, ..)| !street.is_empty()),
            "street_empty",
        ),
        Field::FullAddress => addresses(address::full_address(raw, country)),
        Field::OrderDate | Field::CreatedDate | Field::Birthday => one_date(raw, country),
        Field::OrderAmount | Field::AnnualRevenue => one_amount(raw, country),
        _ if field.is_tax_id() => ids(raw, tax_id::scheme_of(field), country),
        _ => return None,
    })
}

/// The field a name stands for: one of the contract's names, where `date` and `money` stand for any date and amount.
#[must_use]
pub fn field(name: &str) -> Option<Field> {
    let field = match name {
        "date" => Field::OrderDate,
        "money" => Field::OrderAmount,
        _ => name.parse().ok()?,
    };
    normalise(field, "", None).map(|_| field)
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
        done.push(
            id.to_string(),
            id.number(),
            format!("{}:{}", id.scheme().as_str(), validity(id.validity())),
        );
    })
}

fn addresses(parsed: Parsed<crate::model::Address>) -> Normalised {
    Normalised::of(parsed, |done, address| {
        let parts = [
            address.country.map(|country| country.to_string()),
            address.region,
            address.postal_code,
            address.city,
            address.street,
        ];
        let normal: Vec<String> = parts.into_iter().flatten().collect();
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
        "date_unreadable",
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
        "amount_unreadable",
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
