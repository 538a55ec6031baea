//! The key figures a manager asks for, each as far as the data carries it.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashMapExt as _, HashSet, HashSetExt as _};
use jiff::civil::Date;
use rayon::prelude::*;
use serde::Serialize;

use super::costs::{Costs, Return};
use super::criteria::year_before;
use super::money::{self, Money};
use super::share;
use super::time::{self, Cohort, Reaction, Season};
use crate::model::{Amount, Client, Currency, NumberlessLines, OrderState, Status, View};

/// Segments shown of each cut.
const SEGMENTS: usize = 10;
/// Months shown.
const MONTHS: usize = 24;

/// Key figures.
#[derive(Clone, Debug, Serialize)]
pub struct Figures {
    /// The currency in which most clients order; sums in charts are in it.
    pub currency: Option<String>,
    /// Clients that ordered at least once.
    pub customers: u64,
    /// Their share of all clients.
    pub conversion: f64,
    /// Orders that stand.
    pub orders: u64,
    /// What they come to, by currency.
    pub revenue: Vec<Money>,
    /// What an order comes to on average, by currency, over clients that order in one currency.
    pub average_order: Vec<Money>,
    /// Clients that ordered at least twice, as a share of those that ordered at all.
    pub repeat_rate: f64,
    /// Clients that are active or regular.
    pub active: u64,
    /// Clients that are silent for longer than usual.
    pub late: u64,
    /// What late clients ordered within the year before the as-of day or earlier: what is at risk.
    pub at_risk: Vec<Money>,
    /// How many clients reached which stage.
    pub funnel: Funnel,
    /// When clients were last in contact or ordered.
    pub ages: Vec<Age>,
    /// Orders and revenue by month.
    pub months: Vec<Month>,
    /// Orders by month of the year, where there are two full years.
    pub seasons: Vec<Season>,
    /// Clients by the year of their first order, and how many stayed.
    pub cohorts: Vec<Cohort>,
    /// How soon clients were first contacted.
    pub first_reaction: Option<Reaction>,
    /// What channels cost against what they brought.
    pub channels: Vec<Return>,
    /// The base cut by channel, owner, city and line of business.
    pub segments: Segments,
    /// Why clients refused.
    pub refusals: Vec<Refusal>,
    /// Figures that the data cannot give, by code.
    pub missing: Vec<&'static str>,
}

/// How many clients reached a stage, now or earlier.
#[derive(Clone, Debug, Serialize)]
pub struct Funnel {
    /// All clients.
    pub known: u64,
    /// Showed interest, or more.
    pub interested: u64,
    /// Ordered.
    pub ordered: u64,
    /// Ordered on at least two days.
    pub again: u64,
    /// Order regularly now.
    pub regular: u64,
}

/// Clients by the time since they were last in contact or ordered.
#[derive(Clone, Debug, Serialize)]
pub struct Age {
    /// At most so many days; `None` in the entry for longer ago.
    pub days: Option<u32>,
    /// Whether this entry is for clients with no date at all.
    pub never: bool,
    /// How many clients.
    pub clients: u64,
}

/// What was ordered in a month.
#[derive(Clone, Debug, Serialize)]
pub struct Month {
    /// The month, `2026-03`.
    pub month: String,
    /// Orders.
    pub orders: u64,
    /// Their value in the main currency.
    pub revenue: Money,
}

/// The base cut in five ways.
#[derive(Clone, Debug, Serialize)]
pub struct Segments {
    /// By where the client came from.
    pub channel: Vec<Segment>,
    /// By responsible manager.
    pub owner: Vec<Segment>,
    /// By city.
    pub city: Vec<Segment>,
    /// By line of business.
    pub activity: Vec<Segment>,
    /// By size.
    pub size: Vec<Segment>,
}

/// A part of the base.
#[derive(Clone, Debug, Serialize)]
pub struct Segment {
    /// Its name; `None` for clients of which it is not known, and for the rest together.
    pub name: Option<String>,
    /// Whether it is the rest of the smaller ones.
    pub rest: bool,
    /// Clients.
    pub clients: u64,
    /// Those that ordered.
    pub customers: u64,
    /// Their share.
    pub conversion: f64,
    /// What they ordered, by currency, the largest sum first.
    pub revenue: Vec<Money>,
}

/// A reason for refusing.
#[derive(Clone, Debug, Serialize)]
pub struct Refusal {
    /// The reason, as written.
    pub reason: String,
    /// How many clients gave it.
    pub clients: u64,
}

