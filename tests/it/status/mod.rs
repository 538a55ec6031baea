//! Statuses.

mod command;
mod golden;
mod history;
mod judge;
mod laws;
mod runs;
mod scales;
mod stretch;
