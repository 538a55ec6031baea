//! What each constant of the rule `chance` is worth on order histories whose continuation is known.
//!
//! The histories are larger than a repository should carry: `src/status/README.md` says where they come from and how the
//! folder is laid out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use jiff::civil::Date;
use kartoteka::config::{Settings, StatusSettings};
use kartoteka::model::Status;
use kartoteka::status::order_table::OrderTable;
use kartoteka::status::table::statuses;

/// The environment variable that names the folder.
const FOLDER: &str = "KARTOTEKA_ORDERS";

/// The constants, as the section `status` of the settings calls them.
const CONSTANTS: [&str; 12] = [
    "chance_lost",
    "broken_share",
    "longest_stretch",
    "gaps_remembered",
    "usual_client_gaps",
    "horizon_paces",
    "rate_shape",
    "leaving",
    "staying",
    "fixed_days",
    "shortest_limit",
    "longest_limit",
];

/// What a constant is by default, times a factor, as TOML writes it.
fn value(constant: &str, factor: f64) -> String {
    let defaults: toml::Table = kartoteka::config::DEFAULT_TOML.parse().expect("the defaults");
    match &defaults["status"][constant] {
        toml::Value::Float(value) => format!("{:?}", value * factor),
        toml::Value::Integer(value) => format!("{:.0}", *value as f64 * factor),
        other => panic!("`{constant}` is no number: {other}"),
    }
}

fn settings(constant: &str, factor: f64) -> StatusSettings {
    let text = format!("[status]\n{constant} = {}\n", value(constant, factor));
    Settings::from_toml(&text, "the settings").expect("fit values").status
}

/// One set at one day: the orders up to it, and of each client whether it never ordered again and on how many days it had.
struct Cut {
    as_of: Date,
    orders: OrderTable,
    truth: BTreeMap<String, (bool, f64)>,
}

/// Macro-F1 of the call `lost`, and the share of living clients of three order days or more that are called so.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Worth {
    macro_f1: f64,
    false_lost: f64,
}

fn cuts(folder: &Path) -> BTreeMap<String, Vec<Cut>> {
    let mut names: Vec<_> = std::fs::read_dir(folder.join("bar"))
        .expect("a folder `bar`")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    names.sort();
    let mut cuts: BTreeMap<String, Vec<Cut>> = BTreeMap::new();
    for path in names {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).expect("a name");
        let (set, day) = stem.split_once("__").expect("SET__DAY.csv");
        let table = std::fs::read_to_string(folder.join(format!("{set}.csv"))).expect("the orders of a set");
        let mut truth = BTreeMap::new();
        for row in csv::Reader::from_path(&path).expect("a truth").deserialize() {
            let row: BTreeMap<String, String> = row.expect("a row");
            let days = row["order_days"].parse().expect("a number");
            truth.insert(row["client_id"].clone(), (row["lost"] == "1", days));
        }
        let cut = Cut { as_of: day.parse().expect("a day"), orders: up_to(&table, day), truth };
        cuts.entry(set.to_owned()).or_default().push(cut);
    }
    cuts
}

/// The orders as they stood on a day: nothing that happened later may leak into a status.
fn up_to(table: &str, day: &str) -> OrderTable {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let date = header.iter().position(|name| name == "date").expect("a date");
    let mut known = csv::Writer::from_writer(Vec::new());
    known.write_record(&header).expect("memory");
    for row in reader.records().map(|row| row.expect("a row")).filter(|row| &row[date][..10] <= day) {
        known.write_record(&row).expect("memory");
    }
    OrderTable::read(known.into_inner().expect("memory").as_slice()).expect("a clean table")
}

fn worth(cuts: &[Cut], settings: &StatusSettings) -> Worth {
    let mut sum = Worth { macro_f1: 0.0, false_lost: 0.0 };
    for cut in cuts {
        let (mut calls, mut often) = ([[0.0; 2]; 2], [0.0; 2]);
        let judged = statuses(&cut.orders, cut.as_of, settings);
        let called: BTreeMap<&str, bool> =
            judged.iter().map(|row| (row.client_id, row.status == Status::Lost)).collect();
        for (client, (lost, days)) in &cut.truth {
            let called = called.get(client.as_str()).copied().unwrap_or(false);
            calls[usize::from(*lost)][usize::from(called)] += 1.0;
            if !lost && *days >= 3.0 {
                often[usize::from(called)] += 1.0;
            }
        }
        let f1 = |which: usize| {
            let wrong = calls[0][1] + calls[1][0];
            2.0 * calls[which][which] / (2.0 * calls[which][which] + wrong)
        };
        sum.macro_f1 += f64::midpoint(f1(0), f1(1));
        sum.false_lost += often[1] / (often[0] + often[1]);
    }
    let count = cuts.len() as f64;
    Worth { macro_f1: sum.macro_f1 / count, false_lost: sum.false_lost / count }
}

fn shown(worth: Worth) -> String {
    let places = |value: f64| format!("{value:.3}").trim_start_matches('0').to_owned();
    format!("{} / {}", places(worth.macro_f1), places(worth.false_lost))
}

#[test]
#[ignore = "needs order histories that the repository does not carry; src/status/README.md says how to get them"]
fn no_constant_halved_or_doubled_is_better_on_every_set() {
    let folder = std::env::var(FOLDER).unwrap_or_else(|_| panic!("set {FOLDER} to the folder of histories"));
    let sets = cuts(Path::new(&folder));
    let measure = |settings: &StatusSettings| -> Vec<Worth> {
        sets.values().map(|cuts| worth(cuts, settings)).collect()
    };
    let plain = measure(&Settings::default().status);
    let names: Vec<&str> = sets.keys().map(String::as_str).collect();
    let mut table =
        format!("| constant | | {} |\n|---|---|{}\n", names.join(" | "), "---|".repeat(names.len()));
    let mut line = |name: &str, value: &str, worths: &[Worth]| {
        let cells: Vec<String> = worths.iter().map(|worth| shown(*worth)).collect();
        writeln!(table, "| {name} | {value} | {} |", cells.join(" | ")).expect("memory");
    };
    line("all", "as they are", &plain);
    let mut better = Vec::new();
    for name in CONSTANTS {
        let plain_value = value(name, 1.0);
        for (factor, first) in [(0.5, format!("`{name}` = {plain_value}")), (2.0, String::new())] {
            let worths = measure(&settings(name, factor));
            line(&first, &value(name, factor), &worths);
            // a difference below 0.005 means nothing
            let gains = |(new, old): (&Worth, &Worth)| {
                new.macro_f1 > old.macro_f1 + 0.005 && new.false_lost < old.false_lost + 0.005
            };
            if worths.iter().zip(&plain).all(gains) {
                better.push(format!("`{name}` = {}", value(name, factor)));
            }
        }
    }
    println!("\n{table}");
    assert!(!sets.is_empty() && better.is_empty(), "better on every set: {better:?}");
}
