//! The model of a run for Splink (Linacre and others, 2022): the same linkage on DuckDB or Spark.
//!
//! Splink knows discrete levels, each a condition in SQL, and term frequencies. What linking measures finer, the soft
//! likeness of words, stands here as ordered levels; what it takes from the rarity of a shared value stands as the
//! frequency of that value; what no odds can overrule stands as a query over the scored pairs.

mod records;
mod settings;
mod sql;

use std::fs::{self, File};
use std::path::Path;

use serde_json::json;

use super::Words;
use super::json;
use crate::config::LinkSettings;
use crate::error::{AtPath as _, Error};
use crate::model::{Compared, LinkModel, Results, View};

/// The files of the folder.
pub const FILES: [&str; 6] =
    ["README.md", "judge.sql", "link.py", "records.parquet", "run.json", "settings.json"];

/// Writes the model and the records into a folder that exists and is empty.
///
/// # Errors
/// When a file cannot be written.
pub fn write(
    folder: &Path,
    results: &Results,
    model: &LinkModel,
    parts: impl Iterator<Item = Compared>,
    settings: &LinkSettings,
    words: &Words,
) -> Result<(), Error> {
    let text = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::write(&path, text).at("write", &path)
    };
    text("README.md", include_str!("README.md"))?;
    text("link.py", include_str!("link.py"))?;
    text("judge.sql", &settings::judge(model, settings))?;
    json::write(&folder.join("settings.json"), &settings::settings(model, words))?;
    // by this file a later run knows that the folder may be replaced
    let made =
        json!({ "tool": env!("CARGO_PKG_NAME"), "version": env!("CARGO_PKG_VERSION"), "for": "splink" });
    json::write(&folder.join("run.json"), &made)?;
    let path = folder.join("records.parquet");
    let file = File::create(&path).at("create", &path)?;
    records::write(file, &View::new(results), parts)
        .map_err(|cause| Error::failed(format!("cannot write `{}`", path.display())).because(cause))
}
