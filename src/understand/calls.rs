//! The two sides of a call: who rang whom. A telephone exchange logs one of its own lines and one number from outside, and
//! which of the two stands in which column depends on the direction.

use super::assign::Candidates;
use super::beside::{Beside, add};
use super::profile::{Form, Profile};
use crate::model::{Column, Field};
use crate::normalise::phone;

/// Rows that are looked at, evenly spread.
const ROWS: usize = 400;
/// Rows below which a pattern may be chance.
const FEWEST: usize = 4;
/// The share of rows that must have one number from outside.
const MOST: f64 = 0.85;
/// The share of rows in which each side must be the one from outside.
const LEAST: f64 = 0.05;
/// Digits of the shortest number that is dialled from outside; lines of one's own have fewer.
const OUTSIDE: usize = 7;

/// Raises the phone for two columns of which in nearly every row exactly one has a number from outside: the other has a line of
/// the firm's own or the name of a colleague there.
pub(super) fn two_sides(candidates: &mut [Candidates], table: &Beside<'_>) {
    const WORTH: f64 = 8.0;
    let may_be = |(place, profile): &(usize, &Profile)| {
        let numbers = profile.share(Form::Phone);
        profile.dates.is_none() && (LEAST..1.0).contains(&numbers) && table.columns.get(*place).is_some()
    };
    let columns: Vec<usize> =
        table.profiles.iter().enumerate().filter(may_be).map(|(place, _)| place).collect();
    for (at, one) in columns.iter().copied().enumerate() {
        let rest = columns.get(at + 1..).unwrap_or_default();
        let pair = rest.iter().copied().find(|other| are_two_sides(table.columns, one, *other));
        if let Some(other) = pair {
            for place in [one, other] {
                add(candidates, place, Field::Phone, WORTH);
            }
            return;
        }
    }
}

fn are_two_sides(columns: &[Column], one: usize, other: usize) -> bool {
    let (Some(one), Some(other)) = (columns.get(one), columns.get(other)) else { return false };
    let step = one.cells.len().div_ceil(ROWS).max(1);
    let (mut rows, mut first, mut second) = (0_usize, 0_usize, 0_usize);
    for (one, other) in one.cells.iter().zip(other.cells.iter()).step_by(step) {
        if one.is_none() && other.is_none() {
            continue;
        }
        rows += 1;
        match (one.is_some_and(is_outside), other.is_some_and(is_outside)) {
            (true, false) => first += 1,
            (false, true) => second += 1,
            _ => {}
        }
    }
    let share = |count: usize| count as f64 / rows.max(1) as f64;
    rows >= FEWEST && share(first + second) >= MOST && share(first) >= LEAST && share(second) >= LEAST
}

fn is_outside(cell: &str) -> bool {
    cell.bytes().filter(u8::is_ascii_digit).count() >= OUTSIDE && phone::looks_like(cell)
}
