//! Orders of an earlier base that the input of this run tells of again.

use std::collections::BTreeMap;

use crate::model::{OldBase, OrderRow, RecordId};

/// The rows of orders of the earlier base that the input repeats, in order: each stands for one row of the input with the same client,
/// number, day, amount and currency.
pub(super) fn orders(
    old: &OldBase,
    orders: &[OrderRow],
    home_of: impl Fn(RecordId) -> Option<usize>,
) -> Vec<u32> {
    let key = |order: &OrderRow| {
        let home = home_of(order.party)?;
        Some((home, order.order_id.clone(), order.date, order.amount, order.currency))
    };
    let mut told: BTreeMap<_, usize> = BTreeMap::new();
    for order in orders.iter().filter(|order| !old.holds(order.origin)) {
        if let Some(key) = key(order) {
            *told.entry(key).or_default() += 1;
        }
    }
    let mut repeated = Vec::new();
    for (at, order) in (0..).zip(orders).filter(|(_, order)| old.holds(order.origin)) {
        if let Some(left) = key(order).and_then(|key| told.get_mut(&key)).filter(|left| **left > 0) {
            *left -= 1;
            repeated.push(at);
        }
    }
    repeated
}
