//! Order lines to histories: what counts as an order, and what undoes one.

use jiff::civil::Date;
use kartoteka::model::{Amount, OrderState};
use kartoteka::status::{History, OrderLine};
use proptest::prelude::*;

const AS_OF: Date = Date::constant(2025, 9, 30);

fn line<'a>(number: &'a str, date: &str, amount: &str, state: OrderState) -> OrderLine<'a> {
    OrderLine {
        order_id: Some(number).filter(|number| !number.is_empty()),
        date: date.parse().ok(),
        amount: amount.parse().ok(),
        currency: None,
        state,
        product: None,
        list: 0,
        family: 0,
    }
}

fn of_goods<'a>(product: &'a str, date: &str, amount: &str) -> OrderLine<'a> {
    OrderLine { product: Some(product), ..done("", date, amount) }
}

fn done<'a>(number: &'a str, date: &str, amount: &str) -> OrderLine<'a> {
    line(number, date, amount, OrderState::Done)
}

/// Orders, order days, cancelled ones, last day, revenue.
fn told(lines: &[OrderLine<'_>]) -> (u32, u32, u32, Option<String>, String) {
    let figures = History::of(lines.to_vec(), AS_OF, 60).figures;
    let revenue =
        figures.revenue.iter().map(|(_, amount)| amount.to_string()).collect::<Vec<_>>().join(" + ");
    let last = figures.last.map(|day| day.to_string());
    (figures.orders, figures.order_days, figures.cancelled, last, revenue)
}

fn expect(lines: &[OrderLine<'_>], orders: u32, days: u32, cancelled: u32, last: &str, revenue: &str) {
    let last = Some(last.to_owned()).filter(|last| !last.is_empty());
    assert_eq!(told(lines), (orders, days, cancelled, last, revenue.to_owned()));
}

#[test]
fn lines_of_one_order_are_one_order() {
    let lines =
        [done("7", "2025-01-02", "10"), done("7", "2025-01-02", "5.50"), done("8", "2025-01-02", "1")];
    expect(&lines, 2, 1, 0, "2025-01-02", "16.50");
}

#[test]
fn lines_without_a_number_that_name_different_goods_on_one_day_are_one_order() {
    let basket = [
        of_goods("tea", "2025-01-02", "10"),
        of_goods("cups", "2025-01-02", "5.50"),
        of_goods("tea", "2025-02-02", "10"),
    ];
    expect(&basket, 2, 2, 0, "2025-02-02", "25.50");
    // an order names a thing once: tea twice on a day was ordered twice
    let twice = [basket.as_slice(), &[of_goods("tea", "2025-01-02", "12")]].concat();
    expect(&twice, 3, 2, 0, "2025-02-02", "37.50");
    // what names no goods is an order of its own, and a number is the last word
    let plain =
        [done("", "2025-01-02", "10"), done("", "2025-01-02", "5"), of_goods("tea", "2025-01-02", "1")];
    expect(&plain, 3, 1, 0, "2025-01-02", "16.00");
    let numbered = ["7", "8"].map(|number| OrderLine { order_id: Some(number), ..basket[0] });
    expect(&numbered, 2, 1, 0, "2025-01-02", "20.00");
    // what was called off is no part of the day's order
    let undone = [
        of_goods("tea", "2025-01-02", "10"),
        of_goods("cups", "2025-01-03", "5"),
        done("", "2025-01-04", "-5"),
    ];
    expect(&undone, 1, 1, 1, "2025-01-02", "10.00");
}

#[test]
fn a_discount_line_lessens_its_order_and_undoes_none() {
    let lines = [done("7", "2025-01-02", "10"), done("7", "2025-01-02", "-2"), done("6", "2025-01-01", "2")];
    expect(&lines, 2, 2, 0, "2025-01-02", "10.00");
}

#[test]
fn a_negative_line_undoes_the_latest_earlier_order_of_its_amount() {
    let lines = [
        done("1", "2025-05-01", "100"),
        done("2", "2025-05-20", "100"),
        done("3", "2025-06-01", "40"),
        done("4", "2025-06-10", "-100"),
        done("5", "2025-06-20", "100"),
    ];
    expect(&lines, 3, 3, 1, "2025-06-20", "240.00");
}

#[test]
fn an_order_is_not_undone_after_the_time_for_it_or_by_another_amount() {
    let late = [done("1", "2025-05-01", "100"), done("2", "2025-07-01", "-100")];
    expect(&late, 1, 1, 0, "2025-05-01", "0.00");
    let part = [done("1", "2025-05-01", "100"), done("2", "2025-05-02", "-99")];
    expect(&part, 1, 1, 0, "2025-05-01", "1.00");
}

#[test]
fn a_number_names_the_order_that_is_undone_however_late() {
    let lines =
        [done("1", "2025-01-01", "100"), done("2", "2025-06-25", "100"), done("1", "2025-07-01", "-100")];
    expect(&lines, 1, 1, 1, "2025-06-25", "100.00");
    let part =
        [done("1", "2025-01-01", "100"), done("2", "2025-06-25", "30"), done("1", "2025-07-01", "-30")];
    expect(&part, 2, 2, 0, "2025-06-25", "100.00");
}

#[test]
fn goods_that_came_back_lessen_the_revenue_and_leave_the_order() {
    let returned = [done("1", "2025-05-01", "100"), line("2", "2025-05-05", "-100", OrderState::Returned)];
    expect(&returned, 1, 1, 0, "2025-05-01", "0.00");
    let marked = [line("1", "2025-05-01", "100", OrderState::Returned)];
    expect(&marked, 1, 1, 0, "2025-05-01", "0.00");
}

#[test]
fn drafts_zeros_and_cancelled_orders_are_none() {
    let lines = [
        line("1", "2025-05-01", "100", OrderState::Draft),
        line("2", "2025-05-02", "100", OrderState::Cancelled),
        done("3", "2025-05-03", "0"),
        done("4", "2025-05-04", "1"),
    ];
    expect(&lines, 1, 1, 1, "2025-05-04", "1.00");
}

#[test]
fn orders_ahead_wait_and_absurd_ones_are_not_believed() {
    let lines = [
        done("1", "2025-05-01", "100"),
        done("2", "2025-10-01", "100"),
        done("3", "2052-05-01", "100"),
        done("4", "0025-05-01", "7"),
        done("5", "", "8"),
    ];
    // an order whose date cannot be read is still an order
    expect(&lines, 3, 1, 0, "2025-05-01", "115.00");
    assert_eq!(History::of(lines.to_vec(), AS_OF, 60).figures.next, Some("2025-10-01".parse().unwrap()));
}

#[test]
fn the_same_export_twice_counts_once_and_its_later_state_holds() {
    let first =
        [done("1", "2025-05-01", "100"), done("1", "2025-05-01", "100"), done("2", "2025-05-02", "7")];
    let mut second = first.map(|line| OrderLine { list: 1, ..line });
    let both = [first, second].concat();
    expect(&both, 2, 2, 0, "2025-05-02", "207.00");
    second[2].state = OrderState::Cancelled;
    let both = [first, second].concat();
    expect(&both, 1, 1, 1, "2025-05-01", "200.00");
    // without a number nothing tells a second export from a second order
    let other = |family| OrderLine { list: 1, family, ..done("", "2025-05-01", "5") };
    expect(&[done("", "2025-05-01", "5"), other(1)], 2, 1, 0, "2025-05-01", "10.00");
    // unless the lists are known to hold the same orders
    expect(&[done("", "2025-05-01", "5"), other(0)], 1, 1, 0, "2025-05-01", "5.00");
}

#[test]
fn lists_without_amounts_still_tell_of_orders() {
    expect(&[done("1", "2025-05-01", ""), done("2", "2025-06-01", "")], 2, 2, 0, "2025-06-01", "0.00");
}

/// Number, day, amount, state and product, list.
type Raw = (Option<u8>, Option<i32>, Option<i16>, (u8, Option<u8>), u32);

fn any_line() -> impl Strategy<Value = Raw> {
    (
        prop::option::of(0..6_u8),
        prop::option::weighted(0.9, -800..500_i32),
        prop::option::weighted(0.9, -6..6_i16),
        (0..8_u8, prop::option::of(0..3_u8)),
        0..3_u32,
    )
}

proptest! {
    /// Whatever the lines and their order: the same history, its days in order and not after the day of judgement.
    #[test]
    fn histories_depend_on_the_lines_alone(raw in prop::collection::vec(any_line(), 0..40), turn in 0..40_usize) {
        let numbers = ["a", "b", "c", "d", "e", "f"];
        let lines: Vec<OrderLine> = raw
            .iter()
            .map(|(number, days, amount, (state, product), list)| OrderLine {
                order_id: number.map(|number| numbers[usize::from(number)]),
                date: days.map(|days| AS_OF.saturating_add(jiff::Span::new().days(days))),
                amount: amount.map(|amount| amount.to_string().parse::<Amount>().unwrap()),
                currency: None,
                state: match state {
                    0 => OrderState::Cancelled,
                    1 => OrderState::Returned,
                    2 => OrderState::Draft,
                    3 => OrderState::Credited,
                    4 => OrderState::Corrected,
                    _ => OrderState::Done,
                },
                product: product.map(|product| numbers[usize::from(product)]),
                list: *list,
                family: *list,
            })
            .collect();
        let mut turned = lines.clone();
        turned.reverse();
        if !turned.is_empty() {
            let turn = turn % turned.len();
            turned.rotate_left(turn);
        }
        let history = History::of(lines.clone(), AS_OF, 60);
        prop_assert_eq!(&history.figures, &History::of(turned, AS_OF, 60).figures);
        let figures = &history.figures;
        prop_assert!(figures.last.is_none_or(|last| last <= AS_OF));
        prop_assert!(figures.first <= figures.last);
        prop_assert!(figures.next.is_none_or(|next| next > AS_OF));
        prop_assert_eq!(figures.order_days == 0, figures.last.is_none());
    }

    /// A second export of numbered orders changes nothing.
    #[test]
    fn double_exports_change_nothing(raw in prop::collection::vec((0..6_u8, 0..200_i32, -6..6_i16), 0..30)) {
        let numbers = ["a", "b", "c", "d", "e", "f"];
        let lines: Vec<OrderLine> = raw
            .iter()
            .map(|(number, days, amount)| OrderLine {
                order_id: Some(numbers[usize::from(*number)]),
                date: Some(AS_OF.saturating_sub(jiff::Span::new().days(*days))),
                amount: Some(amount.to_string().parse().unwrap()),
                currency: None,
                state: OrderState::Done,
                product: None,
                list: 0,
                family: 0,
            })
            .collect();
        let twice = lines.iter().flat_map(|line| [*line, OrderLine { list: 1, ..*line }]).collect();
        prop_assert_eq!(History::of(lines, AS_OF, 60).figures, History::of(twice, AS_OF, 60).figures);
    }
}
