//! Tables of one workbook with the same headers: their columns mean the same, however few rows each has.

use std::collections::{BTreeMap, BTreeSet};

use super::Look;
use super::profile::Profile;
use crate::model::{SourceId, Table};
use crate::normalise::words::compact;

/// The headers that two tables must have in common, of all that either has.
const MOST: f64 = 0.6;
/// Sheets of a workbook that are compared; a book of more has no more kinds of sheets.
const KINDS: usize = 50;

/// Gives the columns of equal headers in tables of one workbook what the values of all of them look like.
pub(super) fn pool_alike(tables: &[Table], looks: &mut [Look]) {
    let mut books: BTreeMap<SourceId, Vec<usize>> = BTreeMap::new();
    for (place, table) in tables.iter().enumerate() {
        books.entry(table.source).or_default().push(place);
    }
    for sheets in books.into_values().filter(|sheets| sheets.len() > 1) {
        for alike in kinds_of(tables, &sheets) {
            pool(tables, looks, &alike);
        }
    }
}

/// Tables with nearly the same headers.
fn kinds_of(tables: &[Table], sheets: &[usize]) -> Vec<Vec<usize>> {
    let mut kinds: Vec<(BTreeSet<String>, Vec<usize>)> = Vec::new();
    for sheet in sheets.iter().copied() {
        let Some(table) = tables.get(sheet) else { continue };
        let headers: BTreeSet<String> = table.columns.iter().map(|column| compact(&column.header)).collect();
        let place = kinds.iter().position(|(known, _)| {
            let common = known.intersection(&headers).count() as f64;
            let all = known.union(&headers).count() as f64;
            common > 1.0 && common >= MOST * all
        });
        let room = kinds.len() < KINDS;
        match place.and_then(|place| kinds.get_mut(place)) {
            Some((_, sheets)) => sheets.push(sheet),
            None if room => kinds.push((headers, vec![sheet])),
            None => {}
        }
    }
    kinds.into_iter().map(|(_, sheets)| sheets).filter(|sheets| sheets.len() > 1).collect()
}

fn pool(tables: &[Table], looks: &mut [Look], alike: &[usize]) {
    // of several columns with one header each is alike to that of its turn in the other tables
    let mut columns: BTreeMap<(String, usize), Vec<(usize, usize)>> = BTreeMap::new();
    for sheet in alike.iter().copied() {
        let mut turns: BTreeMap<String, usize> = BTreeMap::new();
        let headers = tables.get(sheet).into_iter().flat_map(|table| &table.columns);
        for (column, header) in headers.map(|column| compact(&column.header)).enumerate() {
            let turn = turns.entry(header.clone()).or_default();
            columns.entry((header, *turn)).or_default().push((sheet, column));
            *turn += 1;
        }
    }
    columns.retain(|(header, _), places| !header.is_empty() && places.len() > 1);
    for places in columns.into_values() {
        let profiles: Vec<Profile> = places
            .iter()
            .filter_map(|(sheet, column)| looks.get(*sheet)?.profiles.get(*column).cloned())
            .collect();
        for (sheet, column) in places {
            if let Some(profile) = looks.get_mut(sheet).and_then(|look| look.profiles.get_mut(column)) {
                profile.pool(&profiles);
            }
        }
    }
}
