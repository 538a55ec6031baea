#![no_main]
//! Any bytes as a file. What looks like one part of a packed workbook is packed into a whole one in that part's place, so that the
//! engine sees changes to the part and not only to its checksum.

#[path = "../../src/error.rs"]
#[allow(dead_code, reason = "the engine calls what no target does")]
mod error;
#[path = "engine/model.rs"]
#[allow(dead_code, unused_imports, reason = "the engine uses what no target does")]
mod model;
#[path = "../../src/progress.rs"]
#[allow(dead_code, reason = "the engine calls what no target does")]
mod progress;
#[path = "../../src/read/mod.rs"]
#[allow(dead_code, unused_imports, reason = "the engine calls what no target does")]
mod read;

/// The settings of reading, without the engine's other settings.
mod config {
    #[derive(Clone, Debug)]
    pub struct ReadSettings {
        pub max_file_megabytes: u64,
        pub max_columns: usize,
    }
}

use std::io::{Cursor, Read as _, Write as _};
use std::sync::LazyLock;

use config::ReadSettings;
use memchr::memmem::find;

type Parts = Vec<(String, Vec<u8>)>;

static XLSX: LazyLock<Parts> =
    LazyLock::new(|| unpacked(include_bytes!("../../fixtures/read/workbooks/rich.xlsx")));
static ODS: LazyLock<Parts> =
    LazyLock::new(|| unpacked(include_bytes!("../../fixtures/read/workbooks/rich.ods")));

static XLSB: LazyLock<Parts> =
    LazyLock::new(|| unpacked(include_bytes!("../../fixtures/read/workbooks/various.xlsb")));

/// What marks a part, and its place in the workbook.
const PARTS: [(&[u8], &str); 12] = [
    (b"<worksheet", "xl/worksheets/sheet1.xml"),
    (b"<sst", "xl/sharedStrings.xml"),
    (b"<styleSheet", "xl/styles.xml"),
    (b"<comments", "xl/comments/comment1.xml"),
    (b"<Relationships", "xl/worksheets/_rels/sheet1.xml.rels"),
    (b"<workbook", "xl/workbook.xml"),
    (b"<office:document-content", "content.xml"),
    // the first record of each binary part, which has no content
    (b"\x81\x01\0", "xl/worksheets/sheet1.bin"),
    (b"\x83\x01\0", "xl/workbook.bin"),
    (b"\x96\x02\0", "xl/styles.bin"),
    (b"\xf4\x04\0", "xl/comments1.bin"),
    (b"\x9f\x01\x08", "xl/sharedStrings.bin"),
];

fn unpacked(bytes: &[u8]) -> Parts {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("a whole part");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// The workbook with a part in place of its own.
fn packed(parts: &Parts, place: &str, part: &[u8]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), stored).expect("a part");
        archive.write_all(if name == place { part } else { bytes }).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

libfuzzer_sys::fuzz_target!(init: read::hush_caught_panics(), |bytes: &[u8]| {
    let start = &bytes[..bytes.len().min(200)];
    let place = PARTS.iter().find(|(mark, _)| find(start, mark).is_some()).map(|(_, place)| *place);
    let file = match place {
        Some("content.xml") => packed(&ODS, "content.xml", bytes),
        Some(place) if place.ends_with(".bin") => packed(&XLSB, place, bytes),
        Some(place) => packed(&XLSX, place, bytes),
        None => bytes.to_vec(),
    };
    let settings = ReadSettings { max_file_megabytes: 64, max_columns: 16_384 };
    let reading = read::read_bytes("file", file, &settings);
    for source in &reading.sources {
        let passed_over = source.issues.iter().any(|issue| issue.code == "passed_over");
        assert!(
            source.error.is_some() || !reading.tables.is_empty() || passed_over,
            "a file has tables or a finding"
        );
    }
    for table in &reading.tables {
        for column in &table.columns {
            assert_eq!(column.cells.len(), table.rows.len(), "a column has a cell for each row");
        }
    }
});
