//! Workbooks: cells with types to grids.

mod biff;
mod cells;
mod extras;
mod lay;
mod mend;
mod ods;
mod spreadsheet_ml;

use std::cell::Cell;
use std::io::Cursor;
use std::panic::{self, AssertUnwindSafe};

use calamine::{
    Data, Reader, Sheet as SheetInfo, SheetType, Xls, XlsError, XlsOptions, Xlsb, XlsbError, Xlsx, XlsxError,
    XlsxFormulaMetadata,
};
use rayon::prelude::*;

use super::meter::Meter;
use super::sheet::Sheet;
use crate::model::{CellType, Format, Issue, Place, Said, Severity, SourceId};
use biff::{Biff, SheetExtras};
use cells::{Mask, look_at, write_value};
use extras::Extras;
use lay::{Beside, Laying};

/// Why a workbook cannot be read.
pub(super) enum Failure {
    /// It has a password.
    Encrypted,
    /// It is broken, with the cause in words.
    Damaged(Said),
}

/// After so many cells the progress is told.
const CELLS_TOLD: usize = 1 << 16;

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
    caught(|| open(bytes, format, Target { source, max_columns, meter }))
        .unwrap_or_else(|| Err(Failure::Damaged(Said::new("noticed", "parts_do_not_fit"))))
}

/// What a piece of work yields, or none if it panics: the library promises errors for damaged bytes, but a few broken numbers
/// still make it panic.
fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    let before = IS_CAUGHT.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    IS_CAUGHT.set(before);
    result.ok()
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
            let failure = match Xlsx::new(cursor) {
                Ok(book) => return read_xlsx(book, bytes, target),
                Err(error) => xlsx_failure(&error),
            };
            let mended = mend::mended(bytes).ok_or(failure)?;
            let book = Xlsx::new(Cursor::new(mended.as_slice())).map_err(|error| xlsx_failure(&error))?;
            read_xlsx(book, &mended, target)
        }
        Format::Xlsb => read_xlsb(Xlsb::new(cursor).map_err(|error| xlsb_failure(&error))?, target),
        Format::Xls => read_xls(bytes, target),
        Format::Ods if bytes.starts_with(b"PK") => ods::read(bytes, target),
        Format::Ods => ods::read_flat(bytes, target),
        _ => spreadsheet_ml::read(bytes, target),
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

type Bytes<'a> = Cursor<&'a [u8]>;

/// Bytes of a workbook from which on its sheets are worth reading at the same time: each thread reads the shared strings anew.
const WORTH_SHARING: usize = 1 << 20;

fn read_xlsx(book: Xlsx<Bytes<'_>>, bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    let threads = if bytes.len() < WORTH_SHARING { 1 } else { rayon::current_num_threads() };
    let share = infos.len().div_ceil(threads).max(1);
    let mut books = vec![Some(book)];
    books.resize_with(infos.chunks(share).len(), || None);
    let groups: Vec<(Option<Xlsx<Bytes<'_>>>, &[SheetInfo])> =
        books.into_iter().zip(infos.chunks(share)).collect();
    let count = infos.len().max(1) as f64;
    let read: Vec<Result<Vec<Read>, Failure>> = groups
        .into_par_iter()
        .enumerate()
        .map(|(group, (book, infos))| {
            let first = group * share;
            let meter = target.meter.part(first as f64 / count, (first + infos.len()) as f64 / count);
            let read = || read_group(book, bytes, infos, Target { meter, ..target });
            caught(read).unwrap_or_else(|| Err(Failure::Damaged(Said::new("noticed", "parts_do_not_fit"))))
        })
        .collect();
    let mut sheets = Vec::new();
    for group in read {
        sheets.extend(group?);
    }
    whole(sheets)
}

/// Reads some sheets of a workbook that may be open already.
fn read_group(
    book: Option<Xlsx<Bytes<'_>>>,
    bytes: &[u8],
    infos: &[SheetInfo],
    target: Target<'_>,
) -> Result<Vec<Read>, Failure> {
    let mut book = match book {
        Some(book) => book,
        None => Xlsx::new(Cursor::new(bytes)).map_err(|error| xlsx_failure(&error))?,
    };
    let mut extras = Extras::new(bytes);
    Ok(each(infos, target, |info, meter| {
        let mut laying = Laying::new(target.max_columns);
        // the marks of merges stand behind all cells: the part is looked through while it is read
        let (cells, [has_merges, links_by_formula]) = rayon::join(
            || caught(|| xlsx_cells(&mut book, &info.name, &mut laying, meter)),
            || extras.may_hold(&info.name, [b"mergeCell", b"HYPERLINK("]),
        );
        let cells = cells.unwrap_or_else(|| Err(Said::new("noticed", "parts_do_not_fit")));
        let (mut notes, has_links) = extras.of_sheet(&info.name);
        let sheet = laying.finish(info, target.source, |shown| {
            let merges = if has_merges { book.merge_cells_by_sheet_name(&info.name) } else { Ok(Vec::new()) };
            if has_links {
                let links = book.hyperlinks_by_sheet_name(&info.name).unwrap_or_default();
                notes.extend(extras::links(&links, shown));
            }
            if links_by_formula {
                notes.extend(formula_links(&mut book, &info.name, shown));
            }
            Beside { merges: merges.unwrap_or_default(), notes }
        });
        (sheet, cells)
    }))
}

/// Lays the cells of a sheet; what is wrong with it in words.
fn xlsx_cells(
    book: &mut Xlsx<Bytes<'_>>,
    name: &str,
    laying: &mut Laying,
    meter: Meter<'_>,
) -> Result<(), Said> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| wording(&error))?;
    let rows = f64::from(reader.dimensions().end.0.max(1));
    let formats = reader.styles().iter().map(|style| style.number_format.as_ref());
    let masks: Vec<Option<Mask>> = formats.map(|f| f.and_then(|f| Mask::of(&f.format_code))).collect();
    let mut text = String::new();
    let mut broken = Broken::default();
    loop {
        let (cell, style) = match reader.next_cell_with_style_id() {
            Ok(Some(cell)) => cell,
            Ok(None) => return broken.told(),
            // the reader goes on behind a cell that it cannot read, but not behind broken XML
            Err(
                error @ (XlsxError::Xml(_) | XlsxError::XmlEof(_) | XlsxError::Io(_) | XlsxError::Zip(_)),
            ) => {
                return Err(wording(&error));
            }
            Err(error) => {
                broken.add(&error);
                continue;
            }
        };
        text.clear();
        let mask = masks.get(style).and_then(Option::as_ref);
        let cell_type = mask
            .and_then(|mask| mask.write(cell.get_value(), &mut text))
            .or_else(|| write_value(cell.get_value(), &mut text));
        if let Some(cell_type) = cell_type {
            laying.push(cell.get_position(), &text, cell_type);
        }
        if laying.cells() % CELLS_TOLD == CELLS_TOLD - 1 {
            meter.reach(0.9 * f64::from(laying.last_row()) / rows);
        }
    }
}

