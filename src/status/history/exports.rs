//! The same orders in several lists count once.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{OrderLine, order};
use crate::model::{Amount, Currency, OrderState};

/// Two lists hold the same orders where they share so many lines without a number, …
const SHARED: u32 = 5;
/// … and so many per cent of the shorter one.
const SHARED_PERCENT: u32 = 80;
/// More lists than this do not repeat one line because they are exports of each other.
const LISTS_OF_A_LINE: usize = 16;

/// A line without a number as it shows in several lists: whose order, when, for how much.
pub(in crate::status) type Shown = (u32, Date, Amount, Option<Currency>);

/// The family of each list, named by its first member; lists that share nothing are families of their own.
pub(in crate::status) fn families(mut shown: Vec<(Shown, u32)>) -> BTreeMap<u32, u32> {
    shown.sort_unstable();
    let mut lines: BTreeMap<u32, u32> = BTreeMap::new();
    let mut shared: BTreeMap<(u32, u32), u32> = BTreeMap::new();
    for same in shown.chunk_by(|a, b| a.0 == b.0) {
        let by_list: Vec<(u32, u32)> = same
            .chunk_by(|a, b| a.1 == b.1)
            .filter_map(|part| Some((part.first()?.1, u32::try_from(part.len()).unwrap_or(u32::MAX))))
            .collect();
        for &(list, count) in &by_list {
            *lines.entry(list).or_default() += count;
        }
        if by_list.len() > LISTS_OF_A_LINE {
            continue;
        }
        for (at, &(list, count)) in by_list.iter().enumerate() {
            for &(other, others) in by_list.iter().skip(at + 1) {
                *shared.entry((list, other)).or_default() += count.min(others);
            }
        }
    }
    let mut family: BTreeMap<u32, u32> = lines.keys().map(|list| (*list, *list)).collect();
    let of = |list: u32| lines.get(&list).copied().unwrap_or_default();
    for (&(list, other), &count) in &shared {
        let shorter = u64::from(of(list).min(of(other)));
        if count >= SHARED && u64::from(count) * 100 >= shorter * u64::from(SHARED_PERCENT) {
            let (a, b) = (family.get(&list).copied(), family.get(&other).copied());
            let (Some(a), Some(b)) = (a, b) else { continue };
            let (keep, gone) = (a.min(b), a.max(b));
            for member in family.values_mut().filter(|member| **member == gone) {
                *member = keep;
            }
        }
    }
    family
}

/// Of lines with the same number, day, currency and amount in several lists, keeps those of the list that has most of them,
/// and among equals of the one that knows how the order ended. Lines without a number are the same only in lists of one
/// family: elsewhere nothing tells a second export from a second order.
pub(super) fn counted_once<'a>(mut lines: Vec<OrderLine<'a>>) -> Vec<OrderLine<'a>> {
    let Some(&first) = lines.first() else { return lines };
    if lines.iter().all(|line| line.list == first.list) {
        return lines;
    }
    let export = |line: &OrderLine<'a>| {
        (line.order_id, line.date, line.currency, line.amount, line.family, line.list, line.state)
    };
    lines.sort_unstable_by(|a, b| export(a).cmp(&export(b)));
    let mut kept = Vec::with_capacity(lines.len());
    for group in lines.chunk_by(|a, b| {
        (a.order_id.is_some() || a.family == b.family)
            && (a.order_id, a.date, a.currency, a.amount) == (b.order_id, b.date, b.currency, b.amount)
    }) {
        let states = |part: &[OrderLine]| part.iter().map(|line| line.state).collect::<Vec<_>>();
        let best = group.chunk_by(|a, b| a.list == b.list).max_by(|a, b| {
            a.len().cmp(&b.len()).then_with(|| known_end(&states(a)).cmp(&known_end(&states(b))))
        });
        kept.extend_from_slice(best.unwrap_or(group));
    }
    kept.sort_unstable_by(|a, b| order(a).cmp(&order(b)));
    kept
}

/// How much the states tell of the end of an order: a cancellation is the last word, a draft the first.
fn known_end(states: &[OrderState]) -> Vec<u8> {
    let rank = |state: &OrderState| match state {
        OrderState::Draft => 0,
        OrderState::Done => 1,
        OrderState::Returned | OrderState::Credited | OrderState::Corrected => 2,
        OrderState::Cancelled => 3,
    };
    states.iter().map(rank).collect()
}
