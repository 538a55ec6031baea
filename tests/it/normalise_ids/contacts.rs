//! E-mail addresses, web sites and bank accounts.

use kartoteka::normalise::bank::bank_accounts;
use kartoteka::normalise::email::{self, emails};
use kartoteka::normalise::web::{self, websites};

use super::golden::{check, told};

#[test]
fn email_cells() {
    check(include_str!("../../../fixtures/normalise/ids/email_cells.tsv"), |line| {
        told(&emails(&line.cell), |email| format!("{} {:?}", email.as_str(), email.class()))
    });
}

#[test]
fn web_cells() {
    check(include_str!("../../../fixtures/normalise/ids/web_cells.tsv"), |line| {
        told(&websites(&line.cell), |site| {
            let shared = if site.is_shared_host() { " shared" } else { "" };
            format!("{} [{}]{shared}", site.as_str(), site.registrable_domain())
        })
    });
}

#[test]
fn bank_cells() {
    check(include_str!("../../../fixtures/normalise/ids/bank_cells.tsv"), |line| {
        told(&bank_accounts(&line.cell, None), |account| {
            format!("{} {:?}", account.as_str(), account.validity())
        })
    });
}

/// Of isemail's categories `VALID` and `DNSWARN` are accepted whole and unchanged; of the others nothing is read as the
/// address it spells. The exceptions are named.
#[test]
fn isemail_vectors() {
    /// A top-level domain alone has an e-mail server nowhere in a client list.
    const SINGLE_LABEL: &[&str] = &["5"];
    /// `test@test.com` is what people type to get past a required field.
    const PLACEHOLDERS: &[&str] = &["167"];
    let file = include_str!("../../../fixtures/normalise/ids/isemail.tsv");
    let (mut accepted, mut refused) = (0, 0);
    for line in file.lines().skip(1) {
        let [id, category, address] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("three columns: {line}");
        };
        // the source writes control characters as their pictures
        let address: String = address.chars().map(|c| control(c).unwrap_or(c)).collect();
        let parsed = emails(&address);
        let whole = parsed.values.len() == 1
            && parsed.rest.is_empty()
            && parsed.findings.iter().all(|finding| finding == "email_unknown_suffix");
        let wanted = matches!(category, "VALID" | "DNSWARN")
            && !SINGLE_LABEL.contains(&id)
            && !PLACEHOLDERS.contains(&id);
        // spaces at the ends, full stops behind, comments in brackets are repaired: that is not read as written
        let as_written = whole && parsed.values[0].as_str() == address.to_lowercase();
        let decoded_idn = whole && address.contains("xn--");
        assert_eq!(as_written || decoded_idn, wanted, "{id} {category} {address}: {parsed:?}");
        if wanted { accepted += 1 } else { refused += 1 }
    }
    assert_eq!((accepted, refused), (20, 144));
}

#[test]
fn profiles() {
    assert!(email::looks_like("jan@firma.pl") && email::looks_like("Jan <jan@firma.pl>"));
    assert!(!email::looks_like("www.firma.pl") && !email::looks_like("jan@") && !email::looks_like(""));
    assert!(web::looks_like("www.firma.pl") && web::looks_like("firma.pl/kontakt"));
    assert!(
        !web::looks_like("jan@firma.pl") && !web::looks_like("Sp. z o.o.") && !web::looks_like("12.05.2023")
    );
}

fn control(picture: char) -> Option<char> {
    u32::from(picture).checked_sub(0x2400).filter(|&code| code < 32).and_then(char::from_u32)
}
