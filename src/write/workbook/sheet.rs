//! A table as a tab: frozen head, filters, widths that fit, and parts where a sheet is full.

use std::borrow::Cow;

use rust_xlsxwriter::{Color, Workbook, Worksheet, XlsxError};

use super::body::{Body, Link, words_of_code};
use super::style::{PLAIN, Styles};
use crate::model::View;
use crate::write::cell::{Cell, Column, Kind};
use crate::write::words::Words;

/// Rows of a sheet below its head. Excel holds 1,048,576 rows, but in a full sheet no row can be put in between.
pub const MAX_ROWS: usize = 1_000_000;
/// Rows looked at to find how wide a column should be.
const SAMPLE: usize = 400;
/// Letters of a name that stands among others.
const LONGEST_NAME: usize = 80;
/// Widths in characters.
const NARROWEST: usize = 7;
const WIDEST: usize = 46;

/// What every tab is made with.
pub struct Book<'a> {
    /// The results.
    pub view: &'a View<'a>,
    /// The language.
    pub words: &'a Words,
    /// The formats.
    pub styles: Styles,
    /// How many rows a sheet holds below its head: [`MAX_ROWS`], fewer in tests.
    pub most_rows: usize,
}

/// The names of the sheets of a tab with so many rows: its own, and where one sheet is not enough, those of its parts.
pub fn sheet_names(tab: &str, rows: usize, most_rows: usize) -> Vec<String> {
    let further = (2..=rows.div_ceil(most_rows)).map(|part| format!("{tab} ({part})"));
    std::iter::once(tab.to_owned()).chain(further).collect()
}

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

impl<'a, R: Sync> Tab<'a, R> {
    /// A tab without a colour or links of its own.
    pub fn plain(name: &'a str) -> Self {
        Self { name, color: PLAIN, link: None, printed: None }
    }

    /// Adds the sheets, several where one is not enough: their heads, widths and filters stand in the workbook, their
    /// rows are what is returned.
    ///
    /// # Errors
    /// When a sheet cannot be made.
    pub fn add(
        self,
        workbook: &mut Workbook,
        book: &'a Book<'a>,
        columns: &[&'a Column<R>],
        rows: &[&'a R],
    ) -> Result<Vec<Body<'a>>, XlsxError> {
        let widths = widths(book, columns, rows);
        let empty: Vec<bool> = columns.iter().map(|column| is_empty(book.view, column, rows)).collect();
        let parts: Vec<&[&'a R]> =
            if rows.is_empty() { vec![rows] } else { rows.chunks(book.most_rows).collect() };
        let mut bodies = Vec::with_capacity(parts.len());
        for (name, rows) in sheet_names(self.name, rows.len(), book.most_rows).into_iter().zip(parts) {
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
            head(sheet, book, self.color, columns)?;
            if let (Ok(last_row), Ok(last_column)) =
                (u32::try_from(rows.len()), u16::try_from(columns.len().saturating_sub(1)))
            {
                sheet.autofilter(0, 0, last_row, last_column)?;
                if let Some(printed) = self.printed {
                    sheet.set_print_area(0, 0, last_row, printed.min(last_column))?;
                }
            }
            let position = workbook.worksheets().len() - 1;
            bodies.push(Body::new(position, book, columns, rows, self.link));
        }
        Ok(bodies)
    }
}

/// Whether no row has anything in a column that is there to be read.
fn is_empty<R>(view: &View<'_>, column: &Column<R>, rows: &[&R]) -> bool {
    column.name != "decision"
        && rows.iter().all(|row| matches!((column.value)(view, row), Cell::Empty | Cell::Count(0)))
}

fn head<R>(
    sheet: &mut Worksheet,
    book: &Book<'_>,
    color: Color,
    columns: &[&Column<R>],
) -> Result<(), XlsxError> {
    let (of_text, of_numbers) = (book.styles.tab_head(color), Styles::tab_head_of_numbers(color));
    sheet.set_row_height(0, 30)?;
    for (at, column) in (0..).zip(columns) {
        let format = if is_number(column.kind) { &of_numbers } else { &of_text };
        sheet.write_string_with_format(0, at, book.words.of_code("field", &column.name), format)?;
    }
    Ok(())
}

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Money | Kind::Count | Kind::Score)
}

