//! The output folder: what every file holds for a small run made by hand.

mod folder;
mod reminders;
mod report;
pub mod sample;
mod tables;
mod workbook;

use std::fs;
use std::path::Path;

use kartoteka::audit::audit;
use kartoteka::config::Settings;
use kartoteka::model::Results;
use kartoteka::progress::Silent;
use tempfile::TempDir;

/// Writes results into a folder of their own.
pub fn written(results: &Results) -> TempDir {
    let folder = TempDir::new().unwrap();
    write_in(folder.path(), results, "en");
    folder
}

/// Writes results in a language.
pub fn write_in(folder: &Path, results: &Results, language: &str) {
    let settings = Settings { language: language.to_owned(), ..Settings::default() };
    kartoteka::write::write(folder, results, &audit(results), &settings, &Silent).unwrap();
}

/// A file of the folder as text.
pub fn text(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn every_file_of_the_contract_is_there_and_nothing_else() {
    let folder = written(&sample::results());
    let mut names: Vec<String> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    assert_eq!(names, kartoteka::write::FILES);
}

#[test]
fn the_same_results_give_the_same_bytes() {
    let (first, second) = (written(&sample::results()), written(&sample::results()));
    for name in kartoteka::write::FILES {
        let (a, b) =
            (fs::read(first.path().join(name)).unwrap(), fs::read(second.path().join(name)).unwrap());
        assert!(a == b, "{name} differs");
    }
}

#[test]
fn no_file_names_this_machine() {
    let folder = written(&sample::results());
    for name in ["run.json", "audit.json", "audit.html", "lineage.csv", "clients.csv"] {
        assert!(!text(folder.path(), name).contains("/somewhere/on/this/machine"), "{name}");
    }
}
