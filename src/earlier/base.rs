//! The base that an earlier run wrote, as one more source of this run: its clients, their people and their orders.
//!
//! The rows of `clients.csv`, `contacts.csv` and `orders.csv` become tables whose columns are known, so that nothing is
//! guessed. A client keeps its id, its rows stay together, and its values come before those of any other source. What only
//! the earlier output can tell (alternatives, lineage) stays there.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;
use sha2::{Digest as _, Sha256};

use super::base_table::{Sheet, Wanted};
use super::decisions;
use crate::error::{AtPath as _, Error};
use crate::model::{
    ClientId, Constraints, Decision, Field, Format, Intake, OldBase, Origin, Record, RecordId, RecordRole,
    Redirect, Said, Source, SourceId, StatusMeaning, StatusWord, Table, TableId, TableKind, Understanding,
};

/// Columns of `clients.csv` that are read as they stand. Names and ids are taken apart, see [`client_columns`].
const CLIENT_FIELDS: [(&str, Field); 20] = [
    ("client_id", Field::ExternalId),
    ("legal_form", Field::LegalForm),
    ("country", Field::Country),
    ("phones", Field::Phone),
    ("emails", Field::Email),
    ("websites", Field::Website),
    ("region", Field::Region),
    ("city", Field::City),
    ("postal_code", Field::PostalCode),
    ("street", Field::Street),
    ("bank_accounts", Field::BankAccount),
    ("activity", Field::Industry),
    ("size", Field::Size),
    ("tags", Field::Tags),
    ("channel", Field::Source),
    ("owner", Field::Owner),
    ("do_not_contact", Field::DoNotContact),
    ("refusal_reason", Field::RefusalReason),
    ("created", Field::CreatedDate),
    ("last_contact", Field::LastContactDate),
];

const CONTACT_FIELDS: [(&str, Field); 6] = [
    ("client_id", Field::ExternalId),
    ("full_name", Field::ContactFullName),
    ("position", Field::Position),
    ("phones", Field::Phone),
    ("emails", Field::Email),
    ("birthday", Field::Birthday),
];

const ORDER_FIELDS: [(&str, Field); 7] = [
    ("client_id", Field::ExternalId),
    ("order_id", Field::OrderNumber),
    ("date", Field::OrderDate),
    ("amount", Field::OrderAmount),
    ("currency", Field::Currency),
    ("state", Field::OrderStatus),
    ("product", Field::Product),
];

/// The registers of tax ids that have a column of their own; others are told by the number.
const REGISTERS: [(&str, Field); 16] = [
    ("PL:NIP:", Field::PlNip),
    ("PL:REGON:", Field::PlRegon),
    ("PL:KRS:", Field::PlKrs),
    ("PL:PESEL:", Field::PlPesel),
    ("RU:INN:", Field::RuInn),
    ("RU:KPP:", Field::RuKpp),
    ("RU:OGRN:", Field::RuOgrn),
    ("RU:OKPO:", Field::RuOkpo),
    ("UA:EDRPOU:", Field::UaEdrpou),
    ("UA:IPN:", Field::UaIpn),
    ("UA:RNOKPP:", Field::UaIpn),
    ("IL:HP:", Field::IlHp),
    ("IL:TZ:", Field::IlTz),
    ("DE:STNR:", Field::DeTaxNumber),
    ("DE:HRB:", Field::DeHrb),
    ("US:EIN:", Field::UsEin),
];

/// Reads the base that a run wrote into `folder`, with the decisions it obeyed.
///
/// # Errors
/// When the folder is not the output of a run, or a file of it cannot be read.
pub fn read(folder: &Path) -> Result<(OldBase, Vec<Decision>), Error> {
    let as_of = day_of(folder)?;
    let clients = Sheet::read(&folder.join("clients.csv"))?;
    let contacts = Sheet::read(&folder.join("contacts.csv"))?;
    let orders = Sheet::read(&folder.join("orders.csv"))?;
    let ids: Vec<ClientId> = clients.texts("client_id").map(|id| ClientId(id.to_owned())).collect();
    let records = clients.texts("records").map(|count| count.parse().unwrap_or(0)).collect();
    let place: BTreeMap<&str, u32> = (0..).zip(&ids).map(|(at, id)| (id.0.as_str(), at)).collect();
    let contact_of = contacts.texts("client_id").map(|id| place.get(id).copied()).collect();
    let named = orders.only(|sheet, row| !sheet.text("client_id", row).is_empty());
    let sources = ["clients.csv", "contacts.csv", "orders.csv"]
        .map(|name| source(folder, name))
        .into_iter()
        .collect::<Result<_, _>>()?;
    let kind = |row| clients.text("kind", row) == "person";
    let person_of: Vec<bool> = (0..ids.len()).map(kind).collect();
    let tables = vec![
        clients.table(&client_columns(&clients)),
        contacts.table(&contact_columns(&contacts, &place, &person_of)),
        named.table(&plain(&ORDER_FIELDS)),
    ];
    let columns = clients.columns();
    let redirects = redirects(&folder.join("redirects.csv"))?;
    let stored = folder.join("decisions.csv");
    let mut decided = if stored.is_file() { decisions::read(&stored)?.decisions } else { Vec::new() };
    for decision in &mut decided {
        decision.settled = true;
    }
    let base = OldBase {
        as_of,
        sources,
        tables,
        ids,
        records,
        contact_of,
        columns,
        redirects,
        first: None,
        repeated: Vec::new(),
    };
    Ok((base, decided))
}

