//! The mapping through the program: written by `inspect`, corrected, obeyed by `run` and `inspect`.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{complained, kartoteka, run, said};

const LIST: &str = "Firma;Telefon;Xyzzy\n\
    Alfa Sp. z o.o.;22 123 45 67;zielony\n\
    Beta S.A.;601 602 603;czerwony\n";

fn input(text: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("lista.csv"), text).expect("a file");
    folder
}

/// The first table as `inspect --json` shows it under a mapping.
fn inspected(input: &Path, mapping: &Path) -> Value {
    let output = kartoteka()
        .args(["inspect", "--json", "--mapping"])
        .args([mapping, input])
        .output()
        .expect("the program starts");
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    let all: Value = serde_json::from_str(&said(&output)).expect("JSON");
    all["files"][0]["tables"][0].clone()
}

/// Writes the mapping of `input` with the empty field made `field`.
fn corrected(input: &Path, to: &Path, field: &str) {
    let written = kartoteka()
        .args(["inspect", "--quiet", "--write-mapping"])
        .args([to, input])
        .output()
        .expect("the program starts");
    assert_eq!(written.status.code(), Some(0), "{}", complained(&written));
    let text = fs::read_to_string(to).expect("the mapping");
    let changed = text.replacen("field = \"\"", &format!("field = \"{field}\""), 1);
    assert_ne!(text, changed, "one column was not understood");
    fs::write(to, changed).expect("the mapping");
}

#[test]
fn a_corrected_mapping_is_obeyed_by_run_and_inspect() {
    let (input, place) = (input(LIST), tempfile::tempdir().expect("a folder"));
    let mapping = place.path().join("mapping.toml");
    corrected(input.path(), &mapping, "tags");
    let table = inspected(input.path(), &mapping);
    assert_eq!(table["columns"][2]["field"], "tags");
    assert_eq!(table["columns"][2]["confidence"], 1.0);

    let without = run(input.path(), &place.path().join("without"), &["--quiet"]);
    assert_eq!(without.status.code(), Some(0), "{}", complained(&without));
    let mapping = mapping.to_str().expect("a plain path");
    let with = run(input.path(), &place.path().join("with"), &["--quiet", "--mapping", mapping]);
    assert_eq!(with.status.code(), Some(0), "{}", complained(&with));
    let clients = |name: &str| {
        crate::support::rows(&place.path().join(name).join("clients.csv")).first().cloned().expect("a client")
    };
    assert_ne!(clients("with"), clients("without"), "the mapping changed nothing");
}

#[test]
fn a_column_that_is_gone_is_told() {
    let (full, place) = (input(LIST), tempfile::tempdir().expect("a folder"));
    let mapping = place.path().join("mapping.toml");
    corrected(full.path(), &mapping, "tags");
    let shorter = input("Firma;Telefon\nAlfa Sp. z o.o.;22 123 45 67\nBeta S.A.;601 602 603\n");
    let table = inspected(shorter.path(), &mapping);
    let finding = &table["findings"][0];
    assert_eq!(finding["code"], "mapping_column_gone");
    assert!(finding["message"].as_str().is_some_and(|text| text.contains("`Xyzzy`")), "{finding}");
    assert_eq!(table["columns"][0]["field"], "company_name");
}

