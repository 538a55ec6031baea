//! E-mail addresses and web sites.

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

/// A valid e-mail address (RFC 5321, RFC 6531), lower case, its domain in Unicode.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email {
    address: String,
    class: EmailClass,
    registrable: String,
}

impl Email {
    pub(crate) fn new_normal(address: String, class: EmailClass, registrable: String) -> Self {
        Self { address, class, registrable }
    }
    /// The whole address.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.address
    }
    /// Who reads it.
    #[must_use]
    pub fn class(&self) -> EmailClass {
        self.class
    }
    /// The part of the domain that its owner registered, by the public suffix list.
    #[must_use]
    pub fn registrable_domain(&self) -> &str {
        &self.registrable
    }
}

/// A web site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Website {
    url: String,
    registrable: String,
    shared_host: bool,
}

impl Website {
    pub(crate) fn new_normal(url: String, registrable: String, shared_host: bool) -> Self {
        Self { url, registrable, shared_host }
    }
    /// The address without scheme, `www.` and trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.url
    }
    /// The part of the domain that its owner registered.
    #[must_use]
    pub fn registrable_domain(&self) -> &str {
        &self.registrable
    }
    /// Whether many firms live under this domain (social networks, shop and page builders): then it is no evidence.
    #[must_use]
    pub fn is_shared_host(&self) -> bool {
        self.shared_host
    }
}
