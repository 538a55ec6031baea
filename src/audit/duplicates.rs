//! What was merged and what was kept apart, in a form that a person can judge.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher as _;

use foldhash::{HashMap, HashMapExt as _, fast::FixedState};
use serde::Serialize;

use super::{Counts, first, share};
use crate::model::{
    Client, ClientKind, Evidence, Join as Joined, Named, Record, RecordId, Said, TaxId, Value, View, id_of,
    place_name,
};

/// Merged clients shown, of each sort.
const MERGES: usize = 8;
/// Rows shown of a merged client.
const SIDES: usize = 6;
/// Pairs kept apart that are shown.
const APART: usize = 12;
/// Pairs of files shown.
const BETWEEN: usize = 12;

/// What was merged.
#[derive(Clone, Debug, Serialize)]
pub struct Duplicates {
    /// Client rows that repeat a client already there.
    pub repeated_rows: u64,
    /// Their share of all client rows, from 0 to 1.
    pub share: f64,
    /// How many clients are made of 1, 2, 3, … rows; the last entry stands for so many or more.
    pub clients_by_rows: Vec<(u64, u64)>,
    /// Which files hold the same clients, most first.
    pub between: Vec<Shared>,
    /// The clients made of most rows.
    pub biggest: Vec<Merge>,
    /// The clients whose merging was least certain.
    pub least_certain: Vec<Merge>,
    /// Some of the others, taken by chance: the same ones for the same data.
    pub sample: Vec<Merge>,
}

/// Two files (or one file twice) that hold the same clients.
#[derive(Clone, Debug, Serialize)]
pub struct Shared {
    /// One file.
    pub left: String,
    /// The other; the same name where the repetition is within one file.
    pub right: String,
    /// How many clients stand in both, or twice in the one.
    pub clients: u64,
}

/// A client made of several rows.
#[derive(Clone, Debug, Serialize)]
pub struct Merge {
    /// Its id.
    pub client_id: String,
    /// Its name.
    pub name: String,
    /// Whether it is a private person.
    pub person: bool,
    /// How many rows it is made of.
    pub rows: u64,
    /// The least probability among its rows of belonging to it.
    pub probability: f64,
    /// The first few of the rows.
    pub sides: Vec<Side>,
    /// What joined them.
    pub joins: Vec<Join>,
}

/// One row of a merged client, or one half of a pair.
#[derive(Clone, Debug, Serialize)]
pub struct Side {
    /// The client it landed on.
    pub client_id: String,
    /// The file, with the sheet.
    pub place: String,
    /// The row.
    pub row: u32,
    /// The name.
    pub name: String,
    /// Tax ids that are not private.
    pub tax_ids: String,
    /// Phones.
    pub phones: String,
    /// E-mails.
    pub emails: String,
    /// City and street.
    pub address: String,
    /// Whether it is a private person.
    pub person: bool,
}

/// What joined two rows.
#[derive(Clone, Debug, Serialize)]
pub struct Join {
    /// The one row, as a position in the rows shown; `None` where it is not among them.
    pub left: Option<usize>,
    /// The other.
    pub right: Option<usize>,
    /// The evidence, strongest first.
    pub evidence: Vec<Weight>,
}

/// A piece of evidence.
#[derive(Clone, Debug, Serialize)]
pub struct Weight {
    /// What was compared.
    pub comparison: &'static str,
    /// What was seen.
    pub level: Said,
    /// How much it says; positive speaks for one client. Log2 of the Bayes factor.
    pub weight: f64,
}

/// Two clients that look alike and were kept apart.
#[derive(Clone, Debug, Serialize)]
pub struct KeptApart {
    /// The probability that they are one.
    pub probability: f64,
    /// The one.
    pub left: Side,
    /// The other.
    pub right: Side,
    /// The evidence, strongest first.
    pub evidence: Vec<Weight>,
}

