//! Parties of orders and interactions to the clients they name.
//!
//! A party never joins two clusters. It is tied to the one cluster that its code or its id belongs to, else to the one
//! that the comparisons find far likelier than any other, else to the best one if that alone has its phone or e-mail; of
//! namesakes to the one in the list that the program draws its clients from; where two are near equal it stays free.

use std::collections::{HashMap, HashSet};

use foldhash::fast::FixedState;
use rayon::prelude::*;

use super::blocking::{keys_of, naming_keys_of};
use super::compare::{COMPARISONS, Context, Pattern, at};
use super::explain::{name_of, piece};
use super::features::{Features, Lists};
use super::homes::Homes;
use super::meant::{self, Compared, of_one_cluster, only_one};
use super::weights::{Weights, probability};
use crate::model::{Attachment, Linkage, RecordId, Said};

/// Holders of one key beyond which the key does not tell whom a party means.
const TOO_MANY: usize = 60;
/// Clients that are filed together.
const CHUNK: usize = 1024;
/// Probability from which a party is tied.
const SURE: f64 = 0.9;
/// Probability that a party of a client's name and place is that client.
const NAMED_AND_PLACED: f64 = 0.97;
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

/// Bits within which two clusters are equally likely.
const AS_LIKELY: f64 = 0.5;

type Kin = HashSet<(u32, u32), FixedState>;

/// Who is filed under the keys of some parties.
struct Index {
    /// The keys of each party.
    keys: Vec<Vec<u64>>,
    /// The keys, each with its place among the lists.
    places: HashMap<u64, u32, FixedState>,
    /// The clients under each key, in order.
    holders: Lists<u32>,
}

