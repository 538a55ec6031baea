//! What rows mean: records, orders, interactions.

use compact_str::CompactString;
use jiff::civil::Date;
use thin_vec::ThinVec;

use super::{
    Address, Amount, BankAccount, CompanyName, Currency, Email, Field, Issue, Origin, PersonName, Phone,
    RecordId, Said, TaxId, Website,
};

/// A company or a private person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClientKind {
    /// A firm, an office, an association, a sole trader.
    Company,
    /// A private person.
    Person,
}

impl ClientKind {
    /// The word in `clients.csv`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Person => "person",
        }
    }
}

/// What brought a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordRole {
    /// A row of a client or contact table: exactly one record a row.
    Client,
    /// The client as orders name it: one record for all order rows of a table that name it in the same words.
    OrderParty,
    /// The client as interactions name it, likewise.
    InteractionParty,
}

/// The meanings of a raw status word (`data/columns/status_words.tsv` in the dictionary of `understand`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusMeaning {
    /// Just found.
    LeadNew,
    /// Not a fitting client.
    Unqualified,
    /// Does not answer.
    NoAnswer,
    /// To be called again later.
    Postponed,
    /// Said no.
    Refused,
    /// Interested.
    Prospect,
    /// Being worked on.
    InProgress,
    /// Found fitting.
    Qualified,
    /// Has the offer.
    OfferSent,
    /// Terms are being discussed.
    Negotiation,
    /// The deal is done.
    Won,
    /// Orders.
    Active,
    /// Orders regularly.
    Regular,
    /// Valued above others: a tag.
    Vip,
    /// Was a client.
    Former,
    /// Silent.
    Dormant,
    /// Gone, or the deal failed.
    Lost,
    /// A partner: a tag.
    Partner,
    /// A supplier: a tag.
    Supplier,
    /// A competitor: a tag.
    Competitor,
    /// Must not be contacted: a flag.
    DoNotContact,
    /// Entered twice: a remark.
    Duplicate,
    /// Put away: a remark.
    Archived,
    /// Says nothing.
    Unknown,
}

/// A status as a file gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusWord {
    /// What it means.
    pub meaning: StatusMeaning,
    /// The words that said so.
    pub raw: String,
    /// The day it was said, if the file tells.
    pub said_on: Option<Date>,
}

/// A remark with the day it was made, if the file tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DatedNote {
    /// The day.
    pub date: Option<Date>,
    /// The remark as written.
    pub text: String,
}

/// A cell, or a part of one, that found no place among the typed values; it is kept as an alternative of the client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// The column, from 0.
    pub column: u32,
    /// What the column was taken for.
    pub field: Option<Field>,
    /// The text as written.
    pub text: String,
    /// Why it found no place: an issue code such as `phone_invalid`, or `extra_column`.
    pub code: &'static str,
}

/// What one row (or one way of naming a client in orders and interactions) tells of a client.
///
/// Values stand in the order of their columns, without repetition.
#[derive(Clone, Debug)]
pub struct Record {
    /// The row; for a party the first row, in order, that names it so.
    pub origin: Origin,
    /// What brought it.
    pub role: RecordRole,
    /// Company or person, as far as the row tells.
    pub kind: Option<ClientKind>,
    /// Company names: name and legal name where both are given; a private person who stands in a column of companies
    /// is here too.
    pub names: ThinVec<CompanyName>,
    /// Persons: contacts of a company, or the private person itself.
    pub persons: ThinVec<PersonName>,
    /// The post the first person holds.
    pub position: Option<CompactString>,
    /// Birthday of the first person.
    pub birthday: Option<Date>,
    /// Phones.
    pub phones: ThinVec<Phone>,
    /// E-mails.
    pub emails: ThinVec<Email>,
    /// Web sites.
    pub websites: ThinVec<Website>,
    /// Tax and register ids.
    pub tax_ids: ThinVec<TaxId>,
    /// Bank accounts.
    pub bank_accounts: ThinVec<BankAccount>,
    /// The address.
    pub address: Address,
    /// Codes the client has in other systems: the key by which tables of one input refer to each other.
    pub codes: ThinVec<String>,
    /// Line of business.
    pub activity: Option<CompactString>,
    /// Size.
    pub size: Option<CompactString>,
    /// Tags.
    pub tags: ThinVec<String>,
    /// Where the client came from.
    pub channel: Option<CompactString>,
    /// Responsible manager.
    pub owner: Option<CompactString>,
    /// Statuses, from the row, the tab or the notes.
    pub statuses: ThinVec<StatusWord>,
    /// Must not be contacted.
    pub do_not_contact: bool,
    /// Why the client refused.
    pub refusal_reason: Option<CompactString>,
    /// Remarks.
    pub notes: ThinVec<DatedNote>,
    /// What the remarks mention: no evidence of who it is, and shown only where no column tells one.
    pub mentioned: Option<Box<Mentioned>>,
    /// When it was entered.
    pub created: Option<Date>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// When it was last contacted.
    pub last_contact: Option<Date>,
    /// When it is to be contacted next.
    pub next_contact: Option<Date>,
    /// What found no place.
    pub unplaced: ThinVec<Unplaced>,
}

