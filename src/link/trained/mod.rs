//! The model of a list and the values it compares, laid open: for an engine that applies it elsewhere.

mod coded;
mod columns;

use std::collections::HashMap;
use std::ops::Range;

use rayon::prelude::*;

use super::blocking::{Blocks, filed};
use super::compare::{COMPARISONS, Context, NAMES, at};
use super::features::{Features, Lists};
use super::frequency::Frequency;
use super::score::{learn, sampled, twins};
use super::weights::{LEVELS, Weights, finding, probability};
use crate::config::LinkSettings;
use crate::model::{
    Compared, ComparedColumn, ComparedValues, ComparisonModel, LevelModel, LinkModel, Record,
};
use coded::Coded;

/// What [`link`](super::link()) learns of a list.
#[derive(Debug)]
pub struct Trained<'a> {
    features: Features<'a>,
    frequency: Frequency,
    weights: Weights,
    twins: bool,
    /// The mean rarity of what likely matches share, in bits, for each level.
    rarity: [[f64; LEVELS]; COMPARISONS],
    keys: Lists<u64>,
    words: Coded,
    /// The places of the client records, in the order in which they were given.
    clients: Vec<u32>,
    /// The comparisons of columns that fit no field which any record takes part in.
    extras: usize,
}

impl<'a> Trained<'a> {
    /// Learns the model of these records, as linking them does.
    #[must_use]
    pub fn new(records: &'a [Record], settings: &LinkSettings) -> Self {
        let features = Features::new(records);
        let frequency = Frequency::new(&features);
        let context = Context { features: &features, frequency: &frequency };
        let blocks = Blocks::new(&features, &frequency, settings.max_block);
        let weights = learn(&context, &blocks);
        let rarity = mean_rarity(&context, &weights, &blocks);
        let twins = twins(&context, &weights);
        drop(blocks);
        let keys = filed(&features, &frequency, settings.max_block);
        let words = Coded::new(&features, &frequency);
        let mut clients: Vec<u32> =
            (0..features.len() as u32).filter(|&place| !features.party[place as usize]).collect();
        clients.sort_unstable_by_key(|&place| features.given(place as usize));
        let slots = features.extras.items().iter().map(|extra| usize::from(extra.slot) + 1);
        let extras = slots.max().unwrap_or(0);
        Self { features, frequency, weights, twins, rarity, keys, words, clients, extras }
    }

    /// The weights and what decides beside them.
    #[must_use]
    pub fn model(&self) -> LinkModel {
        LinkModel {
            prior: self.weights.prior,
            own_bits: eighths(self.frequency.holder_bits(&HashMap::default(), 0)),
            twins: self.twins,
            names_alone: self.features.names_alone,
            places_alone: self.features.places_alone,
            comparisons: (0..at::EXTRA + self.extras).map(|comparison| self.comparison(comparison)).collect(),
        }
    }

    /// How many client records there are.
    #[must_use]
    pub fn clients(&self) -> usize {
        self.clients.len()
    }

    /// What is compared of some of the client records, counted in the order in which they were given.
    #[must_use]
    pub fn compared(&self, rows: Range<usize>) -> Compared {
        let places = self.clients.get(rows).unwrap_or_default();
        let records = places.iter().map(|&place| self.features.given(place as usize)).collect();
        let mut columns: Vec<ComparedColumn> = columns::all()
            .map(|(name, kind)| ComparedColumn { name: (*name).to_owned(), values: kind.of(self, places) })
            .collect();
        for slot in 0..self.extras {
            columns.extend(columns::extra(self, places, slot));
        }
        let keys = |&place: &u32| {
            // the same bits: the engines know no number without a sign
            self.keys.get(place as usize).iter().map(|key| key.cast_signed()).collect()
        };
        let keys = ComparedValues::Keys(places.iter().map(keys).collect());
        columns.push(ComparedColumn { name: "keys".to_owned(), values: keys });
        Compared { records, columns }
    }

    fn comparison(&self, comparison: usize) -> ComparisonModel {
        let levels = (1..LEVELS).filter(|&level| self.weights.m[comparison][level] > 0.0).map(|level| {
            let by_value = self.weights.by_value(comparison, level);
            let u = if by_value {
                (-self.rarity[comparison][level]).exp2()
            } else {
                self.weights.u[comparison][level]
            };
            let code = finding(comparison, level as u8).level;
            LevelModel { level: level as u8, code, m: self.weights.m[comparison][level], u, by_value }
        });
        let name = NAMES
            .get(comparison)
            .map_or_else(|| format!("other column {}", comparison - at::EXTRA + 1), |&name| name.to_owned());
        ComparisonModel { name, levels: levels.collect() }
    }
}

/// Bits as a pattern holds them: whole eighths.
fn eighths(bits: f32) -> f64 {
    f64::from((bits * 8.0).round().clamp(0.0, 255.0)) / 8.0
}

/// Bits of a level that no pair of the list shows.
const UNSEEN: f64 = 8.0;

/// The mean rarity of what pairs share at each level, by how likely they match.
fn mean_rarity(context: &Context<'_>, weights: &Weights, blocks: &Blocks) -> [[f64; LEVELS]; COMPARISONS] {
    let (mut patterns, _) = sampled(context, blocks);
    patterns.par_sort_unstable();
    let mut sums = [[(UNSEEN * 0.01, 0.01); LEVELS]; COMPARISONS];
    for pattern in &patterns {
        let likely = probability(weights.odds(pattern));
        for (comparison, sums) in sums.iter_mut().enumerate() {
            let (bits, count) = &mut sums[usize::from(pattern.levels[comparison])];
            *bits += likely * pattern.bits(comparison);
            *count += likely;
        }
    }
    sums.map(|levels| levels.map(|(bits, count)| bits / count))
}
