//! Rows in, rows out: the account of every row that was read.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::model::{ClientKind, Disposition, Results, Said, TableKind, View};

/// How much there was of everything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Input files.
    pub files: u64,
    /// Files of which nothing could be read.
    pub files_unread: u64,
    /// Tables found.
    pub tables: u64,
    /// Physical rows read, empty ones counted where they were kept.
    pub rows: u64,
    /// Rows that tell of a client.
    pub client_rows: u64,
    /// Rows of orders.
    pub order_rows: u64,
    /// Rows of calls, meetings, letters.
    pub interaction_rows: u64,
    /// Rows that could not be carried over.
    pub rejected_rows: u64,
    /// Headers, titles, totals and empty rows.
    pub other_rows: u64,
    /// Clients after consolidation.
    pub clients: u64,
    /// Clients that are companies.
    pub companies: u64,
    /// Clients that are private persons.
    pub persons: u64,
    /// People at clients.
    pub contacts: u64,
    /// Clients made of more than one row.
    pub merged_clients: u64,
    /// Client rows that repeat a client already there.
    pub repeated_rows: u64,
    /// Clients known from orders or calls alone.
    pub clients_without_row: u64,
    /// Order rows that belong to no client.
    pub orders_without_client: u64,
    /// Pairs that a person should judge.
    pub review_pairs: u64,
    /// Clients that must not be contacted.
    pub do_not_contact: u64,
    /// Clients that used to order and are silent for longer than usual.
    pub late: u64,
}

/// What became of the rows of one file and sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LedgerLine {
    /// The file.
    pub file: String,
    /// The sheet; empty for a text file.
    pub sheet: String,
    /// What its tables were taken for.
    pub kinds: Vec<&'static str>,
    /// Physical rows read.
    pub rows: u64,
    /// Rows that tell of a client.
    pub client: u64,
    /// Rows of orders.
    pub order: u64,
    /// Rows of calls, meetings, letters.
    pub interaction: u64,
    /// Rows that could not be carried over.
    pub rejected: u64,
    /// Rows that name the columns.
    pub header: u64,
    /// Titles, legends, section names.
    pub banner: u64,
    /// Sums of other rows.
    pub total: u64,
    /// Empty rows.
    pub blank: u64,
    /// Whether every row that was read stands in one of these columns.
    pub balanced: bool,
}

/// A file that could not be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// The file.
    pub file: String,
    /// Why.
    pub reason: Said,
}

impl LedgerLine {
    fn add(&mut self, disposition: Disposition) {
        *match disposition {
            Disposition::Client => &mut self.client,
            Disposition::Order => &mut self.order,
            Disposition::Interaction => &mut self.interaction,
            Disposition::Blank => &mut self.blank,
            Disposition::Header => &mut self.header,
            Disposition::Banner => &mut self.banner,
            Disposition::Total => &mut self.total,
            Disposition::Rejected => &mut self.rejected,
        } += 1;
    }

    /// Headers, titles, totals and empty rows together.
    #[must_use]
    pub fn other(&self) -> u64 {
        self.header + self.banner + self.total + self.blank
    }
}

/// Counts everything, and the ledger, sorted by file and sheet.
pub fn count(view: &View<'_>) -> (Counts, Vec<LedgerLine>) {
    let results = view.results;
    let ledger = ledger(view);
    let sum = |of: fn(&LedgerLine) -> u64| ledger.iter().map(of).sum();
    let clients = &results.base.clients;
    let clients_where =
        |test: fn(&crate::model::Client) -> bool| clients.iter().filter(|c| test(c)).count() as u64;
    let client_rows: u64 = sum(|line| line.client);
    let with_rows = |least: u32| view.clients_with_rows().filter(|(_, rows)| *rows >= least).count() as u64;
    let attached: u64 = clients.iter().map(|client| client.orders.len() as u64).sum();
    let counts = Counts {
        files: results.sources.len() as u64,
        files_unread: results.sources.iter().filter(|source| source.error.is_some()).count() as u64,
        tables: results.tables.len() as u64,
        rows: sum(|line| line.rows),
        client_rows,
        order_rows: sum(|line| line.order),
        interaction_rows: sum(|line| line.interaction),
        rejected_rows: sum(|line| line.rejected),
        other_rows: sum(LedgerLine::other),
        clients: clients.len() as u64,
        companies: clients_where(|client| client.kind == ClientKind::Company),
        persons: clients_where(|client| client.kind == ClientKind::Person),
        contacts: results.base.contacts.len() as u64,
        merged_clients: with_rows(2),
        repeated_rows: client_rows.saturating_sub(with_rows(1)),
        clients_without_row: clients.len() as u64 - with_rows(1),
        orders_without_client: (results.intake.orders.len() as u64).saturating_sub(attached),
        review_pairs: view.review().len() as u64,
        do_not_contact: clients_where(|client| client.do_not_contact),
        late: clients_where(crate::model::Client::is_late),
    };
    (counts, ledger)
}

fn ledger(view: &View<'_>) -> Vec<LedgerLine> {
    let results = view.results;
    let mut by_table = vec![LedgerLine::default(); results.tables.len()];
    for landing in &results.base.landings {
        if let Some(line) = by_table.get_mut(landing.origin.table.index()) {
            line.add(landing.disposition);
        }
    }
    let mut kinds: BTreeMap<(String, String), BTreeSet<TableKind>> = BTreeMap::new();
    let mut lines: BTreeMap<(String, String), LedgerLine> = BTreeMap::new();
    for ((index, table), counted) in (0u32..).zip(&results.tables).zip(by_table) {
        let id = crate::model::TableId(index);
        let key = (view.file(id).to_owned(), view.sheet(id).to_owned());
        if let Some(understanding) = results.understandings.get(id.index()) {
            kinds.entry(key.clone()).or_default().insert(understanding.kind);
        }
        let line = lines.entry(key).or_default();
        line.rows += (table.height() + table.outside.len()) as u64;
        for row in &table.outside {
            line.add(row.disposition);
        }
        line.client += counted.client;
        line.order += counted.order;
        line.interaction += counted.interaction;
        line.rejected += counted.rejected;
        line.header += counted.header;
        line.banner += counted.banner;
        line.total += counted.total;
        line.blank += counted.blank;
    }
    lines
        .into_iter()
        .map(|(key, mut line)| {
            line.kinds = kinds.remove(&key).unwrap_or_default().into_iter().map(TableKind::as_str).collect();
            line.balanced =
                line.rows == line.client + line.order + line.interaction + line.rejected + line.other();
            (line.file, line.sheet) = key;
            line
        })
        .collect()
}

/// The files that could not be read, by name.
pub fn unread(results: &Results) -> Vec<Unread> {
    let failed = results.sources.iter().filter_map(|source| {
        let error = source.error.as_ref()?;
        Some(Unread { file: source.path.clone(), reason: error.message.clone() })
    });
    failed.collect()
}
