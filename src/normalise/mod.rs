//! What people typed to normal values, with a key for comparing.
//!
//! Each normaliser is pure, total and idempotent: the same text always gives the same value, every text gives some
//! answer, and the display form of a value normalises to the same value again. What a normaliser cannot understand it
//! hands back as [`Rest`]: nothing is dropped.

pub mod address;
pub mod bank;
mod cell;
pub mod company;
pub mod date;
pub mod email;
pub mod filter;
pub mod intake;
pub mod money;
pub mod person;
pub mod phone;
pub mod tax_id;
pub mod text;
pub mod web;
pub mod words;

pub(crate) use cell::without_fraction;

/// What a normaliser made of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<T> {
    /// The values, in the order in which they stand in the cell, without repetition.
    pub values: Vec<T>,
    /// The parts that could not be understood.
    pub rest: Vec<Rest>,
    /// Codes of what was noticed or repaired on the way (`phone_trunk_prefix`, `email_typo:gmail.com`, …).
    pub findings: Vec<String>,
}

/// A part of a cell that could not be understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The part as written.
    pub text: String,
    /// Why, as an issue code: `phone_invalid`, `placeholder`, `not_an_email`, …
    pub code: &'static str,
}

impl<T> Default for Parsed<T> {
    fn default() -> Self {
        Self { values: Vec::new(), rest: Vec::new(), findings: Vec::new() }
    }
}