/// Puts the rows of the base behind those of the input.
pub fn enter(
    base: &mut OldBase,
    sources: &mut Vec<Source>,
    tables: &mut Vec<Table>,
    understandings: &mut Vec<Understanding>,
) {
    let number = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
    let (first_source, first_table) = (number(sources.len()), number(tables.len()));
    base.first = Some(TableId(first_table));
    let kinds = [TableKind::Clients, TableKind::Contacts, TableKind::Orders];
    for ((at, (table, fields)), kind) in (0..).zip(std::mem::take(&mut base.tables)).zip(kinds) {
        understandings.push(super::base_table::understanding(TableId(first_table + at), kind, &fields));
        tables.push(Table { source: SourceId(first_source + at), ..table });
    }
    sources.append(&mut base.sources);
}

/// Puts right what a table cannot say: what kind a client is, its codes, its remarks one by one, and its status where no
/// order tells it.
pub fn settle(base: &OldBase, intake: &mut Intake) {
    let kinds: Vec<_> = base.texts("kind").collect();
    let codes: Vec<_> = base.texts("codes").collect();
    let notes: Vec<_> = base.texts("notes").collect();
    let statuses: Vec<_> = base.texts("status").collect();
    let orders: Vec<_> = base.texts("orders").collect();
    let next: Vec<_> = base.texts("next_contact").collect();
    let at = |texts: &[&str], row: usize| texts.get(row).copied().unwrap_or_default().to_owned();
    for record in &mut intake.records {
        if let (Some(row), RecordRole::Client) = (base.client_row(record.origin), record.role) {
            record.kind = Some(match at(&kinds, row).as_str() {
                "person" => crate::model::ClientKind::Person,
                _ => crate::model::ClientKind::Company,
            });
            record.codes.extend(at(&codes, row).split("; ").filter(|c| !c.is_empty()).map(str::to_owned));
            record.notes = super::base_table::remarks(&at(&notes, row)).into();
            let never_ordered = matches!(at(&orders, row).as_str(), "" | "0");
            if never_ordered {
                record.next_contact = at(&next, row).parse().ok();
                record.statuses.extend(word(&at(&statuses, row), record));
            }
        }
    }
}

/// What an earlier status says where no order stands behind it.
fn word(status: &str, record: &Record) -> Option<StatusWord> {
    let meaning = match status {
        "potential" => StatusMeaning::Prospect,
        "active" => StatusMeaning::Active,
        "regular" => StatusMeaning::Regular,
        "lost" => StatusMeaning::Former,
        _ => return None,
    };
    Some(StatusWord { meaning, raw: status.to_owned(), said_on: record.last_contact })
}

/// The client ids that a record stands for by its row in the base.
#[must_use]
pub fn id_of(base: &OldBase, record: &Record) -> Option<String> {
    base.client_row(record.origin).and_then(|row| base.ids.get(row)).map(|id| id.0.clone())
}

/// The rows of each client of the base belong together.
pub fn hold_together(base: &OldBase, records: &[Record], constraints: &mut Constraints) {
    let mut homes: BTreeMap<usize, RecordId> = BTreeMap::new();
    let numbered = || {
        let ids = (0..).map(RecordId);
        ids.zip(records).filter(|(_, record)| record.role == RecordRole::Client)
    };
    for (id, record) in numbered() {
        if let Some(row) = base.client_row(record.origin) {
            homes.insert(row, id);
        }
    }
    for (id, record) in numbered() {
        let home = base.contact_row(record.origin).and_then(|row| homes.get(&row));
        constraints.whole.extend(home.map(|home| (*home, id)));
    }
}

