//! Tables to typed records, orders and interactions.
//!
//! Every body row of a client table becomes exactly one [`Record`], or is rejected with a reason. The rows of orders and
//! interactions become an [`OrderRow`](crate::model::OrderRow) or an
//! [`InteractionRow`](crate::model::InteractionRow) each; the clients they name become records of their own, one for all
//! rows of a table that name the client in the same words, so that a client with a thousand orders is linked once.

mod columns;
mod documents;
mod draft;
mod event;
mod findings;
mod free_text;
mod home;
mod lines;
mod memo;
mod mentioned;
mod one_cell;
mod own_lines;
mod party;
mod plan;
mod promise;
mod reference;
mod registers;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::model::{
    Country, Intake, Issue, Origin, Place, Record, RecordId, RecordRole, Said, Severity, Table, TableId,
    TableKind, Understanding,
};
use crate::progress::{Progress, Silent};

use memo::Memo;
pub use one_cell::named_by_one_cell;
use party::Parties;
use plan::Plan;

/// Rows handed to one thread at a time, and reported to the caller at a time.
const BATCH: usize = 2048;

/// Reads typed values out of every table. `country` is assumed where neither row, column nor table names one.
#[must_use]
pub fn intake(
    tables: &[Table],
    understandings: &[Understanding],
    country: Option<Country>,
    progress: &dyn Progress,
) -> Intake {
    let countries = home_countries(tables, understandings, country);
    let rows = tables.iter().map(|table| table.height() as u64).sum();
    progress.begin("normalising", Some(rows));
    let mut intake = Intake::default();
    let of_clients = |(_, understanding): &(&Table, &Understanding)| is_of_clients(understanding.kind);
    let clients = tables.iter().zip(understandings).filter(of_clients).map(|(table, _)| table.height()).sum();
    intake.records.reserve_exact(clients);
    let mut parties = Parties::default();
    for (index, (table, understanding)) in tables.iter().zip(understandings).enumerate() {
        let plan =
            Plan::new(TableId(u32::try_from(index).unwrap_or(u32::MAX)), table, understanding, &countries);
        match understanding.kind {
            kind if is_of_clients(kind) => client_rows(&plan, &mut intake, progress),
            TableKind::Orders | TableKind::Interactions => {
                event_rows(&plan, &mut intake, &mut parties, progress);
            }
            _ => progress.advance(table.height() as u64),
        }
    }
    let clients = intake.records.len();
    parties.settle(&mut intake);
    lines::join(&mut intake);
    progress.end(&format!(
        "{clients} client rows, {} order rows, {} interaction rows",
        intake.orders.len(),
        intake.interactions.len()
    ));
    intake
}

/// Whether each row of such a table becomes a record.
fn is_of_clients(kind: TableKind) -> bool {
    matches!(kind, TableKind::Clients | TableKind::Contacts | TableKind::StopList)
}

/// The countries in which a number without a country is looked for, the likeliest first: the one given, then those of
/// the tables by their rows.
fn home_countries(
    tables: &[Table],
    understandings: &[Understanding],
    given: Option<Country>,
) -> Vec<Country> {
    let mut rows: BTreeMap<Country, usize> = BTreeMap::new();
    for (table, understanding) in tables.iter().zip(understandings) {
        if let Some(country) = understanding.context.country {
            *rows.entry(country).or_default() += table.height();
        }
    }
    let mut ranked: Vec<(usize, Country)> = rows.into_iter().map(|(country, rows)| (rows, country)).collect();
    ranked.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut countries: Vec<Country> = given.into_iter().collect();
    countries
        .extend(ranked.into_iter().map(|(_, country)| country).filter(|country| Some(*country) != given));
    countries
}

/// Rows drafted in parallel, in their order: the records, and what was noticed of each.
fn drafts<'a>(
    plan: &'a Plan<'a>,
    rows: &[u32],
    role: RecordRole,
    progress: &dyn Progress,
) -> (Vec<Record>, Vec<Vec<Issue>>) {
    let (mut records, mut issues) = (Vec::new(), Vec::new());
    // in place: a record is large, and moving a million of them takes longer than reading some
    rows.par_iter()
        .enumerate()
        .with_min_len(BATCH)
        .map_init(Memo::default, |memo, (at, row)| {
            tell(progress, at, rows.len());
            draft::draft(plan, *row, role, memo)
        })
        .unzip_into_vecs(&mut records, &mut issues);
    (records, issues)
}

