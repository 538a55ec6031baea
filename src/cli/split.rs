//! `kartoteka split`.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZeroU32;

use super::again::{again, distinct_keys, name};
use super::args::SplitArguments;
use crate::earlier::output::{History, Output};
use crate::error::Error;
use crate::model::{Decision, RecordKey, Ruling, Side};

/// Takes a client apart and makes the base again.
pub fn split(arguments: &SplitArguments) -> Result<u8, Error> {
    let output = Output::open(&arguments.out)?;
    let (_, histories) = output.histories(&[&arguments.client])?;
    let Some(history) = histories.first() else { return Err(Error::usage("there is no client to split")) };
    if history.rows.len() < 2 {
        let what = format!("`{}` is made of one row: there is nothing to split", history.id);
        return Err(Error::usage(what));
    }
    let parts = if arguments.weakest { beside_the_weakest(history) } else { rows_apart(history) };
    let name = name(&output, &history.id)?;
    let side =
        |keys: &Vec<RecordKey>| Side { id: history.id.clone(), name: name.clone(), keys: keys.clone() };
    let pairs = parts
        .iter()
        .enumerate()
        .flat_map(|(at, left)| parts.iter().skip(at + 1).map(move |right| (left, right)));
    let decisions = pairs.map(|(left, right)| Decision {
        left: side(left),
        right: side(right),
        ruling: Ruling::Different,
        settled: false,
    });
    again(&arguments.out, decisions.collect(), &arguments.again)
}

/// Rows that say the same stay together, as those of a list that was given twice; where all say the same, each stands alone.
fn rows_apart(history: &History) -> Vec<Vec<RecordKey>> {
    let mut keys = distinct_keys(history);
    if keys.len() < 2 {
        keys = numbered(history);
    }
    keys.into_iter().map(|key| vec![key]).collect()
}

/// The rows on either side of the weakest link.
fn beside_the_weakest(history: &History) -> Vec<Vec<RecordKey>> {
    let weakest = history.joins.iter().enumerate().min_by(|(_, a), (_, b)| a.weight().total_cmp(&b.weight()));
    let Some((cut, link)) = weakest else { return rows_apart(history) };
    let mut side = BTreeSet::from([link.rows.0]);
    loop {
        let before = side.len();
        for (_, join) in history.joins.iter().enumerate().filter(|(at, _)| *at != cut) {
            if side.contains(&join.rows.0) || side.contains(&join.rows.1) {
                side.extend([join.rows.0, join.rows.1]);
            }
        }
        if side.len() == before {
            break;
        }
    }
    let of_side = |keys: &[RecordKey], inside: bool| -> BTreeSet<RecordKey> {
        keys.iter().enumerate().filter(|(at, _)| side.contains(at) == inside).map(|(_, key)| *key).collect()
    };
    let keys: Vec<RecordKey> = history.rows.iter().filter_map(|row| row.key.parse().ok()).collect();
    let shared = !of_side(&keys, true).is_disjoint(&of_side(&keys, false));
    let keys = if shared { numbered(history) } else { keys };
    [true, false].map(|inside| of_side(&keys, inside).into_iter().collect()).into()
}

/// By what each row is known again, where all that say the same are rows of this client: by its number among them.
fn numbered(history: &History) -> Vec<RecordKey> {
    let mut met: BTreeMap<RecordKey, u32> = BTreeMap::new();
    let keys = history.rows.iter().filter_map(|row| row.key.parse::<RecordKey>().ok());
    keys.map(|key| {
        let number = met.entry(key).or_default();
        *number += 1;
        RecordKey { number: key.number.or(NonZeroU32::new(*number)), ..key }
    })
    .collect()
}
