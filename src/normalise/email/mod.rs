//! E-mail addresses.
//!
//! Accepted is what a mail server takes from a stranger: a dot-string of RFC 5321 (RFC 6531 with letters of any alphabet)
//! at a domain name of two labels or more. Of isemail's categories that is `VALID` and, because no name server is asked,
//! `DNSWARN`. Comments, folded white space, quoted local parts, address literals and single labels (`CFWS`, `RFC5321`,
//! `RFC5322`, `DEPREC`) stand in no client list save by mistake and are handed back.
//!
//! Rest codes: `placeholder`, `website_in_email`, `not_an_email`, `words_in_email`. Findings: `email_at_word`,
//! `email_spaces`, `email_comma_for_dot`, `email_homoglyph`, `email_typo:gmail.com`, `email_unknown_suffix`.

mod address;
mod classes;
mod repair;

use super::{Parsed, Rest, cell};
use crate::model::Email;

/// Reads all e-mail addresses of a cell.
#[must_use]
pub fn emails(raw: &str) -> Parsed<Email> {
    let mut parsed = Parsed::default();
    let text = cell::clean(raw);
    if text.is_empty() {
        return parsed;
    }
    // the common case: one address and nothing else, unless a separator only looks like a part of the local part
    if !text.contains(['/', '&', '|', '\'', '`'])
        && let Some(address) = address::read(&text)
    {
        add(&mut parsed, &text, &address);
        return parsed;
    }
    if !text.contains('@') && !repair::has_at_word(&text) {
        let code = if cell::is_placeholder(&text) {
            "placeholder"
        } else if text.contains('.') && super::web::looks_like(&text) {
            "website_in_email"
        } else {
            "not_an_email"
        };
        parsed.rest.push(Rest { text: text.into_owned(), code });
        return parsed;
    }
    let repaired = repair::repair(&text, &mut parsed.findings);
    if let Some(address) = address::read(&repaired) {
        add(&mut parsed, &repaired, &address);
        return parsed;
    }
    for token in repair::tokens(&repaired, &mut parsed.findings) {
        read_token(&token, &mut parsed);
    }
    parsed
}

/// Whether the cell holds e-mail addresses.
#[must_use]
pub fn looks_like(raw: &str) -> bool {
    raw.contains('@') && raw.len() <= 1000 && !emails(raw).values.is_empty()
}

fn read_token(token: &str, parsed: &mut Parsed<Email>) {
    if let Some(address) = address::read(token) {
        add(parsed, token, &address);
        return;
    }
    let code = if token.contains('@') {
        "not_an_email"
    } else if cell::is_placeholder(token) {
        "placeholder"
    } else if token.contains('.') && super::web::looks_like(token) {
        "website_in_email"
    } else {
        "words_in_email"
    };
    parsed.rest.push(Rest { text: token.to_owned(), code });
}

fn add(parsed: &mut Parsed<Email>, written: &str, address: &address::Address) {
    if is_placeholder(address) {
        parsed.rest.push(Rest { text: written.to_owned(), code: "placeholder" });
        return;
    }
    if address.homoglyphs {
        note(parsed, "email_homoglyph".to_owned());
    }
    if let Some(provider) = classes::probably_meant(&address.domain.name, address.domain.known_suffix) {
        note(parsed, format!("email_typo:{provider}"));
    } else if !address.domain.known_suffix {
        note(parsed, "email_unknown_suffix".to_owned());
    }
    let class = classes::class(&address.local, &address.domain.name, &address.domain.registrable);
    let whole = format!("{}@{}", address.local, address.domain.name);
    let email = Email::new_normal(whole, class, &address.domain.registrable);
    if !parsed.values.contains(&email) {
        parsed.values.push(email);
    }
}

fn note(parsed: &mut Parsed<Email>, finding: String) {
    if !parsed.findings.contains(&finding) {
        parsed.findings.push(finding);
    }
}

/// Addresses typed to get past a required field: `brak@brak.pl`, `test@test.pl`, `нет@нет.ru`, `xxx@xxx.xx`,
/// and the domains that RFC 2606 keeps for examples.
fn is_placeholder(address: &address::Address) -> bool {
    const FILLERS: &[&str] =
        &["test", "testowy", "тест", "тестовый", "aaa", "abc", "asd", "qwe", "qwerty", "mail", "email"];
    let first_label = address.domain.name.split('.').next().unwrap_or("");
    let local = address.local.as_str();
    // one or two letters may be a firm's short name
    let filler =
        |word: &str| word.chars().count() >= 3 && (FILLERS.contains(&word) || cell::is_placeholder(word));
    (local == first_label && filler(local))
        || (filler(local) && cell::is_placeholder(first_label))
        || matches!(address.domain.name.as_str(), "example.com" | "example.org" | "example.net")
        || address.domain.name.ends_with(".invalid")
        || matches!(
            local,
            "brak" | "nomail" | "noemail" | "no-email" | "no-mail" | "niema" | "nie-ma" | "brakmaila"
        )
        || address.local == "нет"
}
