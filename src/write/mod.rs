//! The output folder: every file of the contract, all or none.

use std::path::Path;

use crate::audit::Audit;
use crate::config::Settings;
use crate::error::Error;
use crate::model::Results;
use crate::progress::Progress;

/// Writes every file of the contract into `folder`, which exists and is empty.
///
/// # Errors
/// When a file cannot be written.
pub fn write(
    _folder: &Path,
    _results: &Results,
    _audit: &Audit,
    _settings: &Settings,
    _progress: &dyn Progress,
) -> Result<(), Error> {
    Ok(())
}
