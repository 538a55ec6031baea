//! Which records a decision is about.
//!
//! A decision names two clients by their ids and keeps the fingerprints of their records. The records are found again by
//! fingerprint, whatever has become of ids, rows and files; where a record was edited, by the half of its fingerprint that
//! says who it is; where no record is left, by the id, which holds as long as the client's strongest evidence does. Of records
//! that say the same a decision may mean one by its number among them: which of them that is does not matter, as they say
//! the same, but that they are two does. The newest decision holds: an older one that contradicts those after it is
//! overruled, and said to be.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use rayon::prelude::*;

use crate::model::{
    Constraints, Decision, Earlier, Fingerprint, Issue, Place, Record, RecordId, RecordRole, Ruling, Said,
    Severity, Side, Validity,
};

/// Records of one side that are held apart from those of the other, at most: more are told apart by nothing.
const MOST: usize = 64;

/// Fingerprints kept of a side that was named by its id alone.
const KEPT: usize = 8;

/// What became of the decisions.
#[derive(Debug, Default)]
pub struct Resolved {
    /// What the linker must obey.
    pub constraints: Constraints,
    /// The decisions, with the fingerprints of records that were found by their id alone: what is kept for next month.
    pub decisions: Vec<Decision>,
    /// What is to be said of decisions that could not be obeyed.
    pub issues: Vec<Issue>,
}

/// Finds the records of each decision.
///
/// `ids` gives the client ids a record can stand for: the one it would have alone, the one of its row in an earlier base.
#[must_use]
pub fn resolve(
    earlier: &Earlier,
    records: &[Record],
    ids: impl Fn(&Record) -> Vec<String> + Sync,
) -> Resolved {
    let mut issues: Vec<Issue> =
        earlier.unreadable.iter().map(|(line, said)| unreadable(*line, said)).collect();
    let decisions = &earlier.decisions;
    if decisions.is_empty() {
        return Resolved { issues, ..Resolved::default() };
    }
    let found = Found::new(decisions, records, ids);
    let mut agreed = Agreed::default();
    let mut constraints = Constraints::default();
    let mut kept = decisions.clone();
    for (decision, kept) in decisions.iter().zip(&mut kept).rev() {
        let (left, right) =
            (found.of(&decision.left, &decision.right), found.of(&decision.right, &decision.left));
        if left.is_empty() || right.is_empty() {
            if !decision.settled && left != right {
                issues.push(without_object(decision));
            }
            continue;
        }
        complete(&mut kept.left, &left, records);
        complete(&mut kept.right, &right, records);
        let obeyed = match decision.ruling {
            Ruling::Same => agreed.same(&left, &right, &mut constraints),
            Ruling::Different => agreed.different(&left, &right, &mut constraints),
        };
        if !obeyed {
            issues.push(overruled(decision));
        } else if decision.ruling == Ruling::Same && ids_differ(records, &left, &right) {
            issues.push(against_ids(decision));
        }
    }
    // the pairs in the order in which they were decided
    constraints.same.reverse();
    constraints.different.sort_unstable();
    constraints.different.dedup();
    issues.sort();
    Resolved { constraints, decisions: kept, issues }
}

/// Keeps of a side that was named by its id alone what its records say.
fn complete(side: &mut Side, found: &[RecordId], records: &[Record]) {
    if side.keys.is_empty() {
        let found = found.iter().filter_map(|id| records.get(id.index()));
        side.keys = found.take(KEPT).map(|record| Fingerprint::of(record).into()).collect();
    }
}

/// Where the records of all decisions stand.
struct Found {
    whole: BTreeMap<u64, Vec<RecordId>>,
    identity: BTreeMap<u64, Vec<RecordId>>,
    id: BTreeMap<String, Vec<RecordId>>,
}

