//! Everything a run found out, as `audit` and `write` take it.

use jiff::civil::Date;

use super::{Base, Earlier, Intake, Linkage, Said, Source, Table, Understanding};

/// The day on which statuses are judged, and why that day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AsOf {
    /// The day.
    pub day: Date,
    /// It was given, it is that of the newest order in the input, …
    pub why: Said,
}

/// Everything a run found out, stage by stage.
#[derive(Debug)]
pub struct Results {
    /// What was known from before.
    pub earlier: Earlier,
    /// The input files, sorted by path.
    pub sources: Vec<Source>,
    /// The tables found in them, in the order of sources, sheets and rows.
    pub tables: Vec<Table>,
    /// What each table was taken for; one entry a table.
    pub understandings: Vec<Understanding>,
    /// Typed records, orders and interactions.
    pub intake: Intake,
    /// Which records are one client.
    pub linkage: Linkage,
    /// The clean base, with statuses.
    pub base: Base,
    /// The day the statuses hold for.
    pub as_of: AsOf,
}
