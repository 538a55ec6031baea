//! A table that is known to be clean: comma-separated UTF-8 with a header in its first line and a record in every other.
//!
//! Nothing is guessed, so that every record of the file is a row of the table, whatever stands in it.

use std::path::Path;
use std::sync::Arc;

use crate::error::{AtPath, Error};

use crate::model::{Block, CellType, Cells, Column, RowNumber, SourceId, Table, Written};

/// Reads a clean table as the only table of source 0. Row numbers count records from 1, not lines.
///
/// # Errors
/// When the file cannot be read or is no CSV.
pub fn clean_table(path: &Path) -> Result<Table, Error> {
    let bytes = std::fs::read(path).at("read", path)?;
    let fail = |cause: csv::Error| {
        Error::failed(format!("cannot read `{}` as comma-separated text", path.display()))
            .because(cause)
            .hint("`kartoteka run` reads tables of any kind; this command takes one clean CSV")
    };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
    let header: Vec<String> = reader
        .byte_headers()
        .map_err(fail)?
        .iter()
        .map(|name| String::from_utf8_lossy(name).trim_start_matches('\u{feff}').trim().to_owned())
        .collect();
    let mut blocks = vec![Block::default()];
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).map_err(fail)? {
        rows.push(RowNumber(u32::try_from(rows.len() + 1).unwrap_or(u32::MAX)));
        if blocks.last().is_some_and(Block::is_full) {
            blocks.push(Block::default());
        }
        let Some(block) = blocks.last_mut() else { break };
        block.begin_row();
        for cell in record.iter().take(header.len()) {
            block.push_text(&String::from_utf8_lossy(cell.trim_ascii()), CellType::Text);
        }
    }
    let written = Arc::new(Written::new(blocks));
    let columns = (header.into_iter().enumerate())
        .map(|(column, header)| Column {
            cells: Cells::of_all_rows(Arc::clone(&written), column),
            header,
            types: None,
        })
        .collect();
    Ok(Table {
        source: SourceId(0),
        sheet: String::new(),
        hidden: false,
        dialect: None,
        titles: Vec::new(),
        header_rows: vec![RowNumber(0)],
        columns,
        rows,
        outside: Vec::new(),
        issues: Vec::new(),
    })
}
