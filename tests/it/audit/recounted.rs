//! The audit of the shipped example, counted again from the CSV files by independent means.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use serde_json::Value;

use crate::support::{fixture, rows, run, said};

type Row = BTreeMap<String, String>;

/// What a run on the example wrote and said.
struct Written {
    _place: tempfile::TempDir,
    out: PathBuf,
    audit: Value,
    html: String,
    said: String,
}

static WRITTEN: LazyLock<Written> = LazyLock::new(|| {
    let place = tempfile::tempdir().expect("a folder");
    let out = place.path().join("out");
    let output = run(&fixture("freight/input"), &out, &["--as-of", "2025-09-30", "--lang", "en"]);
    assert!(output.status.success(), "{output:?}");
    let text = |name: &str| std::fs::read_to_string(out.join(name)).expect(name);
    Written {
        audit: serde_json::from_str(&text("audit.json")).expect("JSON"),
        html: text("audit.html"),
        said: said(&output),
        out,
        _place: place,
    }
});

fn table(name: &str) -> Vec<Row> {
    rows(&WRITTEN.out.join(name))
}

fn count(rows: &[Row], test: impl Fn(&Row) -> bool) -> usize {
    rows.iter().filter(|row| test(row)).count()
}

fn has(row: &Row, column: &str) -> bool {
    !row[column].is_empty()
}

/// A number of the audit by its path: `counts.clients`.
fn audited(path: &str) -> usize {
    let value = path.split('.').fold(&WRITTEN.audit, |value, key| &value[key]);
    usize::try_from(value.as_u64().unwrap_or_else(|| panic!("{path} is no number"))).expect("small")
}

/// The entry of a list of the audit with that code (or other key).
fn entry<'a>(list: &'a Value, key: &str, code: &str) -> Option<&'a Value> {
    list.as_array().expect("a list").iter().find(|entry| entry[key] == code)
}

/// A plain decimal in hundredths.
fn cents(text: &str) -> i64 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let part = format!("{part:0<2}");
    whole.parse::<i64>().expect("a number") * 100 + sign * part[..2].parse::<i64>().expect("a number")
}

/// What clients ordered, by currency.
fn revenue<'a>(clients: impl Iterator<Item = &'a Row>) -> BTreeMap<String, i64> {
    let mut sums: BTreeMap<String, i64> = BTreeMap::new();
    for client in clients.filter(|client| has(client, "revenue")) {
        *sums.entry(client["currency"].clone()).or_default() += cents(&client["revenue"]);
        for other in client["revenue_other"].split("; ").filter(|other| !other.is_empty()) {
            let (amount, currency) = other.split_once(' ').unwrap_or((other, ""));
            *sums.entry(currency.to_owned()).or_default() += cents(amount);
        }
    }
    sums.retain(|_, sum| *sum != 0);
    sums
}

fn audited_money(sums: &Value) -> BTreeMap<String, i64> {
    let sum = |sum: &Value| {
        let currency = sum["currency"].as_str().unwrap_or_default().to_owned();
        (currency, cents(sum["amount"].as_str().expect("a decimal")))
    };
    sums.as_array().expect("a list").iter().map(sum).collect()
}

#[test]
fn rows_are_those_of_the_lineage() {
    let lineage = table("lineage.csv");
    let of = |disposition: &str| count(&lineage, |row| row["disposition"] == disposition);
    assert_eq!(audited("counts.rows"), lineage.len());
    assert_eq!(audited("counts.client_rows"), of("client"));
    assert_eq!(audited("counts.order_rows"), of("order"));
    assert_eq!(audited("counts.interaction_rows"), of("interaction"));
    assert_eq!(audited("counts.rejected_rows"), of("rejected"));
    assert_eq!(of("rejected"), table("rejected.csv").len());
    assert_eq!(of("order"), table("orders.csv").len());

    let mut ledger: BTreeMap<(String, String), BTreeMap<String, usize>> = BTreeMap::new();
    for row in &lineage {
        let line = ledger.entry((row["file"].clone(), row["sheet"].clone())).or_default();
        *line.entry(row["disposition"].clone()).or_default() += 1;
    }
    let lines = WRITTEN.audit["ledger"].as_array().expect("a list");
    assert_eq!(lines.len(), ledger.len());
    for line in lines {
        let place = (line["file"].as_str().expect("a name"), line["sheet"].as_str().expect("a name"));
        let counted = &ledger[&(place.0.to_owned(), place.1.to_owned())];
        for kind in ["client", "order", "interaction", "rejected", "header", "banner", "total", "blank"] {
            let audited = line[kind].as_u64().expect("a count");
            assert_eq!(audited, counted.get(kind).map_or(0, |n| *n as u64), "{kind} of {place:?}");
        }
    }
}

