//! Files that are damaged, locked, too large or no lists at all: each is a named finding, and the run goes on.

use std::io::Write;

use kartoteka::config::ReadSettings;
use kartoteka::model::Table;
use kartoteka::progress::Silent;
use kartoteka::read::read;
use rust_xlsxwriter::Workbook;

use super::{fixture, headers, read_all, read_bytes, row};

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
    for name in ["agile_sha512.xlsx", "crypto_api.xls"] {
        assert_eq!(codes(&format!("locked/{name}")), Some("file_encrypted"), "{name}");
    }
    assert_eq!(codes("sectors_in_a_circle.xls"), Some("file_damaged"));
    // the library panics on this one: the run goes on
    assert_eq!(codes("sector_beyond_end.xls"), Some("file_damaged"));
}

#[test]
fn the_password_that_excel_supplies_opens_a_workbook() {
    let first = |name: &str| {
        let reading = read_all(&[fixture("workbooks/locked").join(name)]);
        assert!(reading.sources[0].error.is_none(), "{name}: {:?}", reading.sources[0].error);
        let table = &reading.tables[0];
        (table.sheet.clone(), headers(table).join(";"), table.height())
    };
    assert_eq!(first("rc4.xls"), ("simple.csv".to_owned(), "date;temperature;place".to_owned(), 6));
    assert_eq!(first("standard.xlsx").0, "Лист1");
}

