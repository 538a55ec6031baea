//! Tax and register ids, and bank accounts.

use std::fmt;

use crate::model::Country;

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
