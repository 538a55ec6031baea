//! What to do: each problem with how many, how grave, whose, by when.

use std::collections::BTreeMap;

use serde::Serialize;

use super::money::{self, Money};
use super::{Counts, share};
use crate::model::{Client, ClientKind, Severity, Status, Validity, View};

/// People named as responsible for an action.
const RESPONSIBLE: usize = 3;

/// Something to do.
#[derive(Clone, Debug, Serialize)]
pub struct Action {
    /// What, for programs.
    pub code: &'static str,
    /// `grave`, `warning` or `note`.
    pub severity: &'static str,
    /// How many clients, pairs, rows or files.
    pub count: u64,
    /// Of how many.
    pub of: u64,
    /// The share, from 0 to 1.
    pub share: f64,
    /// What it is worth, where that can be said.
    pub worth: Vec<Money>,
    /// The owners of most of the clients concerned.
    pub responsible: Vec<Responsible>,
    /// Days within which it should be done.
    pub within_days: u32,
}

/// An owner of clients that an action concerns.
#[derive(Clone, Debug, Serialize)]
pub struct Responsible {
    /// The name.
    pub owner: String,
    /// How many of the clients.
    pub clients: u64,
}

/// How an action about clients is weighed.
struct Rule {
    code: &'static str,
    severity: Severity,
    within_days: u32,
    /// Among which clients.
    among: fn(&Client) -> bool,
    /// Which of those.
    is_concerned: fn(&Client) -> bool,
    /// Whether what these clients ordered is what the action is worth.
    worth: bool,
}

static RULES: &[Rule] = &[
    Rule {
        code: "contact_against_wish",
        severity: Severity::Grave,
        within_days: 1,
        among: |client| client.do_not_contact,
        is_concerned: |client| client.next_contact_day().is_some(),
        worth: false,
    },
    Rule {
        code: "call_late",
        severity: Severity::Grave,
        within_days: 7,
        among: |client| matches!(client.status(), Status::Active | Status::Regular),
        is_concerned: |client| client.is_late() && !client.do_not_contact,
        worth: true,
    },
    Rule {
        code: "win_back",
        severity: Severity::Warning,
        within_days: 30,
        among: |client| client.history().is_some_and(|history| history.orders > 0),
        is_concerned: |client| client.status() == Status::Lost && !client.do_not_contact,
        worth: true,
    },
    Rule {
        code: "find_owner",
        severity: Severity::Warning,
        within_days: 14,
        among: |_| true,
        is_concerned: |client| client.owner.is_none(),
        worth: false,
    },
    Rule {
        code: "plan_next_contact",
        severity: Severity::Warning,
        within_days: 14,
        among: |client| matches!(client.status(), Status::Lead | Status::Potential) && !client.do_not_contact,
        is_concerned: |client| client.next_contact_day().is_none(),
        worth: false,
    },
    Rule {
        code: "mend_tax_id",
        severity: Severity::Warning,
        within_days: 14,
        among: |client| !client.tax_ids.is_empty(),
        is_concerned: |client| client.tax_ids.iter().any(|id| id.validity() == Validity::Wrong),
        worth: false,
    },
    Rule {
        code: "find_tax_id",
        severity: Severity::Note,
        within_days: 60,
        among: |client| client.kind == ClientKind::Company,
        is_concerned: |client| client.tax_ids.is_empty(),
        worth: false,
    },
    Rule {
        code: "find_channel",
        severity: Severity::Note,
        within_days: 60,
        among: |_| true,
        is_concerned: |client| client.channel.is_none(),
        worth: false,
    },
];

