//! Two clients of an output as two records, to be weighed against each other again.

use super::base_table::{Sheet, Wanted, understanding};
use crate::model::{Field, Record, TableId, TableKind};
use crate::normalise::intake;
use crate::progress::Silent;

/// A row of `clients.csv` with the rows of `contacts.csv` that belong to it, as (column, cell).
#[derive(Clone, Debug, Default)]
pub struct OneClient {
    /// Its row of `clients.csv`.
    pub client: Vec<(String, String)>,
    /// Its people.
    pub people: Vec<Vec<(String, String)>>,
}

/// The clients as records: a record a client, with all it shows and all that its people have.
#[must_use]
pub fn records(clients: &[OneClient]) -> Vec<Record> {
    let mut rows: Vec<Vec<(String, String)>> = clients.iter().map(|one| one.client.clone()).collect();
    for (row, one) in rows.iter_mut().zip(clients) {
        for column in ["phones", "emails"] {
            let of_people =
                one.people.iter().flatten().filter(|(name, text)| name == column && !text.is_empty());
            let more: Vec<String> = of_people.map(|(_, text)| text.clone()).collect();
            if let Some((_, cell)) = row.iter_mut().find(|(name, _)| name == column) {
                let all = std::iter::once(std::mem::take(cell)).chain(more).filter(|text| !text.is_empty());
                *cell = all.collect::<Vec<_>>().join("; ");
            }
        }
    }
    let sheet = Sheet::of(&rows);
    let mut wanted = super::base::client_columns(&sheet);
    let most = clients.iter().map(|one| one.people.len()).max().unwrap_or(0);
    for at in 0..most {
        let name = |one: &OneClient| {
            let person = one.people.get(at)?;
            person.iter().find(|(column, _)| column == "full_name").map(|(_, name)| name.clone())
        };
        wanted.push(Wanted::cells("full_name", Field::ContactFullName, clients.iter().map(name).collect()));
    }
    // the id of the base is no evidence
    wanted.retain(|wanted| wanted.field() != Field::ExternalId);
    let (table, fields) = sheet.table(&wanted);
    let understood = understanding(TableId(0), TableKind::Clients, &fields);
    intake::intake(&[table], &[understood], None, &Silent).records
}
