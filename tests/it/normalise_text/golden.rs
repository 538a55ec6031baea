//! Golden tables: the columns of each are named in its first line.

use std::fmt::Write as _;

use kartoteka::model::{Address, Country, DateOrder, DecimalMark, PersonName};
use kartoteka::normalise::person::NameOrder;
use kartoteka::normalise::{address, company, date, money, person, text};

/// Reads a table: rows of columns, lines that begin with `#` left out. `\s` stands for a no-break space.
fn table(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .map(|line| line.split('\t').collect())
}

/// Compares every row and reports all that differ at once.
fn check<'a>(rows: impl Iterator<Item = (String, &'a str, String)>) {
    let mut wrong = String::new();
    let mut count = 0;
    for (raw, wanted, got) in rows {
        count += 1;
        if wanted != got {
            let _ = writeln!(wrong, "{raw}\n  wanted {wanted}\n  got    {got}");
        }
    }
    assert!(count > 0, "an empty table proves nothing");
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn company_names() {
    let rows = table(include_str!("../../../fixtures/normalise/text/companies.tsv"));
    check(rows.map(|row| {
        let [raw, wanted] = row[..] else { panic!("two columns in {row:?}") };
        let got = company::company_name(raw).map_or("none".to_owned(), |name| {
            let form = name.form().map_or("-".to_owned(), |form| {
                format!(
                    "{}/{}/{}",
                    form.family,
                    form.country.map_or("-".to_owned(), |c| c.to_string()),
                    form.display
                )
            });
            format!("{} | {} | {} | {}", name.core(), name.key(), form, name.branch().unwrap_or("-"))
        });
        (raw.to_owned(), wanted, got)
    }));
}

#[test]
fn owners_of_sole_traders() {
    let rows = table(include_str!("../../../fixtures/normalise/text/owners.tsv"));
    check(rows.map(|row| {
        let [raw, wanted] = row[..] else { panic!("two columns in {row:?}") };
        (raw.to_owned(), wanted, company::owner_of_sole_trader(raw).unwrap_or("none".to_owned()))
    }));
}

fn shown(person: &PersonName) -> String {
    let part = |part: Option<&str>| part.unwrap_or("-").to_owned();
    format!(
        "{}+{}+{}+{}",
        part(person.given.as_deref()),
        part(person.middle.as_deref()),
        part(person.family.as_deref()),
        part(person.title.as_deref())
    )
}

#[test]
fn persons() {
    let rows = table(include_str!("../../../fixtures/normalise/text/persons.tsv"));
    check(rows.map(|row| {
        let [raw, order, wanted] = row[..] else { panic!("three columns in {row:?}") };
        let order = match order {
            "given" => Some(NameOrder::GivenFirst),
            "family" => Some(NameOrder::FamilyFirst),
            _ => None,
        };
        let got: Vec<String> = person::persons(raw, order).values.iter().map(shown).collect();
        (raw.to_owned(), wanted, if got.is_empty() { "none".to_owned() } else { got.join(" | ") })
    }));
}

#[test]
fn the_display_of_a_person_reads_as_the_same_person() {
    for row in table(include_str!("../../../fixtures/normalise/text/persons.tsv")) {
        for person in person::persons(row[0], None).values {
            let again = person::persons(&person.display, None).values;
            let keys: Vec<&str> = again.iter().map(|person| person.key.as_str()).collect();
            assert_eq!(keys, [person.key.as_str()], "{row:?}");
            assert_eq!(again[0].display, person.display, "{row:?}");
        }
    }
}

#[test]
fn a_remark_beside_a_person_is_handed_back() {
    let parsed = person::persons("Jan Kowalski (dyrektor)", None);
    assert_eq!(parsed.values.len(), 1);
    assert_eq!(
        parsed.rest.iter().map(|rest| (rest.text.as_str(), rest.code)).collect::<Vec<_>>(),
        [("dyrektor", "remark")]
    );
}

#[test]
fn who_looks_like_a_person() {
    let rows = table(include_str!("../../../fixtures/normalise/text/person_or_firm.tsv"));
    check(rows.map(|row| {
        let [raw, wanted] = row[..] else { panic!("two columns in {row:?}") };
        let got = if person::looks_like_person(raw) { "person" } else { "firm" };
        (raw.to_owned(), wanted, got.to_owned())
    }));
}

#[test]
fn cities_and_countries() {
    let rows = table(include_str!("../../../fixtures/normalise/text/places.tsv"));
    check(rows.map(|row| {
        let [kind, raw, wanted] = row[..] else { panic!("three columns in {row:?}") };
        let got = match kind {
            "country" => address::country(raw).map(|country| country.to_string()),
            "city" => address::city(raw, None).map(|city| {
                format!("{}/{}", city.country.map_or("-".to_owned(), |c| c.to_string()), city.display)
            }),
            "street" => Some(address::street_key(raw)),
            code => address::postal_code(raw, code.strip_prefix("code ").and_then(|c| c.parse().ok())),
        };
        (format!("{kind} {raw}"), wanted, got.unwrap_or("none".to_owned()))
    }));
}

#[test]
fn addresses() {
    let rows = table(include_str!("../../../fixtures/normalise/text/addresses.tsv"));
    check(rows.map(|row| {
        let [raw, country, wanted] = row[..] else { panic!("three columns in {row:?}") };
        let country: Option<Country> = country.parse().ok();
        let got: Vec<String> = address::full_address(raw, country)
            .values
            .iter()
            .map(|Address { country, region, city, postal_code, street, street_key, .. }| {
                let part = |part: Option<&str>| part.unwrap_or("-").to_owned();
                let country = country.map_or("-".to_owned(), |country| country.to_string());
                let parts = [region, postal_code, city, street].map(|of| part(of.as_deref()));
                format!("{country} + {} + {street_key}", parts.join(" + "))
            })
            .collect();
        (raw.to_owned(), wanted, if got.is_empty() { "none".to_owned() } else { got.join(" | ") })
    }));
}

#[test]
fn dates() {
    let rows = table(include_str!("../../../fixtures/normalise/text/dates.tsv"));
    check(rows.map(|row| {
        let [raw, order, wanted] = row[..] else { panic!("three columns in {row:?}") };
        let (order, serial) = match order {
            "mdy" => (DateOrder::MonthDayYear, false),
            "ymd" => (DateOrder::YearMonthDay, false),
            "serial" => (DateOrder::DayMonthYear, true),
            _ => (DateOrder::DayMonthYear, false),
        };
        (
            raw.to_owned(),
            wanted,
            date::date(raw, order, serial).map_or("none".to_owned(), |date| date.to_string()),
        )
    }));
}

#[test]
fn amounts() {
    let rows = table(include_str!("../../../fixtures/normalise/text/amounts.tsv"));
    check(rows.map(|row| {
        let [raw, mark, wanted] = row[..] else { panic!("three columns in {row:?}") };
        let mark = if mark == "." { DecimalMark::Point } else { DecimalMark::Comma };
        let raw = raw.replace("\\s", "\u{A0}");
        let got = money::amount(&raw, mark).map_or("none".to_owned(), |(amount, currency)| {
            format!("{amount} {}", currency.map_or("-".to_owned(), |currency| currency.to_string()))
        });
        (raw, wanted, got)
    }));
}

#[test]
fn names_that_meet() {
    // each row: the key at which the spellings meet, then the spellings
    for row in table(include_str!("../../../fixtures/normalise/text/meeting.tsv")) {
        let (key, spellings) = row.split_first().expect("a key");
        let of = |spelling: &str| match *key {
            "skeleton" => text::skeleton(spelling),
            "sound" => text::sound_key(spelling),
            "consonants" => text::consonant_key(spelling),
            other => panic!("no key called {other}"),
        };
        let keys: Vec<(&str, String)> = spellings.iter().map(|spelling| (*spelling, of(spelling))).collect();
        assert!(keys.windows(2).all(|pair| pair[0].1 == pair[1].1), "{key} {keys:?}");
    }
}

#[test]
fn placeholders() {
    for raw in [
        "",
        " ",
        "-",
        "—",
        "???",
        "brak",
        "Brak danych",
        "нет",
        "НЕТ.",
        "אין",
        "n/a",
        "NULL",
        "уточнить",
        "(brak)",
        "xxx",
        "k.A.",
        "…",
    ] {
        assert!(text::is_placeholder(raw), "{raw:?} stands for nothing");
    }
    for raw in ["0", "5", "Brak-Bud", "Нетто", "Nina", "Ноль", "X", "Keiner"] {
        assert!(!text::is_placeholder(raw), "{raw:?} stands for something");
    }
}

#[test]
fn texts_typed_in_the_wrong_layout() {
    for (raw, wanted) in
        [("hjvfirf", "ромашка"), ("rjvgfybz", "компания"), ("ghbdtn", "привет"), ("Vjcrdf", "москва")]
    {
        assert_eq!(text::keyboard_layout_fix(raw).as_deref(), Some(wanted), "{raw}");
    }
    assert_eq!(text::keyboard_layout_fix("кщьфырлф").as_deref(), Some("romashka"));
    assert_eq!(
        text::keyboard_layout_fix("nxdrhh, tupe chyui tjho").as_deref(),
        Some("מסגריית אופק ביטון אחים")
    );
    for raw in [
        "Krzysztof",
        "Warszawa",
        "Szczecin",
        "Ромашка",
        "Schwarz",
        "Przedsiębiorstwo",
        "Hurtownia",
        "Brzęczyszczykiewicz",
        "IBM",
        "Подъёмник",
        "Строй-Трест",
        "Lynx",
        "Knights",
        "Grzegorz Brzeczyszczykiewicz",
        "Rhythm",
        "Вздрог",
        "Технострой",
        "Wrzesnia",
        "Міськводоканал",
        "Schmidt",
        "Strength",
        "Agnieszka",
        "TLDR",
        "KFC",
        "HSBC Bank",
        "PKN Orlen",
        "BASF",
        "Zabka",
        "Hrvatska",
        "Nxp Chemtrdrs",
        "Brzdrk Gmbh",
        "נגריית כהן",
    ] {
        assert_eq!(text::keyboard_layout_fix(raw), None, "{raw}");
    }
}
