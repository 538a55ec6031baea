//! The stages, in order. This file names every step and owns no logic.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::config::Settings;
use crate::error::Error;
use crate::link::membership::{Membership, memberships};
use crate::model::{Country, RecordId, RecordRole, Results, Source, Table, Understanding};
use crate::normalise::intake;
use crate::progress::Progress;
use crate::understand::Mapping;
use crate::{consolidate, link, read, status, understand};

/// What a run works on.
#[derive(Clone, Debug)]
pub struct Job {
    /// Files and folders.
    pub inputs: Vec<PathBuf>,
    /// The resolved settings.
    pub settings: Settings,
    /// What a person said of tables and columns; it overrules what is understood.
    pub mapping: Option<Mapping>,
    /// The day on which statuses are judged; `None`: the newest day in the input.
    pub as_of: Option<Date>,
}

/// What reading and understanding alone bring.
#[derive(Debug)]
pub struct Inspection {
    /// The input files, sorted by path.
    pub sources: Vec<Source>,
    /// The tables found in them.
    pub tables: Vec<Table>,
    /// What each table was taken for.
    pub understandings: Vec<Understanding>,
}

/// Reads and understands the input.
///
/// # Errors
/// When there is nothing to read.
pub fn inspect(job: &Job, progress: &dyn Progress) -> Result<Inspection, Error> {
    let reading = read::read(&job.inputs, &job.settings.read, progress)?;
    let mut understandings = understand::understand(&reading.sources, &reading.tables, progress);
    if let Some(mapping) = &job.mapping {
        mapping.apply(&reading.sources, &reading.tables, &mut understandings);
    }
    Ok(Inspection { sources: reading.sources, tables: reading.tables, understandings })
}

/// Runs every stage but the writing.
///
/// # Errors
/// When there is nothing to read, or when the clean base would have lost something.
pub fn run(job: &Job, progress: &dyn Progress) -> Result<Results, Error> {
    let settings = &job.settings;
    let Inspection { sources, tables, understandings } = inspect(job, progress)?;
    let country = settings.country.parse::<Country>().ok();
    let mut intake = intake::intake(&tables, &understandings, country, progress);
    if !intake.records.iter().any(|record| record.role == RecordRole::Client) {
        intake::clients_from_orders(&mut intake, |_| true);
    }
    let mut linkage = link::link(&intake.records, &settings.link, progress);
    if settings.link.clients_from_orders {
        let lonely = |party: RecordId| linkage.attached.get(party.index()).is_some_and(Option::is_none);
        // who was found among the orders may be there twice, too
        if intake::clients_from_orders(&mut intake, lonely) > 0 {
            linkage = link::link(&intake.records, &settings.link, progress);
        }
    }
    progress.begin("consolidating", None);
    let mut base = consolidate::consolidate(
        &sources,
        &tables,
        &understandings,
        &intake,
        &linkage,
        &settings.consolidate,
    );
    consolidate::ledger::check(&sources, &tables, &understandings, &intake, &base)?;
    progress.end(&format!("{} clients", base.clients.len()));
    progress.begin("judging", None);
    let as_of = status::day_of_judgement(job.as_of, &intake);
    status::reassign(&mut base, &settings.status.reassign);
    status::judge(&mut base, &intake, &as_of, &settings.status);
    progress.end(&format!("{} clients", base.clients.len()));
    Ok(Results { sources, tables, understandings, intake, linkage, base, as_of })
}

/// Links the rows of one clean table of clients or persons; one membership a row, in order. `id` is the column that
/// only names the rows and takes no part.
#[must_use]
pub fn dedupe(
    mut table: Table,
    id: Option<usize>,
    settings: &Settings,
    progress: &dyn Progress,
) -> Vec<Membership> {
    let height = table.height();
    if let Some(id) = id.filter(|id| *id < table.columns.len()) {
        table.columns.remove(id);
    }
    let tables = [table];
    progress.begin("understanding", None);
    let understandings: Vec<_> = tables.iter().map(understand::understand_clients).collect();
    progress.end("1 table");
    let country = settings.country.parse::<Country>().ok();
    let intake = intake::intake(&tables, &understandings, country, progress);
    let linkage = link::link(&intake.records, &settings.link, progress);
    memberships(height, &intake.records, &linkage)
}
