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
