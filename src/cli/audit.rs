//! `kartoteka audit`.

use std::time::Instant;

use super::args::AuditArguments;
use super::run::{limit_threads, mapping, resolve};
use super::{console, costs, print, run, summary};
use crate::audit::{self, Asked, Mask, Snapshot};
use crate::error::Error;
use crate::model::Earlier;
use crate::pipeline::{self, Job};
use crate::write::folder::OutputFolder;
use crate::write::{self, Words};

/// The report on files as they are, without a new base.
pub fn audit(arguments: &AuditArguments) -> Result<u8, Error> {
    let started = Instant::now();
    let mut settings = resolve(&arguments.input.common)?;
    arguments.report.overrule(&mut settings);
    limit_threads(arguments.input.common.jobs)?;
    let asked = Asked {
        mask: Mask { redact: arguments.report.redact },
        costs: costs::costs(arguments.report.costs.as_deref())?,
        past: arguments.since.as_deref().map(Snapshot::of_folder).transpose()?,
    };
    let folder = OutputFolder::prepare(&arguments.out, &arguments.input.inputs, arguments.force)?;
    let progress = console::progress(arguments.input.common.quiet);
    let job = Job {
        inputs: arguments.input.inputs.clone(),
        settings,
        mapping: mapping(&arguments.input)?,
        as_of: arguments.report.as_of,
        earlier: Earlier::default(),
    };
    let results = pipeline::run(&job, progress.as_ref())?;
    let audit = audit::audit_as(&results, &asked);
    write::write_report(folder.path(), &results, &audit, &job.settings)?;
    folder.commit()?;
    let words = Words::for_results(&results, &job.settings.language);
    if !arguments.input.common.quiet {
        print(&summary::of_audit(&audit, words, &arguments.out, started.elapsed()))?;
    }
    Ok(run::tell_unreadable(&results, words))
}
