//! The rhythm of a client: how often it orders, how likely another order is, after how much silence it counts as lost.
//!
//! The chance is the closed form of the modified beta-geometric/NBD model (Batislam, Denizel and Filiztekin 2007) with
//! constants from the settings; the one thing learned from the data is the usual gap between orders over all clients. A
//! fitted model is no better at telling who comes back, and fits fail on real files. `README.md` beside this file says
//! what each constant is worth.

use super::day::Day;
use crate::config::StatusSettings;
use crate::model::StatusRule;

/// What rounding may cost where a chance meets its threshold, so that every platform decides alike.
const SLACK: f64 = 1e-9;

/// How a client orders, told by the days of its orders.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Rhythm {
    /// The middle of the last gaps where there are three or more, else the typical gap.
    pub usual_gap: f64,
    /// The client's usual pace in days: its typical gap, softened by its mean gap, so that bursts do not mislead.
    pub pace: f64,
    /// How many days the chance looks ahead.
    pub horizon: f64,
    order_days: usize,
    observed: f64,
    rate: f64,
}

impl Rhythm {
    /// The rhythm behind the distinct order days of a client, in order; `None` without any.
    pub fn of(days: &[Day], usual_gap_of_all: f64, settings: &StatusSettings) -> Option<Self> {
        let (first, last) = (days.first()?, days.last()?);
        let earlier = days.len().saturating_sub(settings.gaps_remembered.saturating_add(1));
        let latest = days.get(earlier..).unwrap_or(days);
        let mut gaps: Vec<f64> = gaps(latest).collect();
        let logarithms = gaps.iter().map(|gap| libm::log(*gap)).sum();
        let sums = (gaps.len(), logarithms);
        let mut rhythm = Self::from_sums(days.len(), last - first, sums, usual_gap_of_all, settings);
        if gaps.len() >= 3 {
            rhythm.usual_gap = median(&mut gaps).unwrap_or(rhythm.usual_gap);
        }
        Some(rhythm)
    }

    /// The rhythm of so many order days over so many observed days, by the number of the latest gaps and the sum of their
    /// logarithms.
    fn from_sums(
        order_days: usize,
        observed: Day,
        (gaps, logarithms): (usize, f64),
        usual_gap_of_all: f64,
        settings: &StatusSettings,
    ) -> Self {
        let observed = f64::from(observed);
        let borrowed = settings.usual_client_gaps;
        let typical =
            libm::exp((logarithms + borrowed * libm::log(usual_gap_of_all)) / (gaps as f64 + borrowed));
        let mean = (observed + usual_gap_of_all) / order_days as f64;
        let pace = libm::sqrt(typical * mean);
        Self {
            usual_gap: typical,
            pace,
            horizon: settings.horizon_paces * pace,
            order_days,
            observed,
            rate: settings.rate_shape * usual_gap_of_all,
        }
    }

    /// The chance of an order within the horizon after so many days of silence; falls with every day.
    pub fn chance(&self, silence: f64, settings: &StatusSettings) -> f64 {
        let repeats = self.order_days as f64 - 1.0;
        let exponent = settings.rate_shape + repeats;
        let seen = self.rate + self.observed;
        let now = seen + silence;
        let gone = settings.leaving / (settings.staying + repeats) * libm::pow(now / seen, exponent);
        (1.0 - libm::pow(now / (now + self.horizon), exponent)) / (1.0 + gone)
    }

    /// The days of silence after which the client counts as lost; `stretch` lengthens the limits of the rule `chance`
    /// where there is a rhythm ([`super::stretch`]).
    pub fn limit(&self, stretch: f64, settings: &StatusSettings) -> u32 {
        let own = match settings.rule {
            StatusRule::Fixed => return settings.fixed_days,
            StatusRule::Multiple => {
                let [one, two, more] = settings.multiples;
                let factor = match self.order_days {
                    1 => one,
                    2 => two,
                    _ => more,
                };
                whole_days(factor * self.pace)
            }
            StatusRule::Chance => self.last_hopeful_day(settings),
        };
        let longest = settings.longest_limit.max(settings.shortest_limit);
        let mut limit = own.clamp(settings.shortest_limit, longest);
        if settings.rule == StatusRule::Chance && self.order_days > 1 {
            limit = whole_days(f64::from(limit) * stretch).clamp(limit, longest);
        }
        // one order shows no rhythm yet: the firm's own period is the least it is given
        if self.order_days == 1 { limit.max(settings.fixed_days) } else { limit }
    }

