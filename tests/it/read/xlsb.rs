//! Binary workbooks of Excel 2007 and later, put together record by record (MS-XLSB 2.1.4), since no writer at hand makes them.

use std::io::{Cursor, Write};

use kartoteka::model::CellType;
use zip::write::SimpleFileOptions;

use super::{fixture, headers, read_all, read_bytes, row};

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

fn record(kind: u16, content: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let [low, high] = [kind & 0x7f, kind >> 7].map(|half| u8::try_from(half).expect("seven bits"));
    if kind < 0x80 {
        bytes.push(low);
    } else {
        bytes.extend([low | 0x80, high]);
    }
    let mut size = content.len();
    loop {
        let seven = u8::try_from(size & 0x7f).expect("seven bits");
        size >>= 7;
        bytes.push(if size > 0 { seven | 0x80 } else { seven });
        if size == 0 {
            break;
        }
    }
    bytes.extend_from_slice(content);
    bytes
}

fn longs(numbers: &[u32]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [longs(&[u32::try_from(units.len() / 2).expect("short")]), units].concat()
}

/// A cell record: column, cell format, content.
fn cell(kind: u16, column: u32, style: u32, content: &[u8]) -> Vec<u8> {
    record(kind, &[&longs(&[column, style]), content].concat())
}

fn row_of(number: u32, cells: &[Vec<u8>]) -> Vec<u8> {
    [record(0x00, &[longs(&[number]), vec![0; 13]].concat()), cells.concat()].concat()
}

const ROWS_BEGIN: u16 = 0x91;
const ROWS_END: u16 = 0x92;

/// A sheet with its rows, and records behind them.
fn sheet(rows: &[Vec<u8>], behind: &[Vec<u8>]) -> Vec<u8> {
    let parts = [
        record(0x81, &[]),
        record(0x94, &longs(&[0, 9, 0, 9])),
        record(ROWS_BEGIN, &[]),
        rows.concat(),
        record(ROWS_END, &[]),
        behind.concat(),
        record(0x82, &[]),
    ];
    parts.concat()
}

