//! Parties of orders and interactions to the clients they name.
//!
//! A party never joins two clusters. It is tied to the one cluster that its code or its id belongs to, else to the one
//! that the comparisons find far likelier than any other; where two are near equal it stays free.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::blocking::keys_of;
use super::compare::{COMPARISONS, Context, Pattern, at};
use super::explain::{name_of, words};
use super::features::Lists;
use super::weights::{Weights, probability};
use crate::model::{Attachment, Linkage, RecordId, Said};

/// Holders of one key beyond which the key does not tell whom a party means.
const TOO_MANY: usize = 60;
/// Clients that are filed together.
const CHUNK: usize = 1024;
/// Probability from which a party is tied.
const SURE: f64 = 0.9;
/// Bits by which the best cluster must be likelier than the next.
const AHEAD: f64 = 2.0;

/// The level of equal values, the same in all comparisons.
const EQUAL: u8 = 1;
/// The level of different valid ids.
const DIFFERENT_IDS: u8 = 4;
/// What decides alone where one cluster has it and no other, the surest first, with the probability it is given.
const DECISIVE_AND_CHEAP: [(usize, f64); 2] = [(at::CODE, 0.999), (at::IDS, 0.999)];
/// Likewise, where no code and no id decides: of clients that bear the very name an order gives, the only one is meant, though
/// others have names much like it.
const DECISIVE_BY_NAME: [(usize, f64); 2] = [(at::NAME, 0.97), (at::PERSON, 0.95)];

type Kin = HashSet<(u32, u32), FixedState>;

/// Who is filed under the keys of the parties.
struct Index {
    /// The keys, each with its place among the lists.
    places: HashMap<u64, u32, FixedState>,
    /// The clients under each key, in order.
    holders: Lists<u32>,
}