/// Works out the key figures.
pub fn figures(view: &View<'_>, costs: &Costs) -> Figures {
    let clients = &view.results.base.clients;
    let currency = money::main_currency(clients);
    let customers = clients.iter().filter(|client| has_ordered(client)).count() as u64;
    let again = clients.iter().filter(|client| order_days(client) >= 2).count() as u64;
    let late = || clients.iter().filter(|client| client.is_late());
    let segments = every_cut(clients);
    let refusals = refusals(clients);
    let months = months(view, currency);
    let seasons = time::seasons(view);
    let cohorts = time::cohorts(view);
    let first_reaction = time::reaction(view);
    let channels = costs.returns(clients);
    let mut missing = Vec::new();
    let carried = [
        ("time_to_first_reaction", first_reaction.is_some()),
        ("channel_cost", !channels.is_empty()),
        ("seasons", customers == 0 || !seasons.is_empty()),
        ("retention", customers == 0 || !cohorts.is_empty()),
        ("segments_by_activity", segments.activity.len() > 1),
        ("segments_by_size", segments.size.len() > 1),
        ("conversion_by_channel", segments.channel.len() > 1),
        ("conversion_by_owner", segments.owner.len() > 1),
        ("orders", customers > 0),
        ("refusals", !refusals.is_empty()),
    ];
    missing.extend(carried.iter().filter(|(_, there)| !there).map(|(code, _)| *code));
    Figures {
        currency: currency.map(|code| code.to_string()),
        customers,
        conversion: share(customers, clients.len() as u64),
        orders: clients.iter().filter_map(Client::history).map(|history| u64::from(history.orders)).sum(),
        revenue: money::revenue(clients.iter()),
        average_order: average_order(clients),
        repeat_rate: share(again, customers),
        active: clients.iter().filter(|c| matches!(c.status(), Status::Active | Status::Regular)).count()
            as u64,
        late: late().count() as u64,
        at_risk: money::revenue(late()),
        funnel: Funnel {
            known: clients.len() as u64,
            interested: clients.iter().filter(|c| has_ordered(c) || c.status() != Status::Lead).count()
                as u64,
            ordered: customers,
            again,
            regular: clients.iter().filter(|client| client.status() == Status::Regular).count() as u64,
        },
        ages: ages(clients, view.results.as_of.day),
        months,
        seasons,
        cohorts,
        first_reaction,
        channels,
        segments,
        refusals,
        missing,
    }
}

fn has_ordered(client: &Client) -> bool {
    client.history().is_some_and(|history| history.orders > 0)
}

fn order_days(client: &Client) -> u32 {
    client.history().map_or(0, |history| history.order_days)
}

fn average_order(clients: &[Client]) -> Vec<Money> {
    let mut sums: BTreeMap<Option<Currency>, (Amount, u64)> = BTreeMap::new();
    for history in clients.iter().filter_map(Client::history) {
        if let ([(currency, amount)], orders @ 1..) = (history.revenue.as_slice(), history.orders) {
            let (sum, count) = sums.entry(*currency).or_default();
            *sum = sum.plus(*amount);
            *count += u64::from(orders);
        }
    }
    let mut averages: Vec<_> = sums.into_iter().collect();
    averages.sort_by_key(|&(currency, (_, orders))| (std::cmp::Reverse(orders), currency));
    averages
        .into_iter()
        .map(|(currency, (sum, orders))| {
            // to the hundredth, as money is counted
            let hundredths = sum.ten_thousandths() / (i128::from(orders) * 100);
            Money::new(currency, Amount::new_normal(hundredths * 100))
        })
        .collect()
}

fn ages(clients: &[Client], as_of: Date) -> Vec<Age> {
    const LIMITS: [i32; 4] = [30, 90, 180, 365];
    let mut counts = [0u64; LIMITS.len() + 1];
    let mut never = 0;
    for client in clients {
        match client.last_sign_of_life() {
            None => never += 1,
            Some(day) => {
                let days = as_of.since(day).map_or(i32::MAX, |span| span.get_days());
                let slot = LIMITS.iter().position(|limit| days <= *limit).unwrap_or(LIMITS.len());
                if let Some(count) = counts.get_mut(slot) {
                    *count += 1;
                }
            }
        }
    }
    let limits = LIMITS.iter().map(|limit| u32::try_from(*limit).ok()).chain([None]);
    let dated = limits.zip(counts).map(|(days, clients)| Age { days, never: false, clients });
    dated.chain([Age { days: None, never: true, clients: never }]).collect()
}

