//! The key figures as the template takes them.

use super::charts::{self, Columns};
use super::page::{Share, part_of, shortened};
use super::time::{Time, time};
use crate::audit::{Age, Audit, Figures, Segment};
use crate::write::words::Words;

/// Currencies shown of a segment, one below the other.
const CURRENCIES: usize = 2;

pub(super) struct Key {
    pub(super) tiles: Vec<Tile>,
    pub(super) funnel: Vec<Share>,
    pub(super) ages: Vec<Share>,
    pub(super) months: Option<Columns>,
    pub(super) month_rows: Vec<[String; 3]>,
    pub(super) revenue_head: String,
    pub(super) segments: Vec<Cut>,
    pub(super) refusals: Vec<Share>,
    pub(super) missing: Vec<String>,
    pub(super) time: Time,
}

pub(super) struct Tile {
    pub(super) label: String,
    pub(super) value: String,
    pub(super) note: String,
}

pub(super) struct Cut {
    pub(super) title: String,
    pub(super) rows: Vec<SegmentRow>,
}

pub(super) struct SegmentRow {
    pub(super) name: String,
    pub(super) clients: String,
    pub(super) customers: String,
    pub(super) conversion: String,
    pub(super) revenue: Vec<String>,
    pub(super) width: f64,
}

/// Words the key figures.
pub(super) fn key(audit: &Audit, w: &Words) -> Key {
    let figures = &audit.figures;
    let funnel = [
        ("figures.funnel_known", figures.funnel.known),
        ("figures.funnel_interested", figures.funnel.interested),
        ("figures.funnel_ordered", figures.funnel.ordered),
        ("figures.funnel_again", figures.funnel.again),
        ("figures.funnel_regular", figures.funnel.regular),
    ];
    let all = audit.counts.clients;
    let share = |name: String, clients: u64, whole: u64| Share {
        name,
        text: w.count("count.clients", clients),
        percent: if all > 0 { w.percent(clients as f64 / all as f64) } else { String::new() },
        width: part_of(clients, whole),
    };
    let oldest = figures.ages.iter().map(|age| age.clients).max().unwrap_or_default();
    let refused = figures.refusals.iter().map(|refusal| refusal.clients).max().unwrap_or_default();
    let currency = figures.currency.clone().unwrap_or_else(|| w.say("report.no_currency").to_owned());
    let cuts = [
        ("figures.segment_channel", &figures.segments.channel),
        ("figures.segment_owner", &figures.segments.owner),
        ("figures.segment_city", &figures.segments.city),
        ("figures.segment_activity", &figures.segments.activity),
        ("figures.segment_size", &figures.segments.size),
    ];
    Key {
        tiles: tiles(figures, w),
        funnel: funnel
            .into_iter()
            .map(|(label, clients)| share(w.say(label).to_owned(), clients, figures.funnel.known))
            .collect(),
        ages: figures.ages.iter().map(|age| share(age_name(age, w), age.clients, oldest)).collect(),
        months: charts::months(&figures.months, |orders| w.number(orders)),
        month_rows: figures
            .months
            .iter()
            .map(|month| [month.month.clone(), w.number(month.orders), w.amount(month.revenue.amount)])
            .collect(),
        revenue_head: w.fill("figures.revenue", &[("currency", &currency)]),
        segments: cuts
            .into_iter()
            .filter(|(_, segments)| !segments.is_empty())
            .map(|(title, segments)| cut(w.say(title), segments, w))
            .collect(),
        refusals: figures
            .refusals
            .iter()
            .map(|refusal| share(shortened(&refusal.reason), refusal.clients, refused))
            .collect(),
        time: time(audit, w),
        missing: figures.missing.iter().map(|code| w.of_code("missing", code)).collect(),
    }
}

fn tiles(figures: &Figures, w: &Words) -> Vec<Tile> {
    let tile = |key: &str, value: String, note: String| Tile { label: w.say(key).to_owned(), value, note };
    let mut tiles = Vec::new();
    if let Some(reaction) = &figures.first_reaction {
        let (clients, quick) = (w.number(reaction.clients), w.number(reaction.within_a_day));
        tiles.push(tile(
            "figures.reaction",
            w.count("count.days", u64::from(reaction.median_days)),
            w.fill("figures.reaction_note", &[("clients", &clients), ("quick", &quick)]),
        ));
    }
    if figures.customers == 0 {
        return tiles;
    }
    tiles.extend([
        tile(
            "figures.customers",
            w.number(figures.customers),
            w.fill("figures.customers_note", &[("percent", &w.percent(figures.conversion))]),
        ),
        tile("figures.active", w.number(figures.active), w.say("figures.active_note").to_owned()),
        tile("figures.repeat", w.percent(figures.repeat_rate), w.say("figures.repeat_note").to_owned()),
    ]);
    if let Some(average) = figures.average_order.first() {
        let others = figures.average_order.iter().skip(1).take(3).map(|sum| w.money(sum));
        tiles.push(tile("figures.average", w.money(average), others.collect::<Vec<_>>().join(" · ")));
    }
    if let Some(worth) = figures.at_risk.first() {
        let late = w.count("figures.late", figures.late);
        tiles.push(tile(
            "figures.at_risk",
            w.money(worth),
            w.fill("figures.at_risk_note", &[("late", &late)]),
        ));
    }
    tiles
}

fn age_name(age: &Age, w: &Words) -> String {
    let key = match (age.never, age.days) {
        (true, _) => "figures.age_never".to_owned(),
        (false, Some(days)) => format!("figures.age_{days}"),
        (false, None) => "figures.age_more".to_owned(),
    };
    w.say(&key).to_owned()
}

fn cut(title: &str, segments: &[Segment], w: &Words) -> Cut {
    let most = segments.iter().map(|segment| segment.clients).max().unwrap_or_default();
    let rows = segments.iter().map(|segment| SegmentRow {
        name: match (&segment.name, segment.rest) {
            (Some(name), _) => shortened(name),
            (None, true) => w.say("report.rest").to_owned(),
            (None, false) => w.say("report.unknown").to_owned(),
        },
        clients: w.number(segment.clients),
        customers: w.number(segment.customers),
        conversion: w.percent(segment.conversion),
        revenue: segment.revenue.iter().take(CURRENCIES).map(|sum| w.money(sum)).collect(),
        width: part_of(segment.clients, most),
    });
    Cut { title: title.to_owned(), rows: rows.collect() }
}
