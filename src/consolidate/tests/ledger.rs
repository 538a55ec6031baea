//! The ledger sees every loss, and nothing depends on the order of the input.

use proptest::prelude::*;

use super::office::office;
use crate::model::{Base, Disposition};

#[test]
fn the_ledger_names_what_would_be_lost() {
    let case = office();
    let whole = case.base();
    let broken = |break_it: &dyn Fn(&mut Base)| {
        let mut base = whole.clone();
        break_it(&mut base);
        case.check(&base).map_err(|error| error.to_string())
    };
    assert!(broken(&|_| {}).is_ok());
    let lost = broken(&|base| {
        base.landings.pop();
    });
    assert!(lost.unwrap_err().contains("`cennik.csv`, row 3: the row landed nowhere"));
    let lost = broken(&|base| base.landings[0].client = None);
    assert!(lost.unwrap_err().contains("the row did not land on its client"));
    let lost = broken(&|base| base.landings[4].disposition = Disposition::Rejected);
    assert!(lost.unwrap_err().contains("the row landed as `rejected` and tells of `order`"));
    let lost = broken(&|base| base.landings[7].disposition = Disposition::Client);
    assert!(lost.unwrap_err().contains("the row landed as what nothing was read from"));
    let lost = broken(&|base| base.clients[0].records.clear());
    assert!(lost.unwrap_err().contains("the row is in no client"));
    for at in 0..whole.clients.len() {
        let lost = broken(&|base| base.clients[at].phones.clear());
        assert!(lost.unwrap_err().contains("the value in the column `Telefon` stands nowhere"));
    }
    let lost = broken(&|base| base.contacts.clear());
    assert!(lost.unwrap_err().contains("stands nowhere"));
}

proptest! {
    /// Whatever single alternative is taken away, the ledger sees it.
    #[test]
    fn no_alternative_can_go_missing(at in 0..100_usize) {
        let case = office();
        let mut base = case.base();
        let client = base.clients.iter_mut().max_by_key(|client| client.alternatives.len()).unwrap();
        let at = at % client.alternatives.len();
        client.alternatives.remove(at);
        prop_assert!(case.check(&base).is_err());
    }

    /// Whatever single row goes astray, twice, nowhere, or to another client, the ledger sees it.
    #[test]
    fn no_row_can_go_astray(at in any::<prop::sample::Index>(), what in 0..4_u8) {
        let case = office();
        let mut base = case.base();
        let at = at.index(base.landings.len());
        let landing = base.landings[at].clone();
        match what {
            0 => { base.landings.remove(at); }
            1 => base.landings.push(landing.clone()),
            2 => {
                let elsewhere = landing.client.map_or(0, |client| client + 1);
                base.landings[at].client = Some(elsewhere);
                base.landings[at].disposition = Disposition::Client;
            }
            _ => {
                let other = if landing.disposition == Disposition::Order { Disposition::Client } else { Disposition::Order };
                base.landings[at].disposition = other;
            }
        }
        prop_assert!(case.check(&base).is_err(), "{landing:?} broken by {what}");
    }

    /// Whatever single value a client shows is taken away, the ledger sees it.
    #[test]
    fn no_value_can_go_missing(at in any::<prop::sample::Index>(), what in 0..4_u8) {
        let case = office();
        let mut base = case.base();
        let at = at.index(base.clients.len());
        let client = &mut base.clients[at];
        let shown = match what {
            0 => !std::mem::take(&mut client.phones).is_empty(),
            1 => !std::mem::take(&mut client.emails).is_empty(),
            2 => !std::mem::take(&mut client.tax_ids).is_empty(),
            _ => client.owner.take().is_some(),
        };
        prop_assert_eq!(case.check(&base).is_err(), shown);
    }

    /// The golden values depend on the rows and not on their order.
    #[test]
    fn the_order_of_records_makes_no_difference(keys in prop::collection::vec(any::<u32>(), 4)) {
        let case = office();
        let mut order: Vec<usize> = (0..4).collect();
        order.sort_by_key(|at| keys[*at]);
        let mut shuffled = case.clone();
        for (to, from) in order.iter().enumerate() {
            shuffled.intake.records[to] = case.intake.records[*from].clone();
            shuffled.linkage.cluster[to] = case.linkage.cluster[*from];
        }
        let told = |base: &Base| {
            let mut base = base.clone();
            for client in &mut base.clients {
                client.records.clear();
                client.alternatives.sort_by_key(|kept| (kept.origin, kept.column));
            }
            format!("{:?} {:?} {:?}", base.clients, base.contacts, base.landings)
        };
        prop_assert_eq!(told(&case.base()), told(&shuffled.base()));
    }
}
