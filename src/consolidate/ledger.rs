//! The ledger: that nothing was lost on the way from rows to clients.

use rayon::prelude::*;

use super::alternatives::Written;
use super::groups::Groups;
use super::shown::Shown;
use crate::error::Error;
use crate::model::{
    Base, Client, Contact, Disposition, Intake, Landing, Origin, RecordRole, Source, Table, TableId,
    Understanding,
};

/// At most so many losses are named.
const NAMED: usize = 5;

/// Checks that every body row of every table landed exactly once, that every client row landed on the client it belongs to,
/// and that every non-empty cell of it stands in the golden values of that client or among its alternatives.
///
/// # Errors
/// When something would be lost: the message says how much and names the first places.
pub fn check(
    sources: &[Source],
    tables: &[Table],
    understandings: &[Understanding],
    intake: &Intake,
    base: &Base,
) -> Result<(), Error> {
    let place = |origin: Origin| {
        let table = tables.get(origin.table.index());
        let path = table.and_then(|table| sources.get(table.source.index())).map_or("?", |s| s.path.as_str());
        let row = table.and_then(|table| table.rows.get(origin.row as usize)).map_or(0, |row| row.0);
        match table.map(|table| table.sheet.as_str()).filter(|sheet| !sheet.is_empty()) {
            Some(sheet) => format!("`{path}`, sheet `{sheet}`, row {row}"),
            None => format!("`{path}`, row {row}"),
        }
    };
    let mut lost: Vec<String> = rows_lost(tables, intake, base)
        .into_iter()
        .map(|(o, what)| format!("{}: {what}", place(o)))
        .collect();
    lost.extend(
        cells_lost(tables, understandings, intake, base)
            .into_iter()
            .map(|(o, what)| format!("{}: {what}", place(o))),
    );
    if lost.is_empty() {
        return Ok(());
    }
    let named = lost.iter().take(NAMED).cloned().collect::<Vec<_>>().join("; ");
    let more = lost.len().saturating_sub(NAMED);
    let more = if more > 0 { format!("; and {more} more") } else { String::new() };
    Err(Error::failed(format!("the base would lose something: {named}{more}"))
        .hint("this is a fault of the program, not of the data; nothing was written"))
}

type Loss = (Origin, String);

/// Rows that landed not at all, more than once, or elsewhere than their client.
fn rows_lost(tables: &[Table], intake: &Intake, base: &Base) -> Vec<Loss> {
    let mut lost = Vec::new();
    let mut counts: Vec<Vec<u8>> = tables.iter().map(|table| vec![0; table.height()]).collect();
    for landing in &base.landings {
        let slot = counts
            .get_mut(landing.origin.table.index())
            .and_then(|rows| rows.get_mut(landing.origin.row as usize));
        match slot {
            Some(count) => *count = count.saturating_add(1),
            None => lost.push((landing.origin, "a landing without a row".to_owned())),
        }
    }
    for (table, rows) in (0_u32..).zip(&counts) {
        for (row, count) in (0_u32..).zip(rows) {
            let origin = Origin { table: TableId(table), row };
            match count {
                0 => lost.push((origin, "the row landed nowhere".to_owned())),
                1 => {}
                _ => lost.push((origin, format!("the row landed {count} times"))),
            }
        }
    }
    let homes = homes(intake, base, &mut lost);
    let mut due: Vec<Vec<Option<Due>>> = tables.iter().map(|table| vec![None; table.height()]).collect();
    let mut expect = |origin: Origin, what: Due| {
        let slot = due.get_mut(origin.table.index()).and_then(|rows| rows.get_mut(origin.row as usize));
        if let Some(slot) = slot {
            *slot = Some(what);
        }
    };
    for (record, home) in
        intake.records.iter().zip(homes).filter(|(record, _)| record.role == RecordRole::Client)
    {
        if home.is_none() {
            lost.push((record.origin, "the row is in no client".to_owned()));
        }
        expect(record.origin, Due::Client(home));
    }
    // a client that only orders name has its row among them
    for talk in &intake.interactions {
        expect(talk.origin, Due::Interaction);
    }
    for order in &intake.orders {
        expect(order.origin, Due::Order);
    }
    let misplaced = |landing: &Landing| {
        let due =
            due.get(landing.origin.table.index()).and_then(|rows| rows.get(landing.origin.row as usize));
        let what = due.copied().flatten().map_or_else(|| unexpected(landing), |due| due.missed_by(landing));
        what.map(|what| (landing.origin, what))
    };
    lost.par_extend(base.landings.par_iter().filter_map(misplaced));
    lost
}

/// What a row must land as.
#[derive(Clone, Copy)]
enum Due {
    /// A client row, on its client.
    Client(Option<u32>),
    Order,
    Interaction,
}

impl Due {
    fn disposition(self) -> Disposition {
        match self {
            Self::Client(_) => Disposition::Client,
            Self::Order => Disposition::Order,
            Self::Interaction => Disposition::Interaction,
        }
    }

    /// What is wrong with a landing.
    fn missed_by(self, landing: &Landing) -> Option<String> {
        let (landed, wanted) = (landing.disposition, self.disposition());
        if landed != wanted {
            let (landed, wanted) = (landed.as_str(), wanted.as_str());
            return Some(format!("the row landed as `{landed}` and tells of `{wanted}`"));
        }
        let elsewhere = matches!(self, Self::Client(home) if landing.client != home);
        elsewhere.then(|| "the row did not land on its client".to_owned())
    }
}

/// What is wrong with the landing of a row of which nothing is due.
fn unexpected(landing: &Landing) -> Option<String> {
    let told =
        matches!(landing.disposition, Disposition::Client | Disposition::Order | Disposition::Interaction);
    told.then(|| "the row landed as what nothing was read from".to_owned())
}

/// The client of each record, by the clients' own lists.
fn homes(intake: &Intake, base: &Base, lost: &mut Vec<Loss>) -> Vec<Option<u32>> {
    let mut homes: Vec<Option<u32>> = vec![None; intake.records.len()];
    for (at, client) in (0_u32..).zip(&base.clients) {
        for id in &client.records {
            match (homes.get_mut(id.index()), intake.records.get(id.index())) {
                (Some(home @ None), _) => *home = Some(at),
                (Some(_), Some(record)) => lost.push((record.origin, "the row is in two clients".to_owned())),
                _ => {}
            }
        }
    }
    homes
}

/// Cells of client rows that stand nowhere.
fn cells_lost(tables: &[Table], understandings: &[Understanding], intake: &Intake, base: &Base) -> Vec<Loss> {
    let written = Written::new(tables, understandings);
    let contacts = Groups::new(base.clients.len(), base.contacts.iter().map(|contact| Some(contact.client)));
    let of_client = |(at, client): (usize, &Client)| {
        let contacts: Vec<&Contact> =
            contacts.get(at).iter().filter_map(|contact| base.contacts.get(*contact as usize)).collect();
        let shown = Shown::of(client, &contacts);
        let mut kept: Vec<(Origin, u32)> =
            client.alternatives.iter().map(|kept| (kept.origin, kept.column)).collect();
        kept.sort_unstable();
        let mut lost = Vec::new();
        for record in client.records.iter().filter_map(|id| intake.records.get(id.index())) {
            for cell in written.unshown(&shown, record) {
                if kept.binary_search(&(record.origin, cell.column)).is_err() {
                    lost.push((
                        record.origin,
                        format!("the value in the column `{}` stands nowhere", cell.header),
                    ));
                }
            }
        }
        lost
    };
    base.clients.par_iter().enumerate().flat_map_iter(of_client).collect()
}
