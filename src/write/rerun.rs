//! `rerun.json`: what it takes to make the base again, for `split` and `join`. It alone of all files tells where the input lies on this
//! machine, so it alone may differ between machines.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::json;
use crate::error::{AtPath as _, Error};

/// What a run was given, besides the settings that `run.json` holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rerun {
    /// Files and folders, sorted.
    pub inputs: Vec<PathBuf>,
    /// The earlier base.
    pub base: Option<PathBuf>,
    /// The mapping, word for word.
    pub mapping: Option<String>,
    /// The day that was asked for.
    pub as_of: Option<String>,
    /// Whether the report masks persons and contacts.
    #[serde(default)]
    pub redact: bool,
    /// The table of what channels cost.
    #[serde(default)]
    pub costs: Option<PathBuf>,
}

/// The name of the file.
pub const NAME: &str = "rerun.json";

impl Rerun {
    /// Writes the file into an output folder.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        json::write(&folder.join(NAME), self)
    }

    /// Reads the file of an output folder.
    ///
    /// # Errors
    /// When the folder is not the output of a run.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(NAME);
        let text = std::fs::read(&path).at("read", &path).map_err(|error| {
            error.hint("give the folder that `kartoteka run` wrote; it can be made again only with this file")
        })?;
        serde_json::from_slice(&text)
            .map_err(|cause| Error::failed(format!("`{}` is damaged", path.display())).because(cause))
    }
}
