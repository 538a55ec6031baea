//! The report as its template takes it: everything worded, numbered and measured.

use askama::Template;

use super::charts::{self, Slice};
use super::figures::{Key, key};
use super::ledger::Ledger;
use super::merges::Comparison;
use crate::audit::{Action, Audit, Criterion, Example, Finding};
use crate::model::place_name;
use crate::write::stages;
use crate::write::words::Words;

/// Clients named of those that an action concerns.
const NAMED: usize = 3;
/// Kinds of findings shown.
const FINDINGS: usize = 60;
/// The longest message shown, in characters.
const MESSAGE: usize = 260;

/// The report.
#[derive(Template)]
#[template(path = "report.html")]
pub struct Page<'a> {
    w: &'a Words,
    as_of: String,
    as_of_why: String,
    verdict: Verdict,
    statuses: Vec<StatusRow>,
    slices: Vec<Slice>,
    criteria: Vec<Card>,
    plan: Vec<Task>,
    ledger: Ledger<'a>,
    unread: Vec<(String, String)>,
    findings: Vec<Group>,
    repaired: Vec<Group>,
    findings_cut: bool,
    duplicates: Repeated,
    figures: Key,
    footer: String,
}

struct Verdict {
    lead: String,
    clients: String,
    sentences: Vec<String>,
}

struct StatusRow {
    status: &'static str,
    name: String,
    meaning: String,
    clients: String,
    share: String,
}

struct Card {
    code: &'static str,
    title: String,
    how: String,
    score: String,
    mark: &'static str,
    parts: Vec<Share>,
}

/// A line with a bar.
pub(super) struct Share {
    pub(super) name: String,
    pub(super) text: String,
    pub(super) percent: String,
    /// In hundredths.
    pub(super) width: f64,
}

struct Task {
    title: String,
    how: String,
    severity: &'static str,
    severity_words: String,
    count: String,
    of: String,
    who: String,
    when: String,
    worth: String,
    clients: String,
    more: bool,
}

struct Group {
    title: String,
    severity: &'static str,
    severity_words: String,
    count: String,
    examples: Vec<Row>,
}

struct Row {
    place: String,
    message: String,
}

struct Repeated {
    lead: String,
    any: bool,
    by_rows: Vec<Share>,
    between: Vec<(String, String)>,
    biggest: Vec<Comparison>,
    least_certain: Vec<Comparison>,
    apart: Vec<Comparison>,
}

impl<'a> Page<'a> {
    /// Words an audit.
    pub fn new(audit: &Audit, w: &'a Words) -> Self {
        let counts = &audit.counts;
        let (findings, repaired): (Vec<&Finding>, Vec<&Finding>) =
            audit.findings.iter().take(FINDINGS).partition(|finding| finding.severity != "note");
        Self {
            w,
            as_of: w.fill("report.as_of", &[("day", &audit.as_of)]),
            as_of_why: w.tell(&audit.as_of_why).into_owned(),
            verdict: verdict(audit, w),
            statuses: statuses(audit, w),
            slices: charts::slices(&audit.statuses),
            criteria: audit.criteria.iter().map(|criterion| card(criterion, w)).collect(),
            plan: audit.plan.iter().map(|action| task(action, w)).collect(),
            ledger: Ledger::new(audit, w),
            unread: audit
                .unread
                .iter()
                .map(|file| (file.file.clone(), shortened(&w.tell(&file.reason))))
                .collect(),
            findings: findings.into_iter().map(|finding| group(finding, w)).collect(),
            repaired: repaired.into_iter().map(|finding| group(finding, w)).collect(),
            findings_cut: audit.findings.len() > FINDINGS,
            duplicates: repeated(audit, w),
            figures: key(audit, w),
            footer: w.fill(
                "footer.made",
                &[("version", &env!("CARGO_PKG_VERSION")), ("files", &w.count("count.files", counts.files))],
            ),
        }
    }
}

fn verdict(audit: &Audit, w: &Words) -> Verdict {
    let (counts, figures) = (&audit.counts, &audit.figures);
    let kinds = [
        ("verdict.companies", counts.companies),
        ("verdict.persons", counts.persons),
        ("verdict.people", counts.contacts),
    ];
    let kinds: Vec<String> =
        kinds.iter().filter(|(_, count)| *count > 0).map(|(key, count)| w.count(key, *count)).collect();
    let mut sentences = Vec::new();
    if !kinds.is_empty() {
        sentences.push(w.fill("verdict.split", &[("kinds", &kinds.join(", "))]));
    }
    if counts.repeated_rows > 0 {
        sentences.push(w.fill("verdict.repeated", &[("share", &w.percent(audit.duplicates.share))]));
    } else if counts.client_rows > 0 {
        sentences.push(w.say("verdict.repeated_none").to_owned());
    }
    if figures.customers == 0 {
        sentences.push(w.say("verdict.orders_none").to_owned());
    } else {
        sentences.push(w.fill(
            "verdict.orders",
            &[
                ("customers", &w.count("verdict.customers", figures.customers)),
                ("orders", &w.count("count.orders", figures.orders)),
                ("revenue", &w.monies(&figures.revenue)),
            ],
        ));
        let active = w.count("verdict.active", figures.active);
        let late = if figures.late > 0 {
            w.count_with("verdict.late", figures.late, &[("worth", &w.monies(&figures.at_risk))])
        } else {
            w.say("verdict.calm").to_owned()
        };
        sentences.push(format!("{active} {late}"));
    }
    Verdict {
        lead: if counts.client_rows > 0 {
            let rows = w.count("count.rows", counts.client_rows);
            w.fill("verdict.lead", &[("files", &w.count("count.files", counts.files)), ("rows", &rows)])
        } else {
            let rows = w.count("count.rows", counts.order_rows);
            w.fill("verdict.lead_orders", &[("rows", &rows)])
        },
        clients: w.count("verdict.clients", counts.clients),
        sentences,
    }
}

