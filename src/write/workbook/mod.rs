//! `clients.xlsx`: the workbook for people. `Summary` first, then a tab a status, then what is there to look up.

mod places;
mod plan;
mod sheet;
mod style;
mod summary;

use std::path::Path;

use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use self::places::Places;
use self::sheet::{Book, MAX_ROWS, Tab};
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
const CHANGE_COLUMNS: &[&str] = &["name", "change", "field", "before", "after", "client_id"];
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
    let fail = |cause: XlsxError| Error::failed(format!("cannot write `{}`", path.display())).because(cause);
    let mut workbook = Workbook::new();
    // the rows of large tabs pass through files: beside the output, so that client data stays where it belongs
    if let Some(folder) = path.parent() {
        workbook.set_tempdir(folder).map_err(fail)?;
    }
    fill(&mut workbook, view, audit, words, rejected_lines).map_err(fail)?;
    workbook.save(path).map_err(fail)
}

fn fill(
    workbook: &mut Workbook,
    view: &View<'_>,
    audit: &Audit,
    words: &Words,
    rejected_lines: &[Line],
) -> Result<(), XlsxError> {
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
    let book = Book { view, words, styles: Styles::new(words.direction() == "rtl") };
    let places = Places::new(view, words);
    summary::write(workbook.add_worksheet(), audit, words, &book.styles, &places.names)?;
    plan::write(workbook.add_worksheet(), audit, words, &book.styles)?;

    let all = clients::columns(&view.results.base);
    let columns = client_columns(&all);
    let scale = &view.results.base.scale().stages;
    for ((stage, those), name) in scale.iter().zip(&places.tabs).zip(&places.names) {
        let those: Vec<&Client> = those.iter().filter_map(|&at| view.client(at)).collect();
        let link = |client: &Client| places.contacts_of(client);
        let color = style::of_status(stages::look(&stage.name, stage.kind));
        Tab { name, color, link: Some(("name", &link)), printed: Some(PRINTED) }
            .write(workbook, &book, &columns, &those)?;
    }
    let people: Vec<&Contact> = view.results.base.contacts.iter().collect();
    let columns = pick(contacts::COLUMNS, CONTACT_COLUMNS);
    let link = |contact: &Contact| places.client_of(contact);
    Tab {
        name: words.say("tab.contacts"),
        color: style::PLAIN,
        link: Some(("client_name", &link)),
        printed: None,
    }
    .write(workbook, &book, &columns, &people)?;
    write_review(workbook, &book)?;
    let pairs = relations::rows(view);
    Tab { name: words.say("tab.relations"), color: style::PLAIN, link: None, printed: None }.write(
        workbook,
        &book,
        &pick(relations::COLUMNS, RELATION_COLUMNS),
        &pairs.iter().collect::<Vec<_>>(),
    )?;
    Tab { name: words.say("tab.rejected"), color: style::PLAIN, link: None, printed: None }.write(
        workbook,
        &book,
        &pick(rejected::COLUMNS, REJECTED_COLUMNS),
        &rejected_lines.iter().collect::<Vec<_>>(),
    )?;
    if view.results.earlier.base.is_some() {
        let differences = changes::rows(view, words);
        Tab { name: words.say("tab.changes"), color: style::PLAIN, link: None, printed: None }.write(
            workbook,
            &book,
            &pick(changes::COLUMNS, CHANGE_COLUMNS),
            &differences.iter().collect::<Vec<_>>(),
        )?;
    }
    Ok(())
}

/// The pairs to be judged, with a list to choose the answer from.
fn write_review(workbook: &mut Workbook, book: &Book<'_>) -> Result<(), XlsxError> {
    let pairs = review::rows(book.view);
    let pairs: Vec<_> = pairs.iter().collect();
    let columns = pick(review::COLUMNS, REVIEW_COLUMNS);
    let tab = Tab { name: book.words.say("tab.review"), color: style::ATTENTION, link: None, printed: None };
    for (sheet, part) in tab.write(workbook, book, &columns, &pairs)?.into_iter().zip(pairs.chunks(MAX_ROWS))
    {
        let decision = columns.iter().position(|column| column.name == "decision");
        if let (Some(column), Ok(last)) =
            (decision.and_then(|at| u16::try_from(at).ok()), u32::try_from(part.len()))
        {
            offer_decisions(workbook.worksheet_from_index(sheet)?, book.words, column, last)?;
        }
    }
    Ok(())
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
    sheet.add_data_validation(1, column, last_row.max(1), column, &list)?;
    Ok(())
}
