//! Regular clients that slow down.

use crate::config::StatusSettings;
use crate::status::day::Day;
use crate::status::rhythm;

/// The latest gaps that are compared with those before.
const LATELY: usize = 3;
/// As many gaps before them show what was usual.
const BEFORE: usize = 4;
/// Slower by this factor is slower; less is chance.
const SLOWER: f64 = 1.5;

/// The usual gap before and lately, in days, of a client that ordered regularly at some time and leaves longer gaps now.
/// The silence that has not ended counts as a gap where it is longer than the latest ones usually were.
pub(super) fn slowing(days: &[Day], today: Day, settings: &StatusSettings) -> Option<(u32, u32)> {
    if !was_regular(days, settings) {
        return None;
    }
    let mut gaps: Vec<f64> = rhythm::gaps(days).collect();
    let silence = f64::from(today - days.last()?);
    if gaps.last().is_none_or(|last| silence > *last) {
        gaps.push(silence);
    }
    let from = gaps.len().checked_sub(LATELY)?;
    let (before, lately) = gaps.split_at_mut(from);
    if before.len() < BEFORE {
        return None;
    }
    let (before, lately) = (rhythm::median(before)?, rhythm::median(lately)?);
    (lately >= SLOWER * before && lately - before >= 1.0)
        .then(|| (rhythm::whole_days(before), rhythm::whole_days(lately)))
}

/// Whether some window of the length in the settings held as many order days as make a client regular.
fn was_regular(days: &[Day], settings: &StatusSettings) -> bool {
    let needed = settings.regular_order_days.max(1) as usize;
    let window = i64::from(settings.regular_window);
    days.windows(needed).any(|some| match some {
        [first, .., last] => i64::from(last - first) < window,
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Settings;

    /// Days of orders with such gaps between them.
    fn days(gaps: &[Day]) -> Vec<Day> {
        let mut days = vec![1_000];
        days.extend(gaps.iter().scan(1_000, |day, gap| {
            *day += gap;
            Some(*day)
        }));
        days
    }

    fn told(gaps: &[Day], silence: Day) -> Option<(u32, u32)> {
        let days = days(gaps);
        slowing(&days, days.last().unwrap() + silence, &Settings::default().status)
    }

    #[test]
    fn a_weekly_client_that_comes_monthly_slows_down() {
        assert_eq!(told(&[7, 7, 7, 7, 7, 7, 7, 21, 28, 30], 3), Some((7, 28)));
        // the silence that goes on is a gap, too
        assert_eq!(told(&[7, 7, 7, 7, 7, 7, 7, 7, 28], 30), Some((7, 28)));
    }

    #[test]
    fn who_keeps_the_pace_or_never_was_regular_does_not() {
        assert_eq!(told(&[7, 7, 7, 7, 7, 7, 7, 8, 9, 7], 3), None);
        assert_eq!(told(&[60, 60, 60, 60, 60, 120, 130, 140], 3), None);
        assert_eq!(told(&[7, 7], 90), None);
        assert_eq!(told(&[], 90), None);
    }
}
