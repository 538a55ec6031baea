//! The texts of a sheet's cells in little memory: what was written, kept once.
//!
//! A cell is eight bytes that say where its text stands: in the decoded file itself, or in a buffer beside it where the file
//! does not hold the text as it is meant (a quote taken out, a number of a workbook). A column copies nothing: it looks at
//! the sheet through its number and the rows of its table. So a list costs its text, eight bytes a cell and twelve a row.

use std::ops::Range;
use std::sync::Arc;

use super::CellType;

/// Where a cell's text stands: a start and a length in one of a block's two texts, and whether it shows anything, so that
/// nobody need look at the text of an empty cell.
#[derive(Clone, Copy)]
pub(super) struct Span(u64);

const LENGTH_BITS: u32 = 30;

impl Default for Span {
    fn default() -> Self {
        Self(Self::BLANK)
    }
}

impl Span {
    /// The longest cell, in bytes; the rest of a longer one is cut off.
    const LONGEST: usize = (1 << LENGTH_BITS) - 1;
    const BESIDE: u64 = 1 << 63;
    const BLANK: u64 = 1 << 62;

    fn new(start: u32, text: &str) -> Self {
        let blank = if is_blank(text) { Self::BLANK } else { 0 };
        Self((u64::from(start) << LENGTH_BITS) | text.len() as u64 | blank)
    }

    fn range(self) -> Range<usize> {
        let start = usize::try_from((self.0 & !(Self::BESIDE | Self::BLANK)) >> LENGTH_BITS).unwrap_or(0);
        let length = usize::try_from(self.0 & ((1 << LENGTH_BITS) - 1)).unwrap_or(0);
        start..start + length
    }

    fn is_beside(self) -> bool {
        self.0 & Self::BESIDE != 0
    }

    pub(super) fn is_blank(self) -> bool {
        self.0 & Self::BLANK != 0
    }
}

/// Some rows of a sheet, one behind the other.
#[derive(Default)]
pub(crate) struct Block {
    /// The text that cells may point into, and where this block's part of it begins.
    text: Arc<String>,
    base: usize,
    /// The texts that stand nowhere else.
    beside: String,
    spans: Vec<Span>,
    types: Option<Vec<CellType>>,
    /// Where each row's cells begin in `spans`.
    starts: Vec<u32>,
    width: usize,
    /// Whether it is known that no cell [`is_questioned`].
    unquestioned: bool,
}

impl Block {
    /// How much text or how many cells a block should hold at most: its positions have 32 bits.
    const FULL: usize = 1 << 26;

    /// A block whose cells have types.
    pub(crate) fn typed() -> Self {
        Self { types: Some(Vec::new()), ..Self::default() }
    }

    /// A block over a text, from the byte `base` on.
    pub(crate) fn over(text: Arc<String>, base: usize) -> Self {
        Self { text, base, ..Self::default() }
    }

    /// Says that the text from `base` up to `end`, to which the cells keep, holds nothing that [`is_questioned`].
    pub(crate) fn look_for_questions(&mut self, end: usize) {
        self.unquestioned = self.text.get(self.base..end).is_some_and(|text| !is_questioned(text));
    }

    /// Whether the next row should begin another block.
    pub(crate) fn is_full(&self) -> bool {
        self.beside.len() >= Self::FULL || self.spans.len() >= Self::FULL
    }

    /// The number of rows.
    pub(crate) fn height(&self) -> usize {
        self.starts.len()
    }

    /// Begins a row.
    pub(crate) fn begin_row(&mut self) {
        self.starts.push(u32::try_from(self.spans.len()).unwrap_or(u32::MAX));
    }

    /// Adds a cell that stands in the text.
    pub(crate) fn push_range(&mut self, range: Range<usize>) {
        let piece = self.text.get(range.clone()).unwrap_or_default();
        let start = u32::try_from(range.start.saturating_sub(self.base));
        // a block is far smaller than that, unless one record is not
        let span = start.map_or(Span::default(), |start| Span::new(start, longest(piece, Span::LONGEST)));
        self.push_span(span, CellType::Text);
    }

    /// Adds a cell with a text of its own.
    pub(crate) fn push_text(&mut self, text: &str, cell_type: CellType) {
        let span = match u32::try_from(self.beside.len()) {
            Ok(start) => {
                let text = longest(text, Span::LONGEST);
                self.beside.push_str(text);
                Span(Span::new(start, text).0 | Span::BESIDE)
            }
            Err(_) => Span::default(),
        };
        self.push_span(span, cell_type);
    }

    fn push_span(&mut self, span: Span, cell_type: CellType) {
        self.spans.push(span);
        if let Some(types) = &mut self.types {
            types.push(cell_type);
        }
        if let Some(start) = self.starts.last() {
            self.width = self.width.max(self.spans.len() - *start as usize);
        }
    }