#[test]
fn duplicates_are_those_of_the_lineage() {
    let lineage = table("lineage.csv");
    let mut of_client: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in lineage.iter().filter(|row| row["disposition"] == "client") {
        of_client.entry(&row["client_id"]).or_default().push(&row["file"]);
    }
    let client_rows: usize = of_client.values().map(Vec::len).sum();
    assert_eq!(audited("counts.repeated_rows"), client_rows - of_client.len());
    assert_eq!(audited("duplicates.repeated_rows"), client_rows - of_client.len());
    assert_eq!(audited("counts.merged_clients"), of_client.values().filter(|rows| rows.len() > 1).count());
    let by_rows = WRITTEN.audit["duplicates"]["clients_by_rows"].as_array().expect("a list");
    for (at, pair) in by_rows.iter().enumerate() {
        let counted = of_client.values().filter(|rows| rows.len().min(by_rows.len()) == at + 1).count();
        assert_eq!(pair[1].as_u64(), Some(counted as u64), "clients of {} rows", at + 1);
    }
    for shared in WRITTEN.audit["duplicates"]["between"].as_array().expect("a list") {
        let (left, right) =
            (shared["left"].as_str().expect("a name"), shared["right"].as_str().expect("a name"));
        let stands = |files: &[&str]| {
            let times = |name: &str| files.iter().filter(|file| **file == name).count();
            if left == right { times(left) > 1 } else { times(left) > 0 && times(right) > 0 }
        };
        let counted = of_client.values().filter(|files| stands(files)).count();
        assert_eq!(shared["clients"].as_u64(), Some(counted as u64), "{left} and {right}");
    }
    assert_eq!(audited("counts.review_pairs"), table("review.csv").len());
}

#[test]
fn clients_and_statuses_are_those_of_the_base() {
    let clients = table("clients.csv");
    assert_eq!(audited("counts.clients"), clients.len());
    assert_eq!(audited("counts.companies"), count(&clients, |row| row["kind"] == "company"));
    assert_eq!(audited("counts.persons"), count(&clients, |row| row["kind"] == "person"));
    assert_eq!(audited("counts.do_not_contact"), count(&clients, |row| has(row, "do_not_contact")));
    assert_eq!(audited("counts.late"), count(&clients, |row| has(row, "late")));
    assert_eq!(audited("counts.contacts"), table("contacts.csv").len());
    let orphans = count(&table("orders.csv"), |row| !has(row, "client_id"));
    assert_eq!(audited("counts.orders_without_client"), orphans);
    let statuses = WRITTEN.audit["statuses"].as_array().expect("a list");
    assert_eq!(statuses.len(), 5);
    for line in statuses {
        let status = line["status"].as_str().expect("a word");
        let those = || clients.iter().filter(|row| row["status"] == status);
        assert_eq!(line["clients"].as_u64(), Some(those().count() as u64), "{status}");
        assert_eq!(line["late"].as_u64(), Some(those().filter(|row| has(row, "late")).count() as u64));
        assert_eq!(audited_money(&line["revenue"]), revenue(those()), "{status}");
    }
}

#[test]
fn shares_of_the_criteria_are_those_of_the_base() {
    let clients = table("clients.csv");
    let people: BTreeSet<String> =
        table("contacts.csv").into_iter().map(|row| row["client_id"].clone()).collect();
    let reached: BTreeSet<String> = table("contacts.csv")
        .into_iter()
        .filter(|row| has(row, "phones") || has(row, "emails"))
        .map(|row| row["client_id"].clone())
        .collect();
    let is_company = |row: &Row| row["kind"] == "company";
    let is_open =
        |row: &Row| matches!(row["status"].as_str(), "lead" | "potential") && !has(row, "do_not_contact");
    let all = clients.len();
    let filled = |column: &'static str| (count(&clients, |row| has(row, column)), all);
    let companies = count(&clients, is_company);
    let expected = [
        ("completeness", "name", filled("name")),
        ("completeness", "tax_id", (count(&clients, |r| is_company(r) && has(r, "tax_ids")), companies)),
        ("completeness", "phone", filled("phones")),
        ("completeness", "email", filled("emails")),
        (
            "completeness",
            "contact_person",
            (count(&clients, |r| is_company(r) && people.contains(&r["client_id"])), companies),
        ),
        ("completeness", "city", filled("city")),
        ("completeness", "street", filled("street")),
        ("completeness", "owner", filled("owner")),
        ("completeness", "activity", filled("activity")),
        ("sources", "channel", filled("channel")),
        (
            "currency",
            "reachable",
            (
                count(&clients, |r| {
                    has(r, "phones") || has(r, "emails") || reached.contains(&r["client_id"])
                }),
                all,
            ),
        ),
        (
            "currency",
            "in_touch",
            // ISO dates sort as text
            (
                count(&clients, |r| {
                    r["last_contact"].as_str() >= "2024-09-30" || r["last_order"].as_str() >= "2024-09-30"
                }),
                all,
            ),
        ),
        (
            "history",
            "next_step",
            (count(&clients, |r| is_open(r) && has(r, "next_contact")), count(&clients, is_open)),
        ),
    ];
    for (criterion, part, (have, of)) in expected {
        let parts = &entry(&WRITTEN.audit["criteria"], "code", criterion).expect(criterion)["parts"];
        let part = entry(parts, "code", part).expect(part);
        assert_eq!(
            (part["have"].as_u64(), part["of"].as_u64()),
            (Some(have as u64), Some(of as u64)),
            "{part}"
        );
    }
    for criterion in WRITTEN.audit["criteria"].as_array().expect("a list") {
        let shares: Vec<f64> = criterion["parts"]
            .as_array()
            .expect("a list")
            .iter()
            .filter(|part| part["of"] != 0)
            .map(|part| part["have"].as_f64().expect("a count") / part["of"].as_f64().expect("a count"))
            .collect();
        let mean = shares.iter().sum::<f64>() / shares.len() as f64 * 100.0;
        let score = criterion["score"].as_f64().expect("a score");
        assert!((score - mean).abs() < 0.51, "{criterion}: {mean}");
    }
}

