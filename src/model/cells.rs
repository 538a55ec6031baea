//! The columns of a table: what they show of the sheet they look at.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use super::CellType;
use super::written::{Block, Written};

/// The cells of one column: their texts, and nothing where nothing is written.
#[derive(Clone)]
pub struct Cells {
    written: Arc<Written>,
    /// The rows of the sheet that are the column's; all of them if there is no list.
    rows: Option<Arc<[u32]>>,
    column: usize,
    /// The cells, in order, that are one with the cell above them in the sheet.
    continued: Option<Arc<[u32]>>,
}

impl Cells {
    /// A column of a sheet in some of its rows.
    pub(crate) fn of_sheet(written: Arc<Written>, rows: Arc<[u32]>, column: usize) -> Self {
        Self { written, rows: Some(rows), column, continued: None }
    }

    /// A column of a sheet in all of its rows.
    pub(crate) fn of_all_rows(written: Arc<Written>, column: usize) -> Self {
        Self { written, rows: None, column, continued: None }
    }

    /// The same cells, some of which, in order, are one with the cell above them: a cell that spans several rows.
    pub(crate) fn continuing(self, continued: Vec<u32>) -> Self {
        let continued = (!continued.is_empty()).then(|| continued.into());
        Self { continued, ..self }
    }

    /// The cells, in order, that are one with the cell above them in the sheet: what is written there was written once.
    #[must_use]
    pub fn continued(&self) -> &[u32] {
        self.continued.as_deref().unwrap_or_default()
    }

    /// How many cells there are, empty ones included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.as_ref().map_or(self.written.height(), |rows| rows.len())
    }

    /// Whether there is no cell at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The text of a cell; `None` where nothing but white space is written, or there is no such cell.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<&str> {
        let (block, cells) = self.row(row)?;
        let span = block.span(&cells, self.column)?;
        (!span.is_blank()).then(|| block.text_of(span))
    }

    /// Where the sheet's cells of a row stand.
    fn row(&self, row: usize) -> Option<(&Block, Range<usize>)> {
        self.written.row(self.rows.as_ref().map_or(Some(row), |rows| Some(*rows.get(row)? as usize))?)
    }

    /// Whether two columns are of the same rows of one sheet.
    fn is_beside(&self, other: &Self) -> bool {
        let same_rows = match (&self.rows, &other.rows) {
            (Some(rows), Some(others)) => Arc::ptr_eq(rows, others),
            (None, None) => true,
            _ => false,
        };
        same_rows && Arc::ptr_eq(&self.written, &other.written)
    }

    /// The texts of one row in several columns, in their order; `None` where nothing is written. The row is looked up once for all
    /// columns of one sheet.
    pub(crate) fn row_of<'a>(
        columns: impl Iterator<Item = &'a Self>,
        row: usize,
    ) -> impl Iterator<Item = Option<&'a str>> {
        let mut known: Option<&Self> = None;
        let mut found: Option<(&Block, Range<usize>)> = None;
        columns.map(move |column| {
            if known.is_none_or(|known| !known.is_beside(column)) {
                (known, found) = (Some(column), column.row(row));
            }
            let (block, cells) = found.as_ref()?;
            let span = block.span(cells, column.column)?;
            (!span.is_blank()).then(|| block.text_of(span))
        })
    }

    /// All cells, in order.
    #[must_use]
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<&str>> + Clone {
        (0..self.len()).map(|row| self.get(row))
    }

    /// How many cells are empty.
    #[must_use]
    pub fn null_count(&self) -> usize {
        let is_filled = |row: &usize| {
            let span = self.row(*row).and_then(|(block, cells)| block.span(&cells, self.column));
            span.is_some_and(|span| !span.is_blank())
        };
        self.len() - (0..self.len()).filter(is_filled).count()
    }
}

impl<T: AsRef<str>> FromIterator<Option<T>> for Cells {
    fn from_iter<I: IntoIterator<Item = Option<T>>>(cells: I) -> Self {
        let mut blocks = vec![Block::default()];
        for cell in cells {
            if blocks.last().is_some_and(Block::is_full) {
                blocks.push(Block::default());
            }
            if let Some(block) = blocks.last_mut() {
                block.begin_row();
                block.push_text(cell.as_ref().map_or("", AsRef::as_ref), CellType::Text);
            }
        }
        Self::of_all_rows(Arc::new(Written::new(blocks)), 0)
    }
}

impl fmt::Debug for Cells {
    /// How many there are: what stands in them is the client's.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} cells", self.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_in_every_block_and_text() {
        let text = Arc::new("Łódź;7;\nab".to_owned());
        let mut first = Block::over(Arc::clone(&text), 0);
        first.begin_row();
        for range in [0..7, 8..9, 10..10] {
            first.push_range(range);
        }
        let mut second = Block::over(text, 11);
        second.begin_row();
        second.push_range(11..13);
        second.begin_row();
        second.push_text("własny", CellType::Text);
        second.push_text(" \u{200f}", CellType::Text);
        let written = Arc::new(Written::new(vec![first, second]));
        assert_eq!((written.height(), written.width()), (3, 3));
        assert_eq!((written.cell(0, 0), written.cell(0, 1), written.cell(1, 0)), ("Łódź", "7", "ab"));
        assert_eq!((written.cell(2, 0), written.cell(1, 1), written.cell(9, 0)), ("własny", "", ""));
        assert_eq!(written.cells(2).collect::<Vec<_>>(), ["własny", " \u{200f}"]);
        let column = Cells::of_sheet(Arc::clone(&written), [0, 2].into(), 0);
        assert_eq!(column.iter().collect::<Vec<_>>(), [Some("Łódź"), Some("własny")]);
        let column = Cells::of_sheet(written, [0, 1, 2].into(), 1);
        assert_eq!((column.get(0), column.null_count(), column.get(7)), (Some("7"), 2, None));
    }

    #[test]
    fn a_column_of_its_own_keeps_what_is_put_in() {
        let cells: Cells = [Some("a"), None, Some(""), Some("ß")].into_iter().collect();
        assert_eq!(cells.iter().collect::<Vec<_>>(), [Some("a"), None, None, Some("ß")]);
        assert_eq!(format!("{cells:?}"), "4 cells");
    }
}
