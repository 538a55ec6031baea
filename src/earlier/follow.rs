//! Orders of the earlier base that a file tells again: they stay the client's whose they were, and count once.

use std::collections::BTreeMap;

use crate::model::{Attachment, Currency, Intake, Linkage, OldBase, OrderRow, RecordId, Said};

/// The probability given to what the earlier base says.
const SURE: f64 = 0.999;

/// Ties the parties of orders that the base knows to the clients it gave them to, where all that it knows of a party's orders agree.
pub(super) fn follow(old: &OldBase, intake: &Intake, linkage: &mut Linkage) {
    let mut known: BTreeMap<_, Option<u32>> = BTreeMap::new();
    for order in intake.orders.iter().filter(|order| old.holds(order.origin)) {
        let home = cluster_of(linkage, order.party);
        // the same order at two clients tells nothing
        known
            .entry(key(order, None))
            .and_modify(|of| *of = of.filter(|of| Some(*of) == home))
            .or_insert(home);
    }
    let mut told: BTreeMap<RecordId, Option<u32>> = BTreeMap::new();
    for order in intake.orders.iter().filter(|order| !old.holds(order.origin)) {
        if let Some(home) = known.get(&key(order, None)) {
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

fn key(order: &OrderRow, currency: Option<Currency>) -> impl Ord + use<> {
    (order.order_id.clone(), order.date, order.amount, currency)
}

/// Marks the orders of the base that the input tells again, each for one row of the input with the same client, number, day, amount and
/// currency. A row that names no currency tells the order of the base in whichever was assumed for it.
pub(super) fn count_once(old: &mut OldBase, intake: &mut Intake, linkage: &Linkage) {
    let of_client =
        |order: &OrderRow, currency| Some((cluster_of(linkage, order.party)?, key(order, currency)));
    let mut told: BTreeMap<_, usize> = BTreeMap::new();
    for order in intake.orders.iter().filter(|order| !old.holds(order.origin)) {
        if let Some(key) = of_client(order, order.currency) {
            *told.entry(key).or_default() += 1;
        }
    }
    let mut repeated = Vec::new();
    for (at, order) in (0..).zip(&mut intake.orders).filter(|(_, order)| old.holds(order.origin)) {
        let mut ways = [order.currency, None].into_iter().filter_map(|currency| of_client(order, currency));
        let again = ways.find(|key| told.get(key).is_some_and(|left| *left > 0));
        if let Some(left) = again.and_then(|key| told.get_mut(&key)) {
            *left -= 1;
            order.is_detail = true;
            repeated.push(at);
        }
    }
    old.repeated = repeated;
}
