//! `audit.html`: the audit for people.

use std::fs;
use std::path::Path;

use super::words::Words;
use crate::audit::Audit;
use crate::error::{AtPath, Error};

/// Writes the report.
///
/// # Errors
/// When the file cannot be written.
pub fn write(path: &Path, audit: &Audit, words: &Words) -> Result<(), Error> {
    let _ = words;
    fs::write(path, format!("<!doctype html><title>{}</title>", audit.counts.clients)).at("write", path)
}
