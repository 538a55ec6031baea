//! Damaged files by the thousand, each made from a whole one by a few changes that a fixed sequence of numbers decides.
//!
//! The parts of a zipped workbook are changed unpacked and packed again: a change to the packed bytes would only test the checksum.
//! `KARTOTEKA_MUTATION_ROUNDS=5000 cargo test --test it read::mutation` damages as many of each kind as it is told.

use std::io::{Cursor, Read, Write};

use rust_xlsxwriter::{Format, Note, Workbook};

use kartoteka::read::read_bytes;

use super::{fixture, row_roles, settings};

/// A sequence of numbers, the same on every machine (Marsaglia's xorshift).
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).unwrap_or(0)
    }
}

/// What breaks readers: numbers at the edge, half a tag, bytes that are no text.
const PIECES: [&[u8]; 16] = [
    b"0",
    b"-1",
    b"4294967295",
    b"1e999",
    b"<",
    b">",
    b"&",
    b"&#x110000;",
    b"\"",
    b"\0",
    b"\xff\xfe",
    b"A0",
    b"XFD1048576",
    b"r=\"\"",
    b"</row>",
    b"\r",
];

fn damaged(bytes: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(bytes.len());
        let end = (at + numbers.below(24)).min(bytes.len());
        match numbers.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let copy = bytes[at..end].to_vec();
                let to = numbers.below(bytes.len());
                bytes.splice(to..to, copy);
            }
            3 => drop(bytes.splice(at..at, PIECES[numbers.below(PIECES.len())].iter().copied())),
            4 => drop(bytes.splice(at..end, PIECES[numbers.below(PIECES.len())].iter().copied())),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = u8::try_from(numbers.below(256)).unwrap_or(0);
                }
            }
        }
    }
    bytes
}

type Parts = Vec<(String, Vec<u8>)>;

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

fn packed(parts: &Parts) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let stored = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        archive.start_file(name.as_str(), stored).expect("a part");
        archive.write_all(bytes).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

/// A workbook with a bit of everything.
fn workbook() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.merge_range(0, 0, 0, 3, "Klienci", &Format::new()).expect("a merge");
    for (column, title) in [(0, "Firma"), (1, "E-mail"), (2, "Data"), (3, "Kwota")] {
        sheet.write(2, column, title).expect("a cell");
    }
    for row in 3..9 {
        sheet.write(row, 0, format!("Firma {row}")).expect("a cell");
        sheet.write_url(row, 1, "mailto:a@b.pl").expect("a link");
        sheet
            .write_with_format(row, 2, 45_000 + row, &Format::new().set_num_format("dd.mm.yyyy"))
            .expect("a cell");
        sheet.write(row, 3, f64::from(row) * 1.5).expect("a cell");
    }
    sheet.insert_note(4, 0, &Note::new("dzwonić rano")).expect("a comment");
    book.save_to_buffer().expect("a workbook")
}

/// What a damaged file must still keep to.
fn assert_sound(name: &str, bytes: Vec<u8>) {
    let reading = read_bytes(name, bytes, &settings());
    assert!(!reading.sources.is_empty(), "{name}");
    for source in &reading.sources {
        assert!(
            source.error.is_some() || !reading.tables.is_empty(),
            "{name} has neither tables nor an error"
        );
    }
    let mut by_sheet: Vec<(usize, &str)> =
        reading.tables.iter().map(|table| (table.source.index(), table.sheet.as_str())).collect();
    by_sheet.dedup();
    let tables = reading.tables.len();
    if by_sheet.len() == tables {
        for table in &reading.tables {
            let roles = row_roles(std::slice::from_ref(table));
            assert!(roles.windows(2).all(|pair| pair[0].0 < pair[1].0), "a row of {name} stands twice");
        }
    }
}

/// The workbooks among the fixtures that are one file.
const WHOLE: [&str; 6] =
    ["two_sheets.xls", "rich.xls", "rich.xml", "rich.fods", "locked/rc4.xls", "locked/xor.xls"];
/// Those that are packed.
const PACKED: [&str; 4] = ["hidden_sheet.ods", "rich.ods", "rich.xlsx", "various.xlsb"];

/// Damages one file of each kind as often as it is told.
fn damage(rounds: u64) {
    let texts: Vec<Vec<u8>> = std::fs::read_dir(fixture("text"))
        .expect("the fixtures")
        .map(|entry| entry.expect("a file").path())
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .map(|path| std::fs::read(path).expect("a fixture"))
        .collect();
    let workbook_of = |name: &str| std::fs::read(fixture("workbooks").join(name)).expect("a fixture");
    let whole = WHOLE.map(workbook_of);
    let mut packed_books = PACKED.map(|name| unpacked(&workbook_of(name))).to_vec();
    packed_books.push(unpacked(&workbook()));
    let mut numbers = Numbers(0x2545_f491_4f6c_dd1d);
    for _ in 0..rounds {
        let text = &texts[numbers.below(texts.len())];
        assert_sound("a.csv", damaged(text, &mut numbers));
        for book in &whole {
            assert_sound("a.xls", damaged(book, &mut numbers));
        }
        for parts in &packed_books {
            let mut parts = parts.clone();
            let at = numbers.below(parts.len());
            parts[at].1 = damaged(&parts[at].1, &mut numbers);
            assert_sound("a.xlsx", packed(&parts));
        }
    }
}

#[test]
fn damaged_files_are_findings_or_tables() {
    let rounds = std::env::var("KARTOTEKA_MUTATION_ROUNDS").ok();
    damage(rounds.map_or(30, |rounds| rounds.parse().expect("a number of rounds")));
}
