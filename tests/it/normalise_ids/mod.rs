//! Phones, e-mail addresses, sites, tax ids and bank accounts against vectors, golden files and laws.

mod contacts;
mod golden;
mod laws;
mod phones;
mod tax_ids;
