//! The stages, in order. This file names every step and owns no logic.

use std::path::PathBuf;

use jiff::civil::Date;

use crate::config::Settings;
use crate::earlier;
use crate::error::Error;
use crate::link::membership::{Membership, memberships};
use crate::model::{Country, Earlier, Issue, RecordId, RecordRole, Results, Source, Table, Understanding};
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
    /// What is known from before.
    pub earlier: Earlier,
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
    let Inspection { mut sources, mut tables, mut understandings } = inspect(job, progress)?;
    let mut earlier = job.earlier.clone();
    earlier::enter(&mut earlier, &mut sources, &mut tables, &mut understandings);
    let country = settings.country.parse::<Country>().ok();
    let mut intake = intake::intake(&tables, &understandings, country, progress);
    earlier::settle(&earlier, &mut intake);
    if !intake.records.iter().any(|record| record.role == RecordRole::Client) {
        intake::clients_from_orders(&mut intake, |_| true);
    }
    let (mut constraints, mut doubts) = earlier::obey(&mut earlier, &intake, consolidate::id_alone);
    constraints.written = intake::named_by_one_cell(&tables, &understandings, &intake);
    let mut linkage = link::link_obeying(&intake.records, &constraints, &settings.link, progress);
    if settings.link.clients_from_orders {
        let lonely = |party: RecordId| linkage.attached.get(party.index()).is_some_and(Option::is_none);
        // who was found among the orders may be there twice, too
        if intake::clients_from_orders(&mut intake, lonely) > 0 {
            let (mut constraints, new_doubts) = earlier::obey(&mut earlier, &intake, consolidate::id_alone);
            constraints.written = intake::named_by_one_cell(&tables, &understandings, &intake);
            doubts = new_doubts;
            linkage = link::link_obeying(&intake.records, &constraints, &settings.link, progress);
        }
    }
    intake.issues.extend(doubts);
    earlier::follow(&mut earlier, &mut intake, &mut linkage);
    progress.begin("consolidating", None);
    let understood = consolidate::Understood {
        sources: &sources,
        tables: &tables,
        understandings: &understandings,
        intake: &intake,
    };
    let mut base =
        consolidate::consolidate(&understood, &linkage, earlier.base.as_ref(), &settings.consolidate);
    consolidate::acquainted(&mut base, &intake, &mut linkage);
    consolidate::ledger::check(&sources, &tables, &understandings, &intake, &base)?;
    progress.end(&format!("{} clients", base.clients.len()));
    progress.begin("judging", None);
    status::assume_currencies(&mut intake, &base, &tables);
    let as_of = status::day_of_judgement(job.as_of, &intake);
    status::reassign(&mut base, &settings.status.reassign);
    status::judge(&mut base, &intake, &as_of, &settings.status);
    progress.end(&format!("{} clients", base.clients.len()));
    Ok(Results { earlier, sources, tables, understandings, intake, linkage, base, as_of })
}

/// Links the rows of one clean table of clients or persons; one membership a row, in order. `id` is the column that
/// only names the rows and takes no part.
#[must_use]
pub fn dedupe(
    table: Table,
    id: Option<usize>,
    settings: &Settings,
    progress: &dyn Progress,
) -> Vec<Membership> {
    dedupe_obeying(table, id, &Earlier::default(), settings, progress).0
}

/// As [`dedupe`], but obeys what people decided of the rows, by their names or by what they say; with what is to be said of
/// decisions that could not be obeyed.
#[must_use]
pub fn dedupe_obeying(
    mut table: Table,
    id: Option<usize>,
    decided: &Earlier,
    settings: &Settings,
    progress: &dyn Progress,
) -> (Vec<Membership>, Vec<Issue>) {
    let height = table.height();
    let names = id.filter(|id| *id < table.columns.len()).map(|id| table.columns.remove(id));
    let tables = [table];
    progress.begin("understanding", None);
    let understandings: Vec<_> = tables.iter().map(understand::understand_clients).collect();
    progress.end("1 table");
    let country = settings.country.parse::<Country>().ok();
    let intake = intake::intake(&tables, &understandings, country, progress);
    let name_of = |row: u32| match &names {
        Some(names) => names.cell(row).unwrap_or("").to_owned(),
        None => (u64::from(row) + 1).to_string(),
    };
    let resolved =
        earlier::resolve::resolve(decided, &intake.records, |record| vec![name_of(record.origin.row)]);
    let linkage = link::group_obeying(&intake.records, &resolved.constraints, &settings.link, progress);
    let rows = memberships(height, &intake.records, &linkage);
    // millions of small pieces of memory: nobody needs to wait until they are given back
    rayon::spawn(move || drop(intake));
    (rows, resolved.issues)
}
