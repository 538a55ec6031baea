//! How the rows of one table are read: which columns hold what, and what holds for all rows.

use rayon::prelude::*;

use super::columns;
use super::own_lines::OwnLines;
use crate::model::{
    Cells, Country, Currency, DateOrder, DecimalMark, Field, Origin, StatusMeaning, Table, TableId,
    TableKind, Understanding, ValueFormat,
};
use crate::normalise::person::{self, NameOrder};

/// Rows that are looked at by one thread at a time.
const MIN_ROWS: usize = 2048;

/// One table with what its columns hold.
pub(super) struct Plan<'a> {
    pub table: &'a Table,
    pub understanding: &'a Understanding,
    /// The columns that hold a field of the clients, in order.
    pub columns: Vec<(usize, Field)>,
    /// Countries to try for ids and addresses that name none, the likeliest first.
    pub countries: Vec<Country>,
    /// Countries to try for phones that name none, the likeliest first.
    pub phone_countries: Vec<Country>,
    /// The order in which the column of whole names writes them.
    pub name_order: Option<NameOrder>,
    /// Whether the column of kinds of clients tells statuses.
    pub types_are_statuses: bool,
    /// Columns of statuses and kinds that say the same of everybody.
    idle: Vec<usize>,
    /// Who of the two sides of a call is the firm itself.
    own: OwnLines,
    id: TableId,
}

impl<'a> Plan<'a> {
    pub fn new(id: TableId, table: &'a Table, understanding: &'a Understanding, homes: &[Country]) -> Self {
        let mut columns: Vec<(usize, Field)> = understanding
            .columns
            .iter()
            .take(table.columns.len())
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
        let own_firm = columns::own_firm(table, &columns);
        columns.retain(|(at, _)| !own_firm.contains(at));
        Self {
            table,
            understanding,
            phone_countries: columns::of_phones(table, &columns, &countries, homes.first().copied()),
            types_are_statuses: columns::types_are_statuses(table, &columns),
            idle: columns::idle_statuses(table, &columns),
            own: OwnLines::of(table, understanding.kind, &columns),
            columns,
            countries,
            name_order,
            id,
        }
    }

    /// Whether a column of statuses or kinds says the same of everybody.
    pub fn is_idle(&self, column: usize) -> bool {
        self.idle.contains(&column)
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
        let held = self.columns.iter().filter_map(move |(at, _)| Some(&table.columns.get(*at)?.cells));
        let texts = Cells::row_of(held, row as usize);
        let cells =
            self.columns.iter().zip(texts).filter_map(|((index, field), text)| Some((*index, *field, text?)));
        cells.filter(|(_, field, text)| !self.own.holds(*field, text))
    }

    /// The filled cells of a row that hold no field of its client.
    pub fn extras(&self, row: u32) -> impl Iterator<Item = (usize, &'a str)> + '_ {
        let table = self.table;
        let held = |index: &usize| self.columns.binary_search_by_key(index, |(column, _)| *column).is_ok();
        let extras = (0..self.understanding.columns.len()).filter(move |index| !held(index));
        extras.filter_map(move |index| Some((index, table.cell(row, index)?)))
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
