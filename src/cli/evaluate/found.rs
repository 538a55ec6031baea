//! A result and a truth, record by record.

use std::collections::BTreeMap;
use std::path::Path;

use crate::earlier::output::Output;
use crate::error::Error;

/// The columns that may hold the cluster that was found, the likeliest first.
const CLUSTER_COLUMNS: [&str; 3] = ["cluster_id", "client_id", "cluster"];

/// What names a row of the input in a folder that a run wrote.
const ROW_COLUMNS: [&str; 3] = ["file", "sheet", "row"];

/// A record of the truth: what names it, and its label.
#[derive(Debug)]
pub struct Labelled {
    /// The cells of the columns by which the two files know a record.
    pub key: Vec<String>,
    /// The true cluster.
    pub label: String,
    /// The cluster found, with the probability of belonging to it.
    pub cluster: Option<(String, f64)>,
    /// A name for the cluster of a record that was not found: it stands alone.
    alone: String,
}

/// The labelled records with the clusters they were found in.
#[derive(Debug)]
pub struct Found {
    /// The columns by which the two files know a record.
    pub keys: Vec<String>,
    /// The records of the truth.
    pub labelled: Vec<Labelled>,
    /// Whether the result tells probabilities.
    pub tells_probability: bool,
    /// The folder, if the result is one.
    pub folder: Option<Output>,
}

impl Found {
    /// Reads a result, a folder or a CSV of clusters, and a truth.
    pub fn read(result: &Path, truth: &Path) -> Result<Self, Error> {
        let folder = if result.is_dir() { Some(Output::open(result)?) } else { None };
        let found_path = if folder.is_some() { result.join("lineage.csv") } else { result.to_owned() };
        let (found, truth_path) = (Sheet::read(&found_path)?, truth);
        let truth = Sheet::read(truth_path)?;
        let label = truth.column("cluster").ok_or_else(|| {
            Error::usage(format!("`{}` has no column `cluster`", truth_path.display())).hint(
                "the truth is a CSV with the record's key (`id`, or `file,sheet,row`) and a column `cluster`",
            )
        })?;
        let cluster = CLUSTER_COLUMNS.iter().find_map(|name| found.column(name)).ok_or_else(|| {
            Error::usage(format!("`{}` has no column that names clusters", found_path.display()))
                .hint(format!("one of these is needed: {}", CLUSTER_COLUMNS.join(", ")))
        })?;
        let names_record = |name: &str| folder.is_none() || ROW_COLUMNS.contains(&name);
        let keys: Vec<(usize, usize)> = (truth.header.iter().enumerate())
            .filter(|(index, name)| *index != label && names_record(name))
            .filter_map(|(index, name)| Some((index, found.column(name)?)))
            .filter(|(_, other)| *other != cluster)
            .collect();
        if keys.is_empty() {
            return Err(Error::usage("the two files share no column that could be the record's key").hint(
                "name the key alike in both: `id`, or `file,sheet,row` for a folder that `kartoteka run` wrote",
            ));
        }
        let probability = found.column("probability");
        let mut clusters: BTreeMap<Vec<&str>, (&str, f64)> = BTreeMap::new();
        for row in &found.rows {
            let key = keys.iter().map(|(_, column)| row.get(*column).unwrap_or("")).collect();
            let likely = probability.and_then(|column| row.get(column)?.parse().ok()).unwrap_or(1.0);
            clusters.insert(key, (row.get(cluster).unwrap_or(""), likely));
        }
        let labelled = (truth.rows.iter().enumerate())
            .filter_map(|(number, row)| {
                let key: Vec<&str> = keys.iter().map(|(column, _)| row.get(*column).unwrap_or("")).collect();
                let label = row.get(label).filter(|label| !label.is_empty())?.to_owned();
                let cluster = clusters.get(&key).filter(|(cluster, _)| !cluster.is_empty());
                let cluster = cluster.map(|(cluster, likely)| ((*cluster).to_owned(), *likely));
                let key = key.into_iter().map(str::to_owned).collect();
                Some(Labelled { key, label, cluster, alone: format!("\u{0}{number}") })
            })
            .collect();
        let keys = keys.iter().filter_map(|(column, _)| truth.header.get(*column).cloned()).collect();
        Ok(Self { keys, labelled, tells_probability: probability.is_some(), folder })
    }

    /// The cluster, the label and the probability of each labelled record.
    pub fn records(&self) -> Vec<(&str, &str, f64)> {
        self.labelled
            .iter()
            .map(|record| match &record.cluster {
                Some((cluster, likely)) => (cluster.as_str(), record.label.as_str(), *likely),
                None => (record.alone.as_str(), record.label.as_str(), 1.0),
            })
            .collect()
    }
}

/// A CSV file in memory.
struct Sheet {
    header: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Sheet {
    fn read(path: &Path) -> Result<Self, Error> {
        let fail =
            |cause: csv::Error| Error::failed(format!("cannot read `{}`", path.display())).because(cause);
        let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(path).map_err(fail)?;
        let name = |name: &str| name.trim().trim_start_matches('\u{feff}').to_owned();
        let header = reader.headers().map_err(fail)?.iter().map(name).collect();
        let rows = reader.records().collect::<Result<_, _>>().map_err(fail)?;
        Ok(Self { header, rows })
    }

    fn column(&self, name: &str) -> Option<usize> {
        self.header.iter().position(|known| known == name)
    }
}
