//! `audit.html`: the audit for people, one file that loads nothing.

mod charts;
mod figures;
mod ledger;
mod map;
mod merges;
mod page;
mod script;
mod since;
mod time;

use std::fs;
use std::path::Path;

use askama::Template as _;

use super::words::Words;
use crate::audit::Audit;
use crate::error::{AtPath, Error};

/// Writes the report; `beside` says whether the CSV files of a run stand beside it.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, audit: &Audit, words: &Words, beside: bool) -> Result<(), Error> {
    let html = page::Page::new(audit, words, beside)
        .render()
        .map_err(|cause| Error::failed(format!("cannot write `{}`", path.display())).because(cause))?;
    fs::write(path, html).at("write", path)
}
