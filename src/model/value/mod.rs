//! Normal values. Each is made by its normaliser and by nothing else: the constructors are for `normalise` alone.

mod address;
mod exchange;
mod money;
mod name;
mod phone;
mod tax_id;
mod web;

pub use address::Address;
pub use exchange::{Exchange, RateError};
pub use money::{Amount, Currency};
pub use name::{CompanyName, LegalForm, PersonName};
pub use phone::{Phone, PhoneKind};
pub use tax_id::{BankAccount, TaxId, TaxScheme, Validity};
pub use web::{Email, EmailClass, Website};
