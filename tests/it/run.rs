//! The main job on the shipped example, through the program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use kartoteka::link::evaluate::evaluate;

use crate::support::{files, fixture, kartoteka, rows, run, said};

const AS_OF: [&str; 5] = ["--as-of", "2025-09-30", "--country", "PL", "--quiet"];

/// The example cleaned once, for all tests that only look.
fn cleaned() -> &'static Path {
    static OUT: std::sync::LazyLock<tempfile::TempDir> = std::sync::LazyLock::new(|| {
        let place = tempfile::tempdir().expect("a folder");
        let output = run(&fixture("freight/input"), &place.path().join("out"), &AS_OF);
        assert!(output.status.success(), "{output:?}");
        place
    });
    static PATH: std::sync::LazyLock<std::path::PathBuf> =
        std::sync::LazyLock::new(|| OUT.path().join("out"));
    &PATH
}

type Row = BTreeMap<String, String>;

fn place(row: &Row) -> (String, String, String) {
    (row["file"].clone(), row["sheet"].clone(), row["row"].clone())
}

#[test]
fn every_file_of_the_contract_is_written() {
    let names: BTreeSet<String> = files(cleaned()).into_keys().collect();
    let promised = [
        "clients.csv",
        "contacts.csv",
        "orders.csv",
        "lineage.csv",
        "review.csv",
        "rejected.csv",
        "clients.xlsx",
        "clients.parquet",
        "orders.parquet",
        "audit.html",
        "audit.json",
        "run.json",
    ];
    for name in promised {
        assert!(names.contains(name), "{name} is missing among {names:?}");
    }
}

#[test]
fn every_row_is_accounted_for_once_and_taken_for_what_it_is() {
    let lineage = rows(&cleaned().join("lineage.csv"));
    let truth = rows(&fixture("freight/truth.csv"));
    let mut seen: BTreeMap<_, &Row> = BTreeMap::new();
    for row in &lineage {
        assert!(seen.insert(place(row), row).is_none(), "{:?} stands twice", place(row));
    }
    let mut wrong = Vec::new();
    for row in &truth {
        let got = seen.remove(&place(row)).map_or("missing", |found| found["disposition"].as_str());
        let fits = match row["kind"].as_str() {
            "blank" => got == "blank" || got == "missing",
            "other" => got == "rejected" || got == "header",
            kind => got == kind,
        };
        if !fits {
            wrong.push((place(row), row["kind"].clone(), got.to_owned()));
        }
    }
    assert!(seen.is_empty(), "rows that no input has: {:?}", seen.keys().collect::<Vec<_>>());
    assert_eq!(wrong, [], "rows taken for something else");
}

#[test]
fn the_duplicates_are_found_and_the_look_alikes_kept_apart() {
    let lineage = rows(&cleaned().join("lineage.csv"));
    let found: BTreeMap<_, _> = lineage.iter().map(|row| (place(row), row["client_id"].clone())).collect();
    let truth = rows(&fixture("freight/truth.csv"));
    let pairs: Vec<(String, String)> = truth
        .iter()
        .filter(|row| row["kind"] == "client")
        .map(|row| (found.get(&place(row)).cloned().unwrap_or_default(), row["cluster"].clone()))
        .collect();
    let figures = evaluate(pairs.iter().map(|(cluster, label)| (cluster.as_str(), label.as_str())));
    assert!(figures.precision >= 0.99, "{figures:?}");
    assert!(figures.f1 >= 0.90, "{figures:?}");
}

#[test]
fn the_bytes_depend_neither_on_threads_nor_on_the_order_of_inputs() {
    let input = fixture("freight/input");
    let mut parts: Vec<_> =
        fs::read_dir(&input).expect("a folder").map(|e| e.expect("an entry").path()).collect();
    parts.sort();
    let place = tempfile::tempdir().expect("a folder");
    let run_parts = |name: &str, jobs: &str, parts: &[std::path::PathBuf]| {
        let out = place.path().join(name);
        let output = kartoteka()
            .arg("run")
            .args(parts)
            .arg("--out")
            .arg(&out)
            .args(AS_OF)
            .args(["--jobs", jobs])
            .output()
            .expect("starts");
        assert!(output.status.success(), "{output:?}");
        files(&out)
    };
    let forward = run_parts("forward", "1", &parts);
    parts.reverse();
    let backward = run_parts("backward", "3", &parts);
    for (name, bytes) in &forward {
        assert!(backward.get(name) == Some(bytes), "{name} differs");
    }
}

#[test]
fn the_summary_says_what_to_open() {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out");
    let output = run(&fixture("freight/input"), &out, &[&AS_OF[..4], &["--lang", "en"]].concat());
    let text = said(&output);
    for part in
        ["Read ", " clients: ", "On 2025-09-30 (the day that was asked for):", "audit.html", "clients.xlsx"]
    {
        assert!(text.contains(part), "`{part}` is missing in\n{text}");
    }
}

#[test]
fn the_result_of_an_earlier_run_is_not_read_as_input() {
    let place = tempfile::tempdir().expect("a folder");
    let input = place.path().join("in");
    fs::create_dir(&input).expect("a folder");
    fs::write(input.join("lista.csv"), "Firma;NIP\nŚwiat Palet sp. z o.o.;5260250274\n").expect("a file");
    let out = place.path().join("out");
    assert!(run(&input, &out, &["--quiet"]).status.success());
    fs::rename(&out, input.join("result of last month")).expect("moved");
    assert!(run(&input, &out, &["--quiet"]).status.success());
    let sources: BTreeSet<String> =
        rows(&out.join("lineage.csv")).into_iter().map(|row| row["file"].clone()).collect();
    assert_eq!(sources, BTreeSet::from(["lista.csv".to_owned()]));
}

#[test]
fn dates_of_several_forms_in_one_column_are_all_read() {
    let place = tempfile::tempdir().expect("a folder");
    let input = place.path().join("in");
    fs::create_dir(&input).expect("a folder");
    let orders = "Nr zamówienia;Data;Nazwa klienta;Kwota\n1;2024-04-01;Świat Palet;10,00\n2;2024-04-02;Świat Palet;10,00\n\
                  3;2024-04-03;Świat Palet;10,00\n4;15.04.24;Świat Palet;10,00\n5;30.04.2024;Świat Palet;10,00\n";
    fs::write(input.join("zamówienia.csv"), orders).expect("a file");
    let out = place.path().join("out");
    assert!(run(&input, &out, &["--quiet"]).status.success());
    let dates: Vec<String> =
        rows(&out.join("orders.csv")).into_iter().map(|row| row["date"].clone()).collect();
    assert_eq!(dates, ["2024-04-01", "2024-04-02", "2024-04-03", "2024-04-15", "2024-04-30"]);
}
