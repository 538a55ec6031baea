//! `kartoteka statuses`.

use super::args::StatusesArguments;
use super::{console, exit, print};
use crate::config::Settings;
use crate::error::{AtPath, Error};
use crate::status::order_table::OrderTable;
use crate::status::table::{ClientStatus, statuses as judge};
use crate::write::Words;

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
    let words = Words::for_language("en");
    let mut writer = csv::Writer::from_writer(Vec::new());
    let fail = |cause: csv::Error| Error::failed("cannot write CSV").because(cause);
    writer.write_record(ClientStatus::HEADER).map_err(fail)?;
    for status in judge(table.orders(), arguments.as_of, &settings.status) {
        writer.write_record(status.cells(words.reason(&status.reason))).map_err(fail)?;
    }
    let text =
        writer.into_inner().map_err(|cause| Error::failed("cannot write CSV").because(cause.into_error()))?;
    print(&String::from_utf8_lossy(&text))?;
    Ok(exit::DONE)
}