fn months(view: &View<'_>, currency: Option<Currency>) -> Vec<Month> {
    let as_of = view.results.as_of.day;
    let first = year_before(year_before(as_of)).last_of_month();
    let mut months: BTreeMap<(i16, i8), (u64, Amount)> = BTreeMap::new();
    let mut seen: HashSet<(&str, u32)> = HashSet::new();
    let mut numberless: NumberlessLines<(u32, Date), &str> = NumberlessLines::new();
    for order in &view.results.intake.orders {
        let Some(date) = order.date.filter(|date| *date > first && *date <= as_of) else { continue };
        if order.is_detail
            || order.state != OrderState::Done
            || order.amount.is_some_and(|amount| amount <= Amount::ZERO)
        {
            continue;
        }
        // the lines of one order count once; without a number, those that name different things on one day
        let is_new = match (order.order_id.as_deref(), order.product.as_deref()) {
            (Some(id), _) => seen.insert((id, order.party.0)),
            (None, Some(product)) => numberless.makes_order((order.party.0, date), product),
            (None, None) => true,
        };
        let (count, sum) = months.entry((date.year(), date.month())).or_default();
        *count += u64::from(is_new);
        if let Some(amount) = order.amount.filter(|_| order.currency == currency) {
            *sum = sum.plus(amount);
        }
    }
    if months.is_empty() {
        return Vec::new();
    }
    let (mut year, mut month) = (as_of.year(), as_of.month());
    let mut all = Vec::with_capacity(MONTHS);
    for _ in 0..MONTHS {
        let (orders, sum) = months.get(&(year, month)).copied().unwrap_or_default();
        all.push(Month {
            month: format!("{year:04}-{month:02}"),
            orders,
            revenue: Money::new(currency, sum),
        });
        (year, month) = if month == 1 { (year - 1, 12) } else { (year, month - 1) };
    }
    all.reverse();
    let empty = all.iter().take_while(|month| month.orders == 0).count();
    all.drain(..empty);
    all
}

/// What a segment comes to while it is counted.
#[derive(Default)]
struct Sums<'a> {
    clients: Vec<&'a Client>,
    customers: u64,
}

impl<'a> Sums<'a> {
    fn add(&mut self, client: &'a Client) {
        self.clients.push(client);
        self.customers += u64::from(has_ordered(client));
    }

    fn segment(&self, name: Option<&str>, rest: bool) -> Segment {
        let clients = self.clients.len() as u64;
        Segment {
            name: name.map(ToOwned::to_owned),
            rest,
            clients,
            customers: self.customers,
            conversion: share(self.customers, clients),
            revenue: money::revenue(self.clients.iter().copied()),
        }
    }
}

fn every_cut(clients: &[Client]) -> Segments {
    let cuts: [fn(&Client) -> Option<&str>; 5] = [
        |client| client.channel.as_deref(),
        |client| client.owner.as_deref(),
        |client| client.address.city.as_deref(),
        |client| client.activity.as_deref(),
        |client| client.size.as_deref(),
    ];
    let mut cut: Vec<Vec<Segment>> = cuts.par_iter().map(|name| segments(clients, *name)).collect();
    // from the last to the first
    let mut last = || cut.pop().unwrap_or_default();
    let (size, activity, city, owner, channel) = (last(), last(), last(), last(), last());
    Segments { channel, owner, city, activity, size }
}

/// The largest segments, the others in one, and the clients of which it is not known.
fn segments(clients: &[Client], name: fn(&Client) -> Option<&str>) -> Vec<Segment> {
    let mut by_name: HashMap<Option<&str>, Sums<'_>> = HashMap::new();
    for client in clients {
        by_name.entry(name(client)).or_default().add(client);
    }
    let unknown = by_name.remove(&None);
    // the order of the map does not matter: they are sorted, and the rest is added up
    let mut named: Vec<(&str, Sums<'_>)> =
        by_name.into_iter().filter_map(|(name, sums)| Some((name?, sums))).collect();
    if named.is_empty() {
        return Vec::new();
    }
    named.sort_by_key(|(name, sums)| (std::cmp::Reverse((sums.clients.len(), sums.customers)), *name));
    let rest = named.split_off(named.len().min(SEGMENTS));
    let mut segments: Vec<Segment> =
        named.iter().map(|(name, sums)| sums.segment(Some(name), false)).collect();
    if !rest.is_empty() {
        let mut others = Sums::default();
        rest.iter().flat_map(|(_, sums)| &sums.clients).for_each(|client| others.add(client));
        segments.push(others.segment(None, true));
    }
    segments.extend(unknown.map(|sums| sums.segment(None, false)));
    segments
}

fn refusals(clients: &[Client]) -> Vec<Refusal> {
    let mut reasons: BTreeMap<&str, u64> = BTreeMap::new();
    for reason in clients.iter().filter_map(|client| client.refusal_reason.as_deref()) {
        *reasons.entry(reason).or_default() += 1;
    }
    let mut reasons: Vec<_> = reasons.into_iter().collect();
    reasons.sort_by_key(|&(reason, clients)| (std::cmp::Reverse(clients), reason));
    reasons.truncate(SEGMENTS);
    reasons.into_iter().map(|(reason, clients)| Refusal { reason: reason.to_owned(), clients }).collect()
}
