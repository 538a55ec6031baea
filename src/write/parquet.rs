//! Tables as Parquet (zstd), typed: days are dates, amounts and scores floating point, the rest as in the CSV files.

use std::fs::File;
use std::ops::Range;
use std::path::Path;

use jiff::civil::Date;
use polars::prelude::{
    BooleanChunked, Column as Series, DataFrame, DataType, Float64Chunked, Int32Chunked, IntoColumn as _,
    IntoSeries as _, NewChunkedArray as _, PolarsResult, StringChunked, UInt64Chunked,
};
use polars_io::prelude::{ParquetCompression, ParquetWriter};
use rayon::prelude::*;

use super::cell::{Cell, Column, Kind};
use super::words::Words;
use crate::error::{AtPath, Error};
use crate::model::View;

/// Rows of a row group; also what is held in memory at once.
const GROUP: usize = 1 << 17;

/// Writes a table to `path`.
///
/// # Errors
/// When the file cannot be written.
pub fn write<R: Sync>(
    path: &Path,
    view: &View<'_>,
    words: &Words,
    columns: &[&Column<R>],
    rows: &[R],
) -> Result<(), Error> {
    let file = File::create(path).at("create", path)?;
    write_groups(file, view, words, columns, rows)
        .map_err(|cause| Error::failed(format!("cannot write `{}`", path.display())).because(cause))
}

fn write_groups<R: Sync>(
    file: File,
    view: &View<'_>,
    words: &Words,
    columns: &[&Column<R>],
    rows: &[R],
) -> PolarsResult<()> {
    let frame = |rows: &[R]| frame(view, words, columns, rows);
    // an empty table still has its columns
    let (first, rest) = rows.split_at(rows.len().min(GROUP));
    let head = frame(first)?;
    // polars sizes a pool of its own for what it does in parallel, whatever number of threads the run was given
    let mut writer = ParquetWriter::new(file)
        .set_parallel(false)
        .with_compression(ParquetCompression::Zstd(None))
        .batched(head.schema())?;
    writer.write_batch(&head)?;
    drop(head);
    for group in rest.chunks(GROUP) {
        writer.write_batch(&frame(group)?)?;
    }
    writer.finish().map(|_| ())
}

/// The values of one column, gathered outside polars so that threads may share the work.
enum Values {
    /// All texts, one behind the other, and where each stands.
    Text(String, Vec<Range<usize>>),
    Date(Vec<Option<i32>>),
    Number(Vec<Option<f64>>),
    Count(Vec<Option<u64>>),
    Flag(Vec<bool>),
}

fn frame<R: Sync>(
    view: &View<'_>,
    words: &Words,
    columns: &[&Column<R>],
    rows: &[R],
) -> PolarsResult<DataFrame> {
    let values: Vec<Values> = columns.par_iter().map(|column| gather(view, words, column, rows)).collect();
    let columns: Vec<Series> = columns
        .iter()
        .zip(values)
        .map(|(column, values)| series(&column.name, values))
        .collect::<PolarsResult<_>>()?;
    DataFrame::new(rows.len(), columns)
}

fn gather<R>(view: &View<'_>, words: &Words, column: &Column<R>, rows: &[R]) -> Values {
    let cells = rows.iter().map(|row| (column.value)(view, row));
    match column.kind {
        Kind::Text => {
            let mut text = String::new();
            let place = |cell: Cell<'_>| {
                let start = text.len();
                cell.render(words, &mut text);
                start..text.len()
            };
            let places = cells.map(place).collect();
            Values::Text(text, places)
        }
        Kind::Date => Values::Date(
            cells
                .map(|cell| match cell {
                    Cell::Date(date) => Some(days_since_epoch(date)),
                    _ => None,
                })
                .collect(),
        ),
        Kind::Money | Kind::Score => Values::Number(
            cells
                .map(|cell| match cell {
                    Cell::Money(amount) => Some(amount.to_f64()),
                    Cell::Score(score) => Some(score),
                    _ => None,
                })
                .collect(),
        ),
        Kind::Count => Values::Count(
            cells
                .map(|cell| match cell {
                    Cell::Count(count) => Some(count),
                    _ => None,
                })
                .collect(),
        ),
        Kind::Flag => Values::Flag(cells.map(|cell| cell == Cell::Flag).collect()),
    }
}

fn series(name: &str, values: Values) -> PolarsResult<Series> {
    let name = name.into();
    Ok(match values {
        Values::Text(text, places) => {
            let cells = places.into_iter().map(|place| text.get(place).filter(|text| !text.is_empty()));
            StringChunked::from_iter_options(name, cells).into_column()
        }
        Values::Date(days) => {
            Int32Chunked::from_slice_options(name, &days).into_series().cast(&DataType::Date)?.into_column()
        }
        Values::Number(numbers) => Float64Chunked::from_slice_options(name, &numbers).into_column(),
        Values::Count(counts) => UInt64Chunked::from_slice_options(name, &counts).into_column(),
        Values::Flag(flags) => BooleanChunked::from_slice(name, &flags).into_column(),
    })
}

/// Days since 1970-01-01, as Parquet counts them.
fn days_since_epoch(date: Date) -> i32 {
    date.since(jiff::civil::date(1970, 1, 1)).map_or(0, |span| span.get_days())
}
