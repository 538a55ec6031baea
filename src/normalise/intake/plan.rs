//! How the rows of one table are read: which columns hold what, and what holds for all rows.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::own_lines::OwnLines;
use crate::model::{
    Country, Currency, DateOrder, DecimalMark, Field, Origin, StatusMeaning, Table, TableId, TableKind,
    Understanding, ValueFormat,
};
use crate::normalise::person::{self, NameOrder};
use crate::normalise::words;

/// Rows that are looked at by one thread at a time.
const MIN_ROWS: usize = 2048;

/// One table with what its columns hold.
pub(super) struct Plan<'a> {
    pub table: &'a Table,
    pub understanding: &'a Understanding,
    /// The columns that hold a field, in order.
    pub columns: Vec<(usize, Field)>,
    /// Countries to try for numbers that name none, the likeliest first.
    pub countries: Vec<Country>,
    /// The order in which the column of whole names writes them.
    pub name_order: Option<NameOrder>,
    /// Whether the column of kinds of clients tells those who buy from those who do not yet, or no more. One that tells
    /// them from suppliers and partners alone, as programs fill it in by themselves, says nothing of a status.
    pub types_are_statuses: bool,
    /// Who of the two sides of a call is the firm itself.
    own: OwnLines,
    id: TableId,
}

impl<'a> Plan<'a> {
    pub fn new(id: TableId, table: &'a Table, understanding: &'a Understanding, homes: &[Country]) -> Self {
        let columns: Vec<(usize, Field)> = understanding
            .columns
            .iter()
            .enumerate()
            .filter_map(|(index, column)| column.field.map(|field| (index, field)))
            .collect();
        let mut countries: Vec<Country> = understanding.context.country.into_iter().collect();
        countries.extend(homes.iter().filter(|home| Some(**home) != understanding.context.country));
        let name_order = columns
            .iter()
            .find(|(_, field)| *field == Field::ContactFullName)
            .and_then(|(index, _)| table.columns.get(*index))
            .and_then(|column| {
                let rows = (0..column.cells.len()).into_par_iter().with_min_len(MIN_ROWS);
                person::column_order(rows.filter_map(|row| column.cells.get(row)))
            });
        let types_are_statuses = columns
            .iter()
            .filter(|(_, field)| *field == Field::ClientType)
            .filter_map(|(index, _)| table.columns.get(*index))
            .any(|column| {
                column.cells.iter().flatten().collect::<BTreeSet<_>>().into_iter().any(tells_stages)
            });
        let own = OwnLines::of(table, understanding.kind, &columns);
        Self { table, understanding, columns, countries, name_order, types_are_statuses, own, id }
    }

    /// The positions of the body's rows.
    pub fn rows(&self) -> Vec<u32> {
        (0..u32::try_from(self.table.height()).unwrap_or(u32::MAX)).collect()
    }

    pub fn origin(&self, row: u32) -> Origin {
        Origin { table: self.id, row }
    }

    /// The filled cells of a row that hold a field. Of the two sides of a call the firm's own line tells nothing of the client.
    pub fn cells(&self, row: u32) -> impl Iterator<Item = (usize, Field, &'a str)> + '_ {
        let table = self.table;
        let cells = self
            .columns
            .iter()
            .filter_map(move |(index, field)| Some((*index, *field, table.cell(row, *index)?)));
        cells.filter(|(_, field, text)| !self.own.holds(*field, text))
    }

    /// The filled cells of a row that hold no field.
    pub fn extras(&self, row: u32) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        let table = self.table;
        let extras =
            self.understanding.columns.iter().enumerate().filter(|(_, column)| column.field.is_none());
        extras.filter_map(move |(index, _)| Some((index, table.cell(row, index)?)))
    }

    pub fn format(&self, column: usize) -> ValueFormat {
        self.understanding.columns.get(column).map(|column| column.format).unwrap_or_default()
    }

    /// Reads a date the way its column writes dates. Excel's own dates are ISO already.
    pub fn date(&self, column: usize, text: &str) -> Option<jiff::civil::Date> {
        let format = self.format(column);
        let order = format.date_order.unwrap_or(DateOrder::DayMonthYear);
        crate::normalise::date::date(text, order, format.serial_dates)
    }

    /// Reads an amount the way its column writes amounts; a number cell of a workbook always has a point.
    pub fn amount(
        &self,
        column: usize,
        row: u32,
        text: &str,
    ) -> Option<(crate::model::Amount, Option<Currency>)> {
        let number_cell = self
            .table
            .columns
            .get(column)
            .is_some_and(|column| column.cell_type(row) == crate::model::CellType::Number);
        let mark = if number_cell {
            DecimalMark::Point
        } else {
            self.format(column).decimal_mark.unwrap_or(DecimalMark::Comma)
        };
        crate::normalise::money::amount(text, mark)
    }

    pub fn is_stop_list(&self) -> bool {
        self.understanding.kind == TableKind::StopList
    }

    /// The status that tab or file stands for.
    pub fn status(&self) -> Option<&(StatusMeaning, String)> {
        self.understanding.context.status.as_ref()
    }
}

/// Whether a word is of a stage on the way to a client, or after it, and not only of what kind somebody is.
fn tells_stages(word: &str) -> bool {
    use StatusMeaning as M;
    words::status_word(word).is_some_and(|meaning| {
        !matches!(
            meaning,
            M::Won
                | M::Vip
                | M::Partner
                | M::Supplier
                | M::Competitor
                | M::DoNotContact
                | M::Duplicate
                | M::Archived
                | M::Unknown
        )
    })
}