#[test]
fn an_obfuscated_workbook_holds_what_the_plain_one_does() {
    let texts = |cells: Vec<&str>| -> Vec<String> { cells.into_iter().map(str::to_owned).collect() };
    let lines = |table: &Table| -> Vec<Vec<String>> {
        let rows = (0..).take(table.height()).map(|at| row(table, at));
        std::iter::once(headers(table)).chain(rows).map(texts).collect()
    };
    let tables = |bytes: &[u8]| -> Vec<(String, Vec<Vec<String>>)> {
        read_bytes("a.xls", bytes).tables.iter().map(|table| (table.sheet.clone(), lines(table))).collect()
    };
    let file = |name: &str| std::fs::read(fixture("workbooks").join(name)).expect("a fixture");
    let mut obfuscated = file("locked/xor.xls");
    assert_eq!(tables(&obfuscated), tables(&file("two_sheets.xls")));
    let old = tables(&file("locked/xor_excel_5.xls"));
    assert_eq!(old[0].1[0][..3], ["NumerPolisy", "NumerWyceny", "NrRejestracyjny"]);
    assert_eq!(old[0].1[1][..4], ["JG1Y1250043", "0000001", "NO7963M", "WK0S0002400189599"]);
    // the record that holds the key and what the password must come to
    let at = memchr::memmem::find(&obfuscated, &[0x2f, 0, 6, 0, 0, 0, 0x59, 0xb3]).expect("a record");
    obfuscated[at + 8] ^= 1;
    assert_eq!(code("a.xls", &obfuscated), "file_encrypted", "another password");
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

/// Bytes packed by gzip.
fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

/// Files packed into a zip archive.
fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        archive.start_file(*name, zip::write::SimpleFileOptions::default()).expect("a file");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

const LIST: &[u8] = b"Name;City\nAnna;Gdynia\nJan;Sopot\n";

#[test]
fn what_is_packed_is_read() {
    let reading = read_bytes("a.csv.gz", &gzipped(LIST));
    assert_eq!(reading.sources[0].path, "a.csv.gz");
    assert_eq!(row(&reading.tables[0], 1), ["Jan", "Sopot"]);
    let inner = gzipped(LIST);
    let reading = read_bytes(
        "lists.zip",
        &zipped(&[("b/two.csv.gz", &inner), ("one.csv", LIST), ("__MACOSX/one.csv", LIST)]),
    );
    let paths: Vec<&str> = reading.sources.iter().map(|source| source.path.as_str()).collect();
    assert_eq!(paths, ["lists.zip/b/two.csv.gz", "lists.zip/one.csv"]);
    assert_eq!(reading.tables.len(), 2);
    assert_eq!(reading.tables[1].source.index(), 1);
}

#[test]
fn bombs_are_not_unpacked() {
    let small = ReadSettings { max_file_megabytes: 1, max_columns: 100 };
    let zeros = vec![b'0'; 8 << 20];
    let mut book = Workbook::new();
    book.add_worksheet().write(0, 0, "Nazwa").expect("a cell");
    let folder = tempfile::tempdir().expect("a folder");
    for (name, bytes) in [
        ("a.gz", gzipped(&zeros)),
        ("b.zip", zipped(&[("zeros.csv", &zeros)])),
        (
            "c.xlsx",
            zipped(&[
                ("[Content_Types].xml", b""),
                ("xl/workbook.xml", b""),
                ("xl/sharedStrings.xml", &zeros),
            ]),
        ),
    ] {
        assert!(bytes.len() < 1 << 20, "{name} is small");
        std::fs::write(folder.path().join(name), bytes).expect("a file");
    }
    let reading = read(&[folder.path().to_path_buf()], &small, &Silent).expect("a folder");
    let codes: Vec<Option<&str>> = reading.sources.iter().map(|s| s.error.as_ref().map(|e| e.code)).collect();
    assert_eq!(codes, [Some("file_too_large"); 3]);
}

#[test]
fn spans_of_a_page_cover_no_more_than_fits() {
    let page = format!("<table><tr><td>a<td>b</tr><tr>{}</tr></table>", "<td colspan=1000>x".repeat(100));
    let reading = read_bytes("a.html", page.as_bytes());
    let issues: Vec<&str> = reading.tables.iter().flat_map(|t| &t.issues).map(|issue| issue.code).collect();
    assert!(issues.contains(&"repeated_cells_left_out"), "{issues:?}");
}

#[test]
fn early_and_other_spreadsheets_are_named() {
    assert_eq!(code("a.xls", &[0x09, 0x04, 0x06, 0, 0, 4, 0x10, 0, 0, 0]), "format_unknown");
    assert_eq!(code("a.wk1", &[0, 0, 2, 0, 6, 4, 6, 0, 8, 0]), "format_unknown");
    assert_eq!(code("a.wks", &[0xff, 0, 2, 0, 4, 4, 5, 0x54, 2, 0]), "format_unknown");
    assert_eq!(code("a.numbers", &zipped(&[("Index/Document.iwa", b"x")])), "format_unknown");
}

#[test]
fn a_page_saved_as_a_workbook_is_read() {
    let page = "<html><head><meta charset=utf-8></head><body><table><tr><th>\u{418}\u{43c}\u{44f}</th><th>E-mail</th></tr>\
                <tr><td>Anna &amp; Jan</td><td>a@b.pl</td></tr><tr><td colspan=2>Razem: 1</td></tr></table></body></html>";
    let reading = read_bytes("a.xls", page.as_bytes());
    assert_eq!(reading.sources[0].format.as_str(), "html");
    let table = &reading.tables[0];
    assert_eq!(row(table, 0), ["Anna & Jan", "a@b.pl"]);
    let roles: Vec<&str> = table.outside.iter().map(|row| row.disposition.as_str()).collect();
    assert_eq!(roles, ["header", "total"]);
}

/// A workbook of one sheet whose part is given.
fn workbook_of(sheet: &str, strings: &str) -> Vec<u8> {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = format!(
        "{head}<workbook xmlns=\"{main}\" xmlns:r=\"{office}\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    );
    let links = format!(
        "{head}<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" Type=\"{office}/worksheet\" Target=\"worksheets/sheet1.xml\"/>\
         <Relationship Id=\"rId2\" Type=\"{office}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    let root = format!(
        "{head}<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" Type=\"{office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
    );
    zipped(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", links.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

const NO_STRINGS: &str = "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>";

#[test]
fn entities_that_blow_up_are_not_expanded() {
    let entities: Vec<String> =
        (1..40).map(|level| format!("<!ENTITY a{level} \"&a{};&a{};\">", level - 1, level - 1)).collect();
    let mut bomb = format!("<!DOCTYPE sst [<!ENTITY a0 \"ha\">{}", entities.concat());
    bomb.push_str("]><sst><si><t>&a39;</t></si></sst>");
    let sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>";
    let reading = read_bytes("a.xlsx", &workbook_of(sheet, &bomb));
    let letters: usize = reading
        .tables
        .iter()
        .flat_map(|t| &t.columns)
        .flat_map(|c| c.cells.iter().flatten())
        .map(str::len)
        .sum();
    assert!(letters < 1000, "{letters}");
    assert_eq!(reading.sources.len(), 1);
}

#[test]
fn absurd_dimensions_cost_nothing() {
    let sheet = "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData><row r=\"1\"><c r=\"A1\"><v>7</v></c></row>\
                 </sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells></worksheet>";
    let reading = read_bytes("a.xlsx", &workbook_of(sheet, NO_STRINGS));
    assert_eq!(reading.tables[0].cell(0, 0), Some("7"));
    assert_eq!(reading.tables[0].columns.len(), 1);
}

#[test]
fn elements_within_elements_do_not_exhaust_the_stack() {
    let depth = 200_000;
    let sheet = format!(
        "<worksheet><sheetData><row r=\"1\">{}{}<c r=\"A1\"><v>7</v></c></row></sheetData></worksheet>",
        "<x>".repeat(depth),
        "</x>".repeat(depth)
    );
    assert_eq!(read_bytes("a.xlsx", &workbook_of(&sheet, NO_STRINGS)).sources.len(), 1);
    let page =
        format!("<html><table><tr><td>{}a{}</td></tr></table>", "<div><table>".repeat(20_000), "</div>");
    assert_eq!(read_bytes("a.html", page.as_bytes()).sources.len(), 1);
}

#[test]
fn a_million_columns_are_read_within_bounds() {
    let text = "1,".repeat(1 << 20) + "\n" + &"2,".repeat(1 << 20);
    let reading = read_bytes("a.csv", text.as_bytes());
    assert_eq!(reading.sources.len(), 1);
    assert!(!reading.tables.is_empty() || reading.sources[0].error.is_some());
}

#[test]
fn a_workbook_behind_a_password_is_named_in_every_format() {
    // an encrypted xlsx is a compound file with a stream of this name (MS-OFFCRYPTO 2.3)
    let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    bytes.resize(2048, 0);
    bytes.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(code("a.xlsx", &bytes), "file_encrypted");
    // an encrypted Open Document names the way in its manifest (ODF 1.3 part 2, 3.4)
    let manifest = "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
        <manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\" manifest:size=\"10\">\
        <manifest:encryption-data><manifest:algorithm manifest:algorithm-name=\"x\"/></manifest:encryption-data>\
        </manifest:file-entry></manifest:manifest>";
    let ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", &[7; 100]),
        ("META-INF/manifest.xml", manifest.as_bytes()),
    ]);
    assert_eq!(code("a.ods", &ods), "file_encrypted");
}

#[test]
fn truncated_files_of_every_kind_are_findings() {
    let xls = std::fs::read(fixture("workbooks/two_sheets.xls")).expect("a fixture");
    let ods = std::fs::read(fixture("workbooks/hidden_sheet.ods")).expect("a fixture");
    let gz = gzipped(&LIST.repeat(1000));
    for (name, bytes) in [("a.xls", &xls), ("a.ods", &ods), ("a.csv.gz", &gz)] {
        assert_eq!(code(name, bytes), "read", "{name} is whole");
        for cut in [bytes.len() / 3, bytes.len() / 2, bytes.len() * 9 / 10] {
            let found = code(name, &bytes[..cut]);
            assert!(matches!(found, "file_damaged" | "read"), "{name} cut at {cut}: {found}");
        }
        assert_eq!(code(name, &bytes[..bytes.len() / 3]), "file_damaged", "{name}");
    }
}

/// Takes a file away as soon as the stage begins, when it has been found and not been read.
struct Thief(std::path::PathBuf);

impl kartoteka::progress::Progress for Thief {
    fn begin(&self, _stage: &'static str, _total: Option<u64>) {
        std::fs::remove_file(&self.0).expect("the file is there");
    }
    fn advance(&self, _steps: u64) {}
    fn end(&self, _summary: &str) {}
}

#[test]
fn a_file_that_vanishes_is_a_finding() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.csv"), LIST).expect("a file");
    std::fs::write(folder.path().join("b.csv"), LIST).expect("a file");
    let thief = Thief(folder.path().join("a.csv"));
    let reading = read(&[folder.path().to_path_buf()], &super::settings(), &thief).expect("a folder");
    let error = reading.sources[0].error.as_ref().expect("a finding");
    assert_eq!((error.code, error.message.code), ("file_unreadable", "vanished"));
    assert_eq!(reading.tables.len(), 1, "the run goes on");
}

#[cfg(unix)]
#[test]
fn a_pipe_is_never_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.csv"), LIST).expect("a file");
    let made = std::process::Command::new("mkfifo").arg(folder.path().join("pipe.csv")).status();
    assert!(made.is_ok_and(|status| status.success()), "a pipe");
    let reading = read(&[folder.path().to_path_buf()], &super::settings(), &Silent).expect("a folder");
    let error = reading.sources[1].error.as_ref().expect("a finding");
    assert_eq!(error.code, "file_unreadable");
    assert_eq!(reading.tables.len(), 1);
}

/// Adds up what is told.
#[derive(Default)]
struct Told(std::sync::atomic::AtomicU64, std::sync::atomic::AtomicU64);

impl kartoteka::progress::Progress for Told {
    fn begin(&self, _stage: &'static str, total: Option<u64>) {
        self.0.store(total.expect("a size"), std::sync::atomic::Ordering::Relaxed);
    }
    fn advance(&self, steps: u64) {
        assert!(steps > 0);
        self.1.fetch_add(steps, std::sync::atomic::Ordering::Relaxed);
    }
    fn end(&self, _summary: &str) {}
}

#[test]
fn progress_reaches_the_size_of_the_files() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.csv"), LIST.repeat(20_000)).expect("a file");
    std::fs::write(folder.path().join("b.zip"), zipped(&[("one.csv", LIST), ("two.csv", LIST)]))
        .expect("a file");
    std::fs::write(folder.path().join("c.pdf"), b"%PDF-1.7").expect("a file");
    let told = Told::default();
    read(&[folder.path().to_path_buf()], &super::settings(), &told).expect("a folder");
    let (total, sum) = (told.0.into_inner(), told.1.into_inner());
    assert!(total > 600, "{total} kilobytes");
    assert_eq!(sum, total);
}
