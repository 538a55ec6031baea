//! Why: the waterfall of a pair.

use super::compare::{COMPARISONS, Context, NAMES, Pattern};
use super::features::{NONE, hash};
use super::weights::{Weights, finding};
use crate::model::{Evidence, Shows, shared_domain, shared_email, shared_phone, words_of_names};

/// The weights of a pair one by one.
pub fn evidence(
    context: &Context<'_>,
    weights: &Weights,
    pattern: &Pattern,
    left: usize,
    right: usize,
) -> Box<[Evidence]> {
    let told = (0..COMPARISONS).filter(|&comparison| pattern.levels[comparison] != 0);
    told.map(|comparison| piece(context, weights, pattern, comparison, left, right)).collect()
}

/// The name of a comparison in the waterfall.
pub fn name_of(comparison: usize) -> &'static str {
    NAMES.get(comparison).copied().unwrap_or("other column")
}

/// What speaks most for a pair, at most three levels.
pub fn strongest(
    context: &Context<'_>,
    weights: &Weights,
    pattern: &Pattern,
    left: usize,
    right: usize,
) -> Box<[Evidence]> {
    let mut bars: Vec<(f64, usize)> = (0..COMPARISONS)
        .map(|comparison| (weights.weight(pattern, comparison), comparison))
        .filter(|bar| bar.0 > 0.0)
        .collect();
    bars.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    bars.truncate(3);
    bars.into_iter()
        .map(|(_, comparison)| piece(context, weights, pattern, comparison, left, right))
        .collect()
}

/// What one comparison of a pair found.
pub fn piece(
    context: &Context<'_>,
    weights: &Weights,
    pattern: &Pattern,
    comparison: usize,
    left: usize,
    right: usize,
) -> Evidence {
    let found = finding(comparison, pattern.levels[comparison]);
    let detail = match found.shows {
        Shows::Phone | Shows::Email | Shows::Domain => seen_at(context, found.shows, left, right),
        Shows::Word => rarest_shared(context, left, right),
        _ => 0,
    };
    Evidence::new(found, weights.weight(pattern, comparison), detail)
}

/// How many clients hold the value that two records share, where differently named ones do; else 0.
fn seen_at(context: &Context<'_>, shows: Shows, left: usize, right: usize) -> u32 {
    let holders = &context.frequency.holders;
    let records = &context.features.records;
    let many = || {
        let (left, right) = (records.get(left)?, records.get(right)?);
        let (counts, key) = match shows {
            Shows::Phone => (&holders.phones, shared_phone(left, right)?.number()),
            Shows::Email => (&holders.emails, hash::text(shared_email(left, right)?.as_str())),
            Shows::Domain => (&holders.domains, hash::text(shared_domain(left, right)?)),
            _ => return None,
        };
        counts.get(&key).copied().filter(|many| *many > 1)
    };
    many().unwrap_or(0)
}

/// The place of the rarest word that two records share among the words of the first's names, counted from 1; 0: none.
fn rarest_shared(context: &Context<'_>, left: usize, right: usize) -> u32 {
    let features = context.features;
    let words = |record: usize| {
        let (names, _) = features.main_names(record);
        names.iter().filter(|&&name| name != NONE).flat_map(|&name| features.texts.words(name)).copied()
    };
    let rarity = |word: u32| context.frequency.names.get(word as usize).copied().unwrap_or(0.0);
    let rarest = words(left)
        .filter(|&word| words(right).any(|other| other == word))
        .max_by(|&a, &b| rarity(a).total_cmp(&rarity(b)));
    let place = || {
        let token = features.texts.tokens.get(rarest? as usize)?;
        words_of_names(features.records.get(left)?).position(|word| word == token.text)
    };
    place().map_or(0, |place| place as u32 + 1)
}
