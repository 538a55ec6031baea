//! From clusters to the base: whole scenarios through the program.

mod decisions;
mod explain;
mod hostile;
mod next_month;
mod people;
mod remarks;
mod rules;
mod undo;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use crate::support::{complained, fixture, kartoteka, rows};

/// A row of a CSV file.
pub type Row = BTreeMap<String, String>;

/// Where a row of the input stands.
pub type Spot = (String, String, String);

/// What every run here is given.
const GIVEN: [&str; 5] = ["--as-of", "2025-09-30", "--country", "PL", "--quiet"];

/// A folder to work in.
pub struct Desk(tempfile::TempDir);

impl Desk {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub fn at(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Writes a file below `in`.
    pub fn list(&self, name: &str, text: &str) -> &Self {
        let path = self.at("in").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    /// Copies the shipped example to `in`.
    pub fn freight(self) -> Self {
        copy(&fixture("freight/input"), &self.at("in"));
        self
    }

    /// Runs the whole job on `in` into `out`.
    pub fn run(&self, out: &str, more: &[&str]) -> Out {
        let output = self.try_run(out, more);
        assert!(output.status.success(), "{}", complained(&output));
        Out(self.at(out))
    }

    pub fn try_run(&self, out: &str, more: &[&str]) -> Output {
        let mut command = kartoteka();
        command.arg("run").arg(self.at("in")).arg("--out").arg(self.at(out)).args(GIVEN).args(more);
        command.output().expect("the program starts")
    }

    /// Runs another command in the folder.
    pub fn call(&self, arguments: &[&str]) -> Output {
        kartoteka().current_dir(self.0.path()).args(arguments).output().expect("the program starts")
    }

    /// Writes a CSV of rows with the columns of the first.
    pub fn csv(&self, name: &str, rows: &[Row]) -> String {
        let path = self.at(name);
        let mut writer = csv::Writer::from_path(&path).expect("a file");
        if let Some(first) = rows.first() {
            writer.write_record(first.keys()).expect("written");
        }
        for row in rows {
            writer.write_record(row.values()).expect("written");
        }
        writer.flush().expect("written");
        path.to_string_lossy().into_owned()
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// The output of a run.
pub struct Out(pub PathBuf);

impl Out {
    pub fn rows(&self, name: &str) -> Vec<Row> {
        rows(&self.0.join(name))
    }

    pub fn clients(&self) -> BTreeMap<String, Row> {
        self.rows("clients.csv").into_iter().map(|row| (row["client_id"].clone(), row)).collect()
    }

    /// The client each row of a client table landed on.
    pub fn landed(&self) -> BTreeMap<Spot, String> {
        let client = |row: &Row| row["disposition"] == "client";
        let spot = |row: &Row| (row["file"].clone(), row["sheet"].clone(), row["row"].clone());
        self.rows("lineage.csv")
            .iter()
            .filter(|r| client(r))
            .map(|r| (spot(r), r["client_id"].clone()))
            .collect()
    }

    /// The findings of a kind, as programs get them.
    pub fn findings(&self, code: &str) -> Vec<String> {
        let text = fs::read_to_string(self.0.join("audit.json")).expect("the audit");
        let audit: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let all = audit["findings"].as_array().expect("findings");
        let of_code = all.iter().filter(|finding| finding["code"] == code);
        of_code
            .flat_map(|finding| finding["examples"].as_array().expect("examples").clone())
            .map(|example| example["message"].to_string())
            .collect()
    }
}
