//! The same sheets in every format: the same cells, whatever program wrote them and whatever the file is called.

use kartoteka::model::CellType;
use kartoteka::read::Reading;
use rust_xlsxwriter::Workbook;

use super::{fixture, headers, read_all, read_bytes, row};

fn named<'a>(reading: &'a Reading, sheet: &str) -> &'a kartoteka::model::Table {
    reading.tables.iter().find(|table| table.sheet == sheet).expect("the sheet")
}

/// `rich.*`: merged cells, post codes, dates, times, truth values, links, a comment, a formula's error and a hidden sheet.
fn assert_rich(reading: &Reading, formula_links: bool) {
    assert!(reading.sources[0].error.is_none(), "{:?}", reading.sources[0].error);
    let table = named(reading, "Klienci");
    let cell = |row: u32, header: &str| {
        let column = headers(table).iter().position(|title| *title == header);
        column.and_then(|column| table.cell(row, column))
    };
    assert_eq!(cell(1, "Firma"), Some("Zażółć sp. z o.o."), "merged cells are filled down");
    assert_eq!(cell(1, "Kontakt"), Some("שרה כהן"));
    assert_eq!((cell(0, "PLZ"), cell(1, "PLZ")), (Some("01067"), Some("99084")), "zeros that are shown");
    assert_eq!((cell(0, "Data"), cell(1, "Data")), (Some("2024-03-05"), Some("2023-12-31T23:59:58")));
    assert_eq!((cell(0, "Kwota"), cell(2, "Kwota")), (Some("2047.2"), Some("1000000000000000")));
    assert_eq!((cell(0, "Godzina"), cell(1, "Godzina")), (Some("10:30:00"), Some("00:05:00")));
    assert_eq!(cell(0, "Kontakt (comment)"), Some("dzwonić rano"));
    assert_eq!(cell(0, "Strona (link)"), Some("https://www.firma.pl/kontakt"));
    if formula_links {
        assert_eq!(cell(1, "Strona (e-mail)"), Some("biuro@firma.pl"));
    }
    let hidden: Vec<(&str, bool)> =
        reading.tables.iter().map(|table| (table.sheet.as_str(), table.hidden)).collect();
    assert_eq!(hidden, [("Klienci", false), ("Ukryty", true)]);
}

#[test]
fn every_format_gives_the_same_cells() {
    for (name, formula_links) in
        [("rich.xlsx", true), ("rich.ods", true), ("rich.fods", true), ("rich.xls", true), ("rich.xml", true)]
    {
        let reading = read_all(&[fixture("workbooks").join(name)]);
        let format = reading.sources[0].format.as_str();
        assert_eq!(format, name.trim_start_matches("rich.").trim_start_matches('f'), "{name}");
        assert_rich(&reading, formula_links);
        if name != "rich.xlsx" {
            let table = named(&reading, "Klienci");
            let column = headers(table).iter().position(|title| *title == "Uwagi").expect("the column");
            assert_eq!(table.columns[column].cell_type(2), CellType::Error, "{name}");
            assert_eq!(table.cell(2, column), Some("#DIV/0!"), "{name}");
            assert!(table.issues.iter().any(|issue| issue.code == "cell_errors"), "{name}");
        }
    }
}

#[test]
fn a15_content_and_not_the_name_decides() {
    let list = "Firma;Miasto\nAlfa;Gdynia\nBeta;Łódź\n";
    let page =
        "<html><table><tr><th>Firma<th>Miasto<tr><td>Alfa<td>Gdynia<tr><td>Beta<td>Łódź</table></html>";
    let xml = "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\
               <Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
               <Worksheet ss:Name=\"S\"><Table><Row><Cell><Data ss:Type=\"String\">Firma</Data></Cell><Cell><Data ss:Type=\"String\">Miasto</Data></Cell></Row>\
               <Row><Cell><Data ss:Type=\"String\">Alfa</Data></Cell><Cell><Data ss:Type=\"String\">Gdynia</Data></Cell></Row>\
               <Row><Cell><Data ss:Type=\"String\">Beta</Data></Cell><Cell ss:Index=\"2\"><Data ss:Type=\"String\">Łódź</Data></Cell></Row></Table></Worksheet></Workbook>";
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (at, line) in (0_u32..).zip(list.lines()) {
        sheet.write_row(at, 0, line.split(';')).expect("a row");
    }
    let book = book.save_to_buffer().expect("a workbook");
    let wide: Vec<u8> =
        format!("\u{feff}{}", list.replace(';', "\t")).encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, bytes, format) in [
        ("a.xls", list.as_bytes(), "text"),
        ("a.xls", wide.as_slice(), "text"),
        ("a.xls", page.as_bytes(), "html"),
        ("a.xls", xml.as_bytes(), "xml"),
        ("a.xls", book.as_slice(), "xlsx"),
        ("a.csv", book.as_slice(), "xlsx"),
        ("a.txt", xml.as_bytes(), "xml"),
        ("a", page.as_bytes(), "html"),
    ] {
        let reading = read_bytes(name, bytes);
        assert_eq!(reading.sources[0].format.as_str(), format, "{name}");
        let table = &reading.tables[0];
        assert_eq!(headers(table), ["Firma", "Miasto"], "{format}");
        assert_eq!(
            (row(table, 0), row(table, 1)),
            (vec!["Alfa", "Gdynia"], vec!["Beta", "Łódź"]),
            "{format}"
        );
    }
}

