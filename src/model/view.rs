//! The results seen from the report and the outputs: what belongs to what, looked up once.

use std::borrow::Cow;
use std::collections::BTreeSet;

use foldhash::{HashMap, HashMapExt as _};
use rayon::prelude::*;

use super::keys::RecordKeys;
use super::{
    Client, ClientId, Disposition, Fingerprint, Landing, Origin, OutsideRow, Record, RecordId, RecordKey,
    Results, Said, Side, Source, Table, TableId, TableKind,
};

/// No client.
const NONE: u32 = u32::MAX;

/// Keys by which a client is known again, at most: one record that is still there is enough.
const KEYS: usize = 8;

/// One physical row of the input, for `lineage.csv` and `rejected.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    /// The rank of its file and sheet, by name.
    sheet: u32,
    /// The number a person sees.
    pub number: u32,
    /// The table it belongs to.
    pub table: TableId,
    /// Its landing, or its place among the rows outside the body.
    place: Place,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Outside(u32),
    Body(u32),
}

/// The results with the look-ups that several outputs share.
#[derive(Debug)]
pub struct View<'a> {
    /// Everything the run found out.
    pub results: &'a Results,
    /// The client of each order row.
    order_client: Vec<u32>,
    /// The client of each record.
    record_client: Vec<u32>,
    /// How many rows of client tables landed on each client.
    client_rows: Vec<u32>,
    /// Code and reason of the body rows that understanding rejected.
    rejected: HashMap<Origin, u32>,
    /// By what each record is known again, where that was asked for.
    keys: Option<RecordKeys>,
}

impl<'a> View<'a> {
    /// Looks at results.
    #[must_use]
    pub fn new(results: &'a Results) -> Self {
        let mut order_client = vec![NONE; results.intake.orders.len()];
        let mut record_client = vec![NONE; results.intake.records.len()];
        for (index, client) in (0u32..).zip(&results.base.clients) {
            for &order in &client.orders {
                if let Some(slot) = order_client.get_mut(order as usize) {
                    *slot = index;
                }
            }
            for record in &client.records {
                if let Some(slot) = record_client.get_mut(record.index()) {
                    *slot = index;
                }
            }
        }
        let mut client_rows = vec![0u32; results.base.clients.len()];
        for landing in results.base.landings.iter().filter(|l| l.disposition == Disposition::Client) {
            if let Some(count) = landing.client.and_then(|at| client_rows.get_mut(at as usize)) {
                *count += 1;
            }
        }
        let mut rejected = HashMap::with_capacity(results.intake.rejected.len());
        for (index, (origin, ..)) in (0u32..).zip(&results.intake.rejected) {
            rejected.entry(*origin).or_insert(index);
        }
        Self { results, order_client, record_client, client_rows, rejected, keys: None }
    }

    /// Finds out by what each record is known again, which takes a moment: only outputs need it.
    #[must_use]
    pub fn with_keys(mut self) -> Self {
        let records = &self.results.intake.records;
        self.keys = Some(RecordKeys::new(records, |record| self.record_client.get(record.index())));
        self
    }

    /// By what a record is known again next month.
    #[must_use]
    pub fn key_of(&self, id: RecordId) -> Option<RecordKey> {
        let record = self.record(id)?;
        Some(self.keys.as_ref().map_or_else(|| Fingerprint::of(record).into(), |keys| keys.of(id, record)))
    }