/// Cells that cannot be read.
#[derive(Default)]
struct Broken {
    cells: usize,
    first: String,
}

impl Broken {
    fn add(&mut self, error: &XlsxError) {
        if self.cells == 0 {
            self.first = error.to_string();
        }
        self.cells += 1;
    }

    /// What is wrong in words, if anything.
    fn told(self) -> Result<(), Said> {
        match self.cells {
            0 => Ok(()),
            cells => {
                Err(Said::new("noticed", "cells_unreadable").count("n", cells).text("cause", self.first))
            }
        }
    }
}

/// Where the formulas of a sheet lead.
fn formula_links(
    book: &mut Xlsx<Bytes<'_>>,
    name: &str,
    shown: &dyn Fn(u32, u32) -> Option<String>,
) -> Vec<extras::Placed> {
    let Ok(mut reader) = book.worksheet_cells_reader(name) else { return Vec::new() };
    let mut notes = Vec::new();
    while let Ok(Some(cell)) = reader.next_cell_with_formula_metadata() {
        let Some(XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. }) =
            cell.formula
        else {
            continue;
        };
        let target = extras::linked_by_formula(&formula);
        notes.extend(target.and_then(|target| extras::link(cell.pos, &target, shown)));
    }
    notes
}

fn read_xlsb(mut book: Xlsb<Bytes<'_>>, target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    whole(each(&infos, target, |info, _| {
        let mut laying = Laying::new(target.max_columns);
        let cells = xlsb_cells(&mut book, &info.name, &mut laying);
        (laying.finish(info, target.source, |_| Beside::default()), cells)
    }))
}

fn xlsb_cells(book: &mut Xlsb<Bytes<'_>>, name: &str, laying: &mut Laying) -> Result<(), Said> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| wording(&error))?;
    let mut text = String::new();
    while let Some(cell) = reader.next_cell().map_err(|error| wording(&error))? {
        text.clear();
        if let Some(cell_type) = write_value(cell.get_value(), &mut text) {
            laying.push(cell.get_position(), &text, cell_type);
        }
    }
    Ok(())
}

/// Cells of an old workbook, blank ones between them included, beyond which it is not read: four full sheets.
const MOST_LAID_OUT: u64 = 1 << 26;

