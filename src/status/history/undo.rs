//! Orders that were called off after they were placed: by their number, or by their amount.

use super::{Effect, Reversal, Sale};
use crate::model::{Amount, Currency};
use crate::status::day::Day;

/// Undoes the orders that reversals name by their number. A reversal that names an order of another amount is a return of a
/// part of it. Gives the number of orders undone. Sales come sorted by number.
pub(super) fn by_number(sales: &mut [Sale<'_>], reversals: &mut Vec<Reversal<'_>>) -> u32 {
    let mut undone = 0;
    reversals.retain_mut(|reversal| {
        let Some(number) = reversal.order_id else { return true };
        let from = sales.partition_point(|sale| sale.order_id < Some(number));
        let named = sales.get_mut(from..).unwrap_or_default();
        let mut named = named.iter_mut().take_while(|sale| sale.order_id == Some(number)).peekable();
        if reversal.effect == Effect::Return || named.peek().is_none() {
            return true;
        }
        let same = |sale: &&mut Sale| !sale.undone && cents(sale.amount) == cents(reversal.amount);
        if let Some(sale) = named.find(same) {
            sale.undone = true;
            undone += 1;
            return false;
        }
        if reversal.effect == Effect::Undo {
            reversal.effect = Effect::Return;
        }
        true
    });
    undone
}

/// An amount and its currency, the day, whether it takes back, and which sale or reversal it is.
type Movement = ((i128, Option<Currency>), Day, bool, usize);

/// Undoes, for each reversal left, the latest order of the same amount up to `undo_days` before it; one pass over the
/// movements of each amount in the order of days, the open orders on a stack.
pub(super) fn by_amount(sales: &mut [Sale<'_>], reversals: &mut Vec<Reversal<'_>>, undo_days: u32) -> u32 {
    if reversals.iter().all(|reversal| reversal.effect == Effect::Return) {
        return 0;
    }
    let mut movements: Vec<Movement> = Vec::with_capacity(sales.len() + reversals.len());
    for (at, sale) in sales.iter().enumerate().filter(|(_, sale)| !sale.undone) {
        movements.extend(sale.day.map(|day| ((cents(sale.amount), sale.currency), day, false, at)));
    }
    for (at, reversal) in reversals.iter().enumerate().filter(|(_, r)| r.effect != Effect::Return) {
        movements
            .extend(reversal.day.map(|day| ((cents(reversal.amount), reversal.currency), day, true, at)));
    }
    movements.sort_unstable();
    let mut used = vec![false; reversals.len()];
    let mut undone = 0;
    for group in movements.chunk_by(|a, b| a.0 == b.0) {
        let mut open: Vec<(Day, usize)> = Vec::new();
        for &(_, day, is_reversal, at) in group {
            if !is_reversal {
                open.push((day, at));
            } else if let Some((_, sale)) = open.pop_if(|(placed, _)| day.abs_diff(*placed) <= undo_days)
                && let (Some(sale), Some(used)) = (sales.get_mut(sale), used.get_mut(at))
            {
                (sale.undone, *used) = (true, true);
                undone += 1;
            }
        }
    }
    let mut used = used.into_iter();
    reversals.retain(|_| !used.next().unwrap_or(false));
    undone
}

/// An amount in hundredths: what two writings of one amount have in common.
fn cents(amount: Amount) -> i128 {
    (amount.ten_thousandths() + 50).div_euclid(100)
}