    /// Whether another order is still likely enough after so many days of silence.
    pub fn is_hopeful(&self, silence: f64, settings: &StatusSettings) -> bool {
        self.chance(silence, settings) >= settings.chance_lost - SLACK
    }

    /// The last day of silence on which another order is still likely enough.
    fn last_hopeful_day(&self, settings: &StatusSettings) -> u32 {
        let (mut low, mut high) = (0, settings.longest_limit);
        while low < high {
            let middle = low + (high - low).div_ceil(2);
            if self.is_hopeful(f64::from(middle), settings) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        low
    }
}

/// The silences of a client that ended in an order, each with the rhythm that was known when it began: of the latest ones
/// those with `order_days` order days or more before them.
pub(super) fn past_silences<'a>(
    days: &'a [Day],
    order_days: usize,
    usual_gap_of_all: f64,
    settings: &'a StatusSettings,
) -> impl Iterator<Item = (Day, Rhythm)> + 'a {
    let logarithms: Vec<f64> = gaps(days).map(libm::log).collect();
    let remembered = settings.gaps_remembered;
    let from = order_days.max(days.len().saturating_sub(remembered)).max(1);
    (from..days.len()).filter_map(move |next| {
        let (first, last) = (*days.first()?, *days.get(next - 1)?);
        let known = logarithms.get((next - 1).saturating_sub(remembered)..next - 1)?;
        let sums = (known.len(), known.iter().sum());
        let rhythm = Rhythm::from_sums(next, last - first, sums, usual_gap_of_all, settings);
        Some((*days.get(next)? - last, rhythm))
    })
}

/// The usual gap over all clients: the middle of each repeating client's middle gap; the setting where too few repeat.
pub(super) fn usual_gap_of_all(mut medians: Vec<f64>, settings: &StatusSettings) -> f64 {
    if medians.len() < settings.enough_clients {
        return settings.usual_gap;
    }
    median(&mut medians).unwrap_or(settings.usual_gap)
}

/// The middle gap of a client with two order days or more.
pub(super) fn median_gap(days: &[Day]) -> Option<f64> {
    median(&mut gaps(days).collect::<Vec<_>>())
}

/// A stretch between two orders, around the same season of an earlier year, that was as long as the silence is now.
pub(super) fn similar_pause(days: &[Day], silence: Day, today: Day, pace: f64) -> Option<(Day, Day)> {
    if days.len() < 4 || f64::from(silence) <= pace {
        return None;
    }
    let moments = (1..=3).flat_map(|years| [-15, 0, 15].map(|shift| today - 365 * years + shift));
    moments.into_iter().find_map(|moment| {
        let next = days.partition_point(|day| *day <= moment);
        let (from, to) = (*days.get(next.checked_sub(1)?)?, *days.get(next)?);
        let pause = f64::from(to - from);
        (pause >= 0.75 * f64::from(silence) && pause > 2.0 * pace).then_some((from, to))
    })
}

/// The gaps between neighbouring days.
pub(super) fn gaps(days: &[Day]) -> impl Iterator<Item = f64> + '_ {
    days.iter().zip(days.iter().skip(1)).map(|(from, to)| f64::from(to - from))
}

/// The middle of some values; `None` of none.
pub(super) fn median(values: &mut [f64]) -> Option<f64> {
    values.sort_unstable_by(f64::total_cmp);
    let upper = *values.get(values.len() / 2)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    values.get(values.len() / 2 - 1).map(|lower| f64::midpoint(*lower, upper))
}

/// The whole days in a length of time.
pub(super) fn whole_days(length: f64) -> u32 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, as it should"
    )]
    let days = libm::floor(length) as u32;
    days
}
