//! `sources.jsonl`: what each client was made of, in a form in which one client is found without reading the others.
//!
//! The first line describes the tables: file, sheet, the header and the field of each column. Then a line for each client, sorted by
//! its id: its rows with every cell as written, what lost and why, and the pairs that joined the rows with their weights. With it every non-empty
//! value of every client row can be restored, and `explain`, `split` and `join` need nothing but the output folder.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use rayon::prelude::*;
use serde::Serialize;

use super::words::Words;
use crate::error::{AtPath as _, Error};
use crate::model::{Client, Fingerprint, RecordId, View};

/// Clients that one thread renders at a time.
const CHUNK: usize = 1_024;
/// Chunks held in memory at once.
const CHUNKS: usize = 64;

#[derive(Serialize)]
struct Tables<'a> {
    tables: Vec<TableHead<'a>>,
}

#[derive(Serialize)]
struct TableHead<'a> {
    file: &'a str,
    sheet: &'a str,
    kind: &'static str,
    headers: Vec<&'a str>,
    fields: Vec<Option<&'static str>>,
}

#[derive(Serialize)]
struct Line<'a> {
    id: &'a str,
    rows: Vec<Row<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    joins: Vec<Join<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    /// The place of its table in the first line.
    table: u32,
    #[serde(rename = "row")]
    number: u32,
    key: String,
    cells: Vec<Option<&'a str>>,
    /// For each cell that the base does not show: its column and why.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lost: Vec<(u32, Cow<'a, str>)>,
}

#[derive(Serialize)]
struct Join<'a> {
    /// The places of the two rows among the client's.
    rows: (usize, usize),
    /// Comparison, level in words, weight in bits.
    evidence: Vec<(&'a str, Cow<'a, str>, f64)>,
}

/// Writes the file.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, view: &View<'_>, words: &Words) -> Result<(), Error> {
    let mut file = BufWriter::new(File::create(path).at("create", path)?);
    let head = line(&Tables { tables: heads(view) });
    file.write_all(&head).at("write", path)?;
    let joins = joins_of_clients(view);
    let clients: Vec<(u32, &Client)> = (0..).zip(&view.results.base.clients).collect();
    for block in clients.chunks(CHUNK * CHUNKS) {
        let rendered: Vec<Vec<u8>> = block
            .par_chunks(CHUNK)
            .map(|chunk| {
                let lines =
                    chunk.iter().map(|(at, client)| line(&of_client(view, words, client, joins.get(at))));
                lines.collect::<Vec<_>>().concat()
            })
            .collect();
        for bytes in rendered {
            file.write_all(&bytes).at("write", path)?;
        }
    }
    file.flush().at("write", path)
}

/// A value in one line; plain values become JSON without fail.
fn line<T: Serialize>(value: &T) -> Vec<u8> {
    let mut bytes = serde_json::to_vec(value).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn heads<'a>(view: &View<'a>) -> Vec<TableHead<'a>> {
    let results = view.results;
    let head =
        |(table, understanding): (&'a crate::model::Table, &'a crate::model::Understanding)| TableHead {
            file: view.file(understanding.table),
            sheet: &table.sheet,
            kind: understanding.kind.as_str(),
            headers: table.columns.iter().map(|column| column.header.as_str()).collect(),
            fields: understanding.columns.iter().map(|column| Some(column.field?.as_str())).collect(),
        };
    results.tables.iter().zip(&results.understandings).map(head).collect()
}

/// The joins of each client, as positions in the linkage, in order.
fn joins_of_clients(view: &View<'_>) -> BTreeMap<u32, Vec<u32>> {
    let linkage = &view.results.linkage;
    let mut joins: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (at, (left, ..)) in (0..).zip(&linkage.joins) {
        let cluster = linkage.cluster.get(left.index()).copied().flatten();
        let client = cluster.and_then(|cluster| view.results.base.client_of_cluster.get(cluster as usize));
        if let Some(client) = client {
            joins.entry(*client).or_default().push(at);
        }
    }
    joins
}

fn of_client<'a>(
    view: &View<'a>,
    words: &'a Words,
    client: &'a Client,
    joins: Option<&Vec<u32>>,
) -> Line<'a> {
    let place = |record: RecordId| client.records.iter().position(|known| *known == record);
    let join = |at: &u32| {
        let (left, right, evidence) = view.results.linkage.joins.get(*at as usize)?;
        let bars = evidence.iter().map(|bar| (bar.comparison, words.tell(&bar.level), rounded(bar.weight)));
        Some(Join { rows: (place(*left)?, place(*right)?), evidence: bars.collect() })
    };
    Line {
        id: &client.id.0,
        rows: client.records.iter().filter_map(|record| row(view, words, client, *record)).collect(),
        joins: joins.into_iter().flatten().filter_map(join).collect(),
    }
}

fn row<'a>(view: &View<'a>, words: &'a Words, client: &'a Client, record: RecordId) -> Option<Row<'a>> {
    let record = view.record(record)?;
    let table = view.table(record.origin.table)?;
    let of_row = client.alternatives.iter().filter(|lost| lost.origin == record.origin);
    let lost = of_row.filter_map(|lost| {
        let same = |column: &crate::model::Column| {
            column.header == lost.header && column.cell(record.origin.row) == Some(lost.text.as_str())
        };
        let at = table.columns.iter().position(same)?;
        Some((u32::try_from(at).ok()?, words.tell(&lost.why)))
    });
    Some(Row {
        table: record.origin.table.0,
        number: view.row_number(record.origin),
        key: Fingerprint::of(record).to_string(),
        cells: table.columns.iter().map(|column| column.cell(record.origin.row)).collect(),
        lost: lost.collect(),
    })
}

/// A weight with two decimals: no more are shown.
fn rounded(weight: f64) -> f64 {
    (weight * 100.0).round() / 100.0
}
