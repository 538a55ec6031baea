//! Open Document spreadsheets (OASIS ODF 1.3 part 3, chapter 9): what each cell holds, and what hangs on it.
//!
//! Read here and not by the library, which lays every sheet out in full, repeated cells included, and tells neither
//! merges nor comments, links and errors.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Cursor, Read};

use calamine::{Dimensions, Sheet as SheetInfo, SheetType, SheetVisible};
use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesRef, BytesStart, Event};
use zip::ZipArchive;

use super::cells::{clock, iso, write_value};
use super::extras;
use super::lay::{Beside, Laying};
use super::{Failure, Target};
use crate::model::{CellType, Issue, Place, Said, Severity};
use crate::read::grid::{Note, NoteKind};
use crate::read::sheet::Sheet;

/// Bytes that repeated cells of a sheet may grow to.
const MOST_REPEATED: usize = 1 << 28;
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

/// A sheet while its rows come in.
struct OpenSheet {
    info: SheetInfo,
    laying: Laying,
    merges: Vec<Dimensions>,
    notes: Vec<extras::Placed>,
    links: Vec<((u32, u32), String)>,
    row: u32,
    repeated: u32,
    column: u32,
    /// The filled cells of the row: column, times, text, type.
    cells: Vec<(u32, u32, String, CellType)>,
    budget: usize,
    cut: usize,
}

/// A cell while its content comes in.
#[derive(Default)]
struct Cell {
    times: u32,
    across: u32,
    down: u32,
    kind: String,
    value: Option<String>,
    text: String,
    paragraphs: usize,
    note: String,
    link: Option<String>,
    has_formula: bool,
    is_error: bool,
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
            "table-cell" | "covered-table-cell" if self.sheet.is_some() => self.cell = Some(cell(element)),
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
        self.sheet = Some(OpenSheet {
            info: SheetInfo { name, typ: SheetType::WorkSheet, visible },
            laying: Laying::new(self.target.max_columns),
            merges: Vec::new(),
            notes: Vec::new(),
            links: Vec::new(),
            row: 0,
            repeated: 1,
            column: 0,
            cells: Vec::new(),
            budget: MOST_REPEATED,
            cut: 0,
        });
    }

    fn open_row(&mut self, element: &BytesStart<'_>) {
        if let Some(sheet) = &mut self.sheet {
            let repeated = attribute(element, "number-rows-repeated").and_then(|count| count.parse().ok());
            sheet.repeated = repeated.unwrap_or(1).max(1);
            sheet.column = 0;
            sheet.cells.clear();
        }
    }

    fn close_sheet(&mut self) {
        let Some(sheet) = self.sheet.take() else { return };
        let OpenSheet { info, laying, merges, mut notes, links, cut, .. } = sheet;
        let source = self.target.source;
        let mut sheet = laying.finish(&info, source, |shown| {
            notes.extend(links.into_iter().filter_map(|(at, target)| extras::link(at, &target, shown)));
            Beside { merges, notes }
        });
        if cut > 0 {
            let message =
                Said::new("noticed", "repeated_cells_left_out").count("n", cut).text("sheet", &info.name);
            sheet.issues.push(Issue::new(
                "repeated_cells_left_out",
                Severity::Warning,
                Place::Source(source),
                message,
            ));
        }
        self.sheets.push(sheet);
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
            let message = Said::new("noticed", "sheet_damaged");
            let message = message.text("sheet", &sheet.info.name).said("cause", cause.clone());
            sheet.close_row();
            self.close_sheet();
            let place = Place::Source(self.target.source);
            if let Some(sheet) = self.sheets.last_mut() {
                sheet.issues.push(Issue::new("sheet_damaged", Severity::Grave, place, message));
            }
        }
        let any_cell = self.sheets.iter().any(|sheet| sheet.grid.height() > 0);
        match cause {
            Some(cause) if !any_cell => Err(Failure::Damaged(cause)),
            _ => Ok(self.sheets),
        }
    }
}

impl OpenSheet {
    /// Adds a cell to the row.
    fn add(&mut self, cell: Cell) {
        let at = (self.row, self.column);
        if cell.across > 1 || cell.down > 1 {
            let end =
                (at.0.saturating_add(cell.down.max(1) - 1), at.1.saturating_add(cell.across.max(1) - 1));
            self.merges.push(Dimensions::new(at, end));
        }
        if !cell.note.trim().is_empty() {
            let text = cell.note.trim().to_owned();
            self.notes.push((at, Note { kind: NoteKind::Comment, text }));
        }
        if let Some(link) = &cell.link {
            self.links.push((at, link.clone()));
        }
        let times = cell.times;
        if let Some((text, cell_type)) = cell.value() {
            self.cells.push((self.column, times, text, cell_type));
        }
        self.column = self.column.saturating_add(times);
    }

