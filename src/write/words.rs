//! Everything the report and the workbook say, in the reader's language.
//!
//! A language is one TOML file in `languages/`. A message may hold `{names}` in braces; one that counts something has the
//! forms `one` and `other`.

use std::collections::BTreeMap;
use std::fmt::Display;

use crate::audit::Money;
use crate::model::Amount;

/// The English messages, which every other language falls back to.
const ENGLISH: &str = include_str!("languages/en.toml");

/// The messages of one language.
#[derive(Clone, Debug)]
pub struct Words {
    messages: BTreeMap<String, String>,
}

impl Words {
    /// The words of a language by its code (`en`); of English where the language is empty or not there.
    #[must_use]
    pub fn for_language(_language: &str) -> Self {
        let mut messages = BTreeMap::new();
        let table: toml::Table = toml::from_str(ENGLISH).unwrap_or_default();
        flatten("", &table, &mut messages);
        Self { messages }
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
        let form = if count == 1 { "one" } else { "other" };
        self.fill(&format!("{key}.{form}"), &[("n", &self.number(count))])
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
            "<1%".to_owned()
        } else if percent > 99.0 && percent < 100.0 {
            ">99%".to_owned()
        } else {
            format!("{percent:.0}%")
        }
    }

    /// A sum of money, in whole units from a thousand on.
    #[must_use]
    pub fn money(&self, money: &Money) -> String {
        let amount = money.amount;
        let text = self.amount(amount);
        match &money.currency {
            Some(currency) => format!("{text} {currency}"),
            None => text,
        }
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
        sums.iter().take(3).map(|sum| self.money(sum)).collect::<Vec<_>>().join(" + ")
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
        let parts =
            ["count", "field", "tab", "status", "review", "summary", "kind", "report", "verdict", "ledger"]
                .into_iter()
                .chain(["criteria", "plan", "findings", "duplicates", "figures", "footer", "language"]);
        let parts: Vec<&str> = parts.collect();
        let key = regex::Regex::new(r#""([a-z_]+)\.([a-z_0-9.]+)""#).unwrap();
        let mut seen = 0;
        for code in [
            include_str!("report/report.html"),
            include_str!("report/page.rs"),
            include_str!("report/figures.rs"),
            include_str!("report/merges.rs"),
            include_str!("workbook/mod.rs"),
            include_str!("workbook/summary.rs"),
        ] {
            let named = |found: &regex::Captures<'_>| parts.contains(&&found[1]) && &found[2] != "html";
            for found in key.captures_iter(code).filter(named) {
                let name = format!("{}.{}", &found[1], &found[2]);
                let counts = words.has(&format!("{name}.one")) && words.has(&format!("{name}.other"));
                assert!(words.has(&name) || counts, "{name}");
                seen += 1;
            }
        }
        assert!(seen > 90, "only {seen} keys were found: the pattern no longer fits");
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