    /// A client by its position.
    #[must_use]
    pub fn client(&self, index: u32) -> Option<&'a Client> {
        self.results.base.clients.get(index as usize)
    }

    /// A client by its id.
    #[must_use]
    pub fn client_by_id(&self, id: &str) -> Option<&'a Client> {
        let clients = &self.results.base.clients;
        let at = clients.binary_search_by(|client| client.id.0.as_str().cmp(id)).ok()?;
        clients.get(at)
    }

    /// Each client with the number of rows of client tables that landed on it; none where only orders or calls name it.
    pub fn clients_with_rows(&self) -> impl Iterator<Item = (&'a Client, u32)> + '_ {
        self.results.base.clients.iter().zip(self.client_rows.iter().copied())
    }

    /// The client of an order row, by the row's position.
    #[must_use]
    pub fn client_of_order(&self, order: usize) -> Option<&'a Client> {
        self.order_client.get(order).and_then(|&index| self.client(index))
    }

    /// The client a record belongs to: the one that was made of it, else that of its cluster.
    #[must_use]
    pub fn client_of_record(&self, record: RecordId) -> Option<&'a Client> {
        let made = self.record_client.get(record.index()).and_then(|&index| self.client(index));
        made.or_else(|| {
            let cluster = self.results.linkage.cluster.get(record.index()).copied().flatten()?;
            let index = self.results.base.client_of_cluster.get(cluster as usize)?;
            self.client(*index)
        })
    }

    /// The client of a record as a decision names it: by its id, its name, and the keys of its records, that of this record
    /// first.
    #[must_use]
    pub fn side_of(&self, record: RecordId) -> Side {
        let client = self.client_of_record(record);
        let others =
            client.map_or(&[][..], |client| &client.records).iter().filter(|other| **other != record);
        let mut keys: Vec<RecordKey> = Vec::new();
        for key in std::iter::once(&record).chain(others).filter_map(|&id| self.key_of(id)) {
            if !keys.contains(&key) {
                keys.push(key);
            }
            if keys.len() == KEYS {
                break;
            }
        }
        let (id, name) =
            client.map_or_else(Default::default, |client| (client.id.0.clone(), client.name.clone()));
        Side { id, name, keys }
    }

    /// The pairs that a person should judge, as positions in [`Linkage::review`](super::Linkage::review), most useful
    /// first: those whose records ended in different clients, each pair of clients once.
    #[must_use]
    pub fn review(&self) -> Vec<u32> {
        let mut seen = BTreeSet::new();
        let pairs = (0u32..).zip(&self.results.linkage.review).filter(|(_, pair)| {
            let left = self.client_of_record(pair.left).map(|client| &client.id);
            let right = self.client_of_record(pair.right).map(|client| &client.id);
            left.is_some()
                && right.is_some()
                && left != right
                && seen.insert((left.min(right), left.max(right)))
        });
        pairs.map(|(index, _)| index).collect()
    }

    /// The relations between clients, as positions in [`Linkage::related`](super::Linkage::related), sorted by clients:
    /// those whose records ended in different clients, each pair of clients once for each kind.
    #[must_use]
    pub fn related(&self) -> Vec<u32> {
        let mut related: Vec<_> = (0u32..)
            .zip(&self.results.linkage.related)
            .filter_map(|(at, pair)| {
                let left = &self.client_of_record(pair.left)?.id;
                let right = &self.client_of_record(pair.right)?.id;
                (left != right).then(|| (left.min(right), left.max(right), pair.kind, at))
            })
            .collect();
        related.sort_unstable();
        related.dedup_by(|a, b| (a.0, a.1, a.2) == (b.0, b.1, b.2));
        related.into_iter().map(|(.., at)| at).collect()
    }

    /// A record.
    #[must_use]
    pub fn record(&self, record: RecordId) -> Option<&'a Record> {
        self.results.intake.records.get(record.index())
    }

    /// A table.
    #[must_use]
    pub fn table(&self, table: TableId) -> Option<&'a Table> {
        self.results.tables.get(table.index())
    }

    /// The header and the text of a cell.
    #[must_use]
    pub fn cell(&self, origin: Origin, column: u32) -> Option<(&'a str, &'a str)> {
        let column = self.table(origin.table)?.columns.get(column as usize)?;
        Some((&column.header, column.cell(origin.row)?))
    }

    /// The source of a table.
    #[must_use]
    pub fn source_of(&self, table: TableId) -> Option<&'a Source> {
        self.results.sources.get(self.table(table)?.source.index())
    }

    /// The path of a table's file, as outputs name it.
    #[must_use]
    pub fn file(&self, table: TableId) -> &'a str {
        self.source_of(table).map_or("", |source| &source.path)
    }

    /// The name of a table's sheet; empty for a text file.
    #[must_use]
    pub fn sheet(&self, table: TableId) -> &'a str {
        self.table(table).map_or("", |table| &table.sheet)
    }

    /// The number a person sees of a body row.
    #[must_use]
    pub fn row_number(&self, origin: Origin) -> u32 {
        self.table(origin.table).and_then(|table| table.rows.get(origin.row as usize)).map_or(0, |row| row.0)
    }

    /// The files, with their sheets, that a client's rows stand in: `base.xlsx [Active]`, sorted.
    #[must_use]
    pub fn sources_of(&self, client: &Client) -> Vec<Cow<'a, str>> {
        let records = client.records.iter().filter_map(|&id| self.record(id)).map(|record| record.origin);
        let orders = client.orders.iter().filter_map(|&at| self.results.intake.orders.get(at as usize));
        let mut tables: Vec<TableId> = if client.records.is_empty() {
            orders.map(|order| order.origin.table).collect()
        } else {
            records.map(|origin| origin.table).collect()
        };
        tables.sort_unstable();
        tables.dedup();
        let mut names: Vec<(&str, &str)> =
            tables.into_iter().map(|table| (self.file(table), self.sheet(table))).collect();
        names.sort_unstable();
        names.dedup();
        let name = |(file, sheet): (&'a str, &str)| match sheet {
            "" => Cow::Borrowed(file),
            sheet => Cow::Owned(place_name(file, sheet)),
        };
        names.into_iter().map(name).collect()
    }

    /// Every physical row of every table, sorted by file, sheet and number.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        let mut names: Vec<(&str, &str)> = (0u32..)
            .zip(&self.results.tables)
            .map(|(id, _)| (self.file(TableId(id)), self.sheet(TableId(id))))
            .collect();
        let of_table = names.clone();
        names.sort_unstable();
        names.dedup();
        let rank: Vec<u32> = of_table
            .iter()
            .map(|name| u32::try_from(names.binary_search(name).unwrap_or_default()).unwrap_or(NONE))
            .collect();
        let sheet = |table: TableId| rank.get(table.index()).copied().unwrap_or(NONE);

        let body = (0u32..).zip(&self.results.base.landings).map(|(index, landing)| Line {
            sheet: sheet(landing.origin.table),
            number: self.row_number(landing.origin),
            table: landing.origin.table,
            place: Place::Body(index),
        });
        let outside = (0u32..).zip(&self.results.tables).flat_map(|(id, table)| {
            (0u32..).zip(&table.outside).map(move |(index, row)| Line {
                sheet: 0,
                number: row.number.0,
                table: TableId(id),
                place: Place::Outside(index),
            })
        });
        let mut lines: Vec<Line> =
            body.chain(outside.map(|line| Line { sheet: sheet(line.table), ..line })).collect();
        lines.par_sort_unstable();
        lines
    }

    /// What became of a row.
    #[must_use]
    pub fn disposition(&self, line: &Line) -> Disposition {
        match self.row(line) {
            Some(Row::Body(landing)) => landing.disposition,
            Some(Row::Outside(row)) => row.disposition,
            None => Disposition::Blank,
        }
    }

    /// Why.
    #[must_use]
    pub fn reason(&self, line: &Line) -> Option<&'a Said> {
        match self.row(line)? {
            Row::Body(landing) => Some(&landing.reason),
            Row::Outside(row) => Some(&row.reason),
        }
    }

    /// The client a row landed on.
    #[must_use]
    pub fn client_of_line(&self, line: &Line) -> Option<&'a Client> {
        match self.row(line) {
            Some(Row::Body(landing)) => self.client(landing.client?),
            _ => None,
        }
    }

    /// The code and the reason of a rejected row.
    #[must_use]
    pub fn rejection(&self, line: &Line) -> (&'a str, Option<&'a Said>) {
        if let Some(Row::Body(landing)) = self.row(line) {
            let known = self.rejected.get(&landing.origin);
            if let Some((_, code, reason)) =
                known.and_then(|&at| self.results.intake.rejected.get(at as usize))
            {
                return (code, Some(reason));
            }
            let kind = self.results.understandings.get(line.table.index()).map(|table| table.kind);
            if kind == Some(TableKind::Other) {
                return ("other_table", self.reason(line));
            }
        }
        ("not_carried_over", self.reason(line))
    }

    /// The cells of a row, as written, without the empty ones.
    #[must_use]
    pub fn cells(&self, line: &Line) -> Vec<&'a str> {
        match self.row(line) {
            Some(Row::Body(landing)) => self
                .table(line.table)
                .map_or_else(Vec::new, |table| table.row(landing.origin.row).flatten().collect()),
            Some(Row::Outside(row)) => {
                row.cells.iter().map(String::as_str).filter(|c| !c.is_empty()).collect()
            }
            None => Vec::new(),
        }
    }

    fn row(&self, line: &Line) -> Option<Row<'a>> {
        match line.place {
            Place::Body(index) => self.results.base.landings.get(index as usize).map(Row::Body),
            Place::Outside(index) => self.table(line.table)?.outside.get(index as usize).map(Row::Outside),
        }
    }
}

enum Row<'a> {
    Body(&'a Landing),
    Outside(&'a OutsideRow),
}

/// A client's id as outputs show it; empty where there is no client.
#[must_use]
pub fn id_of(client: Option<&Client>) -> &str {
    client.map_or("", |client| {
        let ClientId(id) = &client.id;
        id
    })
}

/// A file and its sheet in one text: `base.xlsx [Active]`.
#[must_use]
pub fn place_name(file: &str, sheet: &str) -> String {
    if sheet.is_empty() { file.to_owned() } else { format!("{file} [{sheet}]") }
}
