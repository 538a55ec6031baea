//! Workbooks: cells with types, merges, hidden sheets, the epochs.

use kartoteka::model::CellType;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::{fixture, headers, read_all, read_bytes, row, row_roles};

fn saved(mut book: Workbook) -> kartoteka::read::Reading {
    let bytes = book.save_to_buffer().expect("a workbook");
    // the name says nothing: content decides
    read_bytes("clients.csv", &bytes)
}

#[test]
fn cells_keep_their_digits_dates_and_types() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let moment = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    for (column, title) in
        ["Nazwa", "Telefon", "Kwota", "Data", "Kontakt", "Aktywny", "Błąd"].iter().enumerate()
    {
        sheet.write(0, u16::try_from(column).expect("few"), *title).expect("a cell");
    }
    sheet.write(1, 0, "Alfa").expect("a cell");
    sheet.write(1, 1, 380_671_234_567_f64).expect("a cell");
    sheet.write(1, 2, 2047.2).expect("a cell");
    let date = ExcelDateTime::from_ymd(2024, 3, 5).expect("a date");
    sheet.write_with_format(1, 3, &date, &day).expect("a cell");
    let time = date.and_hms(10, 30, 0).expect("a time");
    sheet.write_with_format(1, 4, &time, &moment).expect("a cell");
    sheet.write(1, 5, true).expect("a cell");
    sheet.write(1, 6, Formula::new("=NA()").set_result("#N/A")).expect("a cell");
    let reading = saved(book);
    assert_eq!(reading.sources[0].format.as_str(), "xlsx");
    let table = &reading.tables[0];
    assert_eq!(
        row(table, 0),
        ["Alfa", "380671234567", "2047.2", "2024-03-05", "2024-03-05T10:30:00", "true", "#N/A"]
    );
    let types: Vec<CellType> = table.columns.iter().map(|column| column.cell_type(0)).collect();
    use CellType::{Bool, Date, Error, Number, Text};
    assert_eq!(types, [Text, Number, Number, Date, Date, Bool, Error]);
    assert!(table.issues.iter().any(|issue| issue.code == "cell_errors"));
}

#[test]
fn merged_headers_are_joined_and_merged_cells_filled() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let plain = Format::new();
    sheet.merge_range(0, 0, 0, 3, "База клиентов 2023", &plain).expect("a merge");
    sheet.merge_range(2, 0, 3, 0, "Компания", &plain).expect("a merge");
    sheet.write(2, 1, "Контакт").expect("a cell");
    sheet.write(3, 1, "ФИО").expect("a cell");
    sheet.merge_range(2, 2, 2, 3, "Телефон", &plain).expect("a merge");
    sheet.write(3, 2, "моб.").expect("a cell");
    sheet.write(3, 3, "раб.").expect("a cell");
    sheet.merge_range(4, 0, 5, 0, "Ромашка", &plain).expect("a merge");
    for (at, name) in ["Анна Лис", "Пётр Ёж"].iter().enumerate() {
        let at = 4 + u32::try_from(at).expect("few");
        sheet.write(at, 1, *name).expect("a cell");
        sheet.write(at, 2, 79_031_112_233_f64).expect("a cell");
        sheet.write(at, 3, "+7 495 111 22 33").expect("a cell");
    }
    let reading = saved(book);
    let table = &reading.tables[0];
    assert_eq!(table.titles, ["База клиентов 2023"]);
    assert_eq!(headers(table), ["Компания", "Контакт ФИО", "Телефон моб.", "Телефон раб."]);
    assert_eq!(row(table, 1), ["Ромашка", "Пётр Ёж", "79031112233", "+7 495 111 22 33"]);
    assert_eq!(
        row_roles(&reading.tables),
        [(1, "banner"), (2, "blank"), (3, "header"), (4, "header"), (5, "body"), (6, "body")]
    );
}

#[test]
fn hidden_sheets_are_read_and_marked() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Jawny").expect("a name").write(0, 0, "Nazwa").expect("a cell");
    let hidden = book.add_worksheet();
    hidden.set_name("Słownik").expect("a name").set_hidden(true).write(2, 1, "prezes").expect("a cell");
    let reading = saved(book);
    let sheets: Vec<(&str, bool)> =
        reading.tables.iter().map(|table| (table.sheet.as_str(), table.hidden)).collect();
    assert_eq!(sheets, [("Jawny", false), ("Słownik", true)]);
    // Excel's own row number, though the sheet begins further down
    assert_eq!(reading.tables[1].rows.first().map(|row| row.0), Some(3));
    let reading = read_all(&[fixture("workbooks/hidden_sheet.ods")]);
    assert!(reading.tables.iter().any(|table| table.hidden), "the hidden sheet of an Open Document");
}

#[test]
fn old_workbooks_are_read_like_new_ones() {
    let reading = read_all(&[fixture("workbooks/two_sheets.xls")]);
    assert_eq!(reading.sources[0].format.as_str(), "xls");
    assert_eq!(reading.tables.len(), 2);
    let table = &reading.tables[0];
    assert_eq!(table.sheet, "data");
    assert_eq!(headers(table)[..4], ["text", "date", "integer", "boolean"]);
    assert_eq!(
        row(table, 0)[..6],
        ["Chicago Reader", "1971-01-01", "40", "true", "1", "1971-01-01T04:14:00"]
    );
}

#[test]
fn one_cell_in_the_last_corner_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Nazwa").expect("a cell");
    sheet.write(1_048_575, 16_383, "x").expect("a cell");
    let reading = saved(book);
    assert!(reading.sources[0].error.is_none());
    let rows: usize = reading.tables.iter().map(|table| table.rows.len() + table.outside.len()).sum();
    assert!(rows < 5_000, "{rows}");
    let cells: Vec<&str> =
        reading.tables.iter().flat_map(|t| t.columns.iter()).flat_map(|c| c.cells.iter().flatten()).collect();
    assert!(cells.contains(&"x"));
}
