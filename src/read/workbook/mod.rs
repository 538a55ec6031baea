//! Workbooks: cells with types to grids.

mod cells;
mod extras;
mod lay;

use std::cell::Cell;
use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use calamine::{
    Data, Dimensions, Ods, OdsError, Reader, Sheet as SheetInfo, SheetType, Xls, XlsError, Xlsb, XlsbError,
    Xlsx, XlsxError,
};

use super::meter::Meter;
use super::sheet::Sheet;
use crate::model::{CellType, Format, Issue, Place, Said, Severity, SourceId};
use cells::{Mask, owned_value, value};
use extras::Extras;

/// Why a workbook cannot be read.
pub(super) enum Failure {
    /// It has a password.
    Encrypted,
    /// It is broken, with the cause in words.
    Damaged(Said),
}

/// After so many cells the progress is told.
const CELLS_TOLD: usize = 1 << 16;

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
    meter: Meter<'_>,
) -> Result<Vec<Sheet>, Failure> {
    if format == Format::Xls && bytes.starts_with(&[0xd0, 0xcf]) && super::compound::runs_in_a_circle(bytes) {
        return Err(Failure::Damaged(Said::new("noticed", "sectors_in_circle")));
    }
    // the library promises errors for damaged bytes, but a few broken sector numbers still make it panic
    IS_CAUGHT.set(true);
    let opened =
        panic::catch_unwind(AssertUnwindSafe(|| open(bytes, format, Target { source, max_columns, meter })));
    IS_CAUGHT.set(false);
    opened.unwrap_or_else(|_| Err(Failure::Damaged(Said::new("noticed", "parts_do_not_fit"))))
}

thread_local! {
    /// Whether a panic of this thread is caught and becomes a finding.
    static IS_CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Puts a panic hook before the present one that keeps silent of the panics that reading catches. For a program to call once at
/// its start; the library never does.
pub fn hush_caught_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if !IS_CAUGHT.get() {
            before(info);
        }
    }));
}

/// What every format's reader is told.
#[derive(Clone, Copy)]
struct Target<'a> {
    source: SourceId,
    max_columns: usize,
    meter: Meter<'a>,
}

fn open(bytes: &[u8], format: Format, target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let cursor = Cursor::new(bytes);
    match format {
        Format::Xlsx => {
            let book = Xlsx::new(cursor).map_err(|error| xlsx_failure(&error))?;
            read_xlsx(book, Extras::new(bytes), target)
        }
        Format::Xlsb => read_xlsb(Xlsb::new(cursor).map_err(|error| xlsb_failure(&error))?, target),
        Format::Xls => read_xls(Xls::new(cursor).map_err(|error| xls_failure(&error))?, target),
        _ => read_ods(Ods::new(cursor).map_err(|error| ods_failure(&error))?, target),
    }
}

fn xlsx_failure(error: &XlsxError) -> Failure {
    if matches!(error, XlsxError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(Said::verbatim(error.to_string()))
    }
}

fn xlsb_failure(error: &XlsbError) -> Failure {
    if matches!(error, XlsbError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(Said::verbatim(error.to_string()))
    }
}

fn xls_failure(error: &XlsError) -> Failure {
    if matches!(error, XlsError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(Said::verbatim(error.to_string()))
    }
}

fn ods_failure(error: &OdsError) -> Failure {
    if matches!(error, OdsError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(Said::verbatim(error.to_string()))
    }
}

type Bytes<'a> = Cursor<&'a [u8]>;

fn read_xlsx(
    mut book: Xlsx<Bytes<'_>>,
    mut extras: Extras<'_>,
    target: Target<'_>,
) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, target, |name, meter| {
        // the library goes through the whole sheet once more for its merges
        let merges = if extras.may_hold(name, b"mergeCell") {
            book.merge_cells_by_sheet_name(name).unwrap_or_default()
        } else {
            Vec::new()
        };
        let mut reader = book.worksheet_cells_reader(name).map_err(|error| error.to_string())?;
        let rows = f64::from(reader.dimensions().end.0.max(1));
        let formats = reader.styles().iter().map(|style| style.number_format.as_ref());
        let masks: Vec<Option<Mask>> = formats.map(|f| f.and_then(|f| Mask::of(&f.format_code))).collect();
        let mut cells = Vec::new();
        let error = loop {
            if cells.len() % CELLS_TOLD == CELLS_TOLD - 1
                && let Some(Placed { row, .. }) = cells.last()
            {
                meter.reach(0.9 * f64::from(*row) / rows);
            }
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

fn read_xlsb(mut book: Xlsb<Bytes<'_>>, target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, target, |name, _| {
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

fn read_xls(mut book: Xls<Bytes<'_>>, target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, target, |name, _| {
        let merges = book.merge_cells_by_sheet_name(name).unwrap_or_default();
        let range = book.worksheet_range(name).map_err(|error| error.to_string())?;
        Ok((Raw { cells: range_cells(&range), merges, notes: Vec::new() }, None))
    })
}

fn read_ods(mut book: Ods<Bytes<'_>>, target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    collect(&infos, target, |name, _| {
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
    target: Target<'_>,
    mut read: impl FnMut(&str, Meter<'_>) -> Result<(Raw, Option<String>), String>,
) -> Result<Vec<Sheet>, Failure> {
    let mut sheets = Vec::new();
    let mut last_error = None;
    let count = infos.len().max(1) as f64;
    for (at, info) in infos.iter().enumerate() {
        let meter = target.meter.part(at as f64 / count, (at + 1) as f64 / count);
        let (raw, cause) = match read(&info.name, meter) {
            Ok(read) => read,
            Err(cause) => (Raw { cells: Vec::new(), merges: Vec::new(), notes: Vec::new() }, Some(cause)),
        };
        let nothing = raw.cells.is_empty();
        let mut sheet = lay::sheet(info, raw, target.source, target.max_columns);
        meter.reach(1.0);
        if let Some(cause) = cause {
            let message =
                Said::new("noticed", "sheet_damaged").text("sheet", &info.name).text("cause", &cause);
            sheet.issues.push(Issue::new(
                "sheet_damaged",
                Severity::Grave,
                Place::Source(target.source),
                message,
            ));
            if nothing {
                last_error = Some(cause);
            }
        }
        sheets.push(sheet);
    }
    let any_cell = sheets.iter().any(|sheet| sheet.grid.height() > 0);
    match last_error {
        Some(cause) if !any_cell => Err(Failure::Damaged(Said::verbatim(cause))),
        _ => Ok(sheets),
    }
}
