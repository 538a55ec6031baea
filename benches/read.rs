//! Reading against the plain readers underneath: what finding out costs where there is nothing to find out.

use std::hint::black_box;
use std::path::PathBuf;

use calamine::{Reader, Xlsx};
use divan::counter::BytesCount;
use kartoteka::config::ReadSettings;
use kartoteka::progress::Silent;
use polars::prelude::{Column, DataFrame, IntoColumn as _, StringChunkedBuilder};
use rust_xlsxwriter::Workbook;

const ROWS: u32 = 100_000;

fn main() {
    divan::main();
}

/// The cells of a row of a clean list.
fn cells(row: u32) -> [String; 8] {
    [
        format!("K-{row:06}"),
        format!("Przedsiębiorstwo Handlowe nr {row} sp. z o.o."),
        format!("{:010}", u64::from(row) * 7_919 % 10_000_000_000),
        format!("+48 601 {:03} {:03}", row / 1000 % 1000, row % 1000),
        format!("biuro{row}@firma{}.pl", row % 977),
        ["Gdynia", "Łódź", "Kraków", "Białystok"][row as usize % 4].to_owned(),
        format!("{}.{:02}", row % 5000, row % 100),
        format!("2024-{:02}-{:02}", row % 12 + 1, row % 28 + 1),
    ]
}

const HEADER: [&str; 8] =
    ["Nr klienta", "Nazwa firmy", "NIP", "Telefon", "E-mail", "Miasto", "Kwota", "Data"];

fn list() -> String {
    let mut text = HEADER.join(";") + "\r\n";
    for row in 0..ROWS {
        text.push_str(&cells(row).join(";"));
        text.push_str("\r\n");
    }
    text
}

fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet_with_constant_memory().expect("a sheet");
    sheet.write_row(0, 0, HEADER).expect("a row");
    for row in 0..ROWS {
        sheet.write_row(row + 1, 0, cells(row)).expect("a row");
        sheet.write(row + 1, 6, f64::from(row) / 7.0).expect("a cell");
    }
    book.save_to_buffer().expect("a workbook")
}

/// Keeps a file for as long as a benchmark runs.
fn stored(name: &str, bytes: &[u8]) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("a file");
    (folder, path)
}

fn read(path: &PathBuf) {
    let settings = ReadSettings { max_file_megabytes: 4096, max_columns: 16_384 };
    let reading = kartoteka::read::read(std::slice::from_ref(path), &settings, &Silent).expect("a file");
    assert_eq!(reading.tables[0].height(), ROWS as usize);
    black_box(reading);
}

#[divan::bench(sample_count = 10)]
fn text_kartoteka(bencher: divan::Bencher) {
    let text = list();
    let (_folder, path) = stored("list.csv", text.as_bytes());
    bencher.counter(BytesCount::new(text.len())).bench_local(|| read(&path));
}

/// Every cell into a string of its own, as a caller would keep them.
#[divan::bench(sample_count = 10)]
fn text_plain_csv(bencher: divan::Bencher) {
    let text = list();
    let (_folder, path) = stored("list.csv", text.as_bytes());
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(&path).expect("a file");
        let rows: Vec<csv::StringRecord> = reader.records().map(|record| record.expect("a record")).collect();
        assert_eq!(rows.len(), ROWS as usize);
        black_box(rows)
    });
}

/// Every cell into the column of a frame. The frame library's own reader of CSV is left out of the build, since it brings a cloud
/// client along.
#[divan::bench(sample_count = 10)]
fn text_plain_frame(bencher: divan::Bencher) {
    let text = list();
    let (_folder, path) = stored("list.csv", text.as_bytes());
    bencher.counter(BytesCount::new(text.len())).bench_local(|| {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_path(&path).expect("a file");
        let mut columns = HEADER.map(|name| StringChunkedBuilder::new(name.into(), ROWS as usize));
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).expect("a record") {
            for (column, cell) in columns.iter_mut().zip(&record) {
                column.append_value(cell);
            }
        }
        let columns: Vec<Column> = columns.into_iter().map(|column| column.finish().into_column()).collect();
        let frame = DataFrame::new(ROWS as usize, columns).expect("columns of one height");
        black_box(frame)
    });
}

/// The same list in the alphabet of Windows before Unicode: to be told and decoded.
#[divan::bench(sample_count = 10)]
fn text_in_windows_1250_kartoteka(bencher: divan::Bencher) {
    let text = list();
    let bytes = encoding_rs::WINDOWS_1250.encode(&text).0;
    let (_folder, path) = stored("list.csv", &bytes);
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| read(&path));
}

#[divan::bench(sample_count = 5)]
fn workbook_kartoteka(bencher: divan::Bencher) {
    let bytes = workbook();
    let (_folder, path) = stored("list.xlsx", &bytes);
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| read(&path));
}

#[divan::bench(sample_count = 5)]
fn workbook_plain_calamine(bencher: divan::Bencher) {
    let bytes = workbook();
    let (_folder, path) = stored("list.xlsx", &bytes);
    bencher.counter(BytesCount::new(bytes.len())).bench_local(|| {
        let mut book: Xlsx<_> = calamine::open_workbook(&path).expect("a workbook");
        let range = book.worksheet_range_at(0).expect("a sheet").expect("cells");
        assert_eq!(range.height(), ROWS as usize + 1);
        black_box(range)
    });
}