/// What was merged.
pub fn merged(view: &View<'_>, counts: &Counts) -> Duplicates {
    let mut several: Vec<(&Client, f64)> = view
        .clients_with_rows()
        .filter(|(_, rows)| *rows > 1)
        .map(|(c, _)| (c, certainty(view, c)))
        .collect();
    let biggest = first(several.clone(), MERGES, |(a, _), (b, _)| {
        b.records.len().cmp(&a.records.len()).then_with(|| a.id.cmp(&b.id))
    });
    // those shown among the biggest need not be shown twice
    let mut shown: BTreeSet<&str> = biggest.iter().map(|(client, _)| client.id.0.as_str()).collect();
    several.retain(|(client, _)| !shown.contains(client.id.0.as_str()));
    let doubtful = several.iter().filter(|(_, p)| *p < 1.0).copied().collect();
    let doubtful = first(doubtful, MERGES, |(a, p), (b, q)| p.total_cmp(q).then_with(|| a.id.cmp(&b.id)));
    shown.extend(doubtful.iter().map(|(client, _)| client.id.0.as_str()));
    let others = several.iter().filter(|(client, _)| !shown.contains(client.id.0.as_str()));
    // an id is made of what the rows say: its hash is a chance that comes out the same every time
    let by_chance =
        others.map(|merge| (FixedState::default().hash_one(&merge.0.id.0), merge)).collect::<Vec<_>>();
    let sample = first(by_chance, MERGES, |(a, (left, _)), (b, (right, _))| {
        a.cmp(b).then_with(|| left.id.cmp(&right.id))
    });
    let sample: Vec<(&Client, f64)> = sample.into_iter().map(|(_, merge)| *merge).collect();

    let wanted: BTreeSet<&str> =
        biggest.iter().chain(&doubtful).chain(&sample).map(|(client, _)| client.id.0.as_str()).collect();
    let mut joins: HashMap<&str, Vec<&Joined>> = HashMap::with_capacity(wanted.len());
    for joined in &view.results.linkage.joins {
        let id = id_of(view.client_of_record(joined.left));
        if wanted.contains(id) {
            joins.entry(id).or_default().push(joined);
        }
    }
    let show = |&(client, probability): &(&Client, f64)| {
        let of_client = joins.get(client.id.0.as_str()).map(Vec::as_slice).unwrap_or_default();
        let (rows, joins) = connected(client, of_client);
        let place = |id: RecordId| rows.iter().position(|row| *row == id);
        let join = |joined: &&Joined| Join {
            left: place(joined.left),
            right: place(joined.right),
            evidence: weights(view, joined.left, joined.right, &joined.evidence),
        };
        Merge {
            client_id: client.id.0.clone(),
            name: client.name.clone(),
            person: client.kind == ClientKind::Person,
            rows: client.records.len() as u64,
            probability: round(probability),
            sides: rows.iter().filter_map(|&record| side(view, record)).collect(),
            joins: joins.iter().map(join).collect(),
        }
    };
    Duplicates {
        repeated_rows: counts.repeated_rows,
        share: share(counts.repeated_rows, counts.client_rows),
        clients_by_rows: by_rows(view),
        between: between(view),
        biggest: biggest.iter().map(show).collect(),
        least_certain: doubtful.iter().map(show).collect(),
        sample: sample.iter().map(show).collect(),
    }
}

/// The pairs a person should judge that are shown in the report.
pub fn kept_apart(view: &View<'_>) -> Vec<KeptApart> {
    let pairs = view.review();
    let shown = pairs.iter().take(APART).filter_map(|&at| {
        let pair = view.results.linkage.review.get(at as usize)?;
        Some(KeptApart {
            probability: round(pair.probability),
            left: side(view, pair.left)?,
            right: side(view, pair.right)?,
            evidence: weights(view, pair.left, pair.right, &pair.evidence),
        })
    });
    shown.collect()
}

/// The rows of a client to show, and the joins between them: as many as there is room for, each joined to one before it.
fn connected<'a>(client: &Client, joins: &[&'a Joined]) -> (Vec<RecordId>, Vec<&'a Joined>) {
    let Some(first) = joins.first() else {
        return (client.records.iter().take(SIDES).copied().collect(), Vec::new());
    };
    let (mut rows, mut shown) = (vec![first.left], Vec::new());
    let mut left: Vec<&Joined> = joins.to_vec();
    while rows.len() < SIDES {
        let touches = |joined: &&Joined| rows.contains(&joined.left) != rows.contains(&joined.right);
        let Some(at) = left.iter().position(touches) else { break };
        let joined = left.remove(at);
        rows.push(if rows.contains(&joined.left) { joined.right } else { joined.left });
        shown.push(joined);
    }
    let others = client.records.iter().copied().filter(|id| !rows.contains(id));
    let others: Vec<RecordId> = others.take(SIDES.saturating_sub(rows.len())).collect();
    rows.extend(others);
    (rows, shown)
}

