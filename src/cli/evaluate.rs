//! `kartoteka evaluate`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::args::EvaluateArguments;
use super::{exit, print};
use crate::error::Error;
use crate::link::evaluate::evaluate as judge;

/// The columns that may hold the cluster that was found, the likeliest first.
const CLUSTER_COLUMNS: [&str; 3] = ["cluster_id", "client_id", "cluster"];

/// A CSV file in memory.
struct Labels {
    header: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

/// Prints how good a result is against a truth.
pub fn evaluate(arguments: &EvaluateArguments) -> Result<u8, Error> {
    let found_path = lineage_of(&arguments.result);
    let found = Labels::read(&found_path)?;
    let truth = Labels::read(&arguments.truth)?;
    let label = truth.column("cluster").ok_or_else(|| {
        Error::usage(format!("`{}` has no column `cluster`", arguments.truth.display())).hint(
            "the truth is a CSV with the record's key (`id`, or `file,sheet,row`) and a column `cluster`",
        )
    })?;
    let cluster = CLUSTER_COLUMNS.iter().find_map(|name| found.column(name)).ok_or_else(|| {
        Error::usage(format!("`{}` has no column that names clusters", found_path.display()))
            .hint(format!("one of these is needed: {}", CLUSTER_COLUMNS.join(", ")))
    })?;
    let keys: Vec<(usize, usize)> = truth
        .header
        .iter()
        .enumerate()
        .filter(|(index, _)| *index != label)
        .filter_map(|(index, name)| Some((index, found.column(name)?)))
        .filter(|(_, other)| *other != cluster)
        .collect();
    if keys.is_empty() {
        return Err(Error::usage("the two files share no column that could be the record's key").hint(
            "name the key alike in both: `id`, or `file,sheet,row` for a folder that `kartoteka run` wrote",
        ));
    }
    let mut clusters: BTreeMap<Vec<&str>, &str> = BTreeMap::new();
    for row in &found.rows {
        let key = keys.iter().map(|(_, column)| row.get(*column).unwrap_or("")).collect();
        clusters.insert(key, row.get(cluster).unwrap_or(""));
    }
    let alone: Vec<String> = (0..truth.rows.len()).map(|row| format!("\u{0}{row}")).collect();
    let records = truth.rows.iter().zip(&alone).filter_map(|(row, alone)| {
        let key: Vec<&str> = keys.iter().map(|(column, _)| row.get(*column).unwrap_or("")).collect();
        let label = row.get(label).filter(|label| !label.is_empty())?;
        let cluster = clusters.get(&key).copied().filter(|cluster| !cluster.is_empty());
        Some((cluster.unwrap_or(alone), label))
    });
    let figures = serde_json::to_string_pretty(&judge(records))
        .map_err(|cause| Error::failed("cannot write JSON").because(cause))?;
    print(&(figures + "\n"))?;
    Ok(exit::DONE)
}

/// The rows of a result: `lineage.csv` of a folder, or the file itself.
fn lineage_of(result: &Path) -> PathBuf {
    if result.is_dir() { result.join("lineage.csv") } else { result.to_owned() }
}

impl Labels {
    fn read(path: &Path) -> Result<Self, Error> {
        let fail =
            |cause: csv::Error| Error::failed(format!("cannot read `{}`", path.display())).because(cause);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(fail)?;
        let header = reader.headers().map_err(fail)?.iter().map(|name| name.trim().to_owned()).collect();
        let rows = reader.records().collect::<Result<_, _>>().map_err(fail)?;
        Ok(Self { header, rows })
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|known| known.trim_start_matches('\u{feff}') == name)
    }
}
