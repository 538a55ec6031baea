//! `kartoteka generate`.

use super::args::GenerateArguments;
use super::run::limit_threads;
use super::{console, exit};
use crate::error::Error;
use crate::generate::{Plan, generate as compose};
use crate::write::folder::OutputFolder;

/// A made engagement with its truth.
pub fn generate(arguments: &GenerateArguments) -> Result<u8, Error> {
    limit_threads(arguments.jobs)?;
    let plan =
        Plan { rows: arguments.rows, orders: arguments.orders, seed: arguments.seed, flat: arguments.flat };
    let folder = OutputFolder::prepare(&arguments.out, &[], false)?;
    compose(&plan, folder.path(), console::progress(arguments.quiet).as_ref())?;
    folder.commit()?;
    Ok(exit::DONE)
}
