//! `clients.csv`: a row is a client after consolidation.

use std::fmt::Write as _;

use serde::Serialize;

use crate::config::MOST_SCALES;
use crate::model::View;
use crate::model::{
    Alternative, Amount, BankAccount, Base, Client, Currency, DatedNote, Email, Said, Website,
};
use crate::write::cell::{Cell, Column, Kind, joined};

/// The columns.
pub static COLUMNS: &[Column<Client>] = &[
    Column::new("client_id", Kind::Text, |_, client| Cell::code(&client.id.0)),
    Column::new("kind", Kind::Text, |_, client| Cell::code(client.kind.as_str())),
    Column::new("name", Kind::Text, |_, client| Cell::text(&client.name)),
    Column::new("legal_form", Kind::Text, |_, client| {
        Cell::text_of(client.legal_form.as_ref().map(|form| &*form.display))
    }),
    Column::new("country", Kind::Text, |_, client| {
        Cell::code(client.address.country.map(|country| country.to_string()).unwrap_or_default())
    }),
    Column::new("tax_ids", Kind::Text, |_, client| Cell::list(&client.tax_ids)),
    Column::new("phones", Kind::Text, |_, client| Cell::code(joined(&client.phones))),
    Column::new("emails", Kind::Text, |_, client| Cell::list(client.emails.iter().map(Email::as_str))),
    Column::new("websites", Kind::Text, |_, client| Cell::list(client.websites.iter().map(Website::as_str))),
    Column::new("region", Kind::Text, |_, client| Cell::text_of(client.address.region.as_deref())),
    Column::new("city", Kind::Text, |_, client| Cell::text_of(client.address.city.as_deref())),
    Column::new("postal_code", Kind::Text, |_, client| Cell::text_of(client.address.postal_code.as_deref())),
    Column::new("street", Kind::Text, |_, client| Cell::text_of(client.address.street.as_deref())),
    Column::new("bank_accounts", Kind::Text, |_, client| {
        Cell::list(client.bank_accounts.iter().map(BankAccount::as_str))
    }),
    Column::new("activity", Kind::Text, |_, client| Cell::text_of(client.activity.as_deref())),
    Column::new("size", Kind::Text, |_, client| Cell::text_of(client.size.as_deref())),
    Column::new("tags", Kind::Text, |_, client| Cell::list(&client.tags)),
    Column::new("channel", Kind::Text, |_, client| Cell::text_of(client.channel.as_deref())),
    Column::new("owner", Kind::Text, |_, client| Cell::text_of(client.owner.as_deref())),
    Column::new("status", Kind::Text, |_, client| stage_on(client, 0)),
    Column::new("status_reason", Kind::Text, |_, client| {
        client.standing.as_ref().map_or(Cell::Empty, |standing| Cell::Reason(&standing.reason))
    }),
    Column::new("next_contact", Kind::Date, |_, client| Cell::date(client.next_contact_day())),
    Column::new("do_not_contact", Kind::Flag, |_, client| Cell::flag(client.do_not_contact)),
    Column::new("refusal_reason", Kind::Text, |_, client| Cell::text_of(client.refusal_reason.as_deref())),
    Column::new("notes", Kind::Text, |_, client| Cell::text(notes_of(&client.notes))),
    Column::new("created", Kind::Date, |_, client| Cell::date(client.created)),
    Column::new("last_contact", Kind::Date, |_, client| Cell::date(client.last_contact_day())),
    Column::new("first_order", Kind::Date, |_, client| Cell::date(client.history().and_then(|h| h.first))),
    Column::new("last_order", Kind::Date, |_, client| Cell::date(client.history().and_then(|h| h.last))),
    Column::new("orders", Kind::Count, |_, client| {
        Cell::Count(client.history().map_or(0, |history| u64::from(history.orders)))
    }),
    Column::new("revenue", Kind::Money, |_, client| {
        client.main_revenue().map_or(Cell::Empty, |(_, amount)| Cell::Money(amount))
    }),
    Column::new("currency", Kind::Text, |_, client| {
        Cell::code(
            client.main_revenue().and_then(|(code, _)| code).map(|code| code.to_string()).unwrap_or_default(),
        )
    }),
    Column::new("records", Kind::Count, |_, client| Cell::Count(client.records.len() as u64)),
    Column::new("sources", Kind::Text, |view, client| Cell::list(view.sources_of(client))),
    // beyond the contract
    Column::new("revenue_other", Kind::Text, |_, client| {
        Cell::code(joined(other_revenue(client).iter().map(|(code, amount)| {
            code.map_or_else(|| amount.to_string(), |code| format!("{amount} {code}"))
        })))
    }),
    Column::new("late", Kind::Flag, |_, client| Cell::flag(client.is_late())),
    Column::new("limit_days", Kind::Count, |_, client| {
        let limit = client.standing.as_ref().and_then(|standing| standing.limit);
        limit.map_or(Cell::Empty, |days| Cell::Count(u64::from(days)))
    }),
    Column::new("lost_on", Kind::Date, |_, client| {
        Cell::date(client.standing.as_ref().and_then(|standing| standing.lost_on))
    }),
    Column::new("chance", Kind::Score, |_, client| {
        client.standing.as_ref().and_then(|standing| standing.chance).map_or(Cell::Empty, Cell::Score)
    }),
    Column::new("next_contact_reason", Kind::Text, |_, client| {
        let next = client.standing.as_ref().and_then(|standing| standing.next_contact.as_ref());
        Cell::said(next.map(|(_, why)| why))
    }),
    Column::new("codes", Kind::Text, |_, client| Cell::list(&client.codes)),
];

