//! Links a labelled list and prints how well: `linkage FILE.csv [column=field ...]`.

#[path = "../tests/it/link/lists.rs"]
mod lists;

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use kartoteka::config::Settings;
use kartoteka::link::{candidate_pairs, explain, link};
use kartoteka::model::RecordId;
use kartoteka::progress::Silent;

/// Records beyond which the recall of blocking is not measured: it needs all pairs in memory.
const LARGE: usize = 200_000;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let wrong: usize =
        rest.iter().find_map(|word| word.strip_prefix("show=")).and_then(|n| n.parse().ok()).unwrap_or(0);
    let roles: Vec<(&str, &str)> = rest
        .iter()
        .filter(|word| !word.starts_with("show="))
        .filter_map(|word| word.split_once('='))
        .collect();
    let labelled = lists::read(Path::new(&path), &roles);
    let settings = Settings::default().link;
    let start = Instant::now();
    let linkage = link(&labelled.records, &settings, &Silent);
    let took = start.elapsed().as_secs_f64();
    let found: Vec<u32> = linkage.cluster.iter().map(|c| c.unwrap_or(0)).collect();
    let figures = lists::figures(&labelled.truth, &found);
    println!("linked in {took:.2} s, {} pairs, {figures:?}", linkage.statistics.candidate_pairs);
    if labelled.records.len() > LARGE {
        return;
    }
    let mut candidates: Vec<(RecordId, RecordId)> =
        candidate_pairs(&labelled.records, &settings).into_iter().map(|(a, b, _)| (a, b)).collect();
    candidates.sort_unstable();
    let mut by_truth: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
    for (i, cluster) in (0..).zip(&labelled.truth) {
        by_truth.entry(cluster).or_default().push(i);
    }
    let true_pairs: Vec<(RecordId, RecordId)> = by_truth
        .values()
        .flat_map(|m| {
            m.iter()
                .enumerate()
                .flat_map(|(i, &a)| m[i + 1..].iter().map(move |&b| (RecordId(a), RecordId(b))))
        })
        .collect();
    let blocked = true_pairs.iter().filter(|pair| candidates.binary_search(pair).is_ok()).count();
    let reviewed = linkage
        .review
        .iter()
        .filter(|p| labelled.truth[p.left.index()] == labelled.truth[p.right.index()])
        .count();
    println!(
        "{}: P {:.4} R {:.4} F1 {:.4} | blocking recall {:.4}, {} pairs for {} records | review {} ({} true), related {} | {took:.2} s",
        Path::new(&path).file_name().unwrap_or_default().display(),
        figures.precision,
        figures.recall,
        figures.f1,
        blocked as f64 / true_pairs.len().max(1) as f64,
        candidates.len(),
        labelled.records.len(),
        linkage.review.len(),
        reviewed,
        linkage.related.len(),
    );
    for (rule, pairs) in &linkage.statistics.pairs_by_rule {
        print!("{rule} {pairs}; ");
    }
    println!();
    if wrong == 0 {
        return;
    }
    let show = |title: &str, a: RecordId, b: RecordId| {
        println!(
            "--- {title}\n  {}\n  {}",
            labelled.rows[a.index()].join(" | "),
            labelled.rows[b.index()].join(" | ")
        );
        if let Some((p, evidence)) = explain(&labelled.records, &settings, a, b) {
            let bars: Vec<String> =
                evidence.iter().map(|e| format!("{} {:+.1} ({})", e.comparison, e.weight, e.level)).collect();
            println!("  p {p:.4}: {}", bars.join("; "));
        }
    };
    let wrong_joins =
        linkage.joins.iter().filter(|(a, b, _)| labelled.truth[a.index()] != labelled.truth[b.index()]);
    for (a, b, _) in wrong_joins.take(wrong) {
        show("wrongly joined", *a, *b);
    }
    let missed: Vec<_> = true_pairs.iter().filter(|(a, b)| found[a.index()] != found[b.index()]).collect();
    for (a, b) in missed.iter().step_by((missed.len() / wrong).max(1)).take(wrong) {
        show("missed", *a, *b);
    }
}
