//! What a sheet's part holds: its cells, merges and links (MS-XLSB 2.1.7.61).

use std::borrow::Cow;
use std::io::Read;

use calamine::{DataRef, Dimensions, ExcelDateTime};

use super::super::cells::write_value;
use super::super::formula;
use super::super::lay::Laying;
use super::super::sheets::wording;
use super::records::{Fields, Records};
use super::styles::Look;
use crate::model::{CellType, Said};
use crate::read::meter::Meter;

/// After so many cells the progress is told.
const CELLS_TOLD: usize = 1 << 16;
/// Merges and links that are kept.
const MOST: usize = 1 << 22;
/// The last row of a sheet (MS-XLSB 2.5.163).
const LAST_ROW: u32 = 0x000f_ffff;

/// What all sheets of a workbook refer to.
pub(super) struct Common {
    /// The texts that cells share.
    pub(super) texts: Vec<String>,
    /// What the cell formats show a number as.
    pub(super) looks: Vec<Look>,
    /// Whether days are counted from 1904.
    pub(super) is_1904: bool,
}

/// What hangs on the cells of a sheet.
#[derive(Default)]
pub(super) struct Hanging {
    pub(super) merges: Vec<Dimensions>,
    /// Cells with the relationship that says where they link to.
    pub(super) links: Vec<(Dimensions, String)>,
    /// Where the formulas of cells lead.
    pub(super) formula_links: Vec<((u32, u32), String)>,
}

/// Lays the cells of a sheet; what is wrong with it in words.
pub(super) fn lay(
    part: impl Read,
    common: &Common,
    laying: &mut Laying,
    hanging: &mut Hanging,
    meter: Meter<'_>,
) -> Result<(), Said> {
    const DIMENSION: u16 = 0x94;
    const ROW: u16 = 0x00;
    const MERGE: u16 = 0xb0;
    const LINK: u16 = 0x1ee;
    let mut records = Records::new(part);
    let mut text = String::new();
    let (mut row, mut column, mut last) = (0, None, LAST_ROW);
    while let Some((kind, mut fields)) = records.next().map_err(|error| wording(&error))? {
        match kind {
            ROW => {
                row = fields.long().unwrap_or(u32::MAX);
                column = None;
                if row > LAST_ROW {
                    return Err(Said::new("noticed", "parts_do_not_fit"));
                }
            }
            0x01..=0x12 | 0x3e => {
                let Some(cell) = Cell::read(kind, fields, column) else { continue };
                column = Some(cell.column);
                text.clear();
                if let Some(cell_type) = common.write(&cell, &mut text) {
                    laying.push((row, cell.column), &text, cell_type);
                }
                if let Some(target) = cell.formula.and_then(formula::linked_wide) {
                    hanging.formula_links.push(((row, cell.column), target));
                    hanging.formula_links.truncate(MOST);
                }
                if laying.cells() % CELLS_TOLD == CELLS_TOLD - 1 {
                    meter.reach(f64::from(row) / f64::from(last.max(1)));
                }
            }
            DIMENSION => last = fields.range().map_or(LAST_ROW, |(_, (bottom, _))| bottom),
            MERGE => hanging.merges.extend(fields.range().map(|(start, end)| Dimensions::new(start, end))),
            LINK => {
                let range = fields.range().map(|(start, end)| Dimensions::new(start, end));
                hanging.links.extend(range.zip(fields.text()));
            }
            _ => {}
        }
    }
    hanging.merges.truncate(MOST);
    hanging.links.truncate(MOST);
    Ok(())
}

/// A cell.
struct Cell<'a> {
    column: u32,
    /// Which cell format it has.
    style: u32,
    value: Value<'a>,
    /// The formula that gives the value, as tokens.
    formula: Option<&'a [u8]>,
}

/// What a cell holds.
enum Value<'a> {
    Nothing,
    Number(f64),
    Truth(bool),
    Error(u8),
    Text(Cow<'a, str>),
    Shared(u32),
}

impl<'a> Cell<'a> {
    /// A cell record. The short ones stand behind the cell of the column before and name no column.
    fn read(kind: u16, mut fields: Fields<'a>, before: Option<u32>) -> Option<Self> {
        let is_short = (0x0c..=0x12).contains(&kind);
        let column =
            if is_short { before.map_or(0, |before| before.saturating_add(1)) } else { fields.long()? };
        let style = fields.long()? & 0x00ff_ffff;
        let value = match kind {
            0x01 | 0x0c => Value::Nothing,
            0x02 | 0x0d => Value::Number(fields.packed()?),
            0x03 | 0x0b | 0x0e => Value::Error(fields.byte()?),
            0x04 | 0x0a | 0x0f => Value::Truth(fields.byte()? != 0),
            0x05 | 0x09 | 0x10 => Value::Number(fields.real()?),
            0x06 | 0x08 | 0x11 => Value::Text(Cow::Owned(fields.text()?)),
            0x07 | 0x12 => Value::Shared(fields.long()?),
            0x3e => Value::Text(Cow::Owned(fields.rich_text()?)),
            _ => return None,
        };
        // flags stand before a formula, and its length
        let mut formula = None;
        if (0x08..=0x0b).contains(&kind) && fields.short().is_some() {
            formula = fields.long().and_then(|length| fields.take(usize::try_from(length).ok()?));
        }
        Some(Self { column, style, value, formula })
    }
}

impl Common {
    /// Writes what a cell holds behind `text` and tells its type; none for an empty one.
    fn write(&self, cell: &Cell<'_>, text: &mut String) -> Option<CellType> {
        let data = match &cell.value {
            Value::Nothing => return None,
            Value::Number(number) => {
                match usize::try_from(cell.style).ok().and_then(|style| self.looks.get(style)) {
                    Some(Look::Time(clock)) => {
                        DataRef::DateTime(ExcelDateTime::new(*number, (*clock).into(), self.is_1904))
                    }
                    Some(Look::Masked(mask)) => {
                        let number = DataRef::Float(*number);
                        return mask.write(&number, text).or_else(|| write_value(&number, text));
                    }
                    _ => DataRef::Float(*number),
                }
            }
            Value::Truth(truth) => DataRef::Bool(*truth),
            Value::Error(code) => {
                text.push_str(error(*code));
                return Some(CellType::Error);
            }
            Value::Text(value) => DataRef::SharedString(value),
            Value::Shared(at) => {
                let shared = usize::try_from(*at).ok().and_then(|at| self.texts.get(at));
                let Some(shared) = shared else {
                    text.push_str(error(0x17));
                    return Some(CellType::Error);
                };
                DataRef::SharedString(shared)
            }
        };
        write_value(&data, text)
    }
}

/// An error by its code (MS-XLSB 2.5.98.2).
fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0f => "#VALUE!",
        0x17 => "#REF!",
        0x1d => "#NAME?",
        0x24 => "#NUM!",
        0x2a => "#N/A",
        0x2b => "#GETTING_DATA",
        _ => "#ERROR!",
    }
}