/// The columns of a run: those above, and one for each further scale that it is judged on.
pub fn columns(base: &Base) -> Vec<Column<Client>> {
    // a column's value is a plain function, so that each place has its own
    const PLACES: [Column<Client>; MOST_SCALES - 1] = [
        Column::new("", Kind::Text, |_, client| stage_on(client, 1)),
        Column::new("", Kind::Text, |_, client| stage_on(client, 2)),
        Column::new("", Kind::Text, |_, client| stage_on(client, 3)),
    ];
    let further = base.scales.iter().skip(1).zip(PLACES);
    let further =
        further.map(|(scale, place)| Column { name: format!("status_{}", scale.name).into(), ..place });
    COLUMNS.iter().cloned().chain(further).collect()
}

fn stage_on(client: &Client, scale: usize) -> Cell<'_> {
    client.stage(scale).map_or(Cell::Empty, Cell::code)
}

/// What only `clients.parquet` holds: every value that lost, as a JSON array of objects.
pub static ALTERNATIVES: Column<Client> = Column::new("alternatives", Kind::Text, |view, client| {
    if client.alternatives.is_empty() {
        return Cell::Empty;
    }
    let kept: Vec<KeptValue<'_>> =
        client.alternatives.iter().map(|value| KeptValue::new(view, value)).collect();
    Cell::text(serde_json::to_string(&kept).unwrap_or_default())
});

/// An alternative value as `clients.parquet` keeps it.
#[derive(Debug, Serialize)]
struct KeptValue<'a> {
    field: Option<&'static str>,
    header: &'a str,
    value: &'a str,
    file: &'a str,
    sheet: &'a str,
    row: u32,
    why: &'a Said,
}

impl<'a> KeptValue<'a> {
    fn new(view: &View<'a>, kept: &'a Alternative) -> Self {
        let (header, value) = view.cell(kept.origin, kept.column).unwrap_or_default();
        Self {
            field: kept.field.map(crate::model::Field::as_str),
            header,
            value,
            file: view.file(kept.origin.table),
            sheet: view.sheet(kept.origin.table),
            row: view.row_number(kept.origin),
            why: &kept.why,
        }
    }
}

fn other_revenue(client: &Client) -> &[(Option<Currency>, Amount)] {
    client.history().and_then(|history| history.revenue.get(1..)).unwrap_or_default()
}

/// Remarks in one text, each behind its day.
fn notes_of(notes: &[DatedNote]) -> String {
    let mut out = String::new();
    for note in notes {
        if !out.is_empty() {
            out.push_str("; ");
        }
        if let Some(date) = note.date {
            let _ = write!(out, "{date}: ");
        }
        out.push_str(&note.text);
    }
    out
}
