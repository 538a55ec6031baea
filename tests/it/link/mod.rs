//! Linking: floors on labelled lists, and the laws that hold for any list.

mod alphabets;
mod laws;
mod lists;
mod parties;
mod people;
mod rules;

use std::collections::BTreeMap;
use std::path::PathBuf;

use kartoteka::config::{LinkSettings, Settings};
use kartoteka::link::{candidate_pairs, link};
use kartoteka::model::{Linkage, RecordId};
use kartoteka::progress::Silent;

fn settings() -> LinkSettings {
    Settings::default().link
}

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/link").join(name)
}

fn organisations() -> lists::Labelled {
    lists::read(
        &fixture("organisations.csv"),
        &[
            ("record_id", "ignore"),
            ("hardness", "ignore"),
            ("org_name", "company_name"),
            ("postcode", "postal_code"),
            ("industry", "activity"),
        ],
    )
}

fn restaurants() -> lists::Labelled {
    lists::read(
        &fixture("restaurants.csv"),
        &[("id", "ignore"), ("name", "company_name"), ("address", "street")],
    )
}

fn persons() -> lists::Labelled {
    lists::read(
        &fixture("persons.csv"),
        &[
            ("rec_id", "ignore"),
            ("given_name", "given"),
            ("surname", "family"),
            ("address_1", "street"),
            ("suburb", "city"),
            ("postcode", "postal_code"),
            ("date_of_birth", "birthday"),
        ],
    )
}

fn linked(labelled: &lists::Labelled) -> (Linkage, lists::Figures) {
    let linkage = link(&labelled.records, &settings(), &Silent);
    let clusters: Vec<Option<u32>> = linkage.cluster.clone();
    let figures = lists::figures(&labelled.truth, &clusters);
    (linkage, figures)
}

/// The share of true pairs that blocking brings, and the pairs it brings per record.
fn blocking(labelled: &lists::Labelled) -> (f64, f64) {
    let mut pairs: Vec<(RecordId, RecordId)> =
        candidate_pairs(&labelled.records, &settings()).into_iter().map(|(a, b, _)| (a, b)).collect();
    pairs.sort_unstable();
    let made = pairs.len();
    pairs.dedup();
    assert_eq!(made, pairs.len(), "every pair is made once");
    let mut clusters: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (record, cluster) in (0..).zip(&labelled.truth) {
        clusters.entry(cluster).or_default().push(record);
    }
    let (mut all, mut found) = (0_u32, 0_u32);
    for members in clusters.values() {
        for (i, &a) in members.iter().enumerate() {
            for &b in &members[i + 1..] {
                all += 1;
                found += u32::from(pairs.binary_search(&(RecordId(a), RecordId(b))).is_ok());
            }
        }
    }
    (f64::from(found) / f64::from(all.max(1)), made as f64 / labelled.records.len() as f64)
}

#[test]
fn hard_organisations_are_linked() {
    let labelled = organisations();
    let (_, figures) = linked(&labelled);
    assert!(figures.f1 >= 0.99 && figures.precision >= 0.995, "{figures:?}");
    assert!(labelled.rows.len() == labelled.records.len() && figures.recall >= 0.97);
    let (recall, per_record) = blocking(&labelled);
    assert!(recall >= 0.99 && per_record < 40.0, "{recall} {per_record}");
}

#[test]
fn restaurants_are_linked() {
    let labelled = restaurants();
    let (_, figures) = linked(&labelled);
    assert!(figures.f1 >= 0.97 && figures.precision >= 0.99, "{figures:?}");
    let (recall, per_record) = blocking(&labelled);
    assert!(recall >= 0.99 && per_record < 15.0, "{recall} {per_record}");
}

#[test]
fn persons_are_linked() {
    let labelled = persons();
    let (_, figures) = linked(&labelled);
    assert!(figures.f1 >= 0.99 && figures.precision >= 0.995, "{figures:?}");
    let (recall, per_record) = blocking(&labelled);
    assert!(recall >= 0.99 && per_record < 60.0, "{recall} {per_record}");
}

#[test]
fn names_in_several_alphabets_are_linked() {
    let labelled = lists::read(&fixture("names.csv"), &[("name", "company_name"), ("country", "country")]);
    let (_, figures) = linked(&labelled);
    assert!(figures.f1 >= 0.68 && figures.precision >= 0.92, "{figures:?}");
    let (recall, per_record) = blocking(&labelled);
    assert!(recall >= 0.73 && per_record < 5.0, "{recall} {per_record}");
}

#[test]
fn applicants_named_hundreds_of_times_are_linked() {
    let labelled = lists::read(&fixture("applicants.csv"), &[("name", "company_name")]);
    let (_, figures) = linked(&labelled);
    assert!(figures.f1 >= 0.7 && figures.precision >= 0.99, "{figures:?}");
}
