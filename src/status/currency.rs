//! The currency of amounts that name none.

use std::collections::BTreeMap;

use crate::model::{Base, Currency, Intake, Issue, Place, Said, Severity, Table, TableId};

/// Amounts of a table are in the currency of its clients' country where this share of its orders, in tenths, comes from there.
const MOST: usize = 9;

/// Gives the orders of a table in which no amount names its currency the one of the country that nearly all of their clients
/// are in, and says so. Where the clients are of many countries, the amounts stay without.
pub fn assume_currencies(intake: &mut Intake, base: &Base, tables: &[Table]) {
    let mut votes: BTreeMap<TableId, BTreeMap<Option<Currency>, usize>> = BTreeMap::new();
    for client in &base.clients {
        let tender = client.address.country.and_then(crate::model::Country::currency);
        let orders = client.orders.iter().filter_map(|at| intake.orders.get(*at as usize));
        for order in orders.filter(|order| order.currency.is_none() && order.amount.is_some()) {
            *votes.entry(order.origin.table).or_default().entry(tender).or_default() += 1;
        }
    }
    let assumed: BTreeMap<TableId, Currency> = votes
        .into_iter()
        .filter_map(|(table, votes)| {
            let all: usize = votes.values().sum();
            let (currency, most) = votes.into_iter().max_by_key(|(_, count)| *count)?;
            Some((table, currency.filter(|_| most * 10 >= all * MOST)?))
        })
        .collect();
    let mut filled: BTreeMap<TableId, i64> = BTreeMap::new();
    for order in intake.orders.iter_mut().filter(|order| order.currency.is_none() && order.amount.is_some()) {
        if let Some(currency) = assumed.get(&order.origin.table) {
            order.currency = Some(*currency);
            *filled.entry(order.origin.table).or_default() += 1;
        }
    }
    let told = filled.iter().filter_map(|(table, count)| {
        let place = Place::Source(tables.get(table.index())?.source);
        let message = Said::new("noticed", "currency_assumed")
            .count("n", *count)
            .text("currency", assumed.get(table)?.as_str());
        Some(Issue::new("currency_assumed", Severity::Note, place, message))
    });
    intake.issues.extend(told);
}