#[test]
fn a_table_that_is_gone_is_told() {
    let (full, place) = (input(LIST), tempfile::tempdir().expect("a folder"));
    let mapping = place.path().join("mapping.toml");
    corrected(full.path(), &mapping, "tags");
    let other = tempfile::tempdir().expect("a folder");
    fs::write(other.path().join("inna.csv"), "Miasto;Ulica\nGdynia;Morska 1\nSopot;Polna 2\n")
        .expect("a file");
    let table = inspected(other.path(), &mapping);
    let gone: Vec<&str> = table["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter(|finding| finding["code"] == "mapping_table_gone")
        .filter_map(|finding| finding["message"].as_str())
        .collect();
    assert_eq!(gone.len(), 1, "{table}");
    assert!(gone[0].contains("`lista.csv`"), "{gone:?}");
}

#[test]
fn a_mapping_written_and_given_back_changes_nothing() {
    let (input, place) = (crate::support::fixture("freight/input"), tempfile::tempdir().expect("a folder"));
    let mapping = place.path().join("mapping.toml");
    let written = kartoteka()
        .args(["inspect", "--json", "--quiet", "--write-mapping"])
        .args([&mapping, &input])
        .output()
        .expect("the program starts");
    let fields = |text: &str| -> Vec<Value> {
        let all: Value = serde_json::from_str(text).expect("JSON");
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let tables = list(&all["files"]).into_iter().flat_map(|file| list(&file["tables"]));
        tables
            .flat_map(|table| {
                let columns: Vec<Value> =
                    list(&table["columns"]).into_iter().map(|column| column["field"].clone()).collect();
                std::iter::once(table["kind"].clone()).chain(columns).collect::<Vec<_>>()
            })
            .collect()
    };
    let before = fields(&said(&written));
    let given = kartoteka()
        .args(["inspect", "--json", "--quiet", "--mapping"])
        .args([&mapping, &input])
        .output()
        .expect("the program starts");
    let after = fields(&said(&given));
    assert!(before.len() > 200);
    assert_eq!(before, after);
}

#[test]
fn what_holds_for_all_rows_follows_the_mapping() {
    // without a status of their own the rows have that of their tab; a person may say that a column tells it
    let (input, place) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    let list = "Firma;Telefon;Xyzzy\nAlfa Sp. z o.o.;22 123 45 67;potencjalny\nBeta S.A.;601 602 603;lead\n";
    fs::write(input.path().join("Aktywni.csv"), list).expect("a file");
    let mapping = place.path().join("mapping.toml");
    let text = "[[table]]\nfile = \"Aktywni.csv\"\nkind = \"clients\"\n[[table.column]]\nheader = \"Xyzzy\"\nfield = \"%\"\n";
    let statuses = |field: &str| -> Vec<String> {
        fs::write(&mapping, text.replace('%', field)).expect("a file");
        let out = place.path().join(format!("out_{field}"));
        let done =
            run(input.path(), &out, &["--quiet", "--mapping", mapping.to_str().expect("a plain path")]);
        assert_eq!(done.status.code(), Some(0), "{}", complained(&done));
        crate::support::rows(&out.join("clients.csv")).iter().map(|row| row["status"].clone()).collect()
    };
    assert!(statuses("tags").iter().all(|status| status == "active"), "the tab says so");
    assert!(statuses("status").iter().all(|status| status != "active"), "the column says otherwise");
}

#[test]
fn a_mapping_that_cannot_be_used_ends_the_run_with_cause_and_hint() {
    let (input, place) = (input(LIST), tempfile::tempdir().expect("a folder"));
    let mapping = place.path().join("mapping.toml");
    let out = place.path().join("out");
    let tell = |code: i32, wanted: &[&str]| {
        let output = run(input.path(), &out, &["--mapping", mapping.to_str().expect("a plain path")]);
        let message = complained(&output);
        assert_eq!(output.status.code(), Some(code), "{message}");
        for part in wanted.iter().chain(&["mapping.toml`", "\nhint: "]) {
            assert!(message.contains(part), "`{part}` is not in: {message}");
        }
        assert!(!out.exists());
    };
    tell(1, &["cannot read the mapping"]);
    for (text, wanted) in [
        ("[[table]", "TOML parse error"),
        ("[[table]]\nfile = \"a\"\nkind = \"clients\"\ncolour = 1", "colour"),
        ("[[table]]\nfile = \"a\"\nkind = \"bogus\"", "no kind of table `bogus`"),
        (
            "[[table]]\nfile = \"a\"\nkind = \"clients\"\n[[table.column]]\nheader = \"b\"\nfield = \"c\"",
            "no field `c`",
        ),
    ] {
        fs::write(&mapping, text).expect("a file");
        tell(2, &["cannot be used", wanted]);
    }
}