impl Index {
    /// Files the clients under those of their keys that are wanted.
    fn new(context: &Context<'_>, wanted: &[Vec<u64>]) -> Self {
        let features = context.features;
        let mut places: HashMap<u64, u32, FixedState> = HashMap::with_hasher(FixedState::default());
        for &key in wanted.iter().flatten() {
            let next = places.len() as u32;
            places.entry(key).or_insert(next);
        }
        let mut filed: Vec<(u32, u32)> = (0..features.len() as u32)
            .into_par_iter()
            .with_min_len(CHUNK)
            .filter(|&client| !features.party[client as usize])
            .flat_map_iter(|client| {
                let keys = keys_of(features, context.frequency, client).into_iter();
                keys.filter_map(|key| places.get(&key)).map(move |&place| (place, client))
            })
            .collect();
        filed.par_sort_unstable();
        let mut starts = vec![0_u32; places.len() + 1];
        for &(place, _) in &filed {
            starts[place as usize + 1] += 1;
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let clients = filed.into_iter().map(|(_, client)| client).collect();
        Self { places, holders: Lists::from_parts(starts, clients) }
    }

    fn holders(&self, key: u64) -> &[u32] {
        self.places.get(&key).map_or(&[], |&place| self.holders.get(place as usize))
    }
}

/// Ties the parties to the clusters of `linkage`.
pub fn attach(context: &Context<'_>, weights: &Weights, linkage: &mut Linkage) {
    let features = context.features;
    let parties: Vec<usize> = (0..features.len()).filter(|&i| features.party[i]).collect();
    if parties.is_empty() {
        return;
    }
    let party_keys: Vec<Vec<u64>> =
        parties.par_iter().map(|&party| keys_of(features, context.frequency, party as u32)).collect();
    let index = Index::new(context, &party_keys);
    let cluster = &linkage.cluster;
    let kin = kin(linkage);
    let mut weights = weights.clone();
    // a party most likely is one of the clients: the odds of a pair are one in so many clients
    weights.prior = -f64::from(context.frequency.clients.max(2.0)).log2();
    let attached: Vec<Option<Attachment>> = parties
        .par_iter()
        .zip(&party_keys)
        .map(|(&party, keys)| one(context, &weights, (cluster, &kin), &index, party, keys))
        .collect();
    for (party, attachment) in parties.into_iter().zip(attached) {
        linkage.attached[party] = attachment;
    }
}

/// Clusters that may well be one client: a party that fits both is tied to the better rather than to none.
fn kin(linkage: &Linkage) -> Kin {
    let of = |record: RecordId| linkage.cluster.get(record.index()).copied().flatten();
    linkage
        .review
        .iter()
        .filter_map(|pair| Some((of(pair.left)?, of(pair.right)?)))
        .flat_map(|(a, b)| [(a, b), (b, a)])
        .collect()
}

fn one(
    context: &Context<'_>,
    weights: &Weights,
    (cluster, kin): (&[Option<u32>], &Kin),
    index: &Index,
    party: usize,
    keys: &[u64],
) -> Option<Attachment> {
    let features = context.features;
    let mut candidates: Vec<u32> = keys
        .iter()
        .map(|key| index.holders(*key))
        .filter(|holders| holders.len() <= TOO_MANY)
        .flatten()
        .copied()
        .collect();
    candidates.sort_unstable();
    candidates.dedup();
    // a code or an id decides alone, and both are cheap to look at: most parties that have one are settled here
    let in_clusters: Vec<(u32, u32)> = candidates
        .iter()
        .filter_map(|&client| Some((cluster.get(client as usize).copied().flatten()?, client)))
        .collect();
    for (comparison, sure) in DECISIVE_AND_CHEAP {
        let decides = |client: u32| {
            let level = |comparison| context.level(comparison, client as usize, party);
            level(comparison) == EQUAL && level(at::IDS) != DIFFERENT_IDS
        };
        if let Some((only, client)) =
            only_one(in_clusters.iter().copied().filter(|&(_, client)| decides(client)))
        {
            let pattern = context.compare(client as usize, party);
            let how = said(context, weights, &pattern, client, party, Some(comparison));
            return Some(Attachment { cluster: only, how, probability: sure });
        }
    }
    let compared: Vec<(u32, u32, Pattern)> = in_clusters
        .into_iter()
        .map(|(of, client)| (of, client, context.compare(client as usize, party)))
        .filter(|(_, _, pattern)| pattern.levels[at::IDS] != DIFFERENT_IDS)
        .collect();
    for (comparison, sure) in DECISIVE_BY_NAME {
        let decides = compared.iter().filter(|(_, _, pattern)| pattern.levels[comparison] == EQUAL);
        if let Some((only, client)) = only_one(decides.clone().map(|&(of, client, _)| (of, client))) {
            let (_, _, pattern) = decides.into_iter().next()?;
            let how = said(context, weights, pattern, client, party, Some(comparison));
            return Some(Attachment { cluster: only, how, probability: sure });
        }
    }
    let mut scored: Vec<(f64, u32, u32, Pattern)> = compared
        .into_iter()
        .map(|(of, client, pattern)| (weights.odds(&pattern), of, client, pattern))
        .collect();
    let content = &features.content;
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(content[a.2 as usize].cmp(&content[b.2 as usize])));
    let best = scored.first()?;
    let rival = |other: &&(f64, u32, u32, Pattern)| other.1 != best.1 && !kin.contains(&(best.1, other.1));
    let next = scored.iter().find(rival).map_or(f64::NEG_INFINITY, |other| other.0);
    let rival = if next.is_finite() { next.exp2() } else { 0.0 };
    // the clusters share the belief that one of them is meant
    let likely = best.0.exp2() / (1.0 + best.0.exp2() + rival);
    let likely = if likely.is_finite() { likely } else { probability(best.0) };
    (likely >= SURE && best.0 - next >= AHEAD).then(|| Attachment {
        cluster: best.1,
        how: said(context, weights, &best.3, best.2, party, None),
        probability: likely,
    })
}

/// The one cluster that is named, with the first of its clients, unless there are two.
fn only_one(mut named: impl Iterator<Item = (u32, u32)>) -> Option<(u32, u32)> {
    let first = named.next()?;
    named.all(|other| other.0 == first.0).then_some(first)
}

/// What tied them: the comparison that decided, or the two that weighed most.
fn said(
    context: &Context<'_>,
    weights: &Weights,
    pattern: &Pattern,
    client: u32,
    party: usize,
    decided: Option<usize>,
) -> Said {
    let mut bars: Vec<(f64, usize)> = (0..COMPARISONS)
        .filter(|&comparison| pattern.levels[comparison] != 0)
        .filter(|&comparison| decided.is_none_or(|decided| decided == comparison))
        .map(|comparison| (weights.weight(pattern, comparison), comparison))
        .filter(|bar| bar.0 > 0.0 || decided.is_some())
        .collect();
    let by_weight =
        |a: &(f64, usize), b: &(f64, usize)| b.0.total_cmp(&a.0).then(name_of(a.1).cmp(name_of(b.1)));
    bars.sort_by(by_weight);
    let told = bars.into_iter().take(2);
    Said::each(
        told.map(|(_, comparison)| words(context, pattern, comparison, client as usize, party)).collect(),
    )
}
