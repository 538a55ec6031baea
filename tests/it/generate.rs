//! Made engagements: the same bytes for any number of threads, and the truth fits what a run finds.

use std::path::Path;
use std::process::Output;

use crate::support::{complained, files, kartoteka, rows, run, said};

fn generate(out: &Path, more: &[&str]) -> Output {
    kartoteka().arg("generate").arg("--out").arg(out).args(more).output().expect("the program starts")
}

#[test]
fn threads_make_no_difference_and_seeds_do() {
    let folder = tempfile::tempdir().unwrap();
    let made = |name: &str, more: &[&str]| {
        let out = folder.path().join(name);
        let output = generate(&out, &[&["--rows", "12000", "--quiet"], more].concat());
        assert!(output.status.success(), "{}", complained(&output));
        files(&out.join("input"))
    };
    let one = made("one", &["--jobs", "1"]);
    assert_eq!(one.len(), 8, "six lists, the old CRM's export, the orders");
    assert_eq!(one, made("three", &["--jobs", "3"]));
    assert_ne!(one, made("another", &["--seed", "2"]));
}

#[test]
fn the_truth_tells_how_well_a_run_did() {
    let folder = tempfile::tempdir().unwrap();
    let (made, out) = (folder.path().join("made"), folder.path().join("out"));
    assert!(generate(&made, &["--rows", "1500", "--quiet"]).status.success());
    let done = run(&made.join("input"), &out, &["--quiet"]);
    assert!(done.status.success(), "{}", complained(&done));
    let figures = kartoteka()
        .arg("evaluate")
        .arg(&out)
        .arg("--truth")
        .arg(made.join("truth.csv"))
        .output()
        .expect("the program starts");
    let figures: serde_json::Value = serde_json::from_str(&said(&figures)).unwrap();
    assert_eq!(figures["records"], 1500);
    let share = |key: &str| figures[key].as_f64().unwrap();
    assert!(share("precision") > 0.98, "{figures}");
    assert!(share("recall") > 0.95, "{figures}");
    // every pair put together is told what put it together, and every pair of rows where it went
    let sum = |list: &str, key: &str| -> u64 {
        figures[list].as_array().unwrap().iter().map(|one| one[key].as_u64().unwrap()).sum()
    };
    assert_eq!(sum("rules", "pairs"), figures["found_pairs"]);
    assert_eq!(sum("rules", "right_pairs"), figures["right_pairs"]);
    assert_eq!(sum("zones", "pairs"), 1500 * 1499 / 2);
    assert_eq!(sum("zones", "right_pairs"), figures["true_pairs"]);
}

#[test]
fn a_flat_table_has_as_many_rows_as_asked_for_and_a_truth_a_row() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("made");
    assert!(generate(&made, &["--rows", "5001", "--flat", "--quiet"]).status.success());
    for file in ["clients.csv", "truth.csv"] {
        assert_eq!(rows(&made.join(file)).len(), 5001, "{file}");
    }
}

#[test]
fn a_folder_that_stands_there_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("mine.txt"), "mine").unwrap();
    let refused = generate(folder.path(), &[]);
    assert_eq!(refused.status.code(), Some(2), "{}", complained(&refused));
    assert_eq!(files(folder.path()).len(), 1);
}
