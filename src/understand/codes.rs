//! Codes of clients whose header does not tell: nearly all values stand among the codes of a list of clients.

use foldhash::HashSet;

use super::Look;
use super::headers::SURE;
use super::join::{At, KEY, becomes, is_code, values};
use super::known::{is_name, is_of_clients};
use crate::model::{Column, Field, Table, TableKind, Understanding};

/// Makes the codes of clients of columns of orders and talks that hold nothing but codes of one list of clients, whatever their
/// header, where no column of the table is the code already.
pub(super) fn codes_of_clients(tables: &[Table], looks: &[Look], found: &mut [Understanding]) {
    let of_events: Vec<usize> = found
        .iter()
        .enumerate()
        .filter(|(_, found)| matches!(found.kind, TableKind::Orders | TableKind::Interactions))
        .map(|(at, _)| at)
        .filter(|at| columns(looks, found, *at).any(|place| may_be_code(looks, found, (*at, place))))
        .collect();
    if of_events.is_empty() {
        return;
    }
    let keys: Vec<(At, HashSet<&str>)> = (0..found.len())
        .filter(|at| found.get(*at).is_some_and(|found| is_of_clients(found.kind)))
        .flat_map(|at| {
            let found = found.get(at).into_iter().flat_map(|found| found.columns_of(Field::ExternalId));
            found.map(move |place| (at, place))
        })
        .filter_map(|at| Some((at, values(tables.get(at.0)?.columns.get(at.1)?).collect())))
        .collect();
    if keys.is_empty() {
        return;
    }
    for table in of_events {
        let with = |wanted: &dyn Fn(usize) -> bool| {
            let places = columns(looks, found, table).filter(|place| wanted(*place));
            let proven = places.filter_map(|place| {
                let column = tables.get(table)?.columns.get(place)?;
                let proofs = keys.iter().filter_map(|(_, keys)| proof(column, keys));
                Some((place, proofs.reduce(f64::max)?))
            });
            proven.max_by(|a, b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0))).map(|(place, _)| place)
        };
        let holds = |place: usize| held(found, (table, place)) == Some(Field::ExternalId);
        if with(&holds).is_some() {
            continue;
        }
        if let Some(place) = with(&|place| may_be_code(looks, found, (table, place))) {
            settle(looks, found, (table, place));
        }
    }
}

fn columns(looks: &[Look], found: &[Understanding], table: usize) -> std::ops::Range<usize> {
    let both = found.get(table).zip(looks.get(table));
    0..both.map_or(0, |(found, look)| found.columns.len().min(look.profiles.len()))
}

fn held(found: &[Understanding], (table, place): At) -> Option<Field> {
    found.get(table)?.columns.get(place)?.field
}

/// Whether a column may be the code of clients: codes that come again, or stand beside the number of the order, under a header
/// that says nothing else for certain.
fn may_be_code(looks: &[Look], found: &[Understanding], at: At) -> bool {
    let look = looks.get(at.0);
    let Some((look, profile)) = look.and_then(|look| Some((look, look.profiles.get(at.1)?))) else {
        return false;
    };
    let Some(header) = look.headers.get(at.1) else { return false };
    let held = held(found, at);
    // `Customer (code)` is read as the customer
    let of_client = |field: Field| field == Field::ExternalId || is_name(field);
    let sure = header.fields.iter().any(|(field, score)| *score > SURE && !of_client(*field));
    let beside = found
        .get(at.0)
        .is_some_and(|found| found.columns_of(Field::OrderNumber).any(|number| number != at.1));
    is_code(profile)
        && !profile.running
        && !header.extra
        && !sure
        && matches!(
            held,
            None | Some(Field::OrderNumber | Field::ProductCode | Field::RowNumber | Field::HouseNumber)
        )
        && (profile.distinct < KEY || beside)
}

/// How much likelier it is that the values of a column are codes of clients, some of whom are missing from the list, than that they
/// merely look so, as a logarithm; `None` if it is not certain. Numbers out of a dense range are all keys by chance.
fn proof(column: &Column, keys: &HashSet<&str>) -> Option<f64> {
    const LOOKED_AT: usize = 20_000;
    const FEWEST: usize = 5;
    const FOUND: f64 = 0.6;
    const CERTAIN: f64 = 9.2;
    let different: HashSet<&str> = values(column).take(LOOKED_AT).collect();
    let hits = different.iter().filter(|value| keys.contains(*value)).count();
    let all = different.len() as f64;
    let share = hits as f64 / all;
    if different.len() < FEWEST || share < FOUND {
        return None;
    }
    let numbers: Vec<u64> = different.iter().filter_map(|value| number_in(value)).collect();
    let chance = match (numbers.iter().min(), numbers.iter().max()) {
        (Some(least), Some(most)) => {
            let between = keys.iter().filter_map(|key| number_in(key));
            let between = between.filter(|key| (least..=most).contains(&key)).count();
            between as f64 / ((most - least) as f64 + 1.0)
        }
        _ => 0.1,
    };
    // letters before the number seldom agree by chance
    let lettered = different.iter().filter(|value| value.chars().any(char::is_alphabetic)).count();
    let chance = if lettered as f64 > 0.9 * all { chance.min(0.5) } else { chance }.clamp(1e-3, 1.0);
    if share <= chance {
        return None;
    }
    let misses = if share < 1.0 { (1.0 - share) * ((1.0 - share) / (1.0 - chance)).ln() } else { 0.0 };
    let proof = all * (share * (share / chance).ln() + misses);
    (proof > CERTAIN).then_some(proof)
}

/// The digits of a code as one number.
fn number_in(value: &str) -> Option<u64> {
    value.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// Gives a column the code. A code that none has twice is then the document's own number.
fn settle(looks: &[Look], found: &mut [Understanding], at: At) {
    let Some(understanding) = found.get_mut(at.0) else { return };
    let numbered = understanding.columns_of(Field::OrderNumber).any(|place| place != at.1);
    let orders = understanding.kind == TableKind::Orders;
    for (place, column) in understanding.columns.iter_mut().enumerate() {
        let unique = looks
            .get(at.0)
            .and_then(|look| look.profiles.get(place))
            .is_some_and(|profile| profile.distinct > KEY);
        if place == at.1 {
            becomes(column, Field::ExternalId);
        } else if column.field == Some(Field::ExternalId) {
            column.field = (orders && unique && !numbered).then_some(Field::OrderNumber);
        }
    }
}