/// Letters of the longest word of a heading, which is broken only between words.
pub fn longest_word(heading: &str) -> usize {
    heading.split(' ').map(|word| word.chars().count()).max().unwrap_or_default()
}

/// A name among others in one cell: what is longer than any name is cut, as Excel holds only so much.
pub fn brief(name: &str) -> Cow<'_, str> {
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => format!("{}…", name.get(..end).unwrap_or_default()).into(),
        None => name.into(),
    }
}

/// How wide each column should be: its head on two lines, and the first rows.
fn widths<R>(book: &Book<'_>, columns: &[&Column<R>], rows: &[&R]) -> Vec<usize> {
    let (view, words) = (book.view, book.words);
    let mut text = String::new();
    columns
        .iter()
        .map(|column| {
            let heading = words.of_code("field", &column.name);
            // the arrow of the filter needs room
            let heading_width = (longest_word(&heading) + 3).max(heading.chars().count() / 2 + 3);
            let widest = rows.iter().take(SAMPLE).map(|row| {
                text.clear();
                match (column.value)(view, row) {
                    Cell::Code(code) => text.push_str(&words_of_code(words, &column.name, &code)),
                    cell => cell.render(words, &mut text),
                }
                let letters = text.split('\n').map(|line| line.chars().count()).max().unwrap_or_default();
                // thousands marks, a wider bold face
                letters + if is_number(column.kind) { 4 } else { 2 }
            });
            let body_width = widest.max().unwrap_or_default();
            heading_width.max(body_width).clamp(NARROWEST, WIDEST)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader as _, Xlsx, open_workbook};

    use super::*;
    use crate::model::{AsOf, Results, Said};
    use crate::write::workbook::assemble;

    fn nothing() -> Results {
        let day = jiff::civil::date(2026, 3, 31);
        Results {
            earlier: crate::model::Earlier::default(),
            sources: Vec::new(),
            tables: Vec::new(),
            understandings: Vec::new(),
            intake: crate::model::Intake::default(),
            linkage: crate::model::Linkage::default(),
            base: crate::model::Base::default(),
            as_of: AsOf { day, why: Said::new("as_of", "given") },
        }
    }

    #[test]
    fn a_tab_that_is_full_goes_on_in_the_next() {
        let (results, words) = (nothing(), Words::for_language("en"));
        let view = View::new(&results);
        let book = Book { view: &view, words, styles: Styles::new(false), most_rows: 3 };
        let column = Column::new("orders", Kind::Count, |_, number: &u64| Cell::Count(*number));
        for count in [0, 1, 3, 4, 9, 10] {
            let numbers: Vec<u64> = (1..=count).collect();
            let rows: Vec<&u64> = numbers.iter().collect();
            let mut workbook = Workbook::new();
            book.styles.register(&mut workbook);
            let bodies =
                Tab::plain("Leads").add(&mut workbook, &book, &[&column, &column], &rows).expect("sheets");
            let frame = workbook.save_to_buffer().expect("a workbook");
            let folder = tempfile::TempDir::new().expect("a folder");
            let path = folder.path().join("parts.xlsx");
            assemble::write(&path, &frame, &bodies).expect("a file");

            let mut read: Xlsx<_> = open_workbook(&path).expect("a workbook");
            let names = read.sheet_names();
            assert_eq!(names, sheet_names("Leads", rows.len(), 3));
            assert_eq!(names.len(), rows.len().div_ceil(3).max(1), "{names:?}");
            let mut found = Vec::new();
            for name in &names {
                let range = read.worksheet_range(name).expect("a sheet");
                assert!(range.height() <= 4, "{name} has {} rows", range.height());
                assert!(matches!(range.get_value((0, 0)), Some(Data::String(_))), "{name} has its head");
                let cells = range.rows().skip(1).filter_map(|row| row.first().cloned());
                found.extend(cells);
            }
            let all: Vec<Data> = numbers.iter().map(|number| Data::Float(*number as f64)).collect();
            assert_eq!(found, all);
        }
    }
}
