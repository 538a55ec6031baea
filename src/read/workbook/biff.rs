//! What a workbook of Excel 5 to 2003 holds besides the values of its cells (MS-XLS): formats that show zeros in front,
//! comments, where links lead, and the code page of its texts.
//!
//! The library below reads the values. What is broken here costs no cell: it is left out.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use encoding_rs::Encoding;
use oem_cp::code_table::DECODING_TABLE_CP_MAP;

use super::cells::Mask;
use super::{extras, formula};
use crate::read::compound;
use crate::read::grid::{Note, NoteKind};

/// Cells that one link may stand on.
const MOST_CELLS: usize = 1_000;
/// Cells with a format that shows zeros, and notes, that are kept of a sheet.
const MOST: usize = 1 << 22;

/// A workbook's stream.
pub(super) struct Biff {
    stream: Vec<u8>,
    /// Where each sheet begins, in the order of the sheets.
    sheets: Vec<usize>,
    /// The mask of each cell format.
    masks: Vec<Option<Mask>>,
    /// The code page of its texts, if it names one.
    code_page: Option<u16>,
    /// Whether its texts are in Unicode.
    is_wide: bool,
    /// Whether its records are encrypted.
    pub(super) is_locked: bool,
}

/// What hangs on the cells of a sheet.
#[derive(Default)]
pub(super) struct SheetExtras {
    /// The format of cells whose zeros count, as an index.
    masked: BTreeMap<(u32, u32), usize>,
    /// Comments.
    pub(super) notes: Vec<extras::Placed>,
    /// Where links lead.
    pub(super) links: Vec<((u32, u32), String)>,
}

/// A record: its kind and its content.
type Record<'a> = (u16, &'a [u8]);

/// The records of a stream from a position on.
fn records(stream: &[u8], mut at: usize) -> impl Iterator<Item = Record<'_>> {
    std::iter::from_fn(move || {
        let (kind, length) = (short(stream, at)?, short(stream, at + 2)?);
        let content = stream.get(at + 4..at + 4 + usize::from(length))?;
        at += 4 + content.len();
        Some((kind, content))
    })
}

/// The cells of a sheet from its first row and column to its last.
fn sheet_area(stream: &[u8], start: usize) -> u64 {
    let (mut rows, mut columns) = ((u16::MAX, 0), (u16::MAX, 0));
    let mut depth = 0;
    for (kind, content) in records(stream, start) {
        match kind {
            0x0809 => depth += 1,
            0x000a if depth <= 1 => break,
            0x000a => depth -= 1,
            0x0203..=0x0205 | 0x00fd | 0x00d6 | 0x027e | 0x0006 | 0x00bd => {
                let (Some(row), Some(first)) = (short(content, 0), short(content, 2)) else { continue };
                let last = if kind == 0x00bd { short(content, content.len() - 2) } else { None };
                rows = (row.min(rows.0), row.max(rows.1));
                columns = (first.min(columns.0), last.unwrap_or(first).max(columns.1));
            }
            _ => {}
        }
    }
    let span = |(first, last): (u16, u16)| (u64::from(last) + 1).saturating_sub(u64::from(first));
    span(rows) * span(columns)
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(u32::from_le_bytes(four)).ok()
}

