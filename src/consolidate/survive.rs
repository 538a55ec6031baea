//! Which value survives. The rules, in the order in which they are asked:
//!
//! 1. *valid before invalid*, *verified by its check digit before typed*: asked where values have a validity;
//! 2. *source priority*, as far as the settings name sources;
//! 3. *more recent before older*, by the day the row was last touched;
//! 4. *more complete before shorter*;
//! 5. *more frequent before rare*;
//! 6. *from the newer source*;
//! 7. the value itself, so that the order of the input never decides.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::witness::{Trust, Witness};

/// What speaks for one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Support {
    trust: Trust,
    records: usize,
    source_day: Option<Date>,
}

/// The value that survives among those the witnesses tell; `completeness` measures a value, more is better.
pub(super) fn survivor<'a, T: Ord>(
    told: impl Iterator<Item = (T, &'a Witness<'a>)>,
    completeness: impl Fn(&T) -> usize,
) -> Option<T> {
    let mut support: BTreeMap<T, Support> = BTreeMap::new();
    for (value, witness) in told {
        let new = Support { trust: witness.trust, records: 0, source_day: witness.source_day };
        let slot = support.entry(value).or_insert(new);
        slot.trust = slot.trust.max(witness.trust);
        slot.source_day = slot.source_day.max(witness.source_day);
        slot.records += 1;
    }
    support
        .into_iter()
        .min_by(|(a, for_a), (b, for_b)| {
            let rank = |value: &T, support: &Support| {
                Reverse((support.trust, completeness(value), support.records, support.source_day))
            };
            rank(a, for_a).cmp(&rank(b, for_b)).then_with(|| a.cmp(b))
        })
        .map(|(value, _)| value)
}

/// The text that survives; the longer is the more complete.
pub(super) fn surviving_text<'a>(
    witnesses: &'a [Witness<'a>],
    of: impl Fn(&'a Witness<'a>) -> Option<&'a String>,
) -> Option<String> {
    let told = witnesses.iter().filter_map(|witness| Some((of(witness)?.as_str(), witness)));
    survivor(told, |text| text.chars().count()).map(str::to_owned)
}

/// All values that were told, each once, the most frequent first; ties end on the values.
pub(super) fn united<T: Ord>(told: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts: BTreeMap<T, usize> = BTreeMap::new();
    for value in told {
        *counts.entry(value).or_default() += 1;
    }
    let mut values: Vec<(T, usize)> = counts.into_iter().collect();
    values.sort_by_key(|(_, count)| Reverse(*count));
    values.into_iter().map(|(value, _)| value).collect()
}
