//! Which of several values survives.
//!
//! Values are compared by rules, asked one after the other; the first that tells two values apart decides, and it is told of
//! the loser. Which rules are asked, and in which order, stands in the settings ([`SurvivalRule`] says what each means). That a
//! valid value comes before an invalid one, and one verified by its check digit before a typed one, is asked where values have a
//! validity. What no rule tells apart, the values themselves do, so that the order of the input never decides.

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::witness::{Trust, Witness};
use crate::config::SurvivalRule;
use crate::model::{Field, Origin};

/// What speaks for one value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Support {
    trust: Trust,
    completeness: usize,
    records: usize,
    source_day: Option<Date>,
}

impl Support {
    fn compare(&self, other: &Self, rule: SurvivalRule) -> Ordering {
        match rule {
            SurvivalRule::Priority => self.trust.priority.cmp(&other.trust.priority),
            SurvivalRule::Recent => self.trust.said_on.cmp(&other.trust.said_on),
            SurvivalRule::Complete => self.completeness.cmp(&other.completeness),
            SurvivalRule::Frequent => self.records.cmp(&other.records),
            SurvivalRule::NewerSource => self.source_day.cmp(&other.source_day),
        }
    }
}

/// A value that did not survive, and the rule that decided; `None` where only the values themselves could.
pub(super) type Lost<T> = (T, Option<SurvivalRule>);

/// The value that survives, with those that lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Survivor<T> {
    pub value: T,
    /// The newest day it was told on.
    pub said_on: Option<Date>,
    pub lost: Vec<Lost<T>>,
}

/// The value that survives among those the witnesses tell; `completeness` measures a value, more is better.
pub(super) fn survivor<'a, T: Ord + Clone>(
    told: impl Iterator<Item = (T, &'a Witness<'a>)>,
    rules: &[SurvivalRule],
    completeness: impl Fn(&T) -> usize,
) -> Option<Survivor<T>> {
    let mut support: BTreeMap<T, Support> = BTreeMap::new();
    for (value, witness) in told {
        let completeness = completeness(&value);
        let slot = support.entry(value).or_insert(Support {
            trust: witness.trust,
            completeness,
            records: 0,
            source_day: witness.source_day,
        });
        slot.trust = slot.trust.max(witness.trust);
        slot.source_day = slot.source_day.max(witness.source_day);
        slot.records += 1;
    }
    let decided = |a: &Support, b: &Support| {
        let orders = rules.iter().map(|rule| (a.compare(b, *rule), *rule));
        orders.into_iter().find(|(order, _)| order.is_ne())
    };
    let (value, best) = support.iter().max_by(|(a, for_a), (b, for_b)| {
        decided(for_a, for_b).map_or(Ordering::Equal, |(order, _)| order).then_with(|| b.cmp(a))
    })?;
    let lost = support
        .iter()
        .filter(|(other, _)| *other != value)
        .map(|(other, for_other)| (other.clone(), decided(best, for_other).map(|(_, rule)| rule)));
    Some(Survivor { value: value.clone(), said_on: best.trust.said_on, lost: lost.collect() })
}

/// What is told of a client as a whole in each row, and passes rules of its own before it is chosen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    /// The name of the company.
    Company,
    /// The name of the private person.
    Person,
    /// Its address.
    Address,
}

impl Whole {
    /// What a field is a part of.
    fn of(field: Field) -> Option<Self> {
        match field {
            Field::CompanyName | Field::LegalName | Field::LegalForm => Some(Self::Company),
            Field::ContactFirstName
            | Field::ContactMiddleName
            | Field::ContactLastName
            | Field::ContactFullName => Some(Self::Person),
            Field::Country
            | Field::Region
            | Field::City
            | Field::PostalCode
            | Field::Street
            | Field::HouseNumber
            | Field::FullAddress => Some(Self::Address),
            _ => None,
        }
    }
}

/// What passes the rules, asked one after the other: each leaves what it likes best. What falls is noted with its rule.
/// `complete` measures a value, more is better; `alike` names what counts as the same.
pub(super) fn passing<'a, T, K: Ord>(
    mut told: Vec<(T, &'a Witness<'a>)>,
    rules: &[SurvivalRule],
    whole: Whole,
    verdicts: &mut Verdicts,
    (complete, alike): (impl Fn(&T) -> usize, impl Fn(&T) -> K),
) -> Vec<(T, &'a Witness<'a>)> {
    if rules.is_empty() {
        return told;
    }
    let counts = Counts::of(told.iter().map(|(value, _)| alike(value)));
    let support = |(value, witness): &(T, &Witness<'_>)| Support {
        trust: witness.trust,
        completeness: complete(value),
        records: counts.get(&alike(value)).unwrap_or_default(),
        source_day: witness.source_day,
    };
    for rule in rules {
        let Some(best) = told.iter().map(support).max_by(|a, b| a.compare(b, *rule)) else { break };
        told.retain(|one| {
            let passes = support(one).compare(&best, *rule).is_eq();
            if !passes {
                verdicts.rows.push((one.1.record.origin, whole, in_words(Some(*rule))));
            }
            passes
        });
    }
    told
}

