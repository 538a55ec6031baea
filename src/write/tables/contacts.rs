//! `contacts.csv`: a row is a person at a client.

use crate::model::id_of;
use crate::model::{Contact, Email, View};
use crate::write::cell::{Cell, Column, Kind, joined};

/// The columns.
pub static COLUMNS: &[Column<Contact>] = &[
    Column::new("contact_id", Kind::Text, |_, contact| Cell::code(&contact.id.0)),
    Column::new("client_id", Kind::Text, |view, contact| Cell::code(id_of(view.client(contact.client)))),
    Column::new("full_name", Kind::Text, |_, contact| Cell::text(&contact.name.display)),
    Column::new("position", Kind::Text, |_, contact| Cell::text_of(contact.position.as_deref())),
    Column::new("phones", Kind::Text, |_, contact| Cell::code(joined(&contact.phones))),
    Column::new("emails", Kind::Text, |_, contact| Cell::list(contact.emails.iter().map(Email::as_str))),
    Column::new("birthday", Kind::Date, |_, contact| Cell::date(contact.birthday)),
    // beyond the contract
    Column::new("client_name", Kind::Text, |view, contact| {
        Cell::text_of(view.client(contact.client).map(|client| client.name.as_str()))
    }),
    Column::new("given_name", Kind::Text, |_, contact| Cell::text_of(contact.name.given.as_deref())),
    Column::new("middle_name", Kind::Text, |_, contact| Cell::text_of(contact.name.middle.as_deref())),
    Column::new("family_name", Kind::Text, |_, contact| Cell::text_of(contact.name.family.as_deref())),
    Column::new("title", Kind::Text, |_, contact| Cell::text_of(contact.name.title.as_deref())),
];

/// The names of the people at a client; they stand together.
pub(super) fn names_at<'a>(view: &View<'a>, client: u32) -> impl Iterator<Item = &'a str> {
    let contacts = &view.results.base.contacts;
    let from = contacts.partition_point(|contact| contact.client < client);
    let those = contacts.iter().skip(from).take_while(move |contact| contact.client == client);
    those.map(|contact| contact.name.display.as_str())
}
