//! Sheets of visits and bookings: they name clients whom another list has, and say when somebody came and what was done.

use std::collections::BTreeMap;

use foldhash::{HashSet, HashSetExt as _};

use super::Look;
use super::known::{Known, is_name, is_of_clients, spread};
use crate::model::{Column, Field, Table, TableKind, Understanding};
use crate::normalise::words::compact;

/// Rows below which clients that come again may be chance.
const FEWEST: usize = 8;
/// The share of rows that must have a day.
const DATED: f64 = 0.8;
/// The share of rows whose client another list must have: in a list of requests most are new.
const KNOWN: f64 = 0.5;
/// The same where the header says that it is the day of a visit and nothing tells how to reach anybody.
const KNOWN_VISITED: f64 = 0.2;
/// The share of different clients, of all rows, below which clients come again.
const AGAIN: f64 = 0.85;

/// A table that looks like visits, with its column of days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Visits {
    pub table: usize,
    pub day: usize,
}

/// Sheets with the same headers, and whether the time of day stands beside the day.
type Sheets = Vec<(Visits, bool)>;

/// The tables taken for lists of clients whose rows are visits of clients whom other lists have.
pub(super) fn visits(tables: &[Table], looks: &[Look], found: &[Understanding]) -> Vec<Visits> {
    let all = tables.iter().zip(looks).zip(found).enumerate();
    let likely: Vec<(Visits, bool)> = all
        .filter_map(|(at, ((table, look), found))| {
            let (day, timed) = day_of_visit(table, look, found)?;
            Some((Visits { table: at, day }, timed))
        })
        .collect();
    if likely.is_empty() {
        return Vec::new();
    }
    let known = Known::of(tables, found);
    // sheets of one book with the same headers are one list
    let mut alike: BTreeMap<(u32, Vec<String>), Sheets> = BTreeMap::new();
    for (visit, timed) in likely {
        let Some(table) = tables.get(visit.table) else { continue };
        let headers = table.columns.iter().map(|column| compact(&column.header)).collect();
        alike.entry((table.source.0, headers)).or_default().push((visit, timed));
    }
    let are_visits = |sheets: &Sheets| {
        let among: Vec<usize> = sheets.iter().map(|(visit, _)| visit.table).collect();
        let rows: usize = among.iter().filter_map(|at| tables.get(*at)).map(Table::height).sum();
        let timed = sheets.iter().all(|(_, timed)| *timed);
        let told = known.share_of_rows(tables, found, &among);
        rows >= FEWEST
            && if timed {
                told >= KNOWN
            } else {
                told >= KNOWN_VISITED && come_again(tables, found, &among, rows)
            }
    };
    alike.into_values().filter(are_visits).flatten().map(|(visit, _)| visit).collect()
}

/// The column that tells when somebody came, and whether the time of day stands beside it.
fn day_of_visit(table: &Table, look: &Look, found: &Understanding) -> Option<(usize, bool)> {
    const KEPT: [Field; 4] = [Field::Status, Field::Source, Field::CreatedDate, Field::Industry];
    let has = |field: Field| found.columns.iter().any(|column| column.field == Some(field));
    let of_firms = found.columns.iter().any(|column| column.field.is_some_and(Field::is_tax_id));
    if !is_of_clients(found.kind) || of_firms || KEPT.into_iter().any(has) {
        return None;
    }
    let rows = table.height().max(1) as f64;
    let days = look.profiles.iter().enumerate().filter(|(_, p)| p.dates.is_some());
    let mut days = days.filter(|(_, p)| p.filled as f64 >= DATED * rows).map(|(at, _)| at);
    let timed = |day: usize| {
        let beside = [day + 1, day.wrapping_sub(1)];
        beside.into_iter().filter_map(|at| table.columns.get(at)).any(tells_times)
    };
    let reach = found
        .columns
        .iter()
        .any(|column| column.field.is_some_and(|field| field.is_telephone() || field == Field::Email));
    days.find_map(|day| match (found.columns.get(day)?.field, timed(day)) {
        (None | Some(Field::InteractionDate | Field::LastContactDate | Field::OrderDate), true) => {
            Some((day, true))
        }
        (Some(Field::InteractionDate), false) if !reach => Some((day, false)),
        _ => None,
    })
}

/// Whether the cells of a column are times of day at which people come.
fn tells_times(column: &Column) -> bool {
    const MOST: f64 = 0.85;
    let is_time = |text: &str| {
        let mut parts = text.split([':', '.']);
        let mut next =
            || parts.next().filter(|part| part.len() <= 2).and_then(|part| part.parse::<u8>().ok());
        let (hour, minute, second) = (next(), next(), next());
        hour.is_some_and(|hour| (6..=22).contains(&hour))
            && minute.is_some_and(|minute| minute < 60)
            && second.unwrap_or(0) == 0
    };
    let (mut all, mut times) = (0_usize, 0_usize);
    for text in spread(column) {
        all += 1;
        times += usize::from(is_time(text));
    }
    all > 0 && times as f64 >= MOST * all as f64
}

/// Whether clients stand in several rows.
fn come_again(tables: &[Table], found: &[Understanding], among: &[usize], rows: usize) -> bool {
    let mut different: HashSet<String> = HashSet::new();
    for (table, found) in among.iter().filter_map(|at| Some((tables.get(*at)?, found.get(*at)?))) {
        let names = found.columns.iter().position(|column| column.field.is_some_and(is_name));
        let names = names.and_then(|at| table.columns.get(at));
        different.extend(names.into_iter().flat_map(spread).map(compact));
    }
    !different.is_empty() && different.len() as f64 <= AGAIN * rows as f64
}

/// Gives the day of a visit its field, and takes from its columns what is said of clients alone.
pub(super) fn settle(found: &mut Understanding, day: usize) {
    for (at, column) in found.columns.iter_mut().enumerate() {
        match column.field {
            _ if at == day => column.field = Some(Field::InteractionDate),
            // another day beside that of the visit, whoever did the work, and what was done
            Some(Field::InteractionDate | Field::Owner | Field::Position) => column.field = None,
            _ => {}
        }
    }
}

/// The kind of such tables.
pub(super) const KIND: TableKind = TableKind::Interactions;
