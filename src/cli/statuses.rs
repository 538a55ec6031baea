//! `kartoteka statuses`.

use rayon::prelude::*;

use super::args::StatusesArguments;
use super::{console, exit, print};
use crate::config::Settings;
use crate::error::{AtPath, Error};
use crate::status::order_table::OrderTable;
use crate::status::table::{ClientStatus, Judged};
use crate::write::Words;

/// Statuses are judged and printed in parts of so many clients, so that they need little memory.
const CLIENTS_AT_ONCE: usize = 50_000;
/// So many of them a thread takes at a time.
const CLIENTS_A_THREAD: usize = 1_024;

/// The statuses of the clients of one clean order table.
pub fn statuses(arguments: &StatusesArguments) -> Result<u8, Error> {
    let mut settings = match &arguments.config {
        Some(path) => Settings::from_file(path)?,
        None => Settings::default(),
    };
    if let Some(rule) = arguments.rule {
        settings.status.rule = rule.into();
    }
    let table = if arguments.orders.as_os_str() == "-" {
        OrderTable::read(std::io::stdin().lock())?
    } else {
        OrderTable::read(std::fs::File::open(&arguments.orders).at("read", &arguments.orders)?)?
    };
    for (line, why) in &table.left_out {
        console::warning(&format!("line {line} is left out: {why}"));
    }
    let language = if settings.language.is_empty() { "en" } else { &settings.language };
    let words = Words::for_language(language);
    let judged = Judged::new(&table, arguments.as_of, &settings.status);
    print(&csv_text(&[judged.header()])?)?;
    let clients = table.clients().len();
    for from in (0..clients).step_by(CLIENTS_AT_ONCE) {
        let statuses = judged.statuses(from..clients.min(from + CLIENTS_AT_ONCE));
        // most of the time goes into putting reasons into words
        let parts: Vec<String> = statuses
            .par_chunks(CLIENTS_A_THREAD)
            .map(|part| {
                let cells = |status: &ClientStatus<'_>| judged.cells(status, words.reason(&status.reason));
                csv_text(&part.iter().map(cells).collect::<Vec<_>>())
            })
            .collect::<Result<_, _>>()?;
        for part in &parts {
            print(part)?;
        }
    }
    Ok(exit::DONE)
}

fn csv_text(rows: &[Vec<String>]) -> Result<String, Error> {
    let fail = |cause: csv::Error| Error::failed("cannot write CSV").because(cause);
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).map_err(fail)?;
    }
    let bytes = writer.into_inner().map_err(|cause| fail(cause.into_error().into()))?;
    String::from_utf8(bytes).map_err(|cause| Error::failed("cannot write CSV").because(cause))
}
