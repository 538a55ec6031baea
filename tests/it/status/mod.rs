//! Statuses.

mod golden;
