//! Tables as CSV: UTF-8, comma, quotes where they are needed (RFC 4180), `\n`.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use super::cell::Column;
use super::guard::guard;
use super::ordered;
use super::words::Words;
use crate::error::{AtPath, Error};
use crate::model::View;

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
    let mut header = String::new();
    for (at, column) in columns.iter().enumerate() {
        field(&mut header, at, |out| out.push_str(&column.name));
    }
    header.push('\n');
    file.write_all(header.as_bytes()).at("write", path)?;
    ordered::write(&mut file, rows, |row, out| {
        for (at, column) in columns.iter().enumerate() {
            let cell = (column.value)(view, row);
            field(out, at, |out| {
                let start = out.len();
                cell.render(words, out);
                if cell.is_typed() {
                    guard(out, start);
                }
            });
        }
        out.push('\n');
    })
    .at("write", path)?;
    file.flush().at("write", path)
}

/// Appends a field behind a comma, and puts it between quotes where what was written needs them.
fn field(out: &mut String, at: usize, write: impl FnOnce(&mut String)) {
    if at > 0 {
        out.push(',');
    }
    let start = out.len();
    write(out);
    let written = out.get(start..).unwrap_or_default();
    // without an early end the loop looks at many letters at once
    let is_mark = |byte: &u8| matches!(byte, b',' | b'"' | b'\n' | b'\r');
    if written.as_bytes().iter().fold(false, |found, byte| found | is_mark(byte)) {
        let quoted = format!("\"{}\"", written.replace('"', "\"\""));
        out.truncate(start);
        out.push_str(&quoted);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn fields_are_written_as_the_crate_for_csv_does(fields in proptest::collection::vec("[a,\"\r\n ;'é]{0,6}", 2..5)) {
            let mut out = String::new();
            for (at, text) in fields.iter().enumerate() {
                field(&mut out, at, |out| out.push_str(text));
            }
            let mut writer = ::csv::Writer::from_writer(Vec::new());
            writer.write_record(&fields).unwrap();
            let written = String::from_utf8(writer.into_inner().unwrap()).unwrap();
            proptest::prop_assert_eq!(out + "\n", written);
        }
    }
}