fn plain(fields: &[(&'static str, Field)]) -> Vec<Wanted> {
    fields.iter().map(|(name, field)| Wanted::column(name, *field)).collect()
}

/// The columns of a table of clients: the name as that of a company or of a person, the ids each as of its register.
pub(super) fn client_columns(clients: &Sheet) -> Vec<Wanted> {
    let mut wanted = plain(&CLIENT_FIELDS);
    let name_of = |person: bool| {
        let cell = |row: usize| {
            let fits = (clients.text("kind", row) == "person") == person;
            Some(clients.text("name", row)).filter(|name| fits && !name.is_empty()).map(str::to_owned)
        };
        (0..clients.height()).map(cell).collect()
    };
    wanted.push(Wanted::cells("name", Field::CompanyName, name_of(false)));
    wanted.push(Wanted::cells("name", Field::ContactFullName, name_of(true)));
    let mut registers: BTreeMap<Field, Vec<Option<String>>> = BTreeMap::new();
    for row in 0..clients.height() {
        for id in clients.text("tax_ids", row).split("; ").filter(|id| !id.is_empty()) {
            let known = REGISTERS
                .iter()
                .find_map(|(start, field)| Some((*field, id.strip_prefix(start)?.to_owned())));
            let (field, number) = known.unwrap_or_else(|| foreign(id));
            let cells = registers.entry(field).or_insert_with(|| vec![None; clients.height()]);
            if let Some(cell) = cells.get_mut(row) {
                *cell = Some(cell.take().map_or(number.clone(), |known| format!("{known}; {number}")));
            }
        }
    }
    wanted.extend(registers.into_iter().map(|(field, cells)| Wanted::cells("tax_ids", field, cells)));
    wanted
}

/// A VAT number stands behind the letters of its country, whatever is left as it is.
fn foreign(id: &str) -> (Field, String) {
    let parts: Vec<&str> = id.split(':').collect();
    match parts[..] {
        [country, "VAT", number] => (Field::VatId, format!("{country}{number}")),
        [.., number] => (Field::TaxId, number.to_owned()),
        [] => (Field::TaxId, id.to_owned()),
    }
}

/// The columns of a table of people: at a company its name stands beside them.
fn contact_columns(contacts: &Sheet, place: &BTreeMap<&str, u32>, person_of: &[bool]) -> Vec<Wanted> {
    let mut wanted = plain(&CONTACT_FIELDS);
    let client = |row: usize| {
        let at = place.get(contacts.text("client_id", row)).copied();
        let private = at.and_then(|at| person_of.get(at as usize)).copied().unwrap_or(false);
        Some(contacts.text("client_name", row)).filter(|name| !private && !name.is_empty()).map(str::to_owned)
    };
    let cells = (0..contacts.height()).map(client).collect();
    wanted.push(Wanted::cells("client_name", Field::CompanyName, cells));
    wanted
}

fn redirects(path: &Path) -> Result<Vec<Redirect>, Error> {
    if !path.is_file() {
        return Ok(Vec::new());
    }
    let sheet = Sheet::read(path)?;
    let row = |row| Redirect {
        from: ClientId(sheet.text("old_id", row).to_owned()),
        to: ClientId(sheet.text("new_id", row).to_owned()),
        why: Said::verbatim(sheet.text("why", row)),
    };
    Ok((0..sheet.height()).map(row).collect())
}

/// The day of the base's statuses; the proof that the folder is the output of a run.
fn day_of(folder: &Path) -> Result<Option<Date>, Error> {
    #[derive(serde::Deserialize)]
    struct Run {
        tool: String,
        as_of: AsOf,
    }
    #[derive(serde::Deserialize)]
    struct AsOf {
        day: String,
    }
    let path = folder.join("run.json");
    let text = std::fs::read(&path)
        .at("read the earlier base", &path)
        .map_err(|error| error.hint("give the folder that an earlier `kartoteka run` wrote"))?;
    match serde_json::from_slice::<Run>(&text) {
        Ok(run) if run.tool == env!("CARGO_PKG_NAME") => Ok(run.as_of.day.parse().ok()),
        _ => Err(Error::usage(format!("`{}` is not the output of a run", folder.display()))
            .hint("give the folder that an earlier `kartoteka run` wrote")),
    }
}

fn source(folder: &Path, name: &str) -> Result<Source, Error> {
    let location = folder.join(name);
    let bytes = std::fs::read(&location).at("read the earlier base", &location)?;
    let sha256 = Sha256::digest(&bytes).iter().fold(String::new(), |mut text, byte| {
        use std::fmt::Write as _;
        let _ = write!(text, "{byte:02x}");
        text
    });
    Ok(Source {
        path: format!("(base)/{name}"),
        location,
        format: Format::Text,
        bytes: bytes.len() as u64,
        sha256,
        error: None,
        issues: Vec::new(),
    })
}

impl OldBase {
    /// The texts of a column of its `clients.csv`, one a client.
    pub fn texts<'a>(&'a self, name: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let column = self.columns.iter().find(|column| column.header == name);
        let cells = column.into_iter().flat_map(|column| column.cells.iter());
        cells.map(Option::unwrap_or_default)
    }

    /// Whether a row is one of its rows.
    #[must_use]
    pub fn holds(&self, origin: Origin) -> bool {
        self.first.is_some_and(|first| origin.table >= first)
    }

    /// The client that a row of its table of clients is.
    #[must_use]
    pub fn client_row(&self, origin: Origin) -> Option<usize> {
        (self.first == Some(origin.table)).then_some(origin.row as usize)
    }

    /// What it calls the client that a row of its table of clients is.
    #[must_use]
    pub fn name_of(&self, origin: Origin) -> Option<&str> {
        let row = self.client_row(origin).and_then(|row| u32::try_from(row).ok())?;
        let names = self.columns.iter().find(|column| column.header == "name")?;
        names.cell(row).filter(|name| !name.is_empty())
    }

    /// The client at which a row of its table of people stands.
    fn contact_row(&self, origin: Origin) -> Option<usize> {
        let of_contacts = self.first.is_some_and(|first| origin.table.0 == first.0 + 1);
        let row = of_contacts.then(|| self.contact_of.get(origin.row as usize)).flatten();
        row.copied().flatten().map(|row| row as usize)
    }
}
