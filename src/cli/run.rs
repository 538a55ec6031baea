//! `kartoteka run`.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::args::{CommonArguments, InputArguments, RunArguments};
use super::{console, exit, print, summary};
use crate::config::Settings;
use crate::earlier::{base, decisions};
use crate::error::{AtPath as _, Error};
use crate::model::Earlier;
use crate::pipeline::{self, Job};
use crate::understand::Mapping;
use crate::write::Words;
use crate::write::folder::OutputFolder;
use crate::{audit, write};

/// The whole job.
pub fn run(arguments: &RunArguments) -> Result<u8, Error> {
    let started = Instant::now();
    let mut settings = resolve(&arguments.input.common)?;
    if let Some(rule) = arguments.status_rule {
        settings.status.rule = rule.into();
    }
    if let Some(language) = &arguments.lang {
        settings.language.clone_from(language);
    }
    limit_threads(arguments.input.common.jobs)?;

    let kept: Vec<PathBuf> = arguments.input.inputs.iter().chain(&arguments.base).cloned().collect();
    let folder = OutputFolder::prepare(&arguments.out, &kept, arguments.force)?;
    let progress = console::progress(arguments.input.common.quiet);
    let job = Job {
        inputs: arguments.input.inputs.clone(),
        settings,
        mapping: mapping(&arguments.input)?,
        as_of: arguments.as_of,
        earlier: earlier(arguments.base.as_deref(), &arguments.decisions)?,
    };
    let results = pipeline::run(&job, progress.as_ref())?;
    let audit = audit::audit(&results);
    write::write(folder.path(), &results, &audit, &job.settings, progress.as_ref())?;
    folder.commit()?;

    for source in &results.sources {
        if let Some(issue) = &source.error {
            console::warning(&format!("`{}` could not be read: {}", source.path, issue.message));
        }
    }
    if !arguments.input.common.quiet {
        let words = Words::for_results(&results, &job.settings.language);
        print(&summary::summary(&audit, &words, &arguments.out, started.elapsed()))?;
    }
    let unreadable = results.sources.iter().any(|source| source.error.is_some());
    Ok(if unreadable { exit::DONE_WITH_UNREADABLE_FILES } else { exit::DONE })
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
    let Some(path) = &arguments.mapping else { return Ok(None) };
    let hint = "`kartoteka inspect INPUT --write-mapping FILE` writes a complete one to start from";
    let text =
        std::fs::read_to_string(path).at("read the mapping", path).map_err(|error| error.hint(hint))?;
    Mapping::parse(&text).map(Some).map_err(|cause| {
        Error::usage(format!("the mapping in `{}` cannot be used", path.display())).because(cause).hint(hint)
    })
}

/// Sizes the pool that every parallel stage uses.
pub fn limit_threads(jobs: Option<u16>) -> Result<(), Error> {
    let Some(jobs) = jobs else { return Ok(()) };
    rayon::ThreadPoolBuilder::new()
        .num_threads(usize::from(jobs))
        .build_global()
        .map_err(|cause| Error::failed(format!("cannot start {jobs} threads")).because(cause))
}
