//! From which lists the programs draw the clients of their orders: where two clients have one name, the order of a program most
//! likely means the one of the program's own list.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::features::Features;
use crate::model::{Attachment, TableId};

/// Parties of a table that must be tied before it tells which list it draws its clients from.
const ENOUGH: usize = 10;
/// Of a hundred of them, how many that list must know.
const AT_HOME: usize = 95;

/// The lists that programs draw the clients of their orders from: of each table of parties, the tables of clients that know
/// nearly all who were found.
pub struct Homes {
    /// The tables of each cluster, in order.
    tables: Vec<(u32, TableId)>,
    of: BTreeMap<TableId, Vec<TableId>>,
}

impl Homes {
    /// Learns from the parties that were tied which lists those are.
    pub fn new(features: &Features<'_>, cluster: &[Option<u32>], attached: &[Option<Attachment>]) -> Self {
        let table = |record: usize| features.records[record].origin.table;
        let mut tables: Vec<(u32, TableId)> = (cluster.iter().enumerate())
            .filter_map(|(record, cluster)| Some(((*cluster)?, table(record))))
            .collect();
        tables.par_sort_unstable();
        tables.dedup();
        let mut homes = Self { tables, of: BTreeMap::new() };
        let mut known: BTreeMap<TableId, (usize, BTreeMap<TableId, usize>)> = BTreeMap::new();
        for (party, found) in attached.iter().enumerate() {
            let Some(found) = found else { continue };
            let (all, known) = known.entry(table(party)).or_default();
            *all += 1;
            for &(_, table) in homes.tables_of(found.cluster) {
                *known.entry(table).or_default() += 1;
            }
        }
        let at_home = |all: usize, known: usize| all >= ENOUGH && known * 100 >= all * AT_HOME;
        homes.of = known
            .into_iter()
            .map(|(of, (all, known))| {
                (
                    of,
                    known
                        .into_iter()
                        .filter(|&(_, known)| at_home(all, known))
                        .map(|(table, _)| table)
                        .collect(),
                )
            })
            .collect();
        homes
    }

    fn tables_of(&self, cluster: u32) -> &[(u32, TableId)] {
        let start = self.tables.partition_point(|&(of, _)| of < cluster);
        let rest = self.tables.get(start..).unwrap_or_default();
        rest.get(..rest.partition_point(|&(of, _)| of == cluster)).unwrap_or_default()
    }

    /// Whether a list from which the table of a party draws its clients has the client.
    pub fn has(&self, of: TableId, cluster: u32) -> bool {
        let homes = self.of.get(&of).map_or(&[][..], Vec::as_slice);
        self.tables_of(cluster).iter().any(|(_, table)| homes.contains(table))
    }
}
