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
    let mut heads: HashMap<String, usize, RandomState> = HashMap::default();
    let mut lines = Vec::new();
    for (index, order) in intake.orders.iter().enumerate() {
        match &order.order_id {
            Some(id) if names_its_client(order) => {
                heads.entry(id.clone()).or_insert(index);
            }
            Some(_) => lines.push(index),
            None => {}
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
