//! The records of a client as witnesses: what each says counts by where and when it was said.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Understood;
use crate::config::ConsolidateSettings;
use crate::model::{OldBase, Origin, Record, RecordId, RecordRole, Table, TableId, TableKind};

/// How far a record is trusted; the greater wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Trust {
    /// The place of its source among those the settings name; unnamed ones come last.
    pub priority: Reverse<usize>,
    /// The day the row was last touched: changed, else contacted, else entered.
    pub said_on: Option<Date>,
}

/// A record and how far it is trusted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Witness<'a> {
    pub id: RecordId,
    pub record: &'a Record,
    pub trust: Trust,
    /// The middle of the days on which the rows of its table were last touched: how old the source is.
    pub source_day: Option<Date>,
    /// Whether its table lists persons at clients.
    pub lists_persons: bool,
    /// Whether its table lists clients that must not be contacted.
    pub stop_list: bool,
    /// Whether it is a row of the earlier base.
    pub of_base: bool,
    /// What the earlier base called the client, if it is the client's row there.
    pub called: Option<&'a str>,
}

/// What the sources and tables say of all their records.
pub(super) struct Sources<'a> {
    priorities: Vec<Reverse<usize>>,
    kinds: Vec<Option<TableKind>>,
    days: Vec<Option<Date>>,
    old: Option<&'a OldBase>,
}

impl<'o> Sources<'o> {
    pub fn new(
        understood: &Understood<'_>,
        old: Option<&'o OldBase>,
        settings: &ConsolidateSettings,
    ) -> Self {
        let Understood { sources, tables, understandings, intake } = *understood;
        let priority = |(at, table): (u32, &Table)| {
            if old.is_some_and(|old| old.holds(Origin { table: TableId(at), row: 0 })) {
                // the base that was comes before every source of this run
                return Reverse(0);
            }
            let path = sources.get(table.source.index()).map_or("", |source| source.path.as_str());
            let named = settings.source_priority.iter().position(|start| path.starts_with(start.as_str()));
            Reverse(named.map_or(usize::MAX, |at| at + 1))
        };
        let mut kinds = vec![None; tables.len()];
        for understanding in understandings {
            if let Some(kind) = kinds.get_mut(understanding.table.index()) {
                *kind = Some(understanding.kind);
            }
        }
        let mut touched: BTreeMap<usize, Vec<Date>> = BTreeMap::new();
        for record in intake.records.iter().filter(|record| record.role == RecordRole::Client) {
            touched.entry(record.origin.table.index()).or_default().extend(last_touched(record));
        }
        let mut days = vec![None; tables.len()];
        for (table, mut dates) in touched {
            let middle = dates.len() / 2;
            if let Some(day) = days.get_mut(table).filter(|_| !dates.is_empty()) {
                *day = Some(*dates.select_nth_unstable(middle).1);
            }
        }
        Self { priorities: (0..).zip(tables).map(priority).collect(), kinds, days, old }
    }

    pub fn witness<'a>(&self, id: RecordId, record: &'a Record) -> Witness<'a>
    where
        'o: 'a,
    {
        let table = record.origin.table.index();
        let priority = self.priorities.get(table).copied().unwrap_or(Reverse(usize::MAX));
        let kind = self.kinds.get(table).copied().flatten();
        Witness {
            id,
            record,
            trust: Trust { priority, said_on: last_touched(record) },
            source_day: self.days.get(table).copied().flatten(),
            lists_persons: kind == Some(TableKind::Contacts),
            stop_list: kind == Some(TableKind::StopList),
            of_base: self.old.is_some_and(|old| old.holds(record.origin)),
            called: self.old.and_then(|old| old.name_of(record.origin)),
        }
    }
}

/// The day on which a row was last touched, as far as it tells.
pub(super) fn last_touched(record: &Record) -> Option<Date> {
    record.updated.or(record.last_contact).or(record.created)
}
