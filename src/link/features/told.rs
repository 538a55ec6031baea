//! Which fields a record tells.
//!
//! The values of a record stand in a dozen lists, each somewhere else in memory; for most pairs most of them are looked at to
//! find one side empty. Two bytes a record tell that beforehand.

use super::{Features, NONE};

/// The fields, a bit a field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told(u16);

impl Told {
    pub const NAMES: Self = Self(1);
    pub const PERSONS: Self = Self(1 << 1);
    pub const IDS: Self = Self(1 << 2);
    /// Codes and bank accounts.
    pub const CODES: Self = Self(1 << 3 | 1 << 4);
    pub const PHONES: Self = Self(1 << 5);
    pub const EMAILS: Self = Self(1 << 6);
    pub const DOMAINS: Self = Self(1 << 7);
    pub const FORM: Self = Self(1 << 8);
    pub const BIRTHDAY: Self = Self(1 << 9);
    pub const STREET: Self = Self(1 << 10);
    /// Post code, city and country.
    pub const AREA: Self = Self(1 << 11 | 1 << 12 | 1 << 13);
    pub const EXTRAS: Self = Self(1 << 14);

    /// What the record at a place tells.
    pub fn of(features: &Features<'_>, i: usize) -> Self {
        let told = [
            !features.names.get(i).is_empty(),
            !features.persons.get(i).is_empty(),
            !features.ids.get(i).is_empty(),
            !features.codes.get(i).is_empty(),
            !features.accounts.get(i).is_empty(),
            !features.phones.get(i).is_empty(),
            !features.emails.get(i).is_empty(),
            !features.domains.get(i).is_empty(),
            features.forms[i] != 0,
            features.birthdays[i] != 0,
            features.streets[i] != NONE,
            features.postcodes[i] != 0,
            features.cities[i] != NONE,
            features.countries[i] != 0,
            !features.extras.get(i).is_empty(),
        ];
        Self(told.iter().rev().fold(0, |bits, &told| bits << 1 | u16::from(told)))
    }

    /// What both tell.
    #[inline]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What one of them tells.
    #[inline]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether any part of a field is told.
    #[inline]
    pub fn has(self, field: Self) -> bool {
        self.0 & field.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Told;
    use crate::link::features::Features;
    use crate::model::{Country, Origin, Record, RecordRole, TableId};

    #[test]
    fn a_record_tells_what_stands_in_it() {
        let mut record = Record::empty(Origin { table: TableId(0), row: 0 }, RecordRole::Client);
        record.address.country = Some(Country::PL);
        record.address.street_key = "dluga 7".into();
        record.codes.push("K-17".to_owned());
        let records = [record];
        let told = Told::of(&Features::new(&records), 0);
        for field in [Told::AREA, Told::STREET, Told::CODES] {
            assert!(told.has(field), "{field:?}");
        }
        for field in [Told::NAMES, Told::PERSONS, Told::IDS, Told::PHONES, Told::BIRTHDAY, Told::EXTRAS] {
            assert!(!told.has(field), "{field:?}");
        }
    }
}
