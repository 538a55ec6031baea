//! The firm's own side of a log of calls that names both sides: extensions, colleagues, the firm's own numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Field, Table, TableKind};

/// Digits of the shortest number that is dialled from outside.
const OUTSIDE: usize = 7;
/// Digits at the end of a number by which it is known in any way of writing it.
const KNOWN_BY: usize = 9;
/// Rows below which a number that comes again may be a client's.
const FEWEST: usize = 10;
/// A number of the firm's own stands in at least one row of so many.
const OFTEN: usize = 20;

/// What tells the firm's own lines in a table of calls with columns for both sides.
#[derive(Clone, Debug, Default)]
pub(super) struct OwnLines {
    /// Whether the table has a column of phones for each side.
    two_sided: bool,
    /// The ends of the firm's own numbers.
    numbers: BTreeSet<String>,
}

/// The columns of phones of a row.
struct Call {
    filled: usize,
    /// The ends of the numbers that are dialled from outside.
    outside: BTreeSet<String>,
}

impl OwnLines {
    /// Looks whether the columns of phones are the two sides of calls: both are filled, and one of them holds a line of the
    /// firm's own, be it an extension, the name of a colleague, or one of the few numbers of which each call has one.
    pub(super) fn of(table: &Table, kind: TableKind, columns: &[(usize, Field)]) -> Self {
        let phones: Vec<usize> =
            columns.iter().filter(|(_, field)| field.is_telephone()).map(|(column, _)| *column).collect();
        if kind != TableKind::Interactions || phones.len() < 2 {
            return Self::default();
        }
        let height = u32::try_from(table.height()).unwrap_or(u32::MAX);
        let call = |row: u32| {
            let cells: Vec<&str> = phones.iter().filter_map(|column| table.cell(row, *column)).collect();
            Call { filled: cells.len(), outside: cells.iter().filter_map(|text| end(text)).collect() }
        };
        let calls: Vec<Call> = (0..height).map(call).filter(|call| call.filled > 0).collect();
        if are_two_sided(&calls, &BTreeSet::new()) {
            return Self { two_sided: true, numbers: BTreeSet::new() };
        }
        let numbers = numbers_of_all(&calls);
        if are_two_sided(&calls, &numbers) { Self { two_sided: true, numbers } } else { Self::default() }
    }

    /// Whether a cell holds one of the firm's own lines, or the name of a colleague who spoke.
    pub(super) fn holds(&self, field: Field, text: &str) -> bool {
        self.two_sided && field.is_telephone() && end(text).is_none_or(|end| self.numbers.contains(&end))
    }
}

/// Whether nearly every call names two sides of which exactly one is somebody else.
fn are_two_sided(calls: &[Call], own: &BTreeSet<String>) -> bool {
    let sided = calls.iter().filter(|call| call.filled > 1 && call.outside.difference(own).count() == 1);
    let sided = sided.count();
    sided > 2 && sided * 10 >= calls.len() * 8
}

/// The few numbers of which nearly each call has one: the most frequent, then the most frequent of the calls without it, and so
/// on.
fn numbers_of_all(calls: &[Call]) -> BTreeSet<String> {
    let mut own = BTreeSet::new();
    let mut without: Vec<&Call> = calls.iter().collect();
    while without.len() * 10 > calls.len() {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for end in without.iter().flat_map(|call| &call.outside) {
            *times.entry(end).or_default() += 1;
        }
        let Some((most, count)) = times.into_iter().max_by_key(|(_, count)| *count) else { break };
        if count < FEWEST || count * OFTEN < calls.len() {
            break;
        }
        let most = most.to_owned();
        without.retain(|call| !call.outside.contains(&most));
        own.insert(most);
    }
    own
}

/// The last digits of a number that is dialled from outside.
fn end(text: &str) -> Option<String> {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_digit).collect();
    let start = digits.len().saturating_sub(KNOWN_BY);
    (digits.len() >= OUTSIDE).then(|| digits.get(start..).unwrap_or_default().iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Column, RowNumber, SourceId};

    fn own(rows: &[[String; 2]]) -> OwnLines {
        let column = |place: usize| Column {
            header: String::new(),
            cells: rows.iter().map(|row| row.get(place).map(String::as_str)).collect(),
            types: None,
        };
        let table = Table {
            source: SourceId(0),
            sheet: String::new(),
            hidden: false,
            dialect: None,
            titles: Vec::new(),
            header_rows: Vec::new(),
            columns: vec![column(0), column(1)],
            rows: (1..).take(rows.len()).map(RowNumber).collect(),
            outside: Vec::new(),
            issues: Vec::new(),
        };
        OwnLines::of(&table, TableKind::Interactions, &[(0, Field::Phone), (1, Field::PhoneOther)])
    }

    fn calls(own: &[&str]) -> Vec<[String; 2]> {
        let client = |row: usize| format!("601 602 {:03}", 100 + row % 17);
        let sides = |row: usize, own: &str| [client(row), own.to_owned()];
        let calls = (0..60).zip(own.iter().cycle()).map(|(row, own)| sides(row, own));
        calls.enumerate().map(|(row, [a, b])| if row % 3 == 0 { [a, b] } else { [b, a] }).collect()
    }

    #[test]
    fn extensions_and_colleagues_are_the_firms() {
        for lines in [["221", "222"], ["Игорь", "Петренко"]] {
            let own = own(&calls(&lines));
            assert!(own.holds(Field::Phone, lines[0]) && own.holds(Field::PhoneOther, lines[1]));
            assert!(!own.holds(Field::Phone, "601 602 103"));
        }
    }

    #[test]
    fn few_numbers_of_which_each_call_has_one_are_the_firms() {
        let own = own(&calls(&["+48 22 100 20 30", "22 100 20 31"]));
        assert!(own.holds(Field::Phone, "0048221002030") && own.holds(Field::Phone, "221002031"));
        assert!(!own.holds(Field::Phone, "601 602 103"));
        assert!(!own.holds(Field::Notes, "221002031"));
    }

    #[test]
    fn two_numbers_of_a_client_are_both_of_the_client() {
        let rows: Vec<[String; 2]> =
            (0..60).map(|row| [format!("601602{:03}", 100 + row), format!("2210020{row:02}")]).collect();
        let own = own(&rows);
        assert!(!own.holds(Field::Phone, "601602100") && !own.holds(Field::Phone, "12345"));
    }
}
