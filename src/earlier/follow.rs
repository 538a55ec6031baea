//! Whose orders they are stays: an order that the earlier base gave to a client is that client's when a file tells it again.

use std::collections::BTreeMap;

use crate::model::{Attachment, Intake, Linkage, OldBase, OrderRow, RecordId};

/// The probability given to what the earlier base says.
const SURE: f64 = 0.999;

/// Ties the parties of orders that the base knows to the clients it gave them to, where all that it knows of a party's orders agree.
pub(super) fn follow(old: &OldBase, intake: &Intake, linkage: &mut Linkage) {
    let mut known: BTreeMap<_, Option<u32>> = BTreeMap::new();
    for order in intake.orders.iter().filter(|order| old.holds(order.origin)) {
        let home = cluster_of(linkage, order.party);
        // the same order at two clients tells nothing
        known.entry(key(order)).and_modify(|of| *of = of.filter(|of| Some(*of) == home)).or_insert(home);
    }
    let mut told: BTreeMap<RecordId, Option<u32>> = BTreeMap::new();
    for order in intake.orders.iter().filter(|order| !old.holds(order.origin)) {
        if let Some(home) = known.get(&key(order)) {
            told.entry(order.party)
                .and_modify(|of| *of = of.filter(|of| Some(*of) == *home))
                .or_insert(*home);
        }
    }
    for (party, home) in told {
        let (Some(cluster), Some(slot)) = (home, linkage.attached.get_mut(party.index())) else { continue };
        if slot.as_ref().is_none_or(|tie| tie.cluster != cluster) {
            let how = "the earlier base has its orders at this client".to_owned();
            *slot = Some(Attachment { cluster, how, probability: SURE });
        }
    }
}

fn cluster_of(linkage: &Linkage, party: RecordId) -> Option<u32> {
    let tie = linkage.attached.get(party.index())?.as_ref()?;
    Some(tie.cluster)
}

fn key(order: &OrderRow) -> impl Ord + use<> {
    (order.order_id.clone(), order.date, order.amount, order.currency)
}
