//! How much the limits of a portfolio must be stretched so that they hold for its own past.
//!
//! The constants of the rule `chance` suit the clients of most firms. Where clients order in bursts with long pauses,
//! they are too strict, and the orders themselves tell: many a silence outlasted the limit that it had when it began,
//! and still ended in an order. One factor for all limits brings the share of such silences down to the share in the
//! settings. It never shortens a limit: where few silences broke theirs, shorter limits were measured to be no better.

use rayon::prelude::*;

use super::day::Day;
use super::history::History;
use super::rhythm::{self, Rhythm};
use crate::config::StatusSettings;
use crate::model::StatusRule;

/// Fewer clients than this show the tail of their silences too poorly.
const CLIENTS_THAT_SHOW: usize = 50;
/// A silence is judged from so many order days before it on: earlier there is hardly a rhythm to break.
pub(super) const ORDER_DAYS_BEFORE: usize = 3;

/// The factor by which the limits of the rule `chance` are stretched; 1 under the other rules, and where the histories are
/// too few to tell.
pub(super) fn stretch(histories: &[History], usual_gap_of_all: f64, settings: &StatusSettings) -> f64 {
    if settings.rule != StatusRule::Chance || settings.broken_share >= 1.0 {
        return 1.0;
    }
    let told: Vec<Vec<Broken>> = histories
        .par_iter()
        .filter(|history| history.days.len() > ORDER_DAYS_BEFORE)
        .map(|history| broken(&history.days, usual_gap_of_all, settings))
        .collect();
    if told.len() < CLIENTS_THAT_SHOW {
        return 1.0;
    }
    let allowed = settings.broken_share * told.len() as f64;
    let mut broken: Vec<Broken> = told.into_iter().flatten().collect();
    broken.par_sort_unstable_by(|a, b| b.factor.total_cmp(&a.factor).then(b.weight.total_cmp(&a.weight)));
    let mut beyond = 0.0;
    let needed = broken.iter().find(|silence| {
        beyond += silence.weight;
        beyond > allowed
    });
    // two decimals, upwards: what is said of the factor is what was done
    needed.map_or(1.0, |silence| {
        (libm::ceil(silence.factor * 100.0) / 100.0).min(settings.longest_stretch).max(1.0)
    })
}

/// A silence that was longer than its limit.
struct Broken {
    /// How many times as long.
    factor: f64,
    /// Each client weighs one, whatever the number of its silences.
    weight: f64,
}

fn broken(days: &[Day], usual_gap_of_all: f64, settings: &StatusSettings) -> Vec<Broken> {
    let mut count = 0_u32;
    let mut broken: Vec<Broken> = Vec::new();
    for (silence, rhythm) in rhythm::past_silences(days, ORDER_DAYS_BEFORE, usual_gap_of_all, settings) {
        count += 1;
        if let Some(factor) = factor(silence, &rhythm, settings) {
            broken.push(Broken { factor, weight: 0.0 });
        }
    }
    for silence in &mut broken {
        silence.weight = 1.0 / f64::from(count.max(1));
    }
    broken
}

/// The share of a client's past silences that were longer than the limit known when they began, lengthened by a factor.
pub(super) fn broken_share(
    days: &[Day],
    usual_gap_of_all: f64,
    factor: f64,
    settings: &StatusSettings,
) -> f64 {
    let longest = i64::from(settings.longest_limit);
    let is_broken = |silence: Day, rhythm: &Rhythm| {
        // most silences end while another order is likely: then the limit was not reached, and need not be found
        let is_within = settings.rule == StatusRule::Chance
            && i64::from(silence) <= longest
            && rhythm.is_hopeful(f64::from(silence), settings);
        !is_within && i64::from(silence) > i64::from(rhythm.limit(factor, settings))
    };
    let (mut all, mut broken) = (0_u32, 0_u32);
    for (silence, rhythm) in rhythm::past_silences(days, ORDER_DAYS_BEFORE, usual_gap_of_all, settings) {
        all += 1;
        broken += u32::from(is_broken(silence, &rhythm));
    }
    f64::from(broken) / f64::from(all.max(1))
}

/// How many times its limit a silence lasted; `None` where it kept within.
fn factor(silence: Day, rhythm: &Rhythm, settings: &StatusSettings) -> Option<f64> {
    if i64::from(silence) <= i64::from(settings.shortest_limit)
        || rhythm.is_hopeful(f64::from(silence), settings)
    {
        return None;
    }
    let limit = rhythm.limit(1.0, settings);
    (i64::from(silence) > i64::from(limit)).then(|| f64::from(silence) / f64::from(limit.max(1)))
}
