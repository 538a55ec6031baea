//! `audit`, `diff`, `--redact`, `--costs`: the report beside the run.

use std::path::Path;

use serde_json::Value;

use super::schema::wrong;
use crate::support::{fixture, kartoteka, run, said};

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).expect("a text file")
}

fn json(path: &Path) -> Value {
    serde_json::from_str(&read(path)).expect("JSON")
}

#[test]
fn the_next_audit_tells_what_changed_and_diff_says_the_same() {
    let place = tempfile::tempdir().expect("a folder");
    let at = |name: &str| place.path().join(name);
    let input = fixture("freight/input");
    assert!(run(&input, &at("old"), &["--as-of", "2025-06-30", "--lang", "en"]).status.success());
    assert!(run(&input, &at("new"), &["--as-of", "2025-09-30", "--lang", "en"]).status.success());
    std::fs::write(at("costs.csv"), "channel,cost,currency\nno such channel,100,PLN\n").expect("a file");
    let output = kartoteka()
        .arg("audit")
        .arg(&input)
        .args(["--as-of", "2025-09-30", "--lang", "en", "--redact", "--since"])
        .arg(at("old"))
        .arg("--costs")
        .arg(at("costs.csv"))
        .arg("--out")
        .arg(at("audit"))
        .output()
        .expect("the program starts");
    assert!(output.status.success(), "{output:?}");
    let mut files: Vec<String> = std::fs::read_dir(at("audit"))
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    files.sort();
    assert_eq!(files, ["audit.html", "audit.json", "run.json"], "no base is written");

    let audit = json(&at("audit").join("audit.json"));
    assert_eq!(wrong(&audit), [""; 0]);
    assert_eq!(wrong(&json(&at("new").join("audit.json"))), [""; 0]);
    assert_eq!(audit["figures"]["channels"][0]["clients"], 0);
    let since = &audit["since"];
    assert_eq!((since["from"].as_str(), since["to"].as_str()), (Some("2025-06-30"), Some("2025-09-30")));
    // the same files: nobody came or went, but time has passed
    assert_eq!((&since["new"]["count"], &since["gone"]["count"]), (&Value::from(0), &Value::from(0)));
    let moved: u64 =
        since["statuses"].as_array().expect("a list").iter().filter_map(|m| m["count"].as_u64()).sum();
    let statuses = |name: &str| -> std::collections::BTreeMap<String, String> {
        let rows = crate::support::rows(&at(name).join("clients.csv"));
        rows.into_iter().map(|row| (row["client_id"].clone(), row["status"].clone())).collect()
    };
    let (before, now) = (statuses("old"), statuses("new"));
    let counted = before.iter().filter(|(id, status)| now.get(*id).is_some_and(|now| now != *status)).count();
    assert_eq!(moved, counted as u64);
    assert!(counted > 0);

    let compare = |more: &[&str]| {
        let output = kartoteka().arg("diff").arg(at("old")).arg(at("new")).args(more).output();
        said(&output.expect("the program starts"))
    };
    let found: Value = serde_json::from_str(&compare(&["--json"])).expect("JSON");
    for key in ["new", "gone", "came_back", "newly_lost", "united"] {
        assert_eq!(found[key]["count"], since[key]["count"], "{key}");
        let named = found[key]["clients"].as_array().expect("a list").len() as u64;
        assert_eq!(Some(named), found[key]["count"].as_u64(), "all are named");
    }
    assert_eq!(found["scores"], since["scores"]);
    assert!(compare(&["--lang", "pl"]).contains("2025-09-30"));

    let html = read(&at("audit").join("audit.html"));
    assert!(html.contains("<section id=\"since\">"));
    assert!(!html.contains("href=\"clients.csv\""), "no link to a file that is not there");
}

#[test]
fn a_redacted_report_names_no_person_no_phone_no_mailbox() {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out");
    let output = run(&fixture("freight/input"), &out, &["--as-of", "2025-09-30", "--redact", "--lang", "en"]);
    assert!(output.status.success(), "{output:?}");
    let clients = crate::support::rows(&out.join("clients.csv"));
    let contacts = crate::support::rows(&out.join("contacts.csv"));
    let mailboxes = regex::Regex::new(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[a-z]{2,}").unwrap();
    for name in ["audit.html", "audit.json"] {
        let text = read(&out.join(name));
        let shown: Vec<&str> = mailboxes.find_iter(&text).map(|found| found.as_str()).collect();
        assert!(shown.is_empty(), "{name}: {shown:?}");
        for row in clients.iter().chain(&contacts) {
            for phone in row["phones"].split("; ").filter(|phone| phone.len() > 8) {
                assert!(!text.contains(phone), "{name}: {phone}");
            }
        }
        for person in clients.iter().filter(|row| row["kind"] == "person" && row["name"].contains(' ')) {
            assert!(!text.contains(&person["name"]), "{name}: {}", person["name"]);
        }
    }
    // what a program reads to work with is whole
    assert!(clients.iter().any(|row| row["emails"].contains('@')));
}
