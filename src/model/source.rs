//! An input file.

use std::path::PathBuf;

use super::Issue;

/// Which source, as an index into the run's list of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub u32);

impl SourceId {
    /// The position in the list of sources.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// What a file is, told by its content and not by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// Delimited text of any dialect.
    Text,
    /// Excel 2007 and later (also `.xlsm`).
    Xlsx,
    /// Excel 97 and earlier.
    Xls,
    /// Excel binary workbook.
    Xlsb,
    /// Open Document spreadsheet.
    Ods,
    /// Excel 2003's XML spreadsheet, often saved with the ending `.xls`.
    SpreadsheetMl,
    /// A web page, often saved with the ending `.xls`.
    Html,
    /// None of these.
    Unknown,
}

impl Format {
    /// The word that stands in reports and in `inspect --json`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Xlsb => "xlsb",
            Self::Ods => "ods",
            Self::SpreadsheetMl => "xml",
            Self::Html => "html",
            Self::Unknown => "unknown",
        }
    }
}

/// One input file, as it was found.
#[derive(Clone, Debug)]
pub struct Source {
    /// The path relative to the INPUT that brought it, with `/` between folders: the name used in every output.
    pub path: String,
    /// Where it is on this machine; stands in no output.
    pub location: PathBuf,
    /// What it turned out to be.
    pub format: Format,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes in lower-case hex; empty where it could not be read.
    pub sha256: String,
    /// Why nothing could be read from it, if nothing could.
    pub error: Option<Issue>,
    /// What was noticed while reading it.
    pub issues: Vec<Issue>,
}
