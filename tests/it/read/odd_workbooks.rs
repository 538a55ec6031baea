//! Workbooks as other programs than Excel write them: each is read, or what is not is a finding.

use kartoteka::model::Issue;
use kartoteka::read::Reading;

use super::package::{MAIN, OFFICE, Package, STRICT_MAIN, STRICT_OFFICE};
use super::{headers, read_bytes, row};

const HEAD: &str = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nazwa</t></is></c>\
                    <c r=\"B1\" t=\"inlineStr\"><is><t>Kwota</t></is></c></row>";

/// A sheet of a header row and the rows given.
fn sheet(rows: &str) -> String {
    format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{HEAD}{rows}</sheetData></worksheet>")
}

const ALFA: &str = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Alfa</v></c><c r=\"B2\"><v>5</v></c></row>";

fn opened(package: &Package) -> Reading {
    let reading = read_bytes("a.xlsx", &package.zipped());
    assert!(reading.sources[0].error.is_none(), "{:?}", reading.sources[0].error);
    reading
}

fn assert_plain(package: &Package) {
    let reading = opened(package);
    let table = &reading.tables[0];
    assert_eq!(headers(table), ["Nazwa", "Kwota"]);
    assert_eq!(row(table, 0), ["Alfa", "5"]);
    assert!(table.issues.is_empty(), "{:?}", table.issues);
}

/// A finding as programs see it.
fn wording(issue: &Issue) -> String {
    format!("{}: {}", issue.code, serde_json::to_string(&issue.message).expect("JSON"))
}

/// The findings of a sheet, and the first cell of each of its rows.
fn found(rows: &str) -> (Vec<String>, Vec<String>) {
    let reading = opened(&Package::of_sheet(&sheet(rows)));
    let table = &reading.tables[0];
    let issues = table.issues.iter().map(wording).collect();
    let height = u32::try_from(table.height()).expect("few rows");
    (issues, (0..height).map(|at| table.cell(at, 0).unwrap_or("").to_owned()).collect())
}

#[test]
fn strict_open_xml_is_read() {
    let mut package = Package::of_sheet(&sheet(ALFA));
    for (_, part) in &mut package.parts {
        *part = part.replace(MAIN, STRICT_MAIN).replace(OFFICE, STRICT_OFFICE);
    }
    assert_plain(&package);
}

#[test]
fn namespaces_may_have_prefixes() {
    let prefixed = |xml: String| {
        xml.replace("</", "</x:").replace('<', "<x:").replace("<x:/x:", "</x:").replace("xmlns=", "xmlns:x=")
    };
    let mut package = Package::of_sheet(&prefixed(sheet(ALFA)));
    package.set(
        "xl/workbook.xml",
        &format!(
            "<x:workbook xmlns:x=\"{MAIN}\" xmlns:q=\"{OFFICE}\"><x:sheets>\
             <x:sheet name=\"S\" sheetId=\"1\" q:id=\"rId1\"/></x:sheets></x:workbook>"
        ),
    );
    assert_plain(&package);
}

#[test]
fn cells_without_places_follow_each_other() {
    let bare = sheet(ALFA).replace(" r=\"1\"", "").replace(" r=\"2\"", "");
    let bare = ["A1", "B1", "A2", "B2"].iter().fold(bare, |xml, at| xml.replace(&format!(" r=\"{at}\""), ""));
    assert!(!bare.contains(" r="));
    assert_plain(&Package::of_sheet(&bare));
}

#[test]
fn names_of_parts_may_have_other_letters_slashes_and_roots() {
    let mut package = Package::of_sheet(&sheet(ALFA));
    package.parts.iter_mut().for_each(|(name, _)| *name = name.replace('/', "\\"));
    assert_plain(&package);
    let mut package = Package::of_sheet(&sheet(ALFA));
    package.rename("xl/worksheets/sheet1.xml", "xl/Worksheets/Sheet1.XML");
    assert_plain(&package);
    let mut package = Package::of_sheet(&sheet(ALFA));
    let links = "xl/_rels/workbook.xml.rels";
    let absolute = package.part(links).replace("Target=\"", "Target=\"/xl/");
    package.set(links, &absolute);
    assert_plain(&package);
}

#[test]
fn parts_in_utf_16_are_read() {
    let wide = |bytes: fn(u16) -> [u8; 2]| {
        Package::of_sheet(&sheet(ALFA)).zipped_as(|part| {
            let text = format!("\u{feff}<?xml version=\"1.0\" encoding=\"UTF-16\"?>{part}");
            text.encode_utf16().flat_map(bytes).collect()
        })
    };
    for bytes in [wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
        let reading = read_bytes("a.xlsx", &bytes);
        assert_eq!(row(&reading.tables[0], 0), ["Alfa", "5"]);
    }
}

#[test]
fn missing_styles_strings_and_dimensions_are_no_loss() {
    let (issues, firsts) = found("<row r=\"2\"><c r=\"A2\" s=\"7\"><v>45000</v></c></row>");
    assert!(issues.is_empty(), "{issues:?}");
    assert_eq!(firsts, ["45000"]);
}

