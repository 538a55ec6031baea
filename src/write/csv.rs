//! Tables as CSV: UTF-8, comma, quotes where they are needed (RFC 4180), `\n`.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;

use rayon::prelude::*;

use super::cell::{Cell, Column};
use super::guard::guarded;
use super::words::Words;
use crate::error::{AtPath, Error};
use crate::model::View;

/// Rows that one thread renders at a time.
const CHUNK: usize = 2_048;
/// Chunks held in memory at once.
const CHUNKS: usize = 64;

/// Writes a table to `path`.
///
/// # Errors
/// When the file cannot be written.
pub fn write<R: Sync>(
    path: &Path,
    view: &View<'_>,
    words: &Words,
    columns: &[Column<R>],
    rows: &[R],
) -> Result<(), Error> {
    let mut file = BufWriter::new(File::create(path).at("create", path)?);
    let header =
        record_bytes(|writer| writer.write_record(columns.iter().map(|column| column.name.as_bytes())));
    file.write_all(&header).at("write", path)?;
    for block in rows.chunks(CHUNK * CHUNKS) {
        let rendered: Vec<Vec<u8>> =
            block.par_chunks(CHUNK).map(|chunk| render(view, words, columns, chunk)).collect();
        for bytes in rendered {
            file.write_all(&bytes).at("write", path)?;
        }
    }
    file.flush().at("write", path)
}

fn render<R>(view: &View<'_>, words: &Words, columns: &[Column<R>], rows: &[R]) -> Vec<u8> {
    record_bytes(|writer| {
        let mut text = String::new();
        for row in rows {
            for column in columns {
                match (column.value)(view, row).worded(words) {
                    Cell::Text(typed) => writer.write_field(guarded(&typed).as_bytes())?,
                    cell => {
                        text.clear();
                        cell.render(&mut text);
                        writer.write_field(text.as_bytes())?;
                    }
                }
            }
            writer.write_record(None::<&[u8]>)?;
        }
        Ok(())
    })
}

/// What the CSV writer makes of some records; it writes to memory, which cannot fail.
fn record_bytes(write: impl FnOnce(&mut ::csv::Writer<Vec<u8>>) -> ::csv::Result<()>) -> Vec<u8> {
    let mut writer = ::csv::WriterBuilder::new().from_writer(Vec::new());
    let _ = write(&mut writer);
    writer.into_inner().unwrap_or_default()
}
