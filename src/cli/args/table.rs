//! The commands on one clean table, and the one that makes tables.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::input::{CommonArguments, RuleArgument};
use crate::model::Country;

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
pub struct StatusesArguments {
    /// CSV with the columns client_id, date, amount and, if there are such, order_id and currency; `-` for the standard
    /// input. Currencies are ISO 4217 codes; where they are named, what each client was worth is told in each
    pub orders: PathBuf,

    /// The day on which statuses are judged (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub as_of: Date,

    /// When silence means that a client is lost
    #[arg(long, value_name = "RULE")]
    pub rule: Option<RuleArgument>,

    /// Settings, as `kartoteka config` prints them: the scales to judge on, the language of the reasons, exchange rates
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

    /// Write precision, recall and F1 at every threshold that makes a difference to this CSV file
    #[arg(long, value_name = "FILE")]
    pub curve: Option<PathBuf>,

    /// Words in this language (en, pl, ru, uk, he, de); otherwise words on a terminal, JSON elsewhere
    #[arg(long, value_name = "LL", value_parser = crate::config::LANGUAGES, conflicts_with = "json")]
    pub lang: Option<String>,

    /// JSON, also on a terminal
    #[arg(long)]
    pub json: bool,
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
