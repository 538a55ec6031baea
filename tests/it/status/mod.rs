//! Statuses.

mod command;
mod constants;
mod golden;
mod history;
mod judge;
mod laws;
mod runs;
mod scales;
mod stretch;
