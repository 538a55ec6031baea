//! The audit: counted right, judged by rules that can be followed by hand.

mod commands;
mod recounted;
mod schema;

use kartoteka::audit::{Audit, audit};
use kartoteka::model::{Disposition, Issue, Place, Said, Severity, Status};

use crate::write::sample;

fn sample_audit() -> Audit {
    audit(&sample::results())
}

#[test]
fn every_row_is_counted_once() {
    let audit = sample_audit();
    let counts = &audit.counts;
    assert_eq!(
        counts.rows,
        counts.client_rows
            + counts.order_rows
            + counts.interaction_rows
            + counts.rejected_rows
            + counts.other_rows
    );
    assert_eq!((counts.rows, counts.client_rows, counts.order_rows), (15, 4, 3));
    assert_eq!((counts.clients, counts.repeated_rows, counts.merged_clients), (3, 1, 1));
    assert_eq!((counts.orders_without_client, counts.review_pairs, counts.files_unread), (1, 1, 1));
    assert!(audit.ledger.iter().all(|line| line.balanced));
    let places: Vec<(&str, &str)> =
        audit.ledger.iter().map(|line| (line.file.as_str(), line.sheet.as_str())).collect();
    assert_eq!(
        places,
        [
            ("cennik.csv", ""),
            ("klienci.xlsx", "Aktywni"),
            ("klienci.xlsx", "Utraceni"),
            ("zamowienia.csv", "")
        ]
    );
}

#[test]
fn a_lost_row_shows_in_the_ledger() {
    let mut results = sample::results();
    results.base.landings.remove(3);
    let ledger = audit(&results).ledger;
    let unbalanced: Vec<&str> =
        ledger.iter().filter(|line| !line.balanced).map(|line| line.sheet.as_str()).collect();
    assert_eq!(unbalanced, ["Aktywni"]);
}

#[test]
fn a_score_is_the_average_of_its_shares() {
    let audit = sample_audit();
    let codes: Vec<&str> = audit.criteria.iter().map(|criterion| criterion.code).collect();
    assert_eq!(codes, ["currency", "completeness", "duplicates", "sources", "history"]);
    // 3 of 4 rows repeat nothing; 1 of 3 clients has a source
    assert_eq!(audit.criteria[2].score, Some(75));
    assert_eq!(audit.criteria[3].score, Some(33));
    // 3 of 4 phones are valid, 2 of 3 clients can be reached, 1 of 3 was in touch within a year; no e-mail was written
    assert_eq!(audit.criteria[0].score, Some(58));
    assert!(audit.criteria.iter().flat_map(|c| &c.parts).all(|part| part.have <= part.of));
}

#[test]
fn nothing_has_no_score() {
    let audit = audit(&sample::nothing());
    assert!(audit.criteria.iter().all(|criterion| criterion.score.is_none()));
    assert!(audit.plan.is_empty() && audit.findings.is_empty());
}

#[test]
fn statuses_add_up_to_all_clients() {
    let audit = audit(&sample::large());
    assert_eq!(audit.statuses.iter().map(|line| line.clients).sum::<u64>(), audit.counts.clients);
    let names: Vec<&str> = audit.statuses.iter().map(|line| line.status.as_str()).collect();
    assert_eq!(names, Status::ALL.map(Status::as_str));
}

#[test]
fn findings_come_gravest_first_with_their_place() {
    let mut results = sample::results();
    let note = results.intake.issues[0].clone();
    results.intake.issues.extend(vec![note; 20]);
    results.base.issues.push(Issue::new(
        "odd",
        Severity::Warning,
        Place::Run,
        Said::verbatim("something odd"),
    ));
    let findings = audit(&results).findings;
    let seen: Vec<(&str, &str, u64)> =
        findings.iter().map(|finding| (finding.code, finding.severity, finding.count)).collect();
    assert_eq!(seen, [("unreadable_file", "grave", 1), ("odd", "warning", 1), ("placeholder", "note", 21)]);
    let example = &findings[2].examples[0];
    assert_eq!(
        (example.file.as_str(), example.sheet.as_str(), example.row),
        ("klienci.xlsx", "Utraceni", Some(3))
    );
    assert_eq!(example.column.as_deref(), Some("Telefon"));
    assert_eq!(findings[2].examples.len(), 8, "a report does not list them all");
}

#[test]
fn the_plan_begins_with_what_cannot_wait() {
    let plan = sample_audit().plan;
    let first: Vec<&str> = plan.iter().take(3).map(|action| action.code).collect();
    assert_eq!(first, ["contact_against_wish", "mend_files", "call_late"]);
    let late = &plan[2];
    assert_eq!((late.count, late.of), (1, 1));
    assert_eq!(late.worth[0].amount.to_string(), "1180.50");
    assert_eq!(late.responsible[0].owner, "Anna");
    // the price list is rejected rightly: one row is left to mend
    let mend = plan.iter().find(|action| action.code == "mend_rows").unwrap();
    assert_eq!(mend.count, 1);
}

#[test]
fn merges_are_shown_with_their_rows_and_evidence() {
    let duplicates = sample_audit().duplicates;
    let merge = &duplicates.biggest[0];
    assert_eq!((merge.client_id.as_str(), merge.rows), ("C00000000000a", 2));
    assert_eq!(merge.sides[0].place, "klienci.xlsx [Aktywni]");
    assert_eq!(merge.sides[1].row, 2);
    assert_eq!(
        merge.joins[0].evidence[0].level,
        Said::new("level", "same_phone").text("value", "+48221234567")
    );
    assert!((merge.probability - 0.997).abs() < 1e-9);
    assert!(duplicates.least_certain.is_empty(), "it is not shown twice");
    assert_eq!(duplicates.clients_by_rows[..2], [(1, 2), (2, 1)]);
    assert_eq!((duplicates.between[0].left.as_str(), duplicates.between[0].clients), ("klienci.xlsx", 1));
}

#[test]
fn key_figures_follow_the_orders() {
    let figures = sample_audit().figures;
    assert_eq!((figures.customers, figures.orders, figures.active, figures.late), (1, 1, 1, 1));
    assert_eq!(figures.currency.as_deref(), Some("PLN"));
    assert_eq!(figures.average_order[0].amount.to_string(), "1180.50");
    assert_eq!(figures.funnel.known, 3);
    assert!(
        figures.funnel.interested >= figures.funnel.ordered && figures.funnel.ordered >= figures.funnel.again
    );
    // a return is no order; the month with nothing in it stands between the others
    let months: Vec<(&str, u64)> =
        figures.months.iter().map(|month| (month.month.as_str(), month.orders)).collect();
    assert_eq!(months, [("2026-01", 1), ("2026-02", 0), ("2026-03", 1)]);
    assert_eq!(figures.ages.iter().map(|age| age.clients).sum::<u64>(), 3);
    assert_eq!(figures.segments.channel.len(), 2, "one channel, and those of whom it is not known");
    assert!(figures.segments.city.iter().map(|segment| segment.clients).sum::<u64>() == 3);
    assert!(figures.missing.contains(&"channel_cost"));
    assert!(!figures.missing.contains(&"orders"));
}

#[test]
fn totals_and_headers_are_nobody() {
    let results = sample::results();
    let outside = results.tables.iter().flat_map(|table| &table.outside);
    assert!(outside.clone().any(|row| row.disposition == Disposition::Total));
    assert_eq!(audit(&results).counts.other_rows, outside.count() as u64);
}
