//! Normal values. Each is made by its normaliser and by nothing else: the constructors are for `normalise` alone.

use std::fmt;
use std::str::FromStr;

use super::Country;

/// What a phone is, as far as its number tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhoneKind {
    /// A line at a place.
    Fixed,
    /// A mobile phone.
    Mobile,
    /// Either: the numbering plan does not tell.
    FixedOrMobile,
    /// Free phone, premium rate, shared cost and the like.
    Special,
    /// The number was given as a fax.
    Fax,
}

/// A valid phone number (ITU-T E.164), with its extension.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    number: u64,
    extension: Option<u32>,
    kind: PhoneKind,
    country: Option<Country>,
}

impl Phone {
    /// `number` is country code and national number without the `+`.
    pub(crate) fn new_normal(
        number: u64,
        extension: Option<u32>,
        kind: PhoneKind,
        country: Option<Country>,
    ) -> Self {
        Self { number, extension, kind, country }
    }
    /// The digits of the E.164 form as one number: what is compared.
    #[must_use]
    pub fn number(&self) -> u64 {
        self.number
    }
    /// The extension behind the switchboard.
    #[must_use]
    pub fn extension(&self) -> Option<u32> {
        self.extension
    }
    /// What kind of phone.
    #[must_use]
    pub fn kind(&self) -> PhoneKind {
        self.kind
    }
    /// The country the number belongs to.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        self.country
    }
}

/// The form in the outputs: `+48221234567;ext=12` (RFC 3966 for the extension).
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.number)?;
        self.extension.map_or(Ok(()), |extension| write!(f, ";ext={extension}"))
    }
}

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

/// The registers and tax offices whose ids are understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaxScheme {
    /// Polish tax id.
    PlNip,
    /// Polish statistical number, 9 or 14 digits.
    PlRegon,
    /// Polish court register number.
    PlKrs,
    /// Polish personal number: private.
    PlPesel,
    /// Russian tax id: 10 digits a company, 12 a person.
    RuInn,
    /// Russian reason code: names a branch, not a company.
    RuKpp,
    /// Russian state register number, 13 digits, or 15 for a sole trader.
    RuOgrn,
    /// Russian statistical number.
    RuOkpo,
    /// Ukrainian company register number.
    UaEdrpou,
    /// Ukrainian VAT payer's number, 12 digits.
    UaIpn,
    /// Ukrainian tax number of a person: private unless a sole trader's.
    UaRnokpp,
    /// Israeli company number.
    IlHp,
    /// Israeli identity number: private.
    IlTz,
    /// German tax number.
    DeTaxNumber,
    /// German commercial register number.
    DeHrb,
    /// VAT number of a country of the European Union or of Great Britain; the country stands beside it.
    Vat,
    /// British company number.
    GbCompany,
    /// American employer number.
    UsEin,
    /// An id of a scheme that could not be told.
    Unknown,
}

impl TaxScheme {
    /// The middle part of `PL:NIP:5260250274`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::PlNip => "NIP",
            Self::PlRegon => "REGON",
            Self::PlKrs => "KRS",
            Self::PlPesel => "PESEL",
            Self::RuInn => "INN",
            Self::RuKpp => "KPP",
            Self::RuOgrn => "OGRN",
            Self::RuOkpo => "OKPO",
            Self::UaEdrpou => "EDRPOU",
            Self::UaIpn => "IPN",
            Self::UaRnokpp => "RNOKPP",
            Self::IlHp => "HP",
            Self::IlTz => "TZ",
            Self::DeTaxNumber => "STNR",
            Self::DeHrb => "HRB",
            Self::Vat => "VAT",
            Self::GbCompany => "CRN",
            Self::UsEin => "EIN",
            Self::Unknown => "ID",
        }
    }

    /// Whether the id names a natural person and is kept out of reports.
    #[must_use]
    pub fn is_private(self) -> bool {
        matches!(self, Self::PlPesel | Self::IlTz | Self::UaRnokpp)
    }

    /// Whether two different valid ids of this scheme forbid that two records are one client. A KPP names a branch, a
    /// register entry may be renewed, a VAT payer's number may be reissued, an unknown id may be anything.
    #[must_use]
    pub fn is_identity(self) -> bool {
        matches!(
            self,
            Self::PlNip
                | Self::PlKrs
                | Self::RuInn
                | Self::RuOgrn
                | Self::UaEdrpou
                | Self::IlHp
                | Self::Vat
                | Self::GbCompany
                | Self::UaRnokpp
                | Self::PlPesel
                | Self::IlTz
        )
    }
}

