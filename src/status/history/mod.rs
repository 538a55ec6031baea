//! Order lines to an order history: lines of one order joined, double exports counted once, what was called off undone.

mod exports;
mod undo;

use std::cmp::Reverse;

use jiff::civil::Date;

pub(super) use exports::{Shown, families};

use super::day::{self, Day};
use crate::model::{Amount, Currency, Exchange, NumberlessLines, OrderHistory, OrderState};

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
    /// What was ordered: lines without a number that name different things on one day are one order.
    pub product: Option<&'a str>,
    /// Which list it stands in: the same numbered line in two lists is one line exported twice.
    pub list: u32,
    /// Which lists hold the same orders: within such a family lines without a number count once, too.
    pub family: u32,
}

/// What the order lines of one client come to at a day.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The distinct days of orders that stand, up to the day of judgement, in order.
    pub(super) days: Vec<Day>,
    /// The days of orders dated ahead, in order.
    pub(super) ahead: Vec<Day>,
    /// Days of orders that cannot be believed, too far ahead or long before any spreadsheet, in order.
    pub(super) unbelievable: Vec<Day>,
    /// What stands, sale by sale, returns taken off, where it was asked for; in no particular order.
    pub(super) sold: Vec<Sold>,
    /// The figures.
    pub figures: OrderHistory,
}

/// A sale that stands, or a return.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sold {
    /// When; `None` where the list does not say.
    pub day: Option<Day>,
    /// In which currency.
    pub currency: Option<Currency>,
    /// What it earned; below zero for a return.
    pub amount: Amount,
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
    product: Option<&'a str>,
    undone: bool,
}

/// Something that takes away from what was ordered.
struct Reversal<'a> {
    order_id: Option<&'a str>,
    day: Option<Day>,
    /// Greater than zero; less for a correction upwards.
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
    /// - A document that takes back or corrects an order is none itself, whatever its sign.
    /// - Lines without a number are an order each, unless they name what was ordered ([`NumberlessLines`]).
    /// - Orders after the day of judgement are kept apart.
    #[must_use]
    pub fn of(lines: Vec<OrderLine<'_>>, as_of: Date, undo_days: u32) -> Self {
        let mut history = Self::with_sales(lines, as_of, undo_days);
        history.sold = Vec::new();
        history
    }

    /// As [`History::of`], with every sale: what the portfolio is made of.
    pub(super) fn with_sales(mut lines: Vec<OrderLine<'_>>, as_of: Date, undo_days: u32) -> Self {
        lines.sort_unstable_by(|a, b| order(a).cmp(&order(b)));
        let lines = exports::counted_once(lines);
        let mut history = Self::default();
        let (mut sales, mut reversals) = history.movements(&lines);
        let today = day::number(as_of);
        reversals.retain(|reversal| reversal.day.is_none_or(|day| day <= today));
        history.figures.cancelled += undo::by_number(&mut sales, &mut reversals);
        history.figures.cancelled += undo::by_amount(&mut sales, &mut reversals, undo_days);
        history.sum_up(&sales, &reversals, today);
        history
    }

    /// Expresses what was earned in the currency that the user's table of rates leads to; what has no rate stays apart.
    pub(super) fn convert(&mut self, exchange: &Exchange) {
        if exchange.is_empty() {
            return;
        }
        for sold in &mut self.sold {
            (sold.currency, sold.amount) = exchange.convert(sold.currency, sold.amount);
        }
        let mut sums: Vec<(Option<Currency>, Amount)> = Vec::new();
        for (currency, amount) in std::mem::take(&mut self.figures.revenue) {
            let (currency, amount) = exchange.convert(currency, amount);
            match sums.iter_mut().find(|sum| sum.0 == currency) {
                Some(sum) => sum.1 = sum.1.plus(amount),
                None => sums.push((currency, amount)),
            }
        }
        self.figures.revenue = sums;
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
            if let Some(date) = first.date.filter(|date| *date < EARLIEST) {
                self.unbelievable.push(day::number(date));
            }
            let sale = |earned| Sale {
                order_id: first.order_id,
                day,
                amount: total,
                earned,
                currency: first.currency,
                product: first.product,
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
                OrderState::Done | OrderState::Credited | OrderState::Corrected if total < Amount::ZERO => {
                    reversals.push(reversal(Effect::Undo));
                }
                // a correction upwards: it earns more, and is no order
                OrderState::Credited | OrderState::Corrected => {
                    reversals.push(Reversal { amount: total.negated(), ..reversal(Effect::Return) });
                }
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
        let mut numberless = NumberlessLines::new();
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
                    match (sale.order_id, sale.product) {
                        (Some(number), _) => numbered.push((number, sale.currency)),
                        (None, Some(product)) => {
                            self.figures.orders += u32::from(numberless.makes_order(day, product));
                        }
                        (None, None) => self.figures.orders += 1,
                    }
                    add(sale.currency, 1, sale.earned);
                    self.sold.push(Sold { day, currency: sale.currency, amount: sale.earned });
                }
            }
        }
        for reversal in reversals.iter().filter(|r| r.effect != Effect::UndoOnly) {
            let (currency, amount) = (reversal.currency, reversal.amount.negated());
            add(currency, 0, amount);
            self.sold.push(Sold { day: reversal.day, currency, amount });
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
        // a million histories wait for the judgement: they hold no more than they need
        figures.revenue.shrink_to_fit();
        self.days.shrink_to_fit();
    }
}

/// The order in which lines are looked at: equal exports of one line become neighbours, and so do the lines of an order.
fn order<'a>(line: &OrderLine<'a>) -> impl Ord + use<'a> {
    (line.order_id, line.date, line.currency, line.state, line.amount, line.list, line.product)
}
