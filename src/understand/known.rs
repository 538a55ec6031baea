//! What the lists of clients of one run know: the names, numbers and codes by which other tables may tell of the same clients.

use foldhash::{HashMap, HashMapExt as _, HashSet};

use crate::model::{Column, Field, Table, TableKind, Understanding};
use crate::normalise::words::compact;

/// Cells that are read of one column, evenly spread: a base of a million rows is known by some of them.
const LOOKED_AT: usize = 20_000;
/// Letters of the shortest name that tells of somebody.
const SHORTEST_NAME: usize = 4;
/// Digits of a telephone without the ways of writing its country.
const DIGITS: usize = 9;

/// Names and numbers of clients, with the table that has them; `None` where several do.
pub(super) struct Known(HashMap<String, Option<usize>>);

impl Known {
    /// What all lists of clients say.
    pub(super) fn of(tables: &[Table], found: &[Understanding]) -> Self {
        let mut known: HashMap<String, Option<usize>> = HashMap::new();
        for (at, (table, understanding)) in tables.iter().zip(found).enumerate() {
            if !is_of_clients(understanding.kind) {
                continue;
            }
            for (column, field) in fields(table, understanding) {
                for text in spread(column) {
                    if let Some(key) = key(field, text) {
                        known
                            .entry(key)
                            .and_modify(|table| *table = table.filter(|table| *table == at))
                            .or_insert(Some(at));
                    }
                }
            }
        }
        Self(known)
    }

    /// Whether a list of clients other than those of `among` has a name or number.
    fn has(&self, field: Field, text: &str, among: &[usize]) -> bool {
        let held = key(field, text).and_then(|key| self.0.get(&key));
        held.is_some_and(|table| table.is_none_or(|table| !among.contains(&table)))
    }

    /// The share of the different values of a column that are names of clients.
    pub(super) fn share_of_names(&self, column: &Column, at: usize) -> f64 {
        const FEWEST: usize = 5;
        let different: HashSet<&str> = spread(column).collect();
        let hits = different.iter().filter(|text| self.has(Field::CompanyName, text, &[at])).count();
        if different.len() < FEWEST { 0.0 } else { hits as f64 / different.len() as f64 }
    }

    /// The share of the rows of some tables that tell of a client whom another list has.
    pub(super) fn share_of_rows(&self, tables: &[Table], found: &[Understanding], among: &[usize]) -> f64 {
        let (mut rows, mut hits) = (0_usize, 0_usize);
        for (table, understanding) in among.iter().filter_map(|at| Some((tables.get(*at)?, found.get(*at)?)))
        {
            let columns: Vec<(&Column, Field)> = fields(table, understanding).collect();
            for row in 0..table.height().min(LOOKED_AT) {
                rows += 1;
                let mut cells =
                    columns.iter().filter_map(|(column, field)| Some((*field, column.cells.get(row)?)));
                hits += usize::from(cells.any(|(field, text)| self.has(field, text, among)));
            }
        }
        hits as f64 / rows.max(1) as f64
    }
}

/// Whether the rows of such a table are clients or people at clients.
pub(super) fn is_of_clients(kind: TableKind) -> bool {
    matches!(kind, TableKind::Clients | TableKind::Contacts)
}

/// The columns by which a client is known.
fn fields<'a>(
    table: &'a Table,
    understanding: &'a Understanding,
) -> impl Iterator<Item = (&'a Column, Field)> {
    table
        .columns
        .iter()
        .zip(&understanding.columns)
        .filter_map(|(column, meaning)| Some((column, meaning.field?)))
        .filter(|(_, field)| is_name(*field) || field.is_telephone() || *field == Field::Email)
}

pub(super) fn is_name(field: Field) -> bool {
    matches!(field, Field::CompanyName | Field::LegalName | Field::ContactFullName)
}

/// The filled cells of a column, evenly spread where there are too many.
pub(super) fn spread(column: &Column) -> impl Iterator<Item = &str> {
    let step = column.cells.len().div_ceil(LOOKED_AT).max(1);
    column.cells.iter().step_by(step).flatten().map(str::trim).filter(|text| !text.is_empty())
}

/// What is the same however a name or a number is written.
fn key(field: Field, text: &str) -> Option<String> {
    if field.is_telephone() {
        let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).collect();
        let last = digits.len().checked_sub(DIGITS).and_then(|from| digits.get(from..))?;
        return Some(last.iter().map(|digit| char::from(*digit)).collect());
    }
    let key = compact(text);
    (key.chars().count() >= SHORTEST_NAME && key.chars().any(char::is_alphabetic)).then_some(key)
}
