//! Open Document spreadsheets (OASIS ODF 1.3 part 3, chapter 9): what each cell holds, and what hangs on it.
//!
//! Read here and not by the library, which lays every sheet out in full, repeated cells included, and tells neither
//! merges nor comments, links and errors.

mod cell;
mod sheet;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read};

use calamine::{Sheet as SheetInfo, SheetType, SheetVisible};
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::package::attribute;
use super::sheets::{damage, unless_empty};
use super::{Failure, Target};
use crate::model::Said;
use crate::read::sheet::Sheet;
use cell::Cell;
use sheet::OpenSheet;

/// The manifest of a file is looked at up to so many bytes.
const LARGEST_MANIFEST: u64 = 1 << 22;

/// Reads every sheet of a packed document.
pub(super) fn read(bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let damaged = |cause: &dyn std::fmt::Display| Failure::Damaged(Said::verbatim(cause.to_string()));
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    if let Ok(manifest) = archive.by_name("META-INF/manifest.xml") {
        let mut text = Vec::new();
        // a manifest that cannot be read says nothing
        let _ = manifest.take(LARGEST_MANIFEST).read_to_end(&mut text);
        if memchr::memmem::find(&text, b"encryption-data").is_some() {
            return Err(Failure::Encrypted);
        }
    }
    let content = archive.by_name("content.xml").map_err(|error| damaged(&error))?;
    let size = content.size();
    read_content(BufReader::with_capacity(1 << 16, content), size, target)
}

/// Reads every sheet of a document that is one XML file.
pub(super) fn read_flat(bytes: &[u8], target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    read_content(bytes, bytes.len() as u64, target)
}

fn read_content(content: impl BufRead, size: u64, target: Target<'_>) -> Result<Vec<Sheet>, Failure> {
    let mut reader = Reader::from_reader(content);
    reader.config_mut().check_end_names = false;
    let mut document = Document::new(target);
    let mut buffer = Vec::new();
    let mut told = 0;
    let cause = loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(element)) => document.start(&element),
            Ok(Event::Empty(element)) => {
                document.start(&element);
                document.end(element.local_name().as_ref());
            }
            Ok(Event::End(element)) => document.end(element.local_name().as_ref()),
            Ok(Event::Text(text)) => document.text(&text.xml10_content()),
            Ok(Event::CData(text)) => document.text(&text.xml10_content()),
            Ok(Event::GeneralRef(name)) => document.reference(&name),
            Ok(Event::Eof) if document.is_open() => {
                break Some(Said::new("noticed", "ends_within_sheet"));
            }
            Ok(Event::Eof) => break None,
            Ok(_) => {}
            Err(error) => break Some(Said::verbatim(error.to_string())),
        }
        let at = reader.buffer_position();
        if at >> 20 > told {
            told = at >> 20;
            target.meter.reach(at as f64 / size.max(1) as f64);
        }
    };
    document.finish(cause)
}

/// A document while its elements come in.
struct Document<'a> {
    target: Target<'a>,
    sheets: Vec<Sheet>,
    /// The styles of sheets that are not shown.
    hiding: BTreeSet<String>,
    /// The style that is being described.
    style: String,
    sheet: Option<OpenSheet>,
    cell: Option<Cell>,
    /// Elements within one that holds nothing of the sheet's, that one included.
    skipped: usize,
    /// Tables within a cell.
    nested: usize,
    in_note: bool,
    in_paragraph: bool,
}

impl<'a> Document<'a> {
    fn new(target: Target<'a>) -> Self {
        Self {
            target,
            sheets: Vec::new(),
            hiding: BTreeSet::new(),
            style: String::new(),
            sheet: None,
            cell: None,
            skipped: 0,
            nested: 0,
            in_note: false,
            in_paragraph: false,
        }
    }

    /// Whether a sheet has begun and not ended.
    fn is_open(&self) -> bool {
        self.sheet.is_some()
    }