#[test]
fn the_map_of_completeness_is_that_of_the_base() {
    let clients = table("clients.csv");
    let map = &WRITTEN.audit["completeness"];
    let fields: Vec<&str> = map["fields"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|field| field.as_str().expect("a word"))
        .collect();
    let columns = [
        ("phone", "phones"),
        ("email", "emails"),
        ("city", "city"),
        ("owner", "owner"),
        ("activity", "activity"),
    ];
    let mut seen = 0;
    for group in map["groups"].as_array().expect("a list").iter().filter(|group| group["cut"] != "source") {
        let name = group["name"].as_str().unwrap_or_default();
        let is_in = |row: &&Row| match group["cut"].as_str().expect("a word") {
            "all" => true,
            cut => row[cut] == name,
        };
        let those: Vec<&Row> = clients.iter().filter(is_in).collect();
        assert_eq!(group["clients"].as_u64(), Some(those.len() as u64), "{name}");
        for (field, column) in columns {
            let at = fields.iter().position(|known| *known == field).expect(field);
            let have = those.iter().filter(|row| has(row, column)).count();
            let share = group["shares"][at].as_f64().expect("a share");
            assert!((share - have as f64 / those.len() as f64).abs() < 0.0001, "{name}: {field}");
            seen += 1;
        }
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn cohorts_are_those_of_the_orders() {
    let mut years: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for order in table("orders.csv") {
        // ISO dates sort as text
        let stands =
            order["state"] == "done" && has(&order, "date") && order["date"].as_str() <= "2025-09-30";
        if stands && has(&order, "client_id") {
            years.entry(order["client_id"].clone()).or_default().insert(order["date"][..4].to_owned());
        }
    }
    for cohort in WRITTEN.audit["figures"]["cohorts"].as_array().expect("a list") {
        let year = cohort["year"].as_i64().expect("a year");
        let those: Vec<&BTreeSet<String>> =
            years.values().filter(|years| years.first() == Some(&year.to_string())).collect();
        assert_eq!(cohort["clients"].as_u64(), Some(those.len() as u64), "{year}");
        for (after, ordering) in (0..).zip(cohort["ordering"].as_array().expect("a list")) {
            let counted = those.iter().filter(|years| years.contains(&(year + after).to_string())).count();
            assert_eq!(ordering.as_u64(), Some(counted as u64), "{year} + {after}");
        }
    }
}

#[test]
fn the_plan_counts_clients_that_are_there() {
    let clients = table("clients.csv");
    let ordered = |row: &Row| row["orders"] != "0";
    let open = |row: &Row| matches!(row["status"].as_str(), "lead" | "potential");
    let buys = |row: &Row| matches!(row["status"].as_str(), "active" | "regular");
    let may = |row: &Row| !has(row, "do_not_contact");
    let expected = [
        ("contact_against_wish", count(&clients, |r| !may(r) && has(r, "next_contact"))),
        ("call_late", count(&clients, |r| buys(r) && has(r, "late") && may(r))),
        ("win_back", count(&clients, |r| ordered(r) && r["status"] == "lost" && may(r))),
        ("find_owner", count(&clients, |r| !has(r, "owner"))),
        ("plan_next_contact", count(&clients, |r| open(r) && may(r) && !has(r, "next_contact"))),
        ("find_tax_id", count(&clients, |r| r["kind"] == "company" && !has(r, "tax_ids"))),
        ("find_channel", count(&clients, |r| !has(r, "channel"))),
        ("judge_pairs", table("review.csv").len()),
        ("find_client_of_orders", count(&table("orders.csv"), |r| !has(r, "client_id"))),
    ];
    let names: BTreeMap<&str, &str> =
        clients.iter().map(|row| (row["client_id"].as_str(), row["name"].as_str())).collect();
    for (code, counted) in expected {
        let action = entry(&WRITTEN.audit["plan"], "code", code);
        assert_eq!(
            action.map_or(0, |action| action["count"].as_u64().expect("a count")),
            counted as u64,
            "{code}"
        );
        for client in action.iter().flat_map(|action| action["clients"].as_array().expect("a list")) {
            let id = client["client_id"].as_str().expect("an id");
            assert_eq!(names.get(id).copied(), client["name"].as_str(), "{code}");
        }
    }
    let lost = clients.iter().filter(|r| ordered(r) && r["status"] == "lost" && may(r));
    let win_back = entry(&WRITTEN.audit["plan"], "code", "win_back").expect("the example has lost clients");
    assert_eq!(audited_money(&win_back["worth"]), revenue(lost));
}

#[test]
fn key_figures_are_those_of_the_base() {
    let clients = table("clients.csv");
    let ordered = |row: &Row| row["orders"] != "0";
    assert_eq!(audited("figures.customers"), count(&clients, ordered));
    let orders: usize = clients.iter().map(|row| row["orders"].parse::<usize>().expect("a count")).sum();
    assert_eq!(audited("figures.orders"), orders);
    assert_eq!(audited_money(&WRITTEN.audit["figures"]["revenue"]), revenue(clients.iter()));
    let buying = |row: &Row| matches!(row["status"].as_str(), "active" | "regular");
    assert_eq!(audited("figures.active"), count(&clients, buying));
    for (segment, column) in [("owner", "owner"), ("city", "city"), ("channel", "channel")] {
        for part in WRITTEN.audit["figures"]["segments"][segment].as_array().expect("a list") {
            if part["rest"] == true {
                continue;
            }
            let name = part["name"].as_str().unwrap_or_default();
            let those = || clients.iter().filter(|row| row[column] == name);
            assert_eq!(part["clients"].as_u64(), Some(those().count() as u64), "{name}");
            assert_eq!(part["customers"].as_u64(), Some(those().filter(|row| ordered(row)).count() as u64));
            assert_eq!(audited_money(&part["revenue"]), revenue(those()), "{name}");
        }
    }
}

#[test]
fn the_report_and_the_summary_say_what_the_audit_says() {
    let shows = |text: &str, what: String| assert!(text.contains(&what), "`{what}` is missing");
    let clients = audited("counts.clients");
    shows(&WRITTEN.html, format!("<b>{clients} clients</b>"));
    for line in WRITTEN.audit["statuses"].as_array().expect("a list") {
        let (status, number) = (line["status"].as_str().expect("a word"), &line["clients"]);
        shows(&WRITTEN.html, format!("<b>{number}</b><i class=\"{status}-fill\">"));
    }
    for criterion in WRITTEN.audit["criteria"].as_array().expect("a list") {
        for part in criterion["parts"].as_array().expect("a list").iter().filter(|part| part["of"] != 0) {
            shows(&WRITTEN.html, format!("<small>{} of {}</small>", part["have"], part["of"]));
        }
    }
    for action in WRITTEN.audit["plan"].as_array().expect("a list") {
        shows(&WRITTEN.html, format!("<td class=\"num\">{}<br>", action["count"]));
    }
    shows(&WRITTEN.said, format!("{} rows of clients are {clients} clients", audited("counts.client_rows")));
    shows(&WRITTEN.said, format!("{} were duplicates", audited("counts.repeated_rows")));
    for (word, status) in [("Leads", 0), ("Potential", 1), ("Active", 2), ("Regular", 3), ("Lost", 4)] {
        let number = WRITTEN.audit["statuses"][status]["clients"].as_u64().expect("a count");
        let line = WRITTEN.said.lines().find(|line| line.trim_start().starts_with(word)).expect(word);
        assert!(line.split_whitespace().any(|part| part == number.to_string()), "{line}");
    }
}

/// `audit.json` is for programs that look at results, not a second copy of them.
#[test]
fn the_audit_stays_small() {
    let size = |path: &Path| std::fs::metadata(path).expect("a file").len();
    assert!(size(&WRITTEN.out.join("audit.json")) < 300_000);
    assert!(size(&WRITTEN.out.join("audit.html")) < 500_000);
}