impl Found {
    fn new(decisions: &[Decision], records: &[Record], ids: impl Fn(&Record) -> Vec<String> + Sync) -> Self {
        let sides = || decisions.iter().flat_map(|decision| [&decision.left, &decision.right]);
        let keys = || sides().flat_map(|side| &side.keys);
        let mut found = Self {
            whole: keys().map(|key| (key.says.whole, Vec::new())).collect(),
            identity: keys().map(|key| (key.says.identity, Vec::new())).collect(),
            id: sides()
                .filter(|side| !side.id.is_empty())
                .map(|side| (side.id.clone(), Vec::new()))
                .collect(),
        };
        let told: Vec<(RecordId, Fingerprint, Vec<String>)> = records
            .par_iter()
            .enumerate()
            .filter(|(_, record)| record.role == RecordRole::Client)
            .map(|(at, record)| {
                let id = RecordId(u32::try_from(at).unwrap_or(u32::MAX));
                (id, Fingerprint::of(record), ids(record))
            })
            .filter(|(_, key, ids)| {
                found.whole.contains_key(&key.whole)
                    || found.identity.contains_key(&key.identity)
                    || ids.iter().any(|id| found.id.contains_key(id))
            })
            .collect();
        for (record, key, ids) in told {
            found.whole.entry(key.whole).and_modify(|records| records.push(record));
            found.identity.entry(key.identity).and_modify(|records| records.push(record));
            for id in ids {
                found.id.entry(id).and_modify(|records| records.push(record));
            }
        }
        found
    }

    /// The records of a side that are not of the other.
    fn of(&self, side: &Side, other: &Side) -> Vec<RecordId> {
        let (own, others) = (self.candidates(side, other), self.candidates(other, side));
        let surely: BTreeSet<RecordId> = others.surely.iter().copied().collect();
        let maybe: BTreeSet<RecordId> = others.maybe.iter().copied().collect();
        let mut records: Vec<RecordId> = Vec::new();
        let certain = own.surely.into_iter().filter(|record| !surely.contains(record));
        let likely =
            own.maybe.into_iter().filter(|record| !surely.contains(record) && !maybe.contains(record));
        for record in certain.chain(likely) {
            if !records.contains(&record) && records.len() < MOST {
                records.push(record);
            }
        }
        records
    }

    fn candidates(&self, side: &Side, other: &Side) -> Candidates {
        let mut found = Candidates::default();
        for key in &side.keys {
            if let Some(records) = meant(&self.whole, key.says.whole, key.number) {
                found.surely.extend(records);
            } else if let Some(records) = meant(&self.identity, key.says.identity, key.number) {
                found.maybe.extend(records);
            }
        }
        // of one client that was divided, the id says nothing of the parts
        if side.id != other.id {
            let by_id = self.id.get(&side.id).into_iter().flatten();
            if found.surely.is_empty() && found.maybe.is_empty() {
                found.surely.extend(by_id);
            } else {
                found.maybe.extend(by_id);
            }
        }
        found
    }
}

/// Of the records that say the same the one that is meant, or all; `None` where there are none.
fn meant(known: &BTreeMap<u64, Vec<RecordId>>, says: u64, number: Option<NonZeroU32>) -> Option<&[RecordId]> {
    let all = known.get(&says).filter(|records| !records.is_empty())?;
    match number.map(|number| number.get() as usize) {
        None => Some(all),
        Some(number) => Some(all.get(number - 1..number).unwrap_or_default()),
    }
}

#[derive(Default)]
struct Candidates {
    surely: Vec<RecordId>,
    maybe: Vec<RecordId>,
}

/// What the decisions looked at so far agree on.
#[derive(Default)]
struct Agreed {
    group: BTreeMap<RecordId, RecordId>,
    apart: Vec<(RecordId, RecordId)>,
}

impl Agreed {
    fn find(&self, mut record: RecordId) -> RecordId {
        while let Some(&next) = self.group.get(&record).filter(|next| **next != record) {
            record = next;
        }
        record
    }

    /// Unless what was agreed forbids it, the first records of the sides are one client.
    fn same(&mut self, left: &[RecordId], right: &[RecordId], constraints: &mut Constraints) -> bool {
        let (Some(&left), Some(&right)) = (left.first(), right.first()) else { return false };
        let (a, b) = (self.find(left), self.find(right));
        let forbidden = self.apart.iter().any(|&(x, y)| {
            let (x, y) = (self.find(x), self.find(y));
            (x, y) == (a, b) || (x, y) == (b, a)
        });
        if forbidden {
            return false;
        }
        self.group.insert(a.max(b), a.min(b));
        constraints.same.push((left, right));
        true
    }

