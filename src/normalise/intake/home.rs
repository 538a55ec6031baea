//! The country a row speaks for, though it may not name it: a phone without a country code is looked up there first.

use crate::model::{CompanyName, Country, Email, EmailClass, Record, TaxId, Validity, Website};

/// Country-code domains of the countries served, and the country of each.
const DOMAINS: [(&str, Country); 7] = [
    ("pl", Country::PL),
    ("ua", Country::UA),
    ("ru", Country::RU),
    ("рф", Country::RU),
    ("il", Country::IL),
    ("de", Country::DE),
    ("uk", Country::GB),
];

/// Further country-code domains (ISO 3166) under which the firms of a country are found, and hardly others': neighbours with
/// whom the countries served trade.
const NEIGHBOURS: [&str; 22] = [
    "at", "be", "by", "ch", "cz", "dk", "ee", "es", "fi", "fr", "hu", "ie", "it", "kz", "lt", "lu", "lv",
    "nl", "no", "ro", "se", "sk",
];

/// The countries that address, ids, legal form, domains and letters of a record speak for, the surest first.
pub(super) fn spoken_for(record: &Record) -> Vec<Country> {
    let address = record.address.country;
    let ids = record.tax_ids.iter().filter(|id| id.validity() != Validity::Wrong).filter_map(TaxId::country);
    let forms = record.names.iter().filter_map(|name| name.form().and_then(|form| form.country));
    let sites = record.websites.iter().map(Website::registrable_domain);
    let mails = record
        .emails
        .iter()
        .filter(|email| email.class() != EmailClass::Disposable)
        .map(Email::registrable_domain);
    let domains = sites.chain(mails).filter_map(of_domain);
    let names = record.names.iter().map(CompanyName::display);
    let persons = record.persons.iter().map(|person| person.display.as_str());
    let letters = names.chain(persons).filter_map(of_letters);
    let mut countries = Vec::new();
    for country in address.into_iter().chain(ids).chain(forms).chain(domains).chain(letters) {
        if !countries.contains(&country) {
            countries.push(country);
        }
    }
    countries
}

fn of_domain(domain: &str) -> Option<Country> {
    let ending = domain.rsplit('.').next()?;
    let served = DOMAINS.iter().find(|(known, _)| *known == ending).map(|(_, country)| *country);
    served
        .or_else(|| NEIGHBOURS.contains(&ending).then(|| ending.to_ascii_uppercase().parse().ok()).flatten())
}

/// The country of letters that only one of the languages served uses; of several the first of this list.
fn of_letters(text: &str) -> Option<Country> {
    const COUNTRIES: [Country; 5] = [Country::IL, Country::PL, Country::UA, Country::RU, Country::DE];
    if text.is_ascii() {
        return None;
    }
    let rank = |c: char| match c {
        'א'..='ת' => Some(0),
        'ą' | 'ć' | 'ę' | 'ł' | 'ń' | 'ś' | 'ź' | 'ż' | 'Ą' | 'Ć' | 'Ę' | 'Ł' | 'Ń' | 'Ś' | 'Ź' | 'Ż' => {
            Some(1)
        }
        'і' | 'ї' | 'є' | 'ґ' | 'І' | 'Ї' | 'Є' | 'Ґ' => Some(2),
        'ы' | 'э' | 'ъ' | 'ё' | 'Ы' | 'Э' | 'Ъ' | 'Ё' => Some(3),
        'ß' | 'ẞ' => Some(4),
        _ => None,
    };
    let first: usize = text.chars().filter_map(rank).min()?;
    COUNTRIES.get(first).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_one_language_tell_the_country() {
        assert_eq!(of_letters("Свiтло Їжака"), Some(Country::UA));
        assert_eq!(of_letters("שלום"), Some(Country::IL));
        assert_eq!(of_letters("Romashka"), None);
    }

    #[test]
    fn a_domain_tells_the_country_by_its_ending() {
        assert_eq!(of_domain("firma.com.ua"), Some(Country::UA));
        assert_eq!(of_domain("firma.com"), None);
        assert_eq!(of_domain("praxis.at"), "AT".parse().ok());
        assert_eq!(of_domain("firma.io"), None);
    }
}
