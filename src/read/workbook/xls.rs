//! Workbooks of Excel 5 to 2003 (MS-XLS): one stream of records in a compound file.

use std::io::Cursor;

use calamine::{Data, Reader, Sheet as SheetInfo, Xls, XlsError, XlsOptions};

use super::biff::{self, Biff, SheetExtras};
use super::cells::{Mask, look_at, write_value};
use super::extras;
use super::lay::{Beside, Laying};
use super::sheets::{each, whole, wording, worksheets};
use super::{Failure, Target, caught};
use crate::model::{CellType, Said};
use crate::read::locked;
use crate::read::sheet::Sheet;

/// Cells of an old workbook, blank ones between them included, beyond which it is not read: four full sheets.
const MOST_LAID_OUT: u64 = 1 << 26;

pub(super) fn read(bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let biff = caught(|| Biff::new(bytes)).flatten();
    if biff.as_ref().is_some_and(|biff| biff.is_locked) {
        let unlocked = locked::workbook(bytes).ok_or(Failure::Encrypted)?;
        return read(&unlocked, target);
    }
    // the library lays every sheet out in full, thirty bytes a cell
    if biff.as_ref().is_some_and(|biff| biff.area() > MOST_LAID_OUT) {
        return Err(Failure::Damaged(Said::new("noticed", "cells_too_far_apart")));
    }
    // what the library cannot decode is read as bytes, and decoded here
    let page = biff.as_ref().and_then(Biff::unknown_code_page);
    let mut options = XlsOptions::default();
    options.force_codepage = page.map(|_| 1252);
    let mut book = Xls::new_with_options(Cursor::new(bytes), options).map_err(|error| failure(&error))?;
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

fn failure(error: &XlsError) -> Failure {
    if matches!(error, XlsError::Password) {
        Failure::Encrypted
    } else {
        Failure::Damaged(Said::verbatim(error.to_string()))
    }
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
