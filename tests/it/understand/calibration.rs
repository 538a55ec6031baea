//! Confidence means what it says: of columns given 0.9, nine in ten are right.

use std::collections::BTreeMap;

use kartoteka::config::Settings;
use kartoteka::model::Table;
use kartoteka::progress::Silent;
use kartoteka::read::read;
use kartoteka::understand::understand;

use super::{one, table};
use crate::support::fixture;

/// How the headers of a table are spoilt.
type Spoil = fn(&mut Table);

/// Confidence and whether the field was right, for every column that was given a field.
fn judged(spoil: Spoil) -> Vec<(f64, bool)> {
    let truth = std::fs::read_to_string(fixture("understand/freight_columns.tsv")).expect("the truth");
    let mut truth = truth.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let parts: Vec<&str> = line.split('\t').collect();
        parts[3].to_owned()
    });
    let reading = read(&[fixture("freight/input")], &Settings::default().read, &Silent).expect("the fixture");
    let mut tables = reading.tables;
    tables.iter_mut().for_each(spoil);
    let mut judged = Vec::new();
    for found in understand(&reading.sources, &tables, &Silent) {
        truth.next().expect("a line for the table");
        for column in &found.columns {
            let want = truth.next().expect("a line for the column");
            if let Some(field) = column.field {
                judged.push((column.confidence, field.as_str() == want));
            }
        }
    }
    judged
}

fn without_headers(table: &mut Table) {
    for column in &mut table.columns {
        column.header.clear();
    }
}

fn unknown_headers(table: &mut Table) {
    for (place, column) in table.columns.iter_mut().enumerate() {
        column.header = format!("Qzx{}", char::from(b'a' + u8::try_from(place % 26).unwrap_or(0)));
    }
}

#[test]
fn of_ten_columns_given_nine_tenths_nine_are_right() {
    let all: Vec<(f64, bool)> =
        [|_: &mut Table| {}, without_headers, unknown_headers].into_iter().flat_map(judged).collect();
    let mut bins: BTreeMap<usize, (f64, u32, u32)> = BTreeMap::new();
    for (confidence, right) in &all {
        let bin = [0.2, 0.4, 0.6, 0.8].iter().filter(|edge| confidence >= *edge).count();
        let bin = bins.entry(bin).or_default();
        bin.0 += confidence;
        bin.1 += u32::from(*right);
        bin.2 += 1;
    }
    let mut apart = 0.0;
    for (bin, (sum, right, n)) in bins {
        let (said, was) = (sum / f64::from(n), f64::from(right) / f64::from(n));
        println!("{bin}: said {said:.3}, was {was:.3} of {n}");
        apart += (said - was).abs() * f64::from(n) / all.len() as f64;
    }
    println!("expected calibration error {apart:.3}");
    assert!(apart < 0.05, "expected calibration error {apart:.3}");
    let sure: Vec<bool> = all.iter().filter(|(p, _)| *p >= 0.9).map(|(_, right)| *right).collect();
    let right = sure.iter().filter(|right| **right).count();
    assert!(sure.len() > 100 && right * 100 >= sure.len() * 93, "{right} of {} sure ones", sure.len());
}

/// Lists of headers that the dictionary does not hold, each header as a table of its own without values.
const HEADERS_ALONE: [&str; 3] = ["held_out_blind.tsv", "held_out_unusual.tsv", "held_out_wordings.tsv"];

#[test]
fn of_ten_headers_alone_given_nine_tenths_nine_are_right() {
    let edges = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98];
    for list in HEADERS_ALONE {
        let labels = std::fs::read_to_string(fixture("understand").join(list)).expect("the labels");
        let mut bins = [(0_u32, 0_u32); 8];
        for line in labels.lines().filter(|line| !line.starts_with('#') && !line.ends_with("ambiguous")) {
            let parts: Vec<&str> = line.split('\t').collect();
            let found = one("x.csv", table("", &[parts[2]], &[&[""]]));
            let Some(column) = found.columns.first().filter(|column| column.field.is_some()) else {
                continue;
            };
            let right = column.field.is_some_and(|field| field.as_str() == parts[0]);
            let bin = &mut bins[edges.iter().filter(|edge| column.confidence >= **edge).count()];
            *bin = (bin.0 + u32::from(right), bin.1 + 1);
        }
        println!("{list}: right and all below 0.5, from 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98: {bins:?}");
        let (right, all) = bins[5..].iter().fold((0, 0), |sum, bin| (sum.0 + bin.0, sum.1 + bin.1));
        assert!(all > 100 && right * 10 >= all * 9, "{list}: {right} of {all} sure ones");
    }
}
