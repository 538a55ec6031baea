//! The arguments, as `--help` shows them.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::model::{Country, StatusRule};

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
    /// Compare a result with a truth: precision, recall, F1, pairwise and B-cubed
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

/// What every command that works on a whole input takes.
#[derive(Debug, Args)]
pub struct CommonArguments {
    /// Settings, as `kartoteka config` prints them; every key may be left out
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,

    /// Country of phones and tax ids that name none, as two letters (PL); otherwise told from the data
    #[arg(long, value_name = "CC")]
    pub country: Option<Country>,

    /// How many threads to use; otherwise one a core. The result is the same for any number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,

    /// Print nothing but the result and errors
    #[arg(long, short)]
    pub quiet: bool,
}

/// What `run` and `inspect` share.
#[derive(Debug, Args)]
pub struct InputArguments {
    /// Files and folders to read: .xlsx .xlsm .xlsb .xls .ods .csv .tsv .txt; folders are walked
    #[arg(required = true, value_name = "INPUT")]
    pub inputs: Vec<PathBuf>,

    /// What tables and columns are, where it was understood wrongly: a file that `inspect --write-mapping` wrote and you
    /// corrected
    #[arg(long, value_name = "FILE")]
    pub mapping: Option<PathBuf>,

    #[command(flatten)]
    pub common: CommonArguments,
}

#[derive(Debug, Args)]
pub struct RunArguments {
    #[command(flatten)]
    pub input: InputArguments,

    /// Folder for the result; it appears when everything is written, or not at all
    #[arg(long, short, value_name = "DIR")]
    pub out: PathBuf,

    /// The result of an earlier run: its clients come before all other sources and keep their ids, its decisions hold
    #[arg(long, value_name = "DIR")]
    pub base: Option<PathBuf>,

    /// What people decided of doubtful pairs: `review.csv` with `same` or `different` in its column `decision`, or the saved
    /// workbook; a later file overrules an earlier one
    #[arg(long, value_name = "FILE")]
    pub decisions: Vec<PathBuf>,

    /// The day on which statuses are judged (YYYY-MM-DD); otherwise the newest order or contact in the input
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,

    /// When silence means that a client is lost
    #[arg(long, value_name = "RULE")]
    pub status_rule: Option<RuleArgument>,

    /// Make new clients of the orders that find none; otherwise they are reported
    #[arg(long)]
    pub clients_from_orders: bool,

    /// Hand the clients of one manager to another; may be given several times. handover.csv lists them
    #[arg(long, value_name = "OLD=NEW", value_parser = handover)]
    pub reassign: Vec<String>,

    /// Language of the report and the workbook: en, pl, ru, uk, he, de
    #[arg(long, value_name = "LL", value_parser = crate::config::LANGUAGES)]
    pub lang: Option<String>,

    /// Mask persons, phones and e-mails in the report; ids of private persons are never in it
    #[arg(long)]
    pub redact: bool,

    /// What each channel cost: a CSV with the columns channel, cost and currency
    #[arg(long, value_name = "FILE")]
    pub costs: Option<PathBuf>,

