//! A sheet as it was written: rows of cells, before anybody asks what they mean.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use foldhash::HashMap;

pub(super) use crate::model::is_blank;
use crate::model::{Block, CellType, Disposition, Written};

/// A sheet: rows of cells in compact form.
#[derive(Default)]
pub(super) struct Grid {
    written: Arc<Written>,
    numbers: Vec<u32>,
    /// Cells that a merge covers, and the cell that holds their text.
    covered: HashMap<(u32, u32), (u32, u32)>,
    /// Rows whose role was settled while reading.
    settled: Vec<(usize, Disposition, &'static str)>,
    /// What hangs on cells besides their text: (row position, column).
    notes: BTreeMap<(u32, u32), Vec<Note>>,
    /// What its columns are called where no row of it says so.
    names: Option<Vec<String>>,
}

/// A grid while its cells are written down.
#[derive(Default)]
pub(super) struct Writer {
    blocks: Vec<Block>,
    block: Block,
    typed: bool,
    numbers: Vec<u32>,
}

impl Writer {
    /// A grid whose cells have types.
    pub(super) fn typed() -> Self {
        Self { block: Block::typed(), typed: true, ..Self::default() }
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self, number: u32) {
        if self.block.is_full() {
            let next = if self.typed { Block::typed() } else { Block::default() };
            let mut full = std::mem::replace(&mut self.block, next);
            full.close();
            self.blocks.push(full);
        }
        self.block.begin_row();
        self.numbers.push(number);
    }

    /// Adds a cell to the row that was begun last.
    pub(super) fn push_text(&mut self, text: &str, cell_type: CellType) {
        self.block.push_text(text, cell_type);
    }

    /// The grid.
    pub(super) fn finish(mut self) -> Grid {
        self.blocks.push(self.block);
        Grid::new(self.blocks, self.numbers)
    }
}

/// What hangs on a cell besides its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Note {
    /// What it is.
    pub(super) kind: NoteKind,
    /// What it says.
    pub(super) text: String,
}

/// What can hang on a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteKind {
    /// A comment.
    Comment,
    /// The e-mail address it links to.
    Email,
    /// The phone it links to.
    Phone,
    /// The page or file it links to.
    Link,
}

impl NoteKind {
    /// The word behind the header of the column that keeps it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Comment => "comment",
            Self::Email => "e-mail",
            Self::Phone => "phone",
            Self::Link => "link",
        }
    }
}

impl Grid {
    /// A grid of rows with their numbers, block below block.
    pub(super) fn new(blocks: Vec<Block>, numbers: Vec<u32>) -> Self {
        Self { written: Arc::new(Written::new(blocks)), numbers, ..Self::default() }
    }

    /// The cells, for columns to look at.
    pub(super) fn written(&self) -> &Arc<Written> {
        &self.written
    }

    /// Whether no merge covers any cell.
    pub(super) fn is_plain(&self) -> bool {
        self.covered.is_empty()
    }

    fn writer(&self) -> Writer {
        if self.is_typed() { Writer::typed() } else { Writer::default() }
    }

    /// Says that the text of the cell `from` covers the cell `to`: (row position, column).
    pub(super) fn cover(&mut self, to: (u32, u32), from: (u32, u32)) {
        self.covered.insert(to, from);
    }

    /// Hangs something on a cell: (row position, column).
    pub(super) fn annotate(&mut self, at: (u32, u32), note: Note) {
        self.notes.entry(at).or_default().push(note);
    }

    /// What hangs on cells, in the order of rows and columns.
    pub(super) fn notes(&self) -> &BTreeMap<(u32, u32), Vec<Note>> {
        &self.notes
    }

    /// The part of the sheet from one column to another, its first `height` rows.
    pub(super) fn part(&self, columns: Range<usize>, height: usize) -> Self {
        let mut writer = self.writer();
        for row in 0..height.min(self.height()) {
            writer.begin_row(self.number(row));
            for column in columns.start..columns.end.min(self.row_width(row)) {
                writer.push_text(self.cell(row, column), self.cell_type(row, column));
            }
        }
        let mut part = writer.finish();
        let inside = |(row, column): (u32, u32)| {
            let at = (column as usize).checked_sub(columns.start)?;
            ((row as usize) < height && (column as usize) < columns.end)
                .then_some((row, u32::try_from(at).unwrap_or(u32::MAX)))
        };
        part.covered =
            self.covered.iter().filter_map(|(to, from)| Some((inside(*to)?, inside(*from)?))).collect();
        part.notes =
            self.notes.iter().filter_map(|(at, notes)| Some((inside(*at)?, notes.clone()))).collect();
        if columns.start == 0 {
            part.settled.clone_from(&self.settled);
        }
        part
    }

