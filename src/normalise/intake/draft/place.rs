//! The address of a row, from one cell or from columns of its own.

use compact_str::CompactString;

use super::Draft;
use crate::model::Address;
use crate::normalise::{address, text};

impl Draft<'_, '_> {
    pub(super) fn read_address(&mut self) {
        let parts = &self.parts;
        let country = parts
            .country
            .and_then(|(_, written)| address::country(written).or_else(|| address::country_sign(written)));
        let likely = country.or(self.plan.countries.first().copied());
        // a street of several lines is an address of its own
        let lines = parts.street.filter(|(_, written)| written.trim().contains('\n'));
        let mut whole = match parts.full_address.or(lines) {
            Some((column, written)) => {
                let parsed = address::full_address(written, likely);
                self.keep(column, parsed).into_iter().next().unwrap_or_default()
            }
            None => Address::default(),
        };
        let parts = &self.parts;
        let (named, written_code) = (parts.country, parts.postal_code);
        let postal = written_code.and_then(|(_, written)| address::postal_code(written, likely));
        if let Some(city) = parts.city.and_then(|written| self.memo.city(written, country)) {
            whole.country = whole.country.or(city.country);
            whole.postal_code = city.postal_code.map(CompactString::from).or(whole.postal_code);
            whole.city_key = city.key.into();
            whole.city = Some(city.display.into());
        }
        let street = match (parts.street.filter(|_| lines.is_none()), parts.house) {
            (Some((_, street)), Some(house)) => {
                Some(format!("{} {}", text::clean(street), text::clean(house)))
            }
            (Some((_, street)), None) => Some(text::clean(street)),
            (None, house) => house.filter(|_| whole.street.is_none()).map(text::clean),
        };
        if let Some(street) = street {
            whole.street_key = address::street_key(&street).into();
            whole.street = Some(street.into());
        }
        whole.country = country.or(whole.country);
        whole.region = parts.region.map(|region| text::clean(region).into()).or(whole.region);
        let unread_code = written_code.filter(|_| postal.is_none());
        whole.postal_code = postal.map(CompactString::from).or(whole.postal_code);
        self.record.address = whole;
        if let Some((column, written)) = named.filter(|_| country.is_none()) {
            self.unplaced(column, written, "country_unknown");
        }
        if let Some((column, written)) = unread_code {
            self.unplaced(column, written, "postal_code_invalid");
        }
    }
}
