//! The cells of a client's rows that its golden values do not show.

use super::shown::{Shown, ShowsPerson};
use super::survive::Verdicts;
use super::witness::Witness;
use crate::model::{Alternative, Client, Field, Record, Said, Table, TableKind, Understanding};

/// The tables, and what each of their columns was taken for.
pub(super) struct Written<'a> {
    tables: &'a [Table],
    /// For each table of clients, for each column: its field, and whether no other column has that field. Rows of orders and
    /// of contacts are written out as such, so that nothing of them has to be kept here.
    fields: Vec<Vec<(Option<Field>, bool)>>,
}

/// A non-empty cell of a client row that the golden values do not show.
pub(super) struct Unshown<'a> {
    pub column: u32,
    pub field: Option<Field>,
    pub header: &'a str,
    pub text: &'a str,
}

impl<'a> Written<'a> {
    pub fn new(tables: &'a [Table], understandings: &[Understanding]) -> Self {
        let mut fields: Vec<Vec<(Option<Field>, bool)>> =
            tables.iter().map(|table| vec![(None, false); table.columns.len()]).collect();
        for understanding in understandings {
            let Some(slots) = fields.get_mut(understanding.table.index()) else { continue };
            if matches!(understanding.kind, TableKind::Orders | TableKind::Interactions) {
                slots.clear();
            }
            for (slot, column) in slots.iter_mut().zip(&understanding.columns) {
                let alone = column.field.is_some_and(|field| understanding.columns_of(field).count() == 1);
                *slot = (column.field, alone);
            }
        }
        Self { tables, fields }
    }

    /// The cells of a record's row that a client does not show.
    pub fn unshown(&self, shown: &Shown<'_>, record: &Record) -> Vec<Unshown<'a>> {
        let table = record.origin.table.index();
        let (Some(table), Some(fields)) = (self.tables.get(table), self.fields.get(table)) else {
            return Vec::new();
        };
        let mut unshown = Vec::new();
        let cells = table.row(record.origin.row).zip(&table.columns);
        for (at, ((text, column), (field, alone))) in cells.zip(fields).enumerate() {
            let Some(text) = text.filter(|text| !text.trim().is_empty()) else { continue };
            let number = u32::try_from(at).unwrap_or(u32::MAX);
            // what the normaliser left over is part of the cell and shown nowhere
            let whole = !record.unplaced.iter().any(|part| part.column == number);
            let seen = whole && field.is_some_and(|field| shown.shows(record, field, *alone, text.trim()));
            if !seen {
                unshown.push(Unshown { column: number, field: *field, header: &column.header, text });
            }
        }
        unshown
    }
}

/// Everything of a client's rows that its golden values do not show, in the order of rows and columns.
pub(super) fn alternatives<P: ShowsPerson>(
    client: &Client,
    people: &[P],
    witnesses: &[Witness<'_>],
    written: &Written<'_>,
    verdicts: &Verdicts,
) -> Vec<Alternative> {
    let shown = Shown::of(client, people);
    let of_record = |record: &Record| {
        let cells = written.unshown(&shown, record);
        let origin = record.origin;
        cells
            .into_iter()
            .map(|cell| Alternative {
                field: cell.field,
                column: cell.column,
                origin,
                why: why(&cell, record, verdicts),
            })
            .collect::<Vec<_>>()
    };
    witnesses.iter().flat_map(|witness| of_record(witness.record)).collect()
}

/// Why a cell is not golden.
fn why(cell: &Unshown<'_>, record: &Record, verdicts: &Verdicts) -> Said {
    let mut codes: Vec<&'static str> =
        record.unplaced.iter().filter(|part| part.column == cell.column).map(|part| part.code).collect();
    if codes.iter().all(|code| Some(code) == codes.first()) {
        codes.truncate(1);
    }
    if !codes.is_empty() {
        return Said::each(codes.into_iter().map(|code| Said::new("noticed", code)).collect());
    }
    // a value is compared as it was taken up: apart from the white space around it
    let decided = cell.field.and_then(|field| {
        let told = verdicts.why(field, cell.text.trim());
        told.or_else(|| verdicts.why(field, &cell.text.split_whitespace().collect::<Vec<_>>().join(" ")))
            .or_else(|| verdicts.why_of_row(field, record.origin))
    });
    if let Some(code) = decided {
        return Said::new("kept", code);
    }
    let code = match cell.field {
        None => "no_column",
        Some(
            Field::CompanyName
            | Field::LegalName
            | Field::LegalForm
            | Field::ContactFirstName
            | Field::ContactMiddleName
            | Field::ContactLastName
            | Field::ContactFullName,
        ) => "other_spelling",
        Some(
            Field::Phone | Field::Mobile | Field::PhoneOther | Field::Fax | Field::Email | Field::Website,
        ) => "normal_form",
        Some(
            Field::Country
            | Field::Region
            | Field::City
            | Field::PostalCode
            | Field::Street
            | Field::HouseNumber
            | Field::FullAddress,
        ) => "other_address",
        Some(Field::UpdatedDate) => "tells_age",
        Some(Field::Status | Field::ClientType) => "status_judged",
        Some(_) => "other_value",
    };
    Said::new("kept", code)
}