    /// Replace the result of an earlier run in DIR
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct AuditArguments {
    #[command(flatten)]
    pub input: InputArguments,

    /// Folder for the report; it appears when everything is written, or not at all
    #[arg(long, short, value_name = "DIR")]
    pub out: PathBuf,

    /// The day on which statuses are judged (YYYY-MM-DD); otherwise the newest order or contact in the input
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,

    /// When silence means that a client is lost
    #[arg(long, value_name = "RULE")]
    pub status_rule: Option<RuleArgument>,

    /// An earlier result of `run`: the report tells what changed since
    #[arg(long, value_name = "DIR")]
    pub since: Option<PathBuf>,

    /// Language of the report: en, pl, ru, uk, he, de
    #[arg(long, value_name = "LL", value_parser = crate::config::LANGUAGES)]
    pub lang: Option<String>,

    /// Mask persons, phones and e-mails in the report; ids of private persons are never in it
    #[arg(long)]
    pub redact: bool,

    /// What each channel cost: a CSV with the columns channel, cost and currency
    #[arg(long, value_name = "FILE")]
    pub costs: Option<PathBuf>,

    /// Replace the result of an earlier run in DIR
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The earlier result of `run`
    #[arg(value_name = "OLD")]
    pub old: PathBuf,

    /// The later one
    #[arg(value_name = "NEW")]
    pub new: PathBuf,

    /// Print JSON for programs, with every client named
    #[arg(long)]
    pub json: bool,

    /// Language: en, pl, ru, uk, he, de; otherwise English
    #[arg(long, value_name = "LL", value_parser = crate::config::LANGUAGES)]
    pub lang: Option<String>,
}

fn handover(text: &str) -> Result<String, &'static str> {
    match crate::config::handover_names(text) {
        Some(_) => Ok(text.to_owned()),
        None => Err("write OLD=NEW, two names"),
    }
}

/// The rules as the command line names them.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum RuleArgument {
    /// Each client by its own rhythm: lost when another order has become unlikely
    Chance,
    /// After the same number of days for all (`status.fixed_days`, 60)
    Fixed,
    /// After a multiple of the client's usual pace
    Multiple,
}

impl From<RuleArgument> for StatusRule {
    fn from(rule: RuleArgument) -> Self {
        match rule {
            RuleArgument::Chance => Self::Chance,
            RuleArgument::Fixed => Self::Fixed,
            RuleArgument::Multiple => Self::Multiple,
        }
    }
}

#[derive(Debug, Args)]
pub struct InspectArguments {
    #[command(flatten)]
    pub input: InputArguments,

    /// Print JSON for programs
    #[arg(long)]
    pub json: bool,

    /// Write what was understood as a small TOML file, to be corrected and given back with --mapping
    #[arg(long, value_name = "FILE")]
    pub write_mapping: Option<PathBuf>,

    /// Language of what is printed for people: en, pl, ru, uk, he, de; otherwise English
    #[arg(long, value_name = "LL", value_parser = crate::config::LANGUAGES)]
    pub lang: Option<String>,
}

#[derive(Debug, Args)]
pub struct NormaliseArguments {
    /// What the values are: phone, email, website, company_name, contact_full_name, tax_id, postal_code, city, country,
    /// full_address, date, money, or any other field that a column can hold (pl_nip, legal_form, status, …)
    pub field: String,

    /// File with one raw value a line, and behind a tab the country it belongs to; otherwise the standard input
    pub file: Option<PathBuf>,

    /// Country of values that name none, as two letters (PL)
    #[arg(long, value_name = "CC")]
    pub country: Option<Country>,
}

#[derive(Debug, Args)]
pub struct DedupeArguments {
    /// Comma-separated UTF-8 with a header in the first line
    pub file: PathBuf,

    /// The column that names the records; otherwise one called `id`, else the row's number
    #[arg(long, value_name = "COLUMN")]
    pub id: Option<String>,

    /// What people decided: a CSV with the columns left_id, right_id and decision (`same` or `different`)
    #[arg(long, value_name = "FILE")]
    pub decisions: Vec<PathBuf>,

    #[command(flatten)]
    pub common: CommonArguments,
}

#[derive(Debug, Args)]
pub struct ExplainArguments {
    /// A folder that `kartoteka run` wrote
    #[arg(value_name = "OUT")]
    pub out: PathBuf,

    /// The client
    #[arg(value_name = "CLIENT_ID")]
    pub client: String,

    /// Another client: why the two were kept apart
    #[arg(value_name = "CLIENT_ID")]
    pub other: Option<String>,

    /// Language of the answer: en, pl, ru, uk, he, de; otherwise that of the run
    #[arg(long, value_name = "LL", value_parser = crate::config::LANGUAGES)]
    pub lang: Option<String>,
}

