//! Which files are read, and under which names.

use std::fs;
use std::path::Path;

use kartoteka::progress::Silent;
use kartoteka::read::read;

use super::{read_all, settings};

const LIST: &str = "Name;City\nAnna;Gdynia\n";

fn write(path: impl AsRef<Path>) {
    let path = path.as_ref();
    fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
    fs::write(path, LIST).expect("a file");
}

fn paths(reading: &kartoteka::read::Reading) -> Vec<&str> {
    reading.sources.iter().map(|source| source.path.as_str()).collect()
}

#[test]
fn folders_are_walked_and_files_named_by_their_own_name() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path().join("in/b.csv"));
    write(folder.path().join("in/old/a.csv"));
    write(folder.path().join("single.csv"));
    let inputs = [folder.path().join("single.csv"), folder.path().join("in")];
    let reading = read_all(&inputs);
    assert_eq!(paths(&reading), ["b.csv", "old/a.csv", "single.csv"]);
    let ids: Vec<usize> = reading.tables.iter().map(|table| table.source.index()).collect();
    assert_eq!(ids, [0, 1, 2]);
    assert_eq!(reading.sources[0].sha256.len(), 64);
}

#[test]
fn the_order_of_inputs_does_not_matter_and_twice_is_once() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path().join("anna/base.csv"));
    write(folder.path().join("marek/base.csv"));
    let (anna, marek) = (folder.path().join("anna"), folder.path().join("marek"));
    let forth = read_all(&[anna.clone(), marek.clone()]);
    let back = read_all(&[marek, anna.clone(), anna.join("base.csv")]);
    assert_eq!(paths(&forth), ["anna/base.csv", "marek/base.csv"]);
    assert_eq!(paths(&forth), paths(&back));
}

#[test]
fn what_holds_no_list_is_passed_over_and_said_so() {
    let folder = tempfile::tempdir().expect("a folder");
    for name in
        ["a.csv", "~$a.xlsx", ".~lock.a.csv#", ".hidden.csv", "b.tmp", "out/run.json", "out/lineage.csv"]
    {
        write(folder.path().join(name));
    }
    let reading = read_all(&[folder.path().to_path_buf()]);
    assert_eq!(reading.tables.len(), 1);
    let passed: Vec<&str> = reading
        .sources
        .iter()
        .filter(|source| source.issues.iter().any(|issue| issue.code == "passed_over"))
        .map(|source| source.path.as_str())
        .collect();
    assert_eq!(passed, [".hidden.csv", ".~lock.a.csv#", "b.tmp", "out", "~$a.xlsx"]);
    assert!(reading.sources.iter().all(|source| source.error.is_none()));
}

#[test]
fn a_missing_path_and_an_empty_folder_end_the_run_with_a_hint() {
    let folder = tempfile::tempdir().expect("a folder");
    let missing = folder.path().join("lists");
    let error = read(std::slice::from_ref(&missing), &settings(), &Silent).expect_err("nothing is there");
    assert!(error.to_string().contains(&missing.display().to_string()), "{error}");
    assert!(error.hint_text().is_some());
    let error = read(&[folder.path().to_path_buf()], &settings(), &Silent).expect_err("it is empty");
    assert!(error.to_string().contains("nothing to read"), "{error}");
}

#[cfg(unix)]
#[test]
fn loops_and_broken_links_are_findings() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path().join("a.csv"));
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).expect("a link");
    std::os::unix::fs::symlink(folder.path().join("gone.csv"), folder.path().join("broken.csv"))
        .expect("a link");
    let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket")).expect("a socket");
    let reading = read_all(&[folder.path().to_path_buf()]);
    assert_eq!(paths(&reading), ["a.csv", "broken.csv", "loop", "socket"]);
    let codes: Vec<Option<&str>> =
        reading.sources.iter().map(|source| source.error.as_ref().map(|error| error.code)).collect();
    assert_eq!(codes, [None, Some("file_unreadable"), Some("file_unreadable"), Some("file_unreadable")]);
}