impl Biff {
    /// The workbook in a compound file; none if it cannot be found.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        let stream = compound::stream(bytes, &["WORKBOOK", "BOOK"])?;
        let mut biff = Self {
            stream: Vec::new(),
            sheets: Vec::new(),
            masks: Vec::new(),
            code_page: None,
            is_wide: true,
            is_locked: false,
        };
        let mut codes: BTreeMap<u16, Mask> = BTreeMap::new();
        let mut formats = Vec::new();
        for (kind, content) in records(&stream, 0) {
            match kind {
                0x0809 => biff.is_wide = short(content, 0) == Some(0x0600),
                0x002f => biff.is_locked = content.iter().any(|byte| *byte != 0),
                0x0042 => biff.code_page = short(content, 0),
                0x0085 => biff.sheets.extend(long(content, 0)),
                0x041e => {
                    let code = biff.format_code(content);
                    let mask = code.and_then(|code| Mask::of(&code));
                    codes.extend(short(content, 0).zip(mask));
                }
                0x00e0 => formats.push(short(content, 2).unwrap_or(0)),
                0x000a => break,
                _ => {}
            }
        }
        biff.masks = formats.iter().map(|format| codes.get(format).cloned()).collect();
        biff.stream = stream;
        Some(biff)
    }

    fn format_code(&self, content: &[u8]) -> Option<String> {
        if self.is_wide {
            let count = usize::from(short(content, 2)?);
            return Some(characters(content.get(4)? & 1 == 1, content.get(5..)?, count).0);
        }
        Some(content.get(3..)?.iter().map(|byte| char::from(*byte)).collect())
    }

    /// The code page in which the library cannot read texts, if it cannot.
    pub(super) fn unknown_code_page(&self) -> Option<u16> {
        let known = |page: &u16| {
            matches!(page, 1200 | 21010 | 32768 | 32769) || encoding(*page).is_some() || self.is_wide
        };
        // without a code page the library would take the bytes for Unicode
        Some(self.code_page.unwrap_or(1252))
            .filter(|page| !known(page) || (self.code_page.is_none() && !self.is_wide))
    }

    /// How many cells the library would lay out: of each sheet all from the first to the last.
    pub(super) fn area(&self) -> u64 {
        self.sheets.iter().map(|start| sheet_area(&self.stream, *start)).fold(0, u64::saturating_add)
    }

    /// What hangs on the cells of the sheet of a number.
    pub(super) fn sheet(&self, number: usize) -> SheetExtras {
        let mut found = SheetExtras::default();
        let Some(start) = self.sheets.get(number) else { return found };
        let mut depth = 0;
        let mut object = None;
        let mut texts: BTreeMap<u16, String> = BTreeMap::new();
        // the letters that are still to come, and to whom they belong
        let mut awaited: Option<(u16, usize)> = None;
        for (kind, content) in records(&self.stream, *start) {
            match kind {
                // charts stand within sheets
                0x0809 => depth += 1,
                0x000a if depth <= 1 => break,
                0x000a => depth -= 1,
                0x0203 | 0x027e if depth == 1 => self.mask(&mut found, content, 4, 0),
                0x0006 if depth == 1 => {
                    self.mask(&mut found, content, 4, 0);
                    found
                        .links
                        .extend(formula_link(content).filter(|_| self.is_wide && found.links.len() < MOST));
                }
                0x00bd if depth == 1 => {
                    let cells = content.len().saturating_sub(6) / 6;
                    for cell in 0..cells {
                        self.mask(&mut found, content, 4 + cell * 6, cell);
                    }
                }
                0x005d => object = short(content, 0).filter(|part| *part == 0x15).and(short(content, 6)),
                0x01b6 => {
                    awaited = object.take().zip(short(content, 10).map(usize::from)).filter(|(_, n)| *n > 0);
                }
                0x003c => {
                    if let (Some((object, count)), Some((wide, rest))) = (&mut awaited, content.split_first())
                    {
                        let (text, taken) = characters(wide & 1 == 1, rest, *count);
                        texts.entry(*object).or_default().push_str(&text);
                        *count -= taken.min(*count);
                    }
                    awaited = awaited.filter(|(_, count)| *count > 0);
                }
                0x001c => found.notes.extend(self.note(content, &texts).filter(|_| found.notes.len() < MOST)),
                0x01b8 => found.link(content),
                _ => {}
            }
        }
        found
    }

    /// Remembers the format of a cell if its zeros count.
    fn mask(&self, found: &mut SheetExtras, content: &[u8], at: usize, further: usize) {
        let (Some(row), Some(column), Some(format)) =
            (short(content, 0), short(content, 2), short(content, at))
        else {
            return;
        };
        let masked = self.masks.get(usize::from(format)).is_some_and(Option::is_some);
        if let (true, Ok(further)) = (masked && found.masked.len() < MOST, u32::try_from(further)) {
            found.masked.insert((u32::from(row), u32::from(column) + further), usize::from(format));
        }
    }

    /// The mask of a cell.
    pub(super) fn mask_of(&self, extras: &SheetExtras, at: (u32, u32)) -> Option<&Mask> {
        self.masks.get(*extras.masked.get(&at)?)?.as_ref()
    }

    fn note(&self, content: &[u8], texts: &BTreeMap<u16, String>) -> Option<extras::Placed> {
        let at = (u32::from(short(content, 0)?), u32::from(short(content, 2)?));
        let text = if self.is_wide {
            texts.get(&short(content, 6)?)?.replace('\r', "\n")
        } else {
            recode(content.get(6..)?, self.code_page.unwrap_or(1252))
        };
        let text = text.trim().to_owned();
        (!text.is_empty()).then_some((at, Note { kind: NoteKind::Comment, text }))
    }
}

