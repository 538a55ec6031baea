//! A finding about the data. Bad data is never an error: it is told in the report and the run goes on.

use super::{Origin, RowNumber, Said, SourceId};

/// How grave a finding is for whoever owns the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Something should be mended.
    Warning,
    /// Something could not be used.
    Grave,
}

impl Severity {
    /// The word in reports.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Grave => "grave",
        }
    }
}

/// Where a finding was made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// In the input as a whole.
    Run,
    /// In a file.
    Source(SourceId),
    /// On a row of a sheet, outside any table.
    Row(SourceId, String, RowNumber),
    /// In a row of a table, and in which column (from 0) if it is one.
    Cell(Origin, Option<u32>),
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Issue {
    /// What kind of finding, for programs: `snake_case`, the same in every run.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// What was found; never holds a private id.
    pub message: Said,
}

impl Issue {
    /// A finding.
    #[must_use]
    pub fn new(code: &'static str, severity: Severity, place: Place, message: Said) -> Self {
        Self { code, severity, place, message }
    }
}
