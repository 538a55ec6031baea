//! Countries.

use std::fmt;
use std::str::FromStr;

use super::Currency;

/// The legal tender of countries by ISO 4217, as of 2025; those that changed theirs lately are left out.
const TENDER: [(&str, &[u8; 3]); 60] = [
    ("PL", b"PLN"),
    ("RU", b"RUB"),
    ("UA", b"UAH"),
    ("IL", b"ILS"),
    ("GB", b"GBP"),
    ("US", b"USD"),
    ("DE", b"EUR"),
    ("AT", b"EUR"),
    ("FR", b"EUR"),
    ("IT", b"EUR"),
    ("ES", b"EUR"),
    ("PT", b"EUR"),
    ("NL", b"EUR"),
    ("BE", b"EUR"),
    ("LU", b"EUR"),
    ("IE", b"EUR"),
    ("FI", b"EUR"),
    ("GR", b"EUR"),
    ("SK", b"EUR"),
    ("SI", b"EUR"),
    ("EE", b"EUR"),
    ("LV", b"EUR"),
    ("LT", b"EUR"),
    ("MT", b"EUR"),
    ("CY", b"EUR"),
    ("CZ", b"CZK"),
    ("HU", b"HUF"),
    ("RO", b"RON"),
    ("SE", b"SEK"),
    ("NO", b"NOK"),
    ("DK", b"DKK"),
    ("CH", b"CHF"),
    ("LI", b"CHF"),
    ("IS", b"ISK"),
    ("BY", b"BYN"),
    ("KZ", b"KZT"),
    ("MD", b"MDL"),
    ("GE", b"GEL"),
    ("AM", b"AMD"),
    ("AZ", b"AZN"),
    ("KG", b"KGS"),
    ("TJ", b"TJS"),
    ("UZ", b"UZS"),
    ("RS", b"RSD"),
    ("MK", b"MKD"),
    ("AL", b"ALL"),
    ("TR", b"TRY"),
    ("CN", b"CNY"),
    ("JP", b"JPY"),
    ("KR", b"KRW"),
    ("IN", b"INR"),
    ("CA", b"CAD"),
    ("AU", b"AUD"),
    ("NZ", b"NZD"),
    ("BR", b"BRL"),
    ("MX", b"MXN"),
    ("ZA", b"ZAR"),
    ("AE", b"AED"),
    ("SA", b"SAR"),
    ("EG", b"EGP"),
];

/// A country by its ISO 3166-1 alpha-2 code, in upper case.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// Poland.
    pub const PL: Self = Self(*b"PL");
    /// Russia.
    pub const RU: Self = Self(*b"RU");
    /// Ukraine.
    pub const UA: Self = Self(*b"UA");
    /// Israel.
    pub const IL: Self = Self(*b"IL");
    /// Germany.
    pub const DE: Self = Self(*b"DE");
    /// The United Kingdom.
    pub const GB: Self = Self(*b"GB");
    /// The United States.
    pub const US: Self = Self(*b"US");

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("")
    }

    /// What people pay with there; `None` where it is not known.
    #[must_use]
    pub fn currency(self) -> Option<Currency> {
        let found = TENDER.iter().find(|(country, _)| *country == self.as_str());
        found.map(|(_, code)| Currency::new_normal(**code))
    }
}

/// Said of a text that is not two Latin letters.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a two-letter country code")]
pub struct NotACountryCode(String);

impl FromStr for Country {
    type Err = NotACountryCode;

    /// Reads a two-letter code in either case; `UK` is read as `GB`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
                let code = [a.to_ascii_uppercase(), b.to_ascii_uppercase()];
                Ok(if code == *b"UK" { Self::GB } else { Self(code) })
            }
            _ => Err(NotACountryCode(text.to_owned())),
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
