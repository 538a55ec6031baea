//! Statuses.

mod golden;
mod history;
mod judge;
mod stretch;
