//! The rows of a sheet as the XML of SpreadsheetML (ECMA-376, part 1, 18.3.1).
//!
//! A million clients are some twenty million cells. The library that makes the rest of the workbook keeps every cell in
//! trees and looks its format up by value; here a row becomes text at once, and any number of threads make rows.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use super::places::Places;
use super::sheet::Book;
use super::style::CellStyle;
use crate::write::cell::{Cell, Column};
use crate::write::plain;
use crate::write::words::Words;

/// The longest text of a cell, in UTF-16 units (Excel's own limit).
const MAX_TEXT: usize = 32_767;

/// Where the cells of a column lead.
pub struct Link<'a, R> {
    /// The column.
    pub column: &'static str,
    /// Which client stands where.
    pub places: &'a Places<'a>,
    /// The place in the workbook that the cell of a row leads to, if any: `'Contacts'!A2`.
    pub target: fn(&Places<'_>, &R) -> Option<String>,
}

impl<R> Clone for Link<'_, R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Link<'_, R> {}

/// The rows of a sheet below its head.
pub struct Body<'a> {
    /// The position of the sheet in the workbook.
    pub sheet: usize,
    /// How many rows.
    pub rows: usize,
    render: Box<Render<'a>>,
    links: Box<Links<'a>>,
}

/// Appends some of the rows.
type Render<'a> = dyn Fn(Range<usize>, &mut String) + Sync + 'a;
/// Appends an element for each cell that leads somewhere.
type Links<'a> = dyn Fn(&mut String) + Sync + 'a;

impl<'a> Body<'a> {
    /// The rows of one sheet.
    pub fn new<R: Sync>(
        sheet: usize,
        book: &'a Book<'a>,
        columns: &[&'a Column<R>],
        rows: &[&'a R],
        link: Option<Link<'a, R>>,
    ) -> Self {
        let links = link.and_then(|link| {
            let (at, column) = (0..).zip(columns).find(|(_, column)| column.name == link.column)?;
            Some((letters(at), *column, link, rows.to_vec()))
        });
        let place =
            |(at, column): (usize, &&'a Column<R>)| Place { column, letters: letters(at), first: at == 0 };
        let columns: Vec<Place<'a, R>> = columns.iter().enumerate().map(place).collect();
        let count = rows.len();
        let rows = rows.to_vec();
        Self {
            sheet,
            rows: count,
            render: Box::new(move |range, out| {
                let those = rows.get(range.clone()).unwrap_or_default();
                for (at, row) in range.zip(those) {
                    write_row(book, &columns, at + FIRST, row, out);
                }
            }),
            links: Box::new(move |out| {
                if let Some((letters, column, link, rows)) = &links {
                    write_links(book, letters, column, link, rows, out);
                }
            }),
        }
    }

    /// Appends some of the rows.
    pub fn render(&self, rows: Range<usize>, out: &mut String) {
        (self.render)(rows, out);
    }

    /// The element that says which cells lead where; empty where none does.
    pub fn hyperlinks(&self) -> String {
        let mut out = String::new();
        (self.links)(&mut out);
        if out.is_empty() { out } else { format!("<hyperlinks>{out}</hyperlinks>") }
    }
}

/// The number of the first row below the head, as Excel counts.
const FIRST: usize = 2;

/// A column and where it stands.
struct Place<'a, R> {
    column: &'a Column<R>,
    letters: String,
    first: bool,
}

fn write_row<R>(book: &Book<'_>, columns: &[Place<'_, R>], number: usize, row: &R, out: &mut String) {
    let before = out.len();
    out.push_str("<row r=\"");
    plain::count(number as u64, out);
    out.push_str("\">");
    let start = out.len();
    let alert = columns.iter().filter(|place| matches!(&*place.column.name, "late" | "do_not_contact"));
    let alert = alert.map(|place| (place.column.value)(book.view, row)).any(|cell| cell == Cell::Flag);
    for place in columns {
        let style = match (place.first, &*place.column.name) {
            (true, _) if alert => CellStyle::Alert,
            (true, _) => CellStyle::Name,
            (_, "decision") => CellStyle::Input,
            _ => CellStyle::Text,
        };
        let cell = (place.column.value)(book.view, row);
        write_cell(book, place, number, &cell, style, out);
    }
    if out.len() == start {
        out.truncate(before);
    } else {
        out.push_str("</row>");
    }
}

fn write_cell<R>(
    book: &Book<'_>,
    place: &Place<'_, R>,
    number: usize,
    cell: &Cell<'_>,
    style: CellStyle,
    out: &mut String,
) {
    let words = book.words;
    let begin = |style: CellStyle, out: &mut String| {
        out.extend(["<c r=\"", &place.letters]);
        plain::count(number as u64, out);
        out.push_str("\" s=\"");
        plain::count(style.number(), out);
        out.push('"');
    };
    let value = |style, out: &mut String| {
        begin(style, out);
        out.push_str("><v>");
        cell.render(words, out);
        out.push_str("</v></c>");
    };
    let text: Cow<'_, str> = match cell {
        Cell::Empty => {
            if style == CellStyle::Input {
                begin(style, out);
                out.push_str("/>");
            }
            return;
        }
        Cell::Money(_) => return value(CellStyle::Money, out),
        Cell::Count(_) => return value(CellStyle::Count, out),
        Cell::Score(score) => {
            begin(CellStyle::Percent, out);
            // as many digits as it takes to read the same number again
            out.extend(["><v>", &score.to_string(), "</v></c>"]);
            return;
        }
        Cell::Date(date) => {
            if let Some(day) = excel_day(*date) {
                begin(CellStyle::Date, out);
                out.push_str("><v>");
                plain::count(day, out);
                return out.push_str("</v></c>");
            }
            date.to_string().into()
        }
        Cell::Flag => words.say("cell.yes").into(),
        Cell::Code(code) => words_of_code(words, &place.column.name, code),
        Cell::Text(text) => text.as_ref().into(),
        Cell::Said(_) | Cell::Reason(_) => {
            let mut told = String::new();
            cell.render(words, &mut told);
            told.into()
        }
    };
    let text = fitting(&text);
    if !text.is_empty() {
        begin(style, out);
        let space = ['\t', '\n', ' '];
        let keep = text.starts_with(space) || text.ends_with(space);
        out.push_str(if keep {
            " t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        } else {
            " t=\"inlineStr\"><is><t>"
        });
        escape(text, out);
        out.push_str("</t></is></c>");
    }
}

