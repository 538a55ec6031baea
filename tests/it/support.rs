//! What several areas need: the program, folders to work in, files to compare.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The program under test, in a neutral environment.
pub fn kartoteka() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_kartoteka"));
    command.env_remove("RUST_BACKTRACE").env("NO_COLOR", "1").stdin(Stdio::null());
    command
}

/// Runs a filter with something on its standard input.
pub fn filter(arguments: &[&str], input: &str) -> Output {
    let mut child = kartoteka()
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // a filter that refuses its arguments closes its input unread
    let _ = child.stdin.take().expect("a pipe").write_all(input.as_bytes());
    child.wait_with_output().expect("the program ends")
}

/// A folder of the fixtures.
pub fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(path)
}

/// Runs the whole job on `input` into `out`, with further arguments, and returns what it said.
pub fn run(input: &Path, out: &Path, more: &[&str]) -> Output {
    kartoteka().arg("run").arg(input).arg("--out").arg(out).args(more).output().expect("the program starts")
}

/// Every file of a folder with its bytes.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    std::fs::read_dir(folder)
        .expect("the folder exists")
        .map(|entry| {
            let entry = entry.expect("an entry");
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).expect("a readable file"))
        })
        .collect()
}

/// The rows of a CSV file as maps from column to cell.
pub fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).expect("a CSV file");
    let header = reader.headers().expect("a header").clone();
    reader
        .records()
        .map(|row| {
            let row = row.expect("a row");
            header.iter().map(str::to_owned).zip(row.iter().map(str::to_owned)).collect()
        })
        .collect()
}

/// What was printed to standard output.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What was printed to standard error.
pub fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
