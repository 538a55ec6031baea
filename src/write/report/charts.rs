//! The geometry of the pictures; the template draws them.

use crate::audit::{Month, StatusLine};
use crate::write::stages;

/// A part of the bar that shows clients by status; positions in thousandths of the bar.
pub struct Slice {
    /// The status it looks like, which is its class.
    pub status: &'static str,
    /// Where it begins.
    pub x: f64,
    /// How wide it is.
    pub width: f64,
}

/// Divides a bar of 1,000 among the statuses.
pub fn slices(statuses: &[StatusLine]) -> Vec<Slice> {
    let all: u64 = statuses.iter().map(|line| line.clients).sum();
    let mut x = 0.0;
    let mut slices = Vec::with_capacity(statuses.len());
    for line in statuses.iter().filter(|line| line.clients > 0) {
        let width = line.clients as f64 / all.max(1) as f64 * 1_000.0;
        slices.push(Slice {
            status: stages::look(&line.status, line.kind).as_str(),
            x: round(x),
            width: round(width),
        });
        x += width;
    }
    slices
}

/// A chart of columns, 720 wide and 200 high above its labels.
pub struct Columns {
    /// The columns.
    pub columns: Vec<ColumnBar>,
    /// Lines to read the height by.
    pub lines: Vec<GridLine>,
}

/// One column.
pub struct ColumnBar {
    /// Its left edge.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
    /// Its middle.
    pub middle: f64,
    /// Its label; empty where labels would run into each other.
    pub label: String,
    /// What it says when pointed at.
    pub title: String,
}

/// A line across the chart.
pub struct GridLine {
    /// How high.
    pub y: f64,
    /// What it stands for.
    pub value: String,
}

/// Where the columns begin, leaving room for the numbers of the grid.
const LEFT: f64 = 48.0;
/// Room for half of the last label.
const RIGHT: f64 = 14.0;
const WIDEST: f64 = 72.0;
const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 200.0;

/// Draws orders by month.
pub fn months(months: &[Month], number: impl Fn(u64) -> String) -> Option<Columns> {
    let highest = months.iter().map(|month| month.orders).max().filter(|orders| *orders > 0)?;
    let step = grid_step(highest);
    let top = highest.div_ceil(step) * step;
    // a few months do not become a few walls
    let room = ((WIDTH - LEFT - RIGHT) / months.len() as f64).min(WIDEST);
    let label_every = months.len().div_ceil(8);
    let columns = months
        .iter()
        .enumerate()
        .map(|(at, month)| {
            let height = month.orders as f64 / top as f64 * HEIGHT;
            let x = LEFT + at as f64 * room + room * 0.15;
            // labels counted from the newest month, which is always named
            let named = (months.len() - 1 - at).is_multiple_of(label_every);
            ColumnBar {
                x: round(x),
                y: round(HEIGHT - height),
                width: round(room * 0.7),
                height: round(height),
                middle: round(x + room * 0.35),
                label: if named { month.month.clone() } else { String::new() },
                title: format!("{}: {}", month.month, number(month.orders)),
            }
        })
        .collect();
    let lines = (0..=top / step).map(|at| GridLine {
        y: round(HEIGHT - (at * step) as f64 / top as f64 * HEIGHT),
        value: number(at * step),
    });
    Some(Columns { columns, lines: lines.collect() })
}

/// 1, 2 or 5 times a power of ten, so that at most five lines cross the chart.
fn grid_step(highest: u64) -> u64 {
    let mut power = 1u64;
    loop {
        for factor in [1, 2, 5] {
            let step = power.saturating_mul(factor);
            if highest.div_ceil(step) <= 5 {
                return step;
            }
        }
        power = power.saturating_mul(10);
    }
}

/// To the tenth: finer is not seen and makes the file longer.
fn round(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_has_round_steps() {
        assert_eq!(grid_step(1), 1);
        assert_eq!(grid_step(5), 1);
        assert_eq!(grid_step(6), 2);
        assert_eq!(grid_step(23), 5);
        assert_eq!(grid_step(1_234), 500);
        assert!(grid_step(u64::MAX) > 0);
    }
}