impl Index {
    /// Files the clients under those of their keys that parties have, too.
    fn new(features: &Features<'_>, parties: &[usize], keys_of: impl Fn(u32) -> Vec<u64> + Sync) -> Self {
        let keys: Vec<Vec<u64>> = parties.par_iter().map(|&party| keys_of(party as u32)).collect();
        let mut places: HashMap<u64, u32, FixedState> = HashMap::with_hasher(FixedState::default());
        for &key in keys.iter().flatten() {
            let next = places.len() as u32;
            places.entry(key).or_insert(next);
        }
        let mut filed: Vec<(u32, u32)> = (0..features.len() as u32)
            .into_par_iter()
            .with_min_len(CHUNK)
            .filter(|&client| !features.party[client as usize])
            .flat_map_iter(|client| {
                let keys = keys_of(client).into_iter();
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
        Self { keys, places, holders: Lists::from_parts(starts, clients) }
    }

    /// The clients under each of a party's keys; `at` is the party's place among the parties.
    fn holders(&self, at: usize) -> impl Iterator<Item = &[u32]> {
        let keys = self.keys.get(at).map_or(&[][..], Vec::as_slice);
        keys.iter().map(|key| self.places.get(key).map_or(&[][..], |&place| self.holders.get(place as usize)))
    }
}

/// What parties are tied by.
struct Ties<'a> {
    context: &'a Context<'a>,
    weights: Weights,
    cluster: &'a [Option<u32>],
    kin: Kin,
    /// How many rows tell of each cluster.
    rows: Vec<u32>,
}

/// Ties the parties to the clusters of `linkage`.
pub fn attach(context: &Context<'_>, weights: &Weights, linkage: &mut Linkage) {
    let features = context.features;
    let mut parties: Vec<usize> = (0..features.len()).filter(|&i| features.party[i]).collect();
    if parties.is_empty() {
        return;
    }
    let mut weights = weights.clone();
    // a party most likely is one of the clients: the odds of a pair are one in so many clients
    weights.prior = -f64::from(context.frequency.clients.max(2.0)).log2();
    let mut rows = vec![0_u32; linkage.cluster.len()];
    linkage.cluster.iter().flatten().for_each(|&cluster| rows[cluster as usize] += 1);
    let ties = Ties { context, weights, cluster: &linkage.cluster, kin: kin(linkage), rows };
    let mut attached = vec![None; features.len()];
    // most parties of most lists have a code or an id: they need not be looked for under all else that they say
    let index = Index::new(features, &parties, |record| naming_keys_of(features, record));
    let named: Vec<_> =
        parties.par_iter().enumerate().map(|(at, &party)| ties.named(&index, at, party)).collect();
    for (&party, found) in parties.iter().zip(named) {
        attached[party] = found;
    }
    parties.retain(|&party| attached[party].is_none());
    let index = Index::new(features, &parties, |record| keys_of(features, context.frequency, record));
    let likely: Vec<_> =
        parties.par_iter().enumerate().map(|(at, &party)| ties.likeliest(&index, at, party)).collect();
    for (&party, found) in parties.iter().zip(likely) {
        attached[party] = found;
    }
    let homes = Homes::new(features, &linkage.cluster, &attached);
    let at_home: Vec<_> = parties
        .par_iter()
        .enumerate()
        .filter(|&(_, &party)| attached[party].is_none())
        .filter_map(|(at, &party)| Some((party, ties.at_home(&homes, &index, at, party)?)))
        .collect();
    for (party, found) in at_home {
        attached[party] = Some(found);
    }
    linkage.attached = attached;
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

impl Ties<'_> {
    /// The one cluster that has the code or the id of a party.
    fn named(&self, index: &Index, at: usize, party: usize) -> Option<Attachment> {
        // of what many hold not all is looked at, so that none is the only one
        if index.holders(at).any(|holders| holders.len() > TOO_MANY) {
            return None;
        }
        self.by_code_or_id(&self.candidates(index, at), party)
    }

    /// The cluster that a party belongs to by all that it says.
    fn likeliest(&self, index: &Index, at: usize, party: usize) -> Option<Attachment> {
        let candidates = self.candidates(index, at);
        if let Some(found) = self.by_code_or_id(&candidates, party) {
            return Some(found);
        }
        let compared = self.compared(candidates, party);
        let tie = |&(cluster, client, ref pattern): &Compared, decided: Option<usize>, probability: f64| {
            let how = self.said(pattern, client, party, decided);
            Attachment { cluster, how, probability }
        };
        if let Some(found) = meant::by_place(self.context, &compared, party) {
            return Some(tie(found, None, NAMED_AND_PLACED));
        }
        let by_number = || {
            let (found, comparison) = meant::by_number(self.context, &compared, party)?;
            Some(tie(found, Some(comparison), SURE))
        };
        let by_part = || Some(tie(meant::by_part_of_name(self.context, &compared, party)?, None, SURE));
        let named = || self.by_name(&compared, party);
        by_number().or_else(named).or_else(|| self.by_odds(&compared, party)).or_else(by_part)
    }

    /// The clients as they compare with a party, without those of another id.
    fn compared(&self, candidates: Vec<(u32, u32)>, party: usize) -> Vec<Compared> {
        candidates
            .into_iter()
            .map(|(of, client)| (of, client, self.context.compare(client as usize, party)))
            .filter(|(_, _, pattern)| pattern.levels[at::IDS] != DIFFERENT_IDS)
            .collect()
    }

    /// The clients that share a key with a party, each with its cluster, in order.
    fn candidates(&self, index: &Index, at: usize) -> Vec<(u32, u32)> {
        let few = index.holders(at).filter(|holders| holders.len() <= TOO_MANY);
        let mut clients: Vec<u32> = few.flatten().copied().collect();
        clients.sort_unstable();
        clients.dedup();
        let in_cluster = |client: u32| Some((self.cluster.get(client as usize).copied().flatten()?, client));
        clients.into_iter().filter_map(in_cluster).collect()
    }

    fn by_code_or_id(&self, candidates: &[(u32, u32)], party: usize) -> Option<Attachment> {
        DECISIVE_AND_CHEAP.iter().find_map(|&(comparison, sure)| {
            let decides = |client: u32| {
                let level = |comparison| self.context.level(comparison, client as usize, party);
                level(comparison) == EQUAL && level(at::IDS) != DIFFERENT_IDS
            };
            let deciding = candidates.iter().copied().filter(|&(_, client)| decides(client));
            let (cluster, client) = of_one_cluster(deciding, |&(cluster, _)| cluster)?;
            let mut pattern = Pattern::default();
            pattern.levels[comparison] = EQUAL;
            let how = self.said(&pattern, client, party, Some(comparison));
            Some(Attachment { cluster, how, probability: sure })
        })
    }

    fn by_name(&self, compared: &[Compared], party: usize) -> Option<Attachment> {
        DECISIVE_BY_NAME.iter().find_map(|&(comparison, sure)| {
            let named = compared.iter().filter(|(_, _, pattern)| pattern.levels[comparison] == EQUAL);
            // the legal form tells namesakes apart
            let formed = named.clone().filter(|(_, _, pattern)| pattern.levels[at::FORM] == EQUAL);
            let &(cluster, client, ref pattern) = only_one(named).or_else(|| only_one(formed))?;
            // persons have namesakes: a phone or an e-mail that another client has in common with the party tells more
            let contact = |pattern: &Pattern| {
                [at::PHONE, at::EMAIL].into_iter().any(|comparison| pattern.levels[comparison] == EQUAL)
            };
            let elsewhere = |(of, _, pattern): &Compared| *of != cluster && contact(pattern);
            let own = || compared.iter().any(|(of, _, pattern)| *of == cluster && contact(pattern));
            if comparison == at::PERSON && compared.iter().any(elsewhere) && !own() {
                return None;
            }
            let how = self.said(pattern, client, party, Some(comparison));
            Some(Attachment { cluster, how, probability: sure })
        })
    }

    /// Of several clients that bear the very name a party gives, the only one that stands in the list which its table draws
    /// its clients from.
    fn at_home(&self, homes: &Homes, index: &Index, at: usize, party: usize) -> Option<Attachment> {
        let of = self.context.features.records[party].origin.table;
        let mut here = self.candidates(index, at);
        here.retain(|&(cluster, _)| homes.has(of, cluster));
        self.by_name(&self.compared(here, party), party)
    }

    fn by_odds(&self, compared: &[Compared], party: usize) -> Option<Attachment> {
        let mut scored: Vec<(f64, u32, u32, Pattern)> = compared
            .iter()
            .map(|&(of, client, pattern)| (self.weights.odds(&pattern), of, client, pattern))
            .collect();
        let content = &self.context.features.content;
        scored.sort_by(|a, b| b.0.total_cmp(&a.0).then(content[a.2 as usize].cmp(&content[b.2 as usize])));
        let best = self.fullest(&scored)?;
        let rival =
            |other: &&(f64, u32, u32, Pattern)| other.1 != best.1 && !self.kin.contains(&(best.1, other.1));
        let next = scored.iter().find(rival).map_or(f64::NEG_INFINITY, |other| other.0);
        let rival = if next.is_finite() { next.exp2() } else { 0.0 };
        // the clusters share the belief that one of them is meant
        let likely = best.0.exp2() / (1.0 + best.0.exp2() + rival);
        let likely = if likely.is_finite() { likely } else { probability(best.0) };
        if likely >= SURE && best.0 - next >= AHEAD {
            let how = self.said(&best.3, best.2, party, None);
            return Some(Attachment { cluster: best.1, how, probability: likely });
        }
        let (comparison, best) = (own_contact(&scored)?, scored.first()?);
        let how = self.said(&best.3, best.2, party, Some(comparison));
        Some(Attachment { cluster: best.1, how, probability: SURE })
    }

    /// The likeliest client; where another that may well be the same is as likely, the one of which more rows tell.
    fn fullest<'s>(&self, scored: &'s [(f64, u32, u32, Pattern)]) -> Option<&'s (f64, u32, u32, Pattern)> {
        let best = scored.first()?;
        let rows = |cluster: u32| self.rows.get(cluster as usize).copied().unwrap_or(0);
        let as_likely = scored
            .iter()
            .take_while(|other| best.0 - other.0 < AS_LIKELY)
            .filter(|other| other.1 == best.1 || self.kin.contains(&(best.1, other.1)));
        // of equals the first
        as_likely.reduce(|one, other| if rows(other.1) > rows(one.1) { other } else { one })
    }

    /// What tied them: the comparison that decided, or the two that weighed most.
    fn said(&self, pattern: &Pattern, client: u32, party: usize, decided: Option<usize>) -> Said {
        let (context, weights) = (self.context, &self.weights);
        let mut bars: Vec<(f64, usize)> = (0..COMPARISONS)
            .filter(|&comparison| pattern.levels[comparison] != 0)
            .filter(|&comparison| decided.is_none_or(|decided| decided == comparison))
            .map(|comparison| (weights.weight(pattern, comparison), comparison))
            .filter(|bar| bar.0 > 0.0 || decided.is_some())
            .collect();
        bars.sort_by(|a, b| b.0.total_cmp(&a.0).then(name_of(a.1).cmp(name_of(b.1))));
        let (left, right) = (context.features.records[client as usize], context.features.records[party]);
        let told = bars.into_iter().take(2).map(|(_, comparison)| {
            piece(context, weights, pattern, comparison, client as usize, party).level(left, right)
        });
        Said::each(told.collect())
    }
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
