//! `kartoteka config`.

use super::args::ConfigArguments;
use super::{exit, print};
use crate::Error;
use crate::config::{Settings, commented};

/// Prints the settings in force, each under its comment.
pub fn config(arguments: &ConfigArguments) -> Result<u8, Error> {
    let settings = match &arguments.config {
        Some(path) => Settings::from_file(path)?,
        None => Settings::default(),
    };
    print(&commented(&settings))?;
    Ok(exit::DONE)
}
