//! `clients.xlsx`: the workbook for people. `Summary` first, then a tab a status, then what is there to look up.
//!
//! A library makes the workbook without the rows of its tabs: sheets, heads, formats, filters. `body` writes the rows,
//! `package` the file, and `assemble` puts them together.

mod assemble;
mod body;
mod package;
mod places;
mod plan;
mod sheet;
mod style;
mod summary;

use std::path::Path;

use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::body::{Body, Link};
use self::places::Places;
use self::sheet::{Book, MAX_ROWS, Tab, sheet_names};
use self::style::Styles;
use super::cell::Column;
use super::stages;
use super::tables::{changes, clients, contacts, rejected, relations, review};
use super::words::Words;
use crate::audit::Audit;
use crate::error::Error;
use crate::model::{Client, Contact, Line, View};

/// The columns of a status tab: who and how to reach them, what they are worth, what comes next, then the rest.
const CLIENT_COLUMNS: &[&str] = &[
    "name",
    "owner",
    "phones",
    "emails",
    "city",
    "last_order",
    "orders",
    "revenue",
    "currency",
    "late",
    "next_contact",
    "next_contact_reason",
    "last_contact",
    "status_reason",
    "notes",
    "do_not_contact",
    "refusal_reason",
    "tags",
    "channel",
    "activity",
    "size",
    "kind",
    "legal_form",
    "tax_ids",
    "websites",
    "country",
    "region",
    "postal_code",
    "street",
    "bank_accounts",
    "first_order",
    "lost_on",
    "chance",
    "revenue_other",
    "created",
    "codes",
    "records",
    "sources",
    "client_id",
];
/// The columns of a status tab that are printed: as many as a page can hold.
const PRINTED: u16 = 12;
const CONTACT_COLUMNS: &[&str] =
    &["full_name", "client_name", "position", "phones", "emails", "birthday", "client_id", "contact_id"];
const REVIEW_COLUMNS: &[&str] = &[
    "left_name",
    "right_name",
    "decision",
    "probability",
    "why",
    "left_id",
    "right_id",
    "left_key",
    "right_key",
];
const RELATION_COLUMNS: &[&str] = &["left_name", "right_name", "relation", "evidence", "left_id", "right_id"];
const REJECTED_COLUMNS: &[&str] = &["file", "sheet", "row", "reason", "content", "code"];

/// Writes the workbook.
///
/// # Errors
/// When it cannot be written.
pub fn write(
    path: &Path,
    view: &View<'_>,
    audit: &Audit,
    words: &Words,
    rejected_lines: &[Line],
) -> Result<(), Error> {
    let styles = Styles::new(words.direction() == "rtl");
    let book = Book { view, words, styles, most_rows: MAX_ROWS };
    let content = Content {
        places: Places::new(view, words, book.most_rows),
        columns: clients::columns(&view.results.base),
        pairs: review::rows(view),
        relations: relations::rows(view),
        rejected: rejected_lines,
        changes: changes::for_people(view, words),
    };
    let mut workbook = Workbook::new();
    // beside the output, so that what passes through files stays where it belongs
    let folder = path.parent().map_or(Ok(()), |folder| workbook.set_tempdir(folder).map(|_| ()));
    let frame = folder.and_then(|()| {
        let bodies = fill(&mut workbook, &book, audit, &content)?;
        Ok((workbook.save_to_buffer()?, bodies))
    });
    let fail = || Error::failed(format!("cannot write `{}`", path.display()));
    let (frame, bodies) = frame.map_err(|cause: XlsxError| fail().because(cause))?;
    assemble::write(path, &frame, &bodies).map_err(|cause| fail().because(cause))
}

/// What stands in the tabs.
struct Content<'a> {
    places: Places<'a>,
    columns: Vec<Column<Client>>,
    pairs: Vec<review::Pair>,
    relations: Vec<relations::Relation>,
    rejected: &'a [Line],
    changes: Vec<changes::Told>,
}

