//! The account of rows as the template takes it.

use crate::audit::{Audit, LedgerLine};
use crate::model::place_name;
use crate::write::words::Words;

/// Lines of the ledger shown.
const LEDGER: usize = 400;
/// Lines of the ledger shown without being asked for.
const LEDGER_OPEN: usize = 8;

/// The account.
pub(super) struct Ledger<'a> {
    /// The heads of the columns in which there is anything.
    pub(super) heads: Vec<&'a str>,
    /// The lines.
    pub(super) rows: Vec<LedgerRow>,
    /// The sums of the columns.
    pub(super) sums: Vec<String>,
    /// What a long account is folded under.
    pub(super) folded: Option<String>,
    /// Whether there are more lines than are shown.
    pub(super) is_cut: bool,
    /// Whether every row is accounted for.
    pub(super) is_balanced: bool,
    /// The same in words.
    pub(super) balance: String,
}

pub(super) struct LedgerRow {
    pub(super) place: String,
    pub(super) kinds: String,
    pub(super) cells: Vec<String>,
    pub(super) balanced: bool,
}

impl<'a> Ledger<'a> {
    /// Words the ledger of an audit.
    pub(super) fn new(audit: &Audit, w: &'a Words) -> Self {
        let columns = ledger_columns(audit);
        let is_balanced = audit.ledger.iter().all(|line| line.balanced);
        let long = audit.ledger.len() > LEDGER_OPEN;
        Self {
            heads: columns.iter().map(|column| w.say(column.head)).collect(),
            rows: audit.ledger.iter().take(LEDGER).map(|line| ledger_row(line, &columns, w)).collect(),
            sums: columns.iter().map(|column| w.number(column.sum(audit))).collect(),
            folded: long.then(|| w.count("ledger.lists", audit.ledger.len() as u64)),
            is_cut: audit.ledger.len() > LEDGER,
            is_balanced,
            balance: if is_balanced {
                w.fill("ledger.balanced", &[("rows", &w.number(audit.counts.rows))])
            } else {
                w.say("ledger.unbalanced").to_owned()
            },
        }
    }
}

/// A column of the ledger.
struct LedgerColumn {
    head: &'static str,
    value: fn(&LedgerLine) -> u64,
}

impl LedgerColumn {
    fn sum(&self, audit: &Audit) -> u64 {
        audit.ledger.iter().map(self.value).sum()
    }
}

/// The columns of the ledger in which there is anything.
fn ledger_columns(audit: &Audit) -> Vec<LedgerColumn> {
    let column = |head, value| LedgerColumn { head, value };
    let mut columns = vec![
        column("ledger.rows_read", |line: &LedgerLine| line.rows),
        column("summary.as_clients", |line| line.client),
        column("summary.as_orders", |line| line.order),
        column("summary.as_interactions", |line| line.interaction),
        column("summary.as_rejected", |line| line.rejected),
        column("summary.as_other", LedgerLine::other),
    ];
    columns.retain(|column| column.sum(audit) > 0);
    columns
}

fn ledger_row(line: &LedgerLine, columns: &[LedgerColumn], w: &Words) -> LedgerRow {
    let kinds: Vec<String> = line.kinds.iter().map(|kind| w.of_code("kind", kind)).collect();
    LedgerRow {
        place: place_name(&line.file, &line.sheet),
        kinds: kinds.join(", "),
        cells: columns.iter().map(|column| w.number((column.value)(line))).collect(),
        balanced: line.balanced,
    }
}
