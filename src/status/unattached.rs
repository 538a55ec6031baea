//! Orders that found no client.

use std::collections::BTreeMap;

use crate::model::{Amount, Base, Currency, Intake, Issue, OrderState, Place, RecordId, Said, Severity};

/// One finding for each way of naming a client that no client answers to: how many order rows, and what they are worth.
pub(super) fn findings(base: &Base, intake: &Intake) -> Vec<Issue> {
    let mut attached = vec![false; intake.orders.len()];
    for at in base.clients.iter().flat_map(|client| &client.orders) {
        if let Some(slot) = attached.get_mut(*at as usize) {
            *slot = true;
        }
    }
    let mut lonely: BTreeMap<RecordId, (u64, BTreeMap<Option<Currency>, Amount>)> = BTreeMap::new();
    for (order, _) in intake.orders.iter().zip(attached).filter(|(_, attached)| !attached) {
        let (rows, sums) = lonely.entry(order.party).or_default();
        *rows += 1;
        let counts = order.state == OrderState::Done && !order.is_detail;
        if let Some(amount) = order.amount.filter(|_| counts) {
            let sum = sums.entry(order.currency).or_default();
            *sum = sum.plus(amount);
        }
    }
    lonely
        .into_iter()
        .map(|(party, (rows, sums))| {
            let record = intake.records.get(party.index());
            let place = record.map_or(Place::Run, |record| Place::Cell(record.origin, None));
            let message = Said::new("noticed", "orders_without_client");
            let message = message.count("n", rows).text("amount", worth(&sums));
            Issue::new("orders_without_client", Severity::Warning, place, message)
        })
        .collect()
}

/// `1200.00 PLN + 30.00 EUR`, the largest number first.
fn worth(sums: &BTreeMap<Option<Currency>, Amount>) -> String {
    let mut sums: Vec<(Amount, Option<Currency>)> = sums.iter().map(|(code, sum)| (*sum, *code)).collect();
    sums.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let shown = sums.iter().map(|(sum, code)| match code {
        Some(code) => format!("{sum} {code}"),
        None => sum.to_string(),
    });
    let shown = shown.collect::<Vec<_>>().join(" + ");
    if shown.is_empty() { "0".to_owned() } else { shown }
}
