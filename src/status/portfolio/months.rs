//! Month by month: who came, who stayed, who was lost, and how cohorts last.

use std::collections::BTreeMap;

use jiff::civil::Date;
use rayon::prelude::*;

use super::Account;
use crate::model::{Amount, CohortMonth, Currency, MonthFlow, YearMonth};
use crate::status::day::{self, Day};

/// So many months are told, the newest; older ones no manager asks for.
const MONTHS: usize = 600;
const MONTHS_OF_YEAR: usize = 12;

/// What a month comes to while it is counted.
#[derive(Clone, Copy, Default)]
struct Count {
    at_start: u32,
    ordered: u32,
    order_days: u32,
    new: u32,
    returning: u32,
    regained: u32,
    lost: u32,
    lost_of_start: u32,
    /// Of those that ordered in this month, those that had ordered in the month before.
    again: u32,
    at_end: u32,
    revenue: Amount,
}

impl Count {
    fn plus(self, other: Self) -> Self {
        Self {
            at_start: self.at_start + other.at_start,
            ordered: self.ordered + other.ordered,
            order_days: self.order_days + other.order_days,
            new: self.new + other.new,
            returning: self.returning + other.returning,
            regained: self.regained + other.regained,
            lost: self.lost + other.lost,
            lost_of_start: self.lost_of_start + other.lost_of_start,
            again: self.again + other.again,
            at_end: self.at_end + other.at_end,
            revenue: self.revenue.plus(other.revenue),
        }
    }
}

/// A cohort and its age in months, to clients that ordered and what they did.
type Cohorts = BTreeMap<(YearMonth, u32), (u32, Amount)>;

/// Counts that threads make of their clients and add up: whole numbers, so that the order of adding tells nothing.
#[derive(Clone, Default)]
struct Tally {
    months: Vec<Count>,
    cohorts: Cohorts,
    /// Clients kept a year before the end, and those of them kept at the end.
    year: (u32, u32),
}

impl Tally {
    fn plus(mut self, other: Self) -> Self {
        if self.months.len() < other.months.len() {
            self.months.resize(other.months.len(), Count::default());
        }
        for (month, count) in self.months.iter_mut().zip(other.months) {
            *month = month.plus(count);
        }
        for (key, (clients, revenue)) in other.cohorts {
            let cell = self.cohorts.entry(key).or_default();
            *cell = (cell.0 + clients, cell.1.plus(revenue));
        }
        self.year = (self.year.0 + other.year.0, self.year.1 + other.year.1);
        self
    }
}

/// What the months come to.
#[derive(Default)]
pub(super) struct Flows {
    /// The months from the first order to the day of judgement.
    pub months: Vec<MonthFlow>,
    /// Clients by the month of their first order.
    pub cohorts: Vec<CohortMonth>,
    /// The share of the clients kept a year before that are kept now.
    pub retention_of_year: Option<f64>,
}