impl SheetExtras {
    /// Remembers where a link leads (MS-XLS 2.4.140, MS-OSHARED 2.3.7.1).
    fn link(&mut self, content: &[u8]) {
        if let Some((rows, columns, target)) = link(content) {
            let cells = rows.flat_map(|row| columns.clone().map(move |column| (row, column)));
            self.links.extend(cells.take(MOST_CELLS).map(|at| (at, target.clone())));
            self.links.truncate(MOST);
        }
    }
}

/// The identifier of addresses among the things a link can lead to.
const ADDRESS: [u8; 16] =
    [0xe0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11, 0x8c, 0x82, 0x00, 0xaa, 0x00, 0x4b, 0xa9, 0x0b];

fn link(content: &[u8]) -> Option<(RangeInclusive<u32>, RangeInclusive<u32>, String)> {
    let place = |at| short(content, at).map(u32::from);
    let (rows, columns) = (place(0)?..=place(2)?, place(4)?..=place(6)?);
    let flags = long(content, 28)?;
    let mut at = 32;
    // a text to show and the name of a frame may stand before the address
    for flag in [0x10, 0x80] {
        if flags & flag != 0 {
            at += 4 + long(content, at)?.checked_mul(2)?;
        }
    }
    if flags & 0x101 != 1 || content.get(at..at + 16)? != ADDRESS {
        return None;
    }
    let length = long(content, at + 16)?;
    let (text, _) = characters(true, content.get(at + 20..)?, length / 2);
    let target = text.split('\0').next().unwrap_or_default().to_owned();
    Some((rows, columns, target))
}

/// The cell of a formula and where the formula leads (MS-XLS 2.4.127).
fn formula_link(content: &[u8]) -> Option<((u32, u32), String)> {
    let at = (u32::from(short(content, 0)?), u32::from(short(content, 2)?));
    let length = usize::from(short(content, 20)?);
    Some((at, formula::linked_narrow(content.get(22..22 + length)?)?))
}

/// Letters of one or two bytes, at most `count` of them; also how many there were.
fn characters(wide: bool, bytes: &[u8], count: usize) -> (String, usize) {
    if wide {
        let units: Vec<u16> = bytes.chunks_exact(2).take(count).filter_map(|pair| short(pair, 0)).collect();
        return (String::from_utf16_lossy(&units), units.len());
    }
    let text: String = bytes.iter().take(count).map(|byte| char::from(*byte)).collect();
    (text, bytes.len().min(count))
}

