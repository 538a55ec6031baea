//! The output folder appears whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use kartoteka::error::ErrorKind;
use kartoteka::write::folder::OutputFolder;
use tempfile::TempDir;

struct Place {
    dir: TempDir,
}

impl Place {
    fn new() -> Self {
        let dir = TempDir::new().unwrap();
        fs::create_dir(dir.path().join("in")).unwrap();
        fs::write(dir.path().join("in/a.csv"), "a").unwrap();
        Self { dir }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.dir.path().canonicalize().unwrap().join(name)
    }

    fn prepare(&self, out: &str, force: bool) -> Result<OutputFolder, kartoteka::Error> {
        OutputFolder::prepare(&self.at(out), &[self.at("in")], force)
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
}

fn an_output(folder: &Path, content: &str) {
    fs::create_dir_all(folder).unwrap();
    fs::write(
        folder.join("run.json"),
        format!("{{\n  \"tool\": \"kartoteka\",\n  \"n\": \"{content}\"\n}}\n"),
    )
    .unwrap();
}

#[test]
fn it_appears_when_committed() {
    let place = Place::new();
    let folder = place.prepare("out", false).unwrap();
    fs::write(folder.path().join("run.json"), "new").unwrap();
    assert!(!place.at("out").exists());
    assert_eq!(folder.path().parent(), Some(place.at("").as_path()));
    assert_eq!(folder.commit().unwrap(), place.at("out"));
    assert_eq!(place.names(), ["in", "out"]);
}

#[test]
fn dropped_it_leaves_nothing_behind() {
    let place = Place::new();
    let folder = place.prepare("deep/er/out", false).unwrap();
    fs::write(folder.path().join("clients.csv"), "half").unwrap();
    assert_eq!(place.names(), ["deep", "in"]);
    drop(folder);
    assert_eq!(place.names(), ["in"]);
}

#[test]
fn an_existing_output_is_kept_unless_forced() {
    let place = Place::new();
    an_output(&place.at("out"), "old");
    let error = place.prepare("out", false).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!("the output folder `{}` already exists", place.at("out").display())
    );
    assert!(error.hint_text().unwrap().contains("--force"));
    assert_eq!(error.kind(), ErrorKind::Usage);

    // forced, but the run fails: the old output stays
    drop(place.prepare("out", true).unwrap());
    assert!(fs::read_to_string(place.at("out/run.json")).unwrap().contains("old"));
    assert_eq!(place.names(), ["in", "out"]);

    let folder = place.prepare("out", true).unwrap();
    fs::write(folder.path().join("run.json"), "new").unwrap();
    folder.commit().unwrap();
    assert_eq!(fs::read_to_string(place.at("out/run.json")).unwrap(), "new");
    assert_eq!(place.names(), ["in", "out"]);
}

#[test]
fn an_empty_folder_may_be_used() {
    let place = Place::new();
    fs::create_dir(place.at("out")).unwrap();
    let folder = place.prepare("out", false).unwrap();
    fs::write(folder.path().join("run.json"), "new").unwrap();
    folder.commit().unwrap();
    assert_eq!(place.names(), ["in", "out"]);
}

#[test]
fn a_folder_of_somebody_else_is_never_replaced() {
    let place = Place::new();
    fs::create_dir(place.at("photos")).unwrap();
    fs::write(place.at("photos/cat.jpg"), "cat").unwrap();
    let error = place.prepare("photos", true).unwrap_err();
    assert!(error.to_string().contains("not the output of a run"), "{error}");

    // another program's run.json is no proof
    fs::write(place.at("photos/run.json"), "{\"tool\": \"other\"}").unwrap();
    assert!(place.prepare("photos", true).is_err());
    assert!(place.at("photos/cat.jpg").exists());
    assert_eq!(place.names(), ["in", "photos"]);
}

#[test]
fn files_added_meanwhile_are_not_removed() {
    let place = Place::new();
    let folder = place.prepare("out", false).unwrap();
    fs::create_dir(place.at("out")).unwrap();
    fs::write(place.at("out/cat.jpg"), "cat").unwrap();
    assert!(folder.commit().is_err());
    assert_eq!(place.names(), ["in", "out"]);
    assert!(place.at("out/cat.jpg").exists());
}

#[test]
fn output_and_input_may_not_hold_each_other() {
    let place = Place::new();
    let error = place.prepare("in/out", false).unwrap_err();
    assert!(error.to_string().contains("lies inside the input"), "{error}");
    assert_eq!(error.kind(), ErrorKind::Usage);
    // by way of `..` too
    assert!(place.prepare("in/../in/out", false).is_err());
    let same = place.prepare("in", true).unwrap_err();
    assert!(same.to_string().contains("lies inside the input"), "{same}");

    an_output(&place.at("out"), "old");
    let inside = OutputFolder::prepare(&place.at("out"), &[place.at("out/run.json")], true).unwrap_err();
    assert!(inside.to_string().contains("lies inside the output folder"), "{inside}");
    // a name that merely begins alike is another folder
    assert!(place.prepare("input", false).is_ok());
}

#[test]
fn a_file_is_no_folder() {
    let place = Place::new();
    fs::write(place.at("out"), "text").unwrap();
    let error = place.prepare("out", true).unwrap_err();
    assert_eq!(error.to_string(), format!("`{}` is not a folder", place.at("out").display()));
    assert_eq!(fs::read_to_string(place.at("out")).unwrap(), "text");
}

#[cfg(unix)]
#[test]
fn a_link_to_the_input_is_seen_through() {
    let place = Place::new();
    std::os::unix::fs::symlink(place.at("in"), place.at("link")).unwrap();
    let error = place.prepare("link/out", false).unwrap_err();
    assert!(error.to_string().contains("lies inside the input"), "{error}");
}
