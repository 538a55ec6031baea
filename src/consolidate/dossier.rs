//! All that is known of each client before it is made.

use super::groups::Groups;
use super::witness::{Sources, Witness};
use crate::model::{Intake, InteractionRow, Linkage, Record, RecordId, RecordRole};

/// What orders and interactions tell of a client is believed from this probability on that they mean it.
const SURE: f64 = 0.95;

/// All that is known of one client before it is made.
pub(super) struct Dossier<'a> {
    /// Its client rows, in order.
    pub witnesses: Vec<Witness<'a>>,
    /// How orders and interactions name it, as far as that is sure.
    pub parties: Vec<Witness<'a>>,
    /// Its interactions, in order.
    pub talks: Vec<&'a InteractionRow>,
    /// Its order rows and interactions, as positions in the intake.
    pub orders: &'a [u32],
    pub interactions: &'a [u32],
}

/// Which records, orders and interactions belong to which cluster; a dossier is put together when it is asked for.
pub(super) struct Dossiers<'a> {
    intake: &'a Intake,
    told: &'a Sources<'a>,
    clients: Groups,
    parties: Groups,
    orders: Groups,
    interactions: Groups,
}

impl<'a> Dossiers<'a> {
    /// One dossier a cluster; a client record that the linkage says nothing of is a client of its own.
    pub fn new(intake: &'a Intake, linkage: &Linkage, told: &'a Sources<'a>) -> Self {
        let mut clusters = linkage.cluster.iter().flatten().max().map_or(0, |last| *last + 1);
        let mut own: Vec<Option<u32>> = vec![None; intake.records.len()];
        for (at, (record, own)) in intake.records.iter().zip(&mut own).enumerate() {
            if record.role == RecordRole::Client {
                *own = linkage.cluster.get(at).copied().flatten().or_else(|| {
                    clusters += 1;
                    Some(clusters - 1)
                });
            }
        }
        // a party's home and how sure it is
        let tie = |party: RecordId| {
            let record = intake.records.get(party.index()).filter(|record| record.role != RecordRole::Client);
            let attachment = record.and(linkage.attached.get(party.index()))?.as_ref()?;
            (attachment.cluster < clusters).then_some((attachment.cluster, attachment.probability))
        };
        let home = |party: RecordId| tie(party).map(|(cluster, _)| cluster);
        let sure = |at: u32| tie(RecordId(at)).filter(|tie| tie.1 >= SURE).map(|(cluster, _)| cluster);
        let groups = clusters as usize;
        Self {
            intake,
            told,
            clients: Groups::new(groups, own.iter().copied()),
            parties: Groups::new(groups, (0_u32..).take(intake.records.len()).map(sure)),
            orders: Groups::new(groups, intake.orders.iter().map(|order| home(order.party))),
            interactions: Groups::new(groups, intake.interactions.iter().map(|talk| home(talk.party))),
        }
    }

    /// How many clients there are to make.
    pub fn len(&self) -> usize {
        self.clients.len()
    }

    /// The client rows of a cluster, in order.
    pub fn records(&self, cluster: usize) -> impl Iterator<Item = &'a Record> + use<'a, '_> {
        let intake = self.intake;
        self.clients.get(cluster).iter().filter_map(|at| intake.records.get(*at as usize))
    }

    /// All that is known of a cluster.
    pub fn dossier(&self, cluster: usize) -> Dossier<'_> {
        let witness =
            |at: &u32| Some(self.told.witness(RecordId(*at), self.intake.records.get(*at as usize)?));
        let interactions = self.interactions.get(cluster);
        Dossier {
            witnesses: self.clients.get(cluster).iter().filter_map(witness).collect(),
            parties: self.parties.get(cluster).iter().filter_map(witness).collect(),
            talks: interactions.iter().filter_map(|at| self.intake.interactions.get(*at as usize)).collect(),
            orders: self.orders.get(cluster),
            interactions,
        }
    }
}
