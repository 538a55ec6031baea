//! The arguments, as `--help` shows them.

mod input;
mod output;
mod table;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

pub use input::{AuditArguments, CommonArguments, InputArguments, InspectArguments, RunArguments};
pub use output::{
    AgainArguments, DiffArguments, ExplainArguments, JoinArguments, ModelArguments, SplitArguments,
};
pub use table::{
    DedupeArguments, EvaluateArguments, GenerateArguments, NormaliseArguments, StatusesArguments,
};

/// Turns a folder of messy client lists into one clean base.
///
/// Reads spreadsheets and text files in Polish, Russian, Ukrainian, Hebrew, English and German, works out what every
/// column means, finds the clients that were entered twice, tells from their orders who is active and who is lost, and
/// writes one clean base with a report. Nothing leaves this machine; the input is never changed.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100, arg_required_else_help = true, propagate_version = true)]
#[command(
    after_help = "Start with:  kartoteka run FOLDER --out RESULT   then open RESULT/audit.html and RESULT/clients.xlsx"
)]
pub struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Do the whole job: read, clean, find duplicates, judge statuses, write the base and the report
    Run(RunArguments),
    /// Write the report on files as they are, without a new base
    Audit(AuditArguments),
    /// Compare two bases: who is new, gone, lost or back, what was found and what was mended
    Diff(DiffArguments),
    /// Show what was found in the files and how every column was understood
    Inspect(InspectArguments),
    /// Put values of one field into their standard form, one a line: a filter for other programs
    Normalise(NormaliseArguments),
    /// Say why a client is what it is: its rows, what lost, what joined them; or why two clients were kept apart
    Explain(ExplainArguments),
    /// Undo a merge: make the base again as it would be had the rows of a client not been joined
    Split(SplitArguments),
    /// Merge two clients: make the base again as it would be had they been known to be one
    Join(JoinArguments),
    /// Show the weights that a run learned; with --splink, write its model and records for Splink on DuckDB or Spark
    Model(ModelArguments),
    /// Find the rows of one clean CSV that are the same client or person
    Dedupe(DedupeArguments),
    /// Judge the status of every client of one clean CSV of orders
    Statuses(StatusesArguments),
    /// Compare a result with a truth: precision and recall, by what put rows together, at every threshold
    Evaluate(EvaluateArguments),
    /// Make client lists of any size that mean nobody, with the truth beside them, to measure or to try things out
    Generate(GenerateArguments),
    /// Print all settings with their meaning, ready to be edited and given back with --config
    Config(ConfigArguments),
    /// Print completions for a shell
    Completions(CompletionsArguments),
    /// Print the manual page (roff)
    Man,
}

#[derive(Debug, Args)]
pub struct ConfigArguments {
    /// Check a settings file and print the settings it resolves to
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct CompletionsArguments {
    /// The shell
    pub shell: clap_complete::Shell,
}
