//! What holds for any order table: nothing but the orders and the day decides.

use std::collections::BTreeMap;

use jiff::Span;
use jiff::civil::Date;
use kartoteka::config::{Settings, StatusSettings};
use kartoteka::model::{Status, StatusRule};
use kartoteka::status::order_table::OrderTable;
use kartoteka::status::table::{ClientStatus, statuses};
use proptest::prelude::*;

const AS_OF: Date = Date::constant(2026, 6, 1);

/// A client, days before the day of judgement (below zero: after it), an amount.
type Order = (u8, i32, i16);

fn orders() -> impl Strategy<Value = Vec<Order>> {
    prop::collection::vec((0..6_u8, -60..700_i32, prop_oneof![8 => 1..50_i16, 1 => -50..0_i16]), 0..120)
}

fn table(orders: &[Order], as_of: Date) -> OrderTable {
    let mut text = "client_id,date,amount\n".to_owned();
    for (client, back, amount) in orders {
        let day = as_of.saturating_sub(Span::new().days(*back));
        text += &format!("K{client},{day},{amount}\n");
    }
    OrderTable::read(text.as_bytes()).expect("a clean table")
}

fn settings(rule: StatusRule) -> StatusSettings {
    StatusSettings { rule, ..Settings::default().status }
}

const RULES: [StatusRule; 3] = [StatusRule::Fixed, StatusRule::Multiple, StatusRule::Chance];

/// What does not name a day: status, chance, lateness, limit.
fn verdict(row: &ClientStatus<'_>) -> (String, Status, Option<f64>, Option<bool>, Option<u32>) {
    (row.client_id.to_owned(), row.status, row.chance, row.late, row.limit)
}

proptest! {
    #[test]
    fn the_order_of_rows_and_the_number_of_threads_change_nothing(mut orders in orders(), turn in 0..120_usize) {
        let settings = settings(StatusRule::Chance);
        let straight = table(&orders, AS_OF);
        let expected = statuses(&straight, AS_OF, &settings);
        orders.reverse();
        let turn = turn % orders.len().max(1);
        orders.rotate_left(turn);
        let turned = table(&orders, AS_OF);
        for threads in [1, 3] {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
            prop_assert_eq!(&pool.install(|| statuses(&turned, AS_OF, &settings)), &expected);
        }
    }

    /// A day is told from others by nothing but the orders: moved together with them, it gives the same verdicts.
    #[test]
    fn no_clock_is_read(orders in orders(), shift in -17_000..20_000_i32) {
        let moved_day = Date::constant(2026, 6, 1).saturating_add(Span::new().days(shift));
        for rule in RULES {
            let settings = settings(rule);
            let (here, there) = (table(&orders, AS_OF), table(&orders, moved_day));
            let here: Vec<_> = statuses(&here, AS_OF, &settings).iter().map(verdict).collect();
            let there: Vec<_> = statuses(&there, moved_day, &settings).iter().map(verdict).collect();
            prop_assert_eq!(here, there);
        }
    }

    #[test]
    fn nobody_is_lost_while_an_order_is_dated_ahead(orders in orders(), client in 0..6_u8, ahead in 1..300_i32) {
        let mut orders: Vec<Order> = orders.into_iter().filter(|order| order.2 > 0).collect();
        orders.push((client, -ahead, 7));
        for rule in RULES {
            let settings = settings(rule);
            let table = table(&orders, AS_OF);
            let name = format!("K{client}");
            let rows = statuses(&table, AS_OF, &settings);
            let row = rows.iter().find(|row| row.client_id == name).expect("it is there");
            prop_assert_ne!(row.status, Status::Lost);
            prop_assert_ne!(row.late, Some(true));
        }
    }

    /// An order and its cancellation on the day after leave no trace but the word of it.
    #[test]
    fn a_cancelled_order_is_never_counted(orders in orders(), client in 0..6_u8, back in 1..600_i32) {
        let orders: Vec<Order> = orders.into_iter().filter(|order| order.2 > 0).collect();
        let mut more = orders.clone();
        // an amount that no other order has, so that it is this order that is undone
        more.extend([(client, back, 777), (client, back - 1, -777)]);
        for rule in RULES {
            let settings = settings(rule);
            let (without, with) = (table(&orders, AS_OF), table(&more, AS_OF));
            let verdicts = |table| -> BTreeMap<String, _> {
                statuses(table, AS_OF, &settings).iter().map(|row| (row.client_id.to_owned(), verdict(row))).collect()
            };
            let (without, mut with) = (verdicts(&without), verdicts(&with));
            let name = format!("K{client}");
            if !without.contains_key(&name) {
                let nothing = with.remove(&name).expect("it is there");
                prop_assert_eq!((nothing.1, nothing.4), (Status::Lead, None));
            }
            prop_assert_eq!(with, without);
        }
    }

    /// The chance falls with every day of silence, and a client once lost stays so until it orders.
    #[test]
    fn silence_only_makes_it_worse(orders in orders(), later in 1..400_i32) {
        let orders: Vec<Order> = orders.into_iter().filter(|order| order.2 > 0 && order.1 >= 0).collect();
        let settings = settings(StatusRule::Chance);
        let table = table(&orders, AS_OF);
        let then = AS_OF.saturating_add(Span::new().days(later));
        for (now, then) in statuses(&table, AS_OF, &settings).iter().zip(statuses(&table, then, &settings)) {
            prop_assert_eq!((now.limit, now.lost_on), (then.limit, then.lost_on));
            prop_assert!(now.chance > then.chance, "{now:?} {then:?}");
            prop_assert!(now.status != Status::Lost || then.status == Status::Lost);
        }
    }
}
