//! Order lines to an order history: lines of one order joined, double exports counted once, what was called off undone.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::day::{self, Day};
use crate::model::{Amount, Currency, OrderHistory, OrderState};

/// A row of an order list, as far as its client's status depends on it.
#[derive(Clone, Copy, Debug)]
pub struct OrderLine<'a> {
    /// The order's number.
    pub order_id: Option<&'a str>,
    /// The day of the order.
    pub date: Option<Date>,
    /// What it is worth; negative for a cancellation or a return; `None` where the list tells no amounts.
    pub amount: Option<Amount>,
    /// In which currency.
    pub currency: Option<Currency>,
    /// How far it came.
    pub state: OrderState,
    /// Which list it stands in: the same line in two lists is one line exported twice.
    pub list: u32,
}

/// What the order lines of one client come to at a day.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The distinct days of orders that stand, up to the day of judgement, in order.
    pub(super) days: Vec<Day>,
    /// The days of orders dated ahead, in order.
    pub(super) ahead: Vec<Day>,
    /// Days too far ahead to be believed, in order.
    pub(super) unbelievable: Vec<Day>,
    /// The figures.
    pub figures: OrderHistory,
}

/// An order may be dated so many days ahead; more is taken for a slip of the pen.
const FURTHEST_AHEAD: Day = 365;

/// Dates before this one are slips of the pen too: no list of orders kept in a spreadsheet reaches back so far.
const EARLIEST: Date = Date::constant(1970, 1, 2);

/// One order, or one day's part of it.
struct Sale<'a> {
    order_id: Option<&'a str>,
    day: Option<Day>,
    amount: Amount,
    /// What of the amount was earned: nothing where the goods came back.
    earned: Amount,
    currency: Option<Currency>,
    undone: bool,
}

/// Something that takes away from what was ordered.
struct Reversal<'a> {
    order_id: Option<&'a str>,
    day: Option<Day>,
    /// Greater than zero.
    amount: Amount,
    currency: Option<Currency>,
    effect: Effect,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Effect {
    /// Undoes an order of the same amount, or else is a return.
    Undo,
    /// Undoes an order of the same amount, or else means nothing: the row itself was called off.
    UndoOnly,
    /// Lessens the revenue. That the client ordered stays true.
    Return,
}

impl History {
    /// Makes the history of one client at a day from its order lines, in whatever order they come.
    ///
    /// - Drafts are no orders; cancelled ones are counted as such; an amount of zero is no order.
    /// - A negative line undoes the order that it names by its number, or the latest order of the same amount up to
    ///   `undo_days` before it; where there is none, and where its state says that goods came back, it lessens the
    ///   revenue and leaves the days of orders alone.
    /// - Orders after the day of judgement are kept apart.
    #[must_use]
    pub fn of(mut lines: Vec<OrderLine<'_>>, as_of: Date, undo_days: u32) -> Self {
        lines.sort_unstable_by(|a, b| order(a).cmp(&order(b)));
        let lines = without_double_exports(lines);
        let mut history = Self::default();
        let (mut sales, mut reversals) = history.movements(&lines);
        let today = day::number(as_of);
        reversals.retain(|reversal| reversal.day.is_none_or(|day| day <= today));
        history.figures.cancelled += undo_by_number(&mut sales, &mut reversals);
        history.figures.cancelled += undo_by_amount(&mut sales, &mut reversals, undo_days);
        history.sum_up(&sales, &reversals, today);
        history
    }