#[test]
fn rows_out_of_order_are_put_in_order() {
    let (issues, firsts) = found(
        "<row r=\"5\"><c r=\"A5\" t=\"str\"><v>Ewa</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>Adam</v></c></row>",
    );
    assert!(issues.is_empty(), "{issues:?}");
    assert_eq!(firsts, ["Adam", "Ewa"]);
}

#[test]
fn a_cell_that_cannot_be_read_costs_no_other() {
    for broken in [
        "<c r=\"A2\" t=\"e\"><v>#SPILL!</v></c>",
        "<c r=\"A2\" t=\"b\"><v>7</v></c>",
        "<c r=\"A2\" t=\"n\"><v>abc</v></c>",
        "<c r=\"A2\" t=\"s\"><v>99</v></c>",
        "<c r=\"A2\" t=\"zz\"><v>1</v></c>",
        "<c r=\"17\"><v>1</v></c>",
    ] {
        let (issues, firsts) = found(&format!(
            "<row r=\"2\">{broken}<c r=\"B2\"><v>5</v></c></row><row r=\"3\"><c r=\"A3\" t=\"str\"><v>Beta</v></c><c r=\"B3\"><v>6</v></c></row>"
        ));
        assert_eq!(firsts.last().map(String::as_str), Some("Beta"), "{broken}");
        let [issue] = issues.as_slice() else { panic!("{broken}: {issues:?}") };
        assert!(issue.contains("\"noticed.cells_unreadable\",\"n\":1,"), "{issue}");
    }
}

#[test]
fn character_sections_are_text() {
    let rows =
        ALFA.replace("<v>Alfa</v>", "<v><![CDATA[Alfa]]></v>").replace("<v>5</v>", "<v><![CDATA[5]]></v>");
    assert_plain(&Package::of_sheet(&sheet(&rows)));
    let mut package = Package::of_sheet(&sheet(&ALFA.replace("t=\"str\"><v>Alfa", "t=\"s\"><v>0")));
    let shared = format!("<sst xmlns=\"{MAIN}\"><si><t><![CDATA[Alfa & <Syn>]]></t></si></sst>");
    package.set("xl/sharedStrings.xml", &shared);
    assert_eq!(row(&opened(&package).tables[0], 0), ["Alfa & <Syn>", "5"]);
}

#[test]
fn a_sheet_that_breaks_off_keeps_what_stands_before() {
    let whole = sheet(ALFA);
    let cut = whole.find("</row></sheetData>").expect("the end");
    let (name, reading) = ("S", opened(&Package::of_sheet(&whole[..cut])));
    let table = &reading.tables[0];
    assert_eq!((table.sheet.as_str(), row(table, 0)), (name, vec!["Alfa", "5"]));
    assert!(table.issues.iter().any(|issue| issue.code == "sheet_damaged"));
}

#[test]
fn charts_are_no_sheets_and_two_sheets_of_one_name_are_not_mixed_up() {
    let mut package = Package::of_sheet(&sheet(ALFA));
    package.add_sheet(
        "C",
        "chartsheet",
        "chartsheets/sheet1.xml",
        &format!("<chartsheet xmlns=\"{MAIN}\"/>"),
    );
    assert_plain(&package);
    let mut package = Package::of_sheet(&sheet(ALFA));
    package.add_sheet("S", "worksheet", "worksheets/sheet2.xml", &sheet(&ALFA.replace("Alfa", "Beta")));
    let reading = opened(&package);
    assert_eq!(reading.tables.len(), 1, "the second is not read as the first once more");
    let issues = &reading.sources[0].issues;
    assert!(issues.iter().any(|issue| wording(issue).contains("sheet_namesake")), "{issues:?}");
}

#[test]
fn a_missing_sheet_is_a_finding_and_the_others_are_read() {
    let mut package = Package::of_sheet(&sheet(ALFA));
    package.add_sheet("T", "worksheet", "worksheets/sheet2.xml", &sheet(ALFA));
    package.parts.retain(|(name, _)| name != "xl/worksheets/sheet2.xml");
    let reading = opened(&package);
    assert_eq!(row(&reading.tables[0], 0), ["Alfa", "5"]);
    assert!(reading.sources[0].issues.iter().any(|issue| issue.code == "sheet_damaged"));
}

#[test]
fn both_epochs_are_read() {
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    );
    for (epoch, number) in [("<workbookPr date1904=\"1\"/>", 43_894), ("<workbookPr/>", 45_356)] {
        let rows = format!("<row r=\"2\"><c r=\"A2\" s=\"1\"><v>{number}</v></c></row>");
        let mut package = Package::of_sheet(&sheet(&rows));
        let book = package.part("xl/workbook.xml").replace("<sheets>", &format!("{epoch}<sheets>"));
        package.set("xl/workbook.xml", &book);
        package.set("xl/styles.xml", &styles);
        assert_eq!(opened(&package).tables[0].cell(0, 0), Some("2024-03-05"), "{epoch}");
    }
}
