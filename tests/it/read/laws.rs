//! Laws that hold for any file: nothing panics, and every row stands exactly once.

use proptest::prelude::*;

use super::{read_bytes, row_roles};

/// Pieces of which awkward tables are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(";".to_owned()),
        2 => Just("\n".to_owned()),
        1 => Just("\r\n".to_owned()),
        1 => Just("\"".to_owned()),
        1 => Just("\"\"".to_owned()),
        1 => Just("Razem".to_owned()),
        1 => Just("Клиент".to_owned()),
        1 => Just("\\".to_owned()),
        2 => "[a-zé0-9]{1,6}",
        1 => "[0-9]{1,4}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        let reading = read_bytes("any.bin", &bytes);
        prop_assert_eq!(reading.sources.len(), 1);
        prop_assert!(reading.sources[0].error.is_some() || !reading.tables.is_empty());
    }

    #[test]
    fn no_damage_to_a_workbook_makes_the_reader_panic(at in 0_usize..4000, byte in any::<u8>(), cut in 0_usize..8000) {
        let mut bytes = std::fs::read(super::fixture("workbooks/two_sheets.xls")).expect("a fixture");
        let length = bytes.len();
        if let Some(target) = bytes.get_mut(at * 5 % length) {
            *target = byte;
        }
        bytes.truncate(length - cut.min(length));
        prop_assert_eq!(read_bytes("a.xls", &bytes).sources.len(), 1);
    }

    #[test]
    fn every_record_of_a_text_stands_exactly_once(pieces in proptest::collection::vec(piece(), 1..120)) {
        let text = pieces.concat();
        let reading = read_bytes("a.csv", text.as_bytes());
        let rows = row_roles(&reading.tables);
        let numbers: Vec<u32> = rows.iter().map(|row| row.0).collect();
        let mut once = numbers.clone();
        once.dedup();
        prop_assert_eq!(&once, &numbers, "a row stands twice");
        // without quotes a record is a line
        if !text.contains(['"', '\\']) && !reading.tables.is_empty() {
            let lines = u32::try_from(text.lines().count()).expect("few lines");
            prop_assert_eq!(numbers, (1..=lines).collect::<Vec<u32>>());
        }
        for table in &reading.tables {
            for column in &table.columns {
                prop_assert_eq!(column.cells.len(), table.rows.len());
            }
        }
    }

    #[test]
    fn every_letter_of_a_quoted_table_comes_back(
        rows in proptest::collection::vec(proptest::collection::vec("[a-zA-Złж\",;\n ]{0,8}", 3), 2..8)
    ) {
        // RFC 4180 as any program writes it, with a header that no cell can be mistaken for
        let quoted = |cells: &[String]| {
            cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(",")
        };
        let header: Vec<String> = ["Company", "E-mail", "Phone"].map(str::to_owned).to_vec();
        let lines: Vec<String> = std::iter::once(quoted(&header)).chain(rows.iter().map(|row| quoted(row))).collect();
        let reading = read_bytes("a.csv", (lines.join("\n") + "\n").as_bytes());
        let written: usize = rows.iter().flatten().flat_map(|cell| cell.chars()).filter(|c| c.is_alphabetic()).count();
        let read: usize = reading
            .tables
            .iter()
            .flat_map(|table| {
                let body = table.columns.iter().flat_map(|column| column.cells.iter().flatten().map(str::to_owned));
                let outside = table.outside.iter().filter(|row| row.number.0 > 1).flat_map(|row| row.cells.clone());
                body.chain(outside).collect::<Vec<_>>()
            })
            .flat_map(|cell| cell.chars().filter(|c| c.is_alphabetic()).collect::<Vec<_>>())
            .count();
        let headings: usize = reading
            .tables
            .iter()
            .filter(|table| table.header_rows.iter().any(|row| row.0 == 1))
            .count();
        prop_assert!(headings == 0 || read == written, "{read} letters of {written} came back");
    }
}
