//! Cells that found no place among the fields: of columns that fit no field, and those that their field could not read.
//!
//! Within one table they are compared by what stands in them. A column in which no value comes twice only names the
//! rows, and one that repeats the words of the name brings nothing new: neither takes part.

use std::collections::BTreeMap;

use super::hash;
use super::rows::Rows;
use crate::link::compare::EXTRAS;
use crate::model::{CompanyName, Record};

/// A value of a column that fits no field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extra {
    /// Table and column.
    pub column: u64,
    /// The hash of the text in lower case.
    pub value: u64,
    /// Which of the record's unplaced cells it is.
    pub cell: u16,
    /// Which of the comparisons kept for such columns it takes part in.
    pub slot: u8,
}

/// From so many of a hundred cells that only hold words of the name, a column repeats the name.
const REPEATS_THE_NAME: u32 = 70;

/// What is known of a column.
#[derive(Clone, Copy, Debug, Default)]
struct Column {
    filled: u32,
    distinct: u32,
    in_name: u32,
}

/// The unplaced cells, one a column, in the order of columns.
pub fn of(record: &Record) -> Vec<Extra> {
    let mut extras: Vec<Extra> = (0_u16..)
        .zip(&record.unplaced)
        .filter(|(_, cell)| !cell.text.trim().is_empty())
        .map(|(position, cell)| Extra {
            column: u64::from(record.origin.table.0) << 32 | u64::from(cell.column),
            value: hash::text(&cell.text.trim().to_lowercase()),
            cell: position,
            slot: 0,
        })
        .collect();
    extras.sort_unstable();
    extras.dedup_by_key(|extra| extra.column);
    extras
}

/// Gives the fullest columns of each table a comparison each and drops the cells of the others.
pub fn give_slots(records: &[Record], parts: &mut [Rows]) {
    let mut values: Vec<(u64, u64)> = Vec::new();
    let mut columns: BTreeMap<u64, Column> = BTreeMap::new();
    for (records, rows) in records.chunks(Rows::PART).zip(parts.iter()) {
        for (place, record) in records.iter().enumerate() {
            for extra in rows.extras.get(place) {
                let column = columns.entry(extra.column).or_default();
                column.filled += 1;
                column.in_name += u32::from(repeats_the_name(record, extra));
                values.push((extra.column, extra.value));
            }
        }
    }
    values.sort_unstable();
    values.dedup();
    for (column, _) in values {
        columns.entry(column).or_default().distinct += 1;
    }
    let mut by_table: BTreeMap<u64, Vec<(u32, u64)>> = BTreeMap::new();
    for (id, column) in columns {
        if column.distinct < column.filled && column.in_name * 100 < column.filled * REPEATS_THE_NAME {
            by_table.entry(id >> 32).or_default().push((column.filled, id));
        }
    }
    let mut slots: BTreeMap<u64, u8> = BTreeMap::new();
    for columns in by_table.values_mut() {
        columns.sort_unstable_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        slots.extend((0_u8..).zip(columns.iter().take(EXTRAS)).map(|(slot, &(_, column))| (column, slot)));
    }
    let placed = |extra: &Extra| Some(Extra { slot: *slots.get(&extra.column)?, ..*extra });
    for rows in parts {
        let kept = (0..rows.len()).map(|place| rows.extras.get(place).iter().filter_map(placed));
        rows.extras = kept.collect();
    }
}

/// Whether every word of the cell is a word of the record's names.
fn repeats_the_name(record: &Record, extra: &Extra) -> bool {
    let Some(cell) = record.unplaced.get(usize::from(extra.cell)) else { return false };
    let names = || {
        let companies = record.names.iter().map(CompanyName::display);
        companies.chain(record.persons.iter().map(|person| person.display.as_str()))
    };
    let mut words = words(&cell.text).peekable();
    words.peek().is_some()
        && words.all(|word| {
            names().flat_map(self::words).any(|known| known.to_lowercase() == word.to_lowercase())
        })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
