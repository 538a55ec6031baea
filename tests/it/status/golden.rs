//! The golden cases: seventeen histories under each rule, the reasons byte for byte.

use std::collections::BTreeMap;
use std::fs;

use jiff::civil::Date;
use kartoteka::config::Settings;
use kartoteka::model::StatusRule;
use kartoteka::status::order_table::OrderTable;
use kartoteka::status::table::Judged;
use kartoteka::write::Words;

const AS_OF: Date = Date::constant(2026, 6, 4);

fn fixture(name: &str) -> String {
    let path = format!("{}/fixtures/status/{name}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(path).expect("the fixture is there")
}

fn judged(table: &str, rule: StatusRule) -> BTreeMap<String, Vec<String>> {
    let mut settings = Settings::default().status;
    settings.rule = rule;
    let english = Words::for_language("en");
    let orders = OrderTable::read(table.as_bytes()).expect("a clean table");
    assert_eq!(orders.left_out, []);
    let judged = Judged::new(&orders, AS_OF, &settings);
    judged
        .statuses(0..orders.clients().len())
        .iter()
        .map(|row| (row.client_id.to_owned(), judged.cells(row, english.reason(&row.reason))))
        .collect()
}

#[test]
fn every_rule_judges_the_golden_cases_as_expected() {
    let cases = fixture("golden_cases.csv");
    let expected = fixture("golden_expected.csv");
    let mut reader = csv::Reader::from_reader(expected.as_bytes());
    let mut seen = 0;
    for (name, rule) in
        [("fixed", StatusRule::Fixed), ("multiple", StatusRule::Multiple), ("chance", StatusRule::Chance)]
    {
        let got = judged(&cases, rule);
        for row in csv::Reader::from_reader(expected.as_bytes()).records().map(Result::unwrap) {
            if &row[0] != name {
                continue;
            }
            // a plain order table knows no stage before the first order: such a client is a lead
            let status = row[2].replace("lead_or_potential", "lead");
            let late = row[4].to_lowercase();
            let wanted = [&row[1], &status, &row[7], &late, &row[5], &row[6], &row[8]];
            assert_eq!(got[&row[1]], wanted.map(str::to_owned).to_vec(), "{name}");
            seen += 1;
        }
    }
    assert_eq!(seen, reader.records().count());
}

#[test]
fn the_order_of_the_rows_makes_no_difference() {
    let cases = fixture("golden_cases.csv");
    let mut lines: Vec<&str> = cases.lines().collect();
    lines[1..].reverse();
    let reversed = lines.join("\n");
    assert_eq!(judged(&cases, StatusRule::Chance), judged(&reversed, StatusRule::Chance));
}
