//! What each rule would have cost: silences that did end in an order, after the rule had called the client lost.

use rayon::prelude::*;

use super::Account;
use crate::config::StatusSettings;
use crate::model::{RuleCost, StatusRule};
use crate::status::judge::Judgement;
use crate::status::stretch::{self, ORDER_DAYS_BEFORE};

/// The cost of each rule on the histories of the clients with enough order days.
pub(super) fn costs(
    accounts: &[Account<'_>],
    judgement: &Judgement<'_>,
    settings: &StatusSettings,
) -> Vec<RuleCost> {
    let told: Vec<&Account<'_>> =
        accounts.iter().filter(|account| account.days().len() > ORDER_DAYS_BEFORE).collect();
    let of = |rule: StatusRule, factor: f64, name: &'static str| {
        let settings = StatusSettings { rule, ..settings.clone() };
        let shares: Vec<f64> = told
            .par_iter()
            .map(|account| stretch::broken_share(account.days(), judgement.usual_gap, factor, &settings))
            .collect();
        // added up in the order of the clients: the same digits whatever the number of threads
        let broken = shares.iter().sum::<f64>() / (shares.len().max(1) as f64);
        RuleCost {
            rule: name,
            clients: u32::try_from(shares.len()).unwrap_or(u32::MAX),
            broken: libm::round(broken * 10_000.0) / 10_000.0,
        }
    };
    let mut costs = vec![
        of(StatusRule::Fixed, 1.0, "fixed"),
        of(StatusRule::Multiple, 1.0, "multiple"),
        of(StatusRule::Chance, 1.0, "chance"),
    ];
    if judgement.stretch > 1.0 {
        costs.push(of(StatusRule::Chance, judgement.stretch, "chance_stretched"));
    }
    costs
}
