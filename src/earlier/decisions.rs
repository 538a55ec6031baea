//! Decisions of people: `review.csv`, `decisions.csv`, or the saved workbook with its tab for doubtful pairs.
//!
//! A line is a decision where its column `decision` says `same` or `different`, in any language of the workbook. Column names
//! too are known in every language. What a spreadsheet does to a CSV when it saves it (semicolons, tabs, a byte order mark,
//! UTF-16) makes no difference.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;

use calamine::{Data, Reader as _, open_workbook_auto_from_rs};

use crate::error::{AtPath as _, Error};
use crate::model::{Decision, Ruling, Side};
use crate::write::Words;

/// What a file of decisions holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    /// The decisions, in the order of the file.
    pub decisions: Vec<Decision>,
    /// Lines whose decision is neither: the line, and what it says.
    pub unreadable: Vec<(u64, String)>,
}

/// The columns that matter, by the names they have in CSV files.
const COLUMNS: [&str; 7] =
    ["left_id", "right_id", "left_name", "right_name", "decision", "left_key", "right_key"];

/// A row with the number a person sees.
type Row = (u64, Vec<String>);

/// Reads a file of decisions.
///
/// # Errors
/// When the file cannot be read, or holds no column of decisions.
pub fn read(path: &Path) -> Result<Decisions, Error> {
    let bytes = std::fs::read(path).at("read the decisions", path)?;
    let tables = if bytes.starts_with(b"PK") {
        sheets(bytes).map_err(|cause| {
            Error::usage(format!("cannot read the decisions in `{}`", path.display())).because(cause)
        })?
    } else {
        vec![lines(&bytes)]
    };
    let mut read = Decisions::default();
    let mut known = false;
    for table in tables {
        known |= of_table(table, &mut read);
    }
    if known {
        return Ok(read);
    }
    Err(Error::usage(format!("`{}` holds no decisions", path.display())).hint(
        "give a `review.csv` whose column `decision` says `same` or `different`, or the saved workbook `clients.xlsx`",
    ))
}

/// Keeps of equal decisions the last, so that giving one twice changes nothing.
#[must_use]
pub fn once(decisions: Vec<Decision>) -> Vec<Decision> {
    let mut last: BTreeMap<(Side, Side), usize> = BTreeMap::new();
    for (at, decision) in decisions.iter().enumerate() {
        last.insert((decision.left.clone(), decision.right.clone()), at);
    }
    let settled: Vec<Decision> = decisions.iter().filter(|decision| decision.settled).cloned().collect();
    let keep = |(at, mut decision): (usize, Decision)| {
        let newest = last.get(&(decision.left.clone(), decision.right.clone())) == Some(&at);
        // what the earlier base had obeyed stays obeyed when it is given again
        decision.settled |= settled.contains(&Decision { settled: true, ..decision.clone() });
        newest.then_some(decision)
    };
    decisions.into_iter().enumerate().filter_map(keep).collect()
}

/// Takes the decisions out of a table; `false` where it has no column of decisions.
fn of_table(mut rows: impl Iterator<Item = Row>, into: &mut Decisions) -> bool {
    let Some((_, header)) = rows.next() else { return false };
    let names: Vec<Option<&str>> = header.iter().map(|name| column_named(name)).collect();
    let place = |wanted: &str| names.iter().position(|name| *name == Some(wanted));
    let Some(decision) = place("decision") else { return false };
    if place("left_id").is_none() || place("right_id").is_none() {
        return false;
    }
    for (number, row) in rows {
        let cell =
            |wanted: &str| place(wanted).and_then(|at| row.get(at)).map_or("", |text| text.trim()).to_owned();
        let said = row.get(decision).map_or("", |text| text.trim());
        if said.is_empty() {
            continue;
        }
        let Some(ruling) = ruling(said) else {
            into.unreadable.push((number, said.to_owned()));
            continue;
        };
        let side = |id: &str, name: &str, key: &str| Side {
            id: cell(id),
            name: cell(name),
            keys: cell(key).split_whitespace().filter_map(|key| key.parse().ok()).collect(),
        };
        into.decisions.push(Decision {
            left: side("left_id", "left_name", "left_key"),
            right: side("right_id", "right_name", "right_key"),
            ruling,
            settled: false,
        });
    }
    true
}

/// The column that a header means, in any language.
fn column_named(header: &str) -> Option<&'static str> {
    let header = header.trim().trim_start_matches('\u{feff}').to_lowercase();
    COLUMNS.into_iter().find(|name| {
        let key = format!("field.{name}");
        *name == header || Words::all().iter().any(|words| words.say(&key).to_lowercase() == header)
    })
}

