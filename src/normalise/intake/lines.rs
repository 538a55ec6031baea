//! Lines of orders that stand in a table of their own: who ordered, and when, stands in another.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::model::{Intake, OrderRow};

/// Gives each line without a client what the order of the same number in another table says: client, day, currency.
///
/// Where that order names its total, the line is a detail of it and its amount is not counted again.
pub(super) fn join(intake: &mut Intake) {
    let names_its_client = |order: &OrderRow| {
        intake.records.get(order.party.index()).is_some_and(crate::model::Record::identifies)
    };
    let lines: Vec<usize> = (0..)
        .zip(&intake.orders)
        .filter(|(_, order)| order.order_id.is_some() && !names_its_client(order))
        .map(|(index, _)| index)
        .collect();
    // most inputs have no such lines, and then a million numbers need not be remembered
    if lines.is_empty() {
        return;
    }
    let mut heads: HashMap<String, usize, RandomState> = HashMap::default();
    for (index, order) in intake.orders.iter().enumerate().filter(|(_, order)| names_its_client(order)) {
        if let Some(id) = &order.order_id {
            heads.entry(id.clone()).or_insert(index);
        }
    }
    for line in lines {
        let id = intake.orders.get(line).and_then(|order| order.order_id.as_ref());
        let head = id.and_then(|id| heads.get(id)).and_then(|head| intake.orders.get(*head)).cloned();
        if let (Some(head), Some(line)) = (head, intake.orders.get_mut(line))
            && head.origin.table != line.origin.table
        {
            line.party = head.party;
            line.date = line.date.or(head.date);
            line.currency = line.currency.or(head.currency);
            line.state = head.state;
            line.is_detail = head.amount.is_some();
        }
    }
}