/// Phones, e-mails and valid ids that remarks mention.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentioned {
    /// Phones.
    pub phones: ThinVec<Phone>,
    /// E-mails.
    pub emails: ThinVec<Email>,
    /// Tax and register ids with a right check digit.
    pub tax_ids: ThinVec<TaxId>,
}

impl Mentioned {
    /// Whether nothing is mentioned.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.phones.is_empty() && self.emails.is_empty() && self.tax_ids.is_empty()
    }
}

impl Record {
    /// A record that tells nothing yet.
    #[must_use]
    pub fn empty(origin: Origin, role: RecordRole) -> Self {
        Self {
            origin,
            role,
            kind: None,
            names: ThinVec::new(),
            persons: ThinVec::new(),
            position: None,
            birthday: None,
            phones: ThinVec::new(),
            emails: ThinVec::new(),
            websites: ThinVec::new(),
            tax_ids: ThinVec::new(),
            bank_accounts: ThinVec::new(),
            address: Address::default(),
            codes: ThinVec::new(),
            activity: None,
            size: None,
            tags: ThinVec::new(),
            channel: None,
            owner: None,
            statuses: ThinVec::new(),
            do_not_contact: false,
            refusal_reason: None,
            notes: ThinVec::new(),
            mentioned: None,
            created: None,
            updated: None,
            last_contact: None,
            next_contact: None,
            unplaced: ThinVec::new(),
        }
    }

    /// Gives back the memory that its lists keep for more: a list that grows begins with room for four, and most hold one.
    pub(crate) fn shrink_to_fit(&mut self) {
        self.names.shrink_to_fit();
        self.persons.shrink_to_fit();
        self.phones.shrink_to_fit();
        self.emails.shrink_to_fit();
        self.websites.shrink_to_fit();
        self.tax_ids.shrink_to_fit();
        self.bank_accounts.shrink_to_fit();
        self.codes.shrink_to_fit();
        self.tags.shrink_to_fit();
        self.statuses.shrink_to_fit();
        self.notes.shrink_to_fit();
        self.unplaced.shrink_to_fit();
    }

    /// Whether anything in it can tell which client it is.
    #[must_use]
    pub fn identifies(&self) -> bool {
        !(self.names.is_empty()
            && self.persons.is_empty()
            && self.phones.is_empty()
            && self.emails.is_empty()
            && self.websites.is_empty()
            && self.tax_ids.is_empty()
            && self.codes.is_empty())
    }
}

/// How far an order came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OrderState {
    /// Placed, paid, delivered, or nothing is said.
    Done,
    /// Not placed yet: a draft, an offer, a basket.
    Draft,
    /// Called off.
    Cancelled,
    /// Goods came back.
    Returned,
    /// No order but a document that takes one back: a credit note.
    Credited,
    /// No order but a document that corrects one, down or up: a correcting invoice.
    Corrected,
}

/// One row of an order list.
#[derive(Clone, Debug)]
pub struct OrderRow {
    /// The row.
    pub origin: Origin,
    /// The client as the row names it: a record of the role [`RecordRole::OrderParty`].
    pub party: RecordId,
    /// The order's number.
    pub order_id: Option<String>,
    /// The day of the order.
    pub date: Option<Date>,
    /// What it is worth; negative for returns.
    pub amount: Option<Amount>,
    /// In which currency.
    pub currency: Option<Currency>,
    /// How far it came.
    pub state: OrderState,
    /// What was ordered.
    pub product: Option<String>,
    /// Whether it is a line of an order whose total another row gives: its amount is not added to that.
    pub is_detail: bool,
}

/// What came of a call, a meeting, a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InteractionResult {
    /// What it means for the client's status, if it means anything.
    pub meaning: Option<StatusMeaning>,
    /// The words that said so.
    pub raw: String,
}

/// One row of a call log, a list of meetings or notes.
#[derive(Clone, Debug)]
pub struct InteractionRow {
    /// The row.
    pub origin: Origin,
    /// The client as the row names it: a record of the role [`RecordRole::InteractionParty`].
    pub party: RecordId,
    /// The day.
    pub date: Option<Date>,
    /// Call, meeting, e-mail, …, as written.
    pub kind: Option<String>,
    /// What came of it.
    pub result: Option<InteractionResult>,
    /// When to contact the client next.
    pub next_contact: Option<Date>,
    /// Why the client refused.
    pub refusal_reason: Option<String>,
    /// Remarks.
    pub note: Option<String>,
}

/// Everything that was understood of the input: what `link` and the later stages work on.
#[derive(Clone, Debug, Default)]
pub struct Intake {
    /// Records, indexed by [`RecordId`]: first the client rows in the order of tables and rows, then the parties.
    pub records: Vec<Record>,
    /// Order rows, in the order of tables and rows.
    pub orders: Vec<OrderRow>,
    /// Interaction rows, likewise.
    pub interactions: Vec<InteractionRow>,
    /// Body rows that could not be carried over: origin, code, reason.
    pub rejected: Vec<(Origin, &'static str, Said)>,
    /// What was noticed.
    pub issues: Vec<Issue>,
}
