//! The model of a run, shown and written for Splink.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use polars::prelude::{AnyValue, DataFrame, DataType};
use polars_io::SerReader as _;
use polars_io::prelude::ParquetReader;
use serde_json::{Value, json};

use crate::support::{complained, files, kartoteka, run, said};

const LIST: &str = "Firma;NIP;Telefon;E-mail;Miasto;Osoba kontaktowa\n\
    Palety Wisła sp. z o.o.;5260250274;12 421 10 01;biuro@palety-wisla.pl;Kraków;Anna Lis\n\
    PALETY WISLA;;12 421 10 01;;Kraków;\n\
    Drewpol Jan Kos;;58 301 20 02;drewpol@wp.pl;Gdańsk;Jan Kos\n\
    Meble Orzeł;;42 630 30 03;biuro@orzel-meble.pl;Łódź;\n";

/// A cleaned list and room for what is made of it.
struct Desk(tempfile::TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().expect("a folder"));
        let input = desk.path("in");
        fs::create_dir(&input).expect("a folder");
        fs::write(input.join("lista.csv"), LIST).expect("a file");
        let done = run(&input, &desk.path("out"), &["--quiet", "--lang", "en", "--country", "PL"]);
        assert!(done.status.success(), "{}", complained(&done));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn model(&self, more: &[&str]) -> Output {
        kartoteka().arg("model").arg(self.path("out")).args(more).output().expect("the program starts")
    }
}

fn records(folder: &Path) -> DataFrame {
    let file = fs::File::open(folder.join("records.parquet")).expect("a file");
    ParquetReader::new(file).finish().expect("a Parquet file")
}

fn parsed(folder: &Path, name: &str) -> Value {
    serde_json::from_slice(&fs::read(folder.join(name)).expect("a file")).expect("JSON")
}

/// A cell as a person would write it; lists joined with blanks.
fn cell(frame: &DataFrame, name: &str, row: usize) -> String {
    match frame.column(name).expect("the column").get(row).expect("the row") {
        AnyValue::Null => String::new(),
        AnyValue::String(text) => text.to_owned(),
        AnyValue::List(items) => {
            let items: Vec<String> =
                items.str().expect("texts").iter().flatten().map(str::to_owned).collect();
            items.join(" ")
        }
        other => other.to_string(),
    }
}

#[test]
fn the_records_hold_what_is_compared() {
    let desk = Desk::new();
    let done = desk.model(&["--splink", "--quiet"]);
    assert!(done.status.success() && said(&done).is_empty(), "{}", complained(&done));
    let frame = records(&desk.path("out").join("splink"));
    assert_eq!(frame.height(), 4);
    let rows: Vec<[String; 9]> = (0..4)
        .map(|row| {
            let columns = [
                "unique_id",
                "row",
                "kind",
                "names",
                "ids_that_decide",
                "phones",
                "emails",
                "city",
                "persons",
            ];
            columns.map(|name| cell(&frame, name, row))
        })
        .collect();
    let expected = [
        [
            "0",
            "2",
            "company",
            "palety wisla",
            "PL:NIP:5260250274",
            "48124211001",
            "biuro@palety-wisla.pl",
            "krakow",
            "anna lis",
        ],
        ["1", "3", "company", "palety wisla", "", "48124211001", "", "krakow", ""],
        ["2", "4", "company", "drewpol jan kos", "", "48583012002", "drewpol@wp.pl", "gdansk", "jan kos"],
        ["3", "5", "company", "meble orzel", "", "48426303003", "biuro@orzel-meble.pl", "lodz", ""],
    ];
    assert_eq!(rows, expected.map(|row| row.map(str::to_owned)));
    assert_eq!(
        cell(&frame, "client_id", 0),
        cell(&frame, "client_id", 1),
        "the run made one client of the two"
    );
    assert_eq!(cell(&frame, "domains_with_its_name", 0), "palety-wisla.pl");
    let keys = frame.column("keys").expect("the column");
    assert_eq!(*keys.dtype(), DataType::List(Box::new(DataType::Int64)));
    let shared = |left: usize, right: usize| {
        let of = |row| match keys.get(row).expect("the row") {
            AnyValue::List(items) => items.i64().expect("numbers").iter().flatten().collect::<Vec<_>>(),
            other => panic!("{other:?} is no list"),
        };
        let right = of(right);
        of(left).into_iter().filter(|key| right.contains(key)).count()
    };
    assert!(shared(0, 1) >= 2, "the same name and the same phone");
    assert_eq!((shared(0, 2), shared(0, 3), shared(2, 3)), (0, 0, 0));
}

