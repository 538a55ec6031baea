//! `kartoteka run`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{CommonArguments, InputArguments, RunArguments};
use super::{console, costs, exit, print, summary};
use crate::audit::{Asked, Mask, Snapshot};
use crate::config::Settings;
use crate::earlier::{base, decisions};
use crate::error::{AtPath as _, Error};
use crate::model::{Earlier, Results};
use crate::pipeline::{self, Job};
use crate::understand::Mapping;
use crate::write::Words;
use crate::write::folder::OutputFolder;
use crate::write::rerun::Rerun;
use crate::{audit, write};

/// The whole job.
pub fn run(arguments: &RunArguments) -> Result<u8, Error> {
    let started = Instant::now();
    let mut settings = resolve(&arguments.input.common)?;
    arguments.report.overrule(&mut settings);
    settings.link.clients_from_orders |= arguments.clients_from_orders;
    settings.status.reassign.extend(arguments.reassign.iter().cloned());
    limit_threads(arguments.input.common.jobs)?;

    let mut inputs =
        arguments.input.inputs.iter().map(|input| located(input)).collect::<Result<Vec<_>, _>>()?;
    inputs.sort();
    inputs.dedup();
    let mapping = mapping_text(&arguments.input)?;
    let rerun = Rerun {
        inputs,
        base: arguments.base.as_deref().map(located).transpose()?,
        mapping: mapping.as_ref().map(|(_, text)| text.clone()),
        as_of: arguments.report.as_of.map(|day| day.to_string()),
        redact: arguments.report.redact,
        costs: arguments.report.costs.as_deref().map(located).transpose()?,
    };
    let asked = asked(&rerun)?;
    let job = Job {
        inputs: arguments.input.inputs.clone(),
        settings,
        mapping: mapping.map(|(mapping, _)| mapping),
        as_of: arguments.report.as_of,
        earlier: earlier(arguments.base.as_deref(), &arguments.decisions)?,
    };
    let mut kept = arguments.input.inputs.clone();
    kept.extend(arguments.base.clone());
    let folder = OutputFolder::prepare(&arguments.out, &kept, arguments.force)?;
    let progress = console::progress(arguments.input.common.quiet);
    let results = pipeline::run(&job, progress.as_ref())?;
    finish(folder, results, &job, &rerun, &asked, arguments.input.common.quiet, started)
}

/// Writes the results and says what came of them.
pub fn finish(
    folder: OutputFolder,
    results: Results,
    job: &Job,
    rerun: &Rerun,
    asked: &Asked,
    quiet: bool,
    started: Instant,
) -> Result<u8, Error> {
    let progress = console::progress(quiet);
    let audit = audit::audit_as(&results, asked);
    write::write(folder.path(), &results, &audit, &job.settings, progress.as_ref())?;
    rerun.write(folder.path())?;
    let out = folder.commit()?;

    let words = Words::for_results(&results, &job.settings.language);
    if !quiet {
        print(&summary::summary(&audit, words, &out, started.elapsed()))?;
    }
    let status = tell_unreadable(&results, words);
    // the program ends here: millions of small pieces of memory need not be given back one by one
    std::mem::forget(results);
    Ok(status)
}

/// Names the files that could not be read; the exit status that says whether there were any.
pub fn tell_unreadable(results: &Results, words: &Words) -> u8 {
    for source in &results.sources {
        if let Some(issue) = &source.error {
            let (file, reason) = (&source.path, words.tell(&issue.message));
            console::warning(&words.fill("console.unread", &[("file", file), ("reason", &reason)]));
        }
    }
    let unreadable = results.sources.iter().any(|source| source.error.is_some());
    if unreadable { exit::DONE_WITH_UNREADABLE_FILES } else { exit::DONE }
}

/// What the audit is asked for besides.
pub fn asked(rerun: &Rerun) -> Result<Asked, Error> {
    Ok(Asked {
        mask: Mask { redact: rerun.redact },
        costs: costs::costs(rerun.costs.as_deref())?,
        past: rerun.base.as_deref().map(Snapshot::of_folder).transpose()?,
    })
}

/// Where a path leads from anywhere.
fn located(path: &Path) -> Result<PathBuf, Error> {
    std::path::absolute(path).at("find", path)
}

/// What is known from before: the base that was, and what people decided.
pub fn earlier(folder: Option<&Path>, decisions: &[PathBuf]) -> Result<Earlier, Error> {
    let mut earlier = Earlier::default();
    if let Some(folder) = folder {
        let (old, decided) = base::read(folder)?;
        earlier = Earlier { base: Some(old), decisions: decided, ..earlier };
    }
    for path in decisions {
        let read = decisions::read(path)?;
        earlier.decisions.extend(read.decisions);
        earlier.unreadable.extend(read.unreadable);
    }
    earlier.decisions = decisions::once(earlier.decisions);
    Ok(earlier)
}

/// The settings file under the arguments that overrule it.
pub fn resolve(arguments: &CommonArguments) -> Result<Settings, Error> {
    let mut settings = match &arguments.config {
        Some(path) => Settings::from_file(path)?,
        None => Settings::default(),
    };
    if let Some(country) = arguments.country {
        settings.country = country.to_string();
    }
    Ok(settings)
}

/// The mapping that `--mapping` names, if any.
pub fn mapping(arguments: &InputArguments) -> Result<Option<Mapping>, Error> {
    Ok(mapping_text(arguments)?.map(|(mapping, _)| mapping))
}

/// The mapping that `--mapping` names, with its text.
fn mapping_text(arguments: &InputArguments) -> Result<Option<(Mapping, String)>, Error> {
    let Some(path) = &arguments.mapping else { return Ok(None) };
    let hint = "`kartoteka inspect INPUT --write-mapping FILE` writes a complete one to start from";
    let text =
        std::fs::read_to_string(path).at("read the mapping", path).map_err(|error| error.hint(hint))?;
    let mapping = Mapping::parse(&text).map_err(|cause| {
        Error::usage(format!("the mapping in `{}` cannot be used", path.display())).because(cause).hint(hint)
    })?;
    Ok(Some((mapping, text)))
}

/// Sizes the pool that every parallel stage uses.
pub fn limit_threads(jobs: Option<u16>) -> Result<(), Error> {
    let Some(jobs) = jobs else { return Ok(()) };
    rayon::ThreadPoolBuilder::new()
        .num_threads(usize::from(jobs))
        .build_global()
        .map_err(|cause| Error::failed(format!("cannot start {jobs} threads")).because(cause))
}
