//! Labelled lists as records: the columns of a CSV go through the normalisers by the roles the caller gives them.

use std::collections::BTreeMap;
use std::path::Path;

use kartoteka::model::{Country, Field, Origin, Record, RecordRole, TableId, Unplaced};
use kartoteka::normalise::{address, company, email, person, phone, tax_id, text, web};

/// A list with the true cluster of each record.
pub struct Labelled {
    pub records: Vec<Record>,
    pub truth: Vec<String>,
    /// The cells, for showing them.
    pub rows: Vec<Vec<String>>,
}

/// Reads a list; `roles` pairs a column with the field it holds; a column without a role takes part as it is, the
/// column `cluster` is the truth, and those named `ignore` are left out.
pub fn read(path: &Path, roles: &[(&str, &str)]) -> Labelled {
    let mut reader = csv::Reader::from_path(path).expect("the list can be read");
    let headers: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let roles: BTreeMap<&str, &str> = roles.iter().copied().collect();
    let mut labelled = Labelled { records: Vec::new(), truth: Vec::new(), rows: Vec::new() };
    for (row, line) in (0..).zip(reader.records()) {
        let line = line.expect("a record");
        let mut record = Record::empty(Origin { table: TableId(0), row }, RecordRole::Client);
        let mut parts: BTreeMap<&str, &str> = BTreeMap::new();
        let cell = |role: &str| {
            let column = headers.iter().position(|header| roles.get(header.as_str()) == Some(&role));
            column.and_then(|column| line.get(column)).filter(|cell| !cell.is_empty())
        };
        let country = country_of(&cell);
        record.address.country = country;
        for (column, (header, value)) in (0_u32..).zip(headers.iter().zip(line.iter())) {
            let value = value.trim();
            if value.is_empty() {
                continue;
            }
            match roles.get(header.as_str()).copied().unwrap_or(header) {
                "cluster" => labelled.truth.push(value.to_owned()),
                "ignore" | "country" | "legal_form" => {}
                "company_name" => record.names.extend(company::company_name(value)),
                "company_or_person" => {
                    if person::looks_like_person(value) {
                        record.persons.extend(person::persons(value, None).values);
                    } else {
                        record.names.extend(company::company_name(value));
                    }
                }
                "full_address" => {
                    for found in address::full_address(value, country).values {
                        record.address = found;
                    }
                }
                "contact_full_name" => record.persons.extend(person::persons(value, None).values),
                role @ ("given" | "middle" | "family") => {
                    parts.insert(role, value);
                }
                "phone" => record.phones.extend(phone::phones(value, country).values),
                "email" => record.emails.extend(email::emails(value).values),
                "website" => record.websites.extend(web::websites(value).values),
                "tax_id" => record.tax_ids.extend(tax_id::tax_ids(value, None, country).values),
                "external_id" => record.codes.push(value.to_owned()),
                "city" => {
                    let city = address::city(value, country);
                    record.address.city_key =
                        city.as_ref().map_or_else(|| text::skeleton(value), |city| city.key.clone()).into();
                    record.address.city.get_or_insert_default().push_str(value);
                }
                "postal_code" => {
                    record.address.postal_code = address::postal_code(value, country)
                        .or_else(|| Some(value.to_owned()))
                        .map(Into::into);
                }
                "street" => {
                    record.address.street = Some(value.into());
                    let key = address::street_key(value);
                    record.address.street_key =
                        if key.is_empty() { text::skeleton(value).into() } else { key.into() };
                }
                "birthday" if day(value).is_some() => record.birthday = day(value),
                _ => record.unplaced.push(Unplaced {
                    column,
                    field: None::<Field>,
                    text: value.to_owned(),
                    code: "extra_column",
                }),
            }
        }
        if !parts.is_empty() {
            record.persons.extend(person::person_from_parts(
                parts.get("given").copied(),
                parts.get("middle").copied(),
                parts.get("family").copied(),
                None,
            ));
        }
        labelled.records.push(record);
        labelled.rows.push(line.iter().map(str::to_owned).collect());
    }
    labelled
}

/// The country a row names, or the one of its city, address, tax id or e-mail.
fn country_of<'a>(cell: &impl Fn(&str) -> Option<&'a str>) -> Option<Country> {
    let stated = || cell("country").and_then(|raw| address::country(raw).or_else(|| raw.parse().ok()));
    let city = || cell("city").and_then(|city| address::city(city, None)).and_then(|city| city.country);
    let whole =
        || cell("full_address").and_then(|raw| address::full_address(raw, None).values.first()?.country);
    let id = || cell("tax_id").and_then(|raw| tax_id::tax_ids(raw, None, None).values.first()?.country());
    let mail = || cell("email").and_then(|raw| raw.trim().rsplit('.').next()?.parse().ok());
    stated().or_else(city).or_else(whole).or_else(id).or_else(mail)
}

/// A day written with the year first, with or without hyphens.
fn day(value: &str) -> Option<jiff::civil::Date> {
    let digits: String = value.chars().filter(char::is_ascii_digit).collect();
    let part = |range: std::ops::Range<usize>| digits.get(range).and_then(|part| part.parse::<i16>().ok());
    let (month, day) = (i8::try_from(part(4..6)?).ok()?, i8::try_from(part(6..8)?).ok()?);
    jiff::civil::Date::new(part(0..4)?, month, day).ok()
}

/// Pairwise figures.
#[derive(Debug, Clone, Copy)]
pub struct Figures {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

/// Pairwise precision, recall and F1 of a clustering.
pub fn figures<T: Ord + Clone, C: Ord + Clone>(truth: &[T], clusters: &[C]) -> Figures {
    fn pairs<K: Ord>(keys: impl Iterator<Item = K>) -> f64 {
        let mut counts: BTreeMap<K, f64> = BTreeMap::new();
        keys.for_each(|key| *counts.entry(key).or_insert(0.0) += 1.0);
        counts.values().map(|n| n * (n - 1.0) / 2.0).sum()
    }
    let both = pairs(truth.iter().cloned().zip(clusters.iter().cloned()));
    let (true_pairs, found) = (pairs(truth.iter().cloned()), pairs(clusters.iter().cloned()));
    let precision = if found > 0.0 { both / found } else { 1.0 };
    let recall = if true_pairs > 0.0 { both / true_pairs } else { 1.0 };
    let f1 = if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 };
    Figures { precision, recall, f1 }
}
