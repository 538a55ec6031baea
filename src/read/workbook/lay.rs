//! The cells of a sheet as a grid.

use calamine::{Dimensions, Sheet as SheetInfo, SheetVisible};

use super::extras;
use crate::model::{CellType, Issue, Place, Said, Severity, SourceId};
use crate::read::encoding;
use crate::read::grid::{Grid, Writer, is_blank};
use crate::read::sheet::Sheet;

/// Cells of a sheet, blank ones between them included, beyond which it is taken for damaged unless many are filled.
const MOST_CELLS: usize = 1 << 26;
/// Blank cells after which it is asked whether a sheet is nearly all gaps.
const MANY_BLANK: usize = 1 << 24;
/// Blank rows in a row beyond which the rest are left out.
const LONGEST_GAP: u32 = 1_000;
/// Cells of merges that are filled.
const MOST_COVERED: u64 = 1 << 20;

/// A cell with its place, kept until the others are known.
struct Late {
    row: u32,
    column: u32,
    text: String,
    cell_type: CellType,
}

/// A sheet while its cells come in, usually in the order of rows and columns.
pub(super) struct Laying {
    rows: Rows,
    max_columns: usize,
    too_wide: usize,
    repaired: usize,
    /// Cells out of order, and all that follow where the sheet is nearly all gaps.
    late: Vec<Late>,
}

/// Rows that are laid one below the other.
#[derive(Default)]
struct Rows {
    writer: Option<Writer>,
    /// The sheet's row of each row of the grid.
    numbers: Vec<u32>,
    next_row: u32,
    /// Cells of the last row.
    filled: usize,
    /// Cells with text, and those between them.
    cells: usize,
    blank: usize,
    left_out: u32,
}

impl Rows {
    /// Adds a cell; false if it stands before one that was added, or there are more than `most` blank cells and few others.
    fn push(&mut self, row: u32, column: usize, text: &str, cell_type: CellType, most: usize) -> bool {
        let same = self.numbers.last() == Some(&row);
        if (same && column < self.filled) || (!same && row < self.next_row) {
            return false;
        }
        let blank = column - if same { self.filled } else { 0 };
        if self.blank + blank > most && (self.blank + blank) / 8 > self.cells {
            return false;
        }
        let writer = self.writer.get_or_insert_with(Writer::typed);
        if !same {
            let gap = row - self.next_row;
            for blank in 0..gap.min(LONGEST_GAP) {
                writer.begin_row(self.next_row + blank + 1);
                self.numbers.push(self.next_row + blank);
            }
            self.left_out += gap.saturating_sub(LONGEST_GAP);
            writer.begin_row(row.saturating_add(1));
            self.numbers.push(row);
            self.next_row = row.saturating_add(1);
        }
        for _ in 0..blank {
            writer.push_text("", CellType::Empty);
        }
        writer.push_text(text, cell_type);
        self.filled = column + 1;
        self.cells += 1;
        self.blank += blank;
        true
    }

    fn finish(self) -> (Grid, Vec<u32>, u32) {
        (self.writer.map_or_else(Grid::default, Writer::finish), self.numbers, self.left_out)
    }
}

/// What else a sheet holds.
#[derive(Default)]
pub(super) struct Beside {
    /// The merged cells.
    pub(super) merges: Vec<Dimensions>,
    /// What hangs on cells.
    pub(super) notes: Vec<extras::Placed>,
}

impl Laying {
    /// A sheet without cells, of which columns beyond a number are left out.
    pub(super) fn new(max_columns: usize) -> Self {
        Self { rows: Rows::default(), max_columns, too_wide: 0, repaired: 0, late: Vec::new() }
    }

    /// Adds a cell: its row and column from 0.
    pub(super) fn push(&mut self, (row, column): (u32, u32), text: &str, cell_type: CellType) {
        if text.is_empty() {
            return;
        }
        if column as usize >= self.max_columns {
            self.too_wide += 1;
            return;
        }
        let repaired = if cell_type == CellType::Text { encoding::repair(text) } else { None };
        self.repaired += usize::from(repaired.is_some());
        let text = repaired.as_deref().unwrap_or(text);
        if !self.rows.push(row, column as usize, text, cell_type, MANY_BLANK) {
            self.late.push(Late { row, column, text: text.to_owned(), cell_type });
        }
    }

