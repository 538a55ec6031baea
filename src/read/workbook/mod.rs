//! Workbooks: cells with types to grids.

mod cells;
mod extras;

use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use calamine::{
    Data, Dimensions, Ods, OdsError, Reader, Sheet as SheetInfo, SheetType, SheetVisible, Xls, XlsError,
    Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::encoding;
use super::grid::Grid;
use super::sheet::Sheet;
use crate::model::{CellType, Format, Issue, Place, Severity, SourceId};
use cells::{Mask, owned_value, value};
use extras::Extras;

/// Why a workbook cannot be read.
pub(super) enum Failure {
    /// It has a password.
    Encrypted,
    /// It is broken, with the cause in words.
    Damaged(String),
}

/// Cells of a sheet, blank ones between them included, beyond which it is taken for damaged unless most are filled.
const MOST_CELLS: usize = 1 << 26;
/// Blank rows in a row beyond which the rest are left out.
const LONGEST_GAP: u32 = 1_000;
/// Cells of merges that are filled.
const MOST_COVERED: u64 = 1 << 20;

/// One cell with its place.
struct Placed {
    row: u32,
    column: u32,
    text: String,
    cell_type: CellType,
}

/// A sheet's cells before they become a grid.
struct Raw {
    cells: Vec<Placed>,
    merges: Vec<Dimensions>,
    notes: Vec<extras::Placed>,
}

/// Reads every sheet of a workbook.
pub(super) fn read(
    bytes: &[u8],
    format: Format,
    source: SourceId,
    max_columns: usize,
) -> Result<Vec<Sheet>, Failure> {
    if format == Format::Xls && bytes.starts_with(&[0xd0, 0xcf]) && super::compound::runs_in_a_circle(bytes) {
        return Err(Failure::Damaged("its sectors follow each other in a circle".to_owned()));
    }
    // the library promises errors for damaged bytes, but a few broken sector numbers still make it panic
    panic::catch_unwind(AssertUnwindSafe(|| open(bytes, format, source, max_columns)))
        .unwrap_or_else(|_| Err(Failure::Damaged("its parts do not fit together".to_owned())))
}

fn open(bytes: &[u8], format: Format, source: SourceId, max_columns: usize) -> Result<Vec<Sheet>, Failure> {
    let cursor = Cursor::new(bytes);
    match format {
        Format::Xlsx => {
            let book = Xlsx::new(cursor).map_err(|error| xlsx_failure(&error))?;
            read_xlsx(book, Extras::new(bytes), source, max_columns)
        }
        Format::Xlsb => {
            read_xlsb(Xlsb::new(cursor).map_err(|error| xlsb_failure(&error))?, source, max_columns)
        }
        Format::Xls => read_xls(Xls::new(cursor).map_err(|error| xls_failure(&error))?, source, max_columns),
        _ => read_ods(Ods::new(cursor).map_err(|error| ods_failure(&error))?, source, max_columns),
    }
}

fn xlsx_failure(error: &XlsxError) -> Failure {
    if matches!(error, XlsxError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(error.to_string())
    }
}

fn xlsb_failure(error: &XlsbError) -> Failure {
    if matches!(error, XlsbError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(error.to_string())
    }
}

fn xls_failure(error: &XlsError) -> Failure {
    if matches!(error, XlsError::Password) { Failure::Encrypted } else { Failure::Damaged(error.to_string()) }
}

fn ods_failure(error: &OdsError) -> Failure {
    if matches!(error, OdsError::Password) { Failure::Encrypted } else { Failure::Damaged(error.to_string()) }
}

type Bytes<'a> = Cursor<&'a [u8]>;

fn read_xlsx(
    mut book: Xlsx<Bytes<'_>>,
    mut extras: Extras<'_>,
    source: SourceId,
    max_columns: usize,
) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, source, max_columns, |name| {
        let merges = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        let mut reader = book.worksheet_cells_reader(name).map_err(|error| error.to_string())?;
        let formats = reader.styles().iter().map(|style| style.number_format.as_ref());
        let masks: Vec<Option<Mask>> = formats.map(|f| f.and_then(|f| Mask::of(&f.format_code))).collect();
        let mut cells = Vec::new();
        let error = loop {
            match reader.next_cell_with_style_id() {
                Ok(Some((cell, style))) => {
                    let mask = masks.get(style).and_then(Option::as_ref);
                    let shown = mask.and_then(|mask| mask.show(cell.get_value()));
                    cells.extend(place(cell.get_position(), shown.or_else(|| value(cell.get_value()))));
                }
                Ok(None) => break None,
                Err(error) => break Some(error.to_string()),
            }
        };
        drop(reader);
        let (mut notes, has_links) = extras.of_sheet(name);
        if has_links {
            let links = book.hyperlinks_by_sheet_name(name).unwrap_or_default();
            // cells come in the order of rows and columns, but for damaged files
            let shown = |row, column| {
                let found =
                    cells.binary_search_by_key(&(row, column), |cell: &Placed| (cell.row, cell.column));
                found.ok().and_then(|at| cells.get(at)).map(|cell| cell.text.as_str())
            };
            notes.extend(extras::links(&links, shown));
        }
        Ok((Raw { cells, merges, notes }, error))
    })
}

