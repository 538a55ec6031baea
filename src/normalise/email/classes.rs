//! What an address says about who reads it, and slips of the typing hand in the names of big providers.

use std::sync::LazyLock;

use foldhash::{HashMap, HashMapExt, HashSet, HashSetExt};

use super::super::cell::data_lines;
use crate::model::EmailClass;

static FREE: LazyLock<HashSet<&'static str>> = LazyLock::new(|| set(include_str!("free_domains.txt")));
static DISPOSABLE: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| set(include_str!("disposable_domains.txt")));
static ROLES: LazyLock<HashSet<&'static str>> = LazyLock::new(|| set(include_str!("roles.tsv")));

fn set(file: &'static str) -> HashSet<&'static str> {
    let mut set = HashSet::new();
    set.extend(data_lines(file).filter_map(|line| line.split('\t').next()));
    set
}

/// The class of an address in lower case.
pub(super) fn class(local: &str, domain: &str, registrable: &str) -> EmailClass {
    let among = |list: &HashSet<&str>| list.contains(domain) || list.contains(registrable);
    if among(&FREE) {
        EmailClass::Free
    } else if among(&DISPOSABLE) {
        EmailClass::Disposable
    } else if is_role(local) {
        EmailClass::Role
    } else {
        EmailClass::Own
    }
}

/// `biuro`, `biuro2`, `biuro.krakow`, `info+sklep`.
fn is_role(local: &str) -> bool {
    let first = local.split(['.', '-', '_', '+']).next().unwrap_or("");
    [local, first].into_iter().any(|word| ROLES.contains(word.trim_end_matches(|c: char| c.is_ascii_digit())))
}

/// Every domain one slip away from a provider's: a letter lost, doubled, wrong, or two swapped.
static SLIPS: LazyLock<HashMap<Box<str>, &'static str>> = LazyLock::new(|| {
    let mut slips = HashMap::new();
    let providers: Vec<&str> = data_lines(include_str!("providers.txt")).collect();
    for provider in providers.iter().rev() {
        for slip in slips_of(provider) {
            slips.insert(slip, *provider);
        }
    }
    for provider in &providers {
        slips.remove(*provider);
    }
    slips
});

fn slips_of(provider: &str) -> Vec<Box<str>> {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz0123456789-.";
    let bytes = provider.as_bytes();
    let mut slips: Vec<Vec<u8>> = Vec::new();
    for at in 0..=bytes.len() {
        let (before, after) = bytes.split_at(at);
        for letter in LETTERS {
            slips.push([before, &[*letter], after].concat());
            slips.push([before, &[*letter], after.get(1..).unwrap_or(&[])].concat());
        }
        slips.push([before, after.get(1..).unwrap_or(&[])].concat());
        if let [one, two, rest @ ..] = after {
            slips.push([before, &[*two, *one], rest].concat());
        }
    }
    slips.into_iter().filter_map(|slip| String::from_utf8(slip).ok()).map(String::into_boxed_str).collect()
}

/// The provider a domain was probably meant to be. A short name (`wp.pl`) has too many neighbours that are firms: there
/// only an impossible ending tells.
pub(super) fn probably_meant(domain: &str, known_suffix: bool) -> Option<&'static str> {
    if !(4..=17).contains(&domain.len()) {
        return None;
    }
    let provider = SLIPS.get(domain).copied()?;
    let name = provider.split('.').next().unwrap_or("");
    let ending = |domain: &str| domain.rsplit('.').next().map(str::to_owned);
    // providers have sisters under other endings (`hotmail.be`); under the same ending a free neighbour is a squatter
    let sister = FREE.contains(domain) && ending(domain) != ending(provider);
    (!known_suffix || (name.len() >= 5 && !sister)).then_some(provider)
}

#[cfg(test)]
mod tests {
    use super::{ROLES, class, probably_meant};
    use crate::model::EmailClass;

    #[test]
    fn slips_are_known_and_neighbours_are_not_slips() {
        for (slip, meant) in [
            ("gmial.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("gmailcom.com", ""),
            ("yandex.ry", "yandex.ru"),
            ("wp.lp", "wp.pl"),
            ("wp.eu", ""),
            ("hotmail.be", ""),
            ("ymail.com", ""),
            ("ukr.ner", "ukr.net"),
            ("gmail.com", ""),
            ("mail.ua", ""),
        ] {
            let known = !["con", "ry", "lp", "ner"].contains(&slip.rsplit('.').next().unwrap_or(""));
            assert_eq!(probably_meant(slip, known).unwrap_or(""), meant, "{slip}");
        }
    }

    #[test]
    fn classes() {
        assert_eq!(class("jan", "gmail.com", "gmail.com"), EmailClass::Free);
        assert_eq!(class("x", "10minutemail.com", "10minutemail.com"), EmailClass::Disposable);
        assert_eq!(class("biuro.krakow", "firma.pl", "firma.pl"), EmailClass::Role);
        assert_eq!(class("zakaz1", "firma.ru", "firma.ru"), EmailClass::Role);
        assert_eq!(class("jan", "firma.pl", "firma.pl"), EmailClass::Own);
        assert!(ROLES.len() > 200);
    }
}
