//! How far the reading of a file is, told in kilobytes of the file.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::progress::Progress;

/// The kilobytes of a file, none for one that has no size.
pub(super) fn kilobytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024)
}

/// What was told of one file.
pub(super) struct Gauge<'a> {
    progress: &'a dyn Progress,
    steps: u64,
    told: AtomicU64,
}

impl<'a> Gauge<'a> {
    /// A file of so many bytes, of which nothing is read.
    pub(super) fn new(progress: &'a dyn Progress, bytes: u64) -> Self {
        Self { progress, steps: kilobytes(bytes), told: AtomicU64::new(0) }
    }

    /// All of the file.
    pub(super) fn whole(&self) -> Meter<'_> {
        Meter { gauge: self, from: 0.0, to: 1.0 }
    }
}

/// A part of the work on a file.
#[derive(Clone, Copy)]
pub(super) struct Meter<'a> {
    gauge: &'a Gauge<'a>,
    from: f64,
    to: f64,
}

impl Meter<'_> {
    /// A part of this part, both ends as shares of it.
    pub(super) fn part(&self, from: f64, to: f64) -> Self {
        let at = |share: f64| self.from + (self.to - self.from) * share.clamp(0.0, 1.0);
        Self { gauge: self.gauge, from: at(from), to: at(to) }
    }

    /// Says that so much of the part is done, from 0 to 1. What was told before is not taken back.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and the file's size"
    )]
    pub(super) fn reach(&self, share: f64) {
        let share = self.part(share, share).from;
        let steps = ((self.gauge.steps as f64 * share) as u64).min(self.gauge.steps);
        let before = self.gauge.told.fetch_max(steps, Ordering::Relaxed);
        if steps > before {
            self.gauge.progress.advance(steps - before);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default)]
    struct Sum(AtomicU64);

    impl Progress for Sum {
        fn begin(&self, _stage: &'static str, _total: Option<u64>) {}
        fn advance(&self, steps: u64) {
            self.0.fetch_add(steps, Ordering::Relaxed);
        }
        fn end(&self, _summary: &str) {}
    }

    #[test]
    fn a_file_is_told_once_whatever_its_parts_say() {
        let sum = Sum::default();
        let gauge = Gauge::new(&sum, 100 * 1024);
        let whole = gauge.whole();
        whole.part(0.0, 0.5).reach(0.5);
        assert_eq!(sum.0.load(Ordering::Relaxed), 25);
        whole.part(0.0, 0.2).reach(1.0);
        assert_eq!(sum.0.load(Ordering::Relaxed), 25);
        whole.part(0.5, 1.0).reach(7.0);
        whole.reach(1.0);
        assert_eq!(sum.0.load(Ordering::Relaxed), 100);
    }
}
