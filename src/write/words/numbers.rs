//! Numbers, shares and sums of money as a language writes them.

use super::Words;
use crate::audit::Money;
use crate::model::Amount;

/// The marks around a text that keeps its own direction (Unicode Standard Annex 9).
pub(super) const ISOLATE: char = '\u{2066}';
pub(super) const RELEASE: char = '\u{2069}';

impl Words {
    /// A whole number with its thousands set apart.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        in_thousands(&number.to_string(), self.say("language.thousands"))
    }

    /// A number with at most two decimals.
    #[must_use]
    pub fn decimal(&self, number: f64) -> String {
        let text = format!("{number:.2}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        text.replace('.', self.say("language.decimal"))
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
    pub(super) fn isolated(&self, text: String) -> String {
        if self.right_to_left && !text.is_empty() { format!("{ISOLATE}{text}{RELEASE}") } else { text }
    }

    /// An amount without its currency; from a thousand on rounded to a whole number.
    #[must_use]
    pub fn amount(&self, amount: Amount) -> String {
        const ONE: u128 = 10_000;
        let parts = amount.ten_thousandths();
        let sign = if parts < 0 { "−" } else { "" };
        let size = parts.unsigned_abs();
        let group = |whole: u128| in_thousands(&whole.to_string(), self.say("language.thousands"));
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

pub(super) fn in_thousands(digits: &str, separator: &str) -> String {
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(separator);
        }
        out.push(digit);
    }
    out
}