    /// All records of the sides are two clients, save those that were agreed to be one.
    fn different(&mut self, left: &[RecordId], right: &[RecordId], constraints: &mut Constraints) -> bool {
        let before = self.apart.len();
        for &a in left {
            for &b in right {
                if self.find(a) != self.find(b) {
                    self.apart.push((a, b));
                }
            }
        }
        constraints.different.extend(self.apart.get(before..).unwrap_or_default());
        self.apart.len() > before
    }
}

/// Whether the two have valid ids of one register that differ.
fn ids_differ(records: &[Record], left: &[RecordId], right: &[RecordId]) -> bool {
    let valid = |side: &[RecordId]| {
        let records = side.iter().filter_map(|id| records.get(id.index()));
        let ids = records.flat_map(|record| &record.tax_ids);
        ids.filter(|id| id.scheme().is_identity() && id.validity() == Validity::Valid).collect::<Vec<_>>()
    };
    let (left, right) = (valid(left), valid(right));
    left.iter().any(|a| {
        let mut kin =
            right.iter().filter(|b| (a.scheme(), a.country()) == (b.scheme(), b.country())).peekable();
        kin.peek().is_some() && kin.all(|b| a.number() != b.number())
    })
}

/// A finding about a decision, with the names of its clients.
fn about(code: &'static str, severity: Severity, decision: &Decision) -> Issue {
    let message = Said::new("noticed", code)
        .text("left", name(&decision.left))
        .text("right", name(&decision.right))
        .text("ruling", decision.ruling.as_str());
    Issue::new(code, severity, Place::Run, message)
}

fn name(side: &Side) -> &str {
    if side.name.is_empty() { &side.id } else { &side.name }
}

fn unreadable(line: u64, said: &str) -> Issue {
    let message = Said::new("noticed", "decision_unreadable").count("line", line).text("said", said);
    Issue::new("decision_unreadable", Severity::Warning, Place::Run, message)
}

fn without_object(decision: &Decision) -> Issue {
    about("decision_without_object", Severity::Warning, decision)
}

fn overruled(decision: &Decision) -> Issue {
    about("decision_overruled", Severity::Note, decision)
}

fn against_ids(decision: &Decision) -> Issue {
    about("decision_against_ids", Severity::Warning, decision)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Origin, TableId};

    fn records(codes: &[&str]) -> Vec<Record> {
        (0..)
            .zip(codes)
            .map(|(row, code)| {
                let mut record = Record::empty(Origin { table: TableId(0), row }, RecordRole::Client);
                record.codes = vec![(*code).to_owned()].into();
                record
            })
            .collect()
    }

    fn decided(records: &[Record], rulings: &[(usize, usize, Ruling)]) -> Resolved {
        let side = |at: usize| Side {
            id: format!("id {at}"),
            name: String::new(),
            keys: records.get(at).map(|record| Fingerprint::of(record).into()).into_iter().collect(),
        };
        let decisions = rulings
            .iter()
            .map(|&(left, right, ruling)| Decision {
                left: side(left),
                right: side(right),
                ruling,
                settled: false,
            })
            .collect();
        let earlier = Earlier { decisions, ..Earlier::default() };
        resolve(&earlier, records, |_| Vec::new())
    }

    #[test]
    fn the_newest_decision_holds() {
        let records = records(&["a", "b", "c"]);
        let Resolved { constraints, issues, .. } =
            decided(&records, &[(0, 2, Ruling::Different), (0, 1, Ruling::Same), (1, 2, Ruling::Same)]);
        assert_eq!(constraints.same, [(RecordId(0), RecordId(1)), (RecordId(1), RecordId(2))]);
        assert_eq!(constraints.different, []);
        assert_eq!(issues.iter().map(|issue| issue.code).collect::<Vec<_>>(), ["decision_overruled"]);
    }

    #[test]
    fn a_decision_whose_records_are_gone_is_a_finding() {
        let all = records(&["a", "b"]);
        let side = |record: &Record| Side { keys: vec![Fingerprint::of(record).into()], ..Side::default() };
        let decision =
            Decision { left: side(&all[0]), right: side(&all[1]), ruling: Ruling::Same, settled: false };
        let earlier = Earlier { decisions: vec![decision], ..Earlier::default() };
        let Resolved { constraints, issues, .. } = resolve(&earlier, &all[..1], |_| Vec::new());
        assert!(constraints.is_empty());
        assert_eq!(issues.len(), 1);
        assert_eq!(issues[0].code, "decision_without_object");
    }
}