fn statuses(audit: &Audit, w: &Words) -> Vec<StatusRow> {
    let row = |line: &crate::audit::StatusLine| StatusRow {
        status: stages::look(&line.status, line.kind).as_str(),
        name: stages::title(w, &line.status, &line.criterion),
        meaning: stages::meaning(w, &line.status, &line.criterion),
        clients: w.number(line.clients),
        share: w.percent(line.share),
    };
    audit.statuses.iter().map(row).collect()
}

fn card(criterion: &Criterion, w: &Words) -> Card {
    let parts = criterion.parts.iter().filter(|part| part.of > 0).map(|part| Share {
        name: w.of_code("part", part.code),
        text: w.fill("criteria.of", &[("have", &w.number(part.have)), ("of", &w.number(part.of))]),
        percent: w.percent(part.share),
        width: hundredths(part.share),
    });
    Card {
        code: criterion.code,
        title: w.of_code("criteria", criterion.code),
        how: w.of_code("criteria", &format!("{}_how", criterion.code)),
        score: criterion.score.map_or_else(String::new, |score| score.to_string()),
        mark: match criterion.score {
            None => "none",
            Some(80..) => "good",
            Some(50..) => "fair",
            Some(_) => "poor",
        },
        parts: parts.collect(),
    }
}

fn task(action: &Action, w: &Words) -> Task {
    let who: Vec<String> = action
        .responsible
        .iter()
        .map(|person| format!("{} ({})", person.owner, w.number(person.clients)))
        .collect();
    let clients: Vec<&str> = action
        .clients
        .iter()
        .take(NAMED)
        .map(|client| client.name.as_str())
        .filter(|n| !n.is_empty())
        .collect();
    Task {
        title: w.of_code("action", action.code),
        how: w.of_code("action_how", action.code),
        severity: action.severity,
        severity_words: w.of_code("severity", action.severity),
        count: w.number(action.count),
        of: w.fill("summary.out_of", &[("n", &w.number(action.of))]),
        who: who.join(", "),
        when: w.count("count.days", u64::from(action.within_days)),
        more: action.count > clients.len() as u64,
        clients: clients.join(", "),
        worth: if action.worth.is_empty() {
            String::new()
        } else {
            w.fill("plan.worth", &[("worth", &w.monies(&action.worth))])
        },
    }
}

fn group(finding: &Finding, w: &Words) -> Group {
    let row = |example: &Example| {
        let file = place_name(&example.file, &example.sheet);
        let place = match example.row {
            Some(row) => w.fill("findings.place", &[("place", &file), ("row", &row)]),
            None if file.is_empty() => w.say("findings.whole").to_owned(),
            None => file,
        };
        let place = match &example.column {
            Some(column) if !column.is_empty() => {
                format!("{place}, {}", w.fill("findings.column", &[("column", column)]))
            }
            _ => place,
        };
        Row { place, message: shortened(&w.tell(&example.message)) }
    };
    Group {
        title: w.of_code("finding", finding.code),
        severity: finding.severity,
        severity_words: w.of_code("severity", finding.severity),
        count: w.number(finding.count),
        examples: finding.examples.iter().map(row).collect(),
    }
}

fn repeated(audit: &Audit, w: &Words) -> Repeated {
    let found = &audit.duplicates;
    let most = found.clients_by_rows.iter().map(|(_, clients)| *clients).max().unwrap_or_default();
    let last = found.clients_by_rows.last().map(|(rows, _)| *rows);
    let longest = found.clients_by_rows.iter().rposition(|(_, clients)| *clients > 0).map_or(0, |at| at + 1);
    let by_rows = found.clients_by_rows.iter().take(longest).map(|(rows, clients)| Share {
        name: if Some(*rows) == last {
            w.fill("duplicates.by_rows_more", &[("n", rows)])
        } else {
            rows.to_string()
        },
        text: w.count("count.clients", *clients),
        percent: String::new(),
        width: part_of(*clients, most),
    });
    let between = found.between.iter().map(|shared| {
        let files = if shared.left == shared.right {
            w.fill("duplicates.between_within", &[("file", &shared.left)])
        } else {
            w.fill("duplicates.between_two", &[("left", &shared.left), ("right", &shared.right)])
        };
        (files, w.count("count.clients", shared.clients))
    });
    let any = found.repeated_rows > 0;
    Repeated {
        lead: if any {
            w.fill("duplicates.lead", &[("rows", &w.count("duplicates.repeated", found.repeated_rows))])
        } else {
            w.say("duplicates.none").to_owned()
        },
        any,
        by_rows: by_rows.collect(),
        between: between.collect(),
        biggest: found.biggest.iter().map(|merge| Comparison::merged(merge, w)).collect(),
        least_certain: found.least_certain.iter().map(|merge| Comparison::merged(merge, w)).collect(),
        apart: audit.kept_apart.iter().map(|pair| Comparison::apart(pair, w)).collect(),
    }
}

/// A share in hundredths, to the tenth.
fn hundredths(share: f64) -> f64 {
    (share * 1_000.0).round() / 10.0
}

/// A part of a whole in hundredths; nothing of nothing is 0.
pub(super) fn part_of(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { hundredths(part as f64 / whole as f64) }
}

/// The text, cut at a length that a table can hold.
pub(super) fn shortened(text: &str) -> String {
    match text.char_indices().nth(MESSAGE) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default()),
        None => text.to_owned(),
    }
}
