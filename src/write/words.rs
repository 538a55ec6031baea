//! Everything the report, the workbook and the summary of a run say, in the reader's language.
//!
//! A language is one TOML file in `languages/`. A message may hold `{names}` in braces; one that counts something has the
//! plural forms of its language, named as in CLDR: `one`, `two`, `few`, `many`, `other`.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::LazyLock;

use super::language::spoken;
use super::plural;
use crate::audit::Money;
use crate::model::{Amount, Results};

/// The languages, English first: it is what is spoken where nothing else fits.
const FILES: [(&str, &str); 6] = [
    ("en", include_str!("languages/en.toml")),
    ("de", include_str!("languages/de.toml")),
    ("he", include_str!("languages/he.toml")),
    ("pl", include_str!("languages/pl.toml")),
    ("ru", include_str!("languages/ru.toml")),
    ("uk", include_str!("languages/uk.toml")),
];

static LANGUAGES: LazyLock<Vec<Words>> =
    LazyLock::new(|| FILES.iter().map(|(_, text)| Words::read(text)).collect());

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Words {
    messages: BTreeMap<String, String>,
}

impl Words {
    fn read(text: &str) -> Self {
        let mut messages = BTreeMap::new();
        flatten("", &toml::from_str(text).unwrap_or_default(), &mut messages);
        Self { messages }
    }

    /// Every language there is.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &LANGUAGES
    }

    /// The words of a language by its code (`en`); of English where there is no such language.
    #[must_use]
    pub fn for_language(language: &str) -> Self {
        let known = LANGUAGES.iter().find(|words| words.code() == language).or_else(|| LANGUAGES.first());
        known.cloned().unwrap_or_else(|| Self { messages: BTreeMap::new() })
    }

    /// The words of the language that was asked for; where none was, of the one that most headers of the input speak.
    #[must_use]
    pub fn for_results(results: &Results, asked: &str) -> Self {
        Self::for_language(if asked.is_empty() { spoken(results) } else { asked })
    }

    /// Every key.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.messages.keys().map(String::as_str)
    }

    /// The language's code, for `<html lang>`.
    #[must_use]
    pub fn code(&self) -> &str {
        self.say("language.code")
    }

    /// `ltr` or `rtl`.
    #[must_use]
    pub fn direction(&self) -> &str {
        self.say("language.direction")
    }

    /// Whether there is such a message.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.messages.contains_key(key)
    }

    /// A message as it stands; a mark where there is none, so that a gap is seen.
    #[must_use]
    pub fn say(&self, key: &str) -> &str {
        self.messages.get(key).map_or("⟨missing⟩", String::as_str)
    }

    /// A message named by a part of the report and a code; the code in plain letters where there is none, since any
    /// stage may add a code.
    #[must_use]
    pub fn of_code(&self, part: &str, code: &str) -> String {
        self.messages.get(&format!("{part}.{code}")).cloned().unwrap_or_else(|| sentence(code))
    }

    /// A message with its braces filled.
    #[must_use]
    pub fn fill(&self, key: &str, values: &[(&str, &dyn Display)]) -> String {
        let mut text = self.say(key).to_owned();
        for (name, value) in values {
            text = text.replace(&format!("{{{name}}}"), &value.to_string());
        }
        text
    }

    /// A message that counts: `1 client`, `2,304 clients`.
    #[must_use]
    pub fn count(&self, key: &str, count: u64) -> String {
        let form = format!("{key}.{}", plural::form(self.code(), count));
        let form = if self.has(&form) { form } else { format!("{key}.other") };
        self.fill(&form, &[("n", &self.number(count))])
    }

    /// Why statuses are judged by that day; the reason as given where it is none of the usual ones.
    #[must_use]
    pub fn why_that_day(&self, why: &str) -> String {
        let (what, aside) = why.split_once(", ").unwrap_or((why, ""));
        let key = match what {
            "given with --as-of" => "as_of.given",
            "the newest order in the input" => "as_of.newest_order",
            "the newest contact in the input" => "as_of.newest_contact",
            "the input holds no date of an order or a contact" => "as_of.no_date",
            _ => return why.to_owned(),
        };
        match aside.strip_suffix(" set aside as a slip of the pen") {
            Some(days) => format!("{}; {}", self.say(key), self.fill("as_of.set_aside", &[("days", &days)])),
            None => self.say(key).to_owned(),
        }
    }

    /// A whole number with its thousands set apart.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        grouped(&number.to_string(), self.say("language.thousands"))
    }

    /// A share as a whole per cent; a share that is neither nothing nor all is never shown as such.
    #[must_use]
    pub fn percent(&self, share: f64) -> String {
        let percent = share * 100.0;
        if percent > 0.0 && percent < 1.0 {
            self.fill("language.percent", &[("n", &"<1")])
        } else if percent > 99.0 && percent < 100.0 {
            self.fill("language.percent", &[("n", &">99")])
        } else {
            self.fill("language.percent", &[("n", &format_args!("{percent:.0}"))])
        }
    }

    /// A sum of money, in whole units from a thousand on.
    #[must_use]
    pub fn money(&self, money: &Money) -> String {
        self.isolated(self.plain_money(money))
    }

    fn plain_money(&self, money: &Money) -> String {
        let text = self.amount(money.amount);
        match &money.currency {
            // the sum and its currency stay on one line
            Some(currency) => format!("{text}\u{a0}{currency}"),
            None => text,
        }
    }

    /// Numbers with Latin letters between them keep their order within a text that runs from right to left.
    fn isolated(&self, text: String) -> String {
        if self.direction() == "rtl" && !text.is_empty() { format!("\u{2066}{text}\u{2069}") } else { text }
    }

    /// An amount without its currency; from a thousand on rounded to a whole number.
    #[must_use]
    pub fn amount(&self, amount: Amount) -> String {
        const ONE: u128 = 10_000;
        let parts = amount.ten_thousandths();
        let sign = if parts < 0 { "−" } else { "" };
        let size = parts.unsigned_abs();
        let group = |whole: u128| grouped(&whole.to_string(), self.say("language.thousands"));
        let hundredths = (size + 50) / 100;
        if size >= 1_000 * ONE || hundredths.is_multiple_of(100) {
            format!("{sign}{}", group((size + ONE / 2) / ONE))
        } else {
            let decimal = self.say("language.decimal");
            format!("{sign}{}{decimal}{:02}", group(hundredths / 100), hundredths % 100)
        }
    }

    /// Sums in several currencies in one line; at most three.
    #[must_use]
    pub fn monies(&self, sums: &[Money]) -> String {
        self.isolated(sums.iter().take(3).map(|sum| self.plain_money(sum)).collect::<Vec<_>>().join(" + "))
    }
}