/// The action plan: the gravest first, then the most urgent, then what concerns the largest share.
pub fn plan(view: &View<'_>, counts: &Counts) -> Vec<Action> {
    let clients = &view.results.base.clients;
    let plain = |code, severity: Severity, count, of, within_days| Action {
        code,
        severity: severity.as_str(),
        count,
        of,
        share: share(count, of),
        worth: Vec::new(),
        responsible: Vec::new(),
        within_days,
    };
    let other_tables = other_table_rows(view);
    let mut actions: Vec<(Severity, Action)> = vec![
        (Severity::Grave, plain("mend_files", Severity::Grave, counts.files_unread, counts.files, 2)),
        (
            Severity::Warning,
            plain("judge_pairs", Severity::Warning, counts.review_pairs, counts.review_pairs, 7),
        ),
        (
            Severity::Warning,
            plain(
                "find_client_of_orders",
                Severity::Warning,
                counts.orders_without_client,
                counts.order_rows,
                14,
            ),
        ),
        (
            Severity::Warning,
            plain(
                "mend_rows",
                Severity::Warning,
                counts.rejected_rows.saturating_sub(other_tables),
                counts.rows,
                14,
            ),
        ),
        (Severity::Warning, unreachable(view)),
    ];
    actions.extend(RULES.iter().map(|rule| (rule.severity, judge(clients, rule))));
    actions.retain(|(_, action)| action.count > 0);
    actions.sort_by(|(a, left), (b, right)| {
        b.cmp(a)
            .then_with(|| left.within_days.cmp(&right.within_days))
            .then_with(|| right.share.total_cmp(&left.share))
            .then_with(|| left.code.cmp(right.code))
    });
    actions.into_iter().map(|(_, action)| action).collect()
}

fn judge(clients: &[Client], rule: &Rule) -> Action {
    let among = clients.iter().filter(|client| (rule.among)(client)).count() as u64;
    let concerned = || clients.iter().filter(|client| (rule.among)(client) && (rule.is_concerned)(client));
    let count = concerned().count() as u64;
    Action {
        code: rule.code,
        severity: rule.severity.as_str(),
        count,
        of: among,
        share: share(count, among),
        worth: if rule.worth { money::revenue(concerned()) } else { Vec::new() },
        responsible: responsible(concerned()),
        within_days: rule.within_days,
    }
}

/// Clients without any phone or e-mail, of their own or of their people.
fn unreachable(view: &View<'_>) -> Action {
    let clients = &view.results.base.clients;
    let mut mute: Vec<bool> = clients.iter().map(|c| c.phones.is_empty() && c.emails.is_empty()).collect();
    for contact in &view.results.base.contacts {
        if let Some(slot) = mute.get_mut(contact.client as usize) {
            *slot &= contact.phones.is_empty() && contact.emails.is_empty();
        }
    }
    let concerned = || clients.iter().zip(&mute).filter(|(_, mute)| **mute).map(|(client, _)| client);
    let count = concerned().count() as u64;
    Action {
        code: "find_contact_data",
        severity: Severity::Warning.as_str(),
        count,
        of: clients.len() as u64,
        share: share(count, clients.len() as u64),
        worth: Vec::new(),
        responsible: responsible(concerned()),
        within_days: 30,
    }
}

fn responsible<'a>(clients: impl Iterator<Item = &'a Client>) -> Vec<Responsible> {
    let mut owners: BTreeMap<&str, u64> = BTreeMap::new();
    for owner in clients.filter_map(|client| client.owner.as_deref()) {
        *owners.entry(owner).or_default() += 1;
    }
    let mut owners: Vec<_> = owners.into_iter().collect();
    owners.sort_by_key(|&(owner, clients)| (std::cmp::Reverse(clients), owner));
    owners.truncate(RESPONSIBLE);
    owners.into_iter().map(|(owner, clients)| Responsible { owner: owner.to_owned(), clients }).collect()
}

/// Rows of price lists and the like: rejected rightly, so nobody has to mend them.
fn other_table_rows(view: &View<'_>) -> u64 {
    let tables = view.results.understandings.iter().filter(|u| u.kind == crate::model::TableKind::Other);
    let heights = tables.filter_map(|u| view.table(u.table)).map(|table| table.height() as u64);
    heights.sum()
}
