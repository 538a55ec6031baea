//! The workbook, read back.

use calamine::{Data, Range, Reader as _, Xlsx, open_workbook};
use tempfile::TempDir;

use super::{sample, text, written};

fn open(folder: &TempDir) -> Xlsx<std::io::BufReader<std::fs::File>> {
    open_workbook(folder.path().join("clients.xlsx")).unwrap()
}

fn sheet(folder: &TempDir, name: &str) -> Range<Data> {
    open(folder).worksheet_range(name).unwrap()
}

fn cell(range: &Range<Data>, row: u32, heading: &str) -> Data {
    let column = (0..100).find(|at| range.get_value((0, *at)) == Some(&Data::String(heading.to_owned())));
    range.get_value((row, column.expect("a column of that heading"))).cloned().unwrap_or(Data::Empty)
}

fn written_text(text: &str) -> Data {
    Data::String(text.to_owned())
}

#[test]
fn the_tabs_follow_the_practice_of_the_field() {
    let folder = written(&sample::results());
    assert_eq!(
        open(&folder).sheet_names(),
        [
            "Summary",
            "To do",
            "Leads",
            "Potential",
            "Active",
            "Regular",
            "Lost",
            "Contacts",
            "Review",
            "Relations",
            "Rejected"
        ]
    );
}

#[test]
fn every_client_stands_in_the_tab_of_its_status() {
    let folder = written(&sample::results());
    let rows = |name| sheet(&folder, name).height() - 1;
    assert_eq!((rows("Leads"), rows("Active"), rows("Lost")), (2, 1, 0));
    let clients = text(folder.path(), "clients.csv");
    let tabs = ["Leads", "Potential", "Active", "Regular", "Lost"];
    assert_eq!(tabs.iter().map(|name| rows(name)).sum::<usize>(), clients.lines().count() - 1);
}

#[test]
fn cells_have_the_type_of_what_they_hold() {
    let folder = written(&sample::results());
    let active = sheet(&folder, "Active");
    assert_eq!(cell(&active, 1, "Name"), written_text("Alfa sp. z o.o."));
    assert_eq!(cell(&active, 1, "Phones"), written_text("+48221234567"));
    assert_eq!(cell(&active, 1, "Post code"), written_text("00-838"));
    assert_eq!(cell(&active, 1, "Revenue"), Data::Float(1180.5));
    assert_eq!(cell(&active, 1, "Orders"), Data::Float(1.0));
    let Data::DateTime(day) = cell(&active, 1, "Last order") else { panic!("a day") };
    assert_eq!(day.to_ymd_hms_milli(), (2026, 1, 5, 0, 0, 0, 0));
}

#[test]
fn text_never_becomes_a_formula() {
    let folder = written(&sample::results());
    let leads = sheet(&folder, "Leads");
    assert_eq!(cell(&leads, 1, "Name"), written_text("=HYPERLINK(\"http://x\")"));
    let mut book = open(&folder);
    for name in book.sheet_names() {
        let formulas = book.worksheet_formula(&name).unwrap();
        assert!(formulas.used_cells().all(|(_, _, formula)| formula.is_empty()), "{name}");
    }
}

#[test]
fn a_text_longer_than_excel_allows_is_cut_and_kept_whole_elsewhere() {
    let mut results = sample::results();
    let long = "ż".repeat(40_000);
    results.base.clients[0].notes[1].text.clone_from(&long);
    let folder = written(&results);
    let Data::String(notes) = cell(&sheet(&folder, "Active"), 1, "Notes") else { panic!("text") };
    assert_eq!(notes.chars().count(), 32_767);
    assert!(text(folder.path(), "clients.csv").contains(&long));
}

#[test]
fn the_summary_shows_the_counts_of_the_audit() {
    let results = sample::results();
    let folder = written(&results);
    let summary = sheet(&folder, "Summary");
    let counts = kartoteka::audit::audit(&results).counts;
    let line = |label: &str| {
        let row = summary.rows().find(|row| row.first() == Some(&written_text(label)));
        row.and_then(|row| row.get(1)).cloned()
    };
    let number = |count: u64| Some(Data::Float(count as f64));
    assert_eq!(line("Clients"), number(counts.clients));
    assert_eq!(line("Rows that repeated a client and were merged"), number(counts.repeated_rows));
    assert_eq!(line("Rows not carried over"), number(counts.rejected_rows));
    assert!(summary.used_cells().all(|(_, _, cell)| !cell.to_string().contains("⟨missing⟩")));
}

#[test]
fn names_lead_from_a_client_to_its_people_and_back() {
    let folder = written(&sample::results());
    let (active, contacts) = (sheet(&folder, "Active"), sheet(&folder, "Contacts"));
    let rels = |sheet: usize| {
        let file = std::fs::File::open(folder.path().join("clients.xlsx")).unwrap();
        let mut archive = zip::ZipArchive::new(file).unwrap();
        let mut xml = String::new();
        std::io::Read::read_to_string(
            &mut archive.by_name(&format!("xl/worksheets/sheet{sheet}.xml")).unwrap(),
            &mut xml,
        )
        .unwrap();
        xml
    };
    assert_eq!(cell(&contacts, 1, "Client"), cell(&active, 1, "Name"));
    // Summary, To do, Leads, Potential, Active, Regular, Lost, Contacts
    assert!(rels(5).contains("location=\"Contacts!A2\"") || rels(5).contains("location=\"'Contacts'!A2\""));
    assert!(rels(8).contains("location=\"Active!A2\"") || rels(8).contains("location=\"'Active'!A2\""));
}

#[test]
fn hebrew_sheets_run_from_right_to_left() {
    let folder = TempDir::new().unwrap();
    super::write_in(folder.path(), &sample::results(), "he");
    let names = open(&folder).sheet_names();
    assert_eq!(names.first().map(String::as_str), Some("סיכום"));
    let mut archive =
        zip::ZipArchive::new(std::fs::File::open(folder.path().join("clients.xlsx")).unwrap()).unwrap();
    for at in 1..=names.len() {
        let mut xml = String::new();
        let mut part = archive.by_name(&format!("xl/worksheets/sheet{at}.xml")).unwrap();
        std::io::Read::read_to_string(&mut part, &mut xml).unwrap();
        assert!(xml.contains("rightToLeft=\"1\""), "{}", names[at - 1]);
    }
}