fn certainty(view: &View<'_>, client: &Client) -> f64 {
    let probability =
        |id: &RecordId| view.results.linkage.probability.get(id.index()).copied().unwrap_or(1.0);
    client.records.iter().map(probability).fold(1.0, f64::min)
}

fn by_rows(view: &View<'_>) -> Vec<(u64, u64)> {
    let mut counts = [0u64; 6];
    for (_, rows) in view.clients_with_rows() {
        let slot = (rows as usize).min(counts.len());
        if let Some(count) = slot.checked_sub(1).and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    (1..).zip(counts).collect()
}

fn between(view: &View<'_>) -> Vec<Shared> {
    let mut shared: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for (client, _) in view.clients_with_rows().filter(|(_, rows)| *rows > 1) {
        let mut rows: BTreeMap<&str, u64> = BTreeMap::new();
        for record in client.records.iter().filter_map(|&id| view.record(id)) {
            *rows.entry(view.file(record.origin.table)).or_default() += 1;
        }
        let files: Vec<(&str, u64)> = rows.into_iter().collect();
        for (at, &(left, count)) in files.iter().enumerate() {
            if count > 1 {
                *shared.entry((left, left)).or_default() += 1;
            }
            for &(right, _) in files.iter().skip(at + 1) {
                *shared.entry((left, right)).or_default() += 1;
            }
        }
    }
    let mut shared: Vec<_> = shared.into_iter().collect();
    shared.sort_by_key(|&(names, clients)| (std::cmp::Reverse(clients), names));
    shared.truncate(BETWEEN);
    shared
        .into_iter()
        .map(|((left, right), clients)| Shared { left: left.to_owned(), right: right.to_owned(), clients })
        .collect()
}

fn side(view: &View<'_>, id: RecordId) -> Option<Side> {
    let record = view.record(id)?;
    let address = [&record.address.postal_code, &record.address.city, &record.address.street];
    Some(Side {
        client_id: id_of(view.client_of_record(id)).to_owned(),
        place: place_name(view.file(record.origin.table), view.sheet(record.origin.table)),
        row: view.row_number(record.origin),
        name: name_of(record),
        tax_ids: join(record.tax_ids.iter().filter(|id| !id.scheme().is_private()).map(TaxId::to_string)),
        phones: join(record.phones.iter().map(ToString::to_string)),
        emails: join(record.emails.iter().map(|email| email.as_str().to_owned())),
        address: join(address.into_iter().flatten().map(ToString::to_string)),
        person: record.names.is_empty()
            || view.client_of_record(id).is_some_and(|client| client.kind == ClientKind::Person),
    })
}

fn name_of(record: &Record) -> String {
    let company = record.names.first().map(crate::model::CompanyName::display);
    company
        .or_else(|| record.persons.first().map(|person| person.display.as_str()))
        .unwrap_or_default()
        .to_owned()
}

fn join(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(", ")
}

fn weights(view: &View<'_>, left: RecordId, right: RecordId, evidence: &[Evidence]) -> Vec<Weight> {
    let (Some(left), Some(right)) = (view.record(left), view.record(right)) else { return Vec::new() };
    let private: Vec<&str> = [left, right]
        .into_iter()
        .flat_map(|record| &record.tax_ids)
        .filter(|id| id.scheme().is_private())
        .map(TaxId::number)
        .collect();
    let hidden = |(_, value): &Named| match value {
        Value::Text(text) => {
            Value::Text(private.iter().fold(text.clone(), |text, number| text.replace(number, "•••")))
        }
        other => other.clone(),
    };
    let mut weights: Vec<Weight> = evidence
        .iter()
        .filter(|piece| piece.weight() != 0.0)
        .map(|piece| Weight {
            comparison: piece.comparison(),
            level: piece.level(left, right).map_named(&hidden),
            weight: round(piece.weight()),
        })
        .collect();
    weights.sort_by(|a, b| b.weight.abs().total_cmp(&a.weight.abs()));
    weights
}

fn round(number: f64) -> f64 {
    (number * 10_000.0).round() / 10_000.0
}
