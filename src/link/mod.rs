//! Records to clusters: which records are the same client, and why.
//!
//! Probabilistic record linkage after Fellegi and Sunter (1969), without labels:
//!
//! ```text
//! records ─features→ packed values ─blocking→ candidate pairs ─compare→ levels ─weights→ odds
//!         ─judge→ match, possible match, related, apart ─cluster→ clients ←attach─ parties of orders
//! ```
//!
//! [`features`] packs what is compared, [`frequency`] counts how common it is, [`blocking`] picks the pairs worth
//! comparing, [`compare`] turns a pair into ordered levels, [`estimate`] adapts the shipped [`weights`] to the list at
//! hand, [`judge`] decides, [`cluster`] joins, [`attach`] ties the parties of orders and interactions to clients,
//! [`explain`](mod@explain) says why.

#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a list has fewer than 2^32 records, a text fewer than 256 words, and shares and bits are within bounds"
)]
#![allow(
    clippy::similar_names,
    clippy::many_single_char_names,
    reason = "pairs are called a and b, their values x and y, all through the stage"
)]

mod attach;
mod blocking;
mod cluster;
mod compare;
mod decided;
mod estimate;
mod explain;
mod features;
mod frequency;
mod given;
mod homes;
mod judge;
mod meant;
mod outcome;
mod score;
mod shared;
mod trained;
mod weights;

pub mod evaluate;
pub mod membership;

pub use compare::NAMES as COMPARED;
pub use trained::Trained;

use crate::config::LinkSettings;
use crate::model::{Constraints, Linkage, PossibleMatch, Record, RecordId};
use crate::progress::Progress;

use blocking::Blocks;
use compare::Context;
use features::Features;
use frequency::Frequency;
use weights::{Weights, probability};

/// Finds which records are the same client.
///
/// Client records are clustered; parties of orders and interactions never join two clusters, they are attached to the
/// one they name. The outcome does not depend on the order of the records, but for the numbers of the clusters.
#[must_use]
pub fn link(records: &[Record], settings: &LinkSettings, progress: &dyn Progress) -> Linkage {
    link_obeying(records, &Constraints::default(), settings, progress)
}

/// As [`link`], but what is said in `constraints` is obeyed, whatever the evidence: records that must be one client end
/// in one cluster, records that must not do not, and no such pair is asked about again. Constraints must not contradict each other.
#[must_use]
pub fn link_obeying(
    records: &[Record],
    constraints: &Constraints,
    settings: &LinkSettings,
    progress: &dyn Progress,
) -> Linkage {
    link_as_far(records, constraints, settings, Wanted::Everything, progress)
}

/// As [`link_obeying`], but finds only which clients are one and how likely: no evidence, no pairs to look at, no
/// clients of parties.
#[must_use]
pub fn group_obeying(
    records: &[Record],
    constraints: &Constraints,
    settings: &LinkSettings,
    progress: &dyn Progress,
) -> Linkage {
    link_as_far(records, constraints, settings, Wanted::Clusters, progress)
}

/// What is wanted of a linkage.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Clusters,
    Everything,
}

impl Wanted {
    fn last_step(self) -> &'static str {
        match self {
            Self::Clusters => "linking: numbering",
            Self::Everything => "linking: explaining",
        }
    }
}

fn link_as_far(
    records: &[Record],
    constraints: &Constraints,
    settings: &LinkSettings,
    wanted: Wanted,
    progress: &dyn Progress,
) -> Linkage {
    progress.begin("linking: preparing", None);
    let features = Features::new(records);
    let frequency = Frequency::new(&features);
    let context = Context { features: &features, frequency: &frequency };
    progress.end(&format!("{} records", records.len()));
    progress.begin("linking: blocking", None);
    let blocks = Blocks::new(&features, &frequency, settings.max_block);
    let split = match blocks.split() {
        0 => String::new(),
        split => format!(", {split} too large ones split"),
    };
    progress.end(&format!("{} blocks{split}", blocks.len()));
    progress.begin("linking: learning", None);
    let weights = score::learn(&context, &blocks);
    progress.end("weights adapted to the list");
    progress.begin("linking: comparing", Some(blocks.chunks() as u64));
    let (mut edges, by_rule) = score::score(&context, &weights, &blocks, settings, progress);
    let pairs: u64 = by_rule.iter().map(|rule| rule.1).sum();
    progress.end(&format!("{pairs} pairs"));
    progress.begin("linking: joining", None);
    let constraints = &given::as_placed(constraints, &features);
    let clusters = cluster::cluster(&context, &weights, settings, constraints, &mut edges);
    progress.end(&format!("{} joins", clusters.joins.len()));
    progress.begin(wanted.last_step(), None);
    let mut linkage = outcome::clusters_alone(&context, &clusters);
    if wanted == Wanted::Everything {
        outcome::explain(&context, &weights, settings, &edges, &clusters, &mut linkage);
    }
    decided::say_so(&mut linkage, constraints);
    if wanted == Wanted::Everything {
        attach::attach(&context, &weights, &mut linkage);
    }
    let mut linkage = given::as_given(linkage, &features);
    linkage.statistics.candidate_pairs = pairs;
    linkage.statistics.pairs_by_rule = by_rule;
    progress.end(&format!("{} merged", linkage.statistics.matches));
    linkage
}

/// One pair as [`link`] weighs it among these records: the probability that the two are one client, and what speaks for and
/// against it. `None` if there is no such record.
#[must_use]
pub fn explain(
    records: &[Record],
    settings: &LinkSettings,
    left: RecordId,
    right: RecordId,
) -> Option<PossibleMatch> {
    let features = Features::new(records);
    let frequency = Frequency::new(&features);
    let context = Context { features: &features, frequency: &frequency };
    let blocks = Blocks::new(&features, &frequency, settings.max_block);
    let weights: Weights = score::learn(&context, &blocks);
    let (left, right) = (features.place(left)?, features.place(right)?);
    let (left, right) = (left.min(right), left.max(right));
    let pattern = context.compare(left, right);
    Some(PossibleMatch {
        left: features.given(left),
        right: features.given(right),
        probability: probability(weights.odds(&pattern)),
        weight: weights.evidence(&pattern),
        evidence: explain::evidence(&context, &weights, &pattern, left, right),
    })
}

/// The pairs that blocking brings, each once, with the rule that brought it: for measuring the recall of blocking.
#[must_use]
pub fn candidate_pairs(
    records: &[Record],
    settings: &LinkSettings,
) -> Vec<(RecordId, RecordId, &'static str)> {
    let features = Features::new(records);
    let frequency = Frequency::new(&features);
    let blocks = Blocks::new(&features, &frequency, settings.max_block);
    let mut pairs = Vec::new();
    for chunk in 0..blocks.chunks() {
        let every = |_| true;
        blocks.pairs(chunk, every, |left, right, rule| {
            let rule = blocking::RULES.get(usize::from(rule)).copied().unwrap_or("");
            let (left, right) = (features.given(left), features.given(right));
            pairs.push((left.min(right), left.max(right), rule));
        });
    }
    pairs
}
