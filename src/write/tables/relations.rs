//! `relations.csv`: a row is two clients that belong together without being the same.

use std::borrow::Cow;

use crate::model::{RelatedPair, View, id_of};
use crate::write::cell::{Cell, Column, Kind};

/// A relation by its position in the linkage.
#[derive(Clone, Copy, Debug)]
pub struct Relation(u32);

/// The relations, sorted by clients.
#[must_use]
pub fn rows(view: &View<'_>) -> Vec<Relation> {
    view.related().into_iter().map(Relation).collect()
}

/// The columns.
pub static COLUMNS: &[Column<Relation>] = &[
    Column::new("left_id", Kind::Text, |view, relation| {
        Cell::code(relation.of(view).map_or("", |pair| id_of(view.client_of_record(pair.left))))
    }),
    Column::new("right_id", Kind::Text, |view, relation| {
        Cell::code(relation.of(view).map_or("", |pair| id_of(view.client_of_record(pair.right))))
    }),
    Column::new("left_name", Kind::Text, |view, relation| {
        let client = relation.of(view).and_then(|pair| view.client_of_record(pair.left));
        Cell::text_of(client.map(|client| client.name.as_str()))
    }),
    Column::new("right_name", Kind::Text, |view, relation| {
        let client = relation.of(view).and_then(|pair| view.client_of_record(pair.right));
        Cell::text_of(client.map(|client| client.name.as_str()))
    }),
    Column::new("relation", Kind::Text, |view, relation| {
        Cell::code(relation.of(view).map_or("", |pair| pair.kind.as_str()))
    }),
    Column::new("evidence", Kind::Text, |view, relation| {
        let why = |pair: &RelatedPair| Some(pair.why(view.record(pair.left)?, view.record(pair.right)?));
        relation.of(view).and_then(why).map_or(Cell::Empty, |why| Cell::Said(Cow::Owned(why)))
    }),
];

impl Relation {
    fn of<'a>(self, view: &View<'a>) -> Option<&'a RelatedPair> {
        view.results.linkage.related.get(self.0 as usize)
    }
}
