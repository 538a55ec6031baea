//! `run.json`: how the run was made. It holds no clock, no machine path and no thread count, so that it is the same
//! wherever the same input is run.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Serialize;

use super::json;
use super::words::Words;
use crate::audit::{Audit, Counts};
use crate::config::Settings;
use crate::error::Error;
use crate::model::Results;

#[derive(Serialize)]
struct Run<'a> {
    tool: &'static str,
    version: &'static str,
    /// The language in which the run speaks to people.
    language: &'static str,
    as_of: Day,
    inputs: Vec<Input<'a>>,
    counts: &'a Counts,
    linking: Linking,
    config: &'a Settings,
}

#[derive(Serialize)]
struct Day {
    day: String,
    why: String,
}

#[derive(Serialize)]
struct Input<'a> {
    path: &'a str,
    format: &'static str,
    bytes: u64,
    sha256: &'a str,
    error: Option<String>,
}

#[derive(Serialize)]
struct Linking {
    candidate_pairs: u64,
    matches: u64,
    pairs_by_rule: BTreeMap<&'static str, u64>,
}

/// Writes the file.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, results: &Results, audit: &Audit, settings: &Settings) -> Result<(), Error> {
    // a file for programs speaks the same language in every run
    let english = Words::for_language("en");
    let statistics = &results.linkage.statistics;
    let run = Run {
        tool: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        language: Words::for_results(results, &settings.language).code(),
        as_of: Day { day: results.as_of.day.to_string(), why: english.tell(&results.as_of.why).into_owned() },
        inputs: results
            .sources
            .iter()
            .map(|source| Input {
                path: &source.path,
                format: source.format.as_str(),
                bytes: source.bytes,
                sha256: &source.sha256,
                error: source.error.as_ref().map(|issue| english.tell(&issue.message).into_owned()),
            })
            .collect(),
        counts: &audit.counts,
        linking: Linking {
            candidate_pairs: statistics.candidate_pairs,
            matches: statistics.matches,
            pairs_by_rule: statistics.pairs_by_rule.iter().copied().collect(),
        },
        config: settings,
    };
    json::write(path, &run)
}
