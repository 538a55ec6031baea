//! The syntax of one address.

use super::super::web::domain::{Domain, domain, is_mark};

/// An address taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address {
    /// The local part, lower case.
    pub local: String,
    /// The domain.
    pub domain: Domain,
    /// Whether Cyrillic letters that look like Latin ones were replaced.
    pub homoglyphs: bool,
}

/// Reads `local@domain` and nothing more. Limits of RFC 5321, 4.5.3.1: 64 octets before the `@`, 254 in all
/// (RFC 3696, erratum 1690).
pub(super) fn read(text: &str) -> Option<Address> {
    if text.len() > 254 {
        return None;
    }
    let (local, host) = text.split_once('@')?;
    if host.contains('@') || local.len() > 64 || !is_dot_string(local) {
        return None;
    }
    let (local, host, homoglyphs) = if text.is_ascii() {
        (local.to_ascii_lowercase(), host.to_owned(), false)
    } else {
        let (local, in_local) = without_homoglyphs(&local.to_lowercase());
        let (host, in_host) = without_homoglyphs(&host.to_lowercase());
        (local, host, in_local || in_host)
    };
    let domain = domain(&host)?;
    let address = Address { local, domain, homoglyphs };
    // lower case may be longer than upper case; the limits hold for what is kept
    (address.local.len() <= 64 && address.local.len() + 1 + address.domain.name.len() <= 254)
        .then_some(address)
}

/// `Dot-string` of RFC 5321 with the `atext` of RFC 5322 and, by RFC 6531, letters and digits of any alphabet.
fn is_dot_string(local: &str) -> bool {
    local.split('.').all(|atom| {
        !atom.is_empty()
            && atom.chars().all(|c| {
                c.is_ascii_alphanumeric()
                    || "!#$%&'*+-/=?^_`{|}~".contains(c)
                    || (!c.is_ascii() && (c.is_alphanumeric() || is_mark(c)))
            })
    })
}

/// Replaces the Cyrillic letters that look like Latin ones in each word that has Latin letters too, if that makes the
/// word wholly Latin. A word in Cyrillic alone stays.
fn without_homoglyphs(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len());
    let mut changed = false;
    for word in text.split_inclusive(['.', '-', '_']) {
        let latin = word.bytes().any(|b| b.is_ascii_alphabetic());
        let folded: Option<String> =
            word.chars().map(|c| if c.is_ascii() { Some(c) } else { latin_twin(c) }).collect();
        match folded {
            Some(folded) if latin && !word.is_ascii() => {
                out.push_str(&folded);
                changed = true;
            }
            _ => out.push_str(word),
        }
    }
    (out, changed)
}

/// The Latin letter that looks the same as a small Cyrillic one.
fn latin_twin(c: char) -> Option<char> {
    Some(match c {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' => 'e',
        'н' => 'h',
        'і' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        _ => return None,
    })
}
