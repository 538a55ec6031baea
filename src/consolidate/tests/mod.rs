//! Whole small cases: tables with what was understood of them, and the base they must become.

mod case;
mod clients;
mod ledger;
mod names;
mod office;
mod phones;
mod rules;
