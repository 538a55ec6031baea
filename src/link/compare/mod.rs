//! The comparisons: what each field says about a pair, as one of a few ordered levels.
//!
//! Level 0 of every comparison means that nothing can be said (a value is missing). Some levels carry the rarity of the
//! shared value in bits: the more clients share it, the less it says (term-frequency adjustment).

mod area;
mod birthday;
pub mod brand;
mod code;
mod contact;
mod country;
mod domain;
mod email;
mod extra;
mod form;
pub mod hebrew;
mod ids;
mod name;
mod phone;
mod private;
mod street;
pub mod tokens;

pub use brand::one_brand;
pub use ids::conflict as ids_conflict;
pub use name::{CONTAINED as NAME_CONTAINED, OVERLAP as NAME_OVERLAP};

use super::features::{Features, Told};
use super::frequency::Frequency;

/// Columns that fit no field and are compared all the same.
pub const EXTRAS: usize = 8;
/// How many comparisons there are.
pub const COMPARISONS: usize = NAMES.len() + EXTRAS;

/// The comparisons, in the order of the pattern. The columns that fit no field follow from [`at::EXTRA`].
pub const NAMES: [&str; 13] = [
    "tax id",
    "code",
    "phone",
    "e-mail",
    "domain",
    "name",
    "legal form",
    "person",
    "contact",
    "birthday",
    "street",
    "area",
    "country",
];
/// The position of each comparison in the pattern.
pub mod at {
    #![allow(missing_docs, reason = "the names are those of the comparisons")]
    pub const IDS: usize = 0;
    pub const CODE: usize = 1;
    pub const PHONE: usize = 2;
    pub const EMAIL: usize = 3;
    pub const DOMAIN: usize = 4;
    pub const NAME: usize = 5;
    pub const FORM: usize = 6;
    pub const PERSON: usize = 7;
    pub const CONTACT: usize = 8;
    pub const BIRTHDAY: usize = 9;
    pub const STREET: usize = 10;
    pub const AREA: usize = 11;
    pub const COUNTRY: usize = 12;
    pub const EXTRA: usize = 13;
}

/// What one comparison says.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The level; 0: nothing.
    pub level: u8,
    /// Rarity of what is shared, in bits, for the levels that carry it.
    pub bits: f32,
}

impl Outcome {
    /// Nothing can be said.
    pub const NULL: Self = Self { level: 0, bits: 0.0 };

    /// A level that carries no rarity.
    pub const fn plain(level: u8) -> Self {
        Self { level, bits: 0.0 }
    }

    /// A level with the rarity of what is shared.
    pub const fn rare(level: u8, bits: f32) -> Self {
        Self { level, bits }
    }
}

/// What all comparisons say about a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pattern {
    /// The level of each comparison.
    pub levels: [u8; COMPARISONS],
    /// The rarity of what is shared, in eighths of a bit.
    pub eighths: [u8; COMPARISONS],
}

impl Pattern {
    fn set(&mut self, comparison: usize, outcome: Outcome) {
        self.levels[comparison] = outcome.level;
        // whole eighths of a bit make the sums the same in every order
        self.eighths[comparison] = (outcome.bits * 8.0).round().clamp(0.0, 255.0) as u8;
    }

    /// The rarity of what a comparison found shared, in bits.
    #[inline]
    pub fn bits(&self, comparison: usize) -> f64 {
        f64::from(self.eighths[comparison]) / 8.0
    }
}

/// The level of two company names.
pub fn name_level(context: &Context<'_>, x: u32, y: u32) -> u8 {
    name::pair(&context.features.texts, &context.frequency.names, x, y).level
}

/// What comparisons look at.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The values.
    pub features: &'a Features<'a>,
    /// How common they are.
    pub frequency: &'a Frequency,
}

impl Context<'_> {
    /// Compares two records field by field. The same whichever comes first.
    pub fn compare(&self, left: usize, right: usize) -> Pattern {
        self.compare_further(left, right, name::compare(self, left, right))
    }

    /// The level of one comparison alone; cheaper than all of them for what needs nothing beside its own field.
    pub fn level(&self, comparison: usize, left: usize, right: usize) -> u8 {
        match comparison {
            at::IDS => ids::compare(self, left, right).level,
            at::CODE => code::compare(self, left, right).level,
            _ => self.compare(left, right).levels[comparison],
        }
    }

    /// The same, but for a pair brought `by_name` whose names turn out to be different ones: most of the pairs that vague
    /// rules bring go no further than this.
    #[inline]
    pub fn compare_if(&self, left: usize, right: usize, by_name: bool) -> Option<Pattern> {
        let name = name::compare(self, left, right);
        if by_name && name.level == name::DIFFERENT {
            return None;
        }
        Some(self.compare_further(left, right, name))
    }

    fn compare_further(&self, left: usize, right: usize, name: Outcome) -> Pattern {
        let mut pattern = Pattern::default();
        let (a, b) = (self.features.told[left], self.features.told[right]);
        let (both, either) = (a.and(b), a.or(b));
        // a comparison of which one side is missing says nothing, and is not even begun
        pattern.set(at::NAME, name);
        if both.has(Told::IDS) {
            pattern.set(at::IDS, ids::compare(self, left, right));
        }
        if both.has(Told::CODES) {
            pattern.set(at::CODE, code::compare(self, left, right));
        }
        if both.has(Told::PHONES) {
            pattern.set(at::PHONE, phone::compare(self, left, right));
        }
        let email = if both.has(Told::EMAILS) { email::compare(self, left, right) } else { Outcome::NULL };
        pattern.set(at::EMAIL, email);
        if both.has(Told::DOMAINS) {
            pattern.set(at::DOMAIN, domain::compare(self, left, right, email));
        }
        if both.has(Told::FORM) {
            pattern.set(at::FORM, form::compare(self, left, right));
        }
        if !either.has(Told::NAMES) {
            pattern.set(at::PERSON, private::compare(self, left, right));
        } else if either.has(Told::PERSONS) {
            pattern.set(at::CONTACT, contact::compare(self, left, right, name));
        }
        if both.has(Told::BIRTHDAY) {
            pattern.set(at::BIRTHDAY, birthday::compare(self, left, right));
        }
        if both.has(Told::STREET) {
            pattern.set(at::STREET, street::compare(self, left, right));
        }
        let area = if both.has(Told::AREA) { area::compare(self, left, right) } else { Outcome::NULL };
        pattern.set(at::AREA, area);
        if area.level == 0 {
            pattern.set(at::COUNTRY, country::compare(self, left, right));
        }
        if both.has(Told::EXTRAS) {
            extra::compare(self, left, right, |slot, outcome| pattern.set(at::EXTRA + slot, outcome));
        }
        pattern
    }
}