fn flatten(prefix: &str, table: &toml::Table, messages: &mut BTreeMap<String, String>) {
    for (key, value) in table {
        let path = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
        match value {
            toml::Value::Table(inner) => flatten(&path, inner, messages),
            toml::Value::String(text) => {
                messages.insert(path, text.clone());
            }
            _ => {}
        }
    }
}

fn grouped(digits: &str, separator: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}

/// `phone_invalid` as `Phone invalid`.
fn sentence(code: &str) -> String {
    let words = code.replace(['_', ':'], " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_count_has_its_plural() {
        let words = Words::for_language("en");
        assert_eq!(words.count("count.clients", 1), "1 client");
        assert_eq!(words.count("count.clients", 2_304), "2,304 clients");
    }

    /// Every key that is written out in the code or in a template has its message.
    #[test]
    fn no_key_is_without_its_message() {
        let words = Words::for_language("en");
        let parts: std::collections::BTreeSet<&str> =
            words.keys().filter_map(|key| key.split('.').next()).collect();
        let key = regex::Regex::new(r#""([a-z_]+)\.([a-z_0-9.]+)""#).unwrap();
        let mut seen = 0;
        for code in [
            include_str!("report/report.html"),
            include_str!("report/macros.html"),
            include_str!("report/page.rs"),
            include_str!("report/figures.rs"),
            include_str!("report/ledger.rs"),
            include_str!("report/merges.rs"),
            include_str!("workbook/mod.rs"),
            include_str!("workbook/plan.rs"),
            include_str!("workbook/sheet.rs"),
            include_str!("workbook/places.rs"),
            include_str!("workbook/summary.rs"),
            include_str!("../cli/summary.rs"),
        ] {
            let named = |found: &regex::Captures<'_>| parts.contains(&found[1]) && &found[2] != "html";
            for found in key.captures_iter(code).filter(named) {
                let name = format!("{}.{}", &found[1], &found[2]);
                let counts = words.has(&format!("{name}.one")) && words.has(&format!("{name}.other"));
                assert!(words.has(&name) || counts, "{name}");
                seen += 1;
            }
        }
        assert!(seen > 120, "only {seen} keys were found: the pattern no longer fits");
    }

    /// What a key counts, without its plural form.
    fn stem<'a>(english: &Words, key: &'a str) -> (&'a str, bool) {
        match key.rsplit_once('.') {
            Some((stem, "one" | "two" | "few" | "many" | "other")) if english.has(&format!("{stem}.one")) => {
                (stem, true)
            }
            _ => (key, false),
        }
    }

    fn braces(text: &str) -> Vec<&str> {
        let mut names: Vec<&str> =
            text.split('{').skip(1).filter_map(|rest| rest.split('}').next()).collect();
        names.sort_unstable();
        names
    }

    #[test]
    fn every_language_says_everything_with_the_same_names_in_braces() {
        let english = Words::for_language("en");
        for words in Words::all() {
            let code = words.code();
            for key in english.keys() {
                let (stem, counts) = stem(&english, key);
                if counts {
                    for form in plural::forms(code) {
                        assert!(words.has(&format!("{stem}.{form}")), "{code}: {stem}.{form}");
                    }
                } else {
                    assert!(words.has(key), "{code}: {key}");
                    assert_eq!(braces(words.say(key)), braces(english.say(key)), "{code}: {key}");
                }
            }
            for key in words.keys() {
                let (stem, counts) = stem(&english, key);
                let known = if counts { format!("{stem}.other") } else { key.to_owned() };
                assert!(english.has(&known), "{code}: {key} is said nowhere else");
                if counts && !matches!(key.rsplit('.').next(), Some("one" | "two")) {
                    assert_eq!(braces(words.say(key)), braces(english.say(&known)), "{code}: {key}");
                }
            }
        }
    }

    #[test]
    fn tabs_have_names_that_excel_takes() {
        for words in Words::all() {
            let names: Vec<&str> =
                words.keys().filter(|key| key.starts_with("tab.")).map(|key| words.say(key)).collect();
            let mut apart = names.clone();
            apart.sort_unstable();
            apart.dedup();
            assert_eq!(apart.len(), names.len(), "{}: two tabs of one name", words.code());
            for name in names {
                assert!(name.chars().count() <= 25, "{name} leaves no room for the number of a part");
                assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{name}");
            }
        }
    }

    #[test]
    fn plural_forms_are_those_of_the_language() {
        let said = |language, count| Words::for_language(language).count("count.clients", count);
        assert_eq!(said("pl", 1), "1 klient");
        assert_eq!(said("pl", 2), "2 klienci");
        assert_eq!(said("pl", 12), "12 klientów");
        assert_eq!(said("ru", 21), "21 клиент");
        assert_eq!(said("ru", 3), "3 клиента");
        assert_eq!(said("uk", 11), "11 клієнтів");
        assert_eq!(said("de", 1), "1 Kunde");
    }

    #[test]
    fn every_action_says_what_and_how() {
        let words = Words::for_language("en");
        let code = regex::Regex::new(r#"(?:code: |plain\(\s*)"([a-z_]+)""#).unwrap();
        let codes: Vec<&str> = code
            .captures_iter(include_str!("../audit/plan.rs"))
            .filter_map(|found| found.get(1).map(|code| code.as_str()))
            .collect();
        assert!(codes.len() >= 13, "{codes:?}");
        for code in codes {
            assert!(words.has(&format!("action.{code}")), "{code}");
            assert!(words.has(&format!("action_how.{code}")), "{code}");
        }
    }

    #[test]
    fn an_unknown_code_reads_as_words() {
        assert_eq!(Words::for_language("en").of_code("finding", "odd_new_thing"), "Odd new thing");
    }
}
