//! E-mail addresses and web sites.

use std::cmp::Ordering;

/// What an e-mail address says about who reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EmailClass {
    /// A named mailbox at a domain of one's own.
    Own,
    /// A shared mailbox (`info@`, `biuro@`) at a domain of one's own.
    Role,
    /// Any mailbox at a public provider: its domain is no evidence for a company.
    Free,
    /// A throw-away address.
    Disposable,
}

/// A text with the domain in it that its owner registered; in one piece of memory, for there are as many as rows.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct WithDomain {
    /// The text, and behind it the domain where the text does not hold it.
    both: Box<str>,
    length: u32,
    domain: (u32, u32),
}

impl WithDomain {
    fn new(mut text: String, domain: &str) -> Self {
        let short = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let length = short(text.len());
        let start = text.rfind(domain).unwrap_or_else(|| {
            text.push_str(domain);
            text.len() - domain.len()
        });
        Self { both: text.into_boxed_str(), length, domain: (short(start), short(start + domain.len())) }
    }

    fn text(&self) -> &str {
        self.both.get(..self.length as usize).unwrap_or_default()
    }

    fn domain(&self) -> &str {
        self.both.get(self.domain.0 as usize..self.domain.1 as usize).unwrap_or_default()
    }
}

/// A valid e-mail address (RFC 5321, RFC 6531), lower case, its domain in Unicode.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Email {
    address: WithDomain,
    class: EmailClass,
}

impl Email {
    pub(crate) fn new_normal(address: String, class: EmailClass, registrable: &str) -> Self {
        Self { address: WithDomain::new(address, registrable), class }
    }
    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.address.text()
    }
    /// Who reads it.
    #[must_use]
    pub fn class(&self) -> EmailClass {
        self.class
    }
    /// The part of the domain that its owner registered, by the public suffix list.
    #[must_use]
    pub fn registrable_domain(&self) -> &str {
        self.address.domain()
    }
}

impl Ord for Email {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str()
            .cmp(other.as_str())
            .then_with(|| self.class.cmp(&other.class))
            .then_with(|| self.registrable_domain().cmp(other.registrable_domain()))
    }
}

impl PartialOrd for Email {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// A web site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Website {
    url: WithDomain,
    shared_host: bool,
}

impl Website {
    pub(crate) fn new_normal(url: String, registrable: &str, shared_host: bool) -> Self {
        Self { url: WithDomain::new(url, registrable), shared_host }
    }
    /// The address without scheme, `www.` and trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.url.text()
    }
    /// The part of the domain that its owner registered.
    #[must_use]
    pub fn registrable_domain(&self) -> &str {
        self.url.domain()
    }
    /// Whether many firms live under this domain (social networks, shop and page builders): then it is no evidence.
    #[must_use]
    pub fn is_shared_host(&self) -> bool {
        self.shared_host
    }
}

impl Ord for Website {
    fn cmp(&self, other: &Self) -> Ordering {
        self.as_str()
            .cmp(other.as_str())
            .then_with(|| self.registrable_domain().cmp(other.registrable_domain()))
            .then_with(|| self.shared_host.cmp(&other.shared_host))
    }
}

impl PartialOrd for Website {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::{Email, EmailClass, Website};

    #[test]
    fn text_and_domain_come_back_as_they_were_given() {
        let own = Email::new_normal("jan@mail.kot.pl".to_owned(), EmailClass::Own, "kot.pl");
        assert_eq!((own.as_str(), own.registrable_domain()), ("jan@mail.kot.pl", "kot.pl"));
        let other = Email::new_normal("jan@kot.pl".to_owned(), EmailClass::Own, "pies.pl");
        assert_eq!((other.as_str(), other.registrable_domain()), ("jan@kot.pl", "pies.pl"));
        let site = Website::new_normal("sklep.kot.pl/kot.pl/o".to_owned(), "", false);
        assert_eq!((site.as_str(), site.registrable_domain()), ("sklep.kot.pl/kot.pl/o", ""));
    }
}
