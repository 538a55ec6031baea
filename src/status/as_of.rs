//! The day on which statuses are judged when the user names none.

use jiff::civil::Date;

use super::day::{self, Day};
use crate::model::{AsOf, Intake, OrderState, Said};

/// Of so many dates one may be a slip of the pen; of a shorter list, still one.
const DATES_A_SLIP: usize = 100;
/// The next so many distinct days show how dense the newest dates normally are.
const NEIGHBOURS: usize = 20;
/// In a list too short to show that, only a date further than this from the others is a slip.
const FAR: Day = 365;

/// The day on which statuses are judged when the user names none: the newest plausible order or contact date of the
/// input; `None` when the input holds no date. A few dates far ahead of all others (`2052` for `2025`) are set aside.
#[must_use]
pub fn newest_day(intake: &Intake) -> Option<AsOf> {
    let orders = intake.orders.iter().filter(|order| order.state != OrderState::Draft);
    let ordered: Vec<Day> = orders.filter_map(|order| order.date).map(day::number).collect();
    let talks = intake.interactions.iter().filter_map(|talk| talk.date);
    let told = intake.records.iter().flat_map(|record| [record.created, record.updated, record.last_contact]);
    let contacted: Vec<Day> = talks.chain(told.flatten()).map(day::number).collect();
    let mut days: Vec<Day> = ordered.iter().chain(&contacted).copied().collect();
    let (newest, aside) = newest_plausible(&mut days)?;
    let newest_of = if ordered.contains(&newest) { "newest_order" } else { "newest_contact" };
    let why = Said::new("as_of", newest_of);
    let why = match aside.as_slice() {
        [] => why,
        days => {
            let days: Vec<String> = days.iter().map(|day| format!("`{}`", day::date(*day))).collect();
            Said::new("as_of", "set_aside").said("why", why).text("days", days.join(", "))
        }
    };
    Some(AsOf { day: day::date(newest), why })
}

/// The day on which statuses are judged: the one the user gave, else the newest in the input. An input without any date
/// has no order and no contact either, so that any day gives the same statuses.
#[must_use]
pub fn day_of_judgement(given: Option<Date>, intake: &Intake) -> AsOf {
    match given {
        Some(day) => AsOf { day, why: Said::new("as_of", "given") },
        None => newest_day(intake)
            .unwrap_or(AsOf { day: Date::constant(1970, 1, 1), why: Said::new("as_of", "no_date") }),
    }
}

/// The newest day that is not a lone one far ahead of the others, and the days set aside, newest first.
fn newest_plausible(days: &mut [Day]) -> Option<(Day, Vec<Day>)> {
    days.sort_unstable_by(|a, b| b.cmp(a));
    let allowed = (days.len() / DATES_A_SLIP).max(1);
    let distinct: Vec<(Day, usize)> =
        days.chunk_by(|a, b| a == b).filter_map(|group| Some((*group.first()?, group.len()))).collect();
    let mut seen = 0;
    let mut cut = 0;
    for (at, pair) in distinct.windows(2).enumerate() {
        let [(newer, count), (older, _)] = *pair else { break };
        seen += count;
        if seen > allowed {
            break;
        }
        let usual_span = match distinct.get(at + 1 + NEIGHBOURS) {
            Some((neighbour, _)) => older - neighbour,
            None => FAR,
        };
        if newer - older > usual_span {
            cut = at + 1;
        }
    }
    let aside = distinct.iter().take(cut).map(|(day, _)| *day).collect();
    Some((distinct.get(cut)?.0, aside))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lone_date_far_ahead_does_not_move_the_day() {
        let mut days: Vec<Day> = (0..200).map(|n| 10_000 + n * 2).collect();
        assert_eq!(newest_plausible(&mut days), Some((10_398, vec![])));
        days.push(10_398 + 166);
        assert_eq!(newest_plausible(&mut days), Some((10_398, vec![10_564])));
        days.push(36_000);
        assert_eq!(newest_plausible(&mut days), Some((10_398, vec![36_000, 10_564])));
    }

    #[test]
    fn many_dates_ahead_are_believed() {
        let mut days: Vec<Day> = (0..200).map(|n| 10_000 + n).chain((0..10).map(|n| 11_000 + n)).collect();
        assert_eq!(newest_plausible(&mut days), Some((11_009, vec![])));
    }

    #[test]
    fn a_short_list_keeps_a_date_within_a_year_of_the_others() {
        assert_eq!(newest_plausible(&mut [100, 200, 500]), Some((500, vec![])));
        assert_eq!(newest_plausible(&mut [100, 200, 900]), Some((200, vec![900])));
        assert_eq!(newest_plausible(&mut [7]), Some((7, vec![])));
        assert_eq!(newest_plausible(&mut []), None);
    }
}
