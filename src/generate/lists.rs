//! The files of a made engagement and what stands in them.

use std::ops::Range;

use super::dice::Dice;
use super::firm::Firm;
use super::language::LANGUAGES;
use super::mess::{self, Entry};
use super::orders;
use crate::error::Error;

/// The name of the list of orders.
pub(super) const ORDERS: &str = "orders.csv";
/// The export of the old CRM.
const EXPORT: &str = "crm_export.csv";
const EXPORT_HEADERS: [&str; 11] = [
    "Code",
    "Account Name",
    "Tax ID",
    "Contact",
    "Phone",
    "Email",
    "ZIP",
    "City",
    "Street",
    "Owner",
    "Comment",
];
const FLAT_HEADERS: [&str; 10] =
    ["id", "company", "tax_id", "contact", "phone", "email", "postal_code", "city", "street", "comment"];
const ORDER_HEADERS: [&str; 6] = ["Order no", "Order date", "Client", "Tax ID", "Amount", "Currency"];

const COPIED: u64 = 5;
const LANDED: u64 = 6;
/// How many firms of a hundred stand in the lists once, twice and so on: as in the made engagements.
const COPIES: [usize; 6] = [31, 31, 20, 11, 5, 2];

/// What is to be made.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Rows of clients, in all lists together.
    pub rows: u64,
    /// Orders a firm has in the mean.
    pub orders: f64,
    /// Another seed, another world.
    pub seed: u64,
    /// One clean table for `dedupe` instead of a folder of lists.
    pub flat: bool,
}

/// The header rows of all files, in the order in which a [`Batch`] holds them.
pub(super) fn files(plan: &Plan) -> Vec<(&'static str, Vec<&'static str>)> {
    if plan.flat {
        return vec![("clients.csv", FLAT_HEADERS.to_vec())];
    }
    LANGUAGES
        .iter()
        .map(|language| (language.file.as_str(), language.headers.iter().map(String::as_str).collect()))
        .chain([(EXPORT, EXPORT_HEADERS.to_vec()), (ORDERS, ORDER_HEADERS.to_vec())])
        .collect()
}

/// How many rows a firm has.
pub(super) fn copies(seed: u64, number: u64) -> u64 {
    let mut left = Dice::of(seed, number, COPIED).below(COPIES.iter().sum());
    for (copies, share) in (1..).zip(COPIES) {
        if left < share {
            return copies;
        }
        left -= share;
    }
    1
}

/// The rows of some firms: for each file the text without its header, and of which firm each row is.
pub(super) struct Batch {
    pub(super) files: Vec<(Vec<u8>, Vec<u64>)>,
}

/// Makes the rows of the firms in `numbers`; `first_row` numbers the rows of a flat table, and `last` is how many rows the last firm has
/// at most.
pub(super) fn batch(plan: &Plan, numbers: Range<u64>, first_row: u64, last: u64) -> Result<Batch, Error> {
    let failed = |cause| Error::failed("cannot compose a row").because(cause);
    let mut files: Vec<_> =
        files(plan).iter().map(|_| (csv::Writer::from_writer(Vec::new()), Vec::new())).collect();
    let mut row = first_row;
    for number in numbers.clone() {
        let Some(firm) = Firm::of(plan.seed, number) else { continue };
        let own = copies(plan.seed, number);
        let own = if number + 1 == numbers.end { own.min(last) } else { own };
        for copy in 0..own {
            let Some(entry) = mess::typed(&firm, plan.seed, copy) else { continue };
            row += 1;
            let file = if plan.flat { 0 } else { list_of(plan, &firm, copy) };
            let Some((writer, clusters)) = files.get_mut(file) else { continue };
            clusters.push(number);
            if plan.flat {
                writer.write_record(flat_cells(&row.to_string(), &entry)).map_err(failed)?;
            } else {
                write_entry(writer, plan, &firm, copy, file, &entry).map_err(failed)?;
            }
        }
        if !plan.flat
            && let Some((writer, clusters)) = files.last_mut()
        {
            for (place, order) in orders::orders(&firm, plan.seed, plan.orders).into_iter().enumerate() {
                clusters.push(number);
                write_order(writer, &firm, place, &order).map_err(failed)?;
            }
        }
    }
    let files = files
        .into_iter()
        .map(|(writer, clusters)| {
            Ok((writer.into_inner().map_err(|cause| failed(cause.into_error().into()))?, clusters))
        })
        .collect::<Result<_, Error>>()?;
    Ok(Batch { files })
}

/// In which file a row stands: the first one in the list of the firm's own language, further ones half in the old CRM, the
/// rest there again or with a neighbour.
fn list_of(plan: &Plan, firm: &Firm, copy: u64) -> usize {
    let languages = LANGUAGES.len();
    let mut dice = Dice::of(plan.seed, firm.number * 16 + copy, LANDED);
    match dice.below(10) {
        _ if copy == 0 => firm.speaks,
        0..5 => languages,
        5..8 => firm.speaks,
        _ => (firm.speaks + 1) % languages,
    }
}

fn flat_cells<'a>(id: &'a str, entry: &'a Entry) -> [&'a str; 10] {
    [
        id,
        &entry.name,
        &entry.tax_number,
        &entry.person,
        &entry.phone,
        &entry.email,
        &entry.postcode,
        &entry.city,
        &entry.street,
        &entry.remark,
    ]
}

/// Writes a row of a list of clients; the export of the old CRM has a code before, and every list has one of a few owners.
fn write_entry(
    writer: &mut csv::Writer<Vec<u8>>,
    plan: &Plan,
    firm: &Firm,
    copy: u64,
    file: usize,
    entry: &Entry,
) -> csv::Result<()> {
    if file == LANGUAGES.len() {
        writer.write_field(format!("C{:07}{copy}", firm.number))?;
    }
    for cell in flat_cells("", entry).iter().skip(1).take(8) {
        writer.write_field(cell)?;
    }
    let owners = firm.language().map_or(&[][..], |language| language.given.get(..4).unwrap_or(&[]));
    let owner = Dice::of(plan.seed, firm.number, LANDED).pick(owners).map_or("", String::as_str);
    writer.write_field(owner)?;
    writer.write_field(&entry.remark)?;
    writer.write_record(None::<&[u8]>)
}

fn write_order(
    writer: &mut csv::Writer<Vec<u8>>,
    firm: &Firm,
    place: usize,
    order: &orders::Order,
) -> csv::Result<()> {
    let Some(language) = firm.language() else { return Ok(()) };
    let legal = firm.form.and_then(|form| language.forms.get(form)?.first()).map_or("", String::as_str);
    let name =
        if language.form_first { format!("{legal} {}", firm.name) } else { format!("{} {legal}", firm.name) };
    writer.write_record([
        &format!("{}/{}", firm.number + 1, place + 1),
        &order.date.to_string(),
        name.trim(),
        firm.tax_number.as_deref().unwrap_or_default(),
        &format!("{}.{:02}", order.hundredths / 100, order.hundredths % 100),
        &language.currency,
    ])
}
