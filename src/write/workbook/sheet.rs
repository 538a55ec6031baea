//! A table as a tab: frozen head, filters, widths that fit, and parts where a sheet is full.

use std::borrow::Cow;

use rust_xlsxwriter::{Color, Format, Url, Workbook, Worksheet, XlsxError};

use super::style::Styles;
use crate::model::View;
use crate::write::cell::{Cell, Column, Kind};
use crate::write::words::Words;

/// Rows of a sheet below its head (Excel's own limit is 1,048,576 rows).
pub const MAX_ROWS: usize = 1_048_575;
/// The longest text of a cell, in UTF-16 units (Excel's own limit).
const MAX_TEXT: usize = 32_767;
/// Rows looked at to find how wide a column should be.
const SAMPLE: usize = 400;
/// Widths in characters.
const NARROWEST: usize = 7;
const WIDEST: usize = 42;

/// What every tab is made with.
pub struct Book<'a> {
    /// The results.
    pub view: &'a View<'a>,
    /// The language.
    pub words: &'a Words,
    /// The formats.
    pub styles: Styles,
}

/// Where a cell of a row leads, if anywhere: `internal:'Contacts'!A2`.
type Link<'a, R> = (&'a str, &'a dyn Fn(&R) -> Option<String>);

/// A tab to be written.
pub struct Tab<'a, R> {
    /// Its name.
    pub name: &'a str,
    /// Its colour.
    pub color: Color,
    /// The column whose cells lead somewhere.
    pub link: Option<Link<'a, R>>,
    /// How many columns are printed; all where it is not said.
    pub printed: Option<u16>,
}

impl<R> Tab<'_, R> {
    /// Writes the rows, in several sheets where one is not enough, and returns their positions in the workbook.
    ///
    /// # Errors
    /// When a sheet cannot be written.
    pub fn write(
        &self,
        workbook: &mut Workbook,
        book: &Book<'_>,
        columns: &[&Column<R>],
        rows: &[&R],
    ) -> Result<Vec<usize>, XlsxError> {
        let widths = widths(book, columns, rows);
        let empty: Vec<bool> = columns.iter().map(|column| is_empty(book.view, column, rows)).collect();
        let parts: Vec<&[&R]> = if rows.is_empty() { vec![rows] } else { rows.chunks(MAX_ROWS).collect() };
        let mut positions = Vec::with_capacity(parts.len());
        for (part, rows) in (1..).zip(parts) {
            let name = if part == 1 { self.name.to_owned() } else { format!("{} ({part})", self.name) };
            let sheet = workbook.add_worksheet_with_constant_memory()?;
            sheet.set_name(name)?.set_tab_color(self.color).set_landscape();
            sheet.set_right_to_left(book.styles.right_to_left);
            sheet.set_repeat_rows(0, 0)?.set_print_fit_to_pages(1, 0);
            sheet.set_freeze_panes(1, 1)?;
            for ((column, width), empty) in (0..).zip(&widths).zip(&empty) {
                sheet.set_column_width(column, *width as f64)?;
                let for_programs = columns.get(usize::from(column)).is_some_and(|c| c.name.ends_with("_key"));
                if for_programs || *empty && !rows.is_empty() {
                    sheet.set_column_hidden(column)?;
                }
            }
            head(sheet, book.words, &Styles::tab_head(self.color), columns)?;
            self.body(sheet, book, columns, rows)?;
            if let (Ok(last_row), Ok(last_column)) =
                (u32::try_from(rows.len()), u16::try_from(columns.len().saturating_sub(1)))
            {
                sheet.autofilter(0, 0, last_row, last_column)?;
                if let Some(printed) = self.printed {
                    sheet.set_print_area(0, 0, last_row, printed.min(last_column))?;
                }
            }
            positions.push(workbook.worksheets().len() - 1);
        }
        Ok(positions)
    }

    fn body(
        &self,
        sheet: &mut Worksheet,
        book: &Book<'_>,
        columns: &[&Column<R>],
        rows: &[&R],
    ) -> Result<(), XlsxError> {
        let (view, styles) = (book.view, &book.styles);
        let alerts: Vec<&&Column<R>> =
            columns.iter().filter(|column| matches!(&*column.name, "late" | "do_not_contact")).collect();
        let mut text = String::new();
        for (number, row) in (1u32..).zip(rows) {
            let alert = alerts.iter().any(|column| (column.value)(view, row) == Cell::Flag);
            for (at, column) in (0u16..).zip(columns) {
                let style = match (at, &*column.name) {
                    (0, _) if alert => &styles.alert,
                    (0, _) => &styles.name,
                    (_, "decision") => &styles.input,
                    _ => &styles.text,
                };
                let cell = (column.value)(view, row);
                text.clear();
                if cell.is_typed() {
                    cell.render(book.words, &mut text);
                }
                if let (Some((name, target)), Cell::Text(_)) = (&self.link, &cell)
                    && *name == &*column.name
                    && let Some(target) = target(row)
                {
                    let url = Url::new(target).set_text(fitting(&text));
                    sheet.write_url_with_format(number, at, url, style)?;
                } else {
                    write_cell(sheet, (number, at), column, (&cell, &text), style, book)?;
                }
            }
        }
        Ok(())
    }
}

