//! A base made again with one decision more: what `split` and `join` share.
//!
//! The run is repeated from its input, whose bytes must be those it was made of, with all decisions it obeyed and the new ones. So
//! the result is, byte for byte, that of `run` with these decisions.

use std::path::{Path, PathBuf};
use std::time::Instant;

use serde::Deserialize;

use super::args::AgainArguments;
use super::console;
use super::run::{asked, earlier, finish, limit_threads};
use crate::config::Settings;
use crate::earlier::decisions;
use crate::earlier::output::{History, Output};
use crate::error::{AtPath as _, Error};
use crate::model::{Decision, RecordKey, Results, Side, Source};
use crate::pipeline::{self, Job};
use crate::progress::Progress;
use crate::understand::Mapping;
use crate::write::folder::OutputFolder;
use crate::write::rerun::Rerun;

/// Keys by which a client is known again, as many as in `review.csv`.
const KEYS: usize = 8;

#[derive(Deserialize)]
struct Run {
    inputs: Vec<Input>,
    config: Settings,
}

/// A file of which the base was made.
#[derive(Deserialize)]
pub struct Input {
    path: String,
    sha256: String,
}

/// The job that made a base, to be done again.
pub struct Again {
    /// The job, with what people decided since.
    pub job: Job,
    /// What the run was given.
    pub rerun: Rerun,
    /// The files of which the base was made.
    made_of: Vec<Input>,
}

/// Makes the base in `out` again with further decisions.
pub fn again(out: &Path, further: Vec<Decision>, arguments: &AgainArguments) -> Result<u8, Error> {
    let started = Instant::now();
    limit_threads(arguments.jobs)?;
    let again = Again::of(out, further, &arguments.input)?;
    let Again { job, rerun, .. } = &again;
    let mut kept = rerun.inputs.clone();
    kept.extend(rerun.base.clone());
    let folder = OutputFolder::prepare(out, &kept, true)?;
    let asked = asked(rerun)?;
    let results = again.results(console::progress(arguments.quiet).as_ref())?;
    finish(folder, results, job, rerun, &asked, arguments.quiet, started)
}

impl Again {
    /// The job that made the base in `out`, with further decisions; `moved`: where the input is now, if it was moved.
    pub fn of(out: &Path, further: Vec<Decision>, moved: &[PathBuf]) -> Result<Self, Error> {
        let mut rerun = Rerun::read(out)?;
        if !moved.is_empty() {
            rerun.inputs = moved.to_vec();
        }
        let path = out.join("run.json");
        let text = std::fs::read(&path).at("read", &path)?;
        let made: Run = serde_json::from_slice(&text).map_err(|cause| {
            Error::failed(format!("`{}` was written by another version", path.display()))
                .because(cause)
                .hint("run again with this version, then split or join")
        })?;
        let mut earlier = earlier(rerun.base.as_deref(), &[out.join("decisions.csv")])?;
        earlier.decisions.extend(further);
        earlier.decisions = decisions::once(earlier.decisions);
        let mapping = rerun.mapping.as_deref().map(Mapping::parse).transpose();
        let mapping =
            mapping.map_err(|cause| Error::failed("the stored mapping cannot be used").because(cause))?;
        let job = Job {
            inputs: rerun.inputs.clone(),
            settings: made.config,
            mapping,
            as_of: rerun.as_of.as_deref().and_then(|day| day.parse().ok()),
            earlier,
        };
        Ok(Self { job, rerun, made_of: made.inputs })
    }

    /// What the job finds in the input, whose bytes must be those of which the base was made.
    pub fn results(&self, progress: &dyn Progress) -> Result<Results, Error> {
        let moved = "if the input was moved, say where it is now with `--input`";
        let results = pipeline::run(&self.job, progress).map_err(|error| error.or_hint(moved))?;
        unchanged(&self.made_of, &results.sources)?;
        Ok(results)
    }
}

/// That the input is what the base was made of, byte for byte.
fn unchanged(then: &[Input], now: &[Source]) -> Result<(), Error> {
    let hint =
        "nothing was written; give back the files as they were, or make a new base with `kartoteka run`";
    let fail = |path: &str, what: &str| {
        Err(Error::failed(format!("`{path}` {what} since the base was made")).hint(hint))
    };
    for old in then {
        match now.iter().find(|source| source.path == old.path) {
            None => return fail(&old.path, "has gone"),
            Some(source) if source.sha256 != old.sha256 => return fail(&old.path, "has changed"),
            Some(_) => {}
        }
    }
    match now.iter().find(|source| then.iter().all(|old| old.path != source.path)) {
        Some(new) => fail(&new.path, "has come"),
        None => Ok(()),
    }
}

/// A client as a decision names it: as `review.csv` does.
pub fn side(output: &Output, history: &History) -> Result<Side, Error> {
    let mut keys = distinct_keys(history);
    keys.truncate(KEYS);
    Ok(Side { id: history.id.clone(), name: name(output, &history.id)?, keys })
}

/// The name of a client.
pub fn name(output: &Output, id: &str) -> Result<String, Error> {
    let row = output.rows("clients.csv", |cell| cell("client_id") == id)?;
    let name = row.first().and_then(|row| row.iter().find(|(column, _)| column == "name"));
    Ok(name.map_or_else(String::new, |(_, name)| name.clone()))
}

/// By what a client's rows are known again, each once, in the order of rows.
pub fn distinct_keys(history: &History) -> Vec<RecordKey> {
    let mut keys: Vec<RecordKey> = Vec::new();
    for key in history.rows.iter().filter_map(|row| row.key.parse().ok()) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}
