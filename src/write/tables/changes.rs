//! `changes.csv`: a row is a value of a client that differs from the earlier base given with `--base`.

use super::clients;
use crate::model::{ClientId, OldBase, Scale, Status, View};
use crate::write::cell::{Cell, Column, Kind};
use crate::write::stages;
use crate::write::words::Words;

/// What is compared: what a person would want to know of a client that changed. What is counted anew each time (days of silence, reasons) is
/// not among it.
const COMPARED: [&str; 25] = [
    "kind",
    "name",
    "legal_form",
    "country",
    "tax_ids",
    "phones",
    "emails",
    "websites",
    "region",
    "city",
    "postal_code",
    "street",
    "bank_accounts",
    "activity",
    "size",
    "tags",
    "channel",
    "owner",
    "status",
    "do_not_contact",
    "refusal_reason",
    "last_contact",
    "last_order",
    "orders",
    "revenue",
];

/// A difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    id: ClientId,
    name: String,
    kind: &'static str,
    field: String,
    before: String,
    after: String,
}

/// The columns.
pub static COLUMNS: &[Column<Change>] = &[
    Column::new("client_id", Kind::Text, |_, change| Cell::code(&change.id.0)),
    Column::new("name", Kind::Text, |_, change| Cell::text(&change.name)),
    Column::new("change", Kind::Text, |_, change| Cell::code(change.kind)),
    Column::new("field", Kind::Text, |_, change| Cell::code(change.field.as_str())),
    Column::new("before", Kind::Text, |_, change| Cell::text(change.before.as_str())),
    Column::new("after", Kind::Text, |_, change| Cell::text(change.after.as_str())),
];

/// The columns as people read them; the rows are those of [`for_people`].
pub static TOLD: &[Column<Told>] = &[
    Column::new("name", Kind::Text, |_, told| Cell::text(&told.change.name)),
    Column::new("change", Kind::Text, |_, told| Cell::code(told.change.kind)),
    Column::new("field", Kind::Text, |_, told| Cell::code(told.change.field.as_str())),
    Column::new("before", Kind::Text, |_, told| Cell::text(told.before.as_str())),
    Column::new("after", Kind::Text, |_, told| Cell::text(told.after.as_str())),
    Column::new("client_id", Kind::Text, |_, told| Cell::code(&told.change.id.0)),
];

/// A difference in words: codes said in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    change: Change,
    before: String,
    after: String,
}

/// The differences in the order in which one reads them: who is new, who was merged, then what differs, client by client.
#[must_use]
pub fn for_people(view: &View<'_>, words: &Words) -> Vec<Told> {
    let scale = view.results.base.scale();
    let told = |change: Change| {
        let before = in_words(&change, &change.before, words, scale);
        let after = in_words(&change, &change.after, words, scale);
        Told { change, before, after }
    };
    let mut all: Vec<Told> = rows(view, words).into_iter().map(told).collect();
    let place = |kind| ["new", "merged", "changed"].iter().position(|known| *known == kind);
    // what differs of one client stays in the order of the columns
    all.sort_by(|a, b| {
        let key = |told: &Told| (place(told.change.kind), told.change.name.to_lowercase());
        key(a).cmp(&key(b)).then_with(|| a.change.id.cmp(&b.change.id))
    });
    all
}

/// A value as people say it: a status, a kind, a yes.
fn in_words(change: &Change, value: &str, words: &Words, scale: &Scale) -> String {
    match (change.field.as_str(), value) {
        (_, "") => String::new(),
        ("status", code) if Status::ALL.iter().any(|status| status.as_str() == code) => {
            words.of_code("status_word", code)
        }
        ("status", code) => {
            let own = scale.stages.iter().find(|stage| &*stage.name == code);
            stages::title(words, code, own.map_or("", |stage| &stage.criterion))
        }
        ("kind", code) => words.of_code("client_kind", code),
        ("do_not_contact", "true") => words.say("cell.yes").to_owned(),
        _ => value.to_owned(),
    }
}

/// What changed since the earlier base, sorted by clients: clients that are new, that were merged into another, and values that
/// differ, in the order of the columns of `clients.csv`. Nothing without an earlier base.
#[must_use]
pub fn rows(view: &View<'_>, words: &Words) -> Vec<Change> {
    let Some(old) = &view.results.earlier.base else { return Vec::new() };
    let before = Before::new(old);
    let mut changes = Vec::new();
    for client in &view.results.base.clients {
        let change = |kind, field: &str, before: &str, after: String| Change {
            id: client.id.clone(),
            name: client.name.clone(),
            kind,
            field: field.to_owned(),
            before: before.to_owned(),
            after,
        };
        let Some(row) = before.row_of(&client.id) else {
            changes.push(change("new", "", "", String::new()));
            continue;
        };
        for column in clients::COLUMNS.iter().filter(|column| COMPARED.contains(&&*column.name)) {
            let mut after = String::new();
            (column.value)(view, client).render(words, &mut after);
            let before = before.text(&column.name, row);
            if !same(before, &after) {
                changes.push(change("changed", &column.name, before, after));
            }
        }
    }
    for redirect in &view.results.base.redirects {
        if let Some(row) = before.row_of(&redirect.from) {
            changes.push(Change {
                id: redirect.to.clone(),
                name: view
                    .client_by_id(&redirect.to.0)
                    .map_or_else(String::new, |client| client.name.clone()),
                kind: "merged",
                field: "name".to_owned(),
                before: before.text("name", row).to_owned(),
                after: words.tell(&redirect.why).into_owned(),
            });
        }
    }
    changes.sort_by(|a, b| a.id.cmp(&b.id));
    changes
}

/// Whether two cells hold the same values, in whatever order.
fn same(before: &str, after: &str) -> bool {
    let sorted = |text: &str| {
        let mut values: Vec<String> = text.split("; ").map(str::to_owned).collect();
        values.sort_unstable();
        values
    };
    before == after || before.contains("; ") && sorted(before) == sorted(after)
}

/// The earlier base, to look clients up in.
struct Before<'a> {
    rows: Vec<(&'a ClientId, u32)>,
    columns: Vec<(&'static str, &'a crate::model::Column)>,
}

impl<'a> Before<'a> {
    fn new(old: &'a OldBase) -> Self {
        let mut rows: Vec<(&ClientId, u32)> = old.ids.iter().zip(0..).collect();
        rows.sort_unstable();
        let column = |name: &'static str| {
            let found = old.columns.iter().find(|column| column.header == name)?;
            Some((name, found))
        };
        Self { rows, columns: COMPARED.into_iter().filter_map(column).collect() }
    }

    fn row_of(&self, id: &ClientId) -> Option<u32> {
        let at = self.rows.binary_search_by(|(known, _)| known.cmp(&id)).ok()?;
        self.rows.get(at).map(|(_, row)| *row)
    }

    fn text(&self, name: &str, row: u32) -> &'a str {
        let column = self.columns.iter().find(|(known, _)| *known == name);
        column.and_then(|(_, column)| column.cell(row)).unwrap_or("")
    }
}