/// What a decision says, in any language.
fn ruling(said: &str) -> Option<Ruling> {
    let said = said.to_lowercase();
    [(Ruling::Same, "review.same"), (Ruling::Different, "review.different")]
        .into_iter()
        .find(|(ruling, key)| {
            ruling.as_str() == said || Words::all().iter().any(|words| words.say(key).to_lowercase() == said)
        })
        .map(|(ruling, _)| ruling)
}

/// The rows of a CSV file in any of the forms that spreadsheets save.
fn lines(bytes: &[u8]) -> Box<dyn Iterator<Item = Row>> {
    // without a byte order mark it is UTF-8; ids and decisions survive even where names do not
    let (text, _, _) = encoding_rs::UTF_8.decode(bytes);
    let head = text.lines().next().unwrap_or("");
    let count = |mark: char| head.matches(mark).count();
    let delimiter =
        [(',', b','), (';', b';'), ('\t', b'\t')].into_iter().rev().max_by_key(|(mark, _)| count(*mark));
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .has_headers(false)
        .delimiter(delimiter.map_or(b',', |(_, byte)| byte))
        .from_reader(Cursor::new(text.into_owned().into_bytes()));
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    while let Ok(true) = reader.read_byte_record(&mut record) {
        let number = record.position().map_or(0, csv::Position::line);
        let cells = record.iter().map(|cell| String::from_utf8_lossy(cell).into_owned()).collect();
        rows.push((number, cells));
    }
    Box::new(rows.into_iter())
}

/// The rows of the sheets of doubtful pairs; of all sheets where none is called so.
fn sheets(bytes: Vec<u8>) -> Result<Vec<Box<dyn Iterator<Item = Row>>>, calamine::Error> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes))?;
    let names = book.sheet_names();
    let is_review = |name: &&String| {
        Words::all()
            .iter()
            .any(|words| name.to_lowercase().starts_with(&words.say("tab.review").to_lowercase()))
    };
    let wanted: Vec<String> = names.iter().filter(is_review).cloned().collect();
    let wanted = if wanted.is_empty() { names } else { wanted };
    let mut tables: Vec<Box<dyn Iterator<Item = Row>>> = Vec::new();
    for name in wanted {
        let range = book.worksheet_range(&name)?;
        let first = range.start().map_or(0, |(row, _)| u64::from(row));
        let rows: Vec<Row> = (first + 1..)
            .zip(range.rows())
            .map(|(number, row)| (number, row.iter().map(text).collect()))
            .collect();
        tables.push(Box::new(rows.into_iter()));
    }
    Ok(tables)
}

fn text(cell: &Data) -> String {
    match cell {
        Data::String(text) => text.clone(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &[u8]) -> Decisions {
        let mut read = Decisions::default();
        assert!(of_table(lines(text), &mut read));
        read
    }

    #[test]
    fn decisions_are_read_as_spreadsheets_save_them() {
        let plain = "left_id,right_id,decision\nC1,C2,same\nC3,C4,\nC5,C6,Different\n";
        let expected = of(plain.as_bytes());
        assert_eq!(expected.decisions.len(), 2);
        assert_eq!(expected.decisions[1].ruling, Ruling::Different);
        let forms = [
            plain.replace(',', ";"),
            plain.replace(',', "\t"),
            format!("\u{feff}{}", plain.replace('\n', "\r\n")),
        ];
        for form in forms {
            assert_eq!(of(form.as_bytes()), expected, "{form:?}");
        }
        let utf_16: Vec<u8> = [0xff, 0xfe]
            .into_iter()
            .chain(plain.replace(',', "\t").encode_utf16().flat_map(u16::to_le_bytes))
            .collect();
        assert_eq!(of(&utf_16), expected);
    }

    #[test]
    fn every_language_of_the_workbook_is_understood() {
        for words in Words::all() {
            assert_eq!(ruling(words.say("review.same")), Some(Ruling::Same), "{}", words.code());
            assert_eq!(ruling(words.say("review.different")), Some(Ruling::Different), "{}", words.code());
            for name in COLUMNS {
                assert_eq!(column_named(words.say(&format!("field.{name}"))), Some(name), "{}", words.code());
            }
        }
        assert_eq!(ruling("perhaps"), None);
    }

    #[test]
    fn what_is_neither_is_told_with_its_line() {
        let read = of(b"left_id,right_id,decision\nC1,C2,perhaps\n");
        assert_eq!((read.decisions.len(), read.unreadable), (0, vec![(2, "perhaps".to_owned())]));
    }
}
