//! The clients that orders and interactions name.

use std::collections::HashMap;
use std::fmt::Write as _;

use foldhash::fast::RandomState;
use rayon::prelude::*;

use super::BATCH;
use super::plan::Plan;
use crate::model::{Field, Intake, Issue, Record, RecordId};

/// Parties found so far; they get their places behind the client records once all tables are read.
#[derive(Default)]
pub(super) struct Parties {
    records: Vec<Record>,
    issues: Vec<Issue>,
}

impl Parties {
    /// Adds the parties of a table; gives the id of the first, which counts from 0 until [`Parties::settle`].
    pub fn add(&mut self, mut records: Vec<Record>, issues: Vec<Vec<Issue>>) -> u32 {
        let first = u32::try_from(self.records.len()).unwrap_or(u32::MAX);
        self.records.append(&mut records);
        self.issues.extend(issues.into_iter().flatten());
        first
    }

    /// Puts the parties behind the client records.
    pub fn settle(mut self, intake: &mut Intake) {
        let first = u32::try_from(intake.records.len()).unwrap_or(u32::MAX);
        let settled = |id: RecordId| RecordId(first.saturating_add(id.0));
        for order in &mut intake.orders {
            order.party = settled(order.party);
        }
        for interaction in &mut intake.interactions {
            interaction.party = settled(interaction.party);
        }
        intake.records.reserve_exact(self.records.len());
        intake.records.append(&mut self.records);
        intake.issues.extend(self.issues);
    }
}

/// The ways in which one table names its clients.
pub(super) struct Ways {
    /// The number of the way for each row.
    pub of_row: Vec<u32>,
    /// The first row that names its client so, for each way; in the order of rows.
    pub first_rows: Vec<u32>,
}

/// The words of many rows, one behind the other.
#[derive(Default)]
struct Words {
    buffer: String,
    ends: Vec<usize>,
}

impl Words {
    fn iter(&self) -> impl Iterator<Item = &str> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| self.buffer.get(start..*end).unwrap_or_default())
    }
}

/// Finds the rows that name their client in the same words. The words are gathered in parallel; only looking them up, one
/// after the other, tells which row was the first.
pub(super) fn ways(plan: &Plan<'_>, rows: &[u32]) -> Ways {
    let words: Vec<Words> = rows
        .par_chunks(BATCH)
        .map(|batch| {
            let mut words = Words::default();
            for row in batch {
                push_words(plan, *row, &mut words.buffer);
                words.ends.push(words.buffer.len());
            }
            words
        })
        .collect();
    let mut known: HashMap<&str, u32, RandomState> = HashMap::default();
    let mut ways = Ways { of_row: Vec::with_capacity(rows.len()), first_rows: Vec::new() };
    for (row, words) in rows.iter().zip(words.iter().flat_map(Words::iter)) {
        let next = u32::try_from(ways.first_rows.len()).unwrap_or(u32::MAX);
        let way = *known.entry(words).or_insert(next);
        if way == next {
            ways.first_rows.push(*row);
        }
        ways.of_row.push(way);
    }
    ways
}

/// The words in which a row names its client, with the columns in which they stand.
///
/// Where a row gives the client's code, its address is only where this order went, and makes no new party.
fn push_words(plan: &Plan<'_>, row: u32, words: &mut String) {
    let coded = plan.cells(row).any(|(_, field, _)| field == Field::ExternalId);
    for (column, field, text) in plan.cells(row) {
        if names_a_client(field) || (field.is_address() && !coded) {
            let _ = write!(words, "{column}\u{1f}{text}\u{1e}");
        }
    }
}

/// Whether a field tells which client a row is about, and so belongs to the party and not to the event.
fn names_a_client(field: Field) -> bool {
    field.is_tax_id()
        || matches!(
            field,
            Field::CompanyName
                | Field::LegalName
                | Field::LegalForm
                | Field::ContactFullName
                | Field::ContactFirstName
                | Field::ContactMiddleName
                | Field::ContactLastName
                | Field::Phone
                | Field::Mobile
                | Field::PhoneOther
                | Field::Fax
                | Field::Email
                | Field::Website
                | Field::BankAccount
                | Field::ExternalId
        )
}
