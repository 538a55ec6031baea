//! The clients that orders and interactions name.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::plan::Plan;
use crate::model::{Field, Intake, Issue, Record, RecordId};

/// Parties found so far; they get their places behind the client records once all tables are read.
#[derive(Default)]
pub(super) struct Parties {
    records: Vec<Record>,
    issues: Vec<Issue>,
}

impl Parties {
    /// Adds a party; its id counts from 0 until [`Parties::settle`].
    pub fn add(&mut self, record: Record, issues: Vec<Issue>) -> RecordId {
        let id = RecordId(u32::try_from(self.records.len()).unwrap_or(u32::MAX));
        self.records.push(record);
        self.issues.extend(issues);
        id
    }

    /// Puts the parties behind the client records.
    pub fn settle(self, intake: &mut Intake) {
        let first = u32::try_from(intake.records.len()).unwrap_or(u32::MAX);
        let settled = |id: RecordId| RecordId(first.saturating_add(id.0));
        for order in &mut intake.orders {
            order.party = settled(order.party);
        }
        for interaction in &mut intake.interactions {
            interaction.party = settled(interaction.party);
        }
        intake.records.extend(self.records);
        intake.issues.extend(self.issues);
    }
}

/// The ways in which one table names its clients. Only looked up, never iterated.
#[derive(Default)]
pub(super) struct Seen(HashMap<String, RecordId, RandomState>);

impl Seen {
    /// The party that a row names: a new one, made by `add`, when its words were not seen before.
    ///
    /// Where a row gives the client's code, its address is only where this order went, and makes no new party.
    pub fn party_of(&mut self, plan: &Plan<'_>, row: u32, add: impl FnOnce() -> RecordId) -> RecordId {
        let coded = plan.cells(row).any(|(_, field, _)| field == Field::ExternalId);
        let mut words = String::new();
        for (column, field, text) in plan.cells(row) {
            if names_a_client(field) || (field.is_address() && !coded) {
                words.push_str(&column.to_string());
                words.push('\u{1f}');
                words.push_str(text);
                words.push('\u{1e}');
            }
        }
        if let Some(id) = self.0.get(&words) {
            return *id;
        }
        let id = add();
        self.0.insert(words, id);
        id
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
