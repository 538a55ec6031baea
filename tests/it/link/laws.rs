//! Laws: order and threads make no difference, ids are never joined against their will.

use std::collections::BTreeSet;

use kartoteka::link::link;
use kartoteka::model::{Record, Validity};
use kartoteka::progress::Silent;
use proptest::prelude::*;

use super::rules::record;
use super::{organisations, settings};

/// The clusters as sets of what stands in the records.
fn contents(records: &[Record]) -> BTreeSet<Vec<u32>> {
    let linkage = link(records, &settings(), &Silent);
    let clusters = linkage.cluster.iter().flatten().max().map_or(0, |last| last + 1);
    let mut sets = vec![Vec::new(); clusters as usize];
    for (record, cluster) in records.iter().zip(&linkage.cluster) {
        sets[cluster.expect("a client has a cluster") as usize].push(record.origin.row);
    }
    sets.into_iter()
        .map(|mut set| {
            set.sort_unstable();
            set
        })
        .collect()
}

#[test]
fn the_order_of_rows_makes_no_difference() {
    let records = organisations().records;
    let expected = contents(&records);
    let mut turned = records.clone();
    turned.reverse();
    assert_eq!(contents(&turned), expected);
    // a fixed shuffle: multiply by a number prime to the length
    let n = records.len();
    let shuffled: Vec<Record> = (0..n).map(|i| records[i * 397 % n].clone()).collect();
    assert_eq!(contents(&shuffled), expected);
}

#[test]
fn the_number_of_threads_makes_no_difference() {
    let records = organisations().records;
    let with = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
        pool.install(|| link(&records, &settings(), &Silent))
    };
    let (one, four) = (with(1), with(4));
    assert_eq!(one.cluster, four.cluster);
    assert_eq!(one.probability, four.probability);
    assert_eq!(one.statistics, four.statistics);
    let pairs = |linkage: &kartoteka::model::Linkage| {
        linkage.review.iter().map(|p| (p.left, p.right, p.probability.to_bits())).collect::<Vec<_>>()
    };
    assert_eq!(pairs(&one), pairs(&four));
}

const NAMES: [&str; 6] =
    ["Paletex Sp. z o.o.", "Paletex", "Drewmax S.A.", "Ocean Tech", "Ocean Tech Finanse", ""];
const PHONES: [&str; 4] = ["22 123 45 67", "58 305 17 90", "600 414 287", ""];
const IDS: [&str; 4] = ["526-025-02-74", "725-18-01-126", "", ""];
const CITIES: [&str; 3] = ["Warszawa", "Gdańsk", ""];

fn rows() -> impl Strategy<Value = Vec<Record>> {
    let row = (0..NAMES.len(), 0..PHONES.len(), 0..IDS.len(), 0..CITIES.len());
    prop::collection::vec(row, 0..14).prop_map(|rows| {
        (0..)
            .zip(rows)
            .map(|(i, (name, phone, id, city))| {
                record(i, [NAMES[name], PHONES[phone], "", IDS[id], CITIES[city], ""])
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_cluster_has_two_valid_ids_of_one_register(records in rows()) {
        let linkage = link(&records, &settings(), &Silent);
        for (i, left) in records.iter().enumerate() {
            for (j, right) in records.iter().enumerate().skip(i + 1) {
                let valid = |record: &Record| -> BTreeSet<String> {
                    let ids = record.tax_ids.iter().filter(|id| id.validity() == Validity::Valid);
                    ids.map(|id| id.number().to_owned()).collect()
                };
                let (a, b) = (valid(left), valid(right));
                if !a.is_empty() && !b.is_empty() && a.is_disjoint(&b) {
                    prop_assert_ne!(linkage.cluster[i], linkage.cluster[j]);
                }
            }
        }
        prop_assert_eq!(linkage.cluster.len(), records.len());
        prop_assert_eq!(linkage.attached.len(), records.len());
        prop_assert!(linkage.probability.iter().all(|p| (0.0..=1.0).contains(p)));
    }
}
