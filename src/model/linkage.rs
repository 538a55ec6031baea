//! Which records are the same client, and why.

use super::Said;

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

/// One piece of evidence for or against a pair: a bar of the waterfall.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// What was compared: `tax id`, `phone`, `name`, `place`, …
    pub comparison: &'static str,
    /// The comparison level it fell into, with the value where there is one: `same phone +48 22 …`.
    pub level: Said,
    /// Match weight: log2 of the Bayes factor; positive speaks for a match.
    pub weight: f64,
}

/// A pair that a person should judge.
#[derive(Clone, Debug)]
pub struct PossibleMatch {
    /// A record of the first cluster.
    pub left: RecordId,
    /// A record of the second.
    pub right: RecordId,
    /// The probability that they are one client.
    pub probability: f64,
    /// The sum of the match weights, log2.
    pub weight: f64,
    /// The weights one by one.
    pub evidence: Vec<Evidence>,
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
    pub why: Said,
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
    /// For each merged record beyond a cluster's first, the pair that joined it: (left, right, evidence).
    pub joins: Vec<(RecordId, RecordId, Vec<Evidence>)>,
    /// Pairs for `review.csv`, most useful first.
    pub review: Vec<PossibleMatch>,
    /// Pairs that are related, not the same.
    pub related: Vec<RelatedPair>,
    /// For each record that is a party: the cluster it belongs to, if one was found. As long as the list of records.
    pub attached: Vec<Option<Attachment>>,
    /// What it cost.
    pub statistics: LinkStatistics,
}
