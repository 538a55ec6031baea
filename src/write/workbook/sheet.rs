//! A table as a tab: frozen head, filters, widths that fit, and parts where a sheet is full.

use rust_xlsxwriter::{Color, Format, Workbook, Worksheet, XlsxError};

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

/// A tab to be written.
pub struct Tab<'a> {
    /// Its name.
    pub name: &'a str,
    /// Its colour.
    pub color: Color,
}

impl Tab<'_> {
    /// Writes the rows, in several sheets where one is not enough, and returns their positions in the workbook.
    ///
    /// # Errors
    /// When a sheet cannot be written.
    pub fn write<R>(
        &self,
        workbook: &mut Workbook,
        view: &View<'_>,
        words: &Words,
        styles: &Styles,
        columns: &[&Column<R>],
        rows: &[&R],
    ) -> Result<Vec<usize>, XlsxError> {
        let widths = widths(view, words, columns, rows);
        let parts: Vec<&[&R]> = if rows.is_empty() { vec![rows] } else { rows.chunks(MAX_ROWS).collect() };
        let mut positions = Vec::with_capacity(parts.len());
        for (part, rows) in (1..).zip(parts) {
            let name = if part == 1 { self.name.to_owned() } else { format!("{} ({part})", self.name) };
            let sheet = workbook.add_worksheet_with_constant_memory()?;
            sheet.set_name(name)?.set_tab_color(self.color).set_landscape();
            sheet.set_repeat_rows(0, 0)?.set_repeat_columns(0, 0)?;
            // more columns on one page than this and nobody can read it
            if columns.len() <= 8 {
                sheet.set_print_fit_to_pages(1, 0);
            }
            sheet.set_freeze_panes(1, 1)?;
            for (column, width) in (0..).zip(&widths) {
                sheet.set_column_width(column, *width as f64)?;
            }
            head(sheet, words, &Styles::tab_head(self.color), columns)?;
            body(sheet, view, styles, columns, rows)?;
            if let (Ok(last_row), Ok(last_column)) =
                (u32::try_from(rows.len()), u16::try_from(columns.len().saturating_sub(1)))
            {
                sheet.autofilter(0, 0, last_row, last_column)?;
            }
            positions.push(workbook.worksheets().len() - 1);
        }
        Ok(positions)
    }
}

fn head<R>(
    sheet: &mut Worksheet,
    words: &Words,
    format: &Format,
    columns: &[&Column<R>],
) -> Result<(), XlsxError> {
    sheet.set_row_height(0, 30)?;
    for (at, column) in (0..).zip(columns) {
        sheet.write_string_with_format(0, at, words.say(&format!("field.{}", column.name)), format)?;
    }
    Ok(())
}

fn body<R>(
    sheet: &mut Worksheet,
    view: &View<'_>,
    styles: &Styles,
    columns: &[&Column<R>],
    rows: &[&R],
) -> Result<(), XlsxError> {
    let alerts: Vec<&&Column<R>> =
        columns.iter().filter(|column| matches!(column.name, "late" | "do_not_contact")).collect();
    for (number, row) in (1u32..).zip(rows) {
        let alert = alerts.iter().any(|column| (column.value)(view, row) == Cell::Flag);
        for (at, column) in (0u16..).zip(columns) {
            let style = match (at, column.name) {
                (0, _) if alert => &styles.alert,
                (0, _) => &styles.name,
                (_, "decision") => &styles.input,
                _ => &styles.text,
            };
            match (column.value)(view, row) {
                Cell::Empty if column.name == "decision" => {
                    sheet.write_blank(number, at, style)?;
                }
                Cell::Empty => {}
                Cell::Text(text) | Cell::Code(text) => {
                    sheet.write_string_with_format(number, at, fitting(&text), style)?;
                }
                Cell::Date(date) => match excel_day(date) {
                    Some(day) => {
                        sheet.write_number_with_format(number, at, day, &styles.date)?;
                    }
                    None => {
                        sheet.write_string_with_format(number, at, date.to_string(), &styles.text)?;
                    }
                },
                Cell::Money(amount) => {
                    sheet.write_number_with_format(number, at, amount.to_f64(), &styles.money)?;
                }
                Cell::Count(count) => {
                    sheet.write_number_with_format(number, at, count as f64, &styles.count)?;
                }
                Cell::Score(score) => {
                    sheet.write_number_with_format(number, at, score, &styles.percent)?;
                }
                Cell::Flag => {
                    sheet.write_string_with_format(number, at, "true", style)?;
                }
            }
        }
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
fn widths<R>(view: &View<'_>, words: &Words, columns: &[&Column<R>], rows: &[&R]) -> Vec<usize> {
    let mut text = String::new();
    columns
        .iter()
        .map(|column| {
            let heading = words.say(&format!("field.{}", column.name));
            let longest_word = heading.split(' ').map(|word| word.chars().count()).max().unwrap_or_default();
            // the arrow of the filter needs room
            let heading_width = (longest_word + 3).max(heading.chars().count() / 2 + 3);
            let widest = rows.iter().take(SAMPLE).map(|row| {
                text.clear();
                (column.value)(view, row).render(&mut text);
                let letters = text.split('\n').map(|line| line.chars().count()).max().unwrap_or_default();
                // thousands marks, a wider bold face
                letters + if matches!(column.kind, Kind::Money | Kind::Count) { 3 } else { 1 }
            });
            let body_width = widest.max().unwrap_or_default();
            heading_width.max(body_width).clamp(NARROWEST, WIDEST)
        })
        .collect()
}
