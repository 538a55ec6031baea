//! An output folder, looked into without reading all of it.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::{AtPath as _, Error};

/// The tables that client rows were read from.
#[derive(Clone, Debug, Deserialize)]
pub struct TableHead {
    /// The file.
    pub file: String,
    /// The sheet; empty for a text file.
    pub sheet: String,
    /// What the table was taken for.
    pub kind: String,
    /// The headers of its columns.
    pub headers: Vec<String>,
    /// The fields of its columns.
    pub fields: Vec<Option<String>>,
}

/// What a client was made of.
#[derive(Clone, Debug, Deserialize)]
pub struct History {
    /// Its id.
    pub id: String,
    /// Its rows.
    pub rows: Vec<SourceRow>,
    /// The pairs that joined them.
    #[serde(default)]
    pub joins: Vec<Join>,
}

/// A row of the input.
#[derive(Clone, Debug, Deserialize)]
pub struct SourceRow {
    /// The place of its table.
    pub table: usize,
    /// The number a person sees.
    pub row: u32,
    /// By what its record is known again.
    pub key: String,
    /// Its cells as written.
    pub cells: Vec<Option<String>>,
    /// The cells that the base does not show, by column, and why.
    #[serde(default)]
    pub lost: Vec<(usize, String)>,
}

/// What joined two rows.
#[derive(Clone, Debug, Deserialize)]
pub struct Join {
    /// The places of the rows among the client's.
    pub rows: (usize, usize),
    /// Comparison, level in words, weight in bits.
    pub evidence: Vec<(String, String, f64)>,
}

impl Join {
    /// The sum of its weights, in bits.
    #[must_use]
    pub fn weight(&self) -> f64 {
        self.evidence.iter().map(|(_, _, weight)| weight).sum()
    }
}

#[derive(Deserialize)]
struct Run {
    #[serde(default)]
    language: String,
}

#[derive(Deserialize)]
struct Head {
    tables: Vec<TableHead>,
}

/// An output folder.
#[derive(Clone, Debug)]
pub struct Output {
    folder: PathBuf,
}

impl Output {
    /// Opens the output of a run.
    ///
    /// # Errors
    /// When the folder is not the output of a run.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        for name in ["run.json", "sources.jsonl", "clients.csv"] {
            let path = folder.join(name);
            std::fs::metadata(&path)
                .at("read", &path)
                .map_err(|error| error.hint("give the folder that `kartoteka run` wrote"))?;
        }
        Ok(Self { folder: folder.to_owned() })
    }

    /// The language in which the run spoke; empty where the run did not say it.
    ///
    /// # Errors
    /// When `run.json` cannot be read.
    pub fn language(&self) -> Result<String, Error> {
        let path = self.folder.join("run.json");
        let text = std::fs::read_to_string(&path).at("read", &path)?;
        let run: Run = serde_json::from_str(&text)
            .map_err(|cause| Error::failed(format!("`{}` is damaged", path.display())).because(cause))?;
        Ok(run.language)
    }

    /// The tables, and what the clients of these ids were made of; the clients are found by halving the file.
    ///
    /// # Errors
    /// When the file cannot be read, or there is no such client.
    pub fn histories(&self, ids: &[&str]) -> Result<(Vec<TableHead>, Vec<History>), Error> {
        let path = self.folder.join("sources.jsonl");
        let mut file = BufReader::new(File::open(&path).at("read", &path)?);
        let mut first = String::new();
        file.read_line(&mut first).at("read", &path)?;
        let damaged = |cause| Error::failed(format!("`{}` is damaged", path.display())).because(cause);
        let head: Head = serde_json::from_str(&first).map_err(damaged)?;
        let end = file.get_ref().metadata().at("read", &path)?.len();
        let mut found = Vec::new();
        for id in ids {
            let line = halved(&mut file, first.len() as u64, end, id).at("read", &path)?;
            let line = line.ok_or_else(|| self.no_such_client(id))?;
            found.push(serde_json::from_slice(&line).map_err(damaged)?);
        }
        Ok((head.tables, found))
    }

    /// Goes through what every client was made of, in the order of their ids, with the tables their rows stand in.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn each_history(&self, mut look: impl FnMut(&[TableHead], History)) -> Result<(), Error> {
        let path = self.folder.join("sources.jsonl");
        let mut file = BufReader::new(File::open(&path).at("read", &path)?);
        let damaged = |cause| Error::failed(format!("`{}` is damaged", path.display())).because(cause);
        let mut line = String::new();
        file.read_line(&mut line).at("read", &path)?;
        let head: Head = serde_json::from_str(&line).map_err(damaged)?;
        line.clear();
        while file.read_line(&mut line).at("read", &path)? > 0 {
            look(&head.tables, serde_json::from_str(&line).map_err(damaged)?);
            line.clear();
        }
        Ok(())
    }

    /// The rows of a CSV file of the folder that fit, with the names of the columns.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn rows(
        &self,
        name: &str,
        fits: impl Fn(&dyn Fn(&str) -> String) -> bool,
    ) -> Result<Vec<Vec<(String, String)>>, Error> {
        let path = self.folder.join(name);
        let fail =
            |cause: csv::Error| Error::failed(format!("cannot read `{}`", path.display())).because(cause);
        let mut reader = csv::Reader::from_path(&path).map_err(fail)?;
        let header = reader.headers().map_err(fail)?.clone();
        let mut record = csv::StringRecord::new();
        let mut found = Vec::new();
        while reader.read_record(&mut record).map_err(fail)? {
            let cell = |column: &str| {
                let at = header.iter().position(|known| known == column);
                at.and_then(|at| record.get(at)).unwrap_or("").to_owned()
            };
            if fits(&cell) {
                let cells = header.iter().zip(record.iter());
                found.push(
                    cells
                        .map(|(name, cell)| (name.to_owned(), crate::write::unguarded(cell).to_owned()))
                        .collect(),
                );
            }
        }
        Ok(found)
    }

    fn no_such_client(&self, id: &str) -> Error {
        let led = self.rows("redirects.csv", |cell| cell("old_id") == id).unwrap_or_default();
        let to = led.first().and_then(|row| row.iter().find(|(name, _)| name == "new_id"));
        let error = Error::usage(format!("there is no client `{id}` in `{}`", self.folder.display()));
        match to {
            Some((_, to)) => error.hint(format!("it was merged into `{to}`")),
            None => {
                error.hint("ids stand in the first column of `clients.csv`: C and twelve letters and digits")
            }
        }
    }
}

