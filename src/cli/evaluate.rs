//! `kartoteka evaluate`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::args::EvaluateArguments;
use super::{exit, print};
use crate::error::Error;
use crate::link::evaluate::{
    Evaluation, Reliability, Threshold, belonging, evaluate as judge, reliability, thresholds,
};

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
    let probability = found.column("probability");
    let mut clusters: BTreeMap<Vec<&str>, (&str, f64)> = BTreeMap::new();
    for row in &found.rows {
        let key = keys.iter().map(|(_, column)| row.get(*column).unwrap_or("")).collect();
        let likely = probability.and_then(|column| row.get(column)?.parse().ok()).unwrap_or(1.0);
        clusters.insert(key, (row.get(cluster).unwrap_or(""), likely));
    }
    let alone: Vec<String> = (0..truth.rows.len()).map(|row| format!("\u{0}{row}")).collect();
    let records: Vec<(&str, &str, f64)> = (truth.rows.iter().zip(&alone))
        .filter_map(|(row, alone)| {
            let key: Vec<&str> = keys.iter().map(|(column, _)| row.get(*column).unwrap_or("")).collect();
            let label = row.get(label).filter(|label| !label.is_empty())?;
            let found = clusters.get(&key).copied().filter(|(cluster, _)| !cluster.is_empty());
            let (cluster, likely) = found.unwrap_or((alone, 1.0));
            Some((cluster, label, likely))
        })
        .collect();
    let report = Report {
        figures: judge(records.iter().map(|&(cluster, label, _)| (cluster, label))),
        thresholds: probability.map(|_| thresholds(&records)),
        reliability: probability.map(|_| reliability(belonging(&records).into_iter())),
        review: review(&arguments.result, &records)?,
    };
    let figures = serde_json::to_string_pretty(&report)
        .map_err(|cause| Error::failed("cannot write JSON").because(cause))?;
    print(&(figures + "\n"))?;
    Ok(exit::DONE)
}

/// What is printed.
#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    figures: Evaluation,
    /// What other thresholds would have given; only where the result tells probabilities.
    #[serde(skip_serializing_if = "Option::is_none")]
    thresholds: Option<Vec<Threshold>>,
    /// How often records truly belong where they were put, by the probability that they were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    reliability: Option<Vec<Reliability>>,
    /// The pairs left to a person: how many are truly one client, by the probability that they were given.
    #[serde(skip_serializing_if = "Option::is_none")]
    review: Option<Vec<Reliability>>,
}

/// The pairs of `review.csv` against the truth; a client is what most of its records are. `None` for a CSV of clusters.
fn review(result: &Path, records: &[(&str, &str, f64)]) -> Result<Option<Vec<Reliability>>, Error> {
    let path = result.join("review.csv");
    if !path.is_file() {
        return Ok(None);
    }
    let mut counts: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for &(cluster, label, _) in records {
        *counts.entry((cluster, label)).or_default() += 1;
    }
    let mut label_of: BTreeMap<&str, (u64, &str)> = BTreeMap::new();
    for ((cluster, label), count) in counts {
        let best = label_of.entry(cluster).or_insert((count, label));
        *best = (*best).max((count, label));
    }
    let pairs = Labels::read(&path)?;
    let columns = (pairs.column("left_id"), pairs.column("right_id"), pairs.column("probability"));
    let (Some(left), Some(right), Some(probability)) = columns else { return Ok(None) };
    let judged = pairs.rows.iter().filter_map(|row| {
        let (left, right) = (label_of.get(row.get(left)?)?, label_of.get(row.get(right)?)?);
        Some((row.get(probability)?.parse().ok()?, left.1 == right.1))
    });
    Ok(Some(reliability(judged)))
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
