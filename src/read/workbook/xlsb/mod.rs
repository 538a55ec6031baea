//! Binary workbooks of Excel 2007 and later (MS-XLSB).
//!
//! Read here and not by the library, which passes over errors of formulas, texts with fonts of their own, cells that name no
//! column, merges, links and comments, and panics where a number leads out of its table.

mod cells;
mod records;
mod styles;

use std::collections::BTreeMap;
use std::io::BufReader;

use calamine::{Sheet as SheetInfo, SheetType, SheetVisible};

use super::extras::{self, Placed};
use super::lay::{Beside, Laying};
use super::package::{Package, Relation};
use super::sheets::{each, whole};
use super::{Failure, Target};
use crate::model::Said;
use crate::read::grid::{Note, NoteKind};
use crate::read::sheet::Sheet;
use cells::{Common, Hanging};
use records::Records;

/// The part that names the sheets.
const WORKBOOK: &str = "xl/workbook.bin";

/// Reads every sheet.
pub(super) fn read(bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let damaged = || Failure::Damaged(Said::new("noticed", "parts_do_not_fit"));
    let mut package = Package::open(bytes).ok_or_else(damaged)?;
    let relations = package.relations(WORKBOOK);
    let part_of = |kind: &str, usual: &str| {
        let found = relations.iter().find(|relation| relation.kind.ends_with(kind));
        found.map_or_else(|| usual.to_owned(), |relation| relation.target.clone())
    };
    let book = Book::of(&package.bytes(WORKBOOK).ok_or_else(damaged)?, &relations);
    let texts = package.stream(&part_of("/sharedStrings", "xl/sharedStrings.bin")).map(shared_texts);
    let styles = package.bytes(&part_of("/styles", "xl/styles.bin")).unwrap_or_default();
    let common =
        Common { texts: texts.unwrap_or_default(), looks: styles::looks(&styles), is_1904: book.is_1904 };
    let infos: Vec<SheetInfo> = book.sheets.iter().map(|(info, _)| info.clone()).collect();
    let parts: BTreeMap<&str, &str> =
        book.sheets.iter().rev().map(|(info, part)| (info.name.as_str(), part.as_str())).collect();
    whole(each(&infos, target, |info, meter| {
        let part = parts.get(info.name.as_str()).copied().unwrap_or_default();
        let mut laying = Laying::new(target.max_columns);
        let mut hanging = Hanging::default();
        let laid = match package.stream(part) {
            Some(part) => cells::lay(BufReader::new(part), &common, &mut laying, &mut hanging, meter),
            None => Err(Said::new("noticed", "parts_do_not_fit")),
        };
        let (comments, targets) = beside(&mut package, part);
        let sheet = laying.finish(info, target.source, |shown| {
            let mut notes = comments;
            for (range, id) in &hanging.links {
                let target = targets.get(id).map(String::as_str);
                notes.extend(target.into_iter().flat_map(|target| extras::links_over(range, target, shown)));
            }
            let by_formula = hanging.formula_links.iter();
            notes.extend(by_formula.filter_map(|(at, target)| extras::link(*at, target, shown)));
            Beside { merges: hanging.merges, notes }
        });
        (sheet, laid)
    }))
}

/// What the part of the workbook says.
struct Book {
    /// The sheets with their parts.
    sheets: Vec<(SheetInfo, String)>,
    is_1904: bool,
}

impl Book {
    fn of(part: &[u8], relations: &[Relation]) -> Self {
        const PROPERTIES: u16 = 0x99;
        const SHEET: u16 = 0x9c;
        let mut book = Self { sheets: Vec::new(), is_1904: false };
        let mut records = Records::new(part);
        while let Ok(Some((kind, mut fields))) = records.next() {
            match kind {
                PROPERTIES => book.is_1904 = fields.long().is_some_and(|flags| flags & 1 == 1),
                SHEET => {
                    let (Some(state), Some(_), Some(id), Some(name)) =
                        (fields.long(), fields.long(), fields.text(), fields.text())
                    else {
                        continue;
                    };
                    let relation = relations.iter().find(|relation| relation.id == id);
                    // charts, dialogs and macros hold no cells
                    let Some(relation) = relation.filter(|found| found.kind.ends_with("/worksheet")) else {
                        continue;
                    };
                    let visible = match state {
                        0 => SheetVisible::Visible,
                        1 => SheetVisible::Hidden,
                        _ => SheetVisible::VeryHidden,
                    };
                    let info = SheetInfo { name, typ: SheetType::WorkSheet, visible };
                    book.sheets.push((info, relation.target.clone()));
                }
                _ => {}
            }
        }
        book
    }
}

/// The texts that cells share (MS-XLSB 2.1.7.45); of a broken part those before the break.
fn shared_texts(part: impl std::io::Read) -> Vec<String> {
    const TEXT: u16 = 0x13;
    let mut texts = Vec::new();
    let mut records = Records::new(BufReader::new(part));
    while let Ok(Some((kind, mut fields))) = records.next() {
        if kind == TEXT {
            texts.push(fields.rich_text().unwrap_or_default());
        }
    }
    texts
}

/// The comments of a sheet, and the targets of its relationships.
fn beside(package: &mut Package<'_>, part: &str) -> (Vec<Placed>, BTreeMap<String, String>) {
    let mut notes = Vec::new();
    let mut targets = BTreeMap::new();
    for relation in package.relations(part) {
        if relation.kind.ends_with("/comments") {
            notes.extend(comments(&package.bytes(&relation.target).unwrap_or_default()));
        }
        if relation.kind.ends_with("/hyperlink") {
            targets.insert(relation.id, relation.target);
        }
    }
    (notes, targets)
}

/// The comments of a part (MS-XLSB 2.1.7.8).
fn comments(part: &[u8]) -> Vec<Placed> {
    const COMMENT: u16 = 0x27b;
    const TEXT: u16 = 0x27d;
    let mut notes = Vec::new();
    let mut place = None;
    let mut records = Records::new(part);
    while let Ok(Some((kind, mut fields))) = records.next() {
        match kind {
            COMMENT => place = fields.long().and_then(|_author| fields.range()).map(|(start, _)| start),
            TEXT => {
                let text = fields.rich_text().unwrap_or_default().trim().to_owned();
                if let (Some(at), false) = (place.take(), text.is_empty()) {
                    notes.push((at, Note { kind: NoteKind::Comment, text }));
                }
            }
            _ => {}
        }
    }
    notes.truncate(extras::MOST);
    notes
}
