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
mod stages;
mod tables;
mod words;
mod workbook;

use std::path::Path;

use crate::audit::Audit;
use crate::config::Settings;
use crate::error::Error;
use crate::model::{Results, View};
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
    let view = View::new(results);
    let words = Words::for_results(results, &settings.language);
    let lines = view.lines();
    let rejected_lines = rejected::rows(&view, &lines);
    // the workbook is written by one thread and takes longest: the other files are written meanwhile
    std::thread::scope(|scope| {
        let sheets = scope.spawn(|| {
            let path = folder.join("clients.xlsx");
            workbook::write(&path, &view, audit, words, &rejected_lines).map(|()| progress.advance(1))
        });
        let rest = write_rest(folder, &view, audit, settings, words, &lines, &rejected_lines, progress);
        let sheets = sheets
            .join()
            .unwrap_or_else(|_| Err(Error::failed("writing `clients.xlsx` ended in an internal error")));
        rest.and(sheets)
    })?;
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
    json::write(&folder.join("audit.json"), audit)?;
    report::write(&folder.join("audit.html"), audit, words, false)?;
    run_json::write(&folder.join("run.json"), results, audit, settings)
}

// what is written is what was gathered: a struct of these eight would be used once
#[allow(clippy::too_many_arguments)]
fn write_rest(
    folder: &Path,
    view: &View<'_>,
    audit: &Audit,
    settings: &Settings,
    words: &Words,
    lines: &[crate::model::Line],
    rejected_lines: &[crate::model::Line],
    progress: &dyn Progress,
) -> Result<(), Error> {
    let base = &view.results.base;
    let order_lines = orders::rows(view);
    let client_columns = clients::columns(base);
    csv::write(&folder.join("clients.csv"), view, words, &client_columns, &base.clients)?;
    csv::write(&folder.join("contacts.csv"), view, words, contacts::COLUMNS, &base.contacts)?;
    csv::write(&folder.join("orders.csv"), view, words, orders::COLUMNS, &order_lines)?;
    let decided = &view.results.earlier.decisions;
    csv::write(&folder.join("decisions.csv"), view, words, decisions::COLUMNS, decided)?;
    csv::write(&folder.join("redirects.csv"), view, words, redirects::COLUMNS, &base.redirects)?;
    csv::write(&folder.join("changes.csv"), view, words, changes::COLUMNS, &changes::rows(view, words))?;
    csv::write(&folder.join("lineage.csv"), view, words, lineage::COLUMNS, lines)?;
    csv::write(&folder.join("review.csv"), view, words, review::COLUMNS, &review::rows(view))?;
    csv::write(&folder.join("rejected.csv"), view, words, rejected::COLUMNS, rejected_lines)?;
    csv::write(&folder.join("relations.csv"), view, words, relations::COLUMNS, &relations::rows(view))?;
    let tables = &base.portfolio;
    csv::write(&folder.join("portfolio.csv"), view, words, portfolio::MONTHS, &tables.months)?;
    csv::write(&folder.join("cohorts.csv"), view, words, portfolio::COHORTS, &tables.cohorts)?;
    csv::write(&folder.join("rfm.csv"), view, words, rfm::COLUMNS, &tables.buyers)?;
    csv::write(&folder.join("handover.csv"), view, words, handover::COLUMNS, &base.handovers)?;
    reminders::write(&folder.join("reminders.ics"), view, words)?;
    progress.advance(15);
    let typed: Vec<_> = client_columns.iter().chain([&clients::ALTERNATIVES]).collect();
    parquet::write(&folder.join("clients.parquet"), view, words, &typed, &base.clients)?;
    let typed: Vec<_> = orders::COLUMNS.iter().collect();
    parquet::write(&folder.join("orders.parquet"), view, words, &typed, &order_lines)?;
    progress.advance(2);
    json::write(&folder.join("audit.json"), audit)?;
    report::write(&folder.join("audit.html"), audit, words, true)?;
    run_json::write(&folder.join("run.json"), view.results, audit, settings)?;
    history::write(&folder.join("sources.jsonl"), view, words)?;
    progress.advance(4);
    Ok(())
}
