//! Completions and the manual page, made from the same definitions as `--help`.

use clap::CommandFactory;

use super::args::{Arguments, CompletionsArguments};
use super::{exit, print};
use crate::Error;

/// `kartoteka completions SHELL`.
pub fn completions(arguments: &CompletionsArguments) -> Result<u8, Error> {
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "kartoteka", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(exit::DONE)
}

/// `kartoteka man`.
pub fn man() -> Result<u8, Error> {
    let mut page = Vec::new();
    clap_mangen::Man::new(Arguments::command())
        .render(&mut page)
        .map_err(|cause| Error::failed("cannot make the manual page").because(cause))?;
    print(&String::from_utf8_lossy(&page))?;
    Ok(exit::DONE)
}
