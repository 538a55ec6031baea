//! `kartoteka dedupe`.

use super::args::DedupeArguments;
use super::run::{earlier, limit_threads, resolve};
use super::{console, exit, print};
use crate::error::Error;
use crate::pipeline;
use crate::read::clean_table;
use crate::write::Words;

/// The linker on one clean table: which rows are the same client.
pub fn dedupe(arguments: &DedupeArguments) -> Result<u8, Error> {
    let settings = resolve(&arguments.common)?;
    limit_threads(arguments.common.jobs)?;
    let table = clean_table(&arguments.file)?;
    let id = id_column(&table, arguments)?;
    let ids: Vec<String> = (0..table.height())
        .map(|row| match (id, u32::try_from(row)) {
            (Some(column), Ok(row)) => table.cell(row, column).unwrap_or("").to_owned(),
            _ => (row + 1).to_string(),
        })
        .collect();
    let progress = console::progress(arguments.common.quiet);
    let earlier = earlier(None, &arguments.decisions)?;
    let (rows, doubts) = pipeline::dedupe_obeying(table, id, &earlier, &settings, progress.as_ref());
    for doubt in doubts {
        console::warning(&Words::for_language("en").tell(&doubt.message));
    }
    let mut text = String::from("row,id,cluster_id,probability\n");
    let mut writer = csv::WriterBuilder::new().from_writer(Vec::new());
    for (row, (found, id)) in rows.iter().zip(&ids).enumerate() {
        let cells =
            [&(row + 1).to_string(), id, &found.cluster.to_string(), &format!("{:.4}", found.probability)];
        writer.write_record(cells).map_err(|cause| Error::failed("cannot write CSV").because(cause))?;
    }
    let body =
        writer.into_inner().map_err(|cause| Error::failed("cannot write CSV").because(cause.into_error()))?;
    text.push_str(&String::from_utf8_lossy(&body));
    print(&text)?;
    Ok(exit::DONE)
}

/// The column that names the records: the one asked for, else one called `id`.
fn id_column(table: &crate::model::Table, arguments: &DedupeArguments) -> Result<Option<usize>, Error> {
    let find = |name: &str| table.columns.iter().position(|column| column.header == name);
    let Some(name) = &arguments.id else { return Ok(find("id")) };
    find(name).map(Some).ok_or_else(|| {
        let known: Vec<&str> = table.columns.iter().map(|column| column.header.as_str()).collect();
        Error::usage(format!("`{}` has no column `{name}`", arguments.file.display()))
            .hint(format!("its columns are {}", known.join(", ")))
    })
}
