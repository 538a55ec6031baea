//! Lists of lists in two flat vectors.

/// Many short lists, packed one behind the other.
#[derive(Clone, Debug)]
pub struct Lists<T> {
    starts: Vec<u32>,
    items: Vec<T>,
}

impl<T> Lists<T> {
    /// No lists yet.
    pub fn new() -> Self {
        Self { starts: vec![0], items: Vec::new() }
    }

    /// Lists from their packed form: where each starts, the end of the last behind them, and all items.
    pub fn from_parts(starts: Vec<u32>, items: Vec<T>) -> Self {
        Self { starts, items }
    }

    /// Appends one list.
    pub fn push(&mut self, list: impl IntoIterator<Item = T>) {
        self.items.extend(list);
        self.starts.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    /// Appends one list, each value once.
    pub fn push_distinct(&mut self, list: impl IntoIterator<Item = T>)
    where
        T: PartialEq,
    {
        let start = self.items.len();
        for value in list {
            if !self.items[start..].contains(&value) {
                self.items.push(value);
            }
        }
        self.starts.push(u32::try_from(self.items.len()).unwrap_or(u32::MAX));
    }

    /// The list appended last; empty where there is none.
    pub fn last(&self) -> &[T] {
        self.get(self.len().wrapping_sub(1))
    }

    /// The list at a position; empty where there is none.
    #[inline]
    pub fn get(&self, index: usize) -> &[T] {
        match (self.starts.get(index), self.starts.get(index + 1)) {
            (Some(&start), Some(&end)) => self.items.get(start as usize..end as usize).unwrap_or(&[]),
            _ => &[],
        }
    }

    /// All items of all lists.
    pub fn items(&self) -> &[T] {
        &self.items
    }

    /// Where each list starts among the items, and the end of the last.
    pub fn starts(&self) -> &[u32] {
        &self.starts
    }

    /// The same lists of other items, one for each of these.
    pub fn with_items<U>(self, items: Vec<U>) -> Lists<U> {
        Lists { starts: self.starts, items }
    }

    /// The lists of several packs one behind the other.
    pub fn concatenated<'a>(packs: impl Iterator<Item = &'a Self> + Clone) -> Self
    where
        T: Copy + 'a,
    {
        let mut whole = Self::new();
        whole.starts.reserve(packs.clone().map(Self::len).sum());
        whole.items.reserve(packs.clone().map(|pack| pack.items.len()).sum());
        for pack in packs {
            let before = u32::try_from(whole.items.len()).unwrap_or(u32::MAX);
            whole.items.extend_from_slice(&pack.items);
            whole.starts.extend(pack.starts.iter().skip(1).map(|&end| before.saturating_add(end)));
        }
        whole
    }

    /// How many lists.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T, L: IntoIterator<Item = T>> FromIterator<L> for Lists<T> {
    fn from_iter<I: IntoIterator<Item = L>>(lists: I) -> Self {
        let mut packed = Self::new();
        for list in lists {
            packed.push(list);
        }
        packed
    }
}
