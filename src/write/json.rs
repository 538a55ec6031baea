//! Values as JSON files: indented, in the order of their fields, one final newline.

use std::fs;
use std::path::Path;

use serde::Serialize;

use crate::error::{AtPath, Error};

/// Writes a value.
///
/// # Errors
/// When the file cannot be written.
pub fn write<T: Serialize>(path: &Path, value: &T) -> Result<(), Error> {
    let mut text = serde_json::to_vec_pretty(value)
        .map_err(|cause| Error::failed(format!("cannot write `{}`", path.display())).because(cause))?;
    text.push(b'\n');
    fs::write(path, text).at("write", path)
}
