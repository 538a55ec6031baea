//! What only all rows of an order list together can tell of each: whether its credit notes have signs, and whether an amount is
//! that of the line or of the order.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use jiff::civil::Date;

use crate::model::{Amount, OrderRow, OrderState, RecordId};

/// An order row, and what its quantity comes to at its price.
type Read = Result<(OrderRow, Option<Amount>), &'static str>;

/// So many corrections, returns, or orders of several lines tell how a list writes them.
const ENOUGH: usize = 3;

/// Puts right what a row alone could not say.
pub(super) fn settle(rows: &mut [Read]) {
    sign(rows);
    tell_returns_from_returned_orders(rows);
    count_totals_once(rows);
}

/// In a list that writes credit notes without a minus, they take away all the same. A correction may go up as well: it takes
/// away where most corrections repeat the amount of an earlier order, or where there are so many that one at least would have
/// a minus if the list wrote any.
fn sign(rows: &mut [Read]) {
    let takes_back = |order: &OrderRow| matches!(order.state, OrderState::Credited | OrderState::Corrected);
    let notes = || rows.iter().flatten().map(|(order, _)| order).filter(|order| takes_back(order));
    if notes().any(|order| order.amount.is_some_and(|amount| amount < Amount::ZERO)) {
        return;
    }
    let corrections = || notes().filter(|order| order.state == OrderState::Corrected);
    let go_down = match corrections().count() {
        0 => false,
        count if count >= ENOUGH => true,
        count => {
            let placed = Placed::of(rows);
            corrections().filter(|order| placed.before(order)).count() * 2 > count
        }
    };
    let turned = |order: &OrderRow| {
        order.state == OrderState::Credited || go_down && order.state == OrderState::Corrected
    };
    for (order, _) in rows.iter_mut().flatten().filter(|(order, _)| turned(order)) {
        order.amount = order.amount.map(Amount::negated);
    }
}

/// A row called a return is either an order whose goods came back or the return itself, written without a minus. It is the return where
/// most such rows repeat the amount of an earlier order of the same client, and orders themselves hardly ever do.
fn tell_returns_from_returned_orders(rows: &mut [Read]) {
    let is_return = |order: &OrderRow| {
        order.state == OrderState::Returned && order.amount.is_some_and(|amount| amount > Amount::ZERO)
    };
    let orders = || rows.iter().flatten().map(|(order, _)| order);
    let returns = orders().filter(|order| is_return(order)).count();
    if returns < ENOUGH {
        return;
    }
    let placed = Placed::of(rows);
    let (kinds, times) = placed.kinds_and_times();
    let repeating = orders().filter(|order| is_return(order) && placed.before(order)).count();
    if repeating * 2 < returns || (times - kinds) * 10 > times {
        return;
    }
    for (order, _) in rows.iter_mut().flatten().filter(|(order, _)| is_return(order)) {
        order.amount = order.amount.map(Amount::negated);
    }
}

/// The amounts of each client's orders.
#[derive(Default)]
struct Placed(HashMap<(RecordId, Option<Amount>), Times, RandomState>);

/// The orders of one client and one amount: the day of the first, and how many there are.
struct Times {
    first: Option<Date>,
    count: usize,
}

impl Placed {
    fn of(rows: &[Read]) -> Self {
        let mut placed = Self::default();
        let orders = rows.iter().flatten().map(|(order, _)| order);
        for order in orders.filter(|order| order.state == OrderState::Done) {
            let key = (order.party, order.amount);
            let times = placed.0.entry(key).or_insert(Times { first: order.date, count: 0 });
            times.first = order.date.min(times.first);
            times.count += 1;
        }
        placed
    }

    /// Whether the client placed an order of this amount up to this day.
    fn before(&self, order: &OrderRow) -> bool {
        self.0.get(&(order.party, order.amount)).is_some_and(|times| times.first <= order.date)
    }

    /// How many amounts there are, each client's apart, and how many orders.
    fn kinds_and_times(&self) -> (usize, usize) {
        (self.0.len(), self.0.values().map(|times| times.count).sum())
    }
}

/// Shops export a row for each line of an order, with the total of the order beside each or beside the first: a total counts once,
/// and what the lines come to is not added to it.
fn count_totals_once(rows: &mut [Read]) {
    // most lists have a row an order, or no prices, and then no number need be remembered
    let told = |row: &&(OrderRow, Option<Amount>)| row.0.order_id.is_some() && row.1.is_some();
    if rows.iter().flatten().filter(told).nth(ENOUGH).is_none() {
        return;
    }
    let mut orders: HashMap<String, Lines, RandomState> = HashMap::default();
    for (row, (order, worth)) in
        rows.iter().enumerate().filter_map(|(at, read)| Some((at, read.as_ref().ok()?)))
    {
        if let (Some(id), Some(amount), Some(worth)) = (&order.order_id, order.amount, worth) {
            let lines = orders.entry(id.clone()).or_insert_with(|| Lines::of(row, amount, *worth));
            lines.add(amount, *worth);
        }
    }
    let several = || orders.values().filter(|lines| lines.count > 1);
    let (all, totals) = (several().count(), several().filter(|lines| lines.repeat_the_total()).count());
    // a line of nothing but the total looks like any other
    if totals < ENOUGH || totals * 10 < all * 9 {
        return;
    }
    for (row, read) in rows.iter_mut().enumerate() {
        let Ok((order, _)) = read else { continue };
        let lines = order.order_id.as_ref().and_then(|id| orders.get(id));
        order.is_detail = lines.is_some_and(|lines| lines.repeat_the_total() && row != lines.row);
    }
}

/// The lines of one order.
struct Lines {
    /// The row of the first.
    row: usize,
    count: usize,
    first: Amount,
    /// The first line names another amount than it is worth.
    is_total: bool,
    /// Every line names the amount of the first.
    same: bool,
    /// Every line but the first names what it is worth: no amount was written there.
    own: bool,
    /// What the lines come to.
    sum: Amount,
}

impl Lines {
    fn of(row: usize, first: Amount, worth: Amount) -> Self {
        Self { row, count: 0, first, is_total: first != worth, same: true, own: true, sum: Amount::ZERO }
    }

    fn add(&mut self, amount: Amount, worth: Amount) {
        self.own &= self.count == 0 || amount == worth;
        self.count += 1;
        self.same &= amount == self.first;
        self.sum = self.sum.plus(worth);
    }

    /// Whether each line, or the first, names what all lines come to: but for taxes, discounts and sending.
    fn repeat_the_total(&self) -> bool {
        let (total, sum) = (self.first.ten_thousandths(), self.sum.ten_thousandths());
        (self.same || self.is_total && self.own) && total != 0 && (total - sum).abs() * 3 < total.abs()
    }
}
