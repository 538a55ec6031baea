//! Reading: files to tables.

mod cards;
mod clients;
mod discover;
mod encodings;
mod formats;
mod groups;
mod hostile;
mod laws;
mod messes;
mod mutation;
mod odd_workbooks;
mod open_data;
mod package;
mod pollution;
mod shapes;
mod text;
mod workbook;
mod xlsb;

use std::fs;
use std::path::{Path, PathBuf};

use kartoteka::config::ReadSettings;
use kartoteka::model::Table;
use kartoteka::progress::Silent;
use kartoteka::read::{Reading, read};

/// The settings of an ordinary run.
pub fn settings() -> ReadSettings {
    ReadSettings { max_file_megabytes: 64, max_columns: 16_384 }
}

/// Reads the given inputs, all of which exist.
pub fn read_all(inputs: &[PathBuf]) -> Reading {
    read(inputs, &settings(), &Silent).expect("the inputs exist")
}

/// Writes one file into a folder of its own and reads it.
pub fn read_bytes(name: &str, bytes: &[u8]) -> Reading {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("a file");
    read_all(&[path])
}

/// A file or folder among the fixtures.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/read").join(name)
}

/// All rows of a sheet's tables with what became of them, by number.
pub fn row_roles(tables: &[Table]) -> Vec<(u32, &'static str)> {
    let mut roles: Vec<(u32, &'static str)> = tables
        .iter()
        .flat_map(|table| {
            let body = table.rows.iter().map(|row| (row.0, "body"));
            body.chain(table.outside.iter().map(|row| (row.number.0, row.disposition.as_str())))
        })
        .collect();
    roles.sort_unstable();
    roles
}

/// The cells of a table's body row.
pub fn row(table: &Table, row: u32) -> Vec<&str> {
    (0..table.columns.len()).map(|column| table.cell(row, column).unwrap_or("")).collect()
}

/// The headers of a table.
pub fn headers(table: &Table) -> Vec<&str> {
    table.columns.iter().map(|column| column.header.as_str()).collect()
}
