//! `kartoteka statuses`.

use super::args::StatusesArguments;
use super::{console, exit, print};
use crate::config::Settings;
use crate::error::{AtPath, Error};
use crate::status::order_table::OrderTable;
use crate::status::table::{ClientStatus, Judged};

/// Statuses are judged and printed in parts of so many clients, so that they need little memory.
const CLIENTS_AT_ONCE: usize = 50_000;

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
    let judged = Judged::new(&table, arguments.as_of, &settings.status);
    let clients = table.clients().len();
    let fail = |cause: csv::Error| Error::failed("cannot write CSV").because(cause);
    let mut from = 0;
    let mut header = Some(ClientStatus::HEADER);
    loop {
        let to = clients.min(from + CLIENTS_AT_ONCE);
        let mut writer = csv::Writer::from_writer(Vec::new());
        if let Some(header) = header.take() {
            writer.write_record(header).map_err(fail)?;
        }
        for status in judged.statuses(from..to) {
            writer.write_record(status.cells()).map_err(fail)?;
        }
        let text = writer.into_inner().map_err(|cause| fail(cause.into_error().into()))?;
        print(&String::from_utf8_lossy(&text))?;
        from = to;
        if from == clients {
            return Ok(exit::DONE);
        }
    }
}
