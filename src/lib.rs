//! kartoteka turns a folder of messy client lists into one clean base.
//!
//! # The picture
//!
//! ```text
//! files ─read→ tables ─understand→ meanings ─normalise→ records · orders · interactions ─link→ clusters
//!       ─consolidate→ clients ─status→ statuses ─audit→ figures ─write→ the output folder
//! ```
//!
//! Data flows one way. [`pipeline`] names every step in order and owns no logic. A stage is a function over plain
//! values, and stages do not import each other, save that [`understand`] asks [`normalise`] whether a value has a
//! form. Whatever two stages share lives in [`model`] or, if it is words, in [`lexicon`].
//!
//! # The rooms
//!
//! | room | what happens there |
//! |---|---|
//! | [`read`] | finds files, tells formats, encodings and dialects apart, finds headers, totals and blocks |
//! | [`understand`] | says what a table is about and which field each column holds; its dictionaries are data files |
//! | [`normalise`] | puts phones, e-mails, names, ids, addresses, dates and money into their standard forms, and rows into typed records |
//! | [`link`] | finds the records that are one client: blocking, comparison, weights, clusters, explanations |
//! | [`earlier`] | what is known from before: the decisions of people, the base an earlier run wrote, an output looked into again |
//! | [`consolidate`] | makes one golden record of each cluster, keeps what lost, says where every row landed |
//! | [`status`] | judges each client at a day from its orders and from what the files say |
//! | [`audit`] | counts and judges the base: the ledger, the five criteria, findings, key figures |
//! | [`write`](mod@write) | the output folder: CSV, Parquet, workbook, report, and the record of the run |
//! | [`lexicon`] | words that several stages know: those that many firms carry in their names |
//! | [`config`] | settings as data, their defaults in one TOML file |
//! | [`generate`] | made client lists of any size with their truth, to measure on |
//! | [`cli`] | arguments, messages, progress bars, exit statuses: the only place that prints or looks at a clock |
//!
//! # Two layers
//!
//! *What was written* is a [`model::Table`]: every input cell as text, unchangeable and kept once, with
//! the row numbers a person sees. *What it means* is a [`model::Record`], a [`model::OrderRow`], a
//! [`model::InteractionRow`]: typed values that know their [`model::Origin`]. Nothing is copied to trace a value: the
//! origin finds the written cell again, and that is how the outputs can promise that nothing is lost.
//!
//! # What is deliberately absent
//!
//! - No error for bad data. What is wrong with a value is a [`model::Issue`]; an [`Error`] ends the run and is kept for
//!   what makes going on impossible.
//! - No clock, no environment, no network. The day of judgement comes from the user or from the data.
//! - No order that depends on threads, on the order of inputs or on hash maps: parallel work is collected in order, and
//!   ties end on values.
//! - No value that is not normal: [`model::Phone`] and its like are only ever made by [`normalise`].
//! - No training data. [`link`] estimates its weights from the list at hand.

pub mod audit;
pub mod cli;
pub mod config;
pub mod consolidate;
pub mod earlier;
pub mod error;
pub mod generate;
pub mod lexicon;
pub mod link;
pub mod model;
pub mod normalise;
pub mod pipeline;
pub mod progress;
pub mod read;
pub mod status;
pub mod understand;
pub mod write;

pub use error::Error;
