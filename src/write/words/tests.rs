//! The language files are whole, and numbers and plurals are those of the language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use super::*;
use crate::model::{Amount, Said};

/// The plural categories of whole numbers and fractions (Unicode CLDR, Language Plural Rules).
fn categories(language: &str) -> BTreeSet<&'static str> {
    let of: &[&str] = match language {
        "pl" | "ru" | "uk" => &["one", "few", "many", "other"],
        "he" => &["one", "two", "other"],
        _ => &["one", "other"],
    };
    of.iter().copied().collect()
}

/// A message as its translators must keep it.
#[derive(Default)]
struct Shape {
    /// Every placeholder, wherever it stands.
    placeholders: BTreeSet<String>,
    /// The categories of each choice in it.
    choices: Vec<BTreeSet<String>>,
    /// The text of each of its variants.
    texts: Vec<String>,
}

impl Shape {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut shape = Self::default();
        shape.read(pattern);
        shape
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline),
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.inline(selector);
                    self.choices.push(variants.iter().map(key).collect());
                    for variant in variants {
                        self.read(&variant.value);
                    }
                }
            }
        }
        self.texts.push(text);
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        if let InlineExpression::VariableReference { id } = inline {
            self.placeholders.insert(id.name.to_owned());
        }
    }
}

fn key(variant: &Variant<&str>) -> String {
    match &variant.key {
        VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => (*name).to_owned(),
    }
}

/// Every message of a language file by its key; the file must parse without a slip.
fn shapes(text: &str) -> BTreeMap<String, Shape> {
    let resource = fluent_syntax::parser::parse(text).expect("the file parses");
    let mut shapes = BTreeMap::new();
    for entry in &resource.body {
        let Entry::Message(part) = entry else { continue };
        for attribute in &part.attributes {
            let key = format!("{}.{}", part.id.name, attribute.id.name);
            let twice = shapes.insert(key.clone(), Shape::of(&attribute.value)).is_some();
            assert!(!twice, "{key} stands twice");
        }
    }
    shapes
}

fn languages() -> Vec<(&'static str, BTreeMap<String, Shape>)> {
    FILES.iter().map(|(code, text)| (*code, shapes(text))).collect()
}

#[test]
fn every_language_says_everything_with_the_same_placeholders() {
    let languages = languages();
    let (_, english) = &languages[0];
    assert!(english.len() > 500, "only {} messages", english.len());
    for (code, messages) in &languages {
        let missing: Vec<&String> = english.keys().filter(|key| !messages.contains_key(*key)).collect();
        assert!(missing.is_empty(), "{code} lacks {missing:?}");
        for (key, shape) in messages {
            let Some(known) = english.get(key) else { panic!("{code}: {key} is said nowhere else") };
            // a language may count where English does not; what is filled in is the same
            assert_eq!(shape.placeholders, known.placeholders, "{code}: {key}");
            assert!(
                shape.texts.iter().any(|text| !text.is_empty())
                    || !shape.placeholders.is_empty()
                    || known.texts == shape.texts,
                "{code}: {key} is empty"
            );
        }
    }
}

#[test]
fn every_choice_has_the_plural_categories_of_its_language() {
    for (code, messages) in languages() {
        for (key, shape) in messages {
            for choice in shape.choices {
                assert_eq!(
                    choice,
                    categories(code).into_iter().map(str::to_owned).collect(),
                    "{code}: {key}"
                );
            }
        }
    }
}

/// What is left in English in another language is a name or was forgotten.
#[test]
fn sentences_are_translated() {
    let languages = languages();
    let (_, english) = &languages[0];
    for (code, messages) in &languages[1..] {
        for (key, shape) in messages {
            let words =
                |shape: &Shape| shape.texts.iter().map(|text| text.split_whitespace().count()).sum::<usize>();
            let same = english.get(key).is_some_and(|known| known.texts == shape.texts);
            assert!(!same || words(shape) < 3, "{code}: {key}");
        }
    }
}