#[test]
fn a16_every_sheet_is_read_whatever_a_filter_hides() {
    let mut book = Workbook::new();
    for name in ["Gdynia", "Łódź"] {
        let sheet = book.add_worksheet().set_name(name).expect("a name");
        for (at, firm) in (0_u32..).zip(["Firma", "Alfa", "Beta", "Gamma"]) {
            sheet.write_row(at, 0, [firm, if at == 0 { "Miasto" } else { name }]).expect("a row");
        }
        sheet.autofilter(0, 0, 3, 1).expect("a filter");
        sheet.set_row_hidden(2).expect("a row");
    }
    let reading = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook"));
    let rows: Vec<(&str, usize)> =
        reading.tables.iter().map(|table| (table.sheet.as_str(), table.height())).collect();
    assert_eq!(rows, [("Gdynia", 3), ("Łódź", 3)]);
}

#[test]
fn a12_line_breaks_in_headers_and_cells_are_kept_to_their_cell() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["Handlowiec\n", "Forma \nkontaktu"]).expect("a row");
    sheet.write_row(1, 0, ["Anna", "telefon,\npo 16"]).expect("a row");
    let reading = read_bytes("a.xlsx", &book.save_to_buffer().expect("a workbook"));
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Handlowiec", "Forma kontaktu"]);
    assert_eq!(row(table, 0), ["Anna", "telefon,\npo 16"]);
}

#[test]
fn values_under_a_merge_are_told() {
    let reading = read_all(&[fixture("workbooks/rich.ods")]);
    assert!(reading.tables.iter().all(|table| table.issues.iter().all(|i| i.code != "merged_over_values")));
    let content = "<office:document xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" \
        office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body><office:spreadsheet><table:table table:name=\"S\">\
        <table:table-row><table:table-cell><text:p>Firma</text:p></table:table-cell><table:table-cell><text:p>Kod</text:p></table:table-cell></table:table-row>\
        <table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Alfa</text:p></table:table-cell>\
        <table:covered-table-cell><text:p>7</text:p></table:covered-table-cell></table:table-row>\
        <table:table-row><table:table-cell><text:p>Beta</text:p></table:table-cell><table:table-cell><text:p>8</text:p></table:table-cell></table:table-row>\
        </table:table></office:spreadsheet></office:body></office:document>";
    let reading = read_bytes("a.fods", content.as_bytes());
    let issues = &reading.tables[0].issues;
    assert!(issues.iter().any(|issue| issue.code == "merged_over_values"), "{issues:?}");
}

#[test]
fn repeated_cells_of_an_open_document_are_repeated_within_bounds() {
    let document = |rows: &str| {
        let content = format!(
            "<office:document xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" \
             office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><table:table table:name=\"S\">{rows}\
             <table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
             </table:table></office:document>"
        );
        read_bytes("a.ods", content.as_bytes())
    };
    let cell = |times: u32, text: &str| {
        format!(
            "<table:table-cell table:number-columns-repeated=\"{times}\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row_of = |times: u32, cells: &str| {
        format!("<table:table-row table:number-rows-repeated=\"{times}\">{cells}</table:table-row>")
    };
    let head = row_of(1, &(cell(1, "Firma") + &cell(1, "Miasto") + &cell(1, "Kod")));
    let reading = document(&(head.clone() + &row_of(3, &(cell(2, "Alfa") + &cell(1, "7")))));
    let table = &reading.tables[0];
    assert_eq!((table.height(), row(table, 2)), (3, vec!["Alfa", "Alfa", "7"]));
    let reading = document(&(head + &row_of(1_048_575, &cell(16_384, "x"))));
    let issues: Vec<&str> =
        reading.tables.iter().flat_map(|table| &table.issues).map(|issue| issue.code).collect();
    assert!(issues.contains(&"repeated_cells_left_out"), "{issues:?}");
}