    fn start(&mut self, element: &BytesStart<'_>) {
        if self.skipped > 0 {
            self.skipped += 1;
            return;
        }
        match element.local_name().as_ref() {
            "style" => self.style = attribute(element, "name").unwrap_or_default(),
            "table-properties" if attribute(element, "display").as_deref() == Some("false") => {
                self.hiding.insert(self.style.clone());
            }
            "table" if self.cell.is_some() => self.nested += 1,
            "table" if self.sheet.is_none() => self.open_sheet(element),
            _ if self.nested > 0 && !matches!(element.local_name().as_ref(), "p" | "s" | "tab") => {}
            "table-row" => self.open_row(element),
            "table-cell" | "covered-table-cell" if self.sheet.is_some() => {
                self.cell = Some(Cell::of(element));
            }
            "annotation" if self.cell.is_some() => self.in_note = true,
            "p" | "h" => self.paragraph(),
            "s" => {
                let spaces = attribute(element, "c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.add(&" ".repeat(std::cmp::min(spaces, 1_000)));
            }
            "tab" => self.add("\t"),
            "line-break" => self.add("\n"),
            "a" => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| cell.link.is_none()) {
                    cell.link = attribute(element, "href");
                }
            }
            "creator" | "date" | "frame" | "custom-shape" | "shapes" | "tracked-changes" | "g"
            | "control" | "ruby-text" => self.skipped = 1,
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        if self.skipped > 0 {
            self.skipped -= 1;
            return;
        }
        match name {
            "table" if self.nested > 0 => self.nested -= 1,
            _ if self.nested > 0 => self.in_paragraph &= name != "p",
            "table" => self.close_sheet(),
            "table-row" => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.close_row();
                }
            }
            "table-cell" | "covered-table-cell" => {
                if let (Some(sheet), Some(cell)) = (&mut self.sheet, self.cell.take()) {
                    sheet.add(cell);
                }
                self.in_note = false;
                self.in_paragraph = false;
            }
            "annotation" => self.in_note = false,
            "p" | "h" => self.in_paragraph = false,
            _ => {}
        }
    }

    fn open_sheet(&mut self, element: &BytesStart<'_>) {
        let name = attribute(element, "name").unwrap_or_default();
        // what the document keeps of other files is no sheet of its own
        if name.starts_with("'file:") {
            self.skipped = 1;
            return;
        }
        let hidden = attribute(element, "style-name").is_some_and(|style| self.hiding.contains(&style));
        let visible = if hidden { SheetVisible::Hidden } else { SheetVisible::Visible };
        let info = SheetInfo { name, typ: SheetType::WorkSheet, visible };
        self.sheet = Some(OpenSheet::new(info, self.target.max_columns));
    }

    fn open_row(&mut self, element: &BytesStart<'_>) {
        if let Some(sheet) = &mut self.sheet {
            let repeated = attribute(element, "number-rows-repeated").and_then(|count| count.parse().ok());
            sheet.open_row(repeated.unwrap_or(1).max(1));
        }
    }

    fn close_sheet(&mut self) {
        let source = self.target.source;
        self.sheets.extend(self.sheet.take().map(|sheet| sheet.finish(source)));
    }

    fn paragraph(&mut self) {
        self.in_paragraph = true;
        let in_note = self.in_note;
        if let Some(cell) = &mut self.cell {
            if in_note {
                if !cell.note.is_empty() {
                    cell.note.push('\n');
                }
            } else {
                if cell.paragraphs > 0 {
                    cell.text.push('\n');
                }
                cell.paragraphs += 1;
            }
        }
    }

    /// Adds text as it stands.
    fn add(&mut self, text: &str) {
        if !self.in_paragraph || self.skipped > 0 {
            return;
        }
        let in_note = self.in_note;
        if let Some(cell) = &mut self.cell {
            if in_note { &mut cell.note } else { &mut cell.text }.push_str(text);
        }
    }

    /// Adds text in which white space counts once (ODF 1.3 part 3, 6.1.2).
    fn text(&mut self, text: &str) {
        if !self.in_paragraph || self.skipped > 0 || self.cell.is_none() {
            return;
        }
        if !text.bytes().any(|byte| byte.is_ascii_whitespace()) {
            return self.add(text);
        }
        let mut plain = String::with_capacity(text.len());
        for c in text.chars() {
            if !c.is_ascii_whitespace() {
                plain.push(c);
            } else if !plain.ends_with(' ') {
                plain.push(' ');
            }
        }
        self.add(&plain);
    }

    fn reference(&mut self, name: &BytesRef<'_>) {
        match name.resolve_char_ref() {
            Ok(Some(character)) => self.add(character.encode_utf8(&mut [0; 4])),
            _ => self.add(resolve_xml_entity(name).unwrap_or_default()),
        }
    }

    fn finish(mut self, cause: Option<Said>) -> Result<Vec<Sheet>, Failure> {
        if let (Some(sheet), Some(cause)) = (&mut self.sheet, &cause) {
            let issue = damage(sheet.name(), cause, self.target.source);
            sheet.close_row();
            self.close_sheet();
            if let Some(sheet) = self.sheets.last_mut() {
                sheet.issues.push(issue);
            }
        }
        unless_empty(self.sheets, cause)
    }
}
