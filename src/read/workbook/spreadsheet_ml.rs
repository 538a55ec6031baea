//! Excel 2003's XML spreadsheets ("XML Spreadsheet Reference", Microsoft Office XP): one file of plain XML, which many programs
//! write under the ending `.xls`.

use std::borrow::Cow;
use std::collections::BTreeMap;

use calamine::{DataRef, Dimensions, Sheet as SheetInfo, SheetType, SheetVisible};
use encoding_rs::Encoding;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::cells::{Mask, iso, write_value};
use super::lay::{Beside, Laying};
use super::package::attribute;
use super::sheets::{damage, unless_empty};
use super::{Failure, Target};
use super::{extras, formula};
use crate::model::{CellType, Said};
use crate::read::grid::{Note, NoteKind};
use crate::read::sheet::Sheet;

/// Reads every sheet.
pub(super) fn read(bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let text = decode(bytes);
    let mut reader = Reader::from_str(&text);
    reader.config_mut().check_end_names = false;
    let mut book = Book::new(target);
    let mut told = 0;
    let cause = loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => book.start(&element),
            Ok(Event::Empty(element)) => {
                book.start(&element);
                book.end(element.local_name().as_ref());
            }
            Ok(Event::End(element)) => book.end(element.local_name().as_ref()),
            Ok(Event::Text(text)) => book.text(&text.xml10_content()),
            Ok(Event::CData(text)) => book.text(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => book.reference(&name),
            Ok(Event::Eof) if book.sheet.is_some() => {
                break Some(Said::new("noticed", "ends_within_sheet"));
            }
            Ok(Event::Eof) => break None,
            Ok(_) => {}
            Err(error) => break Some(Said::verbatim(error.to_string())),
        }
        let at = reader.buffer_position();
        if at >> 20 > told {
            told = at >> 20;
            target.meter.reach(at as f64 / text.len().max(1) as f64);
        }
    };
    book.finish(cause)
}

/// The text in the encoding that it declares.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0;
    }
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(200)).unwrap_or_default()).into_owned();
    let declared = start.split_once("encoding=").map(|(_, rest)| rest.trim_start_matches(['"', '\'']));
    let label = declared.and_then(|rest| rest.split(['"', '\'']).next()).unwrap_or("utf-8");
    Encoding::for_label(label.as_bytes()).unwrap_or(encoding_rs::UTF_8).decode_without_bom_handling(bytes).0
}

/// A workbook while its elements come in.
struct Book<'a> {
    target: Target<'a>,
    sheets: Vec<Sheet>,
    /// The style that is being described, and those that place digits.
    style: String,
    masks: BTreeMap<String, Mask>,
    sheet: Option<OpenSheet>,
    cell: Option<Cell>,
    /// What the text that comes in belongs to.
    inside: Inside,
}

#[derive(Clone, Copy, PartialEq)]
enum Inside {
    Nothing,
    Data,
    Comment,
    Visible,
}

struct OpenSheet {
    info: SheetInfo,
    laying: Laying,
    merges: Vec<Dimensions>,
    notes: Vec<extras::Placed>,
    links: Vec<((u32, u32), String)>,
    row: u32,
    column: u32,
}

#[derive(Default)]
struct Cell {
    kind: String,
    style: String,
    text: String,
    comment: String,
    across: u32,
    down: u32,
    link: Option<String>,
}

