//! Statuses.

mod command;
mod constants;
mod forms;
mod golden;
mod history;
mod judge;
mod laws;
mod runs;
mod scales;
mod stretch;
mod told;
