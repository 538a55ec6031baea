//! Lines of orders that have no number.

use std::hash::Hash;

use foldhash::{HashMap, HashMapExt as _};

/// Counts the orders that such lines come to. An order names a thing once, so that the lines of a day are as many orders as
/// its most frequent thing has lines.
#[derive(Debug)]
pub struct NumberlessLines<D, T> {
    /// How often each thing was named on a day.
    lines: HashMap<(D, T), u32>,
    /// How many orders a day has come to.
    orders: HashMap<D, u32>,
}

impl<D: Copy + Eq + Hash, T: Eq + Hash> NumberlessLines<D, T> {
    /// No lines yet.
    #[must_use]
    pub fn new() -> Self {
        Self { lines: HashMap::new(), orders: HashMap::new() }
    }

    /// Takes a line that names `thing` on `day` (and of one client, where several are counted together). Whether it makes an
    /// order more.
    pub fn makes_order(&mut self, day: D, thing: T) -> bool {
        let lines = self.lines.entry((day, thing)).or_default();
        *lines += 1;
        let orders = self.orders.entry(day).or_default();
        let more = *lines > *orders;
        *orders += u32::from(more);
        more
    }
}

impl<D: Copy + Eq + Hash, T: Eq + Hash> Default for NumberlessLines<D, T> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::NumberlessLines;

    #[test]
    fn a_day_has_as_many_orders_as_its_most_frequent_thing_has_lines() {
        let lines =
            [(1, "paper"), (1, "ink"), (1, "ink"), (2, "paper"), (1, "paper"), (1, "ink"), (2, "ink")];
        let mut counted = NumberlessLines::new();
        let more: Vec<bool> = lines.iter().map(|&(day, thing)| counted.makes_order(day, thing)).collect();
        assert_eq!(more, [true, false, true, true, false, true, false]);
    }
}