impl<'a> Book<'a> {
    fn new(target: Target<'a>) -> Self {
        Self {
            target,
            sheets: Vec::new(),
            style: String::new(),
            masks: BTreeMap::new(),
            sheet: None,
            cell: None,
            inside: Inside::Nothing,
        }
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            "Style" => self.style = attribute(element, "ID").unwrap_or_default(),
            "NumberFormat" => {
                if let Some(mask) = attribute(element, "Format").and_then(|code| Mask::of(&code)) {
                    self.masks.insert(self.style.clone(), mask);
                }
            }
            "Worksheet" if self.sheet.is_none() => {
                let name = attribute(element, "Name").unwrap_or_default();
                let info = SheetInfo { name, typ: SheetType::WorkSheet, visible: SheetVisible::Visible };
                self.sheet = Some(OpenSheet {
                    info,
                    laying: Laying::new(self.target.max_columns),
                    merges: Vec::new(),
                    notes: Vec::new(),
                    links: Vec::new(),
                    row: 0,
                    column: 0,
                });
            }
            "Row" => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.row = index(element).unwrap_or(sheet.row);
                    sheet.column = 0;
                }
            }
            "Cell" => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.column = index(element).unwrap_or(sheet.column);
                    let count = |name| attribute(element, name).and_then(|n| n.parse().ok()).unwrap_or(0);
                    let by_formula = || formula::linked(&attribute(element, "Formula").unwrap_or_default());
                    self.cell = Some(Cell {
                        style: attribute(element, "StyleID").unwrap_or_default(),
                        across: count("MergeAcross"),
                        down: count("MergeDown"),
                        link: attribute(element, "HRef").or_else(by_formula),
                        ..Cell::default()
                    });
                }
            }
            "Comment" if self.cell.is_some() => self.inside = Inside::Comment,
            "Data" if self.inside != Inside::Comment => {
                if let Some(cell) = &mut self.cell {
                    cell.kind = attribute(element, "Type").unwrap_or_default();
                    self.inside = Inside::Data;
                }
            }
            "Visible" if self.cell.is_none() => self.inside = Inside::Visible,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            "Data" if self.inside == Inside::Data => self.inside = Inside::Nothing,
            "Comment" | "Visible" => self.inside = Inside::Nothing,
            "Cell" => {
                if let (Some(sheet), Some(cell)) = (&mut self.sheet, self.cell.take()) {
                    sheet.add(cell, &self.masks);
                }
                self.inside = Inside::Nothing;
            }
            "Row" => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.row = sheet.row.saturating_add(1);
                }
            }
            "Worksheet" => self.close_sheet(),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        match (self.inside, &mut self.cell, &mut self.sheet) {
            (Inside::Data, Some(cell), _) => cell.text.push_str(text),
            (Inside::Comment, Some(cell), _) => cell.comment.push_str(text),
            (Inside::Visible, _, Some(sheet)) if text.trim() != "SheetVisible" => {
                sheet.info.visible = SheetVisible::Hidden;
            }
            _ => {}
        }
    }

    fn reference(&mut self, name: &BytesRef<'_>) {
        match name.resolve_char_ref() {
            Ok(Some(character)) => self.text(character.encode_utf8(&mut [0; 4])),
            _ => self.text(resolve_xml_entity(name).unwrap_or_default()),
        }
    }

    fn close_sheet(&mut self) {
        let Some(OpenSheet { info, laying, merges, mut notes, links, .. }) = self.sheet.take() else {
            return;
        };
        self.sheets.push(laying.finish(&info, self.target.source, |shown| {
            notes.extend(links.into_iter().filter_map(|(at, target)| extras::link(at, &target, shown)));
            Beside { merges, notes }
        }));
    }

    fn finish(mut self, cause: Option<Said>) -> Result<Vec<Sheet>, Failure> {
        if let (Some(sheet), Some(cause)) = (&self.sheet, &cause) {
            let issue = damage(&sheet.info.name, cause, self.target.source);
            self.close_sheet();
            if let Some(sheet) = self.sheets.last_mut() {
                sheet.issues.push(issue);
            }
        }
        unless_empty(self.sheets, cause)
    }
}

/// The position that an element names, counted from 0.
fn index(element: &BytesStart<'_>) -> Option<u32> {
    attribute(element, "Index")?.parse::<u32>().ok()?.checked_sub(1)
}

impl OpenSheet {
    fn add(&mut self, cell: Cell, masks: &BTreeMap<String, Mask>) {
        let at = (self.row, self.column);
        if cell.across > 0 || cell.down > 0 {
            let end = (at.0.saturating_add(cell.down), at.1.saturating_add(cell.across));
            self.merges.push(Dimensions::new(at, end));
        }
        let comment = cell.comment.trim();
        if !comment.is_empty() {
            self.notes.push((at, Note { kind: NoteKind::Comment, text: comment.to_owned() }));
        }
        if let Some(link) = cell.link {
            self.links.push((at, link));
        }
        let mut text = String::new();
        let cell_type = match (cell.kind.as_str(), cell.text.trim().parse::<f64>()) {
            ("Number", Ok(number)) => {
                let number = DataRef::Float(number);
                let masked = masks.get(&cell.style).and_then(|mask| mask.write(&number, &mut text));
                masked.or_else(|| write_value(&number, &mut text)).unwrap_or(CellType::Number)
            }
            ("DateTime", _) => {
                let moment = iso(&cell.text);
                // a time of day alone stands on the day before the epoch
                text = moment.strip_prefix("1899-12-31T").map_or(moment.clone(), str::to_owned);
                CellType::Date
            }
            ("Boolean", _) => {
                text.push_str(if cell.text.trim() == "0" { "false" } else { "true" });
                CellType::Bool
            }
            ("Error", _) => {
                text = cell.text;
                CellType::Error
            }
            _ => {
                text = cell.text;
                CellType::Text
            }
        };
        self.laying.push(at, &text, cell_type);
        self.column = self.column.saturating_add(cell.across).saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_as_it_declares() {
        let (bytes, _, _) =
            encoding_rs::WINDOWS_1251.encode("<?xml version='1.0' encoding='windows-1251'?>Ёж");
        assert!(decode(&bytes).ends_with("Ёж"));
        assert!(decode("<?xml version='1.0'?>Ёж".as_bytes()).ends_with("Ёж"));
        let wide: Vec<u8> = "\u{feff}<x>Ёж".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(decode(&wide), "<x>Ёж");
    }
}
