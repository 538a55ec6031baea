//! The commands that read a folder of files.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use jiff::civil::Date;

use crate::config::Settings;
use crate::model::{Country, StatusRule};

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

/// What `run` and `audit` share: how statuses are judged and the report is made.
#[derive(Debug, Args)]
pub struct ReportArguments {
    /// The day on which statuses are judged (YYYY-MM-DD); otherwise the newest order or contact in the input
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,

    /// When silence means that a client is lost
    #[arg(long, value_name = "RULE")]
    pub status_rule: Option<RuleArgument>,

    /// Language of the report and all else that is written: en, pl, ru, uk, he, de
    #[arg(long, value_name = "LL", value_parser = crate::config::LANGUAGES)]
    pub lang: Option<String>,

    /// Mask persons, phones and e-mails in the report; ids of private persons are never in it
    #[arg(long)]
    pub redact: bool,

    /// What each channel cost: a CSV with the columns channel, cost and currency
    #[arg(long, value_name = "FILE")]
    pub costs: Option<PathBuf>,
}

impl ReportArguments {
    /// Puts what was asked for in the place of what the settings say.
    pub fn overrule(&self, settings: &mut Settings) {
        if let Some(rule) = self.status_rule {
            settings.status.rule = rule.into();
        }
        if let Some(language) = &self.lang {
            settings.language.clone_from(language);
        }
    }
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

    #[command(flatten)]
    pub report: ReportArguments,

    /// Make new clients of the orders that find none; otherwise they are reported
    #[arg(long)]
    pub clients_from_orders: bool,

    /// Hand the clients of one manager to another; may be given several times. handover.csv lists them
    #[arg(long, value_name = "OLD=NEW", value_parser = handover)]
    pub reassign: Vec<String>,

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

    #[command(flatten)]
    pub report: ReportArguments,

    /// An earlier result of `run`: the report tells what changed since
    #[arg(long, value_name = "DIR")]
    pub since: Option<PathBuf>,

    /// Replace the result of an earlier run in DIR
    #[arg(long)]
    pub force: bool,
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
