//! Rows that one cell of the sheet names: a client with two contacts stands in two rows, and his name in a cell over both.

use std::collections::{BTreeSet, HashMap};

use foldhash::fast::RandomState;

use crate::model::{Field, Intake, Origin, Record, RecordId, RecordRole, Table, TableId, Understanding};

/// The records of clients whose name is written in one cell: each with that of the row above it.
///
/// A cell over rows that have ids or places of their own is a heading rather than a name.
#[must_use]
pub fn named_by_one_cell(
    tables: &[Table],
    understandings: &[Understanding],
    intake: &Intake,
) -> Vec<(RecordId, RecordId)> {
    let rows: BTreeSet<Origin> = (0..)
        .map(TableId)
        .zip(tables.iter().zip(understandings))
        .flat_map(|(id, (table, told))| {
            let rows = continued(table, told);
            rows.into_iter().map(move |row| Origin { table: id, row })
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let clients =
        (0..).map(RecordId).zip(&intake.records).filter(|(_, record)| record.role == RecordRole::Client);
    let known: HashMap<Origin, (RecordId, &Record), RandomState> =
        clients.map(|(id, record)| (record.origin, (id, record))).collect();
    let pairs = rows.iter().filter_map(|below| {
        let above = Origin { row: below.row.checked_sub(1)?, ..*below };
        let ((left, a), (right, b)) = (known.get(&above)?, known.get(below)?);
        one_client(a, b).then_some((*left, *right))
    });
    pairs.collect()
}

/// The rows of a table whose name of the client is one with that of the row above.
fn continued(table: &Table, understanding: &Understanding) -> Vec<u32> {
    let named = |wanted: &[Field]| {
        let columns = table.columns.iter().zip(&understanding.columns);
        let names = columns.filter(|(_, told)| told.field.is_some_and(|field| wanted.contains(&field)));
        names.flat_map(|(column, _)| column.cells.continued()).copied().collect::<Vec<u32>>()
    };
    let holds = |field: Field| understanding.columns.iter().any(|column| column.field == Some(field));
    // in a list of people the person is the client
    let company = [Field::CompanyName, Field::LegalName];
    if company.iter().any(|&field| holds(field)) { named(&company) } else { named(&[Field::ContactFullName]) }
}

fn one_client(above: &Record, below: &Record) -> bool {
    let other_ids = !above.tax_ids.is_empty()
        && !below.tax_ids.is_empty()
        && !above.tax_ids.iter().any(|id| below.tax_ids.contains(id));
    let apart = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
    let (a, b) = (&above.address, &below.address);
    !other_ids && !apart(&a.city_key, &b.city_key) && !apart(&a.street_key, &b.street_key)
}
