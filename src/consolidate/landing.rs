//! Where every row landed.

use crate::model::{
    Base, Client, Disposition, Intake, Landing, Linkage, Origin, RecordId, Said, Table, TableId, TableKind,
    Understanding,
};

/// One landing for each body row of each table, in the order of tables and rows.
pub(super) fn landings(
    tables: &[Table],
    understandings: &[Understanding],
    intake: &Intake,
    linkage: &Linkage,
    base: &Base,
) -> Vec<Landing> {
    let mut rows = Rows::new(tables);
    let client_of = |party: RecordId| {
        let attachment = linkage.attached.get(party.index())?.as_ref()?;
        let client = base.client_of_cluster.get(attachment.cluster as usize)?;
        Some((*client, attachment.how.clone()))
    };
    for order in &intake.orders {
        rows.land_attached(order.origin, Disposition::Order, client_of(order.party));
    }
    for talk in &intake.interactions {
        rows.land_attached(talk.origin, Disposition::Interaction, client_of(talk.party));
    }
    // a client that only orders name has its row among them: that row is an order
    for (at, client) in (0_u32..).zip(&base.clients) {
        rows.land_client(at, client, intake);
    }
    for (origin, _, reason) in &intake.rejected {
        rows.land(*origin, Disposition::Rejected, None, || reason.clone());
    }
    rows.finish(tables, understandings)
}

/// The landings found so far, a slot a body row.
struct Rows(Vec<Vec<Option<Landing>>>);

impl Rows {
    fn new(tables: &[Table]) -> Self {
        Self(tables.iter().map(|table| vec![None; table.height()]).collect())
    }

    /// The first landing of a row stands.
    fn land(
        &mut self,
        origin: Origin,
        disposition: Disposition,
        client: Option<u32>,
        reason: impl FnOnce() -> Said,
    ) {
        let slot = self.0.get_mut(origin.table.index()).and_then(|rows| rows.get_mut(origin.row as usize));
        if let Some(slot) = slot.filter(|slot| slot.is_none()) {
            *slot = Some(Landing { origin, disposition, client, reason: reason() });
        }
    }

    fn land_client(&mut self, at: u32, client: &Client, intake: &Intake) {
        let count = client.records.len();
        for record in client.records.iter().filter_map(|id| intake.records.get(id.index())) {
            self.land(record.origin, Disposition::Client, Some(at), || match count {
                1 => Said::new("row", "only_one"),
                _ => Said::new("row", "one_of").count("n", count),
            });
        }
    }

    fn land_attached(&mut self, origin: Origin, disposition: Disposition, client: Option<(u32, Said)>) {
        let (client, reason) =
            client.map_or((None, Said::new("row", "no_client")), |(client, how)| (Some(client), how));
        self.land(origin, disposition, client, || reason);
    }

    /// What is left: rows of tables that are no part of a client base, and blank ones.
    fn finish(self, tables: &[Table], understandings: &[Understanding]) -> Vec<Landing> {
        let mut other = vec![false; tables.len()];
        for understanding in understandings {
            if let Some(slot) = other.get_mut(understanding.table.index()) {
                *slot = understanding.kind == TableKind::Other;
            }
        }
        let mut landings = Vec::with_capacity(self.0.iter().map(Vec::len).sum());
        for (number, (rows, table)) in (0_u32..).zip(self.0.into_iter().zip(tables)) {
            for (row, slot) in (0_u32..).zip(rows) {
                let origin = Origin { table: TableId(number), row };
                let is_other = other.get(number as usize).copied().unwrap_or(false);
                landings.push(slot.unwrap_or_else(|| left_over(origin, table, is_other)));
            }
        }
        landings
    }
}

fn left_over(origin: Origin, table: &Table, other: bool) -> Landing {
    let blank =
        table.columns.iter().all(|column| column.cell(origin.row).is_none_or(|cell| cell.trim().is_empty()));
    let (disposition, reason) = if blank {
        (Disposition::Blank, "blank")
    } else if other {
        (Disposition::Rejected, "other_table")
    } else {
        (Disposition::Rejected, "not_understood")
    };
    Landing { origin, disposition, client: None, reason: Said::new("row", reason) }
}
