//! Phones.

use std::fmt;

use crate::model::Country;

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
