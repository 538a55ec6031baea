//! Folders made to break the promise that nothing is lost.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::{Desk, Out};

/// Every text that the output can give back: cells of client rows, and rows that were rejected.
fn kept(out: &Out) -> BTreeSet<String> {
    let text = fs::read_to_string(out.0.join("sources.jsonl")).expect("the sources");
    let clients = text.lines().skip(1).map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let rows = clients.flat_map(|client| client["rows"].as_array().expect("rows").clone());
    let cells = rows.flat_map(|row| row["cells"].as_array().expect("cells").clone());
    let cells = cells.filter_map(|cell| cell.as_str().map(str::to_owned));
    cells.chain(out.rows("rejected.csv").into_iter().map(|row| row["content"].clone())).collect()
}

#[test]
fn a_cell_too_long_for_excel_is_kept_and_the_workbook_still_made() {
    let desk = Desk::new();
    let (name, note) = ("B".repeat(40_000), "słowo ".repeat(20_000) + "koniec");
    let owner = "Anna ".repeat(7_000) + "Lis";
    desk.list(
        "a.csv",
        &format!(
            "Firma;Telefon;Miasto;Opiekun;Uwagi\n{name};22 222 22 22;Łódź;{owner};n\n\
             Alfa;22 333 33 33;Łódź;{owner};{note}\nBeta;;;{owner};\n"
        ),
    );
    let out = desk.run("out", &[]);
    assert_eq!(out.clients().len(), 3);
    let kept = kept(&out);
    for text in [&name, &note, &owner] {
        assert!(kept.contains(text), "{} letters are lost", text.len());
    }
    let next = desk.run("next", &["--base", &out.0.to_string_lossy()]);
    assert_eq!(next.clients().len(), 3);
}

#[test]
fn odd_cells_are_kept_and_never_become_formulas() {
    let odd = [
        "=1+1",
        "@SUM(A1)",
        "-x",
        "+Plus",
        "'=already",
        "Fir\u{1}ma \u{7}",
        "a\u{feff}b",
        "\u{200b}c\u{202e}",
        "{\"a\":1}",
    ];
    let desk = Desk::new();
    // columns named like those of the output
    let mut text = "client_id;records;alternatives;Firma;Uwagi;Uwagi;status_reason\n".to_owned();
    for (at, cell) in odd.iter().enumerate() {
        text += &["C", &at.to_string(), ";77;x", &at.to_string(), ";Firma ", &at.to_string()].concat();
        text += &[";", cell, ";", cell, "!;", cell, "?\n"].concat();
    }
    text += "   ;  ;\u{a0};\u{a0};;\t;\n";
    desk.list("a.csv", &text);
    let out = desk.run("out", &[]);
    let kept = kept(&out);
    for cell in odd {
        for written in [cell.to_owned(), format!("{cell}!"), format!("{cell}?")] {
            let trimmed = written.trim();
            assert!(kept.iter().any(|kept| kept.trim() == trimmed), "{written:?} is lost");
        }
    }
    assert_eq!(out.clients().len(), odd.len());
    let is_csv = |name: &str| Path::new(name).extension().is_some_and(|extension| extension == "csv");
    for (name, bytes) in crate::support::files(&out.0).iter().filter(|(name, _)| is_csv(name)) {
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(&bytes[..]);
        for cell in
            reader.records().flat_map(|row| row.expect("a row").iter().map(str::to_owned).collect::<Vec<_>>())
        {
            assert!(!cell.starts_with(['=', '@', '\t']), "{name}: {cell}");
        }
    }
}
