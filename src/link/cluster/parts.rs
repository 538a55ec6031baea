//! The list in parts that have nothing to do with each other: what becomes of one cannot touch another, so that all are
//! worked on at once.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::growing::RIVAL;
use crate::link::judge::Verdict;
use crate::link::score::Edge;
use crate::model::{Constraints, RecordId};

/// Records of which some may end in one cluster.
#[derive(Debug, Default)]
pub struct Part<'e> {
    /// The records, in order.
    pub records: Vec<u32>,
    /// The pairs that may join them.
    pub edges: Vec<&'e Edge>,
    /// What people said of them.
    pub constraints: Constraints,
}

/// Whether a pair can join two clusters: it matches, or may be spoken for by others.
fn can_join(edge: &Edge) -> bool {
    match edge.verdict {
        Verdict::Match => true,
        Verdict::Possible => edge.odds >= RIVAL,
        Verdict::Related(_) | Verdict::Apart => false,
    }
}

/// The parts of a list of `n` records, in the order of their first records; a record that nothing can join is in none.
pub fn parts<'e>(n: usize, edges: &'e [Edge], constraints: &Constraints) -> Vec<Part<'e>> {
    let mut connected = Connected { above: (0..n as u32).collect() };
    for edge in edges.iter().filter(|edge| can_join(edge)) {
        connected.connect(edge.left, edge.right);
    }
    for (left, right) in constraints.whole.iter().chain(&constraints.written).chain(&constraints.same) {
        connected.connect(left.0, right.0);
    }
    let first = connected.first();
    let mut members: Vec<(u32, u32)> =
        first.par_iter().enumerate().map(|(record, &first)| (first, record as u32)).collect();
    members.par_sort_unstable();
    let mut joining: Vec<(u32, &Edge)> = (edges.par_iter())
        .filter(|edge| can_join(edge))
        .map(|edge| (first[edge.left as usize], edge))
        .collect();
    // in the order of the pairs within a part
    joining.par_sort_by_key(|one| one.0);
    let mut told = told(&first, constraints);
    let mut joining = joining.chunk_by(|a, b| a.0 == b.0).peekable();
    members
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|members| members.len() > 1)
        .map(|members| {
            let first = members[0].0;
            let edges = joining.next_if(|edges| edges[0].0 == first).unwrap_or_default();
            Part {
                records: members.iter().map(|member| member.1).collect(),
                edges: edges.iter().map(|one| one.1).collect(),
                constraints: told.remove(&first).unwrap_or_default(),
            }
        })
        .collect()
}

/// Pairs of records of which one thing was said.
type Pairs = Vec<(RecordId, RecordId)>;

/// Where such pairs are kept.
type Kept = fn(&mut Constraints) -> &mut Pairs;

/// What was said of the records of each part, by its first record. That two records of different parts are two clients need not
/// be said.
fn told(first: &[u32], constraints: &Constraints) -> BTreeMap<u32, Constraints> {
    let mut told: BTreeMap<u32, Constraints> = BTreeMap::new();
    let kinds: [(&Pairs, Kept); 4] = [
        (&constraints.whole, |told| &mut told.whole),
        (&constraints.written, |told| &mut told.written),
        (&constraints.same, |told| &mut told.same),
        (&constraints.different, |told| &mut told.different),
    ];
    for (pairs, kind) in kinds {
        for &(left, right) in pairs {
            let part = first[left.index()];
            if part == first[right.index()] {
                kind(told.entry(part).or_default()).push((left, right));
            }
        }
    }
    told
}

/// Which records hang together (union-find; Tarjan 1975).
struct Connected {
    /// A record of the same part that comes before, or the record itself.
    above: Vec<u32>,
}

impl Connected {
    fn find(&mut self, mut record: u32) -> u32 {
        while self.above[record as usize] != record {
            let next = self.above[self.above[record as usize] as usize];
            self.above[record as usize] = next;
            record = next;
        }
        record
    }

    fn connect(&mut self, left: u32, right: u32) {
        let (left, right) = (self.find(left), self.find(right));
        self.above[left.max(right) as usize] = left.min(right);
    }

    /// The first record of the part of each record.
    fn first(mut self) -> Vec<u32> {
        for record in 0..self.above.len() {
            // what stands above was settled before
            self.above[record] = self.above[self.above[record] as usize];
        }
        self.above
    }
}
