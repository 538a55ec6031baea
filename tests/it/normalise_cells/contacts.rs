//! Phones, e-mail addresses and sites as they stand in cells.

use kartoteka::model::{Country, EmailClass, PhoneKind};
use kartoteka::normalise::address;
use kartoteka::normalise::email::emails;
use kartoteka::normalise::phone::{phones, phones_in_city, phones_with_hints};
use kartoteka::normalise::web::websites;

fn numbers(raw: &str, country: Country) -> Vec<String> {
    phones(raw, Some(country)).values.iter().map(ToString::to_string).collect()
}

fn codes(raw: &str, country: Option<Country>) -> Vec<&'static str> {
    phones(raw, country).rest.iter().map(|rest| rest.code).collect()
}

#[test]
fn a_phone_whose_digits_a_spreadsheet_destroyed_is_never_a_number() {
    for raw in ["3.80671E+11", "4.8226E+11", "4,8226E+11"] {
        assert_eq!(codes(raw, Some(Country::PL)), ["phone_lost_precision"], "{raw}");
    }
    assert_eq!(numbers("3.80671234567E+11", Country::UA), ["+380671234567"]);
    assert_eq!(numbers("380671234567.0", Country::UA), ["+380671234567"]);
}

#[test]
fn a_plus_or_a_zero_that_was_eaten_comes_back() {
    assert_eq!(numbers("48226543210", Country::PL), ["+48226543210"]);
    assert_eq!(numbers("502345678", Country::IL), ["+972502345678"]);
    assert_eq!(numbers("671234567", Country::UA), ["+380671234567"]);
    assert_eq!(numbers("'+48 601 602 603", Country::PL), ["+48601602603"]);
    assert_eq!(numbers("`+48 601 602 603", Country::PL), ["+48601602603"]);
}

#[test]
fn the_trunk_prefix_of_russia_is_eight() {
    for raw in
        ["8 (903) 236-55-44", "8 903 236 55 44", "+7(903)236-55-44", "79032365544", "+8 (903) 236-55-44"]
    {
        assert_eq!(numbers(raw, Country::RU), ["+79032365544"], "{raw}");
    }
    let free = phones("8-800-555-35-35", Some(Country::RU)).values;
    assert_eq!((free[0].to_string().as_str(), free[0].kind()), ("+78005553535", PhoneKind::Special));
}

#[test]
fn several_phones_in_a_cell_come_out_in_their_order() {
    assert_eq!(numbers("+48 22 123 45 67, 601 602 603", Country::PL), ["+48221234567", "+48601602603"]);
    assert_eq!(numbers("22 123 45 67 / 68", Country::PL), ["+48221234567", "+48221234568"]);
    assert_eq!(numbers("22 123 45 67/68/69", Country::PL).len(), 3);
    assert_eq!(
        numbers("тел: 8(495)123-45-67 доб. 12; моб. 8 903 236-55-44", Country::RU),
        ["+74951234567;ext=12", "+79032365544"]
    );
    assert_eq!(numbers("0048 126543210", Country::PL), ["+48126543210"]);
    assert_eq!(numbers("601 602 603\n22 123 45 67", Country::PL), ["+48601602603", "+48221234567"]);
    assert_eq!(numbers("tel:601602603", Country::PL), ["+48601602603"]);
    assert_eq!(numbers("тел:8(495)1234567", Country::RU), ["+74951234567"]);
}

#[test]
fn extensions_in_six_languages_stay_with_their_number() {
    for (raw, country, number) in [
        ("22 123 45 67 wew. 12", Country::PL, "+48221234567"),
        ("8 (495) 123-45-67 доб. 12", Country::RU, "+74951234567"),
        ("044 234 56 78 дод. 12", Country::UA, "+380442345678"),
        ("03-6123456 שלוחה 12", Country::IL, "+97236123456"),
        ("030 1234567 Durchwahl 12", Country::DE, "+49301234567"),
        ("020 7946 0958 ext. 12", Country::GB, "+442079460958"),
    ] {
        assert_eq!(numbers(raw, country), [format!("{number};ext=12")], "{raw}");
    }
}

#[test]
fn marks_that_cannot_be_seen_and_zeros_in_brackets_vanish() {
    assert_eq!(numbers("\u{200e}+972\u{a0}50–2345678\u{202c}", Country::IL), ["+972502345678"]);
    assert_eq!(numbers("+49 (0) 30 1234567", Country::DE), ["+49301234567"]);
    assert_eq!(numbers("(0-44) 234-56-78", Country::UA), ["+380442345678"]);
}

#[test]
fn words_for_nothing_are_no_phone_and_no_mystery() {
    for raw in ["нет", "brak", "-", "אין", "уточнить", "000", "000-000-000", "keine", "n/a", "немає"]
    {
        assert_eq!(codes(raw, None), ["placeholder"], "{raw}");
    }
    assert_eq!(codes("601 602 60", Some(Country::PL)), ["phone_invalid"]);
}

#[test]
fn one_number_has_one_form_however_it_is_grouped() {
    let forms = ["495 999-99-98", "4959999998", "8 (495) 999 99 98", "+7.495.999.99.98", "007 495 9999998"];
    assert!(forms.iter().all(|raw| numbers(raw, Country::RU) == ["+74959999998"]));
}