/// Whether no row has anything in a column that is there to be read.
fn is_empty<R>(view: &View<'_>, column: &Column<R>, rows: &[&R]) -> bool {
    column.name != "decision"
        && rows.iter().all(|row| matches!((column.value)(view, row), Cell::Empty | Cell::Count(0)))
}

fn write_cell<R>(
    sheet: &mut Worksheet,
    (row, at): (u32, u16),
    column: &Column<R>,
    (cell, typed): (&Cell<'_>, &str),
    style: &Format,
    book: &Book<'_>,
) -> Result<(), XlsxError> {
    let (words, styles) = (book.words, &book.styles);
    match cell {
        Cell::Empty if column.name == "decision" => sheet.write_blank(row, at, style)?,
        Cell::Empty => sheet,
        Cell::Code(code) => {
            // ids and phones stay as they are, words of ours are said in the reader's language
            let text = match &*column.name {
                "kind" => Cow::Owned(words.of_code("client_kind", code)),
                "relation" => Cow::Owned(words.of_code("relation", code)),
                "code" => Cow::Owned(words.of_code("rejected", code)),
                "change" => Cow::Owned(words.of_code("change", code)),
                "field" => Cow::Owned(words.of_code("field", code)),
                _ => Cow::Borrowed(code.as_ref()),
            };
            sheet.write_string_with_format(row, at, fitting(&text), style)?
        }
        Cell::Text(_) | Cell::Said(_) | Cell::Reason(_) if typed.is_empty() => sheet,
        Cell::Text(_) | Cell::Said(_) | Cell::Reason(_) => {
            sheet.write_string_with_format(row, at, fitting(typed), style)?
        }
        Cell::Date(date) => match excel_day(*date) {
            Some(day) => sheet.write_number_with_format(row, at, day, &styles.date)?,
            None => sheet.write_string_with_format(row, at, date.to_string(), &styles.text)?,
        },
        Cell::Money(amount) => sheet.write_number_with_format(row, at, amount.to_f64(), &styles.money)?,
        Cell::Count(count) => sheet.write_number_with_format(row, at, *count as f64, &styles.count)?,
        Cell::Score(score) => sheet.write_number_with_format(row, at, *score, &styles.percent)?,
        Cell::Flag => sheet.write_string_with_format(row, at, words.say("cell.yes"), style)?,
    };
    Ok(())
}

fn head<R>(
    sheet: &mut Worksheet,
    words: &Words,
    format: &Format,
    columns: &[&Column<R>],
) -> Result<(), XlsxError> {
    sheet.set_row_height(0, 30)?;
    for (at, column) in (0..).zip(columns) {
        sheet.write_string_with_format(0, at, words.of_code("field", &column.name), format)?;
    }
    Ok(())
}

/// A day as Excel counts it; `None` before 1900-03-01, where Excel's calendar is wrong.
fn excel_day(date: jiff::civil::Date) -> Option<f64> {
    let days = date.since(jiff::civil::date(1899, 12, 30)).ok()?.get_days();
    (days > 60).then(|| f64::from(days))
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

/// How wide each column should be: its head on two lines, and the first rows.
fn widths<R>(book: &Book<'_>, columns: &[&Column<R>], rows: &[&R]) -> Vec<usize> {
    let (view, words) = (book.view, book.words);
    let mut text = String::new();
    columns
        .iter()
        .map(|column| {
            let heading = words.of_code("field", &column.name);
            let longest_word = heading.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
            // the arrow of the filter needs room
            let heading_width = (longest_word + 3).max(heading.chars().count() / 2 + 3);
            let widest = rows.iter().take(SAMPLE).map(|row| {
                text.clear();
                (column.value)(view, row).render(words, &mut text);
                let letters = text.split('\n').map(|line| line.chars().count()).max().unwrap_or_default();
                // thousands marks, a wider bold face
                letters + if matches!(column.kind, Kind::Money | Kind::Count) { 3 } else { 1 }
            });
            let body_width = widest.max().unwrap_or_default();
            heading_width.max(body_width).clamp(NARROWEST, WIDEST)
        })
        .collect()
}
