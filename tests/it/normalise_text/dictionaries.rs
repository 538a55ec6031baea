//! The dictionaries that colleagues extend: their form, and that no spelling means two things without a rule.

use std::collections::BTreeMap;

use kartoteka::normalise::{address, company, money, person, text};

const FAMILIES: &[&str] = &[
    "llc",
    "jsc",
    "sole_trader",
    "private_enterprise",
    "limited_partnership",
    "general_partnership",
    "professional_partnership",
    "cooperative",
    "foundation",
    "association",
    "state",
    "branch",
];

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

const FORMS: [&str; 2] = [
    include_str!("../../../src/normalise/company/legal_forms.tsv"),
    include_str!("../../../src/normalise/company/legal_forms_spelt_out.tsv"),
];

#[test]
fn legal_forms_have_six_sound_columns() {
    for row in FORMS.into_iter().flat_map(rows) {
        let [family, country, elf, display, place, spellings] = row[..] else {
            panic!("six columns in {row:?}")
        };
        assert!(FAMILIES.contains(&family), "{row:?}");
        assert!(country == "-" || country.parse::<kartoteka::model::Country>().is_ok(), "{row:?}");
        assert!(elf == "-" || elf.len() == 4 && elf.bytes().all(|b| b.is_ascii_alphanumeric()), "{row:?}");
        assert!(
            !display.is_empty() && ["any", "end", "start", "edge", "split", "front"].contains(&place),
            "{row:?}"
        );
        assert!(spellings.split(';').all(|spelling| !text::skeleton(spelling).is_empty()), "{row:?}");
    }
}

#[test]
fn every_spelling_of_a_legal_form_is_read_as_one() {
    for row in FORMS.into_iter().flat_map(rows) {
        let [family, .., spellings] = row[..] else { panic!("six columns in {row:?}") };
        for spelling in spellings.split(';') {
            let found = company::legal_form(spelling).unwrap_or_else(|| panic!("`{spelling}` is no form"));
            assert!(FAMILIES.contains(&found.family), "{spelling} {family}");
        }
    }
}

#[test]
fn no_spelling_that_stands_anywhere_has_two_families() {
    let mut seen: BTreeMap<(Option<text::Script>, String), &str> = BTreeMap::new();
    for row in rows(FORMS[0]) {
        let [family, _, _, _, "any", spellings] = row[..] else { continue };
        for spelling in spellings.split(';') {
            let key = (text::script_of(spelling), text::skeleton(spelling).replace(' ', ""));
            let before = *seen.entry(key).or_insert(family);
            assert_eq!(before, family, "`{spelling}` means two forms");
        }
    }
    assert!(seen.len() > 200);
}

#[test]
fn countries_are_all_there_and_their_names_tell_them_apart() {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    let mut count = 0;
    for row in rows(include_str!("../../../src/normalise/address/countries.tsv")) {
        let [code, names] = row[..] else { panic!("two columns in {row:?}") };
        count += 1;
        for name in names.split(';').map(str::trim) {
            assert_eq!(
                address::country(name).map(|country| country.to_string()).as_deref(),
                Some(code),
                "{name}"
            );
            let owner = owners.entry(name.to_lowercase()).or_insert(code);
            assert_eq!(*owner, code, "{name} is two countries");
        }
        assert_eq!(address::country(code).map(|country| country.to_string()).as_deref(), Some(code));
    }
    assert_eq!(count, 249, "ISO 3166-1 has 249 countries and territories");
}

#[test]
fn every_spelling_of_a_city_leads_to_it() {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let files = [
        include_str!("../../../src/normalise/address/cities.tsv"),
        include_str!("../../../src/normalise/address/cities_more.tsv"),
    ];
    for row in files.into_iter().flat_map(rows) {
        let [country, display, others] = row[..] else { panic!("three columns in {row:?}") };
        *counts.entry(country).or_default() += 1;
        let code = country.parse().ok();
        for name in others.split(';').filter(|name| !name.is_empty()).chain([display]) {
            let city = address::city(name, code).unwrap_or_else(|| panic!("{name} is no city"));
            assert_eq!(city.display, display, "{name}");
        }
    }
    for (country, least) in [
        ("PL", 300),
        ("UA", 300),
        ("RU", 380),
        ("BY", 75),
        ("IL", 160),
        ("DE", 300),
        ("AT", 200),
        ("GB", 250),
    ] {
        assert!(counts.get(country).is_some_and(|count| *count >= least), "{country} {counts:?}");
    }
}

#[test]
fn a_full_given_name_has_one_root() {
    let mut owners: BTreeMap<String, &str> = BTreeMap::new();
    for row in rows(include_str!("../../../src/normalise/person/given_names.tsv")) {
        let (root, names) = (row[0], row.get(1).copied().unwrap_or_default());
        for name in names.split_whitespace() {
            let key = text::skeleton(name);
            assert!(person::is_given_name(&key), "{name}");
            if let Some(owner) = owners.insert(key.clone(), root) {
                assert!(
                    person::given_name_root(&key) == owner || owner == root,
                    "{name}: the first root counts"
                );
            }
        }
    }
    assert!(owners.len() > 800, "{}", owners.len());
}

#[test]
fn every_word_for_a_currency_is_read() {
    for row in rows(include_str!("../../../src/normalise/money/currencies.tsv")) {
        let [code, words] = row[..] else { panic!("two columns in {row:?}") };
        for word in words.split(';').filter(|word| !word.is_empty()) {
            assert_eq!(
                money::currency(word).map(|currency| currency.to_string()).as_deref(),
                Some(code),
                "{word}"
            );
        }
    }
}

#[test]
fn every_placeholder_of_the_list_is_one() {
    let list = include_str!("../../../src/normalise/text/placeholders.txt");
    for word in list.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        assert!(text::is_placeholder(word), "{word}");
        assert!(text::is_placeholder(&format!(" {}. ", word.to_uppercase())), "{word}");
    }
}

#[test]
fn words_of_trade_weigh_less_than_names() {
    assert!(company::common_word_weight("import") < company::common_word_weight("warszawa"));
    assert!(company::common_word_weight("warszawa") < company::common_word_weight("romashka"));
    for row in rows(include_str!("../../../src/normalise/company/common_words.tsv")) {
        let [weight, words] = row[..] else { panic!("two columns in {row:?}") };
        let weight: f64 = weight.parse().expect("a number");
        assert!((0.0..1.0).contains(&weight));
        assert!(words.split(' ').all(|word| text::skeleton(word) == word), "{row:?}");
    }
}
