//! Which items belong to which group, packed.

/// The items of many groups one behind the other, in their order within each group: two flat vectors instead of a million
/// small ones.
#[derive(Debug)]
pub(super) struct Groups {
    /// Where the items of each group begin, with the end of the last behind them.
    starts: Vec<u32>,
    items: Vec<u32>,
}

impl Groups {
    /// Sorts the items, which are counted from 0, into so many groups; `of` tells the group of each, and an item of none is
    /// left out.
    pub fn new(groups: usize, of: impl Iterator<Item = Option<u32>> + Clone) -> Self {
        // a counting sort: how many in each group, where each begins, and then every item to its place. The counts stand two
        // places further on and the beginnings one, so that filling a group moves its beginning to where it belongs.
        let mut starts = vec![0_u32; groups + 2];
        for group in of.clone().flatten() {
            if let Some(count) = starts.get_mut(group as usize + 2) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut items = vec![0_u32; sum as usize];
        for (item, group) in (0_u32..).zip(of) {
            let Some(group) = group.filter(|group| (*group as usize) < groups) else { continue };
            let Some(next) = starts.get_mut(group as usize + 1) else { continue };
            if let Some(slot) = items.get_mut(*next as usize) {
                *slot = item;
            }
            *next += 1;
        }
        starts.pop();
        Self { starts, items }
    }

    /// The items of a group, in their order.
    pub fn get(&self, group: usize) -> &[u32] {
        match (self.starts.get(group), self.starts.get(group + 1)) {
            (Some(&start), Some(&end)) => self.items.get(start as usize..end as usize).unwrap_or_default(),
            _ => &[],
        }
    }

    /// How many groups there are.
    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
}

#[cfg(test)]
mod tests {
    use super::Groups;

    #[test]
    fn items_stand_in_their_groups_in_their_order() {
        let of = [Some(2), None, Some(0), Some(2), Some(9), Some(2)];
        let groups = Groups::new(3, of.into_iter());
        assert_eq!(groups.len(), 3);
        assert_eq!(groups.get(0), [2]);
        assert!(groups.get(1).is_empty());
        assert_eq!(groups.get(2), [0, 3, 5]);
        assert!(groups.get(3).is_empty());
    }
}
