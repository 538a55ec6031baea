//! How the clients of a folder grew, against a truth: from the joins that `sources.jsonl` keeps and the pairs that the
//! folder says something of.

use std::collections::BTreeMap;

use super::found::Found;
use crate::earlier::output::Output;
use crate::error::Error;
use crate::link::evaluate::{Growth, Join, RuleFigures, Step, Zone, deciding};

/// The code of rows that an order or a call brought to a client that they name.
pub const NAMED: &str = "named";
/// The code of rows of which the folder does not tell how they came to their client.
pub const UNTOLD: &str = "untold";

/// What a folder tells beyond clusters.
pub struct Grown {
    /// What put the pairs together.
    pub rules: Vec<RuleFigures>,
    /// Every threshold that makes a difference.
    pub steps: Vec<Step>,
    /// The pairs of clients of which something is said.
    pub said: Vec<(Zone, String, String)>,
    /// The pairs left to a person: their probability, and whether they are truly one client.
    pub review: Vec<(f64, bool)>,
}

/// A pair of clients that a file of the folder names.
struct Pair {
    left: String,
    right: String,
    probability: f64,
}

/// Follows the joins of a folder; `records` are its labelled records with their clusters.
pub fn grown(
    folder: &Output,
    found: &Found,
    records: &[(&str, &str, f64)],
    true_pairs: u64,
) -> Result<Grown, Error> {
    let mut rows = Rows::new(found);
    let joins = rows.joins(folder)?;
    let first = rows.first_of_client;
    let mut growth = Growth::new(&rows.labels, true_pairs);
    let (rules, mut steps) = growth.join(joins);
    let (review, related) = (pairs(folder, "review.csv")?, pairs(folder, "relations.csv")?);
    let open = review
        .iter()
        .filter_map(|pair| Some((*first.get(&pair.left)?, *first.get(&pair.right)?, pair.probability)));
    steps.extend(growth.say_same(open.collect()));
    let label_of = labels_of(records);
    let judged = review.iter().filter_map(|pair| {
        let (left, right) = (label_of.get(pair.left.as_str())?, label_of.get(pair.right.as_str())?);
        Some((pair.probability, left == right))
    });
    let judged = judged.collect();
    let said = (review.into_iter().map(|pair| (Zone::Review, pair.left, pair.right)))
        .chain(related.into_iter().map(|pair| (Zone::Related, pair.left, pair.right)))
        .collect();
    Ok(Grown { rules, steps, said, review: judged })
}

/// What each client is: what most of its records are.
fn labels_of<'a>(records: &[(&'a str, &'a str, f64)]) -> BTreeMap<&'a str, &'a str> {
    let mut counts: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for &(cluster, label, _) in records {
        *counts.entry((cluster, label)).or_default() += 1;
    }
    let mut most: BTreeMap<&str, (u64, &str)> = BTreeMap::new();
    for ((cluster, label), count) in counts {
        let best = most.entry(cluster).or_insert((count, label));
        *best = (*best).max((count, label));
    }
    most.into_iter().map(|(cluster, (_, label))| (cluster, label)).collect()
}

fn pairs(folder: &Output, file: &str) -> Result<Vec<Pair>, Error> {
    let pair = |row: Vec<(String, String)>| {
        let cell = |name: &str| row.iter().find(|(known, _)| known == name).map(|(_, text)| text.clone());
        let probability = cell("probability").and_then(|text| text.parse().ok()).unwrap_or(0.0);
        Some(Pair { left: cell("left_id")?, right: cell("right_id")?, probability })
    };
    Ok(folder.rows(file, |_| true)?.into_iter().filter_map(pair).collect())
}

/// The rows of the clients and the labelled records, each once.
struct Rows<'a> {
    found: &'a Found,
    /// The label of each, by a number.
    labels: Vec<Option<u32>>,
    numbers: BTreeMap<&'a str, u32>,
    /// The labelled records by what names them, until their row is met.
    unmet: BTreeMap<&'a [String], Vec<usize>>,
    /// A row of each client.
    first_of_client: BTreeMap<String, usize>,
}

impl<'a> Rows<'a> {
    fn new(found: &'a Found) -> Self {
        let mut unmet: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
        for (at, record) in found.labelled.iter().enumerate() {
            unmet.entry(&record.key).or_default().push(at);
        }
        Self { found, labels: Vec::new(), numbers: BTreeMap::new(), unmet, first_of_client: BTreeMap::new() }
    }

    fn add(&mut self, record: Option<usize>) -> usize {
        let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
        let label = record.and_then(|at| self.found.labelled.get(at));
        let number = label.map(|record| *self.numbers.entry(&record.label).or_insert(next));
        self.labels.push(number);
        self.labels.len() - 1
    }

    /// All joins: those that were kept, then those that bring what no join explains to a row of its client.
    fn joins(&mut self, folder: &Output) -> Result<Vec<Join>, Error> {
        let mut joins = Vec::new();
        folder.each_history(|tables, history| {
            let places: Vec<usize> = history
                .rows
                .iter()
                .map(|row| {
                    let table = tables.get(row.table);
                    let cell = |name: &String| match name.as_str() {
                        "file" => table.map_or_else(String::new, |table| table.file.clone()),
                        "sheet" => table.map_or_else(String::new, |table| table.sheet.clone()),
                        _ => row.row.to_string(),
                    };
                    let key: Vec<String> = self.found.keys.iter().map(cell).collect();
                    let record = self.unmet.get_mut(key.as_slice()).and_then(Vec::pop);
                    self.add(record)
                })
                .collect();
            for join in &history.joins {
                let (left, right) = join.rows;
                let (Some(&left), Some(&right)) = (places.get(left), places.get(right)) else { continue };
                let made = join.evidence.iter().map(|(name, _, weight)| (name.as_str(), *weight));
                joins.push(Join { left, right, weight: join.weight(), evidence: deciding(made) });
            }
            if let Some(&first) = places.first() {
                joins.extend(places.iter().map(|&place| untold(first, place, UNTOLD)));
                self.first_of_client.insert(history.id, first);
            }
        })?;
        for at in std::mem::take(&mut self.unmet).into_values().flatten() {
            let place = self.add(Some(at));
            let Some((client, _)) = self.found.labelled.get(at).and_then(|record| record.cluster.as_ref())
            else {
                continue;
            };
            let first = *self.first_of_client.entry(client.clone()).or_insert(place);
            joins.push(untold(first, place, NAMED));
        }
        Ok(joins)
    }
}

/// A join that no weights tell of; where other joins have made it, it makes nothing.
fn untold(left: usize, right: usize, code: &str) -> Join {
    Join { left, right, weight: f64::NEG_INFINITY, evidence: vec![code.to_owned()] }
}