/// The encodings that the library knows by their code pages.
fn encoding(page: u16) -> Option<&'static Encoding> {
    let label = match page {
        874 => "windows-874".to_owned(),
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        866 => "ibm866".to_owned(),
        10000 => "macintosh".to_owned(),
        10007 => "x-mac-cyrillic".to_owned(),
        20127 => "us-ascii".to_owned(),
        65001 => "utf-8".to_owned(),
        page @ 1250..=1258 => format!("windows-{page}"),
        page @ 28591..=28606 => format!("iso-8859-{}", page - 28590),
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}

/// The upper half of the Central European code page of the Macintosh (Unicode consortium, CENTEURO.TXT).
const MAC_CENTRAL_EUROPE: &str = "ÄĀāÉĄÖÜáąČäčĆćéŹźĎíďĒēĖóėôöõúĚěü†°Ę£§•¶ß®©™ę¨≠ģĮįĪ≤≥īĶ∂∑łĻļĽľĹĺŅņŃ¬√ńŇ∆«»…\u{a0}ňŐÕőŌ–—“”‘’÷◊ōŔŕŘ‹›řŖŗŠ‚„šŚśÁŤťÍŽžŪÓÔūŮÚůŰűŲųÝýķŻŁżĢˇ";

/// Bytes of a code page as text.
fn recode(bytes: &[u8], page: u16) -> String {
    if let Some(encoding) = encoding(page) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    if let Some(table) = DECODING_TABLE_CP_MAP.get(&page) {
        return table.decode_string_lossy(bytes);
    }
    let upper: Vec<char> = if page == 10029 { MAC_CENTRAL_EUROPE.chars().collect() } else { Vec::new() };
    let letter = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(place) => upper.get(usize::from(place)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
    };
    bytes.iter().map(letter).collect()
}

/// Text that was read as windows-1252 although it is written in another code page. Each byte has its character there.
pub(super) fn reread(text: &str, page: u16) -> String {
    recode(&encoding_rs::WINDOWS_1252.encode(text).0, page)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_in_code_pages_the_library_lacks() {
        assert_eq!(recode(&[0x9d, 0xa2, b'd', 0xab], 852), "Łódź");
        assert_eq!(recode(&[0xfc, 0x97, b'd', 0x90], 10029), "Łódź");
        assert_eq!(reread("ü—d\u{90}", 10029), "Łódź");
        assert_eq!(MAC_CENTRAL_EUROPE.chars().count(), 128);
        assert_eq!(recode(&[0xcf, 0xf0], 1251), "Пр");
    }

    #[test]
    fn the_area_is_that_of_all_cells() {
        let record = |kind: u16, content: &[u16]| {
            let length = u16::try_from(content.len() * 2).expect("short");
            let words = [kind, length].into_iter().chain(content.iter().copied());
            words.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
        };
        let cells = [
            record(0x0809, &[0x0600, 0x0010]),
            record(0x0203, &[2, 1, 0]),
            record(0x00bd, &[65_535, 3, 0, 0, 0, 255]),
            record(0x000a, &[]),
            record(0x0203, &[0, 0, 0]),
        ];
        assert_eq!(sheet_area(&cells.concat(), 0), 65_534 * 255);
        assert_eq!(sheet_area(&[], 0), 0);
    }

    #[test]
    fn a_link_is_where_its_address_leads() {
        let mut content = vec![1, 0, 2, 0, 3, 0, 3, 0];
        content.extend([0; 16]);
        content.extend([2, 0, 0, 0, 0x17, 0, 0, 0]);
        let wide =
            |text: &str| text.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        content.extend([3, 0, 0, 0]);
        content.extend(wide("ab"));
        content.extend(ADDRESS);
        let address = wide("mailto:a@b.pl");
        content.extend(u32::try_from(address.len()).expect("short").to_le_bytes());
        content.extend(address);
        assert_eq!(link(&content), Some((1..=2, 3..=3, "mailto:a@b.pl".to_owned())));
        for end in 0..content.len() {
            assert!(link(&content[..end]).is_none_or(|(_, _, target)| "mailto:a@b.pl".starts_with(&target)));
        }
    }
}
