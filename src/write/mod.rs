//! The output folder: every file of the contract, all or none.

mod calendar;
mod cell;
mod csv;
pub mod folder;
mod guard;
mod history;
mod json;
mod language;
mod ordered;
mod parquet;
mod plain;
mod reminders;
mod report;
pub mod rerun;
mod run_json;
mod since;
pub mod splink;
mod stages;
mod tables;
mod words;
mod workbook;

use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::audit::Audit;
use crate::config::Settings;
use crate::error::Error;
use crate::model::{Line, Results, View};
use crate::progress::Progress;
use tables::{
    changes, clients, contacts, decisions, handover, lineage, orders, portfolio, redirects, rejected,
    relations, review, rfm,
};

pub use guard::unguarded;
pub use stages::title as stage_title;
pub use words::Words;

/// The files of the contract.
pub const FILES: [&str; 22] = [
    "audit.html",
    "audit.json",
    "changes.csv",
    "clients.csv",
    "clients.parquet",
    "clients.xlsx",
    "cohorts.csv",
    "contacts.csv",
    "decisions.csv",
    "handover.csv",
    "lineage.csv",
    "orders.csv",
    "orders.parquet",
    "portfolio.csv",
    "redirects.csv",
    "rejected.csv",
    "relations.csv",
    "reminders.ics",
    "review.csv",
    "rfm.csv",
    "run.json",
    "sources.jsonl",
];

/// Writes every file of the contract into `folder`, which exists and is empty.
///
/// # Errors
/// When a file cannot be written.
pub fn write(
    folder: &Path,
    results: &Results,
    audit: &Audit,
    settings: &Settings,
    progress: &dyn Progress,
) -> Result<(), Error> {
    progress.begin("writing", Some(FILES.len() as u64));
    let view = &View::new(results).with_keys();
    let words = Words::for_results(results, &settings.language);
    let lines = view.lines();
    let rejected_lines = rejected::rows(view, &lines);
    let order_lines = orders::rows(view);
    let rows = Rows { view, words, lines: &lines, rejected: &rejected_lines, orders: &order_lines };
    let first_error = Mutex::new(None);
    let note = |files: u64, outcome: Result<(), Error>| match outcome {
        Ok(()) => progress.advance(files),
        Err(error) => {
            let mut first = first_error.lock().unwrap_or_else(PoisonError::into_inner);
            first.get_or_insert(error);
        }
    };
    let workbook = || workbook::write(&folder.join("clients.xlsx"), view, audit, words, &rejected_lines);
    let report = || write_audit(folder, results, audit, settings, words, true);
    // polars stays out of the pool; on its own thread it runs beside the pool, unless one thread is all there may be
    let alone = rayon::current_num_threads() < 2;
    let typed = || note(2, write_typed(folder, &rows));
    if alone {
        typed();
    }
    // every file is made by as many threads as there are; side by side, so that none waits for the slow ends of another
    rayon::in_place_scope(|scope| {
        let note = &note;
        let rows = &rows;
        scope.spawn(move |_| note(1, workbook()));
        scope.spawn(move |_| note(1, history::write(&folder.join("sources.jsonl"), view, words)));
        scope.spawn(move |_| note(15, write_tables(folder, rows)));
        scope.spawn(move |_| note(3, report()));
        if !alone {
            typed();
        }
    });
    if let Some(error) = first_error.into_inner().unwrap_or_else(PoisonError::into_inner) {
        return Err(error);
    }
    progress.end(&format!("{} files", FILES.len()));
    Ok(())
}

/// Writes the report alone, for people and for programs, with the record of the run.
///
/// # Errors
/// When a file cannot be written.
pub fn write_report(
    folder: &Path,
    results: &Results,
    audit: &Audit,
    settings: &Settings,
) -> Result<(), Error> {
    let words = Words::for_results(results, &settings.language);
    write_audit(folder, results, audit, settings, words, false)
}

fn write_audit(
    folder: &Path,
    results: &Results,
    audit: &Audit,
    settings: &Settings,
    words: &Words,
    whole: bool,
) -> Result<(), Error> {
    json::write(&folder.join("audit.json"), audit)?;
    report::write(&folder.join("audit.html"), audit, words, whole)?;
    run_json::write(&folder.join("run.json"), results, audit, settings)
}

/// The rows of the tables, and what they are written with.
struct Rows<'a> {
    view: &'a View<'a>,
    words: &'a Words,
    lines: &'a [Line],
    rejected: &'a [Line],
    orders: &'a [orders::OrderLine],
}

/// The CSV files, and the calendar.
fn write_tables(folder: &Path, rows: &Rows<'_>) -> Result<(), Error> {
    let Rows { view, words, .. } = *rows;
    let (base, decided) = (&view.results.base, &view.results.earlier.decisions);
    let table = |name: &str| folder.join(name);
    csv::write(&table("clients.csv"), view, words, &clients::columns(base), &base.clients)?;
    csv::write(&table("contacts.csv"), view, words, contacts::COLUMNS, &base.contacts)?;
    csv::write(&table("orders.csv"), view, words, orders::COLUMNS, rows.orders)?;
    csv::write(&table("decisions.csv"), view, words, decisions::COLUMNS, decided)?;
    csv::write(&table("redirects.csv"), view, words, redirects::COLUMNS, &base.redirects)?;
    csv::write(&table("changes.csv"), view, words, changes::COLUMNS, &changes::rows(view, words))?;
    csv::write(&table("lineage.csv"), view, words, lineage::COLUMNS, rows.lines)?;
    csv::write(&table("review.csv"), view, words, review::COLUMNS, &review::rows(view))?;
    csv::write(&table("rejected.csv"), view, words, rejected::COLUMNS, rows.rejected)?;
    csv::write(&table("relations.csv"), view, words, relations::COLUMNS, &relations::rows(view))?;
    let portfolio = &base.portfolio;
    csv::write(&table("portfolio.csv"), view, words, portfolio::MONTHS, &portfolio.months)?;
    csv::write(&table("cohorts.csv"), view, words, portfolio::COHORTS, &portfolio.cohorts)?;
    csv::write(&table("rfm.csv"), view, words, rfm::COLUMNS, &portfolio.buyers)?;
    csv::write(&table("handover.csv"), view, words, handover::COLUMNS, &base.handovers)?;
    reminders::write(&table("reminders.ics"), view, words)
}

/// The Parquet files.
fn write_typed(folder: &Path, rows: &Rows<'_>) -> Result<(), Error> {
    let Rows { view, words, .. } = *rows;
    let base = &view.results.base;
    let all = clients::columns(base);
    let columns: Vec<_> = all.iter().chain([&clients::ALTERNATIVES]).collect();
    parquet::write(&folder.join("clients.parquet"), view, words, &columns, &base.clients)?;
    let columns: Vec<_> = orders::COLUMNS.iter().collect();
    parquet::write(&folder.join("orders.parquet"), view, words, &columns, rows.orders)
}
