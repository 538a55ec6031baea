//! Tables of an output, read back.

use std::path::Path;

use jiff::civil::Date;

use crate::error::{AtPath as _, Error};
use crate::model::{
    Column, ColumnMeaning, DateOrder, DatedNote, DecimalMark, Field, RowNumber, Said, SourceId, Table,
    TableContext, TableId, TableKind, Understanding, ValueFormat,
};
use crate::write::unguarded;

/// A CSV file that a run wrote.
pub(super) struct Sheet {
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    numbers: Vec<RowNumber>,
}

/// A column that a table of this run is to have.
pub(super) struct Wanted {
    name: &'static str,
    field: Field,
    cells: Option<Vec<Option<String>>>,
}

impl Wanted {
    /// A column of the file as it stands.
    pub fn column(name: &'static str, field: Field) -> Self {
        Self { name, field, cells: None }
    }

    /// What the column holds.
    pub fn field(&self) -> Field {
        self.field
    }

    /// A column made of others.
    pub fn cells(name: &'static str, field: Field, cells: Vec<Option<String>>) -> Self {
        Self { name, field, cells: Some(cells) }
    }
}

impl Sheet {
    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read, or is no CSV.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let bytes = std::fs::read(path).at("read the earlier base", path)?;
        let fail = |cause: csv::Error| {
            Error::failed(format!("cannot read `{}` of the earlier base", path.display())).because(cause)
        };
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
        let header = reader.headers().map_err(fail)?.iter().map(str::to_owned).collect();
        let (mut rows, mut numbers) = (Vec::new(), Vec::new());
        let mut record = csv::StringRecord::new();
        while reader.read_record(&mut record).map_err(fail)? {
            let line = record.position().map_or(0, csv::Position::line);
            numbers.push(RowNumber(u32::try_from(line).unwrap_or(u32::MAX)));
            rows.push(record.iter().map(|cell| unguarded(cell).to_owned()).collect());
        }
        Ok(Self { header, rows, numbers })
    }

    /// A few rows as (column, cell), the columns those of the first.
    pub fn of(rows: &[Vec<(String, String)>]) -> Self {
        let header =
            rows.first().map_or_else(Vec::new, |row| row.iter().map(|(name, _)| name.clone()).collect());
        Self {
            header,
            rows: rows.iter().map(|row| row.iter().map(|(_, cell)| cell.clone()).collect()).collect(),
            numbers: (2..).map(RowNumber).take(rows.len()).collect(),
        }
    }

    /// How many rows it has.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// A cell; empty where there is none.
    pub fn text(&self, column: &str, row: usize) -> &str {
        let at = self.header.iter().position(|name| name == column);
        at.and_then(|at| self.rows.get(row)?.get(at)).map_or("", String::as_str)
    }

    /// The cells of a column.
    pub fn texts<'a>(&'a self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let at = self.header.iter().position(|name| name == column);
        self.rows.iter().map(move |row| at.and_then(|at| row.get(at)).map_or("", String::as_str))
    }

    /// The rows that fit.
    pub fn only(self, fits: impl Fn(&Self, usize) -> bool) -> Self {
        let kept: Vec<bool> = (0..self.height()).map(|row| fits(&self, row)).collect();
        let keep = |at: &usize| kept.get(*at).copied().unwrap_or(false);
        let rows = self.rows.into_iter().enumerate().filter(|(at, _)| keep(at)).map(|(_, row)| row).collect();
        let numbers =
            self.numbers.into_iter().enumerate().filter(|(at, _)| keep(at)).map(|(_, n)| n).collect();
        Self { header: self.header, rows, numbers }
    }

    /// All columns as they stand.
    pub fn columns(&self) -> Vec<Column> {
        self.header
            .iter()
            .map(|name| column(name, self.texts(name).map(|text| Some(text).filter(|text| !text.is_empty()))))
            .collect()
    }

    /// A table of some columns, with what each holds.
    pub fn table(&self, wanted: &[Wanted]) -> (Table, Vec<Field>) {
        let columns = wanted.iter().map(|wanted| match &wanted.cells {
            Some(cells) => column(wanted.name, cells.iter().map(Option::as_deref)),
            None => {
                column(wanted.name, self.texts(wanted.name).map(|text| Some(text).filter(|t| !t.is_empty())))
            }
        });
        let table = Table {
            source: SourceId(0),
            sheet: String::new(),
            hidden: false,
            dialect: None,
            titles: Vec::new(),
            header_rows: vec![RowNumber(1)],
            columns: columns.collect(),
            rows: self.numbers.clone(),
            outside: Vec::new(),
            issues: Vec::new(),
        };
        (table, wanted.iter().map(|wanted| wanted.field).collect())
    }
}

fn column<'a>(name: &str, cells: impl Iterator<Item = Option<&'a str>>) -> Column {
    Column { header: name.to_owned(), cells: cells.collect(), types: None }
}

/// What a table of the base is: nothing is guessed.
pub(super) fn understanding(table: TableId, kind: TableKind, fields: &[Field]) -> Understanding {
    let column = |field: &Field| ColumnMeaning {
        field: Some(*field),
        confidence: 1.0,
        alternatives: Vec::new(),
        why: Said::new("understood", "base_column"),
        format: ValueFormat {
            date_order: Some(DateOrder::YearMonthDay),
            decimal_mark: Some(DecimalMark::Point),
            ..ValueFormat::default()
        },
    };
    Understanding {
        table,
        kind,
        confidence: 1.0,
        why: Said::new("understood", "base"),
        columns: fields.iter().map(column).collect(),
        context: TableContext::default(),
        issues: Vec::new(),
    }
}

/// The remarks that stand in one cell, each behind its day.
pub(super) fn remarks(text: &str) -> Vec<DatedNote> {
    let mut remarks: Vec<DatedNote> = Vec::new();
    for part in text.split("; ").filter(|part| !part.trim().is_empty()) {
        let dated = part.split_once(": ").and_then(|(day, rest)| Some((day.parse::<Date>().ok()?, rest)));
        let (date, text) = dated.map_or((None, part), |(day, rest)| (Some(day), rest));
        remarks.push(DatedNote { date, text: text.to_owned() });
    }
    remarks
}
