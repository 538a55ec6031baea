//! A sheet as it was written: rows of cells, before anybody asks what they mean.

use std::collections::BTreeMap;
use std::ops::Range;

use foldhash::HashMap;

use crate::model::{CellType, Disposition};

/// Where a cell's text stands: a start and a length in one of the two buffers, in eight bytes.
///
/// A cell of a text file points into the decoded file itself, so that reading copies nothing but the few cells
/// whose quotes had to be taken out.
#[derive(Clone, Copy, Default)]
struct Span(u64);

const LENGTH_BITS: u32 = 28;
const START_BITS: u32 = 35;

impl Span {
    /// The longest cell, in bytes; the rest of a longer one is cut off.
    const LONGEST: usize = (1 << LENGTH_BITS) - 1;

    fn new(start: usize, length: usize, patched: bool) -> Self {
        let start = (start as u64) & ((1 << START_BITS) - 1);
        Self((u64::from(patched) << 63) | (start << LENGTH_BITS) | length as u64)
    }
    fn range(self) -> std::ops::Range<usize> {
        let length = usize::try_from(self.0 & ((1 << LENGTH_BITS) - 1)).unwrap_or(0);
        let start = usize::try_from((self.0 >> LENGTH_BITS) & ((1 << START_BITS) - 1)).unwrap_or(0);
        start..start + length
    }
    fn is_patched(self) -> bool {
        self.0 >> 63 == 1
    }
}

/// A sheet: rows of cells in compact form.
#[derive(Default)]
pub(super) struct Grid {
    text: String,
    patched: String,
    spans: Vec<Span>,
    types: Option<Vec<CellType>>,
    /// Where each row's cells begin in `spans`.
    starts: Vec<usize>,
    numbers: Vec<u32>,
    width: usize,
    /// Cells that a merge covers, and the cell that holds their text.
    covered: HashMap<(u32, u32), (u32, u32)>,
    /// Rows whose role was settled while reading.
    settled: Vec<(usize, Disposition, &'static str)>,
    /// What hangs on cells besides their text: (row position, column).
    notes: BTreeMap<(u32, u32), Vec<Note>>,
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
    /// A grid whose cells have types.
    pub(super) fn typed() -> Self {
        Self { types: Some(Vec::new()), ..Self::default() }
    }

    /// Gives the grid the text of the file, into which the ranges of its cells point.
    pub(super) fn lay_over(&mut self, text: String) {
        self.text = text;
    }

    /// Begins a row.
    pub(super) fn begin_row(&mut self, number: u32) {
        self.starts.push(self.spans.len());
        self.numbers.push(number);
    }

    /// Adds a cell that stands in the file's text, which the grid is given later.
    pub(super) fn push_range(&mut self, text: &str, range: std::ops::Range<usize>) {
        let mut length = range.len().min(Span::LONGEST);
        while length > 0 && !text.is_char_boundary(range.start + length) {
            length -= 1;
        }
        self.push_span(Span::new(range.start, length, false), CellType::Text);
    }

    /// Adds a cell with a text of its own.
    pub(super) fn push_text(&mut self, text: &str, cell_type: CellType) {
        let start = self.patched.len();
        let mut length = text.len().min(Span::LONGEST);
        while !text.is_char_boundary(length) {
            length -= 1;
        }
        self.patched.push_str(text.get(..length).unwrap_or_default());
        self.push_span(Span::new(start, length, true), cell_type);
    }

    fn push_span(&mut self, span: Span, cell_type: CellType) {
        self.spans.push(span);
        if let Some(types) = &mut self.types {
            types.push(cell_type);
        }
        if let Some(start) = self.starts.last() {
            self.width = self.width.max(self.spans.len() - start);
        }
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
        let mut part = Self { types: self.types.as_ref().map(|_| Vec::new()), ..Self::default() };
        for row in 0..height.min(self.height()) {
            part.begin_row(self.number(row));
            for column in columns.start..columns.end.min(self.row_width(row)) {
                part.push_text(self.cell(row, column), self.cell_type(row, column));
            }
        }
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
        let mut turned = Self { types: self.types.as_ref().map(|_| Vec::new()), ..Self::default() };
        for column in first..self.width() {
            turned.begin_row(u32::try_from(column + 1).unwrap_or(u32::MAX));
            for row in rows {
                let (from_row, from_column) = self.origin(*row, column);
                turned.push_text(self.cell(from_row, from_column), self.cell_type(from_row, from_column));
            }
        }
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
        self.starts.len()
    }

    /// The number of columns of the widest row.
    pub(super) fn width(&self) -> usize {
        self.width
    }

    /// The number a person sees.
    pub(super) fn number(&self, row: usize) -> u32 {
        self.numbers.get(row).copied().unwrap_or(0)
    }

    /// Whether the cells have types.
    pub(super) fn is_typed(&self) -> bool {
        self.types.is_some()
    }

    fn cells_of(&self, row: usize) -> std::ops::Range<usize> {
        let start = self.starts.get(row).copied().unwrap_or(self.spans.len());
        start..self.starts.get(row + 1).copied().unwrap_or(self.spans.len())
    }

    /// How many cells a row has, empty ones included.
    pub(super) fn row_width(&self, row: usize) -> usize {
        self.cells_of(row).len()
    }

    /// The text of a cell as it stands there; empty where there is no such cell.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        let cells = self.cells_of(row);
        if column >= cells.len() {
            return "";
        }
        let Some(span) = self.spans.get(cells.start + column) else { return "" };
        let buffer = if span.is_patched() { &self.patched } else { &self.text };
        buffer.get(span.range()).unwrap_or_default()
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
        let cells = self.cells_of(row);
        if column >= cells.len() {
            return CellType::Empty;
        }
        match &self.types {
            Some(types) => types.get(cells.start + column).copied().unwrap_or(CellType::Empty),
            None => CellType::Text,
        }
    }

    /// Whether nothing but white space stands in a cell.
    pub(super) fn is_blank(&self, row: usize, column: usize) -> bool {
        is_blank(self.cell(row, column))
    }

    /// The cells of a row as owned texts, without the empty ones at its end.
    pub(super) fn row(&self, row: usize) -> Vec<String> {
        let width = (0..self.row_width(row)).rev().find(|c| !self.is_blank(row, *c)).map_or(0, |c| c + 1);
        (0..width).map(|column| self.cell(row, column).to_owned()).collect()
    }
}

/// Whether a text shows nothing: white space and marks that have no width.
pub(super) fn is_blank(text: &str) -> bool {
    if text.bytes().next().is_none_or(|first| first.is_ascii_graphic()) {
        return text.is_empty();
    }
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\0')
    })
}
