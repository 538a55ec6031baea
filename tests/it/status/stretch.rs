//! Limits that hold for the portfolio's own past.

use jiff::Span;
use jiff::civil::Date;
use kartoteka::config::{Settings, StatusSettings};
use kartoteka::model::StatusRule;
use kartoteka::status::order_table::OrderTable;
use kartoteka::status::table::statuses;

const AS_OF: Date = Date::constant(2026, 6, 1);

/// So many clients that repeat one series of gaps, each shifted by some days.
fn portfolio(clients: i64, gaps: &[i64]) -> String {
    let mut table = "client_id,date,amount\n".to_owned();
    for client in 0..clients {
        let mut back = 5 + client % 7;
        for gap in gaps.iter().rev() {
            table += &format!("K{client:03},{},10\n", AS_OF.saturating_sub(Span::new().days(back)));
            back += gap;
        }
        table += &format!("K{client:03},{},10\n", AS_OF.saturating_sub(Span::new().days(back)));
    }
    table
}

fn limits(table: &str, settings: &StatusSettings) -> Vec<u32> {
    let orders = OrderTable::read(table.as_bytes()).expect("a clean table");
    statuses(&orders, AS_OF, settings).iter().filter_map(|row| row.limit).collect()
}

fn settings(change: impl FnOnce(&mut StatusSettings)) -> StatusSettings {
    let mut settings = Settings::default().status;
    change(&mut settings);
    settings
}

/// Bursts with a pause that outlasts the limit known when it began, in a fifth of the silences.
const BURSTS: [i64; 10] = [5, 5, 5, 5, 120, 5, 5, 5, 5, 120];
const STEADY: [i64; 10] = [30, 28, 31, 30, 33, 30, 29, 30, 31, 30];

#[test]
fn limits_are_stretched_where_the_past_broke_them() {
    let never = settings(|s| s.broken_share = 1.0);
    let plain = limits(&portfolio(60, &BURSTS), &never);
    let stretched = limits(&portfolio(60, &BURSTS), &settings(|_| {}));
    assert!(plain.iter().zip(&stretched).all(|(plain, now)| *now > *plain && *now <= 2 * plain));
    // a firm that can live with as many false calls keeps its limits
    let share = settings(|s| s.broken_share = 0.5);
    assert_eq!(limits(&portfolio(60, &BURSTS), &share), plain);
}

#[test]
fn limits_that_held_stay() {
    let never = settings(|s| s.broken_share = 1.0);
    assert_eq!(limits(&portfolio(60, &STEADY), &settings(|_| {})), limits(&portfolio(60, &STEADY), &never));
}

#[test]
fn a_few_clients_and_the_other_rules_stretch_nothing() {
    let never = settings(|s| s.broken_share = 1.0);
    assert_eq!(limits(&portfolio(49, &BURSTS), &settings(|_| {})), limits(&portfolio(49, &BURSTS), &never));
    for rule in [StatusRule::Fixed, StatusRule::Multiple] {
        let now = settings(|s| s.rule = rule);
        let then = settings(|s| (s.rule, s.broken_share) = (rule, 1.0));
        assert_eq!(limits(&portfolio(60, &BURSTS), &now), limits(&portfolio(60, &BURSTS), &then));
    }
}

#[test]
fn one_order_keeps_the_firm_s_own_period() {
    let mut table = portfolio(60, &BURSTS);
    table += "ZZZ,2026-05-01,10\n";
    let never = settings(|s| s.broken_share = 1.0);
    assert_eq!(limits(&table, &settings(|_| {})).last(), limits(&table, &never).last());
}
