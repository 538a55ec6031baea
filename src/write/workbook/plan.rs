//! The action plan as a tab that one can tick off.

use rust_xlsxwriter::{DataValidation, Worksheet, XlsxError};

use super::sheet::{brief, longest_word};
use super::style::{ATTENTION, Styles};
use crate::audit::{Action, Audit};
use crate::write::words::Words;

const OPEN: &str = "☐";
const DONE: &str = "☑";

/// Heads and widths of the columns.
const COLUMNS: [(&str, f64); 10] = [
    ("field.done", 9.0),
    ("summary.problem", 44.0),
    ("plan.grave", 12.0),
    ("summary.how_many", 10.0),
    ("summary.of", 10.0),
    ("summary.by_when", 10.0),
    ("summary.who", 30.0),
    ("summary.worth", 26.0),
    ("summary.first", 44.0),
    ("summary.how", 60.0),
];

/// The columns of numbers.
const NUMBERS: [u16; 2] = [3, 4];

/// Writes the tab.
pub fn write(sheet: &mut Worksheet, audit: &Audit, words: &Words, styles: &Styles) -> Result<(), XlsxError> {
    sheet.set_name(words.say("tab.plan"))?.set_tab_color(ATTENTION).set_landscape();
    sheet.set_right_to_left(styles.right_to_left).set_print_fit_to_pages(1, 0);
    sheet.set_freeze_panes(1, 2)?.set_row_height(0, 30)?;
    let (head, of_numbers) = (styles.tab_head(ATTENTION), Styles::tab_head_of_numbers(ATTENTION));
    for (column, (key, width)) in (0..).zip(COLUMNS) {
        let head = if NUMBERS.contains(&column) { &of_numbers } else { &head };
        let heading = words.say(key);
        sheet.set_column_width(column, width.max(longest_word(heading) as f64 + 3.0))?;
        sheet.write_string_with_format(0, column, heading, head)?;
    }
    for (row, action) in (1..).zip(&audit.plan) {
        line(sheet, row, action, words, styles)?;
    }
    if let Ok(last @ 1..) = u32::try_from(audit.plan.len()) {
        let list = DataValidation::new().allow_list_strings(&[OPEN, DONE])?;
        sheet.add_data_validation(1, 0, last, 0, &list)?;
        sheet.autofilter(0, 0, last, 9)?;
    }
    Ok(())
}

fn line(
    sheet: &mut Worksheet,
    row: u32,
    action: &Action,
    words: &Words,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let who: Vec<String> = action
        .responsible
        .iter()
        .map(|person| format!("{} ({})", brief(&person.owner), words.number(person.clients)))
        .collect();
    let clients: Vec<_> = action.clients.iter().map(|client| brief(&client.name)).collect();
    let texts = [
        (1, words.of_code("action", action.code).chars().count()),
        (8, clients.join(", ").chars().count()),
        (9, words.of_code("action_how", action.code).chars().count()),
    ];
    let lines = texts
        .iter()
        .filter_map(|&(column, letters)| Some(lines_of(letters, COLUMNS.get(column)?.1)))
        .fold(1.0, f64::max);
    sheet.set_row_height(row, lines * 15.0 + 3.0)?;
    let severity = if action.severity == "grave" { &styles.grave } else { &styles.wrap };
    sheet.write_string_with_format(row, 0, OPEN, &styles.input)?;
    sheet.write_string_with_format(row, 1, words.of_code("action", action.code), &styles.wrap_bold)?;
    sheet.write_string_with_format(row, 2, words.of_code("severity", action.severity), severity)?;
    sheet.write_number_with_format(row, 3, action.count as f64, &styles.count)?;
    sheet.write_number_with_format(row, 4, action.of as f64, &styles.count)?;
    let days = words.count("count.days", u64::from(action.within_days));
    sheet.write_string_with_format(row, 5, days, &styles.plain)?;
    sheet.write_string_with_format(row, 6, who.join(", "), &styles.wrap)?;
    sheet.write_string_with_format(row, 7, words.monies(&action.worth), &styles.wrap)?;
    sheet.write_string_with_format(row, 8, clients.join(", "), &styles.wrap)?;
    sheet.write_string_with_format(row, 9, words.of_code("action_how", action.code), &styles.wrap)?;
    Ok(())
}

/// Lines that so many letters take in a column of that width. Not every program finds the height of a row by itself.
fn lines_of(letters: usize, width: f64) -> f64 {
    (letters as f64 * 0.95 / width).ceil()
}
