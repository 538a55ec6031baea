//! The output folder: it appears whole or not at all, and takes nobody else's place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{AtPath, Error};

/// The file by which a folder is known to have been written by a run.
const MARK: &str = "run.json";

/// A folder being written: a hidden sibling of the target until [`OutputFolder::commit`] puts it in place. Dropped
/// without that, it is removed and the target is as it was.
#[derive(Debug)]
pub struct OutputFolder {
    target: PathBuf,
    work: PathBuf,
    /// Parents of the target that did not exist, the outermost last.
    made_parents: Vec<PathBuf>,
}

impl OutputFolder {
    /// Checks that `target` may be written and makes the folder to write into.
    ///
    /// # Errors
    /// When `target` lies in an input or an input in it, when it exists and `force` is not given, when it exists and holds
    /// something that no run wrote, or when the folder cannot be made.
    pub fn prepare(target: &Path, inputs: &[PathBuf], force: bool) -> Result<Self, Error> {
        let target = resolved(target)?;
        refuse_overlap(&target, inputs)?;
        refuse_occupied(&target, force)?;
        let (parent, name) = match (target.parent(), target.file_name()) {
            (Some(parent), Some(name)) => (parent.to_owned(), name.to_string_lossy().into_owned()),
            _ => {
                return Err(Error::usage(format!("cannot write to `{}`", target.display()))
                    .hint("name a folder that does not exist yet, for example `--out out`"));
            }
        };
        let made_parents: Vec<PathBuf> =
            parent.ancestors().take_while(|folder| !folder.exists()).map(Path::to_owned).collect();
        fs::create_dir_all(&parent).at("create", &parent)?;
        let work = free_sibling(&parent, &name, "partial")?;
        Ok(Self { target, work, made_parents })
    }

    /// The folder to write into.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.work
    }

    /// Puts the folder in place and returns where that is.
    ///
    /// # Errors
    /// When it cannot be moved; then what stood there before stands there again.
    pub fn commit(mut self) -> Result<PathBuf, Error> {
        let old = self.move_old_away()?;
        if let Err(cause) = fs::rename(&self.work, &self.target) {
            if let Some(old) = &old {
                // what was there goes back; if even that fails, the message still names what went wrong first
                let _ = fs::rename(old, &self.target);
            }
            return Err(Error::io("write", &self.target, cause));
        }
        self.work = PathBuf::new();
        self.made_parents.clear();
        if let Some(old) = old {
            fs::remove_dir_all(&old)
                .at("remove the previous output, moved to", &old)
                .map_err(|error| error.hint("the new output is in place; remove that folder by hand"))?;
        }
        Ok(self.target.clone())
    }

    fn move_old_away(&self) -> Result<Option<PathBuf>, Error> {
        if !self.target.exists() {
            return Ok(None);
        }
        // the check was made before a long run: look again at what is about to be replaced
        refuse_occupied(&self.target, true)?;
        let (Some(parent), Some(name)) = (self.target.parent(), self.target.file_name()) else {
            return Ok(None);
        };
        let old = free_sibling(parent, &name.to_string_lossy(), "old")?;
        // a folder can be renamed onto an empty one on some systems only
        fs::remove_dir(&old).at("remove", &old)?;
        fs::rename(&self.target, &old).at("replace", &self.target)?;
        Ok(Some(old))
    }
}

impl Drop for OutputFolder {
    fn drop(&mut self) {
        if self.work.as_os_str().is_empty() {
            return;
        }
        // nothing can be told from here; what remains is a hidden folder with a telling name
        let _ = fs::remove_dir_all(&self.work);
        for parent in &self.made_parents {
            let _ = fs::remove_dir(parent);
        }
    }
}

/// Makes an empty folder `.NAME.WHAT` beside the target, or `.NAME.WHAT-2` and so on where that is taken.
fn free_sibling(parent: &Path, name: &str, what: &str) -> Result<PathBuf, Error> {
    let mut number = 1;
    loop {
        let suffix = if number == 1 { String::new() } else { format!("-{number}") };
        let path = parent.join(format!(".{name}.{what}{suffix}"));
        match fs::create_dir(&path) {
            Ok(()) => return Ok(path),
            Err(cause) if cause.kind() == io::ErrorKind::AlreadyExists && number < 1_000 => number += 1,
            Err(cause) => return Err(Error::io("create", &path, cause)),
        }
    }
}

/// The absolute path, with links followed as far as it exists.
fn resolved(path: &Path) -> Result<PathBuf, Error> {
    let absolute = std::path::absolute(path).at("find", path)?;
    let mut known = absolute.as_path();
    let mut missing = Vec::new();
    loop {
        if let Ok(real) = known.canonicalize() {
            return Ok(missing.iter().rev().fold(real, |path: PathBuf, name| path.join(name)));
        }
        match (known.parent(), known.file_name()) {
            (Some(parent), Some(name)) => {
                missing.push(name.to_owned());
                known = parent;
            }
            _ => return Ok(absolute),
        }
    }
}

fn refuse_overlap(target: &Path, inputs: &[PathBuf]) -> Result<(), Error> {
    for input in inputs {
        let real = resolved(input)?;
        if target.starts_with(&real) {
            return Err(Error::usage(format!(
                "the output folder `{}` lies inside the input `{}`",
                target.display(),
                input.display()
            ))
            .hint("the next run would read its own output; name a folder beside the input"));
        }
        if real.starts_with(target) {
            return Err(Error::usage(format!(
                "the input `{}` lies inside the output folder `{}`",
                input.display(),
                target.display()
            ))
            .hint("replacing the folder would remove the input; name another folder with `--out`"));
        }
    }
    Ok(())
}

fn refuse_occupied(target: &Path, force: bool) -> Result<(), Error> {
    let Ok(found) = fs::metadata(target) else { return Ok(()) };
    if !found.is_dir() {
        return Err(Error::usage(format!("`{}` is not a folder", target.display()))
            .hint("name a folder with `--out`"));
    }
    let empty = fs::read_dir(target).at("read", target)?.next().is_none();
    if empty {
        return Ok(());
    }
    if !force {
        return Err(Error::usage(format!("the output folder `{}` already exists", target.display()))
            .hint("add `--force` to replace it, or name another folder with `--out`"));
    }
    if !was_written_by_a_run(target) {
        return Err(Error::usage(format!(
            "the output folder `{}` holds files that are not the output of a run (no `{MARK}` of this tool)",
            target.display()
        ))
        .hint("nothing was removed; empty the folder yourself, or name another one with `--out`"));
    }
    Ok(())
}

fn was_written_by_a_run(folder: &Path) -> bool {
    #[derive(serde::Deserialize)]
    struct Mark {
        tool: String,
    }
    let text = fs::read(folder.join(MARK)).unwrap_or_default();
    serde_json::from_slice::<Mark>(&text).is_ok_and(|mark| mark.tool == env!("CARGO_PKG_NAME"))
}
