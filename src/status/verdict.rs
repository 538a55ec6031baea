//! What an order history says of a client: active, regular or lost.

use super::day::{self, Day};
use super::history::History;
use super::rhythm::{self, Rhythm};
use crate::config::StatusSettings;
use crate::model::{OrdersTell, Status, StatusRule};

/// The verdict on a client that has ordered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Verdict {
    pub status: Status,
    pub late: bool,
    pub limit: u32,
    pub lost_on: Day,
    pub chance: f64,
    /// The client's usual pace in days.
    pub pace: f64,
    pub because: OrdersTell,
}

/// Judges a history at a day; `None` where no order stands before that day.
pub(super) fn verdict(
    history: &History,
    today: Day,
    usual_gap_of_all: f64,
    stretch: f64,
    settings: &StatusSettings,
) -> Option<Verdict> {
    let days = &history.days;
    let last = *days.last()?;
    let rhythm = Rhythm::of(days, usual_gap_of_all, settings)?;
    let silence = today.saturating_sub(last);
    let limit = rhythm.limit(stretch, settings);
    let limit_days = i64::from(limit);
    let ahead = !history.ahead.is_empty();
    let gone = !ahead && i64::from(silence) > limit_days;
    let late = !gone && !ahead && f64::from(silence) > settings.late_share * f64::from(limit);
    let window = i64::from(settings.regular_window);
    let recent = days.iter().rev().take_while(|day| i64::from(today - **day) < window).count();
    let regular = !gone
        && days.len() >= settings.regular_minimum as usize
        && recent >= settings.regular_order_days as usize;
    let status = match (gone, regular) {
        (true, _) => Status::Lost,
        (false, true) => Status::Regular,
        (false, false) => Status::Active,
    };
    let chance = rhythm.chance(f64::from(silence), settings);
    let last_gap = rhythm::gaps(days).last().filter(|gap| !gone && *gap > f64::from(limit));
    let because = OrdersTell {
        last: day::date(last),
        silence,
        order_days: days.len(),
        usual_gap: rhythm.usual_gap,
        recent: regular.then_some((recent, settings.regular_window)),
        next: history.figures.next,
        limit,
        outlook: (settings.rule != StatusRule::Fixed).then_some((rhythm.horizon, chance)),
        similar_pause: rhythm::similar_pause(days, silence, today, rhythm.pace)
            .map(|(from, to)| (day::date(from), day::date(to))),
        came_back_after: last_gap,
        cancelled: history.figures.cancelled,
        file_says: None,
        status,
        late,
    };
    let lost_on = last.saturating_add(i32::try_from(limit_days + 1).unwrap_or(i32::MAX));
    Some(Verdict { status, late, limit, lost_on, chance, pace: rhythm.pace, because })
}
