//! What must be obeyed while clusters grow: records that are one client, and records that are two.
//!
//! Records of which something was said form classes: those that must end together are one class from the start, and a class
//! takes in another when evidence joins clusters of the two. Two classes that were said to be different never meet,
//! not even by way of records of which nothing was said.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Constraints, Evidence, Finding, Linkage, RecordId, Shows};

/// Bits that the word of a person counts in a waterfall: more than any evidence.
const A_PERSONS_WORD: f64 = 40.0;

/// The classes while clusters grow.
#[derive(Debug, Default)]
pub struct Decided {
    class: BTreeMap<u32, u32>,
    parent: Vec<u32>,
    apart: BTreeMap<u32, BTreeSet<u32>>,
}

impl Decided {
    /// The classes of what was said of records.
    pub fn new(constraints: &Constraints) -> Self {
        let mut decided = Self::default();
        for (left, right) in constraints.whole.iter().chain(&constraints.same) {
            let (left, right) = (decided.add(*left), decided.add(*right));
            decided.unite(left, right);
        }
        for (left, right) in &constraints.different {
            let (left, right) = (decided.add(*left), decided.add(*right));
            let (left, right) = (decided.find(left), decided.find(right));
            if left != right {
                decided.apart.entry(left).or_default().insert(right);
                decided.apart.entry(right).or_default().insert(left);
            }
        }
        decided
    }

    /// The class of a record of which something was said.
    pub fn class_of(&self, record: u32) -> Option<u32> {
        if self.class.is_empty() { None } else { self.class.get(&record).copied() }
    }

    /// The records of which something was said, with their classes.
    pub fn classes(&self) -> Vec<(u32, u32)> {
        self.class.iter().map(|(&record, &class)| (record, class)).collect()
    }

    /// Whether clusters of these classes were said to be different.
    pub fn forbids(&self, left: Option<u32>, right: Option<u32>) -> bool {
        let (Some(left), Some(right)) = (left, right) else { return false };
        self.apart.get(&self.find(left)).is_some_and(|others| others.contains(&self.find(right)))
    }

    /// Tells that clusters of these classes were joined; the class of the whole.
    pub fn joined(&mut self, left: Option<u32>, right: Option<u32>) -> Option<u32> {
        if let (Some(left), Some(right)) = (left, right) {
            self.unite(left, right);
        }
        left.or(right)
    }

    fn add(&mut self, record: RecordId) -> u32 {
        let next = self.parent.len() as u32;
        let class = *self.class.entry(record.0).or_insert(next);
        if class == next {
            self.parent.push(next);
        }
        class
    }

    fn find(&self, mut class: u32) -> u32 {
        while let Some(&parent) = self.parent.get(class as usize).filter(|parent| **parent != class) {
            class = parent;
        }
        class
    }

    fn unite(&mut self, left: u32, right: u32) {
        let (left, right) = (self.find(left), self.find(right));
        if left == right {
            return;
        }
        let (root, gone) = (left.min(right), left.max(right));
        if let Some(parent) = self.parent.get_mut(gone as usize) {
            *parent = root;
        }
        for other in self.apart.remove(&gone).unwrap_or_default() {
            if let Some(others) = self.apart.get_mut(&other) {
                others.remove(&gone);
                others.insert(root);
            }
            self.apart.entry(root).or_default().insert(other);
        }
    }
}

static DECIDED: Finding = Finding { comparison: "decision", level: "decided", shows: Shows::Nothing };
static EARLIER_BASE: Finding =
    Finding { comparison: "decision", level: "earlier_base", shows: Shows::Nothing };

static ONE_CELL: Finding = Finding { comparison: "decision", level: "one_cell", shows: Shows::Nothing };

/// Says of the joins that a person made, that an earlier base had made, or that a cell over both rows made, that it was so.
pub fn say_so(linkage: &mut Linkage, constraints: &Constraints) {
    let pair = |(left, right): &(RecordId, RecordId)| (*left.min(right), *left.max(right));
    let told: BTreeMap<(RecordId, RecordId), &'static Finding> = constraints
        .same
        .iter()
        .map(|joined| (pair(joined), &DECIDED))
        .chain(constraints.whole.iter().map(|joined| (pair(joined), &EARLIER_BASE)))
        .chain(constraints.written.iter().map(|joined| (pair(joined), &ONE_CELL)))
        .collect();
    for join in &mut linkage.joins {
        let Some(found) = told.get(&pair(&(join.left, join.right))) else { continue };
        let word = Evidence::new(found, A_PERSONS_WORD, 0);
        join.evidence = std::iter::once(word).chain(join.evidence.iter().copied()).collect();
        for record in [join.left, join.right] {
            if let Some(probability) = linkage.probability.get_mut(record.index()) {
                *probability = 1.0;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(u32, u32)]) -> Vec<(RecordId, RecordId)> {
        pairs.iter().map(|&(left, right)| (RecordId(left), RecordId(right))).collect()
    }

    #[test]
    fn what_is_said_of_one_holds_for_all_that_are_the_same() {
        let constraints = Constraints {
            same: pairs(&[(0, 1), (3, 4)]),
            different: pairs(&[(1, 4)]),
            ..Constraints::default()
        };
        let decided = Decided::new(&constraints);
        assert!(decided.forbids(decided.class_of(0), decided.class_of(3)));
        assert!(!decided.forbids(decided.class_of(0), decided.class_of(1)));
        assert_eq!(decided.class_of(2), None);
    }

    #[test]
    fn classes_that_evidence_joins_are_kept_from_what_either_is_kept_from() {
        let constraints = Constraints { different: pairs(&[(0, 1), (2, 3)]), ..Constraints::default() };
        let mut decided = Decided::new(&constraints);
        let (zero, one, two, three) =
            (decided.class_of(0), decided.class_of(1), decided.class_of(2), decided.class_of(3));
        let both = decided.joined(zero, two);
        assert!(decided.forbids(both, one) && decided.forbids(three, both));
        assert!(!decided.forbids(one, three));
    }
}