    /// How many cells have come.
    pub(super) fn cells(&self) -> usize {
        self.rows.cells + self.late.len()
    }

    /// The row of the last cell that came in order.
    pub(super) fn last_row(&self) -> u32 {
        self.rows.next_row.saturating_sub(1)
    }

    /// The sheet, once all cells have come; `beside` is asked for the rest and given the text of any cell.
    pub(super) fn finish(
        self,
        info: &SheetInfo,
        source: SourceId,
        beside: impl FnOnce(&dyn Fn(u32, u32) -> Option<String>) -> Beside,
    ) -> Sheet {
        let mut issues = Vec::new();
        let name = &info.name;
        let mut note = |code, message: Said| {
            let message = message.text("sheet", name);
            issues.push(Issue::new(code, Severity::Warning, Place::Source(source), message));
        };
        let counted = |code, n: usize| Said::new("noticed", code).count("n", n);
        if self.too_wide > 0 {
            let message = counted("sheet_too_wide", self.too_wide).count("columns", self.max_columns);
            note("sheet_too_wide", message);
        }
        if self.repaired > 0 {
            note("encoding_repaired", counted("cells_repaired", self.repaired));
        }
        let laid =
            if self.late.is_empty() { Some(Laid::of(self.rows)) } else { sorted(self.rows, self.late) };
        let Laid { mut grid, rows, columns, left_out } = laid.unwrap_or_else(|| {
            note("sheet_too_sparse", Said::new("noticed", "sheet_too_sparse"));
            Laid::of(Rows::default())
        });
        if left_out > 0 {
            note("blank_rows_left_out", Said::new("noticed", "blank_rows_left_out").count("n", left_out));
        }
        let place = |row: u32, column: u32| -> Option<(u32, u32)> {
            let row = u32::try_from(rows.binary_search(&row).ok()?).ok()?;
            let column = match &columns {
                Some(columns) => u32::try_from(columns.binary_search(&column).ok()?).ok()?,
                None => column,
            };
            Some((row, column))
        };
        let Beside { merges, notes } = beside(&|row, column| {
            let (row, column) = place(row, column)?;
            Some(grid.cell(row as usize, column as usize).to_owned())
        });
        let hidden_below = if columns.is_none() { cover(&mut grid, &merges, &rows) } else { 0 };
        if hidden_below > 0 {
            note("merged_over_values", counted("merged_over_values", hidden_below));
        }
        let mut unplaced = 0_usize;
        for ((row, column), text) in notes {
            match place(row, column) {
                Some(at) => grid.annotate(at, text),
                None => unplaced += 1,
            }
        }
        if unplaced > 0 {
            note("comments_left_out", counted("comments_left_out", unplaced));
        }
        let hidden = info.visible != SheetVisible::Visible;
        Sheet { name: name.clone(), hidden, dialect: None, grid, issues }
    }
}

/// A grid with what is known of its rows and columns.
struct Laid {
    grid: Grid,
    /// The sheet's row of each row of the grid.
    rows: Vec<u32>,
    /// The sheet's column of each column of the grid, where those that hold nothing are closed up.
    columns: Option<Vec<u32>>,
    left_out: u32,
}

impl Laid {
    fn of(rows: Rows) -> Self {
        let (grid, rows, left_out) = rows.finish();
        Self { grid, rows, columns: None, left_out }
    }
}

/// Lays cells that did not come in order, or stand far apart; none if they cannot be laid at all. Of two cells in one place the
/// first counts.
fn sorted(rows: Rows, late: Vec<Late>) -> Option<Laid> {
    let (grid, numbers, _) = rows.finish();
    let mut cells = Vec::new();
    for (row, number) in numbers.iter().enumerate() {
        for (column, text) in (0_u32..).zip(grid.cells(row)).filter(|(_, text)| !text.is_empty()) {
            let cell_type = grid.cell_type(row, column as usize);
            cells.push(Late { row: *number, column, text: text.to_owned(), cell_type });
        }
    }
    drop(grid);
    cells.extend(late);
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by_key(|cell| (cell.row, cell.column));
    let mut columns: Vec<u32> = cells.iter().map(|cell| cell.column).collect();
    columns.sort_unstable();
    columns.dedup();
    // a sheet that is nearly all gaps would be blown up: its columns that hold nothing are closed up
    let close_up = !usable(&cells, columns.last().map_or(0, |column| *column as usize + 1));
    if close_up && !usable(&cells, columns.len()) {
        return None;
    }
    let mut rows = Rows::default();
    for cell in &cells {
        let column =
            if close_up { columns.binary_search(&cell.column).unwrap_or(0) } else { cell.column as usize };
        rows.push(cell.row, column, &cell.text, cell.cell_type, usize::MAX);
    }
    Some(Laid { columns: close_up.then_some(columns), ..Laid::of(rows) })
}

