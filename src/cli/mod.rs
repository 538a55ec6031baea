//! The command line: arguments, messages, progress bars, exit statuses. The only place that prints.

mod again;
mod args;
mod audit;
mod config;
mod console;
mod costs;
mod dedupe;
mod diff;
mod evaluate;
mod explain;
mod generate;
mod inspect;
mod join;
mod model;
mod normalise;
mod run;
mod shell;
mod split;
mod statuses;
mod summary;

use std::process::ExitCode;

use clap::Parser;

use crate::error::{Error, ErrorKind};
use args::{Arguments, Command};

/// The exit statuses of the contract.
pub(crate) mod exit {
    pub const DONE: u8 = 0;
    pub const FAILED: u8 = 1;
    pub const USAGE: u8 = 2;
    pub const DONE_WITH_UNREADABLE_FILES: u8 = 3;
}

/// Parses the command line, does what it says, and turns the outcome into an exit status.
#[must_use]
pub fn main() -> ExitCode {
    crate::read::hush_caught_panics();
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error),
    };
    let done = match arguments.command {
        Command::Run(arguments) => run::run(&arguments),
        Command::Audit(arguments) => audit::audit(&arguments),
        Command::Diff(arguments) => diff::diff(&arguments),
        Command::Explain(arguments) => explain::explain(&arguments),
        Command::Split(arguments) => split::split(&arguments),
        Command::Join(arguments) => join::join(&arguments),
        Command::Model(arguments) => model::model(&arguments),
        Command::Inspect(arguments) => inspect::inspect(&arguments),
        Command::Normalise(arguments) => normalise::normalise(&arguments),
        Command::Evaluate(arguments) => evaluate::evaluate(&arguments),
        Command::Dedupe(arguments) => dedupe::dedupe(&arguments),
        Command::Statuses(arguments) => statuses::statuses(&arguments),
        Command::Generate(arguments) => generate::generate(&arguments),
        Command::Config(arguments) => config::config(&arguments),
        Command::Completions(arguments) => shell::completions(&arguments),
        Command::Man => shell::man(),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            console::error(&error);
            ExitCode::from(match error.kind() {
                ErrorKind::Failed => exit::FAILED,
                ErrorKind::Usage => exit::USAGE,
            })
        }
    }
}

/// Help and version are asked for and go to standard output; anything else is a mistake of the command line.
fn usage(error: &clap::Error) -> ExitCode {
    // a closed pipe is no reason to complain about the arguments
    let _ = error.print();
    ExitCode::from(if error.use_stderr() { exit::USAGE } else { exit::DONE })
}

/// Writes to standard output; a reader that went away (`kartoteka config | head`) ends the output and is no failure.
fn print(text: &str) -> Result<(), Error> {
    use std::io::Write;
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        Err(cause) if cause.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Error::failed("cannot write to the standard output").because(cause))
        }
        _ => Ok(()),
    }
}