/// What a code of ours says in the reader's language; ids and phones stay as they are.
pub fn words_of_code<'a>(words: &Words, column: &str, code: &'a str) -> Cow<'a, str> {
    match column {
        "kind" => words.of_code("client_kind", code).into(),
        "relation" => words.of_code("relation", code).into(),
        "code" => words.of_code("rejected", code).into(),
        "change" => words.of_code("change", code).into(),
        "field" => words.of_code("field", code).into(),
        _ => code.into(),
    }
}

fn write_links<R>(
    book: &Book<'_>,
    letters: &str,
    column: &Column<R>,
    link: &Link<'_, R>,
    rows: &[&R],
    out: &mut String,
) {
    for (number, row) in (FIRST..).zip(rows) {
        let Cell::Text(text) = (column.value)(book.view, row) else { continue };
        let Some(target) = (link.target)(link.places, row) else { continue };
        out.extend(["<hyperlink ref=\"", letters]);
        plain::count(number as u64, out);
        out.push_str("\" location=\"");
        escape_attribute(&target, out);
        out.push_str("\" display=\"");
        escape_attribute(fitting(&text), out);
        out.push_str("\"/>");
    }
}

/// The letters of a column: `A`, …, `Z`, `AA`, …
pub fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    let before = if column < 26 { String::new() } else { letters(column / 26 - 1) };
    format!("{before}{last}")
}

/// A day as Excel counts it; `None` before 1900-03-01, where Excel's calendar is wrong.
fn excel_day(date: jiff::civil::Date) -> Option<u64> {
    let days = date.since(jiff::civil::date(1899, 12, 30)).ok()?.get_days();
    u64::try_from(days).ok().filter(|days| *days > 60)
}

/// The text, cut where Excel would refuse it; the CSV files hold it whole.
fn fitting(text: &str) -> &str {
    if text.len() <= MAX_TEXT {
        return text;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > MAX_TEXT
    });
    end.map_or(text, |(at, _)| text.get(..at).unwrap_or_default())
}

/// Appends a text as the content of an element. What XML cannot hold is written `_x0007_`, as Excel does; a text that looks
/// like that has its first letter written so.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    // the first bytes of what may have to be escaped: 0xEF begins the two characters at the end of the first plane
    let special = |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'_' | 0..=8 | 0xb..=0x1f | 0xef);
    while let Some(at) = rest.bytes().position(special) {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let mut letters = from.chars();
        match letters.next() {
            Some('&') => out.push_str("&amp;"),
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('_') if looks_escaped(from) => out.push_str("_x005F_"),
            Some(letter) if letter < ' ' || matches!(letter, '\u{fffe}' | '\u{ffff}') => {
                // writing to a string cannot fail
                let _ = write!(out, "_x{:04X}_", u32::from(letter));
            }
            Some(letter) => out.push(letter),
            None => {}
        }
        rest = letters.as_str();
    }
    out.push_str(rest);
}

/// Whether a text begins like a character that Excel escaped.
fn looks_escaped(text: &str) -> bool {
    let digits = text.strip_prefix("_x").and_then(|rest| rest.as_bytes().split_at_checked(4));
    digits
        .is_some_and(|(digits, rest)| digits.iter().all(u8::is_ascii_hexdigit) && rest.first() == Some(&b'_'))
}

/// Appends a text as an attribute; characters that XML cannot hold are left out.
fn escape_attribute(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("&#xA;"),
            control if control < ' ' || matches!(control, '\u{fffe}' | '\u{ffff}') => {}
            letter => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_their_letters() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn what_xml_cannot_hold_is_escaped() {
        let mut out = String::new();
        escape("a<b>&\"c\"\t\u{7} _x0041_ _x00g1_ _x0041_x0042_ \u{ffff} ﻿é", &mut out);
        assert_eq!(
            out,
            "a&lt;b&gt;&amp;\"c\"\t_x0007_ _x005F_x0041_ _x00g1_ _x005F_x0041_x005F_x0042_ _xFFFF_ ﻿é"
        );
        out.clear();
        escape_attribute("a\"\n\u{1}<", &mut out);
        assert_eq!(out, "a&quot;&#xA;&lt;");
    }

    #[test]
    fn days_are_those_of_excel() {
        let day = |year, month, day| excel_day(jiff::civil::date(year, month, day));
        assert_eq!(day(1900, 3, 1), Some(61));
        assert_eq!(day(2026, 3, 2), Some(46_083));
        assert_eq!(day(1900, 2, 28), None);
    }
}
