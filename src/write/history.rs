//! `sources.jsonl`: what each client was made of, in a form in which one client is found without reading the others.
//!
//! The first line describes the tables: file, sheet, the header and the field of each column. Then a line for each client, sorted by
//! its id: its rows with every cell as written, what lost and why, and the pairs that joined the rows with their weights. With it every non-empty
//! value of every client row can be restored, and `explain`, `split` and `join` need nothing but the output folder.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use serde::Serialize;

use super::words::Words;
use super::{json, ordered, plain};
use crate::error::{AtPath as _, Error};
use crate::model::{Client, Join, RecordId, View};

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

/// Writes the file.
///
/// # Errors
/// When it cannot be written.
pub fn write(path: &Path, view: &View<'_>, words: &Words) -> Result<(), Error> {
    let mut file = BufWriter::new(File::create(path).at("create", path)?);
    // plain values become JSON without fail
    let head = serde_json::to_vec(&Tables { tables: heads(view) }).unwrap_or_default();
    file.write_all(&head).at("write", path)?;
    file.write_all(b"\n").at("write", path)?;
    let joins = Joins::new(view);
    let clients: Vec<(u32, &Client)> = (0..).zip(&view.results.base.clients).collect();
    ordered::write(&mut file, &clients, |(at, client), out| {
        Line { view, words, client, scratch: String::new() }.write(joins.of_client(*at), out);
    })
    .at("write", path)?;
    file.flush().at("write", path)
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

/// Each join with the client that it made: both as positions, sorted.
struct Joins(Vec<(u32, u32)>);

impl Joins {
    fn new(view: &View<'_>) -> Self {
        let linkage = &view.results.linkage;
        let client = |(at, join): (u32, &Join)| {
            let cluster = linkage.cluster.get(join.left.index()).copied().flatten()?;
            let client = view.results.base.client_of_cluster.get(cluster as usize)?;
            Some((*client, at))
        };
        let mut joins: Vec<(u32, u32)> = (0..).zip(&linkage.joins).filter_map(client).collect();
        joins.sort_unstable();
        Self(joins)
    }

    fn of_client(&self, client: u32) -> &[(u32, u32)] {
        let from = self.0.partition_point(|(known, _)| *known < client);
        let those = self.0.get(from..).unwrap_or_default();
        let until = those.partition_point(|(known, _)| *known == client);
        those.get(..until).unwrap_or_default()
    }
}

/// The line of a client as it is written: piece by piece, since the values of all rows of a base pass through here.
struct Line<'a> {
    view: &'a View<'a>,
    words: &'a Words,
    client: &'a Client,
    /// What is worded, before it is written as JSON.
    scratch: String,
}

impl Line<'_> {
    fn write(&mut self, joins: &[(u32, u32)], out: &mut String) {
        out.push_str("{\"id\":");
        json::text(&self.client.id.0, out);
        out.push_str(",\"rows\":");
        list(out, &self.client.records, |record, out| self.row(*record, out).is_some());
        if !joins.is_empty() {
            out.push_str(",\"joins\":");
            list(out, joins, |(_, join), out| self.join(*join, out).is_some());
        }
        out.push_str("}\n");
    }

    /// A row: the place of its table in the first line, its number, its key, its cells, and for each cell that the base
    /// does not show the column and why.
    fn row(&mut self, record: RecordId, out: &mut String) -> Option<()> {
        let key = self.view.key_of(record)?;
        let record = self.view.record(record)?;
        let table = self.view.table(record.origin.table)?;
        out.push_str("{\"table\":");
        plain::count(record.origin.table.0.into(), out);
        out.push_str(",\"row\":");
        plain::count(self.view.row_number(record.origin).into(), out);
        // writing to a string cannot fail
        let _ = write!(out, ",\"key\":\"{key}\",\"cells\":");
        list(out, table.row(record.origin.row), |cell, out| {
            match cell {
                Some(text) => json::text(text, out),
                None => out.push_str("null"),
            }
            true
        });
        let mut lost = self.client.alternatives.iter().filter(|lost| lost.origin == record.origin).peekable();
        if lost.peek().is_some() {
            out.push_str(",\"lost\":");
            list(out, lost, |lost, out| {
                out.push('[');
                plain::count(lost.column.into(), out);
                out.push(',');
                self.scratch.clear();
                self.words.tell_into(&lost.why, &mut self.scratch);
                json::text(&self.scratch, out);
                out.push(']');
                true
            });
        }
        out.push('}');
        Some(())
    }

    /// A join: the places of its two rows among the client's, and its evidence: comparison, level in words, weight in bits.
    fn join(&mut self, join: u32, out: &mut String) -> Option<()> {
        let Join { left, right, evidence } = self.view.results.linkage.joins.get(join as usize)?;
        let place = |record: &RecordId| self.client.records.iter().position(|known| known == record);
        let (first, second) = (self.view.record(*left)?, self.view.record(*right)?);
        let (left, right) = (place(left)?, place(right)?);
        out.push_str("{\"rows\":[");
        plain::count(left as u64, out);
        out.push(',');
        plain::count(right as u64, out);
        out.push_str("],\"evidence\":");
        list(out, evidence, |bar, out| {
            out.push('[');
            json::text(bar.comparison(), out);
            out.push(',');
            self.scratch.clear();
            self.words.tell_into(&bar.level(first, second), &mut self.scratch);
            json::text(&self.scratch, out);
            // two decimals: no more are shown
            let _ = write!(out, ",{:?}]", (bar.weight() * 100.0).round() / 100.0);
            true
        });
        out.push('}');
        Some(())
    }
}

/// Writes a JSON array; `write` says whether it wrote an entry.
fn list<T>(
    out: &mut String,
    values: impl IntoIterator<Item = T>,
    mut write: impl FnMut(T, &mut String) -> bool,
) {
    out.push('[');
    let mut written = false;
    for value in values {
        let before = out.len();
        if written {
            out.push(',');
        }
        if write(value, out) {
            written = true;
        } else {
            out.truncate(before);
        }
    }
    out.push(']');
}
