//! A sheet on its way from a file to tables.

use super::grid::Grid;
use crate::model::{Issue, TextDialect};

/// What a format's reader hands over: a grid, and what is known of it as a whole.
pub(super) struct Sheet {
    /// Its name; empty for a text file.
    pub(super) name: String,
    /// Whether it is hidden.
    pub(super) hidden: bool,
    /// How its text was taken apart.
    pub(super) dialect: Option<TextDialect>,
    /// Its cells.
    pub(super) grid: Grid,
    /// What was noticed.
    pub(super) issues: Vec<Issue>,
}
