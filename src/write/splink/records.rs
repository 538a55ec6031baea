//! `records.parquet`: what is compared, a row a record, with where the record stands and which client the run made of it.

use std::fs::File;

use polars::prelude::{
    Column as Series, DataFrame, DataType, Float64Chunked, Int64Chunked, Int64Type, IntoColumn as _,
    IntoSeries as _, ListBuilderTrait as _, ListPrimitiveChunkedBuilder, ListStringChunkedBuilder,
    NewChunkedArray as _, PolarsResult, StringChunked,
};
use polars_io::prelude::{ParquetCompression, ParquetWriter};

use crate::model::{Compared, ComparedValues, View};

/// Writes the rows as they come, a part at a time.
pub fn write(file: File, view: &View<'_>, parts: impl Iterator<Item = Compared>) -> PolarsResult<()> {
    let mut file = Some(file);
    let mut writer = None;
    for part in parts {
        let frame = frame(view, part)?;
        if let Some(file) = file.take() {
            let parquet = ParquetWriter::new(file).with_compression(ParquetCompression::Zstd(None));
            writer = Some(parquet.batched(frame.schema())?);
        }
        if let Some(writer) = &mut writer {
            writer.write_batch(&frame)?;
        }
    }
    writer.map_or(Ok(()), |writer| writer.finish().map(|_| ()))
}

fn frame(view: &View<'_>, part: Compared) -> PolarsResult<DataFrame> {
    let origins: Vec<_> =
        part.records.iter().map(|&record| view.record(record).map(|found| found.origin)).collect();
    let ids = part.records.iter().map(|record| Some(i64::from(record.0)));
    let clients = part.records.iter().map(|&record| Some(view.client_of_record(record)?.id.0.as_str()));
    let files = origins.iter().map(|origin| origin.map(|origin| view.file(origin.table)));
    let sheets = origins.iter().map(|origin| origin.map(|origin| view.sheet(origin.table)));
    let rows = origins.iter().map(|origin| Some(i64::from(view.row_number((*origin)?))));
    let height = part.records.len();
    let mut columns: Vec<Series> = vec![
        Int64Chunked::from_iter_options("unique_id".into(), ids).into_column(),
        StringChunked::from_iter_options("client_id".into(), clients).into_column(),
        StringChunked::from_iter_options("file".into(), files).into_column(),
        StringChunked::from_iter_options("sheet".into(), sheets).into_column(),
        Int64Chunked::from_iter_options("row".into(), rows).into_column(),
    ];
    columns.extend(part.columns.into_iter().map(|column| series(&column.name, column.values)));
    DataFrame::new(height, columns)
}

fn series(name: &str, values: ComparedValues) -> Series {
    let name = name.into();
    match values {
        ComparedValues::Text(texts) => {
            StringChunked::from_iter_options(name, texts.into_iter()).into_column()
        }
        ComparedValues::Bits(bits) => Float64Chunked::from_iter_options(name, bits.into_iter()).into_column(),
        ComparedValues::Texts(lists) => {
            let items = lists.iter().map(Vec::len).sum();
            let mut built = ListStringChunkedBuilder::new(name, lists.len(), items);
            for list in &lists {
                built.append_values_iter(list.iter().map(String::as_str));
            }
            built.finish().into_series().into_column()
        }
        ComparedValues::Keys(lists) => {
            let items = lists.iter().map(Vec::len).sum();
            let mut built =
                ListPrimitiveChunkedBuilder::<Int64Type>::new(name, lists.len(), items, DataType::Int64);
            for list in &lists {
                built.append_slice(list);
            }
            built.finish().into_series().into_column()
        }
    }
}
