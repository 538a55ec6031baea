//! The types that cross a stage boundary.
//!
//! Nothing here decides anything: the stages in the sibling modules make these values and read them. A value type
//! ([`Phone`], [`Email`], [`TaxId`], …) is only ever made by `normalise`, so holding one means it is normal.
//!
//! Two layers meet here. *What was written* is a [`Table`]: every input cell as text, columnar and unchangeable, with
//! the row numbers a person sees. *What it means* is a [`Record`], an [`OrderRow`] or an [`InteractionRow`]: typed
//! values that know their [`Origin`], from which every written cell can be found again.

mod cells;
mod client;
mod compared;
mod country;
mod earlier;
mod evidence;
mod field;
mod fingerprint;
mod issue;
mod keys;
mod lines;
mod linkage;
mod portfolio;
mod reason;
mod record;
mod results;
mod said;
mod scale;
mod source;
mod standing;
mod table;
mod understanding;
mod value;
mod view;
mod written;

pub use cells::Cells;
pub use client::{Alternative, Base, Client, ClientId, Contact, ContactId, Landing, Redirect};
pub use compared::{Compared, ComparedColumn, ComparedValues, ComparisonModel, LevelModel, LinkModel};
pub use country::Country;
pub use earlier::{Constraints, Decision, Earlier, OldBase, Ruling, Side};
pub use evidence::{Evidence, Finding, Shows, shared_domain, shared_email, shared_phone, words_of_names};
pub use field::Field;
pub use fingerprint::{Fingerprint, RecordKey};
pub use issue::{Issue, Place, Severity};
pub use lines::NumberlessLines;
pub use linkage::{
    Attachment, Join, LinkStatistics, Linkage, PossibleMatch, RecordId, RelatedKind, RelatedPair, Why,
};
pub use portfolio::{Buyer, CohortMonth, Handover, MonthFlow, Portfolio, RfmSegment, RuleCost, YearMonth};
pub use reason::{OrdersTell, Reason, Told};
pub use record::{
    ClientKind, DatedNote, Intake, InteractionResult, InteractionRow, Mentioned, OrderRow, OrderState,
    Record, RecordRole, StatusMeaning, StatusWord, Unplaced,
};
pub use results::{AsOf, Results};
pub use said::{Named, Said, Value};
pub use scale::{Scale, Stage, StageKind};
pub use source::{Format, Source, SourceId};
pub use standing::{OrderHistory, Standing, Status, StatusRule};
pub use table::{CellType, Column, Disposition, Origin, OutsideRow, RowNumber, Table, TableId, TextDialect};
pub use understanding::{
    ColumnMeaning, DateOrder, DecimalMark, TableContext, TableKind, Understanding, ValueFormat,
};
pub use value::{
    Address, Amount, BankAccount, CompanyName, Currency, Email, EmailClass, Exchange, LegalForm, PersonName,
    Phone, PhoneKind, RateError, TaxId, TaxScheme, Validity, Website,
};
pub use view::{Line, View, id_of, place_name};
pub(crate) use written::{Block, Written, is_blank, is_questioned};