    /// Joins the lines of one order on one day, and tells orders from what undoes them.
    fn movements<'a>(&mut self, lines: &[OrderLine<'a>]) -> (Vec<Sale<'a>>, Vec<Reversal<'a>>) {
        let (mut sales, mut reversals) = (Vec::with_capacity(lines.len()), Vec::new());
        let one_order = |a: &OrderLine, b: &OrderLine| {
            a.order_id.is_some()
                && (a.order_id, a.date, a.currency, a.state) == (b.order_id, b.date, b.currency, b.state)
        };
        for group in lines.chunk_by(one_order) {
            let Some(&first) = group.first() else { continue };
            let amounts = group.iter().filter_map(|line| line.amount);
            let total = amounts.clone().fold(Amount::ZERO, Amount::plus);
            let known = group.iter().any(|line| line.amount.is_some());
            let moved = amounts.clone().any(|amount| amount != Amount::ZERO);
            let day = first.date.filter(|date| *date >= EARLIEST).map(day::number);
            let sale = |earned| Sale {
                order_id: first.order_id,
                day,
                amount: total,
                earned,
                currency: first.currency,
                undone: false,
            };
            let reversal = |effect| Reversal {
                order_id: first.order_id,
                day,
                amount: if total < Amount::ZERO { total.negated() } else { total },
                currency: first.currency,
                effect,
            };
            match first.state {
                OrderState::Cancelled if total < Amount::ZERO => reversals.push(reversal(Effect::UndoOnly)),
                OrderState::Cancelled => self.figures.cancelled += 1,
                OrderState::Returned if total < Amount::ZERO => reversals.push(reversal(Effect::Return)),
                // the order itself is marked: it was placed, and nothing was earned by it
                OrderState::Returned => sales.push(sale(Amount::ZERO)),
                OrderState::Done if total < Amount::ZERO => reversals.push(reversal(Effect::Undo)),
                OrderState::Done if total > Amount::ZERO || !known => sales.push(sale(total)),
                // lines that cancel each other out within one order
                OrderState::Done if moved => self.figures.cancelled += 1,
                OrderState::Done | OrderState::Draft => {}
            }
        }
        (sales, reversals)
    }

    fn sum_up(&mut self, sales: &[Sale<'_>], reversals: &[Reversal<'_>], today: Day) {
        let mut numbered: Vec<(&str, Option<Currency>)> = Vec::new();
        let mut by_currency: Vec<(Option<Currency>, u32, Amount)> = Vec::new();
        let mut add = |currency, orders, amount| match by_currency.iter_mut().find(|c| c.0 == currency) {
            Some(slot) => *slot = (currency, slot.1 + orders, slot.2.plus(amount)),
            None => by_currency.push((currency, orders, amount)),
        };
        for sale in sales.iter().filter(|sale| !sale.undone) {
            match sale.day {
                Some(day) if day > today.saturating_add(FURTHEST_AHEAD) => self.unbelievable.push(day),
                Some(day) if day > today => self.ahead.push(day),
                day => {
                    self.days.extend(day);
                    match sale.order_id {
                        Some(number) => numbered.push((number, sale.currency)),
                        None => self.figures.orders += 1,
                    }
                    add(sale.currency, 1, sale.earned);
                }
            }
        }
        for reversal in reversals.iter().filter(|r| r.effect != Effect::UndoOnly) {
            add(reversal.currency, 0, reversal.amount.negated());
        }
        numbered.sort_unstable();
        numbered.dedup_by_key(|(number, _)| *number);
        for days in [&mut self.days, &mut self.ahead, &mut self.unbelievable] {
            days.sort_unstable();
            days.dedup();
        }
        by_currency
            .sort_unstable_by_key(|&(currency, orders, _)| (Reverse(orders), currency.is_none(), currency));
        let figures = &mut self.figures;
        figures.orders += u32::try_from(numbered.len()).unwrap_or(u32::MAX);
        figures.order_days = u32::try_from(self.days.len()).unwrap_or(u32::MAX);
        figures.first = self.days.first().map(|day| day::date(*day));
        figures.last = self.days.last().map(|day| day::date(*day));
        figures.next = self.ahead.first().map(|day| day::date(*day));
        figures.revenue = by_currency.into_iter().map(|(currency, _, amount)| (currency, amount)).collect();
    }
}

/// The order in which lines are looked at: equal exports of one line become neighbours, and so do the lines of an order.
fn order<'a>(line: &OrderLine<'a>) -> impl Ord + use<'a> {
    (line.order_id, line.date, line.currency, line.state, line.amount, line.list)
}

/// Of lines with the same number, day, currency and amount in several lists, keeps those of the list that has most of them,
/// and among equals of the one that knows how the order ended.
fn without_double_exports<'a>(mut lines: Vec<OrderLine<'a>>) -> Vec<OrderLine<'a>> {
    let Some(&first) = lines.first() else { return lines };
    if lines.iter().all(|line| line.list == first.list) {
        return lines;
    }
    let export =
        |line: &OrderLine<'a>| (line.order_id, line.date, line.currency, line.amount, line.list, line.state);
    lines.sort_unstable_by(|a, b| export(a).cmp(&export(b)));
    let mut kept = Vec::with_capacity(lines.len());
    for group in lines.chunk_by(|a, b| {
        a.order_id.is_some()
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
        OrderState::Returned => 2,
        OrderState::Cancelled => 3,
    };
    states.iter().map(rank).collect()
}

/// Undoes the orders that reversals name by their number. A reversal that names an order of another amount is a return of a
/// part of it. Gives the number of orders undone. Sales come sorted by number.
fn undo_by_number(sales: &mut [Sale<'_>], reversals: &mut Vec<Reversal<'_>>) -> u32 {
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
fn undo_by_amount(sales: &mut [Sale<'_>], reversals: &mut Vec<Reversal<'_>>, undo_days: u32) -> u32 {
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
