//! Recency, frequency, money: five classes each, by rank among all buyers (Hughes, Strategic Database Marketing, 1994).

use std::cmp::Reverse;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Account;
use crate::model::{Currency, RfmSegment};

/// The scores of each account from 1 to 5, 5 the best; equal ones have equal scores.
pub(super) fn scores(accounts: &[Account<'_>]) -> Vec<[u8; 3]> {
    // the less silence the better, so that a higher value is always a better one
    let recency =
        classes(accounts.par_iter().map(|account| Reverse(account.verdict.because.silence)).collect());
    let frequency = classes(accounts.par_iter().map(|account| account.days().len()).collect());
    let money = money(accounts);
    recency.into_iter().zip(frequency).zip(money).map(|((r, f), m)| [r, f, m]).collect()
}

/// The classes of what was bought, each currency by itself: sums in different ones cannot be compared.
fn money(accounts: &[Account<'_>]) -> Vec<u8> {
    let mut by_currency: BTreeMap<Option<Currency>, Vec<usize>> = BTreeMap::new();
    for (at, account) in accounts.iter().enumerate() {
        by_currency.entry(account.currency()).or_default().push(at);
    }
    let mut scores = vec![0; accounts.len()];
    for those in by_currency.into_values() {
        let sums = those.par_iter().filter_map(|at| accounts.get(*at)).map(Account::money).collect();
        for (at, class) in those.into_iter().zip(classes(sums)) {
            if let Some(score) = scores.get_mut(at) {
                *score = class;
            }
        }
    }
    scores
}

/// The class of each value: one more than the fifths of all values that are lower.
fn classes<T: Ord + Copy + Send>(values: Vec<T>) -> Vec<u8> {
    let mut sorted = values.clone();
    sorted.par_sort_unstable();
    let class = |value: &T| {
        let lower = sorted.partition_point(|other| other < value);
        u8::try_from(1 + 5 * lower / sorted.len().max(1)).unwrap_or(5)
    };
    values.iter().map(class).collect()
}

/// What the scores of a client with so many order days say.
pub(super) fn segment([recency, frequency, money]: [u8; 3], order_days: u32) -> RfmSegment {
    let worth = frequency.max(money);
    match (recency, worth) {
        (4.., _) if order_days == 1 => RfmSegment::New,
        (4.., 4..) => RfmSegment::Champion,
        (4.., _) => RfmSegment::Promising,
        (3, 4..) => RfmSegment::Loyal,
        (3, _) => RfmSegment::Attention,
        (_, 4..) => RfmSegment::AtRisk,
        _ => RfmSegment::Sleeping,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_fifths_and_equal_values_share_one() {
        assert_eq!(classes((0..10).collect()), [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]);
        assert_eq!(classes(vec![7, 7, 7]), [1, 1, 1]);
        assert_eq!(classes(vec![1, 9, 9, 9, 9]), [1, 2, 2, 2, 2]);
        assert_eq!(classes(Vec::<u8>::new()), Vec::<u8>::new());
    }

    #[test]
    fn segments_follow_the_scores() {
        assert_eq!(segment([5, 5, 1], 9), RfmSegment::Champion);
        assert_eq!(segment([5, 1, 5], 1), RfmSegment::New);
        assert_eq!(segment([4, 2, 2], 3), RfmSegment::Promising);
        assert_eq!(segment([3, 1, 4], 3), RfmSegment::Loyal);
        assert_eq!(segment([3, 3, 3], 3), RfmSegment::Attention);
        assert_eq!(segment([1, 4, 1], 8), RfmSegment::AtRisk);
        assert_eq!(segment([2, 1, 1], 1), RfmSegment::Sleeping);
    }
}