/// What survived and what lost: what alternatives are explained with.
#[derive(Debug, Default)]
pub(super) struct Verdicts {
    /// Values, field by field.
    values: Vec<(Field, String, &'static str)>,
    /// Names and addresses, row by row.
    rows: Vec<(Origin, Whole, &'static str)>,
}

impl Verdicts {
    /// Notes what lost and hands on what survived.
    pub fn note(&mut self, field: Field, survivor: Option<Survivor<&str>>) -> Option<String> {
        let survivor = survivor?;
        for (value, rule) in survivor.lost {
            self.values.push((field, value.to_owned(), in_words(rule)));
        }
        Some(survivor.value.to_owned())
    }

    /// Why a value of a field lost: the message.
    pub fn why(&self, field: Field, value: &str) -> Option<&'static str> {
        let lost = self.values.iter().find(|(of, lost, _)| *of == field && lost.as_str() == value);
        lost.map(|(_, _, why)| *why)
    }

    /// Why what a row tells in a field of a name or an address was not looked at: the message.
    pub fn why_of_row(&self, field: Field, row: Origin) -> Option<&'static str> {
        let whole = Whole::of(field)?;
        let lost = self.rows.iter().find(|(origin, of, _)| *origin == row && *of == whole);
        lost.map(|(_, _, why)| *why)
    }
}

/// The message that is told of a value that lost by a rule.
fn in_words(rule: Option<SurvivalRule>) -> &'static str {
    match rule {
        Some(SurvivalRule::Priority) => "rule_priority",
        Some(SurvivalRule::Recent) => "rule_recent",
        Some(SurvivalRule::Complete) => "rule_complete",
        Some(SurvivalRule::Frequent) => "rule_frequent",
        Some(SurvivalRule::NewerSource) => "rule_newer_source",
        None => "rule_none",
    }
}

/// The text that survives; the longer is the more complete.
pub(super) fn surviving_text<'a>(
    witnesses: &'a [Witness<'a>],
    rules: &[SurvivalRule],
    of: impl Fn(&'a Witness<'a>) -> Option<&'a str>,
) -> Option<Survivor<&'a str>> {
    let told = witnesses.iter().filter_map(|witness| Some((of(witness)?, witness)));
    survivor(told, rules, |text| text.chars().count())
}

/// What was said last: the sources of this run against the earlier base. What a source says without a day, it says now.
pub(super) fn newest<T>(now: Option<Survivor<T>>, then: Option<Survivor<T>>) -> Option<Survivor<T>> {
    match (now, then) {
        (Some(now), Some(then)) if now.said_on.is_some() && then.said_on > now.said_on => Some(then),
        (Some(now), _) => Some(now),
        (None, then) => then,
    }
}

/// How often each value was told, sorted by the values: there are few, so that a list is quicker than a tree.
#[derive(Debug)]
pub(super) struct Counts<T>(Vec<(T, usize)>);

impl<T: Ord> Counts<T> {
    /// Counts the values.
    pub fn of(told: impl Iterator<Item = T>) -> Self {
        let mut all: Vec<T> = told.collect();
        all.sort_unstable();
        let mut counts: Vec<(T, usize)> = Vec::with_capacity(all.len());
        for value in all {
            match counts.last_mut() {
                Some((known, count)) if *known == value => *count += 1,
                _ => counts.push((value, 1)),
            }
        }
        Self(counts)
    }

    /// How often a value was told.
    pub fn get(&self, value: &T) -> Option<usize> {
        let at = self.0.binary_search_by(|(known, _)| known.cmp(value)).ok()?;
        self.0.get(at).map(|(_, count)| *count)
    }
}

/// All values that were told, each once, the most frequent first; ties end on the values.
pub(super) fn united<T: Ord>(told: impl Iterator<Item = T>) -> Vec<T> {
    let Counts(mut values) = Counts::of(told);
    values.sort_by_key(|(_, count)| Reverse(*count));
    values.into_iter().map(|(value, _)| value).collect()
}

/// As [`united`], copied out of where they were told.
pub(super) fn united_copies<'a, T: Ord + Clone + 'a>(told: impl Iterator<Item = &'a T>) -> Vec<T> {
    united(told).into_iter().cloned().collect()
}
