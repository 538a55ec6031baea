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