/// Whether a grid of so many columns for these cells stays within bounds.
fn usable(cells: &[Late], width: usize) -> bool {
    let mut total = 0_usize;
    let mut last = None;
    for cell in cells.iter().rev() {
        if last != Some(cell.row) {
            total = total.saturating_add((cell.column as usize + 1).min(width));
            last = Some(cell.row);
        }
    }
    total <= MOST_CELLS || total / 8 <= cells.len()
}

/// Tells the grid which cells the merges cover; how many of them hold another value than the one that is shown.
fn cover(grid: &mut Grid, merges: &[Dimensions], rows: &[u32]) -> usize {
    let mut budget = MOST_COVERED;
    let mut hidden = 0;
    for merge in merges {
        let (top, left) = merge.start;
        let (bottom, right) = merge.end;
        let area = (u64::from(bottom.saturating_sub(top)) + 1) * (u64::from(right.saturating_sub(left)) + 1);
        let (Ok(from), true) = (rows.binary_search(&top), area <= budget) else { continue };
        if grid.is_blank(from, left as usize) {
            continue;
        }
        budget -= area;
        let Ok(from_row) = u32::try_from(from) else { continue };
        let last = rows.partition_point(|row| *row <= bottom);
        for row in from..last {
            for column in left..=right {
                if row == from && column == left {
                    continue;
                }
                let text = grid.cell(row, column as usize);
                hidden += usize::from(!is_blank(text) && text != grid.cell(from, left as usize));
                if let Ok(row) = u32::try_from(row) {
                    grid.cover((row, column), (from_row, left));
                }
            }
        }
    }
    hidden
}

#[cfg(test)]
mod tests {
    use calamine::{SheetType, SheetVisible};

    use super::*;

    fn laid(cells: &[(u32, u32, &str)], max_columns: usize) -> Sheet {
        let mut laying = Laying::new(max_columns);
        for (row, column, text) in cells {
            laying.push((*row, *column), text, CellType::Text);
        }
        let info =
            SheetInfo { name: "S".to_owned(), typ: SheetType::WorkSheet, visible: SheetVisible::Visible };
        laying.finish(&info, SourceId(0), |_| Beside::default())
    }

    #[test]
    fn cells_are_laid_in_order_whatever_order_they_come_in() {
        let sheet = laid(&[(1, 1, "d"), (0, 2, "c"), (0, 0, "a"), (0, 0, "again"), (4, 0, "e")], 9);
        let rows: Vec<(u32, Vec<String>)> =
            (0..sheet.grid.height()).map(|row| (sheet.grid.number(row), sheet.grid.row(row))).collect();
        let text = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            rows,
            [(1, text(&["a", "", "c"])), (2, text(&["", "d"])), (3, vec![]), (4, vec![]), (5, text(&["e"]))]
        );
        assert!(sheet.issues.is_empty());
    }

    #[test]
    fn cells_far_apart_are_closed_up() {
        let mut cells: Vec<(u32, u32, &str)> = (0..6_000).map(|row| (row, 16_383, "x")).collect();
        cells.insert(0, (0, 0, "a"));
        let sheet = laid(&cells, 16_384);
        assert_eq!((sheet.grid.width(), sheet.grid.height()), (2, 6_000));
        assert_eq!((sheet.grid.cell(0, 0), sheet.grid.cell(5_999, 1)), ("a", "x"));
        let sheet = laid(&[(0, 0, "a"), (1_048_575, 20_000, "x")], 16_384);
        let codes: Vec<&str> = sheet.issues.iter().map(|issue| issue.code).collect();
        assert_eq!((sheet.grid.height(), codes), (1, vec!["sheet_too_wide"]));
    }
}
