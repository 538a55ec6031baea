//! A table found in a source: what was written.

use super::{Cells, Issue, Said, SourceId};

/// Which table, as an index into the run's list of tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TableId(pub u32);

impl TableId {
    /// The position in the list of tables.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// The row number a person sees: Excel's own for a workbook, the line on which the record starts for a text file.
/// Counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowNumber(pub u32);

/// Where a row was written: a table, and the row's position in its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// The table.
    pub table: TableId,
    /// The position in the table's body, from 0; [`Table::rows`] turns it into a [`RowNumber`].
    pub row: u32,
}

/// What became of an input row; the words of `lineage.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disposition {
    /// It tells of a client.
    Client,
    /// It is an order or a line of one.
    Order,
    /// It tells of a call, a meeting, a letter.
    Interaction,
    /// Nothing stands in it.
    Blank,
    /// It names the columns.
    Header,
    /// A title, a legend, a section name, a remark outside the table.
    Banner,
    /// A sum of other rows.
    Total,
    /// It could not be carried over; it stands in `rejected.csv`.
    Rejected,
}

impl Disposition {
    /// The word in `lineage.csv`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Order => "order",
            Self::Interaction => "interaction",
            Self::Blank => "blank",
            Self::Header => "header",
            Self::Banner => "banner",
            Self::Total => "total",
            Self::Rejected => "rejected",
        }
    }
}

/// A physical row of the sheet that is not part of a table's body: banner, header, blank, total, or rejected while
/// reading.
#[derive(Clone, Debug)]
pub struct OutsideRow {
    /// Its number.
    pub number: RowNumber,
    /// What it is; never `Client`, `Order` or `Interaction`.
    pub disposition: Disposition,
    /// Why it was taken for that.
    pub reason: Said,
    /// Its cells, as written.
    pub cells: Vec<String>,
}

/// What kind of cell a workbook held. A text file has only text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CellType {
    /// Nothing.
    Empty,
    /// Text.
    Text,
    /// A number; its text has a `.` before the decimals, no thousands marks, and all its digits.
    Number,
    /// A date or a point in time; its text is ISO 8601.
    Date,
    /// True or false, written `true` and `false`.
    Bool,
    /// An error such as `#N/A`; its text is that code.
    Error,
}

/// One column of a table.
#[derive(Clone, Debug)]
pub struct Column {
    /// The header as a person reads it, the lines of a header of several rows joined by a space; empty if there is none.
    pub header: String,
    /// The cells as text, one a row, nothing where nothing is written.
    pub cells: Cells,
    /// The cell types, one a row; `None` for a text file.
    pub types: Option<Vec<CellType>>,
}

impl Column {
    /// The text of a cell, or `None` where nothing is written.
    #[must_use]
    pub fn cell(&self, row: u32) -> Option<&str> {
        self.cells.get(row as usize)
    }

    /// The type of a cell; for a text file [`CellType::Text`] wherever something is written.
    #[must_use]
    pub fn cell_type(&self, row: u32) -> CellType {
        match &self.types {
            Some(types) => types.get(row as usize).copied().unwrap_or(CellType::Empty),
            None if self.cell(row).is_some() => CellType::Text,
            None => CellType::Empty,
        }
    }
}

/// How the bytes of a text file were taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextDialect {
    /// The encoding by its usual name (`UTF-8`, `windows-1251`, `IBM852`, …).
    pub encoding: String,
    /// What stands between two cells; empty for a file of one column.
    pub delimiter: String,
    /// What stands around a cell that holds a delimiter, if the file does that.
    pub quote: Option<char>,
    /// The second best reading, in words.
    pub runner_up: Option<String>,
}

/// One table found in a source.
#[derive(Clone, Debug)]
pub struct Table {
    /// The source it was found in.
    pub source: SourceId,
    /// The sheet's name; empty for a text file.
    pub sheet: String,
    /// Whether the sheet is hidden.
    pub hidden: bool,
    /// How the text was read; `None` for a workbook.
    pub dialect: Option<TextDialect>,
    /// The lines above the table that name it (titles, not headers), as written.
    pub titles: Vec<String>,
    /// The numbers of the header rows; empty when the table has no header.
    pub header_rows: Vec<RowNumber>,
    /// The columns, all with as many cells as there are body rows.
    pub columns: Vec<Column>,
    /// The number of each body row.
    pub rows: Vec<RowNumber>,
    /// Every physical row of the sheet that this table's body leaves out, in order. Where a sheet holds several tables,
    /// each such row belongs to exactly one of them.
    pub outside: Vec<OutsideRow>,
    /// What was noticed while reading it.
    pub issues: Vec<Issue>,
}

impl Table {
    /// The text of a cell, or `None` where nothing is written or there is no such cell.
    #[must_use]
    pub fn cell(&self, row: u32, column: usize) -> Option<&str> {
        self.columns.get(column)?.cell(row)
    }

    /// The texts of a row, column by column; cheaper than [`Table::cell`] for each.
    pub fn row(&self, row: u32) -> impl Iterator<Item = Option<&str>> {
        Cells::row_of(self.columns.iter().map(|column| &column.cells), row as usize)
    }

    /// How many rows the body has.
    #[must_use]
    pub fn height(&self) -> usize {
        self.rows.len()
    }
}
