//! What to do: each problem with how many, how grave, whose, by when.

use std::collections::BTreeMap;

use serde::Serialize;

use super::money::{self, Money};
use super::{Counts, share};
use crate::model::{Client, ClientKind, Severity, Status, Validity, View};

/// People named as responsible for an action.
const RESPONSIBLE: usize = 3;
/// Days within which is as good as at once.
const AT_ONCE: u32 = 2;
/// Clients named that an action concerns.
const CONCERNED: usize = 5;

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
    /// The clients it concerns, those with most orders first: the first few.
    pub clients: Vec<Concerned>,
}

/// A client that an action concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Concerned {
    /// Its id.
    pub client_id: String,
    /// Its name.
    pub name: String,
    /// Whether it is a private person.
    pub person: bool,
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
    /// Whether it fills a gap in the data.
    is_gap: bool,
}

static RULES: &[Rule] = &[
    Rule {
        code: "contact_against_wish",
        severity: Severity::Grave,
        within_days: 1,
        among: |client| client.do_not_contact,
        is_concerned: |client| client.next_contact.is_some(),
        worth: false,
        is_gap: false,
    },
    Rule {
        code: "call_late",
        severity: Severity::Grave,
        within_days: 7,
        among: |client| matches!(client.status(), Status::Active | Status::Regular),
        is_concerned: |client| client.is_late() && !client.do_not_contact,
        worth: true,
        is_gap: false,
    },
    Rule {
        code: "win_back",
        severity: Severity::Warning,
        within_days: 30,
        among: |client| client.history().is_some_and(|history| history.orders > 0),
        is_concerned: |client| client.status() == Status::Lost && !client.do_not_contact,
        worth: true,
        is_gap: false,
    },
    Rule {
        code: "find_owner",
        severity: Severity::Warning,
        within_days: 14,
        among: |_| true,
        is_concerned: |client| client.owner.is_none(),
        worth: false,
        is_gap: true,
    },
    Rule {
        code: "plan_next_contact",
        severity: Severity::Warning,
        within_days: 14,
        among: |client| matches!(client.status(), Status::Lead | Status::Potential) && !client.do_not_contact,
        is_concerned: |client| client.next_contact_day().is_none(),
        worth: false,
        is_gap: false,
    },
    Rule {
        code: "mend_tax_id",
        severity: Severity::Warning,
        within_days: 14,
        among: |client| !client.tax_ids.is_empty(),
        is_concerned: |client| client.tax_ids.iter().any(|id| id.validity() == Validity::Wrong),
        worth: false,
        is_gap: false,
    },
    Rule {
        code: "find_tax_id",
        severity: Severity::Note,
        within_days: 60,
        among: |client| client.kind == ClientKind::Company,
        is_concerned: |client| client.tax_ids.is_empty(),
        worth: false,
        is_gap: true,
    },
    Rule {
        code: "find_channel",
        severity: Severity::Note,
        within_days: 60,
        among: |_| true,
        is_concerned: |client| client.channel.is_none(),
        worth: false,
        is_gap: true,
    },
];

/// The action plan: the gravest first, then what cannot wait, then what carries money, then the most urgent, then what
/// concerns the largest share.
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
        clients: Vec::new(),
    };
    let other_tables = other_table_rows(view);
    let mut actions: Vec<(Severity, Action)> = vec![
        (Severity::Grave, plain("mend_files", Severity::Grave, counts.files_unread, counts.files, 2)),
        (
            Severity::Warning,
            Action {
                clients: in_doubt(view),
                ..plain("judge_pairs", Severity::Warning, counts.review_pairs, counts.review_pairs, 7)
            },
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
        unreachable(view),
    ];
    actions.extend(RULES.iter().map(|rule| judge(clients, rule)));
    actions.retain(|(_, action)| action.count > 0);
    actions.sort_by(|(a, left), (b, right)| {
        b.cmp(a)
            .then_with(|| (left.within_days > AT_ONCE).cmp(&(right.within_days > AT_ONCE)))
            .then_with(|| left.worth.is_empty().cmp(&right.worth.is_empty()))
            .then_with(|| left.within_days.cmp(&right.within_days))
            .then_with(|| right.share.total_cmp(&left.share))
            .then_with(|| left.code.cmp(right.code))
    });
    actions.into_iter().map(|(_, action)| action).collect()
}

fn judge(clients: &[Client], rule: &Rule) -> (Severity, Action) {
    let among = clients.iter().filter(|client| (rule.among)(client)).count() as u64;
    let concerned: Vec<&Client> =
        clients.iter().filter(|client| (rule.among)(client) && (rule.is_concerned)(client)).collect();
    action(rule, among, &concerned)
}

fn action(rule: &Rule, among: u64, concerned: &[&Client]) -> (Severity, Action) {
    let count = concerned.len() as u64;
    // what is missing everywhere was never recorded: a habit to begin, not so many gaps to fill
    let never = rule.is_gap && count == among;
    let severity = if never { Severity::Note } else { rule.severity };
    let action = Action {
        code: rule.code,
        severity: severity.as_str(),
        count,
        of: among,
        share: share(count, among),
        worth: if rule.worth { money::revenue(concerned.iter().copied()) } else { Vec::new() },
        responsible: responsible(concerned.iter().copied()),
        within_days: rule.within_days,
        clients: largest(concerned),
    };
    (severity, action)
}

static UNREACHABLE: Rule = Rule {
    code: "find_contact_data",
    severity: Severity::Warning,
    within_days: 30,
    among: |_| true,
    is_concerned: |client| client.phones.is_empty() && client.emails.is_empty(),
    worth: false,
    is_gap: true,
};

/// Clients without any phone or e-mail, of their own or of their people.
fn unreachable(view: &View<'_>) -> (Severity, Action) {
    let clients = &view.results.base.clients;
    let mut mute: Vec<bool> = clients.iter().map(UNREACHABLE.is_concerned).collect();
    for contact in &view.results.base.contacts {
        if let Some(slot) = mute.get_mut(contact.client as usize) {
            *slot &= contact.phones.is_empty() && contact.emails.is_empty();
        }
    }
    let concerned: Vec<&Client> =
        clients.iter().zip(&mute).filter(|(_, mute)| **mute).map(|(client, _)| client).collect();
    action(&UNREACHABLE, clients.len() as u64, &concerned)
}

/// Those with most orders, then those of most rows, then by name. Sums in several currencies could not be compared.
fn largest(clients: &[&Client]) -> Vec<Concerned> {
    let orders = |client: &Client| client.history().map_or(0, |history| history.orders);
    let first = super::first(clients.to_vec(), CONCERNED, |a, b| {
        let sizes = (orders(b), b.records.len()).cmp(&(orders(a), a.records.len()));
        sizes.then_with(|| (&a.name, &a.id).cmp(&(&b.name, &b.id)))
    });
    first.into_iter().map(concerned).collect()
}

fn concerned(client: &Client) -> Concerned {
    Concerned {
        client_id: client.id.0.clone(),
        name: client.name.clone(),
        person: client.kind == ClientKind::Person,
    }
}

/// One client of each of the first pairs to be judged.
fn in_doubt(view: &View<'_>) -> Vec<Concerned> {
    let pairs = view.review();
    let lefts = pairs.iter().filter_map(|&at| {
        let pair = view.results.linkage.review.get(at as usize)?;
        view.client_of_record(pair.left).map(concerned)
    });
    let mut named: Vec<Concerned> = Vec::with_capacity(CONCERNED);
    for client in lefts {
        if named.len() == CONCERNED {
            break;
        }
        if !named.contains(&client) {
            named.push(client);
        }
    }
    named
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