/// Reports a batch of rows where it begins.
fn tell(progress: &dyn Progress, at: usize, rows: usize) {
    if at.is_multiple_of(BATCH) {
        progress.advance((rows - at).min(BATCH) as u64);
    }
}

fn client_rows(plan: &Plan<'_>, intake: &mut Intake, progress: &dyn Progress) {
    let (mut records, issues) = drafts(plan, &plan.rows(), RecordRole::Client, progress);
    for (record, issues) in records.iter().zip(issues) {
        if record.identifies() {
            intake.issues.extend(issues);
        } else {
            reject_nameless(record.origin, intake);
        }
    }
    records.retain(Record::identifies);
    intake.records.append(&mut records);
}

fn reject_nameless(origin: Origin, intake: &mut Intake) {
    reject(origin, "no_client_named", intake);
}

/// Tells why a row was not carried over: what is wrong with it stands under the same code.
fn reject(origin: Origin, code: &'static str, intake: &mut Intake) {
    let reason = Said::new("rejected_because", code);
    let message = Said::new("noticed", "row_rejected").said("reason", reason.clone());
    intake.rejected.push((origin, code, reason));
    intake.issues.push(Issue::new(code, Severity::Warning, Place::Cell(origin, None), message));
}

fn event_rows(plan: &Plan<'_>, intake: &mut Intake, parties: &mut Parties, progress: &dyn Progress) {
    let rows = plan.rows();
    let ways = party::ways(plan, &rows);
    let orders = plan.understanding.kind == TableKind::Orders;
    let role = if orders { RecordRole::OrderParty } else { RecordRole::InteractionParty };
    let (records, issues) = drafts(plan, &ways.first_rows, role, &Silent);
    let first = parties.add(records, issues);
    let party =
        |row: u32| RecordId(first.saturating_add(ways.of_row.get(row as usize).copied().unwrap_or(0)));
    if orders {
        let mut read = events(&rows, progress, |row, memo| event::order(plan, row, party(row), memo));
        documents::settle(&mut read);
        let orders = read.into_iter().map(|read| read.map(|(order, _)| order)).collect();
        keep_events(plan, orders, intake, |intake| &mut intake.orders);
    } else {
        let read = events(&rows, progress, |row, memo| event::interaction(plan, row, party(row), memo));
        keep_events(plan, read, intake, |intake| &mut intake.interactions);
    }
}

/// Rows read in parallel, in their order.
fn events<'a, T: Send>(
    rows: &[u32],
    progress: &dyn Progress,
    read: impl Fn(u32, &mut Memo<'a>) -> T + Sync,
) -> Vec<T> {
    rows.par_iter()
        .enumerate()
        .with_min_len(BATCH)
        .map_init(Memo::default, |memo, (at, row)| {
            tell(progress, at, rows.len());
            read(*row, memo)
        })
        .collect()
}

/// Keeps what the rows of a table tell; rows that tell nothing are rejected.
fn keep_events<T>(
    plan: &Plan<'_>,
    read: Vec<Result<T, &'static str>>,
    intake: &mut Intake,
    kept: impl Fn(&mut Intake) -> &mut Vec<T>,
) {
    kept(intake).reserve(read.len());
    for (row, read) in (0_u32..).zip(read) {
        match read {
            Ok(event) => kept(intake).push(event),
            Err(code) => reject(plan.origin(row), code, intake),
        }
    }
}

/// The clients that only orders name, as client records of their own: one for each wanted way in which an order names its
/// client. Gives their number; they stand before all other records.
///
/// For an input without any client table, in which the clients must be found in the orders, and for orders that found no
/// client.
pub fn clients_from_orders(intake: &mut Intake, wanted: impl Fn(RecordId) -> bool) -> usize {
    let found: Vec<Record> = (0..)
        .zip(&intake.records)
        .filter(|(id, record)| {
            record.role == RecordRole::OrderParty && record.identifies() && wanted(RecordId(*id))
        })
        .map(|(_, record)| Record { role: RecordRole::Client, ..record.clone() })
        .collect();
    let count = found.len();
    let shift = u32::try_from(found.len()).unwrap_or(u32::MAX);
    let moved = |id: RecordId| RecordId(id.0.saturating_add(shift));
    for order in &mut intake.orders {
        order.party = moved(order.party);
    }
    for interaction in &mut intake.interactions {
        interaction.party = moved(interaction.party);
    }
    intake.records.splice(0..0, found);
    count
}
