//! `orders.csv`: a row is an order row that was read.

use crate::model::OrderState;
use crate::model::{View, id_of};
use crate::write::cell::{Cell, Column, Kind};

/// An order row by its position among the order rows.
#[derive(Clone, Copy, Debug)]
pub struct OrderLine(u32);

/// All order rows, in the order of files, sheets and rows; those of an earlier base only where the input does not tell them again.
#[must_use]
pub fn rows(view: &View<'_>) -> Vec<OrderLine> {
    let repeated = view.results.earlier.base.as_ref().map_or(&[][..], |old| &old.repeated);
    let all = (0u32..).zip(&view.results.intake.orders).map(|(index, _)| index);
    all.filter(|index| repeated.binary_search(index).is_err()).map(OrderLine).collect()
}

/// The columns.
pub static COLUMNS: &[Column<OrderLine>] = &[
    Column::new("client_id", Kind::Text, |view, line| {
        Cell::code(id_of(view.client_of_order(line.0 as usize)))
    }),
    Column::new("order_id", Kind::Text, |view, line| {
        Cell::text_of(line.of(view).and_then(|o| o.order_id.as_deref()))
    }),
    Column::new("date", Kind::Date, |view, line| Cell::date(line.of(view).and_then(|order| order.date))),
    Column::new("amount", Kind::Money, |view, line| {
        line.of(view).and_then(|order| order.amount).map_or(Cell::Empty, Cell::Money)
    }),
    Column::new("currency", Kind::Text, |view, line| {
        let currency = line.of(view).and_then(|order| order.currency);
        Cell::code(currency.map(|code| code.to_string()).unwrap_or_default())
    }),
    Column::new("file", Kind::Text, |view, line| {
        Cell::text(line.of(view).map_or("", |order| view.file(order.origin.table)))
    }),
    Column::new("sheet", Kind::Text, |view, line| {
        Cell::text(line.of(view).map_or("", |order| view.sheet(order.origin.table)))
    }),
    Column::new("row", Kind::Count, |view, line| {
        line.of(view).map_or(Cell::Empty, |order| Cell::Count(u64::from(view.row_number(order.origin))))
    }),
    Column::new("how", Kind::Text, |view, line| {
        if view.client_of_order(line.0 as usize).is_none() {
            return Cell::Empty;
        }
        let party = line.of(view).map(|order| order.party);
        let tie = party.and_then(|party| view.results.linkage.attached.get(party.index()));
        Cell::said(tie.and_then(Option::as_ref).map(|tie| &tie.how))
    }),
    // beyond the contract
    Column::new("state", Kind::Text, |view, line| {
        Cell::code(line.of(view).map_or("", |order| match order.state {
            OrderState::Done => "done",
            OrderState::Draft => "draft",
            OrderState::Cancelled => "cancelled",
            OrderState::Returned => "returned",
            OrderState::Credited => "credited",
            OrderState::Corrected => "corrected",
        }))
    }),
    Column::new("product", Kind::Text, |view, line| {
        Cell::text_of(line.of(view).and_then(|o| o.product.as_deref()))
    }),
];

impl OrderLine {
    fn of<'a>(self, view: &View<'a>) -> Option<&'a crate::model::OrderRow> {
        view.results.intake.orders.get(self.0 as usize)
    }
}