/// Every key that is written out in the code or in a template has its message.
#[test]
fn no_key_is_without_its_message() {
    let english = shapes(FILES[0].1);
    let parts: BTreeSet<&str> = english.keys().filter_map(|key| key.split('.').next()).collect();
    let key = regex::Regex::new(r#""([a-z_]+)\.([a-z_0-9.]+)""#).unwrap();
    let mut seen = 0;
    for code in [
        include_str!("../report/report.html"),
        include_str!("../report/macros.html"),
        include_str!("../report/page.rs"),
        include_str!("../report/figures.rs"),
        include_str!("../report/ledger.rs"),
        include_str!("../report/merges.rs"),
        include_str!("../workbook/mod.rs"),
        include_str!("../workbook/plan.rs"),
        include_str!("../workbook/sheet.rs"),
        include_str!("../workbook/places.rs"),
        include_str!("../workbook/summary.rs"),
        include_str!("../../cli/summary.rs"),
    ] {
        let named = |found: &regex::Captures<'_>| parts.contains(&found[1]) && &found[2] != "html";
        for found in key.captures_iter(code).filter(named) {
            let name = format!("{}.{}", &found[1], &found[2]);
            assert!(english.contains_key(&name), "{name}");
            seen += 1;
        }
    }
    assert!(seen > 120, "only {seen} keys were found: the pattern no longer fits");
}

/// Every message that a stage names, in its code or in its tables, is one of the language files.
#[test]
fn every_stage_says_what_has_words() {
    let english = shapes(FILES[0].1);
    let known =
        |part: &str, code: &str| assert!(english.contains_key(&format!("{part}.{code}")), "{part}.{code}");
    // a message named in full, and those named by their code alone where one part holds them all
    let forms = [
        (r#"Said::new\(\s*"([a-z_]+)",\s*"([a-z_0-9]+)""#, ""),
        (r#"\b(next|about)\("([a-z_]+)"\)"#, ""),
        (r#"(Disposition)::[A-Z][a-z]+, "([a-z_]+)""#, "row"),
        (r#"\b(PassedOver)\("([a-z_]+)"\)"#, "passed_over"),
        (r#"\b(Other)\("([a-z_0-9]+)"\)"#, "format"),
        (r#"\b(Err)\("(no_[a-z_]+)"\)"#, "rejected_because"),
    ];
    let mut seen = 0;
    for file in sources() {
        let code = std::fs::read_to_string(&file).unwrap();
        for (form, part) in forms {
            for found in regex::Regex::new(form).unwrap().captures_iter(&code) {
                let part = match &found[1] {
                    "about" => "noticed",
                    named if part.is_empty() => named,
                    _ => part,
                };
                known(part, &found[2]);
                seen += 1;
            }
        }
    }
    assert!(seen > 80, "only {seen} messages were found: the pattern no longer fits");
    let first = |table: &'static str| {
        table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next())
    };
    let last = |table: &'static str| {
        table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next_back())
    };
    first(include_str!("../../normalise/intake/findings.tsv")).for_each(|code| known("noticed", code));
    last(include_str!("../../link/priors.tsv")).for_each(|code| known("level", code));
}

/// The code of the stages, without the tests at its ends.
fn sources() -> Vec<std::path::PathBuf> {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src");
    let stages = ["read", "understand", "normalise", "link", "consolidate", "status"];
    let files = stages.iter().flat_map(|stage| walkdir::WalkDir::new(format!("{root}/{stage}")));
    files
        .map(|entry| entry.expect("the sources can be listed").into_path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "rs"))
        .collect()
}

#[test]
fn numbers_are_grouped() {
    let words = Words::for_language("en");
    assert_eq!(words.number(0), "0");
    assert_eq!(words.number(999), "999");
    assert_eq!(words.number(1_000), "1,000");
    assert_eq!(words.number(1_234_567), "1,234,567");
    assert_eq!(words.amount(Amount::new_normal(12_345_678)), "1,235");
    assert_eq!(words.amount(Amount::new_normal(50_000)), "5");
    assert_eq!(words.amount(Amount::new_normal(-125_000)), "−12.50");
    assert_eq!(Words::for_language("de").count("count.rows", 12_345), "12.345 Zeilen");
    assert_eq!(Words::for_language("pl").count("count.rows", 12_345), "12\u{a0}345 wierszy");
}

#[test]
fn shares_near_the_ends_are_not_rounded_away() {
    let words = Words::for_language("en");
    assert_eq!(words.percent(0.0), "0%");
    assert_eq!(words.percent(0.004), "<1%");
    assert_eq!(words.percent(0.996), ">99%");
    assert_eq!(words.percent(1.0), "100%");
}

#[test]
fn a_count_takes_the_form_of_its_language() {
    let said = |language, count| Words::for_language(language).count("count.clients", count);
    let forms =
        |language, counts: &[u64]| counts.iter().map(|count| said(language, *count)).collect::<Vec<_>>();
    assert_eq!(forms("en", &[0, 1, 2_304]), ["0 clients", "1 client", "2,304 clients"]);
    assert_eq!(
        forms("pl", &[1, 2, 5, 12, 22]),
        ["1 klient", "2 klienci", "5 klientów", "12 klientów", "22 klienci"]
    );
    assert_eq!(
        forms("ru", &[1, 3, 5, 11, 21, 111]),
        ["1 клиент", "3 клиента", "5 клиентов", "11 клиентов", "21 клиент", "111 клиентов"]
    );
    assert_eq!(
        forms("uk", &[1, 2, 11, 14, 24]),
        ["1 клієнт", "2 клієнти", "11 клієнтів", "14 клієнтів", "24 клієнти"]
    );
    assert_eq!(forms("de", &[1, 2]), ["1 Kunde", "2 Kunden"]);
    let hebrew = forms("he", &[1, 2, 20]);
    assert_eq!(hebrew.iter().collect::<BTreeSet<_>>().len(), 3, "{hebrew:?}");
}

#[test]
fn a_noun_agrees_with_the_number_before_it() {
    let said = |language, group: &'static str, code: &'static str, name: &'static str, count: u64| {
        let said = Said::new(group, code).count(name, count).count("n", count).text("client", "A");
        Words::for_language(language).tell(&said).into_owned()
    };
    for (language, group, code, name, count, wanted) in [
        ("pl", "reason", "limit", "n", 1, "granica 1 dzień"),
        ("pl", "reason", "limit", "n", 22, "granica 22 dni"),
        ("pl", "reason", "came_back", "n", 21, "wrócił po 21 dniach"),
        ("pl", "reason", "usual_gap", "gap", 1, "zwykle zamawia codziennie"),
        ("pl", "reason", "usual_gap", "gap", 2, "zwykle zamawia co 2 dni"),
        ("pl", "next", "order_due", "days", 5, "po zwykłych 5 dniach"),
        ("pl", "noticed", "several_addresses", "n", 22, "w 22 miastach"),
        ("ru", "noticed", "several_addresses", "n", 2, "в 2 городах"),
        ("ru", "noticed", "several_addresses", "n", 21, "в 21 городе"),
        ("uk", "noticed", "several_addresses", "n", 11, "в 11 містах"),
        ("uk", "noticed", "several_addresses", "n", 31, "в 31 місті"),
        ("ru", "row", "one_of", "n", 21, "одна из 21 строки"),
        ("ru", "row", "one_of", "n", 11, "одна из 11 строк"),
        ("uk", "row", "one_of", "n", 21, "один із 21 рядка"),
        ("he", "reason", "came_back", "n", 1, "חזר אחרי יום אחד"),
        ("he", "reason", "came_back", "n", 2, "חזר אחרי יומיים"),
        ("he", "reason", "came_back", "n", 30, "חזר אחרי 30 ימים"),
    ] {
        let said = said(language, group, code, name, count);
        assert!(said.contains(wanted), "{language}: {said} does not say {wanted}");
    }
}

#[test]
fn tabs_have_names_that_excel_takes() {
    for (code, messages) in languages() {
        let tabs = messages.iter().filter(|(key, _)| key.starts_with("tab."));
        let names: Vec<&String> = tabs.flat_map(|(_, shape)| &shape.texts).collect();
        let apart: BTreeSet<&&String> = names.iter().collect();
        assert_eq!(apart.len(), names.len(), "{code}: two tabs of one name");
        for name in names {
            assert!(name.chars().count() <= 25, "{name} leaves no room for the number of a part");
            assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{name}");
        }
    }
}

#[test]
fn every_action_says_what_and_how() {
    let english = shapes(FILES[0].1);
    let code = regex::Regex::new(r#"(?:code: |plain\(\s*)"([a-z_]+)""#).unwrap();
    let codes: Vec<&str> = code
        .captures_iter(include_str!("../../audit/plan.rs"))
        .filter_map(|found| found.get(1).map(|code| code.as_str()))
        .collect();
    assert!(codes.len() >= 13, "{codes:?}");
    for code in codes {
        assert!(english.contains_key(&format!("action.{code}")), "{code}");
        assert!(english.contains_key(&format!("action_how.{code}")), "{code}");
    }
}

#[test]
fn an_unknown_code_reads_as_words() {
    let words = Words::for_language("en");
    assert_eq!(words.of_code("finding", "odd_new_thing"), "Odd new thing");
    assert_eq!(words.tell(&Said::new("noticed", "odd_new_thing")), "Odd new thing");
}

#[test]
fn messages_stand_in_each_other() {
    let said = Said::new("level", "same_phone").text("value", "+48221234567").count("n", 3_usize);
    assert_eq!(
        Words::for_language("en").tell(&said),
        "same phone +48221234567, seen at 3 differently named clients"
    );
    assert_eq!(
        Words::for_language("pl").tell(&Said::each(vec![said, Said::verbatim("x")])),
        "ten sam telefon +48221234567, występuje u 3 różnie nazwanych klientów; x"
    );
}

/// What Fluent itself makes of every message of a language with `count` for each placeholder that a choice goes by.
fn told_by_fluent(code: &str, text: &str, count: u64) -> BTreeMap<String, String> {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
    let mut bundle = FluentBundle::new(vec![code.parse().unwrap()]);
    bundle.set_use_isolating(false);
    bundle.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
    let mut told = BTreeMap::new();
    for (key, shape) in shapes(text) {
        let (part, code) = key.split_once('.').unwrap();
        let message = bundle.get_message(part).unwrap();
        let value = |name: &String| match name.as_str() {
            "n" => (name.clone(), FluentValue::from(count)),
            _ => (name.clone(), FluentValue::from(format!("<{name}>"))),
        };
        let arguments: FluentArgs<'_> = shape.placeholders.iter().map(value).collect();
        let mut errors = Vec::new();
        let pattern = message.get_attribute(code).unwrap().value();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
        assert!(errors.is_empty(), "{key}: {errors:?}");
        told.insert(key, text);
    }
    told
}

#[test]
fn every_message_is_filled_in_as_fluent_does() {
    use crate::model::{Named, Value};
    for (code, text) in FILES {
        let words = Words::for_language(code);
        let shapes = shapes(text);
        for count in [0, 1, 2, 4, 11, 25, 101, 112, 201, 222, 999_999_999_999] {
            for (key, told) in told_by_fluent(code, text, count) {
                let (part, name) = key.split_once('.').unwrap();
                let named = |name: &'static str| match name {
                    "n" => (name, Value::Count(count)),
                    _ => (name, Value::Said(Box::new(Said::verbatim(format!("<{name}>"))))),
                };
                let placeholders = shapes[&key].placeholders.iter();
                let values: Vec<Named> = placeholders.map(|name| named(String::leak(name.clone()))).collect();
                let mut out = String::new();
                assert!(words.write_message(part, name, values.as_slice(), &mut out), "{code}: {key}");
                assert_eq!(out, told, "{code}: {key}, {count}");
            }
        }
    }
}

#[test]
fn a_number_has_the_plural_category_that_fluent_gives_it() {
    for (code, _) in FILES {
        let language = code.parse().unwrap();
        let known = plurals::Plurals::new(&language);
        for number in (0..3_000).chain([99_999, 1_000_000, 1_000_001, 12_345_678_912]) {
            assert_eq!(known.of(number), plurals::asked(&language, number), "{code}: {number}");
        }
    }
}

#[test]
fn every_comparison_has_a_name_in_every_language() {
    for words in Words::all() {
        for compared in crate::link::COMPARED {
            let key = format!("comparison.{}", compared.replace([' ', '-'], "_"));
            assert_ne!(words.say(&key), super::MISSING, "{}: {key}", words.code());
        }
    }
}
