//! The output folder: every file of the contract, all or none.

mod cell;
mod csv;
pub mod folder;
mod guard;
mod history;
mod json;
mod language;
mod parquet;
mod plural;
mod report;
pub mod rerun;
mod run_json;
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
    changes, clients, contacts, decisions, lineage, orders, redirects, rejected, relations, review,
};

pub use guard::unguarded;
pub use words::Words;

/// The files of the contract.
pub const FILES: [&str; 17] = [
    "audit.html",
    "audit.json",
    "changes.csv",
    "clients.csv",
    "clients.parquet",
    "clients.xlsx",
    "contacts.csv",
    "decisions.csv",
    "lineage.csv",
    "orders.csv",
    "orders.parquet",
    "redirects.csv",
    "rejected.csv",
    "relations.csv",
    "review.csv",
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
            workbook::write(&path, &view, audit, &words, &rejected_lines).map(|()| progress.advance(1))
        });
        let rest = write_rest(folder, &view, audit, settings, &words, &lines, &rejected_lines, progress);
        let sheets = sheets
            .join()
            .unwrap_or_else(|_| Err(Error::failed("writing `clients.xlsx` ended in an internal error")));
        rest.and(sheets)
    })?;
    progress.end(&format!("{} files", FILES.len()));
    Ok(())
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
    csv::write(&folder.join("clients.csv"), view, clients::COLUMNS, &base.clients)?;
    csv::write(&folder.join("contacts.csv"), view, contacts::COLUMNS, &base.contacts)?;
    csv::write(&folder.join("orders.csv"), view, orders::COLUMNS, &order_lines)?;
    csv::write(&folder.join("decisions.csv"), view, decisions::COLUMNS, &view.results.earlier.decisions)?;
    csv::write(&folder.join("redirects.csv"), view, redirects::COLUMNS, &base.redirects)?;
    csv::write(&folder.join("changes.csv"), view, changes::COLUMNS, &changes::rows(view))?;
    csv::write(&folder.join("lineage.csv"), view, lineage::COLUMNS, lines)?;
    csv::write(&folder.join("review.csv"), view, review::COLUMNS, &review::rows(view))?;
    csv::write(&folder.join("rejected.csv"), view, rejected::COLUMNS, rejected_lines)?;
    csv::write(&folder.join("relations.csv"), view, relations::COLUMNS, &relations::rows(view))?;
    progress.advance(10);
    let typed: Vec<_> = clients::COLUMNS.iter().chain([&clients::ALTERNATIVES]).collect();
    parquet::write(&folder.join("clients.parquet"), view, &typed, &base.clients)?;
    let typed: Vec<_> = orders::COLUMNS.iter().collect();
    parquet::write(&folder.join("orders.parquet"), view, &typed, &order_lines)?;
    progress.advance(2);
    json::write(&folder.join("audit.json"), audit)?;
    report::write(&folder.join("audit.html"), audit, words)?;
    run_json::write(&folder.join("run.json"), view.results, audit, settings)?;
    history::write(&folder.join("sources.jsonl"), view)?;
    progress.advance(4);
    Ok(())
}
