//! The sheets of a workbook, one by one.

use calamine::{Sheet as SheetInfo, SheetType};

use super::lay::{Beside, Laying};
use super::{Failure, Target};
use crate::model::{Issue, Place, Said, Severity, SourceId};
use crate::read::meter::Meter;
use crate::read::sheet::Sheet;

/// The sheets that hold cells: charts, dialogs and macros have none.
pub(super) fn worksheets(infos: &[SheetInfo]) -> Vec<SheetInfo> {
    infos.iter().filter(|info| info.typ == SheetType::WorkSheet).cloned().collect()
}

/// Whether a sheet bears the name of one before it: the library gives the first one's cells for both.
fn is_namesake(infos: &[SheetInfo], at: usize) -> bool {
    let name = infos.get(at).map(|info| &info.name);
    infos.iter().take(at).any(|other| Some(&other.name) == name)
}

/// What the library says of an error.
pub(super) fn wording(error: &impl std::fmt::Display) -> Said {
    Said::verbatim(error.to_string())
}

/// A sheet, and what is wrong with it.
pub(super) type Done = (Sheet, Result<(), Said>);

/// Reads sheets one by one.
pub(super) fn each(
    infos: &[SheetInfo],
    target: Target<'_>,
    mut read: impl FnMut(&SheetInfo, Meter<'_>) -> Done,
) -> Vec<Done> {
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
                sheet.issues.push(damage(&info.name, cause, target.source));
            }
            (sheet, cells)
        })
        .collect()
}

/// The sheets of a workbook: a broken one is a finding, the others are read all the same. Only where every sheet is broken is
/// the workbook.
pub(super) fn whole(read: Vec<Done>) -> Result<Vec<Sheet>, Failure> {
    let mut sheets = Vec::new();
    let mut last_cause = None;
    for (sheet, cells) in read {
        last_cause = cells.err().or(last_cause);
        sheets.push(sheet);
    }
    unless_empty(sheets, last_cause)
}

/// The sheets that were read, of which some may be damaged for a cause; without a single cell it is the workbook that is.
pub(super) fn unless_empty(sheets: Vec<Sheet>, cause: Option<Said>) -> Result<Vec<Sheet>, Failure> {
    let any_cell = sheets.iter().any(|sheet| sheet.grid.height() > 0);
    match cause {
        Some(cause) if !any_cell => Err(Failure::Damaged(cause)),
        _ => Ok(sheets),
    }
}

/// The finding that a sheet could not be read to its end.
pub(super) fn damage(sheet: &str, cause: &Said, source: SourceId) -> Issue {
    let message = Said::new("noticed", "sheet_damaged").text("sheet", sheet).said("cause", cause.clone());
    Issue::new("sheet_damaged", Severity::Grave, Place::Source(source), message)
}