/// What the check digit says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Validity {
    /// The check digit is right.
    Valid,
    /// The form is right and there is no check digit.
    Plausible,
    /// The check digit is wrong: kept, reported, and of no weight against a match.
    Wrong,
}

/// A tax or register id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TaxId {
    country: Option<Country>,
    scheme: TaxScheme,
    number: String,
    validity: Validity,
}

impl TaxId {
    pub(crate) fn new_normal(
        country: Option<Country>,
        scheme: TaxScheme,
        number: String,
        validity: Validity,
    ) -> Self {
        Self { country, scheme, number, validity }
    }
    /// The country whose register it is.
    #[must_use]
    pub fn country(&self) -> Option<Country> {
        self.country
    }
    /// The register.
    #[must_use]
    pub fn scheme(&self) -> TaxScheme {
        self.scheme
    }
    /// The bare number: digits, and letters where the register uses them; never the country's letters.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.number
    }
    /// What the check digit says.
    #[must_use]
    pub fn validity(&self) -> Validity {
        self.validity
    }
}

/// The form in the outputs: `PL:NIP:5260250274`; the country is left out where it is not known.
impl fmt::Display for TaxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.country {
            Some(country) => write!(f, "{country}:{}:{}", self.scheme.as_str(), self.number),
            None => write!(f, "{}:{}", self.scheme.as_str(), self.number),
        }
    }
}

/// A bank account: an IBAN (ISO 13616) or a national number, without spaces, upper case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BankAccount {
    number: String,
    validity: Validity,
}

impl BankAccount {
    pub(crate) fn new_normal(number: String, validity: Validity) -> Self {
        Self { number, validity }
    }
    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.number
    }
    /// What the check digits say.
    #[must_use]
    pub fn validity(&self) -> Validity {
        self.validity
    }
}

/// A legal form.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LegalForm {
    /// The usual short form in its own script: `sp. z o.o.`, `ООО`, `בע"מ`, `GmbH`.
    pub display: String,
    /// What is compared: the same for a form spelled out, abbreviated, misspelt or in another alphabet
    /// (`llc`, `jsc`, `sole_trader`, …), so that `ООО`, `ТОВ`, `GmbH` and `sp. z o.o.` are known to be kin.
    pub family: &'static str,
    /// The country whose law knows it, where only one does.
    pub country: Option<Country>,
}

/// The name of a company, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CompanyName {
    display: String,
    core: String,
    key: String,
    form: Option<LegalForm>,
    branch: Option<String>,
    sound: String,
    consonants: String,
}

impl CompanyName {
    pub(crate) fn new_normal(
        display: String,
        core: String,
        key: String,
        form: Option<LegalForm>,
        branch: Option<String>,
    ) -> Self {
        Self { display, core, key, form, branch, sound: String::new(), consonants: String::new() }
    }
    /// Adds what the core sounds like.
    pub(crate) fn sounding(mut self, sound: String, consonants: String) -> Self {
        (self.sound, self.consonants) = (sound, consonants);
        self
    }
    /// The same name without its branch: for what turned out to be none.
    pub(crate) fn without_branch(mut self) -> Self {
        self.branch = None;
        self
    }
    /// The name as a person would write it: white space and quotes put right, nothing else changed.
    #[must_use]
    pub fn display(&self) -> &str {
        &self.display
    }
    /// The display form without legal form, quotes and branch.
    #[must_use]
    pub fn core(&self) -> &str {
        &self.core
    }
    /// What is compared: the core in lower-case Latin letters and digits, its words separated by one space. Never empty
    /// unless the name holds no letter and no digit.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
    /// What the core sounds like in any alphabet of letters for vowels; coarse: for finding pairs and as evidence that
    /// needs more beside it. Empty where it was not worked out.
    #[must_use]
    pub fn sound(&self) -> &str {
        &self.sound
    }
    /// The classes of the core's consonants, coarser still: where a Hebrew and a Latin or Cyrillic spelling meet.
    #[must_use]
    pub fn consonants(&self) -> &str {
        &self.consonants
    }
    /// The legal form the name carries.
    #[must_use]
    pub fn form(&self) -> Option<&LegalForm> {
        self.form.as_ref()
    }
    /// The branch or department the name carries (`oddział Gdańsk`, `филиал`, a city in brackets).
    #[must_use]
    pub fn branch(&self) -> Option<&str> {
        self.branch.as_deref()
    }
}

