//! Which files are read: every one among and below the inputs, each once, in an order of their own.

use std::collections::BTreeMap;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::error::{AtPath, Error};
use crate::model::Said;

/// Folders inside folders beyond which nobody keeps lists.
const DEEPEST: usize = 64;

/// What became of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Finding {
    /// A file to read, with its size in bytes.
    File(u64),
    /// Left alone on purpose, and the code of the reason.
    PassedOver(&'static str),
    /// Cannot be read, and why.
    Unreadable(Said),
}

/// A path that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// The name used in every output.
    pub(super) path: String,
    /// Where it is.
    pub(super) location: PathBuf,
    /// What became of it.
    pub(super) finding: Finding,
}

impl Found {
    /// How large it is; 0 if it is not read.
    pub(super) fn bytes(&self) -> u64 {
        if let Finding::File(bytes) = self.finding { bytes } else { 0 }
    }
}

/// Finds the files among and below `inputs`, sorted by path; no two have the same one.
///
/// # Errors
/// When an input does not exist or may not be read, or when there is no file at all.
pub(super) fn discover(inputs: &[PathBuf]) -> Result<Vec<Found>, Error> {
    let mut found = Vec::new();
    for input in inputs {
        let metadata = fs::metadata(input).at("read", input).map_err(|error| hint(error, input))?;
        if metadata.is_dir() {
            fs::read_dir(input)
                .at("read the folder", input)
                .map_err(|error| error.hint("give yourself the right to list the folder, or leave it out"))?;
            walk(input, &mut found);
        } else {
            let name =
                input.file_name().map_or_else(|| input.to_string_lossy(), |name| name.to_string_lossy());
            found.push(Found {
                path: name.into_owned(),
                location: input.clone(),
                finding: of_file(&metadata),
            });
        }
    }
    let found = named(once(found));
    if found.iter().any(|found| !matches!(found.finding, Finding::PassedOver(_))) {
        return Ok(found);
    }
    let places: Vec<String> = inputs.iter().map(|input| format!("`{}`", input.display())).collect();
    let error = Error::failed(format!("there is nothing to read in {}", places.join(", ")));
    Err(if found.is_empty() {
        error.hint("put the lists into the folder, or name the files themselves")
    } else {
        error.hint("only temporary files, hidden files and earlier outputs were found; name a file itself to read it")
    })
}

fn hint(error: Error, input: &Path) -> Error {
    if fs::symlink_metadata(input).is_ok_and(|metadata| metadata.is_symlink()) {
        return error.hint("it is a link to something that is not there");
    }
    let parent = input.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if parent.is_dir() {
        error.hint(format!("nothing of that name stands in `{}`; check the spelling", parent.display()))
    } else {
        error.hint(format!("the folder `{}` does not exist either", parent.display()))
    }
}

fn of_file(metadata: &Metadata) -> Finding {
    if metadata.is_file() {
        Finding::File(metadata.len())
    } else {
        Finding::Unreadable(Said::new("noticed", "no_file"))
    }
}

/// Adds everything below a folder.
fn walk(root: &Path, found: &mut Vec<Found>) {
    let mut entries =
        WalkDir::new(root).follow_links(true).max_depth(DEEPEST).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let (location, finding) = match entry {
            Ok(entry) => {
                let reason = (entry.depth() > 0).then(|| passed_over_name(&entry)).flatten();
                if entry.file_type().is_dir() {
                    let Some(reason) = reason.or_else(|| own_output(entry.path())) else { continue };
                    entries.skip_current_dir();
                    (entry.into_path(), Finding::PassedOver(reason))
                } else if let Some(reason) = reason {
                    (entry.into_path(), Finding::PassedOver(reason))
                } else {
                    let finding = match entry.metadata() {
                        Ok(metadata) => of_file(&metadata),
                        Err(error) => Finding::Unreadable(Said::verbatim(error.to_string())),
                    };
                    (entry.into_path(), finding)
                }
            }
            Err(error) => {
                let location = error.path().map_or_else(|| root.to_path_buf(), Path::to_path_buf);
                (location, Finding::Unreadable(walk_error(&error)))
            }
        };
        let path = relative(root, &location);
        found.push(Found { path, location, finding });
    }
}

