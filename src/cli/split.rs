//! `kartoteka split`.

use std::collections::BTreeSet;

use super::again::{again, distinct_keys, name};
use super::args::SplitArguments;
use crate::earlier::output::{History, Output};
use crate::error::Error;
use crate::model::{Decision, Ruling, Side};

/// Takes a client apart and makes the base again.
pub fn split(arguments: &SplitArguments) -> Result<u8, Error> {
    let output = Output::open(&arguments.out)?;
    let (_, histories) = output.histories(&[&arguments.client])?;
    let Some(history) = histories.first() else { return Err(Error::usage("there is no client to split")) };
    let name = name(&output, &history.id)?;
    let side = |keys: &[&str]| Side {
        id: history.id.clone(),
        name: name.clone(),
        keys: keys.iter().filter_map(|key| key.parse().ok()).collect(),
    };
    let different = |left: &[&str], right: &[&str]| Decision {
        left: side(left),
        right: side(right),
        ruling: Ruling::Different,
        settled: false,
    };
    let keys = distinct_keys(history);
    if keys.len() < 2 {
        let what =
            if history.rows.len() < 2 { "is made of one row" } else { "is made of rows that say the same" };
        return Err(Error::usage(format!("`{}` {what}: there is nothing to split", history.id)));
    }
    let decisions = if arguments.weakest {
        let (left, right) = beside_the_weakest(history);
        vec![different(&left, &right)]
    } else {
        let pairs = keys
            .iter()
            .enumerate()
            .flat_map(|(at, left)| keys.iter().skip(at + 1).map(move |right| (*left, *right)));
        pairs.map(|(left, right)| different(&[left], &[right])).collect()
    };
    again(&arguments.out, decisions, &arguments.again)
}

/// The rows on either side of the weakest link, by what they say.
fn beside_the_weakest(history: &History) -> (Vec<&str>, Vec<&str>) {
    let weakest = history.joins.iter().enumerate().min_by(|(_, a), (_, b)| a.weight().total_cmp(&b.weight()));
    let Some((cut, link)) = weakest else { return Default::default() };
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
    let keys = |inside: bool| {
        let rows = history.rows.iter().enumerate().filter(|(at, _)| side.contains(at) == inside);
        let keys: BTreeSet<&str> = rows.map(|(_, row)| row.key.as_str()).collect();
        keys.into_iter().collect()
    };
    (keys(true), keys(false))
}
