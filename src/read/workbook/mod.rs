//! Workbooks: cells with types to grids.

mod biff;
mod cells;
mod extras;
mod formula;
mod lay;
mod mend;
mod ods;
mod package;
mod sheets;
mod spreadsheet_ml;
mod xls;
mod xlsb;
mod xlsx;

use std::cell::Cell;
use std::panic::{self, AssertUnwindSafe};

use super::meter::Meter;
use super::sheet::Sheet;
use crate::model::{Format, Said, SourceId};

/// Why a workbook cannot be read.
pub(super) enum Failure {
    /// It has a password.
    Encrypted,
    /// It is broken, with the cause in words.
    Damaged(Said),
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
    match format {
        Format::Xlsx => xlsx::read(bytes, target),
        Format::Xlsb => xlsb::read(bytes, target),
        Format::Xls => xls::read(bytes, target),
        Format::Ods if bytes.starts_with(b"PK") => ods::read(bytes, target),
        Format::Ods => ods::read_flat(bytes, target),
        _ => spreadsheet_ml::read(bytes, target),
    }
}
