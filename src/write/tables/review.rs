//! `review.csv`: a row is a pair of clients that a person should judge.

use std::borrow::Cow;

use crate::model::{Evidence, PossibleMatch, Record, RecordId, Said, Value, View, id_of};
use crate::write::cell::{Cell, Column, Kind, joined_by};

/// A pair by its position in the linkage.
#[derive(Clone, Copy, Debug)]
pub struct Pair(u32);

/// The pairs, most useful first.
#[must_use]
pub fn rows(view: &View<'_>) -> Vec<Pair> {
    view.review().into_iter().map(Pair).collect()
}

/// The columns.
pub static COLUMNS: &[Column<Pair>] = &[
    Column::new("left_id", Kind::Text, |view, pair| {
        Cell::code(pair.of(view).map_or("", |found| id_of(view.client_of_record(found.left))))
    }),
    Column::new("right_id", Kind::Text, |view, pair| {
        Cell::code(pair.of(view).map_or("", |found| id_of(view.client_of_record(found.right))))
    }),
    Column::new("left_name", Kind::Text, |view, pair| {
        let client = pair.of(view).and_then(|found| view.client_of_record(found.left));
        Cell::text_of(client.map(|client| client.name.as_str()))
    }),
    Column::new("right_name", Kind::Text, |view, pair| {
        let client = pair.of(view).and_then(|found| view.client_of_record(found.right));
        Cell::text_of(client.map(|client| client.name.as_str()))
    }),
    Column::new("probability", Kind::Score, |view, pair| {
        pair.of(view).map_or(Cell::Empty, |found| Cell::Score(found.probability))
    }),
    Column::new("weight", Kind::Score, |view, pair| {
        pair.of(view).map_or(Cell::Empty, |found| Cell::Score(found.weight))
    }),
    Column::new("why", Kind::Text, |view, pair| {
        let why = |found: &PossibleMatch| {
            Some(why(&found.evidence, view.record(found.left)?, view.record(found.right)?))
        };
        pair.of(view).and_then(why).map_or(Cell::Empty, |why| Cell::Said(Cow::Owned(why)))
    }),
    Column::new("decision", Kind::Text, |_, _| Cell::Empty),
    // beyond the contract: by what the decision is known again when ids have changed
    Column::new("left_key", Kind::Text, |view, pair| {
        pair.of(view).map_or(Cell::Empty, |found| keys(view, found.left))
    }),
    Column::new("right_key", Kind::Text, |view, pair| {
        pair.of(view).map_or(Cell::Empty, |found| keys(view, found.right))
    }),
];

/// The keys of a record and of others of its client.
fn keys<'a>(view: &View<'a>, record: RecordId) -> Cell<'a> {
    Cell::code(joined_by(" ", view.side_of(record).keys))
}

impl Pair {
    fn of<'a>(self, view: &View<'a>) -> Option<&'a PossibleMatch> {
        view.results.linkage.review.get(self.0 as usize)
    }
}

/// The evidence, the strongest first: `for: same phone +48…, similar name; against: other city`.
#[must_use]
pub fn why(evidence: &[Evidence], left: &Record, right: &Record) -> Said {
    let mut sorted: Vec<&Evidence> = evidence.iter().filter(|e| e.weight() != 0.0).collect();
    sorted.sort_by(|a, b| b.weight().abs().total_cmp(&a.weight().abs()));
    let side = |code, positive: bool| {
        let of_side = sorted.iter().filter(|e| (e.weight() > 0.0) == positive);
        let seen: Vec<Said> = of_side.map(|e| e.level(left, right)).collect();
        (!seen.is_empty()).then(|| Said::new("review", code).with("seen", Value::List(seen)))
    };
    Said::each([side("speaks_for", true), side("speaks_against", false)].into_iter().flatten().collect())
}
