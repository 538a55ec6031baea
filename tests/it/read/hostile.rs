//! Files that are damaged, locked, too large or no lists at all: each is a named finding, and the run goes on.

use kartoteka::config::ReadSettings;
use kartoteka::progress::Silent;
use kartoteka::read::read;
use rust_xlsxwriter::Workbook;

use super::{fixture, read_all, read_bytes, row};

fn code(name: &str, bytes: &[u8]) -> &'static str {
    read_bytes(name, bytes).sources[0].error.as_ref().map_or("read", |error| error.code)
}

#[test]
fn what_cannot_be_read_is_named() {
    assert_eq!(code("a.csv", b""), "file_empty");
    assert_eq!(code("a.csv", b"\n\n  \n"), "file_empty");
    assert_eq!(code("a.csv", b"%PDF-1.7\n1 0 obj"), "format_unknown");
    assert_eq!(code("a.xlsx", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), "format_unknown");
    assert_eq!(code("a.xls", &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "file_damaged");
}

#[test]
fn a_truncated_workbook_is_damaged() {
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Nazwa").expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    assert_eq!(code("a.xlsx", &bytes), "read");
    assert_eq!(code("a.xlsx", &bytes[..bytes.len() / 2]), "file_damaged");
}

#[test]
fn passwords_and_circles_are_told_apart() {
    let codes =
        |name: &str| read_all(&[fixture("workbooks").join(name)]).sources[0].error.clone().map(|e| e.code);
    assert_eq!(codes("password.xls"), Some("file_encrypted"));
    assert_eq!(codes("sectors_in_a_circle.xls"), Some("file_damaged"));
}

#[test]
fn a_file_beyond_the_limit_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.csv"), vec![b'a'; 2 << 20]).expect("a file");
    let small = ReadSettings { max_file_megabytes: 1, max_columns: 100 };
    let reading = read(&[folder.path().to_path_buf()], &small, &Silent).expect("a folder");
    assert_eq!(reading.sources[0].error.as_ref().map(|error| error.code), Some("file_too_large"));
}

#[test]
fn nul_bytes_and_unclosed_quotes_lose_nothing() {
    let reading = read_bytes("a.csv", b"Name;City\nAn\0na;Gdynia\n\"Jan;Sopot\nEwa;Lublin\n");
    let table = &reading.tables[0];
    assert_eq!(row(table, 0), ["Anna", "Gdynia"]);
    assert_eq!(row(table, 1), ["\"Jan", "Sopot"]);
    assert_eq!(row(table, 2), ["Ewa", "Lublin"]);
    let codes: Vec<&str> = table.issues.iter().map(|issue| issue.code).collect();
    assert_eq!(codes, ["nul_bytes", "quotes_not_closed"]);
}