fn read_xls(bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let biff = caught(|| Biff::new(bytes)).flatten();
    // the library lays every sheet out in full, thirty bytes a cell
    if biff.as_ref().is_some_and(|biff| biff.area() > MOST_LAID_OUT) {
        return Err(Failure::Damaged(Said::new("noticed", "cells_too_far_apart")));
    }
    // what the library cannot decode is read as bytes, and decoded here
    let page = biff.as_ref().and_then(Biff::unknown_code_page);
    let mut options = XlsOptions::default();
    options.force_codepage = page.map(|_| 1252);
    let mut book = Xls::new_with_options(Cursor::new(bytes), options).map_err(|error| xls_failure(&error))?;
    let all = book.sheets_metadata().to_vec();
    let number = |info: &SheetInfo| all.iter().position(|other| other.name == info.name);
    let mut sheets = each(&worksheets(&all), target, |info, _| {
        let mut laying = Laying::new(target.max_columns);
        let found =
            biff.as_ref().zip(number(info)).map(|(biff, number)| biff.sheet(number)).unwrap_or_default();
        let range = book.worksheet_range(&info.name).map_err(|error| wording(&error));
        let cells = range.map(|range| {
            let mask = |at| biff.as_ref().and_then(|biff| biff.mask_of(&found, at));
            lay_range(&range, &mut laying, mask, page);
        });
        let merges = book.merge_cells_by_sheet_name(&info.name).unwrap_or_default();
        let SheetExtras { mut notes, links, .. } = found;
        let sheet = laying.finish(info, target.source, |shown| {
            notes.extend(links.into_iter().filter_map(|(at, target)| extras::link(at, &target, shown)));
            Beside { merges, notes }
        });
        (sheet, cells)
    });
    if let Some(page) = page {
        for (sheet, _) in &mut sheets {
            sheet.name = biff::reread(&sheet.name, page);
        }
    }
    whole(sheets)
}

/// The sheets that hold cells: charts, dialogs and macros have none.
fn worksheets(infos: &[SheetInfo]) -> Vec<SheetInfo> {
    infos.iter().filter(|info| info.typ == SheetType::WorkSheet).cloned().collect()
}

/// Whether a sheet bears the name of one before it: the library gives the first one's cells for both.
fn is_namesake(infos: &[SheetInfo], at: usize) -> bool {
    let name = infos.get(at).map(|info| &info.name);
    infos.iter().take(at).any(|other| Some(&other.name) == name)
}

/// Lays the cells of a range. `mask` gives the format of a cell whose zeros count; `page` is the code page of texts that were
/// read as windows-1252.
fn lay_range<'m>(
    range: &calamine::Range<Data>,
    laying: &mut Laying,
    mask: impl Fn((u32, u32)) -> Option<&'m Mask>,
    page: Option<u16>,
) {
    let (top, left) = range.start().unwrap_or((0, 0));
    let mut text = String::new();
    for (row, column, data) in range.used_cells() {
        text.clear();
        let row = u32::try_from(row).ok().and_then(|row| row.checked_add(top));
        let column = u32::try_from(column).ok().and_then(|column| column.checked_add(left));
        let (Some(row), Some(column)) = (row, column) else { continue };
        let data = look_at(data);
        let masked = mask((row, column)).and_then(|mask| mask.write(&data, &mut text));
        let Some(cell_type) = masked.or_else(|| write_value(&data, &mut text)) else { continue };
        match page {
            Some(page) if cell_type == CellType::Text => {
                laying.push((row, column), &biff::reread(&text, page), cell_type);
            }
            _ => laying.push((row, column), &text, cell_type),
        }
    }
}

/// What the library says of an error.
fn wording(error: &impl std::fmt::Display) -> Said {
    Said::verbatim(error.to_string())
}

/// A sheet, and what is wrong with it.
type Read = (Sheet, Result<(), Said>);

/// Reads sheets one by one.
fn each(
    infos: &[SheetInfo],
    target: Target<'_>,
    mut read: impl FnMut(&SheetInfo, Meter<'_>) -> Read,
) -> Vec<Read> {
    let count = infos.len().max(1) as f64;
    infos
        .iter()
        .enumerate()
        .map(|(at, info)| {
            let meter = target.meter.part(at as f64 / count, (at + 1) as f64 / count);
            let (mut sheet, cells) = if is_namesake(infos, at) {
                let empty =
                    Laying::new(target.max_columns).finish(info, target.source, |_| Beside::default());
                (empty, Err(Said::new("noticed", "sheet_namesake")))
            } else {
                read(info, meter)
            };
            meter.reach(1.0);
            if let Err(cause) = &cells {
                let message = Said::new("noticed", "sheet_damaged")
                    .text("sheet", &info.name)
                    .said("cause", cause.clone());
                let place = Place::Source(target.source);
                sheet.issues.push(Issue::new("sheet_damaged", Severity::Grave, place, message));
            }
            (sheet, cells)
        })
        .collect()
}

/// The sheets of a workbook: a broken one is a finding, the others are read all the same. Only where every sheet is broken is
/// the workbook.
fn whole(read: Vec<Read>) -> Result<Vec<Sheet>, Failure> {
    let any_cell = read.iter().any(|(sheet, _)| sheet.grid.height() > 0);
    let mut sheets = Vec::new();
    let mut last_cause = None;
    for (sheet, cells) in read {
        last_cause = cells.err().or(last_cause);
        sheets.push(sheet);
    }
    match last_cause {
        Some(cause) if !any_cell => Err(Failure::Damaged(cause)),
        _ => Ok(sheets),
    }
}
