//! Bank accounts: IBAN (ISO 13616) and the national forms that people still write.

mod iban;

use super::cell::{self, Float};
use super::{Parsed, Rest};
use crate::model::{BankAccount, Country, Validity};

/// Reads all bank accounts of a cell: IBANs, Polish accounts without their country letters (26 digits, check digits as
/// those of the IBAN), Russian accounts (20 digits; their check digit needs the bank's code, so they are plausible at
/// best). Rest codes: `placeholder`, `bank_account_lost_precision`, `not_a_bank_account`.
#[must_use]
pub fn bank_accounts(raw: &str, country: Option<Country>) -> Parsed<BankAccount> {
    let mut parsed = Parsed::default();
    let text = cell::clean(raw);
    if text.is_empty() {
        return parsed;
    }
    for part in text.split([';', ',', '\n', '\r', '\t', '|']).map(str::trim).filter(|part| !part.is_empty()) {
        read_part(part, country, &mut parsed);
    }
    parsed
}

/// Whether the text holds an IBAN or a national account whose check digits are right, or a Russian account.
#[must_use]
pub fn looks_like(raw: &str) -> bool {
    if raw.len() < 15 || raw.bytes().filter(u8::is_ascii_digit).count() < 10 {
        return false;
    }
    let parsed = bank_accounts(raw, None);
    !parsed.values.is_empty()
        && parsed.rest.is_empty()
        && parsed.values.iter().all(|account| account.validity() != Validity::Wrong)
}

fn read_part(part: &str, country: Option<Country>, parsed: &mut Parsed<BankAccount>) {
    if cell::float(part) == Some(Float::Lost) {
        parsed.findings.push("bank_account_lost_precision".to_owned());
        parsed.rest.push(Rest { text: part.to_owned(), code: "bank_account_lost_precision" });
        return;
    }
    let compact: String = part
        .chars()
        .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '.' | '_' | '/' | ':' | '№' | '#'))
        .flat_map(char::to_uppercase)
        .collect();
    let bare = ["IBAN", "NRB", "РАХУНОК", "Р/Р", "РР", "Р/С", "РС", "NRKONTA", "KONTO"]
        .iter()
        .find_map(|label| compact.strip_prefix(label))
        .unwrap_or(&compact);
    if let Some(account) = read_account(bare, country) {
        if account.validity() == Validity::Wrong {
            parsed.findings.push("bank_account_check_digits".to_owned());
        }
        if !parsed.values.contains(&account) {
            parsed.values.push(account);
        }
    } else {
        let digits: String = bare.chars().filter(char::is_ascii_digit).collect();
        let placeholder =
            cell::is_placeholder(part) || (digits.len() == bare.len() && cell::is_filler_number(&digits));
        let code = if placeholder { "placeholder" } else { "not_a_bank_account" };
        parsed.rest.push(Rest { text: part.to_owned(), code });
    }
}

fn read_account(bare: &str, country: Option<Country>) -> Option<BankAccount> {
    if bare.is_empty() || !bare.is_ascii() {
        return None;
    }
    if bare.starts_with(|c: char| c.is_ascii_uppercase()) {
        let validity = match iban::check(bare) {
            iban::Check::Valid => Validity::Valid,
            iban::Check::WrongDigits => Validity::Wrong,
            iban::Check::NoIban => return None,
        };
        return Some(BankAccount::new_normal(bare.to_owned(), validity));
    }
    if !bare.bytes().all(|b| b.is_ascii_digit()) || cell::is_filler_number(bare) {
        return None;
    }
    match bare.len() {
        26 => {
            let number = format!("PL{bare}");
            let right = iban::check(&number) == iban::Check::Valid;
            if !right && country.is_some_and(|country| country != Country::PL) {
                return None;
            }
            let validity = if right { Validity::Valid } else { Validity::Wrong };
            Some(BankAccount::new_normal(number, validity))
        }
        // the chart of accounts of the Bank of Russia: a client's account begins with 3 or 4
        20 if bare.starts_with(['3', '4']) => {
            Some(BankAccount::new_normal(bare.to_owned(), Validity::Plausible))
        }
        _ => None,
    }
}
