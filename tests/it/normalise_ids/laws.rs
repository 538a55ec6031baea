//! Laws that hold for any text: no normaliser panics, each is idempotent, nothing is lost without a word.

use kartoteka::model::{Country, TaxScheme};
use kartoteka::normalise::{bank, email, phone, tax_id, web};
use proptest::prelude::*;

const COUNTRIES: [Country; 5] = [Country::PL, Country::RU, Country::UA, Country::IL, Country::DE];

/// Texts in which normalisers find something to do: digits, signs, words and letters of every alphabet in use.
fn cell() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,13}",
        "[-+()./,;:#@ \n'\"_]{1,3}",
        "[a-zA-Z]{1,8}",
        "[а-яіїєА-ЯІЇЄ]{1,6}",
        "[א-ת]{1,6}",
        "(tel|fax|wew|доб|ext|mailto|nip|инн|lub|www|\\.pl|\\.com|@|https?://|PL|DE|GB|E\\+1[0-9])",
        any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn national() -> impl Strategy<Value = (Country, String)> {
    (proptest::sample::select(&COUNTRIES[..]), "[0-9]{7,11}")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn any_text_gives_an_answer(text in cell(), wild in any::<String>()) {
        for text in [&text, &wild] {
            for country in [None, Some(Country::PL), Some(Country::US)] {
                let phones = phone::phones(text, country);
                let ids = tax_id::tax_ids(text, None, country);
                let _ = bank::bank_accounts(text, country);
                let something = text.chars().any(|c| c.is_ascii_digit());
                if something && text.chars().all(|c| c.is_ascii_digit()) {
                    prop_assert!(!phones.values.is_empty() || !phones.rest.is_empty());
                    prop_assert!(!ids.values.is_empty() || !ids.rest.is_empty());
                }
            }
            for scheme in [TaxScheme::PlNip, TaxScheme::Vat, TaxScheme::IlHp, TaxScheme::DeHrb, TaxScheme::UaEdrpou] {
                let _ = tax_id::tax_ids(text, Some(scheme), Some(Country::DE));
            }
            let _ = (email::emails(text), web::websites(text), phone::faxes(text, &COUNTRIES));
            let _ = (phone::looks_like(text), email::looks_like(text), web::looks_like(text), bank::looks_like(text));
            let _ = tax_id::valid_schemes(text);
        }
    }

    #[test]
    fn what_is_shown_reads_as_itself(text in cell(), (country, digits) in national()) {
        for (raw, country) in [(&text, None), (&digits, Some(country))] {
            for value in phone::phones(raw, country).values {
                let again = phone::phones(&value.to_string(), None);
                if value.kind() != kartoteka::model::PhoneKind::Fax {
                    prop_assert_eq!(again.values, vec![value]);
                    prop_assert!(again.rest.is_empty());
                }
            }
        }
        for value in email::emails(&text).values {
            prop_assert_eq!(email::emails(value.as_str()).values, vec![value]);
        }
        for value in web::websites(&text).values {
            prop_assert_eq!(web::websites(value.as_str()).values, vec![value]);
        }
        for value in bank::bank_accounts(&text, None).values {
            prop_assert_eq!(bank::bank_accounts(value.as_str(), None).values, vec![value]);
        }
        for raw in [&text, &digits] {
            for scheme in [None, Some(TaxScheme::PlNip), Some(TaxScheme::UaEdrpou), Some(TaxScheme::IlTz)] {
                for value in tax_id::tax_ids(raw, scheme, Some(country)).values {
                    let again = tax_id::tax_ids(&value.to_string(), None, None);
                    prop_assert_eq!(again.values, vec![value]);
                }
            }
        }
    }

    /// However a valid national number is grouped, it is the same number.
    #[test]
    fn grouping_says_nothing((country, digits) in national(), mark in "[- .]") {
        let plain = phone::phones(&digits, Some(country));
        if let [value] = plain.values.as_slice() {
            let grouped = format!("{}{mark}{}", &digits[..3], &digits[3..]);
            let again = phone::phones(&grouped, Some(country));
            if let [other] = again.values.as_slice() {
                prop_assert_eq!(other.number(), value.number());
            }
        }
    }
}