#[test]
fn a_local_number_takes_its_country_from_the_row_or_says_that_it_has_none() {
    assert_eq!(codes("601 602 603", None), ["phone_no_country"]);
    let found = phones_with_hints("8 (495) 123-45-67", &[Country::PL, Country::RU]);
    assert_eq!(found.values[0].to_string(), "+74951234567");
    assert_eq!(found.findings, ["phone_country_guessed"]);
    // Kyiv's 044 was Piotrków's too
    assert_eq!(
        phones_with_hints("044 234 56 78", &[Country::PL, Country::UA]).rest[0].code,
        "phone_ambiguous"
    );
}

#[test]
fn a_number_without_area_code_is_of_the_rows_city_or_stays_local() {
    for (raw, country, city, wanted) in [
        ("123-45-67", Country::RU, "Москва", "+74951234567"),
        ("234-56-78", Country::RU, "Питер", "+78122345678"),
        ("43-12-34", Country::RU, "Тула", "+74872431234"),
        ("654 32 10", Country::PL, "Warschau", "+48226543210"),
        ("234-56-78", Country::UA, "Киев", "+380442345678"),
        ("612 3456", Country::IL, "Tel Aviv", "+97236123456"),
        ("7946 0958", Country::GB, "London", "+442079460958"),
    ] {
        let city = address::city(city, Some(country)).expect("a city");
        let found = phones_in_city(raw, &[country], &city.key);
        assert_eq!(found.values.iter().map(ToString::to_string).collect::<Vec<_>>(), [wanted], "{raw}");
        assert_eq!(found.findings, ["phone_area_code_added"], "{raw}");
        assert!(phones_in_city(raw, &[country], "nowhere").values.is_empty(), "{raw} without its city");
    }
    assert_eq!(codes("123-45-67", Some(Country::RU)), ["phone_local"]);
    // a whole number is not one of the city
    let city = address::city("Москва", None).expect("a city");
    let whole = phones_in_city("8 812 234-56-78", &[Country::RU], &city.key);
    assert_eq!(whole.values[0].to_string(), "+78122345678");
}

#[test]
fn an_area_code_of_the_past_becomes_the_one_of_today() {
    for (raw, country, wanted) in [
        ("8 (095) 123-45-67", Country::RU, "+74951234567"),
        ("+7 (095) 123-45-67", Country::PL, "+74951234567"),
        ("0171 234 5678", Country::GB, "+442072345678"),
        ("+44 181 234 5678", Country::PL, "+442082345678"),
    ] {
        let found = phones(raw, Some(country));
        assert_eq!(found.values.iter().map(ToString::to_string).collect::<Vec<_>>(), [wanted], "{raw}");
        assert_eq!(found.findings, ["phone_area_code_changed"], "{raw}");
    }
}

#[test]
fn an_e_mail_cell_gives_its_addresses() {
    for (raw, wanted) in [
        ("jan@firma,pl", vec!["jan@firma.pl"]),
        ("jan (at) firma.pl", vec!["jan@firma.pl"]),
        ("mailto:jan@firma.pl", vec!["jan@firma.pl"]),
        ("E-mail:'jan@firma.pl'", vec!["jan@firma.pl"]),
        ("Jan <jan@firma.pl>", vec!["jan@firma.pl"]),
        ("a@firma.pl; b@firma.pl", vec!["a@firma.pl", "b@firma.pl"]),
        ("a@firma.pl b@firma.pl", vec!["a@firma.pl", "b@firma.pl"]),
        ("jan@firma.pl.", vec!["jan@firma.pl"]),
        ("jan@firma.pl,", vec!["jan@firma.pl"]),
        ("сompany@mail.ru", vec!["company@mail.ru"]),
    ] {
        let found: Vec<String> = emails(raw).values.iter().map(|email| email.as_str().to_owned()).collect();
        assert_eq!(found, wanted, "{raw}");
    }
}

#[test]
fn an_e_mail_that_nobody_reads_is_none() {
    for raw in ["нет@нет.ru", "brak@brak.pl", "test@test.pl"] {
        let found = emails(raw);
        assert!(found.values.is_empty() && found.rest[0].code == "placeholder", "{raw}");
    }
    for raw in ["foo@", "not-an-email", "@firma.pl"] {
        assert!(emails(raw).values.is_empty() && !emails(raw).rest.is_empty(), "{raw}");
    }
}

#[test]
fn a_misspelt_provider_is_told_and_not_changed() {
    for (raw, meant) in
        [("jan@gmial.com", "gmail.com"), ("иван1@yandex.ry", "yandex.ru"), ("jan@wp.lp", "wp.pl")]
    {
        let found = emails(raw);
        assert!(found.findings.contains(&format!("email_typo:{meant}")), "{raw}: {:?}", found.findings);
        assert!(!found.values[0].as_str().ends_with(meant), "{raw}");
    }
}

#[test]
fn shared_mailboxes_and_providers_are_no_evidence_for_a_firm() {
    let class = |raw: &str| emails(raw).values[0].class();
    assert_eq!(class("info@firma.pl"), EmailClass::Role);
    for raw in ["jan@gmail.com", "jan@wp.pl", "ivan@ukr.net"] {
        assert_eq!(class(raw), EmailClass::Free, "{raw}");
    }
    assert_eq!(class("jan@mailinator.com"), EmailClass::Disposable);
}

#[test]
fn sites_and_addresses_that_changed_columns_are_handed_over() {
    assert_eq!(emails("www.firma.pl").rest[0].code, "website_in_email");
    assert_eq!(websites("jan@firma.pl").rest[0].code, "email_in_website");
    let site = |raw: &str| websites(raw).values[0].registrable_domain().to_owned();
    assert_eq!(site("www.firma.pl/kontakt"), "firma.pl");
    assert_eq!(websites("firma.pl, firma.com.ua").values.len(), 2);
}
