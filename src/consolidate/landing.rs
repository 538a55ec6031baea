//! Where every row landed.

use rayon::prelude::*;

use crate::model::{
    Base, Disposition, Intake, Landing, Linkage, Origin, RecordId, Said, Table, TableId, TableKind,
    Understanding,
};

/// What a row told of, as a position in the intake or the base.
#[derive(Clone, Copy)]
enum Told {
    Order(u32),
    Interaction(u32),
    Client(u32),
    Rejected(u32),
}

/// One landing for each body row of each table, in the order of tables and rows.
pub(super) fn landings(
    tables: &[Table],
    understandings: &[Understanding],
    intake: &Intake,
    linkage: &Linkage,
    base: &Base,
) -> Vec<Landing> {
    let mut rows = Rows::new(tables);
    for (at, order) in (0_u32..).zip(&intake.orders) {
        rows.tell(order.origin, Told::Order(at));
    }
    for (at, talk) in (0_u32..).zip(&intake.interactions) {
        rows.tell(talk.origin, Told::Interaction(at));
    }
    // a client that only orders name has its row among them: that row is an order
    for (at, client) in (0_u32..).zip(&base.clients) {
        for record in client.records.iter().filter_map(|id| intake.records.get(id.index())) {
            rows.tell(record.origin, Told::Client(at));
        }
    }
    for (at, (origin, ..)) in (0_u32..).zip(&intake.rejected) {
        rows.tell(*origin, Told::Rejected(at));
    }
    let reasons = Reasons::new();
    let mut is_other = vec![false; tables.len()];
    for understanding in understandings {
        if let Some(slot) = is_other.get_mut(understanding.table.index()) {
            *slot = understanding.kind == TableKind::Other;
        }
    }
    let landing = |(table, row, told): (usize, usize, Option<Told>)| {
        let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let origin = Origin { table: TableId(number(table)), row: number(row) };
        let attached = |disposition, party: Option<RecordId>| {
            let tie = party.and_then(|party| {
                let attachment = linkage.attached.get(party.index())?.as_ref()?;
                let client = base.client_of_cluster.get(attachment.cluster as usize)?;
                Some((*client, attachment.how.clone()))
            });
            let (client, reason) =
                tie.map_or((None, Said::new("row", "no_client")), |(client, how)| (Some(client), how));
            Landing { origin, disposition, client, reason }
        };
        match told {
            Some(Told::Order(at)) => {
                attached(Disposition::Order, intake.orders.get(at as usize).map(|order| order.party))
            }
            Some(Told::Interaction(at)) => {
                let talk = intake.interactions.get(at as usize);
                attached(Disposition::Interaction, talk.map(|talk| talk.party))
            }
            Some(Told::Client(at)) => {
                let rows = base.clients.get(at as usize).map_or(0, |client| client.records.len());
                let reason = reasons.of_client(rows);
                Landing { origin, disposition: Disposition::Client, client: Some(at), reason }
            }
            Some(Told::Rejected(at)) => {
                let reason = intake.rejected.get(at as usize).map(|(.., reason)| reason.clone());
                let reason = reason.unwrap_or_else(|| Said::new("row", "not_understood"));
                Landing { origin, disposition: Disposition::Rejected, client: None, reason }
            }
            // rows of tables that are no part of a client base, and blank ones
            None => left_over(origin, tables.get(table), is_other.get(table) == Some(&true)),
        }
    };
    let told =
        rows.0.into_iter().enumerate().flat_map(|(table, rows)| {
            rows.into_iter().enumerate().map(move |(row, told)| (table, row, told))
        });
    told.collect::<Vec<_>>().into_par_iter().map(landing).collect()
}

/// What each body row told of, a slot a row.
struct Rows(Vec<Vec<Option<Told>>>);

impl Rows {
    fn new(tables: &[Table]) -> Self {
        Self(tables.iter().map(|table| vec![None; table.height()]).collect())
    }

    /// The first that is told of a row stands.
    fn tell(&mut self, origin: Origin, told: Told) {
        let slot = self.0.get_mut(origin.table.index()).and_then(|rows| rows.get_mut(origin.row as usize));
        if let Some(slot) = slot {
            slot.get_or_insert(told);
        }
    }
}

/// Why rows landed on their clients. Most clients are of few rows, so that the messages are made once and shared.
struct Reasons(Vec<Said>);

impl Reasons {
    const SHARED: usize = 64;

    fn new() -> Self {
        Self((0..Self::SHARED).map(Self::make).collect())
    }

    fn of_client(&self, rows: usize) -> Said {
        self.0.get(rows).cloned().unwrap_or_else(|| Self::make(rows))
    }

    fn make(rows: usize) -> Said {
        match rows {
            1 => Said::new("row", "only_one"),
            _ => Said::new("row", "one_of").count("n", rows),
        }
    }
}

fn left_over(origin: Origin, table: Option<&Table>, other: bool) -> Landing {
    let blank = table
        .is_none_or(|table| table.row(origin.row).all(|cell| cell.is_none_or(|cell| cell.trim().is_empty())));
    let (disposition, reason) = if blank {
        (Disposition::Blank, "blank")
    } else if other {
        (Disposition::Rejected, "other_table")
    } else {
        (Disposition::Rejected, "not_understood")
    };
    Landing { origin, disposition, client: None, reason: Said::new("row", reason) }
}
