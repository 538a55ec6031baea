//! The clean base: golden records and what became of every row.

use std::fmt;

use jiff::civil::Date;

use super::{
    Address, Amount, BankAccount, ClientKind, CompanyName, Currency, DatedNote, Disposition, Email, Field,
    Handover, Issue, LegalForm, OrderHistory, Origin, PersonName, Phone, Portfolio, RecordId, Said, Scale,
    Standing, Status, StatusWord, TaxId, Website,
};

/// A client's id in every output: `C` and twelve hexadecimal digits derived from its evidence, not from its position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(pub String);

impl fmt::Display for ClientId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A contact's id in every output: `P` and twelve hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContactId(pub String);

impl fmt::Display for ContactId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A value that did not become the golden one, or found no column: kept with its source and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// What its column was taken for.
    pub field: Option<Field>,
    /// Its column, from 0.
    pub column: u32,
    /// Its row.
    pub origin: Origin,
    /// Why it lost.
    pub why: Said,
}

/// A client after consolidation.
#[derive(Clone, Debug)]
pub struct Client {
    /// Its id.
    pub id: ClientId,
    /// Company or private person.
    pub kind: ClientKind,
    /// The name people use.
    pub name: String,
    /// The golden company name taken apart; `None` for a private person.
    pub company: Option<CompanyName>,
    /// Legal form.
    pub legal_form: Option<LegalForm>,
    /// Tax and register ids, united.
    pub tax_ids: Vec<TaxId>,
    /// Phones of the company itself, or of the private person.
    pub phones: Vec<Phone>,
    /// E-mails, likewise.
    pub emails: Vec<Email>,
    /// Web sites, united.
    pub websites: Vec<Website>,
    /// The address, whole from one source.
    pub address: Address,
    /// Bank accounts, united.
    pub bank_accounts: Vec<BankAccount>,
    /// Line of business.
    pub activity: Option<String>,
    /// Size.
    pub size: Option<String>,
    /// Tags, united.
    pub tags: Vec<String>,
    /// Where the client came from.
    pub channel: Option<String>,
    /// Responsible manager.
    pub owner: Option<String>,
    /// What the files say of its status, newest first, undated last.
    pub status_words: Vec<StatusWord>,
    /// Must not be contacted.
    pub do_not_contact: bool,
    /// Why it refused.
    pub refusal_reason: Option<String>,
    /// Remarks, oldest first, undated last, each once.
    pub notes: Vec<DatedNote>,
    /// When it was first entered.
    pub created: Option<Date>,
    /// When it was last contacted, as the client tables say it.
    pub last_contact: Option<Date>,
    /// When it is to be contacted next, as the client tables say it.
    pub next_contact: Option<Date>,
    /// The codes it has in other systems.
    pub codes: Vec<String>,
    /// The client rows it was made of, in order.
    pub records: Vec<RecordId>,
    /// The rows of orders that belong to it, as positions in [`Intake::orders`](super::Intake::orders), in order.
    pub orders: Vec<u32>,
    /// The rows of interactions, likewise.
    pub interactions: Vec<u32>,
    /// Everything that lost.
    pub alternatives: Vec<Alternative>,
    /// Its status; filled in by `status`.
    pub standing: Option<Standing>,
}

/// A person at a client.
#[derive(Clone, Debug)]
pub struct Contact {
    /// Its id.
    pub id: ContactId,
    /// The client, as a position in [`Base::clients`].
    pub client: u32,
    /// The name.
    pub name: PersonName,
    /// The post held.
    pub position: Option<String>,
    /// The person's own phones.
    pub phones: Vec<Phone>,
    /// The person's own e-mails.
    pub emails: Vec<Email>,
    /// Birthday.
    pub birthday: Option<Date>,
}

/// Where an input row landed: one line of `lineage.csv`.
#[derive(Clone, Debug)]
pub struct Landing {
    /// The row.
    pub origin: Origin,
    /// What became of it.
    pub disposition: Disposition,
    /// The client, as a position in [`Base::clients`].
    pub client: Option<u32>,
    /// Why.
    pub reason: Said,
}

/// An id that is no longer used, and the one that took its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    /// The old id.
    pub from: ClientId,
    /// The new id.
    pub to: ClientId,
    /// Why.
    pub why: Said,
}

/// The clean base.
#[derive(Clone, Debug, Default)]
pub struct Base {
    /// Clients, sorted by id.
    pub clients: Vec<Client>,
    /// Contacts, sorted by client, then by id.
    pub contacts: Vec<Contact>,
    /// One landing for each body row of each table, in the order of tables and rows.
    pub landings: Vec<Landing>,
    /// The position in [`Base::clients`] of each cluster of the linkage.
    pub client_of_cluster: Vec<u32>,
    /// Old ids.
    pub redirects: Vec<Redirect>,
    /// What was noticed.
    pub issues: Vec<Issue>,
    /// The scales of the run, filled in by `status`; empty: the sales scale.
    pub scales: Vec<Scale>,
    /// What all order histories come to; filled in by `status`.
    pub portfolio: Portfolio,
    /// Clients that passed to another manager, in the order of the clients.
    pub handovers: Vec<Handover>,
}

impl Client {
    /// The status; a client that was not judged is a lead, as every newly found one.
    #[must_use]
    pub fn status(&self) -> Status {
        self.standing.as_ref().map_or(Status::Lead, |standing| standing.status)
    }

    /// Its status on one of the run's scales, by the position of the scale; the status on the sales scale where the run has
    /// no other.
    #[must_use]
    pub fn stage(&self, scale: usize) -> Option<&str> {
        let stages = self.standing.as_ref().map(|standing| standing.stages.as_slice()).unwrap_or_default();
        if stages.is_empty() && scale == 0 {
            return Some(self.status().as_str());
        }
        stages.get(scale).map(AsRef::as_ref)
    }

    /// Whether it is silent for longer than it usually is, without being lost.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.late)
    }

    /// The order history, once judged.
    #[must_use]
    pub fn history(&self) -> Option<&OrderHistory> {
        self.standing.as_ref().map(|standing| &standing.history)
    }

    /// Revenue in the currency of most orders.
    #[must_use]
    pub fn main_revenue(&self) -> Option<(Option<Currency>, Amount)> {
        self.history()?.revenue.first().copied()
    }

    /// When it is to be contacted next: as judged, else as the client tables say it; never where it must not be contacted.
    #[must_use]
    pub fn next_contact_day(&self) -> Option<Date> {
        if self.do_not_contact {
            return None;
        }
        let judged = self.standing.as_ref().and_then(|standing| standing.next_contact.as_ref());
        judged.map(|(day, _)| *day).or(self.next_contact)
    }

    /// When it was last in contact: the later of what was judged and what the client tables say.
    #[must_use]
    pub fn last_contact_day(&self) -> Option<Date> {
        self.standing.as_ref().and_then(|standing| standing.last_contact).max(self.last_contact)
    }

    /// The last contact or order, whichever is later.
    #[must_use]
    pub fn last_sign_of_life(&self) -> Option<Date> {
        self.last_contact_day().max(self.history().and_then(|history| history.last))
    }
}

impl Base {
    /// The scale whose statuses fill the column `status` and the tabs of the workbook.
    #[must_use]
    pub fn scale(&self) -> &Scale {
        self.scales.first().unwrap_or_else(|| Scale::sales())
    }
}
