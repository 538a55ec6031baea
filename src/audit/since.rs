//! What became of a base between two runs.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::{HashMap, HashMapExt as _};
use serde::Serialize;

use super::past::{FIELDS, Known, Snapshot};

/// The difference between two bases.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Difference {
    /// The day of the old base.
    pub from: String,
    /// The day of the new one.
    pub to: String,
    /// Clients of the old base.
    pub clients_before: u64,
    /// Clients of the new one.
    pub clients_now: u64,
    /// Clients that were not there.
    pub new: Clients,
    /// Clients that are no longer there.
    pub gone: Clients,
    /// Lost clients that order again.
    pub came_back: Clients,
    /// Active or regular clients that are lost now.
    pub newly_lost: Clients,
    /// Every change of status, the most frequent first.
    pub statuses: Vec<Move>,
    /// Clients that stood apart and are one now: duplicates found since.
    pub united: Clients,
    /// Client rows that repeated another, before and now.
    pub repeated_rows: (u64, u64),
    /// Fields that clients had and have no longer.
    pub decayed: Vec<Decay>,
    /// The scores of the criteria, before and now.
    pub scores: Vec<Score>,
    /// Findings by kind, before and now; only kinds whose number changed.
    pub findings: Vec<Changed>,
}

/// Some clients: how many, and the first of them by name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Clients {
    /// How many.
    pub count: u64,
    /// The clients.
    pub clients: Vec<Named>,
}

/// A client with its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Named {
    /// The name.
    pub name: String,
    /// The id, in the new base where it is there.
    pub client_id: String,
    /// Whether it is a private person.
    pub person: bool,
}

/// A change of status.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The old status.
    pub from: String,
    /// The new one.
    pub to: String,
    /// The clients that made it.
    #[serde(flatten)]
    pub clients: Clients,
}

/// A field that was lost.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decay {
    /// The column of `clients.csv`.
    pub field: &'static str,
    /// The clients that lost it.
    #[serde(flatten)]
    pub clients: Clients,
}

/// The score of a criterion in both bases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Score {
    /// The criterion.
    pub code: String,
    /// The old score.
    pub before: Option<u32>,
    /// The new one.
    pub now: Option<u32>,
}

/// How many findings of a kind there are in both bases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Changed {
    /// The kind.
    pub code: String,
    /// How many there were.
    pub before: u64,
    /// How many there are.
    pub now: u64,
}

impl Clients {
    fn of(clients: &[&Known]) -> Self {
        let mut named: Vec<Named> = clients.iter().map(|client| Named::of(client)).collect();
        named.sort();
        Self { count: clients.len() as u64, clients: named }
    }
}

impl Named {
    fn of(client: &Known) -> Self {
        Self { name: client.name.clone(), client_id: client.client_id.clone(), person: client.is_person() }
    }
}

impl Difference {
    /// Compares two bases.
    #[must_use]
    pub fn between(old: &Snapshot, new: &Snapshot) -> Self {
        let heirs = heirs(&old.clients, &new.clients);
        let mut came_from = vec![0u32; new.clients.len()];
        let (mut gone, mut back, mut lost, mut united) =
            (Vec::new(), Vec::new(), Vec::new(), BTreeSet::new());
        let mut moves: BTreeMap<(&str, &str), Vec<&Known>> = BTreeMap::new();
        let mut decayed: [Vec<&Known>; FIELDS.len()] = Default::default();
        for (before, heir) in old.clients.iter().zip(heirs) {
            let Some((at, now)) = heir.and_then(|at| Some((at, new.clients.get(at)?))) else {
                gone.push(before);
                continue;
            };
            if let Some(count) = came_from.get_mut(at) {
                *count += 1;
                if *count > 1 {
                    united.insert(at);
                    continue;
                }
            }
            if before.status != now.status {
                moves.entry((&before.status, &now.status)).or_default().push(now);
                let orders = |status: &str| matches!(status, "active" | "regular");
                match (before.status.as_str(), now.status.as_str()) {
                    ("lost", now_is) if orders(now_is) => back.push(now),
                    (was, "lost") if orders(was) => lost.push(now),
                    _ => {}
                }
            }
            for ((lost, was), is) in decayed.iter_mut().zip(before.values()).zip(now.values()) {
                if !was.is_empty() && is.is_empty() {
                    lost.push(now);
                }
            }
        }
        let new_clients: Vec<&Known> = new
            .clients
            .iter()
            .zip(&came_from)
            .filter(|(_, from)| **from == 0)
            .map(|(client, _)| client)
            .collect();
        let united: Vec<&Known> = united.into_iter().filter_map(|at| new.clients.get(at)).collect();
        let mut statuses: Vec<Move> = moves
            .into_iter()
            .map(|((from, to), clients)| Move {
                from: from.to_owned(),
                to: to.to_owned(),
                clients: Clients::of(&clients),
            })
            .collect();
        statuses.sort_by_key(|change| std::cmp::Reverse(change.clients.count));
        Self {
            from: old.as_of.clone(),
            to: new.as_of.clone(),
            clients_before: old.clients.len() as u64,
            clients_now: new.clients.len() as u64,
            new: Clients::of(&new_clients),
            gone: Clients::of(&gone),
            came_back: Clients::of(&back),
            newly_lost: Clients::of(&lost),
            statuses,
            united: Clients::of(&united),
            repeated_rows: (old.repeated_rows, new.repeated_rows),
            decayed: FIELDS
                .into_iter()
                .zip(decayed)
                .filter(|(_, clients)| !clients.is_empty())
                .map(|(field, clients)| Decay { field, clients: Clients::of(&clients) })
                .collect(),
            scores: scores(old, new),
            findings: findings(old, new),
        }
    }