/// The name of a person, taken apart.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonName {
    /// Given name or its initial.
    pub given: Option<String>,
    /// Patronymic or middle name, or its initial.
    pub middle: Option<String>,
    /// Family name.
    pub family: Option<String>,
    /// Form of address and degrees (`dr inż.`).
    pub title: Option<String>,
    /// The name as a person would write it, in the order of its language, without the title.
    pub display: String,
    /// What is compared: the words in lower-case Latin letters, sorted, separated by one space.
    pub key: String,
    /// The key with the root in place of each given name (`aleksander` for `sasha`), its words sorted; empty where that is
    /// the key itself.
    pub root_key: String,
}

/// An address; each part as far as it is known. It lives or falls as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The country.
    pub country: Option<Country>,
    /// Region, state, voivodeship, oblast, as written.
    pub region: Option<String>,
    /// City, in the spelling of its country where it is known.
    pub city: Option<String>,
    /// The city for comparing: the same for `Warszawa`, `Warsaw` and `Варшава`.
    pub city_key: String,
    /// Post code in the form of its country.
    pub postal_code: Option<String>,
    /// Street, house and flat, as written.
    pub street: Option<String>,
    /// Street, house and flat for comparing: lower-case Latin words and numbers without `ul.`, `д.` and the like.
    pub street_key: String,
}

impl Address {
    /// Whether nothing is known of it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.country.is_none()
            && self.region.is_none()
            && self.city.is_none()
            && self.postal_code.is_none()
            && self.street.is_none()
    }
}

/// A currency by its ISO 4217 code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

impl Currency {
    pub(crate) const fn new_normal(code: [u8; 3]) -> Self {
        Self(code)
    }
    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An amount of money or a plain number, exact to a ten-thousandth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Amount(i128);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// `parts` is the amount times 10,000.
    pub(crate) const fn new_normal(parts: i128) -> Self {
        Self(parts)
    }
    /// The amount times 10,000.
    #[must_use]
    pub fn ten_thousandths(self) -> i128 {
        self.0
    }
    /// The nearest floating-point number, for charts, ratios and typed columns.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        self.0 as f64 / 10_000.0
    }
    /// The sum, kept within bounds.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
    /// The same amount with the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

/// A plain decimal with `.`, at least two and at most four decimals: `1234.50`, `-7.00`, `0.3333`.
impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let magnitude = self.0.unsigned_abs();
        let (whole, parts) = (magnitude / 10_000, magnitude % 10_000);
        let sign = if self.0 < 0 { "-" } else { "" };
        if parts.is_multiple_of(100) {
            write!(f, "{sign}{whole}.{:02}", parts / 100)
        } else {
            write!(f, "{sign}{whole}.{}", format!("{parts:04}").trim_end_matches('0'))
        }
    }
}

/// Said of a text that is no plain decimal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a plain decimal")]
pub struct NotAPlainDecimal(String);

/// Reads back what [`Amount`] writes: a plain decimal with `.`; decimals beyond the fourth are rounded, half away from zero.
impl FromStr for Amount {
    type Err = NotAPlainDecimal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(digits) => (true, digits),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.len() + decimals.len() == 0 || whole.len() > 30 || !plain(whole) || !plain(decimals) {
            return Err(NotAPlainDecimal(text.to_owned()));
        }
        let shift = |sum: i128, digit: u8| sum * 10 + i128::from(digit - b'0');
        let whole = whole.bytes().fold(0, shift);
        let parts = decimals.bytes().chain(std::iter::repeat(b'0')).take(4).fold(whole, shift);
        let up = decimals.as_bytes().get(4).is_some_and(|digit| *digit >= b'5');
        let parts = parts + i128::from(up);
        Ok(Self(if negative { -parts } else { parts }))
    }
}

#[cfg(test)]
mod tests {
    use super::Amount;

    #[test]
    fn an_amount_reads_back_what_it_writes() {
        for (text, written) in [
            ("0", "0.00"),
            ("-7", "-7.00"),
            ("1234.5", "1234.50"),
            (".3333", "0.3333"),
            ("1.00005", "1.0001"),
            ("-0.25", "-0.25"),
            ("1000", "1000.00"),
        ] {
            let amount: Amount = text.parse().expect("a plain decimal");
            assert_eq!(amount.to_string(), written);
            assert_eq!(written.parse(), Ok(amount));
        }
        for text in ["", "-", ".", "1,5", "1e3", "1.2.3", "NaN", " 1"] {
            assert!(text.parse::<Amount>().is_err(), "{text}");
        }
    }
}
