//! Text to records.

#[path = "../../../../src/read/text/consistency.rs"]
mod consistency;
#[path = "../../../../src/read/text/dialect.rs"]
mod dialect;
#[path = "../../../../src/read/text/marks.rs"]
mod marks;
#[path = "../../../../src/read/text/records/mod.rs"]
mod records;
#[path = "../../../../src/read/text/stray.rs"]
mod stray;

/// Splits a text and checks that no line is lost or comes twice, and that every cell can be read.
pub fn split(text: &str) {
    let choice = dialect::choose(text);
    let mut records = records::Records::new(text, &choice.dialect);
    let mut cells = Vec::new();
    let (mut last, mut at) = (0, 0);
    while let Some(line) = records.next(&mut cells) {
        assert!(line > last, "records begin on lines that rise");
        last = line;
        let record = records.last();
        assert_eq!(record.start, at, "records follow each other without a gap");
        at = record.end;
        for cell in &cells {
            if let records::Cell::Range(range) = cell {
                assert!(text.get(range.clone()).is_some(), "a cell ends within a letter");
                assert!(
                    range.start >= record.start && range.end <= record.end,
                    "a cell is part of its record"
                );
            }
        }
        if let [_] = cells.as_slice() {
            stray::stray_dialect(text.get(record).unwrap_or_default(), cells.len(), &choice);
        }
    }
    assert_eq!(at, text.len(), "the last record ends with the text");
}
