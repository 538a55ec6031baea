//! Web sites and domains.
//!
//! A site is kept without scheme, `www.`, port, fragment and trailing slash; its path stays, because on a shared host it
//! is the path that names the firm. Rest codes: `placeholder`, `email_in_website`, `not_a_website`.

pub(super) mod domain;

use std::sync::LazyLock;

use foldhash::{HashSet, HashSetExt};

use super::{Parsed, Rest, cell};
use crate::model::Website;

static SHARED_HOSTS: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let mut hosts = HashSet::new();
    hosts.extend(cell::data_lines(include_str!("shared_hosts.txt")));
    hosts
});

/// Words before a site that say nothing more than that it is one, in six languages.
const LABELS: &[&str] = &[
    "www",
    "http",
    "https",
    "web",
    "website",
    "site",
    "url",
    "homepage",
    "strona",
    "сайт",
    "веб",
    "вебсайт",
    "אתר",
    "webseite",
    "internet",
    "lub",
    "i",
    "oraz",
    "albo",
    "или",
    "и",
    "та",
    "або",
    "oder",
    "und",
    "or",
    "and",
    "או",
];

/// Reads all web sites of a cell.
#[must_use]
pub fn websites(raw: &str) -> Parsed<Website> {
    let mut parsed = Parsed::default();
    let text = cell::clean(raw);
    if text.is_empty() {
        return parsed;
    }
    if cell::is_placeholder(&text) {
        parsed.rest.push(Rest { text: text.into_owned(), code: "placeholder" });
        return parsed;
    }
    for token in text.split(|c: char| c.is_whitespace() || matches!(c, ';' | ',' | '|' | '<' | '>' | '"')) {
        let token = token.trim_matches(|c: char| matches!(c, '(' | ')' | '[' | ']' | '\'' | '«' | '»' | '.'));
        let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
        if bare.is_empty() || LABELS.contains(&bare.to_lowercase().as_str()) {
            continue;
        }
        match website(token) {
            Ok(site) if parsed.values.contains(&site) => {}
            Ok(site) => parsed.values.push(site),
            Err(code) => parsed.rest.push(Rest { text: token.to_owned(), code }),
        }
    }
    parsed
}

/// Whether the cell holds web sites and nothing else.
#[must_use]
pub fn looks_like(raw: &str) -> bool {
    if !raw.contains('.') || raw.contains('@') || raw.len() > 500 {
        return false;
    }
    let parsed = websites(raw);
    !parsed.values.is_empty() && parsed.rest.is_empty()
}

fn website(token: &str) -> Result<Website, &'static str> {
    let bare = without_scheme(token);
    let split = bare.find(['/', '?', '#', '\\']).unwrap_or(bare.len());
    let (authority, tail) = bare.split_at_checked(split).unwrap_or((bare, ""));
    if authority.contains('@') {
        return Err("email_in_website");
    }
    let host = authority.split(':').next().unwrap_or("").trim_matches('.');
    let host = without_www(host);
    let domain = domain::domain(host).filter(|domain| domain.known_suffix).ok_or("not_a_website")?;
    let shared =
        SHARED_HOSTS.contains(domain.registrable.as_str()) || SHARED_HOSTS.contains(domain.name.as_str());
    if !shared && domain::is_public_suffix(&domain.name) {
        return Err("not_a_website");
    }
    let mut url = domain.name;
    url.push_str(path(tail));
    Ok(Website::new_normal(url, &domain.registrable, shared))
}

/// The path and a query that says something, without trailing slashes.
fn path(tail: &str) -> &str {
    const TRACKING: &[&str] = &["utm_", "fbclid", "gclid", "yclid", "ref=", "igsh", "mibextid"];
    let path = tail.split('#').next().unwrap_or("");
    let path = match path.split_once('?') {
        Some((path, query)) if query.is_empty() || TRACKING.iter().any(|mark| query.starts_with(mark)) => {
            path
        }
        _ => path,
    };
    path.trim_end_matches(['/', '\\', '.', '?', ')', '\''])
}

/// Cuts `https://` in all its misspellings: whatever stands before `//`, or a known scheme with a sign missing.
fn without_scheme(token: &str) -> &str {
    if let Some((scheme, rest)) = token.split_once("//")
        && scheme.len() <= 8
        && !scheme.contains('.')
    {
        return without_scheme(rest.trim_start_matches('/'));
    }
    for scheme in ["https:", "http:", "https/", "http/", "http;"] {
        if let Some(start) = token.get(..scheme.len())
            && start.eq_ignore_ascii_case(scheme)
        {
            return without_scheme(
                token.get(scheme.len()..).unwrap_or("").trim_start_matches(['/', '\\', ':']),
            );
        }
    }
    token
}

fn without_www(host: &str) -> &str {
    for prefix in ["www.", "wwww.", "ww."] {
        if let Some(start) = host.get(..prefix.len())
            && start.eq_ignore_ascii_case(prefix)
            && let Some(rest) = host.get(prefix.len()..)
            && rest.contains('.')
        {
            return without_www(rest);
        }
    }
    host
}
