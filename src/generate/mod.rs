//! Client lists nobody has: made engagements of any size with their truth, to measure on and to try things out.
//!
//! Everything follows from a seed and a number: a firm is made from its number alone, so threads share the work, memory
//! does not grow with the size, and the same seed gives the same bytes anywhere.

mod dice;
mod firm;
mod language;
mod lists;
mod mess;
mod numbers;
mod orders;

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use crate::error::{AtPath, Error};
use crate::progress::Progress;

pub use lists::Plan;

/// Firms a thread makes at a time.
const BATCH: u64 = 4_096;

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// Firms and private clients.
    pub clients: u64,
    /// Their rows in all lists.
    pub rows: u64,
    /// Orders.
    pub orders: u64,
}

/// A piece of work: firms, the number of rows before them, and the most rows its last firm may have.
struct Piece {
    firms: std::ops::Range<u64>,
    first_row: u64,
    last: u64,
}

/// Writes a made engagement into the folder: the lists into `input`, beside it `truth.csv` (file, sheet, row, cluster) with the firm
/// behind every row of a client and `truth_orders.csv` with that of every order. A flat plan writes `clients.csv` and
/// `truth.csv` (id, cluster).
///
/// # Errors
/// When a file cannot be written.
pub fn generate(plan: &Plan, folder: &Path, progress: &dyn Progress) -> Result<Made, Error> {
    let input = if plan.flat { folder.to_owned() } else { folder.join("input") };
    std::fs::create_dir_all(&input).at("create", &input)?;
    let mut lists = lists::files(plan)
        .into_iter()
        .map(|(name, header)| List::create(&input, name, &header))
        .collect::<Result<Vec<_>, _>>()?;
    let key = if plan.flat { "id,cluster\n" } else { "file,sheet,row,cluster\n" };
    let mut truth = Text::create(folder.join("truth.csv"), key)?;
    let mut truth_orders =
        if plan.flat { None } else { Some(Text::create(folder.join("truth_orders.csv"), key)?) };
    let mut made = Made { clients: 0, rows: 0, orders: 0 };
    progress.begin("compose", Some(plan.rows));
    let mut pieces = pieces(plan);
    loop {
        // a few pieces a thread: enough to keep all busy, few enough to hold in memory
        let round: Vec<Piece> = pieces.by_ref().take(rayon::current_num_threads() * 4).collect();
        if round.is_empty() {
            break;
        }
        let batches: Vec<lists::Batch> = round
            .par_iter()
            .map(|piece| lists::batch(plan, piece.firms.clone(), piece.first_row, piece.last))
            .collect::<Result<_, _>>()?;
        for (piece, batch) in round.iter().zip(batches) {
            made.clients += piece.firms.end - piece.firms.start;
            for (list, (text, clusters)) in lists.iter_mut().zip(batch.files) {
                list.text.write(&text)?;
                let rows = clusters.len() as u64;
                let (count, truth) = match &mut truth_orders {
                    Some(truth_orders) if list.name == lists::ORDERS => (&mut made.orders, truth_orders),
                    _ => (&mut made.rows, &mut truth),
                };
                *count += rows;
                list.tell(&clusters, plan.flat, truth)?;
            }
            progress.advance(piece.firms.end - piece.firms.start);
        }
    }
    for list in lists {
        list.text.close()?;
    }
    truth.close()?;
    truth_orders.map_or(Ok(()), Text::close)?;
    progress.end(&format!("{} rows of {} clients, {} orders", made.rows, made.clients, made.orders));
    Ok(made)
}

/// Cuts the firms into pieces, until there are as many rows as planned.
fn pieces(plan: &Plan) -> impl Iterator<Item = Piece> {
    let (rows, seed) = (plan.rows, plan.seed);
    let mut next = (0, 0);
    std::iter::from_fn(move || {
        let (first, first_row) = next;
        let (mut firm, mut row, mut last) = (first, first_row, 0);
        while row < rows && firm < first + BATCH {
            last = lists::copies(seed, firm).min(rows - row);
            row += last;
            firm += 1;
        }
        next = (firm, row);
        (firm > first).then_some(Piece { firms: first..firm, first_row, last })
    })
}

/// A file of lines.
struct Text {
    path: PathBuf,
    file: BufWriter<File>,
}

impl Text {
    fn create(path: PathBuf, header: &str) -> Result<Self, Error> {
        let file = File::create(&path).at("create", &path)?;
        let mut text = Self { file: BufWriter::with_capacity(1 << 18, file), path };
        text.write(header.as_bytes())?;
        Ok(text)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<(), Error> {
        self.file.write_all(bytes).at("write", &self.path)
    }

    fn close(mut self) -> Result<(), Error> {
        self.file.flush().at("write", &self.path)
    }
}

/// A list and how many lines it has.
struct List {
    name: &'static str,
    text: Text,
    lines: u64,
}

impl List {
    fn create(folder: &Path, name: &'static str, header: &[&str]) -> Result<Self, Error> {
        let quoted: Vec<String> = header.iter().map(|cell| quoted(cell)).collect();
        let text = Text::create(folder.join(name), &format!("{}\n", quoted.join(",")))?;
        Ok(Self { name, text, lines: 1 })
    }

    /// Says of the rows just written which firm each is. No cell has a line break, so a row is a line.
    fn tell(&mut self, clusters: &[u64], flat: bool, truth: &mut Text) -> Result<(), Error> {
        let mut lines = String::with_capacity(clusters.len() * 32);
        for cluster in clusters {
            self.lines += 1;
            let line = if flat {
                format!("{},{cluster}\n", self.lines - 1)
            } else {
                format!("{},,{},{cluster}\n", self.name, self.lines)
            };
            lines.push_str(&line);
        }
        truth.write(lines.as_bytes())
    }
}

/// A header cell in quotes where it needs them (RFC 4180).
fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_owned() }
}
