//! Addresses.

use compact_str::CompactString;

use crate::model::Country;

/// An address; each part as far as it is known. It lives or falls as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// The country.
    pub country: Option<Country>,
    /// Region, state, voivodeship, oblast, as written.
    pub region: Option<CompactString>,
    /// City, in the spelling of its country where it is known.
    pub city: Option<CompactString>,
    /// The city for comparing: the same for `Warszawa`, `Warsaw` and `Варшава`.
    pub city_key: CompactString,
    /// Post code in the form of its country.
    pub postal_code: Option<CompactString>,
    /// Street, house and flat, as written.
    pub street: Option<CompactString>,
    /// Street, house and flat for comparing: lower-case Latin words and numbers without `ul.`, `д.` and the like.
    pub street_key: CompactString,
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
