//! Parties of orders and interactions to the clients they name.
//!
//! A party never joins two clusters. It is tied to the one cluster that its code or its id belongs to, else to the one
//! that the comparisons find far likelier than any other, else to the best one if that alone has its phone or e-mail; where
//! two are near equal it stays free.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::blocking::keys_of;
use super::compare::{Context, Pattern, at};
use super::explain::evidence;
use super::weights::{Weights, probability};
use crate::model::{Attachment, Linkage, RecordId, Said};

/// Holders of one key beyond which the key does not tell whom a party means.
const TOO_MANY: usize = 60;
/// Probability from which a party is tied.
const SURE: f64 = 0.9;
/// Bits by which the best cluster must be likelier than the next.
const AHEAD: f64 = 2.0;

/// The level of equal values, the same in all comparisons.
const EQUAL: u8 = 1;
/// The level of different valid ids.
const DIFFERENT_IDS: u8 = 4;
/// What decides alone where one cluster has it and no other, the surest first, with the probability it is given: of
/// clients that bear the very name an order gives, the only one is meant, though others have names much like it.
const DECISIVE: [(usize, f64); 4] =
    [(at::CODE, 0.999), (at::IDS, 0.999), (at::NAME, 0.97), (at::PERSON, 0.95)];

type Index = HashMap<u64, Vec<u32>, FixedState>;
type Kin = HashSet<(u32, u32), FixedState>;

/// Ties the parties to the clusters of `linkage`.
pub fn attach(context: &Context<'_>, weights: &Weights, linkage: &mut Linkage) {
    let features = context.features;
    let parties: Vec<usize> = (0..features.len()).filter(|&i| features.party[i]).collect();
    if parties.is_empty() {
        return;
    }
    let mut wanted: Index = HashMap::with_hasher(FixedState::default());
    let party_keys: Vec<Vec<u64>> =
        parties.par_iter().map(|&party| keys_of(features, context.frequency, party as u32)).collect();
    for &key in party_keys.iter().flatten() {
        wanted.entry(key).or_default();
    }
    for client in (0..features.len()).filter(|&i| !features.party[i]) {
        for key in keys_of(features, context.frequency, client as u32) {
            if let Some(holders) = wanted.get_mut(&key) {
                holders.push(client as u32);
            }
        }
    }
    let cluster = &linkage.cluster;
    let kin = kin(linkage);
    let mut weights = weights.clone();
    // a party most likely is one of the clients: the odds of a pair are one in so many clients
    weights.prior = -f64::from(context.frequency.clients.max(2.0)).log2();
    let attached: Vec<Option<Attachment>> = parties
        .par_iter()
        .zip(&party_keys)
        .map(|(&party, keys)| one(context, &weights, (cluster, &kin), &wanted, party, keys))
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
        .filter_map(|key| index.get(key))
        .filter(|holders| holders.len() <= TOO_MANY)
        .flatten()
        .copied()
        .collect();
    candidates.sort_unstable();
    candidates.dedup();
    let compared: Vec<(u32, u32, Pattern)> = candidates
        .iter()
        .filter_map(|&client| {
            let of = cluster.get(client as usize).copied().flatten()?;
            Some((of, client, context.compare(client as usize, party)))
        })
        .collect();
    for (comparison, sure) in DECISIVE {
        let decides = |pattern: &Pattern| {
            pattern.levels[comparison] == EQUAL && pattern.levels[at::IDS] != DIFFERENT_IDS
        };
        let mut holders: Vec<u32> =
            compared.iter().filter(|(_, _, pattern)| decides(pattern)).map(|&(of, _, _)| of).collect();
        holders.sort_unstable();
        holders.dedup();
        if let [only] = holders[..] {
            let (_, client, pattern) =
                compared.iter().find(|(of, _, pattern)| *of == only && decides(pattern))?;
            let how = said(context, weights, pattern, *client, party, Some(comparison));
            return Some(Attachment { cluster: only, how, probability: sure });
        }
    }
    let mut scored: Vec<(f64, u32, u32, Pattern)> = compared
        .into_iter()
        .filter(|(_, _, pattern)| pattern.levels[at::IDS] != DIFFERENT_IDS)
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
    if likely >= SURE && best.0 - next >= AHEAD {
        let how = said(context, weights, &best.3, best.2, party, None);
        return Some(Attachment { cluster: best.1, how, probability: likely });
    }
    let comparison = own_contact(&scored)?;
    let how = said(context, weights, &best.3, best.2, party, Some(comparison));
    Some(Attachment { cluster: best.1, how, probability: SURE })
}

/// The phone or e-mail that the best cluster has in common with a party and no other cluster has: who is called at a
/// number that one client alone gives is that client, whatever it is called in the list of calls.
fn own_contact(scored: &[(f64, u32, u32, Pattern)]) -> Option<usize> {
    let best = scored.first()?;
    [at::PHONE, at::EMAIL].into_iter().find(|&comparison| {
        let has = |candidate: &&(f64, u32, u32, Pattern)| candidate.3.levels[comparison] == EQUAL;
        has(&best) && !scored.iter().filter(has).any(|candidate| candidate.1 != best.1)
    })
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
    let mut bars = evidence(context, weights, pattern, client as usize, party);
    if let Some(comparison) = decided {
        let name = super::compare::NAMES[comparison];
        bars.retain(|bar| bar.comparison == name);
    }
    bars.retain(|bar| bar.weight > 0.0 || decided.is_some());
    bars.sort_by(|a, b| b.weight.total_cmp(&a.weight).then(a.comparison.cmp(b.comparison)));
    Said::each(bars.into_iter().take(2).map(|bar| bar.level).collect())
}