    /// The lists cut at so many clients each; the counts stay.
    #[must_use]
    pub fn cut(mut self, most: usize) -> Self {
        for clients in self.lists() {
            clients.clients.truncate(most);
        }
        self
    }

    /// Every client that is named.
    pub(super) fn named(&mut self) -> impl Iterator<Item = &mut Named> {
        self.lists().into_iter().flat_map(|clients| &mut clients.clients)
    }

    fn lists(&mut self) -> Vec<&mut Clients> {
        let mut lists =
            vec![&mut self.new, &mut self.gone, &mut self.came_back, &mut self.newly_lost, &mut self.united];
        lists.extend(self.statuses.iter_mut().map(|change| &mut change.clients));
        lists.extend(self.decayed.iter_mut().map(|decay| &mut decay.clients));
        lists
    }
}

/// The position in the new base of each old client: the client of the same id, else the only one that shares an id with
/// a check digit, an e-mail or a phone with it.
fn heirs(old: &[Known], new: &[Known]) -> Vec<Option<usize>> {
    let mut keys: HashMap<&str, Option<usize>> = HashMap::new();
    for (at, client) in new.iter().enumerate() {
        for key in keys_of(client) {
            // what two clients share tells neither of them
            keys.entry(key).and_modify(|holder| *holder = None).or_insert(Some(at));
        }
    }
    old.iter()
        .map(|client| {
            let same = new.binary_search_by(|other| other.client_id.cmp(&client.client_id)).ok();
            same.or_else(|| keys_of(client).find_map(|key| keys.get(key).copied().flatten()))
        })
        .collect()
}

fn keys_of(client: &Known) -> impl Iterator<Item = &str> {
    [&client.tax_ids, &client.emails, &client.phones]
        .into_iter()
        .flat_map(|values| values.split("; "))
        .filter(|value| !value.is_empty())
}

fn scores(old: &Snapshot, new: &Snapshot) -> Vec<Score> {
    let before =
        |code: &str| old.scores.iter().find(|(known, _)| known == code).and_then(|(_, score)| *score);
    new.scores
        .iter()
        .map(|(code, now)| Score { code: code.clone(), before: before(code), now: *now })
        .collect()
}

fn findings(old: &Snapshot, new: &Snapshot) -> Vec<Changed> {
    let codes: BTreeSet<&String> = old.findings.keys().chain(new.findings.keys()).collect();
    let count = |snapshot: &Snapshot, code: &String| snapshot.findings.get(code).copied().unwrap_or_default();
    codes
        .into_iter()
        .map(|code| Changed { code: code.clone(), before: count(old, code), now: count(new, code) })
        .filter(|changed| changed.before != changed.now)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known(id: &str, status: &str, email: &str) -> Known {
        Known {
            client_id: id.to_owned(),
            name: format!("Firma {id}"),
            kind: "company".to_owned(),
            status: status.to_owned(),
            emails: email.to_owned(),
            ..Known::default()
        }
    }

    fn base(clients: &[Known]) -> Snapshot {
        Snapshot { clients: clients.to_vec(), ..Snapshot::default() }
    }

    fn ids(clients: &Clients) -> Vec<&str> {
        clients.clients.iter().map(|client| client.client_id.as_str()).collect()
    }

    #[test]
    fn every_change_is_told_once() {
        let mut owned = known("D", "active", "d@d.pl");
        owned.owner = "Anna".to_owned();
        let old = base(&[
            known("A", "lost", "a@a.pl"),
            known("B", "regular", "b@b.pl"),
            known("C", "lead", "c@c.pl"),
            owned,
            known("E", "lead", "e@e.pl"),
            known("F", "lead", "f@f.pl; g@g.pl"),
        ]);
        let new = base(&[
            known("A", "active", "a@a.pl"),
            known("B", "lost", "b@b.pl"),
            known("D", "active", "d@d.pl"),
            known("N", "lead", "n@n.pl"),
            // another id, known by its e-mails: E and F are one now
            known("X", "lead", "e@e.pl; f@f.pl"),
        ]);
        let found = Difference::between(&old, &new);
        assert_eq!((ids(&found.new), ids(&found.gone)), (vec!["N"], vec!["C"]));
        assert_eq!((ids(&found.came_back), ids(&found.newly_lost)), (vec!["A"], vec!["B"]));
        assert_eq!(ids(&found.united), ["X"]);
        assert_eq!(found.decayed.len(), 1);
        assert_eq!((found.decayed[0].field, ids(&found.decayed[0].clients)), ("owner", vec!["D"]));
        assert_eq!(found.statuses.iter().map(|change| change.clients.count).sum::<u64>(), 2);
    }

    #[test]
    fn a_base_does_not_differ_from_itself() {
        let one = base(&[known("A", "lost", "a@a.pl"), known("B", "lead", "a@a.pl")]);
        let found = Difference::between(&one, &one);
        assert_eq!(found.new.count + found.gone.count + found.united.count, 0);
        assert!(found.statuses.is_empty() && found.decayed.is_empty() && found.findings.is_empty());
    }

    #[test]
    fn lists_are_cut_and_counts_stay() {
        let old = base(&[known("A", "lost", ""), known("B", "lead", "")]);
        let found = Difference::between(&old, &base(&[])).cut(1);
        assert_eq!((found.gone.count, found.gone.clients.len()), (2, 1));
    }
}