    /// The sheet turned on its side: the columns from `first` on become rows that bear the columns' numbers, and of the rows
    /// only `rows` become columns.
    pub(super) fn turned(&self, rows: &[usize], first: usize) -> Self {
        let mut writer = self.writer();
        for column in first..self.width() {
            writer.begin_row(u32::try_from(column + 1).unwrap_or(u32::MAX));
            for row in rows {
                let (from_row, from_column) = self.origin(*row, column);
                writer.push_text(self.cell(from_row, from_column), self.cell_type(from_row, from_column));
            }
        }
        let mut turned = writer.finish();
        for ((row, column), notes) in &self.notes {
            let place = (rows.binary_search(&(*row as usize)), (*column as usize).checked_sub(first));
            if let (Ok(to), Some(from)) = place
                && let (Ok(to), Ok(from)) = (u32::try_from(to), u32::try_from(from))
            {
                turned.notes.insert((from, to), notes.clone());
            }
        }
        turned
    }

    /// Says what the columns are called.
    pub(super) fn name_columns(&mut self, names: Vec<String>) {
        self.names = Some(names);
    }

    /// What the columns are called, if no row says so.
    pub(super) fn names(&self) -> Option<&[String]> {
        self.names.as_deref()
    }

    /// Settles what a row is; the reason is the code of its message.
    pub(super) fn settle(&mut self, row: usize, disposition: Disposition, reason: &'static str) {
        self.settled.push((row, disposition, reason));
    }

    /// The rows settled while reading, in order.
    pub(super) fn settled(&self) -> &[(usize, Disposition, &'static str)] {
        &self.settled
    }

    /// The number of rows.
    pub(super) fn height(&self) -> usize {
        self.written.height()
    }

    /// The number of columns of the widest row.
    pub(super) fn width(&self) -> usize {
        self.written.width()
    }

    /// The number a person sees.
    pub(super) fn number(&self, row: usize) -> u32 {
        self.numbers.get(row).copied().unwrap_or(0)
    }

    /// Whether the cells have types.
    pub(super) fn is_typed(&self) -> bool {
        self.written.is_typed()
    }

    /// Whether some cell of a row may say [`crate::model::is_questioned`].
    pub(super) fn may_be_questioned(&self, row: usize) -> bool {
        self.written.may_be_questioned(row)
    }

    /// How many cells a row has, empty ones included.
    pub(super) fn row_width(&self, row: usize) -> usize {
        self.written.row_width(row)
    }

    /// The text of a cell as it stands there; empty where there is no such cell.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.written.cell(row, column)
    }

    /// The texts of a row's cells as they stand there.
    pub(super) fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        self.written.cells(row)
    }

    /// The cell whose text a person sees here: the cell itself, or the first one of the merge that covers it.
    pub(super) fn origin(&self, row: usize, column: usize) -> (usize, usize) {
        if self.covered.is_empty() {
            return (row, column);
        }
        let key = (u32::try_from(row).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX));
        self.covered.get(&key).map_or((row, column), |from| (from.0 as usize, from.1 as usize))
    }

    /// The type of a cell.
    pub(super) fn cell_type(&self, row: usize, column: usize) -> CellType {
        let plain =
            if self.is_typed() || column >= self.row_width(row) { CellType::Empty } else { CellType::Text };
        self.written.cell_type(row, column).unwrap_or(plain)
    }

    /// Whether nothing but white space stands in a cell.
    pub(super) fn is_blank(&self, row: usize, column: usize) -> bool {
        is_blank(self.cell(row, column))
    }

    /// The cells of a row as owned texts, without the empty ones at its end.
    pub(super) fn row(&self, row: usize) -> Vec<String> {
        let width = (0..self.row_width(row)).rev().find(|c| !self.is_blank(row, *c)).map_or(0, |c| c + 1);
        self.cells(row).take(width).map(str::to_owned).collect()
    }
}