fn read_xlsb(mut book: Xlsb<Bytes<'_>>, source: SourceId, max_columns: usize) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, source, max_columns, |name| {
        let mut reader = book.worksheet_cells_reader(name).map_err(|error| error.to_string())?;
        let mut cells = Vec::new();
        let error = loop {
            match reader.next_cell() {
                Ok(Some(cell)) => cells.extend(place(cell.get_position(), value(cell.get_value()))),
                Ok(None) => break None,
                Err(error) => break Some(error.to_string()),
            }
        };
        Ok((Raw { cells, merges: Vec::new(), notes: Vec::new() }, error))
    })
}

fn read_xls(mut book: Xls<Bytes<'_>>, source: SourceId, max_columns: usize) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, source, max_columns, |name| {
        let merges = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        let range = book.worksheet_range(name).map_err(|error| error.to_string())?;
        Ok((Raw { cells: range_cells(&range), merges, notes: Vec::new() }, None))
    })
}

fn read_ods(mut book: Ods<Bytes<'_>>, source: SourceId, max_columns: usize) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, source, max_columns, |name| {
        let range = book.worksheet_range(name).map_err(|error| error.to_string())?;
        Ok((Raw { cells: range_cells(&range), merges: Vec::new(), notes: Vec::new() }, None))
    })
}

/// The sheets that hold cells: charts, dialogs and macros have none.
fn worksheets(infos: &[SheetInfo]) -> Vec<SheetInfo> {
    infos.iter().filter(|info| info.typ == SheetType::WorkSheet).cloned().collect()
}

fn range_cells(range: &calamine::Range<Data>) -> Vec<Placed> {
    let (top, left) = range.start().unwrap_or((0, 0));
    range
        .used_cells()
        .filter_map(|(row, column, data)| {
            let at =
                (u32::try_from(row).ok()?.checked_add(top)?, u32::try_from(column).ok()?.checked_add(left)?);
            place(at, owned_value(data))
        })
        .collect()
}

fn place((row, column): (u32, u32), value: Option<(String, CellType)>) -> Option<Placed> {
    let (text, cell_type) = value?;
    (!text.is_empty()).then_some(Placed { row, column, text, cell_type })
}

/// Reads the sheets one by one: a broken one is a finding, the others are read all the same. Only where every sheet is
/// broken is the workbook.
fn collect(
    infos: &[SheetInfo],
    source: SourceId,
    max_columns: usize,
    mut read: impl FnMut(&str) -> Result<(Raw, Option<String>), String>,
) -> Result<Vec<Sheet>, Failure> {
    let mut sheets = Vec::new();
    let mut last_error = None;
    for info in infos {
        let (raw, cause) = match read(&info.name) {
            Ok(read) => read,
            Err(cause) => (Raw { cells: Vec::new(), merges: Vec::new(), notes: Vec::new() }, Some(cause)),
        };
        let nothing = raw.cells.is_empty();
        let mut sheet = sheet(info, raw, source, max_columns);
        if let Some(cause) = cause {
            let message = format!("sheet `{}` is damaged: {cause}", info.name);
            sheet.issues.push(Issue::new("sheet_damaged", Severity::Grave, Place::Source(source), message));
            if nothing {
                last_error = Some(cause);
            }
        }
        sheets.push(sheet);
    }
    let any_cell = sheets.iter().any(|sheet| sheet.grid.height() > 0);
    match last_error {
        Some(cause) if !any_cell => Err(Failure::Damaged(cause)),
        _ => Ok(sheets),
    }
}

/// A sheet from its cells.
fn sheet(info: &SheetInfo, raw: Raw, source: SourceId, max_columns: usize) -> Sheet {
    let mut issues = Vec::new();
    let mut note = |code, message: String| {
        issues.push(Issue::new(code, Severity::Warning, Place::Source(source), message));
    };
    let Raw { mut cells, merges, notes } = raw;
    let before = cells.len();
    cells.retain(|cell| (cell.column as usize) < max_columns);
    if cells.len() < before {
        note(
            "sheet_too_wide",
            format!(
                "{} cells of sheet `{}` stand beyond column {max_columns} and were left out",
                before - cells.len(),
                info.name
            ),
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
        note(
            "encoding_repaired",
            format!(
                "{repaired} cells of sheet `{}` held text that had been decoded wrongly and was restored",
                info.name
            ),
        );
    }
    let mut columns: Vec<u32> = cells.iter().map(|cell| cell.column).collect();
    columns.sort_unstable();
    columns.dedup();
    // a sheet that is nearly all gaps would be blown up: its columns that hold nothing are closed up
    let dense = usable(&cells, columns.last().map_or(0, |c| *c as usize + 1));
    let close_up = !dense;
    if close_up && !usable(&cells, columns.len()) {
        note(
            "sheet_too_sparse",
            format!("sheet `{}` has its cells too far apart and was not read", info.name),
        );
        cells.clear();
    }
    let position = |column: u32| {
        if close_up { columns.binary_search(&column).unwrap_or(0) } else { column as usize }
    };
    let (mut grid, left_out, rows) = lay(&cells, position);
    if left_out > 0 {
        note("blank_rows_left_out", format!("{left_out} blank rows of sheet `{}` were left out", info.name));
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
        note(
            "comments_left_out",
            format!("{unplaced} comments of sheet `{}` stand where no row is and were left out", info.name),
        );
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
