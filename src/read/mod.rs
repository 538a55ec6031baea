//! Files to tables: what was written.
//!
//! [`read`] finds the files (`discover`), tells by their content what they are (`sniff`), turns each into sheets of plain cells
//! (`text`, `workbook`, `html`), what is packed (`archive`) or locked by Excel itself (`locked`) included, and says of every
//! row of a sheet what it is (`layout`). Nothing here asks what a column means.

mod archive;
mod base64;
mod compound;
mod discover;
mod encoding;
mod grid;
mod held;
mod html;
mod layout;
mod load;
mod locked;
mod meter;
mod shape;
mod sheet;
mod sniff;
mod text;
mod workbook;

mod clean;

use std::path::PathBuf;

use rayon::prelude::*;

use crate::config::ReadSettings;
use crate::error::Error;
use crate::model::{Source, SourceId, Table};
use crate::progress::{Progress, Silent};

pub use clean::clean_table;
pub use workbook::hush_caught_panics;

/// What reading brought.
#[derive(Debug, Default)]
pub struct Reading {
    /// Every input file, sorted by path.
    pub sources: Vec<Source>,
    /// The tables found, in the order of sources, sheets and rows.
    pub tables: Vec<Table>,
}

/// Reads every file among and below `inputs`.
///
/// A file that cannot be read has [`Source::error`]; one that was passed over on purpose (a lock file, a hidden file, the
/// output of an earlier run) has an issue `passed_over` and no table. The result does not depend on the order of `inputs`
/// nor on the number of threads. Progress is told in kilobytes.
///
/// The library below panics on a few damaged workbooks. That is caught and becomes a finding, but the panic hook speaks first; see
/// [`hush_caught_panics`].
///
/// # Errors
/// When an input does not exist or may not be read as a folder, or when there is no file at all.
pub fn read(inputs: &[PathBuf], settings: &ReadSettings, progress: &dyn Progress) -> Result<Reading, Error> {
    let found = discover::discover(inputs)?;
    let total: u64 = found.iter().map(discover::Found::bytes).map(meter::kilobytes).sum();
    progress.begin("reading", Some(total));
    let mut loaded: Vec<load::Loaded> = found
        .par_iter()
        .flat_map_iter(|found| {
            let gauge = meter::Gauge::new(progress, found.bytes());
            let loaded = load::load(found, settings, gauge.whole());
            gauge.whole().reach(1.0);
            loaded
        })
        .collect();
    loaded.sort_by(|a, b| (&a.source.path, &a.source.sha256).cmp(&(&b.source.path, &b.source.sha256)));
    let reading = numbered(loaded);
    progress.end(&format!("{} files, {} tables", reading.sources.len(), reading.tables.len()));
    Ok(reading)
}

/// Reads one file that is held in memory and called `path`. What can be wrong with it is told as [`read`] tells it.
#[must_use]
pub fn read_bytes(path: &str, bytes: Vec<u8>, settings: &ReadSettings) -> Reading {
    let gauge = meter::Gauge::new(&Silent, bytes.len() as u64);
    numbered(load::load_held(path, bytes, settings, gauge.whole()))
}

/// Gives the sources their numbers.
fn numbered(loaded: Vec<load::Loaded>) -> Reading {
    let mut reading = Reading::default();
    for (loaded, id) in loaded.into_iter().zip(0..) {
        let load::Loaded { source, tables } = loaded.number(SourceId(id));
        reading.sources.push(source);
        reading.tables.extend(tables);
    }
    reading
}
