//! Countries.

use std::fmt;
use std::str::FromStr;

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