/// The line of a client in a file of lines sorted by id.
fn halved(file: &mut BufReader<File>, start: u64, end: u64, id: &str) -> std::io::Result<Option<Vec<u8>>> {
    // a line that begins at or after `low` and before `high` may be the one
    let (mut low, mut high) = (start, end);
    let mut line = Vec::new();
    while low < high {
        let middle = low + (high - low) / 2;
        // the first line that begins at or after the middle
        let begin = if middle == low {
            low
        } else {
            file.seek(SeekFrom::Start(middle - 1))?;
            line.clear();
            middle - 1 + file.read_until(b'\n', &mut line)? as u64
        };
        if begin >= high {
            high = middle;
            continue;
        }
        file.seek(SeekFrom::Start(begin))?;
        line.clear();
        let length = file.read_until(b'\n', &mut line)? as u64;
        match id_of(&line).cmp(id.as_bytes()) {
            std::cmp::Ordering::Equal => return Ok(Some(line)),
            std::cmp::Ordering::Less => low = begin + length,
            std::cmp::Ordering::Greater => high = middle,
        }
    }
    Ok(None)
}

/// The id of a line: what stands between the first quotes of its value.
fn id_of(line: &[u8]) -> &[u8] {
    let rest = line.strip_prefix(b"{\"id\":\"").unwrap_or_default();
    rest.split(|byte| *byte == b'"').next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write as _;

    #[test]
    fn every_client_is_found_and_no_other() {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        let head = "{\"tables\":[]}\n";
        let mut text = head.to_owned();
        for number in (0..200_u32).map(|number| number * 3) {
            // lines of very different lengths
            let rest = "x".repeat((number as usize * 37) % 900);
            text += &["{\"id\":\"C", &format!("{number:04}"), "\",\"rows\":[\"", &rest, "\"]}\n"].concat();
        }
        file.write_all(text.as_bytes()).unwrap();
        let mut reader = BufReader::new(File::open(file.path()).unwrap());
        for number in 0..610_u32 {
            let id = format!("C{number:04}");
            let line = halved(&mut reader, head.len() as u64, text.len() as u64, &id).unwrap();
            assert_eq!(line.is_some(), number % 3 == 0 && number < 600, "{id}");
            assert!(line.is_none_or(|line| id_of(&line) == id.as_bytes()));
        }
    }
}