/// Makes every sheet without its rows, and says what the rows are.
fn fill<'a>(
    workbook: &mut Workbook,
    book: &'a Book<'a>,
    audit: &Audit,
    content: &'a Content<'a>,
) -> Result<Vec<Body<'a>>, XlsxError> {
    let (view, words, places) = (book.view, book.words, &content.places);
    // the day of the statuses, not of the run: the same input gives the same bytes
    let day = view.results.as_of.day;
    let created = ExcelDateTime::from_ymd(
        u16::try_from(day.year()).unwrap_or(2000).max(1980),
        u8::try_from(day.month()).unwrap_or(1),
        u8::try_from(day.day()).unwrap_or(1),
    )?;
    workbook.set_properties(
        &DocProperties::new().set_title(words.say("summary.title")).set_creation_datetime(&created),
    );
    book.styles.register(workbook);
    let limits = limits(book, content);
    summary::write(workbook.add_worksheet(), audit, words, &book.styles, (&places.names, &limits))?;
    plan::write(workbook.add_worksheet(), audit, words, &book.styles)?;

    let mut bodies = Vec::new();
    let columns = client_columns(&content.columns);
    let scale = &view.results.base.scale().stages;
    for ((stage, those), name) in scale.iter().zip(&places.tabs).zip(&places.names) {
        let those: Vec<&Client> = those.iter().filter_map(|&at| view.client(at)).collect();
        let link = Link { column: "name", places, target: |places, client| places.contacts_of(client) };
        let color = style::of_status(stages::look(&stage.name, stage.kind));
        let tab = Tab { name, color, link: Some(link), printed: Some(PRINTED) };
        bodies.extend(tab.add(workbook, book, &columns, &those)?);
    }
    let people: Vec<&Contact> = view.results.base.contacts.iter().collect();
    let link = Link { column: "client_name", places, target: |places, contact| places.client_of(contact) };
    let tab = Tab { link: Some(link), ..Tab::plain(words.say("tab.contacts")) };
    bodies.extend(tab.add(workbook, book, &pick(contacts::COLUMNS, CONTACT_COLUMNS), &people)?);
    bodies.extend(add_review(workbook, book, &content.pairs)?);
    let pairs: Vec<_> = content.relations.iter().collect();
    let columns = pick(relations::COLUMNS, RELATION_COLUMNS);
    bodies.extend(Tab::plain(words.say("tab.relations")).add(workbook, book, &columns, &pairs)?);
    let lines: Vec<_> = content.rejected.iter().collect();
    let columns = pick(rejected::COLUMNS, REJECTED_COLUMNS);
    bodies.extend(Tab::plain(words.say("tab.rejected")).add(workbook, book, &columns, &lines)?);
    if view.results.earlier.base.is_some() {
        let changes: Vec<_> = content.changes.iter().collect();
        let columns: Vec<_> = changes::TOLD.iter().collect();
        bodies.extend(Tab::plain(words.say("tab.changes")).add(workbook, book, &columns, &changes)?);
    }
    Ok(bodies)
}

/// What Excel cannot hold, a sentence each: the tabs that go on in further ones, and that names lead nowhere.
fn limits(book: &Book<'_>, content: &Content<'_>) -> Vec<String> {
    let (words, places) = (book.words, &content.places);
    let people = book.view.results.base.contacts.len();
    let others = [
        ("tab.contacts", people),
        ("tab.review", content.pairs.len()),
        ("tab.relations", content.relations.len()),
        ("tab.rejected", content.rejected.len()),
        ("tab.changes", content.changes.len()),
    ];
    let of_status = places.names.iter().map(String::as_str).zip(places.tabs.iter().map(Vec::len));
    let tabs = of_status.chain(others.map(|(key, rows)| (words.say(key), rows)));
    let further = tabs.filter_map(|(tab, rows)| {
        let parts = sheet_names(tab, rows, book.most_rows);
        let (_, parts) = parts.split_first().filter(|(_, parts)| !parts.is_empty())?;
        Some(words.fill("summary.parts", &[("tab", &tab), ("parts", &parts.join(", "))]))
    });
    let mut limits: Vec<String> = further.collect();
    if !places.all_lead() {
        limits.push(words.say("summary.no_links").to_owned());
    }
    limits
}

/// The pairs to be judged, with a list to choose the answer from.
fn add_review<'a>(
    workbook: &mut Workbook,
    book: &'a Book<'a>,
    pairs: &'a [review::Pair],
) -> Result<Vec<Body<'a>>, XlsxError> {
    let columns = pick(review::COLUMNS, REVIEW_COLUMNS);
    let tab = Tab { color: style::ATTENTION, ..Tab::plain(book.words.say("tab.review")) };
    let bodies = tab.add(workbook, book, &columns, &pairs.iter().collect::<Vec<_>>())?;
    let decision = columns.iter().position(|column| column.name == "decision");
    for body in &bodies {
        if let (Some(column), Ok(last @ 1..)) =
            (decision.and_then(|at| u16::try_from(at).ok()), u32::try_from(body.rows))
        {
            offer_decisions(workbook.worksheet_from_index(body.sheet)?, book.words, column, last)?;
        }
    }
    Ok(bodies)
}

/// The columns of those names, in that order.
fn pick<'a, R>(columns: &'a [Column<R>], names: &[&str]) -> Vec<&'a Column<R>> {
    names.iter().filter_map(|name| columns.iter().find(|column| column.name == *name)).collect()
}

/// The columns of a status tab; the statuses on further scales stand behind the reason.
fn client_columns(all: &[Column<Client>]) -> Vec<&Column<Client>> {
    let mut columns = pick(all, CLIENT_COLUMNS);
    let after = columns.iter().position(|column| column.name == "status_reason").map_or(0, |at| at + 1);
    columns.splice(after..after, all.iter().skip(clients::COLUMNS.len()));
    columns
}

/// A list to choose from in each cell of a column.
fn offer_decisions(
    sheet: &mut Worksheet,
    words: &Words,
    column: u16,
    last_row: u32,
) -> Result<(), XlsxError> {
    let list = DataValidation::new()
        .allow_list_strings(&[words.say("review.same"), words.say("review.different")])?
        .set_input_title(words.say("review.prompt_title"))?
        .set_input_message(words.say("review.prompt"))?;
    sheet.add_data_validation(1, column, last_row, column, &list)?;
    Ok(())
}
