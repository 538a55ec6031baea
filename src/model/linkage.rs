//! Which records are the same client, and why.

use super::{Evidence, Record, Said, Value};

/// Which record, as an index into [`Intake::records`](super::Intake::records).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(pub u32);

impl RecordId {
    /// The position in the list of records.
    #[must_use]
    pub fn index(self) -> usize {
        self.0 as usize
    }
}

/// Two records that were joined, and why.
#[derive(Clone, Debug)]
pub struct Join {
    /// The first, as they were compared.
    pub left: RecordId,
    /// The second.
    pub right: RecordId,
    /// The weights one by one.
    pub evidence: Box<[Evidence]>,
}

/// A pair that a person should judge.
#[derive(Clone, Debug)]
pub struct PossibleMatch {
    /// A record of the one cluster, the first as they were compared.
    pub left: RecordId,
    /// A record of the other.
    pub right: RecordId,
    /// The probability that they are one client.
    pub probability: f64,
    /// The sum of the match weights, log2.
    pub weight: f64,
    /// The weights one by one.
    pub evidence: Box<[Evidence]>,
}

/// How two clients that are not the same belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelatedKind {
    /// The same firm at another place.
    Branch,
    /// Parent, subsidiary or sister firm.
    Group,
    /// They share a phone, an address, an accountant.
    SharedContact,
    /// A person stands at both.
    SharedPerson,
    /// Look alike, but their valid ids differ.
    ConflictingIds,
    /// The same valid id, which many clients of unlike names give: an accountant's, a group's, a slip of copying down.
    CrowdedId,
}

impl RelatedKind {
    /// The word in `relations.csv`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Branch => "branch",
            Self::Group => "group",
            Self::SharedContact => "shared_contact",
            Self::SharedPerson => "shared_person",
            Self::ConflictingIds => "conflicting_ids",
            Self::CrowdedId => "crowded_id",
        }
    }
}

/// Two clients that belong together without being the same.
#[derive(Clone, Debug)]
pub struct RelatedPair {
    /// A record of the first.
    pub left: RecordId,
    /// A record of the second.
    pub right: RecordId,
    /// How.
    pub kind: RelatedKind,
    /// Why.
    pub why: Why,
}

/// Why two clients belong together.
#[derive(Clone, Debug)]
pub enum Why {
    /// What the comparison of their records found.
    Seen(Box<[Evidence]>),
    /// What a stage says.
    Told(Said),
}

impl RelatedPair {
    /// Why, of the records of this pair.
    #[must_use]
    pub fn why(&self, left: &Record, right: &Record) -> Said {
        let seen = match &self.why {
            Why::Told(said) => return said.clone(),
            Why::Seen(seen) => seen.iter().map(|evidence| evidence.level(left, right)),
        };
        let lead = Said::new("related", self.kind.as_str());
        if seen.len() == 0 {
            return lead;
        }
        Said::new("related", "because").said("lead", lead).with("seen", Value::Each(seen.collect()))
    }
}

/// What tied a party of orders or interactions to a cluster.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// The cluster.
    pub cluster: u32,
    /// What tied it: `code K-00279`, `tax id PL:NIP:…`, `same name`, …
    pub how: Said,
    /// The probability that it is this client.
    pub probability: f64,
}

/// What linking cost and saw, for the report and the run file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LinkStatistics {
    /// Pairs that the blocking rules brought, each counted once.
    pub candidate_pairs: u64,
    /// Pairs that were merged.
    pub matches: u64,
    /// Pairs brought by each blocking rule, in the order of the rules.
    pub pairs_by_rule: Vec<(&'static str, u64)>,
}

/// The outcome of linking.
#[derive(Clone, Debug, Default)]
pub struct Linkage {
    /// The cluster of each client record; `None` for parties. Clusters are numbered from 0 in the order of their first
    /// record.
    pub cluster: Vec<Option<u32>>,
    /// The probability of each client record to belong to its cluster; 1 for a record alone and for parties.
    pub probability: Vec<f64>,
    /// For each merged record beyond a cluster's first, the pair that joined it.
    pub joins: Vec<Join>,
    /// Pairs for `review.csv`, most useful first.
    pub review: Vec<PossibleMatch>,
    /// Pairs that are related, not the same.
    pub related: Vec<RelatedPair>,
    /// For each record that is a party: the cluster it belongs to, if one was found. As long as the list of records.
    pub attached: Vec<Option<Attachment>>,
    /// What it cost.
    pub statistics: LinkStatistics,
}