    /// Lays the row as often as it is repeated.
    fn close_row(&mut self) {
        if !self.cells.is_empty() {
            for row in 0..self.repeated {
                for (column, times, text, cell_type) in &self.cells {
                    for place in 0..*times {
                        // the first time is no repetition
                        if row > 0 || place > 0 {
                            let Some(left) = self.budget.checked_sub(text.len() + 16) else {
                                self.cut += 1;
                                break;
                            };
                            self.budget = left;
                        }
                        let at = (self.row.saturating_add(row), column.saturating_add(place));
                        self.laying.push(at, text, *cell_type);
                    }
                }
                if self.cut > 0 {
                    break;
                }
            }
        }
        self.cells.clear();
        self.row = self.row.saturating_add(self.repeated);
        self.repeated = 1;
        self.column = 0;
    }
}

impl Cell {
    /// What the cell holds, if anything.
    fn value(self) -> Option<(String, CellType)> {
        let shown = self.text.trim_matches(['\n', ' ']);
        if self.is_error || (self.has_formula && is_error(shown)) {
            return Some((shown.to_owned(), CellType::Error)).filter(|(text, _)| !text.is_empty());
        }
        let written = self.value.as_deref().map(str::trim).filter(|value| !value.is_empty());
        match (self.kind.as_str(), written) {
            ("float" | "percentage" | "currency", Some(value)) => {
                let Ok(number) = value.parse::<f64>() else {
                    return Some((value.to_owned(), CellType::Text));
                };
                if keeps_zeros(shown, number) {
                    return Some((shown.to_owned(), CellType::Text));
                }
                let mut text = String::new();
                let cell_type = write_value(&calamine::DataRef::Float(number), &mut text)?;
                Some((text, cell_type))
            }
            ("date", Some(value)) => Some((iso(value), CellType::Date)),
            ("time", Some(value)) => Some((clock(value), CellType::Date)),
            ("boolean", Some(value)) => Some((value.to_owned(), CellType::Bool)),
            ("string", _) if shown.is_empty() => Some((written?.to_owned(), CellType::Text)),
            _ if shown.is_empty() => None,
            _ => Some((shown.to_owned(), CellType::Text)),
        }
    }
}

/// Whether a number is shown with zeros in front, as post codes and phones are: `01067`, `00-838`.
fn keeps_zeros(shown: &str, number: f64) -> bool {
    if !shown.starts_with('0') || number.fract() != 0.0 || shown.len() > 20 {
        return false;
    }
    let plain = shown.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b' '));
    let digits: String = shown.chars().filter(char::is_ascii_digit).collect();
    plain && digits.len() > 1 && digits.parse::<f64>().is_ok_and(|digits| (digits - number).abs() < 0.5)
}

/// The codes of errors, as formulas show them.
fn is_error(shown: &str) -> bool {
    (shown.starts_with('#') && shown.ends_with(['!', '?', 'A']) && shown.len() < 10)
        || shown.strip_prefix("Err:").is_some_and(|code| code.bytes().all(|byte| byte.is_ascii_digit()))
}

fn cell(element: &BytesStart<'_>) -> Cell {
    let mut cell = Cell { times: 1, ..Cell::default() };
    for attribute in element.attributes().flatten() {
        let Ok(value) = unescape(&attribute.value) else { continue };
        let count = || value.parse::<u32>().unwrap_or(1).max(1);
        match attribute.key.as_ref() {
            "calcext:value-type" => cell.is_error = value == "error",
            _ => match attribute.key.local_name().as_ref() {
                "number-columns-repeated" => cell.times = count(),
                "number-columns-spanned" => cell.across = count(),
                "number-rows-spanned" => cell.down = count(),
                "value-type" => cell.kind = value.into_owned(),
                "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => {
                    cell.value = Some(value.into_owned());
                }
                "formula" => {
                    cell.has_formula = true;
                    cell.link = extras::linked_by_formula(&value);
                }
                _ => {}
            },
        }
    }
    cell
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    extras::attribute(element, name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zeros_that_are_shown_are_kept() {
        assert!(keeps_zeros("01067", 1067.0));
        assert!(keeps_zeros("00-838", 838.0));
        assert!(!keeps_zeros("0", 0.0));
        assert!(!keeps_zeros("0.50", 0.5));
        assert!(!keeps_zeros("0 1067", 1068.0));
    }

    #[test]
    fn errors_are_told_by_their_codes() {
        for text in ["#DIV/0!", "#N/A", "#NAME?", "Err:502"] {
            assert!(is_error(text), "{text}");
        }
        for text in ["#1", "Err", "# pokoju A i B oraz C"] {
            assert!(!is_error(text), "{text}");
        }
    }
}