/// What the commands share that make a base again.
#[derive(Debug, Args)]
pub struct AgainArguments {
    /// Where the input is now, if it was moved since the run; its content must be the same
    #[arg(long, value_name = "INPUT")]
    pub input: Vec<PathBuf>,

    /// How many threads to use; otherwise one a core. The result is the same for any number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,

    /// Print nothing but errors
    #[arg(long, short)]
    pub quiet: bool,
}

#[derive(Debug, Args)]
pub struct SplitArguments {
    /// A folder that `kartoteka run` wrote; it is replaced
    #[arg(value_name = "OUT")]
    pub out: PathBuf,

    /// The client whose rows are to stand apart
    #[arg(value_name = "CLIENT_ID")]
    pub client: String,

    /// Undo the weakest link only: the rows on either side of it stay together
    #[arg(long)]
    pub weakest: bool,

    #[command(flatten)]
    pub again: AgainArguments,
}

#[derive(Debug, Args)]
pub struct JoinArguments {
    /// A folder that `kartoteka run` wrote; it is replaced
    #[arg(value_name = "OUT")]
    pub out: PathBuf,

    /// One client
    #[arg(value_name = "CLIENT_ID")]
    pub left: String,

    /// The other
    #[arg(value_name = "CLIENT_ID")]
    pub right: String,

    #[command(flatten)]
    pub again: AgainArguments,
}

#[derive(Debug, Args)]
#[command(
    after_help = "The run is done again up to linking, from its input. The folder holds settings.json (the model), \
                  records.parquet (what is compared), judge.sql, link.py, which links them with Splink 5 on DuckDB or Spark, \
                  and a README that says what is the same and what is not."
)]
pub struct ModelArguments {
    /// A folder that `kartoteka run` wrote
    #[arg(value_name = "OUT")]
    pub out: PathBuf,

    /// Write the model as Splink settings, with the normalised records as Parquet
    #[arg(long)]
    pub splink: bool,

    /// Folder for them; otherwise `splink` in OUT
    #[arg(long, value_name = "DIR", requires = "splink")]
    pub to: Option<PathBuf>,

    /// Replace what an earlier call wrote there
    #[arg(long, requires = "splink")]
    pub force: bool,

    #[command(flatten)]
    pub again: AgainArguments,
}

#[derive(Debug, Args)]
pub struct StatusesArguments {
    /// CSV with the columns client_id, date, amount and, if there is one, order_id; `-` for the standard input
    pub orders: PathBuf,

    /// The day on which statuses are judged (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub as_of: Date,

    /// When silence means that a client is lost
    #[arg(long, value_name = "RULE")]
    pub rule: Option<RuleArgument>,

    /// Settings, as `kartoteka config` prints them
    #[arg(long, value_name = "FILE")]
    pub config: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub struct EvaluateArguments {
    /// A folder that `kartoteka run` wrote, or a CSV that `kartoteka dedupe` wrote
    #[arg(value_name = "OUT_OR_CSV")]
    pub result: PathBuf,

    /// CSV with the record's key (`id`, or `file,sheet,row`) and a column `cluster`
    #[arg(long, value_name = "FILE")]
    pub truth: PathBuf,
}

#[derive(Debug, Args)]
pub struct GenerateArguments {
    /// Folder for the lists (`input`) and the truth; it must not exist yet
    #[arg(long, short, value_name = "DIR")]
    pub out: PathBuf,

    /// Rows of clients, in all lists together; about two in five say what another row says
    #[arg(long, value_name = "N", default_value_t = 10_000)]
    pub rows: u64,

    /// Orders a client has in the mean
    #[arg(long, value_name = "X", default_value_t = 4.0)]
    pub orders: f64,

    /// Another number, other lists; the same number, the same bytes
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub seed: u64,

    /// One table for `dedupe` instead of a folder for `run`
    #[arg(long)]
    pub flat: bool,

    /// How many threads to use; otherwise one a core. The result is the same for any number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,

    /// Print nothing but errors
    #[arg(long, short)]
    pub quiet: bool,
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
