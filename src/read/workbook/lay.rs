//! The cells of a sheet as a grid.

use calamine::{Dimensions, Sheet as SheetInfo, SheetVisible};

use super::{Placed, Raw};
use crate::model::{CellType, Issue, Place, Said, Severity, SourceId};
use crate::read::encoding;
use crate::read::grid::Grid;
use crate::read::sheet::Sheet;

/// Cells of a sheet, blank ones between them included, beyond which it is taken for damaged unless most are filled.
const MOST_CELLS: usize = 1 << 26;
/// Blank rows in a row beyond which the rest are left out.
const LONGEST_GAP: u32 = 1_000;
/// Cells of merges that are filled.
const MOST_COVERED: u64 = 1 << 20;

/// A sheet from its cells.
pub(super) fn sheet(info: &SheetInfo, raw: Raw, source: SourceId, max_columns: usize) -> Sheet {
    let mut issues = Vec::new();
    let mut note = |code, message: Said| {
        let message = message.text("sheet", &info.name);
        issues.push(Issue::new(code, Severity::Warning, Place::Source(source), message));
    };
    let Raw { mut cells, merges, notes } = raw;
    let before = cells.len();
    cells.retain(|cell| (cell.column as usize) < max_columns);
    if cells.len() < before {
        note(
            "sheet_too_wide",
            Said::new("noticed", "sheet_too_wide")
                .count("n", before - cells.len())
                .count("columns", max_columns),
        );
    }
    cells.sort_by_key(|cell| (cell.row, cell.column));
    cells.dedup_by_key(|cell| (cell.row, cell.column));
    let mut repaired = 0_usize;
    for cell in cells.iter_mut().filter(|cell| cell.cell_type == CellType::Text) {
        if let Some(text) = encoding::repair(&cell.text) {
            cell.text = text;
            repaired += 1;
        }
    }
    if repaired > 0 {
        note("encoding_repaired", Said::new("noticed", "cells_repaired").count("n", repaired));
    }
    let mut columns: Vec<u32> = cells.iter().map(|cell| cell.column).collect();
    columns.sort_unstable();
    columns.dedup();
    // a sheet that is nearly all gaps would be blown up: its columns that hold nothing are closed up
    let dense = usable(&cells, columns.last().map_or(0, |c| *c as usize + 1));
    let close_up = !dense;
    if close_up && !usable(&cells, columns.len()) {
        note("sheet_too_sparse", Said::new("noticed", "sheet_too_sparse"));
        cells.clear();
    }
    let position = |column: u32| {
        if close_up { columns.binary_search(&column).unwrap_or(0) } else { column as usize }
    };
    let (mut grid, left_out, rows) = lay(&cells, position);
    if left_out > 0 {
        note("blank_rows_left_out", Said::new("noticed", "blank_rows_left_out").count("n", left_out));
    }
    if !close_up {
        cover(&mut grid, &merges, &rows);
    }
    let mut unplaced = 0_usize;
    for ((row, column), text) in notes {
        let row = rows.binary_search(&row).ok().and_then(|row| u32::try_from(row).ok());
        let known = !close_up || columns.binary_search(&column).is_ok();
        if let (Some(row), Ok(column), true) = (row, u32::try_from(position(column)), known) {
            grid.annotate((row, column), text);
        } else {
            unplaced += 1;
        }
    }
    if unplaced > 0 {
        note("comments_left_out", Said::new("noticed", "comments_left_out").count("n", unplaced));
    }
    Sheet {
        name: info.name.clone(),
        hidden: info.visible != SheetVisible::Visible,
        dialect: None,
        grid,
        issues,
    }
}

/// Whether a grid of so many columns for these cells stays within bounds.
fn usable(cells: &[Placed], width: usize) -> bool {
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

/// Lays sorted cells out as a grid; also the number of blank rows left out, and the sheet's row of each row of the grid.
fn lay(cells: &[Placed], position: impl Fn(u32) -> usize) -> (Grid, u32, Vec<u32>) {
    let mut grid = Grid::typed();
    let mut rows: Vec<u32> = Vec::new();
    let mut left_out = 0;
    let mut next_row = 0;
    let mut filled = 0;
    for cell in cells {
        if rows.last() != Some(&cell.row) {
            let gap = cell.row.saturating_sub(next_row);
            for blank in 0..gap.min(LONGEST_GAP) {
                grid.begin_row(next_row + blank + 1);
                rows.push(next_row + blank);
            }
            left_out += gap.saturating_sub(LONGEST_GAP);
            grid.begin_row(cell.row.saturating_add(1));
            rows.push(cell.row);
            next_row = cell.row.saturating_add(1);
            filled = 0;
        }
        let column = position(cell.column);
        for _ in filled..column {
            grid.push_text("", CellType::Empty);
        }
        grid.push_text(&cell.text, cell.cell_type);
        filled = column + 1;
    }
    (grid, left_out, rows)
}

/// Tells the grid which cells the merges cover.
fn cover(grid: &mut Grid, merges: &[Dimensions], rows: &[u32]) {
    let mut budget = MOST_COVERED;
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
                if let (Ok(row), false) = (u32::try_from(row), row == from && column == left) {
                    grid.cover((row, column), (from_row, left));
                }
            }
        }
    }
}
