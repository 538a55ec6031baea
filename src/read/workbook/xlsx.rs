//! Workbooks of Excel 2007 and later (ECMA-376): sheets of XML.

use std::io::Cursor;

use calamine::{Reader, Sheet as SheetInfo, Xlsx, XlsxError, XlsxFormulaMetadata};
use rayon::prelude::*;

use super::cells::{Mask, write_value};
use super::extras::{self, Extras};
use super::formula;
use super::lay::{Beside, Laying};
use super::sheets::{Done, each, whole, wording, worksheets};
use super::{Failure, Target, caught, mend};
use crate::model::Said;
use crate::read::meter::Meter;
use crate::read::sheet::Sheet;

/// Reads every sheet.
pub(super) fn read(bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let failure = match Xlsx::new(Cursor::new(bytes)) {
        Ok(book) => return read_book(book, bytes, target),
        Err(error) => failure(&error),
    };
    let mended = mend::in_utf8(bytes).ok_or(failure)?;
    let book = Xlsx::new(Cursor::new(mended.as_slice())).map_err(|error| self::failure(&error))?;
    read_book(book, &mended, target)
}

fn failure(error: &XlsxError) -> Failure {
    if matches!(error, XlsxError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(Said::verbatim(error.to_string()))
    }
}

type Bytes<'a> = Cursor<&'a [u8]>;

/// After so many cells the progress is told.
const CELLS_TOLD: usize = 1 << 16;

/// Bytes of a workbook from which on its sheets are worth reading at the same time: each thread reads the shared strings anew.
const WORTH_SHARING: usize = 1 << 20;

fn read_book(book: Xlsx<Bytes<'_>>, bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let infos = worksheets(book.sheets_metadata());
    let threads = if bytes.len() < WORTH_SHARING { 1 } else { rayon::current_num_threads() };
    let share = infos.len().div_ceil(threads).max(1);
    let mut books = vec![Some(book)];
    books.resize_with(infos.chunks(share).len(), || None);
    let groups: Vec<(Option<Xlsx<Bytes<'_>>>, &[SheetInfo])> =
        books.into_iter().zip(infos.chunks(share)).collect();
    let count = infos.len().max(1) as f64;
    let read: Vec<Result<Vec<Done>, Failure>> = groups
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
) -> Result<Vec<Done>, Failure> {
    let mut book = match book {
        Some(book) => book,
        None => Xlsx::new(Cursor::new(bytes)).map_err(|error| failure(&error))?,
    };
    let mut extras = Extras::new(bytes);
    Ok(each(infos, target, |info, meter| {
        let mut laying = Laying::new(target.max_columns);
        // the marks of merges stand behind all cells: the part is looked through while it is read
        let (mut cells, [has_merges, links_by_formula, has_sections]) = rayon::join(
            || caught(|| lay_cells(&mut book, &info.name, &mut laying, meter)),
            || extras.may_hold(&info.name, [b"mergeCell", b"HYPERLINK(", b"<![CDATA["]),
        );
        // the library passes over them
        if has_sections
            && let Some(mended) = mend::without_sections(bytes)
            && let Ok(mut book) = Xlsx::new(Cursor::new(mended.as_slice()))
        {
            laying = Laying::new(target.max_columns);
            cells = caught(|| lay_cells(&mut book, &info.name, &mut laying, meter));
        }
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
fn lay_cells(
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
        let target = formula::linked(&formula);
        notes.extend(target.and_then(|target| extras::link(cell.pos, &target, shown)));
    }
    notes
}
