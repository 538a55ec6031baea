//! `handover.csv`: a row is a client that passes to another manager, with what the new one must know first.

use super::contacts;
use crate::model::{Client, Email, Handover, View};
use crate::write::cell::{Cell, Column, Kind, joined};

/// The columns.
pub static COLUMNS: &[Column<Handover>] = &[
    Column::new("owner", Kind::Text, |view, row| {
        Cell::text_of(client(view, row).and_then(|c| c.owner.as_deref()))
    }),
    Column::new("from_owner", Kind::Text, |_, row| Cell::text(&row.from)),
    Column::new("client_id", Kind::Text, |view, row| {
        client(view, row).map_or(Cell::Empty, |client| Cell::code(&client.id.0))
    }),
    Column::new("name", Kind::Text, |view, row| {
        client(view, row).map_or(Cell::Empty, |client| Cell::text(&client.name))
    }),
    Column::new("status", Kind::Text, |view, row| {
        client(view, row).and_then(|client| client.stage(0)).map_or(Cell::Empty, Cell::code)
    }),
    Column::new("status_reason", Kind::Text, |view, row| {
        let standing = client(view, row).and_then(|client| client.standing.as_ref());
        standing.map_or(Cell::Empty, |standing| Cell::Reason(&standing.reason))
    }),
    Column::new("late", Kind::Flag, |view, row| Cell::flag(client(view, row).is_some_and(Client::is_late))),
    Column::new("do_not_contact", Kind::Flag, |view, row| {
        Cell::flag(client(view, row).is_some_and(|client| client.do_not_contact))
    }),
    Column::new("next_contact", Kind::Date, |view, row| {
        Cell::date(client(view, row).and_then(Client::next_contact_day))
    }),
    Column::new("next_contact_reason", Kind::Text, |view, row| {
        let standing = client(view, row).and_then(|client| client.standing.as_ref());
        Cell::said(standing.and_then(|standing| standing.next_contact.as_ref()).map(|(_, why)| why))
    }),
    Column::new("last_contact", Kind::Date, |view, row| {
        Cell::date(client(view, row).and_then(Client::last_contact_day))
    }),
    Column::new("last_order", Kind::Date, |view, row| {
        Cell::date(client(view, row).and_then(Client::history).and_then(|history| history.last))
    }),
    Column::new("phones", Kind::Text, |view, row| {
        client(view, row).map_or(Cell::Empty, |client| Cell::code(joined(&client.phones)))
    }),
    Column::new("emails", Kind::Text, |view, row| {
        client(view, row).map_or(Cell::Empty, |client| Cell::list(client.emails.iter().map(Email::as_str)))
    }),
    Column::new("contacts", Kind::Text, |view, row| Cell::list(contacts::names_at(view, row.client))),
];

fn client<'a>(view: &View<'a>, row: &Handover) -> Option<&'a Client> {
    view.results.base.clients.get(row.client as usize)
}
