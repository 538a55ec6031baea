//! The commands that read what a run wrote.

use std::path::PathBuf;

use clap::Args;

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

    /// The client whose rows are to stand apart. Rows that say the same stay together, unless all of them do
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