/// Counts the months from the first order to the day of judgement.
pub(super) fn months(accounts: &[Account<'_>], currency: Option<Currency>, as_of: Date) -> Flows {
    let Some(first) = accounts.iter().filter_map(|account| account.days().first()).min() else {
        return Flows::default();
    };
    let calendar = calendar(YearMonth::of(day::date(*first)), as_of);
    let tally = accounts
        .par_iter()
        .fold(Tally::default, |mut tally, account| {
            if tally.months.is_empty() {
                tally.months = vec![Count::default(); calendar.len()];
            }
            count(account, currency, &calendar, &mut tally);
            tally
        })
        .reduce(Tally::default, Tally::plus);
    let (then, still) = tally.year;
    Flows {
        months: flows(&calendar, &tally.months),
        cohorts: cohorts(&tally.cohorts),
        retention_of_year: share(still, then),
    }
}

/// A month with its last day, the day of judgement in the last month.
type Page = (YearMonth, Day);

fn calendar(first: YearMonth, as_of: Date) -> Vec<Page> {
    let last = YearMonth::of(as_of);
    let span = usize::try_from(last.months_since(first)).unwrap_or(0) + 1;
    let mut month = first;
    for _ in MONTHS..span {
        month = month.next();
    }
    let mut pages = Vec::with_capacity(span.min(MONTHS));
    while month <= last && pages.len() < MONTHS {
        let end = Date::new(month.year, month.month, 1).map_or(as_of, Date::last_of_month).min(as_of);
        pages.push((month, day::number(end)));
        month = month.next();
    }
    pages
}

fn count(account: &Account<'_>, currency: Option<Currency>, calendar: &[Page], tally: &mut Tally) {
    let days = account.days();
    let limit = i64::from(account.verdict.limit);
    let (Some(&first), Some(&(begin, _))) = (days.first(), calendar.first()) else { return };
    let born = YearMonth::of(day::date(first));
    let mut orders = days.iter().copied().peekable();
    let mut last: Option<Day> = None;
    let mut kept = false;
    let mut ordered_before = false;
    if born < begin {
        // what was before the told months only shows in who is kept when they begin
        let start = day::number(Date::new(begin.year, begin.month, 1).unwrap_or(Date::MIN));
        while let Some(order) = orders.next_if(|order| *order < start) {
            last = Some(order);
        }
        kept = last.is_some_and(|last| i64::from(start - 1 - last) <= limit);
    }
    let skip = usize::try_from(born.months_since(begin)).unwrap_or(0);
    let a_year_ago = calendar.len().checked_sub(MONTHS_OF_YEAR + 1);
    let mut kept_then = false;
    for (at, (page, slot)) in calendar.iter().zip(&mut tally.months).enumerate().skip(skip) {
        let (month, end) = *page;
        if !kept && orders.peek().is_none() {
            break;
        }
        let at_start = kept;
        let had_ordered = last.is_some();
        let mut order_days = 0;
        while let Some(order) = orders.next_if(|order| *order <= end) {
            last = Some(order);
            order_days += 1;
        }
        let ordered = order_days > 0;
        kept = last.is_some_and(|last| i64::from(end - last) <= limit);
        let there = at_start || ordered;
        *slot = slot.plus(Count {
            at_start: at_start.into(),
            ordered: ordered.into(),
            order_days,
            new: (ordered && !had_ordered).into(),
            returning: (ordered && at_start).into(),
            regained: (ordered && had_ordered && !at_start).into(),
            lost: (there && !kept).into(),
            lost_of_start: (at_start && !kept).into(),
            again: (ordered && ordered_before).into(),
            at_end: kept.into(),
            revenue: Amount::ZERO,
        });
        if ordered && let Ok(age) = u32::try_from(month.months_since(born)) {
            tally.cohorts.entry((born, age)).or_default().0 += 1;
        }
        ordered_before = ordered;
        kept_then |= kept && Some(at) == a_year_ago;
    }
    tally.year = (tally.year.0 + u32::from(kept_then), tally.year.1 + u32::from(kept_then && kept));
    for sold in account.sold(currency) {
        let Some(month) = sold.day.map(|day| YearMonth::of(day::date(day))) else { continue };
        let at = usize::try_from(month.months_since(begin)).ok();
        if let Some(slot) = at.and_then(|at| tally.months.get_mut(at)) {
            slot.revenue = slot.revenue.plus(sold.amount);
        }
        // a return may fall into a month without an order: it lessens what that age of the cohort brought
        if let Ok(age) = u32::try_from(month.months_since(born)) {
            let cell = tally.cohorts.entry((born, age)).or_default();
            cell.1 = cell.1.plus(sold.amount);
        }
    }
}

fn flows(calendar: &[Page], counts: &[Count]) -> Vec<MonthFlow> {
    let before = std::iter::once(0).chain(counts.iter().map(|count| count.ordered));
    let flow = |((&(month, _), count), before): ((&Page, &Count), u32)| MonthFlow {
        month,
        at_start: count.at_start,
        ordered: count.ordered,
        order_days: count.order_days,
        new: count.new,
        returning: count.returning,
        regained: count.regained,
        lost: count.lost,
        at_end: count.at_end,
        retention: share(count.at_start - count.lost_of_start, count.at_start),
        ordered_again: share(count.again, before),
        revenue: count.revenue,
    };
    calendar.iter().zip(counts).zip(before).map(flow).collect()
}

fn cohorts(cells: &Cohorts) -> Vec<CohortMonth> {
    let size = |cohort| cells.get(&(cohort, 0)).map_or(0, |(clients, _)| *clients);
    cells
        .iter()
        .map(|(&(cohort, age), &(clients, revenue))| CohortMonth {
            cohort,
            age,
            clients,
            share: share(clients, size(cohort)).unwrap_or(0.0),
            revenue,
        })
        .collect()
}

/// A part of a whole, to a ten-thousandth; `None` of nothing.
fn share(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| libm::round(f64::from(part) / f64::from(whole) * 10_000.0) / 10_000.0)
}
