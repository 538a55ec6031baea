//! What a firm ordered, and when.

use jiff::ToSpan;
use jiff::civil::{Date, date};

use super::dice::Dice;
use super::firm::Firm;

/// An order, as its row says.
#[derive(Clone, Debug)]
pub(super) struct Order {
    pub(super) date: Date,
    /// In hundredths of the currency.
    pub(super) hundredths: usize,
}

const ORDERED: u64 = 4;
/// The day after the last order of the made world.
const END: Date = date(2025, 10, 1);
const DAYS: usize = 1_200;
/// One firm in three never ordered.
const NEVER_PER_MILLE: usize = 330;

/// The orders of a firm, oldest first. All firms together have about `mean` orders each; a firm that orders has a rhythm of its own, and
/// one in three stopped some day.
pub(super) fn orders(firm: &Firm, seed: u64, mean: f64) -> Vec<Order> {
    let mut dice = Dice::of(seed, firm.number, ORDERED);
    if mean <= 0.0 || dice.chance(NEVER_PER_MILLE) {
        return Vec::new();
    }
    // between a quarter of the usual number and four times as many: the mean of 4^x for x from -1 to 1 is 1.35
    let eagerness = libm::pow(4.0, dice.below(2_001) as f64 / 1_000.0 - 1.0) / 1.352_5;
    let wanted = mean * eagerness / (1.0 - NEVER_PER_MILLE as f64 / 1_000.0);
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
    let count = wanted as usize + usize::from(dice.chance((wanted.fract() * 1_000.0) as usize));
    let ago = if dice.chance(330) { 60 + dice.below(600) } else { dice.below(60) };
    let gap = (DAYS.saturating_sub(ago) / count.max(1)).max(1);
    let mut orders: Vec<Order> = (0..count)
        .filter_map(|place| {
            let days = ago + place * gap + dice.below(gap);
            let date = END.checked_sub(i64::try_from(days + 1).ok()?.days()).ok()?;
            Some(Order { date, hundredths: 5_000 + dice.below(100) * dice.below(20_000) })
        })
        .collect();
    orders.reverse();
    orders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mean_is_what_was_asked_for() {
        for mean in [0.5, 2.0, 20.0] {
            let made: usize =
                (0..5_000).map(|number| orders(&Firm::of(1, number).unwrap(), 1, mean).len()).sum();
            let wanted = mean * 5_000.0;
            assert!((made as f64 - wanted).abs() < wanted * 0.06, "{made} for {wanted}");
        }
    }

    #[test]
    fn no_order_lies_ahead_and_they_stand_in_order() {
        for number in 0..500 {
            let made = orders(&Firm::of(1, number).unwrap(), 1, 5.0);
            assert!(made.is_sorted_by_key(|order| order.date));
            assert!(made.iter().all(|order| order.date < END));
        }
    }
}
