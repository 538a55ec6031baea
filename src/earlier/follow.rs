//! Orders of the earlier base that a file tells again: they stay the client's whose they were, and count once.

use std::collections::BTreeMap;

use crate::model::{Attachment, Intake, Linkage, OldBase, OrderRow, RecordId, Said};

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
            let how = Said::new("level", "orders_of_base");
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

/// Marks the orders of the base that the input tells again, each for one row of the input with the same client, number, day, amount and
/// currency.
pub(super) fn count_once(old: &mut OldBase, intake: &mut Intake, linkage: &Linkage) {
    let of_client = |order: &OrderRow| Some((cluster_of(linkage, order.party)?, key(order)));
    let mut told: BTreeMap<_, usize> = BTreeMap::new();
    for order in intake.orders.iter().filter(|order| !old.holds(order.origin)) {
        if let Some(key) = of_client(order) {
            *told.entry(key).or_default() += 1;
        }
    }
    let mut repeated = Vec::new();
    for (at, order) in (0..).zip(&mut intake.orders).filter(|(_, order)| old.holds(order.origin)) {
        if let Some(left) = of_client(order).and_then(|key| told.get_mut(&key)).filter(|left| **left > 0) {
            *left -= 1;
            order.is_detail = true;
            repeated.push(at);
        }
    }
    old.repeated = repeated;
}