    /// Gives back the memory that was kept for more.
    pub(crate) fn close(&mut self) {
        self.beside.shrink_to_fit();
        self.spans.shrink_to_fit();
        if let Some(types) = &mut self.types {
            types.shrink_to_fit();
        }
    }

    /// The cell of a column in a row.
    pub(super) fn span(&self, row: &Range<usize>, column: usize) -> Option<Span> {
        if column < row.len() { self.spans.get(row.start + column).copied() } else { None }
    }

    pub(super) fn text_of(&self, span: Span) -> &str {
        let range = span.range();
        if span.is_beside() {
            self.beside.get(range).unwrap_or_default()
        } else {
            self.text.get(range.start + self.base..range.end + self.base).unwrap_or_default()
        }
    }
}

/// The longest start of a text within a limit that ends with a letter.
fn longest(text: &str, limit: usize) -> &str {
    text.get(..text.floor_char_boundary(limit)).unwrap_or_default()
}

/// Where a row begins.
#[derive(Clone, Copy)]
struct RowStart {
    block: u32,
    cell: u32,
}

/// All cells of a sheet, unchangeable.
#[derive(Default)]
pub(crate) struct Written {
    blocks: Vec<Block>,
    rows: Vec<RowStart>,
    width: usize,
}

impl Written {
    /// The rows of several blocks, one block below the other.
    pub(crate) fn new(mut blocks: Vec<Block>) -> Self {
        let mut rows = Vec::with_capacity(blocks.iter().map(Block::height).sum());
        for (block, number) in blocks.iter_mut().zip(0_u32..) {
            block.close();
            let starts = std::mem::take(&mut block.starts);
            rows.extend(starts.into_iter().map(|cell| RowStart { block: number, cell }));
        }
        let width = blocks.iter().map(|block| block.width).max().unwrap_or(0);
        Self { blocks, rows, width }
    }

    /// The number of rows.
    pub(crate) fn height(&self) -> usize {
        self.rows.len()
    }

    /// The number of cells of the widest row.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Whether the cells have types.
    pub(crate) fn is_typed(&self) -> bool {
        self.blocks.first().is_some_and(|block| block.types.is_some())
    }

    /// Where the cells of a row stand.
    pub(super) fn row(&self, row: usize) -> Option<(&Block, Range<usize>)> {
        let start = self.rows.get(row)?;
        let block = self.blocks.get(start.block as usize)?;
        let end = match self.rows.get(row + 1) {
            Some(next) if next.block == start.block => next.cell as usize,
            _ => block.spans.len(),
        };
        Some((block, start.cell as usize..end))
    }

    /// Whether some cell of a row may be one that [`is_questioned`].
    pub(crate) fn may_be_questioned(&self, row: usize) -> bool {
        self.row(row).is_some_and(|(block, _)| !block.unquestioned)
    }

    /// How many cells a row has, empty ones included.
    pub(crate) fn row_width(&self, row: usize) -> usize {
        self.row(row).map_or(0, |(_, cells)| cells.len())
    }

    /// The text of a cell as it stands there; empty where there is no such cell.
    pub(crate) fn cell(&self, row: usize, column: usize) -> &str {
        let found = self.row(row).and_then(|(block, cells)| Some((block, block.span(&cells, column)?)));
        found.map_or("", |(block, span)| block.text_of(span))
    }

    /// The texts of a row's cells.
    pub(crate) fn cells(&self, row: usize) -> impl Iterator<Item = &str> {
        let (block, spans) = match self.row(row) {
            Some((block, cells)) => (Some(block), block.spans.get(cells).unwrap_or_default()),
            None => (None, [].as_slice()),
        };
        spans.iter().map(move |span| block.map_or("", |block| block.text_of(*span)))
    }

    /// The type of a cell; `None` where there is no such cell, or cells have no types.
    pub(crate) fn cell_type(&self, row: usize, column: usize) -> Option<CellType> {
        let (block, cells) = self.row(row)?;
        if column >= cells.len() {
            return None;
        }
        block.types.as_ref()?.get(cells.start + column).copied()
    }
}

/// Whether a `?` stands in a text, or the first byte of the sign for what could not be decoded.
pub(crate) fn is_questioned(text: &str) -> bool {
    memchr::memchr2(b'?', 0xef, text.as_bytes()).is_some()
}

/// Whether a text shows nothing: white space and marks that have no width.
pub(crate) fn is_blank(text: &str) -> bool {
    if text.bytes().next().is_none_or(|first| first.is_ascii_graphic()) {
        return text.is_empty();
    }
    text.chars().all(|c| {
        c.is_whitespace()
            || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\0')
    })
}
