//! `rfm.csv`: a row is a client that ordered, with how recently, how often and for how much, and whether that changes.

use crate::model::{Buyer, Client, View};
use crate::write::cell::{Cell, Column, Kind};

/// The columns.
pub static COLUMNS: &[Column<Buyer>] = &[
    Column::new("client_id", Kind::Text, |view, buyer| {
        client(view, buyer).map_or(Cell::Empty, |client| Cell::code(&client.id.0))
    }),
    Column::new("name", Kind::Text, |view, buyer| {
        client(view, buyer).map_or(Cell::Empty, |client| Cell::text(&client.name))
    }),
    Column::new("owner", Kind::Text, |view, buyer| {
        Cell::text_of(client(view, buyer).and_then(|client| client.owner.as_deref()))
    }),
    Column::new("status", Kind::Text, |view, buyer| {
        client(view, buyer).and_then(|client| client.stage(0)).map_or(Cell::Empty, Cell::code)
    }),
    Column::new("late", Kind::Flag, |view, buyer| {
        Cell::flag(client(view, buyer).is_some_and(Client::is_late))
    }),
    Column::new("days_since_order", Kind::Count, |_, buyer| Cell::Count(buyer.recency.into())),
    Column::new("order_days", Kind::Count, |_, buyer| Cell::Count(buyer.frequency.into())),
    Column::new("revenue", Kind::Money, |_, buyer| Cell::Money(buyer.money)),
    Column::new("revenue_last_year", Kind::Money, |_, buyer| Cell::Money(buyer.yearly)),
    Column::new("currency", Kind::Text, |_, buyer| {
        Cell::code(buyer.currency.map(|code| code.to_string()).unwrap_or_default())
    }),
    Column::new("recency", Kind::Count, |_, buyer| Cell::Count(u64::from(buyer.scores[0]))),
    Column::new("frequency", Kind::Count, |_, buyer| Cell::Count(u64::from(buyer.scores[1]))),
    Column::new("money", Kind::Count, |_, buyer| Cell::Count(u64::from(buyer.scores[2]))),
    Column::new("segment", Kind::Text, |_, buyer| Cell::code(buyer.segment.as_str())),
    Column::new("usual_gap_before", Kind::Count, |_, buyer| {
        buyer.slowing.map_or(Cell::Empty, |(before, _)| Cell::Count(before.into()))
    }),
    Column::new("usual_gap_lately", Kind::Count, |_, buyer| {
        buyer.slowing.map_or(Cell::Empty, |(_, lately)| Cell::Count(lately.into()))
    }),
    Column::new("similar_pause_from", Kind::Date, |_, buyer| {
        Cell::date(buyer.seasonal.map(|(from, _)| from))
    }),
    Column::new("similar_pause_to", Kind::Date, |_, buyer| Cell::date(buyer.seasonal.map(|(_, to)| to))),
];

fn client<'a>(view: &View<'a>, buyer: &Buyer) -> Option<&'a Client> {
    view.results.base.clients.get(buyer.client as usize)
}