fn walk_error(error: &walkdir::Error) -> Said {
    if error.loop_ancestor().is_some() {
        return Said::new("noticed", "link_in_circle");
    }
    match error.io_error().map(io::Error::kind) {
        Some(io::ErrorKind::PermissionDenied) => Said::new("noticed", "no_right"),
        Some(io::ErrorKind::NotFound) => Said::new("noticed", "link_to_nothing"),
        _ => error
            .io_error()
            .map_or_else(|| Said::new("noticed", "unreadable"), |error| Said::verbatim(error.to_string())),
    }
}

/// Files and folders that programs leave behind and that hold no list.
fn passed_over_name(entry: &DirEntry) -> Option<&'static str> {
    let name = entry.file_name().to_string_lossy();
    let lower = name.to_lowercase();
    let reason = if name.starts_with("~$") || name.starts_with(".~lock.") {
        "lock_file"
    } else if name.starts_with('.') {
        "hidden"
    } else if name.starts_with("~WRL")
        || name.ends_with('~')
        || [".tmp", ".temp", ".part", ".crdownload", ".swp"].iter().any(|ending| lower.ends_with(ending))
    {
        "temporary"
    } else if matches!(lower.as_str(), "thumbs.db" | "desktop.ini" | "__macosx") {
        "operating_system"
    } else {
        return None;
    };
    Some(reason)
}

/// A folder that an earlier run wrote.
fn own_output(folder: &Path) -> Option<&'static str> {
    (folder.join("run.json").is_file() && folder.join("lineage.csv").is_file()).then_some("earlier_output")
}

/// The path below an input, with `/` between folders.
fn relative(root: &Path, location: &Path) -> String {
    let below = location.strip_prefix(root).unwrap_or(location);
    let parts: Vec<String> =
        below.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if parts.is_empty() {
        return root.file_name().map_or_else(|| ".".to_owned(), |name| name.to_string_lossy().into_owned());
    }
    parts.join("/")
}

/// Keeps each file once: under its longest path, where several inputs brought it.
fn once(found: Vec<Found>) -> Vec<Found> {
    let mut by_place: BTreeMap<PathBuf, Found> = BTreeMap::new();
    for candidate in found {
        let place = fs::canonicalize(&candidate.location).unwrap_or_else(|_| candidate.location.clone());
        // a loop leads to a folder that is read under its own name
        let place =
            if matches!(candidate.finding, Finding::File(_)) { place } else { candidate.location.clone() };
        let rank = |found: &Found| (std::cmp::Reverse(found.path.len()), found.path.clone());
        match by_place.get_mut(&place) {
            Some(known) if rank(&candidate) < rank(known) => *known = candidate,
            Some(_) => {}
            None => {
                by_place.insert(place, candidate);
            }
        }
    }
    by_place.into_values().collect()
}

/// Gives files of the same path names that tell them apart: as many of the folders above them as it takes.
fn named(mut found: Vec<Found>) -> Vec<Found> {
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, candidate) in found.iter().enumerate() {
        groups.entry(candidate.path.clone()).or_default().push(at);
    }
    for (path, members) in groups.into_iter().filter(|(_, members)| members.len() > 1) {
        let depth = path.split('/').count();
        let places: Vec<Vec<String>> = members
            .iter()
            .filter_map(|at| found.get(*at))
            .map(|member| {
                let place = fs::canonicalize(&member.location).unwrap_or_else(|_| member.location.clone());
                place.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect()
            })
            .collect();
        let longest = places.iter().map(Vec::len).max().unwrap_or(depth);
        let tail = |place: &[String], length: usize| {
            place.get(place.len().saturating_sub(length)..).unwrap_or_default().join("/")
        };
        let enough = (depth + 1..=longest)
            .find(|length| {
                let mut names: Vec<String> = places.iter().map(|place| tail(place, *length)).collect();
                names.sort();
                names.dedup();
                names.len() == places.len()
            })
            .unwrap_or(longest);
        for (at, place) in members.iter().zip(&places) {
            if let Some(member) = found.get_mut(*at) {
                tail(place, enough).trim_start_matches('/').clone_into(&mut member.path);
            }
        }
    }
    found.sort_by(|a, b| (&a.path, &a.location).cmp(&(&b.path, &b.location)));
    found
}