#[test]
fn the_settings_hold_the_weights_of_the_run() {
    let desk = Desk::new();
    let table = said(&desk.model(&["--quiet"]));
    assert_eq!(table.lines().next(), Some("comparison\tlevel\tm\tu\tweight\tby_value\tmeaning"));
    let figure = |comparison: &str, level: &str, column: usize| -> f64 {
        let line = table.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let mut found = line.filter(|cells| cells[0] == comparison && cells[1] == level);
        found.next().expect("the level")[column].parse().expect("a number")
    };

    assert!(desk.model(&["--splink", "--quiet"]).status.success());
    let folder = desk.path("out").join("splink");
    let settings = parsed(&folder, "settings.json");
    let prior = settings["probability_two_random_records_match"].as_f64().expect("a number");
    assert!(((prior / (1.0 - prior)).log2() - figure("prior", "", 4)).abs() < 0.01, "{prior}");
    let comparisons = settings["comparisons"].as_array().expect("a list");
    let names: Vec<&str> = comparisons.iter().filter_map(|one| one["output_column_name"].as_str()).collect();
    assert_eq!(
        names,
        [
            "tax_id",
            "code",
            "phone",
            "e_mail",
            "domain",
            "name",
            "legal_form",
            "person",
            "contact",
            "birthday",
            "street",
            "area",
            "country"
        ]
    );
    let phone = comparisons[2]["comparison_levels"].as_array().expect("a list");
    let near = |value: &Value, expected: f64| (value.as_f64().expect("a number") - expected).abs() < 1e-6;
    assert_eq!(
        phone[0],
        json!({
            "sql_condition": "(array_size(phones_l) = 0 OR array_size(phones_r) = 0)",
            "label_for_charts": "nothing can be said",
            "is_null_level": true
        })
    );
    let conditions: Vec<&str> = phone.iter().filter_map(|level| level["sql_condition"].as_str()).collect();
    assert_eq!(
        conditions[1..],
        [
            "arrays_overlap(phones_of_its_own_l, phones_of_its_own_r)",
            "arrays_overlap(phones_l, phones_r)",
            "length(phone_l) = length(phone_r) AND levenshtein(phone_l, phone_r) = 1",
            "ELSE"
        ]
    );
    // four clients count as twenty: log2(20 / 0.05), in eighths of a bit
    assert!(near(&phone[1]["u_probability"], (-8.625_f64).exp2()));
    assert_eq!(phone[2]["tf_adjustment_column"], "phone_bits");
    assert_eq!(phone[2]["disable_tf_exact_match_detection"], true);
    assert!(near(&phone[2]["m_probability"], figure("phone", "1", 2)));
    assert!(near(&phone[4]["m_probability"], figure("phone", "3", 2)));
    assert!(near(&phone[4]["u_probability"], figure("phone", "3", 3)));

    let judge = fs::read_to_string(folder.join("judge.sql")).expect("a file");
    assert!(judge.starts_with("WITH joined AS (\n    SELECT unique_id_l, unique_id_r, "), "{judge}");
    assert!(judge.contains("\n        WHEN gamma_tax_id IN (3) THEN FALSE\n"), "{judge}");
    assert!(judge.contains("\n        ELSE match_weight >= "), "{judge}");
    assert_eq!(judge.matches('{').count(), 1, "all but the pairs is written out: {judge}");
}

#[test]
fn the_model_is_the_same_for_any_number_of_threads_and_replaces_only_its_own() {
    let desk = Desk::new();
    assert!(desk.model(&["--splink", "--quiet", "--jobs", "1"]).status.success());
    let folder = desk.path("out").join("splink");
    let first = files(&folder);
    let names: Vec<&str> = first.keys().map(String::as_str).collect();
    assert_eq!(names, kartoteka::write::splink::FILES);

    let refused = desk.model(&["--splink", "--quiet"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(complained(&refused).contains("--force"), "{}", complained(&refused));
    assert!(desk.model(&["--splink", "--quiet", "--force", "--jobs", "3"]).status.success());
    assert!(files(&folder) == first, "the bytes differ");

    let elsewhere = desk.path("elsewhere");
    let told = desk.model(&["--splink", "--to", &elsewhere.to_string_lossy()]);
    assert!(said(&told).contains("README.md   how to link with it, and what differs\n"), "{}", said(&told));
    assert!(files(&elsewhere) == first, "the bytes differ");
}

#[test]
fn an_input_that_changed_is_no_input_of_that_model() {
    let desk = Desk::new();
    fs::write(desk.path("in").join("lista.csv"), LIST.replace("Kraków", "Tarnów")).expect("a file");
    let refused = desk.model(&["--splink", "--quiet"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(complained(&refused).contains("`lista.csv` has changed"), "{}", complained(&refused));
    assert!(!desk.path("out").join("splink").exists());
}