fn relations(of: &[(&str, &str, &str, bool)]) -> Vec<u8> {
    let lines = of.iter().map(|(id, kind, target, outside)| {
        let mode = if *outside { " TargetMode=\"External\"" } else { "" };
        format!("<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"{mode}/>")
    });
    format!("<Relationships>{}</Relationships>", lines.collect::<String>()).into_bytes()
}

/// A workbook of the sheets, the second of them hidden, with days counted from 1904 if it is so.
fn workbook(sheets: &[Vec<u8>], is_1904: bool, more: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let styles = [
        record(0x2c, &[164_u16.to_le_bytes().to_vec(), text("00\\-000")].concat()),
        record(0x2c, &[165_u16.to_le_bytes().to_vec(), text("[h]:mm")].concat()),
        record(0x269, &longs(&[4])),
        [0_u16, 14, 164, 165]
            .iter()
            .flat_map(|format| record(0x2f, &[&[0, 0][..], &format.to_le_bytes(), &[0; 12]].concat()))
            .collect(),
        record(0x26a, &[]),
    ];
    let shared = ["Firma", "Łódź", "ТОВ «Світ»"].map(|word| record(0x13, &[vec![0], text(word)].concat()));
    let mut named = vec![record(0x99, &longs(&[u32::from(is_1904), 0]))];
    let mut links = vec![
        ("rId90".to_owned(), "styles", "styles.bin".to_owned()),
        ("rId91".to_owned(), "sharedStrings", "sharedStrings.bin".to_owned()),
    ];
    let mut parts: Vec<(String, Vec<u8>)> = Vec::new();
    for (at, part) in (1_u32..).zip(sheets) {
        let (id, name) = (format!("rId{at}"), format!("S{at}"));
        let hidden = u32::from(at == 2);
        named.push(record(0x9c, &[longs(&[hidden, at]), text(&id), text(&name)].concat()));
        links.push((id, "worksheet", format!("worksheets/sheet{at}.bin")));
        parts.push((format!("xl/worksheets/sheet{at}.bin"), part.clone()));
    }
    let links: Vec<(&str, &str, &str, bool)> =
        links.iter().map(|(id, kind, target)| (id.as_str(), *kind, target.as_str(), false)).collect();
    parts.push(("xl/workbook.bin".to_owned(), named.concat()));
    parts.push(("xl/_rels/workbook.bin.rels".to_owned(), relations(&links)));
    parts.push(("xl/styles.bin".to_owned(), styles.concat()));
    parts.push(("xl/sharedStrings.bin".to_owned(), shared.concat()));
    parts.extend(more.iter().map(|(name, part)| ((*name).to_owned(), part.clone())));
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        archive.start_file(name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(&part).expect("memory");
    }
    archive.finish().expect("memory").into_inner()
}

const REAL: u16 = 0x05;
const TEXT: u16 = 0x06;
const SHARED: u16 = 0x07;

fn header(titles: &[&str]) -> Vec<u8> {
    let cells: Vec<Vec<u8>> =
        (0..).zip(titles).map(|(column, title)| cell(TEXT, column, 0, &text(title))).collect();
    row_of(0, &cells)
}

#[test]
fn cells_keep_their_types_digits_dates_and_zeros() {
    let packed =
        |number: i32, hundredths: bool| longs(&[(number << 2 | 2 | i32::from(hundredths)).cast_unsigned()]);
    let rows = [
        header(&["Nazwa", "Telefon", "Data", "Kod", "Czas", "Kwota", "VIP"]),
        row_of(
            1,
            &[
                cell(SHARED, 0, 0, &longs(&[1])),
                cell(REAL, 1, 0, &380_671_234_567_f64.to_le_bytes()),
                cell(0x02, 2, 1, &packed(45_356, false)),
                cell(REAL, 3, 2, &838_f64.to_le_bytes()),
                cell(REAL, 4, 3, &1.5_f64.to_le_bytes()),
                cell(0x02, 5, 0, &packed(204_720, true)),
                cell(0x04, 6, 0, &[1]),
            ],
        ),
        // a text with fonts of its own, the error of a formula, and cells that stand where the one before them ends
        row_of(
            2,
            &[
                cell(0x3e, 0, 0, &[vec![1], text("Beta"), longs(&[1, 0])].concat()),
                cell(0x0b, 1, 0, &[vec![0x2a, 0, 0], longs(&[0, 0])].concat()),
                record(0x10, &[longs(&[1]), 45_357_f64.to_le_bytes().to_vec()].concat()),
                record(0x0c, &longs(&[0])),
                record(0x0f, &[longs(&[0]), vec![0]].concat()),
                record(0x11, &[longs(&[0]), text("sto")].concat()),
                record(0x12, &longs(&[0, 2])),
            ],
        ),
    ];
    for (is_1904, days) in [(false, ["2024-03-05", "2024-03-06"]), (true, ["2028-03-06", "2028-03-07"])] {
        let reading = read_bytes("a.xls", &workbook(&[sheet(&rows, &[])], is_1904, &[]));
        assert_eq!(reading.sources[0].format.as_str(), "xlsb");
        let table = &reading.tables[0];
        assert_eq!(row(table, 0), ["Łódź", "380671234567", days[0], "00-838", "36:00:00", "2047.2", "true"]);
        assert_eq!(row(table, 1), ["Beta", "#N/A", days[1], "", "false", "sto", "ТОВ «Світ»"]);
        assert_eq!(table.columns[1].cell_type(1), CellType::Error);
    }
}

#[test]
fn merges_links_and_comments_hang_on_their_cells() {
    let formula = |target: &str, shown: &str| {
        let piece = |text: &str| {
            let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let count = u16::try_from(units.len() / 2).expect("short");
            [vec![0x17], count.to_le_bytes().to_vec(), units].concat()
        };
        let tokens = [piece(target), piece(shown), vec![0x42, 2, 0x67, 0x01]].concat();
        let length = u32::try_from(tokens.len()).expect("short");
        [text(shown), vec![0, 0], longs(&[length]), tokens, longs(&[0])].concat()
    };
    let rows = [
        header(&["Firma", "Kontakt", "E-mail"]),
        row_of(
            1,
            &[
                cell(TEXT, 0, 0, &text("Zażółć")),
                cell(TEXT, 1, 0, &text("Anna Lis")),
                cell(TEXT, 2, 0, &text("napisz")),
            ],
        ),
        row_of(
            2,
            &[cell(TEXT, 1, 0, &text("Jan Wilk")), cell(0x08, 2, 0, &formula("mailto:jan@b.pl", "pisz"))],
        ),
    ];
    let behind = [
        record(0xb1, &longs(&[1])),
        record(0xb0, &longs(&[1, 2, 0, 0])),
        record(0xb2, &[]),
        record(0x1ee, &[longs(&[1, 1, 2, 2]), text("rId2"), text(""), text(""), text("")].concat()),
    ];
    let comments = [
        record(0x274, &[]),
        record(0x27b, &[longs(&[0, 2, 2, 1, 1]), vec![0; 16]].concat()),
        record(0x27d, &[vec![0], text("dzwonić rano")].concat()),
        record(0x27c, &[]),
    ];
    let beside = [
        ("rId1", "comments", "../comments1.bin", false),
        ("rId2", "hyperlink", "mailto:anna@a.pl?subject=Oferta", true),
    ];
    let more = [
        ("xl/worksheets/_rels/sheet1.bin.rels", relations(&beside)),
        ("xl/comments1.bin", comments.concat()),
    ];
    let table = &read_bytes("a.xlsb", &workbook(&[sheet(&rows, &behind)], false, &more)).tables[0];
    assert_eq!(headers(table), ["Firma", "Kontakt", "E-mail", "Kontakt (comment)", "E-mail (e-mail)"]);
    assert_eq!(row(table, 0), ["Zażółć", "Anna Lis", "napisz", "", "anna@a.pl"]);
    assert_eq!(row(table, 1), ["Zażółć", "Jan Wilk", "pisz", "dzwonić rano", "jan@b.pl"]);
}

#[test]
fn hidden_sheets_are_marked_and_one_that_breaks_off_keeps_its_rows() {
    let rows = [
        header(&["Firma", "Miasto"]),
        row_of(1, &[cell(SHARED, 0, 0, &longs(&[2])), cell(SHARED, 1, 0, &longs(&[1]))]),
    ];
    let whole = sheet(&rows, &[]);
    let cut = [whole.clone(), record(0x00, &[0; 40])].concat();
    let reading = read_bytes("a.xlsb", &workbook(&[cut[..cut.len() - 1].to_vec(), whole], false, &[]));
    let sheets: Vec<(&str, bool, Vec<&str>)> =
        reading.tables.iter().map(|table| (table.sheet.as_str(), table.hidden, row(table, 0))).collect();
    let cells = vec!["ТОВ «Світ»", "Łódź"];
    assert_eq!(sheets, [("S1", false, cells.clone()), ("S2", true, cells)]);
    let broken: Vec<bool> = reading
        .tables
        .iter()
        .map(|table| table.issues.iter().any(|issue| issue.code == "sheet_damaged"))
        .collect();
    assert_eq!(broken, [true, false]);
}

#[test]
fn a_workbook_that_excel_wrote_is_read_whole() {
    let reading = read_all(&[fixture("workbooks/various.xlsb")]);
    let table = &reading.tables[0];
    let notes: Vec<&str> = headers(table).into_iter().filter(|title| title.ends_with(')')).collect();
    assert_eq!(notes, ["This is a string (comment)", "This is a string (link)", "C (comment)"]);
    let cells: Vec<&str> =
        (0..u32::try_from(table.height()).expect("few")).flat_map(|at| row(table, at)).collect();
    for wanted in ["13.1211231321", "123456789012345", "2017-03-09", "#NAME?", "http://tika.apache.org/"] {
        assert!(cells.iter().any(|cell| cell.starts_with(wanted)), "{wanted}: {cells:?}");
    }
}
