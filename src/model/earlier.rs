//! What is known from before: what people decided, and the base that was.

use jiff::civil::Date;

use super::{ClientId, Column, Field, RecordId, RecordKey, Redirect, Source, Table, TableId};

/// What is known from before the run.
#[derive(Clone, Debug, Default)]
pub struct Earlier {
    /// What people decided, the oldest first. A later decision overrules an earlier one.
    pub decisions: Vec<Decision>,
    /// Lines of the decisions that say something else than `same` or `different`: the line, and what it says.
    pub unreadable: Vec<(u64, String)>,
    /// The base that was.
    pub base: Option<OldBase>,
}

/// What a person said of two clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ruling {
    /// They are one.
    Same,
    /// They are two.
    Different,
}

impl Ruling {
    /// The word in `review.csv` and `decisions.csv`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Different => "different",
        }
    }
}

/// One of the two clients that a decision is about, as it was when the decision was made.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Side {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// By what its records are known again, the judged record first.
    pub keys: Vec<RecordKey>,
}

/// A decision of a person: obeyed for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// One client.
    pub left: Side,
    /// The other.
    pub right: Side,
    /// What was said of them.
    pub ruling: Ruling,
    /// It was obeyed in the base that was: where its clients are no longer told apart, there is nothing left to do.
    pub settled: bool,
}

/// What the linker must obey, by records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Constraints {
    /// Records that are one client by their making: the rows of one client of an earlier base.
    pub whole: Vec<(RecordId, RecordId)>,
    /// Records that one written cell names both, unless a person says that they are two.
    pub written: Vec<(RecordId, RecordId)>,
    /// Records that a person says are one client.
    pub same: Vec<(RecordId, RecordId)>,
    /// Records that a person says are two.
    pub different: Vec<(RecordId, RecordId)>,
}

impl Constraints {
    /// Whether there is nothing to obey.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        [&self.whole, &self.written, &self.same, &self.different].iter().all(|pairs| pairs.is_empty())
    }
}

/// The base that was, as far as it lives on: its rows are tables of the run, its ids survive.
#[derive(Clone, Debug, Default)]
pub struct OldBase {
    /// The day of its statuses.
    pub as_of: Option<Date>,
    /// Its files, until they have entered the run.
    pub sources: Vec<Source>,
    /// The tables made of them with the field of each column, likewise: clients, people, orders.
    pub tables: Vec<(Table, Vec<Field>)>,
    /// The first of the tables, once they have entered the run; the others follow.
    pub first: Option<TableId>,
    /// The id of each client, in the order of the table of clients.
    pub ids: Vec<ClientId>,
    /// How many rows each client was made of.
    pub records: Vec<u64>,
    /// The client, by its place, of each row of the table of people.
    pub contact_of: Vec<Option<u32>>,
    /// Its rows of orders that the input of the run tells again, as positions in [`Intake::orders`](super::Intake::orders), in
    /// order: they count once and are written once.
    pub repeated: Vec<u32>,
    /// Its `clients.csv`, column by column.
    pub columns: Vec<Column>,
    /// Ids that were no longer used even then.
    pub redirects: Vec<Redirect>,
}
